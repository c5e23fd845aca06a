import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { MODULE, SINGLE_FILE, type OpenHostPage } from './host-page.js';
import { hostileHost, TOTAL } from './hostile-host.js';

describe.each(engines)('markup that went wrong in %s', (engine) => {
  const { visit, expectCalm } = hostileHost(engine);

  /** Waits until the deferred part has come, with all that it starts. */
  const whole = async ({ page }: OpenHostPage): Promise<void> => {
    await page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later figures'));
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 50)));
  };
  const isSeen = (selector: string): boolean =>
    (document.querySelector(selector)?.getBoundingClientRect().height ?? 0) > 0;

  describe('as a name that another script has taken', () => {
    const INNER = [
      'budget',
      'leads',
      'primary',
      'secondary',
      'average-check',
      'field',
      'results',
      'diagnosis',
      'chart',
    ];
    const fallback = '<funnel-calculator lang="ru"><p id="instead">Звоните</p></funnel-calculator>';
    const foreign = (name: string): string =>
      `<script>customElements.define('${name}', class extends HTMLElement {})</script>`;

    it.each(['funnel-calculator', ...INNER.map((name) => `funnel-${name}`)])(
      'keeps the content that stands in for the calculator, and names the tag once: %s',
      async (name) => {
        const open = await visit(`${foreign(name)}${SINGLE_FILE}${fallback}${fallback}`);
        await open.page.run(() => probe.until(() => probe.heard.length > 0, 'a word'));
        await open.page.run(() => new Promise((resolve) => setTimeout(resolve, 100)));
        expect(await open.page.run(isSeen, '#instead')).toBe(true);
        expect(await open.heard('warn')).toEqual([
          expect.stringContaining(`<${name}> is an element of another script`),
        ]);
        expect([...(await open.heard('info')), ...(await open.heard('error'))]).toEqual([]);
      },
    );

    it.each([
      [
        'a foreign element',
        'class extends HTMLElement {}',
        'warn',
        '<funnel-calculator> is an element of another script',
      ],
      [
        'another version of ours',
        "class extends HTMLElement { static [Symbol.for('funnel-calculator')] = '9.9.9' }",
        'info',
        '9.9.9 already runs on this page',
      ],
    ])('is told apart, also when it is defined in between: %s', async (_kind, element, level, words) => {
      const open = await visit(
        `${MODULE}<script type="module">customElements.define('funnel-calculator', ${element});</script>${fallback}`,
      );
      await open.page.run(() => probe.until(() => probe.heard.length > 0, 'a word'));
      await open.page.run(() => new Promise((resolve) => setTimeout(resolve, 700)));
      expect(await open.page.run(isSeen, '#instead')).toBe(true);
      expect([await open.heard('warn'), await open.heard('info')].flat()).toEqual([expect.stringContaining(words)]);
      expect(await open.heard(level)).toHaveLength(1);
    });

    it('is said of a panel, whose place says so, and the rest works', async () => {
      const open = await visit(
        `${foreign('funnel-norms')}${SINGLE_FILE}<funnel-calculator lang="ru" panels="norms"></funnel-calculator>`,
      );
      expect(await open.page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      await open.page.run(() => probe.until(() => probe.all('.missing[data-panel=norms]').length > 0, 'words'));
      expect(await open.heard('warn')).toEqual([
        expect.stringContaining('<funnel-norms> is an element of another script'),
      ]);
    });
  });

  describe('as attributes that are nearly right', () => {
    it('is understood where there is no doubt', async () => {
      const open = await visit(
        `${SINGLE_FILE}<funnel-calculator lang=”en” budget=“1000” leads=«10» primary="5" secondary="1" primaryCheck="20" secondary_check="30" panels="Norms, share" color-scheme=”dark”></funnel-calculator>`,
      );
      expect(await open.page.run(() => probe.becomes('leadsCost', '100'))).toBe(true);
      expect(await open.page.run(() => probe.becomes('revenue', '130'))).toBe(true);
      await open.page.run(() =>
        probe.until(
          () =>
            ['funnel-norms', 'funnel-share'].every((panel) => probe.all(panel)[0]?.shadowRoot?.querySelector('button')),
          'the panels',
        ),
      );
      expect(await open.page.run(() => document.querySelector('funnel-calculator')!.getAttribute('color-scheme'))).toBe(
        'dark',
      );
      expect((await open.heard('warn')).map((line) => /primary-check|secondary-check/.exec(line)?.[0]).sort()).toEqual([
        'primary-check',
        'secondary-check',
      ]);
      await open.page.run(() => document.querySelector('funnel-calculator')!.setAttribute('primarycheck', '40'));
      expect(await open.page.run(() => probe.becomes('revenue', '230'))).toBe(true);
    });

    it('is named once, with the nearest one, where it isn’t', async () => {
      const open = await visit(
        `${SINGLE_FILE}<funnel-calculator lang="en" bugdet="1000" panels="nroms, заявка" data-mine="1" v-cloak x-data="{}" class="a"></funnel-calculator>
        <funnel-calculator lang="en" bugdet="1000"><funnel-leads lable="Calls"></funnel-leads><funnel-results></funnel-results></funnel-calculator>`,
      );
      await whole(open);
      // A calculator far below the fold is looked at once it comes near.
      await open.page.run(() => probe.all('funnel-calculator')[1]!.scrollIntoView());
      await open.page.run(() => probe.until(() => probe.heard.length > 3, 'four words'));
      expect((await open.heard('warn')).sort()).toEqual([
        expect.stringMatching(/funnel-calculator bugdet="1000".*budget/),
        expect.stringMatching(/funnel-leads lable="Calls".*label/),
        expect.stringMatching(/panels="nroms".*norms/),
        expect.stringMatching(/panels="заявка".*lead/),
      ]);
      expect(
        await open.page.run(() => (probe.all('funnel-calculator')[0] as unknown as { budget: string }).budget),
      ).toBe('180000');
    });

    it('is understood on a div', async () => {
      const open = await visit(
        `${SINGLE_FILE}<form><div data-funnel-calculator data-lang=”en” data-budget="1000" data-leads="10" data-primary="5" data-secondary="1" data-primaryCheck="20" data-secondary-check="30" data-name="c" data-required="false"></div></form>`,
      );
      expect(await open.page.run(() => probe.becomes('revenue', '130'))).toBe(true);
      await whole(open);
      await open.page.run(() => probe.fill('funnel-leads', ''));
      expect(await open.page.run(() => document.querySelector('form')!.checkValidity())).toBe(true);
    });

    it('never takes half of a number for the whole', async () => {
      const open = await visit(
        `${SINGLE_FILE}<funnel-calculator lang="en" budget=“20 000” leads="10"></funnel-calculator>`,
      );
      await whole(open);
      expect(
        await open.page.run(() => (probe.all('funnel-calculator')[0] as unknown as { budget: string }).budget),
      ).toBe('');
      expect(await open.heard('warn')).toEqual(
        expect.arrayContaining([expect.stringMatching(/budget/), expect.stringMatching(/straight quotation marks/)]),
      );
    });
  });

  describe('in an environment that lacks what browsers have (jsdom)', () => {
    it.each([
      ['IntersectionObserver', 'delete window.IntersectionObserver'],
      ['ResizeObserver', 'delete window.ResizeObserver'],
      ['matchMedia', 'window.matchMedia = undefined'],
      ['attachInternals', 'delete HTMLElement.prototype.attachInternals'],
      ['ElementInternals of forms', 'delete ElementInternals.prototype.setFormValue'],
    ])('the calculator works without errors: %s', async (_what, code) => {
      const open = await visit(
        `<script>${code}</script>${SINGLE_FILE}<form><funnel-calculator lang="ru" name="c"></funnel-calculator></form>`,
      );
      expect(await open.page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      await whole(open);
      await open.page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView());
      await open.page.run(() => probe.fill('funnel-budget', '360 000'));
      expect(await open.page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
      await open.page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
      await expectCalm(open);
    });

    it('its content stands where style sheets can’t be made, and one error says so', async () => {
      const open = await visit(
        `<script>delete CSSStyleSheet.prototype.replaceSync</script>${SINGLE_FILE}<funnel-calculator><p id="instead">+7</p></funnel-calculator>`,
      );
      await open.page.run(() => probe.until(() => probe.heard.length > 0, 'a word'));
      expect(await open.page.run(isSeen, '#instead')).toBe(true);
      expect(await open.heard('error')).toHaveLength(1);
    });
  });
});
