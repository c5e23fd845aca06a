import { expect } from '@esm-bundle/chai';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { settled, unmount } from '../../harness/funnel-harness.js';
import { allText, findWithin, plain } from '../../harness/shadow.js';
import { cellIn, lead, nameIn, openTab, press, rowsIn, said, tables, typeInto } from './clinic.js';

afterEach(unmount);

/** Without the funnel's checks, so that the spread of bills is assumed. */
const opened = (doctors: readonly object[], more = 'blank'): ReturnType<typeof openTab> =>
  openTab('doctors', `lang="en" currency="RUB" ${tables({ doctors })} ${more}`);

const BALANCED = [
  { name: 'Orlova', first: '400', revenue: '16000000', returned: '160', satisfied: '90', asked: '100' },
  { name: 'Anders', first: '400', revenue: '32000000', returned: '200', satisfied: '95', asked: '100' },
];

describe('the doctors', () => {
  it('stand by name, with the value of a patient, its range, and what colleagues show as possible', async () => {
    const { section } = await opened(BALANCED);
    expect(lead(section)).to.equal('There are differences that chance alone hardly explains.');
    expect(rowsIn(section)).to.deep.equal([
      'Anders A patient brings ₽80,000 (allowing for chance, ₽68,391 to ₽96,355). More than with colleagues (₽40,000); chance alone hardly explains it. 200 of 400 came back (50%), more than to colleagues.',
      'Orlova A patient brings ₽40,000 (allowing for chance, ₽34,196 to ₽48,178). Less than with colleagues (₽80,000); chance alone hardly explains it. Patients may differ. 160 of 400 came back (40%), fewer than to colleagues. Colleagues without such questions show that about ₽16,000,000 more revenue may be possible.',
    ]);
  });

  it('with a high value get a look at treatment plans and patients, always said', async () => {
    const sentence = 'A high value is no verdict on the treatment: see the treatment plans, and ask the patients.';
    for (const rows of [[], BALANCED]) {
      const { section } = await opened(rows);
      expect(said(section)).to.contain(sentence);
    }
  });

  it('are cautioned about before they are praised', async () => {
    const { section } = await opened([
      { name: 'Petrov', first: '300', revenue: '21000000', returned: '60' },
      { name: 'Orlova', first: '280', revenue: '11200000', returned: '112' },
      { name: 'Kuusk', first: '310', revenue: '12400000', returned: '124' },
    ]);
    const petrov = rowsIn(section)[2]!;
    expect(petrov).to.match(/^Petrov A patient brings ₽70,000/);
    expect(petrov).to.contain('First ask: whether these patients are satisfied isn’t known.');
    expect(petrov).to.contain('First look: fewer patients come back than to colleagues.');
    expect(petrov.indexOf('First look')).to.be.lessThan(petrov.indexOf('More than with colleagues'));
  });

  it('may hang on one patient, by the spread of the funnel’s bills', async () => {
    const { section } = await openTab(
      'doctors',
      `lang="en" currency="RUB" stages='[{"id":"leads"},{"id":"primary","paid":true}]' primary-check="500" ${tables({
        doctors: [
          {
            name: 'A',
            first: '100',
            revenue: '8000000',
            returned: '30',
            largest: '5000000',
            satisfied: '45',
            asked: '50',
          },
          { name: 'B', first: '400', revenue: '16000000', returned: '140', satisfied: '90', asked: '100' },
        ],
      })}`,
    );
    expect(rowsIn(section)[0]).to.contain(
      'First look: without the largest patient it is ₽30,303, and nothing stands out.',
    );
    expect(rowsIn(section)[1]).to.contain('No colleague without such questions shows what may be possible.');
    expect(said(section)).to.contain('spread 2)');
  });

  it('with few patients say how many it takes', async () => {
    const { section } = await opened([
      { name: 'A', first: '30', revenue: '1500000' },
      { name: 'B', first: '30', revenue: '1200000' },
    ]);
    expect(lead(section)).to.equal('No difference is shown that chance wouldn’t explain.');
    expect(rowsIn(section)[0]).to.contain('Too few patients to compare with colleagues (₽40,000).');
    expect(said(section)).to.contain('each doctor needs about 370 first visits.');
    expect(said(section)).to.contain('is assumed (spread 4)');
  });

  it('keep their places while a name is typed, and stand by name afterwards', async () => {
    const { calculator, section } = await opened(BALANCED);
    await press(section, 'Add a doctor');
    const input = await nameIn(section, 2);
    input.focus();
    input.value = 'Berg';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled();
    expect(rowsIn(section).map((row) => row.split(' ')[0])).to.deep.equal(['Anders', 'Orlova', 'Berg']);
    input.blur();
    await settled();
    expect(rowsIn(section).map((row) => row.split(' ')[0])).to.deep.equal(['Anders', 'Berg', 'Orlova']);
    expect(calculator.tables.doctors!.map(({ name }) => name)).to.deep.equal(['Orlova', 'Anders', 'Berg']);
  });

  it('aren’t compared over different times', async () => {
    const { section } = await opened([
      { name: 'A', first: '75', revenue: '3900000', months: '12' },
      { name: 'B', first: '75', revenue: '2700000', months: '3' },
    ]);
    expect(lead(section)).to.contain('The patients are followed for different times');
    expect(findWithin(section, '[data-figure]')).to.have.length(0);
    expect(await noteOf(section, 1, 'months')).to.contain('Another row follows its patients for another time.');
  });
});

