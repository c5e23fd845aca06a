import { describe, expect, it } from 'vitest';
import { compareStaff, type Decimal, type StaffInput, type StaffRow } from '../../../src/core/index.js';
import { disagreements, written } from '../agreement.js';
import { everyObjectIn } from '../figures.js';
import { Fraction } from '../fraction.js';
import { apart, sequence } from '../nearness.js';
import { refusalOf } from '../refused.js';
import { wilsonOf } from '../root.js';
import { casesOf, settings } from '../worked-2.js';

const row = (name: string, calls: string, booked: string, more: Partial<StaffRow> = {}): StaffRow => ({
  name,
  calls,
  booked,
  ...more,
});
const labels = (given: StaffInput): Record<string, string> => {
  const { rows } = compareStaff(given);
  return Object.fromEntries(Object.entries(rows).map(([name, { label }]) => [name, label]));
};
const typed = (name: string, types: Readonly<Record<string, readonly [calls: string, booked: string]>>): StaffRow => ({
  name,
  types: Object.fromEntries(Object.entries(types).map(([type, [calls, booked]]) => [type, { calls, booked }])),
});
const missing = { value: null, reason: 'missing_input' };

describe('receptionists', () => {
  it.each(casesOf('staff'))('$id $title', ({ inputs, expected }) => {
    expect(disagreements(compareStaff(inputs as unknown as StaffInput), expected)).toEqual([]);
  });

  it('are compared with a norm before all else, with the team where all have types, else with the best that is proven', () => {
    const rows = [typed('A', { new: ['100', '50'] }), typed('B', { new: ['100', '30'] })];
    expect(compareStaff({ rows, norm: '0.4' }).reference).toBe('norm');
    expect(compareStaff({ rows })).toMatchObject({ reference: 'team_by_type', referenceRate: null, tests: 1 });
    expect(compareStaff({ rows: [...rows, row('C', '100', '40')] })).toMatchObject({
      reference: 'best_proven',
      tests: 3,
    });
    // Somebody without calls needs no types.
    expect(compareStaff({ rows: [...rows, row('C', '0', '0')] })).toMatchObject({
      reference: 'team_by_type',
      tests: 1,
    });
  });

  it('of whom nobody has proved anything are judged by nobody', () => {
    const none = { value: null, reason: 'too_few_data' };
    const found = compareStaff({ rows: [row('A', '100', '4'), row('B', '100', '96')], value: '1' });
    expect(found).toMatchObject({ reference: 'best_proven', referenceRate: none });
    expect(found.rows['A']).toMatchObject({ label: 'too_few_data', loss: none, lossRange: [none, none] });
    expect(written(found.lossShown)).toBe('0');
  });

  it('with harder calls aren’t blamed for them', () => {
    const rows = [
      typed('A', { new: ['100', '60'], existing: ['400', '80'] }),
      typed('B', { new: ['400', '240'], existing: ['100', '20'] }),
    ];
    expect(labels({ rows })).toEqual({ A: 'not_below', B: 'not_below' });
    const untyped = rows.map(({ name, types }) =>
      row(name, '500', String(Object.values(types!).reduce((all, type) => all + Number(type.booked), 0))),
    );
    expect(labels({ rows: untyped })).toEqual({ A: 'below', B: 'not_below' });
  });

  it('by types lose what the others would have booked of the same calls, and have no range', () => {
    const rows = [
      typed('A', { new: ['100', '30'], existing: ['200', '150'] }),
      typed('B', { new: ['100', '60'], existing: ['100', '80'] }),
      typed('C', { new: ['200', '120'], existing: ['100', '80'], spam: ['50', '0'] }),
    ];
    const { rows: found, tests, lossShown } = compareStaff({ rows, value: '1000', margin: '0.5' });
    expect(tests).toBe(3);
    // 100 · 180/300 + 200 · 160/200 − 180, half of a thousand each
    expect(found['A']).toMatchObject({ label: 'below', round: 1 });
    expect([found['A']!.loss, found['A']!.lossShown, lossShown].map(String)).toEqual(['20000', '20000', '20000']);
    expect(found['A']).not.toHaveProperty('lossRange');
    expect(written(found['A']!.rate)).toBe('0.6');
    expect(found['B']).toMatchObject({ label: 'not_below', round: 2 });
  });

  it('that are alone with their types have nobody beside them', () => {
    const found = compareStaff({ rows: [typed('A', { new: ['100', '30'] })], value: '1' });
    expect(found.rows['A']).toMatchObject({ label: 'alone', round: null, z2: null });
  });

  it('without calls, or with more bookings than calls, aren’t counted', () => {
    const found = compareStaff({
      rows: [
        row('A', '0', '0'),
        row('B', '10', '11'),
        row('C', '', '5'),
        row('D', '300', '90'),
        row('E', '300', '150'),
      ],
      value: '100',
    });
    expect(found.tests).toBe(2);
    expect(Object.values(found.rows).map(({ label }) => label)).toEqual([
      'no_data',
      'not_judged',
      'not_judged',
      'below',
      'not_below',
    ]);
    expect(found.rows['A']!.rate).toEqual({ value: null, reason: 'no_data' });
    expect([found.rows['A']!.lossShown, found.rows['B']!.rate].map(String)).toEqual(['0', '1.1']);
    expect(labels({ rows: [typed('A', { new: ['5', '6'], old: ['10', '1'] })] })).toEqual({ A: 'not_judged' });
    expect(compareStaff({ rows: [] })).toMatchObject({ tests: 0, order: [], rows: {} });
  });

  it('better than the reference, or less than a fiftieth below it, aren’t below', () => {
    const label = (booked: string): unknown => labels({ rows: [row('A', '100000', booked)], norm: '0.5' })['A'];
    expect([label('49000'), label('49001'), label('60000'), label('48999')]).toEqual([
      'below',
      'not_below',
      'not_below',
      'below',
    ]);
  });

  it('of few calls get a hint by the exact tail, and only for whole calls', () => {
    // 0.55^n: 0.0503 for 5 calls, 0.0277 for 6.
    const label = (calls: string, others: readonly StaffRow[] = []): unknown =>
      labels({ rows: [row('A', calls, '0'), ...others], norm: '0.45' })['A'];
    expect([label('5'), label('6'), label('6.5')]).toEqual(['too_few_data', 'probably_below', 'too_few_data']);
    // The chance is shared out among the tests.
    expect(label('6', [row('B', '100', '45')])).toBe('too_few_data');
  });

  it('say nothing of what isn’t given', () => {
    const { rows, lossShown } = compareStaff({ rows: [row('A', '300', '90', { salary: '0' })], norm: '0.5' });
    expect(rows['A']).toMatchObject({
      loss: missing,
      lossShown: missing,
      lossBySalary: missing,
      lossRange: [missing, missing],
    });
    expect(lossShown).toEqual(missing);
    const free = compareStaff({ rows: [row('A', '300', '90', { salary: '0' })], norm: '0.5', value: '1' });
    expect(free.rows['A']!.lossBySalary).toEqual({ value: null, reason: 'zero_denominator' });
    expect(compareStaff({ rows: [row('A', '300', '90')], norm: '0.5' }).rows['A']).not.toHaveProperty('lossBySalary');
  });

  it('stand in the order given, under any name', () => {
    const names = ['10', 'B', '9', '__proto__', 'constructor'];
    const found = compareStaff({ rows: names.map((name) => row(name, '100', '50')) });
    expect(found.order).toEqual(names);
    expect(Object.keys(found.rows).sort()).toEqual([...names].sort());
    expect(Object.getPrototypeOf(found.rows)).toBeNull();
    expect(compareStaff({ rows: [] }).rows['constructor']).toBeUndefined();
  });

  const two = [row('A', '300', '90'), row('B', '300', '150')];
  it.each<[string, string, StaffInput]>([
    ['rows.1.name', 'duplicate_name', { rows: [two[0]!, two[0]!] }],
    ['rows.0.name', 'missing_name', { rows: [{ calls: '1' } as StaffRow] }],
    ['rows.1.calls', 'negative', { rows: [two[0]!, row('C', '-1', '0')] }],
    ['rows.0.booked', 'not_a_number', { rows: [row('C', '1', 'all')] }],
    ['rows.0.salary', 'too_many_digits', { rows: [row('C', '1', '1', { salary: '1234567890123456' })] }],
    ['rows.0.types.new.calls', 'negative', { rows: [typed('C', { new: ['-1', '0'] })] }],
    ['rows.0.types.new.rate', 'unknown_name', { rows: [{ name: 'C', types: { new: { rate: '1' } as never } }] }],
    ['rows.0.types', 'not_a_table', { rows: [{ name: 'C', types: 'new' as never }] }],
    ['rows.0.phone', 'unknown_name', { rows: [row('C', '1', '1', { phone: '1' } as never)] }],
    ['rows', 'too_many_rows', { rows: Array.from({ length: 51 }, (_, index) => row(String(index), '1', '1')) }],
    ['rows', 'not_a_table', { rows: 'A' as never }],
    ['norm', 'out_of_range', { rows: two, norm: '0' }],
    ['norm', 'out_of_range', { rows: two, norm: '1' }],
    ['margin', 'out_of_range', { rows: two, margin: '1.5' }],
    ['room', 'negative', { rows: two, room: '-1' }],
    ['value', 'not_finite', { rows: two, value: 'Infinity' }],
  ])('refuse %s: %s', (field, rule, given) => {
    expect(refusalOf(() => compareStaff(given))).toEqual([field, rule]);
  });

  it('leave the core frozen', () => {
    const found = compareStaff({ rows: two, value: '1' });
    expect(everyObjectIn(found).filter((value) => !Object.isFrozen(value))).toEqual([]);
  });

  it('agree with an independent calculation in 120 random tables, with a norm and without', () => {
    const random = sequence(1803n);
    const seen = new Set<string>();
    for (let run = 0; run < 120; run++) {
      const people = Array.from({ length: 1 + Number(random(6n)) }, (_, index) => {
        const calls = 1n + random(run % 4 === 0 ? 25n : 400n);
        return { name: `P${index}`, calls, booked: (calls * random(70n)) / 100n };
      });
      const m = people.length;
      const z = settings.zProven[m - 1]!;
      const norm = run % 2 === 0 ? new Fraction(1n + random(98n), 100n) : null;
      const rows = people.map(({ name, calls, booked }) => row(name, String(calls), String(booked)));
      const found = compareStaff({ rows, value: '5000', room: '30', ...(norm && { norm: norm.toSignificant(4) }) });
      const intervals = people.map(({ calls, booked }) => wilsonOf(new Fraction(booked), new Fraction(calls), z));
      const proven = people
        .map(({ calls, booked }, index) => (booked >= 5n && calls - booked >= 5n ? intervals[index]![0] : null))
        .filter((low) => low !== null)
        .sort((a, b) => b.compare(a))[0];
      const reference = norm ?? proven;
      if (!reference) {
        expect(found.referenceRate, `run ${run}`).toEqual({ value: null, reason: 'too_few_data' });
        continue;
      }
      expect(apart(found.referenceRate as never, reference, 36), `run ${run}`).toBe('');
      let shown = new Fraction(0n);
      for (const [index, { name, calls, booked }] of people.entries()) {
        const label = labelBy(calls, booked, reference, m);
        expect(found.rows[name]!.label, `run ${run}: ${name}`).toBe(label);
        seen.add(label);
        const lost = (rate: Fraction): Fraction => {
          const loss = reference.minus(rate).times(new Fraction(calls)).times(5000);
          return loss.compare(0) > 0 ? loss : new Fraction(0n);
        };
        const seated = (loss: Fraction): Fraction => (loss.compare(150000) > 0 ? Fraction.of(150000) : loss);
        const loss = lost(new Fraction(booked, calls));
        if (label.endsWith('below') && label !== 'not_below') shown = shown.plus(seated(loss));
        const range = found.rows[name]!.lossRange!;
        const wrong = [
          apartByUnits(found.rows[name]!.loss!, loss),
          apartByUnits(range[0], seated(lost(intervals[index]![1]))),
          apartByUnits(range[1], seated(lost(intervals[index]![0]))),
        ];
        expect(wrong.join(''), `run ${run}: ${name}`).toBe('');
      }
      expect(apartByUnits(found.lossShown, shown.compare(150000) > 0 ? Fraction.of(150000) : shown)).toBe('');
    }
    expect([...seen].sort()).toEqual(['below', 'not_below', 'probably_below', 'too_few_data', 'within_noise']);
  });
});

