import { html, type TemplateResult } from 'lit';
import type { MoveBar } from '../../chart/move-bars.js';
import type { Decimal } from '../../core/index.js';
import type { Move } from '../../store/move.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { movingWords, unknownSentences } from './moving-sentences.js';

/** Both budgets before and after the move; the table of all budgets and the field say the same. */
export function movePicture(view: CalculatorView, { from, to, amount }: Move): TemplateResult {
  const words = movingWords(view);
  const bar = (label: string, before: Decimal, after: Decimal): MoveBar => ({
    label,
    amount: fill(words.beforeAfter, { before: view.money(before), after: view.money(after) }),
    before,
    after,
  });
  return html`<funnel-move-picture
    .name=${words.picture}
    .bars=${[bar(from.name, from.budget, from.budget.minus(amount!)), bar(to.name, to.budget, to.budget.plus(amount!))]}
  ></funnel-move-picture>`;
}

/** What nobody can know before the move is made. */
export const unknownTemplate = (view: CalculatorView, move: Move): TemplateResult =>
  html`<details>
    <summary>${movingWords(view).unknown}</summary>
    <ul class="small">
      ${unknownSentences(view, move).map((said) => html`<li>${said}</li>`)}
    </ul>
  </details>`;
