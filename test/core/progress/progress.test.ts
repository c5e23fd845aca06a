import { describe, expect, it } from 'vitest';
import { projectProgress, type Decimal, type FigureRange, type ProgressInput } from '../../../src/core/index.js';
import { disagreements, written } from '../agreement.js';
import { everyObjectIn } from '../figures.js';
import { Fraction } from '../fraction.js';
import { apart, sequence } from '../nearness.js';
import { refusalOf } from '../refused.js';
import { rootOf } from '../root.js';
import { casesOf } from '../worked-2.js';

const HALF: ProgressInput = { elapsed: '11', days: '22', fact: '65', plan: '150' };
const missing = { value: null, reason: 'missing_input' };
const noData = { value: null, reason: 'no_data' };

describe('this month', () => {
  it.each(casesOf('progress'))('$id $title', ({ inputs, expected }) => {
    expect(disagreements(projectProgress(inputs), expected)).toEqual([]);
  });

  it.each([
    // z² = (X − 75)² ÷ 37.5: 12.003 people to either side are proof, 7.838 a hint.
    ['62', 'unlikely'],
    ['63', 'probably_not'],
    ['64', 'probably_not'],
    ['67', 'probably_not'],
    ['68', 'open'],
    ['82', 'open'],
    ['83', 'probably'],
    ['87', 'probably'],
    ['88', 'likely'],
    ['149', 'likely'],
    ['150', 'reached'],
  ])('with %s of 150 at half-time the plan is %s', (fact, label) => {
    expect(projectProgress({ ...HALF, fact }).label).toBe(label);
  });

  it('of few people the exact tail decides: 0 of 8 is 1 in 256, 1 of 8 is 9', () => {
    const label = (fact: string, plan = '8'): unknown => projectProgress({ ...HALF, fact, plan }).label;
    expect([label('0'), label('1'), label('7'), label('4')]).toEqual(['probably_not', 'open', 'open', 'open']);
    expect(label('0', '6')).toBe('probably_not'); // 2 ÷ 64 is at most 0.05
    expect(label('0', '5')).toBe('open'); // 2 ÷ 32 isn’t
    expect(label('0.5', '8')).toBe('open');
    expect(projectProgress({ elapsed: '1', days: '100', fact: '5', plan: '20' }).label).toBe('probably');
    expect(written(projectProgress({ ...HALF, fact: '1', plan: '8' }).chance)).toBe('0.03515625');
  });

  it('the chance is that of whole people up to a plan of a thousand', () => {
    expect(projectProgress({ ...HALF, fact: '450', plan: '1000' })).toHaveProperty('chance');
    expect(projectProgress({ ...HALF, fact: '450', plan: '1001' })).not.toHaveProperty('chance');
    expect(projectProgress({ ...HALF, fact: '65.5' })).not.toHaveProperty('chance');
    expect(projectProgress({ ...HALF, fact: '65', plan: '150.5' })).not.toHaveProperty('chance');
  });

  it('before the first day is over nothing is known but what is needed', () => {
    const found = projectProgress({ ...HALF, elapsed: '0', fact: '0' });
    expect(found).toMatchObject({ label: 'no_data', forecast: noData, range80: noData, currentPerDay: noData });
    expect(written(found.share)).toBe('0');
    expect(apart(found.neededPerDay as never, '150/22')).toBe('');
    expect(projectProgress({ ...HALF, elapsed: '0' }).forecast).toEqual({ value: null, reason: 'zero_denominator' });
  });

  it('when the last day is over the fact is the forecast, and the plan reached or missed', () => {
    const found = projectProgress({ ...HALF, elapsed: '22' });
    expect(found).toMatchObject({ label: 'missed' });
    expect([found.forecast, ...(found.range80 as FigureRange)].map(String)).toEqual(['65', '65', '65']);
    expect(found).not.toHaveProperty('neededPerDay');
    expect(projectProgress({ ...HALF, elapsed: '22', fact: '150' }).label).toBe('reached');
  });

  it('a plan of nothing is reached at once, and nothing may have come so far', () => {
    expect(projectProgress({ ...HALF, fact: '0', plan: '0' }).label).toBe('reached');
    const found = projectProgress({ ...HALF, fact: '0' });
    // z²(1 − s) ÷ s
    expect((found.range80 as FigureRange).map(String)).toEqual(['0', '1.6384']);
    expect(found.label).toBe('unlikely');
  });

  it('the range never begins below what has come', () => {
    const found = projectProgress({ elapsed: '21', days: '22', fact: '4' });
    expect(written((found.range80 as FigureRange)[0])).toBe('4');
  });

  it('money swings as much as that of fewer people', () => {
    const money: ProgressInput = {
      ...HALF,
      kind: 'money',
      fact: '650000',
      plan: '1500000',
      patients: '65',
      kappa: '1',
    };
    expect(projectProgress(money).label).toBe('probably_not');
    expect(projectProgress(money)).not.toHaveProperty('chance');
    expect(projectProgress({ ...money, kappa: '4' }).label).toBe('open');
    expect(projectProgress({ ...money, kappa: undefined })).toEqual(projectProgress({ ...money, kappa: '4' }));
    expect(projectProgress({ ...money, kappa: '8/2' })).toEqual(projectProgress({ ...money, kappa: '4' }));
    expect(projectProgress({ ...money, patients: '4' }).label).toBe('too_few_data');
    expect(projectProgress({ ...money, patients: '' })).toMatchObject({
      label: 'too_few_data',
      z2: missing,
      range80: missing,
    });
    expect(projectProgress({ ...money, fact: '0', patients: '0' })).toMatchObject({
      label: 'too_few_data',
      z2: noData,
    });
  });

  it('of a spend only forecast and pace are told', () => {
    const found = projectProgress({ kind: 'spend', elapsed: '11', days: '22', fact: '100000', plan: '180000' });
    expect(Object.keys(found)).toEqual(['share', 'forecast', 'pace']);
    expect(written(found.forecast)).toBe('200000');
    expect(apart(found.pace as never, '10/9')).toBe('');
    expect(projectProgress({ kind: 'spend', elapsed: '11', days: '22', fact: '1' }).pace).toEqual(missing);
    expect(projectProgress({ kind: 'spend', elapsed: '11', days: '22', fact: '1', plan: '0' }).pace).toEqual({
      value: null,
      reason: 'zero_denominator',
    });
  });

  it('says nothing of what isn’t given', () => {
    expect(projectProgress({})).toEqual({ share: missing, forecast: missing, range80: missing, label: 'no_data' });
    expect(projectProgress({ ...HALF, fact: '' })).toMatchObject({ label: 'no_data', neededPerDay: missing });
    expect(projectProgress({ ...HALF, days: '' })).toMatchObject({ share: missing, label: 'no_data' });
  });

  it.each<[string, string, ProgressInput]>([
    ['elapsed', 'exceeds_days', { ...HALF, elapsed: '23' }],
    ['days', 'zero_denominator', { ...HALF, elapsed: '0', days: '0' }],
    ['days', 'negative', { ...HALF, days: '-22' }],
    ['fact', 'not_a_number', { ...HALF, fact: 'x' }],
    ['kind', 'unknown_name', { ...HALF, kind: 'leads' as 'count' }],
    ['kappa', 'out_of_range', { ...HALF, kind: 'money', kappa: '0.9' }],
    ['kappa', 'out_of_range', { ...HALF, kind: 'money', kappa: '120/121' }],
    ['kappa', 'zero_denominator', { ...HALF, kind: 'money', kappa: '4/0' }],
    ['kappa', 'not_a_number', { ...HALF, kind: 'money', kappa: '4/' }],
    ['kappa', 'not_a_number', { ...HALF, kind: 'money', kappa: '4/1/1' }],
    ['month', 'unknown_name', { ...HALF, month: '11' } as ProgressInput],
  ])('refuses %s: %s', (field, rule, given) => {
    expect(refusalOf(() => projectProgress(given))).toEqual([field, rule]);
  });

  it('leaves the core frozen', () => {
    expect(everyObjectIn(projectProgress(HALF)).filter((value) => !Object.isFrozen(value))).toEqual([]);
  });

  it('agrees with an independent calculation in 2,000 random months', () => {
    const random = sequence(1902n);
    const one = new Fraction(1n);
    const seen = new Set<string>();
    for (let run = 0; run < 2000; run++) {
      const days = 1n + random(31n);
      const elapsed = random(days + 1n);
      const plan = random(run % 3 === 0 ? 30n : 300n);
      const fact = random(plan + 20n) % (plan + 1n + random(2n));
      const found = projectProgress({
        elapsed: String(elapsed),
        days: String(days),
        fact: String(fact),
        plan: String(plan),
      });
      seen.add(found.label!);
      if (elapsed === 0n) {
        expect(found.label).toBe('no_data');
        continue;
      }
      const s = new Fraction(elapsed, days);
      const rest = one.minus(s);
      const x = new Fraction(fact);
      const z = Fraction.of('1.28');
      const spread = z.times(z).times(rest);
      const half = z.times(rootOf(rest.times(x.plus(spread.over(4)))));
      const ends = [x.plus(spread.over(2)).minus(half).over(s), x.plus(spread.over(2)).plus(half).over(s)];
      const low = ends[0]!.compare(x) < 0 ? x : ends[0]!;
      const [a, b] = found.range80 as readonly [Decimal, Decimal];
      const wrong =
        apart(found.forecast, x.over(s)) + apart(a.plus(1), low.plus(1), 30) + apart(b.plus(1), ends[1]!.plus(1), 30);
      expect(wrong, `run ${run}`).toBe('');
      expect(found.label, `run ${run}`).toBe(labelBy(fact, plan, s));
      if (found.chance) expect(apart(found.chance, tailBy(fact, plan, s), 36), `run ${run}`).toBe('');
    }
    expect([...seen].sort()).toEqual(
      ['likely', 'missed', 'no_data', 'open', 'probably', 'probably_not', 'reached', 'unlikely'].sort(),
    );
  });
});

