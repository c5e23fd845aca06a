import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, MODULE, SINGLE_FILE } from './host-page.js';
import { COST, DOUBLED, expectPicture, expectWorking, hostileHost, TOTAL } from './hostile-host.js';

/** Puts a translation into every text node's place, in open shadow trees too; `moved` keeps the node inside. */
function translate(moved: boolean): void {
  const roots: ParentNode[] = [document.body, ...probe.all('*').flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('script, style, font')) continue;
      const [outer, inner] = ['font', 'font'].map((name): HTMLElement => document.createElement(name)) as [
        HTMLElement,
        HTMLElement,
      ];
      outer.append(inner);
      text.replaceWith(outer);
      inner.append(moved ? text : text.data);
    }
  }
}

/** What is read on the calculators, by element. */
function reading(): string[] {
  return (
    probe
      // Without the announced sentence: how much of it is said at once depends on how long somebody pauses.
      .all('bdi, label, p:not([role]), td, th, small, h2, .unit, .row, button')
      .filter((element) => element.getRootNode() instanceof ShadowRoot)
      .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
  );
}

describe.each(engines)('a page that rebuilds itself in %s', (engine) => {
  const { visit, visitAtHome, expectCalm } = hostileHost(engine);

  describe('and moves the calculator', () => {
    const FRAME =
      '<iframe srcdoc="<!doctype html><style>* { letter-spacing: 3px }</style><main></main>" style="width: 1000px; height: 900px"></iframe>';
    const look = (): string[] =>
      probe.all('input, .control, [data-figure]').map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${element.className} ${width.toFixed(0)}×${height.toFixed(0)} ${element.ownerDocument.defaultView!.getComputedStyle(element).cssText || element.ownerDocument.defaultView!.getComputedStyle(element).fontSize}`;
      });

    it('into the document of a frame and back: figures, styles and picture go with it', async () => {
      const open = await visit(
        `${MODULE}<style>body { margin: 0 }</style><div id="home" style="width: 1000px">${CALCULATOR}</div>${FRAME}`,
      );
      const { page } = open;
      await expectWorking(page);
      await expectPicture(page);
      const before = await page.run(look);
      const faults = await page.run(async () => {
        const calculator = document.querySelector('funnel-calculator')!;
        const inner = document.querySelector('iframe')!.contentDocument!;
        const faults: string[] = [];
        document
          .querySelector('iframe')!
          .contentWindow!.addEventListener('error', (event) => faults.push(event.message));
        inner.body.style.margin = '0';
        inner.querySelector('main')!.append(calculator);
        (window as unknown as { moved: Element }).moved = calculator;
        await new Promise((resolve) => setTimeout(resolve, 300));
        return faults;
      });
      expect(faults).toEqual([]);
      const inFrame = await page.run(() => {
        const root = (window as unknown as { moved: Element }).moved.shadowRoot!;
        const budget = root.querySelector('funnel-budget')!.shadowRoot!;
        const input = budget.querySelector('input')!;
        input.focus();
        input.value = '180 000';
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        const style = input.ownerDocument.defaultView!.getComputedStyle(input);
        return {
          sheets: [root, budget].map(({ adoptedStyleSheets }) => adoptedStyleSheets.length),
          fontSize: style.fontSize,
          spacing: style.letterSpacing,
          height: budget.querySelector('.control')!.getBoundingClientRect().height,
        };
      });
      expect(inFrame).toEqual({ sheets: [3, 3], fontSize: '16px', spacing: 'normal', height: 44 });
      // What is only built there is dressed too: a panel, and the page's own layout in place of the standard one.
      const built = await page.run(async () => {
        const calculator = (window as unknown as { moved: HTMLElement }).moved;
        calculator.setAttribute('panels', 'norms');
        const figure = (name: string) =>
          [...calculator.shadowRoot!.querySelectorAll('funnel-results')].map(
            (results) => results.shadowRoot!.querySelector(`[data-figure="${name}"]`)?.textContent,
          )[0];
        await probe.until(() => figure('leadsCost')?.replace(/\s/g, ' ') === '300 ₽', 'the cost in the frame');
        await probe.until(
          () => (calculator.shadowRoot!.querySelector('funnel-norms')?.shadowRoot?.adoptedStyleSheets.length ?? 0) > 0,
          'a dressed panel',
        );
        const chart = calculator.shadowRoot!.querySelector('funnel-chart')!;
        chart.scrollIntoView();
        const canvas = () => chart.shadowRoot!.querySelector('canvas');
        await probe.until(
          () =>
            (canvas()?.width ?? 0) > 0 &&
            canvas()!
              .getContext('2d')!
              .getImageData(0, 0, canvas()!.width, canvas()!.height)
              .data.some((byte) => byte > 0),
          'the picture in the frame',
        );
        calculator.removeAttribute('panels');
        document.querySelector('#home')!.append(calculator);
        return true;
      });
      expect(built).toBe(true);
      await page.run(() => probe.fill('funnel-budget', '360 000'));
      expect(await page.run((cost) => probe.becomes('leadsCost', cost), DOUBLED)).toBe(true);
      await expectPicture(page);
      expect(await page.run(look)).toEqual(before);
      await expectCalm(open);
    });

    it('from a frame that has not begun, by another document that makes it', async () => {
      const open = await visit(`${SINGLE_FILE}${FRAME}`);
      const { page } = open;
      const shown = await page.run(async () => {
        const frame = document.querySelector('iframe')!;
        const calculator = document.createElement('funnel-calculator');
        calculator.setAttribute('lang', 'ru');
        frame.contentDocument!.body.append(calculator);
        const revenue = () =>
          calculator.shadowRoot?.querySelector('funnel-results')?.shadowRoot?.querySelector('[data-figure="revenue"]')
            ?.textContent;
        await probe.until(() => revenue() !== undefined, 'revenue');
        return revenue();
      });
      expect(shown?.replace(/\s/g, ' ')).toBe(TOTAL);
      await expectCalm(open);
    });

    it('a hundred times while it loads, and takes it away in the middle', async () => {
      const open = await visit(`${CALCULATOR}<section></section><script>
        var loaded = document.createElement('script'); loaded.type = 'module'; loaded.src = 'dist/funnel-calculator.js'; document.head.append(loaded);
        var calculator = document.querySelector('funnel-calculator'), moves = 0;
        var timer = setInterval(function () { document.querySelector(moves % 2 ? 'body' : 'section').append(calculator); if (++moves === 100) { clearInterval(timer); calculator.remove(); document.body.append(calculator); } }, 4);
      </script>`);
      await open.page.run(() => probe.until(() => (window as unknown as { moves: number }).moves === 100, 'moves'));
      await expectWorking(open.page);
      await open.page.run(() => {
        document
          .querySelector('funnel-calculator')!
          .insertAdjacentHTML(
            'afterend',
            '<funnel-calculator panels="norms" norms-preset="dental-ru" lang="et"></funnel-calculator>',
          );
        setTimeout(() => document.querySelectorAll('funnel-calculator')[1]!.remove(), 5);
        return new Promise((resolve) => setTimeout(resolve, 500));
      });
      await expectCalm(open);
    });
  });

  describe('and copies it', () => {
    it('out of a template, before the script', async () => {
      await visitAtHome(`<template>${CALCULATOR}</template><main></main>
        <script>document.querySelector('main').append(document.querySelector('template').content.cloneNode(true))</script>${MODULE}`);
    });

    it('out of a template, after the script and once more', async () => {
      const open = await visitAtHome(
        `<template>${CALCULATOR}</template><main></main>${MODULE}`,
        {},
        async ({ page }) => {
          await page.run(() => probe.until(() => customElements.get('funnel-calculator') !== undefined, 'the script'));
          await page.run(() =>
            document
              .querySelector('main')!
              .append(document.importNode(document.querySelector('template')!.content, true)),
          );
        },
      );
      await open.page.run(() =>
        document.querySelector('main')!.append(document.querySelector('template')!.content.cloneNode(true)),
      );
      await expectWorking(open.page, 1);
    });

    it.each([
      ['the element', CALCULATOR],
      ['a div that was filled', '<div data-funnel-calculator data-lang="ru"><p>+7</p></div>'],
    ])('whole, as sliders and builders do, and shows the copy: %s', async (_form, markup) => {
      await visitAtHome(`${MODULE}<main>${markup}</main>`, {}, async ({ page }) => {
        expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
        await page.run(() => {
          const main = document.querySelector('main')!;
          main.replaceWith(main.cloneNode(true));
        });
        await page.run(() =>
          probe.until(() => probe.figure('leadsCost') !== null && probe.all('.frame').length === 1, 'one copy'),
        );
      });
    });
  });

  describe('and is translated', () => {
    it.each([
      ['each text in an element of the translator', true],
      ['each text replaced', false],
    ])('shows no old number: %s', async (_way, moved) => {
      const open = await visit(SINGLE_FILE + CALCULATOR);
      const { page } = open;
      const change = async (): Promise<void> => {
        for (const [field, text] of [
          ['funnel-budget', '360 000'],
          ['funnel-leads', '1200'],
          ['funnel-primary', '10%'],
          ['funnel-secondary', '20'],
          ['funnel-average-check', ''],
        ] as const) {
          await page.run((name, typed) => probe.fill(name, typed), field, text);
          await page.run(() => new Promise((resolve) => setTimeout(resolve, 60)));
        }
        await page.run(() => probe.fill('funnel-average-check', '5 000'));
        await page.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
      };
      await page.run(() => probe.until(() => probe.figure('romi') !== null, 'all figures'));
      await page.run(translate, moved);
      await page.run(() => probe.fill('funnel-leads', '900'));
      await page.run(translate, moved);
      expect(await page.run(() => probe.all('font').length)).toBeGreaterThan(50);
      await change();
      expect(await page.run((cost) => probe.becomes('leadsCost', cost), COST)).toBe(true);
      const translated = await page.run(reading);
      await expectCalm(open);

      const plain = await visit(SINGLE_FILE + CALCULATOR);
      await plain.page.run(() => probe.until(() => probe.figure('romi') !== null, 'all figures'));
      await plain.page.run(() => probe.fill('funnel-leads', '900'));
      for (const [field, text] of [
        ['funnel-budget', '360 000'],
        ['funnel-leads', '1200'],
        ['funnel-primary', '10%'],
        ['funnel-secondary', '20'],
        ['funnel-average-check', '5 000'],
      ] as const) {
        await plain.page.run((name, typed) => probe.fill(name, typed), field, text);
      }
      expect(await plain.page.run((cost) => probe.becomes('leadsCost', cost), COST)).toBe(true);
      await plain.page.run(() => new Promise((resolve) => setTimeout(resolve, 200)));
      expect(translated).toEqual(await plain.page.run(reading));
    });
  });
});