/** Amounts of money that may be 0 or next to it, compared to thirty digits of one unit more. */
const apartByUnits = (figure: unknown, exact: Fraction): string =>
  apart((figure as Decimal).plus(1), exact.plus(1), 30);

function labelBy(calls: bigint, booked: bigint, reference: Fraction, m: number): string {
  const [n, k, rest] = [new Fraction(calls), new Fraction(booked), new Fraction(1n).minus(reference)];
  const gap = n.times(reference).minus(k);
  if (gap.compare(n.times(reference).times('0.02')) < 0) return 'not_below';
  if (n.times(reference).compare(5) < 0 || n.times(rest).compare(5) < 0) {
    let tail = new Fraction(0n);
    let choose = 1n;
    // The reference may have many digits: forty decimal places are plenty.
    const near = new Fraction((reference.numerator * 10n ** 40n) / reference.denominator, 10n ** 40n);
    for (let j = 0n; j <= booked; j++) {
      const term = near.power(Number(j)).times(new Fraction(1n).minus(near).power(Number(calls - j)));
      tail = tail.plus(term.times(new Fraction(choose)));
      choose = (choose * (calls - j)) / (j + 1n);
    }
    return tail.times(m).compare('0.05') <= 0 ? 'probably_below' : 'too_few_data';
  }
  const squared = gap.times(gap).over(n.times(reference).times(rest));
  const square = (z: string): Fraction => Fraction.of(z).times(z);
  if (squared.compare(square(settings.zProven[m - 1]!)) >= 0) return 'below';
  if (squared.compare(square(settings.zHint[m - 1]!)) >= 0) return 'probably_below';
  const needed = square(settings.zProven[m - 1]!)
    .times(16)
    .times(rest)
    .over(reference);
  return n.compare(needed) >= 0 ? 'within_noise' : 'too_few_data';
}
