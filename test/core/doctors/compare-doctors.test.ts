import { describe, expect, it } from 'vitest';
import { compareDoctors, type DoctorComparison, type DoctorRow, type DoctorsInput } from '../../../src/core/index.js';
import { disagreements, written } from '../agreement.js';
import { everyObjectIn } from '../figures.js';
import { Fraction } from '../fraction.js';
import { apart, sequence } from '../nearness.js';
import { refusalOf } from '../refused.js';
import { casesOf, settings } from '../worked-2.js';

type Compared = Extract<DoctorComparison, { readonly tests: number }>;
const compare = (rows: readonly DoctorRow[], kappa?: string): Compared => {
  const found = compareDoctors({ rows, kappa });
  if (found.rows === null) throw new Error(found.reason);
  return found;
};
const row = (name: string, first: string, revenue: string, more: Partial<DoctorRow> = {}): DoctorRow => ({
  name,
  first,
  revenue,
  ...more,
});
const SATISFIED = { satisfied: '90', asked: '100' };
const A = row('A', '400', '32000000', SATISFIED);
const B = row('B', '400', '16000000', SATISFIED);

describe('doctors', () => {
  it.each(casesOf('doctors'))('$id $title', ({ inputs, expected }) => {
    expect(disagreements(compareDoctors(inputs as unknown as DoctorsInput), expected)).toEqual([]);
  });

  it('are praised only after the cautions', () => {
    const cautions = (more: Partial<DoctorRow>, colleague = B): unknown =>
      compare([{ ...A, ...more }, colleague]).rows['A']!.cautions;
    expect(cautions({})).toEqual([]);
    expect(cautions({ asked: '' })).toEqual(['satisfaction_unknown']);
    expect(cautions({ satisfied: '0', asked: '0' })).toEqual(['satisfaction_unknown']);
    expect(cautions({ satisfied: '50' })).toEqual(['satisfaction_low']);
    expect(cautions({ returned: '50' }, { ...B, returned: '200' })).toEqual(['few_returns']);
    expect(cautions({ returned: '50' })).toEqual([]);
    expect(cautions({ largest: '17000000' })).toEqual(['one_patient']);
    expect(cautions({ largest: '1000000' })).toEqual([]);
    expect(cautions({ asked: '', returned: '0', largest: '32000000' }, { ...B, returned: '200' })).toEqual([
      'satisfaction_unknown',
      'few_returns',
      'one_patient',
    ]);
    // Who isn't above needs no cautions.
    expect(compare([A, { ...B, satisfied: '0', asked: '100', largest: '15999999' }]).rows['B']!.cautions).toEqual([]);
  });

  it('show what is possible, if one without cautions isn’t below', () => {
    const uplift = (rows: readonly DoctorRow[]): unknown => compare(rows).rows['B']!.uplift;
    expect(written(uplift([A, B]))).toBe('16000000');
    expect(uplift([{ ...A, satisfied: '' }, B])).toEqual({ value: null, reason: 'no_balanced_model' });
    // Of two such colleagues both together: (32 + 9) M ÷ 500 × 400 − 16 M
    expect(written(uplift([A, B, row('C', '100', '9000000', SATISFIED)]))).toBe('16800000');
    expect(written(compare([A, B]).rows['A']!.uplift)).toBe('0');
  });

  it('with a value that hinges on one patient are told so, and what is left without this one', () => {
    const of = (largest: string, first = '400'): unknown[] => {
      const { valueWithoutLargest, hingesOnOne } = compare([{ ...A, first, largest }, B]).rows['A']!;
      return [written(valueWithoutLargest), hingesOnOne];
    };
    expect(of('4091000')).toEqual(['69947.36842105263157894736842105263157895', false]);
    expect(of('32000000')).toEqual(['0', true]);
    const single = compare([row('A', '1', '1000000', { largest: '1000000' }), B]).rows['A']!;
    expect(single.valueWithoutLargest).toEqual({ value: null, reason: 'no_data' });
    expect(compare([A, B]).rows['A']).not.toHaveProperty('hingesOnOne');
  });

  it('are judged only with first visits and revenue', () => {
    const found = compare([A, B, row('C', '0', '0'), row('D', '', '5'), row('E', '10', '', { returned: '3' })]);
    expect(found.tests).toBe(1);
    expect(found.rows['C']).toMatchObject({
      label: 'not_judged',
      value: { value: null, reason: 'no_data' },
      cautions: [],
    });
    expect(found.rows['D']).toMatchObject({ label: 'not_judged', value: { value: null, reason: 'missing_input' } });
    expect(found.rows['E']).toMatchObject({ label: 'not_judged', returnLabel: 'alone' });
    expect([found.rows['E']!.returnRate, found.rows['C']!.uplift].map(String)).toEqual(['0.3', '0']);
    expect(found.rows['A']!.label).toBe('above');
    expect(compare([row('C', '0', '7')]).rows['C']!.value).toEqual({ value: null, reason: 'zero_denominator' });
    expect(compare([{ name: 'F', returned: '3' }]).rows['F']).toMatchObject({
      returnRate: { value: null, reason: 'missing_input' },
      returnLabel: 'not_judged',
    });
  });

  it('alone have nobody beside them', () => {
    expect(compare([A]).rows['A']).toMatchObject({ label: 'alone', round: null, z2: null, others: null, cautions: [] });
    expect(compare([])).toMatchObject({ tests: 1, order: [], rows: {} });
  });

  it('with bills that are all alike have no interval to speak of, and prove nothing by chance', () => {
    const found = compare([A, B], '1').rows['A']!;
    expect(found.interval?.map(String)).toEqual(['80000', '80000']);
    expect(found).toMatchObject({ z2: null, label: 'too_few_data' });
  });

  it('take κ as a fraction, too', () => {
    expect(apart(compare([A, B], '470/121').kappa, '470/121')).toBe('');
    expect(written(compare([A, B], '470/121').rows['A']!.effectiveNeeded)).toBe('178');
  });

  it('with patients who were followed for unequal times aren’t compared, as far as that is told', () => {
    expect(
      compareDoctors({
        rows: [
          { ...A, months: '12' },
          { ...B, months: '12.0' },
        ],
      }).rows,
    ).not.toBeNull();
    expect(compareDoctors({ rows: [{ ...A, months: '12' }, B] }).rows).not.toBeNull();
    expect(
      compareDoctors({
        rows: [
          { ...A, months: '12' },
          { ...B, months: '6' },
        ],
      }),
    ).toEqual({
      rows: null,
      reason: 'unequal_horizon',
    });
  });

  it('stand in the order given, under any name', () => {
    const names = ['10', 'B', '9', '__proto__'];
    const found = compare(names.map((name) => row(name, '100', '500')));
    expect(found.order).toEqual(names);
    expect(Object.keys(found.rows).sort()).toEqual([...names].sort());
    expect(Object.getPrototypeOf(found.rows)).toBeNull();
  });

  it.each<[string, string, DoctorsInput]>([
    ['rows.0.largest', 'exceeds_revenue', { rows: [row('A', '10', '1000', { largest: '1001' })] }],
    ['rows.1.returned', 'exceeds_first', { rows: [A, row('C', '10', '1000', { returned: '11' })] }],
    ['rows.0.satisfied', 'exceeds_asked', { rows: [row('A', '10', '1000', { satisfied: '6', asked: '5' })] }],
    ['rows.1.name', 'duplicate_name', { rows: [A, A] }],
    ['rows.0.name', 'missing_name', { rows: [{ ...A, name: ' ' }] }],
    ['rows.0.first', 'negative', { rows: [row('A', '-10', '1000')] }],
    ['rows.0.months', 'not_a_number', { rows: [row('A', '10', '1000', { months: 'a year' })] }],
    ['rows.0.visits', 'unknown_name', { rows: [{ ...A, visits: '3' } as DoctorRow] }],
    ['rows', 'too_many_rows', { rows: Array.from({ length: 51 }, (_, index) => row(String(index), '1', '1')) }],
    ['kappa', 'out_of_range', { rows: [A], kappa: '0.5' }],
    ['kappa', 'zero_denominator', { rows: [A], kappa: '1/0' }],
    ['norm', 'unknown_name', { rows: [A], norm: '1' } as DoctorsInput],
  ])('refuse %s: %s', (field, rule, given) => {
    expect(refusalOf(() => compareDoctors(given))).toEqual([field, rule]);
  });

  it('leave the core frozen', () => {
    const found = [compareDoctors({ rows: [A, { ...B, largest: '5' }] }), compareDoctors({ rows: [] })];
    expect(everyObjectIn(found).filter((value) => value !== found && !Object.isFrozen(value))).toEqual([]);
  });

  it('agree with an independent calculation in 150 random tables', () => {
    const random = sequence(1804n);
    const seen = new Set<string>();
    for (let run = 0; run < 150; run++) {
      const doctors = Array.from({ length: 2 + Number(random(5n)) }, (_, index) => {
        const first = 5n + random(run % 3 === 0 ? 40n : 2000n);
        return { name: `D${index}`, first, revenue: first * (30_000n + random(40_000n)) };
      });
      const kappa = new Fraction(110n + random(500n), 100n);
      const found = compare(
        doctors.map(({ name, first, revenue }) => row(name, String(first), String(revenue), SATISFIED)),
        kappa.toSignificant(5),
      );
      const expected = labelsBy(doctors, kappa);
      for (const { name, first, revenue } of doctors) {
        const result = found.rows[name]!;
        const { label, round, squared } = expected.get(name)!;
        expect([result.label, result.round], `run ${run}: ${name}`).toEqual([label, round]);
        expect(apart(result.z2, squared) + apart(result.value as never, new Fraction(revenue, first))).toBe('');
        seen.add(label);
        const models = doctors.filter((other) => !expected.get(other.name)!.label.endsWith('below'));
        const [people, money] = (['first', 'revenue'] as const).map((key) =>
          models.reduce((all, model) => all + model[key], 0n),
        ) as [bigint, bigint];
        if (!label.endsWith('below')) expect(written(result.uplift)).toBe('0');
        else if (people === 0n) expect(result.uplift).toEqual({ value: null, reason: 'no_balanced_model' });
        else {
          const gain = new Fraction(first * money, people).minus(new Fraction(revenue));
          expect(apart(result.uplift as never, gain.compare(0) < 0 ? '0' : gain), `run ${run}: ${name}`).toBe('');
        }
      }
    }
    expect([...seen].sort()).toEqual(
      ['above', 'alike', 'below', 'probably_above', 'probably_below', 'too_few_data', 'within_noise'].sort(),
    );
  });
});

