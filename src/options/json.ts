import { withoutExponent } from './exponent.js';

/** Longest text that is read: all words of a language are a tenth of it. */
const MAX_JSON_LENGTH = 100_000;

/** Strings, which stay as they are, and numbers. */
const STRING_OR_NUMBER = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

const TYPOGRAPHIC = /[\u201c-\u201f\u00ab\u00bb]/g;
/** Those that stand around the whole. */
const AROUND = /^[\u2018-\u201f\u00ab\u00bb](?=[[{])|(?<=[\]}])[\u2018-\u201f\u00ab\u00bb]$/g;

/**
 * Reads JSON with its numbers as text, so that they keep every digit.
 *
 * @returns undefined where it is no JSON, or longer than any option needs to be
 * @example readJson('{"value": 0.30000000000000001}') // { value: '0.30000000000000001' }
 */
export function readJson(text: string): unknown {
  if (text.length > MAX_JSON_LENGTH) return undefined;
  const given = parse(text);
  // An editor may have made the quotation marks typographic. In JSON that is right without it, they are texts' own.
  return given === undefined ? parse(text.replace(AROUND, '').replace(TYPOGRAPHIC, '"')) : given;
}

function parse(text: string): unknown {
  try {
    // The text is parsed unchanged first: quotation marks around numbers must not turn invalid JSON into valid JSON.
    JSON.parse(text);
    return JSON.parse(
      text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"${withoutExponent(token)}"`)),
    );
  } catch {
    return undefined;
  }
}
