import { expect } from '@esm-bundle/chai';
import { fieldOf, inputOf, mount, read, settled, unmount } from '../../harness/funnel-harness.js';
import type { FunnelChangeDetail } from '../../../src/components/calculator/index.js';

afterEach(unmount);

/**
 * One state of a text that an input method is composing, in the order of events that engines send.
 *
 * The drivers can't reach an input method of the system: the events are ours, and so untrusted.
 */
async function compose(input: HTMLInputElement, text: string): Promise<void> {
  input.dispatchEvent(new CompositionEvent('compositionupdate', { data: text, bubbles: true, composed: true }));
  input.value = text;
  input.dispatchEvent(
    new InputEvent('input', {
      data: text,
      inputType: 'insertCompositionText',
      isComposing: true,
      bubbles: true,
      composed: true,
    }),
  );
  await settled();
}

/** Ends a composition: WebKit and Chromium send no further input event, Firefox sends one. */
async function commit(input: HTMLInputElement, text: string, order: 'end' | 'end, input'): Promise<void> {
  input.value = text;
  input.dispatchEvent(new CompositionEvent('compositionend', { data: text, bubbles: true, composed: true }));
  if (order === 'end, input')
    input.dispatchEvent(
      new InputEvent('input', { data: text, inputType: 'insertCompositionText', bubbles: true, composed: true }),
    );
  await settled();
}

const start = async (): Promise<{ calculator: HTMLElement; input: HTMLInputElement; heard: FunnelChangeDetail[] }> => {
  const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
  const heard: FunnelChangeDetail[] = [];
  calculator.addEventListener('funnel-change', ({ detail }) => heard.push(detail));
  const input = inputOf(calculator, 'leads');
  input.focus();
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  return { calculator, input, heard };
};

describe('a text that an input method composes', () => {
  it('is no number before it is finished', async () => {
    const { calculator, input, heard } = await start();
    await compose(input, '１');
    await compose(input, '１２');
    expect(heard).to.deep.equal([]);
    expect(fieldOf(calculator, 'leads').value).to.equal('600');
    expect(read(calculator, 'leadsCost')).to.equal('300');
  });

  it('is never written over, whatever else changes meanwhile', async () => {
    const { calculator, input } = await start();
    await compose(input, '１２');
    calculator.setAttribute('lang', 'ru');
    Object.assign(calculator, { currency: 'EUR' });
    await settled();
    expect(input.value).to.equal('１２');
  });

  for (const order of ['end', 'end, input'] as const) {
    it(`is read once when it is finished: ${order}`, async () => {
      const { calculator, input, heard } = await start();
      await compose(input, '１２０');
      await commit(input, '１２０', order);
      expect(heard.map(({ values }) => values['leads'])).to.deep.equal(['120']);
      expect(input.value).to.equal('１２０');
      expect(read(calculator, 'leadsCost')).to.equal('1,500');
      input.blur();
      await settled();
      expect(input.value).to.equal('120');
    });
  }

  it('leaves the number as it was when it is given up', async () => {
    const { calculator, input } = await start();
    await compose(input, '600１');
    await commit(input, '600', 'end');
    expect(fieldOf(calculator, 'leads').value).to.equal('600');
  });

  it('doesn’t keep the field from being written again when it ends with the field left', async () => {
    const { calculator, input } = await start();
    await compose(input, '１２');
    input.dispatchEvent(new Event('change', { bubbles: true }));
    input.blur();
    await settled();
    expect(input.value).to.equal('12');
    expect(fieldOf(calculator, 'leads').value).to.equal('12');
  });
});
