import { tellsLittle, type LeverDiagnosis } from '../../core/index.js';
import { leverName } from './lever-texts.js';
import type { CalculatorView, TextKey } from './view.js';
import type { WeakSpot } from './weak-spot.js';
import { judgedStages } from '../../store/index.js';

/** Which levers were judged and which not, by name. */
export interface JudgedLevers {
  /** What an opinion alone calls low, as sentences. */
  readonly low: readonly string[];
  readonly judged: readonly string[];
  /** The others by why they weren't judged. */
  readonly others: readonly { readonly reason: TextKey; readonly levers: readonly string[] }[];
}

/**
 * @param spot - the highlighted stage, of which the verdict speaks already
 * @returns nothing while numbers are missing: then these are what is said
 */
export function judgedLevers(view: CalculatorView, spot: WeakSpot | null): JudgedLevers {
  const { levers, ranking, ads } = view.store.snapshot.diagnosis;
  if (ads.verdict === 'unknown') return { low: [], judged: [], others: [] };
  const few = new Set(levers.filter((lever) => restsOnFew(view, lever)).map(({ id }) => id));
  const reasons = new Map<TextKey, string[]>();
  for (const lever of levers) {
    const isFew = few.has(lever.id);
    if (ranking.includes(lever.id) && !isFew) continue;
    const reason = isFew ? 'whyFew' : reasonOf(view, lever);
    reasons.set(reason, [...(reasons.get(reason) ?? []), leverName(view, lever.id)]);
  }
  const low = levers.filter(({ label, id }) => label === 'possibly_low' && id !== spot?.lever.id);
  return {
    low: low.flatMap((lever) => view.deferred?.code.possiblyLowAt(view, lever) ?? []),
    judged: ranking.filter((id) => !few.has(id)).map((id) => leverName(view, id)),
    others: [...reasons].map(([reason, names]) => ({ reason, levers: names })),
  };
}

/** Whether a conversion is of so few people that it can be nearly anything, and isn't proved to be low all the same. */
function restsOnFew(view: CalculatorView, { id, label }: LeverDiagnosis): boolean {
  const { kind, stage } = view.store.snapshot.definition.levers.find((candidate) => candidate.id === id)!;
  const stages = judgedStages(view.store.snapshot, stage);
  const [previous, count] = [stages[stage - 1]?.count, stages[stage]?.count];
  if (kind !== 'rate' || label === 'weak' || label === 'probably_weak') return false;
  return Boolean(count && previous && tellsLittle(count, previous));
}

function reasonOf(view: CalculatorView, { id, label, grade }: LeverDiagnosis): TextKey {
  if (label === 'missing_input' || label === 'no_data') return 'whyMissing';
  if (label === 'not_judged') return 'whyCounts';
  if (grade === 'C') return 'whyOpinion';
  const published = view.store.snapshot.published[id];
  if (published === 'leads-are') return 'whyLeads';
  return published === 'unpublished' ? 'whyNoFigure' : 'whyNoNorm';
}
