import { describe, expect, it } from 'vitest';
import { FunnelStore } from '../../src/store/index.js';
import { entryOf } from '../../src/store/number-entry.js';
import { PlanStore, type PlanState } from '../../src/store/plan-store.js';
import { answerTarget, type LeverGoal, type TargetAnswer } from '../../src/store/target.js';
import type { PlannedLever } from '../../src/store/target-together.js';
import { capacityPlaces } from '../../src/core/index.js';

/** The worked example: 180 000 / 600 / 150 / 30 / 20 000 / 120 000. */
function worked(texts: Readonly<Record<string, string>> = {}): FunnelStore {
  const store = new FunnelStore();
  store.context = { locale: 'en', currency: 'RUB' };
  for (const [name, text] of Object.entries(texts)) store.type(name, text);
  return store;
}

function ask(target: string, part: Partial<PlanState> = {}, store = worked()): TargetAnswer {
  const plan = new PlanStore();
  plan.change({ target: entryOf(target), ...part });
  return answerTarget(store.snapshot, plan.state);
}

const lever = (answer: TargetAnswer, id: string): LeverGoal => answer.alone.find((goal) => goal.id === id)!;
const planned = (answer: TargetAnswer, id: string): PlannedLever =>
  answer.together!.levers.find((each) => each.id === id)!;
const digits = (value: { toSignificantDigits(digits: number): unknown } | null | undefined, count = 10): string =>
  String(value?.toSignificantDigits(count));

describe('a target of ×2.5 for the worked example', () => {
  const answer = ask('×2.5');

  it('is 16 500 000, 9 900 000 more than now', () => {
    expect([answer.case, String(answer.target), String(answer.change), String(answer.growth)]).toEqual([
      'up',
      '16500000',
      '9900000',
      '1.5',
    ]);
  });

  it.each([
    ['budget', '450000', '270000', '1.5'],
    ['leadsCost', '120', '-180', '-0.6'],
    ['leads', '1500', '900', '1.5'],
    ['primaryRate', '0.625', '0.375', '1.5'],
    ['secondaryRate', '0.75', '0.55', '2.75'],
    ['primaryCheck', '86000', '66000', '3.3'],
    ['secondaryCheck', '450000', '330000', '2.75'],
    ['allChecks', '2.5', '1.5', '1.5'],
  ])('takes of %s alone: %s', (id, value, change, growth) => {
    const goal = lever(answer, id);
    expect([String(goal.value), String(goal.change), String(goal.growth), goal.feasible]).toEqual([
      value,
      change,
      growth,
      true,
    ]);
  });

  it('says how many people a rate then means', () => {
    expect(String(lever(answer, 'primaryRate').people)).toBe('375');
    expect(String(lever(answer, 'secondaryRate').people)).toBe('112.5');
    expect(String(lever(answer, 'leads').people)).toBe('1500');
    expect(lever(answer, 'budget').people).toBe(null);
    expect(lever(ask('×5'), 'primaryRate').people).toBe(null);
    expect(lever(ask('1000000'), 'secondaryRate').people).toBe(null);
    expect(String(lever(ask('×5'), 'secondaryRate').people)).toBe('250');
  });

  it('takes 22.2 % of all six alike', () => {
    expect(digits(answer.together!.multiplier, 12)).toBe('1.22200879069');
    expect(digits(planned(answer, 'budget').becomes)).toBe('219961.5823');
    expect(digits(planned(answer, 'leadsCost').becomes)).toBe('245.4974156');
    expect(digits(planned(answer, 'leadsCost').growth, 4)).toBe('-0.1817');
  });

  it('takes 42.47 % of the rates and checks alike, where money and its price are locked', () => {
    const { together } = ask('×2.5', { locked: new Set(['budget', 'leadsCost']) });
    expect(digits(together!.multiplier, 12)).toBe('1.42470529442');
    expect(together!.levers.filter(({ locked }) => locked).map(({ id, becomes }) => [id, String(becomes)])).toEqual([
      ['budget', '180000'],
      ['leadsCost', '300'],
    ]);
  });

  it('keeps to limits: c1 at most +20 %, checks at most +10 %', () => {
    const answered = ask('×2.5', {
      caps: { primaryRate: entryOf('0.2'), primaryCheck: entryOf('0.1'), secondaryCheck: entryOf('0.1') },
      locked: new Set(['budget']),
    });
    expect(digits(answered.together!.multiplier, 12)).toBe('1.4927398729');
    expect(answered.together!.levers.map(({ ends }) => ends)).toEqual([null, null, 'cap', null, 'cap', 'cap']);
    expect(String(planned(answered, 'primaryRate').becomes)).toBe('0.3');
    expect(String(planned(answered, 'primaryRate').people)).toBe('180');
  });

  it('says what can be reached where limits stand in the way', () => {
    const { together } = ask('×2.5', {
      caps: { primaryRate: entryOf('0.2'), primaryCheck: entryOf('0.1') },
      locked: new Set(['budget', 'leadsCost', 'secondaryRate', 'secondaryCheck']),
    });
    expect([together!.feasible, together!.reason, String(together!.revenue)]).toEqual([false, 'capped', '8280000']);
  });

  it('ends a rate between people where everybody goes on', () => {
    const answered = ask('×20', { locked: new Set(['budget', 'leadsCost', 'secondaryRate', 'primaryCheck']) });
    expect(planned(answered, 'primaryRate').ends).toBe('everybody');
    expect(String(planned(answered, 'primaryRate').becomes)).toBe('1');
  });

  it('has nothing to move where all is locked', () => {
    const locked = new Set(['budget', 'leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck']);
    expect(ask('×2.5', { locked }).together).toMatchObject({ feasible: false, reason: 'all_locked' });
  });

  it('takes locks and limits of levers that this funnel doesn’t have for none', () => {
    expect(
      digits(
        ask('×2.5', { locked: new Set(['callsRate']), caps: { callsRate: entryOf('0.1') } }).together!.multiplier,
        6,
      ),
    ).toBe('1.22201');
  });
});

