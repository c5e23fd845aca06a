import type { Decimal } from './decimal.js';
import type { FunnelDefinition } from './definition.js';
import type { Diagnosis, Label, LeverDiagnosis } from './diagnosis-result.js';

/** The labels of levers that were compared with a norm; the most certain first, which also decides ties. */
const CLASSIFIED: readonly Label[] = ['weak', 'probably_weak', 'too_few_data', 'within_noise', 'at_norm'];

/** A better conversion needs no ad money, so that rates come first where all else is equal. */
const TIE_ORDER = ['rate', 'cost', 'check'] as const;

/** Whether a lever was compared with an opinion, which proves nothing either way. */
const isOpinion = ({ label, grade }: LeverDiagnosis): boolean =>
  grade === 'C' && (label === 'possibly_low' || CLASSIFIED.includes(label));

type WeakestSelection = Pick<Diagnosis, 'verdict' | 'weakest' | 'suspect' | 'weakestCheck' | 'judged' | 'ranking'>;

/** Names the largest uplift among the levers that are proven to be below their norm. */
export function selectWeakest(
  { levers: order }: FunnelDefinition,
  levers: readonly LeverDiagnosis[],
  full: boolean,
): WeakestSelection {
  const ranked = TIE_ORDER.flatMap((kind) => levers.filter((_lever, index) => order[index]!.kind === kind))
    .filter(({ label, grade }) => CLASSIFIED.includes(label) && grade !== 'C')
    // Equal uplifts are equal to the last digit: each is one exact quotient, rounded once.
    .sort(
      (a, b) =>
        descending(a.upliftCapped, b.upliftCapped) ||
        CLASSIFIED.indexOf(a.label) - CLASSIFIED.indexOf(b.label) ||
        descending(a.gap, b.gap),
    );
  // An unknown uplift may be money that is lost; a known one of 0 or less isn't.
  const losing = (...labels: Label[]): LeverDiagnosis | undefined =>
    ranked.find(({ label, upliftCapped }) => labels.includes(label) && !upliftCapped?.lte(0));

  const winner = losing('weak', 'probably_weak');
  const candidate = losing('too_few_data');
  const suspect =
    candidate && (!winner || descending(candidate.upliftCapped, winner.upliftCapped) < 0) ? candidate.id : null;
  const common = { judged: ranked.length, ranking: ranked.map(({ id }) => id) };

  // Where all places are taken, a stage can gain only by its check.
  if (full) return { verdict: 'capacity', weakest: null, suspect: null, weakestCheck: winner?.id ?? null, ...common };
  return { verdict: verdict(), weakest: winner?.id ?? null, suspect, weakestCheck: null, ...common };

  function verdict(): Diagnosis['verdict'] {
    if (levers.every(({ norm }) => !norm)) return 'no_norms';
    if (winner) return 'weakest';
    if (suspect) return 'suspect';
    if (ranked.length === 0) return levers.some(isOpinion) ? 'none_proven' : 'no_data';
    return ranked.every(({ label }) => label === 'at_norm') ? 'all_at_norm' : 'none_proven';
  }
}

/** Sorts larger figures first and unknown ones last. */
const descending = (a: Decimal | null, b: Decimal | null): number => (a && b ? b.cmp(a) : a ? -1 : b ? 1 : 0);
