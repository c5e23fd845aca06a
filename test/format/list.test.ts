import { describe, expect, it } from 'vitest';
import { formatList } from '../../src/format/index.js';

describe('formatList', () => {
  it.each([
    ['en', 'a, b, and c'],
    ['ru', 'a, b и c'],
    ['et', 'a, b ja c'],
    ['tlh', 'a, b, and c'],
  ])('joins names as a sentence in %s does', (locale, sentence) => {
    expect(formatList(['a', 'b', 'c'], { locale })).toBe(sentence);
  });

  it('leaves one name alone', () => {
    expect(formatList(['a'], { locale: 'ru' })).toBe('a');
  });
});
