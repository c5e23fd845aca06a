import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engines, launch, type Browser } from './engines.js';
import { SINGLE_FILE, startHost, type HostPage } from './host-page.js';
import { startLeadServer, type Deed } from './lead-server.js';
import { CANARY, formTag, visitForm, WORDS, type Visitor } from './lead-visitor.js';

describe.each(engines)('a lead in %s', (engine) => {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof startHost>>;
  let server: Awaited<ReturnType<typeof startLeadServer>>;
  let visitor: Visitor | undefined;

  beforeAll(async () => {
    [browser, host, server] = await Promise.all([launch(engine), startHost(), startLeadServer()]);
  });
  afterEach(async () => {
    await visitor?.open.page.close?.();
    visitor = undefined;
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([host.close(), server.close()]);
  });

  /** Fills in and sends to an address that behaves so. */
  async function send(deeds: readonly Deed[], attributes = '', { preflight = 405, taps = 1, page = {} }: { preflight?: number; taps?: number; page?: Partial<HostPage> } = {}) {
    const address = server.open(deeds, preflight);
    visitor = await visitForm(host, browser, { markup: formTag(address.url, attributes), ...page });
    await visitor.fill();
    await visitor.tap(taps);
    return { address, visitor };
  }

  describe('to a server that answers', () => {
    it.each([200, 201, 204])('%i is accepted, by one request without leave, cookies or the page’s path', async (status) => {
      const { address, visitor } = await send([{ status }]);
      expect(await visitor.sees('accepted')).toContain(WORDS.accepted);
      expect(address.methods).toEqual(['POST']);
      const { headers, fields } = address.ledger[0]!;
      expect(fields).toMatchObject({ v: '1', ...CANARY, phoneE164: '+37259876541', 'values.budget': '1800', 'result.leadsCost': '3' });
      expect(headers.cookie).toBe(undefined);
      expect(headers.origin).toBe(new URL(visitor.open.url).origin);
      expect(headers.referer ?? `${new URL(visitor.open.url).origin}/`).toBe(`${new URL(visitor.open.url).origin}/`);
    });

    it('is accepted from the single file as well', async () => {
      const address = server.open();
      visitor = await visitForm(host, browser, SINGLE_FILE + formTag(address.url));
      await visitor.fill();
      await visitor.tap();
      expect(await visitor.sees('accepted')).toContain(WORDS.accepted);
      expect(address.ledger.length).toBe(1);
    });

    it('is accepted as JSON where it grants leave', async () => {
      const { address, visitor } = await send([{}], 'encoding="json"', { preflight: 204 });
      await visitor.sees('accepted');
      expect(address.methods).toEqual(['OPTIONS', 'POST']);
      expect(JSON.parse(address.ledger[0]!.body)).toMatchObject({ v: 1, ...CANARY, values: { budget: '1800' }, suspect: expect.any(Array) });
    });

    it('after a second', async () => {
      const { address, visitor } = await send([{ after: 1000 }]);
      expect((await visitor.news()).text).not.toContain(WORDS.accepted);
      await visitor.sees('accepted');
      expect(address.ledger.length).toBe(1);
    });

    it('with half a body has said yes all the same', async () => {
      const { address, visitor } = await send([{ cut: 'within', keep: true }]);
      await visitor.sees('accepted');
      expect(address.ids().length).toBe(1);
    });

    it('429 is asked again when it has said', async () => {
      const { address, visitor } = await send([{ status: 429, headers: { 'Retry-After': '2' } }, {}]);
      const asked = Date.now();
      expect(await visitor.sees('waiting')).toContain(WORDS.trying);
      await visitor.sees('accepted');
      expect(address.ledger[0]!.at - asked).toBeGreaterThan(1500);
      expect(address.methods.length).toBe(2);
    });

    it('500 twice and then 200 has it once', async () => {
      const { address, visitor } = await send([{ status: 500 }, { status: 500 }, {}]);
      await visitor.sees('accepted', 12);
      expect(address.methods.length).toBe(3);
      expect(address.ledger.length).toBe(1);
    });

    it.each([400, 404, 405, 413, 422])('%i is told to the person, with other ways', async (status) => {
      const { address, visitor } = await send([{ status }]);
      expect(await visitor.sees('refused')).toMatch(WORDS.unsent);
      expect(await visitor.open.page.run(() => probe.words())).toContain('Call +372 600 0000');
      expect(address.methods).toEqual(['POST']);
    });

    it('by sending elsewhere may have lost it: unconfirmed', async () => {
      const target = server.open();
      const { visitor } = await send([{ status: 302, headers: { Location: target.url } }]);
      expect(await visitor.sees('unconfirmed')).toContain(WORDS.unconfirmed);
    });
  });

  describe('to a server that lets no page read its answers', () => {
    it.each(['none', 'wrong'] as const)('has arrived under one id, and is never called received: %s', async (cors) => {
      const { address, visitor } = await send([{ cors }]);
      expect(await visitor.sees('unconfirmed')).toContain(WORDS.unconfirmed);
      expect(address.ids().length).toBe(1);
    });

    it('is sent once where the page says so', async () => {
      const { address, visitor } = await send([{ cors: 'none' }], 'cors="false"');
      await visitor.sees('unconfirmed');
      expect(address.methods).toEqual(['POST']);
      expect(address.ledger.length).toBe(1);
    });

    it.each([500, 405])('and fails in silence isn’t called received: %i', async (status) => {
      const { visitor } = await send([{ status, cors: 'none' }]);
      expect(await visitor.sees('unconfirmed')).toContain(WORDS.unconfirmed);
    });

    it('and grants no leave for JSON gets it without', async () => {
      const { address, visitor } = await send([{}], 'encoding="json"', { preflight: 405 });
      expect(await visitor.sees('unconfirmed')).toContain(WORDS.unconfirmed);
      expect(address.methods).toEqual(['OPTIONS', 'POST']);
      expect(address.ledger[0]!.fields['leadId']).toMatch(/^[\da-f-]{36}$/);
    });
  });

  describe('over a bad line', () => {
    // A browser may itself ask once more where a connection breaks: then there is an answer that can be read.
    const arrived = /^(unconfirmed|accepted)$/;

    it('cut off once arrives', async () => {
      const { address, visitor } = await send([{ cut: 'before' }, {}]);
      await visitor.sees(arrived);
      expect(address.ids().length).toBe(1);
    });

    it('whose answer is lost after it was kept is kept under one id', async () => {
      const { address, visitor } = await send([{ cut: 'before', keep: true }, {}]);
      await visitor.sees(arrived);
      expect(address.ids().length).toBe(1);
    });

    it('that is cut off for good says so while it tries', async () => {
      const { address, visitor } = await send([{ cut: 'before' }]);
      expect(await visitor.sees('waiting')).toContain(WORDS.trying);
      expect(address.ledger).toEqual([]);
    });

    it('without a network waits for it', async () => {
      const address = server.open([{ cut: 'before' }, {}]);
      visitor = await visitForm(host, browser, formTag(address.url));
      await visitor.fill();
      await visitor.open.page.run(() => void Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }));
      await visitor.tap();
      expect(await visitor.sees('offline')).toMatch(WORDS.unsent);
      await visitor.open.page.run(() => {
        Reflect.deleteProperty(navigator, 'onLine');
        dispatchEvent(new Event('online'));
      });
      await visitor.sees('accepted');
      expect(address.ids().length).toBe(1);
    });
  });

  describe('from a page', () => {
    it('tapped twenty times is one', async () => {
      const { address, visitor } = await send([{ after: 300 }], '', { taps: 20 });
      await visitor.sees('accepted');
      expect(address.methods).toEqual(['POST']);
    });

    it('that is left five milliseconds after the tap arrives', async () => {
      const address = server.open([{ after: 100 }]);
      visitor = await visitForm(host, browser, { markup: formTag(address.url), pages: { '/elsewhere': '<!doctype html><title>Elsewhere</title>' } });
      await visitor.fill();
      await visitor.open.page.run(() => {
        probe.all('.submit')[0]!.click();
        setTimeout(() => location.assign('elsewhere'), 5);
      });
      await expect.poll(() => address.ids().length, { timeout: 8000 }).toBe(1);
    });

    it('whose form is taken out after the tap arrives', async () => {
      const address = server.open([{ status: 500 }, {}]);
      visitor = await visitForm(host, browser, formTag(address.url));
      await visitor.fill();
      await visitor.open.page.run(() => {
        probe.all('.submit')[0]!.click();
        setTimeout(() => document.querySelector('funnel-calculator')!.remove(), 5);
      });
      await expect.poll(() => address.ledger.length, { timeout: 8000 }).toBe(1);
      expect(address.ids().length).toBe(1);
    });

    it('that is loaded anew goes out again under its id where the page keeps it', async () => {
      const { address, visitor } = await send([{ silent: true, keep: true }, {}], 'queue="session"');
      await expect.poll(() => address.ledger.length, { timeout: 5000 }).toBe(1);
      await visitor.open.page.run(() => void setTimeout(() => location.reload(), 10));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await visitor.sees('accepted', 15)).toContain(WORDS.accepted);
      expect(address.ids().length).toBe(1);
      expect(await visitor.open.page.run(() => sessionStorage.length)).toBe(0);
    });

    it('whose policy forbids the address says so', async () => {
      const { address, visitor } = await send([{}], '', { page: { headers: { 'Content-Security-Policy': "connect-src 'self'" } } });
      expect(await visitor.sees('waiting')).toContain(WORDS.trying);
      expect(address.methods).toEqual([]);
    });

    it('that has changed how objects are written arrives whole', async () => {
      const spoil = `<script>for (const type of [Object, Array, String]) { type.prototype.toJSON = () => 'garbled'; type.prototype.polluted = 'yes'; }</script>`;
      const address = server.open();
      visitor = await visitForm(host, browser, formTag(address.url));
      await visitor.fill();
      await visitor.open.page.run((text) => {
        const script = document.createElement('script');
        script.textContent = text;
        document.head.append(script);
      }, spoil.replace(/<\/?script>/g, ''));
      await visitor.tap();
      await expect.poll(() => address.ledger.length, { timeout: 8000 }).toBe(1);
      expect(address.ledger[0]!.fields).toMatchObject({ ...CANARY, 'values.leads': '600' });
      expect(address.ledger[0]!.body).not.toMatch(/garbled|polluted/);
    });

    it('leaves the person’s words in the request’s body and nowhere else', async () => {
      const address = server.open([{ status: 500 }, {}]);
      visitor = await visitForm(host, browser, formTag(address.url));
      await visitor.open.page.run(() => {
        const told: string[] = [];
        Object.assign(window, { told, dataLayer: [] });
        for (const name of ['funnel-lead', 'funnel-change', 'submit', 'formdata', 'message']) addEventListener(name, (event) => void told.push(JSON.stringify((event as CustomEvent).detail ?? '')), true);
      });
      await visitor.fill();
      await visitor.tap();
      await visitor.sees('accepted');
      const traces = await visitor.open.page.run(async () => {
        const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
        const own = window as unknown as { told: string[]; dataLayer: unknown[] };
        return {
          urls: [location.href, document.title, document.cookie, ...performance.getEntriesByType('resource').map(({ name }) => name)],
          stores: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), databases, history.state]),
          console: probe.heard.map(({ text }) => text),
          told: own.told,
          dataLayer: JSON.stringify(own.dataLayer),
          markup: document.documentElement.outerHTML,
          links: probe.all('a').map((link) => (link as HTMLAnchorElement).href),
          fields: probe.all('input').map((input) => (input as HTMLInputElement).value),
        };
      });
      expect(traces.told.length).toBeGreaterThan(2);
      expect(address.ledger[0]!.body).toContain('Canary');
      expect(address.url).not.toMatch(/canary/i);
      expect(JSON.stringify(traces)).not.toMatch(/canary|zuzanna|5987|6541/i);
    });
  });
});
