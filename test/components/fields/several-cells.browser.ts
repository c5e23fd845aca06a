import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { CalculatorView } from '../../../src/components/base/view.js';
import {
  emptyPlace,
  fieldOf,
  fill,
  inputOf,
  mount,
  read,
  settled,
  unmount,
  until,
} from '../../harness/funnel-harness.js';
import { carrying } from '../../harness/clipboard.js';
import { findWithin, plain } from '../../harness/shadow.js';

afterEach(unmount);

const FIELDS = ['budget', 'leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck'];

const russian = (attributes = 'blank'): Promise<HTMLElement> =>
  mount(`<funnel-calculator lang="ru" ${attributes}></funnel-calculator>`);
const english = (attributes = 'blank'): Promise<HTMLElement> =>
  mount(`<funnel-calculator lang="en" currency="EUR" ${attributes}></funnel-calculator>`);

const noteOf = (calculator: Element, field: string): string =>
  plain(findWithin(fieldOf(calculator, field), '#note')[0]!.textContent);
const shown = (calculator: Element): string[] => FIELDS.map((field) => plain(inputOf(calculator, field).value));
const buttons = (calculator: Element, field: string): HTMLElement[] =>
  findWithin(fieldOf(calculator, field), '#note button');
const press = async (calculator: Element, field: string, place: number): Promise<void> => {
  buttons(calculator, field).at(place)!.click();
  await settled();
};

/** Says whether the browser would still paste by itself. */
async function pasteInto(calculator: Element, field: string, text: string, type = 'paste'): Promise<boolean> {
  const input = inputOf(calculator, field);
  input.focus();
  const native = input.dispatchEvent(carrying(type, text, { inputType: 'insertFromDrop' }));
  if (!native) await until(() => noteOf(calculator, field) !== '' || input.value !== '');
  await settled();
  return native;
}

describe('several cells that are pasted into one field', () => {
  for (const [kind, text] of [
    ['line by line', '600\n150\n130'],
    ['with the line ends of Windows', '600\r\n150\r\n130\r\n'],
    ['with those of old Macs', '600\r150\r130'],
    ['in a row', '600\t150\t130'],
    ['as a list with semicolons', '600; 150; 130'],
    ['as a list with commas', '600, 150, 130'],
    ['with their labels, in whatever order', 'Вторичные\t130\nПервичные пациенты\t150\nЛиды\t600'],
    ['with labels in another language', 'Leads: 600\nNew patients (first visits): 150\nReturns: 130'],
    ['with running numbers', '1\tЛиды\t600\n2\tПервичные\t150\n3\tВторичные\t130'],
  ] as const) {
    it(`are spread over the fields that follow, and never joined: ${kind}`, async () => {
      const calculator = await russian();
      expect(await pasteInto(calculator, 'leads', text)).to.equal(false);
      expect(shown(calculator)).to.deep.equal(['', '600', '150', '130', '', '']);
      expect(noteOf(calculator, 'leads')).to.contain('Вставлено: 3 из 3');
    });
  }

  for (const type of ['drop', 'beforeinput'])
    it(`are spread when they are dropped there, too: ${type}`, async () => {
      const calculator = await russian();
      expect(await pasteInto(calculator, 'leads', '600\n150', type)).to.equal(false);
      expect(shown(calculator)).to.deep.equal(['', '600', '150', '', '', '']);
    });

  it('keep their currency signs, powers and shares', async () => {
    const calculator = await russian();
    await pasteInto(calculator, 'budget', '180 тыс. ₽\n600\n25%\n30\n20 000 руб.\n120 000,50');
    expect(shown(calculator)).to.deep.equal(['180 000', '600', '150', '30', '20 000', '120 000,5']);
    expect(read(calculator, 'leadsCost')).to.equal('300 ₽');
  });

  it('leave a field as it is where the cell is empty', async () => {
    const calculator = await russian('');
    await pasteInto(calculator, 'budget', '190000\t\t150');
    expect(shown(calculator).slice(0, 3)).to.deep.equal(['190 000', '600', '150']);
    expect(noteOf(calculator, 'budget')).to.contain('Вставлено: 2 из 2');
  });

  it('are told to the page field by field, and once as a change', async () => {
    const calculator = await english();
    const heard: string[] = [];
    for (const type of ['input', 'change', 'funnel-change'])
      calculator.addEventListener(type, (event) =>
        heard.push(`${type} ${(event.composedPath()[0] as Element).localName}`),
      );
    const changes: string[] = [];
    calculator.addEventListener('funnel-change', ({ detail }) => changes.push(detail.values['primary']!));
    await pasteInto(calculator, 'leads', '600\n150');
    expect(heard).to.deep.equal([
      'funnel-change funnel-calculator',
      'input funnel-leads',
      'change funnel-leads',
      'input funnel-primary',
      'change funnel-primary',
    ]);
    expect(changes).to.deep.equal(['150']);
  });

  it('skip a field that takes no number, and keep to the order of the page', async () => {
    const calculator = await mount(
      '<funnel-calculator lang="en" blank><funnel-secondary></funnel-secondary><funnel-leads></funnel-leads><funnel-primary disabled></funnel-primary><funnel-budget></funnel-budget></funnel-calculator>',
    );
    await pasteInto(calculator, 'secondary', '30\n600\n9000');
    expect(['secondary', 'leads', 'primary', 'budget'].map((field) => inputOf(calculator, field).value)).to.deep.equal([
      '30',
      '600',
      '',
      '9,000',
    ]);
  });
});

