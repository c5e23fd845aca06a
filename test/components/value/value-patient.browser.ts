import { expect } from '@esm-bundle/chai';
import { fill, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, plain } from '../../harness/shadow.js';
import { fieldIn, fillIn, inputIn, lead, noteIn, said, WORKED } from '../clinic/clinic.js';
import { figuresIn, openTab, tick } from './value.js';

afterEach(unmount);

describe('what a patient brings', () => {
  it('is told over twelve months from the funnel alone, beside what a patient costs', async () => {
    const { section } = await openTab('patient');
    expect(lead(section)).to.equal('A patient brings ₽44,000 over 12 months.');
    expect(said(section)).to.contain(
      'From your funnel: a first visit brings ₽20,000; 20% of first patients come back, and a return brings ₽120,000.',
    );
    expect(said(section)).to.contain('That is 36.7× what a patient costs (₽1,200).');
    expect(said(section)).to.contain('The first visit already pays that back.');
    expect(said(section)).to.contain('A forecast from today’s numbers, not money that was earned.');
  });

  it('splits into first visit and returns beside the source’s third and two thirds', async () => {
    const { section } = await openTab('patient');
    expect(said(section)).to.contain('First visit 45.5%, returns 54.5%.');
    expect(said(section)).to.contain('The source’s clinics: a third and two thirds.');
    expect(said(section)).to.contain('Returns would bring two thirds, seen without an end, if 40% came again.');
    const widths = [...section.shadowRoot!.querySelectorAll('rect.first')].map((bar) => bar.getAttribute('width'));
    expect(widths).to.deep.equal(['45.45%', '33.33%']);
  });

  it('is 60 000 without an end where 40 % come again, the horizon always printed', async () => {
    const { section } = await openTab('patient');
    await fillIn(section, 'again', '40%');
    expect(lead(section)).to.contain('over 12 months');
    await tick(section, true);
    expect(lead(section)).to.equal('A patient brings ₽60,000 without an end.');
    expect(figuresIn(section)['repeatShare']).to.equal('66.7%');
  });

  it('is paid back in month 4 by the second return, at a margin of 30 %', async () => {
    const { section, calculator } = await openTab(
      'patient',
      'lang="en" currency="RUB" budget="300000" leads="400" primary="100" secondary="80" primary-check="4000" secondary-check="6000" margin="0.3"',
    );
    await fillIn(section, 'again', '70%');
    await fillIn(section, 'gap', '2');
    await tick(section, true);
    expect(lead(section)).to.equal('A patient brings ₽20,000 without an end; at your margin ₽6,000 is left.');
    expect(said(section)).to.contain('That is 2× what a patient costs (₽3,000). That is paid back in month 4.');
    await tick(section, false);
    await fillIn(section, 'months', '3');
    expect(said(section)).to.contain('That is paid back in month 4 only, later than you look (over 3 months).');
    await fillIn(section, 'cost', '100 000');
    expect(said(section)).to.contain('With these numbers that is never paid back.');
    await fillIn(section, 'margin', '100');
    expect(calculator.values['margin']).to.equal('1');
  });

  it('is a range where the share that comes again was counted from few', async () => {
    const { section } = await openTab('patient');
    await fillIn(section, 'again', '4');
    expect(noteIn(section, 'againOf')).to.equal('Out of how many? Type it here, or a share such as 40% above.');
    expect(fieldIn(section, 'againOf').problem).to.not.equal('');
    await fillIn(section, 'againOf', '10');
    await tick(section, true);
    // Wilson's 95 % interval of 4 of 10 is 0.16818 to 0.68734: 20 000 + 24 000 ÷ (1 − r).
    expect(said(section)).to.contain('Counted from 10, so by chance alone it may be ₽48,852 to ₽96,758.');
    await fillIn(section, 'again', '40%');
    expect(said(section)).to.contain('₽48,852 to ₽96,758');
  });

  const BAD: readonly (readonly [name: string, text: string, note: string])[] = [
    ['months', '0', 'In no time nobody brings anything. Type 1 month or more.'],
    ['months', '601', 'Up to 600 months, which are fifty years.'],
    ['gap', '0', 'Between two visits some time passes. Type more than 0.'],
    ['discount', '-100%', 'Less than nothing can’t be counted. Type 0 or more.'],
    ['discount', '150', 'A share lies between 0 and 100%.'],
    ['again', '130%', 'More come again than there were. Type no more than all of them, or 100%.'],
    ['again', 'most', 'This is no number. Type it like 600.'],
    ['cost', '-5', 'Less than nothing can’t be counted. Type 0 or more.'],
  ];
  for (const [name, text, note] of BAD)
    it(`says at its field what is wrong with ${name} ${text}, shows no figure and keeps the text`, async () => {
      const { section } = await openTab('patient');
      await fillIn(section, name, text);
      expect(noteIn(section, name)).to.equal(note);
      expect(inputIn(section, name).value).to.equal(text);
      expect(figuresIn(section)).to.deep.equal({});
      await fillIn(section, name, '');
      expect(lead(section)).to.equal('A patient brings ₽44,000 over 12 months.');
    });

  it('has no end where everybody comes again for ever, unless the time is limited or money loses by waiting', async () => {
    const { section } = await openTab('patient');
    await fillIn(section, 'again', '100%');
    expect(lead(section)).to.equal('A patient brings ₽308,000 over 12 months.');
    await tick(section, true);
    expect(noteIn(section, 'again')).to.equal(
      'If everybody comes again for ever, there is no end to it. Type less than 100%, or look at some months.',
    );
    await fillIn(section, 'discount', '1%');
    expect(lead(section)).to.equal('A patient brings ₽2,420,000 without an end.');
  });

  it('counts nobody twice where the funnel counts visits, and no share of nobody', async () => {
    const { section, calculator } = await openTab('patient');
    await fillIn(section, 'again', '0');
    await fillIn(section, 'againOf', '0');
    expect(noteIn(section, 'againOf')).to.contain('Of nobody no share can be told.');
    await fillIn(section, 'againOf', '');
    await fillIn(section, 'again', '10%');
    await fill(calculator, 'secondary', '300');
    expect(noteIn(section, 'again')).to.contain('Your funnel counts every visit for treatment already');
    await fillIn(section, 'again', '');
    expect(lead(section)).to.equal('A patient brings ₽260,000 over 12 months.');
    expect(said(section)).to.contain('200% returns come per first patient');
  });

  it('waits for the numbers of the funnel by name', async () => {
    const { section } = await openTab('patient', 'lang="en" currency="RUB" leads="600" primary="150" budget="1"');
    expect(lead(section)).to.match(/^The answer stands here once the funnel has: .+\.$/);
    expect(figuresIn(section)).to.deep.equal({});
  });

  it('is told for a funnel of other stages, and for one in which nothing is paid it says so', async () => {
    const other = await openTab(
      'patient',
      `lang="en" currency="EUR" stages='[{"id":"visits"},{"id":"buyers","paid":true}]' values='{"budget":"100","visits":"50","buyers":"10","buyersCheck":"30"}'`,
    );
    expect(lead(other.section)).to.equal('A patient brings €30 over 12 months.');
    expect(said(other.section)).to.not.contain('returns');
    unmount();
    const unpaid = await openTab('patient', `lang="en" stages='[{"id":"visits"},{"id":"signed"}]'`);
    expect(lead(unpaid.section)).to.contain('No stage of this funnel is paid');
  });

  it('keeps what was typed where the panel is removed, and starts anew with the funnel', async () => {
    const { section, panel, calculator } = await openTab('patient');
    await fillIn(section, 'again', 'x');
    panel.remove();
    calculator.append(panel);
    await settled();
    expect(inputIn(panel.shadowRoot!.querySelector('funnel-value-patient')!, 'again').value).to.equal('x');
    calculator.reset();
    await settled();
    expect(inputIn(panel.shadowRoot!.querySelector('funnel-value-patient')!, 'again').value).to.equal('');
  });

  it('follows the language', async () => {
    const { section, panel, calculator } = await openTab('patient', `lang="en" currency="RUB" ${WORKED}`);
    expect(lead(section)).to.contain('over 12 months');
    calculator.lang = 'ru';
    await until(() => plain(allText(panel.shadowRoot!)).includes('Что даёт пациент'));
    await settled();
    expect(lead(section)).to.equal('Один пациент приносит 44 000 ₽ за 12 месяцев.');
    await fillIn(section, 'months', '3');
    expect(lead(section)).to.equal('Один пациент приносит 44 000 ₽ за 3 месяца.');
  });
});
