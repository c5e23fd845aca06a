import { ExactDecimal, freezeDecimal, type Decimal, type Numeric } from './decimal.js';

/** The thresholds of the diagnosis. Each can be changed by an option of the same name. */
const DEFAULTS = {
  /** Standard errors below the norm that count as proof: 2.5 % false alarms, one-sided. Intervals are shown with the same z, so that they agree with the label. */
  zWeak: '1.96',
  /** Standard errors that count as a hint: 10 % false alarms. */
  zProbablyWeak: '1.28',
  /** A relative gap under 2 % counts as at the norm: it is too small to act on, even where the data prove it. */
  atNormGap: '0.02',
  /** The relative gap that a sample must be able to prove before "no difference found" means anything: a quarter. */
  materialGap: '0.25',
  /** The smallest expected number of people on either side of a share for which z can be used: the usual five. */
  minExpected: '5',
  /** The smallest number of payments whose average is judged. */
  minChecks: '10',
  /** With fewer data than these, a result whose probability at the norm is at most this still counts as a hint. */
  exactTailProbability: '0.05',
  /** The largest number of people for which exact probabilities are summed up. */
  exactTailMaxTrials: '1000',
  /** The assumed standard deviation of single checks ÷ their average, which isn't known: only averages are typed. */
  checkVariation: '1',
} as const;

type ThresholdName = keyof typeof DEFAULTS;

/** The thresholds to change, as decimal strings. */
export type Thresholds = { readonly [name in ThresholdName]?: Numeric | undefined };

/** The defaults by name, as an interface may want to state them. */
export const THRESHOLDS: Readonly<Record<ThresholdName, string>> = Object.freeze({ ...DEFAULTS });

/** All thresholds, as exact decimals for comparisons. */
export type Limits = Readonly<Record<ThresholdName, Decimal>>;

const NAMES = Object.keys(DEFAULTS) as ThresholdName[];

/** A limit of each name. */
export const limitsOf = (limit: (name: ThresholdName) => Decimal): Limits =>
  Object.fromEntries(NAMES.map((name) => [name, limit(name)])) as Record<ThresholdName, Decimal>;

export const DEFAULT_LIMITS = limitsOf((name) => freezeDecimal(new ExactDecimal(DEFAULTS[name])));