describe('where ads bring less and less', () => {
  it('the same target takes more money', () => {
    // 180 000 × 2.5^(1 ÷ 0.7)
    expect(digits(lever(ask('×2.5', { exponent: entryOf('0.7') }), 'budget').value, 8)).toBe('666435.67');
    expect(digits(lever(ask('×2.5', { exponent: entryOf('') }), 'budget').value, 8)).toBe('666435.67');
    expect(String(lever(ask('×2.5', { exponent: entryOf('1') }), 'budget').value)).toBe('450000');
  });

  it('an exponent that makes no sense counts as none', () => {
    for (const wrong of ['0', '0.09', '1.01', '70'])
      expect(String(lever(ask('×2.5', { exponent: entryOf(wrong) }), 'budget').value)).toBe('450000');
    expect(
      String(lever(ask('×2.5', { exponent: { text: 'x', value: '', invalid: 'not_a_number' } }), 'budget').value),
    ).toBe('450000');
  });

  it('the even plan’s people take more money, and its limit is the money’s', () => {
    const answer = ask('×2.5', { exponent: entryOf('0.5') });
    // 180 000 × 1.22200879069²
    expect(digits(planned(answer, 'budget').becomes, 8)).toBe('268794.99');
    const limited = ask('×2.5', { exponent: entryOf('0.5'), caps: { budget: entryOf('0.21') } });
    expect(digits(planned(limited, 'budget').growth, 10)).toBe('0.21');
    expect(planned(limited, 'budget').ends).toBe('cap');
  });
});

