import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { VIEW } from '../../../src/components/base/element.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import type { FunnelPanelField } from '../../../src/components/base/funnel-panel-field.js';
import type { TableRow } from '../../../src/store/tables.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, findWithin, plain } from '../../harness/shadow.js';

afterEach(unmount);

const VK = { name: 'VK', budget: '100000', leads: '200', primary: '40', revenue: '200000' };
const DIRECT = { name: 'Direct', budget: '100000', leads: '300', primary: '120', revenue: '600000' };
const SEO = { name: 'SEO', kind: 'fee', budget: '50000', leads: '30', primary: '10', revenue: '90000' };
const FRIENDS = { name: 'Friends', kind: 'free', leads: '30', primary: '20', revenue: '300000' };
const OWN = 'budget="200000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000"';

interface Opened {
  readonly calculator: FunnelCalculator;
  readonly tab: ShadowRoot;
}

/** A calculator with these channels, the tab of moving money open. */
async function open(rows: readonly TableRow[], attributes = `lang="en" currency="RUB" ${OWN}`): Promise<Opened> {
  const calculator = await mount(`<funnel-calculator ${attributes} panels="channels plan"></funnel-calculator>`);
  calculator.tables = { channels: rows };
  const panel = (): ShadowRoot | null | undefined => findWithin(calculator, 'funnel-channels')[0]?.shadowRoot;
  await until(() => Boolean(panel()?.querySelector('#moving')));
  panel()!.querySelector<HTMLElement>('#moving')!.click();
  const tab = (): ShadowRoot | null | undefined => findWithin(calculator, 'funnel-channels-moving')[0]?.shadowRoot;
  await until(() => Boolean(tab()?.querySelector('.box')));
  await settled();
  return { calculator, tab: tab()! };
}

const said = (tab: ShadowRoot): string => plain(allText(tab));
const headline = (tab: ShadowRoot): string => plain(tab.querySelector('[data-move]')?.textContent ?? '');
const verdict = (tab: ShadowRoot): string | undefined => tab.querySelector<HTMLElement>('.verdict')?.dataset['verdict'];
const fieldOf = (tab: ShadowRoot, name: string): FunnelPanelField =>
  tab.querySelector<FunnelPanelField>(`[name="${name}"]`)!;
const inputOf = (tab: ShadowRoot, name: string): HTMLInputElement =>
  fieldOf(tab, name).shadowRoot!.querySelector('input')!;
const noteOf = (tab: ShadowRoot, name: string): string =>
  plain(fieldOf(tab, name).shadowRoot!.querySelector('.note')!.textContent);
const figures = (tab: ShadowRoot, name: string): string[] =>
  [...tab.querySelectorAll(`[data-figure="${name}"]`)].map((figure) => plain(figure.textContent));
const buttonOf = (tab: ShadowRoot, text: string): HTMLButtonElement | undefined =>
  [...tab.querySelectorAll('button')].find((button) => plain(button.textContent) === text);

async function type(tab: ShadowRoot, name: string, text: string): Promise<void> {
  inputOf(tab, name).focus();
  inputOf(tab, name).value = text;
  inputOf(tab, name).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled();
  inputOf(tab, name).dispatchEvent(new Event('change', { bubbles: true }));
  inputOf(tab, name).blur();
  await settled();
}

async function press(tab: ShadowRoot, text: string): Promise<void> {
  buttonOf(tab, text)!.click();
  await settled();
}

