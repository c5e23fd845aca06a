import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../demo/receivers/database.mjs';
import { LeadStore } from '../../demo/receivers/lead-store.mjs';
import { encodeLead } from '../../src/leads/encoding.js';
import type { Lead } from '../../src/leads/lead.js';
import { aLead } from '../leads/leads.js';
import { hasPhp, modeOf, startNode, startPhp, type Receiver, type Start } from './receivers.js';

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';
const JSON_TYPE = 'application/json;charset=UTF-8';
const body = (lead: Lead, encoding: 'form' | 'json' = 'form'): string => encodeLead(lead, encoding)!.body;
/** Everything but what the receiver writes itself. */
const withoutTime = ({ receivedAt, ...lead }: Record<string, unknown>): Record<string, unknown> => (
  expect(receivedAt).toMatch(/^\d{4}-\d\d-\d\dT/),
  lead
);

const RECEIVERS: readonly (readonly [string, Start])[] = [
  ['receive.mjs', startNode],
  ...(hasPhp ? [['receive.php', startPhp] as const] : []),
];

describe.each(RECEIVERS)('%s', (_name, start) => {
  let receiver: Receiver | undefined;

  afterEach(async () => {
    await receiver?.stop();
    receiver = undefined;
  });

  async function post(
    sent: string | Uint8Array<ArrayBuffer>,
    type = FORM,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(receiver!.url, { method: 'POST', body: sent, headers: { 'Content-Type': type, ...headers } });
  }

  it.each([
    ['form', FORM],
    ['json', JSON_TYPE],
    // How a beacon carries JSON.
    ['json', 'text/plain;charset=UTF-8'],
  ] as const)('keeps a lead that comes as %s in %s, field by field as it was sent', async (encoding, type) => {
    receiver = await start();
    const response = await post(body(aLead(), encoding), type);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true, leadId: aLead().leadId, duplicate: false });
    expect((await receiver.kept()).map(withoutTime)).toEqual([aLead()]);
  });

  it.each(['form', 'json'] as const)('keeps a lead with empty lists and tables that comes as %s', async (encoding) => {
    receiver = await start();
    const bare = aLead({
      consents: [],
      context: {},
      values: {},
      shares: {},
      examples: [],
      norms: {},
      result: {},
      suspect: [],
      name: '',
      phone: '',
      phoneE164: '',
      currency: '',
    });
    expect((await post(body(bare, encoding), encoding === 'form' ? FORM : JSON_TYPE)).status).toBe(200);
    expect((await receiver.kept()).map(withoutTime)).toEqual([bare]);
  });

  it.each(['form', 'json'] as const)(
    'keeps a lead of an earlier form, which says less, that comes as %s',
    async (encoding) => {
      receiver = await start();
      const { normOrigins: _origins, normGrades: _grades, leadsAre: _are, ...earlier } = aLead();
      const type = encoding === 'form' ? FORM : JSON_TYPE;
      expect((await post(body(earlier as Lead, encoding), type)).status).toBe(200);
      expect((await receiver.kept()).map(withoutTime)).toEqual([
        { ...earlier, normOrigins: {}, normGrades: {}, leadsAre: '' },
      ]);
    },
  );

  it('keeps names that hold dots, and signs that count as two', async () => {
    receiver = await start();
    const lead = aLead({ context: { 'utm.source': 'a', utm_term: '😀'.repeat(250) }, name: '😀'.repeat(100) });
    expect((await post(body(lead))).status).toBe(200);
    expect((await receiver.kept()).map(withoutTime)).toEqual([lead]);
  });

  it('says yes to a lead that it has already, and keeps one', async () => {
    receiver = await start();
    const answers = [];
    for (let time = 0; time < 3; time++) answers.push(await (await post(body(aLead()))).json());
    expect(answers.map((answer) => (answer as { duplicate: boolean }).duplicate)).toEqual([false, true, true]);
    expect(await receiver.kept()).toHaveLength(1);
  });

  it('keeps one of twenty that come at the same moment', async () => {
    receiver = await start();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(body(aLead()))));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(await receiver.kept()).toHaveLength(1);
  });

  it('lets every page read its answers, and Retry-After among them', async () => {
    receiver = await start();
    for (const response of [await post(body(aLead())), await post('nothing'), await fetch(receiver.url)]) {
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(response.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After');
      expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    }
  });

  it('answers a browser that asks whether it may send JSON', async () => {
    receiver = await start();
    const response = await fetch(receiver.url, {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://clinic.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('POST');
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('Content-Type');
  });

  it('takes leads from the pages that are listed, and lets others read the refusal', async () => {
    receiver = await start({ origins: 'https://clinic.example https://www.clinic.example' });
    expect((await post(body(aLead()), FORM, { Origin: 'https://www.clinic.example' })).status).toBe(200);
    for (const headers of [{ Origin: 'https://other.example' }, { Origin: 'null' }, {}]) {
      const response = await post(body(aLead({ leadId: '1c0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10' })), FORM, headers);
      expect(response.status).toBe(403);
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    }
    expect(await receiver.kept()).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['another form', 'name=Ann&phone=1'],
    ['half a lead', body(aLead()).slice(0, 300)],
    ['another version', body(aLead()).replace('v=1&', 'v=2&')],
    ['an id that is none', body(aLead({ leadId: '../../etc/passwd' }))],
    ['a number that is none', body(aLead()).replace('values.budget=180000', 'values.budget=1e5')],
    ['a line break in a number', body(aLead()).replace('values.budget=180000', 'values.budget=180000%0A')],
    ['a name that is too long', body(aLead()).replace(/&name=[^&]*/, `&name=${'a'.repeat(201)}`)],
    ['bytes that are no text', body(aLead()).replace('phoneE164=%2B79123456789', 'phoneE164=%2B79123456789%FF')],
    ['a hole in a list', `${body(aLead())}&suspect.5=fast`],
    ['a name of every object', `${body(aLead())}&context.__proto__=x`],
  ])('refuses %s for good, and says why', async (_what, sent) => {
    receiver = await start();
    const response = await post(sent);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ ok: false, error: expect.stringMatching(/\w/) });
    expect(await receiver.kept()).toEqual([]);
  });

  it.each([
    'values=abc&values.budget=1',
    'values.budget=1&values=abc',
    'context=abc&context.a=1',
    'result=&result.revenue=1',
    'consents=abc&consents.0.id=a',
    'examples=abc&examples.0=leads',
    'suspect=abc',
    'consents.0=abc&consents.0.id=a',
    'consents.0.id=a&consents.0=abc',
    'suspect.0=fast&suspect.0.x=1',
    'examples.0.x=1',
    'values.a%0Ab=1',
  ])('refuses for good, and not for now, places that hold two things at once: %s', async (more) => {
    receiver = await start();
    const response = await post(`${body(aLead())}&${more}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ ok: false });
    expect(await receiver.kept()).toEqual([]);
  });

  it('leaves out what only looks like a place of a lead', async () => {
    receiver = await start();
    expect(
      (await post(`${body(aLead())}&consents.0.id.more=1&values.=1&.=&=&==&&consents.a=1&suspect.=1`)).status,
    ).toBe(200);
    expect((await receiver.kept()).map(withoutTime)).toEqual([aLead()]);
  });

  const named = (name: string): string => body(aLead()).replace(/&name=[^&]*/, `&name=${name}`);

  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['percent-encoded', named('%FF'), FORM],
    ['half a sign, percent-encoded', named('A%F0%9F%98'), FORM],
    ['half of a surrogate pair as three bytes', named('%ED%A0%BD'), FORM],
    ['in a name', `${body(aLead())}&context.%FF=1`, FORM],
    ['in the bytes of a form', Buffer.from(named('\xff'), 'latin1'), FORM],
    ['in the bytes of JSON', Buffer.from(body(aLead({ name: 'A\xff' }), 'json'), 'latin1'), JSON_TYPE],
    [
      'half of a surrogate pair in JSON',
      body(aLead({ name: 'Canary' }), 'json').replace('Canary', '\\ud83d'),
      JSON_TYPE,
    ],
  ])('refuses what is no UTF-8: %s', async (_where, sent, type) => {
    receiver = await start();
    const response = await post(sent, type);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ ok: false });
    expect(await receiver.kept()).toEqual([]);
  });

  it('reads a form as browsers write it: + for a space, signs of several bytes, a lone %', async () => {
    receiver = await start();
    expect((await post(named('%D0%90нна+%2B+100+%'))).status).toBe(200);
    expect((await receiver.kept()).map(({ name }) => name)).toEqual(['Анна + 100 %']);
  });

  it.each([
    ['nonsense', '{'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['something deep', '['.repeat(5000)],
  ])('refuses JSON that is %s', async (_what, sent) => {
    receiver = await start();
    expect((await post(sent, JSON_TYPE)).status).toBe(400);
  });

  it.each<[string, unknown, number]>([
    ['values', [], 400],
    ['values', ['1'], 400],
    ['values', { 0: '1' }, 200],
    ['examples', {}, 400],
    ['examples', { 0: 'leads' }, 400],
    ['consents', {}, 400],
    ['consents', [[]], 400],
    ['context', null, 400],
    ['context', 'a', 400],
    ['context', { a: 1 }, 400],
    ['name', 1, 400],
    ['name', ['Anna'], 400],
    ['weakest', null, 200],
    ['weakest', {}, 400],
    ['v', '1', 400],
    ['result', { revenue: {} }, 400],
  ])('tells lists, tables and texts of JSON apart: %s %j', async (field, value, status) => {
    receiver = await start();
    const response = await post(JSON.stringify({ ...aLead(), [field]: value }), JSON_TYPE);
    expect(response.status).toBe(status);
  });

  it('reads JSON’s number one however it is written', async () => {
    receiver = await start();
    expect((await post(body(aLead(), 'json').replace('"v":1', '"v":1.0'), JSON_TYPE)).status).toBe(200);
  });

  it('leaves out what no lead has', async () => {
    receiver = await start();
    await post(`${body(aLead())}&admin=true`);
    expect((await receiver.kept()).map(withoutTime)).toEqual([aLead()]);
  });

  it('refuses what is too long, another method and another type', async () => {
    receiver = await start();
    const answers = [
      await post(`${body(aLead())}&x=${'a'.repeat(70_000)}`),
      await fetch(receiver.url),
      await post(body(aLead()), 'multipart/form-data; boundary=x'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([413, 405, 415]);
    for (const answer of answers) expect(await answer.json()).toMatchObject({ ok: false });
    expect(await receiver.kept()).toEqual([]);
  });

  it('keeps contacts where only its own user can read them', async () => {
    receiver = await start();
    await post(body(aLead()));
    expect(await modeOf(receiver.file)).toBe('600');
  });
});

describe.runIf(hasPhp)('receive.php beside another worker', () => {
  it('waits until the other one has written, and then knows the lead', async () => {
    const receiver = await startPhp();
    onTestFinished(() => receiver.stop());
    await fetch(receiver.url, { method: 'POST', body: 'nothing', headers: { 'Content-Type': FORM } });
    const other = await LeadStore.open(receiver.file);
    const database = await openDatabase(receiver.file);
    database.exec('BEGIN IMMEDIATE');
    const answered = fetch(receiver.url, { method: 'POST', body: body(aLead()), headers: { 'Content-Type': FORM } });
    // Whoever doesn't wait has answered by then.
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 500))]);
    database
      .prepare('INSERT INTO leads VALUES (?, ?, ?)')
      .run(aLead().leadId, '2026-11-22T10:00:01.000Z', JSON.stringify(aLead()));
    database.exec('COMMIT');
    database.close();
    expect(await (await answered).json()).toMatchObject({ duplicate: true });
    expect(await receiver.kept()).toHaveLength(1);
    other.close();
  });

  it('is written so that PHP 7.4 reads it', () => {
    const files = ['receive.php', ...readdirSync('demo/receivers/php').map((file) => `php/${file}`)];
    const newer =
      /: never\b|\bmixed \$|\bmatch \(|\?->|\bstr_(?:contains|starts_with|ends_with)\(|\barray_is_list\(|\bfsync\(|catch \(\w+\)|[?:=>] throw |\benum \w|\breadonly\b|#\[/;
    for (const file of files)
      expect(newer.exec(readFileSync(`demo/receivers/${file}`, 'utf8'))?.[0], file).toBeUndefined();
  });
});
