import { describe, expect, it } from 'vitest';
import { weighReactivation, type ReactivationInput } from '../../../src/core/index.js';
import { disagreements } from '../agreement.js';
import { everyObjectIn } from '../figures.js';
import { Fraction } from '../fraction.js';
import { apart, sequence } from '../nearness.js';
import { refusalOf } from '../refused.js';
import { casesOf } from '../worked-2.js';

const SEED: ReactivationInput = { base: '1000', reachedShare: '0.6', value: '20000' };
const missing = { value: null, reason: 'missing_input' };

describe('calling back', () => {
  it.each(casesOf('reactivation'))('$id $title', ({ inputs, expected }) => {
    expect(disagreements(weighReactivation(inputs), expected)).toEqual([]);
  });

  it('brings no more patients than there is room for', () => {
    const found = weighReactivation({ ...SEED, anyway: '0.08', room: '70' });
    expect(found.patients.map(String)).toEqual(['54', '70']);
    expect(weighReactivation({ ...SEED, room: '0', cost: '1' }).costPerPatient).toEqual([
      { value: null, reason: 'zero_denominator' },
      { value: null, reason: 'zero_denominator' },
    ]);
  });

  it('takes one’s own measured shares in place of the published ones', () => {
    const patients = (given: ReactivationInput): string[] =>
      weighReactivation({ ...SEED, ...given }).patients.map(String);
    expect(patients({ week: ['0.05', '0.1'], later: ['0', '0'] })).toEqual(['30', '60']);
    expect(patients({ week: '0.1', later: '0' })).toEqual(['60', '60']);
    expect(patients({ week: ['0.1', ''], later: '0' })).toEqual(['60', '60']);
    expect(patients({ week: ['', ''], later: '' })).toEqual(['102', '144']);
  });

  it('brings at least nobody', () => {
    expect(weighReactivation({ ...SEED, anyway: '0.2' }).patients.map(String)).toEqual(['0', '24']);
  });

  it('is an upper bound while it isn’t known who would have come anyway', () => {
    expect(weighReactivation(SEED).isUpperBound).toBe(true);
    expect(weighReactivation({ ...SEED, anyway: '0' }).isUpperBound).toBe(false);
  });

  it('says nothing of what isn’t given', () => {
    expect(weighReactivation({})).toMatchObject({ reached: missing, patients: [missing, missing] });
    const found = weighReactivation({ ...SEED, value: '', cost: '100' });
    expect(found).toMatchObject({ grossProfit: [missing, missing], breakEvenShare: missing });
    expect(found.patients.map(String)).toEqual(['102', '144']);
    expect(weighReactivation(SEED)).not.toHaveProperty('costPerPatient');
    expect(weighReactivation({ ...SEED, value: '0', cost: '0' }).breakEvenShare).toEqual({
      value: null,
      reason: 'no_data',
    });
  });

  it.each<[string, string, ReactivationInput]>([
    ['reachedShare', 'out_of_range', { ...SEED, reachedShare: '1.1' }],
    ['anyway', 'out_of_range', { ...SEED, anyway: '8' }],
    ['margin', 'out_of_range', { ...SEED, margin: '2' }],
    ['week', 'out_of_range', { ...SEED, week: ['0.09', '0.07'] }],
    ['week', 'out_of_range', { ...SEED, week: ['7', '9'] }],
    ['later', 'negative', { ...SEED, later: '-0.1' }],
    ['later', 'too_many_rows', { ...SEED, later: ['0', '0', '0'] as never }],
    ['base', 'not_a_number', { ...SEED, base: 'all' }],
    ['patients', 'unknown_name', { ...SEED, patients: '1' } as ReactivationInput],
  ])('refuses %s: %s', (field, rule, given) => {
    expect(refusalOf(() => weighReactivation(given))).toEqual([field, rule]);
  });

  it('leaves the core frozen', () => {
    const found = weighReactivation({ ...SEED, cost: '1' });
    expect(everyObjectIn(found).filter((value) => !Object.isFrozen(value))).toEqual([]);
  });

  it('agrees with an independent calculation in 2,000 random cases', () => {
    const random = sequence(1904n);
    const part = (below: bigint): Fraction => new Fraction(random(below), 100n);
    const write = (value: Fraction): string => value.toSignificant(15);
    for (let run = 0; run < 2000; run++) {
      const [base, value, cost, room] = [5000n, 90_000n, 60_000n, 300n].map(
        (below) => new Fraction(random(below) + 1n),
      ) as [Fraction, Fraction, Fraction, Fraction];
      const [share, anyway, margin] = [part(101n), part(40n), part(101n)];
      const ends = [part(10n), part(20n), part(10n), part(20n)] as const;
      const week = [ends[0], ends[0].plus(ends[1])] as const;
      const later = [ends[2], ends[2].plus(ends[3])] as const;
      const found = weighReactivation({
        base: write(base),
        reachedShare: write(share),
        value: write(value),
        margin: write(margin),
        anyway: write(anyway),
        cost: write(cost),
        room: write(room),
        week: [write(week[0]), write(week[1])],
        later: [write(later[0]), write(later[1])],
      });
      for (const end of [0, 1] as const) {
        const come = week[end].plus(later[end]).minus(anyway);
        const patients = base.times(share).times(come.compare(0) < 0 ? 0 : come);
        const seated = patients.compare(room) > 0 ? room : patients;
        expect(apart(found.patients[end] as never, seated), `run ${run}`).toBe('');
        expect(apart(found.grossProfit[end] as never, seated.times(value).times(margin)), `run ${run}`).toBe('');
        if (!seated.isZero)
          expect(apart(found.costPerPatient![1 - end] as never, cost.over(seated)), `run ${run}`).toBe('');
      }
    }
  });
});
