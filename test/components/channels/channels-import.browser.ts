import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import type { Tables } from '../../../src/store/tables.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, findAll, findWithin, plain } from '../../harness/shadow.js';
import { DIRECT_API, DIRECT_RU, GOOGLE_EN, META_EN } from '../../import-file/exports.js';

afterEach(unmount);

interface Opened {
  readonly calculator: FunnelCalculator;
  readonly root: ShadowRoot;
}

/** A calculator whose panel of channels shows the tab of imports. */
async function openTab(attributes = 'lang="en" currency="USD"', tables?: Tables): Promise<Opened> {
  const calculator = await mount(`<funnel-calculator ${attributes} panels="channels"></funnel-calculator>`);
  if (tables) (calculator as unknown as { tables: Tables }).tables = tables;
  const panel = (): ShadowRoot | null | undefined => findWithin(calculator, 'funnel-channels')[0]?.shadowRoot;
  await until(() => Boolean(panel()?.querySelector('#import')));
  panel()!.querySelector<HTMLElement>('#import')!.click();
  await until(() =>
    Boolean(findWithin(calculator, 'funnel-channels-import')[0]?.shadowRoot?.querySelector('textarea')),
  );
  return { calculator, root: findWithin(calculator, 'funnel-channels-import')[0]!.shadowRoot! };
}

const said = (root: ShadowRoot): string => plain(allText(root));
const tablesOf = (calculator: FunnelCalculator): Tables => calculator[VIEW].store.snapshot.tables;
const buttonOf = (root: ShadowRoot, text: string): HTMLElement => {
  const found = findAll(root, 'button').find((button) => plain(button.textContent) === text);
  if (!found) throw new Error(`There is no button ${text}: ${said(root)}`);
  return found;
};
const isRead = (root: ShadowRoot) => (): boolean => Boolean(root.querySelector('h3') ?? root.querySelector('.problem'));

async function paste(root: ShadowRoot, text: string): Promise<void> {
  const field = root.querySelector('textarea')!;
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { files: [], getData: () => text } });
  field.dispatchEvent(event);
  await until(isRead(root));
}

async function drop(root: ShadowRoot, file: Blob): Promise<void> {
  const event = new Event('drop', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [file], getData: () => '' } });
  root.querySelector('.start')!.dispatchEvent(event);
  expect(event.defaultPrevented).to.equal(true);
  await until(isRead(root));
}

async function choose(root: ShadowRoot, question: string, value: string): Promise<void> {
  const input = root.querySelector<HTMLInputElement>(`#${question} input[value="${value}"]`)!;
  input.click();
  await settled();
}

async function select(root: ShadowRoot, role: string, column: string): Promise<void> {
  const field = root.querySelector<HTMLSelectElement>(`#column-${role}`)!;
  field.value = [...field.options].find(({ text }) => plain(text) === column)!.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => root.querySelector('progress') === null);
}

const optionsOf = (root: ShadowRoot, question: string): string[] =>
  findAll(root, `#${question} label`).map((label) => plain(label.textContent));

async function take(root: ShadowRoot, label = 'Take over'): Promise<void> {
  buttonOf(root, label).click();
  await settled();
}

