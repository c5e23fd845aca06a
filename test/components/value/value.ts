/** The words in which the tests of the panel about a patient's value speak of it. */
import { FunnelValue } from '../../../src/components/value/funnel-value.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { mount, settled } from '../../harness/funnel-harness.js';
import { WORKED } from '../clinic/clinic.js';

export interface Opened {
  readonly calculator: FunnelCalculator;
  readonly panel: FunnelValue;
  /** The element of the open tab. */
  readonly section: HTMLElement;
}

/** A calculator with the panel opened at one tab. */
export async function openTab(
  name: 'patient' | 'calling',
  attributes = `lang="en" currency="RUB" ${WORKED}`,
): Promise<Opened> {
  if (!customElements.get('funnel-value')) customElements.define('funnel-value', FunnelValue);
  const calculator = await mount(
    `<funnel-calculator ${attributes}><funnel-value slot="after"></funnel-value></funnel-calculator>`,
  );
  const panel = calculator.querySelector('funnel-value')!;
  return { calculator, panel, section: await goTo(panel, name) };
}

export async function goTo(panel: FunnelValue, name: 'patient' | 'calling'): Promise<HTMLElement> {
  panel.shadowRoot!.querySelector<HTMLElement>(`#${name}`)!.click();
  await settled();
  return panel.shadowRoot!.querySelector<HTMLElement>(`funnel-value-${name}`)!;
}

/** Sets or takes out a tick. */
export async function tick(section: Element, checked: boolean, which = 0): Promise<void> {
  const box = section.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')[which]!;
  box.checked = checked;
  box.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

/** The figures that are shown, by name. */
export const figuresIn = (section: Element): Record<string, string> =>
  Object.fromEntries(
    [...section.shadowRoot!.querySelectorAll<HTMLElement>('[data-figure]')].map(
      ({ dataset, textContent }) => [dataset['figure']!, textContent] as const,
    ),
  );
