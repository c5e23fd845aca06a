import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, MODULE, SINGLE_FILE, type HostPage, type OpenHostPage } from './host-page.js';
import { hostileHost, TOTAL } from './hostile-host.js';

describe.each(engines)('the built files in %s', (engine) => {
  const host = hostileHost(engine);
  let open: OpenHostPage;

  const visit = async (given: string | HostPage): Promise<OpenHostPage> => (open = await host.visit(given));
  const complaints = async (): Promise<string[]> => [...(await open.heard('error')), ...(await open.heard('warn'))];

  describe('one tag', () => {
    it('works in the place of a div that a page builder lets through', async () => {
      const { page } = await visit(
        `${MODULE}<div data-funnel-calculator data-lang="ru" data-budget="180000" data-leads="600"></div>`,
      );
      expect(await page.run(() => probe.becomes('leadsCost', '300 ₽'))).toBe(true);
      await page.run(() => document.querySelector('div')!.setAttribute('data-leads', '900'));
      expect(await page.run(() => probe.becomes('leadsCost', '200 ₽'))).toBe(true);
      await page.run(() =>
        document.body.insertAdjacentHTML(
          'beforeend',
          '<section><div data-funnel-calculator data-lang="ru"></div></section>',
        ),
      );
      expect(await page.run((total) => probe.becomes('revenue', total, 1), TOTAL)).toBe(true);
      expect(await page.run(() => probe.all('funnel-calculator').length)).toBe(2);
    });
  });

  describe('its elements', () => {
    const LOOK = 'window.there = customElements.get("funnel-calculator") !== undefined;';
    const there = (): boolean => (window as unknown as { there: boolean }).there;

    it('are there when a classic script ends', async () => {
      const { page } = await visit(`${SINGLE_FILE}<script>${LOOK}</script>${CALCULATOR}`);
      expect(await page.run(there)).toBe(true);
    });

    it('of a module come in turns of their own: the page goes on in between', async () => {
      const { page } = await visit(`${MODULE}<script type="module">${LOOK}</script>${CALCULATOR}`);
      expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      expect(await page.run(there)).toBe(false);
    });
  });

  describe('the total', () => {
    interface Seen {
      readonly total: boolean;
      readonly rest: boolean;
      readonly height: number;
      /** Where the first advice stands, px; null while it isn't there. */
      readonly advice: number | null;
      readonly at: number;
    }
    /** What each frame shows, from before the script, and when, ms. */
    const WATCH = `<script>
      window.seen = [];
      requestAnimationFrame(function look() {
        const [total, rest] = ['[data-figure="revenue"]', 'input'].map((place) => probe.all(place).length > 0);
        const advice = probe.all('.first')[0]?.getBoundingClientRect().top ?? null;
        window.seen.push({ total, rest, advice, height: document.querySelector('funnel-calculator')?.getBoundingClientRect().height, at: performance.now() });
        if (!rest) requestAnimationFrame(look);
      });
    </script>`;
    const seen = (): Seen[] => (window as unknown as { seen: Seen[] }).seen;

    /** The frames that show the total and not yet the fields, in a place of that width. */
    async function framesOfTotal(
      width: number,
    ): Promise<{ readonly alone: Seen[]; readonly page: OpenHostPage['page'] }> {
      const place = '<style>funnel-calculator:not(:defined) { display: block; min-height: 1500px }</style>';
      for (;;) {
        const { page } = await visit(
          `${WATCH}${place}${MODULE}<div style="width: ${width}px"><funnel-calculator lang="ru"></funnel-calculator></div>`,
        );
        expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
        await page.run(() => probe.until(() => probe.all('input').length > 0, 'fields'));
        const frames = await page.run(seen);
        const alone = frames.filter(({ total, rest }) => total && !rest);
        // Where a busy browser gives no frame for half a second, nothing waits for one: such a visit shows nothing.
        const late = frames.some(({ total, at }, index) => total && at - (frames[index - 1]?.at ?? 0) > 400);
        if (alone.length > 0 || !late) return { alone, page };
      }
    }

    it('of a module is painted before all else, and the place that the page keeps free stays as high', async () => {
      const { alone } = await framesOfTotal(360);
      expect([alone.length > 0, ...new Set(alone.map(({ height }) => height))]).toEqual([true, 1500]);
      // On a phone the verdict stands below the fields, which aren't there yet.
      expect(alone.filter(({ advice }) => advice !== null)).toEqual([]);
    });

    it('comes with the verdict where that stands right below it, and neither moves when the rest comes', async () => {
      const { alone, page } = await framesOfTotal(900);
      const settled = await page.run(() => probe.all('.first')[0]?.getBoundingClientRect().top);
      expect(settled).toBeGreaterThan(100);
      expect([alone.length > 0, ...new Set(alone.map(({ advice }) => advice))]).toEqual([true, settled]);
    });

    it('is followed by the rest, also of a calculator that nobody has come near to', async () => {
      const { page } = await visit(`${MODULE}<p style="height: 6000px">far above</p>${CALCULATOR}`);
      await page.run(() => probe.until(() => probe.all('input').length > 0, 'fields'));
      expect(await page.run(() => scrollY)).toBe(0);
    });

    it('is left to another script that has defined the calculator meanwhile', async () => {
      const { page } = await visit(
        `${MODULE}<script type="module">customElements.define('funnel-calculator', class extends HTMLElement {});</script>${CALCULATOR}`,
      );
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 700)));
      expect([await page.run(() => probe.all('input').length), await complaints()]).toEqual([
        0,
        [expect.stringContaining('<funnel-calculator> is an element of another script')],
      ]);
    });
  });

  describe('the network', () => {
    const far = `<p style="height: 6000px">far above</p>${CALCULATOR}`;

    it("is asked for one script, and for the picture's when it is about to be seen", async () => {
      const { page, scripts } = await visit(MODULE.replace('.js', '.js?ver=1.2') + far);
      await page.run((total) => probe.becomes('revenue', total), TOTAL);
      expect(scripts()).toEqual(['funnel-calculator.js?ver=1.2']);
      await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
      await page.run(() => probe.until(() => probe.inked() > 1000, 'a drawn picture'));
      const parts = scripts().map((script) => script.replace(/-[\w-]{8}\.js$/, ''));
      expect(parts[0]).toBe('funnel-calculator.js?ver=1.2');
      expect(parts.slice(1).sort()).toEqual([
        'funnel-chart',
        'funnel-deferred',
        'funnel-explanations-ru',
        'funnel-rolldown-runtime',
      ]);
      expect(
        await page.run(() => (window as unknown as { litElementVersions: string[] }).litElementVersions.length),
      ).toBe(1);
      expect(await complaints()).toEqual([]);
    });

    it('is asked for nothing by the single file, which draws all the same', async () => {
      const { page, scripts } = await visit(SINGLE_FILE + CALCULATOR);
      await page.run(() => probe.shown('revenue'));
      await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
      await page.run(() => probe.until(() => probe.inked() > 1000, 'a drawn picture'));
      expect(scripts()).toEqual(['funnel-calculator.all.js']);
      expect(
        await page.run(() =>
          performance
            .getEntriesByType('resource')
            .map(({ name }) => name.replace(/.*\//, ''))
            .filter((name) => name !== 'favicon.ico'),
        ),
      ).toEqual(['funnel-calculator.all.js']);
    });

    it('may lose the picture: the figures are whole, and the place says so quietly', async () => {
      const { page } = await visit({ markup: MODULE + CALCULATOR, refuse: /funnel-(?!calculator)/ });
      await page.run(() => probe.shown('revenue'));
      await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
      await page.run(() =>
        probe.until(() => probe.words().includes('Эта часть не загрузилась'), 'a note in place of the picture'),
      );
      await page.run(() => probe.fill('funnel-budget', '360 000'));
      expect(await page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
      expect(await complaints()).toEqual([]);
    });
  });

  describe('a panel whose part is lost', () => {
    const WORDS = 'Эта часть не загрузилась';
    /** Firefox remembers for a document that a module was lost, so there the words stay and say what to do. */
    const triesAnew = engine !== 'firefox';
    /** Lost until the test finds it again. */
    const losing = (): { refuse: RegExp; find: () => void } => {
      const refuse = /funnel-norms-/;
      let isLost = true;
      refuse.test = (path) => isLost && RegExp.prototype.test.call(/funnel-norms-/, path);
      return { refuse, find: () => void (isLost = false) };
    };
    const near = (selector: string): string => probe.all(selector)[0]?.textContent.replace(/\s+/g, ' ').trim() ?? '';

    it('says so beside the button that opens it, and comes when it is tried again', async () => {
      const { refuse, find } = losing();
      const { page } = await visit({ markup: MODULE + CALCULATOR, refuse });
      await page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later part'));
      const open = (): void => {
        const [diagnosis] = probe.all('funnel-diagnosis');
        const buttons = [...diagnosis!.shadowRoot!.querySelectorAll<HTMLElement>('.actions button')];
        buttons.find(({ textContent }) => textContent.includes('С чем сравнить'))!.click();
      };
      await page.run(open);
      await page.run(() => probe.until(() => probe.all('.actions .missing').length > 0, 'words'));
      expect(await page.run(near, '.actions .missing')).toContain(WORDS);
      expect(await page.run(() => probe.all('[role=status]')[0]!.textContent)).toContain(WORDS);
      find();
      await page.run(open);
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 1000)));
      const hasCome = await page.run(() => Boolean(probe.all('funnel-norms')[0]?.shadowRoot?.querySelector('h2')));
      expect((await page.run(near, '.actions .missing')).includes(WORDS)).toBe(!hasCome);
      expect(hasCome).toBe(triesAnew);
    });

    it('that the page names says so in its place, with a way to try again, and the rest works', async () => {
      const { refuse, find } = losing();
      const { page } = await visit({
        markup: `${MODULE}<funnel-calculator lang="ru" panels="norms share"></funnel-calculator>`,
        refuse,
      });
      await page.run(() => probe.until(() => probe.all('[data-panel=norms]').length > 0, 'words in its place'));
      expect(await page.run(near, '[data-panel=norms]')).toMatch(/Эта часть не загрузилась.*Попробовать ещё раз/);
      await page.run(() =>
        probe.until(
          () => Boolean(probe.all('funnel-share')[0]?.shadowRoot?.querySelector('button')),
          'the other panel',
        ),
      );
      await page.run(() => probe.fill('funnel-budget', '360 000'));
      expect(await page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
      find();
      await page.run(() => probe.all('[data-panel=norms] button')[0]!.click());
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 1000)));
      if (triesAnew)
        expect(
          await page.run(() => [
            probe.all('[data-panel]').length,
            Boolean(probe.all('funnel-norms')[0]?.shadowRoot?.querySelector('h2')),
          ]),
        ).toEqual([0, true]);
    });

    it('says so too where the part that loads panels is lost', async () => {
      const { page } = await visit({ markup: MODULE + CALCULATOR, refuse: /funnel-(?!calculator)/ });
      await page.run(() => probe.shown('revenue'));
      await page.run(() => {
        const buttons = [
          ...probe.all('funnel-diagnosis')[0]!.shadowRoot!.querySelectorAll<HTMLElement>('.actions button'),
        ];
        buttons.find(({ textContent }) => textContent.includes('С чем сравнить'))!.click();
      });
      await page.run(() => probe.until(() => probe.all('.actions .missing').length > 0, 'words'));
      expect(await page.run(near, '.actions .missing')).toContain(WORDS);
    });
  });

  describe('two copies on one page', () => {
    it('say nothing when the same module is tagged twice, for the browser runs it once', async () => {
      const { page, scripts } = await visit(MODULE + MODULE + CALCULATOR);
      expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      expect(scripts().filter((name) => name.startsWith('funnel-calculator'))).toEqual(['funnel-calculator.js']);
    });
  });

  describe('a built element', () => {
    it('follows a property that the page sets, before the script and after', async () => {
      const { page } = await visit(
        `${CALCULATOR}<script>Object.assign(document.querySelector('funnel-calculator'), { budget: '180000', leads: '600' })</script>${MODULE}`,
      );
      expect(await page.run(() => probe.becomes('leadsCost', '300 ₽'))).toBe(true);
      await page.run(() => void Object.assign(probe.all('funnel-calculator')[0]!, { leads: '900' }));
      expect(await page.run(() => probe.becomes('leadsCost', '200 ₽'))).toBe(true);
      await page.run(() => void Object.assign(probe.all('funnel-calculator')[0]!, { lang: 'en' }));
      expect(await page.run(() => probe.becomes('leadsCost', '200'))).toBe(true);
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
    it('can read which version runs', async () => {
      const { page } = await visit(MODULE + CALCULATOR);
      await page.run(() => probe.shown('revenue'));
      expect(
        await page.run(
          () =>
            (globalThis as unknown as Record<symbol, { version: unknown }>)[Symbol.for('funnel-calculator')]!.version,
        ),
      ).toMatch(/^\d+\.\d+\.\d+/);
    });

    it('keeps its forms', async () => {
      const { page } = await visit(`${SINGLE_FILE}<form><input name="phone" value="1">${CALCULATOR}</form>`);
      await page.run(() => probe.shown('revenue'));
      await page.run(() => probe.fill('funnel-budget', '360 000'));
      expect(
        await page.run(() => {
          const form = document.querySelector('form')!;
          return { entries: [...new FormData(form).keys()], valid: form.checkValidity() };
        }),
      ).toEqual({ entries: ['phone'], valid: true });
    });
  });
});
