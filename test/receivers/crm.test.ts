import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { amocrm } from '../../demo/receivers/amocrm.mjs';
import { bitrix24 } from '../../demo/receivers/bitrix24.mjs';
import { channelTo, destinationsFrom, type Destination } from '../../demo/receivers/forward.mjs';
import { hook } from '../../demo/receivers/hook.mjs';
import { hubspot } from '../../demo/receivers/hubspot.mjs';
import { LeadStore } from '../../demo/receivers/lead-store.mjs';
import { Outbox } from '../../demo/receivers/outbox.mjs';
import { summaryOf } from '../../demo/receivers/summary.mjs';
import { aLead as sample } from '../leads/leads.js';
import { serve } from './receivers.js';

const lead = (changes: Parameters<typeof sample>[0] = {}) =>
  sample({
    name: 'Анна',
    context: { utm_source: 'ads', utm_campaign: '', gclid: 'a=b' },
    weakest: 'primaryRate',
    ...changes,
  }) as Parameters<Destination['request']>[0];
const ID = sample().leadId;

interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

let folder: string;
let heard: Heard[];
/** What the destination says, one after another; the last one goes on. */
let answers: { readonly status: number; readonly body: string }[];
let fake: Awaited<ReturnType<typeof serve>>;
const log = vi.spyOn(console, 'error');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crm-'));
  heard = [];
  log.mockReset().mockImplementation(() => undefined);
  fake = await serve((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body: JSON.parse(text) });
      const { status, body } = answers.length > 1 ? answers.shift()! : answers[0]!;
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
    });
  });
});

afterEach(async () => {
  await fake.stop();
  await rm(folder, { recursive: true });
});

const RECEIVED = '2026-11-22T10:00:01.000Z';

/** Keeps a lead, has it sent on, and says whether the destination has it. */
async function forward(destination: Destination, what = lead()): Promise<boolean> {
  const store = await LeadStore.open(join(folder, 'leads.db'));
  store.add({ ...what, receivedAt: RECEIVED }, [destination.name]);
  const outbox = new Outbox(store, channelTo(destination));
  outbox.pump();
  await outbox.rest();
  const [delivery] = store.deliveries(what.leadId);
  store.close();
  return delivery!.state === 'sent';
}

const PHONE = '+79123456789';
const EMAIL = 'anna+clinic@example.com';

describe('Bitrix24, crm.lead.add', () => {
  // As documented: the number of the new lead under `result`.
  const taken = { status: 200, body: '{"result":77,"time":{"start":1567372034.6,"finish":1567372034.8}}' };

  it('gets a lead with phone, email, source, comment and the id by which a second one is found', async () => {
    answers = [taken];
    expect(await forward(bitrix24({ webhook: `${fake.url}/rest/1/secretkey/` }))).toBe(true);
    const [{ path, body }] = heard as [Heard];
    expect(path).toBe('/rest/1/secretkey/crm.lead.add.json');
    expect(body).toMatchObject({
      fields: {
        TITLE: 'Funnel calculator: Анна',
        NAME: 'Анна',
        PHONE: [{ VALUE: PHONE, VALUE_TYPE: 'WORK' }],
        EMAIL: [{ VALUE: EMAIL, VALUE_TYPE: 'WORK' }],
        SOURCE_ID: 'WEB',
        SOURCE_DESCRIPTION: 'https://clinic.example/prices?utm_source=ads',
        ORIGINATOR_ID: 'funnel-calculator',
        ORIGIN_ID: ID,
        UTM_SOURCE: 'ads',
      },
      params: { REGISTER_SONET_EVENT: 'Y' },
    });
    expect(body).not.toHaveProperty('fields.UTM_CAMPAIGN');
  });

  it('shows what a visitor typed as text, for comments are HTML', async () => {
    answers = [taken];
    await forward(bitrix24({ webhook: fake.url }), lead({ phone: '<img src=x onerror="alert(1)">' }));
    const { fields } = heard[0]!.body as { fields: { COMMENTS: string } };
    expect(fields.COMMENTS).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62;<br>');
    expect(fields.COMMENTS.replaceAll('<br>', '')).not.toMatch(/[<>]/);
  });

  it.each([
    ['an error in an answer of 200', 200, '{"error":"QUERY_LIMIT_EXCEEDED"}'],
    ['a wrong key', 401, '{"error":"INVALID_CREDENTIALS"}'],
    ['a page of HTML', 200, '<html>'],
  ])('has not taken it where it answers with %s', async (_what, status, body) => {
    answers = [{ status, body }];
    expect(await forward(bitrix24({ webhook: fake.url }))).toBe(false);
  });
});

