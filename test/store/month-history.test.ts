import { describe, expect, it } from 'vitest';
import { MonthHistory, type MonthChanges } from '../../src/store/month-history.js';
import type { TableRow } from '../../src/store/tables.js';

const KEY = 'funnel-calculator:history:/';

/** A device: what is kept, and whether it is full or closed. */
class Device {
  text: string | null = null;
  room = Infinity;
  isClosed = false;

  readonly storage = () => {
    if (this.isClosed) throw new Error('SecurityError');
    return {
      getItem: () => this.text,
      setItem: (_key: string, text: string) => {
        if (text.length > this.room) throw new Error('QuotaExceededError');
        this.text = text;
      },
      removeItem: () => void (this.text = null),
    };
  };

  get months(): TableRow[] {
    return this.text === null ? [] : (JSON.parse(this.text) as { months: TableRow[] }).months;
  }
}

const row = (month: string, leads: number): TableRow => ({ month, leads: String(leads) });
const one = (month: string, leads: number): MonthChanges => new Map([[month, row(month, leads)]]);
const windowOn = (device: Device, currency = 'EUR') => {
  const history = new MonthHistory(device.storage, KEY, () => currency);
  history.look();
  return history;
};

describe('months that are kept on a device', () => {
  it('are there again in another window, in their order', () => {
    const device = new Device();
    const first = windowOn(device);
    first.change(one('2026-10', 5));
    first.change(one('2026-09', 4));
    expect(device.months.map(({ month }) => month)).toEqual(['2026-09', '2026-10']);
    expect([...windowOn(device).kept.keys()]).toEqual(['2026-09', '2026-10']);
  });

  it('stay where another window has kept other months meanwhile', () => {
    const device = new Device();
    const [first, second] = [windowOn(device), windowOn(device)];
    first.change(one('2026-09', 4));
    expect([...second.change(one('2026-10', 5))]).toEqual([['2026-09', row('2026-09', 4)]]);
    expect(device.months).toHaveLength(2);
  });

  it('are asked about where two windows have changed the same one, and neither is lost', () => {
    const device = new Device();
    const [first, second] = [windowOn(device), windowOn(device)];
    first.change(one('2026-09', 4));
    second.change(one('2026-09', 9));
    expect(device.months).toEqual([row('2026-09', 4)]);
    expect([...second.conflicts]).toEqual([['2026-09', row('2026-09', 4)]]);
    second.resolve('mine');
    expect(device.months).toEqual([row('2026-09', 9)]);
    expect(second.conflicts.size).toBe(0);
  });

  it('are the other window’s where that is chosen', () => {
    const device = new Device();
    const [first, second] = [windowOn(device), windowOn(device)];
    first.change(one('2026-09', 4));
    second.change(one('2026-09', 9));
    expect([...second.resolve('theirs')]).toEqual([['2026-09', row('2026-09', 4)]]);
    expect(device.months).toEqual([row('2026-09', 4)]);
  });

  it('wait where there is no room, and are written once there is', () => {
    const device = new Device();
    const history = windowOn(device);
    history.change(one('2026-09', 4));
    device.room = 10;
    history.change(one('2026-10', 5));
    expect([history.status, history.waiting, device.months.length]).toEqual(['full', ['2026-10'], 1]);
    device.room = Infinity;
    history.look();
    expect([history.status, history.waiting, device.months.length]).toEqual(['ready', [], 2]);
  });

  it('wait where the browser forbids storage', () => {
    const device = new Device();
    device.isClosed = true;
    const history = windowOn(device);
    history.change(one('2026-10', 5));
    expect([history.status, history.waiting]).toEqual(['blocked', ['2026-10']]);
    expect(history.erase()).toBe(false);
  });

  it.each([
    ['other_version', '{"version":2,"months":"…"}'],
    ['unreadable', '{"version":1,"months":[{"month":"soon"}]}'],
    ['unreadable', '{"version":1,"months":[{"leads":"4"}]}'],
    ['unreadable', '{"version":1,"months":[{"month":"2026-10"},{"month":"2026-10"}]}'],
    ['unreadable', 'null'],
    ['unreadable', '{'],
    ['other_currency', '{"version":1,"currency":"RUB","months":[{"month":"2026-10"}]}'],
  ] as const)('are left as they are where they aren’t ours to read: %s, %s', (status, text) => {
    const device = new Device();
    device.text = text;
    const history = windowOn(device);
    history.change(one('2026-10', 5));
    expect([history.status, history.text, history.kept.size]).toEqual([status, text, 0]);
    expect(history.erase()).toBe(true);
    expect(device.text).toBeNull();
  });

  it('are at most 120; the one too many waits', () => {
    const device = new Device();
    const history = windowOn(device);
    const many = [...Array(120).keys()].map((index) => {
      const month = `${String(2000 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
      return [month, row(month, index)] as const;
    });
    history.change(new Map(many));
    history.change(one('2026-10', 5));
    expect([history.status, device.months.length, history.waiting]).toEqual(['too_many', 120, ['2026-10']]);
  });

  it('are neither lost without a word nor doubled, whatever two windows and a full device do', () => {
    const faults: string[] = [];
    const must = (holds: boolean, place: string): void => {
      if (!holds) faults.push(place);
    };
    let seed = 20261129;
    const random = (most: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 4294967296) * most);
    };
    for (let sequence = 0; sequence < 1000; sequence += 1) {
      const device = new Device();
      const windows = [windowOn(device), windowOn(device)] as const;
      /** What each window shows. */
      const shown = [new Map<string, TableRow>(), new Map<string, TableRow>()] as const;
      const take = (which: number, changes: MonthChanges): void => {
        for (const [month, taken] of changes) {
          if (taken) shown[which]!.set(month, taken);
          else shown[which]!.delete(month);
        }
      };
      for (let step = 0; step < 20; step += 1) {
        const which = random(2);
        const history = windows[which]!;
        const table = shown[which]!;
        const before = new Map(device.months.map((kept) => [kept['month']!, JSON.stringify(kept)]));
        const changes = new Map<string, TableRow | null>();
        const act = random(12);
        const month = `2026-0${String(1 + random(6))}`;
        let isErased = false;
        if (act < 5) changes.set(month, row(month, random(1000)));
        else if (act === 5)
          for (let number = 1; number <= 3; number += 1)
            changes.set(`2026-0${String(number)}`, row(`2026-0${String(number)}`, random(1000)));
        else if (act === 6 && table.has(month)) changes.set(month, null);
        else if (act === 7 && random(3) === 0) isErased = history.erase();
        else if (act === 8) device.room = random(2) === 0 ? 60 + random(120) : Infinity;
        else if (act === 9) device.isClosed = random(3) === 0;
        else if (act === 10) take(which, history.resolve(random(2) === 0 ? 'mine' : 'theirs'));
        if (isErased) table.clear();
        take(which, changes);
        if (act !== 10 && !isErased) take(which, history.change(changes));

        const after = new Map(device.months.map((kept) => [kept['month']!, JSON.stringify(kept)]));
        const place = `sequence ${String(sequence)}, step ${String(step)}`;
        must(device.months.length === after.size, `${place}: doubled`);
        // What was on the device is still there as it was, unless this step has changed or removed it, or wrote what had waited.
        for (const [kept, text] of before)
          if (!isErased && act !== 10 && after.get(kept) !== text && !changes.has(kept))
            must(JSON.stringify(table.get(kept)) === after.get(kept), `${place}: ${kept} lost`);
        // What the window shows is on the device as it is shown, or the window says that it waits or asks.
        if (history.status === 'ready')
          for (const all of new Set([...table.keys(), ...after.keys()])) {
            if (history.conflicts.has(all)) continue;
            must(!history.waiting.includes(all), `${place}: ${all} waits`);
            must(after.get(all) === JSON.stringify(table.get(all)), `${place}: ${all} shown otherwise`);
          }
        else
          for (const asked of changes.keys())
            must([...history.waiting, ...history.conflicts.keys()].includes(asked), `${place}: ${asked} unsaid`);
      }
    }
    expect(faults).toEqual([]);
  });
});
