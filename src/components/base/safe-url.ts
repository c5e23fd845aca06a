/** The schemes that are allowed by purpose. */
const SCHEMES = {
  /** Loaded and shown by the page. */
  image: /^https?:$/,
  /** Followed by a visitor. */
  link: /^(?:https?|tel|mailto):$/,
  /** Followed by a visitor into a messenger. */
  messenger: /^(?:https|tg|whatsapp):$/,
} as const satisfies Record<string, RegExp>;

/**
 * Checks an address from outside. Every address that is loaded or followed must pass this function.
 *
 * It is parsed as the browser parses it, because a text that looks harmless (`java\tscript:`) may still be dangerous.
 *
 * @param given - from an attribute, an option or a link; may be relative
 * @param purpose - what the address is used for
 * @param base - what relative addresses are resolved against; default: the page's own
 * @returns the absolute address; null for a scheme that isn't allowed, for one with a password, and for an invalid one
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
