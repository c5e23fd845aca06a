import { parseSync, Visitor } from 'vite';
import { splice, type Splice } from './splice.js';

/**
 * Russian in one byte a letter, for the file that is pure ASCII: by `\uXXXX` each letter would have six.
 *
 * А to ю stand where ASCII has @ to ~, я and ё are > and <; what really is one of those stands between two $.
 */
export function encoded(text: string): string {
  if (text.includes('$')) throw new Error(`$ has another meaning in encoded words: ${text}`);
  return text
    .replace(/[<>@-~](?:[^А-яё$]*[<>@-~])?/g, '$$$&$$')
    .replace(/[А-яё]/g, (letter) =>
      letter === 'я' ? '>' : letter === 'ё' ? '<' : String.fromCharCode(letter.charCodeAt(0) - OFFSET),
    );
}

/** From a letter's place in Unicode to that of its sign. */
const OFFSET = 0x3d0;

/** The bracket in front makes an expression of an object. */
const OPENED = 1;

/** The code of a literal or of an object of literals with its words encoded. */
export function encodedLiterals(code: string): string {
  const splices: Splice[] = [];
  new Visitor({
    Literal({ value, start, end }) {
      if (typeof value === 'string')
        splices.push({ start: start - OPENED, end: end - OPENED, text: JSON.stringify(encoded(value)) });
    },
    TemplateLiteral({ quasis, start, end }) {
      if (quasis.length === 1)
        splices.push({
          start: start - OPENED,
          end: end - OPENED,
          text: JSON.stringify(encoded(quasis[0]!.value.cooked!)),
        });
    },
  }).visit(parseSync('words.js', `(${code})`).program);
  return splice(code, splices);
}

/** The module that reads such words, and objects of them. */
export const READER = `const SIGNS = { '>': 'я', '<': 'ё' };
export const read = (words) => typeof words === 'string'
  ? words.replace(/\\$(.*?)\\$|[<>@-~]/gs, (sign, asItIs) => asItIs ?? SIGNS[sign] ?? String.fromCharCode(sign.charCodeAt(0) + ${OFFSET}))
  : Object.fromEntries(Object.entries(words).map(([key, form]) => [key, read(form)]));`;
