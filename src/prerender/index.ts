import { attributeTexts, type Attributes } from './attributes.js';
import { declarativeMarkup } from './declarative.js';
import { plainMarkup } from './plain.js';
import { drawCalculator } from './static-render.js';

export type { Attributes };

/** How a calculator is prerendered. */
export interface PrerenderOptions {
  /** The element's own, by their names in HTML: `{ lang: 'ru', budget: '180000', norms: { primaryRate: '0.35' } }`. */
  readonly attributes?: Attributes;
  /** For a page whose policy allows styles by nonce: the nonce of this response. */
  readonly nonce?: string;
  /** Without styles and shadow roots, for a page whose policy allows no style within it: the figures as a table. */
  readonly plain?: boolean;
  /** The page's address, which the address of a logo is resolved against. */
  readonly base?: string;
}

/** The characters that a nonce of a policy may have. */
const NONCE = /^[\w+/-]+={0,2}$/;

/**
 * Draws a calculator with the numbers that it starts from, so that it is seen before its script has come and where none comes.
 *
 * Runs in Node, asks the network for nothing. Give `lang`: what stands around the element isn't known here, and English is
 * spoken without it. Panels come with the script. What an attribute gets wrong is said on the console, as in a browser.
 *
 * @param options - attributes, nonce, form, the page's address
 * @returns the HTML of one `<funnel-calculator>`, to be sent as it is within a page
 * @throws RangeError for a name that isn't an attribute of the calculator or of every element, and for a nonce that no policy could name
 * @example `(await prerender({ attributes: { lang: 'en', currency: 'EUR' } })).startsWith('<funnel-calculator lang="en" currency="EUR">') // true`
 */
export async function prerender({
  attributes = {},
  nonce,
  plain = false,
  base = 'about:blank',
}: PrerenderOptions = {}): Promise<string> {
  if (nonce !== undefined && !NONCE.test(nonce))
    throw new RangeError(`nonce: letters, digits and +/-_ are allowed, not ${JSON.stringify(nonce)}`);
  const texts = attributeTexts(attributes);
  const calculator = await drawCalculator(texts, base);
  return plain ? plainMarkup(calculator, texts) : declarativeMarkup(calculator, texts, nonce);
}
