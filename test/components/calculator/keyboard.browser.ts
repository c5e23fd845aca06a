import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { fieldOf, inputOf, mount, paste, read, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';

afterEach(unmount);

/** Real keys, one after another, as the browser's own driver sends them. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await settled();
}

async function write(text: string): Promise<void> {
  await sendKeys({ type: text });
  await settled();
}

/** A key as an event, where a driver can't hold Shift. */
async function key(input: HTMLInputElement, name: string, options: KeyboardEventInit = {}): Promise<KeyboardEvent> {
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

/** The field in which the caret stands. */
function entered(calculator: Element): string | undefined {
  const input = findWithin<HTMLInputElement>(calculator, 'input').find(
    (candidate) => (candidate.getRootNode() as ShadowRoot).activeElement === candidate,
  );
  return input && plain(input.labels![0]!.textContent);
}

const english = (attributes = ''): Promise<HTMLElement> =>
  mount(`<funnel-calculator lang="en" currency="EUR" ${attributes}></funnel-calculator>`);

describe('the keyboard alone', () => {
  it('fills the whole funnel by digits and Enter', async () => {
    const calculator = await english();
    fieldOf(calculator, 'budget').focus();
    inputOf(calculator, 'budget').select();
    // WebKit's driver swallows a key that is pressed twice in a row.
    for (const text of ['2010', '402', '201', '20', '150']) {
      await write(text);
      await press('Enter');
    }
    await write('1050');
    expect(read(calculator, 'leadsCost')).to.equal('€5.00');
    expect(read(calculator, 'primaryRate')).to.equal('50%');
    expect(read(calculator, 'revenue')).to.equal('€51,150');
    expect(entered(calculator)).to.equal('Average charge for treatment, €');
  });

  it('goes on to the next field by Enter, with its text selected, and never submits the page’s form', async () => {
    const form = await mount('<form><funnel-calculator lang="en"></funnel-calculator></form>');
    const submitted: Event[] = [];
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted.push(event);
    });
    fieldOf(form, 'budget').focus();
    await press('Enter');
    const leads = inputOf(form, 'leads');
    expect(entered(form)).to.equal('Enquiries (leads)');
    expect([leads.selectionStart, leads.selectionEnd]).to.deep.equal([0, 3]);
    expect(submitted).to.deep.equal([]);
  });

  it('skips a field that takes no number', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="en"><funnel-budget></funnel-budget><funnel-leads disabled></funnel-leads><funnel-primary></funnel-primary></funnel-calculator>',
    );
    fieldOf(calculator, 'budget').focus();
    await press('Enter');
    expect(entered(calculator)).to.equal('New patients (first visits)');
  });

  it('stays in the last field', async () => {
    const calculator = await mount('<funnel-calculator lang="en"><funnel-budget></funnel-budget></funnel-calculator>');
    fieldOf(calculator, 'budget').focus();
    await press('Enter');
    expect(entered(calculator)).to.equal('Ad spend');
  });

  it('reaches every field and its explanation by Tab', async () => {
    const calculator = await english();
    fieldOf(calculator, 'budget').focus();
    await press('Tab', 'Tab');
    expect(entered(calculator)).to.equal('Enquiries (leads)');
  });

  it('opens the explanation of a field', async () => {
    const calculator = await english();
    const [help] = findWithin<HTMLButtonElement>(fieldOf(calculator, 'budget'), '.help');
    help!.focus();
    await press('Enter');
    await until(() => findWithin(fieldOf(calculator, 'budget'), '#where').length > 0);
    expect(help!.getAttribute('aria-expanded')).to.equal('true');
    expect(plain(findWithin(fieldOf(calculator, 'budget'), '#where')[0]!.textContent)).to.contain('invoices');
  });

  it('takes back what was typed by the browser’s own undo', async () => {
    const calculator = await english();
    const leads = inputOf(calculator, 'leads');
    leads.focus();
    leads.select();
    await write('78');
    expect(leads.value).to.equal('78');
    // No key combination that every driver can send; engines still know the command.
    (document as unknown as { execCommand: (command: string) => boolean }).execCommand('undo');
    await settled();
    expect(leads.value).not.to.equal('78');
    expect(fieldOf(calculator, 'leads').text).to.equal(leads.value);
  });
});

