import { afterEach, describe, expect, it } from 'vitest';
import type { CalculatorView } from '../../src/components/base/view.js';
import { KeptMonths } from '../../src/components/months/kept-months.js';
import { monthNaming } from '../../src/components/months/month-naming.js';
import { mergeMonths } from '../../src/components/months/months-paste.js';
import { FunnelStore } from '../../src/store/index.js';
import { isSameMonth } from '../../src/store/month-history.js';
import { MONTH_COLUMNS } from '../../src/store/months-reading.js';
import { entryOf } from '../../src/store/number-entry.js';
import { cellOf, newRow, TableDraft, type DraftRow } from '../../src/store/table-draft.js';
import type { TableRow } from '../../src/store/tables.js';

/** What two windows of one page share: a storage that may be full or closed. */
class Device implements Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  text: string | null = null;
  room = Infinity;
  isClosed = false;

  getItem(): string | null {
    return this.text;
  }

  setItem(_key: string, text: string): void {
    if (text.length > this.room) throw new Error('QuotaExceededError');
    this.text = text;
  }

  removeItem(): void {
    this.text = null;
  }

  get months(): TableRow[] {
    return this.text === null ? [] : (JSON.parse(this.text) as { months: TableRow[] }).months;
  }
}

afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

/** From here on the windows that are opened keep their months there. */
function plugIn(device: Device): void {
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      if (device.isClosed) throw new Error('SecurityError');
      return device;
    },
  });
}

/** The rows of a window, and what is kept of them, as the tab of months ties them together. */
class Window {
  readonly store = new FunnelStore();
  readonly draft: TableDraft;
  readonly kept: KeptMonths;
  /** What the page's table is made of: where it holds a month that isn't kept, a reset brings it back as the page's own. */
  given: readonly TableRow[] = [];
  readonly #view: CalculatorView;

  constructor() {
    const { store } = this;
    const set = store.setPageTables.bind(store);
    store.setPageTables = (change) => {
      this.given = change({}).months ?? [];
      set(change);
    };
    this.store.context = { locale: 'en', currency: 'EUR' };
    this.#view = {
      store: this.store,
      context: this.store.context,
      text: (name: string) => name,
      label: (name: string) => name,
    } as unknown as CalculatorView;
    this.draft = new TableDraft(this.store, 'months', MONTH_COLUMNS, monthNaming(this.#view));
    this.kept = new KeptMonths(this.#view, this.draft, 'months');
  }

  keep(month: string, leads: string): void {
    const rows = this.draft.rows.filter(({ name }) => name.trim());
    const cells = { leads: entryOf(leads) };
    const before = rows.find((row) => this.draft.nameOf(row) === month);
    this.draft.replaceAll(
      before
        ? rows.map((row) => (row === before ? { ...row, cells } : row))
        : [...rows, newRow({ name: this.draft.written(month), cells })],
    );
    this.kept.keepRows();
  }

  import(months: readonly (readonly [month: string, leads: string])[]): void {
    const coming = months.map(([name, leads]) => ({ name, cells: { leads: entryOf(leads) } }));
    const { rows } = mergeMonths(this.#view, this.draft, coming);
    this.draft.replaceAll(rows!);
    this.kept.keepRows();
  }

  /** What stands in the rows that name a month, by month. */
  get shown(): ReadonlyMap<string, TableRow> {
    const rows = this.draft.rows.flatMap((row) => {
      const month = this.draft.nameOf(row);
      return month ? [[month, { month, leads: cellOf(row, 'leads').value }] as const] : [];
    });
    return new Map(rows);
  }
}

/** Draws that are the same every time. */
function draws(start: number): (most: number) => number {
  let seed = start;
  return (most) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 4294967296) * most);
  };
}

/** One thing that a person or the device does. @returns the months whose numbers the person has changed; null: any */
type Act = (window: Window, device: Device, random: (most: number) => number) => readonly string[] | null;

const monthOf = (number: number): string => `2026-0${String(1 + number)}`;
/** A row that names no month of its own is still that of the month that it named before. */
const touched = (...months: readonly string[]): readonly string[] | null => (months.includes('') ? null : months);
const anyRow = ({ draft }: Window, random: (most: number) => number): DraftRow =>
  draft.rows[random(draft.rows.length)]!;

