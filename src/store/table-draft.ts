import { entryOf, EMPTY_ENTRY, type NumberEntry } from './number-entry.js';
import { LONGEST_NAME, MOST_ROWS } from './read-tables.js';
import type { FunnelStore } from './store.js';
import type { TableName, TableRow } from './tables.js';
import { setTable } from './set-table.js';

// Longer than 200 lines: what is typed, what the store takes of it and what comes back from there are one cycle.

/** A row of a table as a person has typed it. */
export interface DraftRow {
  /** Stays as long as the row. */
  readonly id: number;
  /** As it was typed, also where another row has the same. */
  readonly name: string;
  /** By column; empty ones may be absent. */
  readonly cells: Readonly<Record<string, NumberEntry>>;
  /** What the row holds beside the columns, as it was given. */
  readonly rest: TableRow;
}

/** What is wrong with a name, so that the store can't take it. */
export type NameProblem = 'equal_names' | 'long_name' | 'not_a_month';

/** How the names of a table's rows are read where they are more than words. */
export interface RowNaming {
  /** The key of the name in the store. */
  readonly key: string;
  /** What is wrong with a name that can't be read. */
  readonly problem: NameProblem;
  /** @returns the name as the store keeps it; null where the text is none */
  readonly read: (typed: string) => string | null;
  /** A name of the store as a person would type it. */
  readonly write: (stored: string) => string;
}

const PLAIN_NAMES: RowNaming = {
  key: 'name',
  problem: 'long_name',
  read: (typed) => ([...typed].length > LONGEST_NAME ? null : typed),
  write: (stored) => stored,
};

let ids = 0;

/** A row that isn't in a table yet. */
export const newRow = (row: Partial<Omit<DraftRow, 'id'>> = {}): DraftRow => ({
  name: '',
  cells: {},
  rest: {},
  ...row,
  id: ++ids,
});

const isBlank = ({ name, cells }: DraftRow): boolean =>
  !name.trim() && Object.values(cells).every(({ text, value }) => !text && !value);

/**
 * A table while a person types into it: it keeps every text, and gives the store what can be calculated with.
 *
 * Whatever else changes the table (undoing, a reset, a file that is opened, the page) is followed. Where the store returns
 * to rows that were typed here, the texts return with them, also those that are no numbers.
 */
