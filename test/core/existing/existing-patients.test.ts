import { describe, expect, it } from 'vitest';
import { separateExisting, type ExistingPatientsInput } from '../../../src/core/index.js';
import { disagreements, written } from '../agreement.js';
import { everyObjectIn } from '../figures.js';
import { Fraction } from '../fraction.js';
import { apart, sequence } from '../nearness.js';
import { refusalOf } from '../refused.js';
import { wilsonOf } from '../root.js';
import { casesOf } from '../worked-2.js';

const SEED: ExistingPatientsInput = { budget: '180000', leads: '600', primary: '150' };
const missing = { value: null, reason: 'missing_input' };

describe('existing patients among the leads', () => {
  it.each(casesOf('existing'))('$id $title', ({ inputs, expected }) => {
    expect(disagreements(separateExisting(inputs), expected)).toEqual([]);
  });

  it('leave ranges while their number isn’t known', () => {
    const found = separateExisting(SEED);
    expect(found.newLeadsCostRange?.map(String)).toEqual(['300', '1200']);
    expect(found.newRateRange?.map(String)).toEqual(['0.25', '1']);
    expect(found).toMatchObject({ newLeads: missing, newPrimaryRate: missing, existingShare: missing, warnings: [] });
    expect(found).not.toHaveProperty('interval');
    expect(separateExisting({ ...SEED, primary: '0' }).newLeadsCostRange?.[1]).toEqual({
      value: null,
      reason: 'zero_denominator',
    });
  });

  it('leave no highest rate where more came than there were leads', () => {
    const found = separateExisting({ ...SEED, primary: '601' });
    expect(found.newRateRange?.[1]).toEqual({ value: null, reason: 'out_of_range' });
    expect(found.warnings).toEqual(['primary_exceeds_new']);
  });

  it('never change what a first patient costs', () => {
    for (const existing of ['', '0', '100', '450'])
      expect(written(separateExisting({ ...SEED, existing }).primaryCost)).toBe('1200');
  });

  it('are warned of where more came than can be new, and the rate has no interval', () => {
    const found = separateExisting({ ...SEED, existing: '500' });
    expect(written(found.newPrimaryRate)).toBe('1.5');
    expect(found.warnings).toEqual(['primary_exceeds_new']);
    expect(found).not.toHaveProperty('interval');
  });

  it('are asked about where they are exactly those who didn’t come, and not where nobody came', () => {
    expect(separateExisting({ ...SEED, existing: '450' }).warnings).toEqual(['existing_equals_rest']);
    expect(separateExisting({ ...SEED, existing: '449' }).warnings).toEqual([]);
    expect(separateExisting({ ...SEED, primary: '0', existing: '600' }).warnings).toEqual([]);
  });

  it('say only what the cells allow', () => {
    expect(separateExisting({ leads: '600', existing: '100' })).toMatchObject({
      leadsCost: missing,
      newLeadsCost: missing,
    });
    expect(separateExisting({ existing: '100' })).toMatchObject({ newLeads: missing, warnings: [] });
    expect(separateExisting({})).toMatchObject({ primaryCost: missing, warnings: [] });
  });

  it.each<[string, string, ExistingPatientsInput]>([
    ['existing', 'exceeds_leads', { ...SEED, existing: '601' }],
    ['existing', 'negative', { ...SEED, existing: '-1' }],
    ['leads', 'not_a_number', { ...SEED, leads: 'many' }],
    ['patients', 'unknown_name', { ...SEED, patients: '1' } as ExistingPatientsInput],
  ])('refuse %s: %s', (field, rule, given) => {
    expect(refusalOf(() => separateExisting(given))).toEqual([field, rule]);
  });

  it('leave the core frozen', () => {
    const found = [separateExisting(SEED), separateExisting({ ...SEED, existing: '450' })];
    expect(everyObjectIn(found).filter((value) => value !== found && !Object.isFrozen(value))).toEqual([]);
  });

  it('agree with an independent calculation in 500 random cases', () => {
    const random = sequence(1802n);
    for (let run = 0; run < 500; run++) {
      const leads = new Fraction(random(1000n) + 1n);
      const existing = new Fraction(random(leads.numerator));
      const fresh = leads.minus(existing);
      const primary = new Fraction(random(fresh.numerator + 20n));
      const budget = new Fraction(random(1_000_000n));
      const [l, e, p, b] = [leads, existing, primary, budget].map((value) => value.toSignificant(15));
      const found = separateExisting({ budget: b, leads: l, primary: p, existing: e });
      const exceeds = primary.compare(fresh) > 0;
      const interval = exceeds ? null : wilsonOf(primary, fresh, '1.96');
      expect(
        [
          apart(found.newLeadsCost, budget.over(fresh)),
          apart(found.newPrimaryRate, primary.over(fresh)),
          apart(found.existingShare, existing.over(leads)),
          ...(interval ?? []).map((end, index) => apart(found.interval?.[index as 0 | 1].plus(1), end.plus(1), 36)),
        ].join(''),
        `run ${run}`,
      ).toBe('');
      expect(Boolean(found.interval)).toBe(!exceeds);
      expect(found.warnings).toEqual([
        ...(exceeds ? ['primary_exceeds_new'] : []),
        ...(primary.compare(fresh) === 0 ? ['existing_equals_rest'] : []),
      ]);
    }
  });
});
