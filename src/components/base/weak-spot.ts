import type { LeverDiagnosis } from '../../core/index.js';
import type { Snapshot } from '../../store/index.js';

/** How certain it is that a stage is weak. The word is the value of `data-weakest`. */
export type Weakness = 'weak' | 'probably_weak' | 'suspect';

/** The stage that is called weakest. */
export interface WeakSpot {
  readonly lever: LeverDiagnosis;
  /** Position of its stage. */
  readonly stage: number;
  /** The field that holds its number. */
  readonly field: string;
  readonly weakness: Weakness;
}

/** The weakest stage, or the one under suspicion where none is proven; null where none is called so. */
export function weakSpot({ definition, diagnosis }: Snapshot): WeakSpot | null {
  const id = diagnosis.weakest ?? (diagnosis.verdict === 'suspect' ? diagnosis.suspect : null);
  const lever = diagnosis.levers.find((candidate) => candidate.id === id);
  const place = definition.levers.find((candidate) => candidate.id === id);
  if (!lever || !place) return null;
  const field = definition.stages[place.stage]!.id + (place.kind === 'check' ? 'Check' : '');
  return { lever, stage: place.stage, field, weakness: diagnosis.weakest ? (lever.label as Weakness) : 'suspect' };
}
