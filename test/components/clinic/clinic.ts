/** The words in which the clinic's tests speak of its panel. */
import { FunnelClinic } from '../../../src/components/clinic/funnel-clinic.js';
import type { FunnelPanelField } from '../../../src/components/base/funnel-panel-field.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { mount, settled } from '../../harness/funnel-harness.js';
import { allText, findWithin, plain } from '../../harness/shadow.js';

/** The worked example in the page's own numbers: 180 000 / 600 / 150 / 30 / 20 000 / 120 000. */
export const WORKED =
  'budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000"';

export interface Opened {
  readonly calculator: FunnelCalculator;
  readonly panel: FunnelClinic;
  /** The element of the open tab. */
  readonly section: HTMLElement;
}

/** A calculator with the clinic's panel opened at one tab. */
export async function openTab(name: 'calls' | 'reception' | 'doctors' | 'check', attributes: string): Promise<Opened> {
  if (!customElements.get('funnel-clinic')) customElements.define('funnel-clinic', FunnelClinic);
  const calculator = await mount(
    `<funnel-calculator ${attributes}><funnel-clinic slot="after"></funnel-clinic></funnel-calculator>`,
  );
  const panel = calculator.querySelector('funnel-clinic')!;
  return { calculator, panel, section: await goTo(panel, name) };
}

export async function goTo(panel: FunnelClinic, name: string): Promise<HTMLElement> {
  panel.shadowRoot!.querySelector<HTMLElement>(`#${name}`)?.click();
  await settled();
  return panel.shadowRoot!.querySelector<HTMLElement>(`funnel-clinic-${name}`)!;
}

export function fieldIn(section: Element, name: string): FunnelPanelField {
  const [field] = findWithin<FunnelPanelField>(section, `funnel-panel-field[name="${name}"]`);
  if (!field) throw new Error(`The section shows no field ${name}`);
  return field;
}

export const inputIn = (section: Element, name: string): HTMLInputElement =>
  fieldIn(section, name).shadowRoot!.querySelector('input')!;

/** What stands under a field. */
export const noteIn = (section: Element, name: string): string =>
  plain(fieldIn(section, name).shadowRoot!.querySelector('#note')!.textContent);

/** Types into a field and leaves it. */
export async function fillIn(section: Element, name: string, text: string): Promise<void> {
  await typeInto(inputIn(section, name), text);
}

export async function typeInto(input: HTMLInputElement, text: string): Promise<void> {
  input.focus();
  input.value = text;
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste', data: text }),
  );
  await settled();
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.blur();
  await settled();
}

/** Pastes a text into the field of the tab that checks it. */
export async function paste(section: HTMLElement, text: string): Promise<void> {
  const area = section.shadowRoot!.querySelector('textarea')!;
  area.focus();
  const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  // Firefox puts nothing of a page's own into an event of its clipboard.
  Object.defineProperty(event, 'clipboardData', { value: { getData: () => text } });
  area.dispatchEvent(event);
  await settled();
}

/** Presses the button with this text. */
export async function press(root: Element, text: string): Promise<void> {
  const buttons = findWithin<HTMLButtonElement>(root, 'button');
  const button = buttons.find(({ textContent, ariaLabel }) =>
    [textContent, ariaLabel].some((each) => plain(each ?? '') === text),
  );
  if (!button)
    throw new Error(`No button ${text} among: ${buttons.map((each) => plain(each.textContent)).join(' | ')}`);
  button.click();
  await settled();
}

/** The sentence that answers first. */
export const lead = (section: Element): string => plain(section.shadowRoot!.querySelector('[data-case]')!.textContent);

/** Everything that can be read in a section. */
export const said = (section: Element): string =>
  plain(allText(section.shadowRoot!)).replace(/ (?=[.,:;)])|(?<=\() /g, '');

/** The attribute that gives a calculator its tables. */
export const tables = (given: object): string => `tables='${JSON.stringify(given)}'`;

const cards = (section: Element): HTMLDetailsElement[] =>
  findWithin<HTMLDetailsElement>(findWithin(section, 'funnel-rows')[0]!, 'details');

/** What each row says of itself, in the order in which the rows stand. */
export const rowsIn = (section: Element): string[] =>
  cards(section).map((card) => plain(allText(card.querySelector('summary')!)).replace(/ (?=[.,:;)])|(?<=\() /g, ''));

/** The field of a row's name. */
export const nameIn = async (section: Element, row: number): Promise<HTMLInputElement> =>
  (await openedCard(section, row)).querySelector('input.text')!;

/** The field of a number of a row. */
export const cellIn = async (section: Element, row: number, column: string): Promise<HTMLInputElement> =>
  (await openedCard(section, row))
    .querySelector(`funnel-panel-field[name^="${column}-"]`)!
    .shadowRoot!.querySelector('input')!;

async function openedCard(section: Element, row: number): Promise<HTMLDetailsElement> {
  const card = cards(section)[row]!;
  card.open = true;
  await settled();
  return card;
}
