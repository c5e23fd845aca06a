import { expect } from '@esm-bundle/chai';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, visibleRight } from '../../harness/shadow.js';
import { lead, openSection, said, spaceText, WORKED } from './plan-sections.js';

afterEach(unmount);

describe('the next period', () => {
  for (const [lang, words] of [
    ['en', 'Next month: €5,080,000 to €8,370,000 of revenue.'],
    ['ru', 'Следующий месяц: выручка от 5 080 000 € до 8 370 000 €.'],
    ['et', 'Järgmine kuu: käive 5 080 000 € kuni 8 370 000 €.'],
  ] as const) {
    it(`is a range in one sentence: ${lang}`, async () => {
      const { section } = await openSection('next', `lang="${lang}" currency="EUR" ${WORKED}`);
      expect(lead(section)).to.equal(words);
      expect(said(section)).to.match(/80\s?%: /);
    });
  }

  it('is called by the page’s period', async () => {
    const { section } = await openSection('next', `lang="en" period="week" ${WORKED}`);
    expect(lead(section)).to.match(/^Next week: /);
  });

  it('of dates is one of the same length', async () => {
    const { section } = await openSection('next', `lang="en" period="2026-10-01/2026-10-14" ${WORKED}`);
    expect(lead(section)).to.match(/^The next period of this length: /);
  });

  it('follows the numbers', async () => {
    const { calculator, section } = await openSection('next', `lang="en" currency="EUR" ${WORKED}`);
    await fill(calculator, 'primaryCheck', '40000');
    expect(lead(section)).not.to.contain('5,080,000');
  });

  for (const [name, attributes, words] of [
    [
      'too few people',
      'currency="EUR" budget="75000" leads="5" primary="2" secondary="1" primary-check="1000" secondary-check="11000"',
      'No forecast is possible: with so few people anything from €2,090 to €29,800 may come.',
    ],
    [
      'a number missing',
      'budget="1" leads="10" primary="5"',
      'No forecast is possible yet. Fill in: Average charge for a first visit, Came back for treatment, and Average charge for treatment.',
    ],
    [
      'nobody who called',
      'budget="1" leads="0" primary="0" secondary="0" primary-check="1" secondary-check="1"',
      'No forecast is possible: nobody has come as far as “Enquiries (leads)”.',
    ],
    [
      'more patients than calls',
      'budget="1" leads="10" primary="50" secondary="1" primary-check="1" secondary-check="1"',
      'No forecast is possible: “New patients (first visits)” has more people than “Enquiries (leads)”, so these numbers don’t belong together.',
    ],
    [
      'nothing earned',
      'budget="1" leads="100" primary="50" secondary="1" primary-check="0" secondary-check="0"',
      'No forecast is possible: nothing is earned yet.',
    ],
    [
      'nothing paid',
      `stages='[{"id":"calls"},{"id":"visits"}]'`,
      'No forecast is possible: nothing is paid in this funnel.',
    ],
  ] as const) {
    it(`has no forecast with ${name}, and says what is in the way`, async () => {
      const { section } = await openSection('next', `lang="en" ${attributes}`);
      expect(lead(section)).to.equal(words);
    });
  }

  it('has none with text that is no number', async () => {
    const { calculator, section } = await openSection('next', `lang="en" ${WORKED}`);
    await fill(calculator, 'leads', 'many');
    expect(lead(section)).to.equal('No forecast is possible yet. Check: Enquiries (leads).');
  });

  it('names the few that a range rests on', async () => {
    const { section } = await openSection(
      'next',
      'lang="en" budget="75000" leads="5" primary="2" secondary="1" primary-check="1000" secondary-check="11000"',
    );
    expect(said(section)).to.contain('It rests on 1 visit for treatment.');
  });

  for (const lang of ['en', 'ru', 'et']) {
    for (const scheme of ['light', 'dark']) {
      it(`has no faults: ${lang}, ${scheme}`, async () => {
        const { calculator } = await openSection('next', `lang="${lang}" color-scheme="${scheme}"`);
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
      });
    }

    it(`needs no sideways scrolling at 320 px, with a reader’s text spacing: ${lang}`, async () => {
      const { calculator, plan } = await openSection('next', `lang="${lang}" ${WORKED.replace('20000', '1234567890')}`);
      calculator.parentElement!.style.width = '320px';
      spaceText(calculator);
      await settled();
      const limit = calculator.parentElement!.getBoundingClientRect().right + 0.5;
      expect(
        findWithin(plan, '*')
          .filter((element) => isShown(element) && visibleRight(element) > limit)
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      ).to.deep.equal([]);
    });
  }
});
