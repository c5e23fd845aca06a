import { stageOfExisting } from '../core/index.js';
import { EXISTING } from './fields.js';
import type { CalculatorResult, Snapshot } from './snapshot.js';

/**
 * The stages as the step to one of them is judged: of the leads those who are new, null where that can't be.
 *
 * @param to - the position of the stage that is reached; into the leads themselves come all
 */
export function judgedStages({ result: { stages }, values }: Snapshot, to: number): CalculatorResult['stages'] {
  const existing = values[EXISTING];
  const place = stageOfExisting({ stages });
  if (!existing || (place && place === to)) return stages;
  return stages.map((stage, index) => {
    if (index !== place || !stage.count) return stage;
    return { ...stage, count: stage.count.lt(existing) ? null : stage.count.minus(existing) };
  });
}
