import { Decimal } from '../core/index.js';
import type { Snapshot } from './snapshot.js';

/**
 * How unlike the money of single patients is, κ = E X² ÷ (E X)², by the funnel's checks: with the first check A1, the next
 * A2 and its visits per patient c, κ = (2·A1² + 2·A1·c·A2 + 2·c·A2²) ÷ (A1 + c·A2)².
 *
 * @returns null where the checks aren't known, or the funnel has none or more than two
 */
export function kappaOf({ definition, result }: Snapshot): Decimal | null {
  const paid = result.stages.filter((_stage, index) => definition.stages[index]!.paid);
  const [first, next] = paid;
  if (!first?.check || paid.length > 2) return null;
  const second = next ? next.check?.times(perPatient(first.count, next.count) ?? 0) : new Decimal(0);
  if (!second || (next && !perPatient(first.count, next.count))) return null;
  const whole = first.check.plus(second);
  if (whole.isZero()) return null;
  // c·A2² is (c·A2)·A2.
  const squares = first.check
    .times(first.check)
    .plus(first.check.times(second))
    .plus(second.times(next?.check ?? 0));
  return squares.times(2).div(whole.times(whole));
}

const perPatient = (patients: Decimal | null, visits: Decimal | null): Decimal | null =>
  patients && visits && !patients.isZero() ? visits.div(patients) : null;
