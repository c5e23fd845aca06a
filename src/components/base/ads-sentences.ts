import { Decimal } from '../../core/index.js';
import type { CalculatorView } from './view.js';

/** Places after the point to which a margin is rounded, as a ratio: tenths of a per cent. */
const MARGIN_PLACES = 3;

/** Whether the ads pay, in sentences: what went in, what came back, what is left; then what that depends on. */
export function adsSentences(view: CalculatorView): string[] {
  const { diagnosis, result } = view.store.snapshot;
  const { verdict, net, breakEvenCost, breakEvenMargin, by } = diagnosis.ads;
  const { budget, revenue, stages } = result;
  // A zero in the way, and what a patient is worth, is named by the deferred part: nobody starts with one.
  if (by !== 'revenue' || verdict === 'unknown' || !budget || !revenue || budget.isZero())
    return view.rarer?.rareAdsSentences(view) ?? [];
  const parts = { budget: view.money(budget), revenue: view.money(revenue), net: view.money(net!) };
  const isMarginGiven = view.store.snapshot.values['margin'] !== '';
  if (verdict === 'pays') return [view.text('adsPay', parts)];
  if (verdict === 'pays_by_revenue') {
    // Rounded up, because below this margin the ads don't pay.
    const margin = breakEvenMargin!.toDecimalPlaces(MARGIN_PLACES, Decimal.ROUND_UP);
    return [view.text('adsBack', parts), view.text('adsFrom', { margin: view.percent(margin) })];
  }
  const cost = stages[0]!.cost;
  return [
    view.text(isMarginGiven ? 'adsLoseMargin' : 'adsLose', parts),
    ...(cost && breakEvenCost
      ? [view.text('adsLead', { cost: view.money(cost), brings: view.money(breakEvenCost) })]
      : []),
  ];
}
