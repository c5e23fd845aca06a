import type { StoreState } from '../../store/index.js';
import { VIEW, type Calculator } from '../base/element.js';

/**
 * What was typed into the calculators of visited pages, by page, place and starting state. It is kept as long as the
 * document.
 */
const typedStates = new Map<string, StoreState>();
/** The page that the browser's back or forward button has led to; '' after a click on a link, and at first. */
let returnedTo = '';

/** Identifies an entry of the session history, also among entries with the same address if the browser can do that. */
function visitedPage(): string {
  const { navigation } = window as { navigation?: { currentEntry?: { key: string } | null } };
  return `${location.pathname}${location.search} ${navigation?.currentEntry?.key ?? ''}`;
}

/**
 * Restores what was typed into a calculator when a router shows its page again from a copy of the markup.
 *
 * Only after the browser's back or forward, only in an untouched calculator, and only where page, place, attributes,
 * currency and starting numbers are the same: people must find their own numbers, where they have left them.
 *
 * @returns stops it
 */
export function restoreOnHistoryNavigation(calculator: Calculator): () => void {
  // Captured, so that it runs before the router's listener. The same listener is never added twice.
  addEventListener('popstate', handleReturn, true);
  addEventListener('click', handleClick, true);
  const { store, context } = calculator[VIEW];
  const root = calculator.getRootNode() as Document | ShadowRoot;
  const place = calculator.id || [...root.querySelectorAll(calculator.localName)].indexOf(calculator);
  const attributes = [...calculator.attributes].map(({ name, value }) => [name, value]);
  // If a person has typed before this part was loaded, the starting numbers are no longer known.
  const start = isUntouched(store.state) ? store.snapshot.values : undefined;
  const name = `${JSON.stringify([place, attributes, context, start])} `;

  const kept = start && returnedTo === visitedPage() ? typedStates.get(name + returnedTo) : undefined;
  if (kept) store.restore(kept, false);
  return store.subscribe((byPerson) => {
    const key = name + visitedPage();
    // A change by the page counts only if there are numbers of a person that it changes, e.g. a reset.
    if (!start || !(byPerson || typedStates.has(key))) return;
    if (isUntouched(store.state)) typedStates.delete(key);
    else typedStates.set(key, store.state);
  });
}

export function isUntouched({ origin, entries, norms, leadsAre, tables }: StoreState): boolean {
  return origin === 'start' && entries.size === 0 && norms.size === 0 && !leadsAre && !tables;
}

function handleReturn(): void {
  returnedTo = visitedPage();
}

function handleClick(): void {
  returnedTo = '';
}
