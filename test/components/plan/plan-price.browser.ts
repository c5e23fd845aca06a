import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { VIEW } from '../../../src/components/base/element.js';
import { reportSections } from '../../../src/components/base/report-sections.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import {
  fillIn,
  goTo,
  lead,
  openSection,
  panelField,
  panelInput,
  panelNote,
  said,
  spaceText,
  tick,
  WORKED,
} from './plan-sections.js';

afterEach(unmount);

const english = (more = ''): ReturnType<typeof openSection> =>
  openSection('price', `lang="en" currency="RUB" ${WORKED} ${more}`);

describe('a lower price', () => {
  it('starts with a tenth of the first visit as a suggestion, and an answer to it', async () => {
    const { section } = await english();
    expect(panelInput(section, 'cut').value).to.equal('2,000');
    expect(panelNote(section, 'cut')).to.equal('A suggestion. Type your own. Now ₽20,000.');
    expect(panelInput(section, 'uplift').value).to.equal('30');
    expect(lead(section)).to.equal('One more patient by the price cut costs ₽8,667, by ads ₽1,200. The cut is dearer.');
  });

  it('of 500 for 30 % more buys patients for 2 167, the ads for 1 200', async () => {
    const { section } = await openSection('price', `lang="ru" ${WORKED}`);
    await fillIn(section, 'cut', '500');
    await fillIn(section, 'uplift', '30');
    expect(lead(section)).to.equal(
      'Ещё один пациент за счёт скидки стоит 2 167 ₽, за счёт рекламы — 1 200 ₽. Скидка дороже.',
    );
    expect(said(section)).to.contain('На каждого нынешнего пациента остаётся на 12 550 ₽ больше.');
    expect(said(section)).to.contain('Скидка окупается, когда пациентов становится больше на 1,15 %.');
    expect(said(section)).to.contain('доходят хотя бы 11,96 % из них (сейчас 20 %)');
  });

  it('is cheaper than dear ads', async () => {
    const { calculator, section } = await english();
    await fillIn(section, 'cut', '500');
    await fill(calculator, 'budget', '600000');
    expect(lead(section)).to.equal(
      'One more patient by the price cut costs ₽2,167, by ads ₽4,000. The cut is cheaper.',
    );
  });

  it('may bring people who come back less often', async () => {
    const { section } = await english();
    await fillIn(section, 'cut', '500');
    expect(panelNote(section, 'cutNextRate')).to.equal('Empty: as many as now, 20%.');
    await fillIn(section, 'cutNextRate', '10');
    expect(said(section)).to.contain('For each of today’s patients it leaves ₽3,050 less.');
  });

  it('says so where ads are taken to bring less and less: one more patient of theirs costs more', async () => {
    const { plan } = await english();
    await tick(await goTo(plan, 'target'), '[name="less"]');
    const section = await goTo(plan, 'price');
    expect(lead(section)).to.contain('by ads ₽1,714');
    expect(said(section)).to.contain('Ads are taken to bring less and less (0.7)');
  });

  it('is of the stage that is chosen', async () => {
    const { section } = await english();
    await tick(section, '[value="secondary"]');
    expect(panelInput(section, 'cut').value).to.equal('12,000');
    expect(findWithin(section, 'funnel-panel-field')).to.have.length(2);
    expect(said(section)).to.contain('One more patient by the price cut costs ₽52,000, by ads ₽6,000.');
  });

  it('says whether there is room', async () => {
    const { section } = await english('capacity=\'{"occupancy":"0.9"}\'');
    expect(said(section)).to.contain('There isn’t room for all of them');
    await fillIn(section, 'uplift', '5');
    expect(said(section)).to.contain('There is room for all of them.');
  });

  it('counts by margin where there is one', async () => {
    const { section } = await english('margin="0.3"');
    expect(said(section)).to.contain('By margin: what a visit costs you doesn’t fall with its price.');
  });
});

