import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { planOf } from '../../../src/components/base/plan-of.js';
import { FunnelShare } from '../../../src/components/share/funnel-share.js';
import { reportOf, tableOf } from '../../../src/components/share/share-report.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { csvOf } from '../../../src/share/index.js';
import { addCalls } from '../../../src/store/calls-stage.js';
import { entryOf } from '../../../src/store/number-entry.js';
import { renameScenario, scenariosOf } from '../../../src/store/scenarios.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, plain } from '../../harness/shadow.js';
import { setTable } from '../../../src/store/set-table.js';

const replaced: (() => void)[] = [];
function replace(owner: object, name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  replaced.push(() => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  });
}
afterEach(() => {
  unmount();
  for (const restore of replaced.splice(0)) restore();
});

const CHANNELS = [
  { name: 'Direct', kind: 'ads', budget: '90000', leads: '210', revenue: '500000' },
  { name: '=cmd|1', kind: 'free', leads: '40' },
];
const STAFF = [
  { name: 'Anna Canary', calls: '120', booked: '60' },
  { name: 'Berta Canary', calls: '80', booked: '20' },
];

/** A calculator with the panel in it, and the part of the panel that saves and opens files. */
async function open(attributes = 'lang="en" currency="RUB"') {
  if (!customElements.get('funnel-share')) customElements.define('funnel-share', FunnelShare);
  const calculator: FunnelCalculator = await mount(
    `<funnel-calculator ${attributes}><funnel-share slot="after"></funnel-share></funnel-calculator>`,
  );
  const panel = calculator.querySelector('funnel-share')!;
  await until(() => Boolean(panel.shadowRoot!.querySelector('funnel-share-file')?.shadowRoot?.querySelector('button')));
  return { calculator, panel, file: panel.shadowRoot!.querySelector('funnel-share-file')! };
}

const said = (part: Element): string => plain(allText(part.shadowRoot ?? new Text('')));
const done = (part: Element): string => plain(part.shadowRoot!.querySelector('.done')!.textContent);
/** What is asked or said of a file, an empty element until there is something. */
const notice = (part: Element): Element =>
  part.shadowRoot!.querySelector('funnel-share-notice') ?? document.createElement('p');
async function press(part: Element, text: string): Promise<void> {
  [...part.shadowRoot!.querySelectorAll('button')].find((button) => plain(button.textContent) === text)!.click();
  await settled();
}
/** Chooses a file as a person does in the browser's own dialog. */
async function choose(file: Element, content: string | Blob, name = 'x.funnel.json'): Promise<void> {
  const input = file.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const chosen = new File([content], name, { type: 'application/json' });
  Object.defineProperty(input, 'files', { value: [chosen], configurable: true });
  for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  await until(() => done(file) !== '' || said(notice(file)) !== '');
  await settled();
}
/** What is offered for saving, by the names of the files. */
function downloads(): Map<string, Promise<string>> {
  const offered = new Map<string, Promise<string>>();
  let last: Promise<string>;
  replace(URL, 'createObjectURL', (blob: Blob) => {
    last = blob.text();
    return 'blob:taken';
  });
  replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
    offered.set(this.download, last);
  });
  return offered;
}
async function saved(file: Element): Promise<string> {
  const offered = downloads();
  await press(file, 'Save as a file');
  const [[name, text]] = [...offered] as [[string, Promise<string>]];
  expect(name).to.match(/^funnel-\d{4}-\d{2}-\d{2}\.funnel\.json$/);
  return text;
}

