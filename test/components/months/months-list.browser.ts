import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { reportSections } from '../../../src/components/base/report-sections.js';
import type { TableRow } from '../../../src/store/index.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import { nameIn, cellIn, press, said, tables, typeInto, WORKED } from '../clinic/clinic.js';
import { openMonths, type OpenedMonths } from './months.js';

const NINE = [150, 141, 158, 149, 163, 152, 147, 155, 190];
const rows = (count: number): object[] =>
  [...Array(count).keys()].map((index) => ({
    month: `${String(2020 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
    budget: String(170000 + ((index * 7919) % 20000)),
    leads: String(NINE[index % 9]),
    primary: String(30 + ((index * 5) % 11)),
    revenue: String(900000 + ((index * 130363) % 200000)),
  }));

const openList = (given: object[] = [], more = ''): Promise<OpenedMonths> =>
  openMonths('list', `lang="en" currency="RUB" ${WORKED} ${given[0] ? tables({ months: given }) : ''} ${more}`);

const monthsIn = ({ calculator }: OpenedMonths): readonly TableRow[] =>
  calculator[VIEW].store.snapshot.tables.months ?? [];

/** Opens the rows and the first card, and pastes a spreadsheet's cells into its name. */
async function paste(section: HTMLElement, text: string): Promise<void> {
  const input = await nameIn(section, 0);
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  input.dispatchEvent(event);
  await settled();
}

afterEach(() => {
  unmount();
  localStorage.clear();
});

describe('the months', () => {
  it('say what stands out, from what that is told, and how many months are missing', async () => {
    const { section } = await openList(rows(9));
    const leads = findWithin(section, '[data-reading="leads"]')[0]!;
    expect(leads.dataset['verdict']).to.equal('stands_out');
    expect(plain(leads.querySelector('.said')!.textContent)).to.equal(
      'September 2020: 190 stands out: above the usual 125 to 179.',
    );
    expect(said(section)).to.contain('The usual swing is of the first 8 months.');
    expect(said(section)).to.contain('A season can be told from 24 months on.');
    const few = await openList(rows(4));
    expect(said(few.section)).to.contain('Months still needed before a usual swing can be told: 5.');
  });

  it('say once what holds for all figures: from which months, how the pictures are read, how many are missing', async () => {
    const times = (text: string, part: string): number => text.split(part).length - 1;
    const { section } = await openList(rows(9));
    expect(times(said(section), 'The usual swing is of the first')).to.equal(1);
    expect(times(said(section), 'Grey band: the usual swing.')).to.equal(1);
    const few = await openList(rows(1));
    expect(times(said(few.section), 'Months still needed before a usual swing can be told: 8.')).to.equal(1);
    expect(findWithin(few.section, '[data-reading] details')).to.have.length(0);
  });

  it('name the last of many that stood out before', async () => {
    const given = rows(24).map((row, index) => (index > 12 ? { ...row, leads: '400' } : row));
    const { section } = await openList(given);
    expect(said(section)).to.contain('Months that stood out before: 10, the last of them November 2021.');
  });

  it('of two rows with one month say so in the words of months', async () => {
    const opened = await openList(rows(2));
    await typeInto(await nameIn(opened.section, 1), '01.2020');
    expect(said(opened.section)).to.contain('This month stands in another row already.');
    expect((await nameIn(opened.section, 1)).value).to.equal('01.2020');
  });

  it('call no number of people usual that stands out', async () => {
    // The usual swing ends at 179.6.
    const { section } = await openList(rows(9).map((row, index) => ({ ...row, ...(index === 8 && { leads: '180' }) })));
    expect(said(section)).to.contain('September 2020: 180 stands out: above the usual 125 to 179.');
  });

  it('of zeros, and of gaps, say plainly what can’t be told', async () => {
    const zeros = [...Array(9).keys()].map((index) => ({ month: `2026-0${index + 1}`, leads: '0', revenue: '0' }));
    const { section } = await openList(zeros);
    expect(said(section)).to.contain(
      'September 2026: 0. The first months are all the same, so no usual swing is known.',
    );
    unmount();
    const gap = await openList(rows(9).filter((_row, index) => index !== 3));
    expect(said(gap.section)).to.contain('Months still needed before a usual swing can be told: 1.');
    expect(said(gap.section)).to.contain('No number for Apr 2020;');
  });

  it('read the same typed backwards', async () => {
    const sentences = ({ section }: OpenedMonths): string[] =>
      findWithin(section, '.said').map(({ textContent }) => plain(textContent));
    const forwards = sentences(await openList(rows(12)));
    unmount();
    const backwards = sentences(await openList(rows(12).reverse()));
    expect(backwards).to.deep.equal(forwards);
    expect(forwards[0]).to.contain('December 2020');
  });

  it('draw each figure as a line', async () => {
    const { section } = await openList(rows(12));
    await until(() => findWithin(section, 'canvas').length === 5);
    await until(() =>
      findWithin<HTMLCanvasElement>(section, 'canvas').every(({ width, height }) => width > 200 && height === 150),
    );
    expect(findWithin(section, 'canvas')[0]!.getAttribute('aria-label')).to.equal(
      'Revenue from month to month, with the band of the usual swing',
    );
  });

  it('take what is typed, and ask about a name that is no month without losing it', async () => {
    const opened = await openList();
    await typeInto(await nameIn(opened.section, 0), '10.2026');
    await typeInto(await cellIn(opened.section, 0, 'leads'), '150');
    expect(monthsIn(opened)).to.deep.equal([{ month: '2026-10', leads: '150' }]);
    await typeInto(await nameIn(opened.section, 0), 'soon');
    expect((await nameIn(opened.section, 0)).value).to.equal('soon');
    expect(said(opened.section)).to.contain('This is no month with its year.');
    expect(monthsIn(opened)).to.deep.equal([{ month: '', leads: '150' }]);
  });

  it('take columns of a spreadsheet, down and across, and replace a month that is there', async () => {
    const opened = await openList();
    await paste(
      opened.section,
      'Month\tLeads\tRevenue\nJan 2026\t150\t1,000,000\nFeb 2026\t141\t900,000\nTotal\t291\t1,900,000',
    );
    expect(monthsIn(opened)).to.deep.equal([
      { month: '2026-01', leads: '150', revenue: '1000000' },
      { month: '2026-02', leads: '141', revenue: '900000' },
    ]);
    await paste(opened.section, '\tFeb 2026\tMar 2026\nLeads\t145\t160\nBudget\t5000\t6000');
    expect(said(opened.section)).to.contain('Pasted months: 2, of these in place of earlier numbers: 1.');
    expect(monthsIn(opened).map(({ month, leads, budget }) => [month, leads, budget])).to.deep.equal([
      ['2026-01', '150', undefined],
      ['2026-02', '145', '5000'],
      ['2026-03', '160', '6000'],
    ]);
  });

  it('take nothing of 121 months, and say so', async () => {
    const opened = await openList(rows(120));
    await paste(opened.section, '2031-10\t100\t5\n2031-11\t100\t5');
    expect(plain(opened.section.shadowRoot!.querySelector('.done')!.textContent)).to.equal(
      'At most 120 months have room, and these would be 122. Nothing was taken.',
    );
    expect(monthsIn(opened)).to.have.length(120);
  });

  it('are taken as the funnel’s numbers, as benchmarks and as the earlier period', async () => {
    const { calculator, section } = await openList(rows(1));
    await cellIn(section, 0, 'leads');
    await press(section, 'As the funnel’s numbers');
    expect(calculator.values['leads']).to.equal('150');
    expect(said(section)).to.contain('January 2020 stands in the funnel’s fields.');
    await press(section, 'As benchmarks');
    expect(calculator[VIEW].store.snapshot.norms['primaryRate']).to.include({ value: '0.2', origin: 'earlier' });
    await press(section, 'As “before” of the comparison');
    const { other } = calculator[VIEW].panels.comparison!;
    expect(other.snapshot.values).to.include({ leads: '150', primary: '30', budget: '170000' });
  });

  it('close the month that the funnel’s numbers are of, once', async () => {
    const opened = await openList([], 'period="2026-10"');
    await press(opened.section, 'Keep this month');
    await press(opened.section, 'Keep this month');
    expect(monthsIn(opened)).to.deep.equal([
      { month: '2026-10', budget: '180000', leads: '600', primary: '150', secondary: '30', revenue: '6600000' },
    ]);
    expect(said(opened.section)).to.contain('October 2026 was there already; its numbers are replaced.');
  });

  it('stand in the report, with what was found', async () => {
    const { calculator } = await openList(rows(9));
    const [section] = reportSections(calculator[VIEW]);
    expect(section!.rows.map(([name]) => name)).to.deep.equal([
      'Revenue',
      'Enquiries (leads)',
      'New patients (first visits)',
      'Enquiries that came to a first visit',
      'Ad spend',
    ]);
  });

  for (const lang of ['en', 'ru', 'et'])
    it(`need no sideways scrolling at 320 px and have names for everything: ${lang}`, async () => {
      const { calculator, panel, section } = await openMonths(
        'list',
        `lang="${lang}" currency="RUB" history ${WORKED} ${tables({ months: rows(12) })}`,
      );
      calculator.parentElement!.style.width = '320px';
      for (const details of findWithin<HTMLDetailsElement>(section, 'details')) details.open = true;
      await settled();
      const limit = calculator.parentElement!.getBoundingClientRect().right + 0.5;
      expect(
        findWithin(panel, '*')
          .filter((element) => isShown(element) && visibleRight(element) > limit)
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      ).to.deep.equal([]);
      expect(await accessibilityFaults(calculator)).to.deep.equal([]);
    });
});

describe('months that are kept on the device', () => {
  const KEY = `funnel-calculator:history:${location.pathname}`;
  const kept = (): TableRow[] => {
    const text = localStorage.getItem(KEY);
    return text ? (JSON.parse(text) as { months: TableRow[] }).months : [];
  };
  const openKept = (): Promise<OpenedMonths> => openList([], 'history period="2026-10"');

  it('are kept only where the page asks for it', async () => {
    const { section } = await openList([], 'period="2026-10"');
    await press(section, 'Keep this month');
    expect(localStorage.length).to.equal(0);
    expect(said(section)).to.contain('These rows last as long as this page.');
  });

  it('are there again in the next visit, and gone by one tap, which can be undone', async () => {
    const first = await openKept();
    await press(first.section, 'Keep this month');
    expect(kept()).to.have.length(1);
    unmount();
    const again = await openKept();
    expect(monthsIn(again).map(({ month }) => month)).to.deep.equal(['2026-10']);
    await press(again.section, 'Erase them from this device');
    expect([kept().length, monthsIn(again).length]).to.deep.equal([0, 0]);
    await press(again.section, 'Undo');
    expect([kept().length, monthsIn(again).length]).to.deep.equal([1, 1]);
  });

  it('stay kept while a name is typed, and through a reset, which says what isn’t shown', async () => {
    const opened = await openKept();
    await press(opened.section, 'Keep this month');
    await typeInto(await nameIn(opened.section, 0), 'Octo');
    expect(kept().map(({ month }) => month)).to.deep.equal(['2026-10']);
    await typeInto(await nameIn(opened.section, 0), '11.2026');
    expect(kept().map(({ month }) => month)).to.deep.equal(['2026-11']);
    opened.calculator.reset();
    await settled();
    expect(kept()).to.have.length(1);
    await until(() => said(opened.section).includes('Kept, but not among the rows: Nov 2026.'));
    await press(opened.section, 'Show them again');
    expect(monthsIn(opened).map(({ month }) => month)).to.deep.equal(['2026-11']);
  });

  it('of another window come into the rows, and are asked about where both have changed one', async () => {
    const opened = await openKept();
    await press(opened.section, 'Keep this month');
    const write = async (months: object[]): Promise<void> => {
      localStorage.setItem(KEY, JSON.stringify({ version: 1, currency: 'RUB', months }));
      dispatchEvent(new StorageEvent('storage', { key: KEY }));
      await settled();
    };
    await write([...kept(), { month: '2026-09', leads: '500' }]);
    expect(monthsIn(opened).map(({ month }) => month)).to.have.members(['2026-10', '2026-09']);
    localStorage.setItem(
      KEY,
      JSON.stringify({
        version: 1,
        currency: 'RUB',
        months: [
          { month: '2026-10', leads: '7' },
          { month: '2026-09', leads: '500' },
        ],
      }),
    );
    await typeInto(await cellIn(opened.section, 0, 'leads'), '601');
    expect(said(opened.section)).to.contain('Another window has changed the same months: Oct 2026.');
    expect(kept().find(({ month }) => month === '2026-10')!['leads']).to.equal('7');
    await press(opened.section, 'Keep these numbers');
    expect(kept().find(({ month }) => month === '2026-10')!['leads']).to.equal('601');
  });

  it('of another version stay as they are, and are said to', async () => {
    localStorage.setItem(KEY, '{"version":7}');
    const { section } = await openKept();
    await press(section, 'Keep this month');
    expect(localStorage.getItem(KEY)).to.equal('{"version":7}');
    expect(said(section)).to.contain('Months of another version of this calculator are kept here.');
  });

  it('in another currency stay as they are, are said to as soon as the currency changes, and are kept again in theirs', async () => {
    const opened = await openKept();
    await press(opened.section, 'Keep this month');
    const before = localStorage.getItem(KEY);
    opened.calculator.currency = 'EUR';
    await until(() => said(opened.section).includes('The kept months are in another currency than this page.'));
    await typeInto(await cellIn(opened.section, 0, 'leads'), '601');
    expect(localStorage.getItem(KEY)).to.equal(before);
    opened.calculator.currency = 'RUB';
    await until(() => !said(opened.section).includes('in another currency'));
    expect(kept().map(({ leads }) => leads)).to.deep.equal(['601']);
  });

  it('are said not to be kept where the browser blocks storage', async () => {
    const getItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'getItem')!;
    Object.defineProperty(Storage.prototype, 'getItem', {
      configurable: true,
      value: () => {
        throw new Error('SecurityError');
      },
    });
    try {
      const opened = await openKept();
      await press(opened.section, 'Keep this month');
      expect(said(opened.section)).to.contain('The browser lets nothing be kept here.');
      expect(monthsIn(opened)).to.have.length(1);
    } finally {
      Object.defineProperty(Storage.prototype, 'getItem', getItem);
    }
  });

  it('are there before a row can be typed, so that nothing typed is replaced', async () => {
    localStorage.setItem(
      KEY,
      JSON.stringify({ version: 1, currency: 'RUB', months: [{ month: '2026-09', leads: '500' }] }),
    );
    const { section } = await openKept();
    expect(await nameIn(section, 0).then(({ value }) => value)).to.equal('September 2026');
  });

  it('are said not to be kept where the device is full', async () => {
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!;
    Object.defineProperty(Storage.prototype, 'setItem', {
      configurable: true,
      value: () => {
        throw new Error('QuotaExceededError');
      },
    });
    try {
      const opened = await openKept();
      await press(opened.section, 'Keep this month');
      expect(said(opened.section)).to.contain('so the last changes aren’t kept: Oct 2026.');
      expect(monthsIn(opened)).to.have.length(1);
    } finally {
      Object.defineProperty(Storage.prototype, 'setItem', setItem);
    }
  });
});
