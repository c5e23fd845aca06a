import { expect } from '@esm-bundle/chai';
import { fillAll, figures, mount, settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain } from '../../harness/shadow.js';

afterEach(unmount);

const LOSES = 'budget="75000" leads="5" primary="3" secondary="0" primary-check="6000" secondary-check="60000"';

/** What is read in a part of the results: hidden and folded figures aren't. */
const read = (calculator: HTMLElement, selector: string): string[] =>
  findWithin(calculator, selector)
    .filter(isShown)
    .map((element) => plain(element.innerText));

/** What the figures say of why they have no value. */
const reasonsIn = (calculator: HTMLElement): string[] =>
  read(findWithin(calculator, 'funnel-results')[0]!, '[data-figure] ~ small').filter(Boolean);

describe('the total', () => {
  for (const [lang, currency, said] of [
    ['ru', 'RUB', '18 000 ₽ выручки; на рекламу ушло 75 000 ₽'],
    ['en', 'USD', '$18,000 of revenue on $75,000 of ad spend'],
    ['et', 'EUR', '18 000 € käivet; reklaamile kulus 75 000 €'],
  ] as const)
    it(`says what was spent in words that nobody takes for a part of it: ${lang}`, async () => {
      const calculator = await mount(
        `<funnel-calculator lang="${lang}" currency="${currency}" ${LOSES}></funnel-calculator>`,
      );
      const [sums] = findWithin(calculator, '.sums');
      expect(plain(sums!.innerText)).to.equal(said);
    });

  for (const [period, said] of [
    ['week', 'Revenue from your ads, per week'],
    ['quarter', 'Revenue from your ads, per quarter'],
  ])
    it(`names the period: ${period}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="en" period="${period}"></funnel-calculator>`);
      expect(plain(findWithin(calculator, '.total h2')[0]!.innerText)).to.equal(said);
    });
});

describe('what the ads return', () => {
  for (const [margin, said] of [
    ['', 'By revenue alone, ads pay for themselves in'],
    ['margin="0.6"', 'Ads pay for themselves in'],
  ])
    it(`says whether they pay for themselves by revenue alone: ${margin || 'no margin'}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="en" ${margin}></funnel-calculator>`);
      const labels = read(calculator, '.returns .name');
      expect(labels.filter((label) => label.includes('pay for themselves'))).to.deep.equal([said]);
    });
});

describe('the costs of a patient', () => {
  for (const [lang, said] of [
    ['ru', 'те же 180 000 ₽, увиденные с двух этапов; не складывайте их'],
    ['en', 'the same 180,000 seen from two stages; don’t add them'],
    ['et', 'sama 1 800 € kahest etapist vaadatuna; neid ei liideta'],
  ] as const)
    it(`say under the second one, unasked, why they don’t add up: ${lang}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="${lang}"></funnel-calculator>`);
      const [cost] = findWithin(calculator, '[data-figure="secondaryCost"]');
      const cell = cost!.closest('td')!;
      expect(read(calculator, '.note')).to.contain(said);
      expect(plain(cell.innerText)).to.contain(said);
    });

  it('say nothing of it where there is one', async () => {
    const stages = JSON.stringify([{ id: 'leads' }, { id: 'primary', paid: true }]);
    const calculator = await mount(
      `<funnel-calculator lang="en" stages='${stages}' budget="100" leads="10" primary="5" primary-check="60"></funnel-calculator>`,
    );
    expect(plain(findWithin(calculator, 'table')[0]!.innerText)).not.to.contain('add them');
  });
});

