import { ONE, ZERO, type Decimal } from './decimal.js';
import type { Label, LeverDiagnosis } from './findings.js';
import { compare, intervalOf, weigh, type Evidence, type Sample } from './evidence.js';
import type { ReadNorm } from './norms.js';
import { exact, isAtLeast, quotient, scaled, whole, type Ratio } from './ratio.js';
import type { Limits } from './thresholds.js';

/** What hangs on a lever. */
interface Stake {
  /** What one more person, or one more unit of every payment, brings. */
  readonly money: Ratio | null;
  /** The places that one more person takes. */
  readonly places: Ratio | null;
  /** Free places; null where none are needed or nobody counts them. */
  readonly room: Decimal | null;
}

type Judgement = Pick<
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

const UNJUDGED = {
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

/** Holds a lever against its norm: whether the data show it to be below, and what that is worth. */
export function classifyLever(
  sample: Sample | null,
  given: ReadNorm | undefined,
  limits: Limits,
  stake: Stake,
): Judgement {
  if (!given) return { label: 'no_norm', ...UNJUDGED };
  if (!sample) return { label: 'missing_input', ...UNJUDGED };
  const { model, part, whole: of } = sample;
  // More people than came before: the two numbers don't belong together.
  if (model === 'share' && part.gt(of)) return { label: 'not_judged', ...UNJUDGED };
  if (of.isZero() && (model !== 'cost' || part.isZero())) return { label: 'no_data', ...UNJUDGED };

  const norm = exact(given.norm);
  const [expected, observed] = compare(sample, norm);
  const shortfall = expected.minus(observed);
  const evidence = weigh(sample, norm, limits);
  const needed = quotient(evidence.needed)?.ceil() ?? null;
  const seen = quotient(evidence.sample)!;
  // Expected and observed cost are money, and one lead stands for `norm` of it.
  const unit = model === 'cost' ? norm : ONE;
  const missing = needed && needed.minus(seen).times(unit);
  const gain = stake.money && scaled(stake.money, shortfall, unit);
  return {
    label: isAtNorm(sample, given, shortfall, expected, limits) ? 'at_norm' : labelOf(evidence, limits),
    gap: quotient([shortfall, expected]),
    uplift: gain && quotient(gain),
    upliftCapped: capped(gain, stake.places && scaled(stake.places, shortfall, unit), stake.room),
    sample: seen,
    sampleNeeded: needed,
    sampleMissing: missing && (missing.isNegative() ? ZERO : missing),
    floorMet: evidence.floorMet,
    squaredZ: quotient(evidence.squaredZ),
    tail: evidence.tail,
    interval: intervalOf(sample, limits),
  };
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
  const [least, observed] = compare(sample, exact(edge));
  return least.lte(observed);
}

function labelOf(
  { squaredZ, sample, needed, floorMet, tail }: Evidence,
  { zWeak, zProbablyWeak, exactTailProbability }: Limits,
): Label {
  if (!floorMet) return tail?.lte(exactTailProbability) ? 'probably_weak' : 'too_few_data';
  const beyond = (z: Decimal): boolean => isAtLeast(squaredZ, whole(z.times(z)));
  if (beyond(zWeak)) return 'weak';
  if (beyond(zProbablyWeak)) return 'probably_weak';
  return isAtLeast(sample, needed) ? 'within_noise' : 'too_few_data';
}

/** The uplift for which there is room: all of it, the part that fits, or nothing. */
function capped(gain: Ratio | null, places: Ratio | null, room: Decimal | null): Decimal | null {
  const all = gain && quotient(gain);
  if (!room || places?.[0].lte(0)) return all;
  if (room.lte(0)) return ZERO;
  if (!gain || !places || isAtLeast(whole(room), places)) return all;
  return quotient(scaled(gain, room.times(places[1]), places[0]));
}
