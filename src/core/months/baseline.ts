import { ExactDecimal, type Decimal } from '../decimal.js';
import type { Ratio } from '../ratio.js';

/** What months look like while nothing happens. */
export interface Baseline {
  /** How many of the first months it is taken from. */
  readonly months: number;
  /** All parts ÷ all of which they are parts; of amounts the average. */
  readonly centre: Ratio;
  /** How far to either side of the centre a month still is usual. */
  readonly swing: Ratio;
}

const MOST_MONTHS = 12;
/** 3 ÷ 1.128: the mean difference of two neighbours times this is three standard deviations. */
const SWING = '2.66';

/** The first twelve months, or all but the last: from the thirteenth month on the baseline stays as it is. */
export function baselineOf(points: readonly Ratio[]): Baseline {
  const months = Math.min(MOST_MONTHS, points.length - 1);
  const base = points.slice(0, months);
  const all = (part: 0 | 1): Decimal => base.reduce((total, point) => total.plus(point[part]), nil);
  // |k₁n₀ − k₀n₁| ÷ n₁n₀, summed up.
  const moved = base.slice(1).reduce<Ratio>(
    ([over, under], [part, of], index) => {
      const [before, beforeOf] = base[index]!;
      const both = of.times(beforeOf);
      const step = part.times(beforeOf).minus(before.times(of)).abs();
      return [over.times(both).plus(step.times(under)), under.times(both)];
    },
    [nil, new ExactDecimal(1)],
  );
  return { months, centre: [all(0), all(1)], swing: [moved[0].times(SWING), moved[1].times(months - 1)] };
}

const nil: Decimal = new ExactDecimal(0);
