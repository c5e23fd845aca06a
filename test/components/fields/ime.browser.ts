import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { FunnelChangeDetail } from '../../../src/components/calculator/index.js';
import { devtools, hasDevtools, nameGap } from '../../harness/devtools.js';
import { fieldOf, inputOf, mount, read, settled, unmount } from '../../harness/funnel-harness.js';

/** Who composes: an input method, or events that look like one's. */
interface InputMethod {
  /** The text that is being composed, from its first stroke on; '' gives it up. */
  compose(text: string): Promise<void>;
  commit(text: string): Promise<void>;
  undo(): Promise<void>;
}

const real: InputMethod = {
  compose: (text) =>
    devtools('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }).then(settled),
  commit: (text) => devtools('Input.insertText', { text }).then(settled),
  async undo() {
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    await settled();
  },
};

/** What engines send while a text is composed at the end of a field; untrusted, as every event of a script. */
function acted(): InputMethod {
  let before = '';
  let composed: string | null = null;
  const entered = (): HTMLInputElement => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active as HTMLInputElement;
  };
  const send = (event: Event): boolean => entered().dispatchEvent(event);
  const write = (text: string): void => {
    const input = entered();
    if (composed === null) {
      before = input.value.slice(0, input.selectionStart!) + input.value.slice(input.selectionEnd!);
      send(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    }
    composed = text;
    send(new CompositionEvent('compositionupdate', { data: text, bubbles: true, composed: true }));
    input.value = before + text;
    send(
      new InputEvent('input', {
        data: text,
        inputType: 'insertCompositionText',
        isComposing: true,
        bubbles: true,
        composed: true,
      }),
    );
  };
  const end = (text: string): void => {
    send(new CompositionEvent('compositionend', { data: text, bubbles: true, composed: true }));
    composed = null;
  };
  return {
    async compose(text) {
      write(text);
      if (text === '') end(text);
      await settled();
    },
    async commit(text) {
      write(text);
      end(text);
      await settled();
    },
    async undo() {
      const input = entered();
      input.value = before;
      send(new InputEvent('input', { inputType: 'historyUndo', bubbles: true, composed: true }));
      await settled();
    },
  };
}

if (!hasDevtools)
  nameGap(
    'an input method that composes; events of the tests’ own stand in for it, and Ctrl+Z for an undo. The real one is driven in Chromium.',
  );

let method: InputMethod;
beforeEach(() => {
  method = hasDevtools ? real : acted();
});
afterEach(unmount);

interface Started {
  readonly calculator: HTMLElement;
  readonly input: HTMLInputElement;
  readonly heard: FunnelChangeDetail[];
}

/** A calculator with the caret in a field whose text is selected, as after the Tab key. */
async function start(field: string, attributes = 'lang="en"'): Promise<Started> {
  const calculator = await mount(`<funnel-calculator ${attributes}></funnel-calculator>`);
  const heard: FunnelChangeDetail[] = [];
  calculator.addEventListener('funnel-change', ({ detail }) => heard.push(detail));
  const input = inputOf(calculator, field);
  input.focus();
  input.select();
  await settled();
  return { calculator, input, heard };
}

describe(`a number from ${hasDevtools ? 'a real input method' : 'the events of an input method, which this driver doesn’t have'}`, () => {
  it('changes no figure before it is finished, tells nobody, and keeps text and caret', async () => {
    const { calculator, input, heard } = await start('leads');
    for (const text of ['１', '１２', '１２０', '１２０　']) {
      await method.compose(text);
      expect(input.value).to.equal(text);
      expect(input.selectionStart).to.equal(text.length);
    }
    expect(heard).to.deep.equal([]);
    expect(fieldOf(calculator, 'leads').value).to.equal('600');
    expect(read(calculator, 'leadsCost')).to.equal('300');
    expect(read(calculator, 'revenue')).to.equal('6,600,000');
  });

  it('isn’t disturbed by a page that changes language and currency meanwhile', async () => {
    const { calculator, input } = await start('leads');
    await method.compose('１２');
    calculator.setAttribute('lang', 'ru');
    calculator.setAttribute('currency', 'EUR');
    await settled();
    expect(input.value).to.equal('１２');
    await method.commit('１２０');
    expect(input.value).to.equal('１２０');
    expect(fieldOf(calculator, 'leads').value).to.equal('120');
  });

  it('counts once when it is finished', async () => {
    const { calculator, input, heard } = await start('leads');
    await method.compose('１');
    await method.compose('１２０');
    await method.commit('１２０');
    expect(heard.map(({ values }) => values['leads'])).to.deep.equal(['120']);
    expect(read(calculator, 'leadsCost')).to.equal('1,500');
    expect(input.value).to.equal('１２０');
    expect(input.selectionStart).to.equal(3);
    input.blur();
    await settled();
    expect(input.value).to.equal('120');
    expect(heard).to.have.length(1);
  });

  it('is read in full width, with the space that a Japanese keyboard types', async () => {
    const { calculator, input, heard } = await start('budget', 'lang="ru"');
    await method.compose('１８０　');
    await method.commit('１８０　０００');
    expect(fieldOf(calculator, 'budget').value).to.equal('180000');
    // What it was: the number is the visitor’s own now, once.
    expect(heard.map(({ values, examples }) => [values['budget'], examples.includes('budget')])).to.deep.equal([
      ['180000', false],
    ]);
    input.blur();
    await settled();
    expect(input.value).to.match(/^180\s000$/);
  });

  it('may be put together from several compositions', async () => {
    const { calculator, input, heard } = await start('leads');
    await method.compose('１');
    await method.commit('１２');
    await method.compose('５');
    expect(input.value).to.equal('１２５');
    expect(heard).to.have.length(1);
    expect(fieldOf(calculator, 'leads').value).to.equal('12');
    await method.commit('５');
    expect(heard.map(({ values }) => values['leads'])).to.deep.equal(['12', '125']);
  });

  it('leaves the field as it was when it is given up', async () => {
    const { calculator, input, heard } = await start('leads');
    input.setSelectionRange(3, 3);
    await method.compose('１');
    await method.compose('１２');
    expect(input.value).to.equal('600１２');
    await method.compose('');
    expect(input.value).to.equal('600');
    expect(fieldOf(calculator, 'leads').value).to.equal('600');
    expect(read(calculator, 'leadsCost')).to.equal('300');
    expect(heard).to.deep.equal([]);
  });

  it('can be taken back, and counts as what stands there then', async () => {
    const { calculator, input } = await start('leads');
    input.setSelectionRange(3, 3);
    await method.compose('１');
    await method.commit('１２');
    expect(fieldOf(calculator, 'leads').value).to.equal('60012');
    await method.undo();
    expect(input.value).to.equal('600');
    expect(fieldOf(calculator, 'leads').value).to.equal('600');
    expect(read(calculator, 'leadsCost')).to.equal('300');
  });
});
