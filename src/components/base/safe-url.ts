/** Which kinds of address may stand where. */
const SCHEMES = {
  /** What the page loads and shows. */
  image: /^https?:$/,
  /** What a visitor may follow. */
  link: /^(?:https?|tel|mailto):$/,
  /** What a visitor may follow into a messenger. */
  messenger: /^(?:https|tg|whatsapp):$/,
} as const satisfies Record<string, RegExp>;

/**
 * The one way for an address from outside into the page: what is loaded or followed has passed here.
 *
 * It is read as the browser would read it, so that what looks harmless as text (`java\tscript:`) is judged by what it does.
 *
 * @param given - from an attribute, an option or a link; relative ones are of the page's own site
 * @param purpose - what happens with it
 * @param base - what relative addresses start from; default: the page's own
 * @returns the whole address; null for every other scheme, for one with a password in it, and for what is no address
 * @example safeUrl('javascript:alert(1)', 'link') // null
 */
export function safeUrl(given: string, purpose: keyof typeof SCHEMES, base: string = document.baseURI): string | null {
  try {
    const { protocol, username, password, href } = new URL(given, base);
    return SCHEMES[purpose].test(protocol) && !username && !password ? href : null;
  } catch {
    return null;
  }
}
