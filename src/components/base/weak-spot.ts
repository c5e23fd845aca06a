import type { Diagnosis, LeverDiagnosis } from '../../core/index.js';
import type { Snapshot } from '../../store/index.js';
import type { CalculatorView } from './view.js';

/**
 * Why a stage is highlighted: how certain it is that it is weak, or `leak` where most money leaves at it and nothing can
 * be proved weak. The word is the value of `data-weakest`.
 */
export type Weakness = 'weak' | 'probably_weak' | 'suspect' | 'leak';

/** The stage that is highlighted. */
export interface WeakSpot {
  readonly lever: LeverDiagnosis;
  /** Position of its stage. */
  readonly stage: number;
  /** The field that holds its number. */
  readonly field: string;
  readonly weakness: Weakness;
}

/** The verdicts that call no stage weak and know no better either. */
const UNPROVEN: readonly Diagnosis['verdict'][] = ['no_norms', 'none_proven', 'no_data'];

/**
 * The weakest stage, or the one under suspicion where none is proven, or the one at which most money leaves where nothing
 * can be proved; null where none is highlighted.
 */
export function weakSpot({ definition, diagnosis }: Snapshot): WeakSpot | null {
  const { weakest, suspect, verdict, largestLeak } = diagnosis;
  const called = weakest ?? (verdict === 'suspect' ? suspect : null);
  const leak = UNPROVEN.includes(verdict) ? definition.stages.findIndex(({ id }) => id === largestLeak) : -1;
  const place = definition.levers.find(({ id, kind, stage }) =>
    called ? id === called : kind === 'rate' && stage === leak,
  );
  const lever = place && diagnosis.levers.find(({ id }) => id === place.id);
  if (!lever) return null;
  const field = definition.stages[place.stage]!.id + (place.kind === 'check' ? 'Check' : '');
  const weakness = weakest ? (lever.label as Weakness) : called ? 'suspect' : 'leak';
  return { lever, stage: place.stage, field, weakness };
}

/** The spot that is shown. Within a burst of changes it is still the one from before the burst. */
export const settledWeakSpot = (view: CalculatorView): WeakSpot | null => weakSpot(view.updates.settledSnapshot);