export class TableDraft {
  readonly #store: FunnelStore;
  readonly #table: TableName;
  readonly #columns: readonly string[];
  readonly #naming: RowNaming;
  /** What was typed, by the rows that the store has made of it. */
  readonly #typed = new WeakMap<readonly TableRow[], readonly DraftRow[]>();
  #stored: readonly TableRow[] | undefined;
  #rows: readonly DraftRow[] = [newRow()];
  #follows = 0;
  /** The first row of each name, as long as rows and language are the same: each row asks for it. */
  #firsts: {
    readonly rows: readonly DraftRow[];
    readonly locale: string;
    readonly ids: ReadonlyMap<string, number>;
  } | null = null;
  /** Whether the store is taking rows from here, which those who follow it mustn't take for somebody else's. */
  #isSetting = false;

  /** @param columns - keys of the numbers that a person can type */
  constructor(store: FunnelStore, table: TableName, columns: readonly string[], naming: RowNaming = PLAIN_NAMES) {
    this.#store = store;
    this.#table = table;
    this.#columns = columns;
    this.#naming = naming;
  }

  /** At least one, which may be empty. */
  get rows(): readonly DraftRow[] {
    const stored = this.#store.snapshot.tables[this.#table];
    if (stored !== this.#stored && !this.#isSetting) {
      this.#stored = stored;
      this.#follows += 1;
      this.#rows = stored?.length
        ? (this.#typed.get(stored) ?? stored.map((row, index) => this.#followed(row, this.#rows[index])))
        : [newRow()];
    }
    return this.#rows;
  }

  /** The rows in which something stands. */
  get filled(): readonly DraftRow[] {
    return this.rows.filter((row) => !isBlank(row));
  }

  /** How often the rows were changed by something else than this draft. */
  get follows(): number {
    return this.#follows;
  }

  /** How many rows there can be. */
  get most(): number {
    return MOST_ROWS[this.#table];
  }

  /** Whether another row can be added. */
  get hasRoom(): boolean {
    return this.rows.length < this.most;
  }

  /** Of two equal names the later one is at fault. */
  nameProblem(row: DraftRow): NameProblem | null {
    const typed = row.name.trim();
    if (!typed) return null;
    const { read, problem } = this.#naming;
    const name = read(typed);
    if (name === null) return problem;
    const first = this.#firstNamed(name);
    return first !== undefined && first !== row.id ? 'equal_names' : null;
  }

  /** The id of the first row of a name. */
  #firstNamed(name: string): number | undefined {
    const { rows } = this;
    const { locale } = this.#store.context;
    if (this.#firsts?.rows !== rows || this.#firsts.locale !== locale) {
      const ids = new Map<string, number>();
      for (const { name: typed, id } of rows) {
        const read = this.#naming.read(typed.trim());
        if (read !== null && !ids.has(read)) ids.set(read, id);
      }
      this.#firsts = { rows, locale, ids };
    }
    return this.#firsts.ids.get(name);
  }

  /** A row's name as the store keeps it; '' where it has none, or one that the store can't take. */
  nameOf(row: DraftRow): string {
    return this.nameProblem(row) ? '' : (this.#naming.read(row.name.trim()) ?? '');
  }

  enter(id: number, column: string, entry: NumberEntry): void {
    this.#replace(id, ({ cells }) => ({ cells: { ...cells, [column]: entry } }));
  }

  rename(id: number, name: string): void {
    this.#replace(id, () => ({ name }));
  }

  /** @returns the new row's id */
  add(): number {
    const row = newRow();
    this.replaceAll([...this.rows, row]);
    return row.id;
  }

  /** Sets what a row holds beside its columns. */
  setRest(id: number, rest: TableRow): void {
    this.#replace(id, (row) => ({ rest: { ...row.rest, ...rest } }));
  }

  remove(id: number): void {
    const rows = this.rows.filter((row) => row.id !== id);
    this.replaceAll(rows.length > 0 ? rows : [newRow()]);
  }

  /** Moves a row up (−1) or down (1) by one place. */
  move(id: number, by: 1 | -1): void {
    const rows = [...this.rows];
    const from = rows.findIndex((row) => row.id === id);
    if (from + by < 0 || from + by >= rows.length) return;
    rows.splice(from + by, 0, ...rows.splice(from, 1));
    this.replaceAll(rows);
  }

  #replace(id: number, change: (row: DraftRow) => Partial<DraftRow>): void {
    this.replaceAll(this.rows.map((row) => (row.id === id ? { ...row, ...change(row) } : row)));
  }

  /** A name of the store as a person would type it. */
  written(stored: string): string {
    return this.#naming.write(stored);
  }

  /** Replaces all rows at once, by a person as one change that can be undone. */
  replaceAll(rows: readonly DraftRow[], byPerson = true): void {
    this.#rows = rows;
    this.#isSetting = true;
    // A table of which nothing is known yet is none.
    const isTable = rows.length > 1 || !isBlank(rows[0]!);
    setTable(this.#store, this.#table, isTable ? rows.map((row) => this.rowOf(row)) : null, byPerson);
    this.#stored = this.#store.snapshot.tables[this.#table];
    if (this.#stored) this.#typed.set(this.#stored, rows);
    this.#isSetting = false;
  }

  /** A row as the store takes it: without names and numbers that it would refuse. */
  rowOf(row: DraftRow): TableRow {
    const cells = this.#columns.flatMap((column) => {
      const value = row.cells[column]?.value;
      return value ? [[column, value] as const] : [];
    });
    return { ...row.rest, [this.#naming.key]: this.nameOf(row), ...Object.fromEntries(cells) };
  }

  /** The numbers of a stored row as if they had been typed. */
  cellsOf(stored: TableRow): DraftRow['cells'] {
    return Object.fromEntries(
      this.#columns.flatMap((column) => (stored[column] ? [[column, entryOf(stored[column])] as const] : [])),
    );
  }

  /** A stored row with the texts that were typed into it, where something else of it was changed: a limit. */
  #followed(stored: TableRow, typed: DraftRow | undefined): DraftRow {
    const draft = this.#draftOf(stored);
    if (!typed) return draft;
    const before = this.rowOf({ ...typed, rest: {} });
    const isSame = [this.#naming.key, ...this.#columns].every((key) => (before[key] ?? '') === (stored[key] ?? ''));
    return isSame ? { ...typed, rest: draft.rest } : draft;
  }

  #draftOf({ [this.#naming.key]: stored = '', ...given }: TableRow): DraftRow {
    const name = stored && this.#naming.write(stored);
    const rest = Object.entries(given).filter(([key]) => !this.#columns.includes(key));
    return { id: ++ids, name, cells: this.cellsOf(given), rest: Object.fromEntries(rest) };
  }
}

/** What stands in a cell. */
export const cellOf = ({ cells }: DraftRow, column: string): NumberEntry => cells[column] ?? EMPTY_ENTRY;
