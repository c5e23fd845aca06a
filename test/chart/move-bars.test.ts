import { describe, expect, it } from 'vitest';
import { moveBars, type MoveBar } from '../../src/chart/move-bars.js';
import { Decimal } from '../../src/core/decimal.js';

const STYLE = { color: 'teal', borderTopColor: 'grey', borderBottomColor: 'green' } as CSSStyleDeclaration;
const bar = (label: string, before: string, after: string): MoveBar => ({
  label,
  amount: label,
  before: new Decimal(before),
  after: new Decimal(after),
});
const MOVE = [bar('VK', '120000', '90000'), bar('Direct', '80000', '110000')];

describe('the picture of a move', () => {
  it('fills what stays and what comes, and leaves an outline of what goes', () => {
    const { datasets, scale, places } = moveBars(MOVE, 'x', false).bars(STYLE);
    expect(datasets).toMatchObject([
      {
        data: [
          [0, 90000],
          [0, 80000],
        ],
        backgroundColor: 'teal',
      },
      {
        data: [
          [90000, 120000],
          [80000, 110000],
        ],
        backgroundColor: ['transparent', 'green'],
        borderColor: ['grey', 'green'],
      },
    ]);
    expect([scale, places]).toEqual([{ min: 0, max: 120000, reverse: false }, 2]);
  });

  it('begins on the right where writing does', () => {
    expect(moveBars(MOVE, 'x', true).bars(STYLE).scale.reverse).toBe(true);
  });

  it('stands with nothing moved, and with nothing at all', () => {
    const { datasets, scale } = moveBars([bar('VK', '5', '5'), bar('Direct', '0', '0')], 'x', false).bars(STYLE);
    expect([datasets[1]!.data, scale.max]).toEqual([[null, null], 5]);
    expect(moveBars([bar('VK', '0', '0')], 'x', false).bars(STYLE).scale.max).toBe(1e-9);
  });

  it('is drawn anew only where a length has changed', () => {
    const renamed = MOVE.map((each) => ({ ...each, label: 'other' }));
    expect(moveBars(renamed, 'x', false).shows).toBe(moveBars(MOVE, 'x', false).shows);
    expect(moveBars([MOVE[0]!], 'x', false).shows).not.toBe(moveBars(MOVE, 'x', false).shows);
  });
});
