import type { LeverDiagnosis } from '../../core/index.js';
import { formatList } from '../../format/index.js';
import { leverName } from './lever-texts.js';
import type { CalculatorView, TextKey } from './view.js';
import type { WeakSpot } from './weak-spot.js';

/**
 * Which levers were judged and which not, by name and with the reason; first those that an opinion calls low.
 *
 * @param spot - the highlighted stage, of which the verdict speaks already
 * @returns nothing while numbers are missing
 */
export function judgedSentences(view: CalculatorView, spot: WeakSpot | null): string[] {
  const { levers, ranking, ads } = view.store.snapshot.diagnosis;
  // While numbers are missing, these are what is said.
  if (ads.verdict === 'unknown') return [];
  const names = (ids: readonly string[]): string =>
    formatList(
      ids.map((id) => leverName(view, id)),
      view.context,
    );
  const reasons = new Map<TextKey, string[]>();
  for (const lever of levers) {
    if (ranking.includes(lever.id)) continue;
    const reason = reasonOf(view, lever);
    reasons.set(reason, [...(reasons.get(reason) ?? []), lever.id]);
  }
  const low = levers.filter(({ label, id }) => label === 'possibly_low' && id !== spot?.lever.id);
  return [
    ...low.flatMap((lever) => view.rarer?.possiblyLowAt(view, lever) ?? []),
    ...(ranking.length > 0 ? [view.text('judged', { levers: names(ranking) })] : []),
    ...[...reasons].map(([reason, ids]) => view.text('notJudged', { levers: names(ids), reason: view.text(reason) })),
  ];
}

function reasonOf(view: CalculatorView, { id, label, grade }: LeverDiagnosis): TextKey {
  if (label === 'missing_input' || label === 'no_data') return 'whyMissing';
  if (label === 'not_judged') return 'whyCounts';
  if (grade === 'C') return 'whyOpinion';
  const published = view.store.snapshot.published[id];
  if (published === 'leads-are') return 'whyLeads';
  return published === 'unpublished' ? 'whyNoFigure' : 'whyNoNorm';
}
