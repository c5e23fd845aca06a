/** What stands for the characters that a token can't contain. A `.` is a mere `-` where no letter of these follows. */
const CODES: Readonly<Record<string, string>> = { ',': '-c', '-': '-d', _: '-u', '.': '-p' };
const CHARACTERS: Readonly<Record<string, string>> = { c: ',', d: '-', u: '_', p: '.' };
/** An empty token couldn't be seen between two `_`. */
const EMPTY = '-';

/**
 * A name or a value as a link writes it, in letters, digits and single `-`: so the whole fragment is a name that CSS
 * selectors can contain, and a page that looks for `location.hash` finds nothing in place of failing.
 *
 * @param text - of letters, digits, `_`, `.`, `,` and `-`
 * @example toToken('primary.share') // 'primary-share'
 */
export const toToken = (text: string): string =>
  text.replace(/\.(?![\dnsv])|[,_-]/g, (character) => CODES[character]!).replaceAll('.', '-') || EMPTY;

/**
 * Reads what `toToken` wrote.
 *
 * @example fromToken('0-25') // '0.25'
 */
export const fromToken = (token: string): string =>
  token === EMPTY ? '' : token.replace(/-([cdup]?)/g, (_, code: string) => CHARACTERS[code] ?? '.');
