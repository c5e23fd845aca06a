import { expect } from '@esm-bundle/chai';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, inputOf, mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';

afterEach(unmount);

describe('accessibility', () => {
  for (const lang of ['en', 'ru', 'et']) {
    for (const scheme of ['light', 'dark']) {
      const start = `lang="${lang}" color-scheme="${scheme}"`;
      it(`has no faults with the example: ${lang}, ${scheme}`, async () => {
        expect(
          await accessibilityFaults(await mount(`<funnel-calculator ${start}></funnel-calculator>`)),
        ).to.deep.equal([]);
      });
    }
    it(`has no faults when blank: ${lang}`, async () => {
      expect(
        await accessibilityFaults(await mount(`<funnel-calculator lang="${lang}" blank></funnel-calculator>`)),
      ).to.deep.equal([]);
    });
    it(`has no faults with text that is no number: ${lang}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="${lang}"></funnel-calculator>`);
      await fill(calculator, 'leads', '???');
      expect(await accessibilityFaults(calculator)).to.deep.equal([]);
    });
  }

  it('is really looked for: an unlabelled field and faint text are found', async () => {
    const place = await mount('<div><input><p style="color: #ddd; background: #fff">faint</p></div>');
    expect((await accessibilityFaults(place)).join())
      .to.contain('label at')
      .and.to.contain('color-contrast at');
  });

  it('has a label for every field, in the same tree as the field', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    expect(inputOf(calculator, 'budget').labels?.[0]?.textContent).to.contain('Расходы на рекламу');
  });
});

describe('every field of the calculator and its panels', () => {
  /** All fields for numbers, by section of the plan: one of them is open at a time. */
  async function eachSection(
    look: (calculator: Element, fields: readonly HTMLInputElement[], section: string) => void,
  ): Promise<void> {
    const calculator = await mount(
      '<funnel-calculator lang="en" currency="EUR" panels="norms plan compare share"></funnel-calculator>',
    );
    await until(() =>
      ['norms', 'plan', 'compare', 'share'].every((panel) =>
        findWithin(calculator, `funnel-${panel}`)[0]?.shadowRoot?.querySelector('h2'),
      ),
    );
    for (const details of findWithin<HTMLDetailsElement>(calculator, 'details')) details.open = true;
    for (const section of findWithin(calculator, '[role="tab"]')) {
      section.click();
      await settled();
      const fields = findWithin<HTMLInputElement>(calculator, 'input[part="input"]');
      // The calculator's own, those of the norms and of the period before, and some of the plan's.
      expect(fields.length, section.id).to.be.greaterThan(17);
      look(calculator, fields, section.id);
    }
  }

  it('is a plain text box: no role, no spin button, no value that is told beside the text', async () => {
    await eachSection((calculator, fields, section) => {
      for (const field of fields)
        expect(
          [
            field.type,
            field.getAttribute('role'),
            field.getAttributeNames().filter((name) => name.startsWith('aria-value')),
          ],
          section,
        ).to.deep.equal(['text', null, []]);
      expect(findWithin(calculator, '[role="spinbutton"], input[type="number"]'), section).to.deep.equal([]);
    });
  });

  it('has its unit in its label; the one beside it is for the eye alone', async () => {
    await eachSection((calculator, fields, section) => {
      const withUnit = fields.filter(({ nextElementSibling }) => nextElementSibling?.matches('.unit'));
      for (const { labels, nextElementSibling } of withUnit) {
        expect(nextElementSibling!.getAttribute('aria-hidden'), section).to.equal('true');
        expect(
          plain(labels![0]!.textContent).endsWith(`, ${plain(nextElementSibling!.textContent)}`),
          `${section}: ${plain(labels![0]!.textContent)}`,
        ).to.equal(true);
      }
      expect(withUnit.map(({ nextElementSibling }) => plain(nextElementSibling!.textContent))).to.include.members([
        '€',
        '%',
      ]);
      expect(findWithin(calculator, '.unit'), section).to.have.length(withUnit.length);
    });
  });
});

describe('a narrow place', () => {
  for (const lang of ['en', 'ru', 'et']) {
    it(`of 320 px needs no sideways scrolling: ${lang}`, async () => {
      const calculator = await mount(
        `<div style="width: 320px"><funnel-calculator lang="${lang}"></funnel-calculator></div>`,
      );
      await fill(calculator, 'secondaryCheck', '120 000 000');
      const place = calculator.parentElement!;
      expect(place.scrollWidth).to.equal(320);
      const limit = place.getBoundingClientRect().right + 0.5;
      const outside = findWithin(calculator, '*').filter(
        (element) => isShown(element) && visibleRight(element) > limit,
      );
      expect(outside.map((element) => element.outerHTML)).to.deep.equal([]);
    });
  }
});
