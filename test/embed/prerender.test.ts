import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { MODULE, SINGLE_FILE } from './host-page.js';
import { expectPicture, expectWorking, hostileHost, TOTAL } from './hostile-host.js';
import { BELOW, comes, drawn, expectSameInEveryFrame, focused, typeEarly } from './prerender-host.js';

const STRICT =
  "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; style-src 'nonce-n0nce'; base-uri 'none'";
const NONCE_PROBE = '<script nonce="n0nce" src="probe.js"></script>';

const RUSSIAN = await drawn({ attributes: { lang: 'ru' } });

describe.each(engines)('a calculator that came drawn in %s', (engine) => {
  const hosted = hostileHost(engine);
  const { visit, expectCalm } = hosted;

  describe('before any script', () => {
    it('shows its figures, dressed', async () => {
      const { page } = await visit({ markup: RUSSIAN });
      const seen = await page.run(() => {
        const of = (name: string): string => probe.figure(name) ?? '';
        const total = probe.all('[data-figure="revenue"]')[0]!;
        return {
          cost: of('leadsCost'),
          revenue: of('revenue'),
          romi: of('romi'),
          type: getComputedStyle(total).fontSize,
          defined: customElements.get('funnel-calculator') !== undefined,
        };
      });
      expect(seen).toEqual({ cost: '300 ₽', revenue: TOTAL, romi: '3 566,7 % (×35,7)', type: '44px', defined: false });
    });

    it("says that the figures don't follow what is typed: not at once, for the script may be on its way", async () => {
      const { page } = await visit({ markup: RUSSIAN });
      const seen = await page.run(() => {
        const words = probe.all('.unfollowed')[0]!;
        const shown = (): boolean =>
          words.checkVisibility({ visibilityProperty: true }) && words.getBoundingClientRect().height > 20;
        const before = shown();
        for (const animation of words.getAnimations()) animation.finish();
        return [before, shown(), words.textContent];
      });
      expect(seen).toEqual([
        false,
        true,
        'Это показатели для начала: без JavaScript они не следуют за тем, что вы вводите.',
      ]);
    });

    it('says so at once where no scripts run, and keeps no room for what they would draw', async () => {
      const { page } = await visit({
        markup: '<iframe sandbox="allow-same-origin" src="still.html"></iframe>',
        pages: { '/still.html': `<!doctype html><meta charset="utf-8">${RUSSIAN}${MODULE}` },
      });
      const [words, ...waiting] = await page.run(() => {
        const { shadowRoot } = document.querySelector('iframe')!.contentDocument!.querySelector('funnel-calculator')!;
        return ['.unfollowed', 'funnel-chart', '.actions'].map(
          (selector) => shadowRoot!.querySelector(selector)!.getBoundingClientRect().height,
        );
      });
      expect(words).toBeGreaterThan(20);
      expect(waiting).toEqual([0, 0]);
    });

    it('stands where the script is refused', async () => {
      const open = await visit({ markup: RUSSIAN + MODULE, refuse: /funnel-calculator/ });
      await open.page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(await open.page.run(() => probe.figure('revenue'))).toBe(TOTAL);
    });
  });

  describe('on a line that brings a page in pieces', () => {
    /** Where the fields, the total and the figures are seen, frame by frame. */
    const WATCH = `<script>
      globalThis.seen = [];
      globalThis.shift = 0;
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
        new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (shift += value))).observe({ type: 'layout-shift', buffered: true });
      }
      (function look() {
        const places = ['input', '.total', '.figures', '.example'].map((place) => {
          const [element] = probe.all(place);
          return element?.checkVisibility({ visibilityProperty: true }) ? Math.round(element.getBoundingClientRect().y) : null;
        });
        if (places.some((place) => place !== null)) seen.push(places.join());
        requestAnimationFrame(look);
      })();
    </script>`;

    describe.each([320, 1200])('in a column of %i px', (width) => {
      it.each(['<funnel-results', '<funnel-diagnosis', ' class="example"', '<funnel-chart', '<i hidden'])(
        'everything is seen at its place alone, also where it breaks before %s',
        async (end) => {
          const { page } = await visit({
            markup: `${WATCH}<div style="width: ${width}px">${await drawn({ attributes: { lang: 'ru' } })}</div>`,
            encode: (html) => [html.slice(0, html.lastIndexOf(end)), html.slice(html.lastIndexOf(end))],
          });
          await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
          const [seen, shift] = await page.run(
            () =>
              [
                (globalThis as unknown as { seen: string[] }).seen,
                (globalThis as unknown as { shift: number }).shift,
              ] as const,
          );
          expect(seen.length).toBeGreaterThan(0);
          expect([...new Set(seen)]).toHaveLength(1);
          expect([seen[0]!.split(',').includes(''), shift]).toEqual([false, 0]);
        },
      );
    });
  });

  describe('when the script comes', () => {
    it('is rendered afresh, and no frame shows anything else', async () => {
      await expectSameInEveryFrame(hosted, { lang: 'ru' }, TOTAL);
    });

    it.each([
      ['the module', 'funnel-calculator.js'],
      ['the single file', 'funnel-calculator.all.js'],
    ])('works: %s', async (_form, file) => {
      const open = await visit({ markup: RUSSIAN });
      await comes(open.page, file);
      await expectWorking(open.page);
      await expectPicture(open.page);
      await expectCalm(open);
    });

    it('wears its styles once', async () => {
      const { page } = await visit({ markup: RUSSIAN });
      await comes(page);
      expect(
        await page.run(() => [probe.all('style').length, probe.all('.frame').length, probe.all('.unfollowed').length]),
      ).toEqual([0, 1, 0]);
    });

    it('stays where the visitor has scrolled to', async () => {
      const { page } = await visit({ markup: `${RUSSIAN}<div id="long"></div>` });
      await page.run(() => {
        document.querySelector<HTMLElement>('#long')!.style.height = '3000px';
        scrollTo(0, 500);
      });
      const { frames } = await comes(page);
      expect([...new Set(frames.map(({ scrolled }) => scrolled))]).toEqual([500]);
    });

    it('is taken over in a container too', async () => {
      const { page } = await visit({ markup: `<div data-funnel-calculator data-budget="360000">${RUSSIAN}</div>` });
      await comes(page);
      expect(
        await page.run(() => [
          document.querySelectorAll('funnel-calculator').length,
          document.querySelector('funnel-calculator')!.getAttribute('budget'),
        ]),
      ).toEqual([1, '360000']);
    });

    it("is taken over next to one that wasn't drawn", async () => {
      const { page } = await visit({ markup: `<funnel-calculator lang="ru"></funnel-calculator>${RUSSIAN}${MODULE}` });
      await expectWorking(page);
      await expectWorking(page, 1);
    });

    it('is taken over once, by whichever of two copies is the first', async () => {
      const { page } = await visit({ markup: RUSSIAN + MODULE + SINGLE_FILE });
      await page.run(() => probe.until(() => probe.all('funnel-calculator')[0]!.matches(':defined'), 'the takeover'));
      await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(
        await page.run(() => [
          probe.all('.frame').length,
          probe.all('[part=hint]').filter((note) => note.textContent.includes('пример')).length,
        ]),
      ).toEqual([1, 6]);
      await expectWorking(page);
    });

    it('gives way to a script that was there before it', async () => {
      const open = await visit({ markup: SINGLE_FILE + RUSSIAN });
      await expectWorking(open.page);
      expect(await open.page.run(() => probe.all('.frame').length)).toBe(1);
      await expectCalm(open);
    });

    it('gives way where it is put into a page that has the script', async () => {
      const open = await visit({ markup: `${MODULE}<main></main>` });
      await open.page.run((markup) => {
        const place = document.querySelector('main')! as HTMLElement & { setHTMLUnsafe: (html: string) => void };
        return customElements.whenDefined('funnel-calculator').then(() => place.setHTMLUnsafe(markup));
      }, RUSSIAN);
      await expectWorking(open.page);
      expect(await open.page.run(() => [probe.all('.frame').length, probe.all('style').length])).toEqual([1, 0]);
    });

    it('is rendered afresh where the rest of the parts is lost', async () => {
      const { page } = await visit({ markup: RUSSIAN, refuse: /funnel-(takeover|later|explanations)/ });
      await comes(page);
      await expectWorking(page);
      expect(await page.run(() => probe.all('.frame').length)).toBe(1);
    });
  });

  describe('that somebody has typed into', () => {
    it('keeps the text under the hands, the focus and the caret, and computes', async () => {
      const { page } = await visit({ markup: RUSSIAN });
      await typeEarly(page, 'funnel-budget', '360000', [2, 4]);
      await comes(page);
      expect(await focused(page)).toEqual({ field: 'funnel-budget', text: '360000', caret: [2, 4] });
      expect(await page.run(() => probe.figure('leadsCost'))).toBe('600 ₽');
    });

    it("takes what was left behind as typed: written in the locale's way, told to the page", async () => {
      const { page } = await visit({ markup: RUSSIAN });
      await page.run(() => {
        addEventListener('funnel-change', (event) => {
          const { values, examples } = (
            event as unknown as { detail: { values: Record<string, string>; examples: string[] } }
          ).detail;
          document.body.dataset['told'] = `${values['budget']!} ${values['primaryCheck']!} ${String(examples.length)}`;
        });
      });
      await typeEarly(page, 'funnel-budget', '360000');
      await typeEarly(page, 'funnel-average-check[stage=primary]', '12000');
      await comes(page);
      const seen = await page.run(() => ({
        told: document.body.dataset['told'],
        texts: ['funnel-budget', 'funnel-average-check[stage=primary]'].map((selector) =>
          probe.all(selector)[0]!.shadowRoot!.querySelector('input')!.value.replace(/\s/g, ' '),
        ),
        cost: probe.figure('leadsCost'),
      }));
      expect(seen).toEqual({ told: '360000 12000 4', texts: ['360 000', '12 000'], cost: '600 ₽' });
    });

    it('marks text that is no number', async () => {
      const { page } = await visit({ markup: RUSSIAN });
      await typeEarly(page, 'funnel-leads', '12 кошек');
      await comes(page);
      const seen = await page.run(() => {
        const input = probe.all('funnel-leads')[0]!.shadowRoot!.querySelector('input')!;
        return [input.value, input.getAttribute('aria-invalid'), probe.figure('leadsCost')];
      });
      expect(seen).toEqual(['12 кошек', 'true', '—']);
    });

    it('leaves the numbers of the example an example where nobody typed', async () => {
      const { page } = await visit({ markup: RUSSIAN });
      await page.run(() => probe.all('funnel-leads')[0]!.shadowRoot!.querySelector('input')!.focus());
      await comes(page);
      expect(await focused(page)).toMatchObject({ field: 'funnel-leads', text: '600' });
      const examples = await page.run(
        () => probe.all('[part=hint]').filter((note) => note.textContent.includes('пример')).length,
      );
      expect(examples).toBe(6);
    });

    it('keeps the margin that was opened, and its text', async () => {
      const { page } = await visit({ markup: RUSSIAN });
      await page.run(() => probe.all('details:has([field="margin"]) summary')[0]!.click());
      await typeEarly(page, 'funnel-field[field="margin"]', '60');
      await comes(page);
      const seen = await page.run(() => [
        probe.all('fieldset details').map((details) => details.hasAttribute('open')),
        (probe.all('funnel-calculator')[0] as HTMLElement & { margin: string }).margin,
      ]);
      expect(seen).toEqual([[false, true], '0.6']);
    });

    it("keeps the focus on what isn't a field", async () => {
      const { page } = await visit({ markup: RUSSIAN });
      await page.run(() => probe.all('summary')[0]!.focus());
      await comes(page);
      expect(await page.run(() => document.activeElement!.shadowRoot!.activeElement!.localName)).toBe('summary');
    });
  });

  describe('on a page with a policy', () => {
    it('is dressed by its nonce', async () => {
      const open = await visit({
        markup: await drawn({ attributes: { lang: 'ru' }, nonce: 'n0nce' }),
        probeTag: NONCE_PROBE,
        headers: { 'Content-Security-Policy': STRICT },
      });
      const { frames } = await comes(open.page);
      expect([...new Set(frames.map(({ type, total }) => `${type} ${total}`))]).toEqual([`44px ${TOTAL}`]);
      await expectWorking(open.page);
      await expectCalm(open);
    });

    it('is naked without: which is why the nonce is asked for', async () => {
      const { page, heard } = await visit({
        markup: RUSSIAN,
        probeTag: NONCE_PROBE,
        headers: { 'Content-Security-Policy': STRICT },
      });
      expect(await page.run(() => getComputedStyle(probe.all('[data-figure="revenue"]')[0]!).fontSize)).not.toBe(
        '44px',
      );
      expect((await heard('violation')).length).toBeGreaterThan(0);
    });

    it('stands as plain content where no style may, until the script covers it', async () => {
      const open = await visit({
        markup: await drawn({ attributes: { lang: 'ru' }, plain: true }),
        probeTag: '<script src="probe.js"></script>',
        headers: { 'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'" },
      });
      expect(
        await open.page.run(() =>
          document.querySelector<HTMLElement>('[data-figure="revenue"]')!.innerText.replace(/\s/g, ' '),
        ),
      ).toBe(TOTAL);
      await comes(open.page);
      await expectWorking(open.page);
      expect(await open.page.run(() => document.querySelector('table')!.getClientRects().length)).toBe(0);
      await expectCalm(open);
    });
  });

  describe("that didn't come drawn", () => {
    it('moves nothing where the page has kept its height free', async () => {
      const first = await visit({ markup: MODULE + '<funnel-calculator lang="ru"></funnel-calculator>' });
      await first.page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later figures'));
      const height = await first.page.run(
        () => document.querySelector('funnel-calculator')!.getBoundingClientRect().height,
      );
      const style = `<style>funnel-calculator:not(:defined){display:block;min-height:${height}px}</style>`;
      const { page } = await visit({ markup: `${style}<funnel-calculator lang="ru"></funnel-calculator>${BELOW}` });
      const { shift } = await comes(page, undefined, 'none');
      expect(shift).toBe(0);
    });
  });
});
