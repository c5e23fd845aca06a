import { describe, expect, it } from 'vitest';
import { measurePatientValue, type PatientValueInput } from '../../../src/core/index.js';
import { disagreements, written } from '../agreement.js';
import { everyObjectIn } from '../figures.js';
import { Fraction } from '../fraction.js';
import { apart, sequence } from '../nearness.js';
import { refusalOf } from '../refused.js';
import { wilsonOf } from '../root.js';
import { casesOf } from '../worked-2.js';

const SEED: PatientValueInput = { primaryCheck: '20000', secondaryCheck: '120000', secondaryRate: '0.2' };
const AGAIN: PatientValueInput = { ...SEED, repeatRate: '0.4' };
const missing = { value: null, reason: 'missing_input' };

describe('what a patient brings', () => {
  it.each(casesOf('patientValue'))('$id $title', ({ inputs, expected }) => {
    expect(disagreements(measurePatientValue(inputs), expected)).toEqual([]);
  });

  it.each([
    ['0', '20000', '0'],
    ['2.9', '20000', '0'],
    ['3', '44000', '1'],
    ['6', '53600', '2'],
    ['9', '57440', '3'],
    ['12', '58976', '4'],
  ])(
    'within %s months is the first visit and the returns that have room, one in three months',
    (months, value, visits) => {
      const found = measurePatientValue({ ...AGAIN, gapMonths: '3', months });
      expect([found.value, found.visitsInHorizon].map(String)).toEqual([value, visits]);
    },
  );

  it('has no end but a limit where each return is rarer or worth less than the one before', () => {
    expect(written(measurePatientValue(AGAIN).value)).toBe('60000');
    // 20 000 + 24 000 ÷ (1.25 − 1)
    expect(written(measurePatientValue({ ...SEED, repeatRate: '1', monthlyDiscount: '0.25' }).value)).toBe('116000');
  });

  it('within a horizon may count on everybody’s coming again', () => {
    expect(written(measurePatientValue({ ...SEED, repeatRate: '1', months: '12' }).value)).toBe('308000');
  });

  it('discounts also by parts of a month', () => {
    // 1.21^½ = 1.1
    const found = measurePatientValue({ ...SEED, gapMonths: '0.5', monthlyDiscount: '0.21', months: '0.5' });
    expect(apart(found.value as never, Fraction.of('20000').plus(new Fraction(24000n * 10n, 11n)), 30)).toBe('');
  });

  it.each([
    ['0', '0', false],
    ['20000', '0', false],
    ['20000.01', '3', false],
    ['44000', '3', false],
    ['53600', '6', false],
    ['53600.01', '9', false],
    ['58976', '12', false],
    ['58976.01', '15', true],
    ['59999.99', '51', true],
  ])('earns a cost of %s back by month %s, to the last digit', (cost, month, isBeyond) => {
    const found = measurePatientValue({ ...AGAIN, gapMonths: '3', months: '12', cost });
    expect([written(found.paybackMonth), found.paybackBeyondHorizon]).toEqual([month, isBeyond]);
  });

  it('earns a cost back exactly at its return with a discount, too', () => {
    // 0 + 103.0301 ÷ 1.01³ = 100
    const given = {
      primaryCheck: '0',
      secondaryCheck: '103.0301',
      secondaryRate: '1',
      gapMonths: '3',
      monthlyDiscount: '0.01',
    };
    expect(written(measurePatientValue({ ...given, repeatRate: '0.3', cost: '100' }).paybackMonth)).toBe('3');
  });

  it.each<[string, PatientValueInput]>([
    ['the limit itself', { ...AGAIN, cost: '60000' }],
    ['more than that', { ...AGAIN, cost: '70000' }],
    ['more than the only return brings', { ...SEED, cost: '44000.01' }],
    ['nothing is left', { ...AGAIN, margin: '0', cost: '1' }],
    ['nobody returns', { primaryCheck: '20000', cost: '20001' }],
  ])('never earns back %s', (_case, given) => {
    expect(measurePatientValue(given).paybackMonth).toEqual({ value: null, reason: 'never' });
  });

  it('takes long to earn back where nearly everybody comes again, and is told all the same', () => {
    const given = { primaryCheck: '0', secondaryCheck: '1', secondaryRate: '1', cost: '1000' };
    expect(written(measurePatientValue({ ...given, repeatRate: '1', months: '12' }).paybackMonth)).toBe('1000');
    // 1 − r^n ≥ 1000·(1 − r) with r = 0.9999: n = ln 0.9 ÷ ln 0.9999
    expect(written(measurePatientValue({ ...given, repeatRate: '0.9999' }).paybackMonth)).toBe('1054');
  });

  it('has a range where the chance was counted, of which the upper end may be open', () => {
    const ends = (given: PatientValueInput): unknown => measurePatientValue({ ...SEED, ...given }).valueRange;
    const [low, high] = wilsonOf(Fraction.of(40), Fraction.of(100), '1.96');
    const at = (rate: Fraction): Fraction =>
      Fraction.of(20000).plus(Fraction.of(24000).over(Fraction.of(1).minus(rate)));
    const found = measurePatientValue({ ...SEED, repeatOf: ['40', '100'] });
    expect(written(found.value)).toBe('60000');
    expect(apart(found.valueRange![0] as never, at(low), 30) + apart(found.valueRange![1] as never, at(high), 30)).toBe(
      '',
    );
    expect(ends({ repeatOf: ['10', '10'], repeatRate: '0.5' })).toMatchObject([{}, null]);
    expect(ends({ repeatOf: ['0', '10'], months: '1' })?.toString()).toBe('44000,44000');
    expect(ends({ primaryCheck: '', repeatOf: ['0', '10'] })).toEqual([missing, missing]);
    expect(ends({})).toBeUndefined();
  });

  it('says nothing of what isn’t given', () => {
    expect(measurePatientValue({})).toMatchObject({ value: missing, grossProfit: missing, paybackMonth: missing });
    expect(measurePatientValue({ ...SEED, primaryCheck: '' })).toMatchObject({ value: missing, repeatShare: missing });
    expect(measurePatientValue({ ...SEED, secondaryRate: '' })).toMatchObject({ value: missing });
    expect(measurePatientValue({ ...SEED, secondaryCheck: '' })).toMatchObject({ value: missing });
    expect(measurePatientValue(SEED)).toMatchObject({ valueToCost: missing, paybackMonth: missing });
    expect(written(measurePatientValue({ ...SEED, secondaryCheck: '', secondaryRate: '0' }).value)).toBe('20000');
    expect(measurePatientValue({ primaryCheck: '0' }).repeatShare).toEqual({ value: null, reason: 'no_data' });
  });

  it('needs a repeat chance between nobody and everybody for returns to bring two thirds', () => {
    const rate = (given: PatientValueInput): unknown =>
      measurePatientValue({ ...SEED, ...given }).repeatRateForTwoThirds;
    expect(written(rate({ secondaryRate: '0.3333' }))).toBe('0.0001');
    expect(rate({ secondaryRate: '0.34' })).toEqual({ value: null, reason: 'out_of_range' });
    expect(rate({ secondaryRate: '0' })).toEqual({ value: null, reason: 'out_of_range' });
    expect(rate({ primaryCheck: '0' })).toEqual({ value: null, reason: 'zero_denominator' });
    expect(rate({ primaryCheck: '0', secondaryRate: '0' })).toEqual({ value: null, reason: 'no_data' });
  });

  it.each<[string, string, PatientValueInput]>([
    ['repeatRate', 'no_limit', { ...SEED, repeatRate: '1' }],
    ['repeatOf', 'no_limit', { ...SEED, repeatOf: ['7', '7'] }],
    ['repeatRate', 'counted_twice', { ...SEED, secondaryRate: '1.2', repeatRate: '0.1' }],
    ['repeatOf', 'counted_twice', { ...SEED, secondaryRate: '1.2', repeatOf: ['1', '7'] }],
    ['repeatRate', 'out_of_range', { ...SEED, repeatRate: '1.1', months: '12' }],
    ['repeatRate', 'negative', { ...SEED, repeatRate: '-0.1' }],
    ['repeatOf', 'exceeds_trials', { ...SEED, repeatOf: ['8', '7'] }],
    ['repeatOf', 'zero_denominator', { ...SEED, repeatOf: ['0', '0'] }],
    ['repeatOf', 'not_a_table', { ...SEED, repeatOf: '40' as never }],
    ['repeatOf', 'too_many_rows', { ...SEED, repeatOf: ['1', '2', '3'] as never }],
    ['gapMonths', 'zero_denominator', { ...SEED, gapMonths: '0' }],
    ['months', 'negative', { ...SEED, months: '-12' }],
    ['monthlyDiscount', 'negative', { ...SEED, monthlyDiscount: '-1' }],
    ['margin', 'out_of_range', { ...SEED, margin: '30' }],
    ['cost', 'not_a_number', { ...SEED, cost: '1 200' }],
    ['check', 'unknown_name', { ...SEED, check: '1' } as PatientValueInput],
  ])('refuses %s: %s', (field, rule, given) => {
    expect(refusalOf(() => measurePatientValue(given))).toEqual([field, rule]);
  });

  it('counts visits above one per patient as long as nothing is counted twice', () => {
    expect(written(measurePatientValue({ ...SEED, secondaryRate: '1.2' }).value)).toBe('164000');
  });

  it('leaves the core frozen', () => {
    const found = measurePatientValue({ ...AGAIN, months: '12', cost: '1', repeatOf: ['4', '10'] });
    expect(everyObjectIn(found).filter((value) => !Object.isFrozen(value))).toEqual([]);
  });

  it.each([1901n, 1904n, 1905n, 1906n])(
    'agrees with returns added up one by one in 500 random cases from %s',
    (from) => {
      const random = sequence(from);
      const part = (below: bigint, of: bigint): Fraction => new Fraction(random(below), of);
      for (let run = 0; run < 500; run++) {
        const [first, check] = [new Fraction(random(30_000n)), new Fraction(random(200_000n))];
        const [chance, again, margin] = [part(101n, 100n), part(96n, 100n), part(101n, 100n)];
        const [gap, months] = [1n + random(6n), random(24n)];
        const discount = part(4n, 100n);
        const cost = new Fraction(random(100_000n));
        const write = (value: Fraction): string => value.toSignificant(15);
        const found = measurePatientValue({
          primaryCheck: write(first),
          secondaryCheck: write(check),
          secondaryRate: write(chance),
          repeatRate: write(again),
          gapMonths: String(gap),
          months: String(months),
          monthlyDiscount: write(discount),
          margin: write(margin),
          cost: write(cost),
        });
        const growth = discount.plus(1).power(Number(gap));
        let value = first;
        let payback = margin.times(first).compare(cost) >= 0 ? '0' : '';
        let sum = first;
        let each = check.times(chance).over(growth);
        for (let k = 1n; k <= 24n; k++) {
          sum = sum.plus(each);
          if (k * gap <= months) value = sum;
          if (!payback && margin.times(sum).compare(cost) >= 0) payback = String(k * gap);
          each = each.times(again).over(growth);
        }
        expect(
          apart(found.value as never, value) + apart(found.grossProfit as never, value.times(margin)),
          `run ${run}`,
        ).toBe('');
        if (payback) expect(written(found.paybackMonth), `run ${run}`).toBe(payback);
        // Not within twenty-four returns: never, or later.
        else expect(Number(written(found.paybackMonth)) <= 24 * Number(gap), `run ${run}`).toBe(false);
      }
    },
  );
});
