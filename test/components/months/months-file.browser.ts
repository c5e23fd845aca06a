import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import type { TableRow } from '../../../src/store/index.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { settled, unmount, until } from '../../harness/funnel-harness.js';
import { plain } from '../../harness/shadow.js';
import { press, said, tables, WORKED } from '../clinic/clinic.js';
import { openMonths, type OpenedMonths } from './months.js';

afterEach(unmount);

const openList = (more = ''): Promise<OpenedMonths> => openMonths('list', `lang="en" currency="RUB" ${WORKED} ${more}`);
const monthsIn = ({ calculator }: OpenedMonths): readonly TableRow[] =>
  calculator[VIEW].store.snapshot.tables.months ?? [];
const fileOf = ({ section }: OpenedMonths): HTMLElement =>
  section.shadowRoot!.querySelector<HTMLElement>('funnel-months-file')!;
const done = (part: Element | null): string => plain(part?.shadowRoot!.querySelector('.done')?.textContent ?? '');

/** Chooses a file as a person does in the browser's own dialog, and waits until something is said or asked of it. */
async function choose(
  opened: OpenedMonths,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'months.csv',
): Promise<void> {
  const input = opened.section.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const part = (): HTMLElement | null => opened.section.shadowRoot!.querySelector('funnel-months-file');
  // The part that reads files comes with the first one.
  await until(() => part() !== null);
  await settled();
  await until(
    () =>
      done(part()) !== 'Reading …' &&
      (said(part()!).includes('?') || done(part()) !== '' || done(opened.section) !== ''),
  );
  await settled();
}

describe('months that are imported from a file', () => {
  it('are the months of a table, its totals left out, and returns too', async () => {
    const opened = await openList();
    await choose(
      opened,
      'Клиника на Лесной\nМесяц;Расход;Обращения;Первичные;Вернулись на лечение;Выручка\nянв 2026;170 000,50;150;40;8;1 000 000\nфев 2026;175 000;141;;9;900 000\nИтого;345 000,50;291;40;17;1 900 000\n',
    );
    expect(monthsIn(opened)).to.deep.equal([
      { month: '2026-01', budget: '170000.5', leads: '150', primary: '40', secondary: '8', revenue: '1000000' },
      { month: '2026-02', budget: '175000', leads: '141', secondary: '9', revenue: '900000' },
    ]);
    expect(done(opened.section)).to.contain('Months from the file: 2; rows of one month are added up.');
  });

  it('are summed from the days of an ad account’s export, and take the place of what was there', async () => {
    const opened = await openList(tables({ months: [{ month: '2026-10', leads: '7', revenue: '500' }] }));
    await choose(
      opened,
      'Campaign\tDay\tCost\tConversions\nBrand\t2026-10-01\t100.50\t2\nBrand\t2026-10-02\t50.25\t1\nBrand\t2026-11-01\t70\t--\n',
    );
    expect(monthsIn(opened)).to.deep.equal([
      { month: '2026-10', budget: '150.75', leads: '3', revenue: '500' },
      { month: '2026-11', budget: '70' },
    ]);
    expect(done(opened.section)).to.contain('In place of earlier numbers: 1.');
    expect(done(opened.section)).to.contain('Check whether the spend is with VAT');
  });

  it('ask what a number means that can be read in two ways', async () => {
    const opened = await openList();
    await choose(opened, 'Month;Cost\n2026-01;1.234\n2026-02;2.345\n');
    expect(said(fileOf(opened))).to.contain('What number is “1.234” at “2026-01”?');
    await press(fileOf(opened), '1,234');
    await until(() => monthsIn(opened).length === 2);
    expect(monthsIn(opened).map(({ budget }) => budget)).to.deep.equal(['1234', '2345']);
  });

  it('may stand side by side, and come back from the file that was saved of them', async () => {
    const opened = await openList();
    await choose(opened, ';2026-01;2026-02\nLeads;150;141\nRevenue;900000;800000\n');
    expect(monthsIn(opened)).to.deep.equal([
      { month: '2026-01', leads: '150', revenue: '900000' },
      { month: '2026-02', leads: '141', revenue: '800000' },
    ]);
  });

  it('of a file that holds none leave everything as it was, and say what to do', async () => {
    const opened = await openList(tables({ months: [{ month: '2026-10', leads: '7' }] }));
    for (const [content, why] of [
      ['', 'There is nothing in it.'],
      ['%PDF-1.7', 'This is a PDF'],
      ['Name;Phone\nAnna;5\nBerta;6\n', 'No months were found in it.'],
      ['CampaignName;Month;Cost\nA;2026-01;10000000\nB;2026-02;20000000\n', 'are in millionths'],
    ] as const) {
      await choose(opened, content);
      expect(done(fileOf(opened))).to.contain(why);
    }
    expect(monthsIn(opened)).to.deep.equal([{ month: '2026-10', leads: '7' }]);
  });

  it('are no more than a table has room for', async () => {
    const opened = await openList();
    const lines = [...Array(121).keys()].map(
      (index) => `${String(2010 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')};5`,
    );
    await choose(opened, `Month;Leads\n${lines.join('\n')}\n`);
    expect(done(opened.section)).to.equal('At most 120 months have room, and these would be 121. Nothing was taken.');
    expect(monthsIn(opened)).to.deep.equal([]);
  });

  it('can be taken back, and their file has a name for everybody', async () => {
    const opened = await openList();
    await choose(opened, 'Month;Leads\n2026-01;5\n');
    await press(opened.section, 'Undo');
    expect(monthsIn(opened)).to.deep.equal([]);
    expect(await accessibilityFaults(fileOf(opened))).to.deep.equal([]);
  });
});
