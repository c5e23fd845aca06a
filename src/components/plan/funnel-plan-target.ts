import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { leadsFactorOfDoubledSpend, exponentOf, DEFAULT_EXPONENT } from '../../store/plan-inputs.js';
import { EMPTY_ENTRY, entryOf } from '../../store/number-entry.js';
import type { PlanState } from '../../store/plan-store.js';
import { answerTarget, type TargetAnswer } from '../../store/target.js';
import { SUGGESTED_TARGET } from '../../store/target-entry.js';
import type { EqualPlanAnswer } from '../../store/target-together.js';
import { formatFactor } from '../../format/index.js';
import { Decimal } from '../../core/index.js';
import { planAnswerStyles } from './plan-answer.styles.js';
import type { PanelEntryEvent } from '../base/funnel-panel-field.js';
import { FunnelPlanSection } from './plan-section.js';
import { announce, shown } from './plan-sentence.js';
import { aloneTable, togetherTable } from './plan-target-tables.js';
import {
  ceilingSentences,
  headline,
  nameOf,
  neededSentence,
  targetModels,
  targetWords,
  togetherNotes,
  togetherSentence,
} from './plan-target-texts.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';

/** Fields of the plan that aren't the limit of a lever. */
const SHARED = ['target', 'occupancy', 'maxOccupancy', 'exponent'] as const;

/**
 * What must change to earn that: each lever alone, and one plan for all.
 *
 * Part of `<funnel-plan>`, not for pages.
 */
export class FunnelPlanTarget extends FunnelPlanSection {
  static override styles: CSSResultGroup = [theme, planAnswerStyles];

  #change(part: Partial<PlanState>): void {
    const view = this.view!;
    this.plan!.change(part);
    announce(view, 'plan target', headline(view, this.#answer()));
  }

  /** Changes the plan, and announces its answer again. */
  #changePlan(part: Partial<PlanState>): void {
    const view = this.view!;
    this.plan!.change(part);
    const answer = this.#answer();
    const said = answer.together ? togetherSentence(view, answer.together) : headline(view, answer);
    announce(view, 'plan target', said);
  }