describe('what was spread', () => {
  it('is taken back by one tap', async () => {
    const calculator = await russian('');
    await pasteInto(calculator, 'leads', '700\n160');
    expect(plain(buttons(calculator, 'leads')[0]!.textContent)).to.equal('Отменить');
    await press(calculator, 'leads', 0);
    expect(shown(calculator).slice(1, 3)).to.deep.equal(['600', '150']);
    expect(noteOf(calculator, 'leads')).to.equal('пример');
    expect((inputOf(calculator, 'leads').getRootNode() as ShadowRoot).activeElement).to.equal(
      inputOf(calculator, 'leads'),
    );
  });

  for (const [keyboard, init] of [
    ['Ctrl+Z', { key: 'z', code: 'KeyZ', ctrlKey: true }],
    ['Cmd+Z', { key: 'z', code: 'KeyZ', metaKey: true }],
    ['Ctrl+Z on a Russian keyboard', { key: 'я', code: 'KeyZ', ctrlKey: true }],
    ['Ctrl+Z on a German keyboard', { key: 'z', code: 'KeyY', ctrlKey: true }],
  ] as const)
    it(`is taken back by ${keyboard}, in any field`, async () => {
      const calculator = await russian('');
      await pasteInto(calculator, 'leads', '700\n160');
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true });
      inputOf(calculator, 'primary').dispatchEvent(event);
      await settled();
      expect(event.defaultPrevented).to.equal(true);
      expect(shown(calculator).slice(1, 3)).to.deep.equal(['600', '150']);
    });

  it('is taken back by the browser’s own command', async () => {
    const calculator = await russian('');
    await pasteInto(calculator, 'leads', '700\n160');
    inputOf(calculator, 'leads').dispatchEvent(
      new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, composed: true, cancelable: true }),
    );
    await settled();
    expect(shown(calculator).slice(1, 3)).to.deep.equal(['600', '150']);
  });

  it('leaves undo to the browser once something else was typed, and says no more', async () => {
    const calculator = await russian('');
    await pasteInto(calculator, 'leads', '700\n160');
    await fill(calculator, 'primary', '170');
    await until(() => noteOf(calculator, 'leads') === '');
    expect(noteOf(calculator, 'leads')).to.equal('');
    const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
    inputOf(calculator, 'primary').dispatchEvent(event);
    await settled();
    expect([event.defaultPrevented, inputOf(calculator, 'primary').value]).to.deep.equal([false, '170']);
  });

  it('can be taken back by the calculator’s button', async () => {
    const calculator = await russian('');
    await pasteInto(calculator, 'leads', '700\n160');
    findWithin(calculator, '.actions button')
      .find(({ textContent }) => textContent === 'Отменить')!
      .click();
    await until(() => inputOf(calculator, 'leads').value === '600');
    expect(shown(calculator).slice(1, 3)).to.deep.equal(['600', '150']);
  });
});

