import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { VIEW } from '../../../src/components/base/element.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { reportSections } from '../../../src/components/base/report-sections.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain, visibleRight } from '../../harness/shadow.js';
import {
  fillIn,
  goTo,
  lead,
  openSection,
  panelField,
  panelInput,
  rowOf,
  spaceText,
  tick,
  WORKED,
} from './plan-sections.js';

afterEach(unmount);

const english = (): ReturnType<typeof openSection> => openSection('target', `lang="en" currency="RUB" ${WORKED}`);

const status = (calculator: FunnelCalculator): string =>
  plain(calculator.shadowRoot!.querySelector('[role="status"]')!.textContent);

describe('the target for everybody', () => {
  it('is worked by the keyboard alone', async () => {
    const { section } = await english();
    panelField(section, 'target').focus();
    panelInput(section, 'target').select();
    await sendKeys({ type: '×3' });
    await settled();
    expect(lead(section)).to.contain('₽19,800,000');
    await sendKeys({ press: 'ArrowUp' });
    await settled();
    expect(panelInput(section, 'target').value).to.equal('3.1×');
    await sendKeys({ press: 'Enter' });
    await settled();
    const box = section.shadowRoot!.querySelector<HTMLInputElement>('input[name="budget"]')!;
    box.focus();
    await sendKeys({ press: ' ' });
    await settled();
    expect(box.checked).to.equal(true);
    expect(rowOf(section, 'budget', 1)[3]).to.equal('—');
  });

  it('is announced once the person pauses: what was understood, and what it means', async () => {
    const { calculator, section } = await english();
    await fillIn(section, 'target', 'x2.5');
    // On a busy machine a pause may lie between the two: then they are said one after the other.
    const heard = new Set<string>();
    const said = (): string => [...heard.add(status(calculator))].join(' ');
    await until(() => /2\.5×.*16,500,000|16,500,000.*2\.5×/.test(said()));
    expect(said())
      .to.contain('Revenue to reach: 2.5×')
      .and.to.contain('₽16,500,000 per month: ₽9,900,000 more than now (+150%).');
    await tick(section, '[name="budget"]');
    await until(() => status(calculator).includes('Improve'));
    expect(status(calculator)).to.match(/Improve each by [\d.]+%/);
  });

  for (const lang of ['en', 'ru', 'et']) {
    for (const scheme of ['light', 'dark']) {
      it(`has no faults: ${lang}, ${scheme}`, async () => {
        const { calculator, section } = await openSection('target', `lang="${lang}" color-scheme="${scheme}"`);
        await tick(section, '[name="less"]');
        await fillIn(section, 'occupancy', '90');
        await fillIn(section, 'maxOccupancy', '50');
        for (const details of section.shadowRoot!.querySelectorAll('details')) details.open = true;
        await settled();
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
        await fillIn(section, 'target', '???');
        expect(await accessibilityFaults(calculator)).to.deep.equal([]);
      });
    }

    for (const spaced of [false, true]) {
      it(`needs no sideways scrolling at 320 px${spaced ? ', with a reader’s text spacing' : ''}: ${lang}`, async () => {
        const { calculator, plan, section } = await openSection(
          'target',
          `lang="${lang}" ${WORKED.replace('180000', '1234567890')}`,
        );
        calculator.parentElement!.style.width = '320px';
        await tick(section, '[name="less"]');
        await fillIn(section, 'target', '×1000');
        for (const details of section.shadowRoot!.querySelectorAll('details')) details.open = true;
        if (spaced) spaceText(calculator);
        await settled();
        const limit = calculator.parentElement!.getBoundingClientRect().right + 0.5;
        expect(
          findWithin(plan, '*')
            .filter((element) => isShown(element) && visibleRight(element) > limit)
            .map(({ outerHTML }) => outerHTML.slice(0, 100)),
        ).to.deep.equal([]);
      });
    }
  }

  it('has targets of 44 px', async () => {
    const { section } = await english();
    for (const details of section.shadowRoot!.querySelectorAll('details')) details.open = true;
    await settled();
    const small = [...section.shadowRoot!.querySelectorAll<HTMLElement>('label, summary')].filter(
      (element) => isShown(element) && element.getBoundingClientRect().height < 44,
    );
    expect(small.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });
});

describe('the report', () => {
  it('carries the target once the person has asked for one, whichever question is open', async () => {
    const { calculator, plan, section } = await english();
    expect(reportSections(calculator[VIEW])).to.deep.equal([]);
    await fillIn(section, 'target', '×2.5');
    await goTo(plan, 'next');
    const [report] = reportSections(calculator[VIEW]);
    expect(plain(report!.title)).to.equal('Target: ₽16,500,000 per month');
    expect(report!.head).to.have.length(6);
    const [, cost, , rate] = report!.rows;
    expect(cost!.map((cell) => (typeof cell === 'string' ? plain(cell) : cell.number))).to.deep.equal([
      'Cost per lead (CPL), RUB',
      '300',
      '120',
      '−₽180 (−60%)',
      'yes',
      '245.497415637637',
    ]);
    expect(rate!.map((cell) => (typeof cell === 'string' ? plain(cell) : cell.number)).slice(0, 3)).to.deep.equal([
      'Enquiries (leads) → New patients (first visits), %',
      '25',
      '62.5',
    ]);
    expect(report!.sentences!.map(plain)).to.include('Improve each by 22.2%.');
    plan.remove();
    expect(reportSections(calculator[VIEW])).to.deep.equal([]);
  });
});
