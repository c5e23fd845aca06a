import { FunnelPlan } from '../../../src/components/plan/funnel-plan.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import type { FunnelPanelField } from '../../../src/components/base/funnel-panel-field.js';
import { mount, settled } from '../../harness/funnel-harness.js';
import { allText, findWithin, plain } from '../../harness/shadow.js';

/** The worked example in the page's own numbers: 180 000 / 600 / 150 / 30 / 20 000 / 120 000. */
export const WORKED =
  'budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000"';

/** A calculator with its plan opened at one section. */
export async function openSection(
  name: 'target' | 'price' | 'next',
  attributes: string,
): Promise<{ calculator: FunnelCalculator; plan: FunnelPlan; section: HTMLElement }> {
  if (!customElements.get('funnel-plan')) customElements.define('funnel-plan', FunnelPlan);
  const calculator = await mount(
    `<funnel-calculator ${attributes}><funnel-plan slot="after"></funnel-plan></funnel-calculator>`,
  );
  const plan = calculator.querySelector('funnel-plan')!;
  return { calculator, plan, section: await goTo(plan, name) };
}

/** Opens a section by its tab. */
export async function goTo(plan: FunnelPlan, name: string): Promise<HTMLElement> {
  plan.shadowRoot!.querySelector<HTMLElement>(`#${name}`)!.click();
  await settled();
  return plan.shadowRoot!.querySelector<HTMLElement>(`funnel-plan-${name}`)!;
}

export function panelField(section: Element, name: string): FunnelPanelField {
  const [field] = findWithin<FunnelPanelField>(section, `funnel-panel-field[name="${name}"]`);
  if (!field) throw new Error(`The section shows no field ${name}`);
  return field;
}

export const panelInput = (section: Element, name: string): HTMLInputElement =>
  panelField(section, name).shadowRoot!.querySelector('input')!;

/** What stands under a panel's field. */
export const panelNote = (section: Element, name: string): string =>
  plain(panelField(section, name).shadowRoot!.querySelector('#note')!.textContent);

/** Types into a panel's field without leaving it. */
export async function typeInto(section: Element, name: string, text: string): Promise<void> {
  const input = panelInput(section, name);
  input.focus();
  input.value = text;
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste', data: text }),
  );
  await settled();
}

/** Types into a panel's field and leaves it. */
export async function fillIn(section: Element, name: string, text: string): Promise<void> {
  await typeInto(section, name, text);
  const input = panelInput(section, name);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.blur();
  await settled();
}

/** Ticks or unticks a box, or chooses one of several. */
export async function tick(section: Element, selector: string): Promise<void> {
  section.shadowRoot!.querySelector<HTMLInputElement>(`input${selector}`)!.click();
  await settled();
}

/** The sentence that answers first. */
export const lead = (section: Element): string => plain(section.shadowRoot!.querySelector('[data-case]')!.textContent);

/** Everything that can be read in a section. */
export const said = (section: Element): string =>
  plain(allText(section.shadowRoot!)).replace(/ (?=[.,:;)])|(?<=\() /g, '');

/** The cells of a lever's row, heads left out: the first table is of each lever alone, the second of the plan for all. */
export function rowOf(section: Element, lever: string, table = 0): string[] {
  const row = section.shadowRoot!.querySelectorAll('table')[table]!.querySelector(`[data-lever="${lever}"]`)!;
  return [...row.children].map((cell) => {
    const copy = cell.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
    return plain(copy.textContent);
  });
}

/** A reader's own spacing of text (WCAG 1.4.12), reaching into every root. */
export function spaceText(calculator: Element): void {
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';
  for (const element of [calculator, ...findWithin(calculator, '*')]) {
    element.shadowRoot?.append(Object.assign(document.createElement('style'), { textContent: spacing }));
  }
}