describe('amoCRM, leads/complex', () => {
  const taken = {
    status: 200,
    body: `[{"id":10185151,"contact_id":11297459,"company_id":null,"request_id":["${ID}"],"merged":false}]`,
  };
  const destination = () => amocrm({ account: fake.url, accessToken: 'long-lived' });

  it('gets a lead with its contact, under the bearer of the integration', async () => {
    answers = [taken];
    expect(await forward(destination())).toBe(true);
    const [{ path, headers, body }] = heard as [Heard];
    expect(path).toBe('/api/v4/leads/complex');
    expect(headers.authorization).toBe('Bearer long-lived');
    expect(body).toEqual([
      {
        name: 'Funnel calculator: Анна',
        request_id: ID,
        custom_fields_values: [{ field_code: 'UTM_SOURCE', values: [{ value: 'ads' }] }],
        _embedded: {
          tags: [{ name: 'funnel-calculator' }, { name: 'primaryRate' }],
          contacts: [
            {
              first_name: 'Анна',
              custom_fields_values: [
                { field_code: 'PHONE', values: [{ value: PHONE, enum_code: 'WORK' }] },
                { field_code: 'EMAIL', values: [{ value: EMAIL, enum_code: 'WORK' }] },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('gets no empty lists of fields', async () => {
    answers = [taken];
    await forward(destination(), lead({ context: {}, phone: '', phoneE164: '', email: '', weakest: null }));
    expect(heard[0]!.body).toEqual([
      {
        name: 'Funnel calculator: Анна',
        request_id: ID,
        _embedded: { tags: [{ name: 'funnel-calculator' }], contacts: [{ first_name: 'Анна' }] },
      },
    ]);
  });

  it('has not taken it where it answers with a problem', async () => {
    answers = [{ status: 400, body: '{"validation-errors":[],"title":"Bad Request"}' }];
    expect(await forward(destination())).toBe(false);
  });
});

describe('HubSpot, Forms API v3', () => {
  const destination = () => hubspot({ portalId: '123', formGuid: 'a-guid', host: fake.url });

  it('gets a submission with fields, page, time and the consent to processing', async () => {
    answers = [{ status: 200, body: '{"inlineMessage":"Thanks"}' }];
    expect(await forward(destination())).toBe(true);
    const [{ path, body }] = heard as [Heard];
    expect(path).toBe('/submissions/v3/integration/submit/123/a-guid');
    expect(body).toMatchObject({
      submittedAt: '1795341600000',
      fields: [
        { objectTypeId: '0-1', name: 'email', value: EMAIL },
        { objectTypeId: '0-1', name: 'firstname', value: 'Анна' },
        { objectTypeId: '0-1', name: 'phone', value: PHONE },
        { objectTypeId: '0-1', name: 'message', value: expect.stringContaining('budget 180000') },
      ],
      context: { pageUri: 'https://clinic.example/prices?utm_source=ads', pageName: 'Funnel calculator' },
      legalConsentOptions: { consent: { consentToProcess: true, text: 'Согласие на обработку', communications: [] } },
    });
  });

  it('is told of no consent that wasn’t given', async () => {
    answers = [{ status: 200, body: '{"redirectUri":"https://agency.example/thanks"}' }];
    expect(await forward(destination(), lead({ consents: [] }))).toBe(true);
    expect(heard[0]!.body).not.toHaveProperty('legalConsentOptions');
  });

  it('has not taken it where it names errors', async () => {
    answers = [{ status: 400, body: '{"status":"error","errors":[{"errorType":"REQUIRED_FIELD"}]}' }];
    expect(await forward(destination())).toBe(false);
  });
});

describe('a hook such as Zapier’s', () => {
  it('gets a flat table, in which no parameter of the page’s address takes the place of a field', async () => {
    answers = [{ status: 200, body: '{"status":"success","id":"018f","attempt":"018f"}' }];
    expect(
      await forward(
        hook({ url: `${fake.url}/hooks/catch/1/a/` }),
        lead({ context: { utm_source: 'ads', email: 'forged@example.com' } }),
      ),
    ).toBe(true);
    const { body } = heard[0]!;
    expect(body).toMatchObject({
      lead_id: ID,
      name: 'Анна',
      phone: PHONE,
      phone_as_typed: '8 (912) 345-67-89',
      email: EMAIL,
      utm_source: 'ads',
      weakest: 'primaryRate',
      value_budget: '180000',
      result_leadsCost: '300',
      result_revenue: '',
      consents: 'processing',
    });
    expect(Object.values(body as object).every((value) => typeof value === 'string')).toBe(true);
  });

  it('has taken it with any answer of 2xx, also one that is no JSON', async () => {
    answers = [{ status: 200, body: 'Accepted' }];
    expect(await forward(hook({ url: fake.url }))).toBe(true);
  });

  it.each(['{"success":false}', '{"status":"error"}', '<!doctype html><title>Log in</title>'])(
    'has not taken it where its 200 says no: %s',
    async (body) => {
      answers = [{ status: 200, body }];
      expect(await forward(hook({ url: fake.url }))).toBe(false);
    },
  );
});

describe('passing on', () => {
  const destination = () => bitrix24({ webhook: `${fake.url}/rest/1/secretkey` });

  it('repeats nothing that the destination has, also after a restart', async () => {
    answers = [{ status: 200, body: '{"result":1}' }];
    for (let start = 0; start < 3; start++) expect(await forward(destination())).toBe(true);
    expect(heard).toHaveLength(1);
  });

  it('writes neither a contact nor a key into the log', async () => {
    answers = [{ status: 500, body: '{}' }];
    await forward(destination());
    await fake.stop();
    await forward(destination(), lead({ leadId: '1c0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10' }));
    fake = await serve(() => undefined);
    const lines = log.mock.calls.flat().join('\n');
    expect(log.mock.calls).toHaveLength(2);
    expect(lines).toContain(ID);
    for (const secret of ['secretkey', 'Анна', PHONE, EMAIL, '912']) expect(lines).not.toContain(secret);
  });
});

describe('settings', () => {
  it('name what is missing', () => {
    expect(destinationsFrom({})).toEqual([]);
    expect(
      destinationsFrom({ CRM: 'hook, bitrix24', HOOK_URL: 'https://a.example', BITRIX24_WEBHOOK: 'https://b.example' }),
    ).toMatchObject([{ name: 'hook' }, { name: 'bitrix24' }]);
    expect(() => destinationsFrom({ CRM: 'bitrix24' })).toThrow('BITRIX24_WEBHOOK is missing');
    expect(() => destinationsFrom({ CRM: 'hook', HOOK_URL: 'hooks.example' })).toThrow('HOOK_URL is no address');
    expect(() => destinationsFrom({ CRM: 'other' })).toThrow('none of bitrix24, amocrm, hubspot and hook');
  });
});

describe('the summary', () => {
  it('says which numbers are still the example’s, what was agreed to, and what speaks for a machine', () => {
    expect(summaryOf(lead({ examples: ['budget'], suspect: ['fast'] }))).toBe(
      [
        'Numbers (month, RUB): budget 180000, leads 600',
        'Typed as shares: primary 0.25',
        "Still the example's: budget",
        'Norms: primaryRate 0.35',
        'Results: leadsCost 300',
        'Leaks most: primaryRate',
        'Phone as typed: 8 (912) 345-67-89',
        'Context: utm_source ads, gclid a=b',
        'Agreed 2026-11-22T09:59:58.000Z to processing, version 2026-03, https://agency.example/consent: Согласие на обработку',
        'May be a machine: fast',
        'Page: https://clinic.example/prices?utm_source=ads (ru)',
        `Lead id: ${ID}`,
      ].join('\n'),
    );
  });
});
