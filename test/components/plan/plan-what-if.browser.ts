import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { planOf } from '../../../src/components/base/plan-of.js';
import { reportSections } from '../../../src/components/base/report-sections.js';
import { fill, settled, unmount, until } from '../../harness/funnel-harness.js';
import { allText, findAll, findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import {
  buttonOf,
  EXAMPLE,
  fieldOf,
  leverOf,
  noteOf,
  open,
  press,
  said,
  sectionOf,
  shown,
  slide,
  sliderOf,
  type,
} from './plan.js';

afterEach(() => {
  unmount();
  document.body.removeAttribute('style');
});

/** What the calculator has read out since, once the person rests. */
async function announced(calculator: FunnelCalculator): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await settled();
  return plain(findWithin(calculator, '[role="status"]')[0]!.textContent);
}

describe('a lever that is moved', () => {
  it('shows what would follow beside the present, in money and per cent, and leaves the present alone', async () => {
    const { calculator, section } = await open();
    await slide(section, 'budget', '50');
    expect(fieldOf(section, 'budget').value).to.equal('270,000');
    expect(noteOf(section, 'budget')).to.equal('now ₽180,000; +₽90,000 (+50%)');
    expect([
      shown(section, 'now.revenue'),
      shown(section, 'plan.revenue'),
      shown(section, 'plan.revenue.change'),
    ]).to.deep.equal(['₽6,600,000', '₽9,900,000', '+₽3,300,000 (+50%)']);
    expect([
      shown(section, 'plan.leads'),
      shown(section, 'plan.secondaryCost'),
      shown(section, 'plan.leadsCost.change'),
    ]).to.deep.equal(['900', '₽6,000', 'as now']);
    expect(shown(section, 'plan.total')).to.equal('₽9,900,000');
    expect(calculator.result.revenue).to.equal('6600000');
    expect(calculator.budget).to.equal('180000');
  });

  it('of a conversion speaks of percentage points', async () => {
    const { section } = await open();
    await type(section, 'primaryRate', '35');
    expect(noteOf(section, 'primaryRate')).to.equal('now 25% of enquiries; +10 pp (+40%)');
    expect(shown(section, 'plan.revenue')).to.equal('₽9,240,000');
    expect(sliderOf(section, 'primaryRate').value).to.equal('40');
    expect(shown(section, 'plan.romi.change')).to.equal('+1,466.7 pp');
  });

  it('tells a slider’s value in its own unit', async () => {
    const { section } = await open();
    expect(sliderOf(section, 'primaryRate').ariaValueText).to.equal('25%, as now');
    await slide(section, 'primaryRate', '20');
    expect(plain(sliderOf(section, 'primaryRate').getAttribute('aria-valuetext'))).to.equal('30%, +5 pp (+20%)');
    expect(sliderOf(section, 'primaryRate').getAttribute('aria-label')).to.equal(
      'Enquiries (leads) → New patients (first visits), slider',
    );
  });

  it('never makes more people go on than came', async () => {
    const { section } = await open();
    expect(sliderOf(section, 'primaryRate').max).to.equal('100');
    await type(section, 'primaryRate', '101');
    expect(noteOf(section, 'primaryRate')).to.equal('A share of people lies between 0 and 100 %.');
    expect(fieldOf(section, 'primaryRate').value).to.equal('101');
    expect(shown(section, 'plan.revenue')).to.equal('₽6,600,000');
    await type(section, 'secondaryRate', '140');
    expect(shown(section, 'plan.secondary')).to.equal('210');
  });

  it('is typed as a change in per cent as well', async () => {
    const { section } = await open();
    const toggle = buttonOf(section, 'Type changes, %');
    await press(toggle);
    expect(toggle.getAttribute('aria-pressed')).to.equal('true');
    expect(fieldOf(section, 'budget').value).to.equal('0');
    await type(section, 'budget', '-25 %');
    expect(fieldOf(section, 'budget').value).to.equal('−25');
    expect(noteOf(section, 'budget')).to.equal('₽135,000; now ₽180,000');
    await type(section, 'budget', '-101');
    expect(noteOf(section, 'budget')).to.contain('Nothing can fall by more than 100 %');
    expect(fieldOf(section, 'budget').value).to.equal('-101');
    await press(toggle);
    await type(section, 'budget', '216000');
    await press(toggle);
    expect(fieldOf(section, 'budget').value).to.equal('+20');
  });

  it('keeps text that is no number, and asks where it can be two', async () => {
    const { section } = await open();
    await type(section, 'budget', 'a lot');
    expect(fieldOf(section, 'budget').value).to.equal('a lot');
    expect(fieldOf(section, 'budget').getAttribute('aria-invalid')).to.equal('true');
    expect(noteOf(section, 'budget')).to.contain('This is no number.');
    expect(shown(section, 'plan.revenue')).to.equal('₽6,600,000');
    await type(section, 'primaryRate', '0.3');
    expect(noteOf(section, 'primaryRate')).to.contain('Which number is it?');
  });

  it('follows the present again when its field is emptied', async () => {
    const { section } = await open();
    await type(section, 'budget', '90000');
    await type(section, 'budget', '');
    expect(fieldOf(section, 'budget').value).to.equal('180,000');
    expect(said(section)).to.contain('Nothing is planned yet');
    const table = section.querySelector('.result')!;
    expect(isShown(table)).to.equal(false);
    await type(section, 'budget', '200000');
    expect(isShown(table)).to.equal(true);
  });

  it('goes to its norm by one tap, and back', async () => {
    const { section } = await open();
    const lever = leverOf(section, 'secondaryRate');
    await press(buttonOf(lever, 'To the benchmark: 30%'));
    expect(shown(section, 'plan.revenue')).to.equal('₽8,400,000');
    expect(plain(lever.textContent)).not.to.contain('To the benchmark');
    await press(buttonOf(lever, 'Back to now'));
    expect(shown(section, 'plan.revenue')).to.equal('₽6,600,000');
    expect(
      [...leverOf(section, 'budget').querySelectorAll('button')].map((button) => plain(button.textContent)),
    ).to.deep.equal(['Lock']);
  });

  it('isn’t offered a norm that it has passed', async () => {
    const { section } = await open(`lang="en" currency="RUB" ${EXAMPLE.replace('"0.35"', '"0.2"')}`);
    const offered = (): boolean => plain(leverOf(section, 'primaryRate').textContent).includes('To the benchmark: 20%');
    expect(offered()).to.equal(false);
    await type(section, 'primaryRate', '10 %');
    expect(offered()).to.equal(true);
    await press(buttonOf(leverOf(section, 'primaryRate'), 'To the benchmark: 20%'));
    expect(fieldOf(section, 'primaryRate').value).to.equal('20');
  });

  it('shows its total with every move of the slider, and the table soon, before it is let go', async () => {
    const { section } = await open();
    const slider = sliderOf(section, 'budget');
    slider.value = '50';
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await settled();
    expect([shown(section, 'plan.total'), fieldOf(section, 'budget').value]).to.deep.equal(['₽9,900,000', '270,000']);
    await until(() => shown(section, 'plan.revenue') === '₽9,900,000');
    expect(shown(section, 'plan.revenue')).to.equal('₽9,900,000');
  });

  it('that is locked stays where it is, when all goes back too', async () => {
    const { section } = await open();
    await slide(section, 'budget', '50');
    await slide(section, 'primaryCheck', '10');
    await press(buttonOf(leverOf(section, 'budget'), 'Lock'));
    expect([sliderOf(section, 'budget').disabled, fieldOf(section, 'budget').disabled]).to.deep.equal([true, true]);
    await press(buttonOf(section, 'All back to now'));
    expect([fieldOf(section, 'budget').value, fieldOf(section, 'primaryCheck').value]).to.deep.equal([
      '270,000',
      '20,000',
    ]);
    expect(said(section)).to.contain('except the locked ones');
    await press(buttonOf(section, 'Undo'));
    expect(fieldOf(section, 'primaryCheck').value).to.equal('22,000');
  });

  it('is said once the person rests', async () => {
    const { calculator, section } = await open();
    await slide(section, 'budget', '50');
    expect(await announced(calculator)).to.contain('Scenario A: ₽9,900,000, +₽3,300,000 (+50%).');
  });

  it('moves by the keyboard alone', async () => {
    const { section } = await open();
    const input = fieldOf(section, 'budget');
    input.focus();
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, composed: true }));
    await settled();
    expect(input.value).to.equal('190,000');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    expect(section.activeElement?.getAttribute('name')).to.equal('leadsCost');
    sliderOf(section, 'leadsCost').focus();
    expect(section.activeElement).to.equal(sliderOf(section, 'leadsCost'));
  });
});

