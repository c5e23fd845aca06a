import { ExactDecimal, ONE, type Numeric } from '../decimal.js';
import { FunnelRangeError } from '../errors.js';
import { figure } from '../exact-figure.js';
import { exact, isAtLeast, quotient, whole, type Ratio } from '../ratio.js';
import { readId, readList, readObject } from '../read-input.js';
import { refuse } from '../refusal.js';
import type { ClaimsDoNotMultiply } from './finding.js';
import { gapOf, inverse, only, spanInverse, spanProduct, timesRatio, type Span } from './span.js';
import { readStated } from './stated-number.js';

/** A number that somebody claims. */
export interface ClaimedNumber {
  /** A plain number, a percentage (`'98%'`) or a fraction (`'1/3'`). */
  readonly value: Numeric;
  /** `over`: more than it · `almost`: less than it, by a tenth of it at most. */
  readonly compare?: 'over' | 'almost' | null | undefined;
}

/** Factors that together should make a result. */
export interface Claim {
  readonly id: string;
  readonly factors: readonly (ClaimedNumber & {
    /** Whether is divided by it. */
    readonly divide?: boolean | undefined;
  })[];
  readonly result: ClaimedNumber;
}

interface ReadClaim {
  readonly point: Ratio;
  /** What the words leave possible. */
  readonly told: Span;
  /** The same, if numbers without such words are rounded. */
  readonly widened: Span;
}

const MAX_CLAIMS = 50;
/** `almost` begins here. */
const ALMOST: Ratio = [new ExactDecimal(9), new ExactDecimal(10)];
/** Product and claim this near, as a part of the claim, agree. */
const TOLERANCE: Ratio = [exact(ONE), new ExactDecimal(100)];
const UNIT: Ratio = whole(exact(ONE));

/** @throws RangeError naming the claimed number that is none, or a factor of 0 that is divided by */
export function findWrongClaims(claims: readonly Claim[] | null | undefined): ClaimsDoNotMultiply[] {
  return readList('claims', claims ?? [], MAX_CLAIMS).flatMap((claim, index) => {
    const field = `claims.${index}`;
    const { id, factors, result } = readObject(field, claim, ['id', 'factors', 'result']);
    const product = readList(`${field}.factors`, factors, MAX_CLAIMS)
      .map((factor, position) => readFactor(`${field}.factors.${position}`, factor))
      .reduce(multiplied, { point: UNIT, told: only(UNIT), widened: only(UNIT) });
    const claimed = readClaimed(`${field}.result`, readObject(`${field}.result`, result, ['value', 'compare']));
    const gap = gapOf(product.told, claimed.told);
    if (!gap || isAtLeast(timesRatio(claimed.point, TOLERANCE), gap)) return [];
    const needed = timesRatio(claimed.point, inverse(product.point));
    return {
      rule: 'claims_do_not_multiply' as const,
      of: readId(field, id),
      severity: gapOf(product.widened, claimed.widened) ? ('contradiction' as const) : ('question' as const),
      product: quotient(product.point)!,
      claimed: quotient(claimed.point)!,
      factorStillNeeded: figure(needed[0], needed[1]),
    };
  });
}

const multiplied = (a: ReadClaim, b: ReadClaim): ReadClaim => ({
  point: timesRatio(a.point, b.point),
  told: spanProduct(a.told, b.told),
  widened: spanProduct(a.widened, b.widened),
});

function readFactor(field: string, factor: Claim['factors'][number]): ReadClaim {
  const read = readClaimed(field, readObject(field, factor, ['value', 'compare', 'divide']));
  if (!factor.divide) return read;
  if (read.point[0].isZero()) refuse(`${field}.value`, 'zero_denominator', factor.value);
  return { point: inverse(read.point), told: spanInverse(read.told), widened: spanInverse(read.widened) };
}

function readClaimed(field: string, claimed: ClaimedNumber): ReadClaim {
  const { value, compare = null } = claimed;
  const stated = readStated(`${field}.value`, value, 'figure');
  if (!stated) throw new FunnelRangeError(`${field}.value`, 'not_a_number', value);
  const { point, rounded } = stated;
  if (compare === null) return { point, told: only(point), widened: rounded };
  if (compare !== 'over' && compare !== 'almost')
    throw new FunnelRangeError(`${field}.compare`, 'unknown_name', compare, "must be 'over' or 'almost'");
  const told: Span = compare === 'over' ? [point, null] : [timesRatio(point, ALMOST), point];
  return { point, told, widened: told };
}