describe('saving a calculation', () => {
  it('offers a file with everything in it, says where to look, and tells the page that it was, not what', async () => {
    const { calculator, file } = await open();
    const told: unknown[] = [];
    calculator.addEventListener('funnel-share', ({ detail }) => told.push(detail));
    calculator.tables = { channels: CHANNELS, staff: STAFF };
    await fill(calculator, 'budget', '4321');
    const text = await saved(file);
    expect(JSON.parse(text)).to.deep.include({ v: 1, tables: { channels: CHANNELS, staff: STAFF } });
    expect(done(file)).to.match(/^Look for funnel-.*\.funnel\.json in your downloads\. If it is not there,/);
    expect(told).to.deep.equal([{ way: 'file' }]);
  });

  it('shows the text selected where a page may not save', async () => {
    const { file } = await open();
    replace(URL, 'createObjectURL', () => {
      throw new Error('no');
    });
    await press(file, 'Save as a file');
    expect(done(file)).to.contain('This page may not save files.');
    const { value, selectionStart, selectionEnd } =
      file.shadowRoot!.querySelector<HTMLTextAreaElement>('textarea[readonly]')!;
    expect(JSON.parse(value)).to.have.property('format', 'funnel-calculation');
    expect([selectionStart, selectionEnd]).to.deep.equal([0, value.length]);
  });

  it('is offered as text to copy, for frames that save nothing and don’t say so', async () => {
    const { file } = await open();
    let copied = '';
    replace(navigator, 'clipboard', { writeText: (text: string) => Promise.resolve(void (copied = text)) });
    await press(file, 'Copy as text');
    await until(() => copied !== '');
    expect(JSON.parse(copied)).to.have.property('v', 1);
    await until(() => done(file).startsWith('The calculation is copied.'));
  });
});

