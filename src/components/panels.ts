/** Optional panels by their word in `panels`: each brings its own words, and comes when it is first used. */
const PANELS: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  norms: async () => (await import('./funnel-norms.js')).FunnelNorms,
};

/** Loads the panels that are wanted, or that stand in the page's markup, where they aren't there yet. */
export function loadPanels(calculator: Element, wanted: readonly string[]): void {
  for (const [name, load] of Object.entries(PANELS)) {
    const tag = `funnel-${name}`;
    if (customElements.get(tag) || !(wanted.includes(name) || calculator.querySelector(tag))) continue;
    void load().then(
      (element) => {
        if (!customElements.get(tag)) customElements.define(tag, element);
      },
      () => console.warn(`[funnel-calculator] the panel "${name}" could not be loaded`),
    );
  }
}
