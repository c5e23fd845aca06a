import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { answerReactivation, known, type CallingAnswer } from '../../store/reactivation.js';
import type { ValueField } from '../../store/value-store.js';
import type { PanelEntryEvent } from '../base/funnel-panel-field.js';
import { announce, shown } from '../base/sentence.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import { callingFault, callingHeadline, callingSentences } from './calling-sentences.js';
import { valueAnswerStyles } from './value-answer.styles.js';
import { costLine } from './value-picture.js';
import { FunnelValueSection } from './value-section.js';

/**
 * What calling patients of before would bring, beside what the ads pay for a patient.
 *
 * Part of `<funnel-value>`, not for pages.
 */
export class FunnelValueCalling extends FunnelValueSection {
  static override styles: CSSResultGroup = [theme, valueAnswerStyles];

  get #answer(): CallingAnswer {
    return answerReactivation(this.view!.store.snapshot, this.value!.state);
  }

  #handleEntry(event: PanelEntryEvent): void {
    this.enter(event);
    announce(this.view!, 'value calling', callingHeadline(this.view!, this.#answer));
  }

  override render(): TemplateResult | typeof nothing {
    const { view, value } = this;
    if (!view || !value) return nothing;
    const answer = this.#answer;
    const { calling: words } = this.words;
    const isTold = answer.case === 'told';
    return html`<div class="box" @funnel-entry=${this.#handleEntry}>
      <p>${words.intro}</p>
      <div class="columns"><div>${this.#fields(answer)}</div>
      <div><p class=${isTold ? 'lead' : 'quiet'} data-case=${answer.case}>${shown(callingHeadline(view, answer))}</p>
      ${callingSentences(view, answer).map((said) => html`<p>${shown(said)}</p>`)}
      ${this.byRevenue(isTold && answer.worth !== null)}
      ${this.#picture(answer)}
      <p class="small consent">${words.consent}</p></div></div>
    </div>`;
  }

  #fields(answer: CallingAnswer): TemplateResult {
    const { calling: words } = this.words;
    const view = this.view!;
    const field = (name: ValueField, hint: string): TemplateResult =>
      this.field(name, words[name as 'base'], hint, callingFault(view, answer.problem, name));
    const worth = answer.funnelWorth
      ? fill(words.worthAsFunnel, { worth: view.money(answer.funnelWorth) })
      : words.worthUnknown;
    return html`${field('base', words.baseHint)} ${field('reached', words.reachedHint)}
      ${field('callCost', words.callCostHint)} ${field('anyway', words.anywayHint)}
      ${field('came', words.cameHint)} ${field('cameOf', words.cameOfHint)}
      <details ?open=${this.holds('worth', 'room')}>
        <summary>${words.more}</summary>
        ${field('worth', worth)} ${field('room', words.roomHint)}
      </details>`;
  }

  /** What a patient costs by phone, beside what one costs by the ads. */
  #picture({ figures, adsCost }: CallingAnswer): TemplateResult | typeof nothing {
    const [low, high] = (figures?.costPerPatient ?? []).map(known);
    if (!low || !adsCost) return nothing;
    const { calling: words } = this.words;
    return costLine({ low, high: high ?? null, reference: adsCost }, [words.byPhone, words.byAds]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-value-calling': FunnelValueCalling;
  }
}