  #answer(): TargetAnswer {
    return answerTarget(this.view!.store.snapshot, this.plan!.state);
  }

  #handleEntry({ detail: { name, entry } }: PanelEntryEvent): void {
    const shared = SHARED.find((each) => each === name);
    if (shared === 'target') this.#change({ target: entry });
    else if (shared) this.#changePlan({ [shared]: entry });
    else this.#changePlan({ caps: { ...this.plan!.state.caps, [name]: entry } });
  }

  #handleOf({ target }: Event): void {
    this.#change({ targetOf: (target as HTMLInputElement).value as PlanState['targetOf'] });
  }

  readonly #handleLock = ({ target }: Event): void => {
    const { name, checked } = target as HTMLInputElement;
    const locked = new Set(this.plan!.state.locked);
    if (checked) locked.add(name);
    else locked.delete(name);
    this.#changePlan({ locked });
  };

  #handleLess({ target }: Event): void {
    this.#changePlan({ exponent: (target as HTMLInputElement).checked ? entryOf(DEFAULT_EXPONENT) : null });
  }

  override render(): TemplateResult | typeof nothing {
    const { view, plan } = this;
    if (!view || !plan) return nothing;
    const words = targetWords(view);
    const answer = this.#answer();
    const { targetOf, target } = plan.state;
    const models = targetModels(view);
    const ceiling = ceilingSentences(view, answer);
    return html`<div class="box" @funnel-entry=${this.#handleEntry}>
      <funnel-panel-field
        .ground=${this.ground}
        name="target"
        kind="target"
        .label=${words[targetOf]}
        .entry=${target ?? SUGGESTED_TARGET}
        .hint=${fill(target ? words.hint : words.suggestion, { times: models.times, more: models.more })}
      ></funnel-panel-field>
      ${this.#choice(targetOf)}
      <p class=${answer.alone[0] ? 'lead' : 'quiet'} data-case=${answer.case}>${shown(headline(view, answer))}</p>
      ${ceiling[0] ? html`<div class="ceiling">${ceiling.map((said) => html`<p>${shown(said)}</p>`)}</div>` : nothing}
      ${neededSentence(view, answer).map((said) => html`<p>${shown(said)}</p>`)}
      ${answer.alone[0] ? aloneTable(view, answer) : nothing} ${answer.together ? this.#together(answer.together) : nothing} ${this.#assumptions()}
    </div>`;
  }

  #choice(targetOf: PlanState['targetOf']): TemplateResult {
    const view = this.view!;
    const words = targetWords(view);
    const byMargin = view.store.snapshot.values['margin'] !== '';
    const choice = (value: PlanState['targetOf'], label: string): TemplateResult =>
      html`<label><input type="radio" name="of" value=${value} .checked=${targetOf === value} @change=${this.#handleOf} /> ${label}</label>`;
    return html`<fieldset class="choice">
        <legend>${words.of}</legend>
        ${choice('revenue', words.ofRevenue)} ${choice('netOfAds', byMargin ? words.ofNetOfAds : words.ofNetByRevenue)}
      </fieldset>
      ${targetOf === 'netOfAds' ? html`<p class="small">${view.text(byMargin ? 'aboutNetOfAds' : 'aboutNetOfAdsByRevenue')}</p>` : nothing}`;
  }

  #together(together: EqualPlanAnswer): TemplateResult {
    const view = this.view!;
    const words = targetWords(view);
    const { state } = this.plan!;
    const open = together.levers.filter(({ locked, fixed }) => !locked && !fixed);
    return html`<h3>${words.together}</h3>
      <p class="lead" data-plan=${together.reason ?? 'feasible'}>${shown(togetherSentence(view, together))}</p>
      ${togetherNotes(view, together, state.exponent !== null).map((note) => html`<p class="small">${shown(note)}</p>`)}
      ${togetherTable(view, together, this.#handleLock)}
      ${
        open[0]
          ? html`<details>
            <summary>${words.caps}</summary>
            <p class="small">${words.capsIntro}</p>
            ${open.map(
              (lever) =>
                html`<funnel-panel-field .ground=${this.ground} name=${lever.id} kind="visits" .label=${fill(words.capOf, { lever: nameOf(view, lever) })} .entry=${state.caps[lever.id] ?? EMPTY_ENTRY}></funnel-panel-field>`,
            )}
          </details>`
          : nothing
      }`;
  }

  /** The assumptions of the answer besides the funnel's own numbers. */
  #assumptions(): TemplateResult {
    const view = this.view!;
    const words = targetWords(view);
    const { occupancy, maxOccupancy, exponent } = this.plan!.state;
    const given = view.store.snapshot.diagnosis.capacity?.occupancy;
    const now = occupancy.value ? new Decimal(occupancy.value) : given;
    const tooLow = maxOccupancy.value && now?.gt(maxOccupancy.value);
    const power = exponentOf(this.plan!.state);
    return html`<details>
      <summary>${words.assumptions}</summary>
      <funnel-panel-field
        .ground=${this.ground}
        name="occupancy"
        kind="share"
        .label=${words.occupancy}
        .entry=${occupancy}
        .hint=${given && !occupancy.value ? fill(words.fromPage, { value: view.percent(given) }) : words.noLimit}
        .range=${words.loadRange}
      ></funnel-panel-field>
      <funnel-panel-field
        .ground=${this.ground}
        name="maxOccupancy"
        kind="share"
        .label=${words.maxOccupancy}
        .entry=${maxOccupancy}
        .hint=${given ? '' : words.allSeats}
        .problem=${tooLow ? words.belowLoad : ''}
        .range=${words.loadRange}
      ></funnel-panel-field>
      <label class="switch"><input type="checkbox" name="less" .checked=${exponent !== null} @change=${this.#handleLess} /> ${words.lessAndLess}</label>
      ${
        exponent
          ? html`<funnel-panel-field
            .ground=${this.ground}
            name="exponent"
            kind="plain"
            .label=${words.exponent}
            .entry=${exponent}
            .hint=${power ? fill(words.exponentHint, { exponent: view.editable(power, 'money'), people: formatFactor(leadsFactorOfDoubledSpend(power), view.context) }) : ''}
            .problem=${power ? '' : words.exponentRange}
          ></funnel-panel-field>`
          : nothing
      }
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-plan-target': FunnelPlanTarget;
  }
}
