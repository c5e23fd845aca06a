import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatEditable, isCurrency, readNumber, type FormatContext } from '../../src/format/index.js';

const RU: FormatContext = { locale: 'ru', currency: 'RUB' };
const ET: FormatContext = { locale: 'et', currency: 'EUR' };
const EN: FormatContext = { locale: 'en' };

const NO_NUMBER = { ok: false, reason: 'not_a_number' };

afterEach(() => void vi.unstubAllGlobals());

describe('a word for thousands or millions', () => {
  it.each([
    ['1 тысяча', RU, '1000'],
    ['2 тысячи', RU, '2000'],
    ['5 тысяч руб.', RU, '5000'],
    ['1 миллион', RU, '1000000'],
    ['2 миллиона', RU, '2000000'],
    ['5 миллионов рублей', RU, '5000000'],
    ['5 tuhande', ET, '5000'],
    ['5 tuhandet eurot', ET, '5000'],
    ['5 euro', ET, '5'],
  ])('in every case that people write: %s', (text, context, value) => {
    expect(readNumber(text, 'money', context)).toEqual({ ok: true, value });
  });

  it('is M in English alone, not in a tag that merely ends so', () => {
    expect(readNumber('5M', 'money', EN)).toEqual({ ok: true, value: '5000000' });
    expect(readNumber('5M', 'money', { locale: 'de-x-en' })).toEqual(NO_NUMBER);
  });
});

describe('a word that only contains a currency', () => {
  it.each([
    ['5 рубин', RU],
    ['5 круб', RU],
    ['5 ру.б', RU],
    ['5 europe', ET],
    ['5 neuro', ET],
    ['5 /$', EN],
    ['5 $/h', EN],
  ])('is none: %s', (text, context) => {
    expect(readNumber(text, 'money', context)).toEqual(NO_NUMBER);
  });

  it.each(['EURO', 'XEUR', 'EU', ''])('is no code either where the engine keeps no list: %s', (code) => {
    vi.stubGlobal('Intl', Object.create(Intl, { supportedValuesOf: { value: undefined } }) as typeof Intl);
    expect(isCurrency(code)).toBe(false);
    expect(isCurrency('EUR')).toBe(true);
  });
});

describe('marks between digits', () => {
  it('part groups of three also as apostrophes of any kind', () => {
    const swiss: FormatContext = { locale: 'de-CH' };
    expect(readNumber('1’234’567', 'money', swiss)).toEqual({ ok: true, value: '1234567' });
    expect(readNumber('12’34', 'money', swiss)).toEqual(NO_NUMBER);
  });

  it('part no groups behind zeros alone, however many', () => {
    expect(readNumber('00,123', 'money', EN)).toEqual({ ok: true, value: '0.123' });
    expect(readNumber('00,123', 'money', { locale: 'hi-IN' })).toEqual({ ok: true, value: '0.123' });
  });
});

describe('a count as its field shows it', () => {
  it('gets no zeros but where it would look like a group of three', () => {
    expect(formatEditable('1.5', 'count', EN)).toBe('1.5');
    expect(formatEditable('1.25', 'count', EN)).toBe('1.25');
    expect(formatEditable('1.234', 'count', EN)).toBe('1.2340');
    expect(formatEditable('1.2345', 'count', EN)).toBe('1.2345');
  });
});
