import { html, type TemplateResult } from 'lit';
import type { Lever } from '../../core/index.js';
import type { EvidenceTexts } from '../../texts/en/evidence.js';
import { speech, wordsOf } from '../base/evidence-texts.js';
import { clinicActions } from './clinic-actions.js';
import { gapAction } from './plan-actions.js';
import { leverName } from '../base/lever-texts.js';
import { adviceOn } from '../base/first-advice.js';
import type { CalculatorView } from '../base/view.js';

/** What can be done about each kind of lever, where a stage has no advice of its own. */
const GENERAL = { cost: 'adviceCost', rate: 'adviceRate', check: 'adviceCheck' } as const;

/**
 * Two or three things to do about a lever.
 *
 * The page's own words come first (`texts`, key `advice` + lever, one thing per line); then the dental
 * stages' own; then what holds for any funnel.
 */
export function adviceTemplate(view: CalculatorView, id: string): TemplateResult {
  return html`<h3>${speech(view)('todo', { lever: leverName(view, id) })}</h3>
    <ul class="advice">
      ${adviceOf(view, id).map((thing) => html`<li>${thing}</li>`)}
    </ul>
    ${clinicActions(view, id)} ${gapAction(view, id)}`;
}

function adviceOf(view: CalculatorView, id: string): string[] {
  const key = `advice${id[0]!.toUpperCase()}${id.slice(1)}`;
  const { levers, stages } = view.store.snapshot.definition;
  const lever = levers.find((candidate) => candidate.id === id)!;
  const words = wordsOf(view);
  // Our advice is about the standard stages, so it doesn't fit a stage that the page has renamed.
  const dental = Object.hasOwn(words, key) && !names(lever, stages).some((label) => label !== undefined);
  const own = view.renamed(key);
  const text =
    own ??
    `${adviceOn(view, id)}\n${words[dental ? (key as Exclude<keyof EvidenceTexts, 'existing'>) : GENERAL[lever.kind]]}`;
  return text
    .split('\n')
    .map((thing) => thing.trim())
    .filter(Boolean);
}

/** The page's own names for the stages that a lever lies between. */
const names = ({ kind, stage }: Lever, stages: CalculatorView['store']['snapshot']['definition']['stages']) =>
  [stages[stage], kind === 'rate' ? stages[stage - 1] : undefined].map((each) => each?.label);