/** P(X ≤ k) of n at a share, term by term. */
function tailBy(k: bigint, n: bigint, share: Fraction): Fraction {
  const [over, under] = [share.numerator, share.denominator];
  let all = 0n;
  let choose = 1n;
  for (let j = 0n; j <= k; j++) {
    all += choose * over ** j * (under - over) ** (n - j);
    choose = (choose * (n - j)) / (j + 1n);
  }
  return new Fraction(all, under ** n);
}

function labelBy(fact: bigint, plan: bigint, s: Fraction): string {
  if (fact >= plan) return 'reached';
  const rest = new Fraction(1n).minus(s);
  if (rest.isZero) return 'missed';
  const gap = s.times(new Fraction(plan)).minus(new Fraction(fact));
  const [lower, upper] = gap.compare(0) > 0 ? ['probably_not', 'unlikely'] : ['probably', 'likely'];
  const [early, late] = [s.times(new Fraction(plan)), rest.times(new Fraction(plan))];
  if (early.compare(5) < 0 || late.compare(5) < 0) {
    const tail =
      gap.compare(0) > 0 ? tailBy(fact, plan, s) : new Fraction(1n).minus(fact === 0n ? 0 : tailBy(fact - 1n, plan, s));
    return !gap.isZero && tail.times(2).compare('0.05') <= 0 ? lower : 'open';
  }
  const squared = gap.times(gap).over(early.times(rest));
  if (squared.compare('3.8416') >= 0) return upper;
  return squared.compare('1.6384') >= 0 ? lower : 'open';
}
