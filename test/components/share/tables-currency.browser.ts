import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, plain } from '../../harness/shadow.js';
import { setTable } from '../../../src/store/set-table.js';

before(() => import('../../../src/components/share/tables-currency.js'));
afterEach(unmount);

const CHANNELS = [{ name: 'Search', budget: '90000', leads: '210', revenue: '500000' }];

async function open(attributes = 'lang="en" currency="RUB"'): Promise<FunnelCalculator> {
  const calculator = await mount(`<funnel-calculator ${attributes}></funnel-calculator>`);
  calculator.tables = { channels: CHANNELS };
  await calculator[VIEW].prepare();
  await quiet();
  return calculator;
}
/** Long enough for a question to come, if one comes. */
async function quiet(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await settled();
  }
}
const notice = (calculator: Element): HTMLElement | null =>
  calculator.shadowRoot!.querySelector('funnel-share-notice[data-about="currency"]');
const said = (calculator: Element): string => plain(allText(notice(calculator) ?? new Text('')));
async function press(calculator: Element, text: string): Promise<void> {
  [...notice(calculator)!.shadowRoot!.querySelectorAll('button')]
    .find((button) => plain(button.textContent) === text)!
    .click();
  await quiet();
}

describe('money in the tables, when the currency changes', () => {
  it('is asked about: nothing is converted, and nothing taken out unasked', async () => {
    const calculator = await open();
    calculator.currency = 'EUR';
    await until(() => said(calculator) !== '');
    expect(said(calculator)).to.equal(
      'Currency: RUB → EUR. What is to become of the amounts in the tables? Nothing is converted: the amounts stand as they were typed. Keep the amounts Take the amounts out of the tables',
    );
    expect(calculator.tables).to.deep.equal({ channels: CHANNELS });
    expect(await accessibilityFaults(notice(calculator)!)).to.deep.equal([]);
  });

  it('is asked about where the language brings another currency, too', async () => {
    const calculator = await open('lang="ru"');
    calculator.lang = 'et';
    await until(() => said(calculator).startsWith('Valuuta: RUB → EUR.'));
  });

  it('stays as it is by one tap, and the question doesn’t come back', async () => {
    const calculator = await open();
    calculator.currency = 'EUR';
    await until(() => said(calculator) !== '');
    await press(calculator, 'Keep the amounts');
    expect(said(calculator)).to.equal('');
    setTable(calculator[VIEW].store, 'channels', [...CHANNELS, { name: 'Maps', budget: '5' }]);
    await quiet();
    expect(said(calculator)).to.equal('');
    expect(calculator.tables.channels![0]).to.deep.equal(CHANNELS[0]);
  });

  it('goes by one tap, with names and people left; undo brings it back, and the question with it', async () => {
    const calculator = await open();
    calculator.currency = 'EUR';
    await until(() => said(calculator) !== '');
    await press(calculator, 'Take the amounts out of the tables');
    expect(calculator.tables).to.deep.equal({ channels: [{ name: 'Search', leads: '210' }] });
    expect(said(calculator)).to.equal('');
    calculator[VIEW].store.undo();
    await until(() => said(calculator) !== '');
    expect(calculator.tables).to.deep.equal({ channels: CHANNELS });
  });

  it('is asked about still while somebody types on, and no more once the earlier currency is back', async () => {
    const calculator = await open();
    calculator.currency = 'EUR';
    await until(() => said(calculator) !== '');
    setTable(calculator[VIEW].store, 'channels', [{ ...CHANNELS[0]!, leads: '211' }]);
    await quiet();
    expect(said(calculator)).to.contain('RUB → EUR');
    calculator.currency = 'RUB';
    await until(() => said(calculator) === '');
  });

  it('is not asked about where the page sets the tables with the currency, nor where there is none', async () => {
    const calculator = await open();
    Object.assign(calculator, { tables: { channels: [{ name: 'Search', budget: '900' }] }, currency: 'EUR' });
    await quiet();
    expect(said(calculator)).to.equal('');
    calculator.tables = { channels: [{ name: 'Search', leads: '210' }] };
    calculator.currency = 'USD';
    await quiet();
    expect(said(calculator)).to.equal('');
  });
});
