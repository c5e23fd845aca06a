import { html, nothing, type TemplateResult } from 'lit';
import { EMPTY_ENTRY } from '../../store/number-entry.js';
import { changeEntry, type LeverPlan } from '../../store/lever-plans.js';
import type { PasteGround } from '../base/paste-ground.js';
import type { CalculatorView } from '../base/view.js';
import { leverChange, whatIfWords } from './plan-what-if-texts.js';
import { leverFigure, leverName } from '../base/lever-texts.js';
import { fill } from '../base/words.js';

/** How the levers are shown, and what a person does with them. */
export interface LeverHandling {
  readonly locked: ReadonlySet<string>;
  /** Whether fields hold changes in percent in place of the numbers themselves. */
  readonly inChange: boolean;
  readonly slide: (event: Event) => void;
  readonly settle: (lever: LeverPlan) => void;
  readonly toNorm: (lever: LeverPlan) => void;
  readonly toNow: (lever: LeverPlan) => void;
  readonly lock: (lever: LeverPlan) => void;
  /** Where cells go that are pasted into a lever's field. */
  readonly ground: (name: string) => PasteGround;
}

/** One lever: a field, a slider, and buttons. */
export function leverTemplate(view: CalculatorView, lever: LeverPlan, handling: LeverHandling): TemplateResult {
  const words = whatIfWords(view);
  const { id, norm, planned, slider } = lever;
  const name = leverName(view, id);
  const locked = handling.locked.has(id);
  return html`<div class="lever ${planned ? 'moved' : ''}" role="group" aria-label=${name} data-lever=${id}>
    ${fieldTemplate(view, lever, handling)}
    <div class="track">
      ${slider ? sliderTemplate(view, lever, slider, handling) : nothing}
      <button class="action button toggle lock" aria-pressed=${locked} @click=${() => handling.lock(lever)}>${locked ? words.locked : words.lock}</button>
    </div>
    <div class="actions">
      ${normIsBetter(lever) ? html`<button class="action button" ?disabled=${locked} @click=${() => handling.toNorm(lever)}>${fill(words.toNorm, { norm: leverFigure(view, id, norm!) })}</button>` : nothing}
      ${planned ? html`<button class="action button" ?disabled=${locked} @click=${() => handling.toNow(lever)}>${words.toNow}</button>` : nothing}
    </div>
  </div>`;
}

/** The lever's number, or its change in per cent. */
function fieldTemplate(
  view: CalculatorView,
  lever: LeverPlan,
  { inChange, locked, ground }: LeverHandling,
): TemplateResult {
  const words = whatIfWords(view);
  const { id, entryKind, now, slider, isSenseless } = lever;
  const name = leverName(view, id);
  const entry = now ? changeEntry(lever) : EMPTY_ENTRY;
  return html`<funnel-panel-field
      name=${id}
      label=${inChange ? fill(words.changeOf, { lever: name }) : name}
      .kind=${inChange ? 'change' : entryKind}
      .entry=${inChange ? entry : lever.entry}
      .hint=${hint(view, lever, inChange)}
      .problem=${isSenseless ? words.costZero : ''}
      .range=${inChange ? words.changeRange : words.shareRange}
      .ground=${ground}
      ?disabled=${locked.has(id) || (inChange && !slider)}
    ></funnel-panel-field>`;
}

function sliderTemplate(
  view: CalculatorView,
  lever: LeverPlan,
  slider: NonNullable<LeverPlan['slider']>,
  handling: LeverHandling,
): TemplateResult {
  const { id, now, planned } = lever;
  const value = planned ?? now;
  return html`<input
            class="slider"
            type="range"
            name=${id}
            aria-label=${fill(whatIfWords(view).slider, { lever: leverName(view, id) })}
            aria-valuetext="${value ? leverFigure(view, id, value) : ''}, ${leverChange(view, lever)}"
            min=${slider.min}
            max=${slider.max}
            .value=${slider.value}
            ?disabled=${handling.locked.has(id)}
            @input=${handling.slide}
            @change=${() => handling.settle(lever)}
          />`;
}

/** Whether a lever's norm is better than its planned number, or its present one where nothing is planned. */
function normIsBetter({ kind, norm, now, planned }: LeverPlan): boolean {
  const betters = (value: LeverPlan['now']): boolean =>
    value !== null && norm !== null && (kind === 'cost' ? norm.lt(value) : norm.gt(value));
  return norm !== null && !planned?.eq(norm) && (now === null || betters(now) || betters(planned));
}

/**
 * The text under the field: the present number and the planned change, or the planned number where the field holds the
 * change.
 */
function hint(view: CalculatorView, lever: LeverPlan, inChange: boolean): string {
  const words = whatIfWords(view);
  const { id, now, planned } = lever;
  if (!now) return words.hintNone;
  const { levers, stages } = view.store.snapshot.definition;
  const rate = levers.find((each) => each.id === id && each.kind === 'rate');
  // A proportion is always shown with what it is a proportion of.
  const parts = { now: `${leverFigure(view, id, now)}${rate ? ` ${view.of(stages[rate.stage - 1]!.id)}` : ''}` };
  if (!planned) return fill(words.hintNow, parts);
  return inChange
    ? fill(words.hintPlanned, { ...parts, then: leverFigure(view, id, planned) })
    : fill(words.hintChanged, { ...parts, change: leverChange(view, lever) });
}
