import { describe, expect, it } from 'vitest';
import { recorder, watch } from './watched.js';

const ID = '0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10';

/** Each event of the product, and what GA4's `gtag` and Metrika's `ym` are called with. */
const TABLE: readonly (readonly [type: string, detail: object, name: string, details: object])[] = [
  ['funnel-change', {}, 'funnel_started', {}],
  ['funnel-panel', { panel: 'norms' }, 'funnel_panel', { panel: 'norms' }],
  ['funnel-share', { way: 'copy' }, 'share', { method: 'copy', content_type: 'funnel' }],
  ['funnel-share', { way: 'sheet' }, 'share', { method: 'sheet', content_type: 'funnel' }],
  ['funnel-share', { way: 'qr' }, 'share', { method: 'qr', content_type: 'funnel' }],
  ['funnel-share', { way: 'csv' }, 'funnel_export', { method: 'csv' }],
  ['funnel-share', { way: 'table' }, 'funnel_export', { method: 'table' }],
  ['funnel-share', { way: 'print' }, 'funnel_export', { method: 'print' }],
  ['funnel-lead', { step: 'shown', leadId: '' }, 'funnel_lead_shown', {}],
  ['funnel-lead', { step: 'started', leadId: ID }, 'funnel_lead_started', { lead_id: ID }],
  ['funnel-lead', { step: 'submitted', leadId: ID }, 'funnel_lead_submitted', { lead_id: ID }],
  ['funnel-lead', { step: 'accepted', leadId: ID }, 'generate_lead', { lead_id: ID }],
  ['funnel-lead', { step: 'unconfirmed', leadId: ID }, 'funnel_lead_unconfirmed', { lead_id: ID }],
  ['funnel-lead', { step: 'failed', leadId: ID }, 'funnel_lead_failed', { lead_id: ID }],
];

/** From GA4's list of names that a page may not use itself. */
const RESERVED =
  /^(ad_impression|app_.*|click|error|file_download|first_open|first_visit|form_start|form_submit|in_app_purchase|page_view|scroll|session_start|user_engagement|view_complete|video_.*|view_search_results|query_id.*)$/;
const RESERVED_PARAMETER =
  /^(_.*|firebase_.*|ga_.*|google_.*|gtag\..*|cid|customer_?id|dclid|gclid|session_?id|sid|uid|user_?id)$/;

describe('what a program is told of an event', () => {
  it.each(TABLE)('%s %j is an event of gtag', (type, detail, name, details) => {
    const { calls, call } = recorder();
    watch({ analytics: 'gtag' }, { gtag: call }).send(type, detail);
    expect(calls).toEqual([['event', name, details]]);
  });

  it.each(TABLE)('%s %j is an entry of the data layer', (type, detail, name, details) => {
    const dataLayer: unknown[] = [];
    watch({ analytics: 'dataLayer' }, { dataLayer }).send(type, detail);
    expect(dataLayer).toEqual([{ event: name, ...details }]);
  });

  it.each(TABLE)('%s %j is a goal of Metrika, its details in a branch of their own', (type, detail, name, details) => {
    const { calls, call } = recorder();
    watch({ analytics: 'ym:12345' }, { ym: call }).send(type, detail);
    expect(calls).toEqual([[12345, 'reachGoal', name, { funnel: details }]]);
  });

  it('keeps to the names that GA4 and Metrika take', () => {
    for (const [, , name, details] of TABLE) {
      expect(name).toMatch(/^[a-z][a-z_]{0,39}$/);
      expect(name).not.toMatch(RESERVED);
      for (const [key, text] of Object.entries(details)) {
        expect(key).toMatch(/^[a-z][a-z_]{0,39}$/);
        expect(key).not.toMatch(RESERVED_PARAMETER);
        expect(String(text).length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('tells every program that is named, and several counters', () => {
    const gtag = recorder();
    const ym = recorder();
    const dataLayer: unknown[] = [];
    watch({ analytics: 'gtag dataLayer ym:1 ym:2' }, { gtag: gtag.call, ym: ym.call, dataLayer }).send('funnel-panel', {
      panel: 'plan',
    });
    expect(gtag.calls).toHaveLength(1);
    expect(dataLayer).toHaveLength(1);
    expect(ym.calls.map(([counter]) => counter)).toEqual([1, 2]);
  });

  it('gives each program an object of its own, for they write into it', () => {
    const dataLayer: Record<string, unknown>[] = [];
    const gtag = recorder();
    watch({ analytics: 'gtag dataLayer' }, { gtag: gtag.call, dataLayer }).send('funnel-panel', { panel: 'norms' });
    dataLayer[0]!['gtm.uniqueEventId'] = 7;
    expect(gtag.calls).toEqual([['event', 'funnel_panel', { panel: 'norms' }]]);
  });
});

describe('events that a page could have made up', () => {
  it.each([
    ['funnel-panel', { panel: 'ann@example.com' }],
    ['funnel-panel', { panel: 79123456789 }],
    ['funnel-panel', null],
    ['funnel-share', { way: 'ann@example.com' }],
    ['funnel-share', { way: '__proto__' }],
    ['funnel-lead', { step: 'Ann' }],
    ['funnel-lead', { step: 'toString' }],
    ['funnel-lead', 'accepted'],
  ])('%s %j is told to nobody', (type, detail) => {
    const { calls, call } = recorder();
    watch({ analytics: 'gtag' }, { gtag: call }).send(type, detail);
    expect(calls).toEqual([]);
  });

  it('carry no contact in the place of an id', () => {
    const { calls, call } = recorder();
    watch({ analytics: 'gtag' }, { gtag: call }).send('funnel-lead', {
      step: 'accepted',
      leadId: '+79123456789',
      name: 'Ann',
    });
    expect(calls).toEqual([['event', 'generate_lead', {}]]);
  });
});

describe('how often', () => {
  it('a start, a panel and each step of a lead count once, and every sharing', () => {
    const { calls, call } = recorder();
    const { send } = watch({ analytics: 'gtag' }, { gtag: call });
    for (let time = 0; time < 3; time++) {
      send('funnel-change', {});
      send('funnel-panel', { panel: 'norms' });
      send('funnel-lead', { step: 'submitted', leadId: ID });
      send('funnel-share', { way: 'copy' });
    }
    expect(calls.map(([, name]) => name)).toEqual([
      'funnel_started',
      'funnel_panel',
      'funnel_lead_submitted',
      'share',
      'share',
      'share',
    ]);
  });

  it('a second lead counts as another', () => {
    const { calls, call } = recorder();
    const { send } = watch({ analytics: 'gtag' }, { gtag: call });
    send('funnel-lead', { step: 'accepted', leadId: ID });
    send('funnel-lead', { step: 'accepted', leadId: ID.replace('0b', '1c') });
    expect(calls).toHaveLength(2);
  });

  it('a lead that was unconfirmed counts as generated when its answer comes after all', () => {
    const { calls, call } = recorder();
    const { send } = watch({ analytics: 'gtag' }, { gtag: call });
    send('funnel-lead', { step: 'unconfirmed', leadId: ID });
    expect(calls.map(([, name]) => name)).toEqual(['funnel_lead_unconfirmed']);
    send('funnel-lead', { step: 'accepted', leadId: ID });
    expect(calls.map(([, name]) => name)).toEqual(['funnel_lead_unconfirmed', 'generate_lead']);
  });
});
