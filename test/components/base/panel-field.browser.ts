import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { definePanelField, type FunnelPanelField } from '../../../src/components/base/funnel-panel-field.js';
import { EMPTY_ENTRY, entryOf, type NumberEntry } from '../../../src/store/number-entry.js';
import { mount, settled, unmount } from '../../harness/funnel-harness.js';
import { plain } from '../../harness/shadow.js';

afterEach(unmount);

interface Held {
  readonly calculator: FunnelCalculator;
  readonly field: FunnelPanelField;
  readonly input: HTMLInputElement;
  /** What the panel was told, in order. */
  readonly entries: NumberEntry[];
}

/** A field in a panel's place: the panel keeps what it is told, and hands it back, as panels do. */
async function hold(options: Partial<FunnelPanelField> = {}, attributes = 'lang="en" currency="EUR"'): Promise<Held> {
  definePanelField();
  const calculator = await mount(`<funnel-calculator ${attributes}><div slot="after"></div></funnel-calculator>`);
  const place = calculator.querySelector('div')!;
  render(
    html`<funnel-panel-field name="one" label="One"></funnel-panel-field>
      <funnel-panel-field name="off" label="Off" disabled></funnel-panel-field>
      <details><funnel-panel-field name="closed" label="Closed"></funnel-panel-field></details>
      <funnel-panel-field name="two" label="Two"></funnel-panel-field>`,
    place,
  );
  const field = place.querySelector('funnel-panel-field')!;
  Object.assign(field, options);
  const entries: NumberEntry[] = [];
  place.addEventListener('funnel-entry', (event) => {
    const { entry } = (event as CustomEvent<{ readonly entry: NumberEntry }>).detail;
    entries.push(entry);
    field.entry = entry;
  });
  await settled();
  return { calculator, field, input: inputOf(field), entries };
}

const inputOf = (field: FunnelPanelField): HTMLInputElement => field.shadowRoot!.querySelector('input')!;
const note = ({ field }: Held): string => plain(field.shadowRoot!.querySelector('#note')!.textContent);
const last = ({ entries }: Held): NumberEntry | undefined => entries.at(-1);

async function type({ input }: Held, text: string, options: InputEventInit = {}): Promise<void> {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, ...options }));
  await settled();
}

async function leave({ input }: Held): Promise<void> {
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.blur();
  await settled();
}

async function key({ input }: Held, name: string, options: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...options,
  });
  input.dispatchEvent(event);
  await settled();
  return event;
}

describe('typing into a panel’s field', () => {
  for (const text of ['1', '180000', '180.000,50', '1.5 million', ' 7 ', 'abc', '']) {
    it(`leaves the text as it is: ${JSON.stringify(text)}`, async () => {
      const held = await hold();
      await type(held, text);
      expect(held.input.value).to.equal(text);
    });
  }

  it('tells the panel at every keystroke, with the value where there is one', async () => {
    const held = await hold();
    await type(held, '1');
    await type(held, '1x');
    await type(held, '1k');
    expect(held.entries).to.deep.equal([
      { text: '1', value: '1' },
      { text: '1x', value: '', invalid: 'not_a_number' },
      { text: '1k', value: '1000' },
    ]);
  });

  it('leaves the caret where it is', async () => {
    const held = await hold();
    await type(held, '180000');
    held.input.setRangeText('5', 2, 2, 'end');
    held.input.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: '5' }),
    );
    await settled();
    expect([held.input.value, held.input.selectionStart]).to.deep.equal(['1850000', 3]);
  });

  it('ends at the panel: the page hears of no entry', async () => {
    const held = await hold();
    const heard: string[] = [];
    const host = document.createElement('div');
    held.field.replaceWith(host);
    const panel = host.attachShadow({ mode: 'open' });
    panel.append(held.field);
    panel.addEventListener('funnel-entry', () => heard.push('panel'));
    host.addEventListener('funnel-entry', () => heard.push('page'));
    await settled();
    await type(held, '5');
    expect(heard).to.deep.equal(['panel']);
  });

  it('gives way to whoever changes the entry since', async () => {
    const held = await hold();
    await type(held, '12');
    held.field.entry = entryOf('99');
    await settled();
    expect(held.input.value).to.equal('99');
  });
});