describe('what an export can’t tell is asked, with both readings in its own numbers', () => {
  it('VAT and what a conversion is: nothing is taken before both are answered', async () => {
    const { calculator, root } = await openTab('lang="ru" currency="RUB"');
    await paste(root, DIRECT_RU);
    expect(optionsOf(root, 'vat')).to.deep.equal([
      '900,75: НДС уже внутри',
      '1 080,90: прибавить 20 %',
      '1 098,92: прибавить 22 %',
    ]);
    expect(said(root)).to.contain('У «Имплантация» стоит 5.');

    await take(root, 'Взять в таблицу');
    expect(plain(root.querySelector('#what_is_counted .problem')!.textContent)).to.equal(
      'Сначала ответьте на этот вопрос.',
    );
    expect(root.activeElement?.closest('fieldset')?.id).to.equal('what_is_counted');
    expect(tablesOf(calculator)).to.deep.equal({});

    await choose(root, 'what_is_counted', 'leads');
    await choose(root, 'vat', '0.22');
    await take(root, 'Взять в таблицу');
    expect(tablesOf(calculator)).to.deep.equal({
      channels: [{ name: 'Яндекс Директ', budget: '2623.915', leads: '5' }],
    });
    expect(said(root)).to.contain('1 канал взят в таблицу.');
  });

  it('millionths', async () => {
    const { calculator, root } = await openTab('lang="en" currency="RUB"');
    await paste(root, DIRECT_API);
    expect(optionsOf(root, 'micros')).to.deep.equal(['900.75', '900,750,000']);
    await choose(root, 'micros', 'yes');
    await choose(root, 'what_is_counted', 'else');
    await take(root);
    expect(tablesOf(calculator).channels).to.deep.equal([{ name: 'Yandex Direct', budget: '2150.75' }]);
  });

  it('the decimal mark', async () => {
    const { calculator, root } = await openTab();
    await paste(root, 'Campaign\tCost\nA\t1,200\nB\t3,450\n');
    expect(optionsOf(root, 'decimal_mark')).to.deep.equal([
      '1,200: the point stands before the decimals',
      '1.2: the comma stands before the decimals',
    ]);
    expect(findAll(root, 'table')).to.deep.equal([]);
    await choose(root, 'decimal_mark', 'comma');
    await until(() => root.querySelector('table') !== null);
    await choose(root, 'becomes', 'apart');
    await take(root);
    expect(tablesOf(calculator).channels).to.deep.equal([
      { name: 'A', budget: '1.2' },
      { name: 'B', budget: '3.45' },
    ]);
  });

  it('which currency, and that another one than the calculator’s isn’t converted', async () => {
    const { calculator, root } = await openTab('lang="en" currency="EUR"');
    await paste(root, 'Campaign,Currency,Cost\nA,RUB,1000.50\nB,USD,20.25\nC,USD,1\n');
    expect(optionsOf(root, 'mixed_currency')).to.deep.equal([
      'RUB: 1 row, with 1000.50 at “A”',
      'USD: 2 rows, the first with 20.25 at “B”',
    ]);
    await choose(root, 'mixed_currency', 'USD');
    await until(() => root.querySelector('#other_currency') !== null);
    expect(said(root)).to.contain('The file counts in USD, the calculator in EUR.');
    await choose(root, 'other_currency', 'as-it-is');
    await take(root);
    expect(tablesOf(calculator).channels?.[0]?.['budget']).to.equal('21.25');
  });

  it('which of several kinds of results are enquiries', async () => {
    const { calculator, root } = await openTab();
    await paste(root, META_EN);
    expect(optionsOf(root, 'mixed_results')).to.deep.equal([
      'actions:lead: 1 row, with 12 at “Implants”',
      'actions:link_click: 1 row, with 30 at “Whitening”',
      'None of them: take the cost alone',
    ]);
    await choose(root, 'mixed_results', '');
    await until(() => root.querySelector('#what_is_counted') === null);
    await take(root);
    expect(tablesOf(calculator).channels).to.deep.equal([{ name: 'Meta', budget: '300.5' }]);
  });
});

