import { FunnelCalculator } from '../components/calculator/index.js';
import { nearestName } from '../options/nearest-name.js';

/**
 * Attributes by name; an object is written as JSON, `true` as an attribute without a value, `false` and null not at
 * all.
 */
export type Attributes = Readonly<Record<string, string | boolean | object | null | undefined>>;

/** Those that a prerendered page must not hold, because people are named in them. */
const LEFT_OUT = /^tables$/i;
const NAME = /^[a-z][a-z\d_.:-]*$/;
/** The attributes of the lead form, which stand on the calculator as `lead-…`. Its own code needs a page to be read. */
export const LEAD_FORM = [
  'accepted-when',
  'call',
  'consents',
  'context',
  'controller',
  'cors',
  'encoding',
  'endpoint',
  'fields',
  'messenger',
  'offer',
  'policy-url',
  'queue',
  'thanks-text',
  'thanks-url',
];

/** What every element of HTML may have, and besides what an element that belongs to a form may. */
const GLOBAL =
  /^(?:(?:data|aria)-.+|accesskey|autocapitalize|autocorrect|autofocus|class|contenteditable|dir|disabled|draggable|enterkeyhint|exportparts|form|hidden|id|inert|inputmode|is|item(?:id|prop|ref|scope|type)|lang|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|writingsuggestions)$/;

/**
 * Attributes as text by name.
 *
 * @throws RangeError for a name that isn't valid in HTML, that would run a script, or that neither the calculator nor
 *   every element knows: a misspelt option would show other figures than its author means
 */
export function attributeTexts(given: Attributes): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const known = [...FunnelCalculator.observedAttributes, ...LEAD_FORM.map((name) => `lead-${name}`)];
  for (const [name, value] of Object.entries(given)) {
    if (!NAME.test(name) || name.startsWith('on'))
      throw new RangeError(
        `attributes: ${JSON.stringify(name)} is no name of an attribute in small letters, or a handler${meant(name, known)}`,
      );
    if (!known.includes(name) && !GLOBAL.test(name))
      throw new RangeError(`attributes: the calculator has no ${JSON.stringify(name)}${meant(name, known)}`);
    if (value === null || value === undefined || value === false) continue;
    if (LEFT_OUT.test(name)) {
      console.warn(`[funnel-calculator] ${name} is left out: set it as a property once the page is there`);
      continue;
    }
    texts.set(name, value === true ? '' : typeof value === 'string' ? value : JSON.stringify(value));
  }
  return texts;
}

function meant(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near ? `; did you mean ${near.name}?` : '';
}
