import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressOf, RateLimit } from '../../demo/receivers/rate-limit.mjs';
import { encodeLead } from '../../src/leads/encoding.js';
import type { Lead } from '../../src/leads/lead.js';
import { aLead } from '../leads/leads.js';
import { changeIn, hasPhp, startNode, startPhp, type Start, type StartOptions } from './receivers.js';

const PASSWORD = 'a long Пароль: with colon';
const OTHER = '1c0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10';
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';
const basic = (password: string): string => `Basic ${Buffer.from(`owner:${password}`).toString('base64')}`;

const RECEIVERS: readonly (readonly [string, Start])[] = [
  ['receive.mjs', startNode],
  ...(hasPhp ? [['receive.php', startPhp] as const] : []),
];

describe.each(RECEIVERS)('%s', (_name, startReceiver) => {
  async function start(options: StartOptions = { password: PASSWORD }) {
    const receiver = await startReceiver(options);
    onTestFinished(() => receiver.stop());
    return {
      receiver,
      post: (lead: Lead, headers: Record<string, string> = {}) =>
        fetch(receiver.url, {
          method: 'POST',
          body: encodeLead(lead, 'form')!.body,
          headers: { 'Content-Type': FORM, ...headers },
        }),
      get: (path: string, headers: Record<string, string> = {}) => fetch(`${receiver.url}${path}`, { headers }),
    };
  }

  describe('the list of leads', () => {
    it('is shown to who knows the password, and to nobody else', async () => {
      const { receiver, post, get } = await start();
      await post(aLead());
      for (const headers of [
        {},
        { Authorization: basic('another one') },
        { Authorization: 'Basic' },
        { Authorization: basic('') },
      ]) {
        for (const path of [receiver.list, receiver.table]) {
          const refused = await get(path, headers);
          expect(refused.status).toBe(401);
          expect(refused.headers.get('WWW-Authenticate')).toContain('Basic');
          expect(await refused.text()).not.toContain('912');
        }
      }
      const shown = await get(receiver.list, { Authorization: basic(PASSWORD) });
      expect(shown.status).toBe(200);
      expect(await shown.text()).toContain('+79123456789');
      expect(shown.headers.get('Access-Control-Allow-Origin')).toBeNull();
      expect(shown.headers.get('Cache-Control')).toBe('no-store');
    });

    it('calls and writes at a tap, says whose time it is, and why a mail waits', async () => {
      const { receiver, post, get } = await start();
      await post(aLead());
      await post(aLead({ leadId: OTHER, phone: '<b>12345', phoneE164: '', email: 'nobody' }));
      await changeIn(
        receiver.file,
        `INSERT INTO deliveries VALUES ('${OTHER}', 'mail', 'sent', 1, 0, 'b@agency.example'), ('${OTHER}', 'mail 2', 'waiting', 1, 0, 'answered 550 to <b>')`,
      );
      const text = await (await get(receiver.list, { Authorization: basic(PASSWORD) })).text();
      expect(text).toContain('<a href="tel:+79123456789">+79123456789</a>');
      expect(text).toContain('<a href="mailto:anna%2Bclinic@example.com">anna+clinic@example.com</a>');
      expect(text.match(/<a href="(?:tel|mailto)/g)).toHaveLength(2);
      expect(text).toMatch(/<td>\d{4}-\d\d-\d\d \d\d:\d\d UTC<\/td>/);
      // Whose row a cell is in.
      expect(text.match(/<th scope="row">/g)).toHaveLength(
        text.match(/<tbody>[^]*<\/tbody>/)![0].match(/<tr>/g)!.length,
      );
      expect(text).toContain('<span class="sent">mail: sent</span>');
      expect(text).toContain('<span class="waiting">mail 2: waiting (answered 550 to &');
      const russian = await get(receiver.list, { Authorization: basic(PASSWORD), 'Accept-Language': 'ru' });
      expect(await russian.text()).toContain('почта 2: ждёт отправки');
    });

    it('isn’t there without a password', async () => {
      const { receiver, get } = await start({});
      expect((await get(receiver.list)).status).toBe(405);
      expect((await get(receiver.table, { Authorization: basic('') })).status).toBe(405);
    });

    it('lets nobody try passwords for long', async () => {
      const { receiver, get } = await start();
      const statuses = [];
      for (let time = 0; time < 12; time++)
        statuses.push((await get(receiver.list, { Authorization: basic(`try ${time}`) })).status);
      expect(statuses).toEqual([...Array<number>(10).fill(401), 429, 429]);
      expect((await get(receiver.list, { Authorization: basic(PASSWORD) })).status).toBe(200);
    });

    describe('with a lead that its owner deletes', () => {
      const LOGGED_IN = { Authorization: basic(PASSWORD) };
      /** The forms of the list as a browser would send them. */
      const formsOf = (html: string, list: string) =>
        [
          ...html.matchAll(
            /action="(.*?)"><input type="hidden" name="token" value="(\w+)"><button name="delete" value="(.*?)"/g,
          ),
        ].map(([, action = '', token = '', id = '']) => ({
          url: new URL(action, list),
          body: new URLSearchParams({ token, delete: id }),
          id,
        }));

      async function listed() {
        const { receiver, post, get } = await start();
        await post(aLead());
        await post(aLead({ leadId: OTHER, name: 'The other' }));
        await changeIn(
          receiver.file,
          `INSERT INTO deliveries VALUES ('${aLead().leadId}', 'mail 2', 'waiting', 1, 0, '')`,
        );
        const list = `${receiver.url}${receiver.list}`;
        const forms = formsOf(await (await get(receiver.list, LOGGED_IN)).text(), list);
        const send = ({ url, body }: { url: URL; body: URLSearchParams }, headers: Record<string, string>) =>
          fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
        const ids = async () => (await receiver.kept()).map(({ leadId }) => leadId).toSorted();
        return { forms, list, send, ids, post };
      }

      it('has it gone with what belongs to it, and shows the others', async () => {
        const { forms, list, send, ids, post } = await listed();
        const form = forms.find(({ id }) => id === aLead().leadId)!;
        const answer = await send(form, LOGGED_IN);
        expect(answer.status).toBe(303);
        expect(new URL(answer.headers.get('Location')!, form.url).href).toBe(list);
        expect(await ids()).toEqual([OTHER]);
        const again = await (await fetch(list, { headers: LOGGED_IN })).text();
        expect(formsOf(again, list).map(({ id }) => id)).toEqual([OTHER]);
        expect((await send(form, LOGGED_IN)).status).toBe(303);
        // It is a new one then, with nothing of the old one.
        await post(aLead());
        expect(await (await fetch(list, { headers: LOGGED_IN })).text()).not.toContain('mail 2');
      });

      it('is left alone by who doesn’t know the password, and by another page that has a browser send it', async () => {
        const { forms, send, ids } = await listed();
        const [first, second] = forms as [(typeof forms)[0], (typeof forms)[0]];
        expect((await send(first, {})).status).toBe(401);
        const foreign = new URLSearchParams({ token: second.body.get('token')!, delete: first.id });
        for (const body of [foreign, new URLSearchParams({ delete: first.id }), new URLSearchParams()])
          expect((await send({ url: first.url, body }, LOGGED_IN)).status).toBe(403);
        expect(await ids()).toEqual([aLead().leadId, OTHER].toSorted());
      });
    });

    it('shows what a visitor typed as text', async () => {
      const { receiver, post, get } = await start();
      const attack = '<img src=x onerror="alert(1)">';
      await post(
        aLead({ name: attack, phone: attack.slice(0, 60), phoneE164: '', email: `"'${attack}`, page: attack }),
      );
      const page = await get(receiver.list, { Authorization: basic(PASSWORD) });
      expect(await page.text()).not.toMatch(/<img/i);
      expect(page.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/);
    });

    it('writes a page’s address in the letters of its language, and leaves what is no visible letter', async () => {
      const { receiver, post, get } = await start();
      const site = 'https://clinic.example';
      for (const path of ['%D1%83%D1%81%D0%BB%D1%83%D0%B3%D0%B8/?a=%26%20b', 'x%e2%80%ae%d1%83', '%d0'])
        await post(aLead({ leadId: randomUUID(), page: `${site}/${path}` }));
      const shown = ['услуги/?a=%26%20b', 'x%e2%80%ae%d1%83', '%d0'].map((path) => `${site}/${path}`);
      for (const address of [receiver.list, receiver.table]) {
        const text = (await (await get(address, { Authorization: basic(PASSWORD) })).text()).replaceAll('&#38;', '&');
        for (const page of shown) expect(text.replaceAll('&amp;', '&')).toContain(page);
      }
    });

    it.each([
      ['ru-RU,ru;q=0.9', 'Заявки: 0'],
      ['et', 'Päringud: 0'],
      ['fi, en;q=0.5', 'Leads: 0'],
      ['', 'Leads: 0'],
    ])('speaks the language of the browser: %s', async (accepted, heading) => {
      const { receiver, get } = await start({ password: PASSWORD, keepDays: 90 });
      const text = await (
        await get(receiver.list, { Authorization: basic(PASSWORD), 'Accept-Language': accepted })
      ).text();
      expect(text).toContain(`<h1>${heading}</h1>`);
      expect(text).toContain('90');
      expect(text).not.toMatch(/\{\w+\}/);
    });
  });

  describe('the table to download', () => {
    it('holds each lead in a row, with the mark by which Excel knows UTF-8', async () => {
      const { receiver, post, get } = await start();
      await post(aLead({ name: 'Анна "О"' }));
      const answer = await get(receiver.table, { Authorization: basic(PASSWORD) });
      expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="leads.csv"');
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [head, row] = bytes.toString('utf8').slice(1).split('\r\n');
      expect(head).toContain('"received","name","phone"');
      expect(row).toContain('"Анна ""О"""');
      expect(row).toContain('"180000"');
    });

    it.each([
      ['en-GB', /^"[^\r]*"name","phone"[^\r]*\r\n[^\r]*"300.5"/],
      ['ru-RU,ru;q=0.9', /^"[^\r]*"name";"phone"[^\r]*\r\n[^\r]*"-1.5"[^\r]*"300,5"/],
      ['et', /^"[^\r]*"name";"phone"[^\r]*\r\n[^\r]*"-1.5"[^\r]*"300,5"/],
    ])('opens in columns by a double click where the browser asks for %s', async (accepted, table) => {
      const { receiver, post, get } = await start();
      await post(aLead({ name: '-1.5', result: { leadsCost: '300.5' }, context: {} }));
      const answer = await get(receiver.table, { Authorization: basic(PASSWORD), 'Accept-Language': accepted });
      expect((await answer.text()).replace('\ufeff', '')).toMatch(table);
    });

    it.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("x")', '|cmd', '%0A'])(
      'never holds a formula that a visitor typed: %j',
      async (name) => {
        const { receiver, post, get } = await start();
        await post(aLead({ name }));
        const text = await (await get(receiver.table, { Authorization: basic(PASSWORD) })).text();
        expect(text).toContain(`"'${name.replaceAll('"', '""')}"`);
      },
    );

    it('leaves numbers below zero numbers', async () => {
      const { receiver, post, get } = await start();
      await post(aLead({ result: { romi: '-0.5' } }));
      expect(await (await get(receiver.table, { Authorization: basic(PASSWORD) })).text()).toContain('"-0.5"');
    });
  });

  describe('an address that sends too much', () => {
    it('is asked to come later, and others aren’t', async () => {
      const { receiver, post } = await start({ rate: 3 });
      const statuses = [];
      for (let time = 0; time < 5; time++)
        statuses.push((await post(aLead(), { 'X-Forwarded-For': '10.0.0.1, 203.0.113.7' })).status);
      expect(statuses).toEqual([200, 200, 200, 429, 429]);
      const refused = await post(aLead(), { 'X-Forwarded-For': '203.0.113.7' });
      expect(+refused.headers.get('Retry-After')!).toBeGreaterThan(0);
      expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect((await post(aLead(), { 'X-Forwarded-For': '203.0.113.7, 203.0.113.8' })).status).toBe(200);
      expect(await receiver.kept()).toHaveLength(1);
    });
  });
});

describe('an address', () => {
  it('may come again after ten minutes', () => {
    let now = 0;
    const rate = new RateLimit(1, () => now);
    expect([rate.count('a'), rate.count('a'), rate.count('b')]).toEqual([0, 600, 0]);
    now = 599_000;
    expect(rate.count('a')).toBe(1);
    now = 600_000;
    expect(rate.count('a')).toBe(0);
  });

  it('is never limited where it isn’t known, or where no limit is wanted', () => {
    const [rate, none] = [new RateLimit(1), new RateLimit(0)];
    for (let time = 0; time < 5; time++) expect([rate.count(null), none.count('a')]).toEqual([0, 0]);
  });

  it.each([
    ['203.0.113.7', '1.2.3.4', '203.0.113.7'],
    ['127.0.0.1', '9.9.9.9, 203.0.113.7', '203.0.113.7'],
    ['::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['::ffff:127.0.0.1', '2001:db8::6', '2001:db8:0:0'],
    ['2001:db8:1:2::1', undefined, '2001:db8:1:2'],
    ['192.0.2.1', '203.0.113.7', '203.0.113.7'],
    ['127.0.0.1', 'nonsense', null],
    ['127.0.0.1', undefined, null],
  ])('is known by its connection from %s with X-Forwarded-For %s', (remoteAddress, forwarded, address) => {
    const request = { socket: { remoteAddress, localAddress: '192.0.2.1' }, headers: { 'x-forwarded-for': forwarded } };
    expect(addressOf(request as unknown as Parameters<typeof addressOf>[0])).toBe(address);
  });
});
