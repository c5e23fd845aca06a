import { expect } from '@esm-bundle/chai';
import { unmount } from '../../harness/funnel-harness.js';
import { fillIn, inputIn, lead, noteIn, said } from '../clinic/clinic.js';
import { figuresIn, openTab } from './value.js';

afterEach(unmount);

describe('calling patients of before', () => {
  it('waits until it is known how many are called and reached, and speaks of consent from the start', async () => {
    const { section } = await openTab('calling');
    expect(lead(section)).to.equal(
      'The answer stands here once it is known how many you call and how many are reached.',
    );
    expect(said(section)).to.contain('Call only those who have agreed to such calls');
  });

  it('is told as an upper bound while nobody knows who would have come anyway', async () => {
    const { section } = await openTab('calling');
    await fillIn(section, 'base', '1000');
    await fillIn(section, 'reached', '100%');
    expect(lead(section)).to.equal('At most 170 to 240 patients would come.');
    expect(said(section)).to.contain(
      'Reached: 1,000. Of them 70 to 90 come within a week (7–9%), others later (10–15%).',
    );
    expect(said(section)).to.contain('These are one clinic’s figures.');
    expect(said(section)).to.contain('nobody knows yet how many');
    expect(said(section)).to.contain('They would bring ₽3,400,000 to ₽4,800,000 of revenue.');
  });

  it('costs 312.50 to 555.56 a patient beside 1 200 by the ads, where 8 % would have come anyway', async () => {
    const { section, calculator } = await openTab('calling');
    calculator.setAttribute('margin', '0.3');
    await fillIn(section, 'base', '1000');
    await fillIn(section, 'reached', '600');
    await fillIn(section, 'anyway', '8%');
    await fillIn(section, 'callCost', '30000');
    expect(lead(section)).to.equal('About 54 to 96 patients would come because of the calls.');
    expect(said(section)).to.match(/A patient by phone costs ₽312[.\d]* to ₽55[.\d]+; by the ads ₽1,200\./);
    expect(said(section)).to.contain('At your margin ₽324,000 to ₽576,000 of what they bring is left.');
    expect(said(section)).to.contain('The calls pay for themselves if at least 5 of the 600 come because of them.');
    expect(said(section)).to.not.contain('At most');
    expect(section.shadowRoot!.querySelectorAll('line.span, line.reference')).to.have.length(2);
  });

  it('is counted by one’s own result where there is one, with what chance may explain', async () => {
    const { section } = await openTab('calling');
    await fillIn(section, 'base', '1000');
    await fillIn(section, 'reached', '60%');
    await fillIn(section, 'came', '15%');
    expect(lead(section)).to.equal('At most 90 patients would come.');
    expect(said(section)).to.contain('Reached: 600, counted by your own 15%.');
    expect(said(section)).to.not.contain('These are one clinic’s figures');
    await fillIn(section, 'came', '9');
    expect(noteIn(section, 'cameOf')).to.contain('Out of how many reached?');
    await fillIn(section, 'cameOf', '60');
    // Wilson's 95 % interval of 9 of 60 is 8.1 to 26.1 %.
    expect(lead(section)).to.equal('At most 49 to 157 patients would come.');
  });

  it('brings nobody where all of them would have come anyway, and no more than there is room for', async () => {
    const { section } = await openTab('calling');
    await fillIn(section, 'base', '400');
    await fillIn(section, 'reached', '50%');
    await fillIn(section, 'anyway', '25');
    await fillIn(section, 'callCost', '10000');
    expect(lead(section)).to.equal('The calls bring nobody who wouldn’t have come anyway.');
    expect(figuresIn(section)).to.not.have.property('costPerCalledPatientHigh');
    await fillIn(section, 'anyway', '20');
    expect(said(section)).to.contain('A patient by phone costs ₽1,250 or more; by the ads ₽1,200.');
    await fillIn(section, 'anyway', '0');
    await fillIn(section, 'room', '30');
    expect(lead(section)).to.equal('About 30 patients would come because of the calls.');
    expect(said(section)).to.contain('There are fewer free places');
  });

  it('never pays where the calls cost more than everybody could bring', async () => {
    const { section } = await openTab('calling');
    await fillIn(section, 'base', '10');
    await fillIn(section, 'reached', '5');
    await fillIn(section, 'callCost', '200000');
    expect(said(section)).to.contain('The calls cost more than everybody who is reached could bring.');
  });

  const BAD: readonly (readonly [name: string, text: string, note: string])[] = [
    ['base', '0', 'There is nobody to call. Type 1 or more.'],
    ['reached', '1200', 'More are reached than are called. Are both numbers of the same calls?'],
    ['reached', '120%', 'More are reached than are called. Are both numbers of the same calls?'],
    ['came', '140%', 'More came than were reached. Are both numbers of the same calls?'],
    ['anyway', '101', 'A share lies between 0 and 100%.'],
    ['room', 'many', 'This is no number. Type it like 600.'],
  ];
  for (const [name, text, note] of BAD)
    it(`says at its field what is wrong with ${name} ${text}, shows no figure and keeps the text`, async () => {
      const { section } = await openTab('calling');
      await fillIn(section, 'base', '1000');
      await fillIn(section, 'reached', '600');
      await fillIn(section, name, text);
      expect(noteIn(section, name)).to.equal(note);
      expect(inputIn(section, name).value.replace(/[,\s]/g, '')).to.equal(text);
      expect(figuresIn(section)).to.deep.equal({});
    });
});
