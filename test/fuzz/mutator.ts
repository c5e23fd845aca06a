import fc from 'fast-check';

/** Pieces of harm, and of what is right: one beside the other finds more than noise does. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\\',
  '\\u0000',
  '\\ud800',
  '"__proto__"',
  '"constructor"',
  '"prototype"',
  '"toJSON"',
  '"polluted"',
  '"value"',
  '"id"',
  '0',
  '-0',
  '-1',
  '1e',
  'e308',
  '1e999',
  '1e-999',
  '.5',
  '00',
  'NaN',
  'Infinity',
  'true',
  'null',
  '999999999999999',
  '9999999999999999',
  '0.1',
  '25%',
  '100%',
  '%',
  '１２３',
  '٤٢',
  '१२',
  '\u00a0',
  '\u202f',
  '\u200b',
  '\u202e',
  '\ud800',
  '\udfff',
  '\0',
  '\n',
  '½',
  '²',
  '٫',
  '−',
  'k',
  'млн',
  '₽',
  'javascript:',
  '//',
  '<script>',
  '${',
  '2026-13-45',
  '0000-00',
  '/',
  '_',
  '-',
  'x-',
] as const;

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** One step away from a text: a piece put in, a stretch taken out, doubled, or turned round. */
const step = fc.record({
  kind: fc.constantFrom('put', 'cut', 'double', 'turn'),
  at: fc.nat(1000),
  long: fc.nat(12),
  piece,
});

/**
 * Texts that once were right, some steps away from it.
 *
 * @param right - what the reader understands
 */
export const mutated = (...right: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...right), fc.array(step, { maxLength: 6 })).map(([text, steps]) =>
    steps.reduce((now, { kind, at, long, piece: put }) => {
      const from = at % (now.length + 1);
      const stretch = now.slice(from, from + long);
      const middle = { put: put + stretch, cut: '', double: stretch + stretch, turn: [...stretch].reverse().join('') }[
        kind
      ];
      return now.slice(0, from) + middle + now.slice(from + long);
    }, text),
  );

/** What a script may put into a property: any value, of hostile names and depths. */
export const anyValue: fc.Arbitrary<unknown> = fc.anything({
  key: fc.oneof(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'toJSON',
      'toString',
      'id',
      'value',
      'from',
      'name',
      'en',
      'leads',
      'slots',
      'password',
    ),
    fc.string({ maxLength: 4 }),
  ),
  maxDepth: 4,
  maxKeys: 5,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** The same inputs each time; `FUZZ_SEED` asks for others. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 5);

/** Runs a law over many inputs; a failure prints the seed and the path that lead back to it. */
export function everywhere<T>(arbitrary: fc.Arbitrary<T>, runs: number, law: (input: T) => boolean): void {
  fc.assert(fc.property(arbitrary, law), { numRuns: runs, seed: SEED });
  expectUntouched();
}

/** Nothing was written into what all objects inherit. */
function expectUntouched(): void {
  const found = [Object.prototype, Array.prototype, Function.prototype, String.prototype].flatMap((prototype) =>
    Object.keys(prototype),
  );
  if (found.length > 0 || 'polluted' in {})
    throw new Error(`Something has got into the prototypes: ${found.join(', ')}`);
}
