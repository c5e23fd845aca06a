import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launch, type Browser, type engines, type Page } from './engines.js';
import { startHost, type HostPage, type OpenHostPage } from './host-page.js';

/** The example's total and cost of a lead, and the cost after the budget has been doubled. */
export const TOTAL = '6 600 000 ₽';
export const COST = '300 ₽';
export const DOUBLED = '600 ₽';

/** A browser and a server for the tests of one `describe`; each page is closed after its test. */
export function hostileHost(engine: (typeof engines)[number]) {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof startHost>>;
  let opened: OpenHostPage[] = [];

  beforeAll(async () => {
    [browser, host] = await Promise.all([launch(engine), startHost()]);
  });
  afterEach(async () => {
    for (const { page } of opened) await page.close();
    opened = [];
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  return {
    visit: async (given: string | HostPage): Promise<OpenHostPage> => {
      const open = await host.visit(browser, given);
      opened.push(open);
      return open;
    },
    /** Nothing on the console, no error that nobody caught, nothing that a policy had to stop. */
    expectCalm: async ({ heard }: OpenHostPage): Promise<void> => {
      expect([...(await heard('error')), ...(await heard('warn')), ...(await heard('violation'))]).toEqual([]);
    },
  };
}

/** The figures of the example, and those after a person has typed. */
export async function expectWorking(page: Page, which = 0): Promise<void> {
  expect(await page.run((total, at) => probe.becomes('revenue', total, at), TOTAL, which)).toBe(true);
  expect(await page.run((cost, at) => probe.becomes('leadsCost', cost, at), COST, which)).toBe(true);
  if (which > 0) return;
  await page.run(() => probe.fill('funnel-budget', '360 000'));
  expect(await page.run((cost) => probe.becomes('leadsCost', cost), DOUBLED)).toBe(true);
}

export async function expectPicture(page: Page): Promise<void> {
  await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
  await page.run(() => probe.until(() => probe.inked() > 1000, 'a drawn picture'));
}
