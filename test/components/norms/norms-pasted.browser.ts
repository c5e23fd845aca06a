import { expect } from '@esm-bundle/chai';
import { FunnelNorms } from '../../../src/components/norms/funnel-norms.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { carrying } from '../../harness/clipboard.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, plain } from '../../harness/shadow.js';

afterEach(unmount);

const LEVERS = ['leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck'];
const NUMBERS =
  'budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000" norms-preset="none"';

async function open(attributes: string): Promise<{ calculator: FunnelCalculator; panel: FunnelNorms }> {
  if (!customElements.get('funnel-norms')) customElements.define('funnel-norms', FunnelNorms);
  const calculator = await mount(
    `<funnel-calculator ${attributes}><funnel-norms slot="after"></funnel-norms></funnel-calculator>`,
  );
  return { calculator, panel: calculator.querySelector('funnel-norms')! };
}

const fieldOf = (panel: Element, lever: string): HTMLInputElement =>
  panel.shadowRoot!.querySelector(`input[name="${lever}"]`)!;
const shown = (panel: Element): string[] => LEVERS.map((lever) => plain(fieldOf(panel, lever).value));
const noteElement = (panel: Element, lever: string): Element => panel.shadowRoot!.querySelector(`#note-${lever}`)!;
const noteOf = (panel: Element, lever: string): string => plain(allText(noteElement(panel, lever)));

async function pasteInto(panel: Element, lever: string, text: string): Promise<void> {
  const input = fieldOf(panel, lever);
  input.focus();
  input.dispatchEvent(carrying('paste', text));
  await until(() => noteOf(panel, lever) !== '' || input.value !== '');
  await settled();
}

describe('several cells that are pasted into the field of a norm', () => {
  for (const [kind, text] of [
    ['line by line', '35%\n22\n21000'],
    ['in a row', '35\t22\t21000'],
    ['as a list', '35%; 22%; 21 000'],
  ] as const)
    it(`are spread over the norms from the field on, and said: ${kind}`, async () => {
      const { calculator, panel } = await open(`lang="ru" ${NUMBERS}`);
      await pasteInto(panel, 'primaryRate', text);
      expect(shown(panel)).to.deep.equal(['', '35', '22', '21 000', '']);
      expect(noteOf(panel, 'primaryRate')).to.contain('Вставлено: 3 из 3').and.to.contain('Отменить');
      expect(calculator.diagnosis.levers[1]!.norm).to.equal('0.35');
    });

  for (const [kind, lang, text] of [
    ['as the panel calls them', 'en', 'Average check of a treatment\t110000\nEnquiries (leads) → First visits\t35%'],
    ['in another language', 'en', 'Средний чек лечения\t110000\nОбращения → Первичные пациенты\t35%'],
    ['in short', 'et', 'Ravi keskmine arve: 110000\nCPL: 280\nConversion to first visits: 35%'],
  ] as const)
    it(`are put at their names, wherever they were pasted: ${kind}`, async () => {
      const { calculator, panel } = await open(`lang="${lang}" currency="RUB" ${NUMBERS}`);
      await pasteInto(panel, 'secondaryRate', text);
      const norms = calculator.diagnosis.levers.map(({ norm }) => norm);
      expect(norms).to.deep.equal([text.includes('CPL') ? '280' : null, '0.35', null, null, '110000']);
    });

  it('are asked about where one of them is no number, and change nothing until then', async () => {
    const { panel } = await open(`lang="en" currency="USD" ${NUMBERS}`);
    await pasteInto(panel, 'primaryRate', '35\nabout 20\n210');
    expect(shown(panel)).to.deep.equal(['', '', '', '', '']);
    expect(noteOf(panel, 'primaryRate')).to.contain('Several cells were pasted. Which goes where?');
    noteElement(panel, 'primaryRate').querySelector('button')!.click();
    await settled();
    expect(shown(panel)).to.deep.equal(['', '35', 'about 20', '210', '']);
    expect(noteOf(panel, 'primaryRate')).to.contain(
      'No number in: New patients (first visits) → Came back for treatment',
    );
  });

  it('say at each field what is wrong with a number that can’t be its norm', async () => {
    const { panel } = await open(`lang="en" currency="USD" ${NUMBERS}`);
    await pasteInto(panel, 'primaryRate', '350\n20');
    expect(shown(panel).slice(1, 3)).to.deep.equal(['350', '20']);
    expect(noteOf(panel, 'primaryRate')).to.contain('Pasted: 2 of 2').and.to.match(/100/);
  });

  for (const [way, act] of [
    ['by its button', (panel: Element) => noteElement(panel, 'primaryRate').querySelector('button')!.click()],
    [
      'by Ctrl+Z',
      (panel: Element) =>
        void fieldOf(panel, 'primaryCheck').dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'z',
            code: 'KeyZ',
            ctrlKey: true,
            bubbles: true,
            composed: true,
            cancelable: true,
          }),
        ),
    ],
  ] as const)
    it(`are taken back ${way}, and bring back what had been typed`, async () => {
      const { panel } = await open(`lang="en" currency="USD" ${NUMBERS}`);
      const input = fieldOf(panel, 'secondaryRate');
      input.focus();
      input.value = '18';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      input.blur();
      await settled();
      await pasteInto(panel, 'primaryRate', '35\n22\n210');
      expect(shown(panel)).to.deep.equal(['', '35', '22', '210', '']);
      act(panel);
      await settled();
      expect(shown(panel)).to.deep.equal(['', '', '18', '', '']);
      expect(noteOf(panel, 'primaryRate')).to.equal('');
    });

  it('are told to the page field by field', async () => {
    const { calculator, panel } = await open(`lang="en" currency="USD" ${NUMBERS}`);
    const heard: string[] = [];
    for (const type of ['input', 'change', 'funnel-change'])
      calculator.addEventListener(type, (event) =>
        heard.push(`${type} ${(event.composedPath()[0] as Element).localName}`),
      );
    await pasteInto(panel, 'primaryRate', '35\n22');
    expect(heard).to.deep.equal([
      'funnel-change funnel-calculator',
      'input funnel-norms',
      'change funnel-norms',
      'input funnel-norms',
      'change funnel-norms',
    ]);
  });
});