const noteOf = async (section: Element, row: number, column: string): Promise<string> =>
  plain(((await cellIn(section, row, column)).getRootNode() as ShadowRoot).querySelector('#note')!.textContent);

describe('numbers of a doctor that can’t be true', () => {
  for (const [more, column, message] of [
    [{ returned: '500' }, 'returned', 'More came back than there were first visits.'],
    [{ largest: '99000000' }, 'largest', 'One patient can’t have paid more than all together.'],
    [{ satisfied: '9', asked: '5' }, 'satisfied', 'More are satisfied than were asked.'],
    [{ first: '0' }, 'first', 'There is revenue but no first visit.'],
  ] as const)
    it(`get a plain sentence at their field, and the others are compared: ${JSON.stringify(more)}`, async () => {
      const { section } = await opened([...BALANCED, { name: 'Zed', first: '400', revenue: '16000000', ...more }]);
      expect(await noteOf(section, 2, column)).to.contain(message);
      expect(lead(section)).to.equal('There are differences that chance alone hardly explains.');
      expect((await cellIn(section, 2, column)).value.replace(/,/g, '')).to.equal(
        (more as Record<string, string>)[column],
      );
    });

  it('aren’t compared while the patients of a revenue are missing, and the others are', async () => {
    const { section } = await opened([...BALANCED, { name: 'Zed', revenue: '16000000' }]);
    expect(rowsIn(section)[2]).to.equal('Zed Needs first visits and revenue.');
    expect((await cellIn(section, 2, 'revenue')).value).to.equal('16,000,000');
    expect(lead(section)).to.equal('There are differences that chance alone hardly explains.');
  });

  it('may stand under equal names: the later one is told at its field, and both are kept', async () => {
    const { section } = await opened(BALANCED);
    await typeInto(await nameIn(section, 1), 'Anders');
    expect(plain(allText(findWithin(section, 'funnel-rows')[0]!))).to.contain('Another row has the same name.');
    expect((await nameIn(section, 1)).value).to.equal('Anders');
    expect(lead(section)).to.equal('There are differences that chance alone hardly explains.');
  });

  it('keep a text that is no number', async () => {
    const { section } = await opened(BALANCED);
    await typeInto(await cellIn(section, 0, 'revenue'), 'lots');
    expect((await cellIn(section, 0, 'revenue')).value).to.equal('lots');
    expect(rowsIn(section)[0]).to.equal('Anders Needs first visits and revenue.');
    expect(lead(section)).to.equal('One row has nothing to be compared with: add a colleague.');
  });
});

describe('the doctors for everybody', () => {
  for (const lang of ['en', 'ru', 'et'])
    for (const scheme of ['light', 'dark'])
      it(`have no faults: ${lang}, ${scheme}`, async () => {
        const { calculator, section } = await openTab(
          'doctors',
          `lang="${lang}" color-scheme="${scheme}" blank ${tables({ doctors: BALANCED })}`,
        );
        for (const details of findWithin<HTMLDetailsElement>(section, 'details')) details.open = true;
        await settled();
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
      });
});