describe('opening a calculation', () => {
  it('gives back what was saved: numbers, norms, leads, scenarios and tables', async () => {
    const first = await open();
    await fill(first.calculator, 'budget', '4321');
    await fill(first.calculator, 'primary', '25%');
    const { store } = first.calculator[VIEW];
    store.enterNorms([['primaryRate', { value: '0.4' }]]);
    store.setLeadsAre('mixed');
    setTable(store, 'staff', STAFF);
    const plan = planOf(first.calculator[VIEW]);
    plan.change(scenariosOf([['A', new Map([['primaryRate', entryOf('0.5')]])]]));
    plan.change(renameScenario(plan.state, 'Second desk'));
    await settled();
    const text = await saved(first.file);
    const { values, tables, diagnosis } = first.calculator;

    const second = await open('lang="ru" currency="EUR"');
    await choose(second.file, text);
    await until(() => second.calculator.values['budget'] === '4321');
    await settled();
    expect(second.calculator.values).to.deep.equal(values);
    expect(second.calculator.tables).to.deep.equal(tables);
    expect(second.calculator.diagnosis).to.deep.equal(diagnosis);
    expect([second.calculator.leadsAre, second.calculator.currency]).to.deep.equal(['mixed', 'RUB']);
    const { scenarios } = planOf(second.calculator[VIEW]).state;
    expect(scenarios.map(({ name, levers }) => [name, levers.get('primaryRate')?.value])).to.deep.equal([
      ['Second desk', '0.5'],
    ]);
  });

  it('asks before it replaces what was entered, names what changes, and can be undone', async () => {
    const { calculator, file } = await open();
    setTable(calculator[VIEW].store, 'staff', STAFF);
    const text = await saved(file);
    await fill(calculator, 'budget', '777');
    setTable(calculator[VIEW].store, 'staff', [STAFF[0]!]);
    await choose(file, text);
    expect(said(notice(file))).to.equal(
      'The file holds another calculation than yours It would change: Ad spend: 777 → 180,000 Reception, rows: 1 → 2 Open the file Keep mine',
    );
    expect(await accessibilityFaults(notice(file))).to.deep.equal([]);
    expect([calculator.budget, calculator.tables.staff!.length]).to.deep.equal(['777', 1]);
    await press(notice(file), 'Keep mine');
    expect([calculator.budget, said(notice(file))]).to.deep.equal(['777', '']);
    await choose(file, text);
    await press(notice(file), 'Open the file');
    expect([calculator.budget, calculator.tables]).to.deep.equal(['180000', { staff: STAFF }]);
    await until(() => said(notice(file)).includes('This calculation came from the file'));
    await press(notice(file), 'Back to what was here');
    expect([calculator.budget, calculator.tables.staff!.length]).to.deep.equal(['777', 1]);
  });

  /** What the notice says would change, line by line. */
  const changesIn = (file: Element): string[] =>
    [...notice(file).shadowRoot!.querySelectorAll('li')].map(({ textContent }) => plain(textContent));

  /** A file of the example whose funnel begins with 857 calls, with a norm and a plan for the answered ones. */
  async function fileWithCalls(lang = 'en'): Promise<string> {
    const { calculator, file } = await open(`lang="${lang}" currency="RUB"`);
    const { store } = calculator[VIEW];
    addCalls(store, '857', '600');
    store.enterNorms([
      ['leadsRate', { value: '0.9' }],
      ['callsCost', { value: '200' }],
    ]);
    const plan = planOf(calculator[VIEW]);
    plan.change(scenariosOf([['A', new Map([['leadsRate', entryOf('0.85')]])]]));
    await settled();
    const offered = downloads();
    file.shadowRoot!.querySelector('button')!.click();
    await settled();
    return [...offered.values()][0]!;
  }

  it('whose funnel begins with calls names them, in their own units, before it makes them the first stage', async () => {
    const text = await fileWithCalls();
    const { calculator, file } = await open();
    await fill(calculator, 'leads', '500');
    await choose(file, text);
    expect(changesIn(file)).to.deep.equal([
      'The funnel: Enquiries (leads) → All calls and Answered calls',
      'All calls: empty → 857',
      'Answered calls: 500 → 600',
      'Benchmarks: Cost per lead (CPL): empty → ₽200',
      'Benchmarks: All calls → Answered calls: empty → 90%',
      'Plan A: All calls → Answered calls: empty → 85%',
    ]);
    await press(notice(file), 'Open the file');
    expect(calculator.values).to.include({ calls: '857', leads: '600' });
  });

  it('whose funnel begins with leads says that calls are taken out, and what they held', async () => {
    const first = await open();
    const text = await saved(first.file);
    const { calculator, file } = await open();
    addCalls(calculator[VIEW].store, '857', '600');
    await settled();
    await choose(file, text);
    expect(changesIn(file)).to.deep.equal([
      'The funnel: All calls and Answered calls → Enquiries (leads)',
      'All calls: 857 → empty',
    ]);
  });

  for (const [lang, expected] of [
    ['ru', ['Воронка: Обращения (лиды) → Все звонки и Принятые звонки', 'Все звонки: пусто → 857']],
    ['et', ['Müügilehter: Päringud → Kõik kõned ja Vastatud kõned', 'Kõik kõned: tühi → 857']],
  ] as const)
    it(`says in ${lang} where the funnel would begin`, async () => {
      const text = await fileWithCalls(lang);
      const { calculator, file } = await open(`lang="${lang}" currency="RUB"`);
      await fill(calculator, 'leads', '600');
      await choose(file, text);
      expect(changesIn(file).slice(0, 2)).to.deep.equal(expected);
    });

  it('with calls that is like what stands here in everything else is no file of the same calculation', async () => {
    const { calculator, file } = await open();
    await fill(calculator, 'budget', '180000');
    const text = await saved(file);
    const { values, ...rest } = JSON.parse(text) as { values: object };
    const withCalls = JSON.stringify({ ...rest, stages: 'calls', values: { calls: '857', ...values } });
    await choose(file, withCalls);
    expect(done(file)).to.equal('');
    expect(changesIn(file)[0]).to.contain('The funnel');
  });

  it('names existing patients among the leads where the file or the calculator alone has them', async () => {
    const first = await open();
    await fill(first.calculator, 'budget', '180000');
    const without = await saved(first.file);
    first.calculator[VIEW].store.type('existing', '300');
    await settled();
    const withThem = await saved(first.file);
    const { calculator, file } = await open();
    await fill(calculator, 'budget', '180000');
    await choose(file, withThem);
    expect(changesIn(file)).to.deep.equal(['Existing patients among them: empty → 300']);
    await press(notice(file), 'Open the file');
    await choose(file, without);
    expect(changesIn(file)).to.deep.equal(['Existing patients among them: 300 → empty']);
  });

  it('of another currency asks nothing about the tables that came with it, and undo brings the currency back', async () => {
    const first = await open();
    setTable(first.calculator[VIEW].store, 'channels', CHANNELS);
    const text = await saved(first.file);
    const { calculator, file } = await open('lang="en" currency="EUR"');
    await choose(file, text);
    await until(() => calculator.tables.channels !== undefined);
    for (let round = 0; round < 5; round++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await settled();
    }
    expect(
      calculator.shadowRoot!.querySelector('[data-about="currency"]')?.shadowRoot?.textContent.trim() ?? '',
    ).to.equal('');
    expect(calculator[VIEW].context.currency).to.equal('RUB');
    await press(notice(file), 'Back to what was here');
    await settled();
    expect([calculator[VIEW].context.currency, calculator.tables]).to.deep.equal(['EUR', {}]);
  });

  it('also works from copied text, and says where there is none', async () => {
    const first = await open();
    await fill(first.calculator, 'budget', '4321');
    const text = await saved(first.file);
    const { calculator, file } = await open();
    file.shadowRoot!.querySelector('details')!.open = true;
    await press(file, 'Open this text');
    expect(done(file)).to.equal('Paste the text of a saved calculation first.');
    const field = file.shadowRoot!.querySelector<HTMLTextAreaElement>('#pasted')!;
    field.value = text;
    await press(file, 'Open this text');
    await until(() => calculator.budget === '4321');
  });

  const named = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `N${index}` }));
  const whole = { format: 'funnel-calculation', v: 1, currency: 'RUB', values: { leads: '700' } };
  for (const [what, content, sentence] of [
    ['that is too large', new Blob(['x'.repeat(4_000_001)]), 'This file is larger than any calculation.'],
    [
      'that is a PDF',
      '%PDF-1.7',
      'This is no saved calculation, or not all of it. Choose a file that ends in .funnel.json.',
    ],
    [
      'of another program',
      '{"a":1}',
      'This is no saved calculation, or not all of it. Choose a file that ends in .funnel.json.',
    ],
    [
      'of a later version',
      JSON.stringify({ ...whole, v: 2 }),
      'A newer version of this calculator has saved this file. Open it there.',
    ],
    [
      'with a list for values',
      JSON.stringify({ ...whole, values: [] }),
      'Something was changed in this file: what belongs at values isn’t there. Save it once more where it comes from.',
    ],
    [
      'with a key that every object has',
      '{"format":"funnel-calculation","v":1,"currency":"","values":{"__proto__":"1"}}',
      'Something was added to this file that no calculation has: values.__proto__. Save it once more where it comes from.',
    ],
    [
      'with an endless text',
      JSON.stringify({ ...whole, currency: 'x'.repeat(900) }),
      'Too much stands at one place of this file: currency. Save it once more where it comes from.',
    ],
    [
      'with a number as people write it',
      JSON.stringify({ ...whole, values: { leads: '1 000,5' } }),
      'There is no number like 180000.5 at one place of this file: Enquiries (leads). Correct it, or save the file once more.',
    ],
    [
      'with 51 rows',
      JSON.stringify({ ...whole, tables: { channels: named(51) } }),
      'A table in this file has more than 50 rows: Channels.',
    ],
    [
      'with a long name',
      JSON.stringify({ ...whole, tables: { staff: [{ name: 'x'.repeat(81) }] } }),
      'A name in this file is longer than 80 characters: Reception, row 1: Name.',
    ],
    [
      'with two equal names',
      JSON.stringify({ ...whole, tables: { staff: [{ name: 'A' }, { name: 'A' }] } }),
      'Two rows of a table in this file have the same name: Reception, row 2: Name. Rename one of them.',
    ],
  ] as const)
    it(`refuses a file ${what} in a plain sentence, and takes nothing of it`, async () => {
      const { calculator, file } = await open();
      const { state } = calculator[VIEW].store;
      await choose(file, content);
      expect(done(file)).to.equal(`${sentence} Nothing was taken from it.`);
      expect(calculator[VIEW].store.state).to.equal(state);
      expect(plain(calculator.shadowRoot!.querySelector('[role="status"]')!.textContent)).to.equal(done(file));
    });

  it('tells the page’s own listeners of no input, no change and no typed key', async () => {
    const { calculator, file } = await open();
    const heard: string[] = [];
    for (const type of ['input', 'change']) calculator.addEventListener(type, () => heard.push(type));
    await choose(file, '{}');
    file.shadowRoot!.querySelector('details')!.open = true;
    const field = file.shadowRoot!.querySelector('#pasted')!;
    calculator.addEventListener('keydown', ({ key }) => heard.push(key));
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    for (const key of ['k', 'Escape'])
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    expect(heard).to.deep.equal(['Escape']);
  });
});

