import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { Decimal } from '../../core/index.js';
import { STAFF_COLUMNS, type ClinicField } from '../../store/clinic.js';
import type { EntryKind } from '../../store/number-entry.js';
import { answerReception, existingProblem, hasMoreBooked, type ReceptionAnswer } from '../../store/reception.js';
import { cellOf, type DraftRow } from '../../store/table-draft.js';
import type { PanelEntryEvent } from '../base/funnel-panel-field.js';
import { defineRows, type RowsColumn } from '../base/funnel-rows.js';
import { announce, shown } from '../base/sentence.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import { clinicAnswerStyles } from './clinic-answer.styles.js';
import { FunnelClinicSection } from './clinic-section.js';
import { draftOf } from './clinic-of.js';
import { intervalLine } from '../base/interval-line.js';
import { memberSentences, receptionHeadline, referenceOf, referenceSentence } from './reception-sentences.js';

/** How the number of each field is read. */
const KINDS = { norm: 'share', value: 'money', room: 'count' } as const satisfies Partial<
  Record<ClinicField, EntryKind>
>;
/** Of calls all can be booked. */
const ALL = new Decimal(1);

/**
 * What is booked of the calls that each receptionist takes, beside a benchmark or what the team proves.
 *
 * Part of `<funnel-clinic>`, not for pages.
 */
export class FunnelClinicReception extends FunnelClinicSection {
  static override styles: CSSResultGroup = [theme, clinicAnswerStyles];

  override connectedCallback(): void {
    super.connectedCallback();
    defineRows();
  }

  get #answer(): ReceptionAnswer {
    const { view, clinic } = this;
    return answerReception(view!.store.snapshot, draftOf(view!, 'staff').rows, clinic!.state);
  }

  #handleRows(): void {
    this.requestUpdate();
    this.#announce();
  }

  #handleEntry(event: PanelEntryEvent): void {
    this.enter(event);
    this.#announce();
  }

  #announce(): void {
    announce(this.view!, 'clinic reception', receptionHeadline(this.view!, this.#answer));
  }

  #problemOf(row: DraftRow, column: string): string {
    const { reception: words } = this.words;
    const { value } = cellOf(row, column);
    const kinds = existingProblem(row);
    if (kinds?.column === column) return words[kinds.rule];
    if (column === 'booked' && hasMoreBooked(row)) return words.more_booked;
    if (column === 'calls' && value && new Decimal(value).isZero()) return words.no_calls;
    return column === 'salary' && value && new Decimal(value).isZero() ? words.zero_salary : '';
  }

  override render(): TemplateResult | typeof nothing {
    const { view, clinic } = this;
    if (!view || !clinic) return nothing;
    const { reception: words, rows } = this.words;
    const answer = this.#answer;
    const columns: readonly RowsColumn[] = STAFF_COLUMNS.map((key) => ({
      key,
      kind: key === 'salary' ? 'money' : 'count',
      label: words[key],
    }));
    const reference = referenceSentence(view, answer);
    const isAnswered = answer.case === 'told' || answer.case === 'alike';
    return html`<div class="box" @funnel-rows=${this.#handleRows}>
      <p>${words.intro}</p>
      <p class="small">${words.privacy}</p>
      <p class=${isAnswered ? 'lead' : 'quiet'} data-case=${answer.case}>${shown(receptionHeadline(view, answer))}</p>
      ${reference ? html`<p class="small">${shown(reference)}</p>` : nothing}
      <funnel-rows
        .draft=${draftOf(view, 'staff')}
        .columns=${columns}
        .words=${{ ...rows, name: words.name, add: words.add }}
        .problemOf=${(row: DraftRow, column: string) => this.#problemOf(row, column)}
        .summaryOf=${(row: DraftRow) => this.#summary(row, answer)}
      ></funnel-rows>
      <p>${answer.comparison?.reference === 'team_by_type' ? nothing : words.differ}</p>
      ${this.#kindsWait(answer) ? html`<p class="small">${words.kindsLater}</p>` : nothing}
      ${this.#compared(answer)}
    </div>`;
  }

  /** Whether only some rows have the calls of existing patients. */
  #kindsWait({ comparison }: ReceptionAnswer): boolean {
    const isTyped = draftOf(this.view!, 'staff').rows.some((row) => cellOf(row, 'existingCalls').value);
    return isTyped && comparison?.reference === 'best_proven';
  }

  /** The interval of a row against the reference, and the same in words. */
  #summary(row: DraftRow, answer: ReceptionAnswer): unknown {
    const member = answer.comparison?.rows[String(row.id)];
    const isEmpty = !cellOf(row, 'calls').value && !cellOf(row, 'booked').value;
    if (isEmpty || !answer.comparison) return nothing;
    const rate = member?.rate;
    const line =
      member?.interval && rate instanceof Decimal
        ? intervalLine(
            {
              low: member.interval[0],
              high: member.interval[1],
              actual: rate,
              reference: referenceOf(answer),
              scale: ALL,
            },
            member.label,
          )
        : nothing;
    return html`${line}<span class="found small">${memberSentences(this.view!, row, member, answer).map((said) => html`${shown(said)} `)}</span>`;
  }

  /** What the rows are compared with, and what a visit is worth. */
  #compared({ assumed, case: found }: ReceptionAnswer): TemplateResult {
    const view = this.view!;
    const { reception: words } = this.words;
    const { state } = this.clinic!;
    const hints = {
      norm: words.normHint,
      value: assumed ? fill(words.valueHint, { value: view.money(assumed) }) : words.valueNeeded,
      room: words.roomHint,
    };
    const fields = Object.keys(KINDS) as (keyof typeof KINDS)[];
    return html`<details ?open=${fields.some((name) => state[name].text)} @funnel-entry=${this.#handleEntry}>
      <summary>${words.more}</summary>
      ${fields.map(
        (name) => html`<funnel-panel-field
          name=${name}
          .kind=${KINDS[name]}
          .label=${words[name]}
          .entry=${state[name]}
          .hint=${hints[name]}
          .range=${words.noNorm}
          .problem=${name === 'norm' && found === 'no_norm' ? words.noNorm : ''}
        ></funnel-panel-field>`,
      )}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-clinic-reception': FunnelClinicReception;
  }
}
