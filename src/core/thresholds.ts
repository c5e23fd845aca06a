import { ExactDecimal, freezeDecimal, type Decimal, type Numeric } from './decimal.js';
import { readValue } from './values.js';

/** Where the diagnosis draws its lines. Each can be moved by an option of the same name. */
const DEFAULTS = {
  /** Standard errors below the norm that count as proof: 2.5 % false alarms, one-sided. Also the z of the intervals shown, so that picture and label agree. */
  zWeak: '1.96',
  /** Standard errors that count as a hint: 10 % false alarms. */
  zProbablyWeak: '1.28',
  /** A relative gap under 2 % is at the norm: owners don't act on less, however many data prove it. */
  atNormGap: '0.02',
  /** The relative gap that a sample must be able to show before silence means anything: a quarter. */
  materialGap: '0.25',
  /** People expected on either side of a share below which z misleads: the usual five. */
  minExpected: '5',
  /** Payments from which on their average says something. */
  minChecks: '10',
  /** With fewer data than that, a result that is this improbable at the norm still counts as a hint. */
  exactTailProbability: '0.05',
  /** Above this many people their exact probabilities aren't summed up. */
  exactTailMaxTrials: '1000',
  /** Assumed standard deviation of single checks ÷ their average: nobody types every check. */
  checkVariation: '1',
} as const;

type ThresholdName = keyof typeof DEFAULTS;

/** The lines to move, as decimal strings. */
export type Thresholds = { readonly [name in ThresholdName]?: Numeric | undefined };

/** The defaults by name, as an interface may want to state them. */
export const THRESHOLDS: Readonly<Record<ThresholdName, string>> = Object.freeze({ ...DEFAULTS });

/** The lines that hold, exact for comparisons. */
export type Limits = Readonly<Record<ThresholdName, Decimal>>;

const NAMES = Object.keys(DEFAULTS) as ThresholdName[];

const limitsOf = (limit: (name: ThresholdName) => Decimal): Limits =>
  Object.fromEntries(NAMES.map((name) => [name, limit(name)])) as Record<ThresholdName, Decimal>;

const DEFAULT_LIMITS = limitsOf((name) => freezeDecimal(new ExactDecimal(DEFAULTS[name])));

/** @throws RangeError naming the threshold that is no number */
export const readThresholds = (given: Thresholds): Limits =>
  limitsOf((name) => {
    const value = readValue(name, given[name]);
    return value ? new ExactDecimal(value) : DEFAULT_LIMITS[name];
  });
