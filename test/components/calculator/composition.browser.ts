import { expect } from '@esm-bundle/chai';
import { fill, figures, mount, read, settled, shownFields, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown } from '../../harness/shadow.js';

afterEach(unmount);

const STANDARD = [
  'funnel-budget',
  'funnel-leads',
  'funnel-primary',
  'funnel-secondary',
  'funnel-average-check:primary',
  'funnel-average-check:secondary',
];

describe('the layout', () => {
  it('is the standard one where the page gives none', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    expect(shownFields(calculator)).to.have.members(STANDARD);
    expect(findWithin(calculator, '[data-figure="revenue"]').filter(isShown)).to.have.length(1);
  });

  it("is the page's own markup in its own order where it holds an input or an output", async () => {
    const calculator = await mount(`
      <funnel-calculator lang="ru" blank>
        <h2>Заголовок</h2><section><funnel-primary></funnel-primary></section><funnel-budget></funnel-budget><funnel-results></funnel-results>
      </funnel-calculator>`);
    expect(shownFields(calculator)).to.deep.equal(['funnel-primary', 'funnel-budget']);
    expect(isShown(calculator.querySelector('h2')!)).to.equal(true);
    await fill(calculator, 'budget', '180 000');
    await fill(calculator, 'primary', '150');
    expect(read(calculator, 'primaryCost')).to.equal('1 200 ₽');
  });

  it('may be results alone', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="ru"><funnel-results></funnel-results></funnel-calculator>',
    );
    expect(shownFields(calculator)).to.deep.equal([]);
    expect(read(calculator, 'revenue')).to.equal('6 600 000 ₽');
  });

  it('gives way when an element is parsed later, and comes back when it goes', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    const section = document.createElement('section');
    section.innerHTML = '<funnel-leads></funnel-leads>';
    calculator.append(section);
    await settled();
    expect(shownFields(calculator)).to.deep.equal(['funnel-leads']);
    section.remove();
    await settled();
    expect(shownFields(calculator)).to.have.members(STANDARD);
  });

  it('hides other children as fallback content', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="ru"><p>Позвоните нам: 123</p>Голый текст</funnel-calculator>',
    );
    expect(isShown(calculator.querySelector('p')!)).to.equal(false);
    expect(calculator.textContent).to.contain('Позвоните нам');
  });

  it('takes stages of other funnels through funnel-field', async () => {
    const calculator = await mount(`
      <funnel-calculator lang="ru" stages='[{"id":"calls"},{"id":"visits","paid":true}]' blank>
        <funnel-field field="budget"></funnel-field><funnel-field field="calls"></funnel-field>
        <funnel-field field="visits"></funnel-field><funnel-field field="visitsCheck"></funnel-field><funnel-results></funnel-results>
      </funnel-calculator>`);
    await fill(calculator, 'budget', '1 000');
    await fill(calculator, 'calls', '50');
    await fill(calculator, 'visits', '10');
    await fill(calculator, 'visitsCheck', '700');
    expect(figures(calculator)).to.include({
      callsCost: '20 ₽',
      visitsCost: '100 ₽',
      visitsRate: '20 %',
      revenue: '7 000 ₽',
    });
  });
});
