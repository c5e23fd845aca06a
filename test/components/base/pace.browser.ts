import { expect } from '@esm-bundle/chai';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { fieldOf, inputOf, mount, read, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';

afterEach(unmount);

const NORMS = `lang="en" currency="RUB" norms='{"primaryRate":"0.35"}'`;

/** All that elements do of themselves at once; no time passes, however busy the machine is. */
async function rendered(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

/** A frame that was painted, without waiting for anything else. */
const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** As a key does, and nothing after it. */
function key(calculator: Element, field: string, text: string): void {
  const input = inputOf(calculator, field);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

const verdict = (calculator: Element): string => plain(findWithin(calculator, '[part="diagnosis"]')[0]!.textContent);
const weakest = (calculator: Element): (string | null)[] =>
  findWithin(calculator, 'tr')
    .map((row) => row.getAttribute('data-weakest'))
    .filter(Boolean);

/** A calculator in which nobody has typed for a while. */
async function rested(): Promise<FunnelCalculator> {
  const calculator = await mount(`<funnel-calculator ${NORMS}></funnel-calculator>`);
  inputOf(calculator, 'primary').focus();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return calculator;
}

describe('a key', () => {
  it('moves no column of the table, and a figure too long for its column breaks', async () => {
    const calculator = await mount(
      '<div style="width: 620px"><funnel-calculator lang="en" currency="EUR"></funnel-calculator></div>',
    );
    const cells = (): HTMLElement[] => findWithin(calculator, 'tbody tr > *');
    const columns = (): number[] => cells().map((cell) => cell.getBoundingClientRect().left);
    const before = columns();
    expect(new Set(before).size).to.equal(4);
    inputOf(calculator, 'primary').focus();
    for (const [field, text] of [
      ['leads', '999999999999'],
      ['primary', '999999999999'],
      ['primaryCheck', '999999999999'],
    ] as const)
      key(calculator, field, text);
    await settled();
    expect(read(calculator, 'primaryRevenue').replaceAll(/\D/g, '')).to.have.length(24);
    expect(columns()).to.deep.equal(before);
    for (const cell of cells()) expect(cell.scrollWidth, cell.textContent).to.be.at.most(cell.clientWidth);
  });

  it('by itself changes all that is shown in the next frame', async () => {
    const calculator = await rested();
    key(calculator, 'primary', '120');
    await frame();
    expect([
      read(calculator, 'revenue'),
      read(calculator, 'primaryRate'),
      read(calculator, 'primaryCost'),
    ]).to.deep.equal(['₽6,000,000', '20%', '₽1,500']);
    expect(verdict(calculator)).to.contain('20% of enquiries (120 of 600)');
  });

  it('in a burst changes the figures at once, and the verdict when the burst is over', async () => {
    const calculator = await rested();
    const before = verdict(calculator);
    const seen: string[][] = [];
    for (const text of ['12', '120', '300']) {
      key(calculator, 'primary', text);
      await rendered();
      seen.push([read(calculator, 'revenue'), read(calculator, 'primaryRate'), read(calculator, 'primaryCost')]);
    }
    expect(seen).to.deep.equal([
      ['₽3,840,000', '2%', '₽15,000'],
      ['₽6,000,000', '20%', '₽1,500'],
      ['₽9,600,000', '50%', '₽600'],
    ]);
    // As of the first key: nobody reads a verdict on half a number.
    expect([
      verdict(calculator) === before,
      verdict(calculator).includes('12 of 600'),
      weakest(calculator).length,
    ]).to.deep.equal([false, true, 1]);
    expect([calculator.result.stages[1]!.rate, calculator.diagnosis.verdict]).to.deep.equal(['0.5', 'all_at_norm']);
    await settled();
    expect([verdict(calculator).includes('12 of 600'), weakest(calculator).length]).to.deep.equal([false, 0]);
  });

  it('for per cent shows its sign in the field at once, and takes it away at once, however fast it is pressed', async () => {
    const calculator = await rested();
    const percent = findWithin<HTMLButtonElement>(fieldOf(calculator, 'primary'), '.percent')[0]!;
    key(calculator, 'primary', '20');
    const seen: string[] = [];
    for (let pressed = 0; pressed < 3; pressed++) {
      percent.click();
      await rendered();
      seen.push(inputOf(calculator, 'primary').value);
    }
    expect(seen).to.deep.equal(['20%', '20', '20%']);
  });

  it('that is held down is followed by the verdict now and then', async () => {
    const calculator = await rested();
    const seen = new Set<string>();
    for (let pressed = 0; seen.size < 4 && pressed < 500; pressed++) {
      key(calculator, 'primary', String(1 + (pressed % 200)));
      await frame();
      seen.add(verdict(calculator));
    }
    expect(seen.size).to.equal(4);
  });

  it('that is held down leaves the picture alone until it is let go', async () => {
    const calculator = await rested();
    const chart = findWithin(calculator, 'funnel-chart')[0]!;
    const shown = (): string => plain(findWithin(chart, '.stage b')[1]?.textContent ?? '');
    // The picture is drawn when it comes near.
    chart.scrollIntoView();
    await until(() => shown() !== '');
    expect(shown()).to.equal('150');
    const start = performance.now();
    let [last, slips, changes, before] = [start, 0, 0, shown()];
    for (let pressed = 0; last - start < 2500; pressed++) {
      key(calculator, 'primary', String(10 + (pressed % 80)));
      const now = performance.now();
      // On a busy machine a key may come late: to the calculator that is a hand that rests.
      if (pressed > 0 && now - last > 120) slips++;
      last = now;
      await frame();
      if (shown() !== before) changes++;
      before = shown();
    }
    expect(changes).to.be.at.most(slips);
    key(calculator, 'primary', '99');
    await until(() => shown() === '99');
    expect(shown()).to.equal('99');
  });

  it('of a burst may be followed by another funnel: its verdict is its own at once', async () => {
    const calculator = await rested();
    for (const text of ['12', '120']) key(calculator, 'primary', text);
    await rendered();
    calculator.stages = [{ id: 'calls' }, { id: 'primary', paid: true }];
    calculator.norms = null;
    await settled();
    expect(weakest(calculator)).to.deep.equal([]);
    expect(verdict(calculator)).not.to.contain('of enquiries');
  });

  it('of a burst is followed by what the page does meanwhile', async () => {
    const calculator = await rested();
    for (const text of ['12', '120']) key(calculator, 'primary', text);
    calculator.leads = '1200';
    await settled();
    expect(read(calculator, 'primaryRate')).to.equal('10%');
  });
});
