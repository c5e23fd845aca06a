import type { CalculatorView } from './view.js';

/** Opens a panel and moves the focus to its heading, also where the page shows the panel already. */
export function visitPanel({ panels, openPanel }: CalculatorView, name: string): void {
  const goToHeading = panels.headings.get(name);
  if (goToHeading) return goToHeading();
  panels.awaited = name;
  openPanel(name);
}

/**
 * Registers a panel for visits. Called in `connectedCallback`; what it returns is called in `disconnectedCallback`.
 *
 * @param goToHeading - moves the focus to the heading once it is rendered
 * @returns removes the registration
 */
export function awaitVisits({ panels }: CalculatorView, name: string, goToHeading: () => void): () => void {
  panels.headings.set(name, goToHeading);
  if (panels.awaited === name) {
    panels.awaited = undefined;
    goToHeading();
  }
  return () => {
    // Another panel of the same name may have replaced it.
    if (panels.headings.get(name) === goToHeading) panels.headings.delete(name);
  };
}
