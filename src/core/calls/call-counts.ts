import { ONE, type Decimal } from '../decimal.js';
import { readAmount, type Given } from '../read-input.js';
import { exact } from '../ratio.js';
import { refuse, refuseRange } from '../refusal.js';
import { FunnelRangeError } from '../errors.js';

/** How many calls were answered and lost; any two of the four tell the others. */
export interface CallCounts {
  readonly answered?: Given;
  /** Answered and lost together. */
  readonly calls?: Given;
  readonly lost?: Given;
  /** A share of what `of` names: below 1 of `all` calls; per `answered` one, 0 or more. */
  readonly lostShare?: Given;
  /** Absent: `all`. */
  readonly of?: 'all' | 'answered' | null | undefined;
}

/** Answered and lost calls over one divisor, undivided; null where they aren't known. */
export interface UndividedCalls {
  readonly answered: Decimal | null;
  readonly lost: Decimal | null;
  readonly divisor: Decimal | null;
}

/**
 * Reads which calls were answered and lost from two of their four numbers. Of one number alone the rest stays unknown;
 * a share alone still tells how many are lost per answered call.
 *
 * @throws RangeError as `weighLostCalls` says
 */
export function countCalls(given: CallCounts): UndividedCalls {
  const answered = readAmount('answered', given.answered);
  const calls = readAmount('calls', given.calls);
  const lost = readAmount('lost', given.lost);
  const share = readLostShare(given);
  if (answered && calls?.lt(answered)) refuse('answered', 'exceeds_calls', given.answered);
  if (lost && calls?.lt(lost)) refuse('lost', 'exceeds_calls', given.lost);

  const found = undivided();
  // Two numbers tell the others; where more are given, they have to say the same.
  const { answered: kept, lost: gone, divisor } = found;
  if (kept && gone && divisor) {
    const isSame = (value: Decimal | null, over: Decimal): boolean => !value || value.times(divisor).eq(over);
    if (!isSame(lost, gone)) refuse('lost', 'contradicts', given.lost);
    if (!isSame(calls, kept.plus(gone))) refuse('calls', 'contradicts', given.calls);
    if (share && !share[0].times(kept).eq(share[1].times(gone))) refuse('lostShare', 'contradicts', given.lostShare);
  }
  return found;

  function undivided(): UndividedCalls {
    const one = exact(ONE);
    if (answered && calls) return { answered, lost: calls.minus(answered), divisor: one };
    if (answered && lost) return { answered, lost, divisor: one };
    if (calls && lost) return { answered: calls.minus(lost), lost, divisor: one };
    if (!share) return { answered, lost, divisor: answered || lost ? one : null };
    // Of each `unit` calls that are answered so many are lost.
    const [missed, unit] = share;
    if (answered) return { answered: answered.times(unit), lost: answered.times(missed), divisor: unit };
    if (calls) return { answered: calls.times(unit), lost: calls.times(missed), divisor: unit.plus(missed) };
    return lost
      ? { answered: lost.times(unit), lost: lost.times(missed), divisor: missed }
      : { answered: unit, lost: missed, divisor: null };
  }
}

/** Lost calls to answered ones. */
function readLostShare({ lostShare, of }: CallCounts): readonly [lost: Decimal, answered: Decimal] | null {
  if (of !== undefined && of !== null && of !== 'all' && of !== 'answered')
    throw new FunnelRangeError('of', 'unknown_name', of, "must be 'all' or 'answered'");
  const share = readAmount('lostShare', lostShare);
  if (!share) return null;
  if (of === 'answered') return [share, exact(ONE)];
  if (share.gte(ONE)) refuseRange('lostShare', lostShare, 'must be below 1: with all calls lost, nobody was answered');
  return [share, exact(ONE).minus(share)];
}
