import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/index.js';
import {
  formatCount,
  formatDays,
  formatEditable,
  formatMoney,
  formatMultiple,
  formatPercent,
} from '../../src/format/index.js';

const nb = '\u00a0';
const ru = { locale: 'ru', currency: 'RUB' };
const en = { locale: 'en', currency: 'USD' };

describe('formatMoney', () => {
  it.each([
    ['180000', `180${nb}000${nb}₽`],
    ['1200', `1${nb}200${nb}₽`],
    ['180000.5', `180${nb}001${nb}₽`],
    ['180000.49', `180${nb}000${nb}₽`],
    ['1000', `1${nb}000${nb}₽`],
    ['999.5', `999,50${nb}₽`],
    ['300', `300${nb}₽`],
    ['10', `10${nb}₽`],
    ['10.004', `10${nb}₽`],
    ['10.005', `10,01${nb}₽`],
    ['5', `5,00${nb}₽`],
    ['2.345', `2,35${nb}₽`],
    ['0.001', `0,00${nb}₽`],
    ['0', `0${nb}₽`],
    ['-0', `0${nb}₽`],
    ['-0.001', `0,00${nb}₽`],
    ['-5', `-5,00${nb}₽`],
    ['-180000', `-180${nb}000${nb}₽`],
  ])('roubles: %s', (value, shown) => {
    expect(formatMoney(value, ru)).toBe(shown);
  });

  it('judges the size by what is shown, and rounds once', () => {
    expect(formatMoney('9.999', en)).toBe('$10');
    expect(formatMoney('999.999', en)).toBe('$1,000');
    expect(formatMoney('1000.495', en)).toBe('$1,000');
    expect(formatMoney('-999.999', en)).toBe('-$1,000');
  });

  it('gives each currency its minor unit', () => {
    expect(formatMoney('5.5', { locale: 'en', currency: 'JPY' })).toBe('¥6');
    expect(formatMoney('10.5', { locale: 'en', currency: 'JPY' })).toBe('¥11');
    expect(formatMoney('5.5', { locale: 'en', currency: 'BHD' })).toBe(`BHD${nb}5.500`);
    expect(formatMoney('12.3456', { locale: 'en', currency: 'BHD' })).toBe(`BHD${nb}12.346`);
    expect(formatMoney('1234.5', { locale: 'et', currency: 'EUR' })).toBe(`1${nb}235${nb}€`);
  });

  it('is a plain number without a currency', () => {
    expect(formatMoney('1234.5', { locale: 'et' })).toBe(`1${nb}235`);
    expect(formatMoney('5', { locale: 'et' })).toBe('5,00');
    expect(formatMoney('0', { locale: 'et' })).toBe('0');
  });

  it('prints every digit of large amounts', () => {
    expect(formatMoney('999999999999999', en)).toBe('$999,999,999,999,999');
    expect(formatMoney('123456789012345678901234567890.5', en)).toBe('$123,456,789,012,345,678,901,234,567,891');
    expect(formatMoney('9007199254740993', en)).toBe('$9,007,199,254,740,993');
  });

  it('takes a Decimal as well', () => {
    expect(formatMoney(new Decimal('1234.5'), en)).toBe('$1,235');
  });

  it('writes the digits of the locale', () => {
    expect(formatMoney('1200', { locale: 'ar-EG', currency: 'EGP' })).toContain('١٬٢٠٠');
  });

  it.each(['ru', 'et', 'de', 'fr', 'pl', 'pt-PT', 'sv', 'de-CH', 'my', 'he'])(
    'never lets a line break inside, in %s',
    (locale) => {
      expect(formatMoney('1234567.5', { locale, currency: 'RUB' })).not.toMatch(/[ \t\n\u2009]/);
      expect(formatPercent('12.345', { locale })).not.toMatch(/[ \t\n\u2009]/);
    },
  );

  it('is English in a language that the engine does not know', () => {
    expect(formatMoney('1234567', { locale: 'tlh', currency: 'USD' })).toBe('$1,234,567');
  });
});

describe('formatCount', () => {
  it('groups from four digits on, in every language', () => {
    expect(formatCount('1200', ru)).toBe(`1${nb}200`);
    expect(formatCount('1200', { locale: 'es' })).toBe('1.200');
    expect(formatCount('1200', { locale: 'pl' })).toBe(`1${nb}200`);
    expect(formatCount('1234567', { locale: 'hi-IN' })).toBe('12,34,567');
  });

  it('shows at most two decimals', () => {
    expect(formatCount('83.25', en)).toBe('83.25');
    expect(formatCount('83.5', en)).toBe('83.5');
    expect(formatCount('83.255', en)).toBe('83.26');
    expect(formatCount('-0.001', en)).toBe('0');
  });
});

describe('formatPercent', () => {
  it.each([
    ['0.25', `25${nb}%`],
    ['0.253', `25,3${nb}%`],
    ['0.2535', `25,4${nb}%`],
    ['0.25349', `25,3${nb}%`],
    ['0', `0${nb}%`],
    ['0.0005', `0,1${nb}%`],
    ['0.00049', `<0,1${nb}%`],
    ['0.000000001', `<0,1${nb}%`],
    ['-0.0004', `0${nb}%`],
    ['-0.5', `-50${nb}%`],
    ['1', `100${nb}%`],
    ['35.6667', `3${nb}566,7${nb}%`],
  ])('%s', (ratio, shown) => {
    expect(formatPercent(ratio, ru)).toBe(shown);
  });

  it('stands where the language puts it', () => {
    expect(formatPercent('0.25', { locale: 'en' })).toBe('25%');
    expect(formatPercent('0.25', { locale: 'tr' })).toBe('%25');
  });
});

describe('formatMultiple and formatDays', () => {
  it('show at most one decimal', () => {
    expect(formatMultiple('36.6667', ru)).toBe('×36,7');
    expect(formatMultiple('37', ru)).toBe('×37');
    expect(formatDays('0.81818', ru)).toBe('0,8');
    expect(formatDays('12.04', ru)).toBe('12');
  });
});

describe('formatEditable', () => {
  it('shows every digit and no unit', () => {
    expect(formatEditable('180000.5', 'money', ru)).toBe(`180${nb}000,5`);
    expect(formatEditable('0.123456789012345', 'money', en)).toBe('0.123456789012345');
    expect(formatEditable('999999999999999', 'money', en)).toBe('999,999,999,999,999');
    expect(formatEditable('1234567', 'count', { locale: 'hi-IN' })).toBe('12,34,567');
  });

  it('writes a ratio as a bare percent', () => {
    expect(formatEditable('0.3', 'percent', ru)).toBe('30');
    expect(formatEditable('0.305', 'percent', ru)).toBe('30,5');
    expect(formatEditable('1', 'percent', ru)).toBe('100');
    expect(formatEditable('0', 'percent', ru)).toBe('0');
  });

  it('adds the sign or a zero where the bare digits would be asked', () => {
    expect(formatEditable('0.01', 'percent', ru)).toBe(`1${nb}%`);
    expect(formatEditable('0.003', 'percent', en)).toBe('0.3%');
    expect(formatEditable('1.234', 'count', en)).toBe('1.2340');
    expect(formatEditable('1234.567', 'count', en)).toBe('1,234.567');
    expect(formatEditable('1.234', 'money', en)).toBe('1.234');
  });

  it('is empty for an empty field', () => {
    expect(formatEditable('', 'count', en)).toBe('');
  });
});
