import { describe, expect, it } from 'vitest';
import { formatFactor, formatFinePercent, formatFinePoints, formatRoughMoney } from '../../src/format/index.js';

const ru = { locale: 'ru', currency: 'RUB' };
const en = { locale: 'en', currency: 'USD' };
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, '_');

describe('a factor', () => {
  it.each([
    ['2.45', '×2,45'],
    ['2.5', '×2,5'],
    ['2', '×2'],
    ['1.004', '×1'],
    ['1.005', '×1,01'],
    ['0', '×0'],
    ['1234.5', '×1_234,5'],
  ])('has at most two decimals: %s', (ratio, shown) => {
    expect(plain(formatFactor(ratio, ru))).toBe(shown);
  });
});

describe('a fine percentage', () => {
  it.each([
    ['0.0204081632', '2,04_%'],
    ['0.22200879069', '22,2_%'],
    ['0.42470529442', '42,47_%'],
    ['1.5', '150_%'],
    ['0', '0_%'],
    ['0.00005', '0,01_%'],
    ['0.000049', '<0,01_%'],
    ['0.00001', '<0,01_%'],
  ])('has at most two decimals, and hides nothing: %s', (ratio, shown) => {
    expect(plain(formatFinePercent(ratio, ru))).toBe(shown);
  });

  it('is written as the locale does, digit for digit', () => {
    expect(formatFinePercent('123456789012.3456', en)).toBe('12,345,678,901,234.56%');
  });
});

describe('percentage points', () => {
  it.each([
    ['0.0375', '3.75'],
    ['0.375', '37.5'],
    ['0.000049', '0'],
    ['0.00005', '0.01'],
  ])('are hundredths, without a unit: %s', (difference, shown) => {
    expect(formatFinePoints(difference, en)).toBe(shown);
  });
});

describe('an estimated sum', () => {
  it.each([
    ['5079612.4', '$5,080,000'],
    ['8365111', '$8,370,000'],
    ['999.6', '$1,000'],
    ['12.345', '$12.30'],
    ['0.4567', '$0.46'],
    ['0', '$0'],
  ])('has three digits: %s', (value, shown) => {
    expect(formatRoughMoney(value, en)).toBe(shown);
  });
});
