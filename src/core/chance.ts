import type { SurenessOf } from './ads.js';
import type { Decimal } from './decimal.js';
import { forecastRange } from './forecast.js';
import { checkInterval, costInterval, shareInterval, visitsInterval } from './interval.js';
import type { Chance } from './judge-funnel.js';
import { settled } from './ratio.js';
import type { IntervalOf } from './test-statistic.js';

const surenessOf: SurenessOf = ({ definition, values }, loses, { budget, margin }) => {
  // With nothing left of the revenue, no revenue would pay for any spend.
  if (margin.isZero() && loses) return 'sure';
  const needed = margin.isZero() ? budget : budget.div(margin);
  const range = forecastRange(values, { definition });
  const isBeyond = ([low, high]: readonly [Decimal, Decimal]): boolean => (loses ? needed.gt(high) : needed.lt(low));
  if (range && isBeyond(range.p95)) return 'sure';
  if (range && isBeyond(range.p80)) return 'probable';
  return !range || range.isTooWide ? 'too_few_data' : 'close';
};

const intervalOf: IntervalOf = ({ model, part, whole: of }, { zWeak, checkVariation }) => {
  const [count, all, z] = [settled(part), settled(of), settled(zWeak)];
  if (model === 'cost') return costInterval(all, count, z);
  if (model === 'check') return checkInterval(count, all, checkVariation, z);
  return model === 'share' ? shareInterval(count, all, z) : visitsInterval(count, all, z);
};

/** What chance may do, for `judgeFunnel`. */
export const CHANCE: Chance = { surenessOf, intervalOf };
