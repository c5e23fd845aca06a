import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { VIEW } from '../../../src/components/base/element.js';
import { read, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain } from '../../harness/shadow.js';
import {
  CLINIC,
  figureIn,
  headline,
  inputOf,
  labelsOf,
  manyChannels,
  namesOf,
  notesOf,
  openRow,
  openTable,
  pasteInto,
  press,
  rested,
  rowsOf,
  said,
  type,
  type OpenTable,
} from './channels.js';

afterEach(unmount);

const kept = ({ calculator }: OpenTable) => calculator.tables.channels;

describe('a table of channels', () => {
  it('says what to type while it is empty, and offers three ways to begin', async () => {
    const table = await openTable('en', null);
    expect(said(table)).to.contain('Type what each channel cost last month and whom it brought.');
    expect([...table.root.querySelectorAll('button')].map((button) => plain(button.textContent))).to.deep.equal([
      'Add a channel',
      'Start with four usual channels',
      'Show an example',
    ]);
  });

  it('shows of each channel its return with its range, its label in words, its costs and what more money brings', async () => {
    const table = await openTable('ru', CLINIC);
    expect(headline(table)).to.equal(
      'Меньше всего на вложенные деньги приносит VK, и это вряд ли случайно: ×13,9 против ×45,9 у других.',
    );
    const [direct, vk, seo, friends] = rowsOf(table) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
    expect(
      ['channelReturn', 'channelLeadsCost', 'channelPrimaryCost', 'channelNext'].map((name) => figureIn(vk, name)),
    ).to.deep.equal(['×13,9', '230,77 ₽', '2 195 ₽', '6,94–12,50 ₽']);
    expect(labelsOf(table)[1]).to.equal('▼ приносит меньше других, вряд ли случайно');
    expect(labelsOf(table)[0]).to.match(/^пациентов пока мало, чтобы судить: нужно ещё около \d/);
    expect(labelsOf(table)[3]).to.equal('ничего не стоит, поэтому не сравнивается');
    expect(plain(vk.querySelector('.next')!.textContent)).to.contain('окупится');
    // A fee brings no more for more money, and what is free has no return.
    expect([figureIn(seo, 'channelNext'), figureIn(friends, 'channelReturn')]).to.deep.equal(['', '']);
    expect(direct.querySelectorAll('svg.bar line.range, svg.bar line.others')).to.have.length(2);
  });

  it('adds up all channels, with costs of all beside those of the paid ones', async () => {
    const { root } = await openTable('ru', CLINIC);
    const foot = root.querySelector('tfoot')!;
    expect(
      ['channelsBudget', 'channelsLeads', 'channelsPrimary', 'channelsRevenue', 'channelsLeadsCost'].map((name) =>
        figureIn(foot, name),
      ),
    ).to.deep.equal(['270 000 ₽', '960', '251', '10 510 000 ₽', '281,25 ₽']);
    expect(plain(foot.querySelector('.cost')!.textContent)).to.contain('296,70 ₽ без бесплатных');
  });

  it('follows a typed number at once, and the ranking when the keys rest', async () => {
    const table = await openTable('en', CLINIC, { more: 'currency="EUR"' });
    const input = inputOf(table, 0, 'leads');
    input.focus();
    input.value = '200';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(figureIn(rowsOf(table)[0]!, 'channelLeadsCost')).to.equal('€600');
    await rested(table);
    expect(kept(table)![0]!['leads']).to.equal('200');
  });

  it('keeps a text that is no number, calculates nothing with it, and says at its row what to do', async () => {
    const table = await openTable('en', CLINIC);
    await type(table, 0, 'budget', 'a lot');
    expect([inputOf(table, 0, 'budget').value, kept(table)![0]!['budget']]).to.deep.equal(['a lot', undefined]);
    expect(notesOf(table)).to.match(/^Spent:.*90,000\.5/);
    expect(inputOf(table, 0, 'budget').getAttribute('aria-invalid')).to.equal('true');
    expect(headline(table)).to.equal('Nothing is compared yet: enquiries or spend aren’t known of Direct.');
    expect(figureIn(table.root.querySelector('tfoot')!, 'channelsBudget')).to.equal('—');
  });

  it('asks which number an ambiguous one is, and takes the answer', async () => {
    const table = await openTable('ru', CLINIC);
    await type(table, 0, 'leads', '1.200');
    expect(notesOf(table)).to.contain('Какое это число?');
    await press(table, '1 200');
    expect(kept(table)![0]!['leads']).to.equal('1200');
  });

  for (const [text, note] of [
    ['-5', /Below 0|0 or more/],
    ['12345678901234567', /digits/],
  ] as const)
    it(`refuses ${text}, and keeps it`, async () => {
      const table = await openTable('en', CLINIC);
      await type(table, 1, 'primary', text);
      expect(inputOf(table, 1, 'primary').value).to.equal(text);
      expect(notesOf(table, 1)).to.match(note);
    });

  it('brings a text back that was no number when the removal of its row is undone', async () => {
    const table = await openTable('en', CLINIC);
    await type(table, 1, 'budget', 'a lot');
    const row = await openRow(table, 1);
    row.querySelector<HTMLElement>('[id^="remove-"]')!.click();
    await rested(table);
    expect(namesOf(table)).to.deep.equal(['Direct', 'SEO', 'Friends']);
    expect(said(table)).to.contain('VK⁩: removed');
    await press(table, 'Undo');
    expect([namesOf(table)[1], inputOf(table, 1, 'budget').value]).to.deep.equal(['VK', 'a lot']);
  });

  it('adds, duplicates and moves channels, and puts the focus where one goes on', async () => {
    const table = await openTable('en', CLINIC);
    await press(table, 'Add a channel');
    expect(rowsOf(table)).to.have.length(5);
    expect(table.root.activeElement).to.equal(inputOf(table, 4, 'name'));
    await type(table, 4, 'name', 'Radio');
    await type(table, 4, 'budget', '1000');
    rowsOf(table)[4]!.querySelector<HTMLElement>('[id^="up-"]')!.click();
    await rested(table);
    expect(namesOf(table)).to.deep.equal(['Direct', 'VK', 'SEO', 'Radio', 'Friends']);
    rowsOf(table)[3]!.querySelector<HTMLElement>('[id^="duplicate-"]')!.click();
    await rested(table);
    expect(namesOf(table)[4]).to.equal('Radio (copy)');
    expect(kept(table)![4]).to.deep.include({ name: 'Radio (copy)', budget: '1000' });
  });

  it('takes another kind, and no label where a channel is free', async () => {
    const table = await openTable('en', CLINIC);
    const row = await openRow(table, 2);
    const select = row.querySelector('select')!;
    select.value = 'free';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await rested(table);
    expect(kept(table)![2]!['kind']).to.equal('free');
    expect(labelsOf(table)[2]).to.equal('costs nothing, so it isn’t compared');
    expect(notesOf(table, 2)).to.contain('Money is typed, so it isn’t free');
  });

  it('counts visits and charges where no revenue is known', async () => {
    const table = await openTable('en', [
      {
        name: 'A',
        budget: '1000',
        leads: '90',
        primary: '40',
        secondary: '10',
        primaryCheck: '50',
        secondaryCheck: '300',
      },
      { name: 'B', budget: '1000', leads: '90', primary: '40', revenue: '2000' },
    ]);
    expect(figureIn(rowsOf(table)[0]!, 'channelReturn')).to.equal('5×');
  });

  it('goes by the cost of a patient where revenue isn’t known of all, and says so', async () => {
    const table = await openTable(
      'en',
      CLINIC.map(({ revenue: _revenue, ...row }) => row),
    );
    expect(plain(table.root.querySelector('p.small')!.textContent)).to.equal(
      'Compared is the cost of a first patient: revenue isn’t known of Direct, VK, and SEO.',
    );
    expect(labelsOf(table)[1]).to.equal('▼ dearer than the others, hardly chance');
    expect(figureIn(rowsOf(table)[1]!, 'channelReturn')).to.equal('2,195');
  });
});

