import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/index.js';
import { readEntry, type NumberEntry } from '../../src/store/number-entry.js';
import { NO_PLAN, type PlanState } from '../../src/store/plan-store.js';
import { FunnelStore } from '../../src/store/index.js';
import { answerThisMonth, ThisMonthStore, type ThisMonthState } from '../../src/store/this-month.js';

const NOVEMBER_16 = { year: 2026, month: 11, today: 16 };
const typed = (text: string): NumberEntry => readEntry(text, 'count', { locale: 'en' });
const figures = (given: Readonly<Record<string, string>>): ThisMonthState['facts'] =>
  Object.fromEntries(
    ['leads', 'primary', 'revenue', 'budget'].map((name) => [name, typed(given[name] ?? '')]),
  ) as unknown as ThisMonthState['facts'];

const answered = (part: Partial<ThisMonthState>, plan?: Partial<PlanState>, calendar = NOVEMBER_16) => {
  const store = new FunnelStore();
  for (const [field, value] of Object.entries({
    budget: '180000',
    leads: '600',
    primary: '150',
    secondary: '30',
    primaryCheck: '20000',
    secondaryCheck: '120000',
  }))
    store.setPageValue(field, value);
  const state = { ...new ThisMonthStore().state, ...part };
  const answer = answerThisMonth(store.snapshot, state, plan && { ...NO_PLAN, ...plan }, calendar);
  return { ...answer, of: (name: string) => answer.figures.find((each) => each.name === name)! };
};
const whole = (figure: unknown): string => (figure instanceof Decimal ? figure.toFixed(0) : JSON.stringify(figure));

describe('the month that runs', () => {
  it('is projected by its working days: 65 of 150 at half-time make 130, 116 to 145', () => {
    const { progress } = answered({
      days: typed('22'),
      elapsed: typed('11'),
      facts: figures({ leads: '65' }),
      plans: figures({ leads: '150' }),
    }).of('leads');
    expect(whole(progress!.forecast)).toBe('130');
    expect((progress!.range80 as readonly Decimal[]).map(whole)).toEqual(['116', '145']);
    expect(progress!.label).toBe('probably_not');
  });

  it('takes its days from the calendar, without the holidays', () => {
    const { days } = answered({ holidays: typed('2'), holidaysOver: typed('1') });
    expect([days.days, days.elapsed].map(whole)).toEqual(['19', '9']);
    expect(days.case).toBe('told');
  });

  it('takes the plan of revenue from the plan’s target where none is typed', () => {
    const target = { text: '', value: '+30%' };
    const taken = answered({ facts: figures({ revenue: '3000000' }) }, { target }).of('revenue');
    expect([taken.plan, taken.planFrom]).toEqual(['8580000', 'target']);
    const own = answered(
      { facts: figures({ revenue: '3000000' }), plans: figures({ revenue: '7000000' }) },
      { target },
    );
    expect([own.of('revenue').plan, own.of('revenue').planFrom]).toEqual(['7000000', 'typed']);
  });

  it('takes no plan from a target of what is left after the ads, nor from a suggestion that nobody typed', () => {
    const target = { text: '', value: '+30%' };
    expect(answered({}, { target, targetOf: 'netOfAds' }).of('revenue').plan).toBe('');
    expect(answered({}, {}).of('revenue').plan).toBe('');
  });

  it('has a range of revenue only where the first visits are known', () => {
    const without = answered({ facts: figures({ revenue: '3000000' }) }).of('revenue').progress!;
    expect(without.range80).toMatchObject({ value: null, reason: 'missing_input' });
    const known = answered({ facts: figures({ revenue: '3000000', primary: '70' }) }).of('revenue').progress!;
    expect(known.range80).toHaveLength(2);
  });

  it('takes a plan of 0 for none', () => {
    const { plan, isPlanZero, progress } = answered({
      facts: figures({ leads: '10' }),
      plans: figures({ leads: '0' }),
    }).of('leads');
    expect([plan, isPlanZero, progress!.label]).toEqual(['', true, 'no_plan']);
  });

  it.each([
    ['no_days', { days: typed('0') }],
    ['no_days', { holidays: typed('21') }],
    ['exceeds', { days: typed('20'), elapsed: typed('21') }],
    ['exceeds', { holidays: typed('15') }],
    ['holidays_exceed', { holidays: typed('1'), holidaysOver: typed('2') }],
    ['unread', { days: typed('many') }],
  ] as const)('has no forecast where the days are wrong: %s', (found, part) => {
    const answer = answered({ ...part, facts: figures({ leads: '65' }) });
    expect(answer.days.case).toBe(found);
    expect(answer.of('leads').progress).toBeNull();
  });

  it('has no pace on its first day', () => {
    const { days, of } = answered({ facts: figures({ leads: '5' }) }, undefined, { ...NOVEMBER_16, today: 2 });
    expect(days.case).toBe('none_over');
    expect(of('leads').progress!.label).toBe('no_data');
  });

  it('takes no kappa below 1 from checks of many visits per patient', () => {
    const store = new FunnelStore();
    store.define([{ id: 'leads' }, { id: 'primary', paid: true }, { id: 'secondary', paid: true, counts: 'visits' }]);
    for (const [field, value] of Object.entries({
      budget: '1',
      leads: '9',
      primary: '9',
      secondary: '90',
      primaryCheck: '0',
      secondaryCheck: '5',
    }))
      store.setPageValue(field, value);
    const state = { ...new ThisMonthStore().state, facts: figures({ revenue: '900', primary: '9' }) };
    const [, , revenue] = answerThisMonth(store.snapshot, state, undefined, NOVEMBER_16).figures;
    expect(revenue!.progress!.range80).toHaveLength(2);
  });
});
