import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, fieldOf, inputOf, mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain } from '../../harness/shadow.js';

afterEach(unmount);

const WORKED =
  'budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000"';

const answerIn = (calculator: Element): HTMLElement | undefined => findWithin(calculator, 'funnel-existing')[0];
/** The sentences, as they are read. */
const said = (calculator: Element): string =>
  [...answerIn(calculator)!.shadowRoot!.querySelectorAll('p')].map(({ textContent }) => plain(textContent)).join(' ');
const figureIn = (calculator: Element, name: string): string =>
  plain(answerIn(calculator)!.shadowRoot!.querySelector(`[data-figure="${name}"]`)!.textContent);

/** A calculator whose field of existing patients was opened. */
async function opened(attributes: string): Promise<FunnelCalculator> {
  const calculator = await mount(`<funnel-calculator ${attributes}></funnel-calculator>`);
  const summary = fieldOf(calculator, 'existing').parentElement!.querySelector('summary')!;
  if (!summary.parentElement!.hasAttribute('open')) summary.click();
  await until(() => Boolean(answerIn(calculator)?.shadowRoot?.querySelector('p')));
  return calculator;
}

describe('existing patients among the leads', () => {
  it('are asked for behind a quiet question under the leads, which opens one field', async () => {
    const calculator = await mount(`<funnel-calculator lang="en" ${WORKED}></funnel-calculator>`);
    const field = fieldOf(calculator, 'existing');
    const details = field.closest('details')!;
    expect(plain(details.querySelector('summary')!.textContent)).to.equal('Some of them were patients before?');
    expect(details.previousElementSibling!.localName).to.equal('funnel-leads');
    expect(details.open).to.equal(false);
    expect(answerIn(calculator)).to.equal(undefined);
    details.querySelector('summary')!.click();
    await until(() => answerIn(calculator) !== undefined);
    expect(isShown(inputOf(calculator, 'existing'))).to.equal(true);
  });

  it('that nobody has counted leave ranges, never one end alone', async () => {
    const calculator = await opened(`lang="en" currency="GBP" ${WORKED}`);
    expect(said(calculator)).to.contain('between £300 (all are new) and £1,200 (only those who came are)');
    expect(said(calculator)).to.contain('between 25% and 100% came');
  });

  it('once counted tell what a new lead costs and how many come, beside all, and what judges whom', async () => {
    const calculator = await opened(`lang="en" currency="GBP" ${WORKED}`);
    await fill(calculator, 'existing', '300');
    expect([figureIn(calculator, 'newLeadsCost'), figureIn(calculator, 'leadsCost')]).to.deep.equal(['£600', '£300']);
    expect([figureIn(calculator, 'newPrimaryRate'), figureIn(calculator, 'primaryRate')]).to.deep.equal(['50%', '25%']);
    expect(said(calculator)).to.contain('The ads are judged by what a new enquiry or a new patient (£1,200) costs');
    expect(calculator.values['existing']).to.equal('300');
    expect(calculator.diagnosis.levers.find(({ id }) => id === 'primaryRate')!.actual).to.equal('0.5');
  });

  it('are no part of what the verdict counts the new ones of', async () => {
    const calculator = await opened(`lang="ru" existing="300" ${WORKED}`);
    const verdict = plain(findWithin(calculator, 'funnel-diagnosis')[0]!.shadowRoot!.textContent);
    expect(verdict).to.contain('150 из 300').and.not.to.contain('150 из 600');
  });

  it('that are more than all are told at the field, and what was typed stays', async () => {
    const calculator = await opened(`lang="en" ${WORKED}`);
    await fill(calculator, 'existing', '601');
    expect(said(calculator)).to.equal('That is more than all 600. Enter how many of the 600 had been patients before.');
    expect(inputOf(calculator, 'existing').value).to.equal('601');
    await fill(calculator, 'existing', '500');
    expect(said(calculator)).to.contain('That leaves 100 new people, but 150 came for the first time.');
    await fill(calculator, 'existing', '25%');
    expect(inputOf(calculator, 'existing').value).to.equal('25%');
    expect(answerIn(calculator)!.shadowRoot!.querySelector('p')).to.equal(null);
  });

  it('as many as didn’t come are a question with two readings, and the tapped one can be undone', async () => {
    const calculator = await opened(`lang="en" ${WORKED}`);
    await fill(calculator, 'existing', '450');
    const buttons = (): HTMLElement[] => findWithin(answerIn(calculator)!, 'button');
    expect(said(calculator)).to.contain('These are exactly the 450 who didn’t come.');
    expect(buttons().map(({ textContent }) => textContent)).to.deep.equal(['Patients before', 'They didn’t come']);
    buttons()[1]!.click();
    await settled();
    expect(calculator.values['existing']).to.equal('');
    calculator[VIEW].store.undo();
    await settled();
    expect(calculator.values['existing']).to.equal('450');
    buttons()[0]!.click();
    await settled();
    expect(buttons()).to.have.length(0);
    expect(calculator.values['existing']).to.equal('450');
  });

  it('have no fault for those who listen, and speak the calculator’s language', async () => {
    const calculator = await opened(`lang="ru" existing="300" ${WORKED}`);
    expect(said(calculator)).to.contain('Новых — 300 из 600.');
    expect(await accessibilityFaults(calculator)).to.deep.equal([]);
    calculator.lang = 'et';
    await until(() => answerIn(calculator) !== undefined && said(calculator).includes('Uusi on 300'));
  });

  it('are set, read back and told to the page as any other value', async () => {
    const calculator = await opened(`lang="en" values='{"existing":"120"}' ${WORKED}`);
    expect(calculator.values['existing']).to.equal('120');
    calculator.existing = '';
    expect(calculator.values['existing']).to.equal('');
    const told: Record<string, string>[] = [];
    calculator.addEventListener('funnel-change', ({ detail }) => told.push(detail.values));
    await fill(calculator, 'existing', '90');
    expect(told.at(-1)!['existing']).to.equal('90');
  });

  it('don’t stand in the way of Enter, which goes from field to field', async () => {
    const calculator = await mount(`<funnel-calculator lang="en" ${WORKED}></funnel-calculator>`);
    const leads = inputOf(calculator, 'leads');
    leads.focus();
    leads.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
    );
    expect(fieldOf(calculator, 'primary').matches(':focus-within')).to.equal(true);
  });
});
