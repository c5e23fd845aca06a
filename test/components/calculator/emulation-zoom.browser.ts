import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { hasDevtools, nameGap } from '../../harness/devtools.js';
import { settled, unmount } from '../../harness/funnel-harness.js';
import { findAll, findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import { ALL_STATES, LANGUAGES, openAll, showState, type State } from '../../harness/states.js';

if (!hasDevtools)
  nameGap(
    'a window of 320 × 256 px, as 1280 × 1024 at 400 %; a place of 320 px stands in for it. Tab through it is pressed in Chromium.',
  );

/** A window as at 400 % zoom; else a page that is as narrow. */
async function zoom(): Promise<void> {
  document.body.style.margin = '0';
  if (hasDevtools) await setViewport({ width: 320, height: 256 });
  else document.body.style.width = '320px';
}

afterEach(async () => {
  unmount();
  document.body.removeAttribute('style');
  if (hasDevtools) await setViewport({ width: 800, height: 600 });
});

/** What sticks out on the right, and what an edge cuts off. */
function faults(calculator: HTMLElement): string[] {
  const all = findAll(calculator.shadowRoot!, '*').filter((element) => isShown(element) && !element.closest('.sr'));
  const limit = calculator.getBoundingClientRect().right + 0.5;
  const name = (element: Element): string => element.outerHTML.slice(0, 100);
  return [
    ...all.filter((element) => visibleRight(element) > limit).map((element) => `outside: ${name(element)}`),
    ...all
      // In a panel’s picture a long name ends in dots: the table has it whole.
      .filter(
        (element) =>
          !element.matches('.named-row .label') &&
          getComputedStyle(element).overflowX !== 'visible' &&
          // What scrolls by itself can be read.
          getComputedStyle(element).overflowY !== 'auto' &&
          element.localName !== 'input' &&
          (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight),
      )
      .map((element) => `cut off: ${name(element)}`),
  ];
}

/** Whether an element lies in another, across shadow roots. */
function isWithin(element: Element, around: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host)
    if (at === around) return true;
  return false;
}

/** Lines of text that lie over each other. */
function overlaps(calculator: HTMLElement): string[] {
  // Where the fields scroll by themselves, what is scrolled out of their view lies over nothing.
  const [fields] = findWithin(calculator, '.inputs');
  const view = fields?.getBoundingClientRect();
  const isOut = (element: Element, box: DOMRect): boolean =>
    view !== undefined &&
    isWithin(element, fields!) &&
    (box.top + box.height / 2 > view.bottom || box.top + box.height / 2 < view.top);
  const lines = findAll(calculator.shadowRoot!, '*').flatMap((element) => {
    // The total stays in view over what scrolls by; a picture’s long name ends in dots.
    if (!isShown(element) || element.closest('.sr, .total, .label')) return [];
    return [...element.childNodes].flatMap((node) => {
      if (!(node instanceof Text) || node.data.trim() === '') return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()]
        .filter((box) => !isOut(element, box))
        .map((box) => ({ box, text: node.data.trim() }));
    });
  });
  return lines.flatMap(({ box, text }, index) =>
    lines
      .slice(index + 1)
      .filter(
        ({ box: other }) =>
          Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
          Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 5,
      )
      .map(({ text: under }) => `${text} | ${under}`),
  );
}

/** What a reader's own style sheet does (WCAG 1.4.12): it reaches into every root. */
function spaceText(calculator: Element): void {
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
  for (const element of [calculator, ...findWithin(calculator, '*')]) {
    element.shadowRoot?.append(Object.assign(document.createElement('style'), { textContent: spacing }));
  }
}

/** A place of 320 px is tested in every state elsewhere: without a zoom these few are enough. */
const SHOWN: readonly State[] = hasDevtools ? ALL_STATES : ['no number', 'too few data', 'ten digits'];
const zoomed = hasDevtools ? 'at 400 % zoom' : 'in a place of 320 px, for this driver can’t zoom';

