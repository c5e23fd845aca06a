import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engines, launch, type Browser } from './engines.js';
import { CALCULATOR, MODULE, SINGLE_FILE, startHost, type OpenHostPage } from './host-page.js';

/** By way of the diagnosis, as a person comes to it. */
const goToPlan = (page: OpenHostPage['page']): Promise<void> =>
  page.run(async () => {
    const press = async (text: string): Promise<void> => {
      const find = (): HTMLElement | undefined =>
        probe.all('button').find(({ textContent }) => textContent?.trim() === text);
      await probe.until(() => find() !== undefined, text);
      find()!.click();
    };
    await press('Ещё');
    await press('Что нужно, чтобы закрыть этот разрыв?');
    await probe.until(() => probe.all('[data-lever="budget"] input[type="range"]')[0] !== undefined, 'the levers');
  });

const slide = (page: OpenHostPage['page'], lever: string, percent: string): Promise<void> =>
  page.run(
    (name: string, value: string) => {
      const [slider] = probe.all(`[data-lever="${name}"] input[type="range"]`) as HTMLInputElement[];
      slider!.value = value;
      slider!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    lever,
    percent,
  );

describe.each(engines)('the plan in %s', (engine) => {
  let browser: Browser;
  let clean: Browser | undefined;
  let host: Awaited<ReturnType<typeof startHost>>;
  let open: OpenHostPage | undefined;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launch(engine), startHost()]);
  });
  afterEach(async () => {
    await open?.page.close();
    open = undefined;
    await clean?.close();
    clean = undefined;
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it('comes with the module when somebody wants to close the gap, and nothing of it before', async () => {
    open = await host.visit(browser, MODULE + CALCULATOR);
    await open.page.run(() => probe.shown('revenue'));
    expect(open.scripts().filter((name) => /^funnel-(open-)?plan/.test(name))).toEqual([]);
    await goToPlan(open.page);
    expect(open.scripts().filter((name) => /^funnel-(open-)?plan/.test(name)).length).toBeGreaterThan(0);
    // 600 × (35 % − 25 %) more first visits, 44 000 each.
    expect(await open.page.run(() => probe.becomes('plan.revenue', '9 240 000 ₽'))).toBe(true);
    expect([...(await open.heard('error')), ...(await open.heard('warn'))]).toEqual([]);
  });

  it('is in the single file, and asks the network for nothing', async () => {
    open = await host.visit(browser, SINGLE_FILE + CALCULATOR);
    const before = open.scripts().length;
    await goToPlan(open.page);
    await slide(open.page, 'budget', '50');
    expect(await open.page.run(() => probe.becomes('plan.revenue', '13 860 000 ₽'))).toBe(true);
    expect(open.scripts()).toHaveLength(before);
    expect(open.strangers()).toEqual([]);
  });

  it('travels in the link, without names, and opens where it is opened', async () => {
    open = await host.visit(browser, `${MODULE}<funnel-calculator lang="ru" panels="share"></funnel-calculator>`);
    const { page } = open;
    await goToPlan(page);
    await slide(page, 'budget', '50');
    const link = await page.run(async () => {
      const held = { text: '' };
      Object.defineProperty(navigator, 'clipboard', {
        value: {
          writeText: (given: string) => {
            held.text = given;
            return Promise.resolve();
          },
        },
        configurable: true,
      });
      const find = (): HTMLElement | undefined =>
        probe.all('button').find(({ textContent }) => textContent?.trim() === 'Скопировать ссылку');
      await probe.until(() => find() !== undefined, 'the button');
      find()!.click();
      await probe.until(() => held.text !== '', 'a copied link');
      return held.text;
    });
    expect(link).toContain('_A_budget-c270000-cprimaryRate-c0-35_');
    await page.close();

    clean = await launch(engine, { stranger: true });
    open = { ...open, page: await clean.open(link) };
    await open.page.run(() =>
      probe.until(() => probe.all('[data-lever="budget"] input[type="range"]')[0] !== undefined, 'the plan'),
    );
    expect(await open.page.run(() => probe.becomes('plan.revenue', '13 860 000 ₽'))).toBe(true);
    // Nobody is taken away from what the page begins with.
    expect(await open.page.run(() => document.activeElement === document.body)).toBe(true);
  });
});
