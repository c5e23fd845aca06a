import { parseSync, Visitor, type Plugin } from 'vite';
import { splice, type Splice } from './splice.js';

/**
 * Has chart.js spread its sets instead of asking the page's `Array.from`.
 *
 * Prototype.js up to 1.7.3 puts one in its place that knows no iterables: the set would come out empty.
 */
export const spreadIterables = (): Plugin => ({
  name: 'spread-iterables',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name !== 'npm',
  transform: {
    filter: { id: /\/node_modules\/chart\.js\//, code: /\bArray\.from\b/ },
    handler: (code) => ({ code: withSpreads(code), map: null }),
  },
});

/**
 * The code with `[...set]` for every `Array.from(set)`.
 *
 * @throws Error where `Array.from` is used in another way
 */
export function withSpreads(code: string): string {
  const splices: Splice[] = [];
  let uses = 0;
  new Visitor({
    CallExpression({ callee, arguments: [iterable, ...more], start, end }) {
      if (!isArrayFrom(callee) || !iterable || iterable.type === 'SpreadElement' || more.length > 0) return;
      splices.push({ start, end: iterable.start, text: '[...' }, { start: iterable.end, end, text: ']' });
    },
    MemberExpression(expression) {
      if (isArrayFrom(expression)) uses += 1;
    },
  }).visit(parseSync('library.js', code).program);
  if (splices.length !== uses * 2) throw new Error('chart.js has changed: it asks Array.from for more than a copy');
  return splice(code, splices);
}

function isArrayFrom(expression: { type: string }): boolean {
  const { object, property } = expression as { object?: { type: string; name?: string }; property?: { type: string; name?: string } };
  return expression.type === 'MemberExpression' && object?.name === 'Array' && property?.name === 'from';
}
