import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { engines, launch, type Browser } from './engines.js';
import { CALCULATOR, MODULE, SINGLE_FILE, startHost, type HostPage, type OpenHostPage } from './host-page.js';

const TOTAL = '6 600 000 ₽';

describe.each(engines)('the built files in %s', (engine) => {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof startHost>>;
  let open: OpenHostPage | undefined;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launch(engine), startHost()]);
  });
  afterEach(async () => {
    await open?.page.close();
    open = undefined;
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  const visit = async (given: string | HostPage): Promise<OpenHostPage> => (open = await host.visit(browser, given));
  const complaints = async (): Promise<string[]> => [...(await open!.heard('error')), ...(await open!.heard('warn'))];

  describe('one tag', () => {
    it.each([
      ['the module before the element', MODULE + CALCULATOR],
      ['the module after the element', CALCULATOR + MODULE],
      ['the single file before the element', SINGLE_FILE + CALCULATOR],
      ['the single file after the element', CALCULATOR + SINGLE_FILE],
      ['the single file, async', SINGLE_FILE.replace(' src', ' async src') + CALCULATOR],
      ['the single file, deferred', SINGLE_FILE.replace(' src', ' defer src') + CALCULATOR],
      ['the single file as a module', SINGLE_FILE.replace(' src', ' type="module" src') + CALCULATOR],
      ['the single file from a tag manager', `${CALCULATOR}<script>addEventListener('load', () => setTimeout(() => document.head.append(Object.assign(document.createElement('script'), { src: 'dist/funnel-calculator.all.js' }))))</script>`],
    ])('shows the calculator: %s', async (_form, markup) => {
      const { page } = await visit(markup);
      expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      expect(await complaints()).toEqual([]);
    });

    it('works in the place of a div that a page builder lets through', async () => {
      const { page } = await visit(`${MODULE}<div data-funnel-calculator data-lang="ru" data-budget="180000" data-leads="600"></div>`);
      expect(await page.run(() => probe.becomes('leadsCost', '300 ₽'))).toBe(true);
      await page.run(() => document.querySelector('div')!.setAttribute('data-leads', '900'));
      expect(await page.run(() => probe.becomes('leadsCost', '200 ₽'))).toBe(true);
      await page.run(() => document.body.insertAdjacentHTML('beforeend', '<section><div data-funnel-calculator data-lang="ru"></div></section>'));
      expect(await page.run((total) => probe.becomes('revenue', total, 1), TOTAL)).toBe(true);
      expect(await page.run(() => probe.all('funnel-calculator').length)).toBe(2);
    });
  });

  describe('the network', () => {
    const far = `<p style="height: 6000px">far above</p>${CALCULATOR}`;

    it('is asked for one script, and for the picture\'s when it is about to be seen', async () => {
      const { page, scripts } = await visit(MODULE.replace('.js', '.js?ver=1.2') + far);
      await page.run((total) => probe.becomes('revenue', total), TOTAL);
      expect(scripts()).toEqual(['funnel-calculator.js?ver=1.2']);
      await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
      await page.run(() => probe.until(() => probe.inked() > 1000, 'a drawn picture'));
      const parts = scripts().map((script) => script.replace(/-[\w-]{8}\.js$/, ''));
      expect(parts[0]).toBe('funnel-calculator.js?ver=1.2');
      expect(parts.slice(1).sort()).toEqual(['funnel-chart', 'funnel-explanations-ru', 'funnel-later']);
      expect(await page.run(() => (window as unknown as { litElementVersions: string[] }).litElementVersions.length)).toBe(1);
      expect(await complaints()).toEqual([]);
    });

    it('is asked for nothing by the single file, which draws all the same', async () => {
      const { page, scripts } = await visit(SINGLE_FILE + CALCULATOR);
      await page.run(() => probe.shown('revenue'));
      await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
      await page.run(() => probe.until(() => probe.inked() > 1000, 'a drawn picture'));
      expect(scripts()).toEqual(['funnel-calculator.all.js']);
      expect(await page.run(() => performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, '')).filter((name) => name !== 'favicon.ico'))).toEqual(['funnel-calculator.all.js']);
    });

    it('may lose the picture: the figures are whole, and the place says so quietly', async () => {
      const { page } = await visit({ markup: MODULE + CALCULATOR, refuse: /funnel-(?!calculator)/ });
      await page.run(() => probe.shown('revenue'));
      await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
      await page.run(() => probe.until(() => probe.words().includes('Картинка не загрузилась'), 'a note in place of the picture'));
      await page.run(() => probe.fill('funnel-budget', '360 000'));
      expect(await page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
      expect(await complaints()).toEqual([]);
    });
  });

  describe('two copies on one page', () => {
    it.each([
      ['the module under two addresses', MODULE.replace('.js', '.js?ver=1') + MODULE.replace('.js', '.js?ver=2')],
      ['the single file twice', SINGLE_FILE + SINGLE_FILE],
      ['both forms', SINGLE_FILE + MODULE],
    ])('are one calculator, and the later says so once: %s', async (_form, tags) => {
      const { page, heard } = await visit(tags + CALCULATOR);
      expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      await page.run(() => probe.until(() => probe.heard.some(({ level }) => level === 'info'), 'a note by the later copy'));
      expect(await heard('info')).toHaveLength(1);
      expect(await complaints()).toEqual([]);
      await page.run(() => probe.fill('funnel-budget', '360 000'));
      expect(await page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
    });

    it('say nothing when the same module is tagged twice, for the browser runs it once', async () => {
      const { page, scripts } = await visit(MODULE + MODULE + CALCULATOR);
      expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      expect(scripts().filter((name) => name.startsWith('funnel-calculator'))).toEqual(['funnel-calculator.js']);
    });
  });

  describe('a built element', () => {
    it('follows a property that the page sets, before the script and after', async () => {
      const { page } = await visit(`${CALCULATOR}<script>Object.assign(document.querySelector('funnel-calculator'), { budget: '180000', leads: '600' })</script>${MODULE}`);
      expect(await page.run(() => probe.becomes('leadsCost', '300 ₽'))).toBe(true);
      await page.run(() => void Object.assign(probe.all('funnel-calculator')[0]!, { leads: '900' }));
      expect(await page.run(() => probe.becomes('leadsCost', '200 ₽'))).toBe(true);
      await page.run(() => void Object.assign(probe.all('funnel-calculator')[0]!, { lang: 'en' }));
      expect(await page.run(() => probe.becomes('leadsCost', '200 ₽'))).not.toBe(true);
    });

    it('may be moved, removed and put back, picture included', async () => {
      const { page } = await visit(`${MODULE}${CALCULATOR}<section></section>`);
      await page.run(() => probe.shown('revenue'));
      await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
      await page.run(() => probe.until(() => probe.inked() > 1000, 'a drawn picture'));
      await page.run(async () => {
        const calculator = document.querySelector('funnel-calculator')!;
        for (let move = 0; move < 20; move++) document.querySelector(move % 2 ? 'body' : 'section')!.append(calculator);
        calculator.remove();
        await new Promise((resolve) => setTimeout(resolve, 100));
        document.querySelector('section')!.append(calculator);
        probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' });
      });
      await page.run(() => probe.fill('funnel-budget', '360 000'));
      expect(await page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
      await page.run(() => probe.until(() => probe.inked() > 1000, 'the picture once more'));
      expect(await complaints()).toEqual([]);
    });
  });

  describe('the host', () => {
    it('gets no new names on window but the agreed ones', async () => {
      const { page } = await visit(`<script>var before = Reflect.ownKeys(window)</script>${MODULE}${CALCULATOR}`);
      await page.run(() => probe.shown('revenue'));
      await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
      await page.run(() => probe.until(() => probe.inked() > 1000, 'a drawn picture'));
      const added = await page.run(() => Reflect.ownKeys(window).filter((key) => !(window as unknown as { before: PropertyKey[] }).before.includes(key)).map(String).sort());
      const agreed = ['Symbol(funnel-calculator)', 'litElementVersions', 'litHtmlVersions', 'reactiveElementVersions'];
      // WebKit's driver leaves a symbol of its own.
      expect(added.filter((name) => !agreed.includes(name) && !/automation/.test(name))).toEqual([]);
      const { version } = await page.run(() => ({ version: (globalThis as unknown as Record<symbol, { version: unknown }>)[Symbol.for('funnel-calculator')]!.version }));
      expect(version).toMatch(/^\d+\.\d+\.\d+/);
    });

    it('keeps its prototypes, storage, cookies and forms', async () => {
      const { page } = await visit(`
        <script>
          var roots = [Object, Array, String, Promise, Element, HTMLElement, Node, Document].map((type) => type.prototype);
          var before = roots.map((root) => Reflect.ownKeys(root).length);
        </script>
        ${SINGLE_FILE}<form><input name="phone" value="1">${CALCULATOR}</form>`);
      await page.run(() => probe.shown('revenue'));
      await page.run(() => probe.fill('funnel-budget', '360 000'));
      const kept = await page.run(() => {
        const { roots, before } = window as unknown as { roots: object[]; before: number[] };
        return {
          prototypes: roots.every((root, index) => Reflect.ownKeys(root).length === before[index]),
          stored: localStorage.length + sessionStorage.length + document.cookie.length,
          entries: [...new FormData(document.querySelector('form')!).keys()],
          valid: document.querySelector('form')!.checkValidity(),
        };
      });
      expect(kept).toEqual({ prototypes: true, stored: 0, entries: ['phone'], valid: true });
    });

    it.each([
      ['an Array.from that knows no iterables, as Prototype.js has', 'Array.from = (list) => (list ? Array.prototype.slice.call(list) : [])'],
      ['enumerable guests in arrays and strings, as MooTools has', 'Array.prototype.each = function each() {}; String.prototype.strip = function strip() {}'],
      ['arrays that write themselves as JSON', "Array.prototype.toJSON = function toJSON() { return 'broken'; }"],
      ['an enumerable guest in every object', 'Object.prototype.extend = function extend() {}'],
    ])('may have %s, which costs at most the picture', async (_guest, code) => {
      const { page } = await visit(`<script>${code}</script>${SINGLE_FILE}${CALCULATOR}`);
      expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
      await page.run(() => probe.until(() => probe.inked() > 1000 || probe.words().includes('Картинка не загрузилась'), 'a picture or the note'));
      await page.run(() => probe.fill('funnel-primary', '50%'));
      expect(await page.run(() => probe.becomes('revenue', '9 600 000 ₽'))).toBe(true);
      expect(await complaints()).toEqual([]);
    });

    it('may be written in windows-1251', async () => {
      const { page } = await visit({
        markup: `<p>Стоматология</p>${SINGLE_FILE}${CALCULATOR}`,
        headers: { 'Content-Type': 'text/html; charset=windows-1251' },
        fileHeaders: { 'Content-Type': 'text/javascript' },
        encode: (html) => Buffer.from([...html].map((letter) => cyrillicByte(letter))),
      });
      await page.run(() => probe.shown('revenue'));
      expect(await page.run(() => [document.characterSet, document.querySelector('p')!.textContent])).toEqual(['windows-1251', 'Стоматология']);
      expect(await page.run(() => probe.words())).toContain('Расходы на рекламу');
      expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
    });

    it('may set a tiny root font and a hostile style', async () => {
      const clean = await visit(SINGLE_FILE + CALCULATOR);
      await clean.page.run(() => probe.shown('revenue'));
      const sizes = (): string[] => probe.all('input').map((input) => `${getComputedStyle(input).fontSize} ${getComputedStyle(input).textTransform} ${getComputedStyle(input).letterSpacing}`);
      const expected = await clean.page.run(sizes);
      await clean.page.close();
      const { page } = await visit(`<style>html { font-size: 62.5% } * { text-transform: uppercase; letter-spacing: 5px; box-sizing: content-box } input { font-size: 7px }</style>${SINGLE_FILE}${CALCULATOR}`);
      await page.run(() => probe.shown('revenue'));
      expect(await page.run(sizes)).toEqual(expected);
      await page.run(() => probe.all('funnel-calculator')[0]!.toggleAttribute('hidden', true));
      expect(await page.run(() => probe.all('funnel-calculator')[0]!.getBoundingClientRect().height)).toBe(0);
    });
  });
});

/** One letter in windows-1251, as far as the test's page needs it. */
function cyrillicByte(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code < 0x80 ? code : 0x3f;
}
