import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { Decimal } from '../../core/index.js';
import { formatDays } from '../../format/index.js';
import { DOCTOR_COLUMNS } from '../../store/clinic.js';
import { answerDoctors, doctorProblem, type DoctorsAnswer } from '../../store/doctors.js';
import type { DraftRow } from '../../store/table-draft.js';
import { defineRows, type RowsColumn } from '../base/funnel-rows.js';
import { intervalLine } from '../base/interval-line.js';
import { announce, shown } from '../base/sentence.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import { clinicAnswerStyles } from './clinic-answer.styles.js';
import { draftOf } from './clinic-of.js';
import { FunnelClinicSection } from './clinic-section.js';
import { doctorSentences, doctorsHeadline } from './doctors-sentences.js';

const MONEY: readonly string[] = ['revenue', 'largest'];

/**
 * What the patients of each doctor bring whose first visit they held, with what has to be looked at before a high value is
 * praised.
 *
 * Part of `<funnel-clinic>`, not for pages.
 */
export class FunnelClinicDoctors extends FunnelClinicSection {
  static override styles: CSSResultGroup = [theme, clinicAnswerStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    defineRows();
  }

  get #rows(): readonly DraftRow[] {
    return draftOf(this.view!, 'doctors').rows;
  }

  #handleRows(): void {
    const view = this.view!;
    this.requestUpdate();
    announce(view, 'clinic doctors', doctorsHeadline(view, answerDoctors(view.store.snapshot, this.#rows)));
  }

  #problemOf(row: DraftRow, column: string): string {
    const problem = doctorProblem(this.#rows, row, column);
    return problem ? this.words.doctors[problem] : '';
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { doctors: words, rows } = this.words;
    const answer = answerDoctors(view.store.snapshot, this.#rows);
    const columns: readonly RowsColumn[] = DOCTOR_COLUMNS.map((key) => ({
      key,
      kind: MONEY.includes(key) ? 'money' : 'count',
      label: words[key],
    }));
    const isAnswered = answer.case === 'told' || answer.case === 'alike';
    return html`<div class="box" @funnel-rows=${this.#handleRows}>
      <p>${words.intro}</p>
      <p class="small">${this.words.reception.privacy}</p>
      <p class=${isAnswered ? 'lead' : 'quiet'} data-case=${answer.case}>${shown(doctorsHeadline(view, answer))}</p>
      <p>${words.look}</p>
      <funnel-rows
        alphabetical
        .draft=${draftOf(view, 'doctors')}
        .columns=${columns}
        .words=${{ ...rows, name: words.name, add: words.add }}
        .problemOf=${(row: DraftRow, column: string) => this.#problemOf(row, column)}
        .summaryOf=${(row: DraftRow) => this.#summary(row, answer)}
      ></funnel-rows>
      ${this.#basis(answer)}
    </div>`;
  }

  /** The interval of a row against its colleagues, and the same in words. */
  #summary(row: DraftRow, { rows, scale }: DoctorsAnswer): unknown {
    const result = rows?.[String(row.id)];
    if (!result || Object.keys(row.cells).length === 0) return nothing;
    const { value, interval, others, label } = result;
    const line =
      interval && value instanceof Decimal
        ? intervalLine({ low: interval[0], high: interval[1], actual: value, reference: others ?? null, scale }, label)
        : nothing;
    return html`${line}<span class="found small">${doctorSentences(this.view!, row, result).map((said) => html`${shown(said)} `)}</span>`;
  }

  /** What the comparison stands on: how unlike bills are, and how many patients a difference takes. */
  #basis({ kappa, isKappaAssumed, needed }: DoctorsAnswer): unknown {
    if (!kappa || !needed) return nothing;
    const { doctors: words } = this.words;
    const { context } = this.view!;
    return html`<p class="small">${fill(words.needed, { n: this.view!.count(needed) })} ${fill(isKappaAssumed ? words.kappaAssumed : words.kappa, { kappa: formatDays(kappa, context) })}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-clinic-doctors': FunnelClinicDoctors;
  }
}
