import { html, nothing, type TemplateResult } from 'lit';
import { formatChange } from '../../format/index.js';
import type { Comparison } from '../../store/comparison.js';
import type { CompareTexts } from '../../texts/en/compare.js';
import type { ComparedRow, ShownFigure } from './compare-rows.js';
import type { CalculatorView } from '../base/view.js';

/**
 * Both periods side by side, and what each figure changed in revenue.
 *
 * In a narrow panel rows are displayed as boxes. Without the roles they would be no table to a screen reader then.
 */
export function tableTemplate(
  view: CalculatorView,
  words: CompareTexts,
  { revenue }: Comparison,
  rows: readonly ComparedRow[],
): TemplateResult {
  const heads = [words.before, words.after, words.change, words.part];
  const cell = (index: number, shown: unknown): TemplateResult =>
    html`<td role="cell"><span class="small name" aria-hidden="true">${heads[index]}</span>${shown}</td>`;
  const whole = revenue.change ? formatChange(revenue.change, view.money) : '—';
  const growth = revenue.growth ? formatChange(revenue.growth, view.percent) : '—';
  return html`<table role="table">
      <caption>${words.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.step}</th>
          ${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ({
            figure: { id, byChance },
            name,
            before,
            after,
            shortChange,
            part,
            proportion: share,
          }) => html`<tr role="row" data-lever=${id}>
            <th role="rowheader" scope="row">
              ${name}${byChance ? html`<small class="chance"><span class="mark" aria-hidden="true">?</span>${words.chance}</small>` : nothing}
            </th>
            ${cell(0, period(before))}${cell(1, period(after))}${cell(2, amount(shortChange || '—'))}
            ${cell(3, html`${amount(part)}${share && html` <small>${amount(share)}</small>`}`)}
          </tr>`,
        )}
        <tr role="row" class="total">
          <th role="rowheader" scope="row">${view.text('revenue')}</th>
          ${cell(0, amount(revenue.before ? view.money(revenue.before) : '—'))}${cell(1, amount(revenue.after ? view.money(revenue.after) : '—'))}
          ${cell(2, amount(growth))}${cell(3, amount(whole))}
        </tr>
      </tbody>
    </table>
    ${rows.some(({ figure: { before, after } }) => !before || !after) ? html`<p class="small">${words.dash}</p>` : nothing}`;
}

const amount = (shown: string): TemplateResult => html`<bdi translate="no" .textContent=${shown}></bdi>`;

const period = ({ text, of }: ShownFigure): TemplateResult => html`${amount(text)}${of && html` <small>${of}</small>`}`;
