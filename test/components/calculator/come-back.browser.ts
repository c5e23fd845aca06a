import { expect } from '@esm-bundle/chai';
import { emptyPlace, fill, mount, read, settled, unmount, until } from '../../harness/funnel-harness.js';

const HERE = location.href;
const MARKUP = '<funnel-calculator lang="en" currency="EUR"></funnel-calculator>';

/** A link to another page is followed as a router does it: the address first, the content then. */
function follow(address: string): void {
  const link = document.body.appendChild(document.createElement('a'));
  link.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState(null, '', address);
    unmount();
  });
  link.click();
  link.remove();
}

async function goBack(): Promise<void> {
  const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await arrived;
  unmount();
}

async function typed(markup = MARKUP): Promise<void> {
  const calculator = await mount(markup);
  await settled();
  await fill(calculator, 'budget', '3 600');
  expect(read(calculator, 'leadsCost')).to.equal('€6.00');
}

/** @returns the cost of a lead: € 3 by the example, € 6 by what was typed */
async function cost(markup = MARKUP): Promise<string | null> {
  const calculator = await mount(markup);
  await settled();
  await settled();
  return read(calculator, 'leadsCost');
}

describe('a page that a router brings again', () => {
  beforeEach(() => history.pushState(null, '', HERE));
  afterEach(() => {
    unmount();
    history.replaceState(null, '', HERE);
  });

  it("by the browser's back has the numbers that were typed on it", async () => {
    await typed();
    follow('?elsewhere');
    await mount('<p>no calculator</p>');
    await goBack();
    const calculator = await mount(MARKUP);
    await until(() => read(calculator, 'leadsCost') === '€6.00');
    expect(calculator.budget).to.equal('3600');
  });

  it('by a link starts anew', async () => {
    await typed();
    follow('?elsewhere');
    follow(HERE);
    expect(await cost()).to.equal('€3.00');
  });

  it('by a link after a way back starts anew too', async () => {
    await typed();
    follow('?elsewhere');
    await goBack();
    expect(await cost()).to.equal('€6.00');
    follow('?elsewhere');
    follow(HERE);
    expect(await cost()).to.equal('€3.00');
  });

  it('has none of the numbers of another page', async () => {
    follow('?first');
    expect(await cost()).to.equal('€3.00');
    follow('?second');
    await typed();
    await goBack();
    expect(await cost()).to.equal('€3.00');
  });

  for (const [what, other] of [
    ['another start', MARKUP.replace(' lang', ' budget="1800" leads="600" lang')],
    ['other money', MARKUP.replace('EUR', 'USD')],
    ['another place on the page', `${MARKUP.replace('lang', 'class="first" lang')}${MARKUP}`],
  ] as const) {
    it(`starts anew where the calculator has ${what}`, async () => {
      await typed();
      follow('?elsewhere');
      await goBack();
      const calculator = await mount(other);
      await settled();
      await settled();
      expect(calculator.budget).to.equal('1800');
    });
  }

  it('starts anew where the page gives it other numbers by then', async () => {
    await typed();
    follow('?elsewhere');
    await goBack();
    const calculator = document.createElement('funnel-calculator');
    Object.assign(calculator, { lang: 'en', currency: 'EUR', leads: '10' });
    emptyPlace().append(calculator);
    await settled();
    await settled();
    expect([calculator.budget, calculator.leads]).to.deep.equal(['', '10']);
  });

  it('starts anew where everything was reset before it was left', async () => {
    await typed();
    const calculator = document.querySelector('funnel-calculator')!;
    calculator.reset();
    follow('?elsewhere');
    await goBack();
    expect(await cost()).to.equal('€3.00');
  });
});
