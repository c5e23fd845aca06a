import { expect } from '@esm-bundle/chai';
import { figures, mount, read, settled, shownFields, unmount } from '../../harness/funnel-harness.js';
import { findWithin } from '../../harness/shadow.js';

afterEach(unmount);

/** One calculator below the other, each with a total of its own. @returns the calculators */
async function mountMany(count: number, more = ''): Promise<Element[]> {
  const first = await mount(`<funnel-calculator lang="ru" primary="0" primary-check="0"></funnel-calculator>`);
  for (let index = 1; index < count; index += 1) {
    const place = document.createElement('div');
    place.innerHTML = `<funnel-calculator lang="ru" primary="${index}" primary-check="1000" secondary="0" secondary-check="0"${more}></funnel-calculator>`;
    first.parentElement!.append(place);
  }
  await settled();
  return [...first.parentElement!.querySelectorAll('funnel-calculator')];
}

const isWhole = (calculator: Element): boolean =>
  shownFields(calculator).length > 0 && findWithin(calculator, 'table').length > 0;

describe('many calculators on a page', () => {
  it('are shown whole where there are three', async () => {
    expect((await mountMany(3)).map(isWhole)).to.deep.equal([true, true, true]);
  });

  it('show each its total at once, the fourth and further ones no more than that while they are far away', async () => {
    const calculators = await mountMany(6);
    expect(calculators.slice(1).map((calculator) => read(calculator, 'revenue'))).to.deep.equal([
      '1 000 ₽',
      '2 000 ₽',
      '3 000 ₽',
      '4 000 ₽',
      '5 000 ₽',
    ]);
    expect(calculators.map(isWhole)).to.deep.equal([true, true, true, false, false, false]);
    expect(Object.keys(figures(calculators[5]!))).to.deep.equal(['revenue']);
  });

  it('show the rest as they come near, and keep it', async () => {
    const last = (await mountMany(8)).at(-1)!;
    last.scrollIntoView();
    await becomes(() => isWhole(last));
    expect(read(last, 'primaryRevenue')).to.equal('7 000 ₽');
    scrollTo(0, 0);
    await settled();
    expect(isWhole(last)).to.equal(true);
  });

  it('are shown whole before they are printed', async () => {
    const calculators = await mountMany(6);
    dispatchEvent(new Event('beforeprint'));
    await settled();
    expect(calculators.map(isWhole)).to.deep.equal(Array(6).fill(true));
  });

  it('are whole where a form of the page may ask for their fields', async () => {
    expect((await mountMany(6, ' name="funnel"')).map(isWhole)).to.deep.equal(Array(6).fill(true));
  });

  it('are whole where the page has a layout of its own', async () => {
    const calculators = await mountMany(5);
    const own = document.createElement('funnel-calculator');
    own.innerHTML = '<funnel-budget></funnel-budget><funnel-results></funnel-results>';
    calculators[0]!.parentElement!.append(own);
    await settled();
    expect(own.querySelector('funnel-results')!.shadowRoot!.querySelector('table')).not.to.equal(null);
  });

  it('answer for their figures and judge their weakest stage while they are far away', async () => {
    const last = (await mountMany(6)).at(-1) as Element & {
      result: { revenue: string | null };
      diagnosis: { verdict: string };
    };
    expect(last.result.revenue).to.equal('5000');
    expect(last.diagnosis.verdict).to.be.a('string');
  });

  it('leave room for others once they are gone', async () => {
    await mountMany(6);
    unmount();
    const [alone] = await mountMany(1);
    expect(isWhole(alone!)).to.equal(true);
  });
});

/** Waits until it holds, a few frames at most. */
async function becomes(holds: () => boolean): Promise<void> {
  for (let frames = 0; !holds(); frames += 1) {
    if (frames > 200) throw new Error('It never came');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
