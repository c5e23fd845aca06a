import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/index.js';
import { formatShares, pluralForm } from '../../src/format/index.js';

const en = { locale: 'en' };
const shares = (...parts: string[]): string[] =>
  formatShares(
    parts.map((part) => new Decimal(part)),
    en,
  );

describe('formatShares', () => {
  it('shows parts of a whole', () => {
    expect(shares('0.25', '0.75')).toEqual(['25%', '75%']);
    expect(shares('4500000', '2100000')).toEqual(['68.2%', '31.8%']);
  });

  it('gives the missing tenths to those that lost most, the first of equals first', () => {
    expect(shares('1', '1', '1')).toEqual(['33.4%', '33.3%', '33.3%']);
    expect(shares('1', '1', '1', '1', '1', '1')).toEqual(['16.7%', '16.7%', '16.7%', '16.7%', '16.6%', '16.6%']);
    expect(shares('0.10004', '0.20004', '0.69992')).toEqual(['10%', '20%', '70%']);
  });

  it('is all zero where there is no whole, and nothing for no parts', () => {
    expect(shares('0', '0')).toEqual(['0%', '0%']);
    expect(shares()).toEqual([]);
  });

  it('totals 100 % in tenths, each part less than a tenth off', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 12 }).filter((parts) => parts.some(Boolean)),
        (parts) => {
          const tenths = shares(...parts.map(String)).map((shown) => Math.round(Number.parseFloat(shown) * 10));
          const total = parts.reduce((sum, part) => sum + part);
          expect(tenths.reduce((sum, part) => sum + part)).toBe(1000);
          tenths.forEach((tenth, index) =>
            expect(Math.abs(tenth - (parts[index]! / total) * 1000)).toBeLessThan(1 + 1e-9),
          );
        },
      ),
    );
  });
});

describe('pluralForm', () => {
  it.each([
    ['ru', '1', 'one'],
    ['ru', '2', 'few'],
    ['ru', '5', 'many'],
    ['ru', '11', 'many'],
    ['ru', '21', 'one'],
    ['ru', '1.5', 'other'],
    ['ru', '1.001', 'one'],
    ['et', '1', 'one'],
    ['et', '2', 'other'],
    ['en', '1', 'one'],
    ['en', '1.5', 'other'],
    ['ar', '0', 'zero'],
    ['tlh', '1', 'one'],
  ])('in %s, %s is %s', (locale, value, form) => {
    expect(pluralForm(locale, value)).toBe(form);
  });
});
