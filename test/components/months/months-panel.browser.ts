import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { VIEW } from '../../../src/components/base/element.js';
import { thisMonthOf } from '../../../src/components/base/this-month-of.js';
import { valueOf } from '../../../src/components/base/value-of.js';
import { restoreInputs } from '../../../src/components/share/restore-inputs.js';
import { monthFacts } from '../../../src/share/month-facts.js';
import { writeCalculation } from '../../../src/share/calculation.js';
import { readCalculation } from '../../../src/share/read-calculation.js';
import { writeFragment, writeInputs } from '../../../src/share/index.js';
import { NO_PLAN } from '../../../src/store/plan-store.js';
import { monthAt } from '../../../src/store/working-days.js';
import { mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';
import { cellIn, fillIn, inputIn, nameIn, press, tables, typeInto, WORKED } from '../clinic/clinic.js';
import { openMonths, tabOf } from './months.js';

afterEach(() => {
  unmount();
  localStorage.clear();
});

const TWO = [
  { month: '2026-09', leads: '150', revenue: '990000' },
  { month: '2026-10', leads: '141', revenue: '910000' },
];

describe('the panel of months', () => {
  it('is worked by the keyboard: arrows open the tabs, Tab goes into the rows, Enter closes a month', async () => {
    const { panel } = await openMonths('now', `lang="en" ${WORKED} period="2026-11" ${tables({ months: TWO })}`);
    panel.shadowRoot!.querySelector<HTMLElement>('#now')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(
      () =>
        panel.shadowRoot!.querySelector('funnel-months-list')?.shadowRoot?.querySelector('funnel-rows') !== undefined,
    );
    await panel.updateComplete;
    await settled();
    expect(panel.shadowRoot!.activeElement!.id).to.equal('list');
    const list = panel.shadowRoot!.querySelector('funnel-months-list')!;
    const focused = (): Element | null => {
      let element: Element | null = list.shadowRoot!.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    };
    const goTo = async (isThere: () => boolean): Promise<void> => {
      for (let presses = 0; presses < 40 && !isThere(); presses += 1) await sendKeys({ press: 'Tab' });
      expect(isThere()).to.equal(true);
    };
    await goTo(() => focused()?.localName === 'summary' && plain(focused()!.textContent).startsWith('September 2026'));
    await sendKeys({ press: 'Enter' });
    await settled();
    await sendKeys({ press: 'Tab' });
    expect((focused() as HTMLInputElement).value).to.equal('September 2026');
    await goTo(() => (focused() as HTMLInputElement | null)?.type === 'file');
    await goTo(() => focused()?.id === 'keep');
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(plain(list.shadowRoot!.querySelector('.done')!.textContent)).to.contain('November 2026 is in the rows.');
    expect(focused()?.id).to.equal('keep');
  });

  it('keeps what was typed, also bad text, while the other tab is open and where the panel is removed', async () => {
    const { calculator, panel, section } = await openMonths('now', `lang="en" ${WORKED}`);
    await fillIn(section, 'facts-leads', 'many');
    const list = await tabOf(panel, 'list');
    await typeInto(await nameIn(list, 0), 'Octo');
    await typeInto(await cellIn(list, 0, 'leads'), 'x');
    await typeInto(list.shadowRoot!.querySelector<HTMLInputElement>('#keep-month')!, 'soon');
    expect(inputIn(await tabOf(panel, 'now'), 'facts-leads').value).to.equal('many');
    panel.remove();
    calculator.append(panel);
    await settled();
    const again = await tabOf(panel, 'list');
    expect((await nameIn(again, 0)).value).to.equal('Octo');
    expect((await cellIn(again, 0, 'leads')).value).to.equal('x');
    expect(again.shadowRoot!.querySelector<HTMLInputElement>('#keep-month')!.value).to.equal('soon');
    await press(again, 'Keep this month');
    expect(plain(again.shadowRoot!.querySelector('.done')!.textContent)).to.contain('Type the month with its year');
  });

  it('gives its months and what has come to nobody: no link, no request, no storage that the page hasn’t asked for', async () => {
    const canaries = ['424242', '2031-07', '535353'];
    const given = [{ month: '2031-07', leads: '424242' }];
    const { calculator, section } = await openMonths('now', `lang="en" ${WORKED} ${tables({ months: given })}`);
    const heard: string[] = [];
    for (const type of ['funnel-share', 'funnel-panel', 'funnel-lead', 'funnel-step'])
      calculator.addEventListener(type, (event) => heard.push(JSON.stringify((event as CustomEvent).detail)));
    await fillIn(section, 'facts-leads', '535353');
    const view = calculator[VIEW];
    const { store } = view;
    const told = [
      writeFragment(writeInputs(store.snapshot, store.state, view.context, '', NO_PLAN, valueOf(view).state)),
      ...heard,
      ...[localStorage, sessionStorage].flatMap((storage) => Object.values(storage) as string[]),
      ...performance.getEntriesByType('resource').map(({ name }) => name),
      location.href,
    ].join(' ');
    for (const canary of canaries) expect(told).not.to.contain(canary);
  });

  it('comes with a calculation as a file, what has come in the running month too, and goes with its undoing', async () => {
    const { calculator, section } = await openMonths('now', `lang="en" currency="RUB" ${WORKED}`);
    await fillIn(section, 'facts-leads', '65');
    const { store, context } = calculator[VIEW];
    const facts = monthFacts(thisMonthOf(calculator[VIEW]).state, monthAt(new Date()));
    const file = writeCalculation(store.snapshot, store.state, context, NO_PLAN, undefined, facts);
    unmount();
    const other = await mount(`<funnel-calculator lang="en" currency="RUB" ${WORKED}></funnel-calculator>`);
    const reading = readCalculation(file, other[VIEW].store);
    if (!reading.ok) throw new Error(reading.problem.rule);
    const undo = restoreInputs(other, reading.inputs, { currency: 'RUB' }, true, () => undefined);
    await until(() => findWithin(other, 'funnel-months-now').length > 0);
    await settled();
    const [now] = findWithin(other, 'funnel-months-now');
    expect(inputIn(now!, 'facts-leads').value).to.equal('65');
    undo();
    await settled();
    expect(inputIn(now!, 'facts-leads').value).to.equal('');
  });
});