describe('what is odd about channels', () => {
  const notes = async (row: Readonly<Record<string, string>>): Promise<string> =>
    notesOf(await openTable('en', [row, CLINIC[1]!]));

  it('is said at their rows: more patients than leads, leads without spend, spend without leads', async () => {
    expect(await notes({ name: 'A', budget: '9', leads: '5', primary: '6' })).to.equal(
      'More first patients than enquiries: check both numbers.',
    );
    expect(await notes({ name: 'A', budget: '0', leads: '5', primary: '1' })).to.contain('Then its kind is “Free”');
    expect(await notes({ name: 'A', budget: '9', leads: '0', primary: '0' })).to.equal(
      'Money was spent, and nobody has come yet.',
    );
  });

  it('is a name that stands there twice: it stays as typed, and the table doesn’t take it', async () => {
    const table = await openTable('en', CLINIC);
    await type(table, 1, 'name', 'Direct');
    expect([inputOf(table, 1, 'name').value, kept(table)![1]!['name']]).to.deep.equal(['Direct', '']);
    expect(notesOf(table, 1)).to.contain('Another channel has this name too.');
    // Both are compared all the same.
    expect(labelsOf(table)[1]).to.contain('less than the others');
    await type(table, 1, 'name', 'x'.repeat(81));
    expect(notesOf(table, 1)).to.equal('Shorten the name to 80 characters.');
  });

  it('is that there is one channel, or that all are free', async () => {
    expect(headline(await openTable('en', CLINIC.slice(0, 1)))).to.equal(
      'One paid channel has nothing beside it. Add a second one.',
    );
    expect(headline(await openTable('en', CLINIC.slice(3)))).to.equal(
      'No channel costs anything, so there is nothing to compare.',
    );
  });

  it('is a table that is full: no channel more, and why', async () => {
    const table = await openTable('en', manyChannels(50));
    expect(rowsOf(table)).to.have.length(50);
    expect(table.root.querySelector('#add')).to.equal(null);
    expect(said(table)).to.contain('A table has at most 50 channels. Add up the smallest ones.');
  });

  it('is a sum of more digits than a field takes', async () => {
    const huge = ['A', 'B'].map((name) => ({ name, budget: '999999999999999', leads: '5', primary: '1' }));
    const table = await openTable('en', huge);
    expect(said(table)).to.contain('The sums have more digits than a field takes');
    expect(said(table)).not.to.contain('Take the sums over');
  });
});

