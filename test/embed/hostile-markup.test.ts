import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, MODULE, SINGLE_FILE, type OpenHostPage } from './host-page.js';
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

  describe('as a tag that is never closed', () => {
    const REST =
      '<h2 id="doctors">Наши врачи</h2><p id="text">Текст</p><script>window.ran = 1</script><footer id="footer">Контакты</footer>';

    it.each([
      ['the element, script before', `${SINGLE_FILE}<funnel-calculator lang="ru" />${REST}`],
      ['the element, module', `<main><funnel-calculator lang="ru" />${REST}</main>${MODULE}`],
      ['the element, script behind', `<funnel-calculator lang="ru" />${REST}${SINGLE_FILE}`],
      ['the div, script before', `${SINGLE_FILE}<div data-funnel-calculator data-lang="ru" />${REST}`],
      ['the div, module', `<main><div data-funnel-calculator data-lang="ru" />${REST}</main>${MODULE}`],
      ['the div, script behind', `<div data-funnel-calculator data-lang="ru" />${REST}${SINGLE_FILE}`],
    ])('leaves in sight what stands behind it, and is told once: %s', async (_form, markup) => {
      const open = await visit(markup);
      expect(await open.page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      await whole(open);
      expect(
        await Promise.all(['#doctors', '#text', '#footer'].map((selector) => open.page.run(isSeen, selector))),
      ).toEqual([true, true, true]);
      expect(await open.heard('warn')).toEqual([
        expect.stringMatching(/not to be closed.*shown under.*<funnel-calculator …>/),
      ]);
      expect(await open.heard('error')).toEqual([]);
    });

    it('keeps its own layout beside a composed one that stands behind it', async () => {
      const open = await visit(
        `${SINGLE_FILE}<funnel-calculator lang="ru" /><h2>Ещё</h2><footer>x</footer><funnel-calculator lang="ru"><funnel-budget></funnel-budget><funnel-results></funnel-results></funnel-calculator>`,
      );
      await whole(open);
      expect(
        await open.page.run(() =>
          [...document.querySelectorAll('funnel-calculator')].map((calculator) =>
            Boolean(calculator.shadowRoot!.querySelector('.frame')),
          ),
        ),
      ).toEqual([true, false]);
    });

    it('is only told of where little stands behind it: that may be meant for the calculator', async () => {
      const open = await visit(`<main>${SINGLE_FILE}<funnel-calculator lang="ru" /><h2>Вопросы?</h2></main>`);
      await whole(open);
      expect(await open.heard('warn')).toEqual([expect.stringMatching(/not to be closed.*is hidden/)]);
    });

    it('is none where content stands in for the calculator, headings too', async () => {
      const open = await visit(
        `<main>${SINGLE_FILE}<funnel-calculator lang="ru"><h2>Вопросы?</h2><p id="instead">Звоните</p></funnel-calculator>
</main><footer>x</footer>`,
      );
      expect(await open.page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      await whole(open);
      expect(await open.page.run(isSeen, '#instead')).toBe(false);
      await expectCalm(open);
    });
  });

  describe('as a place that is replaced a moment later', () => {
    const typed = async (markup: string): Promise<OpenHostPage> => {
      const open = await visit(`${SINGLE_FILE}<section>${markup}</section>`);
      await whole(open);
      await open.page.run(() => probe.fill('funnel-budget', '360 тыс'));
      expect(await open.page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
      return open;
    };

    it.each([
      [
        'its own markup',
        CALCULATOR,
        () =>
          void (document.querySelector('funnel-calculator')!.outerHTML =
            '<funnel-calculator lang="ru"></funnel-calculator>'),
      ],
      [
        'what is around it',
        CALCULATOR,
        () =>
          void (document.querySelector('section')!.innerHTML =
            '<div><funnel-calculator lang="ru"></funnel-calculator></div>'),
      ],
      [
        'a div',
        '<div data-funnel-calculator data-lang="ru"></div>',
        () => void (document.querySelector('section')!.innerHTML = '<div data-funnel-calculator data-lang="ru"></div>'),
      ],
    ])('has what was typed again: %s', async (_what, markup, replace) => {
      const open = await typed(markup);
      await open.page.run(replace);
      await open.page.run(() => probe.shown('leadsCost'));
      expect(await open.page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
      await expectCalm(open);
    });

    it.each([
      [
        'of other attributes',
        () =>
          void (document.querySelector('funnel-calculator')!.outerHTML =
            '<funnel-calculator lang="ru" period="month"></funnel-calculator>'),
      ],
      [
        'of another id',
        () =>
          void (document.querySelector('funnel-calculator')!.outerHTML =
            '<funnel-calculator lang="ru" id="b"></funnel-calculator>'),
      ],
      [
        'that comes in a step of its own',
        () => {
          document.querySelector('funnel-calculator')!.remove();
          document.querySelector('section')!.innerHTML = '<funnel-calculator lang="ru"></funnel-calculator>';
        },
      ],
    ])('has none of it where there is doubt: %s', async (_why, replace) => {
      const open = await typed(CALCULATOR);
      await open.page.run(replace);
      expect(await open.page.run(() => probe.becomes('leadsCost', '300 ₽'))).toBe(true);
      await whole(open);
      expect(await open.page.run(() => probe.figure('leadsCost'))).toBe('300 ₽');
    });
  });
});
