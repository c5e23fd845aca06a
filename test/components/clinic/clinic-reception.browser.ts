import { expect } from '@esm-bundle/chai';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { settled, unmount } from '../../harness/funnel-harness.js';
import { allText, findWithin, plain } from '../../harness/shadow.js';
import { cellIn, fillIn, lead, nameIn, openTab, press, rowsIn, said, tables, typeInto, WORKED } from './clinic.js';

afterEach(unmount);

const opened = (staff: readonly object[], more = ''): ReturnType<typeof openTab> =>
  openTab('reception', `lang="en" currency="RUB" ${WORKED} ${tables({ staff })} ${more}`);

/** The worked case: 150 of 300 and 90 of 300, salaries of 40 000. */
const TWO = [
  { name: 'Anna', calls: '300', booked: '150', salary: '40000' },
  { name: 'Bella', calls: '300', booked: '90', salary: '40000' },
];

describe('the reception desk', () => {
  it('begins with one empty row', async () => {
    const { section } = await opened([]);
    expect(rowsIn(section)).to.deep.equal(['Row 1']);
    expect(lead(section)).to.equal('The comparison stands here once two rows have calls and bookings.');
  });

  it('is compared with the best share that is proven, in the order typed', async () => {
    const { section } = await opened([...TWO].reverse());
    expect(rowsIn(section)).to.deep.equal([
      'Bella 90 of 300 calls booked (30%). At least 24.4% is proven, luck may be in the rest. Fewer than 43.6%; chance alone hardly explains it. The gap is worth about ₽1,792,975 (₽971,964 to ₽2,527,021); the salary for the same time is ₽40,000.',
      'Anna 150 of 300 calls booked (50%). At least 43.6% is proven, luck may be in the rest. No gap to 43.6% is shown.',
    ]);
    expect(lead(section)).to.equal(
      'If as many calls were booked everywhere, that could bring about ₽1,792,975 more per month.',
    );
    expect(said(section)).to.contain(
      'The upright line: 43.6% of calls booked, the best share that is proven in your team.',
    );
    expect(said(section)).to.contain('Calls may differ');
  });

  it('is compared with a benchmark that is typed', async () => {
    const { section } = await openTab(
      'reception',
      `lang="en" currency="RUB" ${tables({
        staff: [
          { name: 'B', calls: '300', booked: '105', salary: '40000' },
          { name: 'C', calls: '30', booked: '9', salary: '40000' },
        ],
      })} blank`,
    );
    await fillIn(section, 'norm', '45');
    expect(lead(section)).to.equal('Some rows have fewer bookings than chance would explain.');
    await fillIn(section, 'value', '6000');
    expect(lead(section)).to.contain('about ₽207,000 more per month');
    expect(rowsIn(section)[0]).to.contain('about ₽180,000 (₽65,280 to ₽285,826)');
    expect(said(section)).to.contain('45% of calls booked, your benchmark');
  });

  it('shows no money where nothing is proven or probable', async () => {
    const { section } = await opened([
      { name: 'A', calls: '200', booked: '80', salary: '40000' },
      { name: 'B', calls: '210', booked: '84', salary: '40000' },
      { name: 'C', calls: '190', booked: '76' },
    ]);
    expect(lead(section)).to.equal('No difference is shown that chance wouldn’t explain.');
    expect([lead(section), ...rowsIn(section)].join(' ')).not.to.contain('₽');
    expect(said(section)).to.contain('Calls may differ');
  });

  it('loses nothing where there is no room', async () => {
    const { section } = await opened(TWO);
    await fillIn(section, 'room', '0');
    expect(lead(section)).to.contain('there is no room for more visits');
  });

  it('draws each interval on the same line, against the same reference', async () => {
    const { section } = await opened(TWO);
    const lines = findWithin(section, '.span').map((line) => [line.getAttribute('x1'), line.getAttribute('x2')]);
    expect(lines).to.deep.equal([
      ['43.58%', '56.42%'],
      ['24.44%', '36.22%'],
    ]);
    const references = findWithin(section, '.reference').map((line) => line.getAttribute('x1'));
    expect(references).to.deep.equal(['43.58%', '43.58%']);
  });

  it('is typed row by row', async () => {
    const { calculator, section } = await opened([]);
    await typeInto(await nameIn(section, 0), 'Anna');
    await typeInto(await cellIn(section, 0, 'calls'), '300');
    await typeInto(await cellIn(section, 0, 'booked'), '150');
    expect(lead(section)).to.equal('One row has nothing to be compared with: add a colleague, or type a benchmark.');
    await press(section, 'Add a receptionist');
    await typeInto(await nameIn(section, 1), 'Bella');
    await typeInto(await cellIn(section, 1, 'calls'), '300');
    await typeInto(await cellIn(section, 1, 'booked'), '90');
    expect(lead(section)).to.contain('₽1,792,975');
    expect(calculator.tables.staff).to.deep.equal([
      { name: 'Anna', calls: '300', booked: '150' },
      { name: 'Bella', calls: '300', booked: '90' },
    ]);
  });

  it('moves and removes rows, and brings them back', async () => {
    const { calculator, section } = await opened(TWO);
    await nameIn(section, 0);
    await press(section, 'Move down: Anna');
    expect(calculator.tables.staff!.map(({ name }) => name)).to.deep.equal(['Bella', 'Anna']);
    await nameIn(section, 0);
    await press(section, 'Remove: Bella');
    expect(calculator.tables.staff!.map(({ name }) => name)).to.deep.equal(['Anna']);
    await press(findWithin(section, 'funnel-rows')[0]!, 'Undo');
    expect(calculator.tables.staff!.map(({ name }) => name)).to.deep.equal(['Bella', 'Anna']);
  });
});

