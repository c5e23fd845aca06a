import { diagnoseFunnel, type Capacity, type FunnelDefinition } from '../core/index.js';
import { normError, type Norms, type NormState } from '../store/index.js';
import { warn } from './options.js';

/**
 * Norms as the page wrote them: each one that the core can judge by.
 *
 * @param given - by lever: a decimal string, or `{ value, from?, to?, source?, date? }`; JSON's numbers are taken as written
 */
export function readNorms(definition: FunnelDefinition, given: Readonly<Record<string, unknown>>): Norms {
  const norms: Record<string, NormState> = {};
  for (const [lever, entry] of Object.entries(given)) {
    const norm = normOf(entry);
    const error = normError(definition, lever, norm);
    if (error) warn(`norms.${lever}`, JSON.stringify(entry), 'norm', error);
    else if (norm.value) norms[lever] = norm;
  }
  return norms;
}

/** The room that the page has, or nothing where the core can't count with it. */
export function readCapacity(given: object): Capacity | undefined {
  const text = textOf(given);
  const capacity = { slots: text('slots'), occupancy: text('occupancy'), maxOccupancy: text('maxOccupancy') };
  try {
    diagnoseFunnel({}, {}, { capacity });
    return capacity;
  } catch (error) {
    warn('capacity', JSON.stringify(given), 'capacity', (error as Error).message);
    return undefined;
  }
}

/** Reads entries of JSON as decimal strings; its numbers are taken as written. */
const textOf =
  (given: object) =>
  (key: string): string => {
    const entry = Object.hasOwn(given, key) ? (given as Record<string, unknown>)[key] : '';
    return typeof entry === 'string' || typeof entry === 'number' ? String(entry) : '';
  };

function normOf(entry: unknown): NormState {
  const text = textOf(typeof entry === 'object' && entry !== null ? entry : { value: entry });
  return { value: text('value'), from: text('from'), to: text('to'), source: text('source') || null, date: text('date') || null };
}
