/** The words in which browser tests speak of a calculator: fill a field, read a figure. */
import { VIEW, type Calculator } from '../../src/components/base/element.js';
import type { FunnelCalculator } from '../../src/components/calculator/index.js';
import { allText, findAll, findWithin, isShown, plain } from './shadow.js';

/** The worked example: six numbers, as a clinic's owner would type them in Russian. */
export const WORKED_EXAMPLE: Readonly<Record<string, string>> = {
  budget: '180 000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20 000',
  secondaryCheck: '120 000',
};

let stage: HTMLElement | null = null;

/** Loads the elements and puts markup on an empty page; returns the first calculator in it. */
export async function mount(markup: string): Promise<FunnelCalculator> {
  await import('../../src/define.js');
  const place = emptyPlace();
  place.innerHTML = markup;
  await settled();
  return place.querySelector<FunnelCalculator>('funnel-calculator') ?? (place.firstElementChild as FunnelCalculator);
}

/** An empty box on the page, for tests that build their page by hand. */
export function emptyPlace(): HTMLElement {
  unmount();
  stage = document.body.appendChild(document.createElement('main'));
  return stage;
}

export function unmount(): void {
  stage?.remove();
  stage = null;
}

/** Waits until everything has been rendered and painted. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  for (const element of findAll(document.body, '*')) {
    // What comes a moment after the first screen; how late it is asked for is tested on the built files.
    if (VIEW in element) await (element as unknown as Calculator)[VIEW].prepare();
    if ('updateComplete' in element) await element.updateComplete;
  }
}

/** For what may take long on a busy machine, ms: less than a test's own time. */
const PATIENCE = 30_000;

/** Waits for what comes by itself a moment later; whether it has come, the test says. */
export async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + PATIENCE; !holds() && performance.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await settled();
}

/** The element that a field's name stands for in the markup. */
const selectorOf = (field: string): string => {
  const check = /^(.+)Check$/.exec(field);
  const own = check ? `funnel-average-check[stage="${check[1]!}"]` : `funnel-${field}`;
  return `${own}, funnel-field[field="${field}"]`;
};

/** The input element of a field, e.g. `<funnel-budget>`. */
export function fieldOf(calculator: Element, field: string): HTMLElement & Record<'value' | 'text', string> {
  const [element] = findWithin<HTMLElement & Record<'value' | 'text', string>>(calculator, selectorOf(field));
  if (!element) throw new Error(`The calculator shows no field ${field}`);
  return element;
}

/** The real `<input>` of a field. */
export function inputOf(calculator: Element, field: string): HTMLInputElement {
  const [input] = findWithin<HTMLInputElement>(fieldOf(calculator, field), 'input');
  if (!input) throw new Error(`The field ${field} has no <input>`);
  return input;
}

/** Replaces a field's text as a paste does, without leaving the field. */
export async function paste(calculator: Element, field: string, text: string): Promise<void> {
  const input = inputOf(calculator, field);
  input.focus();
  input.value = text;
  input.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste', data: text }),
  );
  await settled();
}

/** Fills a field and leaves it. */
export async function fill(calculator: Element, field: string, text: string): Promise<void> {
  await paste(calculator, field, text);
  const input = inputOf(calculator, field);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.blur();
  await settled();
}

/** Fills several fields, one after another. */
export async function fillAll(calculator: Element, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(texts)) await fill(calculator, field, text);
}

/** The text of a figure where it is shown first. */
export function read(calculator: Element, figure: string): string {
  const [element] = findWithin(calculator, `[data-figure="${figure}"]`);
  if (!element)
    throw new Error(
      `The calculator shows no figure ${figure}; it shows ${Object.keys(figures(calculator)).join(', ')}`,
    );
  return plain(element.textContent);
}

/** Every figure with its text, where it is shown first. */
export function figures(calculator: Element): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const element of findWithin(calculator, '[data-figure]'))
    texts[element.dataset['figure']!] ??= plain(element.textContent);
  return texts;
}

/** Everything that can be read in a calculator. */
export const readAll = (calculator: Element): string => plain(allText(calculator));

/** The names of the input elements that are seen, in their order on the page. */
export const shownFields = (calculator: Element): string[] =>
  findWithin(
    calculator,
    'funnel-budget, funnel-leads, funnel-primary, funnel-secondary, funnel-average-check, funnel-field',
  )
    .filter(isShown)
    .map(
      (element) =>
        element.getAttribute('field') ?? [element.localName, element.getAttribute('stage')].filter(Boolean).join(':'),
    );
