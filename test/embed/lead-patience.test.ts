import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import puppeteer, { type Browser as Chromium, type Page as Tab } from 'puppeteer-core';
import { CHROMIUM_FLAGS, provideBrowsers } from '../tools/browsers.js';
import { engines, type Browser } from './engines.js';
import { startHost } from './host-page.js';
import { startLeadServer } from './lead-server.js';
import { formTag, visitForm, WORDS, type Visitor } from './lead-visitor.js';

/** What takes its time, or what only Chromium's driver can do: once, in Chromium; the machine is the same in all engines. */
describe.runIf(engines.includes('chromium'))('a lead that takes long, in Chromium', () => {
  let chromium: Chromium;
  let browser: Browser;
  let tab: Tab;
  let host: Awaited<ReturnType<typeof startHost>>;
  let server: Awaited<ReturnType<typeof startLeadServer>>;

  beforeAll(async () => {
    const executablePath = provideBrowsers({ quiet: true }).chromium!;
    [chromium, host, server] = await Promise.all([puppeteer.launch({ executablePath, args: CHROMIUM_FLAGS }), startHost(), startLeadServer()]);
    browser = {
      async open(url) {
        tab = await chromium.newPage();
        await tab.goto(url, { waitUntil: 'load' });
        const page = tab;
        return { run: (inside, ...parameters) => page.evaluate(inside as never, ...parameters), frame: () => ({ run: () => Promise.reject(new Error('no frame')) }), close: () => page.close() };
      },
      close: () => chromium.close(),
    };
  });
  afterEach(async () => {
    if (!tab.isClosed()) await tab.close();
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([host.close(), server.close()]);
  });

  const visit = async (url: string, attributes = ''): Promise<Visitor> => {
    const visitor = await visitForm(host, browser, formTag(url, attributes));
    await visitor.fill();
    return visitor;
  };

  it('after nine seconds is still waited for', async () => {
    const address = server.open([{ after: 9000 }]);
    const visitor = await visit(address.url);
    await visitor.tap();
    await visitor.sees('accepted', 12);
    expect(address.ledger.length).toBe(1);
  });

  it('after thirty seconds has been asked again: kept under one id', async () => {
    const address = server.open([{ after: 30_000, keep: true }, {}]);
    const visitor = await visit(address.url);
    await visitor.tap();
    expect(await visitor.sees('waiting', 13)).toContain(WORDS.trying);
    await visitor.sees('accepted', 6);
    expect(address.ids().length).toBe(1);
  });

  it.each([
    ['that answers 500', { status: 500 }, 4],
    ['that cuts every request off', { cut: 'before' as const }, 8],
  ])('to a server %s is told not to be sent after four tries', async (_kind, deed, requests) => {
    const address = server.open([deed]);
    const visitor = await visit(address.url);
    await visitor.tap();
    expect(await visitor.sees('failed', 25)).toMatch(WORDS.unsent);
    expect(address.ledger).toEqual([]);
    expect(address.methods.length).toBeGreaterThanOrEqual(requests);
  });

  it('on a page whose policy forbids the address is told not to be sent', async () => {
    const address = server.open();
    const visitor = await visitForm(host, browser, { markup: formTag(address.url), headers: { 'Content-Security-Policy': "connect-src 'self'" } });
    await visitor.fill();
    await visitor.tap();
    expect(await visitor.sees('failed', 25)).toMatch(WORDS.unsent);
    expect(address.methods).toEqual([]);
  });

  it('goes out when the network is back', async () => {
    const address = server.open();
    const visitor = await visit(address.url);
    await tab.setOfflineMode(true);
    await visitor.tap();
    expect(await visitor.sees('offline')).toMatch(WORDS.unsent);
    expect(address.methods).toEqual([]);
    await tab.setOfflineMode(false);
    await visitor.sees('accepted');
    expect(address.ledger.length).toBe(1);
  });

  it('whose tab is closed five milliseconds after the tap arrives', async () => {
    const address = server.open([{ after: 200 }]);
    const visitor = await visit(address.url);
    await visitor.tap();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tab.close();
    await expect.poll(() => address.ids().length, { timeout: 8000 }).toBe(1);
  });

  it('from a page that is left and come back to is one', async () => {
    const address = server.open([{ status: 500 }, {}]);
    const visitor = await visit(address.url);
    await visitor.tap();
    await visitor.sees('waiting');
    const from = tab.url();
    await tab.goto('about:blank');
    await tab.goBack();
    expect(tab.url()).toBe(from);
    await expect.poll(() => address.ids().length, { timeout: 8000 }).toBe(1);
  });
});
