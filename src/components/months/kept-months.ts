import { isSameMonth, MonthHistory, type MonthChanges } from '../../store/month-history.js';
import { newRow, type DraftRow, type TableDraft } from '../../store/table-draft.js';
import type { FunnelStore, StoreState } from '../../store/index.js';
import type { TableRow } from '../../store/tables.js';
import type { CalculatorView } from '../base/view.js';

/**
 * Ties the rows of a calculator to what is kept on the device.
 *
 * What a person changes in the rows is kept; a row that is removed is removed there too. A row whose month can't be read at
 * the moment stays kept as it was. What other windows change is taken into the rows.
 */
export class KeptMonths {
  readonly history: MonthHistory;
  readonly #draft: TableDraft;
  readonly #store: FunnelStore;
  /** The rows by their ids, as they were when they were kept or shown last. */
  #rows: ReadonlyMap<number, TableRow> = new Map();
  #follows = 0;
  /** What something else than the rows has changed: the state that it has made, and the rows before it. */
  #followed: { readonly state: StoreState; readonly before: ReadonlyMap<number, TableRow> } | null = null;
  /** What was erased last, which can be brought back: the months, and all rows as they stood. */
  #erased: { readonly months: ReadonlyMap<string, TableRow>; readonly rows: readonly DraftRow[] } | null = null;
  /** Months that another window has taken away since somebody was told. */
  takenAway: readonly string[] = [];

  /** @param key - of the storage */
  constructor(view: CalculatorView, draft: TableDraft, key: string) {
    this.#draft = draft;
    this.#store = view.store;
    this.history = new MonthHistory(
      () => localStorage,
      key,
      () => view.context.currency,
    );
    this.history.look();
    this.showMissing();
    let { currency } = view.context;
    view.store.subscribe(() => {
      this.#follow();
      if (currency === view.context.currency) return;
      ({ currency } = view.context);
      // What is kept is in another currency now, or in this one again.
      this.look();
    });
  }

  /** A reset, a file or an undone change: nothing of it is kept until the rows themselves say that it was made there. */
  #follow(): void {
    const { rows } = this.#draft;
    if (this.#draft.follows === this.#follows || !rows[0]) return;
    this.#followed = { state: this.#store.state, before: this.#rows };
    this.#remember(true);
  }

  /** Kept months that aren't among the rows, or with other numbers: a reset or a file has changed them there. */
  get missing(): readonly string[] {
    const shown = new Map([...this.#rows.values()].map((row) => [row['month'], row]));
    const { kept, waiting, conflicts } = this.history;
    return [...kept]
      .filter(([month, row]) => !isSameMonth(row, shown.get(month) ?? null))
      .map(([month]) => month)
      .filter((month) => !waiting.includes(month) && !conflicts.has(month));
  }

  /** Takes kept months into the rows; where a page has other numbers for one, the kept ones stand. */
  showMissing(): void {
    this.#take(this.history.kept);
  }

  /** Rows with numbers that aren't kept, because they name no month, or one that another row names too. */
  get nameless(): number {
    const draft = this.#draft;
    return draft.rows.filter((row) => !draft.nameOf(row) && Object.values(row.cells).some(({ value }) => value)).length;
  }

  /** What a person has made of the rows is kept. */
  keepRows(): void {
    const draft = this.#draft;
    const { rows } = draft;
    // Where nothing was entered since, the rows have undone something, and that is a person's own change.
    const before = this.#followed?.state === this.#store.state ? this.#followed.before : this.#rows;
    const changes = new Map<string, TableRow | null>();
    const now = new Map(rows.map((row) => [row.id, draft.rowOf(row)]));
    for (const [id, { month }] of before) {
      const row = now.get(id);
      // While a name is typed it is no month, and what was kept under the last one stays.
      if (!row || (row['month'] && row['month'] !== month)) changes.set(month!, null);
    }
    for (const [id, row] of now)
      if (row['month'] && !isSameMonth(row, before.get(id) ?? null)) changes.set(row['month'], row);
    // A month that moved to another row isn't taken away.
    for (const row of now.values()) if (changes.get(row['month']!) === null) changes.set(row['month']!, row);
    this.#erased = null;
    this.takenAway = [];
    this.#take(this.history.change(changes));
  }

  /** Looks whether another window has changed anything. */
  look(): void {
    this.#take(this.history.look());
  }

  resolve(keep: 'mine' | 'theirs'): void {
    this.#take(this.history.resolve(keep));
  }

  /** Takes all months off the device and out of the rows. @returns whether they are gone */
  erase(): boolean {
    const { kept, waiting, conflicts } = this.history;
    const draft = this.#draft;
    const unwritten = new Set([...waiting, ...conflicts.keys()]);
    const own = [...this.#rows.values()].filter(({ month }) => unwritten.has(month!));
    const months = new Map([...kept, ...own.map((row) => [row['month']!, row] as const)]);
    if (!this.history.erase()) return false;
    this.#erased = { months, rows: draft.rows };
    // Once a month is gone from its row, a second row that named it too is that month's.
    for (;;) {
      const left = draft.rows.filter((row) => !months.has(draft.nameOf(row)));
      if (left.length === draft.rows.length) break;
      draft.replaceAll(left.length > 0 ? left : [newRow()], false);
    }
    this.#remember();
    return true;
  }

  get canUndoErasing(): boolean {
    return this.#erased !== null && this.#erased.months.size > 0;
  }

  undoErasing(): void {
    const erased = this.#erased;
    if (!erased) return;
    this.#erased = null;
    this.#draft.replaceAll(erased.rows, false);
    this.#take(this.history.change(erased.months));
    this.showMissing();
  }

  /** Shows what isn't from here. */
  #take(changes: MonthChanges): void {
    const draft = this.#draft;
    const left = draft.filled.flatMap((row) => {
      const month = draft.nameOf(row);
      const taken = changes.get(month);
      if (!month || taken === undefined) return [row];
      return taken ? [{ ...row, cells: draft.cellsOf(taken) }] : [];
    });
    const shown = new Set(left.map((row) => draft.nameOf(row)));
    const added = [...changes].flatMap(([month, row]) =>
      row && !shown.has(month) ? [newRow({ name: draft.written(month), cells: draft.cellsOf(row) })] : [],
    );
    this.#followed = null;
    if (changes.size > 0) {
      // A row whose name is being typed held what another window has changed now: it is kept anew once it has its name.
      this.#rows = new Map([...this.#rows].filter(([, row]) => !changes.has(row['month']!)));
      this.takenAway = [...changes].flatMap(([month, row]) => (row ? [] : [month]));
      // More than a table has room for stay kept, and are said to be missing.
      const all = [...left, ...added].slice(0, draft.most);
      draft.replaceAll(all.length > 0 ? all : [newRow()], false);
    }
    this.#remember();
  }

  /** @param isNew - something else than a person has made these rows, so none of them is a name that is being typed */
  #remember(isNew = false): void {
    const draft = this.#draft;
    const remembered = new Map<number, TableRow>();
    for (const row of draft.rows) {
      const now = draft.rowOf(row);
      const shown = now['month'] ? now : isNew ? undefined : this.#rows.get(row.id);
      if (shown) remembered.set(row.id, shown);
    }
    this.#rows = remembered;
    this.#follows = draft.follows;
  }
}
