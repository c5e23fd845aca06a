import { describe, expect, it } from 'vitest';
import { readFigureList } from '../../src/analytics/figures.js';
import { recorder, watch } from './watched.js';

const ID = '0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10';

describe('figures', () => {
  it('are never told unless the page asks for them', () => {
    const { calls, call } = recorder();
    const { typeOwnNumbers, pass, send } = watch({ analytics: 'gtag dataLayer' }, { gtag: call });
    typeOwnNumbers();
    pass(3);
    send('funnel-lead', { step: 'accepted', leadId: ID });
    // Own numbers are judged by the published figure of their market, so a weakest stage is told as well.
    expect(calls).toHaveLength(4);
    expect(JSON.stringify(calls).replaceAll(ID, '')).not.toMatch(/\d/);
  });

  it('go with the first result and with the lead, under names of their own', () => {
    const { calls, call } = recorder();
    const { typeOwnNumbers, pass, send } = watch(
      { analytics: 'gtag', figures: 'revenue leadsCost primaryRate budget' },
      { gtag: call },
    );
    typeOwnNumbers();
    pass(3);
    const figures = {
      funnel_revenue: 6600000,
      funnel_leads_cost: 300,
      funnel_primary_rate: 0.25,
      funnel_budget: 180000,
    };
    expect(calls).toContainEqual(['event', 'funnel_result', figures]);
    send('funnel-lead', { step: 'submitted', leadId: ID });
    expect(calls.at(-1)).toEqual(['event', 'funnel_lead_submitted', { lead_id: ID }]);
    send('funnel-lead', { step: 'accepted', leadId: ID });
    expect(calls.at(-1)).toEqual(['event', 'generate_lead', { lead_id: ID, ...figures }]);
  });

  it('are left out where they aren’t there', () => {
    const { calls, call } = recorder();
    const { send, type } = watch(
      { analytics: 'gtag', figures: 'revenue leadsCost margin nothing constructor' },
      { gtag: call },
    );
    type({ budget: '' });
    send('funnel-lead', { step: 'accepted', leadId: ID });
    expect(calls.at(-1)).toEqual(['event', 'generate_lead', { lead_id: ID, funnel_revenue: 6600000 }]);
  });

  it('give a lead its worth, with the currency, as each program wants it', () => {
    const gtag = recorder();
    const ym = recorder();
    const { send, typeOwnNumbers, pass } = watch(
      { analytics: 'gtag ym:1', figures: 'value=budget' },
      { gtag: gtag.call, ym: ym.call },
    );
    typeOwnNumbers();
    pass(3);
    send('funnel-lead', { step: 'accepted', leadId: ID });
    expect(gtag.calls.at(-1)).toEqual(['event', 'generate_lead', { lead_id: ID, value: 180000, currency: 'RUB' }]);
    expect(ym.calls.at(-1)).toEqual([
      1,
      'reachGoal',
      'generate_lead',
      { funnel: { lead_id: ID }, order_price: 180000, currency: 'RUB' },
    ]);
    expect(gtag.calls).toContainEqual(['event', 'funnel_result', {}]);
  });

  it('give no worth without a currency', () => {
    const { calls, call } = recorder();
    watch({ analytics: 'gtag', figures: 'value=budget' }, { gtag: call }, '').send('funnel-lead', {
      step: 'accepted',
      leadId: ID,
    });
    expect(calls).toEqual([['event', 'generate_lead', { lead_id: ID }]]);
  });
});

describe('the list of figures', () => {
  it('is read word by word, and says what it doesn’t understand', () => {
    expect(readFigureList('revenue, leadsCost  value=budget')).toEqual({
      list: { names: ['revenue', 'leadsCost'], value: 'budget' },
      unknown: [],
    });
    expect(readFigureList('Revenue lead-cost value= a.b')).toEqual({
      list: { names: [], value: null },
      unknown: ['Revenue', 'lead-cost', 'value=', 'a.b'],
    });
  });

  it('has room for twenty, so that an event keeps within 25 parameters', () => {
    const words = Array.from({ length: 22 }, (_, index) => `figure${String.fromCharCode(97 + index)}`);
    const { list, unknown } = readFigureList(words.join(' '));
    expect(list.names).toHaveLength(20);
    expect(unknown).toEqual(['figureu', 'figurev']);
  });

  it('takes no name that would be longer than 40 characters on its way', () => {
    expect(readFigureList(`a${'b'.repeat(27)} a${'b'.repeat(28)}`).unknown).toEqual([`a${'b'.repeat(28)}`]);
  });
});
