import { expect } from '@esm-bundle/chai';
import { accessibilityFaults } from '../harness/accessibility.js';
import { fill, inputOf, mount, unmount } from '../harness/funnel-harness.js';
import { findWithin, isShown, visibleRight } from '../harness/shadow.js';

afterEach(unmount);

describe('accessibility', () => {
  for (const lang of ['en', 'ru', 'et']) {
    for (const scheme of ['light', 'dark']) {
      const start = `lang="${lang}" color-scheme="${scheme}"`;
      it(`has no faults with the example: ${lang}, ${scheme}`, async () => {
        expect(await accessibilityFaults(await mount(`<funnel-calculator ${start}></funnel-calculator>`))).to.deep.equal([]);
      });
    }
    it(`has no faults when blank: ${lang}`, async () => {
      expect(await accessibilityFaults(await mount(`<funnel-calculator lang="${lang}" blank></funnel-calculator>`))).to.deep.equal([]);
    });
    it(`has no faults with text that is no number: ${lang}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="${lang}"></funnel-calculator>`);
      await fill(calculator, 'leads', '???');
      expect(await accessibilityFaults(calculator)).to.deep.equal([]);
    });
  }

  it('is really looked for: an unlabelled field and faint text are found', async () => {
    const place = await mount('<div><input><p style="color: #ddd; background: #fff">faint</p></div>');
    expect((await accessibilityFaults(place)).join()).to.contain('label at').and.to.contain('color-contrast at');
  });

  it('has a label for every field, in the same tree as the field', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    expect(inputOf(calculator, 'budget').labels?.[0]?.textContent).to.contain('Расходы на рекламу');
  });
});

describe('a narrow place', () => {
  for (const lang of ['en', 'ru', 'et']) {
    it(`of 320 px needs no sideways scrolling: ${lang}`, async () => {
      const calculator = await mount(`<div style="width: 320px"><funnel-calculator lang="${lang}"></funnel-calculator></div>`);
      await fill(calculator, 'secondaryCheck', '120 000 000');
      const place = calculator.parentElement!;
      expect(place.scrollWidth).to.equal(320);
      const limit = place.getBoundingClientRect().right + 0.5;
      const outside = findWithin(calculator, '*').filter((element) => isShown(element) && visibleRight(element) > limit);
      expect(outside.map((element) => element.outerHTML)).to.deep.equal([]);
    });
  }
});
