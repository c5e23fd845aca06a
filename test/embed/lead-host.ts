import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch, type Browser, type engines } from './engines.js';
import { MODULE, startHost, type HostPage } from './host-page.js';
import { startLeadServer, type Deed, type LeadAddress } from './lead-server.js';
import { formTag, HURRIED, visitForm, type Visitor } from './lead-visitor.js';

/** A browser, a host and a server of leads for the tests of one `describe`; the page is closed after each test. */
export function leadHost(engine: (typeof engines)[number]) {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof startHost>>;
  let started: Awaited<ReturnType<typeof startLeadServer>>;
  let visitor: Visitor | undefined;

  beforeAll(async () => {
    [browser, host, started] = await Promise.all([launch(engine), startHost(), startLeadServer()]);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([host.close(), started.close()]);
  });

  /** Closes the page, also before the test is over. */
  const leave = async (): Promise<void> => {
    await visitor?.open.page.close?.();
    visitor = undefined;
  };
  afterEach(leave);

  const server: Pick<typeof started, 'open'> = { open: (...given) => started.open(...given) };
  const visit = async (page: HostPage | string): Promise<Visitor> => (visitor = await visitForm(host, browser, page));

  /** Fills in and sends to an address that behaves so. */
  const send = async (
    deeds: readonly Deed[],
    attributes = '',
    {
      preflight = 405,
      taps = 1,
      page = {},
      hurried = false,
    }: { preflight?: number; taps?: number; page?: Partial<HostPage>; hurried?: boolean } = {},
  ): Promise<{ address: LeadAddress; visitor: Visitor }> => {
    const address = server.open(deeds, preflight);
    const markup = (hurried ? HURRIED : '') + MODULE + formTag(address.url, attributes);
    const visitor = await visit({ markup, ...page });
    await visitor.fill();
    await visitor.tap(taps);
    return { address, visitor };
  };

  return { server, visit, send, leave };
}

/** Receivers tell sites by these: the page's origin, and no more of its address. */
export function expectSite({ ledger }: LeadAddress, { open }: Visitor): void {
  const { origin } = new URL(open.url);
  expect(ledger.map(({ headers }) => headers.origin)).toEqual(ledger.map(() => origin));
  for (const { headers } of ledger) expect(headers.referer ?? `${origin}/`).toBe(`${origin}/`);
}

/** What a test lets happen when it is time for it. */
export function signal(): { given: Promise<void>; give: () => void } {
  let give = (): void => undefined;
  return { given: new Promise((resolve) => (give = resolve)), give: () => give() };
}
