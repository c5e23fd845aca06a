import type { StoreState } from '../../store/index.js';
import { VIEW, type Calculator } from '../base/element.js';

/** What was typed into calculators of visited pages, by page, place and starting state; as long as the document lives. */
const typedStates = new Map<string, StoreState>();
/** The visited page that the browser's back or forward has led to; '' where a link has led, or nothing yet. */
let returnedTo = '';

/** One entry of the session's history, told apart from others of the same address where the browser can. */
function visitedPage(): string {
  const { navigation } = window as { navigation?: { currentEntry?: { key: string } | null } };
  return `${location.pathname}${location.search} ${navigation?.currentEntry?.key ?? ''}`;
}

/**
 * Gives a calculator back what was typed when a router brings its page again from a copy of the markup.
 *
 * Only by the browser's back and forward, only into an untouched calculator, and only where page, place, attributes,
 * money and starting numbers are the same: a person finds their own numbers, and where they left them.
 *
 * @returns the way to stop
 */
export function restoreOnHistoryNavigation(calculator: Calculator): () => void {
  // Before a router hears of it. The same listener is never added twice.
  addEventListener('popstate', handleReturn, true);
  addEventListener('click', handleClick, true);
  const { store, context } = calculator[VIEW];
  const root = calculator.getRootNode() as Document | ShadowRoot;
  const place = calculator.id || [...root.querySelectorAll(calculator.localName)].indexOf(calculator);
  const attributes = [...calculator.attributes].map(({ name, value }) => [name, value]);
  // Whoever has typed before this part came began from what is no longer known.
  const start = isUntouched(store.state) ? store.snapshot.values : undefined;
  const name = `${JSON.stringify([place, attributes, context, start])} `;

  const kept = start && returnedTo === visitedPage() ? typedStates.get(name + returnedTo) : undefined;
  if (kept) store.restore(kept, false);
  return store.subscribe((byPerson) => {
    const key = name + visitedPage();
    // What the page does to a person's numbers counts too, e.g. a reset; what it does to its own is its own business.
    if (!start || !(byPerson || typedStates.has(key))) return;
    if (isUntouched(store.state)) typedStates.delete(key);
    else typedStates.set(key, store.state);
  });
}

function isUntouched({ origin, entries, norms }: StoreState): boolean {
  return origin === 'start' && entries.size === 0 && norms.size === 0;
}

function handleReturn(): void {
  returnedTo = visitedPage();
}

function handleClick(): void {
  returnedTo = '';
}
