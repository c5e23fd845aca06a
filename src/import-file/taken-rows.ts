import { Decimal, type FigureRole, type ImportedRow, type RestOfRows } from '../core/index.js';

/** How the rows of a file become channels. */
export interface Taking {
  /** Added to the cost: `0.22` for 22 % of value-added tax; null where it is in it. */
  readonly vat: string | null;
  /** Whether the cost is in millionths. */
  readonly isMicros: boolean;
  /** Figures that are left out. */
  readonly without: readonly FigureRole[];
  /** The name of the one channel that all rows become; null where each is one of its own. */
  readonly together: string | null;
  /** So many channels there is room for. */
  readonly most: number;
  /** What the row is called that the smallest are joined into. */
  readonly nameOfRest: (campaigns: number) => string;
}

export interface TakenRows {
  readonly rows: readonly ImportedRow[];
  /** How many campaigns were joined into the last row; 0 where there was room for all. */
  readonly joined: number;
  /** How many names were too long, and are cut. */
  readonly cut: number;
}

type Figures = Readonly<Partial<Record<FigureRole, string>>>;

const FIGURES = ['budget', 'leads', 'primary', 'revenue'] as const;

/** No longer may the name of a channel be. */
export const LONGEST_NAME = 80;

/**
 * The channels that the rows of a file become by what a person has answered.
 *
 * @param imported - the largest rows, in their order
 * @param rest - all the others together
 */
export function takenRows(imported: readonly ImportedRow[], rest: RestOfRows | null, taking: Taking): TakenRows {
  const answered = (row: Figures): Figures => ({ ...row, ...costOf(row, taking), ...leftOut(taking.without) });
  const rows = imported.map((row) => known(row.name, answered(row)));
  const others = rest ? [answered(rest)] : [];
  const { together, most } = taking;
  if (together !== null)
    return { rows: rows.length > 0 ? [known(together, sumOf([...rows, ...others]))] : [], joined: 0, cut: 0 };
  const names = new UniqueNames();
  if (!rest && rows.length <= most) return { rows: rows.map((row) => names.rename(row)), joined: 0, cut: names.cut };
  const largest = new Set([...rows].sort(compare).slice(0, Math.max(0, most - 1)));
  const small = rows.filter((row) => !largest.has(row));
  const joined = small.length + (rest?.campaigns ?? 0);
  const large = rows.filter((row) => largest.has(row)).map((row) => names.rename(row));
  const last = names.rename(known(taking.nameOfRest(joined), sumOf([...small, ...others])));
  return { rows: [...large, last], joined, cut: names.cut };
}

/** The rows of a table with those of a file in it: what the file has of a name replaces it, the rest stays. */
export function joinByName(
  present: readonly Row[],
  imported: readonly ImportedRow[],
): { readonly rows: readonly Row[]; readonly added: readonly string[] } {
  const byName = new Map(imported.map((row) => [row.name, row]));
  const names = new Set(present.map(({ name }) => name));
  const added = imported.filter(({ name }) => !names.has(name));
  return {
    rows: [
      ...present.map((row) => ({ ...row, ...byName.get(row['name'] ?? '') })),
      ...added.map((row) => ({ ...row })),
    ],
    added: added.map(({ name }) => name),
  };
}

/** A row of a table, canonical strings by key. */
type Row = Readonly<Record<string, string>>;

/** A row's cost as it is answered that it is to be understood. */
export function costOf({ budget }: Figures, { vat, isMicros }: Pick<Taking, 'vat' | 'isMicros'>): Figures {
  if (budget === undefined) return {};
  const cost = isMicros ? new Decimal(budget).div(1_000_000) : new Decimal(budget);
  return { budget: String(vat === null ? cost : cost.times(new Decimal(vat).plus(1))) };
}

const leftOut = (roles: readonly FigureRole[]): Readonly<Record<string, undefined>> =>
  Object.fromEntries(roles.map((role) => [role, undefined]));

/** A row without the keys that it has no figure for. */
const known = (name: string, figures: Figures): ImportedRow => ({
  name,
  ...Object.fromEntries(FIGURES.flatMap((role) => (figures[role] === undefined ? [] : [[role, figures[role]]]))),
});

/** The sums of what is known; a figure that no row has is none. */
export function sumOf(rows: readonly Figures[]): Figures {
  const sums: Partial<Record<FigureRole, string>> = {};
  for (const role of FIGURES) {
    const cells = rows.flatMap((row) => row[role] ?? []);
    if (cells.length > 0) sums[role] = String(cells.reduce((sum, cell) => sum.plus(cell), new Decimal(0)));
  }
  return sums;
}

/** The one with more cost first, then with more leads; what isn't known is the least. */
function compare(one: ImportedRow, other: ImportedRow): number {
  for (const role of FIGURES) {
    const difference = new Decimal(other[role] ?? 0).cmp(one[role] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Names that are short enough, each once. */
class UniqueNames {
  cut = 0;
  readonly #names = new Set<string>();

  rename(row: ImportedRow): ImportedRow {
    const letters = [...row.name];
    const isLong = letters.length > LONGEST_NAME;
    if (isLong) this.cut++;
    let name = isLong ? `${letters.slice(0, LONGEST_NAME - 1).join('')}…` : row.name;
    for (let number = 2; this.#names.has(name); number++)
      name = `${letters.slice(0, LONGEST_NAME - 6).join('')}… (${number})`;
    this.#names.add(name);
    return name === row.name ? row : { ...row, name };
  }
}