describe('what was read', () => {
  it('says what was left out and why, and which columns were forgotten', async () => {
    const { root } = await openTab();
    await paste(root, `${GOOGLE_EN}Enabled,Broken,1,USD,1,1,,,abc,--,,5.00\r\n,,,USD,,,,,1,1,,1\r\n`);
    expect(said(root)).to.contain('2 lines with totals: Total: Campaigns and Total: Account');
    expect(said(root)).to.contain('1 row without a name');
    expect(said(root)).to.contain('1 cell that holds no number: “Cost” at “Broken”. It stays empty.');
    expect(said(root)).to.contain('1 cell is empty, which isn’t 0: “Conversions” at “Broken”. It stays unknown.');
    expect(said(root)).to.contain('Not taken, and forgotten: Campaign status, Budget, Impr., Clicks');
  });

  it('keeps nothing but the chosen columns: a phone never comes in', async () => {
    const { calculator, root } = await openTab();
    await paste(root, 'Campaign;Phone;Cost\nA;+79161234567;5\n');
    await take(root);
    expect(JSON.stringify(tablesOf(calculator))).to.equal('{"channels":[{"name":"A","budget":"5"}]}');
  });

  it('of two columns with names says which was taken, and the other one can be chosen', async () => {
    const { calculator, root } = await openTab();
    await paste(root, 'Campaign;Campaign name;Cost\nA;B;5\n');
    expect(said(root)).to.contain('Several columns look like “Name”: Campaign and Campaign name. Taken is “Campaign”.');
    await select(root, 'name', 'Campaign name');
    await take(root);
    expect(tablesOf(calculator).channels).to.deep.equal([{ name: 'B', budget: '5' }]);
  });

  it('with unknown names of columns lets a person say which is what', async () => {
    const { calculator, root } = await openTab();
    await paste(root, 'Group;Spent;Calls\nA;1.5;5\nB;2;6\n');
    expect(said(root)).to.contain('No names of columns were recognised.');
    await select(root, 'name', 'Group');
    await select(root, 'leads', 'Calls');
    await until(() => root.querySelector('table') !== null);
    await choose(root, 'becomes', 'apart');
    await take(root);
    expect(tablesOf(calculator).channels).to.deep.equal([
      { name: 'A', leads: '5' },
      { name: 'B', leads: '6' },
    ]);
  });

  it('of more than 50 campaigns joins the smallest, and says so', async () => {
    const { calculator, root } = await openTab();
    const rows = Array.from({ length: 60 }, (_, index) => `C${index};${60 - index}`);
    await paste(root, ['Campaign;Cost', ...rows].join('\n'));
    await choose(root, 'becomes', 'apart');
    expect(said(root)).to.contain('The 11 smallest campaigns are joined in the last row, “11 more campaigns”.');
    await take(root);
    const { channels = [] } = tablesOf(calculator);
    expect([channels.length, channels[0], channels.at(-1)]).to.deep.equal([
      50,
      { name: 'C0', budget: '60' },
      { name: '11 more campaigns', budget: '66' },
    ]);
  });
});

describe('taking over', () => {
  const TABLE = [
    { name: 'Direct', budget: '100', leads: '5' },
    { name: 'Word of mouth', kind: 'free', leads: '2' },
  ];

  it('joins by name: what the table has under the same name is replaced, the rest stays, new names are listed', async () => {
    const { calculator, root } = await openTab('lang="en" currency="RUB"', { channels: TABLE });
    await paste(root, 'Канал;Первичные;Выручка\nDirect;3;90\nVK;1;10\n');
    expect(said(root)).to.contain('Not in the table so far: VK.');
    await take(root);
    expect(tablesOf(calculator).channels).to.deep.equal([
      { name: 'Direct', budget: '100', leads: '5', primary: '3', revenue: '90' },
      { name: 'Word of mouth', kind: 'free', leads: '2' },
      { name: 'VK', primary: '1', revenue: '10' },
    ]);
  });

  it('replaces the table, and is taken back as one step', async () => {
    const { calculator, root } = await openTab('lang="en" currency="RUB"', { channels: TABLE });
    await paste(root, 'Канал;Бюджет\nVK;1\n');
    await choose(root, 'where', 'replace');
    await take(root);
    expect(tablesOf(calculator).channels).to.deep.equal([{ name: 'VK', budget: '1' }]);
    await take(root, 'Undo');
    expect(tablesOf(calculator).channels).to.deep.equal(TABLE);
  });

  it('may be the earlier period, and leaves this one as it is', async () => {
    const { calculator, root } = await openTab('lang="en" currency="RUB"', { channels: TABLE });
    await paste(root, 'Канал;Бюджет\nVK;1\n');
    await choose(root, 'where', 'before');
    await take(root);
    expect(tablesOf(calculator)).to.deep.equal({ channels: TABLE, channelsBefore: [{ name: 'VK', budget: '1' }] });
    expect(said(root)).to.contain('1 channel is taken over into the earlier period.');
  });

  it('shows the table with what was taken over, also where the table has been looked at before', async () => {
    const { calculator, root } = await openTab('lang="en" currency="RUB"', { channels: TABLE });
    await paste(root, 'Канал;Бюджет\nVK;1\n');
    await take(root);
    await take(root, 'Show the table');
    const [rows] = findWithin(calculator, 'funnel-channels-rows');
    await until(() => rows?.shadowRoot?.querySelector('h3, table, input') !== null);
    const names = findWithin<HTMLInputElement>(rows!, 'input').map(({ value }) => value);
    expect(names).to.include.members(['Direct', 'Word of mouth', 'VK']);
  });

  it('asks for the name of the one channel where there is none', async () => {
    const { calculator, root } = await openTab();
    await paste(root, 'Campaign;Cost\nA;1\nB;2\n');
    const field = root.querySelector<HTMLInputElement>('#channel-name')!;
    field.value = '  ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    await take(root);
    expect(said(root)).to.contain('Give the channel a name.');
    expect(tablesOf(calculator)).to.deep.equal({});
  });
});

