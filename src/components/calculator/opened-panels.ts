/** Panels that were told of, by calculator. */
const known = new WeakMap<Element, Set<string>>();

/** Tells the page of each panel that a person has opened, once; those that the page itself shows are none. */
export function tellOpened(calculator: Element & { readonly panels?: string | null }, shown: readonly string[]): void {
  const byPage = (calculator.panels ?? '').split(/\s+/);
  const told = known.get(calculator) ?? new Set();
  known.set(calculator, told);
  for (const panel of shown) {
    if (byPage.includes(panel) || told.has(panel)) continue;
    told.add(panel);
    calculator.dispatchEvent(
      new CustomEvent('funnel-panel', { bubbles: true, composed: true, detail: Object.freeze({ panel }) }),
    );
  }
}

/** A panel that was opened without a person is no news to the page, neither now nor later. */
export function keepQuiet(calculator: Element, panel: string): void {
  known.set(calculator, (known.get(calculator) ?? new Set()).add(panel));
}
