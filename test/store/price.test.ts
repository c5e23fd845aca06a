import { describe, expect, it } from 'vitest';
import { FunnelStore } from '../../src/store/index.js';
import { EMPTY_ENTRY, entryOf } from '../../src/store/number-entry.js';
import { PlanStore, type PlanState } from '../../src/store/plan-store.js';
import { answerPrice, type PriceAnswer } from '../../src/store/price.js';

function worked(texts: Readonly<Record<string, string>> = {}): FunnelStore {
  const store = new FunnelStore();
  store.context = { locale: 'en', currency: 'RUB' };
  for (const [name, text] of Object.entries(texts)) store.type(name, text);
  return store;
}

function ask(part: Partial<PlanState> = {}, store = worked()): PriceAnswer {
  const plan = new PlanStore();
  plan.change(part);
  return answerPrice(store.snapshot, plan.state);
}

const CUT = { cut: entryOf('500'), uplift: entryOf('0.3') };
const digits = (value: { toSignificantDigits(digits: number): unknown } | null, count = 6): string =>
  String(value?.toSignificantDigits(count));

describe('a price cut of 500 that brings 30 % more', () => {
  it('buys patients for 2 166.67, the ads for 1 200: dearer', () => {
    const answer = ask(CUT);
    expect([answer.case, digits(answer.equivalentCpo), String(answer.adsCpo)]).toEqual(['dearer', '2166.67', '1200']);
  });

  it('is cheaper than ads that cost more', () => {
    expect(ask(CUT, worked({ budget: '450000' })).case).toBe('cheaper');
  });

  it('may cost just as much as the ads', () => {
    // 600 × 1.25 ÷ 0.25 = 3 000 = 450 000 ÷ 150
    expect(ask({ cut: entryOf('600'), uplift: entryOf('0.25') }, worked({ budget: '450000' })).case).toBe('same');
  });

  it('counts also where nobody knows what the ads’ patient costs', () => {
    expect(ask(CUT, worked({ budget: '' })).case).toBe('alone');
  });

  it('has a break-even and a rate down to which it pays', () => {
    const { breakEvenUplift, smallestNextRate, changePerOldPatient } = ask(CUT);
    // 500 ÷ 43 500 · (44 000 ÷ 1.3 − 19 500) ÷ 120 000 · 1.3 × 43 500 − 44 000
    expect([digits(breakEvenUplift), digits(smallestNextRate), String(changePerOldPatient)]).toEqual([
      '0.0114943',
      '0.119551',
      '12550',
    ]);
  });

  it('fits or doesn’t, where the places are known', () => {
    expect(ask(CUT).fits).toBe(null);
    expect(ask({ ...CUT, occupancy: entryOf('0.7') }).fits).toBe(true);
    expect(ask({ ...CUT, occupancy: entryOf('0.8') }).fits).toBe(false);
  });

  it('may bring people who come back less often', () => {
    const answer = ask({ ...CUT, cutNextRate: entryOf('0.1') });
    // V′ 19 500 + 0.1 × 120 000; 1.3 × 31 500 − 44 000
    expect(String(answer.changePerOldPatient)).toBe('-3050');
  });

  it('costs more for each patient of the ads where these bring less and less', () => {
    expect(ask({ ...CUT, exponent: entryOf('0.5') })).toMatchObject({ exponent: '0.5' });
    expect(String(ask({ ...CUT, exponent: entryOf('0.5') }).adsCpo)).toBe('2400');
    expect(ask({ ...CUT, exponent: entryOf('1') }).exponent).toBe(null);
    expect(ask(CUT).exponent).toBe(null);
  });
});

describe('what the panel starts with', () => {
  it('is a tenth of the first visit, for 30 % more', () => {
    const { cut, uplift, stage, case: found } = ask();
    expect([cut.value, uplift.value, stage, found]).toEqual(['2000', '0.3', 'primary', 'dearer']);
    expect(ask({}, worked({ primaryCheck: '12345.67' })).cut.value).toBe('1200');
  });

  it('has no cut where the price isn’t known', () => {
    expect(ask({}, worked({ primaryCheck: '' }))).toMatchObject({
      case: 'missing_input',
      fields: ['primaryCheck', 'cut'],
      cut: { value: '' },
    });
  });
});

describe('a price cut that makes no sense', () => {
  it('above the price is a free visit', () => {
    const answer = ask({ ...CUT, cut: entryOf('25000') });
    expect(String(answer.freeVisit)).toBe('20000');
    // 20 000 × 1.3 ÷ 0.3
    expect([answer.case, digits(answer.equivalentCpo)]).toEqual(['dearer', '86666.7']);
    expect(ask({ ...CUT, cut: entryOf('20000') }).freeVisit).toBe(null);
  });

  it.each([
    [{ ...CUT, uplift: entryOf('0') }, 'no_uplift'],
    [{ ...CUT, cut: entryOf('0') }, 'no_cut'],
    [{ ...CUT, cut: entryOf('0'), cutNextRate: entryOf('0.1') }, 'dearer'],
    [{ ...CUT, cut: EMPTY_ENTRY }, 'missing_input'],
    [{ ...CUT, uplift: EMPTY_ENTRY }, 'missing_input'],
    [{ ...CUT, cut: { text: 'x', value: '', invalid: 'not_a_number' } }, 'unread'],
    [{ ...CUT, cutNextRate: { text: 'x', value: '', invalid: 'not_a_number' } }, 'unread'],
  ] as [Partial<PlanState>, string][])('%o: %s', (part, expected) => {
    expect(ask(part).case).toBe(expected);
  });

  it('of a visit that nobody came to says so', () => {
    expect(ask(CUT, worked({ primary: '0', secondary: '0' }))).toMatchObject({ case: 'no_data', fields: ['primary'] });
  });
});

describe('the paid stage', () => {
  it('is the one that was chosen, the first where that is gone', () => {
    expect(ask({ ...CUT, cutStage: 'secondary' })).toMatchObject({ stage: 'secondary', next: null });
    expect(ask({ ...CUT, cutStage: 'surgery' }).stage).toBe('primary');
    expect(ask(CUT).stages).toEqual(['primary', 'secondary']);
  });

  it('has a rate of people that ends at everybody, and of visits that doesn’t', () => {
    const store = worked();
    store.define([{ id: 'leads' }, { id: 'primary', paid: true }, { id: 'secondary', paid: true }]);
    expect(String(ask({ ...CUT, cutNextRate: entryOf('1.5') }, store).valueAfter)).toBe('139500');
    expect(String(ask({ ...CUT, cutNextRate: entryOf('1.5') }).valueAfter)).toBe('199500');
  });

  it('may be missing', () => {
    const store = new FunnelStore();
    store.define([{ id: 'calls' }]);
    expect(ask({}, store)).toMatchObject({ case: 'no_paid_stage', stage: null });
  });

  it('counts by margin', () => {
    expect(String(ask(CUT, worked({ margin: '30' })).valueBefore)).toBe('13200');
  });
});
