import { describe, expect, it } from 'vitest';
import { formatEstimate, formatPeople, formatPercentagePoints } from '../../src/format/index.js';

describe('people that are expected', () => {
  it.each([['172.5', '173'], ['9.96', '10'], ['9.94', '9.9'], ['2.5', '2.5'], ['0', '0'], ['1234567.4', '1,234,567'], ['-10.5', '-11']])('%s are written %s', (value, text) => {
    expect(formatPeople(value, { locale: 'en' })).toBe(text);
  });
});

describe('a sum that is only estimated', () => {
  it.each([['5593412.4', '$5,590,000'], ['0', '$0'], ['12.345', '$12.30']])('%s keeps three digits: %s', (value, text) => {
    expect(formatEstimate(value, { locale: 'en', currency: 'USD' })).toBe(text);
  });
});

describe('percentage points', () => {
  it.each([['0.0375', '3,8'], ['10.333', '1 033,3'], ['0', '0']])('%s are %s', (value, text) => {
    expect(formatPercentagePoints(value, { locale: 'ru' }).replace(/\s/g, ' ')).toBe(text);
  });
});
