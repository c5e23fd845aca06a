import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/format/index.js';
import { WRITINGS, type Expected } from './writings.js';

const reading = (expected: Expected): unknown =>
  typeof expected === 'string' ? { ok: true, value: expected } : expected;
const RU = { locale: 'ru', currency: 'RUB' };
const signOf = (code: string): string => String.fromCodePoint(parseInt(code, 16));

describe.each(WRITINGS)('a $kind field in $locale ($currency) reads', ({ locale, kind, currency, rows }) => {
  it.each(rows)('%j', (text, expected) => {
    expect(readNumber(text, kind, { locale, currency })).toEqual(reading(expected));
  });
});

describe('what stands between the groups of a pasted number', () => {
  const SPACES = [
    '0020',
    '00A0',
    '202F',
    '2009',
    '2007',
    '2008',
    '205F',
    '3000',
    'FEFF',
    '200B',
    '200C',
    '200D',
    '200E',
    '200F',
    '2060',
  ];
  const APOSTROPHES = ['0027', '2018', '2019', '02BC', '2032', '0060', '00B4', 'FF07'];

  it.each([...SPACES, ...APOSTROPHES])('never ends the number: U+%s', (code) => {
    const sign = signOf(code);
    for (const kind of ['money', 'count'] as const) {
      expect(readNumber(`180${sign}000`, kind, RU)).toEqual({ ok: true, value: '180000' });
      expect(readNumber(`1${sign}180${sign}000,5`, kind, RU)).toEqual({ ok: true, value: '1180000.5' });
    }
  });

  it.each(SPACES)('may stand around the number as well: U+%s', (code) => {
    const sign = signOf(code);
    expect(readNumber(`${sign}180${sign}000${sign}₽${sign}`, 'money', RU)).toEqual({ ok: true, value: '180000' });
  });

  it.each(['0009', '000A', '000D', '2028', '2029', '0022', '005F', '00B7', '2026'])(
    'parts two numbers, or nothing, by any other sign: U+%s',
    (code) => {
      expect(readNumber(`180${signOf(code)}000`, 'money', RU)).toEqual({ ok: false, reason: 'not_a_number' });
    },
  );
});

describe('a number pasted from', () => {
  it.each([
    ['a ledger, its kopecks too', '180\u00a0000,00', '180000'],
    ['a ledger, with the unit that its report adds', '180\u00a0000,50\u00a0руб.', '180000.5'],
    ['a ledger without groups', '180000,00', '180000'],
    ['a ledger that groups by apostrophes', "1'180'000,00", '1180000'],
    ['a cell, with the line break behind it', '180\u00a0000,00\r\n', '180000'],
    ['a cell, with the tab behind it', '180 000\t', '180000'],
    ['a cell in an accountant’s format, which keeps places free', ' 180\u00a0000,00\u00a0₽ ', '180000'],
    ['a cell of a recent office suite, by the locale’s narrow space', '180\u202f000,00\u202f₽', '180000'],
    ['a text in which somebody has set a firm space', '180\u00a0000\u00a0рублей', '180000'],
    ['a text in which somebody has set a thin space', '180\u2009000\u2009₽', '180000'],
    ['a text with a full stop behind the abbreviation', '180 тыс. руб.', '180000'],
    ['a text, with the mark that hides at its beginning', '\ufeff180\u00a0000', '180000'],
    ['a text, with joiners that keep it on one line', '180\u2060\u00a0\u2060000', '180000'],
    ['a chat', '180 000₽', '180000'],
    ['a chat, in short', '180к', '180000'],
    ['a chat, in millions', '1,18 млн', '1180000'],
    ['a chat that isolates the writing’s direction', '\u2068180\u00a0000\u2069 ₽', '180000'],
    ['a chat that marks the writing’s direction', '\u200e180 000\u200e', '180000'],
    ['a page that breaks long numbers at no width', '180\u200b000', '180000'],
  ])('%s', (_from, text, value) => {
    expect(readNumber(text, 'money', RU)).toEqual({ ok: true, value });
  });

  it.each([
    ['a cell that is too narrow for it', '########'],
    ['a cell whose formula has failed', '#ЗНАЧ!'],
    ['a cell in a scientific format', '1,8E+05'],
    ['two cells', '180 000\t600'],
    ['two lines of a chat', '180 000\n600'],
  ])('%s is none, and is never cut to one', (_from, text) => {
    expect(readNumber(text, 'money', RU)).toEqual({ ok: false, reason: 'not_a_number' });
  });

  it('an account’s column of losses, in brackets or with a minus, is negative or none, never the amount itself', () => {
    expect(readNumber('(180\u00a0000,00)', 'money', RU)).toEqual({ ok: false, reason: 'not_a_number' });
    expect(readNumber('-180\u00a0000,00 ₽', 'money', RU)).toEqual({ ok: false, reason: 'negative' });
    expect(readNumber('\u2212180\u00a0000', 'money', RU)).toEqual({ ok: false, reason: 'negative' });
  });
});

