import { describe, expect, it } from 'vitest';
import { withoutExponent } from '../../src/options/exponent.js';
import { readJson } from '../../src/options/json.js';

describe('numbers in JSON', () => {
  it.each([
    ['{"value": 300}', { value: '300' }],
    ['{"value": 0.30000000000000001}', { value: '0.30000000000000001' }],
    ['{"value": 12345678901234567890}', { value: '12345678901234567890' }],
    ['{"value": 100.50}', { value: '100.50' }],
    ['[-0, -1.5]', ['-0', '-1.5']],
    ['{"value": 1.5e-7}', { value: '0.00000015' }],
    ['7', '7'],
  ])('keep every digit that was written: %s', (text, read) => {
    expect(readJson(text)).toEqual(read);
  });

  it.each([
    ['{"note": "1 of 2, \\"3\\", 4e5"}', { note: '1 of 2, "3", 4e5' }],
    ['{"1": 2, "a\\\\": 3}', { '1': '2', 'a\\': '3' }],
    ['{"on": true, "off": false, "none": null}', { on: true, off: false, none: null }],
  ])('and leave texts and words alone: %s', (text, read) => {
    expect(readJson(text)).toEqual(read);
  });

  it.each([
    '',
    '{',
    '{1: 2}',
    '{"a": 01}',
    '{"a": 1 2}',
    '{"a": .5}',
    "{'a': 1}",
    '{"a": NaN}',
    '{"a": 1,}',
    'undefined',
  ])('don’t make JSON of what is none: %s', (text) => {
    expect(readJson(text)).toBeUndefined();
  });
});

describe('a power of ten', () => {
  it.each([
    ['1e3', '1000'],
    ['1.25e1', '12.5'],
    ['1.5E+2', '150'],
    ['1.5e0', '1.5'],
    ['-2.5e-1', '-0.25'],
    ['100e-2', '1'],
    ['0.05e1', '0.5'],
    ['0e5', '0'],
    ['123e-5', '0.00123'],
    ['9e15', '9000000000000000'],
  ])('is written out: %s is %s', (written, plain) => {
    expect(withoutExponent(written)).toBe(plain);
  });

  it.each(['1e100', '1e-999999999', '12', '0.5', 'x', ''])(
    'stays where nobody can mean it, or where there is none: %s',
    (written) => {
      expect(withoutExponent(written)).toBe(written);
    },
  );
});
