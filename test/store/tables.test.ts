import { describe, expect, it } from 'vitest';
import { readTables, tableProblem } from '../../src/store/read-tables.js';
import { FunnelStore, type TableRow } from '../../src/store/index.js';
import { setTable } from '../../src/store/set-table.js';

const SEARCH: TableRow = { name: 'Search', kind: 'ads', budget: '90000', leads: '210' };
const MAPS: TableRow = { name: 'Maps', budget: '30000.5', leads: '', primary: '12' };

const deeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(deeplyFrozen));

describe('the tables of a calculator', () => {
  it('are none at first', () => {
    expect(new FunnelStore().snapshot.tables).toEqual({});
  });

  it('are kept as they are set, frozen, one beside the other', () => {
    const store = new FunnelStore();
    const rows = [{ ...SEARCH }];
    setTable(store, 'channels', rows);
    setTable(store, 'staff', [{ name: 'Anna', calls: '120', booked: '60' }]);
    expect(store.snapshot.tables).toEqual({
      channels: [SEARCH],
      staff: [{ name: 'Anna', calls: '120', booked: '60' }],
    });
    expect(deeplyFrozen(store.snapshot.tables)).toBe(true);
    expect(Object.isFrozen(rows[0])).toBe(false);
  });

  it('don’t change what the funnel counts', () => {
    const store = new FunnelStore();
    const before = store.snapshot;
    setTable(store, 'channels', [SEARCH]);
    expect(store.snapshot.values).toEqual(before.values);
    expect(store.snapshot.result).toEqual(before.result);
  });

  it('are told of to listeners with who has changed them', () => {
    const store = new FunnelStore();
    const heard: boolean[] = [];
    store.subscribe((byPerson) => heard.push(byPerson));
    setTable(store, 'channels', [SEARCH]);
    setTable(store, 'channels', [MAPS], false);
    expect(heard).toEqual([true, false]);
  });

  it('come back by undo, also one that was taken out', () => {
    const store = new FunnelStore();
    setTable(store, 'channels', [SEARCH]);
    setTable(store, 'channels', null);
    expect(store.snapshot.tables).toEqual({});
    store.undo();
    expect(store.snapshot.tables).toEqual({ channels: [SEARCH] });
  });

  it('return to the page’s by a reset, which can be undone', () => {
    const store = new FunnelStore();
    setTable(store, 'channels', [SEARCH], false);
    setTable(store, 'channels', [MAPS]);
    setTable(store, 'doctors', [{ name: 'Dr Vaher', first: '40' }]);
    store.reset();
    expect(store.snapshot.tables).toEqual({ channels: [SEARCH] });
    store.undo();
    expect(store.snapshot.tables).toEqual({ channels: [MAPS], doctors: [{ name: 'Dr Vaher', first: '40' }] });
  });

  it('that the page sets replace the person’s of that name alone, and nothing is there to undo', () => {
    const store = new FunnelStore();
    setTable(store, 'channels', [MAPS]);
    setTable(store, 'staff', [{ name: 'Anna' }]);
    const couldUndo = store.canUndo;
    setTable(store, 'channels', [SEARCH], false);
    expect(store.snapshot.tables).toEqual({ channels: [SEARCH], staff: [{ name: 'Anna' }] });
    expect([couldUndo, store.canUndo]).toEqual([true, true]);
    setTable(store, 'channels', null, false);
    expect(store.snapshot.tables).toEqual({ staff: [{ name: 'Anna' }] });
    const untouched = new FunnelStore();
    setTable(untouched, 'channels', [SEARCH], false);
    expect(untouched.canUndo).toBe(false);
  });

  it('outlive a blank start and the example, as norms do', () => {
    const store = new FunnelStore();
    setTable(store, 'months', [{ month: '2026-09', revenue: '1200000' }]);
    store.clear();
    store.showExample();
    expect(store.snapshot.tables).toEqual({ months: [{ month: '2026-09', revenue: '1200000' }] });
  });

  it('may be left half filled in: rows without a name, cells without a number', () => {
    expect(tableProblem('channels', [{ name: '', budget: '' }, { name: '' }, {}])).toBeNull();
  });
});

