/** An address from the page's options that may be loaded or followed; null for every other kind. */
export function safeUrl(given: string): string | null {
  try {
    const url = new URL(given, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
