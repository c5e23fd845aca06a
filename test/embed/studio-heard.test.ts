import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHROMIUM_TEST_FLAGS, provideTestBrowsers } from '../../tools/browsers.js';
import { startStudio } from './studio-host.js';

/** For one thing to come, ms: the machine may be busy. */
const PATIENCE = 60_000;

const { chromium } = provideTestBrowsers({ quiet: true });

describe.runIf(chromium)('the studio, as somebody hears it who has the keyboard alone', () => {
  let host: Awaited<ReturnType<typeof startStudio>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await startStudio();
    browser = await puppeteer.launch({ executablePath: chromium!, args: CHROMIUM_TEST_FLAGS, timeout: PATIENCE });
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });
  beforeEach(async () => {
    page = await (await browser.createBrowserContext()).newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${host.site}studio.html`, { waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('funnel-studio')?.shadowRoot?.querySelector('details'));
    await page.evaluate(() => {
      for (const details of document.querySelector('funnel-studio')!.shadowRoot!.querySelectorAll('details'))
        details.open = true;
    });
  });
  afterEach(async () => {
    await page.browserContext().close();
  });

  /** Looked for in each frame: what changes within a shadow root wakes nobody who waits for changes of the document. */
  const SEEN = { visible: true } as const;
  /** Goes to a control of the studio, and presses the key there. */
  async function pressAt(selector: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await (await page.waitForSelector(`>>> ${selector}`, SEEN))!.focus();
    await page.keyboard.press(key);
  }
  const typeAt = async (id: string, text: string): Promise<void> =>
    (await page.waitForSelector(`>>> [id="${id}"]`, SEEN))!.type(text);
  /** What has the focus in the studio, by its id or its words; '' where nothing has it. */
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.querySelector('funnel-studio')!.shadowRoot!.activeElement;
      return element?.id || (element?.textContent ?? '').trim();
    });
  const textOf = (name: string): Promise<string> =>
    page.evaluate(
      (wanted) => document.querySelector('funnel-studio')!.shadowRoot!.querySelector(`.${wanted}`)!.textContent,
      name,
    );
  const said = (): Promise<string> => textOf('said');

  it('keeps the focus on Undo and Redo when there is nothing more to take back, and says so', async () => {
    await typeAt('brand-name', 'A');
    await pressAt('.steps button:first-child');
    expect(await said()).toBe('Taken back: Brand.');
    expect(await focused()).toBe('Undo');
    await page.keyboard.press('Enter');
    expect(await said()).toBe('There is nothing to take back.');
    expect(await focused()).toBe('Undo');
    await pressAt('.steps button:nth-child(2)');
    await page.keyboard.press('Enter');
    expect(await said()).toBe('There is nothing to do again.');
    expect(await focused()).toBe('Redo');
    expect(
      await page.evaluate(() =>
        [...document.querySelector('funnel-studio')!.shadowRoot!.querySelectorAll('.steps button.quiet')].map(
          (button) => button.getAttribute('aria-disabled'),
        ),
      ),
    ).toEqual(['false', 'true']);
  });

  it('leads the focus to what was added, and to where one adds where something was removed', async () => {
    await pressAt('#stage-add');
    await expect.poll(focused, { timeout: PATIENCE }).toBe('stages-3-label');
    await pressAt('.stage:nth-child(2) .remove');
    await expect.poll(focused, { timeout: PATIENCE }).toBe('stage-add');
    expect(await said()).toBe('“New patients (first visits)” is removed. Undo brings it back.');
    await pressAt('#stage-add + button');
    await expect.poll(focused, { timeout: PATIENCE }).toBe('stage-add');
    expect(await said()).toBe('The three standard stages are back. Undo brings yours back.');
    await pressAt('#lead-on', 'Space');
    await pressAt('#consent-add');
    await expect.poll(focused, { timeout: PATIENCE }).toBe('lead-consents-0-text');
    await pressAt('.consent .remove');
    await expect.poll(focused, { timeout: PATIENCE }).toBe('consent-add');
    expect(await said()).toBe('The consent “processing” is removed. Undo brings it back.');
  });

  it('leads the focus back to the field of a colour that is ours again', async () => {
    await typeAt('tokens-accent', '#0a5');
    await pressAt('.token button');
    await expect.poll(focused, { timeout: PATIENCE }).toBe('tokens-accent');
  });

  it('says the same thing again when it is done again, and nothing that the next change has made wrong', async () => {
    await typeAt('brand-name', 'A');
    await typeAt('brand-phone', '1');
    await pressAt('.steps button:first-child');
    const first = await said();
    await page.keyboard.press('Enter');
    const second = await said();
    // Only a text that differs is read again.
    expect([first, second].map((sentence) => sentence.trim())).toEqual(['Taken back: Brand.', 'Taken back: Brand.']);
    expect(second).not.toBe(first);
    await pressAt('.stage:nth-child(3) .remove');
    expect(await said()).toContain('Undo brings it back');
    await typeAt('brand-name', 'B');
    expect(await said()).toBe('');
  });

  it('says once that the device keeps nothing more', async () => {
    await pressAt('#keep', 'Space');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await typeAt('brand-name', 'A');
    expect(await said()).toBe('Your browser keeps nothing here. Save a file instead.');
    expect(await page.$eval('>>> #keep', (box) => (box as HTMLInputElement).checked)).toBe(false);
  });

  it('moves a stage by buttons, which a screen reader presses while it keeps the arrow keys for reading', async () => {
    const names = await page.$$eval('>>> .moves button', (buttons) =>
      buttons.map((button) => [button.getAttribute('aria-label'), button.getAttribute('aria-disabled')]),
    );
    expect(names).toEqual([
      ['Move “Enquiries (leads)” up', 'true'],
      ['Move “Enquiries (leads)” down', 'false'],
      ['Move “New patients (first visits)” up', 'false'],
      ['Move “New patients (first visits)” down', 'false'],
      ['Move “Came back for treatment” up', 'false'],
      ['Move “Came back for treatment” down', 'true'],
    ]);
    await pressAt('#stage-up-2');
    await expect.poll(focused, { timeout: PATIENCE }).toBe('stage-up-1');
    expect(await said()).toBe('“Came back for treatment” is now number 2 of 3.');
    await page.keyboard.press('Enter');
    await expect.poll(focused, { timeout: PATIENCE }).toBe('stage-up-0');
    expect(await said()).toBe('“Came back for treatment” is now number 1 of 3.');
    // At the end nothing moves; the place is said again, and the focus stays.
    await page.keyboard.press('Enter');
    expect((await said()).trim()).toBe('“Came back for treatment” is now number 1 of 3.');
    expect(await focused()).toBe('stage-up-0');
  });

  it('says which stage, figure or consent a control belongs to, and opens no two parts of one name', async () => {
    await pressAt('#lead-on', 'Space');
    await pressAt('#consent-add');
    const { nodes } = await (await page.createCDPSession()).send('Accessibility.getFullAXTree');
    const names = (wanted: string): string[] =>
      nodes.filter(({ ignored, role }) => !ignored && role?.value === wanted).map(({ name }) => String(name?.value));
    expect(names('group')).toEqual(
      expect.arrayContaining([
        'Enquiries (leads)',
        'Cost per lead (CPL)',
        'Average charge for treatment',
        'processing',
      ]),
    );
    const opening = names('DisclosureTriangle').filter((name) => name !== 'undefined');
    expect(opening).toEqual(
      expect.arrayContaining(['For your developer: Enquiries (leads)', 'Source, period, range: Cost per lead (CPL)']),
    );
    expect(new Set(opening).size).toBe(opening.length);
    // After “Period”, a bare “from” would be a date.
    const fields = names('textbox');
    expect(fields).toEqual(expect.arrayContaining(['Period', 'Range from', 'Range to']));
    expect(fields).not.toContain('from');
  });

  it('says three problems at most of those that come at once, and how many more there are', async () => {
    await typeAt('tokens-surface', '#ccc');
    await expect.poll(() => textOf('heard'), { timeout: PATIENCE }).not.toBe('');
    expect(await textOf('heard')).toMatch(
      /^(?:Hard to see on the background, [^:]+: [^.]+\. The contrast is [\d.]+; [\d.]+ is needed\. Or choose “\w+” above\. ){3}And 1 more, each at its field\.$/,
    );
  });

  it('has nothing to take back after a reload of a page where nothing was changed', async () => {
    await page.reload({ waitUntil: 'load' });
    await page.waitForFunction(() => document.querySelector('funnel-studio')?.shadowRoot?.querySelector('details'));
    await pressAt('.steps button:first-child');
    expect(await said()).toBe('There is nothing to take back.');
  });
});
