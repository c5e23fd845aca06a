import { shareInterval } from '../interval.js';
import { Decimal } from '../decimal.js';
import { figureOf, figureOrMissing, quotientOf, type Figure } from '../figure.js';
import { decimalOf, difference, product, type Fraction } from '../fraction.js';
import { AMOUNTS, type AmountName, type Channel, type Channels } from './channel.js';

/** What one channel, or all together, cost and brought. */
export interface ChannelFigures {
  /** Budget ÷ enquiries, in currency. */
  readonly leadsCost: Figure;
  /** Budget ÷ first patients, in currency. */
  readonly primaryCost: Figure;
  /** First patients ÷ enquiries. */
  readonly primaryRate: Figure;
  /** Margin × revenue − budget, in currency. */
  readonly netOfAds: Figure;
  /** Margin × revenue ÷ budget. */
  readonly return: Figure;
}

/** All channels together, from sums and never from averages of ratios. */
export interface ChannelTotals extends ChannelFigures {
  readonly budget: Figure;
  readonly leads: Figure;
  readonly primary: Figure;
  readonly revenue: Figure;
  /** The same costs of the channels with a budget alone: what free ones bring doesn't make them cheaper. */
  readonly paidLeadsCost: Figure;
  readonly paidPrimaryCost: Figure;
}

/** What the next unit of money brings, at least and at most, for each unit: from half of today's return to nine tenths. */
export interface NextRouble {
  readonly nextRouble: readonly [least: Decimal, most: Decimal];
  /** Whether it brings back more than itself: `yes` at least, `no` not even at most. */
  readonly nextRoublePays: 'yes' | 'no' | 'unknown';
}

type Amounts = Readonly<Record<AmountName, Fraction | null>>;

const amountsOf = (channel: Channel, unit: bigint): Amounts =>
  Object.fromEntries(
    AMOUNTS.map((name) => [name, channel[name] === null ? null : ([channel[name], unit] as const)]),
  ) as Record<AmountName, Fraction | null>;

function figuresOf({ budget, leads, primary, revenue }: Amounts, margin: Fraction): ChannelFigures {
  const earned = revenue && product(margin, revenue);
  return {
    leadsCost: figureOf(quotientOf(budget, leads)),
    primaryCost: figureOf(quotientOf(budget, primary)),
    primaryRate: figureOf(quotientOf(primary, leads)),
    netOfAds: figureOrMissing(earned && budget && difference(earned, budget)),
    return: figureOf(quotientOf(earned, budget)),
  };
}

export const channelFigures = (channel: Channel, unit: bigint, margin: Fraction): ChannelFigures =>
  figuresOf(amountsOf(channel, unit), margin);

/**
 * Sums up all channels. A sum with an unknown part is unknown, not smaller.
 *
 * @param margin - 0…1
 */
export function channelTotals({ rows, unit }: Channels, margin: Fraction): ChannelTotals {
  const total = (name: AmountName, of = rows): Fraction | null =>
    of.some((channel) => channel[name] === null) ? null : [of.reduce((all, channel) => all + channel[name]!, 0n), unit];
  const all = Object.fromEntries(AMOUNTS.map((name) => [name, total(name)])) as Record<AmountName, Fraction | null>;
  // A channel whose budget isn't known may be one of them: then the sum of their budgets isn't known either.
  const paid = rows.filter(({ budget }) => budget !== 0n);
  const { leadsCost, primaryCost, ...others } = figuresOf(all, margin);
  return {
    budget: figureOrMissing(all.budget),
    leads: figureOrMissing(all.leads),
    primary: figureOrMissing(all.primary),
    revenue: figureOrMissing(all.revenue),
    leadsCost,
    paidLeadsCost: figureOf(quotientOf(total('budget', paid), total('leads', paid))),
    primaryCost,
    paidPrimaryCost: figureOf(quotientOf(total('budget', paid), total('primary', paid))),
    ...others,
  };
}

/**
 * What the next unit of money brings in `ads`: return × 0.5 … return × 0.9, as each further one brings less than the last.
 *
 * @returns null of all other kinds, and where the return isn't known
 */
export function nextRouble({ kind, revenue, budget }: Channel, [over, under]: Fraction): NextRouble | null {
  if (kind !== 'ads' || revenue === null || budget === null || budget === 0n) return null;
  const [earned, spent] = [revenue * over, budget * under];
  return {
    nextRouble: [decimalOf([earned, spent * 2n]), decimalOf([earned * 9n, spent * 10n])],
    nextRoublePays: earned > spent * 2n ? 'yes' : earned * 9n < spent * 10n ? 'no' : 'unknown',
  };
}

/** Wilson's interval of first patients ÷ enquiries; null where nobody enquired, or more came than had. */
export function primaryRateInterval(
  { primary, leads }: Channel,
  unit: bigint,
  z: string,
): readonly [low: Decimal, high: Decimal] | null {
  if (primary === null || leads === null || leads === 0n || primary > leads) return null;
  return shareInterval(decimalOf([primary, unit]), decimalOf([leads, unit]), new Decimal(z));
}