describe('several cells that don’t plainly fit', () => {
  it('are asked about where they are more than the fields, and change nothing until then', async () => {
    const calculator = await english();
    await pasteInto(calculator, 'primaryCheck', '200\n1200\n7');
    expect(shown(calculator)).to.deep.equal(['', '', '', '', '', '']);
    expect(noteOf(calculator, 'primaryCheck'))
      .to.contain('Several cells were pasted. Which goes where?')
      .and.to.contain('Average charge for treatment 1200')
      .and.to.contain('Left out: 7');
    await press(calculator, 'primaryCheck', 0);
    expect(shown(calculator).slice(4)).to.deep.equal(['200', '1,200']);
    expect(noteOf(calculator, 'primaryCheck')).to.contain('Pasted: 2 of 3. Left out: 7.');
  });

  it('are asked about where one is no number, and keep it where it was chosen', async () => {
    const calculator = await english();
    await pasteInto(calculator, 'leads', '600\n#N/A\n30');
    expect(shown(calculator)).to.deep.equal(['', '', '', '', '', '']);
    await press(calculator, 'leads', 0);
    expect(shown(calculator)).to.deep.equal(['', '600', '#N/A', '30', '', '']);
    expect(inputOf(calculator, 'primary').getAttribute('aria-invalid')).to.equal('true');
    expect(noteOf(calculator, 'leads')).to.contain('Pasted: 2 of 3. No number in: New patients (first visits).');
  });

  it('can be left alone', async () => {
    const calculator = await english('');
    await pasteInto(calculator, 'primaryCheck', '200\n1200\n7');
    expect(plain(buttons(calculator, 'primaryCheck').at(-1)!.textContent)).to.equal('Leave the fields as they are');
    await press(calculator, 'primaryCheck', -1);
    expect(shown(calculator).slice(4)).to.deep.equal(['200', '1,200']);
    expect(noteOf(calculator, 'primaryCheck')).to.equal('example');
  });

  it('are asked about where they may be one number of another language', async () => {
    const calculator = await russian();
    await pasteInto(calculator, 'leads', '600,150,130');
    expect(shown(calculator)).to.deep.equal(['', '', '', '', '', '']);
    const [one, several] = buttons(calculator, 'leads').map(({ textContent }) => plain(textContent));
    expect(one).to.equal('Обращения (лиды) 600,150,130');
    expect(several).to.contain('Первичные пациенты 150');
    await press(calculator, 'leads', 1);
    expect(shown(calculator)).to.deep.equal(['', '600', '150', '130', '', '']);
  });

  it('are asked about by column where there are two', async () => {
    const calculator = await english();
    await pasteInto(calculator, 'leads', '\t2025\t2026\nLeads\t600\t750\nFirst visits\t150\t225');
    const [first, second] = buttons(calculator, 'leads').map(({ textContent }) => plain(textContent));
    expect(first).to.contain('2025: Enquiries (leads) 600');
    expect(second).to.contain('2026: Enquiries (leads) 750');
    await press(calculator, 'leads', 1);
    expect(shown(calculator).slice(1, 3)).to.deep.equal(['750', '225']);
  });

  it('are asked about where the first may be a year', async () => {
    const calculator = await english();
    await pasteInto(calculator, 'budget', '2026\n600\n150');
    expect(buttons(calculator, 'budget').length).to.equal(3);
    await press(calculator, 'budget', 0);
    expect(shown(calculator).slice(0, 3)).to.deep.equal(['600', '150', '']);
  });

  it('stay in the field as they are where nothing in them is a number', async () => {
    const calculator = await english();
    await pasteInto(calculator, 'leads', 'many\ncalls');
    inputOf(calculator, 'leads').blur();
    await settled();
    expect([inputOf(calculator, 'leads').value, fieldOf(calculator, 'leads').value]).to.deep.equal([
      'many | calls',
      '',
    ]);
  });
});

