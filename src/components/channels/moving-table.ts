import { html, nothing, type TemplateResult } from 'lit';
import { formatChange, formatRoughMoney } from '../../format/index.js';
import type { Split } from '../../store/moving.js';
import { figure } from '../base/figure-template.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { lackingSentence, listed, movingWords, nameOf } from './moving-sentences.js';

/** Budgets of which less than this part would move are said to stay. */
const NEXT_TO_NOTHING = '0.0005';

/** All budgets, now and proposed. */
export function splitTemplate(view: CalculatorView, { channels, total, staying, lacking }: Split): TemplateResult {
  const words = movingWords(view);
  const still = staying.filter((name) => !lacking.includes(name));
  return html`<h3>${words.split}</h3>
    <p class="small">${fill(words.splitNote, { total: view.money(total) })}</p>
    <table role="table">
      <caption class="sr">${words.split}</caption>
      <thead role="rowgroup">
        <tr role="row">
          ${[words.channel, words.now, words.then, words.change].map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${channels.map(({ name, budget, proposed, change }, index) => {
          const isStill = change.abs().lt(budget.times(NEXT_TO_NOTHING));
          const share = change.div(budget);
          return html`<tr role="row" data-channel=${index}>
            <th role="rowheader" scope="row">${nameOf({ name })}</th>
            ${cell(words.now, figure('budgetNow', view.money(budget)))}
            ${cell(words.then, figure('budgetThen', isStill ? view.money(budget) : formatRoughMoney(proposed, view.context)))}
            ${cell(words.change, figure('budgetChange', isStill ? '—' : formatChange(share, view.percent)))}
          </tr>`;
        })}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th role="rowheader" scope="row">${words.together}</th>
          ${cell(words.now, figure('totalNow', view.money(total)))} ${cell(words.then, figure('totalThen', view.money(total)))}
          <td role="cell"></td>
        </tr>
      </tfoot>
    </table>
    ${still[0] === undefined ? nothing : html`<p class="small">${fill(words.staying, { names: listed(view, still) })}</p>`}
    ${lackingSentence(view, lacking).map((said) => html`<p class="small">${said}</p>`)}`;
}

/** A cell with the heading of its column, which is shown beside it where the rows are boxes. */
const cell = (head: string, content: unknown): TemplateResult =>
  html`<td role="cell"><span class="head" aria-hidden="true">${head}</span> ${content}</td>`;
