import { describe, expect, it } from 'vitest';
import { readMonths, type MonthsInput } from '../../../src/core/index.js';
import { disagreements, written } from '../agreement.js';
import { everyObjectIn } from '../figures.js';
import { Fraction } from '../fraction.js';
import { apart, sequence } from '../nearness.js';
import { refusalOf } from '../refused.js';
import { casesOf } from '../worked-2.js';

const YEAR = ['150', '141', '158', '149', '163', '152', '147', '155', '144', '160', '151', '148'];
const amounts = (...points: readonly (string | undefined)[]): MonthsInput => ({ kind: 'amount', points });
const shares = (...points: readonly (readonly [string, string] | null)[]): MonthsInput => ({ kind: 'share', points });
const QUARTER = ['15', '12', '18', '14', '17', '13', '16', '15'].map((part): readonly [string, string] => [part, '60']);

describe('the months', () => {
  it.each(casesOf('months'))('$id $title', ({ inputs, expected }) => {
    expect(disagreements(readMonths(inputs as unknown as MonthsInput), expected)).toEqual([]);
  });

  it('need nine to be read, and say how many more', () => {
    expect(written(readMonths(amounts()).monthsNeeded)).toBe('9');
    expect(readMonths(amounts(...YEAR.slice(0, 8)))).toMatchObject({ verdict: 'too_few_months' });
    expect(readMonths(amounts(...YEAR.slice(0, 9))).verdict).toBe('usual');
  });

  it('keep the first twelve as baseline from the thirteenth on', () => {
    const at = (...more: readonly string[]): unknown => readMonths(amounts(...YEAR, ...more)).baseline;
    expect([at(), at('148'), at('148', '1000', '1000')]).toEqual([11, 12, 12]);
    expect(written(readMonths(amounts(...YEAR, '1000', '1000')).centre)).toBe('151.5');
  });

  it('have no swing to compare with where all are alike', () => {
    const found = readMonths(amounts(...YEAR.map(() => '7'), '100'));
    expect(found).toMatchObject({ verdict: 'no_variation', baseline: 12 });
    expect(written(found.centre)).toBe('7');
    expect(found).not.toHaveProperty('limits');
    expect(readMonths(shares(...YEAR.map((): readonly [string, string] => ['0', '60']))).verdict).toBe('no_variation');
    expect(readMonths(amounts(...YEAR.map(() => '0'))).verdict).toBe('no_variation');
  });

  it('stand out only beyond a limit, and not at it', () => {
    // Eight months swing by 10 around 100: limits 73.4 and 126.6.
    const even = ['95', '105', '95', '105', '95', '105', '95', '105'];
    const label = (last: string): unknown => readMonths(amounts(...even, last)).verdict;
    expect(readMonths(amounts(...even, '100')).limits?.map(String)).toEqual(['73.4', '126.6']);
    expect(['126.6', '126.60001', '73.4', '73.39999'].map(label)).toEqual([
      'usual',
      'stands_out',
      'usual',
      'stands_out',
    ]);
  });

  it('change their level with eight on one side, until now', () => {
    const high = ['152', '153', '152', '154', '153', '152', '155', '153'];
    const found = readMonths(amounts(...YEAR, ...high));
    expect(found).toMatchObject({ verdict: 'level_changed', levelChangedSince: 12 });
    expect(readMonths(amounts(...YEAR, ...high.slice(1))).levelChangedSince).toBeNull();
    expect(readMonths(amounts(...YEAR, ...high, '151')).levelChangedSince).toBeNull();
    // A month at the centre is on no side.
    expect(readMonths(amounts(...YEAR, '151.5', ...high)).levelChangedSince).toBe(13);
    expect(readMonths(amounts(...YEAR, ...high.slice(1), '151.5')).levelChangedSince).toBeNull();
    expect(readMonths(amounts(...YEAR, ...high, '300'))).toMatchObject({
      verdict: 'stands_out',
      levelChangedSince: 12,
    });
  });

  it('of shares stand out only if chance can’t explain it either', () => {
    const last = (part: string, of: string): unknown => readMonths(shares(...QUARTER, [part, of])).verdict;
    // Limits 0.1113 and 0.3887 around 0.25; of 60 three standard errors are 0.0577 · 3, of 600 a third of that.
    expect([last('26', '60'), last('24', '60'), last('230', '600'), last('260', '600')]).toEqual([
      'stands_out',
      'usual',
      'usual',
      'stands_out',
    ]);
    expect([last('5', '19'), last('19', '19'), last('5', '20')]).toEqual(['too_few_data', 'too_few_data', 'usual']);
  });

  it.each<[string, string, MonthsInput]>([
    ['points', 'zero_denominator', shares(...QUARTER, ['0', '0'])],
    ['points', 'exceeds_trials', shares(...QUARTER, ['61', '60'])],
    ['points', 'not_a_number', shares(...QUARTER, null)],
    ['points', 'not_a_number', amounts(...YEAR, '')],
    ['points', 'not_a_number', amounts(...YEAR, undefined)],
    ['points', 'negative', amounts(...YEAR, '-1')],
    ['points', 'not_a_number', amounts('x')],
    ['points', 'too_many_rows', amounts(...Array.from({ length: 121 }, () => '1'))],
    ['points', 'not_a_table', { kind: 'amount' } as unknown as MonthsInput],
    ['points', 'not_a_table', { kind: 'share', points: ['15', '60'] } as unknown as MonthsInput],
    ['kind', 'unknown_name', { kind: 'rate' as 'share', points: [] }],
    ['unit', 'unknown_name', { ...amounts(...YEAR), unit: '%' } as unknown as MonthsInput],
  ])('refuse %s: %s', (field, rule, given) => {
    expect(refusalOf(() => readMonths(given))).toEqual([field, rule]);
  });

  it('are a hundred and twenty at most', () => {
    expect(readMonths(amounts(...Array.from({ length: 120 }, (_, month) => YEAR[month % 12]))).verdict).toBe('usual');
  });

  it('leave the core frozen', () => {
    const found = [readMonths(amounts(...YEAR)), readMonths(shares(...QUARTER, ['1', '60'])), readMonths(amounts())];
    expect(everyObjectIn(found).filter((value) => value !== found && !Object.isFrozen(value))).toEqual([]);
  });

  it('agree with an independent calculation in 2,000 random histories', () => {
    const random = sequence(1903n);
    const seen = new Set<string>();
    for (let run = 0; run < 2000; run++) {
      const isShare = run % 2 === 0;
      const count = 9 + Number(random(20n));
      const swing = 1n + random(12n);
      const points = Array.from({ length: count }, (_, month): readonly [bigint, bigint] => {
        const of = isShare ? 10n + random(80n) : 1n;
        const shift = month > 12 && run % 5 === 0 ? 4n : 0n;
        return [isShare ? (of * (15n + random(swing) + shift)) / 60n : 100n + random(swing) + shift * 3n, of];
      });
      const found = readMonths(
        isShare
          ? { kind: 'share', points: points.map(([part, of]) => [String(part), String(of)] as const) }
          : { kind: 'amount', points: points.map(([part]) => String(part)) },
      );
      const y = points.map(([part, of]) => new Fraction(part, of));
      const base = Math.min(12, count - 1);
      const add = (all: Fraction, next: Fraction): Fraction => all.plus(next);
      const nil = new Fraction(0n);
      const centre = points
        .slice(0, base)
        .map(([part]) => new Fraction(part))
        .reduce(add, nil)
        .over(
          points
            .slice(0, base)
            .map(([, of]) => new Fraction(of))
            .reduce(add, nil),
        );
      const magnitude = (value: Fraction): Fraction => (value.compare(0) < 0 ? value.times(-1) : value);
      const moved = y.slice(1, base).map((value, index) => magnitude(value.minus(y[index]!)));
      const width = moved
        .reduce(add, nil)
        .over(base - 1)
        .times('2.66');
      if (width.isZero) {
        expect(found.verdict).toBe('no_variation');
        continue;
      }
      const labels = y.map((value, index) => {
        const of = new Fraction(points[index]![1]);
        const rest = new Fraction(1n).minus(centre);
        if (isShare && [centre, rest].some((side) => side.times(of).compare(5) < 0)) return 'too_few_data';
        const away = magnitude(value.minus(centre));
        const isRare = away.times(away).times(of).compare(centre.times(rest).times(9)) >= 0;
        return away.compare(width) > 0 && (!isShare || isRare) ? 'stands_out' : 'usual';
      });
      const sides = y.map((value) => value.compare(centre));
      let since = count;
      while (since > 0 && sides[since - 1] === sides[count - 1] && sides[count - 1] !== 0) since--;
      const level = count - since >= 8 ? since : null;
      const last = labels.at(-1)!;
      expect(found, `run ${run}`).toMatchObject({
        baseline: base,
        months: labels,
        levelChangedSince: level,
        verdict: last === 'usual' && level !== null ? 'level_changed' : last,
      });
      seen.add(found.verdict);
      const wrong = apart(found.centre, centre) + apart(found.limits![1], centre.plus(width));
      expect(wrong + apart(found.limits![0].plus(1000), centre.minus(width).plus(1000)), `run ${run}`).toBe('');
    }
    expect([...seen].sort()).toEqual(['level_changed', 'stands_out', 'too_few_data', 'usual']);
  });
});
