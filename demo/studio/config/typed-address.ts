/** Endings of files: `privacy.html` is a page beside the owner's, and no host. */
const FILE = /\.(?:html?|php\d?|aspx?|jsp|cgi|pdf|docx?|odt|txt|md|svg|png|jpe?g|gif|webp|avif|ico|json|xml)$/i;
/** Names with dots, the last of letters alone: a host as people write it. */
const HOST = /^(?:[^\s/?#:@.]+\.)+(?:\p{L}{2,}|xn--[a-z\d-]+)(?=[:/?#]|$)/u;

/**
 * Whether an address lacks its `https://`. To browsers it is then a page of the owner's own site, which isn't there.
 *
 * @example lacksScheme('clinic.com/privacy') // true
 */
export function lacksScheme(given: string): boolean {
  const text = given.trim();
  const host = HOST.exec(text)?.[0];
  return host !== undefined && !(FILE.test(host) && /^[?#]|^$/.test(text.slice(host.length)));
}

/** Whether it is several words, which nobody means as an address. */
export const isSentence = (given: string): boolean => /\s/.test(given.trim());

/** Half an address, such as `https:`, is one on some pages and none on others. */
export const isHalf = (given: string): boolean => /^[a-z]+:/i.test(given.trim()) && !/^\w+:\/\/[^/]/.test(given.trim());

/** The address as it was probably meant. */
export const withScheme = (given: string): string => `https://${given.trim()}`;
