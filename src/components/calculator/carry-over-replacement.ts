import type { StoreState } from '../../store/index.js';
import { VIEW, type Calculator } from '../base/element.js';
import { isUntouched } from './restore-on-history-navigation.js';

/** A calculator that is older isn't replaced by the cache that brought the page, but by the page itself, ms. */
const MAX_AGE_MS = 60_000;

const CONTAINER = '[data-funnel-calculator]';
/** What was typed into a calculator that has been replaced, for the one in its place. */
const legacies = new WeakMap<Element, { readonly state: StoreState; readonly address: string }>();
/** Calculators that were on the page before. */
const known = new WeakSet<Element>();
/** When a person has followed a link or gone back: what comes then is another page. */
let lastNavigation = -MAX_AGE_MS;
const handleNavigation = (event: Event): void => {
  if (event.type === 'popstate' || event.composedPath().some((node) => (node as Partial<Element>).localName === 'a'))
    lastNavigation = performance.now();
};

/**
 * Carries over what was typed when the markup of a calculator is replaced by fresh markup of the same kind, as caches do
 * that show a stored page first and its present parts a moment later (1C-Bitrix "composite").
 *
 * Only where there is no doubt: in one step, within a minute, without a navigation, to a calculator in the same place
 * with the same id and attributes that nobody has touched. Nothing is stored.
 *
 * @returns to be called when the calculator is removed
 */
export function carryOverReplacement(calculator: Calculator): () => void {
  addEventListener('popstate', handleNavigation, true);
  addEventListener('click', handleNavigation, true);
  const { store } = calculator[VIEW];
  const root = calculator.getRootNode() as Document | ShadowRoot;
  const start = performance.now();
  const address = addressNow();
  const place = placeOf(calculator);
  const name = nameOf(place);
  known.add(place);
  const legacy = legacies.get(place);
  if (legacy?.address === address && isUntouched(store.state)) store.restore(legacy.state, false);
  legacies.delete(place);
  const position = namesakes(root, place).indexOf(place);

  return () => {
    if (calculator.isConnected || isUntouched(store.state) || addressNow() !== address) return;
    if (performance.now() - start > MAX_AGE_MS || lastNavigation > start) return;
    const heir = namesakes(root, place)[position];
    // One that has only moved up into the place was on the page before.
    if (heir && !known.has(heir) && nameOf(heir) === name) legacies.set(heir, { state: store.state, address });
  };
}

const addressNow = (): string => location.pathname + location.search;

/** The `div` that has the calculator, or the calculator itself. Of a fresh `div` the calculator comes a moment later. */
function placeOf(calculator: Calculator): Element {
  const { parentElement } = calculator;
  return parentElement?.matches(CONTAINER) ? parentElement : calculator;
}

const namesakes = (root: Document | ShadowRoot, place: Element): Element[] => [
  ...root.querySelectorAll(place.matches(CONTAINER) ? CONTAINER : place.localName),
];

/** What two places of the same kind have in common. */
const nameOf = (place: Element): string =>
  JSON.stringify(
    [...place.attributes].filter(({ name }) => !/^(?:class|style)$/.test(name)).map(({ name, value }) => [name, value]),
  );
