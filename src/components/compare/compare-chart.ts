import { waterfall, type Waterfall, type WaterfallStep } from '../../chart/waterfall.js';
import { Decimal } from '../../core/index.js';
import type { Comparison } from '../../store/comparison.js';
import type { CompareTexts } from '../../texts/en/compare.js';
import type { ComparedRow } from './compare-rows.js';
import type { CalculatorView } from '../base/view.js';

/** The waterfall from the revenue before to the revenue after; null where there is none to show. */
export function drawingOf(
  view: CalculatorView,
  words: CompareTexts,
  { revenue, same }: Comparison,
  rows: readonly ComparedRow[],
  mirrored: boolean,
): Waterfall | null {
  const moved = rows.filter(({ figure: { part } }) => !part.isZero());
  if (same || moved.length === 0 || !revenue.before || !revenue.after) return null;
  const whole = (label: string, amount: Decimal): WaterfallStep => ({
    label,
    amount: view.money(amount),
    from: new Decimal(0),
    to: amount,
    kind: 'whole',
  });
  const steps = [
    whole(words.revenueBefore, revenue.before),
    ...moved.map(({ name, part: amount, figure: { part, from, to } }): WaterfallStep => ({
      label: name,
      amount,
      from,
      to,
      kind: part.isNegative() ? 'fall' : 'rise',
    })),
    whole(words.revenueAfter, revenue.after),
  ];
  return waterfall(steps, words.picture, mirrored);
}