describe('a lower price that makes little sense', () => {
  for (const [field, text, words] of [
    ['cut', '25000', 'One more patient by the price cut costs ₽86,667, by ads ₽1,200. The cut is dearer.'],
    ['cut', '0', 'Nothing is cut, so those who come cost nothing.'],
    ['cut', '', 'Fill in: Price cut by.'],
    ['cut', 'much', 'The answer stands here as soon as all of these are numbers.'],
    ['uplift', '0', 'If nobody more comes, the cut only costs: ₽2,000 for each of today’s patients.'],
    ['uplift', '', 'Fill in: Which brings more people.'],
    ['cutNextRate', 'x', 'The answer stands here as soon as all of these are numbers.'],
  ] as const) {
    it(`gets a plain sentence: ${field} of ${text || 'nothing'}`, async () => {
      const { section } = await english();
      await fillIn(section, field, text);
      expect(lead(section)).to.equal(words);
    });
  }

  it('above the price is told to be a free visit', async () => {
    const { section } = await english();
    await fillIn(section, 'cut', '25000');
    expect(said(section)).to.contain('The price is ₽20,000, so more than that can’t be cut: counted as a free visit.');
    expect(panelInput(section, 'cut').value).to.equal('25,000');
  });

  it('is never paid for where nobody would bring anything', async () => {
    const { section } = await openSection(
      'price',
      'lang="en" budget="1000" leads="100" primary="50" secondary="0" primary-check="100" secondary-check="0"',
    );
    await fillIn(section, 'cut', '100');
    expect(said(section)).to.contain('No number of patients pays for it');
  });

  it('has no answer without numbers, and names them', async () => {
    const { section } = await openSection('price', 'lang="en" blank');
    expect(lead(section)).to.match(/^Fill in: New patients \(first visits\), .*Price cut by\.$/);
  });

  it('has none where nobody came', async () => {
    const { section } = await openSection(
      'price',
      'lang="en" budget="1" leads="10" primary="0" secondary="0" primary-check="100" secondary-check="100"',
    );
    expect(lead(section)).to.equal(
      'Nobody has come to “New patients (first visits)” yet, so what a patient brings isn’t known.',
    );
  });

  it('has no field where nothing is paid', async () => {
    const { section } = await openSection('price', `lang="en" stages='[{"id":"calls"},{"id":"visits"}]'`);
    expect(lead(section)).to.equal('Nothing is paid in this funnel, so there is no price to cut.');
    expect(findWithin(section, 'funnel-panel-field')).to.have.length(0);
  });

  it('names what an ads’ patient costs as unknown where the ad spend is', async () => {
    const { section } = await openSection(
      'price',
      'lang="en" currency="RUB" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000"',
    );
    expect(lead(section)).to.equal(
      'One more patient by the price cut costs ₽8,667. What one costs by ads isn’t known: fill in the ad spend.',
    );
  });
});

describe('the price for everybody', () => {
  it('is worked by the keyboard alone, Enter going from field to field', async () => {
    const { section } = await english();
    panelField(section, 'cut').focus();
    panelInput(section, 'cut').select();
    await sendKeys({ type: '350' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(section.shadowRoot!.activeElement).to.equal(panelField(section, 'uplift'));
    await sendKeys({ type: '25' });
    await settled();
    expect(lead(section)).to.contain('₽1,750');
  });

  for (const lang of ['en', 'ru', 'et']) {
    for (const scheme of ['light', 'dark']) {
      it(`has no faults: ${lang}, ${scheme}`, async () => {
        const { calculator, section } = await openSection('price', `lang="${lang}" color-scheme="${scheme}"`);
        await fillIn(section, 'cutNextRate', '5');
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
        await fillIn(section, 'cut', '???');
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
      });
    }

    it(`needs no sideways scrolling at 320 px, with a reader’s text spacing: ${lang}`, async () => {
      const { calculator, plan } = await openSection(
        'price',
        `lang="${lang}" ${WORKED.replace('20000', '1234567890')}`,
      );
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

describe('the report', () => {
  it('carries the price once the person has asked', async () => {
    const { calculator, plan, section } = await english();
    expect(reportSections(calculator[VIEW])).to.deep.equal([]);
    await fillIn(section, 'cut', '500');
    await goTo(plan, 'next');
    const [report] = reportSections(calculator[VIEW]);
    expect(
      report!.rows.map(([name, value]) => [plain(name as string), (value as { number: string }).number]),
    ).to.deep.equal([
      ['Price cut by, RUB', '500'],
      ['More people, %', '30'],
      ['One more patient by the price cut, RUB', '2166.66666666667'],
      ['One more patient by ads, RUB', '1200'],
      ['Break-even: more patients, %', '1.14942528735632'],
      ['Came back for treatment, %', '11.9551282051282'],
    ]);
    expect(plain(report!.sentences![0]!)).to.contain('The cut is dearer.');
  });
});
