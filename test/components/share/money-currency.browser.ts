import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { thisMonthOf } from '../../../src/components/base/this-month-of.js';
import { valueOf } from '../../../src/components/base/value-of.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { entryOf } from '../../../src/store/number-entry.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, plain } from '../../harness/shadow.js';
import { setTable } from '../../../src/store/set-table.js';

before(() => import('../../../src/components/share/money-currency.js'));
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
      'Currency: RUB → EUR. What is to become of the amounts in the tables and panels? Nothing is converted: the amounts stand as they were typed. Keep the amounts Take the amounts out',
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
    await press(calculator, 'Take the amounts out');
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

describe('money typed in a panel, when the currency changes', () => {
  async function typed(attributes = 'lang="en" currency="RUB"'): Promise<FunnelCalculator> {
    const calculator = await mount(`<funnel-calculator ${attributes}></funnel-calculator>`);
    await calculator[VIEW].prepare();
    await quiet();
    const { state } = thisMonthOf(calculator[VIEW]);
    thisMonthOf(calculator[VIEW]).change({
      facts: { ...state.facts, leads: entryOf('60'), revenue: entryOf('500000') },
      plans: { ...state.plans, budget: entryOf('90000') },
    });
    valueOf(calculator[VIEW]).change({ cost: entryOf('1200'), base: entryOf('400') });
    return calculator;
  }
  const money = (calculator: FunnelCalculator): string[] => {
    const { facts, plans } = thisMonthOf(calculator[VIEW]).state;
    const { cost, base } = valueOf(calculator[VIEW]).state;
    return [facts.leads, facts.revenue, plans.budget, cost, base].map(({ value }) => value);
  };

  it('is asked about, too: of the month that runs, and of the value of a patient', async () => {
    const calculator = await typed();
    calculator.currency = 'EUR';
    await until(() => said(calculator) !== '');
    expect(said(calculator)).to.contain('RUB → EUR. What is to become of the amounts in the tables and panels?');
    expect(money(calculator)).to.deep.equal(['60', '500000', '90000', '1200', '400']);
    calculator.currency = 'RUB';
    await until(() => said(calculator) === '');
  });

  it('goes by one tap, with people left; undo brings it back, and the question with it', async () => {
    const calculator = await typed();
    calculator.currency = 'EUR';
    await until(() => said(calculator) !== '');
    await press(calculator, 'Take the amounts out');
    expect(money(calculator)).to.deep.equal(['60', '', '', '', '400']);
    expect(said(calculator)).to.equal('');
    calculator[VIEW].store.undo();
    await until(() => said(calculator) !== '');
    expect(money(calculator)).to.deep.equal(['60', '500000', '90000', '1200', '400']);
  });

  it('stays by one tap, and what is typed afterwards is in the new currency', async () => {
    const calculator = await typed();
    calculator.currency = 'EUR';
    await until(() => said(calculator) !== '');
    await press(calculator, 'Keep the amounts');
    valueOf(calculator[VIEW]).change({ worth: entryOf('300') });
    calculator[VIEW].store.type('leads', '200');
    await quiet();
    expect(said(calculator)).to.equal('');
    calculator.currency = 'USD';
    await until(() => said(calculator).startsWith('Currency: EUR → USD.'));
  });

  it('is not asked about where there is none, nor where a reset has taken it', async () => {
    const calculator = await typed();
    calculator[VIEW].store.type('leads', '200');
    calculator.reset();
    calculator.currency = 'EUR';
    await quiet();
    expect(said(calculator)).to.equal('');
    const { state } = thisMonthOf(calculator[VIEW]);
    thisMonthOf(calculator[VIEW]).change({ facts: { ...state.facts, leads: entryOf('60') } });
    calculator.currency = 'USD';
    await quiet();
    expect(said(calculator)).to.equal('');
  });

  it('typed into rows that had none is in the currency of that moment', async () => {
    const calculator = await open();
    setTable(calculator[VIEW].store, 'channels', [{ name: 'Search', leads: '210' }]);
    calculator.currency = 'EUR';
    await quiet();
    setTable(calculator[VIEW].store, 'channels', [{ name: 'Search', leads: '210', budget: '900' }]);
    await quiet();
    expect(said(calculator)).to.equal('');
  });
});
