import { expect } from '@esm-bundle/chai';
import { fillAll, mount, settled, unmount, until, WORKED_EXAMPLE } from '../../harness/funnel-harness.js';
import { findWithin } from '../../harness/shadow.js';

afterEach(unmount);

/** The element that translators put in. */
const TRANSLATION: string = 'font';

/** Ways in which translators put a text's translation where the text was. */
const WAYS: Readonly<Record<string, (text: Text, translation: HTMLElement) => void>> = {
  'and keep the text inside': (text, translation) => {
    text.replaceWith(translation);
    translation.append(text);
  },
  'and throw the text away': (text, translation) => {
    translation.append(text.data);
    text.replaceWith(translation);
  },
  'in two steps': (text, translation) => {
    translation.append(text.data);
    text.before(translation);
    text.remove();
  },
};

/** Every text shown within a calculator, but for those of fields. */
function textsOf(calculator: Element): Text[] {
  const roots = [calculator, ...findWithin(calculator, '*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return roots.flatMap((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts.filter((text) => text.data.trim() && !text.parentElement?.closest('style, font'));
  });
}

function translate(calculator: Element, replace: (text: Text, translation: HTMLElement) => void): void {
  for (const text of textsOf(calculator)) replace(text, document.createElement(TRANSLATION));
}

/** What is read, element by element; what is announced comes and goes by a clock of its own. */
const reading = (calculator: Element): string[] =>
  findWithin(calculator, 'bdi, label, p, td, th, small, h2, .unit, .row, button')
    .filter((element) => !element.closest('[aria-live], [role="status"]'))
    .map((element) => element.textContent.replace(/\s+/g, ' ').trim());

/** The picture comes by a delay of its own; until then its place says what it waits for. */
const pictureDrawn = (calculator: Element): Promise<void> =>
  until(() => findWithin(calculator, 'figure p').length === 0);

const CHANGES = [
  { leads: '900' },
  { budget: '360 000', leads: '1200', primary: '10%' },
  // Figures that can't be told any more, and then can.
  { primaryCheck: '' },
  { primaryCheck: '5 000' },
] as const;

const MARKUP = '<funnel-calculator lang="ru" blank></funnel-calculator>';

describe('a page that somebody has translated', () => {
  let plain: string[][];

  before(async () => {
    const calculator = await mount(MARKUP);
    await fillAll(calculator, WORKED_EXAMPLE);
    await pictureDrawn(calculator);
    plain = [];
    for (const change of CHANGES) {
      await fillAll(calculator, change);
      plain.push(reading(calculator));
    }
    expect(plain[0]!.length).to.be.greaterThan(30);
  });

  for (const [way, replace] of Object.entries(WAYS)) {
    it(`shows each text as it would without: translators put their own element there ${way}`, async () => {
      const faults: string[] = [];
      const listen = (event: ErrorEvent | PromiseRejectionEvent): void => void faults.push(event.type);
      addEventListener('error', listen);
      addEventListener('unhandledrejection', listen);
      const calculator = await mount(MARKUP);
      await fillAll(calculator, WORKED_EXAMPLE);
      for (const [index, change] of CHANGES.entries()) {
        translate(calculator, replace);
        await settled();
        await fillAll(calculator, change);
        await until(() => reading(calculator).join() === plain[index]!.join());
        expect(reading(calculator)).to.deep.equal(plain[index]);
      }
      removeEventListener('error', listen);
      removeEventListener('unhandledrejection', listen);
      expect(faults).to.deep.equal([]);
    });

    it(`keeps the translation of what stays the same: ${way}`, async () => {
      const calculator = await mount(MARKUP);
      await fillAll(calculator, WORKED_EXAMPLE);
      translate(calculator, (text, translation) => {
        replace(text, translation);
        translation.setAttribute('data-said', translation.textContent);
      });
      const before = findWithin(calculator, 'font').length;
      expect(before).to.be.greaterThan(30);
      await fillAll(calculator, { leads: '900' });
      const after = findWithin(calculator, 'font');
      // Most of what is shown is words, and words don't change with a number.
      expect(after.length).to.be.greaterThan(before / 2);
      expect(after.filter((font) => font.textContent !== font.getAttribute('data-said'))).to.deep.equal([]);
    });
  }
});
