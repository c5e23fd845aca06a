import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import puppeteer, { type Browser as Chromium, type Page as Tab } from 'puppeteer-core';
import { CHROMIUM_TEST_FLAGS, provideTestBrowsers } from '../../tools/browsers.js';
import { asPage, engines, type Browser } from './engines.js';
import { startHost } from './host-page.js';
import { startLeadServer } from './lead-server.js';
import { ARRIVAL, formTag, visitForm, WORDS, type Visitor } from './lead-visitor.js';

/** What only Chromium's driver can do: pull the plug, close a tab in the middle of it, go back to a page that it has kept. */
describe.runIf(engines.includes('chromium'))('a lead on its way, in Chromium', () => {
  let chromium: Chromium;
  let browser: Browser;
  let tab: Tab;
  let host: Awaited<ReturnType<typeof startHost>>;
  let server: Awaited<ReturnType<typeof startLeadServer>>;

  beforeAll(async () => {
    const executablePath = provideTestBrowsers({ quiet: true }).chromium!;
    [chromium, host, server] = await Promise.all([
      puppeteer.launch({ executablePath, args: CHROMIUM_TEST_FLAGS }),
      startHost(),
      startLeadServer(),
    ]);
    browser = {
      async open(url) {
        tab = await chromium.newPage();
        const page = asPage(tab);
        await page.goTo(url);
        return page;
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
    await expect.poll(() => address.ids().length, ARRIVAL).toBe(1);
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
    await expect.poll(() => address.ids().length, ARRIVAL).toBe(1);
  });
});
