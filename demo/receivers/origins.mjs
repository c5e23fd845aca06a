// @ts-check
/** An origin as browsers write it, but for capitals, a port that goes without saying, and slashes behind it. */
const ORIGIN = /^(https?):\/\/([a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?\/*$/;
const USUAL = { http: 80, https: 443 };

/**
 * Reads `ORIGINS`: the pages from which leads are taken, with commas or spaces between them.
 *
 * receive.php reads them by the same rules; both are tried by `test/receivers/origins.json`.
 *
 * @param {string} text
 * @returns {string[]} as a browser sends them; none where every page may send leads
 * @throws {Error} whose message says what to write instead
 */
export function readOrigins(text) {
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (words.length === 0 && text.trim() !== '')
    throw new Error('ORIGINS names no page; leave it empty to take leads from every page');
  return [...new Set(words.map(readOrigin))];
}

/** @param {string} word */
function readOrigin(word) {
  const [, scheme = '', host = '', port] = ORIGIN.exec(word.toLowerCase()) ?? [];
  if (!scheme || host.includes('..') || (port && (+port < 1 || +port > 65535)))
    throw new Error(
      `ORIGINS: "${word}" is no origin; write https:// and the name of the site, such as https://clinic.example, without a path (a name with other than Latin letters in its xn-- form)`,
    );
  const isUsual = !port || +port === USUAL[/** @type {'http' | 'https'} */ (scheme)];
  return `${scheme}://${host}${isUsual ? '' : `:${+port}`}`;
}
