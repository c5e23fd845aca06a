import { Decimal as Library } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/index.js';
import { squareRoot } from '../../src/core/square-root.js';
import { sequence } from './nearness.js';

/** The library's own root, rounded to as many digits. */
const Same = Library.clone({ defaults: true, precision: 40, toExpNeg: -9e15, toExpPos: 9e15 });

describe('squareRoot', () => {
  it.each([
    ['0', '0'],
    ['1', '1'],
    ['2.25', '1.5'],
    ['0.0004', '0.02'],
    ['2', '1.414213562373095048801688724209698078570'],
    ['1000000000000000000000000000000', '1000000000000000'],
    ['0.00000000000000000000000000000000000001', '0.0000000000000000001'],
  ])('of %s is %s', (value, root) => {
    expect(squareRoot(new Decimal(value)).eq(root)).toBe(true);
  });

  it('has the library’s digits, all forty, for random values', () => {
    const random = sequence(29n);
    for (let run = 0; run < 500; run++) {
      const value = `${random(10n ** (random(12n) + 1n))}.${random(10n ** 9n)}e${random(40n) - 20n}`;
      expect([value, String(squareRoot(new Decimal(value)))]).toEqual([value, String(new Same(value).sqrt())]);
    }
  });
});
