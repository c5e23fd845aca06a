import { describe, expect, it } from 'vitest';
import { Decimal, FunnelRangeError, leadsFactor } from '../../src/core/index.js';

describe('leadsFactor', () => {
  it.each([
    ['2', '0.5', '1.41421356237309504880168872420969807857'],
    ['4', '0.5', '2'],
    ['1.2', '1', '1.2'],
    ['1', '0.7', '1'],
    ['0', '0.7', '0'],
  ])('gives %s to the power of %s', (spendFactor, exponent, factor) => {
    expect(String(leadsFactor(spendFactor, exponent))).toBe(factor);
    expect(String(leadsFactor(new Decimal(spendFactor), new Decimal(exponent)))).toBe(factor);
  });

  it('has no answer without a factor', () => {
    expect(leadsFactor('', '0.7')).toBeNull();
  });

  it.each([
    ['-1', '0.7', 'spendFactor', 'negative'],
    ['2', '0.09', 'exponent', 'out_of_range'],
    ['2', '1.1', 'exponent', 'out_of_range'],
  ])('refuses %s to the power of %s', (spendFactor, exponent, field, rule) => {
    expect(() => leadsFactor(spendFactor, exponent)).toThrow(expect.objectContaining({ field, rule }));
    expect(() => leadsFactor(spendFactor, exponent)).toThrow(FunnelRangeError);
  });
});
