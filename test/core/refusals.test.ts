import { describe, expect, it } from 'vitest';
import { calculateFunnel, Decimal, FunnelRangeError, type FunnelValues, type Rule } from '../../src/core/index.js';

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
    ['1234567890123456', 'must have at most 15 significant digits, got "1234567890123456" (too_many_digits)'],
  ])('of %s', (value, words) => {
    expect(refusal({ budget: value })).toBe(`[funnel-calculator] budget ${words}`);
  });

  it.each<[Rule, string]>([
    ['not_a_number', "must be a plain decimal string such as '180000.5', '' or a Decimal"],
    ['not_finite', 'must be finite'],
    ['negative', 'must be 0 or more'],
    ['too_many_digits', 'must have at most 15 significant digits'],
    ['out_of_range', 'is outside its range'],
    ['unknown_name', 'is not a name of this funnel'],
    ['invalid_definition', 'does not define a funnel'],
  ])('%s has words of its own', (rule, words) => {
    expect(new FunnelRangeError('leads', rule, '2').message).toBe(
      `[funnel-calculator] leads ${words}, got "2" (${rule})`,
    );
  });

  it.each(['x-5', '-5x', '-5.1.2', 'anInfinity', 'Infinity!', 'xInfinity'])(
    'text that only contains such a number is none: %s',
    (value) => {
      expect(refusal({ budget: value })).toContain('(not_a_number)');
    },
  );

  it.each(['1.2', new Decimal('1.2')])('a margin beyond the whole shows what was given', (margin) => {
    expect(refusal({ margin })).toMatch(
      /^\[funnel-calculator] margin must be between 0 and 1, got "?1\.2"? \(out_of_range\)$/,
    );
  });

  it('a long text is cut after 60 characters, and a text of 60 isn’t', () => {
    expect(refusal({ budget: 'x'.repeat(61) })).toContain(`got "${'x'.repeat(60)}…"`);
    expect(refusal({ budget: 'x'.repeat(60) })).toContain(`got "${'x'.repeat(60)}"`);
  });
});