describe('names of channels', () => {
  const EVIL = '<img src=x onerror=alert(1)>';
  const MIRRORED = '\u05d0\u05d1\u05d2 123';

  it('are text wherever they stand, each kept apart from the words around it', async () => {
    const table = await openTable('en', [{ ...CLINIC[0]!, name: EVIL }, { ...CLINIC[1]!, name: MIRRORED }, CLINIC[2]!]);
    expect(findWithin(table.calculator, 'img')).to.deep.equal([]);
    const named = [...table.root.querySelectorAll('.headline bdi.given')].map((name) => name.textContent);
    expect(named).to.deep.equal([MIRRORED]);
    expect(namesOf(table)).to.deep.equal([EVIL, MIRRORED, 'SEO']);
  });
});

describe('cells of a spreadsheet', () => {
  it('fill the table from the cell into which they are pasted, and add the rows that lack; it can be undone', async () => {
    const table = await openTable('en', CLINIC);
    expect(await pasteInto(table, 3, 'name', 'Maps\t5000\t40\t9\t80000\nRadio\t7000\t20\t2\t—')).to.equal(false);
    expect(kept(table)!.slice(3)).to.deep.equal([
      { kind: 'free', name: 'Maps', budget: '5000', leads: '40', primary: '9', revenue: '80000' },
      { name: 'Radio', budget: '7000', leads: '20', primary: '2' },
    ]);
    expect(said(table)).to.contain('10 cells are filled in.');
    await press(table, 'Undo');
    expect(namesOf(table)).to.deep.equal(['Direct', 'VK', 'SEO', 'Friends']);
  });

  it('go by their headings, and leave out the line of sums, which is said', async () => {
    const table = await openTable('ru', [{ name: '' }]);
    const cells = 'Канал\tКлики\tЛиды\tБюджет\nVK\t900\t40\t90 000\nАвито\t100\t9\t12 000\nИтого\t1000\t49\t102 000';
    await pasteInto(table, 0, 'name', cells);
    expect(kept(table)).to.deep.equal([
      { name: 'VK', budget: '90000', leads: '40' },
      { name: 'Авито', budget: '12000', leads: '9' },
    ]);
    expect(said(table)).to.match(/Не взято:.*Клики.*Итого/);
  });

  it('keep what is no number as it is, and say so at its row', async () => {
    const table = await openTable('en', CLINIC);
    await pasteInto(table, 0, 'budget', '5000\tmany\n6000\t7');
    expect([inputOf(table, 0, 'leads').value, kept(table)![0]!['leads']]).to.deep.equal(['many', undefined]);
    expect(notesOf(table)).to.contain('Enquiries (leads):');
  });

  it('fill nothing where they are too many, and say how many a table takes', async () => {
    const table = await openTable('en', CLINIC);
    const lines = Array.from({ length: 51 }, (_line, index) => `c${index}\t${index + 1}`).join('\n');
    await pasteInto(table, 0, 'name', lines);
    expect(namesOf(table)).to.deep.equal(['Direct', 'VK', 'SEO', 'Friends']);
    expect(said(table)).to.contain('Pasted are 51 rows, and a table has at most 50. Nothing was filled in');
  });
});

