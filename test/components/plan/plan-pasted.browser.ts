import { expect } from '@esm-bundle/chai';
import { carrying } from '../../harness/clipboard.js';
import { inputOf, settled, unmount, until } from '../../harness/funnel-harness.js';
import { plain } from '../../harness/shadow.js';
import { buttonOf, EXAMPLE, fieldOf, noteOf, open, press, type } from './plan.js';
import { openSection, panelInput, panelNote, WORKED } from './plan-sections.js';

afterEach(unmount);

const LEVERS = ['budget', 'leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck'];
const shown = (section: ShadowRoot): string[] => LEVERS.map((id) => plain(fieldOf(section, id).value));
const NOW = ['180,000', '300', '25', '20', '20,000', '120,000'];

async function pasteInto(input: HTMLInputElement, text: string, note: () => string): Promise<void> {
  const before = note();
  input.focus();
  input.dispatchEvent(carrying('paste', text));
  await until(() => note() !== before);
  await settled();
}
const paste = (section: ShadowRoot, id: string, text: string): Promise<void> =>
  pasteInto(fieldOf(section, id), text, () => noteOf(section, id));

const undoKey = (): KeyboardEvent =>
  new KeyboardEvent('keydown', {
    key: 'z',
    code: 'KeyZ',
    ctrlKey: true,
    bubbles: true,
    composed: true,
    cancelable: true,
  });

describe('several cells that are pasted into a field of the plan', () => {
  it('are spread over its levers from the field on, and said', async () => {
    const { section } = await open();
    await paste(section, 'primaryRate', '35%\n22\n21000');
    expect(shown(section)).to.deep.equal(['180,000', '300', '35', '22', '21,000', '120,000']);
    expect(noteOf(section, 'primaryRate')).to.contain('Pasted: 3 of 3');
  });

  it('are put at their names, wherever they were pasted', async () => {
    const { section } = await open();
    await paste(section, 'primaryRate', 'Средний чек лечения\t130000\nCPL\t250\nAd spend\t200000');
    expect(shown(section)).to.deep.equal(['200,000', '250', '25', '20', '20,000', '130,000']);
  });

  it('are changes in per cent where the fields hold changes', async () => {
    const { section } = await open();
    await press(buttonOf(section, 'Type changes, %'));
    await paste(section, 'primaryCheck', '10\n-5');
    expect(shown(section).slice(4)).to.deep.equal(['+10', '−5']);
  });

  it('pass over a lever that is kept as it is', async () => {
    const { section } = await open();
    await press(buttonOf(section.querySelector('[data-lever="secondaryRate"]')!, 'Lock'));
    await paste(section, 'primaryRate', '35\n21000');
    expect(shown(section)).to.deep.equal(['180,000', '300', '35', '20', '21,000', '120,000']);
  });

  it('are asked about where they are more than the fields, and change nothing until then', async () => {
    const { section } = await open();
    await paste(section, 'primaryCheck', '21000\n130000\n7');
    expect(shown(section)).to.deep.equal(NOW);
    expect(noteOf(section, 'primaryCheck')).to.contain('Which goes where?');
  });

  it('are taken back by Ctrl+Z, with what had been planned before', async () => {
    const { section } = await open();
    await type(section, 'secondaryRate', '24');
    await paste(section, 'primaryRate', '35\n22\n21000');
    fieldOf(section, 'budget').dispatchEvent(undoKey());
    await settled();
    expect(shown(section)).to.deep.equal(['180,000', '300', '25', '24', '20,000', '120,000']);
    // What wasn't planned before isn't planned now.
    expect(section.querySelectorAll('.moved').length).to.equal(1);
  });

  it('fill the fields of a lower price', async () => {
    const { section } = await openSection('price', `lang="en" currency="RUB" ${WORKED}`);
    await pasteInto(panelInput(section, 'cut'), '17000\n30%', () => panelNote(section, 'cut'));
    expect(['cut', 'uplift'].map((name) => panelInput(section, name).value)).to.deep.equal(['17,000', '30']);
    panelInput(section, 'uplift').dispatchEvent(undoKey());
    await settled();
    expect(panelInput(section, 'cut').value).not.to.equal('17,000');
  });

  it('fill the fields of a target’s assumptions', async () => {
    const { section } = await openSection('target', `lang="en" currency="RUB" ${WORKED}`);
    for (const details of section.shadowRoot!.querySelectorAll('details')) details.open = true;
    await settled();
    await pasteInto(panelInput(section, 'occupancy'), '70%\n90%', () => panelNote(section, 'occupancy'));
    expect(['occupancy', 'maxOccupancy'].map((name) => panelInput(section, name).value)).to.deep.equal(['70', '90']);
  });
});

describe('a plan', () => {
  it('stays when several cells are pasted into the calculator’s own fields', async () => {
    const { calculator, section } = await open(`lang="en" currency="RUB" ${EXAMPLE}`);
    await type(section, 'secondaryRate', '24');
    const leads = inputOf(calculator, 'leads');
    leads.focus();
    leads.dispatchEvent(carrying('paste', '700\n160'));
    await until(() => leads.value === '700');
    await settled();
    expect(fieldOf(section, 'secondaryRate').value).to.equal('24');
  });
});
