import { describe, expect, it } from 'vitest';
import { applyTables } from '../../src/options/given-tables.js';
import { optionWarning } from '../../src/components/base/option-warnings.js';
import { FunnelStore } from '../../src/store/index.js';
import { setTable } from '../../src/store/set-table.js';

/** A store, and what stands on the console. */
function page() {
  const store = new FunnelStore();
  const lines: string[] = [];
  const set = (given: unknown): void =>
    applyTables(store, given, (path, value, advice) => lines.push(optionWarning(path, value, advice, null)));
  return { store, lines, set };
}

const fifty = (more = 0) => Array.from({ length: 50 + more }, (_, index) => ({ name: `Canary ${index}` }));

describe('tables that a page gives', () => {
  it('are read from JSON with every digit, and from an object', () => {
    const { store, set, lines } = page();
    set('{"channels":[{"name":"Search","budget":123456789012345,"leads":1e2}]}');
    expect(store.snapshot.tables).toEqual({
      channels: [{ name: 'Search', budget: '123456789012345', leads: '100' }],
    });
    set({ staff: [{ name: 'Anna', calls: 120, booked: '60' }] });
    expect(store.snapshot.tables.staff).toEqual([{ name: 'Anna', calls: '120', booked: '60' }]);
    expect(lines).toEqual([]);
  });

  it('replace those that are named, clear those that are null, and leave the others', () => {
    const { store, set } = page();
    set({ channels: [{ name: 'A' }], staff: [{ name: 'B' }], doctors: [{ name: 'C' }] });
    set({ channels: [{ name: 'D' }], staff: null });
    expect(store.snapshot.tables).toEqual({ channels: [{ name: 'D' }], doctors: [{ name: 'C' }] });
    set(null);
    expect(store.snapshot.tables).toEqual({});
  });

  it('replace what a person has typed, which a page alone may do without asking', () => {
    const { store, set } = page();
    setTable(store, 'channels', [{ name: 'Typed' }]);
    set({ channels: [{ name: 'Given' }] });
    expect(store.snapshot.tables).toEqual({ channels: [{ name: 'Given' }] });
  });

  it('that were read from the calculator and are set again change nothing: a reset still leads to the page’s', () => {
    const { store, set } = page();
    set({ channels: [{ name: 'Given' }] });
    setTable(store, 'channels', [{ name: 'Typed' }]);
    set(store.snapshot.tables);
    store.reset();
    expect(store.snapshot.tables).toEqual({ channels: [{ name: 'Given' }] });
  });

  it('over the limit aren’t taken, none of them, with one warning', () => {
    const { store, set, lines } = page();
    set({ channels: [{ name: 'A' }] });
    set({ channels: [{ name: 'B' }], staff: fifty(1) });
    expect(store.snapshot.tables).toEqual({ channels: [{ name: 'A' }] });
    expect(lines).toEqual([
      '[funnel-calculator] tables.staff={…} is not understood: write at most 50 rows; no table is taken',
    ]);
    set({ staff: fifty(), months: Array.from({ length: 121 }, () => ({ month: '2026-01' })) });
    expect(lines.slice(1)).toEqual([
      '[funnel-calculator] tables.months={…} is not understood: write at most 120 rows; no table is taken',
    ]);
  });

  it.each([
    ['{"staff":[{"name":"Ann Canary","calls":"Canary"}]}', 'tables.staff[0].calls'],
    ['{"staff":[{"name":"Ann Canary"},{"name":"Ann Canary"}]}', 'tables.staff[1].name'],
    ['{"staff":{"Ann Canary":"5"}}', 'tables.staff'],
    ['{"Ann Canary":[]}', 'tables'],
    ['{"staff":[{"Ann Canary":"5"}]}', 'tables'],
    [`{"doctors":[{"name":"${'Canary'.repeat(20)}"}]}`, 'tables.doctors[0].name'],
    ['{"staff":[{"name":"Ann Canary"', 'tables'],
    ['[{"name":"Ann Canary"}]', 'tables'],
    ['Ann Canary', 'tables'],
  ])('are warned of once and without a word of what stands in them: %s', (given, place) => {
    const { set, lines } = page();
    set(given);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`[funnel-calculator] ${place}={…} is not understood: `);
    expect(lines[0]).not.toContain('Canary');
  });
});
