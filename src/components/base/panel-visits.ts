import type { CalculatorView } from './view.js';

/** Opens a panel and goes to its heading, also where the page shows the panel already. */
export function visitPanel({ panels, openPanel }: CalculatorView, name: string): void {
  const goToHeading = panels.headings.get(name);
  if (goToHeading) return goToHeading();
  panels.awaited = name;
  openPanel(name);
}

/**
 * Has a panel visited for as long as it stands on the page: called in `connectedCallback`, its answer in `disconnectedCallback`.
 *
 * @param goToHeading - once there is one
 * @returns the way to withdraw it
 */
export function awaitVisits({ panels }: CalculatorView, name: string, goToHeading: () => void): () => void {
  panels.headings.set(name, goToHeading);
  if (panels.awaited === name) {
    panels.awaited = undefined;
    goToHeading();
  }
  return () => {
    // A panel that came since has its place.
    if (panels.headings.get(name) === goToHeading) panels.headings.delete(name);
  };
}
