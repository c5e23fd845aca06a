import { readTables } from './read-tables.js';
import type { TableRow } from './tables.js';

// Longer than 200 lines: one promise, that no month is lost or doubled, and all that it takes.

/** The format of what is kept. */
const VERSION = 1;
const MOST_MONTHS = 120;

/**
 * How it stands with what is kept on the device. `ready` · `blocked`: the browser lets nothing be kept · `full`: there is no
 * room · `too_many`: more than 120 months · `other_version`, `unreadable`: something is kept that isn't ours to read ·
 * `other_currency`: the months are in another currency. Except in `ready`, what is kept stays as it is.
 */
export type HistoryStatus =
  'ready' | 'blocked' | 'full' | 'too_many' | 'other_version' | 'unreadable' | 'other_currency';

/** Rows by month; null: the month is taken away. */
export type MonthChanges = ReadonlyMap<string, TableRow | null>;

type Storing = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
type Reading =
  | { readonly status: 'ready'; readonly months: ReadonlyMap<string, TableRow> }
  | { readonly status: Exclude<HistoryStatus, 'ready' | 'full' | 'too_many'> };

const NOTHING: ReadonlyMap<string, TableRow> = new Map();

/**
 * The months that are kept on a device.
 *
 * Only months that were changed here are written, over what stands there now: other windows of the same page write too.
 * Where both have changed a month, neither is overwritten until somebody chooses. What couldn't be written waits.
 */
export class MonthHistory {
  readonly #storage: () => Storing;
  readonly #key: string;
  readonly #currency: () => string | undefined;
  /** What stood on the device when it was looked at last. */
  #known: ReadonlyMap<string, TableRow> = NOTHING;
  /** What was changed here and isn't on the device. */
  #pending = new Map<string, TableRow | null>();
  #conflicts = new Map<string, TableRow | null>();
  #status: HistoryStatus = 'ready';

  /** @param storage - may throw, where the browser forbids it */
  constructor(storage: () => Storing, key: string, currency: () => string | undefined) {
    this.#storage = storage;
    this.#key = key;
    this.#currency = currency;
  }

  get status(): HistoryStatus {
    return this.#status;
  }

  /** The months on the device, when it was looked at last. */
  get kept(): ReadonlyMap<string, TableRow> {
    return this.#known;
  }

  /** Months that were changed here and can't be written. */
  get waiting(): readonly string[] {
    return [...this.#pending.keys()].filter((month) => !this.#conflicts.has(month));
  }

  /** Months that another window has changed as well, with what it has made of them. */
  get conflicts(): MonthChanges {
    return this.#conflicts;
  }

  /** What is kept, as it stands there; null where nothing is, or where it can't be read. */
  get text(): string | null {
    try {
      return this.#storage().getItem(this.#key);
    } catch {
      return null;
    }
  }

  /**
   * Keeps what was changed here.
   *
   * @returns what other windows have changed since the last look
   */
  change(changes: MonthChanges): MonthChanges {
    for (const [month, row] of changes) this.#pending.set(month, row);
    return this.look();
  }

  /** Looks at the device again, and writes what waits. @returns what other windows have changed since the last look */
  look(): MonthChanges {
    const reading = this.#read();
    if (reading.status !== 'ready') {
      this.#status = reading.status;
      return NOTHING;
    }
    const { months } = reading;
    const next = new Map(months);
    const written: string[] = [];
    this.#conflicts.clear();
    for (const [month, row] of this.#pending) {
      const [theirs, before] = [months.get(month) ?? null, this.#known.get(month) ?? null];
      if (!isSameMonth(theirs, before) && !isSameMonth(theirs, row)) {
        this.#conflicts.set(month, theirs);
        continue;
      }
      if (row) next.set(month, row);
      else next.delete(month);
      written.push(month);
    }
    const incoming = this.#incoming(months);
    this.#status = this.#write(months, next);
    const isWritten = this.#status === 'ready';
    if (isWritten) for (const month of written) this.#pending.delete(month);
    this.#remember(isWritten ? next : months);
    return incoming;
  }

  /** Decides about the months that two windows have changed. @returns what is to be shown here in their place */
  resolve(keep: 'mine' | 'theirs'): MonthChanges {
    const decided = new Map(this.#conflicts);
    const known = new Map(this.#known);
    for (const [month, theirs] of decided) {
      if (theirs) known.set(month, theirs);
      else known.delete(month);
      if (keep === 'theirs') this.#pending.delete(month);
    }
    this.#known = known;
    const incoming = this.look();
    return keep === 'theirs' ? new Map([...decided, ...incoming]) : incoming;
  }

  /** Takes everything off the device, also what couldn't be read. @returns whether it is gone */
  erase(): boolean {
    try {
      this.#storage().removeItem(this.#key);
    } catch {
      this.#status = 'blocked';
      return false;
    }
    this.#known = NOTHING;
    this.#pending.clear();
    this.#conflicts.clear();
    this.#status = 'ready';
    return true;
  }

  /** What was changed elsewhere, without the months that are changed here too. */
  #incoming(months: ReadonlyMap<string, TableRow>): MonthChanges {
    const all = new Set([...months.keys(), ...this.#known.keys()]);
    const changed = [...all].filter(
      (month) => !this.#pending.has(month) && !isSameMonth(months.get(month) ?? null, this.#known.get(month) ?? null),
    );
    return new Map(changed.map((month) => [month, months.get(month) ?? null]));
  }

  /** Of months that are asked about it stays remembered what stood there before both changes. */
  #remember(months: ReadonlyMap<string, TableRow>): void {
    const known = new Map(months);
    for (const month of this.#conflicts.keys()) {
      const before = this.#known.get(month);
      if (before) known.set(month, before);
      else known.delete(month);
    }
    this.#known = known;
  }

  #write(before: ReadonlyMap<string, TableRow>, months: ReadonlyMap<string, TableRow>): HistoryStatus {
    const isChanged = [...new Set([...before.keys(), ...months.keys()])].some(
      (month) => !isSameMonth(before.get(month) ?? null, months.get(month) ?? null),
    );
    if (!isChanged) return 'ready';
    if (months.size > MOST_MONTHS) return 'too_many';
    const sorted = [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
    try {
      this.#storage().setItem(
        this.#key,
        JSON.stringify({ version: VERSION, currency: this.#currency() ?? '', months: sorted }),
      );
      return 'ready';
    } catch {
      return 'full';
    }
  }

  #read(): Reading {
    let text: string | null;
    try {
      text = this.#storage().getItem(this.#key);
    } catch {
      return { status: 'blocked' };
    }
    return text === null ? { status: 'ready', months: NOTHING } : readKept(text, this.#currency() ?? '');
  }
}

function readKept(text: string, currency: string): Reading {
  try {
    const given = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    if (typeof given !== 'object' || given === null) return { status: 'unreadable' };
    if (given['version'] !== VERSION) return { status: 'other_version' };
    const reading = readTables({ months: given['months'] });
    const rows = reading.ok ? reading.tables.months : null;
    if (!rows || rows.some((row) => !row['month'])) return { status: 'unreadable' };
    if (rows.length > 0 && given['currency'] !== currency) return { status: 'other_currency' };
    return { status: 'ready', months: new Map(rows.map((row) => [row['month']!, row])) };
  } catch {
    return { status: 'unreadable' };
  }
}

/** Whether two rows say the same: a key that is absent is empty. */
export function isSameMonth(one: TableRow | null, other: TableRow | null): boolean {
  if (!one || !other) return one === other;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => (one[key] ?? '') === (other[key] ?? ''),
  );
}
