import { describe, expect, it } from 'vitest';
import { calculateFunnel, Decimal, type FunnelValues } from '../../src/core/index.js';

/** What the core says when it is given this. */
function refusal(values: FunnelValues): string {
  try {
    calculateFunnel(values);
  } catch (error) {
    return (error as RangeError).message;
  }
  throw new Error('Nothing was refused');
}

describe('a broken contract is refused in words that name field, rule and value', () => {
  it.each([
    ['-5', 'must be 0 or more, got "-5" (negative)'],
    ['-12.34', 'must be 0 or more, got "-12.34" (negative)'],
    ['Infinity', 'must be finite, got "Infinity" (not_finite)'],
    ['+Infinity', 'must be finite, got "+Infinity" (not_finite)'],
    ['-Infinity', 'must be finite, got "-Infinity" (not_finite)'],
  ])('of %s', (value, words) => {
    expect(refusal({ budget: value })).toBe(`[funnel-calculator] budget ${words}`);
  });

  it.each(['x-5', '-5x', '-5.1.2', 'anInfinity', 'Infinity!', 'xInfinity'])('text that only contains such a number is none: %s', (value) => {
    expect(refusal({ budget: value })).toContain('(not_a_number)');
  });

  it.each(['1.2', new Decimal('1.2')])('a margin beyond the whole shows what was given', (margin) => {
    expect(refusal({ margin })).toMatch(/^\[funnel-calculator] margin must be between 0 and 1, got "?1\.2"? \(out_of_range\)$/);
  });

  it('a long text is cut after 60 characters, and a text of 60 isn’t', () => {
    expect(refusal({ budget: 'x'.repeat(61) })).toContain(`got "${'x'.repeat(60)}…"`);
    expect(refusal({ budget: 'x'.repeat(60) })).toContain(`got "${'x'.repeat(60)}"`);
  });
});
