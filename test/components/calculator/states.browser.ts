import { expect } from '@esm-bundle/chai';
import { inputOf, settled, unmount } from '../../harness/funnel-harness.js';
import { showState } from '../../harness/states.js';
import { findAll, findWithin, isShown, visibleRight } from '../../harness/shadow.js';

afterEach(unmount);

/** What is seen of an element lies beyond the right edge of its place. */
const outside = (calculator: Element): string[] => {
  const limit = calculator.parentElement!.getBoundingClientRect().right + 0.5;
  return findWithin(calculator, '*')
    .filter((element) => isShown(element) && visibleRight(element) > limit)
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
};

describe('in a place of 320 px, as at 400 % zoom', () => {
  for (const state of ['no number', 'two readings', 'share that waits', 'ten digits', 'too few data'] as const) {
    for (const lang of ['en', 'ru', 'et']) {
      it(`nothing has to be scrolled sideways: ${state}, ${lang}`, async () => {
        const calculator = await showState(lang, state);
        const place = document.createElement('div');
        place.style.width = '320px';
        calculator.before(place);
        place.append(calculator);
        await settled();
        expect(place.scrollWidth).to.equal(320);
        expect(outside(calculator)).to.deep.equal([]);
      });
    }
  }

  it('shows a field’s text whole', async () => {
    const calculator = await showState('ru', 'millions');
    const place = document.createElement('div');
    place.style.width = '320px';
    calculator.before(place);
    place.append(calculator);
    await settled();
    for (const field of ['budget', 'primaryCheck']) {
      const input = inputOf(calculator, field);
      expect(input.scrollWidth, field).to.be.at.most(input.clientWidth);
    }
  });
});

describe('with the text spacing that a reader needs', () => {
  for (const lang of ['en', 'ru', 'et']) {
    it(`no label or message is cut off: ${lang}`, async () => {
      const calculator = await showState(lang, 'no number');
      // What a reader's own style sheet does: it reaches into every root.
      const spacing =
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
      for (const element of [calculator, ...findWithin(calculator, '*')]) {
        element.shadowRoot?.append(Object.assign(document.createElement('style'), { textContent: spacing }));
      }
      const place = document.createElement('div');
      place.style.width = '320px';
      calculator.before(place);
      place.append(calculator);
      await settled();
      const cut = findAll(calculator.shadowRoot!, 'label, .note, button, summary').filter(
        (element) =>
          isShown(element) &&
          !element.closest('.sr') &&
          (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) &&
          getComputedStyle(element).display !== 'inline',
      );
      expect(cut.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      expect(outside(calculator)).to.deep.equal([]);
    });
  }
});

describe('what a finger has to hit', () => {
  it('is 44 px high in every field, and so is what chooses a reading', async () => {
    const calculator = await showState('en', 'two readings');
    const targets = [
      ...findWithin(calculator, '.control'),
      ...findWithin(calculator, '.reading'),
      ...findWithin(calculator, '.help'),
      ...findWithin(calculator, '.action'),
    ];
    for (const target of targets.filter(isShown))
      expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(44);
  });

  it('is 44 px wide too where there are only fingers', async () => {
    const calculator = await showState('en', 'two readings');
    // Drivers can't take the mouse away: the rules for fingers are put in force by hand.
    for (const { shadowRoot } of findWithin(calculator, '*')) {
      for (const sheet of shadowRoot?.adoptedStyleSheets ?? []) {
        for (const rule of sheet.cssRules)
          if (rule instanceof CSSMediaRule && rule.conditionText.includes('coarse')) rule.media.mediaText = 'all';
      }
    }
    await settled();
    const targets = findWithin(calculator, '.help, .percent, .reading').filter(isShown);
    expect(targets.length).to.be.greaterThan(8);
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).to.be.at.least(44);
    }
  });
});
