import { Decimal as SharedDecimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { calculateFunnel, Decimal, FunnelRangeError } from '../../src/core/index.js';

const refusal = (field: string, value: unknown): FunnelRangeError => {
  try {
    calculateFunnel({ [field]: value } as never);
  } catch (error) {
    if (error instanceof FunnelRangeError) return error;
    throw error;
  }
  throw new Error(`${field} accepted ${String(value)}`);
};

describe('values that are read', () => {
  const leads = (value: string | SharedDecimal): string => String(calculateFunnel({ leads: value }).stages[0]?.count);

  it.each([
    '0',
    '7',
    '0.5',
    '180000.25',
    '0000042',
    '1.500',
    '123456789012345',
    '1234567890.12345',
    '0.00000000000001',
  ])('%s', (value) => {
    expect(calculateFunnel({ leads: value }).stages[0]?.count?.eq(value)).toBe(true);
  });

  it('counts fifteen digits without leading zeros and without the point', () => {
    expect(leads('00123456789.012345')).toBe('123456789.012345');
    expect(refusal('leads', '1234567890.123456').rule).toBe('too_many_digits');
  });

  it('takes Decimals of any copy, and of any length, since nobody typed them', () => {
    const third = new (SharedDecimal.clone({ precision: 30 }))(1).div(3);
    expect(leads(third)).toBe('0.333333333333333333333333333333');
    expect(leads(new Decimal('12'))).toBe('12');
  });

  it.each(['0', '1200000', '0.00001234567', '12345678901234567890.000000012', '1e+30', '-0'])(
    'takes %s as a Decimal, digit by digit',
    (text) => {
      const given = new (SharedDecimal.clone({ precision: 60 }))(text);
      expect(calculateFunnel({ leads: given }).stages[0]?.count?.eq(given)).toBe(true);
    },
  );

  it('doesn’t change what it was given', () => {
    const given = new Decimal('12');
    calculateFunnel({ leads: given });
    expect(Object.isFrozen(given)).toBe(false);
  });
});

describe('values that are refused', () => {
  it.each([
    ['text', 'twelve', 'not_a_number'],
    ['a hexadecimal number', '0xff', 'not_a_number'],
    ['an underscore', '1_000', 'not_a_number'],
    ['a space', '180 000', 'not_a_number'],
    ['a comma', '1,5', 'not_a_number'],
    ['an exponent', '1e3', 'not_a_number'],
    ['a bare point', '.5', 'not_a_number'],
    ['a trailing point', '5.', 'not_a_number'],
    ['a plus sign', '+5', 'not_a_number'],
    ['blanks', ' ', 'not_a_number'],
    ['NaN', 'NaN', 'not_a_number'],
    ['another alphabet’s digits', '١٢', 'not_a_number'],
    ['a second line', '12\n', 'not_a_number'],
    ['an infinite number', 'Infinity', 'not_finite'],
    ['a negative number', '-0.5', 'negative'],
    ['minus zero', '-0', 'negative'],
    ['sixteen digits', '1234567890123456', 'too_many_digits'],
    ['a JavaScript number', 12, 'not_a_number'],
    ['an object that looks like a decimal', { d: [1], e: 0, s: 1 }, 'not_a_number'],
    ['true', true, 'not_a_number'],
    ['an object marked as a decimal', { toStringTag: '[object Decimal]' }, 'not_a_number'],
    ['one without an end', { toStringTag: '[object Decimal]', s: 1, e: 0, d: { length: Infinity } }, 'not_a_number'],
    ['one whose digits are no list', { toStringTag: '[object Decimal]', s: 1, e: 0, d: '12' }, 'not_a_number'],
    ['one with a word too large', { toStringTag: '[object Decimal]', s: 1, e: 0, d: [1e7] }, 'not_a_number'],
    ['one with a broken word', { toStringTag: '[object Decimal]', s: 1, e: 0, d: [1, 0.5] }, 'not_a_number'],
    ['one with a broken exponent', { toStringTag: '[object Decimal]', s: 1, e: 0.5, d: [1] }, 'not_a_number'],
    ['one of a million words', { toStringTag: '[object Decimal]', s: 1, e: 0, d: Array(1e6).fill(1) }, 'not_a_number'],
    ['our own class with broken digits', Object.assign(new Decimal(1), { d: [] }), 'not_a_number'],
    ['Decimal NaN', new SharedDecimal(NaN), 'not_a_number'],
    ['Decimal Infinity', new SharedDecimal(Infinity), 'not_finite'],
    ['a negative Decimal', new SharedDecimal(-1), 'negative'],
  ])('%s', (_what, value, rule) => {
    const error = refusal('primaryCheck', value);
    expect(error).toBeInstanceOf(RangeError);
    expect([error.name, error.field, error.rule, error.value]).toEqual(['RangeError', 'primaryCheck', rule, value]);
  });

  it('are values whose properties throw', () => {
    const trap = {
      get toStringTag(): string {
        throw new Error('no');
      },
    };
    expect(refusal('leads', trap).rule).toBe('not_a_number');
  });

  it('are named in the message, with field, rule and value', () => {
    expect(refusal('budget', '180 000').message).toBe(
      "[funnel-calculator] budget must be a plain decimal string such as '180000.5', '' or a Decimal, got \"180 000\" (not_a_number)",
    );
  });

  it('are shown only as far as a message bears', () => {
    expect(refusal('budget', 'x'.repeat(1000)).message.length).toBeLessThan(250);
    expect(
      refusal('budget', {
        toString: () => {
          throw new Error('no');
        },
      }).message,
    ).toContain('object');
  });

  it('are unknown names, inherited ones included', () => {
    for (const name of ['leed', 'leadsCheck', 'toString', '']) {
      const error = refusal(name, '1');
      expect([error.field, error.rule]).toEqual([name, 'unknown_name']);
    }
  });

  it('is also a name of another funnel', () => {
    expect(() => calculateFunnel({ leads: '1' }, { definition: [{ id: 'calls' }] })).toThrow('leads');
  });
});
