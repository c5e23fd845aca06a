import { Decimal as SharedDecimal } from 'decimal.js';
import { afterEach, describe, expect, it } from 'vitest';

const plainDefaults = {
  precision: 20,
  rounding: 4,
  toExpNeg: -7,
  toExpPos: 21,
  minE: -9e15,
  maxE: 9e15,
  modulo: 1,
  crypto: false,
} as const;

describe('the core', () => {
  afterEach(() => void SharedDecimal.set(plainDefaults));

  // Imported here and not above, so that a module that can't be loaded fails a test.
  it('loads into a page that has set its own decimal.js, and keeps to its own arithmetic', async () => {
    SharedDecimal.set({ precision: 3, rounding: SharedDecimal.ROUND_UP, toExpNeg: 0, toExpPos: 0, maxE: 2, minE: -2 });
    const { calculateFunnel } = await import('../../src/core/index.js');
    const { stages, revenue } = calculateFunnel({
      budget: '1000',
      leads: '3',
      primary: '1',
      primaryCheck: '123456789',
      secondary: '0',
      secondaryCheck: '0',
    });
    expect(JSON.stringify([stages[0]?.cost, revenue])).toBe(
      '["333.3333333333333333333333333333333333333","123456789"]',
    );
  });
});
