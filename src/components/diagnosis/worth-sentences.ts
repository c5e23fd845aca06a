import { Decimal } from '../../core/index.js';
import { formFor } from '../base/plural.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/** Places after the point to which a margin is rounded, as a ratio: tenths of a per cent. */
const MARGIN_PLACES = 3;

/**
 * Whether the ads pay by what a patient is worth over a time: the time, that it is a forecast, and what came in so far are
 * always said. Null where the ads aren't judged by it.
 */
export function worthSentences(view: CalculatorView): string[] | null {
  const { snapshot, worth } = view.store;
  const { ads } = snapshot.diagnosis;
  const { budget, revenue, stages } = snapshot.result;
  const value = worth?.of(snapshot);
  if (ads.by !== 'patientValue' || ads.verdict === 'unknown' || !budget || budget.isZero() || !value) return null;
  const { count } = stages[snapshot.definition.stages.findIndex(({ paid }) => paid)]!;
  const horizon = horizonOf(view, worth!.months);
  const parts = {
    horizon,
    budget: view.money(budget),
    expected: view.money(count!.times(value)),
    net: view.money(ads.net!),
  };
  const said = [
    // Rounded up, because below this margin the ads don't pay.
    ...(ads.verdict === 'pays_by_revenue'
      ? [
          view.text('adsFrom', {
            margin: view.percent(ads.breakEvenMargin!.toDecimalPlaces(MARGIN_PLACES, Decimal.ROUND_UP)),
          }),
        ]
      : []),
    view.text('adsWorthBy', { horizon, value: view.money(value) }),
    ...(revenue ? [view.text('adsWorthEarned', { revenue: view.money(revenue) })] : []),
  ];
  return [view.text(HEADLINES[ads.verdict], parts), said.join(' ')];
}

const HEADLINES = { pays: 'adsWorthPay', pays_by_revenue: 'adsWorthBack', loses: 'adsWorthLose' } as const;

/** @param months - canonical; '' without an end */
function horizonOf(view: CalculatorView, months: string): string {
  const { overMonths, overEndless } = view.deferred!.texts;
  return months
    ? fill(formFor(view, overMonths, new Decimal(months)), { n: view.editable(months, 'count') })
    : overEndless;
}
