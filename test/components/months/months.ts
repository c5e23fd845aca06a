/** The words in which the tests of the months speak of their panel. */
import { FunnelMonths } from '../../../src/components/months/funnel-months.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { mount, settled } from '../../harness/funnel-harness.js';
import { findWithin } from '../../harness/shadow.js';

export interface OpenedMonths {
  readonly calculator: FunnelCalculator;
  readonly panel: FunnelMonths;
  /** The element of the open tab. */
  readonly section: HTMLElement;
}

/** A calculator with the panel of months opened at one tab. */
export async function openMonths(name: 'now' | 'list', attributes: string): Promise<OpenedMonths> {
  if (!customElements.get('funnel-months')) customElements.define('funnel-months', FunnelMonths);
  const calculator = await mount(
    `<funnel-calculator ${attributes}><funnel-months slot="after"></funnel-months></funnel-calculator>`,
  );
  const panel = calculator.querySelector('funnel-months')!;
  return { calculator, panel, section: await tabOf(panel, name) };
}

export async function tabOf(panel: FunnelMonths, name: 'now' | 'list'): Promise<HTMLElement> {
  panel.shadowRoot!.querySelector<HTMLElement>(`#${name}`)!.click();
  await settled();
  await panel.updateComplete;
  await settled();
  return panel.shadowRoot!.querySelector<HTMLElement>(`#panel > *`)!;
}

/** On a Monday, after ten of the 21 working days of November 2026. */
export async function onNovember16(section: HTMLElement): Promise<void> {
  Object.assign(section, { calendar: { year: 2026, month: 11, today: 16 } });
  await settled();
}

/** The shown text of a figure. */
export const figureIn = (section: Element, name: string): string | null =>
  findWithin(section, `[data-figure="${name}"]`)[0]?.textContent ?? null;