interface Counted {
  readonly name: string;
  readonly first: bigint;
  readonly revenue: bigint;
}

/** The comparison of money per patient by steps, once more. */
function labelsBy(
  doctors: readonly Counted[],
  kappa: Fraction,
): ReadonlyMap<string, { readonly label: string; readonly round: number; readonly squared: Fraction }> {
  const m = doctors.length > 2 ? doctors.length : 1;
  const square = (z: string): Fraction => Fraction.of(z).times(z);
  const [proven, hint] = [square(settings.zProven[m - 1]!), square(settings.zHint[m - 1]!)];
  const spread = kappa.minus(1);
  const test = (
    doctor: Counted,
    others: readonly Counted[],
  ): { readonly label: string; readonly squared: Fraction } => {
    const n1 = new Fraction(doctor.first);
    const n2 = new Fraction(others.reduce((all, other) => all + other.first, 0n));
    const rest = new Fraction(others.reduce((all, other) => all + other.revenue, 0n));
    const [v1, v2] = [new Fraction(doctor.revenue).over(n1), rest.over(n2)];
    const mean = new Fraction(doctor.revenue).plus(rest).over(n1.plus(n2));
    const gap = v1.minus(v2);
    const harmonic = n1.times(n2).over(n1.plus(n2));
    const squared = gap.times(gap).times(harmonic).over(spread.times(mean).times(mean));
    const size = gap.compare(0) < 0 ? gap.times(-1) : gap;
    const side = gap.compare(0) > 0 ? 'above' : 'below';
    if (size.compare(v2.times('0.02')) < 0) return { label: 'alike', squared };
    if ([n1, n2].some((n) => n.compare(kappa.times(5)) < 0)) return { label: 'too_few_data', squared };
    if (squared.compare(proven) >= 0) return { label: side, squared };
    if (squared.compare(hint) >= 0) return { label: `probably_${side}`, squared };
    const isEnough = harmonic.compare(proven.times(16).times(spread)) >= 0;
    return { label: isEnough ? 'within_noise' : 'too_few_data', squared };
  };
  const results = new Map<string, { label: string; round: number; squared: Fraction }>();
  let left = [...doctors];
  for (let round = 1; ; round++) {
    for (const doctor of left) {
      const others = left.filter((other) => other !== doctor);
      results.set(doctor.name, { ...test(doctor, others), round });
    }
    const leaving = left
      .filter(({ name }) => ['above', 'below'].includes(results.get(name)!.label))
      .sort((a, b) => results.get(b.name)!.squared.compare(results.get(a.name)!.squared))[0];
    if (!leaving || left.length === 2) return results;
    left = left.filter((doctor) => doctor !== leaving);
  }
}
