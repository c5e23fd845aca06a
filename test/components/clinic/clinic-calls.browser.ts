import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, read, settled, shownFields, unmount } from '../../harness/funnel-harness.js';
import { findWithin } from '../../harness/shadow.js';
import { fillIn, inputIn, lead, noteIn, openTab, press, said, WORKED } from './clinic.js';

afterEach(unmount);

const english = (more = ''): ReturnType<typeof openTab> =>
  openTab('calls', `lang="en" currency="RUB" ${WORKED} ${more}`);

describe('lost calls', () => {
  it('wait for two of three numbers', async () => {
    const { section } = await english();
    expect(lead(section)).to.equal(
      'The answer stands here once two of the three are known: all calls, answered calls, lost calls.',
    );
  });

  it('of 30 % of all calls, beside the funnel’s 600, could have brought between nothing and 2 828 571', async () => {
    const { section } = await english();
    await fillIn(section, 'lost', '30%');
    expect(noteIn(section, 'answered')).to.equal('Empty: 600, as in your funnel.');
    expect(lead(section)).to.equal('The lost calls could have brought between ₽0 and ₽2,828,571 per month.');
    expect(said(section)).to.contain('257 of 857 calls were lost: 30% of all calls, or 43 for every 100 answered.');
    expect(said(section)).to.contain('An answered call brings ₽11,000 on average.');
  });

  it('per answered call are 180, of up to 1 980 000', async () => {
    const { section } = await english();
    await fillIn(section, 'lost', '30%');
    section.shadowRoot!.querySelector<HTMLInputElement>('[value="answered"]')!.click();
    await settled();
    expect(lead(section)).to.equal('The lost calls could have brought between ₽0 and ₽1,980,000 per month.');
    expect(said(section)).to.contain('180 of 780 calls were lost: 23.1% of all calls, or 30 for every 100 answered.');
  });

  it('are known from all calls and the answered ones, or from all and the lost ones', async () => {
    const { section } = await english();
    await fillIn(section, 'calls', '800');
    expect(said(section)).to.contain('200 of 800 calls were lost');
    await fillIn(section, 'lost', '300');
    expect(said(section)).to.contain('300 of 800 calls were lost: 37.5% of all calls, or 60 for every 100 answered.');
  });

  it('count those who were reached later, and who rang more than once', async () => {
    const { section } = await english();
    await fillIn(section, 'lost', '30%');
    await fillIn(section, 'callBack', '50');
    await fillIn(section, 'attempts', '1.5');
    expect(lead(section)).to.equal('The lost calls could have brought between ₽0 and ₽1,885,714 per month.');
    expect(said(section)).to.contain('With those reached later counted: about ₽942,857. This is an estimate.');
  });

  it('say how many have to be saved for an operator to pay', async () => {
    const { section } = await english('margin="0.3"');
    await fillIn(section, 'lost', '30%');
    await fillIn(section, 'cost', '60000');
    expect(lead(section)).to.contain('between ₽0 and ₽848,571');
    expect(said(section)).to.contain('₽60,000 pays for itself if it saves at least 19 of the 257 lost calls (7.1%).');
    await fillIn(section, 'cost', '900000');
    expect(said(section)).to.contain('₽900,000 is more than all the lost calls could have brought.');
  });

  it('fill no more places than there are', async () => {
    const { section } = await english();
    await fillIn(section, 'lost', '30%');
    await fillIn(section, 'room', '10');
    expect(lead(section)).to.equal('The lost calls could have brought between ₽0 and ₽440,000 per month.');
    expect(said(section)).to.contain('There are fewer free places than these patients would need');
  });

  it('may be none', async () => {
    const { section } = await english();
    await fillIn(section, 'calls', '600');
    expect(lead(section)).to.equal('No calls were lost.');
  });

  it('are counted without money where the funnel’s revenue isn’t known', async () => {
    const { section } = await openTab('calls', 'lang="en" leads="600"');
    await fillIn(section, 'lost', '30%');
    expect(lead(section)).to.match(/^To see the money, fill in the funnel: .*Average charge/);
    expect(said(section)).to.contain('257 of 857 calls were lost');
  });

  it('follow the funnel', async () => {
    const { calculator, section } = await english();
    await fillIn(section, 'lost', '30%');
    await fill(calculator, 'leads', '300');
    expect(said(section)).to.contain('129 of 429 calls were lost');
  });
});

