import { exceeds, isMultipleOf, plus, textOf, type Amount } from './amount.js';
import { FIGURE_ROLES, type FigureRole } from './columns.js';
import type { ExportedRow, ExportedRows } from './exported-rows.js';
import type { CellName, ImportedRow } from './imported-table.js';
import { fits, isEmptyCell, readCell, type DecimalMark } from './table-number.js';

/** After so many rows somebody else may do something. */
const ROWS_PER_STEP = 500;

type Figures = Map<FigureRole, Amount>;
type NamedFigures = readonly [name: string, figures: Figures];

/** The rows of a file by name, each with the sums of its figures. */
export class SummedRows {
  readonly rows: ImportedRow[] = [];
  readonly unreadable: CellName[] = [];
  readonly empty: CellName[] = [];
  /** Whether the file's value is 0 in every row, so that it wasn't measured. */
  readonly isUnmeasured: boolean;
  readonly #sums: ReadonlyMap<string, Figures>;
  readonly #exported: ExportedRows;
  readonly #mark: DecimalMark;

  private constructor(exported: ExportedRows, mark: DecimalMark, sums: ReadonlyMap<string, Figures>) {
    this.#exported = exported;
    this.#mark = mark;
    this.#sums = sums;
    const values = this.#amountsOf('revenue');
    this.isUnmeasured = values.length > 0 && values.every(({ units }) => units === 0n);
  }

  /** Sums rows up, step by step. */
  static *of(exported: ExportedRows, rows: readonly ExportedRow[], mark: DecimalMark): Generator<void, SummedRows> {
    const sums = new Map<string, Figures>();
    const [unreadable, empty] = [new CellNames(), new CellNames()];
    for (const [index, { name, cells }] of rows.entries()) {
      if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
      const sum: Figures = sums.get(name) ?? new Map<FigureRole, Amount>();
      sums.set(name, sum);
      for (const role of exported.figures) {
        const cell = cells[role]!;
        const amount = readCell(cell, mark);
        const before = sum.get(role);
        if (amount) sum.set(role, before ? plus(amount, before) : amount);
        else (isEmptyCell(cell) ? empty : unreadable).add(name, role);
      }
    }
    const summed = new SummedRows(exported, mark, sums);
    yield* summed.#write(unreadable);
    summed.unreadable.push(...unreadable.list);
    summed.empty.push(...empty.list.filter(([, role]) => role !== 'revenue' || !summed.isUnmeasured));
    return summed;
  }

  /** Writes the sums as rows. */
  *#write(unreadable: CellNames): Generator<void> {
    for (const [name, sum] of this.#sums) {
      if (this.rows.length % ROWS_PER_STEP === 0) yield;
      if (this.isUnmeasured) sum.delete('revenue');
      const row: Record<string, string> & { name: string } = { name };
      for (const [role, amount] of sum) {
        const text = textOf(amount);
        // A sum of more digits than an amount may have couldn't be read back.
        if (fits(text)) row[role] = text;
        else {
          sum.delete(role);
          unreadable.add(name, role);
        }
      }
      this.rows.push(Object.freeze(row));
    }
  }

  /**
   * The largest rows, in the order of the file, by cost, then by leads and what follows; and the others together.
   *
   * @param most - how many
   */
  *largest(most: number): Generator<void, { readonly rows: readonly ImportedRow[]; readonly rest: RestOfRows | null }> {
    if (this.rows.length <= most) return { rows: this.rows, rest: null };
    const kept: NamedFigures[] = [];
    const rest: Figures = new Map();
    let read = 0;
    for (const entry of this.#sums) {
      if (++read % ROWS_PER_STEP === 0) yield;
      kept.splice(placeIn(kept, entry[1]), 0, entry);
      const [, least] = (kept.length > most && kept.pop()) || [];
      for (const [role, amount] of least ?? []) rest.set(role, plus(amount, rest.get(role) ?? NOTHING));
    }
    const names = new Set(kept.map(([name]) => name));
    return {
      rows: this.rows.filter(({ name }) => names.has(name)),
      rest: {
        campaigns: this.rows.length - most,
        ...Object.fromEntries([...rest].map(([role, amount]) => [role, textOf(amount)])),
      },
    };
  }

  /** Yandex.Direct's interface for programs gives millionths: whole hundredths are multiples of 10,000 there. */
  get mayBeMicros(): boolean {
    const costs = this.#amountsOf('budget');
    return costs.some(({ units }) => units !== 0n) && costs.every((cost) => isMultipleOf(cost, 10_000n));
  }

  /** Whether a total is above the sum of the rows; a subtotal, which is below, is none of our business. */
  get isExceededByTotal(): boolean {
    const { dropped, figures } = this.#exported;
    return figures.some((role) => {
      if (role === 'revenue' && this.isUnmeasured) return false;
      const sum = this.#amountsOf(role).reduce(plus, NOTHING);
      return dropped.some(({ cells }) => {
        const total = readCell(cells[role]!, this.#mark);
        return total !== null && exceeds(total, sum);
      });
    });
  }

  #amountsOf(role: FigureRole): readonly Amount[] {
    return [...this.#sums.values()].flatMap((sum) => (sum.has(role) ? [sum.get(role)!] : []));
  }
}

/** The rows that are none of the largest: how many, and their sums. */
export interface RestOfRows extends Readonly<Partial<Record<FigureRole, string>>> {
  readonly campaigns: number;
}

const NOTHING: Amount = { units: 0n, places: 0 };

/** The place of figures among those that are sorted from the largest on; behind those that are equal. */
function placeIn(sorted: readonly NamedFigures[], figures: Figures): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isLarger(figures, sorted[middle]![1])) to = middle;
    else from = middle + 1;
  }
  return from;
}

function isLarger(one: Figures, other: Figures): boolean {
  for (const role of FIGURE_ROLES) {
    const [mine, theirs] = [one.get(role) ?? NOTHING, other.get(role) ?? NOTHING];
    if (exceeds(mine, theirs)) return true;
    if (exceeds(theirs, mine)) return false;
  }
  return false;
}

/** Cells by the name of their row and their role, each once. */
class CellNames {
  readonly #seen = new Map<FigureRole, Set<string>>();
  readonly list: CellName[] = [];

  add(name: string, role: FigureRole): void {
    const names = this.#seen.get(role) ?? new Set();
    this.#seen.set(role, names);
    if (names.has(name)) return;
    names.add(name);
    this.list.push([name, role]);
  }
}
