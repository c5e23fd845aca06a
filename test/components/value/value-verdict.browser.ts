import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { fill, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';
import { fillIn } from '../clinic/clinic.js';
import { openTab, tick } from './value.js';

afterEach(unmount);

/** A clinic whose month loses: 75 000 spent, 18 000 back from 3 patients, of whom one has returned. */
const LOSING =
  'lang="en" currency="RUB" budget="75000" leads="60" primary="3" secondary="1" primary-check="2000" secondary-check="12000"';

async function adsOf(calculator: Element): Promise<string> {
  await settled();
  const [diagnosis] = findWithin(calculator, 'funnel-diagnosis');
  await until(() => diagnosis!.shadowRoot!.querySelector('.ads') !== null);
  return [...diagnosis!.shadowRoot!.querySelectorAll('.ads > p:not(.chance)')]
    .map(({ textContent }) => plain(textContent))
    .join(' ');
}

describe('the verdict on the ads', () => {
  it('is by revenue until a person wants it by what a patient brings', async () => {
    const { calculator, section } = await openTab('patient', LOSING);
    await fillIn(section, 'again', '90%');
    expect(calculator.diagnosis.ads.by).to.equal('revenue');
    expect(await adsOf(calculator)).to.contain('The ads don’t pay: ₽75,000 spent, ₽18,000 back');
  });

  it('by what a patient brings says so, with the time, that it is a forecast, and what came in', async () => {
    const { calculator, section } = await openTab('patient', LOSING);
    await fillIn(section, 'again', '90%');
    await tick(section, true, 1);
    expect(calculator.diagnosis.ads.by).to.equal('patientValue');
    // 3 × (2 000 + 4 000 × (1 − 0.9^12) ÷ 0.1) = 3 × 30 702.82.
    const said = await adsOf(calculator);
    expect(said).to.contain('Ads: ₽75,000 spent, ₽92,108 expected over 12 months.');
    expect(said).to.contain('They pay if at least 81.5% of revenue is left after treatment costs.');
    expect(said).to.contain('Judged by what a patient brings over 12 months: ₽30,703, a forecast.');
    expect(said).to.contain('Revenue so far: ₽18,000.');
    expect(calculator.result.revenue).to.equal('18000');
  });

  it('follows the numbers of the funnel and of the panel, and keeps the sign of a loss', async () => {
    const { calculator, section } = await openTab('patient', LOSING);
    await tick(section, true, 1);
    expect(await adsOf(calculator)).to.contain(
      '▼ The ads don’t pay over 12 months either: ₽75,000 spent, ₽18,000 expected',
    );
    await fillIn(section, 'again', '100%');
    expect(await adsOf(calculator)).to.contain('₽150,000 expected');
    await fill(calculator, 'budget', '200000');
    expect(await adsOf(calculator)).to.contain('The ads don’t pay over 12 months either');
    await fillIn(section, 'months', '1');
    expect(await adsOf(calculator)).to.contain('over 1 month');
    calculator.setAttribute('margin', '0.5');
    await fill(calculator, 'budget', '1000');
    expect(await adsOf(calculator)).to.contain(
      'The ads pay over 1 month: ₽1,000 spent, ₽18,000 expected; at your margin',
    );
  });

  it('is by revenue again where the value can’t be told, where the tick is taken out and after a reset', async () => {
    const { calculator, section } = await openTab('patient', LOSING);
    await fillIn(section, 'again', '90%');
    await tick(section, true, 1);
    await fillIn(section, 'months', '0');
    expect(calculator.diagnosis.ads.by).to.equal('revenue');
    await fillIn(section, 'months', '');
    expect(calculator.diagnosis.ads.by).to.equal('patientValue');
    await tick(section, false, 1);
    expect(calculator.diagnosis.ads.by).to.equal('revenue');
    await tick(section, true, 1);
    calculator.reset();
    await settled();
    expect(calculator.diagnosis.ads.by).to.equal('revenue');
    calculator[VIEW].store.undo();
    expect(calculator.diagnosis.ads.by).to.equal('patientValue');
  });

  it('is told to the page with each change that a person makes of it, once, and as it is then', async () => {
    const { calculator, section } = await openTab('patient', LOSING);
    const heard: string[] = [];
    calculator.addEventListener('funnel-change', ({ detail }) => heard.push(detail.diagnosis.ads.by));
    await fillIn(section, 'again', '90%');
    expect(heard).to.deep.equal([]);
    await tick(section, true, 1);
    expect(heard.splice(0)).to.deep.equal(['patientValue']);
    await fillIn(section, 'gap', '2');
    expect(heard.at(-1)).to.equal('patientValue');
    heard.length = 0;
    await tick(section, true, 0);
    await tick(section, false, 1);
    expect(heard.splice(0)).to.deep.equal(['patientValue', 'revenue']);
    await tick(section, true, 1);
    heard.length = 0;
    calculator[VIEW].store.reset();
    calculator[VIEW].store.undo();
    await settled();
    expect(heard).to.deep.equal(['revenue', 'patientValue']);
  });

  it('that lose leads to the panel, and tells analytics once', async () => {
    const { calculator } = await openTab('patient', LOSING);
    const heard: unknown[] = [];
    calculator.addEventListener('funnel-panel', (event) => heard.push((event as CustomEvent).detail));
    await calculator[VIEW].prepare();
    await settled();
    const [diagnosis] = findWithin(calculator, 'funnel-diagnosis');
    const button = (): HTMLElement | undefined =>
      [...diagnosis!.shadowRoot!.querySelectorAll<HTMLElement>('button')].find(
        ({ textContent }) => plain(textContent) === 'What a patient is worth over a year',
      );
    await until(() => button() !== undefined);
    calculator.querySelector('funnel-value')!.remove();
    button()!.click();
    await until(() => findWithin(calculator, 'funnel-value').length > 0);
    expect(heard).to.deep.equal([{ panel: 'value' }]);
  });
});