async function choose(tab: ShadowRoot, name: string, value: string): Promise<void> {
  const select = tab.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

async function openDetails(tab: ShadowRoot): Promise<void> {
  for (const details of tab.querySelectorAll('details')) details.open = true;
  await until(() => Boolean(tab.querySelector('[name="min 0"]')));
  await settled();
}

describe('moving money', () => {
  for (const [lang, sentence, verdictWord] of [
    ['en', '₽20,000 from “VK” to “Direct”: between ₽20,900 and ₽85,900 more per month', 'Safe to move.'],
    ['ru', '20 000 ₽ из «VK» в «Direct»: от 20 900 ₽ до 85 900 ₽ больше за месяц', 'Можно перекладывать.'],
    ['et', '20 000 ₽ kanalist „VK“ kanalisse „Direct“: 20 900 ₽ kuni 85 900 ₽ rohkem kuus', 'Võib tõsta.'],
  ] as const) {
    it(`proposes one move with its range and its verdict, never as the best there is: ${lang}`, async () => {
      const { tab } = await open([VK, DIRECT, SEO, FRIENDS], `lang="${lang}" currency="RUB" ${OWN}`);
      await type(tab, 'amount', '20000');
      expect(headline(tab)).to.equal(sentence);
      expect(verdict(tab)).to.equal('sure');
      expect(plain(tab.querySelector('.verdict b')!.textContent)).to.equal(verdictWord);
      expect(said(tab)).not.to.match(/optim|оптимал/iu);
    });
  }

  it('shows all budgets now and proposed, in steps of a quarter at most, the sum as it was', async () => {
    const { tab } = await open([VK, DIRECT, SEO, FRIENDS]);
    expect(figures(tab, 'budgetNow')).to.deep.equal(['₽100,000', '₽100,000']);
    expect(figures(tab, 'budgetThen')).to.deep.equal(['₽75,000', '₽125,000']);
    expect(figures(tab, 'budgetChange')).to.deep.equal(['−25%', '+25%']);
    expect([...figures(tab, 'totalNow'), ...figures(tab, 'totalThen')]).to.deep.equal(['₽200,000', '₽200,000']);
    expect(said(tab)).to.contain('These stay as they are: SEO and Friends.');
  });

  it('shows the move as a picture, and the same figures in a table', async () => {
    const { tab } = await open([VK, DIRECT]);
    await type(tab, 'amount', '20000');
    const picture = tab.querySelector('funnel-move-picture')!.shadowRoot!;
    await until(() => Boolean(picture.querySelector('canvas')));
    expect(picture.querySelector('canvas')!.getAttribute('aria-label')).to.equal('Budgets before and after this move');
    expect(plain(allText(picture))).to.match(/VK ?₽100,000 → ₽80,000 ?Direct ?₽100,000 → ₽120,000/);
    expect([...figures(tab, 'move.before'), ...figures(tab, 'move.after')]).to.deep.equal([
      '₽100,000',
      '₽100,000',
      '₽80,000',
      '₽120,000',
    ]);
  });

  it('is to be tried where nothing is proven, and says what can’t be known', async () => {
    const { tab } = await open([VK, DIRECT].map((row) => ({ ...row, primary: '4' })));
    expect(verdict(tab)).to.equal('try');
    expect(said(tab)).to.contain('isn’t proven. Move it for one month and measure, then decide.');
    expect(said(tab)).to.contain('together brought too few first patients to tell, 8.');
    expect(said(tab)).to.contain('So there is a range');
  });

  it('is to be left where it is chosen against the figures, and goes back to the proposal', async () => {
    const { tab } = await open([VK, DIRECT]);
    await choose(tab, 'from', 'Direct');
    expect(tab.querySelector<HTMLSelectElement>('select[name="to"]')!.value).to.equal('VK');
    expect(verdict(tab)).to.equal('leave');
    expect(headline(tab)).to.equal('₽25,000 from “Direct” to “VK”: between ₽35,900 and ₽113,000 less per month');
    await press(tab, 'Back to the proposal');
    expect(verdict(tab)).to.equal('sure');
  });

  it('counts by the margin where there is one, and says so', async () => {
    const { calculator, tab } = await open([VK, DIRECT]);
    expect(said(tab)).to.contain('Counted by revenue, as no margin is entered.');
    calculator.setAttribute('margin', '0.5');
    await settled();
    expect(said(tab)).to.contain('Counted by what your margin leaves of the revenue.');
  });

  it('keeps each budget within the limits that are typed', async () => {
    const { tab } = await open([VK, DIRECT]);
    await openDetails(tab);
    expect(noteOf(tab, 'min 0')).to.equal('Empty: down to ₽75,000 in this step.');
    await type(tab, 'min 0', '90000');
    expect(figures(tab, 'budgetThen')).to.deep.equal(['₽90,000', '₽110,000']);
    expect(noteOf(tab, 'amount')).to.equal('Up to ₽10,000: a quarter of the smaller budget, within the limits.');
    await type(tab, 'min 0', '');
    expect(figures(tab, 'budgetThen')).to.deep.equal(['₽75,000', '₽125,000']);
  });

  it('shows the exponent as the assumption that it is, and counts with another one', async () => {
    const { tab } = await open([VK, { ...DIRECT, revenue: '230000' }]);
    expect(said(tab)).to.contain('The assumption behind it: 0.7');
    expect(noteOf(tab, 'exponent')).to.equal(
      'Assumed, not measured for your clinic: at 0.7, twice the money makes the results 1.62×. 1 would mean twice the results.',
    );
    const before = figures(tab, 'budgetThen');
    await type(tab, 'exponent', '0.5');
    expect(figures(tab, 'budgetThen')).not.to.deep.equal(before);
    expect(said(tab)).to.contain('The assumption behind it: 0.5');
  });

  it('takes the move into the plan as a scenario with the same revenue more, and out again', async () => {
    const { calculator, tab } = await open([VK, DIRECT]);
    await press(tab, 'Take this move into the plan');
    expect(said(tab)).to.contain('It is in the plan as scenario A');
    const plan = calculator[VIEW].panels.plan!;
    expect(plan.state.scenarios.map(({ name, levers }) => [name, [...levers.keys()]])).to.deep.equal([
      ['VK → Direct', ['leadsCost', 'primaryRate', 'primaryCheck', 'secondaryCheck']],
    ]);
    await press(tab, 'Undo');
    expect(plan.state.scenarios.map(({ name, levers }) => [name, levers.size])).to.deep.equal([['', 0]]);
    expect(said(tab)).to.contain('The plan is again as it was.');
  });

  it('keeps what is planned already, and says where there is no room for another scenario', async () => {
    const { calculator, tab } = await open([VK, DIRECT]);
    for (const amount of ['20000', '21000', '22000', '23000']) {
      await type(tab, 'amount', amount);
      await press(tab, 'Take this move into the plan');
    }
    const plan = calculator[VIEW].panels.plan!;
    expect(plan.state.scenarios.map(({ letter }) => letter)).to.deep.equal(['A', 'B', 'C', 'D']);
    await type(tab, 'amount', '24000');
    await press(tab, 'Take this move into the plan');
    expect(said(tab)).to.contain('The plan has four scenarios already. Remove one of them first.');
    expect(plan.state.scenarios.length).to.equal(4);
  });

  it('says what the plan needs: numbers of one’s own, and the enquiries of both channels', async () => {
    const example = await open([VK, DIRECT], 'lang="en" currency="RUB"');
    await press(example.tab, 'Take this move into the plan');
    expect(said(example.tab)).to.contain('The plan starts from your own numbers at the top. Fill these in first.');
    unmount();
    const { tab } = await open([VK, { ...DIRECT, leads: '' }]);
    await press(tab, 'Take this move into the plan');
    expect(said(tab)).to.contain('The plan needs the enquiries of “VK” and “Direct”.');
  });

  it('is forgotten by a reset, and comes back with its undoing', async () => {
    const { calculator, tab } = await open([VK, DIRECT]);
    await type(tab, 'amount', '20000');
    calculator.reset();
    await settled();
    expect(inputOf(tab, 'amount').value).to.equal('25,000');
    calculator[VIEW].store.undo();
    await settled();
    expect(inputOf(tab, 'amount').value).to.equal('20,000');
  });

  it('is not turned around by a name, nor is a name read as markup', async () => {
    const { tab } = await open([{ ...VK, name: '\u202eVK <b>{amount}</b>' }, DIRECT]);
    expect(headline(tab)).to.equal(
      '₽25,000 from “VK <b>{amount}</b>” to “Direct”: between ₽25,200 and ₽107,000 more per month',
    );
    expect(said(tab)).not.to.contain('\u202e');
  });

  it('follows the table', async () => {
    const { calculator, tab } = await open([VK, DIRECT]);
    calculator.tables = { channels: [VK, { ...DIRECT, revenue: '100000' }] };
    await settled();
    expect(headline(tab)).to.match(/^₽25,000 from “Direct” to “VK”/);
  });

  it('is used by keyboard, and says what it has found once the person pauses', async () => {
    const { calculator, tab } = await open([VK, DIRECT]);
    inputOf(tab, 'amount').focus();
    inputOf(tab, 'amount').select();
    for (const digit of '20000') await sendKeys({ type: digit });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(headline(tab)).to.contain('₽20,000 from “VK”');
    const spoken = (): string =>
      plain(allText(calculator.shadowRoot!.querySelector('[role="status"]') ?? calculator.shadowRoot!));
    await until(() => spoken().includes('between ₽20,900 and ₽85,900 more per month'));
  });

  it('has no faults for those who can’t see, with everything open and with limits that cross', async () => {
    const { calculator, tab } = await open([{ ...VK, min: '110000', max: '90000' }, DIRECT, { ...VK, name: 'Meta' }]);
    await settled();
    expect(await accessibilityFaults(calculator)).to.deep.equal([]);
    await type(tab, 'min 0', '');
    await type(tab, 'max 0', '');
    await openDetails(tab);
    expect(await accessibilityFaults(calculator)).to.deep.equal([]);
  });
});

describe('moving money, where it can’t be said', () => {
  const NAMES = ['A', 'B'] as const;
  for (const [why, rows, sentence] of [
    ['no rows', [], 'There are no channels yet. Type them in under “Channels”, or import them from your ad accounts.'],
    ['one row', [VK], 'With one channel there is nowhere to move money to. Add a second one under “Channels”.'],
    [
      'all free',
      [FRIENDS, { ...FRIENDS, name: 'Other' }],
      'None of these channels is paid for, so there is no money to move.',
    ],
    ['one lacks its revenue', [VK, { ...DIRECT, revenue: '' }], 'Spend or revenue is missing: Direct.'],
    [
      'sums of too many digits',
      NAMES.map((name) => ({ ...VK, name, budget: '900000000000000' })),
      'Together these budgets are too large to be counted with. Check for too many zeros.',
    ],
    [
      'limits that contradict each other',
      [{ ...VK, min: '110000', max: '90000' }, DIRECT],
      'These limits leave no budget that fits: VK. What to change is said at each of them.',
    ],
    [
      'limits above the sum',
      [
        { ...VK, min: '110000' },
        { ...DIRECT, min: '95000' },
      ],
      'The least amounts come to ₽205,000 together, more than the ₽200,000 there is. Lower one of them.',
    ],
    [
      'limits below the sum',
      [
        { ...VK, max: '80000' },
        { ...DIRECT, max: '90000' },
      ],
      'The most amounts come to ₽170,000 together, less than the ₽200,000 that you spend. Raise one of them.',
    ],
    [
      'channels that are alike',
      NAMES.map((name) => ({ ...VK, name })),
      'Within these limits, moving money brings nothing',
    ],
  ] as readonly (readonly [string, readonly TableRow[], string])[]) {
    it(`says so in a plain sentence: ${why}`, async () => {
      const { tab } = await open(rows);
      expect(said(tab)).to.contain(sentence);
      expect(headline(tab)).to.equal('');
    });
  }

  it('keeps a text that is no limit, says so there, and shows no split until it is one', async () => {
    const { tab } = await open([VK, DIRECT]);
    await openDetails(tab);
    for (const text of ['lots', '-5']) {
      await type(tab, 'max 1', text);
      expect(inputOf(tab, 'max 1').value).to.equal(text);
      expect(noteOf(tab, 'max 1')).to.not.equal('');
      expect(said(tab)).to.contain('One of the limits isn’t a number yet.');
      expect(figures(tab, 'budgetThen')).to.deep.equal([]);
    }
    await type(tab, 'max 1', '110000');
    expect(figures(tab, 'budgetThen')).to.deep.equal(['₽90,000', '₽110,000']);
  });

  it('says at an exponent or an amount what is wrong with it, and keeps it', async () => {
    const { tab } = await open([VK, DIRECT]);
    await openDetails(tab);
    await type(tab, 'exponent', '2');
    expect([inputOf(tab, 'exponent').value, noteOf(tab, 'exponent')]).to.deep.equal([
      '2',
      'A number from 0.1 to below 1, such as 0.7.',
    ]);
    expect(said(tab)).to.contain('The assumption below isn’t a number between 0.1 and 1 yet.');
    await type(tab, 'exponent', '');
    await type(tab, 'amount', '26000');
    expect([inputOf(tab, 'amount').value, noteOf(tab, 'amount'), headline(tab)]).to.deep.equal([
      '26,000',
      'At most ₽25,000 in one step: a quarter of the smaller budget, within the limits.',
      '',
    ]);
    await type(tab, 'amount', 'all');
    expect([inputOf(tab, 'amount').value, headline(tab)]).to.deep.equal(['all', '']);
    await type(tab, 'amount', '0');
    expect(noteOf(tab, 'amount')).to.equal('Nothing would be moved. Type an amount up to ₽25,000.');
  });

  it('leads to the channels where rows are missing', async () => {
    const { calculator, tab } = await open([]);
    await press(tab, 'Go to the channels');
    const panel = findWithin(calculator, 'funnel-channels')[0]!.shadowRoot!;
    expect(panel.querySelector('#rows')!.getAttribute('aria-selected')).to.equal('true');
  });
});
