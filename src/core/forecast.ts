import { readExactInputs, type ExactInputs } from './exact-inputs.js';
import { deepFreeze, ONE, ZERO, type Decimal, type Numeric } from './decimal.js';
import { defineFunnel } from './define-funnel.js';
import type { DefinitionOptions, FunnelDefinition } from './definition.js';
import { exponentialOf, logarithmOf } from './power.js';
import { exact, settled } from './ratio.js';
import { Z95 } from './rate-interval.js';
import { squareRoot } from './square-root.js';
import { readValue, type FunnelValues } from './values.js';

export interface ForecastOptions extends DefinitionOptions {
  /** Standard deviation of single checks ÷ their average, 0 or more. Default 1: nobody types every check. */
  readonly checkVariation?: Numeric | undefined;
}

/** Next period's revenue, if nothing changes but what varies by chance. */
export interface Forecast {
  /** Expected revenue. It differs a little from the present one, because rates of few people are estimated nearer to a half. */
  readonly mean: Decimal;
  /** The revenue of four periods in five lies within. */
  readonly p80: readonly [low: Decimal, high: Decimal];
  /** The revenue of nineteen periods in twenty lies within. */
  readonly p95: readonly [low: Decimal, high: Decimal];
  /** Whether the upper end of the 80 % range is more than three times the lower end: then it is no useful forecast. */
  readonly isTooWide: boolean;
}

/** Expectation and variances of revenue, in currency and in its square. */
export interface RevenueMoments {
  readonly mean: Decimal;
  /** The variance that comes from not knowing the true rates. */
  readonly rateVariance: Decimal;
  /** The whole variance: in addition, the number of people and what they pay vary from period to period. */
  readonly variance: Decimal;
}

const MAX_RANGE_RATIO = 3;
const Z80 = '1.28';

/**
 * Calculates the range in which next period's revenue lies, if nothing changes but what varies by chance.
 *
 * Rates by Jeffreys' prior, people Poisson, checks varying by `checkVariation`; revenue lognormal with their mean E and variance V:
 * s² = ln(1 + V ÷ E²), range E ÷ √(1 + V ÷ E²) × e^(±z·s), z = 1.28 and 1.96
 *
 * @param values - as for `calculateFunnel`; every stage up to the last paid one is needed, the budget isn't
 * @param options - `definition`, `checkVariation`
 * @returns currency per period, deeply frozen; null where a value is missing, nobody came that far, nothing is earned,
 *   or more people went on than came
 * @throws RangeError for a value that is no number, negative, too long or of an unknown name
 * @source Brown, Cai, DasGupta, "Interval estimation for a binomial proportion", 2001; docs/formulas.md, "Next period"
 * @example forecastRange({ leads: '600', primary: '150', primaryCheck: '20000', secondary: '30', secondaryCheck: '120000' }).p80.map((end) => end.toSignificantDigits(3)).join('…') // '5080000…8370000'
 */
export function forecastRange(values: FunnelValues, options: ForecastOptions = {}): Forecast | null {
  const moments = revenueMoments(values, options);
  if (!moments) return null;
  const { mean, variance } = moments;
  const spread = settled(variance.div(mean.times(mean))).plus(ONE);
  const middle = settled(mean).div(squareRoot(spread));
  const error = squareRoot(settled(logarithmOf(spread)));
  const range = (z: string): [Decimal, Decimal] => {
    const factor = exponentialOf(error.times(z));
    return [middle.div(factor), middle.times(factor)];
  };
  const p80 = range(Z80);
  return deepFreeze({ mean: settled(mean), p80, p95: range(Z95), isTooWide: p80[1].gt(p80[0].times(MAX_RANGE_RATIO)) });
}

/** Expectation and variances that the range is calculated from, in exact decimals; null where `forecastRange` is. */
export function revenueMoments(values: FunnelValues, options: ForecastOptions = {}): RevenueMoments | null {
  const definition = defineFunnel(options.definition);
  const inputs = readExactInputs(definition, values);
  const variation = readValue('checkVariation', options.checkVariation) ?? ONE;
  const last = definition.stages.findLastIndex(({ paid }) => paid);
  const needed = definition.stages.slice(0, last + 1).flatMap(({ id, paid }) => (paid ? [id, `${id}Check`] : [id]));
  if (last < 0 || inputs.missingOf(needed).length > 0) return null;

  const certain = exact(variation.times(variation).plus(ONE));
  const nil = exact(ZERO);
  // Of one person at a stage: the expected revenue, its mean square where only the rates vary, and where people and checks vary too.
  let behind = { mean: nil, square: nil, scatter: nil };
  for (let stage = last; stage >= 0; stage--) {
    const next = stage === last ? { mean: nil, square: nil } : rateMoments(definition, inputs, stage + 1);
    if (!next) return null;
    const check = inputs.checks[stage]!;
    const both = check.times(2).times(next.mean).times(behind.mean);
    behind = {
      mean: check.plus(next.mean.times(behind.mean)),
      square: check.times(check).plus(both).plus(next.square.times(behind.square)),
      scatter: check.times(check).times(certain).plus(both).plus(next.mean.times(behind.scatter)),
    };
  }
  const people = inputs.counts[0]!;
  const mean = people.times(behind.mean);
  if (mean.isZero()) return null;
  const rateVariance = people.times(people).times(behind.square).minus(mean.times(mean));
  return { mean, rateVariance, variance: rateVariance.plus(people.times(behind.scatter)) };
}

/** Mean and mean square of a stage's rate by Jeffreys' prior: Beta for shares, Gamma for visits per person. */
function rateMoments(
  { stages }: FunnelDefinition,
  { counts }: ExactInputs,
  stage: number,
): { readonly mean: Decimal; readonly square: Decimal } | null {
  const [count, people] = [counts[stage]!, counts[stage - 1]!];
  const isShare = count.lte(people);
  if (people.isZero() || (!isShare && stages[stage]!.counts !== 'visits')) return null;
  const weight = count.plus('0.5');
  const [all, next] = isShare ? [people.plus(1), people.plus(2)] : [people, people];
  const mean = weight.div(all);
  return { mean, square: mean.times(weight.plus(1)).div(next) };
}
