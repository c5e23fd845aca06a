import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import { goTo, lead, openTab, paste, press, said, WORKED } from './clinic.js';

afterEach(unmount);

const TABLE_1 = 'Лиды\t600\nПервичка\t150\nКонверсия\t25%\nВторичка\t30%\nКонверсия\t5%';
const AGENCY = 'The agency brought 5 calls at 15,000 each and 2 patients at 30,000 each.';

const english = (): ReturnType<typeof openTab> => openTab('check', `lang="en" currency="RUB" ${WORKED}`);

/** What was understood: what each number is, and its text. */
const rows = (section: HTMLElement): string[] =>
  [...section.shadowRoot!.querySelectorAll('.statement')].map((row) => {
    const select = row.querySelector('select')!;
    const called = plain(select.selectedOptions[0]!.textContent).trim();
    return `${called}: ${row.querySelector('input')!.value}${row.classList.contains('aside') ? ' (left out)' : ''}`;
  });

const questions = (section: HTMLElement): string[] =>
  [...section.shadowRoot!.querySelectorAll('.question')].map((each) => plain(each.querySelector('p')!.textContent));

const readings = (section: HTMLElement): string[] =>
  [...section.shadowRoot!.querySelectorAll('.reading')].map((each) => plain(each.textContent).trim());

async function edit(section: HTMLElement, row: number, text: string): Promise<void> {
  const input = section.shadowRoot!.querySelectorAll<HTMLInputElement>('.statement input')[row]!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled();
}

describe('the check of a text', () => {
  it('shows what it understood of a pasted table, and asks about what can’t all be true, with both readings', async () => {
    const { section } = await english();
    expect(lead(section)).to.equal('What was understood stands here, line by line.');
    await paste(section, TABLE_1);
    expect(rows(section)).to.deep.equal([
      'Enquiries (leads): 600',
      'New patients (first visits): 150',
      'Enquiries → New patients: 25%',
      'New patients → Came back for treatment: 30%',
      'Enquiries → Came back for treatment: 5%',
    ]);
    expect(lead(section)).to.equal('Numbers that don’t agree: 1.');
    expect(questions(section)).to.deep.equal([
      'Came back for treatment: two ways lead to two numbers. Which is meant? Both can’t be true, even if they were rounded.',
    ]);
    expect(readings(section)).to.deep.equal(['45 = 30% × 150', '30: people, not per cent']);
  });

  it('takes a reading by a tap, which can be undone, and corrects nothing by itself', async () => {
    const { calculator, section } = await english();
    const before = JSON.stringify(calculator.values);
    await paste(section, TABLE_1);
    await press(section, '30: people, not per cent');
    expect(lead(section)).to.equal('Nothing in these numbers contradicts.');
    expect(rows(section)[3]).to.equal('Came back for treatment: 30');
    await press(section, 'Undo');
    expect(rows(section)[3]).to.equal('New patients → Came back for treatment: 30%');
    await press(section, '45 = 30% × 150');
    expect(rows(section)[4]).to.equal('Enquiries → Came back for treatment: 5% (left out)');
    await press(section, 'Count it again');
    expect(lead(section)).to.equal('Numbers that don’t agree: 1.');
    expect(JSON.stringify(calculator.values)).to.equal(before);
  });

  it('tells money without a currency, which may be another one than the page’s', async () => {
    const { section } = await english();
    await paste(section, AGENCY);
    expect(readings(section)).to.deep.equal(['75,000 = 15,000 × 5', '60,000 = 30,000 × 2']);
  });

  it('asks about claims that don’t multiply, and lets them stand', async () => {
    const { section } = await english();
    await paste(section, 'Occupancy rose from 40% to 98%, revenue grew 2.5 times. Operating income doubled.');
    expect(questions(section)).to.deep.equal([
      'By workload it would be × 2.45; stated for Revenue in all is × 2.5. Which is meant? It may be rounding, or a figure that isn’t named.',
      'By Revenue in all it would be × 2.5; stated for profit is × 2. Which is meant? It may be rounding, or a figure that isn’t named.',
    ]);
    await press(section, '× 2.5: something else changed too, × 1.02');
    expect(questions(section)).to.have.length(1);
  });

  it('lets each line be mended, chosen, removed and added, and says what to do about text that is no number', async () => {
    const { section } = await english();
    await paste(section, '600 leads and 150 first visits, 30%');
    expect(lead(section)).to.equal('Numbers that don’t agree: 1.');
    await edit(section, 2, 'a quarter');
    expect(said(section)).to.contain('Write it as 600, 25% or 1/3; a change as × 2.5, ÷ 3, +40% or 40% → 98%.');
    await edit(section, 2, '25%');
    expect(lead(section)).to.equal('Nothing in these numbers contradicts.');
    const select = section.shadowRoot!.querySelectorAll('select')[0]!;
    select.value = '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(rows(section)[0]).to.equal('not checked: 600');
    await press(section, 'Add a number');
    expect(rows(section)).to.have.length(4);
    section.shadowRoot!.querySelectorAll<HTMLElement>('.remove')[0]!.click();
    await settled();
    expect(rows(section)).to.have.length(3);
    await press(section, 'Undo');
    expect(rows(section)[0]).to.equal('not checked: 600');
  });

  it('loses nothing that was typed: other tabs, another language, a text read again', async () => {
    const { calculator, panel, section } = await english();
    await paste(section, AGENCY);
    await edit(section, 0, 'five');
    await goTo(panel, 'calls');
    const again = await goTo(panel, 'check');
    expect(again.shadowRoot!.querySelector('textarea')!.value).to.equal(AGENCY);
    expect(rows(again)[0]).to.equal('Enquiries (leads): five');
    await press(again, 'Read the text again');
    expect(rows(again)[0]).to.equal('Enquiries (leads): 5');
    await press(again, 'Undo');
    expect(rows(again)[0]).to.equal('Enquiries (leads): five');
    calculator.reset();
    await settled();
    expect(rows(again)).to.deep.equal([]);
  });

  it('says so where there is no number, or where none could be told', async () => {
    const { section } = await english();
    await paste(section, 'Nothing is counted here.');
    expect(lead(section)).to.contain('No number is found in this text.');
    const { section: other } = await english();
    await paste(other, 'We have 14 rooms.');
    expect(lead(other)).to.contain('None of these numbers could be told yet.');
  });

  it('is worked by the keyboard', async () => {
    const { section } = await english();
    await paste(section, TABLE_1);
    section.shadowRoot!.querySelector<HTMLElement>('.reading')!.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(lead(section)).to.equal('Nothing in these numbers contradicts.');
    // The button is gone; the focus goes to the answer, and not to the page.
    expect(section.shadowRoot!.activeElement!.classList.contains('lead')).to.equal(true);
  });

  for (const lang of ['en', 'ru', 'et'])
    it(`has names for everything and needs no sideways scrolling at 320 px: ${lang}`, async () => {
      const { calculator, panel, section } = await openTab('check', `lang="${lang}" currency="RUB" ${WORKED}`);
      calculator.parentElement!.style.width = '320px';
      await paste(section, `${TABLE_1}\n${'Очень длинное слово '.repeat(9)}12345678901234567890\n${AGENCY}`);
      expect(await accessibilityFaults(section)).to.deep.equal([]);
      const limit = calculator.parentElement!.getBoundingClientRect().right + 0.5;
      expect(
        findWithin(panel, '*')
          .filter((element) => isShown(element) && visibleRight(element) > limit)
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      ).to.deep.equal([]);
    });
});