describe('leaving a panel’s field', () => {
  for (const [kind, text, shown] of [
    ['money', '180000.5', '180,000.5'],
    ['count', '1200', '1,200'],
    ['share', '30%', '30'],
    ['visits', '140%', '140'],
    ['plain', '0.7', '0.7'],
    ['target', 'x2.5', '2.5×'],
  ] as const) {
    it(`shows the number as its kind is written: ${kind}`, async () => {
      const held = await hold({ kind });
      await type(held, text);
      await leave(held);
      expect(plain(held.input.value)).to.equal(shown);
    });
  }

  it('keeps text that is no number, and only then says what is wrong with it', async () => {
    const held = await hold({ hint: 'A hint.' });
    await type(held, 'abc');
    expect([note(held), held.input.getAttribute('aria-invalid')]).to.deep.equal(['A hint.', null]);
    await leave(held);
    expect(held.input.value).to.equal('abc');
    expect([note(held), held.input.getAttribute('aria-invalid')]).to.deep.equal([
      'This is no number. Type it like 20,000.5.',
      'true',
    ]);
  });

  it('says what the panel finds wrong with a number in place of the hint, once it is left', async () => {
    const held = await hold({ hint: 'A hint.', problem: 'Too much.' });
    expect(note(held)).to.equal('Too much.');
    await type(held, '5');
    expect(note(held)).to.equal('A hint.');
    await leave(held);
    expect(note(held)).to.equal('Too much.');
  });

  it('says the panel’s own words for a share beyond its range', async () => {
    const held = await hold({ kind: 'share', range: 'From 0 to 100%.' });
    await type(held, '120');
    await leave(held);
    expect(note(held)).to.equal('From 0 to 100%.');
  });

  for (const [text, heard] of [
    ['180k', /One: 180,000/],
    ['abc', /check: One/],
  ] as const) {
    it(`announces what was understood: ${text}`, async () => {
      const held = await hold();
      await type(held, text);
      await leave(held);
      const status = (): string => plain(held.calculator.shadowRoot!.querySelector('[role="status"]')!.textContent);
      for (let wait = 0; wait < 100 && !heard.test(status()); wait++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(status()).to.match(heard);
    });
  }
});

describe('an ambiguous text in a panel’s field', () => {
  it('is asked by buttons; the choice is told, and the field has the focus again', async () => {
    const held = await hold({ kind: 'count' });
    await type(held, '1.200');
    await leave(held);
    const readings = [...held.field.shadowRoot!.querySelectorAll<HTMLElement>('.reading')];
    expect(readings.map(({ textContent }) => textContent)).to.deep.equal(['1.2', '1,200']);
    readings[1]!.click();
    await settled();
    expect(last(held)).to.deep.equal({ text: '', value: '1200' });
    expect(held.input.value).to.equal('1,200');
    expect(held.field.shadowRoot!.activeElement).to.equal(held.input);
  });

  it('of a share is 0.3 % or 30 %', async () => {
    const held = await hold({ kind: 'share' });
    await type(held, '0.3');
    await leave(held);
    const readings = [...held.field.shadowRoot!.querySelectorAll<HTMLElement>('.reading')];
    expect(readings.map(({ textContent }) => textContent)).to.deep.equal(['0.3%', '30']);
  });
});

describe('the keys of a panel’s field', () => {
  it('step by the number’s magnitude, with Shift ten times as far, and never below nothing', async () => {
    const held = await hold({ entry: entryOf('180000') });
    await key(held, 'ArrowUp');
    expect(held.input.value).to.equal('190,000');
    await key(held, 'ArrowDown', { shiftKey: true });
    expect(held.input.value).to.equal('90,000');
    held.field.entry = entryOf('5');
    await settled();
    await key(held, 'ArrowDown', { shiftKey: true });
    expect(last(held)!.value).to.equal('0');
  });

  for (const [kind, from, to] of [
    ['share', '0.3', '31'],
    ['share', '1', '100'],
    ['visits', '1', '110'],
    ['plain', '0.7', '0.8'],
    ['target', '×2.5', '2.6×'],
    ['target', '+30%', '+31%'],
    ['target', '-20%', '−19%'],
  ] as const) {
    it(`step a ${kind} from ${from}`, async () => {
      const held = await hold({ kind, entry: entryOf(from) });
      await key(held, 'ArrowUp');
      expect(plain(held.input.value)).to.equal(to);
    });
  }

  it('step no text that is no number', async () => {
    const held = await hold();
    await type(held, 'abc');
    await key(held, 'ArrowUp');
    expect(held.input.value).to.equal('abc');
  });

  it('leave those with Ctrl, Alt or Meta to the browser', async () => {
    const held = await hold({ entry: entryOf('5') });
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      expect((await key(held, 'ArrowUp', { [modifier]: true })).defaultPrevented).to.equal(false);
    expect(held.entries).to.deep.equal([]);
  });

  it('move on by Enter, past fields that take no number and those behind something closed', async () => {
    const held = await hold();
    held.input.focus();
    const event = await key(held, 'Enter');
    const two = held.calculator.querySelector<FunnelPanelField>('[name="two"]')!;
    expect(event.defaultPrevented).to.equal(true);
    expect(document.activeElement).to.equal(two);
  });
});

describe('composing in a panel’s field', () => {
  it('isn’t read until it has ended', async () => {
    const held = await hold();
    await type(held, '4', { isComposing: true, inputType: 'insertCompositionText' });
    expect(held.entries).to.deep.equal([]);
    expect(held.input.value).to.equal('4');
    held.input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await settled();
    expect(last(held)).to.deep.equal({ text: '4', value: '4' });
  });

  it('leaves Enter and arrows to the input method', async () => {
    const held = await hold({ entry: entryOf('5') });
    for (const name of ['Enter', 'ArrowUp'])
      expect((await key(held, name, { isComposing: true })).defaultPrevented).to.equal(false);
    expect(held.entries).to.deep.equal([]);
  });

  it('that was given up changes nothing', async () => {
    const held = await hold({ entry: entryOf('5') });
    held.input.focus();
    held.input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true }));
    await settled();
    expect(held.entries).to.deep.equal([]);
  });
});

