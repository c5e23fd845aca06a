import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { CalculatorView } from '../../../src/components/base/view.js';
import type { FunnelCalculator } from '../../../src/index.js';
import { emptyPlace, fieldOf, inputOf, settled, unmount } from '../../harness/funnel-harness.js';

const prepare = Object.getOwnPropertyDescriptor(CalculatorView.prototype, 'prepare')!;
const letLoad = (): unknown => Object.defineProperty(CalculatorView.prototype, 'prepare', prepare);

beforeEach(() => {
  // Nothing is loaded after the first screen, as on a line that has just broken off.
  CalculatorView.prototype.prepare = () => new Promise(() => undefined);
});
afterEach(() => {
  letLoad();
  unmount();
});

async function painted(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** A calculator of which only the first screen has come. */
async function firstScreen(): Promise<FunnelCalculator> {
  await import('../../../src/define.js');
  const place = emptyPlace();
  place.innerHTML = '<funnel-calculator lang="en"></funnel-calculator>';
  const calculator = place.querySelector('funnel-calculator')!;
  await painted();
  expect(calculator[VIEW].deferred).to.equal(undefined);
  return calculator;
}

/** The rest of the calculator comes. */
async function loadRest(calculator: FunnelCalculator): Promise<void> {
  letLoad();
  await calculator[VIEW].prepare();
  await settled();
}

function press(input: HTMLInputElement, key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  input.dispatchEvent(event);
  return event;
}

function eventsOf(calculator: HTMLElement): string[] {
  const heard: string[] = [];
  for (const type of ['input', 'change', 'funnel-change']) calculator.addEventListener(type, () => heard.push(type));
  return heard;
}

describe('a key that is pressed before the deferred part has come', () => {
  for (const key of ['ArrowUp', 'ArrowDown']) {
    it(`tells the page of no step that wasn’t made, and is left to the browser: ${key}`, async () => {
      const calculator = await firstScreen();
      const heard = eventsOf(calculator);
      const input = inputOf(calculator, 'leads');
      input.focus();
      const event = press(input, key);
      expect(heard).to.deep.equal([]);
      expect(event.defaultPrevented).to.equal(false);
      expect(fieldOf(calculator, 'leads').value).to.equal('600');
      expect(input.value).to.equal('600');
    });
  }

  it('steps as soon as that part is there', async () => {
    const calculator = await firstScreen();
    const heard = eventsOf(calculator);
    await loadRest(calculator);
    expect(press(inputOf(calculator, 'leads'), 'ArrowUp').defaultPrevented).to.equal(true);
    expect(heard).to.deep.equal(['funnel-change', 'input', 'change']);
    expect(fieldOf(calculator, 'leads').value).to.equal('610');
  });

  it('keeps what is being typed', async () => {
    const calculator = await firstScreen();
    const input = inputOf(calculator, 'leads');
    input.focus();
    input.value = '2k';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    press(input, 'ArrowUp');
    await painted();
    expect([input.value, fieldOf(calculator, 'leads').value]).to.deep.equal(['2k', '2000']);
  });

  it('goes on to the next field by Enter, with its text selected', async () => {
    const calculator = await firstScreen();
    const input = inputOf(calculator, 'budget');
    input.focus();
    const event = press(input, 'Enter');
    const leads = inputOf(calculator, 'leads');
    expect((leads.getRootNode() as ShadowRoot).activeElement === leads, 'the next field is entered').to.equal(true);
    expect([leads.selectionStart, leads.selectionEnd]).to.deep.equal([0, 3]);
    expect(event.defaultPrevented).to.equal(true);
  });
});