describe('a load of 40 % that can rise to 98 %', () => {
  const seats = { occupancy: entryOf('0.4'), maxOccupancy: entryOf('0.98') };

  it('allows ×2.45; the rest must come from the checks, and ads are of use up to 441 000', () => {
    const { ceiling, alone } = ask('×2.5', seats);
    expect(ceiling!.case).toBe('falls_short');
    expect([ceiling!.maxVolumeFactor, ceiling!.maxRevenue, ceiling!.budgetAtCap].map(String)).toEqual([
      '2.45',
      '16170000',
      '441000',
    ]);
    expect(digits(ceiling!.checkFactorStillNeeded, 7)).toBe('1.020408');
    const budget = alone.find(({ id }) => id === 'budget')!;
    expect([budget.feasible, budget.reason, String(budget.bestRevenue)]).toEqual([false, 'capacity', '16170000']);
  });

  it('suffices for ×2.45 exactly', () => {
    expect(ask('×2.45', seats).ceiling!.case).toBe('suffices');
  });

  it('is full at its most, and over it', () => {
    expect(ask('×2.5', { occupancy: entryOf('0.98'), maxOccupancy: entryOf('0.98') }).ceiling!.case).toBe('full');
    expect(ask('×2.5', { occupancy: entryOf('0.98'), maxOccupancy: entryOf('0.9') }).ceiling!.case).toBe('over');
  });

  it('says nothing where nobody takes a place, or none is taken', () => {
    expect(ask('×2.5', { occupancy: entryOf('0') }).ceiling!.case).toBe('unused');
    expect(ask('+1000000', seats, worked({ leads: '0', primary: '0', secondary: '0' })).ceiling!.case).toBe('unused');
  });

  it('is held against the even plan: does it fit?', () => {
    expect(ask('×2.5', seats).together!.places).toMatchObject({ fit: true });
    const tight = ask('×2.5', { ...seats, maxOccupancy: entryOf('0.5') }).together!.places!;
    expect(tight.fit).toBe(false);
    // h³ of 150 and h⁴ of 30, by 180 places of now.
    expect(digits(tight.needed, 6)).toBe('1.89235');
    expect(String(tight.free)).toBe('1.25');
  });

  it('comes from the page where it isn’t typed, and the most that is typed counts with it', () => {
    const store = worked();
    store.setPageCapacity(capacityPlaces({ occupancy: '0.4', maxOccupancy: '0.98' }));
    expect(String(ask('×2.5', {}, store).ceiling!.maxVolumeFactor)).toBe('2.45');
    expect(String(ask('×2.5', { maxOccupancy: entryOf('0.8') }, store).ceiling!.maxVolumeFactor)).toBe('2');
    expect(String(ask('×2.5', { occupancy: entryOf('0.5') }, store).ceiling!.maxVolumeFactor)).toBe('2');
    store.setPageCapacity(capacityPlaces({ slots: '360' }));
    expect(String(ask('×2.5', {}, store).ceiling!.maxVolumeFactor)).toBe('2');
    expect(ask('×2.5').ceiling).toBe(null);
  });
});

describe('what stays after the ads', () => {
  const net = { targetOf: 'netOfAds' } as const;

  it('is sought by margin where there is one, at the present spend for the plan', () => {
    const answer = ask('×2', net, worked({ margin: '30' }));
    // Now 1 800 000; the revenue that leaves 3 600 000: 3 780 000 ÷ 0.3.
    expect([String(answer.present), String(answer.target), String(answer.revenue)]).toEqual([
      '1800000',
      '3600000',
      '12600000',
    ]);
    expect(planned(answer, 'budget')).toMatchObject({ fixed: true });
    expect(String(planned(answer, 'budget').becomes)).toBe('180000');
    expect(String(lever(answer, 'budget').value)).toBe('360000');
  });

  it('is revenue less the ads without a margin', () => {
    expect(String(ask('×2', net).present)).toBe('6420000');
  });

  it('may be nothing: the ads just pay for themselves', () => {
    const answer = ask('0', net);
    expect([answer.case, String(answer.revenue)]).toEqual(['down', '180000']);
  });

  it('has no multiple of a loss, or of nothing', () => {
    expect(ask('×2', net, worked({ margin: '2' })).case).toBe('of_loss');
    expect(ask('+30%', net, worked({ budget: '6600000' })).case).toBe('of_nothing');
    expect(ask('+100000', net, worked({ margin: '2' })).case).toBe('up');
  });

  it('takes no revenue at a margin of 0, and no plan', () => {
    const answer = ask('100000', net, worked({ margin: '0' }));
    expect([answer.revenue, answer.together]).toEqual([null, null]);
    expect(lever(answer, 'primaryCheck').reason).toBe('no_effect');
  });

  it('isn’t reached by any ad spend where each brings less than it costs', () => {
    const answer = ask('10000000', { ...net, exponent: entryOf('0.1') }, worked({ margin: '30' }));
    expect(lever(answer, 'budget').reason).toBe('diminishing_returns');
  });
});