const rows = (count: number): TableRow[] => Array.from({ length: count }, (_, index) => ({ name: `Row ${index}` }));
const months = (count: number): TableRow[] =>
  Array.from({ length: count }, (_, index) => ({
    month: `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
  }));

describe('reading tables', () => {
  it('takes 50 rows and 120 months, and not one more', () => {
    expect(readTables({ channels: rows(50), months: months(120) }).ok).toBe(true);
    expect(tableProblem('staff', rows(51))).toEqual({ rule: 'too_many_rows', table: 'staff', row: null, key: null });
    expect(tableProblem('months', months(121))?.rule).toBe('too_many_rows');
  });

  it('takes names of 80 characters as people count them, and not one more', () => {
    expect(tableProblem('channels', [{ name: '🦷'.repeat(80) }])).toBeNull();
    expect(tableProblem('channels', [{ name: 'Ö'.repeat(80) }, { name: 'x'.repeat(81) }])).toEqual({
      rule: 'long_name',
      table: 'channels',
      row: 1,
      key: 'name',
    });
  });

  it('wants each name once, and each month', () => {
    expect(tableProblem('doctors', [{ name: 'A' }, { name: 'B' }, { name: 'A' }])).toEqual({
      rule: 'equal_names',
      table: 'doctors',
      row: 2,
      key: 'name',
    });
    expect(tableProblem('months', [{ month: '2026-01' }, { month: '2026-01' }])?.rule).toBe('equal_names');
  });

  it.each([
    '-1',
    '1,5',
    '1e3',
    '007',
    ' 5',
    '5 ',
    '+5',
    '.5',
    '5.',
    'many',
    '٣',
    '1234567890123456',
    'NaN',
    '0x10',
    '1\n',
  ])('takes no %j for a number', (text) => {
    expect(tableProblem('channels', [{ name: 'A', budget: text }])).toEqual({
      rule: 'not_a_number',
      table: 'channels',
      row: 0,
      key: 'budget',
    });
  });

  it.each(['0', '0.5', '180000.5', '999999999999999', '0.000000000000001'])('takes %j for a number', (text) => {
    expect(readTables({ channels: [{ name: 'A', budget: text }] })).toEqual({
      ok: true,
      tables: { channels: [{ name: 'A', budget: text }] },
      leftOut: false,
    });
  });

  it.each(['2026-13', '2026-00', '26-01', 'May 2026', '2026-1'])('takes no %j for a month', (month) => {
    expect(tableProblem('months', [{ month }])?.rule).toBe('not_a_month');
  });

  it('knows the kinds of channels', () => {
    expect(tableProblem('channels', [{ name: 'A', kind: 'paid' }])?.rule).toBe('unknown_kind');
  });

  it('takes no text that isn’t one', () => {
    for (const cell of [5, true, ['5'], { toString: () => '5' }])
      expect(readTables({ channels: [{ name: 'A', leads: cell }] })).toMatchObject({
        ok: false,
        problem: { rule: 'not_a_text', row: 0, key: 'leads' },
      });
  });

  it('takes nothing where one table is broken', () => {
    expect(readTables({ channels: [SEARCH], staff: rows(51) })).toMatchObject({ ok: false });
  });

  it('keeps known columns alone, inherits nothing, and says that something was left out', () => {
    const given: unknown = JSON.parse(
      '{"channels":[{"name":"A","phone":"+372 5555","__proto__":{"budget":"9"}}],"clients":[]}',
    );
    expect(readTables(given)).toEqual({ ok: true, tables: { channels: [{ name: 'A' }] }, leftOut: true });
    expect(readTables(Object.create({ channels: [SEARCH] }))).toEqual({ ok: true, tables: {}, leftOut: false });
    expect(readTables({ channels: [Object.create({ budget: '5' })] })).toEqual({
      ok: true,
      tables: { channels: [{}] },
      leftOut: false,
    });
  });

  it('tells null, which clears, from what isn’t there', () => {
    expect(readTables({ channels: null, staff: undefined })).toEqual({
      ok: true,
      tables: { channels: null },
      leftOut: false,
    });
  });

  it.each([null, 'text', 5, [], [[]], () => 5])('never throws: %j is no tables', (given) => {
    expect(readTables(given)).toMatchObject({ ok: false, problem: { rule: 'unreadable' } });
  });

  it('never throws, whatever a page’s object does when it is read', () => {
    const throwing = {
      channels: [
        {
          name: 'A',
          get budget(): string {
            throw new Error('no');
          },
        },
      ],
    };
    expect(readTables(throwing)).toMatchObject({ ok: false, problem: { rule: 'unreadable' } });
    expect(
      readTables(
        new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('no');
            },
          },
        ),
      ),
    ).toMatchObject({ ok: false });
    expect(readTables({ channels: { length: 3 } })).toMatchObject({ ok: false, problem: { rule: 'not_a_table' } });
    expect(readTables({ channels: [null] })).toMatchObject({ ok: false, problem: { rule: 'not_a_row' } });
    expect(readTables({ channels: [, { name: 'A' }] })).toMatchObject({ ok: false, problem: { rule: 'not_a_row' } });
  });
});
