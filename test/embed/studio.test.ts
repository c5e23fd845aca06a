import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM_TEST_FLAGS, provideTestBrowsers } from '../../tools/browsers.js';

const ROOT = join(import.meta.dirname, '../..');
/** The sources are compiled when they are first asked for, on a machine that may be busy, ms. */
const PATIENCE = 60_000;

const { chromium } = provideTestBrowsers({ quiet: true });

describe.runIf(chromium)('the studio, as somebody uses it who opens the page', () => {
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    server = await createServer({
      root: ROOT,
      logLevel: 'error',
      cacheDir: 'node_modules/.vite-test-studio',
      server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
      optimizeDeps: { noDiscovery: true, include: [] },
    });
    await server.listen();
    browser = await puppeteer.launch({ executablePath: chromium!, args: CHROMIUM_TEST_FLAGS, timeout: PATIENCE });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    complaints = [];
    page = await (await browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => {
      if (/^(?:warn|error)/.test(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.setViewport({ width: 1280, height: 900 });
  });
  afterEach(async () => {
    await page.browserContext().close();
  });

  const address = (rest = ''): string => `${server.resolvedUrls!.local[0]!}index.html${rest}`;

  async function open(rest = ''): Promise<void> {
    await page.goto(address(rest), { waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('funnel-studio')?.shadowRoot?.querySelector('details'));
  }

  /** A part of the studio, in a section that is opened for it. */
  async function part(id: string): Promise<string> {
    await page.evaluate((name) => {
      let around = document.querySelector('funnel-studio')!.shadowRoot!.getElementById(name)?.parentElement ?? null;
      for (; around; around = around.parentElement) if (around instanceof HTMLDetailsElement) around.open = true;
    }, id);
    return `>>> [id="${id}"]`;
  }
  async function fill(id: string, text: string): Promise<void> {
    const field = (await page.waitForSelector(await part(id)))!;
    await field.click({ count: 3 });
    await field.type(text);
    await field.evaluate((element) => (element as HTMLElement).blur());
  }
  const click = async (id: string): Promise<void> =>
    (await page.waitForSelector(await part(id)))!.evaluate((element) => (element as HTMLElement).click());
  const choose = (name: string, value: string): Promise<void> =>
    page.evaluate(
      (radio, wanted) => {
        const root = document.querySelector('funnel-studio')!.shadowRoot!;
        root.querySelector<HTMLElement>(`input[name="${radio}"][value="${wanted}"]`)!.click();
      },
      name,
      value,
    );
  const press = (text: string): Promise<void> =>
    page.evaluate((wanted) => {
      const buttons = document.querySelector('funnel-studio')!.shadowRoot!.querySelectorAll<HTMLElement>('button');
      [...buttons].find((button) => button.textContent.trim() === wanted)!.click();
    }, text);
  const codes = (): Promise<string[]> =>
    page.evaluate(() => {
      const root = document.querySelector('funnel-studio')!.shadowRoot!;
      return [...root.querySelectorAll('#delivery code')].map((code) => code.textContent);
    });
  const link = (): Promise<string> =>
    page.evaluate(() => document.querySelector('funnel-studio')!.shadowRoot!.querySelector('.link code')!.textContent);
  const said = (): Promise<string> =>
    page.evaluate(() => document.querySelector('funnel-studio')!.shadowRoot!.querySelector('.said')!.textContent);
  const complaint = (place: string): Promise<string> =>
    page.evaluate((name) => {
      const root = document.querySelector('funnel-studio')!.shadowRoot!;
      return root.getElementById(`complaint-${name}`)?.textContent.trim() ?? '';
    }, place);
  const preview = (name: string): Promise<string | null> =>
    page.evaluate((attribute) => document.querySelector('funnel-calculator')!.getAttribute(attribute), name);

  it('has the branded Russian calculator with own norms, a form and Metrika, and the same in each way of delivery', async () => {
    await open('?lang=ru');
    await fill('brand-name', 'Клиника «Улыбка»');
    await fill('tokens-accent', '#8a3b2a');
    await fill('norms-primaryRate-value', '35 %');
    await choose('start', 'own');
    await fill('values-budget', '90 000');
    await fill('values-leads', '300');
    await fill('values-primary', '25%');
    await click('panels-plan');
    await click('lead-on');
    await fill('lead-endpoint', 'https://agency.example/leads');
    await fill('lead-controller', 'Агентство');
    expect(await complaint('lead-policyUrl')).toContain('формы не будет');
    expect((await codes()).join()).not.toContain('lead-form');
    await fill('lead-policyUrl', 'https://agency.example/policy');
    await fill('statistics-metrika', '12345678');
    expect(await preview('budget')).toBe('90000');
    expect(await preview('brand')).toBe('{"name":"Клиника «Улыбка»"}');
    expect(await preview('analytics')).toBeNull();
    expect((await codes())[0])
      .toBe(`<script data-cfasync="false" nowprocket data-no-optimize="1" data-no-defer="1" type="module" src="https://your-site.example/funnel-calculator.js"></script>
<funnel-calculator
  lang="ru"
  budget="90000"
  leads="300"
  primary="25%"
  norms='{"primaryRate":"0.35"}'
  panels="plan"
  brand='{"name":"Клиника «Улыбка»"}'
  analytics="ym:12345678"
  style="--funnel-accent: #8a3b2a"
>
  <p>Есть вопросы? Позвоните: +7 000 000-00-00</p>
  <funnel-lead-form
    slot="after"
    endpoint="https://agency.example/leads"
    controller="Агентство"
    policy-url="https://agency.example/policy"
  ></funnel-lead-form>
</funnel-calculator>`);
    await choose('delivery', 'wordpress');
    expect((await codes())[0]).toContain('data-lead-endpoint="https://agency.example/leads"');
    await choose('delivery', 'react');
    expect((await codes())[1]).toContain('norms={JSON.stringify({"primaryRate":"0.35"})}');
    const given = await link();
    await page.goto('about:blank');
    await page.goto(given, { waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('funnel-studio')?.shadowRoot?.querySelector('details'));
    expect((await codes())[1]).toContain('norms={JSON.stringify({"primaryRate":"0.35"})}');
    expect(await preview('budget')).toBe('90000');
    expect(complaints).toEqual([]);
  });

  it('loads nothing of its own before the calculator is drawn', async () => {
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await page.evaluateOnNewDocument(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) Object.assign(window, { drawn: entry.startTime });
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    await open();
    expect(asked.indexOf('/demo/studio/funnel-studio.ts')).toBeGreaterThan(
      asked.indexOf('/src/components/calculator/funnel-calculator.ts'),
    );
    const [studio, drawn] = await page.evaluate(() => [
      performance.getEntriesByType('resource').find(({ name }) => name.includes('/studio/funnel-studio'))!.startTime,
      performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    ]);
    expect(studio!).toBeGreaterThan(drawn!);
  });

  it('moves a stage by keys and by dragging, and the focus goes with it', async () => {
    await open();
    const handle = (at: number): string => `>>> #stages [data-stage="${at}"]`;
    await part('stages-0-label');
    await page.focus(handle(0));
    await page.keyboard.press('ArrowDown');
    expect(await preview('stages')).toMatch(/^\[\{"id":"primary".*"leads".*"secondary"/);
    expect(await said()).toBe('“Enquiries (leads)” is now number 2 of 3.');
    await page.keyboard.press('ArrowDown');
    expect(await preview('stages')).toMatch(/^\[\{"id":"primary".*"secondary".*"leads"/);
    await press('Undo');
    await press('Undo');
    expect(await preview('stages')).toBeNull();
    await page.evaluate(() =>
      document
        .querySelector('funnel-studio')!
        .shadowRoot!.getElementById('stages')!
        .scrollIntoView({ behavior: 'instant' }),
    );
    const [from, to] = await Promise.all([1, 0].map(async (at) => (await (await page.$(handle(at)))!.boundingBox())!));
    await page.mouse.move(from!.x + 10, from!.y + 10);
    await page.mouse.down();
    await page.mouse.move(to!.x + 10, to!.y + 30, { steps: 8 });
    await page.mouse.move(to!.x + 10, to!.y + 4, { steps: 4 });
    await page.mouse.up();
    expect(await preview('stages')).toMatch(/^\[\{"id":"primary".*"leads".*"secondary"/);
  });

  it('loses nothing on a reload, by undo and redo, and keeps it on the device when asked', async () => {
    await open();
    await fill('brand-name', 'Agency Ltd');
    await press('Undo');
    expect(await preview('brand')).toBeNull();
    await press('Redo');
    expect(await preview('brand')).toBe('{"name":"Agency Ltd"}');
    await page.reload({ waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('funnel-studio')?.shadowRoot?.querySelector('details'));
    expect(await preview('brand')).toBe('{"name":"Agency Ltd"}');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await click('keep');
    await page.goto('about:blank');
    await open();
    expect(await preview('brand')).toBe('{"name":"Agency Ltd"}');
    await click('keep');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('says what is wrong with a link or a file, takes nothing of it, and keeps what is there', async () => {
    await open('#studio=9.abc.def');
    expect(await said()).toContain('newer studio');
    await page.evaluate(() => void (location.hash = '#studio=1.abc.def'));
    await page.waitForFunction(() =>
      /cut off/.test(document.querySelector('funnel-studio')!.shadowRoot!.querySelector('.said')!.textContent),
    );
    await fill('brand-name', 'Agency Ltd');
    const paste = (text: string): Promise<void> =>
      page.evaluate((given) => {
        const area = document
          .querySelector('funnel-studio')!
          .shadowRoot!.querySelector<HTMLTextAreaElement>('#saving textarea')!;
        area.value = given;
        area.closest('details')!.querySelector('button')!.click();
      }, text);
    await paste('{"format": "funnel-calculator-studio", "version": 1');
    expect(await said()).toContain('no JSON');
    expect(await preview('brand')).toBe('{"name":"Agency Ltd"}');
    await paste('{"format": "funnel-calculator-studio", "version": 1, "period": "decade", "brand": {"name": "Other"}}');
    expect(await said()).toContain('but for what this studio can’t read: period');
    expect(await preview('brand')).toBe('{"name":"Other"}');
    await press('Undo');
    expect(await preview('brand')).toBe('{"name":"Agency Ltd"}');
    expect(complaints).toEqual([]);
  });

  it('leaves the numbers that were typed into the calculator beside while stages and looks change', async () => {
    await open();
    const leads = (await page.waitForSelector('>>> funnel-leads >>> input'))!;
    await leads.click({ count: 3 });
    await leads.type('777');
    await fill('stages-0-label', 'Calls');
    await fill('tokens-accent', '#8a3b2a');
    expect(
      await page.evaluate(
        () => (document.querySelector('funnel-calculator') as unknown as { values: { leads: string } }).values.leads,
      ),
    ).toBe('777');
    await choose('start', 'own');
    await press('Take those in the calculator');
    expect(await preview('leads')).toBe('777');
    await fill('stages-0-label', 'Calls');
    await fill('stages-0-label', 'All calls');
    await press('Undo');
    expect(await preview('stages')).toContain('"label":"Calls"');
  });

  it('saves a file that opens again', async () => {
    await open();
    await fill('brand-name', 'Agency Ltd');
    const folder = await mkdtemp(join(tmpdir(), 'studio-'));
    const devtools = await page.createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
      browserContextId: page.browserContext().id!,
    });
    await press('Save as a file');
    await expect.poll(() => readdir(folder), { timeout: PATIENCE }).toEqual(['funnel-studio.json']);
    const file = join(folder, 'funnel-studio.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1, brand: { name: 'Agency Ltd' } });
    await press('Start over');
    expect(await preview('brand')).toBeNull();
    const input = (await page.$('>>> input[type="file"]'))!;
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
    await expect.poll(() => preview('brand'), { timeout: PATIENCE }).toBe('{"name":"Agency Ltd"}');
  });

  it('keeps what is no number in its field, and the calculator alive', async () => {
    await open();
    await choose('start', 'own');
    await fill('values-leads', '1.200');
    expect(await complaint('values-leads')).toContain('1.2 / 1,200');
    expect(await preview('leads')).toBeNull();
    const shown = await page.$eval(await part('values-leads'), (field) => (field as HTMLInputElement).value);
    expect(shown).toBe('1.200');
    await page.$eval(await part('words-en-leads'), (field) => {
      (field as HTMLInputElement).value = 'x'.repeat(5000);
      field.dispatchEvent(new Event('input'));
    });
    expect(await complaint('words-en-leads')).toContain('2,000');
    await fill('brand-logo', address().replace('index.html', 'no-such-logo.png'));
    await expect.poll(() => complaint('brand-logo'), { timeout: PATIENCE }).toContain('No picture');
    expect(
      await page.evaluate(
        () => !!document.querySelector('funnel-calculator')!.shadowRoot!.querySelector('funnel-results'),
      ),
    ).toBe(true);
  });

  it.each([
    ['en', 360],
    ['ru', 360],
    ['et', 360],
    ['ru', 1280],
  ])(
    'with every section open in %s at %i px nothing stands sideways, and every field has a name',
    async (lang, width) => {
      await page.setViewport({ width, height: 780 });
      await open(`?lang=${lang}`);
      await choose('start', 'own');
      await click('lead-on');
      for (const way of ['wordpress', 'vue']) await choose('delivery', way);
      const found = await page.evaluate(
        async (axe) => {
          const root = document.querySelector('funnel-studio')!.shadowRoot!;
          for (const details of root.querySelectorAll('details')) details.open = true;
          new Function(axe)();
          const { violations } = await (
            window as unknown as {
              axe: {
                run(on: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
              };
            }
          ).axe.run(document.querySelector('funnel-studio')!, { resultTypes: ['violations'] });
          const small = [...root.querySelectorAll<HTMLElement>('button, select, input[type="text"], summary')].filter(
            (element) => element.offsetHeight > 0 && element.offsetHeight < 44,
          );
          return {
            sideways: document.documentElement.scrollWidth > innerWidth,
            cut: [...root.querySelectorAll<HTMLElement>('.body, .field, .actions')]
              .filter((box) => box.scrollWidth > box.clientWidth + 1)
              .map(({ className }) => className),
            small: small.map(({ outerHTML }) => outerHTML.slice(0, 80)),
            faults: violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`),
          };
        },
        readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'),
      );
      expect(found).toEqual({ sideways: false, cut: [], small: [], faults: [] });
    },
  );
});
