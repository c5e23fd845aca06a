import { ONE, type Decimal } from './decimal.js';
import type { Interval } from './interval.js';
import { exact, isAtLeast, larger, whole, type Ratio } from './ratio.js';
import { binomialTail, poissonTail } from './tail-probability.js';
import type { Limits } from './thresholds.js';

/** The numbers that a lever is calculated from: k of n people, k visits of n people, L leads for a spend B, an average A of n payments. */
export interface Sample {
  readonly model: 'share' | 'visits' | 'cost' | 'check';
  readonly part: Decimal;
  readonly whole: Decimal;
}

/** How far the data of a lever are from its norm, and how much they can prove. */
export interface TestStatistic {
  /** The distance from the norm in standard errors, squared. */
  readonly squaredZ: Ratio;
  /** People, payments, or for a cost the leads expected for the spend. */
  readonly sample: Ratio;
  /** The sample at which a gap of the size that matters is proven, at least the floor; a divisor of 0 where no sample suffices. */
  readonly needed: Ratio;
  /** Whether the data suffice to calculate with standard errors; where not, `tail` is used. */
  readonly floorMet: boolean;
  /** The probability of this result or a worse one if the norm holds. */
  readonly tail: Decimal | null;
}

/** The interval in which the true value lies, as far as chance is concerned. */
export type IntervalOf = (sample: Sample, limits: Limits) => Interval;

/** Expected and observed, in one unit: n·norm and k, the spend and norm·leads, the norm and the average. Below the norm, less is observed. */
export function expectedAndObserved(
  { model, part, whole }: Sample,
  norm: Decimal,
): readonly [expected: Decimal, observed: Decimal] {
  if (model === 'cost') return [whole, part.times(norm)];
  return model === 'check' ? [norm, part] : [whole.times(norm), part];
}

/** z² = (relative gap)² · sample ÷ relative variance, so that one formula serves every model. */
export function testStatistic(given: Sample, norm: Decimal, limits: Limits): TestStatistic {
  const { model, part, whole: of } = given;
  const [expected, observed] = expectedAndObserved(given, norm);
  const sample: Ratio = model === 'cost' ? [of, norm] : whole(of);
  const [variance, floor] = varianceAndFloor(model, norm, limits);
  const floorMet = isAtLeast(sample, floor);
  return {
    squaredZ: [
      square(expected.minus(observed)).times(sample[0]).times(variance[1]),
      square(expected).times(sample[1]).times(variance[0]),
    ],
    sample,
    needed: larger([square(limits.zWeak).times(variance[0]), square(limits.materialGap).times(variance[1])], floor),
    floorMet,
    tail: floorMet || !part.isInteger() ? null : tailOf(),
  };

  function tailOf(): Decimal | null {
    if (model === 'check') return null;
    if (model !== 'share') return poissonTail(part, expected, model === 'cost' ? norm : ONE);
    // With a norm of 100 %, one person who doesn't go on is proof, however many there are.
    return of.isInteger() && (of.lte(limits.exactTailMaxTrials) || norm.eq(ONE)) ? binomialTail(part, of, norm) : null;
  }
}

/** The variance of one person's result ÷ its expectation squared, and the sample from which on standard errors are trusted. */
function varianceAndFloor(
  model: Sample['model'],
  norm: Decimal,
  { minExpected, minChecks, checkVariation }: Limits,
): readonly [variance: Ratio, floor: Ratio] {
  if (model === 'cost') return [whole(ONE), whole(minExpected)];
  if (model === 'check') return [whole(square(checkVariation)), whole(minChecks)];
  if (model === 'visits')
    return [
      [ONE, norm],
      [minExpected, norm],
    ];
  const rest = exact(ONE).minus(norm);
  return [
    [rest, norm],
    [minExpected, norm.lt(rest) ? norm : rest],
  ];
}

const square = (value: Decimal): Decimal => value.times(value);