describe('what hangs on missing numbers', () => {
  it('says what to fill in, and shows the rest', async () => {
    const { section } = await open('lang="en" currency="EUR" blank');
    expect(said(section)).to.contain(
      'For the rest, fill in: Enquiries (leads), New patients (first visits), Came back for treatment, Average charge for a first visit, and Average charge for treatment.',
    );
    await type(section, 'budget', '6000');
    await type(section, 'leadsCost', '20');
    expect([shown(section, 'plan.leads'), shown(section, 'plan.revenue'), shown(section, 'now.leads')]).to.deep.equal([
      '300',
      '—',
      '—',
    ]);
  });

  it('names the field whose text is no number', async () => {
    const { calculator, section } = await open();
    await fill(calculator, 'secondary', 'about thirty');
    expect(said(section)).to.contain('The rest waits for a number in: Came back for treatment.');
  });
});

describe('scenarios', () => {
  it('are copied, named, compared and deleted', async () => {
    const { section } = await open();
    await slide(section, 'budget', '50');
    await press(buttonOf(section, 'Duplicate'));
    expect(said(section)).to.contain('Scenario B begins as a copy of A.');
    await slide(section, 'primaryCheck', '10');
    // The table follows once the lever rests.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await press(buttonOf(section, 'Rename'));
    const name = section.querySelector<HTMLInputElement>('#called')!;
    expect(plain(name.labels![0]!.textContent)).to.equal('Name of scenario B');
    name.value = 'Autumn <b>';
    name.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await settled();
    expect(
      [...section.querySelectorAll('.scenario')].map(
        (button) => `${plain(button.textContent)} ${button.getAttribute('aria-pressed')!}`,
      ),
    ).to.deep.equal(['Scenario A false', 'B: Autumn <b> true']);
    const table = findAll(section, 'table.all')[0]!;
    expect(plain(table.querySelector('caption')!.textContent)).to.equal('Scenarios side by side');
    expect([...table.querySelectorAll('th[scope="col"]')].map((head) => plain(head.textContent))).to.deep.equal([
      'Figure',
      'Now',
      'Scenario A',
      'B: Autumn <b>',
    ]);
    expect([shown(section, 'A.revenue'), shown(section, 'B.revenue')]).to.deep.equal(['₽9,900,000', '₽10,350,000']);
    expect(plain([...table.querySelectorAll('tr.moved')].map((row) => row.textContent).join('|'))).to.match(
      /Ad spend ₽180,000 ₽270,000 ?₽270,000 .*first visit ₽20,000 as now ?₽22,000/,
    );
    await press(buttonOf(section, 'Delete'));
    expect(findAll(section, 'table.all')).to.deep.equal([]);
    expect(said(section)).to.contain('Scenario B is deleted.');
    await press(buttonOf(section, 'Undo'));
    await settled();
    expect(shown(section, 'B.revenue')).to.equal('₽10,350,000');
  });

  describe('with a name that is longer than can be kept', () => {
    const LONG = 'Autumn campaign with two more chairs, a second doctor on Saturdays';
    const KEPT = 'Autumn campaign with two more chairs, a ';
    const named = (section: ShadowRoot): HTMLInputElement => section.querySelector('#called')!;
    const STAYS = 'The name stays on this page; a link takes only the letter and the numbers.';
    const keptOf = (section: ShadowRoot): string => plain(section.querySelector('#kept')!.textContent);

    async function name(section: ShadowRoot, text: string): Promise<void> {
      named(section).value = text;
      named(section).dispatchEvent(
        new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }),
      );
      await settled();
    }

    it('leave the field as it was pasted, and say under it how much is kept', async () => {
      const { section } = await open();
      await press(buttonOf(section, 'Rename'));
      await name(section, LONG);
      expect(named(section).hasAttribute('maxlength')).to.equal(false);
      expect(named(section).value).to.equal(LONG);
      expect(plain(section.querySelector('.scenario')!.textContent)).to.equal(`A: ${KEPT.trim()}`);
      expect(keptOf(section)).to.equal(`${STAYS} A: ${KEPT.trim()}… (40 / 66)`);
      expect(named(section).getAttribute('aria-describedby')).to.equal('kept');
      await name(section, KEPT);
      expect([named(section).value, keptOf(section)]).to.deep.equal([KEPT, STAYS]);
    });

    it('say it to those who listen, once the field is left', async () => {
      const { calculator, section } = await open();
      await press(buttonOf(section, 'Rename'));
      await name(section, LONG);
      named(section).dispatchEvent(new Event('change', { bubbles: true }));
      expect(await announced(calculator)).to.contain(`A: ${KEPT.trim()}… (40 / 66).`);
    });

    it('give their place in the field to the name of the scenario that is gone over to', async () => {
      const { section } = await open();
      await press(buttonOf(section, 'Duplicate'));
      await press(buttonOf(section, 'Rename'));
      await name(section, LONG);
      const [first, second] = section.querySelectorAll<HTMLElement>('.scenario');
      await press(first!);
      expect([named(section).value, keptOf(section)]).to.deep.equal(['', STAYS]);
      await press(second!);
      expect(named(section).value).to.equal(LONG);
    });

    it('need no sideways scrolling in 320 px, though they are one word', async () => {
      const { calculator, section } = await open();
      calculator.parentElement!.style.width = '320px';
      await slide(section, 'budget', '50');
      await press(buttonOf(section, 'Duplicate'));
      await press(buttonOf(section, 'Rename'));
      await name(section, 'W'.repeat(60));
      const inTable = (): boolean =>
        findAll(section, 'table.all th').some(({ textContent }) => textContent.includes('WW'));
      await until(inTable);
      expect(inTable()).to.equal(true);
      const limit = calculator.getBoundingClientRect().right + 0.5;
      expect(
        findWithin(calculator, '*')
          .filter((element) => isShown(element) && visibleRight(element) > limit)
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      ).to.deep.equal([]);
    });
  });

  it('are four at most', async () => {
    const { section } = await open();
    for (let copy = 0; copy < 3; copy++) await press(buttonOf(section, 'Duplicate'));
    expect(
      [...section.querySelectorAll('.scenario')].map((button) => plain(button.textContent).slice(-1)),
    ).to.deep.equal(['A', 'B', 'C', 'D']);
    expect(() => buttonOf(section, 'Duplicate')).to.throw();
    expect(section.activeElement).not.to.equal(null);
  });

  it('are drawn too, each with its revenue', async () => {
    const { calculator, section } = await open();
    await slide(section, 'budget', '50');
    await press(buttonOf(section, 'Duplicate'));
    const [picture] = findWithin(calculator, 'funnel-scenarios-picture');
    await until(() => Boolean(picture!.shadowRoot!.querySelector('canvas')?.getAttribute('width')));
    const canvas = picture!.shadowRoot!.querySelector('canvas')!;
    expect(canvas.getAttribute('aria-label')).to.contain('the table below has the same figures');
    expect(plain(allText(picture!.shadowRoot!))).to.equal('Now ₽6,600,000 Scenario A ₽9,900,000 Scenario B ₽9,900,000');
    expect(said(section)).to.contain(
      'Each bar from its start: New patients (first visits) and Came back for treatment.',
    );
  });

  it('shows its levers anew where it was taken out and put into a calculator again', async () => {
    const { calculator } = await open();
    const panel = calculator.querySelector('funnel-plan')!;
    document.body.append(panel);
    await settled();
    calculator.append(panel);
    await settled();
    expect(
      findAll(sectionOf(calculator), 'funnel-panel-field')
        .map((field) => plain(allText(field.shadowRoot!)))
        .filter(Boolean),
    ).to.have.length(6);
  });

  it('outlive the panel', async () => {
    const { calculator, section } = await open();
    await slide(section, 'budget', '50');
    const panel = calculator.querySelector('funnel-plan')!;
    panel.remove();
    await settled();
    calculator.append(panel);
    await settled();
    expect(shown(sectionOf(calculator), 'plan.revenue')).to.equal('₽9,900,000');
  });

  it('follow the numbers that nobody has planned', async () => {
    const { calculator, section } = await open();
    await slide(section, 'budget', '50');
    await fill(calculator, 'primaryCheck', '30000');
    expect([fieldOf(section, 'budget').value, shown(section, 'plan.revenue')]).to.deep.equal([
      '270,000',
      '₽12,150,000',
    ]);
  });

  it('go with the numbers by a reset, and come back with them', async () => {
    const { calculator, section } = await open();
    await slide(section, 'budget', '50');
    calculator.reset();
    await settled();
    expect(said(section)).to.contain('Nothing is planned yet');
    await press(buttonOf(calculator.shadowRoot!, 'Undo'));
    expect(fieldOf(section, 'budget').value).to.equal('270,000');
  });

  it('stand in the report while they plan anything', async () => {
    const { calculator, section } = await open();
    expect(reportSections(calculator[VIEW])).to.deep.equal([]);
    await slide(section, 'primaryRate', '40');
    const [report] = reportSections(calculator[VIEW]);
    expect(report!.head).to.deep.equal(['Figure', 'Now', 'Scenario A']);
    expect(report!.rows[0]).to.deep.equal([
      'Enquiries (leads) → New patients (first visits), %',
      { shown: '25%', number: '25' },
      { shown: '35%', number: '35' },
    ]);
    expect(report!.rows[1]).to.deep.equal([
      'Revenue, RUB',
      { shown: '₽6,600,000', number: '6600000' },
      { shown: '₽9,240,000', number: '9240000' },
    ]);
    calculator.querySelector('funnel-plan')!.remove();
    expect(reportSections(calculator[VIEW])).to.deep.equal([]);
  });
});