describe('up and down arrows', () => {
  it('step by the magnitude of the number', async () => {
    const calculator = await english();
    fieldOf(calculator, 'leads').focus();
    await press('ArrowUp', 'ArrowUp', 'ArrowDown');
    expect(inputOf(calculator, 'leads').value).to.equal('610');
    expect(fieldOf(calculator, 'leads').value).to.equal('610');
  });

  it('step ten times as far with Shift', async () => {
    const calculator = await english();
    await key(inputOf(calculator, 'budget'), 'ArrowUp', { shiftKey: true });
    expect(fieldOf(calculator, 'budget').value).to.equal('2800');
  });

  it('step on from what is being typed', async () => {
    const calculator = await english();
    fieldOf(calculator, 'leads').focus();
    inputOf(calculator, 'leads').select();
    await write('2k');
    await press('ArrowUp');
    expect(inputOf(calculator, 'leads').value).to.equal('2,100');
  });

  it('never go below nothing', async () => {
    const calculator = await english('blank');
    await key(inputOf(calculator, 'leads'), 'ArrowDown');
    expect(fieldOf(calculator, 'leads').value).to.equal('0');
  });

  it('tell the page as a native number field does: input, then change', async () => {
    const calculator = await english();
    const heard: string[] = [];
    for (const type of ['input', 'change', 'funnel-change']) calculator.addEventListener(type, () => heard.push(type));
    await key(inputOf(calculator, 'leads'), 'ArrowUp');
    expect(heard).to.deep.equal(['funnel-change', 'input', 'change']);
  });

  it('don’t scroll the page, and leave combinations of keys to the browser', async () => {
    const calculator = await english();
    const input = inputOf(calculator, 'leads');
    expect((await key(input, 'ArrowUp')).defaultPrevented).to.equal(true);
    for (const combination of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }]) {
      expect((await key(input, 'ArrowUp', combination)).defaultPrevented).to.equal(false);
      expect((await key(input, 'Enter', combination)).defaultPrevented).to.equal(false);
    }
    expect(fieldOf(calculator, 'leads').value).to.equal('610');
  });

  it('choose among the candidates of an input method, and leave the number alone', async () => {
    const calculator = await english();
    expect((await key(inputOf(calculator, 'leads'), 'ArrowUp', { isComposing: true })).defaultPrevented).to.equal(
      false,
    );
    expect((await key(inputOf(calculator, 'leads'), 'Enter', { isComposing: true })).defaultPrevented).to.equal(false);
    expect(fieldOf(calculator, 'leads').value).to.equal('600');
  });

  it('tell the page nothing where there is nothing to step', async () => {
    const calculator = await english();
    const input = inputOf(calculator, 'leads');
    for (const text of ['many', '0']) {
      await paste(calculator, 'leads', text);
      const heard: string[] = [];
      for (const type of ['input', 'change', 'funnel-change'])
        calculator.addEventListener(type, () => heard.push(type));
      expect((await key(input, 'ArrowDown')).defaultPrevented).to.equal(true);
      expect([input.value, ...heard]).to.deep.equal([text]);
    }
  });

  it('leave text alone that is no number', async () => {
    const calculator = await english();
    const input = inputOf(calculator, 'leads');
    input.focus();
    input.select();
    await write('many');
    await press('ArrowUp');
    expect(input.value).to.equal('many');
  });
});

describe('a button that takes itself away', () => {
  it('leaves the focus where it stood', async () => {
    const calculator = await english();
    const buttonOf = (text: string): HTMLElement | undefined =>
      findWithin(calculator, 'button').find(({ textContent }) => plain(textContent) === text);
    for (const text of ['Keep these benchmarks', 'Clear all', 'Undo']) {
      await until(() => buttonOf(text) !== undefined);
      while (buttonOf(text)) {
        buttonOf(text)!.focus();
        await press('Enter');
      }
      await until(() => document.activeElement === calculator);
      // Another Enter presses nothing.
      const entries = read(calculator, 'revenue');
      await press('Enter');
      expect(read(calculator, 'revenue')).to.equal(entries);
    }
  });

  it('leaves the focus with whoever has moved on meanwhile', async () => {
    const calculator = await english();
    const [clear] = findWithin(calculator, 'button').filter(({ textContent }) => plain(textContent) === 'Clear all');
    clear!.focus();
    await press('Enter');
    fieldOf(calculator, 'leads').focus();
    await settled();
    expect(entered(calculator)).to.equal('Enquiries (leads)');
  });
});