describe('numbers of calls that make no sense', () => {
  for (const [typed, field, message] of [
    [{ lost: '100%' }, 'lost', 'If every call is lost, nobody was answered'],
    [{ calls: '500' }, 'calls', 'More calls are answered than there are in all.'],
    [{ calls: '500', answered: '700' }, 'answered', 'More calls are answered than there are in all.'],
    [{ calls: '500', lost: '700' }, 'lost', 'More calls are lost than there are in all.'],
    [{ calls: '900', answered: '600', lost: '200' }, 'lost', 'These three numbers don’t fit together.'],
    [{ calls: '900', answered: '600', lost: '10%' }, 'lost', 'These three numbers don’t fit together.'],
    [{ lost: '100%' }, 'lost', 'Type less than 100%.'],
    [{ lost: '30%', attempts: '0.5' }, 'attempts', 'Nobody rings less than once.'],
  ] as const) {
    it(`get a plain sentence at their field: ${JSON.stringify(typed)}`, async () => {
      const { section } = await english();
      for (const [name, text] of Object.entries(typed)) await fillIn(section, name, text);
      expect(noteIn(section, field)).to.contain(message);
      expect(section.shadowRoot!.querySelector('[data-figure]')).to.equal(null);
      for (const [name, text] of Object.entries(typed)) expect(inputIn(section, name).value).to.equal(text);
    });
  }

  it('may be as many lost calls as answered ones: 100 % of these', async () => {
    const { section } = await english();
    await fillIn(section, 'lost', '100%');
    section.shadowRoot!.querySelector<HTMLInputElement>('input[value="answered"]')!.click();
    await settled();
    expect(said(section)).to.contain('600 of 1,200 calls were lost: 50% of all calls, or 100 for every 100 answered.');
    expect(noteIn(section, 'lost')).not.to.contain('Type less');
  });

  it('may be a share that is rounded, beside two counts', async () => {
    const { section } = await english();
    for (const [name, text] of [
      ['calls', '857'],
      ['answered', '600'],
      ['lost', '30%'],
    ] as const)
      await fillIn(section, name, text);
    expect(said(section)).to.contain('257 of 857 calls were lost: 30% of all calls');
  });

  it('show no figure while a text is no number, and keep the text', async () => {
    const { section } = await english();
    await fillIn(section, 'lost', 'many');
    expect(lead(section)).to.equal('The answer stands here as soon as all of these are numbers.');
    expect(inputIn(section, 'lost').value).to.equal('many');
  });
});

describe('calls as the funnel’s first stage', () => {
  it('are one tap away, and the answer stays', async () => {
    const { calculator, section } = await english();
    await fillIn(section, 'lost', '30%');
    await press(section, 'Show calls in the funnel: all calls → answered → first visit');
    expect(shownFields(calculator).slice(0, 4)).to.deep.equal([
      'funnel-budget',
      'calls',
      'funnel-leads',
      'funnel-primary',
    ]);
    expect(calculator.values).to.include({ calls: '857', leads: '600', primary: '150' });
    expect(read(calculator, 'leadsRate')).to.equal('70%');
    expect(read(calculator, 'callsCost')).to.equal('₽210.04');
    expect(said(section)).to.contain('257 of 857 calls were lost');
    expect(lead(section)).to.contain('₽2,827,000');
  });

  it('are taken out again by another tap', async () => {
    const { calculator, section } = await english();
    await fillIn(section, 'lost', '30%');
    await press(section, 'Show calls in the funnel: all calls → answered → first visit');
    await press(section, 'Take calls out of the funnel');
    expect(shownFields(calculator).slice(0, 2)).to.deep.equal(['funnel-budget', 'funnel-leads']);
    expect(Object.keys(calculator.values)).not.to.contain('calls');
    expect(lead(section)).to.contain('₽2,828,571');
  });

  it('are undone as any other change', async () => {
    const { calculator, section } = await english();
    await fillIn(section, 'calls', '1000');
    await fillIn(section, 'answered', '700');
    await press(section, 'Show calls in the funnel: all calls → answered → first visit');
    expect(calculator.values['leads']).to.equal('700');
    calculator[VIEW].store.undo();
    await settled();
    expect(calculator.values['leads']).to.equal('600');
    expect(Object.keys(calculator.values)).not.to.contain('calls');
  });

  it('keep the example’s numbers, marked as they are', async () => {
    const { calculator, section } = await openTab('calls', 'lang="en" currency="RUB"');
    await fillIn(section, 'lost', '30%');
    await press(section, 'Show calls in the funnel: all calls → answered → first visit');
    expect(read(calculator, 'revenue')).to.equal('₽6,600,000');
    expect(calculator[VIEW].store.snapshot.examples).to.include.members(['budget', 'leads', 'primary']);
  });

  it('end with a reset, and with stages that the page sets', async () => {
    for (const end of [
      (calculator: HTMLElement & { reset(): void; stages: unknown }) => calculator.reset(),
      (calculator: HTMLElement & { reset(): void; stages: unknown }) =>
        (calculator.stages = [{ id: 'leads' }, { id: 'primary', paid: true }]),
    ]) {
      const { calculator, section } = await english();
      await fillIn(section, 'lost', '30%');
      await press(section, 'Show calls in the funnel: all calls → answered → first visit');
      end(calculator);
      await settled();
      expect(Object.keys(calculator.values)).not.to.contain('calls');
    }
  });

  it('have names in the language that the calculator speaks now', async () => {
    const { calculator, section } = await english();
    await fillIn(section, 'lost', '30%');
    await press(section, 'Show calls in the funnel: all calls → answered → first visit');
    calculator.lang = 'ru';
    await settled();
    const [field] = findWithin(calculator, 'funnel-field[field="calls"]');
    expect(field!.shadowRoot!.querySelector('label')!.textContent).to.contain('Все звонки');
  });

  it('aren’t offered where the page has named its first stage', async () => {
    const { section } = await openTab(
      'calls',
      `lang="en" stages='[{"id":"leads","label":"Letters"},{"id":"primary","paid":true}]' values='{"leads":"600"}'`,
    );
    await fillIn(section, 'lost', '30%');
    expect(findWithin(section, 'button')).to.have.length(0);
  });
});

describe('the calls for everybody', () => {
  for (const lang of ['en', 'ru', 'et'])
    for (const scheme of ['light', 'dark'])
      it(`have no faults: ${lang}, ${scheme}`, async () => {
        const { calculator, section } = await openTab('calls', `lang="${lang}" color-scheme="${scheme}" ${WORKED}`);
        await fillIn(section, 'lost', '30%');
        await fillIn(section, 'cost', '60000');
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
        await fillIn(section, 'lost', '???');
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
      });
});
