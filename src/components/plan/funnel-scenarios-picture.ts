import { scenarioBars, scenarioBarStyles, type ScenarioBar } from '../../chart/scenario-bars.js';
import { NamedBarsElement } from '../base/named-bars-element.js';

/**
 * Scenarios as a chart.
 *
 * Part of the plan, not for pages.
 */
export class FunnelScenariosPicture extends NamedBarsElement<ScenarioBar> {
  protected readonly looks = scenarioBarStyles;
  protected readonly drawing = scenarioBars;
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-scenarios-picture': FunnelScenariosPicture;
  }
}
