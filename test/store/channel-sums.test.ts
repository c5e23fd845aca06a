import { describe, expect, it } from 'vitest';
import { kappaOfFunnel, rankTable } from '../../src/store/channel-ranking.js';
import { besideFunnel } from '../../src/store/channel-sums.js';
import { FunnelStore } from '../../src/store/index.js';
import { entryOf } from '../../src/store/number-entry.js';
import { newRow, type DraftRow } from '../../src/store/table-draft.js';

const row = (cells: Readonly<Record<string, string>>, kind = 'ads'): DraftRow =>
  newRow({
    rest: { kind },
    cells: Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, entryOf(value)])),
  });

function storeWith(values: Readonly<Record<string, string>>): FunnelStore {
  const store = new FunnelStore();
  for (const [name, value] of Object.entries(values)) store.setPageValue(name, value);
  return store;
}

const OWN = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};

const beside = (rows: readonly DraftRow[], store: FunnelStore) =>
  besideFunnel(rows, rankTable(rows, '', '').ranking.totals, store.snapshot);

describe('a table beside the funnel', () => {
  it('lacks what no channel has', () => {
    const rows = [
      row({ budget: '100000', leads: '400', primary: '100', revenue: '4000000' }),
      row({ budget: '80000', leads: '150', primary: '30', revenue: '2000000' }),
    ];
    const { lacking, sums } = beside(rows, storeWith(OWN));
    expect(lacking).toEqual({ leads: '50', primary: '20', revenue: '600000' });
    expect([...sums]).toEqual([
      ['leads', '550'],
      ['primary', '130'],
    ]);
  });

  it('lacks nothing where a channel has more than the funnel: then one of the two is wrong', () => {
    const rows = [row({ budget: '180000', leads: '700', primary: '100' })];
    expect(beside(rows, storeWith(OWN)).lacking).toBe(null);
  });

  it('isn’t held against the example, which is nobody’s', () => {
    const rows = [row({ budget: '1', leads: '5', primary: '1' })];
    const { lacking, sums } = beside(rows, new FunnelStore());
    expect(lacking).toEqual({});
    expect([...sums.keys()]).toEqual(['budget', 'leads', 'primary']);
  });

  it('offers no sums as long as one of them isn’t known, and none that no field takes', () => {
    const half = [row({ budget: '1', leads: '5', primary: '1' }), row({ leads: '7', primary: '2' })];
    expect(beside(half, storeWith(OWN)).sums.size).toBe(0);
    const huge = [1, 2].map(() => row({ budget: '999999999999999', leads: '5', primary: '1' }));
    const { sums, overflows } = beside(huge, storeWith(OWN));
    expect([sums.size, overflows]).toEqual([0, true]);
  });

  it('offers the sums that it has where a column is left empty throughout', () => {
    expect([...beside([row({ budget: '9', leads: '5' })], storeWith(OWN)).sums]).toEqual([
      ['budget', '9'],
      ['leads', '5'],
    ]);
  });
});

describe('the spread of the bills', () => {
  it('follows from the funnel’s checks: 470 ÷ 121 of the worked example', () => {
    expect(kappaOfFunnel(storeWith(OWN).snapshot).slice(0, 18)).toBe('3.8842975206611570');
  });

  it('isn’t known of an example, of missing checks, and never below bills that are all alike', () => {
    expect(kappaOfFunnel(new FunnelStore().snapshot)).toBe('');
    expect(kappaOfFunnel(storeWith({ ...OWN, primaryCheck: '' }).snapshot)).toBe('');
    const often = { ...OWN, secondary: '1500', primaryCheck: '1', secondaryCheck: '100' };
    expect(kappaOfFunnel(storeWith(often).snapshot)).toBe('1');
  });
});

describe('a table that is ranked', () => {
  it('waits for nobody of whom nothing is typed, and knows channels by their rows', () => {
    const rows = [
      row({ budget: '100', leads: '900' }),
      row({ budget: '100', leads: '300' }),
      newRow({ name: 'later' }),
    ];
    const { ranking } = rankTable(rows, '', '');
    expect(ranking.order).toEqual(rows.slice(0, 2).map(({ id }) => String(id)));
    expect(ranking.best).toBe(String(rows[0]!.id));
  });

  it('is the same answer until something changes', () => {
    const rows = [row({ budget: '100', leads: '900' })];
    expect(rankTable(rows, '0.5', '')).toBe(rankTable(rows, '0.5', ''));
    expect(rankTable(rows, '0.5', '')).not.toBe(rankTable(rows, '0.6', ''));
  });
});