describe('the digits of every script', () => {
  /** Each script's ten digits lie one behind another, from zero to nine; several such tens may lie side by side. */
  const tens = (): number[] => {
    const digits = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) =>
      /^\p{Nd}$/u.test(String.fromCodePoint(code)),
    );
    return digits.filter((_, index) => index % 10 === 0);
  };

  it('are read as the ten that they are', () => {
    const zeros = tens();
    // So many scripts have digits of their own that none of them can have been forgotten in a table.
    expect(zeros.length).toBeGreaterThan(60);
    for (const zero of zeros) {
      const digit = (value: number): string => String.fromCodePoint(zero + value);
      expect(digit(0) + digit(9), `U+${zero.toString(16)}`).toMatch(/^\p{Nd}{2}$/u);
      for (const [order, kind, value] of [
        [[9, 8, 7, 6, 5, 4, 3, 2, 1, 0], 'money', '9876543210'],
        [[1, 2, 3, 4, 5, 6, 7, 8, 9, 0], 'count', '1234567890'],
      ] as const) {
        expect(readNumber(order.map(digit).join(''), kind, { locale: 'en' }), `U+${zero.toString(16)}`).toEqual({
          ok: true,
          value,
        });
      }
    }
  });

  it('may stand beside one another in one number', () => {
    expect(readNumber('1\u0662\u09e9\uff14\u{1d7d3}', 'count', { locale: 'en' })).toEqual({ ok: true, value: '12345' });
  });
});

describe('text of any length', () => {
  const megabyte = 1_000_000;

  it.each([
    ['digits', '1'.repeat(megabyte)],
    ['groups', '1 000'.repeat(megabyte / 5)],
    ['marks', '1,'.repeat(megabyte / 2)],
    ['digits of another script', '٣'.repeat(megabyte)],
    ['words', 'тыс. '.repeat(megabyte / 5)],
    ['a number, spaces and a letter', `1${' '.repeat(megabyte)}x`],
  ])('a megabyte of %s is no number', (_, text) => {
    expect(readNumber(text, 'money', RU)).toEqual({ ok: false, reason: 'not_a_number' });
  });

  it('a megabyte of blanks is blank', () => {
    expect(readNumber(' \u00a0\n'.repeat(megabyte / 3), 'money', RU)).toEqual({ ok: true, value: '' });
  });

  it('a number between a megabyte of blanks is that number', () => {
    const blanks = ' '.repeat(megabyte);
    expect(readNumber(`${blanks}180 000 ₽${blanks}`, 'money', RU)).toEqual({ ok: true, value: '180000' });
  });

  it('is refused, never cut, where it has hundreds of digits', () => {
    expect(readNumber('9'.repeat(500), 'money', RU)).toEqual({ ok: false, reason: 'too_many_digits' });
    expect(readNumber(`${'0'.repeat(900)}5`, 'money', RU)).toEqual({ ok: true, value: '5' });
  });
});

describe('a language that the engine does not know', () => {
  it('reads as English does, whatever the visitor has set', () => {
    expect(readNumber('1,200.5', 'count', { locale: 'tlh' })).toEqual({ ok: true, value: '1200.5' });
    expect(readNumber('1,200', 'count', { locale: 'tlh' })).toEqual({ ok: true, value: '1200' });
  });
});
