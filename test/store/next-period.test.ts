import { describe, expect, it } from 'vitest';
import { FunnelStore } from '../../src/store/index.js';
import { answerNext, type NextAnswer } from '../../src/store/next-period.js';
import { PlanStore } from '../../src/store/plan-store.js';

function ask(texts: Readonly<Record<string, string>> = {}, store = new FunnelStore()): NextAnswer {
  store.context = { locale: 'en', currency: 'RUB' };
  for (const [name, text] of Object.entries(texts)) store.type(name, text);
  return answerNext(store.snapshot, new PlanStore().state);
}

describe('the next period', () => {
  it('of the worked example lies between 5.08 and 8.37 million', () => {
    const { case: found, forecast, present } = ask();
    expect([found, String(present), ...forecast!.p80.map((end) => String(end.toSignificantDigits(3)))]).toEqual([
      'range',
      '6600000',
      '5080000',
      '8370000',
    ]);
  });

  it('has no forecast where five called: the range is too wide', () => {
    const answer = ask({
      budget: '75000',
      leads: '5',
      primary: '2',
      secondary: '1',
      primaryCheck: '1000',
      secondaryCheck: '11000',
    });
    expect(answer.case).toBe('too_wide');
    expect([answer.fewest!.id, String(answer.fewest!.count)]).toEqual(['secondary', '1']);
  });

  it.each([
    [{ secondary: '' }, 'missing_input', ['secondary']],
    [{ leads: '', secondaryCheck: '' }, 'missing_input', ['leads', 'secondaryCheck']],
    [{ leads: '???', primary: '' }, 'unread', ['leads']],
    [{ leads: '0', primary: '0', secondary: '0' }, 'nobody', ['leads']],
    [{ primary: '0', secondary: '0' }, 'nobody', ['primary']],
    [{ primary: '700' }, 'exceeds', ['primary', 'leads']],
    [{ primaryCheck: '0', secondaryCheck: '0' }, 'no_revenue', []],
  ] as [Record<string, string>, string, string[]][])('needs more than %o: %s %o', (texts, expected, fields) => {
    expect(ask(texts)).toMatchObject({ case: expected, fields, forecast: null });
  });

  it('doesn’t need the budget', () => {
    expect(ask({ budget: '' }).case).toBe('range');
  });

  it('of a funnel where nothing is paid says so', () => {
    const store = new FunnelStore();
    store.define([{ id: 'calls' }, { id: 'visits' }]);
    expect(ask({ calls: '100', visits: '50' }, store).case).toBe('no_paid_stage');
  });

  it('knows ten stages', () => {
    const store = new FunnelStore();
    store.define([
      ...Array.from({ length: 9 }, (_, index) => ({ id: `stage${'abcdefghi'[index]!}` })),
      { id: 'sale', paid: true },
    ]);
    const texts = Object.fromEntries(Array.from('abcdefghi', (name) => [`stage${name}`, '10000']));
    expect(ask({ ...texts, sale: '9000', saleCheck: '10' }, store).case).toBe('range');
  });
});
