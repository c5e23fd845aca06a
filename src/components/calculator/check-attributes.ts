import { nearestName } from '../../options/nearest-name.js';
import { VIEW, type Calculator } from '../base/element.js';
import { warn } from '../base/read-option.js';
import { withoutQuotes } from '../base/typographic-quotes.js';
import { PANEL_WORDS } from './panel-registry.js';

/** Attributes that any element may have. */
const COMMON =
  /^(?:id|class|style|slot|part|exportparts|hidden|title|lang|dir|tabindex|role|is|key|ref|nonce|inert|translate|draggable|popover|autofocus|accesskey|spellcheck|contenteditable|xmlns|form|for|item\w+|(?:aria|data|on|v|x|wire|ng|hx)[-:].*|on\w+|[^a-z].*|.*[^\w-].*)$/;
/** Texts of the page, in which quotation marks are its own. */
const WORDS = /^(?:label|hint)$/;
const QUOTED_NAME = /[\u2018-\u201f\u00ab\u00bb]$/;

/** Attributes in whose value people may be named: the console must not show it. */
const NAMES_PEOPLE = /tables/;

/** One of our elements, as far as it takes attributes. */
interface Observing {
  readonly constructor: { readonly observedAttributes: readonly string[] };
  attributeChangedCallback(name: string, before: string | null, after: string | null): void;
}

/** What was said on the console, of each place once. */
const said = new Set<string>();

/**
 * Takes the attributes of a calculator that are nearly right for what they mean, and names on the console those that may
 * mean something of ours: of the calculator, of the inputs in it and of the `div` around it, now and when they change.
 *
 * @returns stops it
 */
export function checkAttributes(calculator: Calculator): () => void {
  const around = calculator.parentElement?.closest('[data-funnel-calculator]') === calculator.parentElement;
  const seen = new Set<Element>();
  const observer = new MutationObserver((records) => {
    for (const { target, attributeName } of records)
      if (attributeName) check(target as Element, attributeName, calculator);
    lookAround();
  });
  const lookAround = (): void => {
    const places = [calculator, ...(around ? [calculator.parentElement!] : []), ...calculator[VIEW].inputs];
    for (const place of places.filter((candidate) => !seen.has(candidate))) {
      seen.add(place);
      for (const { name } of [...place.attributes]) check(place, name, calculator);
      observer.observe(place, { attributes: true });
    }
  };
  lookAround();
  // Inputs of the page's own layout may be parsed later.
  const children = new MutationObserver(lookAround);
  children.observe(calculator, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    children.disconnect();
  };
}

function check(place: Element, attribute: string, calculator: Calculator): void {
  const isDiv = place !== calculator && place.contains(calculator);
  const element = (isDiv ? calculator : place) as unknown as Observing;
  if (isDiv && !attribute.startsWith('data-')) return;
  const name = isDiv ? attribute.slice(5) : attribute;
  const known = element.constructor.observedAttributes;
  const value = place.getAttribute(attribute);
  if (known.includes(name)) {
    if (name === 'panels') checkPanels(value);
    // The styles of the element look at the attribute itself.
    const clean = value === null || WORDS.test(name) ? value : withoutQuotes(value);
    if (clean !== value) place.setAttribute(attribute, clean!);
    return;
  }
  // The lead form names those that it doesn't know.
  if (name.startsWith('lead-')) return;
  if (QUOTED_NAME.test(name)) return say(place, attribute, value, 'quotes');
  if (COMMON.test(name) || name === 'funnel-calculator') return;
  const near = nearestName(name, known);
  if (!near) return;
  const right = isDiv ? `data-${near.name}` : near.name;
  const isUnderstood = near.same && !place.hasAttribute(right);
  if (isUnderstood) element.attributeChangedCallback(near.name, null, value);
  if (value !== null) say(place, attribute, value, isUnderstood ? 'taken_as' : 'name', right);
}

/** Names the words of `panels` that are no panels. */
function checkPanels(value: string | null): void {
  // By the letters of any script: a panel's translated name is named here, though it opens none.
  for (const word of value?.toLowerCase().match(/[\p{L}\d-]+/gu) ?? []) {
    if (PANEL_WORDS.includes(word)) continue;
    const near = nearestName(word, PANEL_WORDS);
    sayOnce(`panels ${word}`, () => warn('panels', word, 'panel', near?.name ?? null));
  }
}

const say = (
  place: Element,
  attribute: string,
  value: string | null,
  problem: 'quotes' | 'taken_as' | 'name',
  right: string | null = null,
): void =>
  sayOnce(`${place.localName} ${attribute}`, () =>
    warn(`${place.localName} ${attribute}`, NAMES_PEOPLE.test(right ?? attribute) ? {} : value, problem, right),
  );

function sayOnce(what: string, tell: () => void): void {
  if (said.has(what)) return;
  said.add(what);
  tell();
}
