import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { MODULE, PROBE_FILE_TEXT, SINGLE_FILE } from './host-page.js';
import { expectSite, leadHost, signal } from './lead-host.js';
import { ARRIVAL, CANARY, formTag, WORDS, type Visitor } from './lead-visitor.js';

describe.each(engines)('a lead in %s', (engine) => {
  const { server, visit, send, leave } = leadHost(engine);

  describe('to a server that answers', () => {
    it.each([200, 201, 204])(
      '%i is accepted, by one request without leave, cookies or the page’s path',
      async (status) => {
        const { address, visitor } = await send([{ status }]);
        expect(await visitor.sees('accepted')).toContain(WORDS.accepted);
        expect(address.methods).toEqual(['POST']);
        const { headers, fields } = address.ledger[0]!;
        expect(fields).toMatchObject({
          v: '1',
          ...CANARY,
          phoneE164: '+37259876541',
          'values.budget': '1800',
          'result.leadsCost': '3',
        });
        expect(headers.cookie).toBe(undefined);
        expectSite(address, visitor);
      },
    );

    it('is accepted from the single file as well', async () => {
      const address = server.open();
      const visitor = await visit(SINGLE_FILE + formTag(address.url));
      await visitor.fill();
      await visitor.tap();
      expect(await visitor.sees('accepted')).toContain(WORDS.accepted);
      expect(address.ledger.length).toBe(1);
      expectSite(address, visitor);
    });

    it('is accepted as JSON where it grants leave', async () => {
      const { address, visitor } = await send([{}], 'encoding="json"', { preflight: 204 });
      await visitor.sees('accepted');
      expect(address.methods).toEqual(['OPTIONS', 'POST']);
      expect(JSON.parse(address.ledger[0]!.body)).toMatchObject({
        v: 1,
        ...CANARY,
        values: { budget: '1800' },
        suspect: expect.any(Array),
      });
    });

    it('after a second', async () => {
      const answered = signal();
      const { address, visitor } = await send([{ after: 1000, until: answered.given }]);
      await expect.poll(() => address.ledger.length, ARRIVAL).toBe(1);
      expect((await visitor.news()).text).not.toContain(WORDS.accepted);
      answered.give();
      await visitor.sees('accepted');
      expect(address.ledger.length).toBe(1);
    });

    it('with half a body has said yes all the same', async () => {
      const read = signal();
      const address = server.open([{ cut: 'within', keep: true, until: read.given }]);
      const visitor = await visit(COUNTS_READ_BYTES + MODULE + formTag(address.url));
      await visitor.fill();
      await visitor.tap();
      await visitor.open.page.run(() =>
        probe.until(() => (window as unknown as { bytesRead: number }).bytesRead >= 500, 'half of the answer'),
      );
      read.give();
      await visitor.sees('accepted');
      expect(address.ids().length).toBe(1);
      expect(address.methods).toEqual(['POST']);
    });

    it('by more than anybody reads has said yes, and is read no further', async () => {
      const { visitor } = await send([{ body: 'x'.repeat(20_000_000) }]);
      expect(await visitor.sees('accepted')).toContain(WORDS.accepted);
    });

    it('by sending elsewhere may have lost it: unconfirmed', async () => {
      const target = server.open();
      const { visitor } = await send([{ status: 302, headers: { Location: target.url } }]);
      expect(await visitor.sees('unconfirmed')).toContain(WORDS.unconfirmed);
    });
  });

  describe('to a server that lets no page read its answers', () => {
    it.each(['none', 'wrong'] as const)('has arrived under one id, and is never called received: %s', async (cors) => {
      const { address, visitor } = await send([{ cors }], '', { hurried: true });
      expect(await visitor.sees('unconfirmed')).toContain(WORDS.unconfirmed);
      expect(address.ids().length).toBe(1);
      // Four whose answer could be read, and one at the very end.
      expect(address.methods.length).toBe(5);
    });

    it('is sent once where the page says so', async () => {
      const { address, visitor } = await send([{ cors: 'none' }], 'cors="false"');
      await visitor.sees('unconfirmed');
      expect(address.methods).toEqual(['POST']);
      expect(address.ledger.length).toBe(1);
      expectSite(address, visitor);
    });

    it('and grants no leave for JSON gets it without', async () => {
      const { address, visitor } = await send([{}], 'encoding="json"', { preflight: 405, hurried: true });
      expect(await visitor.sees('unconfirmed')).toContain(WORDS.unconfirmed);
      expect(address.methods.at(-1)).toBe('POST');
      expect(address.methods.filter((method) => method === 'POST').length).toBe(1);
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
      const visitor = await visit(formTag(address.url));
      await visitor.fill();
      await visitor.open.page.run(
        () => void Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }),
      );
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
    it('that is left five milliseconds after the tap arrives', async () => {
      const address = server.open([{ after: 100 }]);
      const visitor = await visit({
        markup: formTag(address.url),
        pages: { '/elsewhere': '<!doctype html><title>Elsewhere</title>' },
      });
      await visitor.fill();
      await visitor.open.page.run(() => {
        probe.all('.submit')[0]!.click();
        setTimeout(() => location.assign('elsewhere'), 5);
      });
      await expect.poll(() => address.ids().length, ARRIVAL).toBe(1);
    });

    it('whose form is taken out after the tap arrives', async () => {
      const address = server.open([{ status: 500 }, {}]);
      const visitor = await visit(formTag(address.url));
      await visitor.fill();
      await visitor.open.page.run(() => {
        probe.all('.submit')[0]!.click();
        setTimeout(() => document.querySelector('funnel-calculator')!.remove(), 5);
      });
      await expect.poll(() => address.ledger.length, ARRIVAL).toBe(1);
      expect(address.ids().length).toBe(1);
    });

    it('that is loaded anew in the middle of it arrives once, and nothing is kept', async () => {
      const { address, visitor } = await send([{ after: 300 }]);
      await visitor.open.page.run(() => void setTimeout(() => location.reload(), 5));
      await expect.poll(() => address.ids().length, ARRIVAL).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await visitor.open.page.run(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
      expect(address.ids().length).toBe(1);
    });

    it('that is left and come back to is one, and nobody is thanked for what isn’t known', async () => {
      const { address, visitor } = await send([{ status: 503, headers: { 'Retry-After': '60' } }, {}], '', {
        page: {
          pages: {
            '/elsewhere':
              '<!doctype html><title>Elsewhere</title><script>setTimeout(() => history.back(), 300)</script>',
          },
        },
      });
      await visitor.sees('waiting');
      await visitor.open.page.run(() => void setTimeout(() => location.assign('elsewhere'), 5));
      await expect.poll(() => address.ids().length, ARRIVAL).toBe(1);
      // By a beacon: between two tries nothing else was on its way.
      expectSite(address, visitor);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(address.ids().length).toBe(1);
      await expect.poll(() => visitor.open.page.run(() => typeof window.probe), ARRIVAL).toBe('object');
      // Kept by the browser, the page goes on where it was; loaded anew, it knows of nothing.
      expect((await visitor.news()).state).toMatch(/^(waiting|ready|)$/);
    });

    it('that is closed right after the tap arrives', async () => {
      const { address } = await send([{ after: 100 }]);
      await leave();
      await expect.poll(() => address.ids().length, ARRIVAL).toBe(1);
    });

    it('that is loaded anew goes out again under its id where the page keeps it', async () => {
      const { address, visitor } = await send([{ silent: true, keep: true }, {}], 'queue="session"');
      await expect.poll(() => address.ledger.length, ARRIVAL).toBe(1);
      await visitor.open.page.reload();
      expect(await visitor.sees('accepted')).toContain(WORDS.accepted);
      expect(address.ids().length).toBe(1);
      expect(await visitor.open.page.run(() => sessionStorage.length)).toBe(0);
    });

    it('whose policy forbids the address says so at once, and the console what is missing', async () => {
      const { address, visitor } = await send([{}], '', {
        page: { headers: { 'Content-Security-Policy': "connect-src 'self'" } },
      });
      expect(await visitor.sees('forbidden')).toMatch(WORDS.unsent);
      expect(await visitor.open.page.run(() => probe.words())).toContain('Call +372 600 0000');
      const errors = await visitor.open.heard('error');
      expect(errors.filter((text) => text.includes('[funnel-calculator]'))).toEqual([
        `[funnel-calculator] <funnel-lead-form> can't send; allow by CSP: connect-src ${new URL(address.url).origin}`,
      ]);
      expect(address.methods).toEqual([]);
    });

    it('that only reports what its policy would forbid sends', async () => {
      const { address, visitor } = await send([{ status: 503 }, {}], '', {
        page: { headers: { 'Content-Security-Policy-Report-Only': "connect-src 'self'" } },
      });
      await visitor.sees('accepted');
      expect(address.ids().length).toBe(1);
    });

    it('leaves the person’s words in the request’s body and nowhere else, whatever else is done with the result', async () => {
      const address = server.open([{ status: 500 }, {}]);
      const markup = formTag(address.url, '')
        .replace('<funnel-lead-form', '<funnel-share slot="after"></funnel-share><funnel-lead-form')
        .replace(
          '<funnel-calculator',
          '<funnel-calculator save analytics="gtag dataLayer ym:12345" analytics-figures="revenue"',
        );
      const visitor = await visit({ markup });
      await watch(visitor);
      await visitor.fill();
      await visitor.tap();
      await visitor.sees('accepted');
      await visitor.open.page.run(async () => {
        const press = async (text: string): Promise<void> => {
          const find = (): HTMLElement | undefined =>
            probe
              .all('funnel-share button')
              .concat(probe.all('button'))
              .find(({ textContent }) => textContent?.trim() === text);
          await probe.until(() => find() !== undefined, text);
          find()!.click();
          await new Promise((resolve) => setTimeout(resolve, 100));
        };
        for (const text of ['Copy the link', 'Copy as a table', 'Save as CSV', 'QR code', 'Print or save as PDF'])
          await press(text);
        const held = (window as unknown as Watched).watched;
        await probe.until(() => held.some((line) => line.startsWith('print')), 'the sheet');
        await probe.fill('funnel-budget', '2000');
        await probe.until(() => localStorage.length > 0, 'the draft');
      });
      const seen = await traces(visitor);
      for (const sign of [
        'clipboard',
        '#funnel-v2_',
        'text/csv',
        'print',
        'gtag generate_lead',
        'ym 12345',
        'funnel-lead',
        'dataLayer',
        'funnel-v2_lang_en_budget_2000_',
      ])
        expect(seen).toContain(sign);
      expect(address.ledger[0]!.body).toContain('Canary');
      expect(address.url).not.toMatch(CANARIES);
      expect(seen).not.toMatch(CANARIES);
    });

    it('that is left with the form filled in and not sent keeps nothing of it', async () => {
      const address = server.open();
      const visitor = await visit({
        markup: formTag(address.url, 'queue="session"'),
        pages: { '/elsewhere': `<!doctype html><title>Elsewhere</title><script>${PROBE_FILE_TEXT}</script>` },
      });
      await watch(visitor);
      await visitor.fill();
      expect(await traces(visitor)).not.toMatch(CANARIES);
      await visitor.open.page.goTo(new URL('elsewhere', visitor.open.url).href);
      // For what might still be sent.
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect(await visitor.open.page.run(() => document.title)).toBe('Elsewhere');
      expect(await traces(visitor)).not.toMatch(CANARIES);
      expect(address.methods).toEqual([]);
    });
  });
});

/** Has a page count what it has read of bodies so far. */
const COUNTS_READ_BYTES = `<script>{
  window.bytesRead = 0;
  const { prototype } = ReadableStreamDefaultReader;
  const { read } = prototype;
  prototype.read = async function (...given) {
    const piece = await read.apply(this, given);
    window.bytesRead += piece.value?.length ?? 0;
    return piece;
  };
}</script>`;

const CANARIES = /canary|zuzanna|5987|6541/i;

interface Watched {
  readonly watched: string[];
}

/** Has a page write down whatever leaves the calculator: events, calls of statistics programs, requests, clipboard, files, paper. */
const watch = ({ open }: Visitor): Promise<void> =>
  open.page.run(() => {
    const watched: string[] = [];
    const write = (what: string, ...parts: unknown[]): void =>
      void watched.push(
        [what, ...parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))].join(' '),
      );
    const dispatch = Object.getOwnPropertyDescriptor(EventTarget.prototype, 'dispatchEvent')!.value as (
      this: EventTarget,
      event: Event,
    ) => boolean;
    EventTarget.prototype.dispatchEvent = function dispatchEvent(event) {
      write('event', event.type, (event as CustomEvent).detail ?? '');
      return dispatch.call(this, event);
    };
    for (const name of ['submit', 'formdata', 'message'])
      addEventListener(name, (event) => write('event', event.type), true);
    const send = window.fetch.bind(window);
    window.fetch = (input, options) => {
      write('fetch', input instanceof Request ? input.url : String(input), options?.headers ?? '');
      return send(input, options);
    };
    const clipboard = {
      writeText: (text: string) => Promise.resolve(write('clipboard', text)),
      write: async (items: ClipboardItem[]) => {
        for (const item of items)
          for (const type of item.types) write('clipboard', await (await item.getType(type)).text());
      },
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => write('file', (blob as Blob).type, text));
      return '#made';
    };
    window.print = () => write('print', document.querySelector('funnel-share-sheet')!.shadowRoot!.textContent ?? '');
    const program =
      (name: string) =>
      (...parts: unknown[]): void =>
        write(name, ...(name === 'gtag' ? parts.slice(1) : parts));
    Object.assign(window, {
      watched,
      gtag: program('gtag'),
      ym: program('ym'),
      dataLayer: { push: program('dataLayer') },
    });
  });

/** Everything that a page and its browser hold after a visitor, as one text. */
const traces = ({ open }: Visitor): Promise<string> =>
  open.page.run(async () => {
    const databases = 'databases' in indexedDB ? await indexedDB.databases() : [];
    const stores = [
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      history.state,
      window.name,
    ];
    const addresses = [
      location.href,
      document.referrer,
      document.title,
      document.cookie,
      ...performance.getEntriesByType('resource').map(({ name }) => name),
    ];
    const links = probe.all('a').map((link) => (link as HTMLAnchorElement).href);
    const sent = probe.all('.news').some(({ dataset }) => dataset['state'] === 'accepted');
    // What a person has typed and not sent stands in its field, and nowhere else.
    const fields = sent ? probe.all('input').map((input) => (input as HTMLInputElement).value) : [];
    return JSON.stringify([
      stores,
      addresses,
      links,
      fields,
      probe.heard,
      document.documentElement.outerHTML,
      probe.words(),
      (window as unknown as Partial<Watched>).watched ?? [],
    ]);
  });
