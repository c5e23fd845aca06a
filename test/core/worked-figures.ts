import { Decimal } from '../../src/core/index.js';
import { apart } from './nearness.js';

/** A figure of a worked case; a fraction is exact, decimals alone are rounded to thirty digits. */
interface WorkedFigure {
  readonly frac?: string;
  readonly dec: string;
}

const isFigure = (expected: unknown): expected is WorkedFigure =>
  typeof expected === 'object' && expected !== null && 'dec' in expected;

/** The names as given: the contract asks for them, and the inputs of a case tell them. */
const ORDER = 'order';

/** Lists whose order means nothing. */
const SETS = ['ask'];

/**
 * Where a result isn't what a worked case expects: exact figures to 38 digits, rounded ones to 25, all else as it stands.
 * Names that the case doesn't have are differences as well.
 */
export function differences(result: unknown, expected: unknown, path = ''): string[] {
  if (isFigure(expected)) {
    if (!(result instanceof Decimal)) return [`${path}: ${JSON.stringify(result)} is no figure`];
    if (!Object.isFrozen(result)) return [`${path} isn’t frozen`];
    const words = expected.frac === undefined ? apart(result, expected.dec, 25) : apart(result, expected.frac);
    return words === '' ? [] : [`${path}: ${words}`];
  }
  if (typeof expected !== 'object' || expected === null)
    return result === expected ? [] : [`${path}: ${JSON.stringify(result)} instead of ${JSON.stringify(expected)}`];
  if (typeof result !== 'object' || result === null) return [`${path}: ${String(result)} is no object`];
  const unfrozen = Object.isFrozen(result) ? [] : [`${path} isn’t frozen`];
  const [given, wanted] = [inOrder(result, path), inOrder(expected, path)];
  const names = [...new Set([...Object.keys(given), ...Object.keys(wanted)])];
  return [
    ...unfrozen,
    ...names.flatMap((name) => {
      if (!Object.hasOwn(wanted, name)) return name === ORDER ? [] : [`${path}.${name} isn’t expected`];
      if (!Object.hasOwn(given, name)) return [`${path}.${name} is missing`];
      return differences(given[name], wanted[name], path === '' ? name : `${path}.${name}`);
    }),
  ];
}

function inOrder(list: object, path: string): Readonly<Record<string, unknown>> {
  const sorted = Array.isArray(list) && SETS.includes(path) ? (list as unknown[]).toSorted() : list;
  return sorted as Readonly<Record<string, unknown>>;
}
