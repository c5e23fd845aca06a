import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { ClinicField, ClinicState } from '../../store/clinic.js';
import { addCalls, canAddCalls, removeCalls } from '../../store/calls-stage.js';
import { answerLostCalls, type CallsAnswer } from '../../store/lost-calls.js';
import type { EntryKind } from '../../store/number-entry.js';
import type { PanelEntryEvent } from '../base/funnel-panel-field.js';
import { announce, shown } from '../base/sentence.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import { callsFault, callsHeadline, callsSentences } from './calls-sentences.js';
import { clinicAnswerStyles } from './clinic-answer.styles.js';
import { FunnelClinicSection } from './clinic-section.js';

/** How the number of each field is read. A number of lost calls may be given as a share. */
const KINDS = {
  calls: 'count',
  answered: 'count',
  lost: 'stage',
  callBack: 'share',
  cost: 'money',
  attempts: 'plain',
  room: 'count',
} as const satisfies Partial<Record<ClinicField, EntryKind>>;

type CallsField = keyof typeof KINDS;

/**
 * Calls that nobody took: what they could have brought, and what an operator has to bring.
 *
 * Part of `<funnel-clinic>`, not for pages.
 */
export class FunnelClinicCalls extends FunnelClinicSection {
  static override styles: CSSResultGroup = [theme, clinicAnswerStyles];

  get #answer(): CallsAnswer {
    const { store } = this.view!;
    return answerLostCalls(store.snapshot, this.clinic!.state, store.state);
  }

  #handleEntry(event: PanelEntryEvent): void {
    this.enter(event);
    announce(this.view!, 'clinic calls', callsHeadline(this.view!, this.#answer));
  }

  #handleShareOf({ target }: Event): void {
    this.clinic!.change({ lostOf: (target as HTMLInputElement).value as ClinicState['lostOf'] });
    announce(this.view!, 'clinic calls', callsHeadline(this.view!, this.#answer));
  }

  #handleAddStage(): void {
    const { calls, answered } = this.#answer;
    // People are whole in the funnel's fields.
    const [all, taken] = [calls!, answered!].map((count) => count.toDecimalPlaces(0).toString());
    addCalls(this.view!.store, all!, taken!);
  }

  #handleRemoveStage(): void {
    removeCalls(this.view!.store);
  }

  override render(): TemplateResult | typeof nothing {
    const { view, clinic } = this;
    if (!view || !clinic) return nothing;
    const answer = this.#answer;
    const { state } = clinic;
    const { calls: words } = this.words;
    const isAnswered = answer.case === 'told' || answer.case === 'none';
    const cost = state.cost.invalid ? '' : state.cost.value;
    return html`<div class="box" @funnel-entry=${this.#handleEntry}>
      <p>${answer.areStages ? words.areStages : words.intro}</p>
      ${answer.areStages ? nothing : this.#counts(answer)}
      ${this.#field('callBack', answer, words.callBackHint)}
      ${this.#field('cost', answer, words.costHint)}
      <details ?open=${Boolean(state.attempts.text || state.room.text)}>
        <summary>${words.more}</summary>
        ${this.#field('attempts', answer, words.attemptsHint)}
        ${this.#field('room', answer, words.roomHint)}
      </details>
      <p class=${isAnswered ? 'lead' : 'quiet'} data-case=${answer.case}>${shown(callsHeadline(view, answer))}</p>
      ${callsSentences(view, answer, cost).map((said) => html`<p>${shown(said)}</p>`)}
      ${answer.case === 'told' && !view.store.snapshot.values['margin'] ? html`<p class="small">${view.text('byRevenue')}</p>` : nothing}
      ${this.#stageAction(answer)}
    </div>`;
  }

  #counts(answer: CallsAnswer): unknown {
    const { view } = this;
    const { calls: words } = this.words;
    const { lost, lostOf } = this.clinic!.state;
    const assumed = answer.assumed && fill(words.asLeads, { count: view!.count(answer.assumed) });
    const choice = (of: ClinicState['lostOf'], label: string): TemplateResult =>
      html`<label><input type="radio" name="lostOf" value=${of} .checked=${of === lostOf} @change=${this.#handleShareOf} /> ${label}</label>`;
    return [
      this.#field('calls', answer, ''),
      this.#field('answered', answer, assumed),
      this.#field('lost', answer, words.lostHint),
      lost.share === undefined
        ? nothing
        : html`<fieldset class="choice"><legend>${fill(words.shareOf, { share: view!.percent(lost.share) })}</legend>${choice('all', words.ofAll)}${choice('answered', words.ofAnswered)}</fieldset>`,
    ];
  }

  #field(name: CallsField, { problem }: CallsAnswer, hint: string): TemplateResult {
    const { calls: words } = this.words;
    return html`<funnel-panel-field
      name=${name}
      .kind=${KINDS[name]}
      .label=${words[name]}
      .entry=${this.clinic!.state[name]}
      .hint=${hint}
      .range=${words.shareRange}
      .problem=${callsFault(this.view!, problem, name)}
    ></funnel-panel-field>`;
  }

  /** One tap makes the calls the funnel's first stage, another one takes them out again. */
  #stageAction({ areStages, case: found }: CallsAnswer): TemplateResult | typeof nothing {
    const { calls: words } = this.words;
    if (areStages)
      return html`<button class="action button" @click=${this.#handleRemoveStage}>${words.removeStage}</button>`;
    if (!(found === 'told' || found === 'none') || !canAddCalls(this.view!.store.snapshot.definition)) return nothing;
    return html`<button class="action button" @click=${this.#handleAddStage}>${words.addStage}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-clinic-calls': FunnelClinicCalls;
  }
}