describe('places, and ads that bring less and less', () => {
  it('say what they do to the plan', async () => {
    const { calculator, section } = await open(`lang="en" currency="RUB" capacity='{"slots":"200"}' ${EXAMPLE}`);
    await slide(section, 'budget', '100');
    expect(said(section)).to.contain('The places are full: New patients (first visits), 167 instead of 300.');
    expect(shown(section, 'plan.revenue')).to.equal('₽7,333,333');
    planOf(calculator[VIEW]).change({ exponent: { text: '', value: '0.5' }, occupancy: { text: '', value: '0.1' } });
    await settled();
    expect(said(section)).to.contain('Counted on ads that bring less and less (exponent 0.5): an assumption.');
    expect(shown(section, 'plan.leads')).to.equal('849');
  });
});

describe('which lever moves revenue most', () => {
  it('is told in words, the widest first', async () => {
    const { section } = await open();
    const items = findAll(section, '[data-sensitivity]');
    expect(items.map(({ dataset }) => dataset['sensitivity'])).to.deep.equal([
      'secondaryRate',
      'primaryRate',
      'leads',
      'secondaryCheck',
      'primaryCheck',
    ]);
    expect(plain(items[0]!.textContent)).to.contain(
      'If the true conversion is anywhere from 14.4% to 27.1%, revenue is anywhere from ₽5,590,000 to ₽7,880,000.',
    );
    expect(plain(items[2]!.textContent)).to.contain(
      'If anywhere from 552 to 648 come, revenue is anywhere from ₽6,070,000 to ₽7,130,000.',
    );
  });

  it('is drawn on one scale, as long as it is', async () => {
    const { section } = await open();
    const length = (id: string): number => {
      const { width } = findAll(section, `[data-sensitivity="${id}"] .span`)[0]!.getBoundingClientRect();
      return width;
    };
    // 480 000 of 2 284 000 wide, from the worked ranges.
    expect(length('leads') / length('secondaryRate')).to.be.closeTo(1_056_268 / 2_283_000, 0.01);
  });
});
