/** The words in which the plan's tests speak of its panel. */
import { FunnelPlan } from '../../../src/components/plan/funnel-plan.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { mount, settled } from '../../harness/funnel-harness.js';
import { allText, findAll, findWithin, plain } from '../../harness/shadow.js';

export const EXAMPLE =
  'budget="180000" leads="600" primary="150" secondary="30" primary-check="20000" secondary-check="120000" norms=\'{"primaryRate":"0.35","secondaryRate":"0.3"}\'';

export interface Opened {
  readonly calculator: FunnelCalculator;
  /** The shadow root of the section. */
  readonly section: ShadowRoot;
}

/** A calculator with the plan in it. */
export async function open(attributes = `lang="en" currency="RUB" ${EXAMPLE}`): Promise<Opened> {
  if (!customElements.get('funnel-plan')) customElements.define('funnel-plan', FunnelPlan);
  const calculator = await mount(
    `<funnel-calculator ${attributes}><funnel-plan slot="after"></funnel-plan></funnel-calculator>`,
  );
  await settled();
  return { calculator, section: sectionOf(calculator) };
}

export const sectionOf = (calculator: Element): ShadowRoot =>
  findWithin(calculator, 'funnel-plan-what-if')[0]!.shadowRoot!;
export const said = (section: ShadowRoot): string => plain(allText(section));
export const shown = (section: ShadowRoot, figure: string): string =>
  plain(findAll(section, `[data-figure="${figure}"]`)[0]?.textContent ?? '');
export const leverOf = (section: ShadowRoot, id: string): HTMLElement => section.querySelector(`[data-lever="${id}"]`)!;
export const sliderOf = (section: ShadowRoot, id: string): HTMLInputElement =>
  section.querySelector(`input[type="range"][name="${id}"]`)!;
export const fieldOf = (section: ShadowRoot, id: string): HTMLInputElement =>
  section.querySelector(`funnel-panel-field[name="${id}"]`)!.shadowRoot!.querySelector('input')!;
export const noteOf = (section: ShadowRoot, id: string): string =>
  plain(
    fieldOf(section, id).getRootNode() instanceof ShadowRoot
      ? (fieldOf(section, id).getRootNode() as ShadowRoot).querySelector('.note')!.textContent
      : '',
  );
export const buttonOf = (root: ParentNode, text: string): HTMLButtonElement => {
  const found = [...root.querySelectorAll('button')].find((button) => plain(button.textContent) === text);
  if (!found)
    throw new Error(
      `No button ${text} among: ${[...root.querySelectorAll('button')].map((button) => plain(button.textContent)).join(' | ')}`,
    );
  return found;
};

export async function slide(section: ShadowRoot, id: string, percent: string): Promise<void> {
  const slider = sliderOf(section, id);
  slider.value = percent;
  slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

export async function type(section: ShadowRoot, id: string, text: string): Promise<void> {
  const input = fieldOf(section, id);
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled();
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.blur();
  await settled();
}

export async function press(button: HTMLElement): Promise<void> {
  button.click();
  await settled();
}