describe('several cells that are pasted before the deferred part has come', () => {
  const prepare = Object.getOwnPropertyDescriptor(CalculatorView.prototype, 'prepare')!;
  afterEach(() => void Object.defineProperty(CalculatorView.prototype, 'prepare', prepare));

  async function firstScreen(loads: Promise<null>): Promise<HTMLElement> {
    await import('../../../src/define.js');
    CalculatorView.prototype.prepare = () => loads;
    const place = emptyPlace();
    place.innerHTML = '<funnel-calculator lang="en" blank></funnel-calculator>';
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    inputOf(place, 'leads').dispatchEvent(carrying('paste', '600\n150'));
    return place;
  }

  it('are spread once it is there', async () => {
    const place = await firstScreen(new Promise(() => undefined));
    expect(inputOf(place, 'leads').value).to.equal('');
    unmount();
    let come = (): void => undefined;
    const calculator = await firstScreen(
      new Promise((resolve) => {
        come = () => resolve(null);
      }),
    );
    Object.defineProperty(CalculatorView.prototype, 'prepare', prepare);
    await calculator.querySelector('funnel-calculator')![VIEW].prepare();
    come();
    await until(() => inputOf(calculator, 'primary').value !== '');
    expect(shown(calculator).slice(1, 3)).to.deep.equal(['600', '150']);
  });

  it('stay in the field as cells, and are no number, where it can’t be loaded', async () => {
    const calculator = await firstScreen(Promise.resolve(null));
    await until(() => inputOf(calculator, 'leads').value !== '');
    expect([inputOf(calculator, 'leads').value, fieldOf(calculator, 'leads').value]).to.deep.equal(['600 | 150', '']);
  });
});

describe('an ordinary paste', () => {
  for (const text of ['600', '600\r\n', ' 180 000 \t', '180 000,50 ₽', '1,5 млн', '600,15', '150; ', 'abc'])
    it(`is left to the browser: ${JSON.stringify(text)}`, async () => {
      const calculator = await russian();
      expect(await pasteInto(calculator, 'leads', text)).to.equal(true);
      expect(noteOf(calculator, 'leads')).to.equal('');
    });

  it('is what a group separator makes one number, in the language that has it', async () => {
    expect(await pasteInto(await russian(), 'leads', '600 150 130')).to.equal(true);
    expect(await pasteInto(await english(), 'leads', '600,150,130')).to.equal(true);
  });

  it('that a script of the page has cancelled stays cancelled', async () => {
    const calculator = await russian();
    const cancel = (event: Event): void => event.preventDefault();
    document.addEventListener('paste', cancel, true);
    inputOf(calculator, 'leads').dispatchEvent(carrying('paste', '600\n150'));
    document.removeEventListener('paste', cancel, true);
    // One that nobody cancels is spread; whatever became of the first has come by then.
    await pasteInto(calculator, 'primaryCheck', '700\n20');
    expect(shown(calculator)).to.deep.equal(['', '', '', '', '700', '20']);
  });

  it('and a key are one number where the language groups by spaces, and are asked about where it doesn’t', async () => {
    const calculator = await russian();
    await fill(calculator, 'leads', '600 150 130');
    expect(fieldOf(calculator, 'leads').value).to.equal('600150130');
    const other = await english();
    await fill(other, 'leads', '600 150 130');
    expect(fieldOf(other, 'leads').value).to.equal('');
    expect(noteOf(other, 'leads')).to.equal('Which number is it? 600,150,130');
  });
});
