import { html, type TemplateResult } from 'lit';
import type { MoveBar } from '../../chart/move-bars.js';
import type { Decimal } from '../../core/index.js';
import type { Move } from '../../store/move.js';
import { figure } from '../base/figure-template.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { movingWords, nameOf, unknownSentences } from './moving-sentences.js';

/** Both budgets before and after the move: as a picture, and as a table for those who don't see it. */
export function movePicture(view: CalculatorView, { from, to, amount }: Move): TemplateResult {
  const words = movingWords(view);
  const bar = (label: string, before: Decimal, after: Decimal): MoveBar => ({
    label,
    amount: fill(words.beforeAfter, { before: view.money(before), after: view.money(after) }),
    before,
    after,
  });
  const bars = [
    bar(nameOf(from), from.budget, from.budget.minus(amount!)),
    bar(nameOf(to), to.budget, to.budget.plus(amount!)),
  ];
  return html`<div>
    <funnel-move-picture .name=${words.picture} .bars=${bars}></funnel-move-picture>
    <table class="sr" role="table">
      <caption>${words.picture}</caption>
      <tbody role="rowgroup">
        <tr role="row">
          ${[words.channel, words.now, words.afterMove].map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
        </tr>
        ${bars.map(
          ({ label, before, after }) => html`<tr role="row">
            <th role="rowheader" scope="row">${label}</th>
            <td role="cell">${figure('move.before', view.money(before))}</td>
            <td role="cell">${figure('move.after', view.money(after))}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** What nobody can know before the move is made. */
export const unknownTemplate = (view: CalculatorView, move: Move): TemplateResult =>
  html`<details>
    <summary>${movingWords(view).unknown}</summary>
    <ul class="small">
      ${unknownSentences(view, move).map((said) => html`<li>${said}</li>`)}
    </ul>
  </details>`;
