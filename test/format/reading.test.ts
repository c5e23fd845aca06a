import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/format/index.js';
import { WRITINGS, type Expected } from './writings.js';

const reading = (expected: Expected): unknown => (typeof expected === 'string' ? { ok: true, value: expected } : expected);

describe.each(WRITINGS)('a $kind field in $locale ($currency) reads', ({ locale, kind, currency, rows }) => {
  it.each(rows)('%j', (text, expected) => {
    expect(readNumber(text, kind, { locale, currency })).toEqual(reading(expected));
  });
});

describe('text of any length', () => {
  const megabyte = 1_000_000;
  const ru = { locale: 'ru', currency: 'RUB' };

  it.each([
    ['digits', '1'.repeat(megabyte)],
    ['groups', '1 000'.repeat(megabyte / 5)],
    ['marks', '1,'.repeat(megabyte / 2)],
    ['digits of another script', '٣'.repeat(megabyte)],
    ['words', 'тыс. '.repeat(megabyte / 5)],
    ['a number, spaces and a letter', `1${' '.repeat(megabyte)}x`],
  ])('a megabyte of %s is no number', (_, text) => {
    expect(readNumber(text, 'money', ru)).toEqual({ ok: false, reason: 'not_a_number' });
  });

  it('a megabyte of blanks is blank', () => {
    expect(readNumber(' \u00a0\n'.repeat(megabyte / 3), 'money', ru)).toEqual({ ok: true, value: '' });
  });

  it('a number between a megabyte of blanks is that number', () => {
    const blanks = ' '.repeat(megabyte);
    expect(readNumber(`${blanks}180 000 ₽${blanks}`, 'money', ru)).toEqual({ ok: true, value: '180000' });
  });

  it('is refused, never cut, where it has hundreds of digits', () => {
    expect(readNumber('9'.repeat(500), 'money', ru)).toEqual({ ok: false, reason: 'too_many_digits' });
    expect(readNumber(`${'0'.repeat(900)}5`, 'money', ru)).toEqual({ ok: true, value: '5' });
  });
});

describe('a language that the engine does not know', () => {
  it('reads as English does, whatever the visitor has set', () => {
    expect(readNumber('1,200.5', 'count', { locale: 'tlh' })).toEqual({ ok: true, value: '1200.5' });
    expect(readNumber('1,200', 'count', { locale: 'tlh' })).toEqual({ ok: true, value: '1200' });
  });
});
