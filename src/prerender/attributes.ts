/**
 * Attributes by name; an object is written as JSON, `true` as an attribute without a value, `false` and null not at
 * all.
 */
export type Attributes = Readonly<Record<string, string | boolean | object | null | undefined>>;

/** Those that a prerendered page must not hold, because people are named in them. */
const LEFT_OUT = /^tables$/i;
const NAME = /^[a-z][a-z\d_.:-]*$/;

/**
 * Attributes as text by name.
 *
 * @throws RangeError for a name that isn't valid in HTML, or that would run a script
 */
export function attributeTexts(given: Attributes): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    if (!NAME.test(name) || name.startsWith('on'))
      throw new RangeError(
        `attributes: ${JSON.stringify(name)} is no name of an attribute in small letters, or a handler`,
      );
    if (value === null || value === undefined || value === false) continue;
    if (LEFT_OUT.test(name)) {
      console.warn(`[funnel-calculator] ${name} is left out: set it as a property once the page is there`);
      continue;
    }
    texts.set(name, value === true ? '' : typeof value === 'string' ? value : JSON.stringify(value));
  }
  return texts;
}
