import { describe, expect, it } from 'vitest';
import { weighLostCalls, type LostCallsInput } from '../../../src/core/index.js';
import { disagreements, written } from '../agreement.js';
import { everyObjectIn } from '../figures.js';
import { Fraction } from '../fraction.js';
import { apart, sequence } from '../nearness.js';
import { refusalOf } from '../refused.js';
import { casesOf } from '../worked-2.js';

const SEED: LostCallsInput = { answered: '600', lostShare: '0.3', of: 'all', revenue: '6600000' };

describe('lost calls', () => {
  it.each(casesOf('lostCalls'))('$id $title', ({ inputs, expected }) => {
    expect(disagreements(weighLostCalls(inputs), expected)).toEqual([]);
  });

  it.each<[string, LostCallsInput]>([
    ['answered and all calls', { answered: '420', calls: '600' }],
    ['answered and lost', { answered: '420', lost: '180' }],
    ['all and lost', { calls: '600', lost: '180' }],
    ['answered and the share of all', { answered: '420', lostShare: '0.3' }],
    ['all and the share of all', { calls: '600', lostShare: '0.3', of: 'all' }],
    ['lost and the share of all', { lost: '180', lostShare: '0.3', of: null }],
    ['three that agree', { answered: '420', calls: '600', lostShare: '0.3' }],
  ])('are told by %s', (_numbers, given) => {
    const { answered, lost, shareOfAll, lostPerAnswered } = weighLostCalls(given);
    expect([answered, lost, shareOfAll].map(String)).toEqual(['420', '180', '0.3']);
    expect(apart(lostPerAnswered, '3/7')).toBe('');
  });

  it.each<[string, LostCallsInput]>([
    ['answered', { answered: '600' }],
    ['all calls', { calls: '780' }],
    ['lost', { lost: '180' }],
  ])('are told by a share per answered call with %s', (_number, given) => {
    const { answered, lost, lostPerAnswered } = weighLostCalls({ lostShare: '0.3', of: 'answered', ...given });
    expect([answered, lost, lostPerAnswered].map(String)).toEqual(['600', '180', '0.3']);
  });

  it('may be more than those answered, told per answered call', () => {
    const { lost, shareOfAll } = weighLostCalls({ answered: '100', lostShare: '1.5', of: 'answered' });
    expect([lost, shareOfAll].map(String)).toEqual(['150', '0.6']);
  });

  it('aren’t known by one number, but what a share costs is, as it depends on no number of calls', () => {
    const missing = { value: null, reason: 'missing_input' };
    expect(weighLostCalls({ answered: '600' })).toMatchObject({ lost: missing, shareOfAll: missing, atMost: missing });
    expect(weighLostCalls({ calls: '600' })).toMatchObject({ answered: missing, lost: missing });
    const share = weighLostCalls({ lostShare: '0.5', revenue: '1000' });
    expect(share).toMatchObject({ answered: missing, lost: missing, valuePerAnswered: missing });
    expect(written(share.atMost)).toBe('1000');
  });

  it('have no value where nobody was answered', () => {
    const none = { value: null, reason: 'zero_denominator' };
    expect(
      weighLostCalls({ calls: '50', answered: '0', revenue: '100', callBack: '0.5', primary: '5', room: '0' }),
    ).toMatchObject({ lostPerAnswered: none, valuePerAnswered: none, atMost: none, estimate: none });
    expect(weighLostCalls({ calls: '0', answered: '0' })).toMatchObject({
      shareOfAll: { value: null, reason: 'no_data' },
      lostPerAnswered: { value: null, reason: 'no_data' },
    });
  });

  it('bring no more patients than there is room for, each figure by its own', () => {
    // 1800/7 lost × 150/600 = 64.3 first visits; half of them 32.1; each brings 44 000.
    const room = (free: string): string[] => {
      const { atMost, estimate } = weighLostCalls({ ...SEED, callBack: '0.5', primary: '150', room: free });
      return [atMost, estimate].map(String);
    };
    expect(room('40')[0]).toBe('1760000');
    expect(apart(weighLostCalls({ ...SEED, callBack: '0.5', primary: '150', room: '40' }).estimate, '9900000/7')).toBe(
      '',
    );
    expect(room('20')).toEqual(['880000', '880000']);
    expect(room('0')).toEqual(['0', '0']);
    expect(weighLostCalls({ ...SEED, room: '20' }).atMost).toEqual({ value: null, reason: 'missing_input' });
    expect(apart(weighLostCalls({ ...SEED, primary: '0', room: '0' }).atMost, '19800000/7')).toBe('');
  });

  it('pay a cost only if they are worth something', () => {
    const pays = (given: LostCallsInput): unknown => weighLostCalls({ ...SEED, ...given }).shareThatPaysCost;
    expect(pays({ revenue: '0', cost: '100' })).toEqual({ value: null, reason: 'zero_denominator' });
    expect(pays({ revenue: '0', cost: '0' })).toEqual({ value: null, reason: 'no_data' });
    expect(pays({ revenue: '', cost: '100' })).toEqual({ value: null, reason: 'missing_input' });
    expect(written(pays({ primary: '150', room: '20', cost: '88000' }))).toBe('0.1');
    expect(pays({ cost: '' })).toBeUndefined();
  });

  it.each<[string, string, LostCallsInput]>([
    ['answered', 'exceeds_calls', { answered: '601', calls: '600' }],
    ['lost', 'exceeds_calls', { lost: '601', calls: '600' }],
    ['answered', 'too_many_digits', { ...SEED, answered: '1111111111111111' }],
    ['lostShare', 'out_of_range', { answered: '600', lostShare: '1' }],
    ['lostShare', 'out_of_range', { calls: '600', lostShare: '1.01', of: 'all' }],
    ['lostShare', 'negative', { calls: '600', lostShare: '-0.1' }],
    ['lostShare', 'not_a_number', { calls: '600', lostShare: '30%' }],
    ['lost', 'contradicts', { answered: '600', calls: '700', lost: '50' }],
    ['lostShare', 'contradicts', { answered: '600', calls: '700', lostShare: '0.3' }],
    ['calls', 'contradicts', { answered: '600', lost: '50', calls: '700' }],
    ['of', 'unknown_name', { ...SEED, of: 'calls' as 'all' }],
    ['margin', 'out_of_range', { ...SEED, margin: '1.1' }],
    ['callBack', 'out_of_range', { ...SEED, callBack: '2' }],
    ['attempts', 'out_of_range', { ...SEED, attempts: '0.9' }],
    ['attempts', 'out_of_range', { ...SEED, attempts: '0' }],
    ['cost', 'negative', { ...SEED, cost: '-1' }],
    ['lostCalls', 'unknown_name', { ...SEED, lostCalls: '7' } as LostCallsInput],
    ['inputs', 'not_a_table', null as unknown as LostCallsInput],
    ['inputs', 'not_a_table', [] as LostCallsInput],
  ])('refuse %s: %s', (field, rule, given) => {
    const refused = refusalOf(() => weighLostCalls(given));
    if (field === 'calls') expect(refused).toEqual(['lost', rule]);
    else expect(refused).toEqual([field, rule]);
  });

  it('leave the core frozen', () => {
    expect(everyObjectIn(weighLostCalls(SEED)).filter((value) => !Object.isFrozen(value))).toEqual([]);
  });

  it('agree with an independent calculation in 500 random cases', () => {
    const random = sequence(1801n);
    const whole = (below: bigint): Fraction => new Fraction(random(below));
    for (let run = 0; run < 500; run++) {
      const [answered, lost] = [whole(900n).plus(1), whole(500n)];
      const [revenue, primary, room] = [whole(9_000_000n), whole(300n), whole(200n)];
      const [margin, callBack] = [new Fraction(random(101n), 100n), new Fraction(random(101n), 100n)];
      const attempts = new Fraction(100n + random(200n), 100n);
      const limited = random(2n) === 0n;
      const write = (value: Fraction): string => value.toSignificant(15);
      const found = weighLostCalls({
        ...(random(2n) === 0n
          ? { answered: write(answered), lost: write(lost) }
          : { answered: write(answered), calls: write(answered.plus(lost)) }),
        revenue: write(revenue),
        margin: write(margin),
        callBack: write(callBack),
        attempts: write(attempts),
        ...(limited && { primary: write(primary), room: write(room) }),
      });
      const value = revenue.times(margin).over(answered);
      const brings = (part: Fraction): Fraction => {
        const tried = lost.over(attempts).times(part);
        const patients = tried.times(primary).over(answered);
        const factor = limited && patients.compare(room) > 0 ? room.over(patients) : new Fraction(1n);
        return tried.times(value).times(factor);
      };
      const wrong = [
        apart(found.lost, lost),
        apart(found.shareOfAll, lost.over(answered.plus(lost))),
        apart(found.atMost, brings(new Fraction(1n))),
        apart(found.estimate, brings(new Fraction(1n).minus(callBack))),
      ];
      expect(wrong, `run ${run}`).toEqual(['', '', '', '']);
    }
  });
});
