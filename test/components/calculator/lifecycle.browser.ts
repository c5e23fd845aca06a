import { expect } from '@esm-bundle/chai';
import { emptyPlace, fill, figures, inputOf, mount, read, settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin } from '../../harness/shadow.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';

afterEach(unmount);

describe('attributes and properties', () => {
  it('are followed when they change later', async () => {
    const calculator = await mount('<funnel-calculator lang="ru" budget="180000" leads="600"></funnel-calculator>');
    expect(read(calculator, 'leadsCost')).to.equal('300 ₽');
    calculator.setAttribute('budget', '240000');
    await settled();
    expect(read(calculator, 'leadsCost')).to.equal('400 ₽');
  });

  it('may be set as properties, which renders anew', async () => {
    const calculator = await mount('<funnel-calculator lang="ru" budget="180000" leads="600"></funnel-calculator>');
    Object.assign(calculator, { leads: '900' });
    await settled();
    expect(read(calculator, 'leadsCost')).to.equal('200 ₽');
    Object.assign(calculator, { primary: '90', primaryCheck: '1000' });
    await settled();
    expect(read(calculator, 'primaryRevenue')).to.equal('90 000 ₽');
  });

  it('take a share for a stage', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="ru" budget="180000" leads="600" primary="25%"></funnel-calculator>',
    );
    expect(read(calculator, 'primaryCost')).to.equal('1 200 ₽');
  });

  it("give the core's result as plain strings that survive postMessage", async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    const copy = structuredClone(calculator.result);
    expect(copy.revenue).to.equal('6600000');
    expect(copy.stages[0]!.cost).to.equal('300');
  });

  it('go back to their starting state by reset()', async () => {
    const calculator = await mount('<funnel-calculator lang="ru" budget="180000" leads="600"></funnel-calculator>');
    await fill(calculator, 'leads', '300');
    expect(read(calculator, 'leadsCost')).to.equal('600 ₽');
    calculator.reset();
    await settled();
    expect(read(calculator, 'leadsCost')).to.equal('300 ₽');
  });
});

describe('the buttons below the fields', () => {
  const offered = (calculator: FunnelCalculator): string[] =>
    [...calculator.shadowRoot!.querySelectorAll('.actions button')].map((button) => button.textContent.trim());

  it('offer to clear the fields once something stands in one', async () => {
    const calculator = await mount('<funnel-calculator lang="en" blank></funnel-calculator>');
    expect(offered(calculator)).to.eql(['Show the example']);
    await fill(calculator, 'leads', 'many');
    expect(offered(calculator)).to.contain('Clear all');
    calculator.shadowRoot!.querySelector<HTMLElement>('.actions button:last-child')!.click();
    await settled();
    expect(offered(calculator)).not.to.contain('Clear all');
  });

  it('stand under a heading that says for which period the numbers are', async () => {
    const calculator = await mount('<funnel-calculator lang="en" period="quarter"></funnel-calculator>');
    expect(calculator.shadowRoot!.querySelector('h2')!.textContent).to.equal('Your numbers per quarter');
  });
});

describe('a calculator that the page moves', () => {
  it('keeps what was typed through a hundred moves, and still answers', async () => {
    const calculator = await mount('<funnel-calculator lang="ru" blank></funnel-calculator>');
    await fill(calculator, 'budget', '180 000');
    const places = [document.createElement('div'), document.createElement('section')];
    calculator.after(...places);
    const heard: string[] = [];
    calculator.addEventListener('funnel-change', (event) => heard.push(event.detail.values['leads'] ?? ''));
    for (let move = 0; move < 100; move++) places[move % 2]!.append(calculator);
    await settled();
    await fill(calculator, 'leads', '600');
    expect(read(calculator, 'leadsCost')).to.equal('300 ₽');
    expect(new Set(heard)).to.deep.equal(new Set(['600']));
    expect(figures(calculator)['revenue']).to.contain('—');
  });

  it('is whole again when it is removed and put back', async () => {
    const calculator = await mount('<funnel-calculator lang="ru" blank></funnel-calculator>');
    await fill(calculator, 'budget', '180 000');
    const parent = calculator.parentElement!;
    calculator.remove();
    await settled();
    parent.append(calculator);
    await settled();
    await fill(calculator, 'leads', '600');
    expect(inputOf(calculator, 'budget').value.replace(/\D/g, '')).to.equal('180000');
    expect(read(calculator, 'leadsCost')).to.equal('300 ₽');
  });

  it('speaks the language of the place to which it is moved', async () => {
    const calculator = await mount('<div lang="en"><funnel-calculator></funnel-calculator></div><div lang="ru"></div>');
    const place = calculator.parentElement!.nextElementSibling!;
    place.append(calculator);
    await settled();
    expect(read(calculator, 'revenue')).to.equal('6 600 000 ₽');
  });
});

describe('a calculator that is taken away', () => {
  it('leaves no chart behind, even within a frame of its first drawing', async () => {
    const { Chart } = await import('chart.js');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    const [picture] = findWithin(calculator, 'funnel-chart');
    picture!.scrollIntoView();
    while (!picture!.shadowRoot!.querySelector('canvas')) await frame();
    // Its size is known by now, and a frame is asked for to draw in.
    await new Promise((resolve) => setTimeout(resolve));
    unmount();
    await frame();
    await frame();
    expect(Object.keys(Chart.instances)).to.deep.equal([]);
  });
});

describe('two calculators on a page', () => {
  it('know nothing of each other', async () => {
    const first = await mount(
      '<funnel-calculator lang="ru"></funnel-calculator><funnel-calculator lang="ru"></funnel-calculator>',
    );
    const second = first.nextElementSibling as FunnelCalculator;
    await fill(first, 'budget', '360 000');
    expect(read(first, 'leadsCost')).to.equal('600 ₽');
    expect(read(second, 'leadsCost')).to.equal('300 ₽');
  });

  it('can each be made by script', async () => {
    await mount('<p></p>');
    const place = emptyPlace();
    const calculator = document.createElement('funnel-calculator');
    Object.assign(calculator, { lang: 'ru', budget: '1000', leads: '10' });
    place.append(calculator);
    await settled();
    expect(read(calculator, 'leadsCost')).to.equal('100 ₽');
  });
});
