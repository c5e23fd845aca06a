import { html, nothing, type TemplateResult } from 'lit';
import type { FigureRole, ImportedRow } from '../../core/index.js';
import { sumOf } from '../../import-file/taken-rows.js';
import type { ChannelsImportTexts } from '../../texts/en/channels-import.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { roleName } from './import-columns.js';

const FIGURES: readonly FigureRole[] = ['budget', 'leads', 'primary', 'revenue'];

/** So many rows are shown before somebody asks for all of them. */
const FIRST = 6;

/**
 * The channels that would be taken over, as a table.
 *
 * In a narrow panel rows are displayed as cards. Without the roles they would be no table to a screen reader then.
 *
 * @param showAll - has all rows shown; null where they are already
 */
export function previewTemplate(
  view: CalculatorView,
  words: ChannelsImportTexts,
  rows: readonly ImportedRow[],
  showAll: (() => void) | null,
): TemplateResult {
  const roles = FIGURES.filter((role) => rows.some((row) => row[role] !== undefined));
  const shown = showAll ? rows.slice(0, FIRST) : rows;
  const amount = (role: FigureRole, cell: string | undefined): string =>
    cell === undefined ? '—' : role === 'budget' || role === 'revenue' ? view.money(cell) : view.count(cell);
  const cells = (row: Partial<ImportedRow>): TemplateResult[] =>
    roles.map(
      (role) =>
        html`<td role="cell"><span class="small name" aria-hidden="true">${roleName(view, words, role)}</span><bdi translate="no" .textContent=${amount(role, row[role])}></bdi></td>`,
    );
  return html`<table role="table">
      <caption>${words.preview}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.name}</th>
          ${roles.map((role) => html`<th role="columnheader" scope="col">${roleName(view, words, role)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${shown.map((row) => html`<tr role="row"><th role="rowheader" scope="row" translate="no">${row.name}</th>${cells(row)}</tr>`)}
        ${rows.length > 1 ? html`<tr role="row" class="total"><th role="rowheader" scope="row">${words.total}</th>${cells(sumOf(rows))}</tr>` : nothing}
      </tbody>
    </table>
    ${
      showAll && rows.length > FIRST
        ? html`<button class="action" @click=${showAll}>${fill(words.all, { n: view.count(String(rows.length)) })}</button>`
        : nothing
    }`;
}