describe('what the ads bring in', () => {
  it('is four figures, and the rest is folded', async () => {
    const calculator = await mount(
      `<funnel-calculator lang="en" margin="0.3" ${LOSES.replace('secondary="0"', 'secondary="9"')}></funnel-calculator>`,
    );
    await settled();
    expect(findWithin(calculator, '.returns .figure').filter(isShown).length).to.equal(4);
    const [rest] = findWithin<HTMLDetailsElement>(calculator, '.rest');
    expect(rest!.open).to.equal(false);
    rest!.open = true;
    expect(findWithin(calculator, '.returns .figure').filter(isShown).length).to.equal(10);
  });

  it('says the same sum once without a margin, under both names', async () => {
    const calculator = await mount(`<funnel-calculator lang="en" ${LOSES}></funnel-calculator>`);
    await settled();
    for (const details of findWithin<HTMLDetailsElement>(calculator, '.rest')) details.open = true;
    expect(figures(calculator)).to.include({ leadsRevenuePerPerson: '3,600', leadsBreakEvenCost: '3,600' });
    const sums = read(calculator, '.returns li').filter((text) => text.includes('3,600'));
    expect(sums).to.deep.equal(['Break-even cost per lead 3,600 = Revenue per lead']);
  });

  it('says both where a margin makes them differ', async () => {
    const calculator = await mount(`<funnel-calculator lang="en" margin="0.5" ${LOSES}></funnel-calculator>`);
    await settled();
    expect(figures(calculator)).to.include({ leadsRevenuePerPerson: '3,600', leadsBreakEvenCost: '1,800' });
  });

  for (const [lang, said] of [
    ['ru', 'не окупается: приходит меньше, чем тратится'],
    ['en', 'not at all: less comes back than is spent'],
    ['et', 'ei tasu: tagasi tuleb vähem, kui kulub'],
  ] as const)
    it(`says of what never pays back that it doesn’t: ${lang}`, async () => {
      const calculator = await mount(`<funnel-calculator lang="${lang}" ${LOSES}></funnel-calculator>`);
      await settled();
      const texts = read(calculator, '.returns li');
      expect(texts.some((text) => text.includes(said))).to.equal(true);
      expect(texts.join()).not.to.match(/125/);
    });

  it('says so too where nothing comes back', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="en" budget="100" leads="10" primary="0" secondary="0" primary-check="5" secondary-check="5"></funnel-calculator>',
    );
    await settled();
    expect(read(calculator, '.returns li').join()).to.contain('not at all: less comes back than is spent');
  });

  for (const [budget, exact, said] of [
    ['88', '0.88', '1'],
    ['288', '2.88', '3'],
    ['300', '3', '3'],
    ['0', '0', 'already with the first visit'],
  ] as const)
    it(`counts people whole: ${exact} visits are “${said}”`, async () => {
      const calculator = await mount(
        `<funnel-calculator lang="en" budget="${budget}" leads="10" primary="1" secondary="5" primary-check="0" secondary-check="100"></funnel-calculator>`,
      );
      await settled();
      for (const details of findWithin<HTMLDetailsElement>(calculator, '.rest')) details.open = true;
      expect(figures(calculator)['repeatVisitsToPayback']).to.equal(exact);
      expect(read(calculator, '.returns li')).to.include(`Repeat visits to break even ${said}`);
    });

  it('names the unit of the money that a unit of ads brings', async () => {
    const calculator = await mount('<funnel-calculator lang="en" currency="EUR"></funnel-calculator>');
    await settled();
    for (const details of findWithin<HTMLDetailsElement>(calculator, '.rest')) details.open = true;
    expect(read(calculator, '.returns li')).to.include('Revenue per €1 of ads (ROAS) 36.7×');
  });
});

describe('a figure that waits', () => {
  it('gives no reason on a blank page', async () => {
    const calculator = await mount('<funnel-calculator blank lang="en"></funnel-calculator>');
    expect(reasonsIn(calculator)).to.deep.equal([]);
    expect(findWithin(calculator, '.place').filter(isShown)).to.deep.equal([]);
  });

  it('says what is next at the total and at the first one of the table, and nowhere else', async () => {
    const calculator = await mount('<funnel-calculator blank lang="en"></funnel-calculator>');
    await fillAll(calculator, { budget: '9000', leads: '600' });
    expect(reasonsIn(calculator)).to.deep.equal([
      'fill in: New patients (first visits)',
      'fill in: New patients (first visits)',
    ]);
  });
});

describe('English', () => {
  it('says enquiry, and inquiry in the United States', async () => {
    const calculator = await mount('<funnel-calculator lang="en-GB" panels="norms"></funnel-calculator>');
    await settled();
    expect(calculator.shadowRoot!.textContent + read(calculator, '*').join()).to.match(/[Ee]nquir/);
    calculator.lang = 'en-US';
    await settled();
    const shown = read(calculator, 'label, th, td, p, h2').join();
    expect(shown)
      .to.contain('Inquiries (leads)')
      .and.not.to.match(/[Ee]nquir/);
    calculator.lang = 'en';
    await settled();
    expect(read(calculator, 'label').join()).to.contain('Enquiries (leads)');
  });
});