describe(zoomed, () => {
  for (const lang of LANGUAGES) {
    for (const state of SHOWN) {
      it(`nothing has to be scrolled sideways, nothing is cut off or overlaps, with and without a reader’s text spacing: ${state}, ${lang}`, async () => {
        await zoom();
        const calculator = await showState(lang, state, 'panels="norms"');
        await openAll(calculator);
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        expect(faults(calculator)).to.deep.equal([]);
        expect(overlaps(calculator)).to.deep.equal([]);
        spaceText(calculator);
        await settled();
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        expect(faults(calculator)).to.deep.equal([]);
        expect(overlaps(calculator)).to.deep.equal([]);
      });
    }
  }
});

describe('a name that is too long for the picture', () => {
  for (const lang of LANGUAGES) {
    it(`stands whole in the table: ${lang}`, async () => {
      await zoom();
      const calculator = await showState(lang, 'example');
      spaceText(calculator);
      await settled();
      const headers = findWithin(calculator, 'tbody th').map((header) => plain(header.textContent));
      const names = findWithin(calculator, '.label').map((label) => plain(label.textContent));
      expect(names).to.have.length(3);
      names.forEach((name, index) => expect(headers[index]).to.contain(name));
    });
  }
});

describe('in a wide window with a reader’s text spacing', () => {
  for (const lang of LANGUAGES) {
    for (const state of ['example', 'two readings', 'too few data', 'ten digits'] as const) {
      it(`nothing is cut off or overlaps: ${state}, ${lang}`, async () => {
        if (hasDevtools) await setViewport({ width: 1280, height: 1024 });
        const calculator = await showState(lang, state, 'panels="norms"');
        await openAll(calculator);
        spaceText(calculator);
        await settled();
        expect(faults(calculator)).to.deep.equal([]);
        expect(overlaps(calculator)).to.deep.equal([]);
      });
    }
  }
});

if (hasDevtools) {
  describe('the keyboard at 400 % zoom', () => {
    const entered = (): Element => {
      let active: Element = document.activeElement!;
      while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    };
    /** What lies uppermost at a point, through shadow roots. */
    const topmost = (x: number, y: number): Element | null => {
      let element = document.elementFromPoint(x, y);
      while (element?.shadowRoot) {
        const inner = element.shadowRoot.elementFromPoint(x, y);
        if (!inner || inner === element) break;
        element = inner;
      }
      return element;
    };
    const tabbable = (calculator: HTMLElement): Element[] =>
      findAll(calculator.shadowRoot!, 'button, a, input, select, summary').filter(
        // Tab reaches the chosen one of a group of radio buttons, and arrows the others.
        (element) => isShown(element) && !element.matches(':disabled, [type="radio"]:not(:checked)'),
      );

    for (const lang of LANGUAGES) {
      for (const direction of ['Tab', 'Shift+Tab'] as const) {
        it(`reaches everything by ${direction}, in view and uncovered: ${lang}`, async () => {
          await zoom();
          const calculator = await showState(lang, 'two readings', 'panels="norms"');
          await openAll(calculator);
          const all = tabbable(calculator);
          const ordered = direction === 'Tab' ? all : [...all].reverse();
          (ordered[0] as HTMLElement).focus();
          if (direction === 'Shift+Tab') await sendKeys({ down: 'Shift' });
          const reached = new Set<Element>();
          const hidden: string[] = [];
          for (let step = 0; step < all.length + 5; step++) {
            const focused = entered();
            if (focused === document.body || reached.has(focused)) break;
            reached.add(focused);
            const box = focused.getBoundingClientRect();
            const inView = [box.left + box.width / 2, Math.min(Math.max(box.top + 8, 0), 255)] as const;
            const uncovered = [box.top + 4, box.top + box.height / 2, box.bottom - 4].filter((y) => {
              const over = y >= 0 && y < innerHeight && topmost(inView[0], y);
              return over && (focused.contains(over) || over.contains(focused));
            });
            if (uncovered.length < 2) hidden.push(`${box.top}…${box.bottom}: ${focused.outerHTML.slice(0, 90)}`);
            await sendKeys({ press: 'Tab' });
          }
          if (direction === 'Shift+Tab') await sendKeys({ up: 'Shift' });
          expect(
            all.filter((element) => !reached.has(element)).map((element) => element.outerHTML.slice(0, 90)),
          ).to.deep.equal([]);
          expect(hidden).to.deep.equal([]);
        });
      }
    }
  });
}
