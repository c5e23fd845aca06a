import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engines, launch, type Browser } from './engines.js';
import { MODULE, SINGLE_FILE, startHost, type HostPage, type OpenHostPage } from './host-page.js';

const SHARING = '<funnel-calculator lang="ru" panels="share"></funnel-calculator>';

/** The link of a calculator on a page, taken from what it would copy. */
const copied = (page: OpenHostPage['page'], button: string): Promise<string> =>
  page.run(async (text: string) => {
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
      probe.all('button').find(({ textContent }) => textContent?.trim() === text);
    await probe.until(() => find() !== undefined, text);
    find()!.click();
    await probe.until(() => held.text !== '', 'a copied link');
    return held.text;
  }, button);

describe.each(engines)('a link in %s', (engine) => {
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

  const visit = async (given: string | HostPage, by = browser): Promise<OpenHostPage> =>
    (open = await host.visit(by, given));
  const complaints = async (): Promise<string[]> => [...(await open!.heard('error')), ...(await open!.heard('warn'))];
  const reopen = (link: string): Promise<void> =>
    open!.page.run((hash) => void (location.hash = hash), new URL(link).hash);

  it("isn't offered where a page has no address, and the reason is told", async () => {
    const frame = `${SINGLE_FILE}${SHARING}`.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const { page } = await visit(`<iframe srcdoc="${frame}" style="width: 1000px; height: 3000px"></iframe>`);
    const words = (): Promise<string> =>
      page.run(async () => {
        const panel = (): Element | null | undefined =>
          document
            .querySelector('iframe')!
            .contentDocument!.querySelector('funnel-calculator')
            ?.shadowRoot?.querySelector('funnel-share')
            ?.shadowRoot?.querySelector('section');
        await probe.until(() => (panel()?.querySelectorAll('p').length ?? 0) > 1, 'the panel');
        return panel()!.textContent;
      });
    expect(await words()).toContain('У этой страницы нет адреса, на который вела бы ссылка.');
    expect(await words()).not.toContain('Скопировать ссылку');
  });

  it.each([
    ['the module', MODULE],
    ['the single file', SINGLE_FILE],
  ])('copied from a page with %s brings the same figures into a browser that has never seen it', async (_form, tag) => {
    const { page, url } = await visit(tag + SHARING);
    await page.run(() => probe.fill('funnel-budget', '360 000'));
    await page.run(() => probe.fill('funnel-primary', '30%'));
    await page.run(() => probe.becomes('leadsCost', '600 ₽'));
    const figures = await page.run(() =>
      ['revenue', 'leadsCost', 'primaryCost', 'secondaryRate', 'primaryRevenue'].map((name) => probe.figure(name)),
    );
    const link = await copied(page, 'Скопировать ссылку');
    expect(link.startsWith(`${url}#funnel-v2_lang_ru_cur_RUB_budget_360000_leads_600_primary-share_0-3_`)).toBe(true);
    await page.close();

    clean = await launch(engine, { stranger: true });
    open = { ...open!, page: await clean.open(link) };
    expect(await open.page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
    expect(
      await open.page.run(() =>
        ['revenue', 'leadsCost', 'primaryCost', 'secondaryRate', 'primaryRevenue'].map((name) => probe.figure(name)),
      ),
    ).toEqual(figures);
    await open.page.run(() =>
      probe.until(() => probe.words().includes('Эти цифры пришли по ссылке'), 'where they came from'),
    );
  });

  it('that was changed on its way says so and takes nothing', async () => {
    const { page } = await visit(MODULE + SHARING);
    const link = await copied(page, 'Скопировать ссылку');
    await reopen(link.replace('budget_180000', 'budget_18000'));
    await page.run(() =>
      probe.until(() => probe.words().includes('Ссылка неполная или изменилась по дороге'), 'a notice'),
    );
    expect(await page.run(() => probe.figure('leadsCost'))).toBe('300 ₽');
    expect(await complaints()).toEqual([]);
  });

  it('asks before it replaces what was typed', async () => {
    const { page } = await visit(MODULE + SHARING);
    const link = await copied(page, 'Скопировать ссылку');
    await page.run(() => probe.fill('funnel-budget', '60 000'));
    await reopen(link);
    await page.run(() => probe.until(() => probe.words().includes('В ссылке другие цифры, не ваши'), 'a question'));
    expect(await page.run(() => probe.figure('leadsCost'))).toBe('100 ₽');
    await page.run(() =>
      probe
        .all('button')
        .find(({ textContent }) => textContent?.trim() === 'Взять цифры из ссылки')!
        .click(),
    );
    expect(await page.run(() => probe.becomes('leadsCost', '300 ₽'))).toBe(true);
  });

  /** As themes do on every page: what the address names is looked for, and scrolled to where it is found. */
  const THEME = `<script>
    try {
      const jquery = /^(?:\\s*(<[\\w\\W]+>)[^>]*|#([\\w-]+))$/.exec(location.hash);
      if (location.hash && !jquery) throw new SyntaxError('unrecognized expression: ' + location.hash);
      if (location.hash && document.querySelector(location.hash)) throw new Error('found');
      window.started = true;
    } catch (error) {
      console.error(String(error));
    }
  </script>`;

  it("lets a theme that looks for the fragment's element go on, leaves the address, and comes back with a reload", async () => {
    const { page, url } = await visit(MODULE + SHARING);
    await page.run(() => probe.fill('funnel-budget', '360 000'));
    const link = await copied(page, 'Скопировать ссылку');
    await page.close();
    // Another page of the same site: what is typed there isn't remembered.
    const { page: other, url: there } = await visit(THEME + MODULE + SHARING);
    await other.goTo(link.replace(url, `${there}?p=7`));
    expect(await other.run(() => (window as unknown as { started?: boolean }).started)).toBe(true);
    expect(await other.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
    await other.run(() => probe.until(() => location.hash === '', 'an address without figures'));
    expect(await other.run(() => location.href)).toBe(`${there}?p=7`);
    await other.reload();
    expect(await other.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
    expect(await other.run(() => location.href)).toBe(`${there}?p=7`);
    expect(await complaints()).toEqual([]);
  });

  it("comes back by the browser's own way, beside the page's state", async () => {
    const { page } = await visit(`<script>history.replaceState({ page: 1 }, '')</script>${MODULE}${SHARING}`);
    const link = await copied(page, 'Скопировать ссылку');
    await reopen(link.replace('#', '#menu=open&'));
    await page.run(() => probe.until(() => location.hash === '#menu=open', 'an address without figures'));
    expect(await page.run(() => Object.keys(history.state as object))).toEqual(['funnel-calculator']);
    await page.run(() => history.back());
    await page.run(() => probe.until(() => location.hash === '', 'the entry before'));
    expect(await page.run(() => history.state as unknown)).toEqual({ page: 1 });
  });

  it("leaves a page's other fragments, storage and network alone", async () => {
    const { page, strangers } = await visit(MODULE + SHARING);
    await page.run(() => void (location.hash = '#prices'));
    const link = await copied(page, 'Скопировать ссылку');
    expect(link).not.toContain('prices');
    await page.run(() => probe.shown('revenue'));
    expect(strangers()).toEqual([]);
    expect(await page.run(() => [localStorage.length, sessionStorage.length, document.cookie, location.hash])).toEqual([
      0,
      0,
      '',
      '#prices',
    ]);
  });
});