describe('a panel’s field that is filled without being entered', () => {
  for (const types of [['input', 'change'], ['change'], ['input']]) {
    it(`is read and shown in the locale’s grouping at once: ${types.join(' and ')}`, async () => {
      const held = await hold();
      held.input.blur();
      held.input.value = '240000';
      for (const name of types)
        held.input.dispatchEvent(new Event(name, { bubbles: true, composed: name === 'input' }));
      await settled();
      expect(last(held)!.value).to.equal('240000');
      expect(held.input.value).to.equal('240,000');
    });
  }
});

describe('a panel’s field', () => {
  it('is named by its label and unit', async () => {
    const held = await hold();
    expect(plain(held.input.labels![0]!.textContent)).to.equal('One, €');
    held.field.kind = 'share';
    await settled();
    expect(plain(held.input.labels![0]!.textContent)).to.equal('One, %');
    held.field.unit = 'days';
    await settled();
    expect(plain(held.input.labels![0]!.textContent)).to.equal('One, days');
    held.field.kind = 'target';
    held.field.unit = null;
    await settled();
    expect(plain(held.input.labels![0]!.textContent)).to.equal('One');
  });

  it('shows the keyboard that its kind needs', async () => {
    const held = await hold();
    const modes: string[] = [];
    for (const kind of ['money', 'count', 'stage', 'share', 'visits', 'plain', 'target', 'change'] as const) {
      held.field.kind = kind;
      await settled();
      modes.push(`${kind}: ${held.input.inputMode}`);
    }
    // Pads of digits have no minus: what may be negative takes a whole keyboard.
    expect(modes).to.deep.equal([
      'money: decimal',
      'count: numeric',
      'stage: decimal',
      'share: decimal',
      'visits: decimal',
      'plain: decimal',
      'target: text',
      'change: text',
    ]);
  });

  it('can be disabled', async () => {
    const held = await hold({ disabled: true });
    expect(held.input.disabled).to.equal(true);
  });

  it('follows the language, number for number', async () => {
    const held = await hold({ entry: entryOf('1500.5') });
    held.calculator.lang = 'et';
    await settled();
    expect(plain(held.input.value)).to.equal('1 500,5');
  });

  it('is empty without an entry', async () => {
    const held = await hold({ entry: EMPTY_ENTRY });
    expect(held.input.value).to.equal('');
  });

  it('shows nothing outside of a calculator', async () => {
    definePanelField();
    const field = document.body.appendChild(document.createElement('funnel-panel-field'));
    await settled();
    expect(field.shadowRoot!.querySelector('input')).to.equal(null);
    expect(field.text).to.equal('');
    field.remove();
  });
});
