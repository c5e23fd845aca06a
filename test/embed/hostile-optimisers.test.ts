import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, DIST, MODULE, SINGLE_FILE } from './host-page.js';
import { hostileHost } from './hostile-host.js';

const FORMS = [
  ['the module', MODULE],
  ['the single file', SINGLE_FILE],
] as const;

const singleFile = (): string => readFileSync(join(DIST, 'funnel-calculator.all.js'), 'utf8');
const undefinedYet = (): boolean => customElements.get('funnel-calculator') === undefined;

describe.each(engines)('the script may be loaded in %s', (engine) => {
  const { visit, visitAtHome, expectCalm } = hostileHost(engine);

  describe('by a tag manager', () => {
    it.each([
      [
        'long after the page',
        `addEventListener('load', () => setTimeout(load, 300)); function load() { document.head.append(Object.assign(document.createElement('script'), { src: 'dist/funnel-calculator.all.js', async: true })); }`,
      ],
      [
        'from a text that it runs',
        `setTimeout(function () { (0, eval)("var tag = document.createElement('script'); tag.src = 'dist/funnel-calculator.all.js'; document.body.insertBefore(tag, document.body.firstChild);") }, 0); var tag = null`,
      ],
      ['as the module', `import('./dist/funnel-calculator.js')`],
      [
        'with the element itself',
        `document.head.append(Object.assign(document.createElement('script'), { src: 'dist/funnel-calculator.all.js', onload() { document.querySelector('#place').innerHTML = '${CALCULATOR}'; } }))`,
      ],
    ])('%s', async (way, code) => {
      await visitAtHome(
        `${way.includes('itself') ? '' : CALCULATOR}<div id="place"></div><script>${code}</script><script>census.take()</script>`,
      );
    });
  });

  describe('by an optimiser', () => {
    it.each(FORMS)('that holds it back until somebody touches the page, as WP Rocket does: %s', async (_form, tag) => {
      const held = tag
        .replace(/<script( type="module")?/, '<script type="rocketlazyloadscript"$1')
        .replace(' type="module"', ' data-rocket-type="module"')
        .replace(' src=', ' data-rocket-src=');
      await visitAtHome(
        `${CALCULATOR}${held}<script>
          addEventListener('pointerdown', () => {
            for (const old of document.querySelectorAll('script[type="rocketlazyloadscript"]')) {
              const script = document.createElement('script');
              script.src = old.dataset.rocketSrc;
              if (old.dataset.rocketType) script.type = old.dataset.rocketType;
              old.replaceWith(script);
            }
          }, { once: true });
        </script>`,
        {},
        async ({ page }) => {
          await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
          expect(await page.run(undefinedYet)).toBe(true);
          await page.run(() => dispatchEvent(new PointerEvent('pointerdown')));
        },
      );
    });

    it.each(FORMS)(
      'that loads all scripts once more at the end, with the events of the page repeated, as Rocket Loader does: %s',
      async (_form, tag) => {
        const held = tag
          .replace('type="module"', '')
          .replace('<script', `<script type="a1b2c3-${tag === MODULE ? 'module' : 'text/javascript'}"`);
        const { page } = await visitAtHome(`${held}${CALCULATOR}<script>
        window.wrote = document.write; window.rewritten = 0;
        addEventListener('load', () => setTimeout(() => {
          window.early = customElements.get('funnel-calculator') === undefined;
          document.write = function () { window.rewritten++; };
          for (const old of document.querySelectorAll('script[type^="a1b2c3-"]')) {
            const script = document.createElement('script');
            script.type = old.type.slice(7); script.src = old.getAttribute('src'); script.async = false;
            old.before(script); old.remove();
          }
          document.dispatchEvent(new Event('DOMContentLoaded')); window.dispatchEvent(new Event('load'));
          census.take();
        }), { once: true });
        var early = false;
      </script>`);
        expect(
          await page.run(() => [
            (window as unknown as { early: boolean }).early,
            (window as unknown as { rewritten: number }).rewritten,
          ]),
        ).toEqual([true, 0]);
      },
    );

    it.each([
      ['without semicolons', 'window.first = function () { return 1 }', '(function () { window.last = 1 })()', '\n'],
      ['on one line', 'window.first = 1', '[1].forEach(function () { window.last = 1 })', ''],
      ['in strict mode', "'use strict'; window.first = 1;", 'window.last = 1', '\n'],
    ])('that joins it with other scripts %s', async (_way, first, last, joint) => {
      const { page } = await visitAtHome({
        markup: `<script>var first, last; census.take()</script><script src="combined.js"></script>${CALCULATOR}`,
        pages: { '/combined.js': [first, singleFile(), last].join(joint) },
      });
      expect(
        await page.run(() => [
          typeof (window as unknown as Record<string, unknown>)['first'],
          (window as unknown as Record<string, unknown>)['last'],
        ]),
      ).toEqual([expect.stringMatching(/function|number/), 1]);
    });

    it('that makes it smaller once more', async () => {
      await visitAtHome({
        markup: `<script src="smaller.js"></script>${CALCULATOR}`,
        pages: { '/smaller.js': (await transform(singleFile(), { minify: true })).code },
      });
    });
  });

  describe('by an editor', () => {
    it('that wraps the snippet in paragraphs and breaks', async () => {
      await visitAtHome(`<p>${MODULE}<br />\n<funnel-calculator lang="ru"></p>\n<p></funnel-calculator></p>`);
    });
    it("that puts breaks into a layout of the page's own", async () => {
      await visitAtHome(
        `<p>${MODULE}</p><funnel-calculator lang="ru"><br />
          <p><funnel-budget></funnel-budget><br /><funnel-leads></funnel-leads></p><p><funnel-primary></funnel-primary><funnel-secondary></funnel-secondary></p>
          <funnel-average-check stage="primary"></funnel-average-check><funnel-average-check stage="secondary"></funnel-average-check>
          <funnel-results></funnel-results><br /><funnel-diagnosis></funnel-diagnosis><funnel-chart></funnel-chart><p></p></funnel-calculator>`,
        {
          clean: `${SINGLE_FILE}<funnel-calculator lang="ru"><funnel-budget></funnel-budget><funnel-leads></funnel-leads><funnel-primary></funnel-primary><funnel-secondary></funnel-secondary>
          <funnel-average-check stage="primary"></funnel-average-check><funnel-average-check stage="secondary"></funnel-average-check><funnel-results></funnel-results><funnel-diagnosis></funnel-diagnosis><funnel-chart></funnel-chart></funnel-calculator>`,
        },
      );
    });
    it('that writes empty attributes for those without a value', async () => {
      await visitAtHome(`<script type="module" src="dist/funnel-calculator.js" data-cfasync="false" nowprocket="" data-no-optimize="1" data-no-defer="1"></script>
        <funnel-calculator lang="ru" currency="" stages="" values="" norms="" norms-preset="" panels="" capacity="" period="" texts="" brand="" budget="" leads="" margin="" name="" color-scheme="" inherit-font=""></funnel-calculator>`);
    });
    it.each(FORMS)('that leaves a div with breaks in the place of the element: %s', async (_form, tag) => {
      await visitAtHome(`${tag}<p><div data-funnel-calculator="" data-lang="ru" data-budget=""><br />\n</div></p>`);
    });
    it('that pastes the snippet twice: each is a calculator of its own', async () => {
      const open = await visit(`${SINGLE_FILE}${CALCULATOR}${SINGLE_FILE}${CALCULATOR}`);
      expect(await open.page.run(() => probe.becomes('leadsCost', '300 ₽', 1))).toBe(true);
      await open.page.run(() => probe.fill('funnel-budget', '360 000'));
      expect(await open.page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
      expect(await open.page.run(() => [probe.figure('leadsCost', 1), probe.all('.frame').length])).toEqual([
        '300 ₽',
        2,
      ]);
      await expectCalm(open);
    });
  });
});
