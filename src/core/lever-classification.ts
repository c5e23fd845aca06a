import { ONE, ZERO, type Decimal } from './decimal.js';
import type { Label, LeverDiagnosis } from './diagnosis-result.js';
import {
  expectedAndObserved,
  testStatistic,
  type IntervalOf,
  type TestStatistic,
  type Sample,
} from './test-statistic.js';
import type { ReadNorm } from './norms.js';
import { exact, isAtLeast, quotient, scaled, whole, type Ratio } from './ratio.js';
import type { Limits } from './thresholds.js';

/** What the improvement of a lever brings, and the places that it takes. */
interface LeverWorth {
  /** The revenue that one more person, or one more unit of currency in every payment, brings. */
  readonly money: Ratio | null;
  /** The places that one more person takes. */
  readonly places: Ratio | null;
  /** Free places; null where the lever needs no places, or their number isn't known. */
  readonly freePlaces: Decimal | null;
}

type Classification = Pick<
  LeverDiagnosis,
  | 'label'
  | 'gap'
  | 'uplift'
  | 'upliftCapped'
  | 'sample'
  | 'sampleNeeded'
  | 'sampleMissing'
  | 'floorMet'
  | 'squaredZ'
  | 'tail'
  | 'interval'
>;

const UNCLASSIFIED = {
  gap: null,
  uplift: null,
  upliftCapped: null,
  sample: null,
  sampleNeeded: null,
  sampleMissing: null,
  floorMet: null,
  squaredZ: null,
  tail: null,
  interval: null,
} as const;

/** Compares a lever with its norm: whether the data show it to be below, and how much revenue that costs. */
export function classifyLever(
  sample: Sample | null,
  given: ReadNorm | undefined,
  limits: Limits,
  worth: LeverWorth,
  intervalOf: IntervalOf | undefined,
): Classification {
  if (!given) return { label: 'no_norm', ...UNCLASSIFIED };
  if (!sample) return { label: 'missing_input', ...UNCLASSIFIED };
  const unusable = unusableLabel(sample);
  if (unusable) return { label: unusable, ...UNCLASSIFIED };

  const norm = exact(given.norm);
  const [expected, observed] = expectedAndObserved(sample, norm);
  const shortfall = expected.minus(observed);
  const statistic = testStatistic(sample, norm, limits);
  const needed = quotient(statistic.needed)?.ceil() ?? null;
  const seen = quotient(statistic.sample)!;
  // For a cost, expected and observed are amounts of money; at the norm one lead costs `norm` of it.
  const unit = sample.model === 'cost' ? norm : ONE;
  const missing = needed && needed.minus(seen).times(unit);
  const gain = worth.money && scaled(worth.money, shortfall, unit);
  return {
    label: isAtNorm(sample, given, shortfall, expected, limits)
      ? 'at_norm'
      : gradedLabel(labelOf(statistic, limits), given.grade),
    gap: quotient([shortfall, expected]),
    uplift: gain && quotient(gain),
    upliftCapped: upliftWithin(gain, worth.places && scaled(worth.places, shortfall, unit), worth.freePlaces),
    sample: seen,
    sampleNeeded: needed,
    sampleMissing: missing && (missing.isNegative() ? ZERO : missing),
    floorMet: statistic.floorMet,
    squaredZ: quotient(statistic.squaredZ),
    tail: statistic.tail,
    interval: intervalOf?.(sample, limits) ?? null,
  };
}

/** Why nothing can be said of a sample, whatever the norm; null where something can. */
function unusableLabel({ model, part, whole: of }: Sample): Label | null {
  // More people than came before: the two numbers don't belong together.
  if (model === 'share' && part.gt(of)) return 'not_judged';
  return of.isZero() && (model !== 'cost' || part.isZero()) ? 'no_data' : null;
}

function isAtNorm(
  sample: Sample,
  { from, to }: ReadNorm,
  shortfall: Decimal,
  expected: Decimal,
  { atNormGap }: Limits,
): boolean {
  if (shortfall.lte(0) || shortfall.lt(expected.times(atNormGap))) return true;
  const edge = sample.model === 'cost' ? to : from;
  if (!edge) return false;
  const [least, observed] = expectedAndObserved(sample, exact(edge));
  return least.lte(observed);
}

function labelOf(
  { squaredZ, sample, needed, floorMet, tail }: TestStatistic,
  { zWeak, zProbablyWeak, exactTailProbability }: Limits,
): Label {
  if (!floorMet) return tail?.lte(exactTailProbability) ? 'probably_weak' : 'too_few_data';
  const beyond = (z: Decimal): boolean => isAtLeast(squaredZ, whole(z.times(z)));
  if (beyond(zWeak)) return 'weak';
  if (beyond(zProbablyWeak)) return 'probably_weak';
  return isAtLeast(sample, needed) ? 'within_noise' : 'too_few_data';
}

/** An opinion can't prove that a lever is weak. */
const gradedLabel = (label: Label, grade: ReadNorm['grade']): Label =>
  grade === 'C' && (label === 'weak' || label === 'probably_weak') ? 'possibly_low' : label;

/** The uplift for which there are free places: all of it, a part, or 0. */
function upliftWithin(gain: Ratio | null, places: Ratio | null, freePlaces: Decimal | null): Decimal | null {
  const all = gain && quotient(gain);
  if (!freePlaces || places?.[0].lte(0)) return all;
  if (freePlaces.lte(0)) return ZERO;
  if (!gain || !places || isAtLeast(whole(freePlaces), places)) return all;
  return quotient(scaled(gain, freePlaces.times(places[1]), places[0]));
}
