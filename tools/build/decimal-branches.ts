import { parseSync } from 'vite';
import { splice, type Splice } from './splice.js';

/** A stretch of one function of decimal.mjs, found by its words. */
interface Branch {
  readonly within: string;
  readonly from: string;
  /** Where it ends; without: where the function does. */
  readonly upTo?: string;
  /** What stands there then. */
  readonly instead: string;
  /** The methods that lead into it: where the sources read one of them, the branch stays. */
  readonly usedBy?: readonly string[];
}

const BRANCHES: readonly Branch[] = [
  // Reading '0x1f', '0b1' and '0o7' drags powers and logarithms along, and no text of ours is written so, …
  { within: 'parseOther', from: 'if (isHex.test(str))', instead: 'throw Error(invalidArgument + str);' },
  // … nor '1_000'.
  { within: 'parseOther', from: "if (str.indexOf('_')", upTo: "if (str === 'Infinity'", instead: '' },
  // Only core/decimal.ts sets the library up, from all defaults, with four settings that a test reads back.
  { within: 'config', from: 'if (!obj', upTo: 'return this', instead: 'Object.assign(this, DEFAULTS, obj); ' },
  { within: 'clone', from: 'if (obj === void 0)', upTo: 'Decimal.config(obj)', instead: '' },
  // Another Decimal's exponent, or a small number's, is within the limits already.
  {
    within: 'clone',
    from: 'if (external) {',
    upTo: 't = typeof v',
    instead: 'x.e = v.e; x.d = v.d && v.d.slice(); return; } ',
  },
  {
    within: 'clone',
    from: 'for (e = 0, i = v;',
    upTo: '// Infinity or NaN?',
    instead: 'for (e = 0, i = v; i >= 10; i /= 10) e++; x.e = e; x.d = [v]; return; } ',
  },
  // Whole numbers of the language are written as texts before.
  { within: 'clone', from: "if (t === 'bigint')", upTo: 'throw Error(invalidArgument + v)', instead: '' },
  // Halves go up, if they aren't told to go elsewhere.
  {
    within: 'finalise',
    from: ': rd > 5 ||',
    upTo: 'if (sd < 1 ||',
    instead: ': rd > 4; ',
    usedBy: ['ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_HALF_CEIL', 'ROUND_HALF_FLOOR'],
  },
  // No calculation of ours comes near an exponent of 9e15, where numbers become infinite or 0.
  { within: 'finalise', from: 'if (external) {', upTo: 'return x;', instead: '' },
  { within: 'parseDecimal', from: 'if (external) {', upTo: '} else {', instead: '' },
  // A given number of digits is written by these alone; without them, padding with zeros is folded away.
  {
    within: 'finiteToString',
    from: ', sd) {',
    upTo: 'if (!x.isFinite',
    instead: ') { var sd; ',
    usedBy: ['toExponential', 'toFixed', 'toPrecision'],
  },
];

/**
 * decimal.mjs without the branches that no number and no setting of ours leads into.
 *
 * @throws Error where the library no longer has the words that this knows
 */
export function withoutBranches(code: string, named: ReadonlySet<string>): string {
  const functions = new Map(
    parseSync('decimal.mjs', code).program.body.flatMap((node) =>
      node.type === 'FunctionDeclaration' ? [[node.id!.name, node]] : [],
    ),
  );
  const cut = ({ within, from, upTo, instead }: Branch): Splice => {
    const end = (functions.get(within)?.end ?? 0) - 1;
    const find = (words: string, after: number): number => {
      const found = code.indexOf(words, after);
      if (found < 0 || found >= end) throw new Error(`decimal.js has changed: no “${words}” in a function ${within}`);
      return found;
    };
    const start = find(from, functions.get(within)?.start ?? 0);
    return { start, end: upTo === undefined ? end : find(upTo, start), text: instead };
  };
  return splice(code, BRANCHES.filter(({ usedBy = [] }) => !usedBy.some((name) => named.has(name))).map(cut));
}
