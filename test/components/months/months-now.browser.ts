import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { planOf } from '../../../src/components/base/plan-of.js';
import { reportSections } from '../../../src/components/base/report-sections.js';
import { settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fillIn, inputIn, lead, noteIn, said, WORKED } from '../clinic/clinic.js';
import { figureIn, onNovember16, openMonths, tabOf, type OpenedMonths } from './months.js';

afterEach(unmount);

async function openNow(attributes = `lang="en" currency="RUB" ${WORKED}`): Promise<OpenedMonths> {
  const opened = await openMonths('now', attributes);
  await onNovember16(opened.section);
  return opened;
}

describe('this month', () => {
  it('says that it waits for a number, and how many working days are over', async () => {
    const { section } = await openNow();
    expect(lead(section)).to.equal('The forecast stands here once a number of this month is typed.');
    expect(said(section)).to.contain('November 2026: 10 of 21 working days are over.');
  });

  it('tells where the month ends, the chance in tenths, and what is needed a day', async () => {
    const { section } = await openNow();
    await fillIn(section, 'days', '22');
    await fillIn(section, 'elapsed', '11');
    await fillIn(section, 'facts-leads', '65');
    await fillIn(section, 'plans-leads', '150');
    expect(lead(section)).to.equal(
      'Enquiries (leads): 130 at this pace; in four of five such months between 116 and 145.',
    );
    expect(said(section)).to.contain('At this pace 150 will probably not be reached.');
    expect(figureIn(section, 'leadsChance')).to.equal('1');
    expect(plain(figureIn(section, 'leadsNeededPerDay'))).to.equal('7.7');
    expect(plain(figureIn(section, 'leadsPerDay'))).to.equal('5.9');
    expect(findWithin(section, 'svg')).to.have.length(1);
  });

  it('answers first whether the plan is reached, and says once how its lines are read', async () => {
    const { section } = await openNow();
    await fillIn(section, 'days', '22');
    await fillIn(section, 'elapsed', '11');
    for (const name of ['leads', 'primary']) {
      await fillIn(section, `facts-${name}`, '65');
      await fillIn(section, `plans-${name}`, '150');
    }
    expect(plain(section.shadowRoot!.querySelector('.lead + p')!.textContent)).to.equal(
      'At this pace 150 will probably not be reached.',
    );
    expect(said(section).split('On the line: the ring is the end of the month at this pace').length).to.equal(2);
  });

  it('counts Saturdays by one tap, and takes holidays off', async () => {
    const { section } = await openNow();
    findWithin<HTMLInputElement>(section, 'input[type="checkbox"]')[0]!.click();
    await settled();
    expect(said(section)).to.contain('12 of 25 working days');
    await fillIn(section, 'holidays', '3');
    await fillIn(section, 'holidaysOver', '2');
    expect(said(section)).to.contain('10 of 22 working days');
  });

  it('takes the plan of revenue from the plan’s target, and says so', async () => {
    const { calculator, section } = await openNow();
    planOf(calculator[VIEW]).change({ target: { text: '', value: '9000000' } });
    await settled();
    expect(noteIn(section, 'plans-revenue')).to.equal('Empty: ₽9,000,000, the target of your plan.');
    await fillIn(section, 'facts-revenue', '2000000');
    await fillIn(section, 'facts-primary', '45');
    expect(said(section)).to.match(/At this pace ₽9,000,000 (is unlikely to|will probably not) be reached/);
  });

  it('says that returns come later than their ads', async () => {
    const { section } = await openNow();
    expect(said(section)).to.contain('come weeks after their ads');
  });

  it('compares spend with its plan without calling it an achievement', async () => {
    const { section } = await openNow();
    await fillIn(section, 'facts-budget', '100000');
    await fillIn(section, 'plans-budget', '180000');
    expect(said(section)).to.contain('By plan ₽85,714 would be spent by now; it is 116.7% of that.');
    expect(said(section)).not.to.contain('reached');
  });

  for (const [field, text, sentence] of [
    ['days', '0', 'A month without working days has no forecast. Check the holidays and the days.'],
    ['elapsed', '22', 'More days are over (22) than the month has (21). Correct one of the two.'],
    ['holidaysOver', '1', 'More holidays are over than the month has. Correct one of the two.'],
  ] as const)
    it(`asks about days that can’t be, at their field, and keeps what was typed: ${field} ${text}`, async () => {
      const { section } = await openNow();
      await fillIn(section, 'facts-leads', '65');
      await fillIn(section, field, text);
      expect(noteIn(section, field)).to.equal(sentence);
      expect(lead(section)).to.equal(sentence);
      expect(figureIn(section, 'leadsForecast')).to.equal(null);
      expect(inputIn(section, field).value).to.equal(text);
    });

  it('says what a plan of 0 asks for, and keeps text that is no number', async () => {
    const { panel, section } = await openNow();
    await fillIn(section, 'plans-leads', '0');
    expect(noteIn(section, 'plans-leads')).to.contain('A plan of 0 asks for nothing.');
    await fillIn(section, 'facts-leads', 'lots');
    expect(inputIn(section, 'facts-leads').value).to.equal('lots');
    expect(inputIn(await tabOf(panel, 'now'), 'facts-leads').value).to.equal('lots');
  });

  it('stands in the report', async () => {
    const { calculator, section } = await openNow();
    expect(reportSections(calculator[VIEW])).to.deep.equal([]);
    await fillIn(section, 'facts-leads', '65');
    await fillIn(section, 'plans-leads', '150');
    const [told] = reportSections(calculator[VIEW]);
    expect(told!.head).to.deep.equal(['', 'So far', 'Plan', 'At this pace', 'In four of five such months']);
    expect(told!.rows[0]!.slice(0, 3)).to.deep.equal([
      'Enquiries (leads)',
      { shown: '65', number: '65' },
      { shown: '150', number: '150' },
    ]);
  });

  for (const lang of ['en', 'ru', 'et'])
    it(`needs no sideways scrolling at 320 px and has names for everything: ${lang}`, async () => {
      const { calculator, panel, section } = await openNow(`lang="${lang}" currency="RUB" ${WORKED}`);
      calculator.parentElement!.style.width = '320px';
      for (const [field, text] of Object.entries({
        'facts-leads': '6500',
        'facts-primary': '99',
        'facts-revenue': '1234567890',
        'plans-revenue': '9876543210',
      }))
        await fillIn(section, field, text);
      for (const details of findWithin<HTMLDetailsElement>(section, 'details')) details.open = true;
      await settled();
      const limit = calculator.parentElement!.getBoundingClientRect().right + 0.5;
      expect(
        findWithin(panel, '*')
          .filter((element) => isShown(element) && visibleRight(element) > limit)
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      ).to.deep.equal([]);
      expect(await accessibilityFaults(calculator)).to.deep.equal([]);
    });
});