describe('a target that is no improvement', () => {
  it.each([
    ['×1', 'same'],
    ['6600000', 'same'],
    ['+0%', 'same'],
    ['5000000', 'down'],
    ['-20%', 'down'],
    ['×0', 'zero'],
    ['0', 'zero'],
    ['-100%', 'zero'],
    ['-7000000', 'too_low'],
    ['', 'untyped'],
  ])('%s is %s', (target, expected) => {
    expect(ask(target).case).toBe(expected);
  });

  it('says how far each may fall, and all together', () => {
    const answer = ask('-20%');
    expect(String(lever(answer, 'primaryRate').value)).toBe('0.2');
    expect(digits(answer.together!.multiplier, 3)).toBe('0.952');
  });

  it('names the revenue nearest to it where a lever can’t fall so far', () => {
    const goal = lever(ask('1000000'), 'secondaryRate');
    expect([goal.feasible, goal.reason, String(goal.bestRevenue)]).toEqual([false, 'negative', '3000000']);
  });
});

describe('a target that can’t be judged', () => {
  it.each([
    [{ secondaryCheck: '' }, 'unknown'],
    [{ secondaryCheck: '???' }, 'unknown'],
    [{ leads: '0', primary: '0', secondary: '0' }, 'of_nothing'],
  ])('%o: %s', (texts, expected) => {
    expect(ask('×2', {}, worked(texts)).case).toBe(expected);
  });

  it('is kept where only the present is unknown', () => {
    expect(String(ask('16500000', {}, worked({ primary: '' })).target)).toBe('16500000');
  });

  it('is unread where its text is none', () => {
    expect(ask('', { target: { text: 'lots', value: '', invalid: 'not_a_number' } }).case).toBe('unread');
  });

  it('starts with 30 % more, as a suggestion', () => {
    expect(String(answerTarget(worked().snapshot, new PlanStore().state).target)).toBe('8580000');
  });
});

describe('other funnels', () => {
  it('of ten stages answer for each of their levers', () => {
    const store = new FunnelStore();
    store.define([
      ...Array.from({ length: 9 }, (_, index) => ({ id: `stage${'abcdefghi'[index]!}` })),
      { id: 'sale', paid: true },
    ]);
    store.startBlank(true);
    for (const [index, name] of Array.from('abcdefghi').entries())
      store.type(`stage${name}`, String(1024 / 2 ** index));
    store.type('sale', '2');
    store.type('saleCheck', '1000');
    store.type('budget', '100');
    const answer = ask('×2', {}, store);
    expect(answer.alone).toHaveLength(3 + 9 + 1);
    expect(String(lever(answer, 'saleRate').value)).toBe('1');
    expect(answer.together!.levers).toHaveLength(1 + 1 + 9 + 1);
    // Twelve factors of the twelfth root of 2.
    expect(digits(answer.together!.multiplier, 8)).toBe('1.0594631');
  });

  it('without a paid stage earn nothing', () => {
    const store = new FunnelStore();
    store.define([{ id: 'calls' }, { id: 'visits' }]);
    store.type('calls', '100');
    expect(ask('1000', {}, store).case).toBe('up');
    expect(ask('1000', {}, store).alone.every(({ feasible }) => !feasible)).toBe(true);
    expect(ask('+30%', {}, store).case).toBe('of_nothing');
  });

  it('keep counts of more digits than anybody could type', () => {
    const store = worked({ leads: '123456789012345', primary: '12.3456789%', secondary: '12.3456789%' });
    expect(ask('×2', {}, store).case).toBe('up');
  });
});
