import { EXISTING } from './fields.js';
import type { CalculatorResult, Snapshot } from './snapshot.js';

/** The stages as they are judged: of the first one's people those who are new, null where that can't be. */
export function judgedStages({ result: { stages }, values }: Snapshot): CalculatorResult['stages'] {
  const existing = values[EXISTING];
  if (!existing) return stages;
  return stages.map((stage, index) => {
    if (index || !stage.count) return stage;
    return { ...stage, count: stage.count.lt(existing) ? null : stage.count.minus(existing) };
  });
}
