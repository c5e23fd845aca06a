import { describe, expect, it } from 'vitest';
import { entryOf, perHundred, readEntry, type EntryKind } from '../../src/store/number-entry.js';
import { stepTarget } from '../../src/store/target-entry.js';

const en = { locale: 'en', currency: 'EUR' };

describe('a number typed into a panel', () => {
  it.each([
    ['money', '€1.5 million', '1500000'],
    ['money', '', ''],
    ['count', '1,200', '1200'],
    ['share', '30', '0.3'],
    ['share', '30%', '0.3'],
    ['share', '100', '1'],
    ['visits', '140', '1.4'],
    ['visits', '140%', '1.4'],
    ['visits', '0', '0'],
    ['visits', '', ''],
    ['plain', '0.7', '0.7'],
    ['target', 'x2.5', '×2.5'],
    ['target', '+30%', '+30%'],
    ['target', '16,500,000', '16500000'],
  ] as [EntryKind, string, string][])('is read by its kind: %s %j', (kind, text, value) => {
    expect(readEntry(text, kind, en)).toEqual({ text, value });
  });

  it.each([
    ['money', 'abc', 'not_a_number'],
    ['money', '25%', 'percent_here'],
    ['money', '$5', 'other_currency'],
    ['count', '25%', 'percent_here'],
    ['count', '-5', 'negative'],
    ['share', '101', 'out_of_range'],
    ['share', '-1', 'negative'],
    ['visits', 'x', 'not_a_number'],
    ['visits', '0.333333333333333', 'too_many_digits'],
    ['share', '0.333333333333333', 'too_many_digits'],
    ['plain', 'x', 'not_a_number'],
    ['target', '-120%', 'negative'],
  ] as [EntryKind, string, string][])(
    'keeps its text and the reason where it is none: %s %j',
    (kind, text, invalid) => {
      expect(readEntry(text, kind, en)).toEqual({ text, value: '', invalid });
    },
  );

  it.each([
    ['count', '1.200', ['1.2', '1200']],
    ['share', '0.3', ['0.003', '0.3']],
    ['visits', '1.200', ['0.012', '12']],
    ['target', '30%', ['+30%', '×0.3']],
  ] as [EntryKind, string, string[]][])('has its readings where it can be two: %s %j', (kind, text, readings) => {
    expect(readEntry(text, kind, en)).toEqual({ text, value: '', invalid: 'ambiguous', readings });
  });

  it('has no text where it wasn’t typed', () => {
    expect(entryOf('5')).toEqual({ text: '', value: '5' });
  });
});

describe('per hundred', () => {
  it('keeps a reason', () => {
    expect(perHundred({ ok: false, reason: 'negative' })).toEqual({ ok: false, reason: 'negative' });
  });
});

describe('a step of a target', () => {
  it.each([
    ['16500000', 1, false, '17500000'],
    ['16500000', -1, true, '6500000'],
    ['×2.5', 1, false, '×2.6'],
    ['×2.5', -1, true, '×1.5'],
    ['×0.1', -1, false, '×0'],
    ['+30%', 1, false, '+31%'],
    ['+30%', -1, true, '+20%'],
    ['-20%', 1, false, '-19%'],
    ['-20%', -1, false, '-21%'],
    ['+500000', 1, false, '+510000'],
    ['', 1, false, '1'],
  ] as const)('from %s: %i, large %s', (from, direction, large, to) => {
    expect(stepTarget(from, direction, large)).toBe(to);
  });
});
