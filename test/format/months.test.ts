import { describe, expect, it } from 'vitest';
import { formatMonth, readMonth } from '../../src/format/index.js';

describe('a month as people write it', () => {
  it.each([
    ['2026-10', 'en'],
    ['2026/10', 'en'],
    ['2026.10.15', 'et'],
    ['10.2026', 'ru'],
    ['10/26', 'en'],
    ['01.10.2026', 'ru'],
    ['31.10.26', 'et'],
    ['October 2026', 'en'],
    ['Oct 26', 'en'],
    ['Oct-26', 'en'],
    ['2026 October', 'en'],
    ['октябрь 2026', 'ru'],
    ['Октября 2026 г.', 'ru'],
    ['окт. 2026', 'ru'],
    ['окт.26', 'ru'],
    ['октябрь 2026 год', 'ru'],
    ['oktoober 2026', 'et'],
    ['okt 2026', 'et'],
    ['Oktober 2026', 'de'],
    [' 2026‑10 ', 'en'],
    ['October 2026', 'ru'],
  ])('is read: %s', (text, locale) => {
    expect(readMonth(text, { locale })).toBe('2026-10');
  });

  it.each([
    '',
    'October',
    '2026',
    '13.2026',
    '0.2026',
    'ma 2026',
    '1/4/2026',
    '10.1600',
    'soon 2026',
    '10',
    '2026-10-',
    'x'.repeat(500),
  ])('isn’t guessed where the text may mean something else: %s', (text) => {
    expect(readMonth(text, { locale: 'en' })).toBeNull();
  });

  it('is written in the language’s way, with a short name where there is little room', () => {
    expect(formatMonth('2026-10', { locale: 'en' })).toBe('October 2026');
    expect(formatMonth('2026-10', { locale: 'ru' })).toBe('октябрь 2026');
    expect(formatMonth('2026-10', { locale: 'en' }, 'short')).toBe('Oct 2026');
    expect(formatMonth('', { locale: 'en' })).toBe('');
  });

  it('is the same month again when it is read as it was written', () => {
    for (const locale of ['en', 'en-GB', 'ru', 'et', 'de', 'fr', 'pl'])
      for (let month = 1; month <= 12; month += 1) {
        const kept = `2026-${String(month).padStart(2, '0')}`;
        expect([locale, readMonth(formatMonth(kept, { locale }), { locale })]).toEqual([locale, kept]);
      }
  });
});
