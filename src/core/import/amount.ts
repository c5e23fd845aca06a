/**
 * An amount of a file, exact: `units` of 10 to the power of minus `places`.
 *
 * Without decimal.js, as a worker that reads a large file carries all its code with it, and sums of cells need no more.
 */
export interface Amount {
  readonly units: bigint;
  readonly places: number;
}

/** The amount that digits with a point say; there are nothing but digits in them. */
export function amountOf(digits: string): Amount {
  const [whole = '', behind = ''] = digits.split('.');
  return { units: BigInt(whole + behind), places: behind.length };
}

const unitsAt = ({ units, places }: Amount, wanted: number): bigint => units * 10n ** BigInt(wanted - places);

export function plus(one: Amount, other: Amount): Amount {
  // As nearly always in a file.
  if (one.places === other.places) return { units: one.units + other.units, places: one.places };
  const places = one.places > other.places ? one.places : other.places;
  return { units: unitsAt(one, places) + unitsAt(other, places), places };
}

export function exceeds(one: Amount, other: Amount): boolean {
  const places = one.places > other.places ? one.places : other.places;
  return unitsAt(one, places) > unitsAt(other, places);
}

/** Whether an amount is a whole multiple of a whole number. */
export const isMultipleOf = ({ units, places }: Amount, whole: bigint): boolean =>
  units % (whole * 10n ** BigInt(places)) === 0n;

/** The amount as a canonical string. */
export function textOf({ units, places }: Amount): string {
  if (places === 0) return String(units);
  const digits = String(units).padStart(places + 1, '0');
  const behind = digits.slice(-places).replace(/0+$/, '');
  return digits.slice(0, -places) + (behind && `.${behind}`);
}