describe('what can’t be read', () => {
  const file = (parts: BlobPart[], name: string): File => new File(parts, name);
  const CASES: readonly (readonly [string, () => Blob, string])[] = [
    ['an empty file', () => file([], 'a.csv'), 'There is nothing in it.'],
    ['a PDF that is called a table', () => file(['%PDF-1.7 …'], 'a.csv'), 'This is a PDF'],
    [
      'a workbook of before 2007',
      () => file([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)], 'a.xls'),
      'of the old kind (.xls)',
    ],
    ['an archive that is called a workbook', () => file(['PK\u0003\u0004 …'], 'a.xlsx'), 'save it as CSV'],
    ['a picture', () => file([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2)], 'a.csv'), 'This is no table.'],
    ['a letter', () => file(['Dear all,\nplease find it attached\n'], 'a.txt'), 'No table was found in it.'],
    [
      '1 GB',
      () => Object.defineProperty(file(['Campaign;Cost\n'], 'a.csv'), 'size', { value: 2 ** 30 }),
      'larger than 20 MB',
    ],
  ];
  for (const [name, make, sentence] of CASES) {
    it(`${name}: one plain sentence, and nothing is taken`, async () => {
      const { calculator, root } = await openTab();
      await drop(root, make());
      expect(plain(root.querySelector('.problem')!.textContent)).to.contain(sentence);
      expect(tablesOf(calculator)).to.deep.equal({});
      expect(root.querySelector('textarea')).not.to.equal(null);
    });
  }

  it('a pasted text stays in its field, to be mended', async () => {
    const { root } = await openTab();
    await paste(root, 'A;5');
    expect(root.querySelector('textarea')!.value).to.equal('A;5');
    expect(buttonOf(root, 'Read this table')).not.to.equal(undefined);
  });

  it('a file without a row says so', async () => {
    const { root } = await openTab();
    await paste(root, 'Campaign;Cost\n');
    expect(said(root)).to.contain('there is no row with a campaign in it');
  });
});

describe('a long file', () => {
  it('can be stopped while it is read, and gives nothing then', async () => {
    const { calculator, root } = await openTab();
    const text = `Campaign;Cost\n${Array.from({ length: 150_000 }, (_, index) => `C${index};1`).join('\n')}`;
    const field = root.querySelector('textarea')!;
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'clipboardData', { value: { files: [], getData: () => text } });
    field.dispatchEvent(event);
    await until(() => root.querySelector('progress') !== null);
    buttonOf(root, 'Stop').click();
    await until(() => root.querySelector('.problem') !== null);
    expect(said(root)).to.contain('Stopped. Nothing was taken from the file.');
    expect(tablesOf(calculator)).to.deep.equal({});
  });
});

describe('the tab for those who can’t see, and on narrow phones', () => {
  for (const [lang, text] of [
    ['en', META_EN],
    ['ru', DIRECT_RU],
    ['et', 'Kanal;Eelarve;Päringud\nRaadio;1 200,50;14\nAjaleht;--;3\nKokku;1 200,50;17\n'],
  ] as const) {
    it(`has no faults, and nothing is wider than the panel: ${lang}`, async () => {
      const { calculator, root } = await openTab(`lang="${lang}"`);
      expect(await accessibilityFaults(calculator)).to.deep.equal([]);
      await paste(root, text);
      expect(await accessibilityFaults(calculator)).to.deep.equal([]);
      calculator.style.width = '320px';
      await settled();
      const box = root.querySelector('.box')!;
      expect(box.scrollWidth).to.equal(box.clientWidth);
    });
  }
});