describe('a table beside the calculator', () => {
  const OWN = 'budget="300000" leads="1000" primary="260"';

  it('gives its sums to the calculator in one tap, which can be undone', async () => {
    const table = await openTable('en', CLINIC, { more: OWN });
    await press(table, 'Take the sums over into the calculator');
    const { values } = table.calculator[VIEW].store.snapshot;
    expect([values['budget'], values['leads'], values['primary']]).to.deep.equal(['270000', '960', '251']);
    expect(read(table.calculator, 'leadsCost')).to.equal('281.25');
    await press(table, 'Undo');
    expect(table.calculator[VIEW].store.snapshot.values['budget']).to.equal('300000');
  });

  it('takes what it lacks into a row of its own in one tap', async () => {
    const table = await openTable('en', CLINIC, { more: OWN });
    expect(said(table)).to.contain('The calculator has more than the table');
    await press(table, 'Add this as “Nobody knows where from”');
    expect(kept(table)!.at(-1)).to.deep.equal({
      kind: 'unattributed',
      name: 'Nobody knows where from',
      leads: '40',
      primary: '9',
    });
    expect(labelsOf(table)[4]).to.equal('counts in the sums alone');
  });
});

describe('two periods of channels', () => {
  const BEFORE = [
    { name: 'Ads', budget: '100000', leads: '600', primary: '210' },
    { name: 'VK', budget: '80000', leads: '400', primary: '52' },
  ];
  const AFTER = [
    { name: 'Ads', budget: '100000', leads: '200', primary: '80' },
    { name: 'VK', budget: '100000', leads: '800', primary: '120' },
  ];

  it('split the change into what the channels did and what their shares did, also where both go against each other', async () => {
    const table = await openTable('en', AFTER, { before: BEFORE });
    // What it takes is loaded when there are two periods.
    await until(() => table.root.querySelector('.change') !== null);
    const part = table.root.querySelector('.change')!;
    expect(part.querySelector('select')!.value).to.equal('primaryRate');
    expect(
      ['channelsBefore', 'channelsAfter', 'channelsChange', 'channelsOwn', 'channelsMix'].map((name) =>
        figureIn(part, name),
      ),
    ).to.deep.equal(['26.2%', '20%', '−6.2 pp', '+3.2 pp', '−9.4 pp']);
    expect(plain(part.querySelector('.news')!.textContent)).to.equal(
      'Every channel by itself got better, and all together still got worse: more now comes from the weaker ones.',
    );
  });

  it('are begun by keeping the channels as the period before: names stay, numbers are typed anew', async () => {
    const table = await openTable('en', CLINIC);
    await press(table, 'A new period: keep these channels as the one before');
    expect(table.calculator.tables.channelsBefore).to.deep.equal(CLINIC);
    expect(namesOf(table)).to.deep.equal(['Direct', 'VK', 'SEO', 'Friends']);
    expect(inputOf(table, 0, 'budget').value).to.equal('');
    await press(table, 'Undo');
    expect([table.calculator.tables.channelsBefore, inputOf(table, 0, 'leads').value]).to.deep.equal([
      undefined,
      '410',
    ]);
  });

  it('are typed into one table after the other', async () => {
    const table = await openTable('en', AFTER, { before: BEFORE });
    table.root.querySelector<HTMLElement>('input[value="channelsBefore"]')!.click();
    await settled();
    expect(inputOf(table, 0, 'leads').value).to.equal('600');
    await type(table, 0, 'leads', '650');
    expect(table.calculator.tables.channelsBefore![0]!['leads']).to.equal('650');
  });
});

