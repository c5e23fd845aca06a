import type { LeverDiagnosis } from '../../core/index.js';
import { leverFigure, leverName } from './lever-texts.js';
import type { CalculatorView } from './view.js';
import { weakSpot, type WeakSpot } from './weak-spot.js';

const HEADLINES = { weak: 'weakest', probably_weak: 'probablyWeakest', suspect: 'suspected' } as const;

/** The weak spot that is shown. Within a burst of changes it is still the one from before the burst. */
export const settledWeakSpot = (view: CalculatorView): WeakSpot | null => weakSpot(view.updates.settledSnapshot);

/** The verdict: a headline, and the sentences that support it. */
export function verdict(view: CalculatorView): { readonly headline: string; readonly sentences: readonly string[] } {
  const { diagnosis } = view.store.snapshot;
  const spot = weakSpot(view.store.snapshot);
  const rarer = view.deferred?.code;
  if (spot) {
    const { lever, weakness } = spot;
    const money = lever.upliftCapped?.gt(0) ? view.money(lever.upliftCapped) : null;
    return {
      headline: view.text(HEADLINES[weakness], { lever: leverName(view, lever.id) }),
      sentences: [
        view.text('against', { actual: actual(view, lever), norm: leverFigure(view, lever.id, lever.norm!) }),
        ...(money ? [view.text('worth', { money, period: view.periodText })] : []),
        ...(weakness === 'weak' ? [view.text('sure')] : []),
        ...(rarer?.aboutSpot(view, spot) ?? []),
        ...(diagnosis.judged < diagnosis.levers.length
          ? [
              view.text('judged', {
                n: view.count(String(diagnosis.judged)),
                total: view.count(String(diagnosis.levers.length)),
              }),
            ]
          : []),
      ],
    };
  }
  // Too few people don't prove that a norm is reached, e.g. one of two.
  const unproven =
    diagnosis.verdict === 'all_at_norm' &&
    diagnosis.levers.some(({ label, floorMet }) => label === 'at_norm' && !floorMet);
  const headline = view.text(
    diagnosis.verdict === 'no_data' ? 'verdict_no_data' : unproven ? 'not_below' : diagnosis.verdict,
  );
  return { headline, sentences: rarer?.withoutSpot(view) ?? [] };
}

/** "25 % of enquiries (150 of 600)": a proportion is always shown with what it is a proportion of. */
function actual(view: CalculatorView, { id, actual: value }: LeverDiagnosis): string {
  const { definition, result } = view.store.snapshot;
  const { kind, stage } = definition.levers.find((lever) => lever.id === id)!;
  const [previous, present] = [result.stages[stage - 1], result.stages[stage]];
  // Money was spent and no lead came, so there is no cost per lead to show.
  const shown = value ? leverFigure(view, id, value) : '—';
  if (kind !== 'rate' || !previous?.count || !present?.count) return shown;
  return `${shown} ${view.text('countOf', { of: view.of(previous.id), count: view.count(present.count), total: view.count(previous.count) })}`;
}
