import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, instrumented, MODULE, SINGLE_FILE, type OpenHostPage } from './host-page.js';
import { COST, hostileHost, TOTAL } from './hostile-host.js';

describe.each(engines)('the calculator may stand in %s', (engine) => {
  const { visit, visitAtHome, expectCalm, expectUntouched } = hostileHost(engine);

  describe('a place that opens later:', () => {
    /** Waits in the closed place until all is computed, sees that nothing is drawn, and opens. */
    const opens =
      (open: () => unknown) =>
      async ({ page }: OpenHostPage): Promise<void> => {
        expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
        await page.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
        expect(await page.run(() => probe.inked())).toBe(0);
        await page.run(open);
      };

    it.each([
      [
        'a tab',
        `<section style="display: none">${CALCULATOR}</section>`,
        (): unknown => document.querySelector('section')!.removeAttribute('style'),
      ],
      [
        'an accordion',
        `<style>details::details-content { display: block }</style><details><summary>Calculator</summary>${CALCULATOR}</details>`,
        (): unknown => (document.querySelector('details')!.open = true),
      ],
      [
        'an accordion that slides',
        `<section style="height: 0; overflow: hidden">${CALCULATOR}</section>`,
        (): unknown => document.querySelector('section')!.removeAttribute('style'),
      ],
      [
        'contents that are skipped',
        `<section style="content-visibility: hidden">${CALCULATOR}</section>`,
        (): unknown => document.querySelector('section')!.removeAttribute('style'),
      ],
      [
        'contents that are found by searching',
        `<section hidden="until-found">${CALCULATOR}</section>`,
        (): unknown => document.querySelector('section')!.removeAttribute('hidden'),
      ],
      [
        'a class of its own',
        `<style>.closed { display: none !important }</style>${CALCULATOR.replace(' lang', ' class="closed" lang')}`,
        (): unknown => probe.all('funnel-calculator')[0]!.removeAttribute('class'),
      ],
    ])('%s', async (_place, markup, open) => {
      await visitAtHome(markup + MODULE, {}, opens(open));
    });

    const DIALOG =
      '<style>dialog { inset: 0; margin: 0; width: 1200px; max-width: none; max-height: none; padding: 0; border: 0; overflow: auto; height: 100% }</style>';
    const inDialog = (attribute: string): string => `${DIALOG}<dialog${attribute}>${CALCULATOR}</dialog>${MODULE}`;

    it('a dialog', async () => {
      await visitAtHome(
        inDialog(''),
        { clean: inDialog(' open') },
        opens(() => {
          document.querySelector('dialog')!.showModal();
          // The browser focuses the first thing that it can: a ring is around it then.
          (document.activeElement as HTMLElement).blur();
        }),
      );
    });
    it('a popover', async () => {
      await visitAtHome(
        inDialog(' popover'),
        { clean: inDialog(' open') },
        opens(() => document.querySelector('dialog')!.showPopover()),
      );
    });
    it('a tab that closes while somebody types, and opens again', async () => {
      await visitAtHome(`${SINGLE_FILE}<section>${CALCULATOR}</section>`, { looksOwnWay: true }, async ({ page }) => {
        await page.run((total) => probe.becomes('revenue', total), TOTAL);
        await page.run(() => document.querySelector('section')!.setAttribute('style', 'display: none'));
        await page.run(() => probe.fill('funnel-budget', '360 000'));
        await page.run(() => document.querySelector('section')!.removeAttribute('style'));
        expect(await page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
        await page.run(() =>
          probe
            .all('button')
            .find(({ textContent }) => textContent === 'Показать пример')!
            .click(),
        );
      });
    });
  });

  it('contents that are laid out only when they come near', async () => {
    await visitAtHome(
      `${MODULE}<p style="height: 4000px">far above</p><section style="content-visibility: auto; contain-intrinsic-size: auto 1200px">${CALCULATOR}</section>`,
    );
  });

  it('a dialog that keeps the focus in: Tab walks through all fields and out of none', async () => {
    const open = await visit(
      `${SINGLE_FILE}<dialog><button>Close</button>${CALCULATOR}</dialog><script>document.querySelector('dialog').showModal()</script>`,
    );
    await open.page.run((total) => probe.becomes('revenue', total), TOTAL);
    const inside = await open.page.run(
      () =>
        probe.all('input').filter((input) => {
          input.focus();
          return (
            input.matches(':focus') &&
            document.activeElement?.localName === 'funnel-calculator' &&
            document.querySelector('dialog')!.matches(':focus-within')
          );
        }).length,
    );
    expect(inside).toBe(6);
    await expectCalm(open);
  });

  it('a window of a page that takes every wheel and touch for itself, and the focus back from all that is outside', async () => {
    const greedy = `<script>
      for (const type of ['wheel', 'touchstart', 'touchmove']) addEventListener(type, (event) => event.preventDefault(), { capture: true, passive: false });
      document.addEventListener('focusin', ({ target }) => { if (!target.closest('.window')) document.querySelector('.window button').focus(); }, true);
    </script>`;
    const open = await visit(
      `${greedy}${SINGLE_FILE}<div class="window" role="dialog"><button>Close</button>${CALCULATOR}</div><input class="outside">`,
    );
    await open.page.run((total) => probe.becomes('revenue', total), TOTAL);
    expect(
      await open.page.run(() => {
        const outside = document.querySelector<HTMLElement>('.outside')!;
        outside.focus();
        return outside.matches(':focus');
      }),
    ).toBe(false);
    const took = await open.page.run(() => {
      const [input] = probe.all('input');
      input!.focus();
      const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true, cancelable: true });
      input!.dispatchEvent(wheel);
      return [wheel.defaultPrevented, input!.matches(':focus'), probe.figure('revenue')];
    });
    expect(took).toEqual([true, true, TOTAL]);
    await open.page.run(() => probe.fill('funnel-budget', '360 000'));
    expect(await open.page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
    await expectCalm(open);
  });

  it('fifty places of one page, each with numbers of its own', async () => {
    const many = Array.from(
      { length: 50 },
      (_, index) =>
        `<funnel-calculator lang="ru" budget="${(index + 1) * 1000}" leads="10" primary="5" primary-check="${(index + 1) * 100}" secondary="0" secondary-check="0"></funnel-calculator>`,
    ).join('');
    const open = await visit(`${MODULE}${many}`);
    expect(await open.page.run(() => probe.becomes('revenue', '25 000 ₽', 49))).toBe(true);
    expect(
      await open.page.run(() => Array.from({ length: 50 }, (_, at) => probe.figure('revenue', at)?.replace(/\D/g, ''))),
    ).toEqual(Array.from({ length: 50 }, (_, index) => String((index + 1) * 500)));
    // The totals stand at once, the rest of those far below as somebody comes there.
    const visited = [3, 11, 30, 48, 49];
    for (const at of visited) {
      await open.page.run((index) => probe.all('funnel-calculator')[index]!.scrollIntoView(), at);
      await open.page.run((index) => probe.shown('leadsCost', index), at);
    }
    expect(
      await open.page.run((places) => places.map((at) => probe.figure('leadsCost', at)?.replace(/\D/g, '')), visited),
    ).toEqual(visited.map((at) => String((at + 1) * 100)));
    await open.page.run(() => probe.fill('funnel-budget', '7 000'));
    expect(await open.page.run(() => probe.becomes('leadsCost', '700 ₽'))).toBe(true);
    expect(await open.page.run(() => [probe.figure('leadsCost', 1), probe.figure('leadsCost', 49)])).toEqual([
      '200 ₽',
      '5 000 ₽',
    ]);
    await expectCalm(open);
    await expectUntouched(open);
  });

  describe('a frame with a sandbox that allows scripts:', () => {
    const MORE = [
      '',
      ' allow-same-origin',
      ' allow-forms',
      ' allow-popups',
      ' allow-modals',
      ' allow-downloads',
      ' allow-same-origin allow-forms',
      ' allow-forms allow-popups allow-modals allow-downloads allow-top-navigation allow-same-origin',
    ];

    it.each([
      ['the module', MODULE],
      ['the single file', SINGLE_FILE],
    ])('alone or with anything else allowed, all figures are right: %s', async (_form, tag) => {
      const frames = MORE.map(
        (more) => `<iframe src="inner" sandbox="allow-scripts${more}" width="700" height="900"></iframe>`,
      ).join('');
      const open = await visit({ markup: frames, pages: { '/inner': inner(tag) } });
      for (const index of MORE.keys()) {
        const frame = open.page.frame(index);
        expect(await frame.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
        await frame.run(() => probe.fill('funnel-budget', '360 000'));
        expect(await frame.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
        await frame.run(() => probe.fill('funnel-leads', 'abc'));
        expect(await frame.run(() => probe.becomes('leadsCost', '—'))).toBe(true);
        expect(
          await frame.run(() => probe.heard.filter(({ level }) => level !== 'info').map(({ text }) => text)),
        ).toEqual([]);
        expect(await frame.run(() => census.changes())).toEqual([]);
      }
      // The sandbox is one: most of these frames may not so much as look at a storage.
      expect(
        await open.page.frame(0).run(() => {
          try {
            return String(localStorage.length);
          } catch {
            return 'refused';
          }
        }),
      ).toBe('refused');
    });

    it('in a frame of 300 × 400 everything can be reached by scrolling', async () => {
      const open = await visit({
        markup: '<iframe src="inner" sandbox="allow-scripts" width="300" height="400"></iframe>',
        pages: { '/inner': inner(SINGLE_FILE) },
      });
      const frame = open.page.frame(0);
      expect(await frame.run((cost) => probe.becomes('leadsCost', cost), COST)).toBe(true);
      const reached = await frame.run(() => {
        const last = probe.all('.figures')[0]!;
        last.scrollIntoView({ block: 'end' });
        const { bottom } = last.getBoundingClientRect();
        return {
          bottom: bottom > 0 && bottom <= innerHeight + 1,
          sideways: document.documentElement.scrollWidth > innerWidth,
        };
      });
      expect(reached).toEqual({ bottom: true, sideways: false });
    });
  });
});

const inner = (tag: string): string => instrumented(tag + CALCULATOR);
