import { describe, expect, it } from 'vitest';
import { formatPeople } from '../../src/format/index.js';

describe('people that are expected', () => {
  it.each([
    ['172.5', '173'],
    ['9.96', '10'],
    ['9.94', '9.9'],
    ['2.5', '2.5'],
    ['0', '0'],
    ['1234567.4', '1,234,567'],
    ['-10.5', '-11'],
  ])('%s are written %s', (value, text) => {
    expect(formatPeople(value, { locale: 'en' })).toBe(text);
  });
});