describe('rows that make no sense', () => {
  for (const [row, column, message] of [
    [{ name: 'A', calls: '10', booked: '20' }, 'booked', 'More is booked than there were calls.'],
    [{ name: 'A', calls: '0', booked: '0' }, 'calls', 'Without calls there is nothing to compare.'],
    [{ name: 'A', calls: '10', booked: '5', salary: '0' }, 'salary', 'A salary of 0 is left out.'],
  ] as const)
    it(`get a plain sentence at their field: ${JSON.stringify(row)}`, async () => {
      const { section } = await opened([row, ...TWO]);
      // Of a closed card its summary says it.
      expect(rowsIn(section)[0]).to.contain(message);
      const note = (await cellIn(section, 0, column)).getRootNode() as ShadowRoot;
      expect(plain(note.querySelector('#note')!.textContent)).to.contain(message);
      expect(rowsIn(section)).to.have.length(3);
      expect(lead(section)).to.contain('could bring about');
    });

  it('may have equal names: the later one is told at its field, and both are kept', async () => {
    const { section } = await opened(TWO);
    await typeInto(await nameIn(section, 1), 'Anna');
    expect(said(section)).to.not.contain('undefined');
    expect(plain(allText(findWithin(section, 'funnel-rows')[0]!))).to.contain('Another row has the same name.');
    expect((await nameIn(section, 1)).value).to.equal('Anna');
    expect(lead(section)).to.contain('₽1,792,975');
  });

  it('keep a text that is no number', async () => {
    const { section } = await opened(TWO);
    await typeInto(await cellIn(section, 1, 'calls'), 'three hundred');
    expect((await cellIn(section, 1, 'calls')).value).to.equal('three hundred');
    expect(rowsIn(section)[1]).to.equal('Bella Needs calls and bookings.');
  });

  it('have no benchmark of 0 or 100 %', async () => {
    const { section } = await opened(TWO);
    await fillIn(section, 'norm', '100');
    expect(lead(section)).to.equal('The comparison stands here once the benchmark lies above 0 and below 100%.');
  });
});

describe('the desk for everybody', () => {
  for (const lang of ['en', 'ru', 'et'])
    for (const scheme of ['light', 'dark'])
      it(`has no faults: ${lang}, ${scheme}`, async () => {
        const { calculator, section } = await openTab(
          'reception',
          `lang="${lang}" color-scheme="${scheme}" ${WORKED} ${tables({ staff: TWO })}`,
        );
        for (const details of findWithin<HTMLDetailsElement>(section, 'details')) details.open = true;
        await settled();
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
      });

  it('are compared kind by kind once every row tells the calls of existing patients apart', async () => {
    // Bella's calls are mostly of existing patients, who book less: kind by kind there is no gap.
    const alike = [
      { name: 'Anna', calls: '400', booked: '200', existingCalls: '100', existingBooked: '20' },
      { name: 'Bella', calls: '400', booked: '120', existingCalls: '300', existingBooked: '60' },
    ];
    const { section } = await openTab('reception', `lang="en" currency="RUB" ${WORKED} ${tables({ staff: alike })}`);
    expect(lead(section)).to.equal('No difference is shown that chance wouldn’t explain.');
    expect(said(section)).to.contain('each with the same kind of the others’ calls.');
    expect(rowsIn(section)[1]).to.contain('No gap to the others’ calls of the same kinds is shown.');
    const apart = [alike[0], { ...alike[1], booked: '80', existingBooked: '50' }];
    const { section: other } = await openTab(
      'reception',
      `lang="en" currency="RUB" ${WORKED} ${tables({ staff: apart })}`,
    );
    expect(rowsIn(other)[1]).to.contain('Fewer bookings than the others have of the same kinds of calls');
    expect(rowsIn(other)[1]).to.contain('The gap is worth about');
  });

  it('of whom some lack the kinds of calls are compared as before, and that is said', async () => {
    const staff = [
      { name: 'Anna', calls: '200', booked: '92', existingCalls: '50', existingBooked: '10' },
      { name: 'Bella', calls: '217', booked: '60' },
    ];
    const { section } = await openTab('reception', `lang="en" currency="RUB" ${WORKED} ${tables({ staff })}`);
    expect(said(section)).to.contain('Calls of existing patients are counted apart once every row has them.');
    expect(said(section)).to.contain('The upright line');
  });

  it('with more calls of existing patients than calls, or only one of the two numbers, are told so at the field', async () => {
    const staff = [
      { name: 'Anna', calls: '200', booked: '92', existingCalls: '250', existingBooked: '10' },
      { name: 'Bella', calls: '217', booked: '60', existingCalls: '50' },
      { name: 'Clara', calls: '217', booked: '60', existingCalls: '50', existingBooked: '51' },
    ];
    const { section } = await openTab('reception', `lang="en" currency="RUB" ${WORKED} ${tables({ staff })}`);
    await cellIn(section, 0, 'calls');
    await cellIn(section, 1, 'calls');
    await cellIn(section, 2, 'calls');
    expect(said(section)).to.contain('More than all calls. How many of them came from existing patients?');
    expect(said(section)).to.contain('Fill in both numbers of existing patients, or neither.');
    expect(said(section)).to.contain('More is booked than there were such calls, or than was booked in all.');
  });
});