describe('the example of channels', () => {
  it('says in every name that it is one, and goes in one tap, which can be undone', async () => {
    const table = await openTable('en', null);
    await press(table, 'Show an example');
    expect(namesOf(table).every((name) => name.startsWith('Example: '))).to.equal(true);
    expect(said(table)).to.contain('These channels are an example.');
    await press(table, 'Start with an empty table');
    expect(kept(table)).to.equal(undefined);
    await press(table, 'Undo');
    expect(namesOf(table)).to.have.length(4);
  });
});

describe('channels by keyboard', () => {
  it('go on with Enter from cell to cell, and behind the last one to a new channel', async () => {
    const table = await openTable('en', CLINIC.slice(0, 1));
    inputOf(table, 0, 'name').focus();
    const order: string[] = [];
    for (let step = 0; step < 5; step++) {
      await sendKeys({ press: 'Enter' });
      await settled();
      order.push((table.root.activeElement as HTMLElement).id.split('-')[0]!);
    }
    expect(order).to.deep.equal(['budget', 'leads', 'primary', 'revenue', 'name']);
    expect(rowsOf(table)).to.have.length(2);
  });

  it('step with the arrow keys', async () => {
    const table = await openTable('en', CLINIC);
    inputOf(table, 0, 'leads').focus();
    await sendKeys({ press: 'ArrowUp' });
    await rested(table);
    expect(kept(table)![0]!['leads']).to.equal('420');
  });
});

describe('the picture of returns', () => {
  it('is drawn once it is opened, best channel first', async () => {
    const table = await openTable('en', CLINIC);
    table.root.querySelector<HTMLDetailsElement>('details.picture')!.open = true;
    const picture = (): ShadowRoot | null => table.root.querySelector('funnel-channels-picture')?.shadowRoot ?? null;
    await until(() => Boolean(picture()?.querySelector('canvas')?.getAttribute('width')));
    expect([...picture()!.querySelectorAll('.label')].map((label) => label.textContent)).to.deep.equal([
      'Direct',
      'SEO',
      'VK',
    ]);
    expect(isShown(picture()!.querySelector('canvas')!)).to.equal(true);
  });
});