describe('tables in what is taken along', () => {
  const report = (calculator: FunnelCalculator) => reportOf(calculator[VIEW]);
  const csv = (calculator: FunnelCalculator): string =>
    csvOf(tableOf(calculator[VIEW], report(calculator), '2026-11-29'), 'en');
  const tick = async (panel: Element, at: number): Promise<void> => {
    panel.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[at]!.click();
    await settled();
  };

  it('are the channels, safe from formulas', async () => {
    const { calculator } = await open();
    calculator.tables = { channels: CHANNELS };
    await settled();
    const section = report(calculator).sections.find(({ title }) => title === 'Channels')!;
    expect(section.head).to.deep.equal(['Name', 'Kind', 'Spend, RUB', 'Leads', 'Revenue, RUB']);
    expect(
      section.rows[0]!.map((cell) => (typeof cell === 'string' ? cell : [plain(cell.shown), cell.number])),
    ).to.deep.equal(['Direct', 'ads', ['₽90,000', '90000'], ['210', '210'], ['₽500,000', '500000']]);
    expect(csv(calculator)).to.contain("'=cmd|1");
    expect(csv(calculator)).not.to.match(/(?:^|,)=cmd/m);
  });

  it('are those of people only where somebody ticks it, with letters; with names only where that is ticked too', async () => {
    const { calculator, panel } = await open();
    calculator.tables = { staff: STAFF, doctors: [{ name: 'Dr Canary', first: '40' }] };
    await settled();
    expect(said(panel)).to.contain('Add the tables of people: Reception and Doctors');
    expect(csv(calculator)).not.to.match(/Canary|Reception/);
    await tick(panel, 0);
    expect(report(calculator).sections.map(({ title, rows }) => [title, rows.map(([name]) => name)])).to.deep.equal([
      ['Reception', ['A', 'B']],
      ['Doctors', ['A']],
    ]);
    expect(csv(calculator)).not.to.contain('Canary');
    await tick(panel, 1);
    expect(csv(calculator)).to.contain('Anna Canary');
    await tick(panel, 0);
    expect(csv(calculator)).not.to.match(/Canary|Reception/);
    expect(await accessibilityFaults(panel)).to.deep.equal([]);
  });

  it('are asked about nowhere that there is none of people', async () => {
    const { calculator, panel } = await open();
    calculator.tables = { channels: CHANNELS };
    await settled();
    expect(panel.shadowRoot!.querySelectorAll('input[type=checkbox]').length).to.equal(0);
  });

  it('are not in the link, and the panel says so where there are any', async () => {
    const { calculator, panel } = await open();
    expect(said(panel)).not.to.contain('The link doesn’t bring the tables');
    calculator.tables = { channels: CHANNELS, months: [{ month: '2026-09' }] };
    await settled();
    expect(said(panel)).to.contain(
      'The link doesn’t bring the tables: Channels and Months. Save the whole calculation as a file to take them along.',
    );
  });
});
