import { describe, expect, it } from 'vitest';
import { joinByName, takenRows, type Taking } from '../../src/import-file/taken-rows.js';

const AS_THEY_ARE: Taking = {
  vat: null,
  isMicros: false,
  without: [],
  together: null,
  most: 50,
  nameOfRest: (campaigns) => `the other ${campaigns}`,
};

describe('the rows of a file as channels', () => {
  it('stay as they are where there is room for all', () => {
    const rows = [
      { name: 'A', budget: '900.75', leads: '5' },
      { name: 'B', budget: '1250' },
    ];
    expect(takenRows(rows, null, AS_THEY_ARE)).toEqual({ rows, joined: 0, cut: 0 });
  });

  it('get value-added tax on the cost, and millionths made whole, to the last digit', () => {
    const rows = [{ name: 'A', budget: '900.75', leads: '5' }, { name: 'B' }];
    expect(takenRows(rows, null, { ...AS_THEY_ARE, vat: '0.22' }).rows).toEqual([
      { name: 'A', budget: '1098.915', leads: '5' },
      { name: 'B' },
    ]);
    expect(takenRows([{ name: 'A', budget: '1250500000' }], null, { ...AS_THEY_ARE, isMicros: true }).rows).toEqual([
      { name: 'A', budget: '1250.5' },
    ]);
  });

  it('lose what is left out', () => {
    expect(
      takenRows([{ name: 'A', budget: '5', leads: '7' }], null, { ...AS_THEY_ARE, without: ['leads'] }).rows,
    ).toEqual([{ name: 'A', budget: '5' }]);
  });

  it('may be one channel together: sums, and nothing in place of what no row has', () => {
    const rows = [{ name: 'A', budget: '0.1', leads: '5' }, { name: 'B', budget: '0.2' }, { name: 'C' }];
    expect(takenRows(rows, null, { ...AS_THEY_ARE, together: 'Direct' }).rows).toEqual([
      { name: 'Direct', budget: '0.3', leads: '5' },
    ]);
  });

  it('of more than there is room for the smallest are joined, the sum stays, and the order too', () => {
    const rows = Array.from({ length: 53 }, (_, index) => ({ name: `C${index}`, budget: String(index + 1) }));
    const taken = takenRows(rows, null, AS_THEY_ARE);
    expect([taken.joined, taken.rows.length]).toEqual([4, 50]);
    expect(taken.rows.at(-1)).toEqual({ name: 'the other 4', budget: '10' });
    expect(taken.rows.slice(0, 2).map(({ name }) => name)).toEqual(['C4', 'C5']);
    expect(takenRows(rows.slice(0, 50), null, AS_THEY_ARE).joined).toBe(0);
  });

  it('of a file with more than the 50 largest have the others among the joined', () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({ name: `C${index}`, budget: '10' }));
    const rest = { campaigns: 1000, budget: '500', leads: '3' };
    const taken = takenRows(rows, rest, { ...AS_THEY_ARE, vat: '0.2' });
    expect([taken.joined, taken.rows.length, taken.rows.at(-1)]).toEqual([
      1001,
      50,
      { name: 'the other 1001', budget: '612', leads: '3' },
    ]);
    expect(takenRows(rows, rest, { ...AS_THEY_ARE, together: 'VK' }).rows).toEqual([
      { name: 'VK', budget: '1000', leads: '3' },
    ]);
  });

  it('have names of at most 80 letters, each once', () => {
    const long = 'б'.repeat(90);
    const taken = takenRows(
      [
        { name: `${long}1`, leads: '1' },
        { name: `${long}2`, leads: '2' },
      ],
      null,
      AS_THEY_ARE,
    );
    expect(taken.cut).toBe(2);
    expect(new Set(taken.rows.map(({ name }) => name)).size).toBe(2);
    expect(taken.rows.every(({ name }) => [...name].length <= 80)).toBe(true);
  });
});

describe('a file that is joined to a table', () => {
  it('replaces by name what it knows, keeps the rest, and says which names the table didn’t have', () => {
    const present = [
      { name: 'Direct', kind: 'ads', budget: '100', leads: '5' },
      { name: 'Word of mouth', kind: 'free', leads: '2' },
    ];
    expect(
      joinByName(present, [
        { name: 'Direct', primary: '3', leads: '6' },
        { name: 'VK', primary: '1' },
      ]),
    ).toEqual({
      rows: [
        { name: 'Direct', kind: 'ads', budget: '100', leads: '6', primary: '3' },
        { name: 'Word of mouth', kind: 'free', leads: '2' },
        { name: 'VK', primary: '1' },
      ],
      added: ['VK'],
    });
  });
});
