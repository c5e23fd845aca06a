import type { CalculatorView } from './view.js';

type Arrival = () => void;

/** What goes to a panel's heading, by the word of the panel, for those that stand on the page. */
const standing = new WeakMap<CalculatorView, Map<string, Arrival>>();
/** The panel that somebody is on the way to. */
const awaited = new WeakMap<CalculatorView, string>();

/** Opens a panel and goes to its heading, also where the page shows the panel already. */
export function visitPanel(view: CalculatorView, name: string): void {
  const arrive = standing.get(view)?.get(name);
  if (arrive) return arrive();
  awaited.set(view, name);
  view.openPanel(name);
}

/**
 * Has a panel visited for as long as it stands on the page: called in `connectedCallback`, its answer in `disconnectedCallback`.
 *
 * @param arrive - goes to the panel's heading, once there is one
 * @returns the way to withdraw it
 */
export function awaitVisits(view: CalculatorView, name: string, arrive: Arrival): () => void {
  const panels = standing.get(view) ?? new Map<string, Arrival>();
  standing.set(view, panels.set(name, arrive));
  if (awaited.get(view) === name) {
    awaited.delete(view);
    arrive();
  }
  return () => {
    // One that came since has its place.
    if (panels.get(name) === arrive) panels.delete(name);
  };
}
