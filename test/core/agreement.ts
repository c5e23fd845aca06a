import { Decimal } from '../../src/core/index.js';
import { apart } from './nearness.js';

/** Roots and quantiles are compared to so many digits, fractions to nearly all that leave the core. */
const [OF_ROOTS, OF_FRACTIONS] = [27, 38];

/**
 * Where a result isn't what a worked case says: each place with what is there. What the case doesn't have mustn't be there
 * either, apart from the `order` of names, which the inputs tell.
 */
export function disagreements(found: unknown, expected: unknown, place = ''): string[] {
  if (isFigure(expected)) {
    const text = expected.frac ?? expected.dec;
    if (!(found instanceof Decimal)) return [`${place}: ${JSON.stringify(found)} instead of ${text}`];
    const difference = apart(found, text, expected.frac === undefined ? OF_ROOTS : OF_FRACTIONS);
    return difference ? [`${place}: ${difference}`] : [];
  }
  if (typeof expected !== 'object' || expected === null || typeof found !== 'object' || found === null)
    return Object.is(found, expected)
      ? []
      : [`${place}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...names].flatMap((name) => {
    if (name === 'order' && !(name in expected)) return [];
    const [a, b] = [found, expected].map((value) => (value as Record<string, unknown>)[name]);
    return disagreements(a, b, place ? `${place}.${name}` : name);
  });
}

/** A figure's plain decimal digits. */
export const written = (figure: unknown): string => String(figure);

const isFigure = (expected: unknown): expected is { readonly frac?: string; readonly dec: string } =>
  typeof expected === 'object' && expected !== null && 'dec' in expected;