const ACTS: readonly Act[] = [
  (window, _device, random) => {
    const month = monthOf(random(6));
    window.keep(month, String(random(1000)));
    return [month];
  },
  (window, _device, random) => {
    const row = anyRow(window, random);
    const month = window.draft.nameOf(row);
    window.draft.enter(row.id, 'leads', entryOf(String(random(1000))));
    window.kept.keepRows();
    return touched(month);
  },
  (window, _device, random) => {
    const months = [0, 1, 2].map((number) => [monthOf(number), String(random(1000))] as const);
    window.import(months);
    return months.map(([month]) => month);
  },
  (window, _device, random) => {
    const row = anyRow(window, random);
    const month = window.draft.nameOf(row);
    window.draft.remove(row.id);
    window.kept.keepRows();
    return touched(month);
  },
  (window, _device, random) => {
    const row = anyRow(window, random);
    const [from, to] = [window.draft.nameOf(row), monthOf(random(9))];
    for (const typed of [to.slice(0, 4), to]) {
      window.draft.rename(row.id, typed);
      window.kept.keepRows();
    }
    return touched(from, to);
  },
  (window, _device, random) => {
    if (random(3) > 0) return [];
    window.kept.erase();
    return null;
  },
  (window) => {
    window.kept.undoErasing();
    return null;
  },
  (window, _device, random) => {
    window.kept.resolve(random(2) === 0 ? 'mine' : 'theirs');
    return null;
  },
  (window) => {
    window.store.reset();
    return [];
  },
  (window) => {
    window.store.undo();
    window.kept.keepRows();
    return null;
  },
  (window) => {
    window.kept.showMissing();
    return [];
  },
  (window) => {
    window.kept.look();
    return [];
  },
  (_window, device, random) => {
    device.room = random(2) === 0 ? 60 + random(150) : Infinity;
    return [];
  },
  (_window, device, random) => {
    device.isClosed = random(3) === 0;
    return [];
  },
];

describe('months in the rows of two windows', () => {
  it('are neither lost nor doubled without a word, whatever is kept, typed, imported, erased and undone', () => {
    const faults: string[] = [];
    const random = draws(20261130);
    for (let sequence = 0; sequence < 1000 && faults.length < 5; sequence += 1) {
      const device = new Device();
      plugIn(device);
      const windows = [new Window(), new Window()] as const;
      for (let step = 0; step < 12; step += 1) {
        const window = windows[random(2)]!;
        const { kept } = window;
        const { history } = kept;
        const before = device.months;
        const waited = new Set([...history.waiting, ...history.conflicts.keys()]);
        // A second row of one month becomes that month’s once the first is gone, and what it named before goes.
        const isDoubtful = kept.nameless > 0;
        const act = random(ACTS.length);
        const changed = ACTS[act]!(window, device, random);
        const after = new Map(device.months.map((row) => [row['month']!, row]));
        const place = `sequence ${String(sequence)}, step ${String(step)}, act ${String(act)}`;
        if (device.months.length !== after.size) faults.push(`${place}: doubled on the device`);
        for (const row of before) {
          const month = row['month']!;
          const isTouched = isDoubtful || changed === null || changed.includes(month) || waited.has(month);
          if (!isTouched && !isSameMonth(row, after.get(month) ?? null)) faults.push(`${place}: ${month} lost`);
        }
        if (device.isClosed) continue;
        // What the window knows of the device is what it said when it looked last: a window that did nothing knows less.
        const { shown } = window;
        const asked = new Set([...history.waiting, ...history.conflicts.keys(), ...kept.missing]);
        for (const month of new Set([...shown.keys(), ...history.kept.keys()])) {
          if (asked.has(month)) continue;
          const [here, there] = [shown.get(month) ?? null, history.kept.get(month) ?? null];
          if (here && there && !isSameMonth(here, there)) faults.push(`${place}: ${month} is shown otherwise`);
          // A row whose name is being typed, or names a month twice, is counted among those that aren't kept.
          if (!here && there?.['leads'] && kept.nameless === 0) faults.push(`${place}: ${month} is hidden`);
          const isGiven = window.given.some((row) => isSameMonth(row, here));
          if (here && !there && history.status === 'ready' && !isGiven) faults.push(`${place}: ${month} isn’t kept`);
        }
      }
    }
    expect(faults).toEqual([]);
    // A busy machine takes its time for twelve thousand steps.
  }, 300_000);
});
