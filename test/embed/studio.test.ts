import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM_TEST_FLAGS, provideTestBrowsers } from '../../tools/browsers.js';
import { startStudio } from './studio-host.js';

const ROOT = join(import.meta.dirname, '../..');
/** For one thing to come, ms: the machine may be busy. */
const PATIENCE = 60_000;

const { chromium } = provideTestBrowsers({ quiet: true });

describe.runIf(chromium)('the studio, as somebody uses it who opens the page', () => {
  let host: Awaited<ReturnType<typeof startStudio>>;
  let browser: Browser;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    host = await startStudio();
    browser = await puppeteer.launch({ executablePath: chromium!, args: CHROMIUM_TEST_FLAGS, timeout: PATIENCE });
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
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

  const address = (rest = '', path = 'studio.html'): string => `${host.site}${path}${rest}`;

  async function open(rest = '', path = 'studio.html'): Promise<void> {
    await page.goto(address(rest, path), { waitUntil: 'load' });
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
  /** Looked for in each frame: what changes within a shadow root wakes nobody who waits for changes of the document. */
  const SEEN = { visible: true } as const;
  async function fill(id: string, text: string): Promise<void> {
    const field = (await page.waitForSelector(await part(id), SEEN))!;
    await field.click({ count: 3 });
    await field.type(text);
    await field.evaluate((element) => (element as HTMLElement).blur());
  }
  const click = async (id: string): Promise<void> =>
    (await page.waitForSelector(await part(id), SEEN))!.evaluate((element) => (element as HTMLElement).click());
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

  /** What is said at the code of what isn't in it. */
  const missing = (): Promise<string | undefined> =>
    page.evaluate(() =>
      document.querySelector('funnel-studio')!.shadowRoot!.getElementById('missing')?.textContent.trim(),
    );

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
    expect(await missing()).toBe('В этом коде пока не всё. Проверьте: «Форма заявки».');
    await fill('lead-policyUrl', 'https://agency.example/policy');
    expect(await missing()).toBeUndefined();
    await fill('statistics-metrika', '12345678');
    expect(await preview('budget')).toBe('90000');
    expect(await preview('brand')).toBe('{"name":"Клиника «Улыбка»"}');
    expect(await preview('analytics')).toBeNull();
    expect((await codes())[0])
      .toBe(`<script data-cfasync="false" nowprocket data-no-optimize="1" data-no-defer="1" type="module" src="${host.site}funnel-calculator.js"></script>
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
  <p>Калькулятор загружается. Если он не появится, включите JavaScript.</p>
  <funnel-lead-form
    slot="after"
    endpoint="https://agency.example/leads"
    controller="Агентство"
    policy-url="https://agency.example/policy"
  ></funnel-lead-form>
</funnel-calculator>`);
    await choose('delivery', 'wordpress');
    const [shortcode, block] = await codes();
    expect(shortcode).toMatch(/ norm_primary_rate="0\.35" .* lead_form="yes"\]/);
    expect(block).toContain('data-lead-endpoint="https://agency.example/leads"');
    const systems = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelector('funnel-studio')!.shadowRoot!.querySelectorAll('.pasting h4')].map(
          ({ textContent }) => textContent,
        ),
      );
    expect(await systems()).toEqual(['WordPress с плагином', 'WordPress без плагина', 'Если калькулятор не появился']);
    await choose('delivery', 'react');
    expect(await systems()).toEqual([]);
    expect((await codes())[1]).toContain('norms={JSON.stringify({"primaryRate":"0.35"})}');
    const given = await link();
    await page.goto('about:blank');
    await page.goto(given, { waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('funnel-studio')?.shadowRoot?.querySelector('details'));
    expect((await codes())[1]).toContain('norms={JSON.stringify({"primaryRate":"0.35"})}');
    expect(await preview('budget')).toBe('90000');
    expect(complaints).toEqual([]);
  });

  it('writes the address where this site has the files, and says whom it serves', async () => {
    await open();
    expect((await codes())[0]).toContain(`src="${host.site}funnel-calculator.js"`);
    const hint = (): Promise<string> =>
      page.evaluate(
        () => document.querySelector('funnel-studio')!.shadowRoot!.getElementById('hint-address')?.textContent ?? '',
      );
    expect(await hint()).toContain('on this computer only');
    const taken = await page.evaluate(() =>
      [...document.querySelector('funnel-studio')!.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.take a')].map(
        ({ href }) => href,
      ),
    );
    expect(taken).toEqual([`${host.site}funnel-calculator.zip`]);
    await page.browserContext().setPermission(new URL(host.site).origin, {
      permission: { name: 'clipboard-write' },
      state: 'granted',
    });
    await press('Copy');
    await expect.poll(said, { timeout: PATIENCE }).toContain('Copied. It works on this computer only');
    await fill('address', 'https://your-site.example');
    expect(await hint()).toContain('only an example');
    await press('Copy');
    await expect.poll(said, { timeout: PATIENCE }).toContain('only an example');
    await fill('address', 'https://clinic.test/calc');
    expect(await hint()).toBe('');
    await press('Copy');
    await expect.poll(said, { timeout: PATIENCE }).toBe('Copied.');
    expect(complaints).toEqual([]);
  });

  it('warns where this site keeps its scripts from others', async () => {
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.method() === 'HEAD') void request.respond({ status: 200, contentType: 'text/javascript' });
      else void request.continue();
    });
    await open();
    await expect.poll(() => complaint('address'), { timeout: PATIENCE }).toContain('to no other site');
    await choose('delivery', 'file');
    expect(await complaint('address')).toBe('');
  });

  it('leads to the code from everywhere, says each thing once, and shows a panel that is switched on', async () => {
    await open();
    await fill('brand-name', 'Agency Ltd');
    await press('Undo');
    expect(await said()).toBe('Taken back: Brand.');
    await click('panels-plan');
    expect(await said()).toBe('');
    const place = (selector: string): Promise<number> =>
      page.evaluate((wanted) => {
        const [host, inner] = wanted.split(' >>> ') as [string, string];
        return document.querySelector(host)!.shadowRoot!.querySelector(inner)!.getBoundingClientRect().top;
      }, selector);
    const isSeen = (top: number): boolean => top >= 0 && top < 600;
    await expect
      .poll(async () => isSeen(await place('funnel-calculator >>> funnel-plan')), { timeout: PATIENCE })
      .toBe(true);
    await choose('start', 'own');
    await fill('values-budget', '90 000');
    await fill('values-leads', '300');
    await click('lead-on');
    await fill('lead-endpoint', 'https://agency.example/leads');
    await fill('lead-controller', 'Agency Ltd');
    await fill('lead-policyUrl', 'https://agency.example/privacy');
    const form = async (): Promise<number> =>
      page.evaluate(() => document.querySelector('funnel-lead-form')?.getBoundingClientRect().top ?? -1);
    await expect.poll(async () => isSeen(await form()), { timeout: PATIENCE }).toBe(true);
    // What a brand does is seen at the top.
    await (await page.$('>>> #brand > summary'))!.click();
    expect(await page.evaluate(() => document.querySelector('#calculator')!.scrollTop)).toBe(0);
    await press('Code');
    await expect.poll(async () => isSeen(await place('funnel-studio >>> #delivery')), { timeout: PATIENCE }).toBe(true);
  });

  it('keeps the calculator in sight above the settings on a phone, and finds the place in them again', async () => {
    await page.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    await open('', 'ru/studio.html');
    const tap = (name: string): Promise<void> => page.tap(`.jump a[href="#${name}"]`);
    const top = (): Promise<number> => page.evaluate(() => Math.round(scrollY));
    /** Where things are, once the page has come to rest. */
    const rest = async (): Promise<number> => {
      for (let before = -1; before !== (await top());) {
        before = await top();
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
      }
      return top();
    };
    const pane = (): Promise<readonly [top: number, bottom: number]> =>
      page.evaluate(() => {
        const box = document.querySelector('#calculator')!.getBoundingClientRect();
        return [Math.round(box.top), Math.round(box.bottom)] as const;
      });
    await tap('settings');
    await rest();
    expect(await pane()).toEqual([0, 252]);
    await fill('tokens-accent', '#7a1fa2');
    const left = await rest();
    expect(await pane()).toEqual([0, 252]);
    await click('panels-plan');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('#calculator')!.scrollTop), { timeout: PATIENCE })
      .toBeGreaterThan(500);
    expect(await rest()).toBe(left);
    await tap('calculator');
    await rest();
    expect((await pane())[1]).toBeGreaterThan(740);
    await tap('settings');
    expect(await rest()).toBe(left);
    await tap('delivery');
    await rest();
    const code = await page.evaluate(
      () =>
        document.querySelector('funnel-studio')!.shadowRoot!.getElementById('delivery')!.getBoundingClientRect().top,
    );
    expect(code).toBeGreaterThan(252);
    expect(code).toBeLessThan(400);
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
    const studioAt = asked.findIndex((path) => path.includes('/funnel-studio-'));
    expect(studioAt).toBeGreaterThan(asked.indexOf('/funnel-calculator.js'));
    const [studio, drawn] = await page.evaluate(() => [
      performance.getEntriesByType('resource').find(({ name }) => name.includes('/funnel-studio-'))!.startTime,
      performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    ]);
    expect(studio!).toBeGreaterThan(drawn!);
  });

  it('moves a stage by keys and by dragging, and the focus goes with it', async () => {
    await open();
    const handle = (at: number): string => `>>> #stages [data-stage="${at}"]`;
    await part('stages-0-label');
    await page.focus('>>> #stage-down-0');
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

  it('keeps on the device what is kept there, whatever a link brings', async () => {
    await open();
    await fill('brand-name', 'Another agency');
    const others = (await link()).split('#')[1]!;
    await fill('brand-name', 'Agency Ltd');
    await click('keep');
    await page.goto('about:blank');
    await open(`#${others}`);
    expect(await preview('brand')).toBe('{"name":"Another agency"}');
    expect(await said()).toContain('What you keep on this device stays as it is');
    await fill('brand-phone', '+372 5555 5555');
    await page.reload({ waitUntil: 'load' });
    await page.goto('about:blank');
    await open();
    expect(await preview('brand')).toBe('{"name":"Agency Ltd"}');
  });

  it('says in a tab that another one now keeps its settings, and writes nothing over them', async () => {
    await open();
    await click('keep');
    const first = page;
    page = await first.browserContext().newPage();
    await open();
    await fill('brand-name', 'The second tab');
    await first.waitForFunction(() =>
      /Another tab/.test(document.querySelector('funnel-studio')!.shadowRoot!.querySelector('.said')!.textContent),
    );
    await page.close();
    page = first;
    await fill('brand-name', 'The first tab');
    expect(await page.evaluate(() => Object.values(localStorage).join())).toContain('The second tab');
    await click('keep');
    expect(await page.evaluate(() => Object.values(localStorage).join())).toContain('The first tab');
  });

  it('asks for a logo once its address is typed, and for no half of one', async () => {
    await open();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'image' && /^http/.test(request.url())) asked.push(request.url());
    });
    const logo = address().replace('studio.html', 'no-such-logo.png');
    await fill('brand-logo', logo);
    await expect.poll(() => complaint('brand-logo'), { timeout: PATIENCE }).toContain('No picture');
    expect([...new Set(asked)]).toEqual([logo]);
  });

  it('has the name of a new stage typed over', async () => {
    await open();
    await part('stage-add');
    await press('Add a stage');
    await page.waitForFunction(
      () => document.querySelector('funnel-studio')!.shadowRoot!.activeElement?.id === 'stages-3-label',
    );
    await page.keyboard.type('Aftercare');
    expect(await preview('stages')).toContain('"label":"Aftercare"');
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
    const leads = (await page.waitForSelector('>>> funnel-leads >>> input', SEEN))!;
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
    await fill('brand-logo', address().replace('studio.html', 'no-such-logo.png'));
    await expect.poll(() => complaint('brand-logo'), { timeout: PATIENCE }).toContain('No picture');
    expect(
      await page.evaluate(
        () => !!document.querySelector('funnel-calculator')!.shadowRoot!.querySelector('funnel-results'),
      ),
    ).toBe(true);
  });

  it('leads by the keyboard alone from the start of the page to a snippet that says what was typed', async () => {
    await open('?lang=ru');
    /** Goes on with Tab until the focus is there, as somebody does who reads what is focused. */
    const tabTo = async (selector: string): Promise<void> => {
      for (let count = 0; count < 60; count++) {
        await page.keyboard.press('Tab');
        const there = await page.evaluate((wanted) => {
          const root = document.activeElement?.shadowRoot;
          return (root?.activeElement ?? document.activeElement)?.matches(wanted);
        }, selector);
        if (there) return;
      }
      throw new Error(`Tab doesn’t lead to ${selector}`);
    };
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('settings');
    await tabTo('#brand > summary');
    await page.keyboard.press('Enter');
    await tabTo('#brand-name');
    await page.keyboard.type('Улыбка');
    await tabTo('#lead > summary');
    await page.keyboard.press('Space');
    await tabTo('#lead-on');
    await page.keyboard.press('Space');
    await tabTo('#delivery input[type="radio"]:checked');
    await page.keyboard.press('ArrowDown');
    expect((await codes())[0]).toContain('funnel-calculator.all.js');
    expect((await codes())[0]).toContain(`brand='{"name":"Улыбка"}'`);
    await tabTo('#delivery .part button');
    await page.keyboard.press('Enter');
    await expect.poll(said, { timeout: PATIENCE }).not.toBe('');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect((await codes())[0]).not.toContain('funnel-calculator.all.js');
    expect(complaints).toEqual([]);
  });

  it.each([
    [360, 780],
    [1280, 900],
  ])('moves nothing by itself at %i px, while it loads and while every section is opened', async (width, height) => {
    await page.setViewport({ width, height });
    await page.evaluateOnNewDocument(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
          if (!shift.hadRecentInput) moved.push(`${shift.value} after ${Math.round(shift.startTime)} ms`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open('', 'ru/studio.html');
    const names = await page.evaluate(() =>
      [...document.querySelector('funnel-studio')!.shadowRoot!.querySelectorAll('details[id]')].map(({ id }) => id),
    );
    expect(names.length).toBe(12);
    for (const name of names) await (await page.$(`>>> #${name} > summary`))!.click();
    for (const name of ['panels-plan', 'lead-on']) await (await page.$(`>>> [id="${name}"]`))!.click();
    await page.waitForNetworkIdle({ idleTime: 300 });
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  });

  it('tells a screen reader what each control is, in the order of the page, and what can’t work', async () => {
    await open();
    await choose('start', 'own');
    await click('lead-on');
    await page.evaluate(() => {
      const root = document.querySelector('funnel-studio')!.shadowRoot!;
      for (const details of root.querySelectorAll('details')) details.open = true;
    });
    const devtools = await page.createCDPSession();
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const within = new Map(nodes.map((node) => [node.nodeId, node]));
    const groupOf = (node: (typeof nodes)[number]): string | undefined => {
      const around = node.parentId === undefined ? undefined : within.get(node.parentId);
      if (!around) return undefined;
      return around.role?.value === 'group' ? String(around.name?.value) : groupOf(around);
    };
    const told = nodes.filter(({ ignored }) => !ignored);
    const roles = ['textbox', 'radio', 'checkbox', 'combobox', 'button', 'ColorWell', 'link', 'region'];
    const unnamed = told.filter(
      ({ role, name }) => roles.includes(String(role?.value)) && String(name?.value ?? '').trim() === '',
    );
    expect(unnamed.map(({ role, backendDOMNodeId }) => `${String(role?.value)} ${backendDOMNodeId}`)).toEqual([]);
    const radios = told.filter(({ role }) => role?.value === 'radio');
    expect(radios.length).toBeGreaterThan(10);
    for (const radio of radios) expect(`${String(radio.name?.value)}: ${groupOf(radio) ?? ''}`).toMatch(/\S: \S/);
    const sections = told.filter(
      ({ role, properties = [] }) =>
        role?.value === 'heading' && properties.some(({ name, value }) => name === 'level' && value.value === 3),
    );
    expect(sections.map(({ name }) => String(name?.value)).slice(-12)).toEqual([
      'Language and currency',
      'Stages',
      'Numbers to start with',
      'Benchmarks',
      'Panels',
      'Words',
      'Brand',
      'Colours',
      'Lead form',
      'Statistics',
      'Put it on your page',
      'Save and open',
    ]);
    const heard = (): Promise<string> =>
      page.evaluate(() => document.querySelector('funnel-studio')!.shadowRoot!.querySelector('.heard')!.textContent);
    await expect.poll(heard, { timeout: PATIENCE }).toContain('No form without a privacy policy');
    expect(
      await page.evaluate(() =>
        [...document.querySelector('funnel-studio')!.shadowRoot!.querySelectorAll('[role="status"]')].map(
          ({ className }) => className,
        ),
      ),
    ).toEqual(['said', 'heard']);
  });

  it('stays whole with everything wrong at once: said where it is set, the calculator alive, nothing lost', async () => {
    await open();
    const stages = Array.from({ length: 40 }, (_, at) => ({
      id: `stage${at + 1}`,
      label: at === 3 ? 'Ы'.repeat(5000) : `Stage ${at + 1}`,
    }));
    const given = {
      format: 'funnel-calculator-studio',
      version: 1,
      stages,
      colour: 'red',
      scheme: 'light',
      tokens: { text: '#aaaaaa' },
      brand: { name: 'W'.repeat(5000), logo: address().replace('studio.html', 'gone.png') },
      lead: {
        on: true,
        endpoint: 'https://agency.example/leads',
        controller: 'A',
        consents: [{ id: 'processing', text: 'Yes' }],
      },
    };
    await page.evaluate((text) => {
      const area = document
        .querySelector('funnel-studio')!
        .shadowRoot!.querySelector<HTMLTextAreaElement>('#saving textarea')!;
      area.value = text;
      area.closest('details')!.querySelector('button')!.click();
    }, JSON.stringify(given));
    const wrong = async (): Promise<string[]> => {
      const places = ['stages-3-label', 'brand-name', 'tokens-text', 'lead-policyUrl', 'lead-consents-0-url'];
      return Promise.all(places.map(complaint));
    };
    expect(await said()).toContain('colour');
    await page.evaluate(() => {
      for (const details of document.querySelector('funnel-studio')!.shadowRoot!.querySelectorAll('details'))
        details.open = true;
    });
    await expect.poll(() => complaint('brand-logo'), { timeout: PATIENCE }).toContain('No picture');
    const before = await wrong();
    expect(before).toEqual([
      'This name is too long: at most 200 characters. Left out of the code until then.',
      'This is too long. Left out of the code until then.',
      'Hard to see on the background, light: “Text”. The contrast is 2.3; 4.5 is needed.',
      'No form without a privacy policy: give its address.',
      'No form while a consent has no document: give its address.',
    ]);
    expect((await codes()).join()).not.toContain('lead-form');
    const alive = (): Promise<boolean> =>
      page.evaluate(() => !!document.querySelector('funnel-calculator')!.shadowRoot!.querySelector('funnel-results'));
    expect(await alive()).toBe(true);
    await page.reload({ waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('funnel-studio')?.shadowRoot?.querySelector('details'));
    expect([await alive(), await wrong()]).toEqual([true, before]);
    expect(await page.$eval(await part('stages-3-label'), (field) => (field as HTMLInputElement).value.length)).toBe(
      5000,
    );
    await press('Start over');
    expect(await preview('stages')).toBeNull();
    await press('Undo');
    expect(await page.$eval(await part('stages-3-label'), (field) => (field as HTMLInputElement).value.length)).toBe(
      5000,
    );
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
            crooked: [...root.querySelectorAll('.token')]
              .map((token) =>
                [...token.querySelectorAll('input')].map((input) => Math.round(input.getBoundingClientRect().top)),
              )
              .filter((tops) => new Set(tops).size > 1),
            small: small.map(({ outerHTML }) => outerHTML.slice(0, 80)),
            faults: violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`),
          };
        },
        readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'),
      );
      expect(found).toEqual({ sideways: false, cut: [], crooked: [], small: [], faults: [] });
    },
  );
});
