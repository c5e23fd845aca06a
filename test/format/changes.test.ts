import { describe, expect, it } from 'vitest';
import { formatChange, formatCount, formatMoney, formatPercent, type FormatContext } from '../../src/format/index.js';

const EN = { locale: 'en', currency: 'USD' } as const;
const change = (difference: string, context: FormatContext = EN): string =>
  formatChange(difference, (size) => formatMoney(size, context)).replaceAll('\u00a0', ' ');

describe('a change', () => {
  it('has its sign before what is written', () => {
    expect([change('1234'), change('-12.5'), change('-12.5', { locale: 'ru', currency: 'RUB' })]).toEqual([
      '+$1,234',
      '−$12.50',
      '−12,50 ₽',
    ]);
    expect([
      formatChange('-0.5', (size) => formatPercent(size, EN)),
      formatChange('3', (size) => formatCount(size, EN)),
    ]).toEqual(['−50%', '+3']);
  });

  it('that shows as nothing has no sign, and no cents', () => {
    expect(['0', '0.001', '-0.001', '-0.0049'].map((difference) => change(difference))).toEqual([
      '$0',
      '$0',
      '$0',
      '$0',
    ]);
    expect(change('-0.005')).toBe('−$0.01');
    expect(formatChange('-0.001', (size) => formatCount(size, EN))).toBe('0');
  });

  it('is told from nothing in any digits', () => {
    expect(
      [
        change('-0.01', { locale: 'ar-EG', currency: 'USD' }),
        change('-0.001', { locale: 'ar-EG', currency: 'USD' }),
      ].map((text) => text.startsWith('−')),
    ).toEqual([true, false]);
  });
});
