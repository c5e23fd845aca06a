import { Decimal, ONE, type Numeric } from './decimal.js';
import type { FunnelDefinition } from './definition.js';
import { FunnelRangeError } from './errors.js';
import { copyDecimal } from './foreign-decimal.js';

/** The owner's numbers by field name; empty, null and absent all mean "not known". */
export type FunnelValues = Readonly<Record<string, Numeric | null | undefined>>;

const CANONICAL = /^\d+(\.\d+)?$/;
const MAX_DIGITS = 15;

/**
 * Reads one value: a canonical decimal string of at most 15 significant digits, or a Decimal.
 *
 * A Decimal may be longer: it was calculated from other values, as a count is from a share.
 *
 * @param field - the name that an error is to carry
 * @returns the value, or null where it is empty
 * @throws RangeError naming the field, the rule and the value
 */
export function readValue(field: string, value: Numeric | null | undefined): Decimal | null {
  if (value === '' || value === null || value === undefined) return null;
  if (typeof value !== 'string') return readDecimal(field, value);
  if (!CANONICAL.test(value)) {
    const rule = /^-\d+(\.\d+)?$/.test(value)
      ? 'negative'
      : /^[-+]?Infinity$/.test(value)
        ? 'not_finite'
        : 'not_a_number';
    throw new FunnelRangeError(field, rule, value);
  }
  // Leading zeros don't count; zeros at the end do, so that the size of a value is limited as well.
  if (value.replace(/^0+|\./g, '').length > MAX_DIGITS) throw new FunnelRangeError(field, 'too_many_digits', value);
  return new Decimal(value);
}

function readDecimal(field: string, value: Decimal): Decimal {
  const copy = copyDecimal(value);
  if (!copy || copy.isNaN()) throw new FunnelRangeError(field, 'not_a_number', value);
  if (!copy.isFinite()) throw new FunnelRangeError(field, 'not_finite', value);
  if (copy.isNegative() && !copy.isZero()) throw new FunnelRangeError(field, 'negative', value);
  return copy;
}

/** Patients of before among the people of the first stage: a value that any funnel may have, and none has a field for. */
const EXISTING = { name: 'existing' };

/**
 * Reads all values of a funnel and refuses names that it doesn't have.
 *
 * @throws RangeError for an unknown name, a broken number, or a margin outside 0…1
 */
export function readValues(definition: FunnelDefinition, values: FunnelValues): (field: string) => Decimal | null {
  const read = new Map<string, Decimal | null>([EXISTING, ...definition.fields].map(({ name }) => [name, null]));
  for (const name of Object.keys(values)) {
    if (!read.has(name)) throw new FunnelRangeError(name, 'unknown_name', name);
    read.set(name, readValue(name, values[name]));
  }
  const margin = read.get('margin');
  if (margin?.gt(ONE))
    throw new FunnelRangeError('margin', 'out_of_range', values['margin'], 'must be between 0 and 1');
  return (field) => read.get(field) ?? null;
}
