import { ExactDecimal, ZERO, type Decimal as Amount } from '../decimal.js';
import { FunnelRangeError } from '../errors.js';
import { fractionOf, WHOLE, type Fraction } from '../fraction.js';
import { readKappa } from '../kappa.js';
import { readValue } from '../values.js';
import { inWholeUnits, readTable, type Cell, type TableRow } from '../comparison/table.js';

/**
 * What a channel costs: ads, a fee that is paid whatever comes, nothing (word of mouth), or a collection of all whose
 * channel isn't known. The last two have no budget and no label.
 */
export type ChannelKind = 'ads' | 'fee' | 'free' | 'unattributed';

const KINDS: readonly unknown[] = ['ads', 'fee', 'free', 'unattributed'] satisfies ChannelKind[];

/** A row of a table of channels; empty, null and absent all mean "not known". */
export interface ChannelRow {
  /** Up to the page; each name once. */
  readonly name: string;
  /** Default `ads`. */
  readonly kind?: ChannelKind | null | undefined;
  /** Spend of the period, in currency. Absent of `free` and `unattributed` it is 0. */
  readonly budget?: Cell;
  /** Enquiries of the period, people. */
  readonly leads?: Cell;
  /** First patients of the period, people. */
  readonly primary?: Cell;
  /** What these patients have paid, in currency. Absent it is primary × primaryCheck + secondary × secondaryCheck. */
  readonly revenue?: Cell;
  readonly secondary?: Cell;
  readonly primaryCheck?: Cell;
  readonly secondaryCheck?: Cell;
  /** Limits of the channel's budget, and its own exponent: only for `reallocateBudget`. */
  readonly min?: Cell;
  readonly max?: Cell;
  readonly exponent?: Cell;
}

/** A channel that has been read; amounts in whole units, the same for the whole table, null where they aren't known. */
export interface Channel {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly budget: bigint | null;
  readonly leads: bigint | null;
  readonly primary: bigint | null;
  readonly revenue: bigint | null;
  /** The row as it is given, for what only one function asks. */
  readonly row: TableRow;
}

/** The amounts of a channel by which it is measured. */
export const AMOUNTS = ['budget', 'leads', 'primary', 'revenue'] as const;
export type AmountName = (typeof AMOUNTS)[number];

/** The channels of a table, and what 1 is in the unit of their amounts. */
export interface Channels {
  readonly rows: readonly Channel[];
  readonly unit: bigint;
}

const KEYS = [
  'kind',
  ...AMOUNTS,
  'secondary',
  'primaryCheck',
  'secondaryCheck',
  'min',
  'max',
  'exponent',
] satisfies (keyof ChannelRow)[];

/**
 * Reads tables of channels, all in one unit.
 *
 * @param tables - the rows by the name that an error is to carry
 * @throws RangeError naming the cell that is broken
 */
export function readChannels(...tables: readonly (readonly [field: string, rows: unknown])[]): readonly Channels[] {
  const read = tables.map(([field, table]) =>
    readTable(field, table, KEYS).map((row) => ({ row, kind: kindOf(row), amounts: amountsOf(row) })),
  );
  const known = read
    .flat()
    .flatMap(({ row, amounts }) =>
      AMOUNTS.flatMap((name) => (amounts[name] ? [[row.field(name), amounts[name]] as const] : [])),
    );
  const [whole, unit] = inWholeUnits(known);
  const next = whole[Symbol.iterator]();
  return read.map((rows) => ({
    unit,
    rows: rows.map(({ row, kind, amounts }) => {
      const channel = { name: row.name, kind, row } as Record<AmountName, bigint | null> &
        Pick<Channel, 'name' | 'kind' | 'row'>;
      for (const name of AMOUNTS) channel[name] = amounts[name] ? next.next().value! : null;
      return channel;
    }),
  }));
}

function kindOf(row: TableRow): ChannelKind {
  const kind = row.given('kind') ?? 'ads';
  if (kind === '') return 'ads';
  if (!KINDS.includes(kind))
    throw new FunnelRangeError(row.field('kind'), 'unknown_name', kind, `is none of ${KINDS.join(', ')}`);
  return kind as ChannelKind;
}

function amountsOf(row: TableRow): Readonly<Record<AmountName, Amount | null>> {
  const isFree = row.given('kind') === 'free' || row.given('kind') === 'unattributed';
  const [primary, secondary, primaryCheck, secondaryCheck] = (
    ['primary', 'secondary', 'primaryCheck', 'secondaryCheck'] as const
  ).map((key) => row.amount(key)) as [Amount | null, Amount | null, Amount | null, Amount | null];
  const fromChecks =
    primary && primaryCheck && secondary && secondaryCheck
      ? new ExactDecimal(primary).times(primaryCheck).plus(new ExactDecimal(secondary).times(secondaryCheck))
      : null;
  return {
    budget: row.amount('budget') ?? (isFree ? ZERO : null),
    leads: row.amount('leads'),
    primary,
    revenue: row.amount('revenue') ?? fromChecks,
  };
}

/**
 * Reads the margin of all channels: 0…1, default 1.
 *
 * @throws RangeError outside 0…1
 */
export function readMargin(given: unknown): Fraction {
  const margin = readValue('margin', given as Cell);
  if (margin?.gt(1)) throw new FunnelRangeError('margin', 'out_of_range', given, 'must be between 0 and 1');
  return margin ? fractionOf('margin', margin) : WHOLE;
}

/** κ as a fraction of whole numbers. @throws RangeError for a broken number, or one below 1 */
export function kappaOf(given: unknown): Fraction {
  const [over, under] = readKappa(given as Cell).map((part) => fractionOf('kappa', part)) as [Fraction, Fraction];
  return [over[0] * under[1], over[1] * under[0]];
}
