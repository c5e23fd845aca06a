import { defineFunnel, type FunnelDefinition } from '../../../src/core/index.js';
import { stagesOf, type StudioStage } from './config.js';

/** The funnel that the stages make; where they make none, the standard one, and the stage that stands in the way. */
export interface FunnelOf {
  readonly definition: FunnelDefinition;
  /** Position of the first stage that the core refuses; null where it refuses none. */
  readonly refused: number | null;
}

export function funnelOf(stages: readonly StudioStage[]): FunnelOf {
  const whole = defined(stages);
  if (whole) return { definition: whole, refused: null };
  const refused = stages.findIndex((_stage, index) => !defined(stages.slice(0, index + 1)));
  return { definition: defineFunnel(), refused: Math.max(0, refused) };
}

function defined(stages: readonly StudioStage[]): FunnelDefinition | null {
  try {
    return defineFunnel(stagesOf(stages));
  } catch {
    return null;
  }
}
