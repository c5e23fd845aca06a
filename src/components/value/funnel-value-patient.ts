import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { Decimal } from '../../core/index.js';
import { answerPatientValue, type PatientAnswer } from '../../store/patient-value.js';
import { known } from '../../store/reactivation.js';
import type { ValueField } from '../../store/value-store.js';
import type { PanelEntryEvent } from '../base/funnel-panel-field.js';
import { announce, shown } from '../base/sentence.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import { fromFunnel, patientFault, patientHeadline, patientSentences } from './patient-sentences.js';
import { valueAnswerStyles } from './value-answer.styles.js';
import { splitBars } from './value-picture.js';
import { FunnelValueSection } from './value-section.js';

/** The part of the revenue that a first visit brings in the clinics of the source: a third. */
const SOURCE_FIRST = new Decimal(1).div(3);

/**
 * What a patient brings over a time, beside what a patient costs.
 *
 * Part of `<funnel-value>`, not for pages.
 */
export class FunnelValuePatient extends FunnelValueSection {
  static override styles: CSSResultGroup = [theme, valueAnswerStyles];

  get #answer(): PatientAnswer {
    return answerPatientValue(this.view!.store.snapshot, this.value!.state);
  }

  #handleEntry(event: PanelEntryEvent): void {
    const { name, entry } = event.detail;
    if (name === 'margin') this.#enterMargin(entry.text, entry.value);
    else this.enter(event);
    announce(this.view!, 'value patient', patientHeadline(this.view!, this.#answer));
  }

  /** The margin is the funnel's own: typed here or there, it is one number. */
  #enterMargin(text: string, value: string): void {
    const { store } = this.view!;
    if (text === '' && value !== '') store.choose('margin', value);
    else store.type('margin', text);
  }

  #handleEndless({ target }: Event): void {
    this.change({ endless: (target as HTMLInputElement).checked });
    announce(this.view!, 'value patient', patientHeadline(this.view!, this.#answer));
  }

  #handleJudge({ target }: Event): void {
    this.change({ judges: (target as HTMLInputElement).checked });
  }

  override render(): TemplateResult | typeof nothing {
    const { view, value } = this;
    if (!view || !value) return nothing;
    const answer = this.#answer;
    const isTold = answer.case === 'told';
    const origin = fromFunnel(view, answer);
    return html`<div class="box" @funnel-entry=${this.#handleEntry}>
      ${origin ? html`<p>${shown(origin)}</p>` : nothing}
      <div class="columns"><div>${this.#fields(answer)}</div>
      <div><p class=${isTold ? 'lead' : 'quiet'} data-case=${answer.case}>${shown(patientHeadline(view, answer))}</p>
      ${patientSentences(view, answer).map((said) => html`<p>${shown(said)}</p>`)}
      ${this.byRevenue(isTold)}
      ${this.#picture(answer)}
      ${isTold || value.state.judges ? this.#judge() : nothing}</div></div>
    </div>`;
  }

  /** One tick makes it what the ads are judged by. */
  #judge(): TemplateResult {
    const { patient: words } = this.words;
    return html`<label class="check"><input type="checkbox" .checked=${this.value!.state.judges} @change=${this.#handleJudge} /> ${words.judge}</label>
      <p class="small">${words.judgeHint}</p>`;
  }

  #fields(answer: PatientAnswer): TemplateResult {
    const { patient: words } = this.words;
    const view = this.view!;
    const { endless } = this.value!.state;
    const field = (name: ValueField, hint: string): TemplateResult =>
      this.field(name, words[name as 'gap'], hint, patientFault(view, answer.problem, name));
    const cost = answer.funnelCost
      ? fill(words.costAsFunnel, { cost: view.money(answer.funnelCost) })
      : words.costUnknown;
    return html`${field('again', words.againHint)} ${field('againOf', words.againOfHint)}
      ${field('gap', words.gapHint)}
      ${endless ? nothing : field('months', words.monthsHint)}
      <label class="check"><input type="checkbox" .checked=${endless} @change=${this.#handleEndless} /> ${words.endless}</label>
      ${this.#marginField()}
      <details ?open=${this.holds('discount', 'cost')}>
        <summary>${words.more}</summary>
        ${field('discount', words.discountHint)} ${field('cost', cost)}
      </details>`;
  }

  #marginField(): TemplateResult | typeof nothing {
    const { patient: words } = this.words;
    const entry = this.view!.store.snapshot.fields['margin'];
    return entry
      ? this.fieldOf('margin', words.margin, { kind: 'share', entry, hint: words.marginHint, problem: '' })
      : nothing;
  }

  #picture({ figures, returns }: PatientAnswer): TemplateResult | typeof nothing {
    const share = figures && known(figures.repeatShare);
    if (!share || !returns) return nothing;
    const { patient: words } = this.words;
    return splitBars(
      [
        { name: words.yours, first: new Decimal(1).minus(share) },
        { name: words.sources, first: SOURCE_FIRST },
      ],
      [words.firstVisit, words.returns],
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-value-patient': FunnelValuePatient;
  }
}
