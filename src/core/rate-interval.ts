import type { ExactInputs } from './exact-inputs.js';
import type { Decimal } from './decimal.js';
import type { FunnelDefinition } from './definition.js';
import { shareInterval, visitsInterval } from './interval.js';
import { settled } from './ratio.js';

/** Standard errors to either side that cover 95 %. */
export const Z95 = '1.96';

/** The interval of a stage's true rate; null where the stage before is empty or unknown, or where more people went on than reached it. */
export function rateInterval(
  { stages }: FunnelDefinition,
  { counts }: ExactInputs,
  stage: number,
  z: Decimal,
): readonly [low: Decimal, high: Decimal] | null {
  const [count, people] = [counts[stage], counts[stage - 1]];
  if (!count || !people || people.isZero()) return null;
  if (count.lte(people)) return shareInterval(settled(count), settled(people), z);
  if (stages[stage]!.counts !== 'visits') return null;
  const [low, high] = visitsInterval(settled(count), settled(people), z);
  return [low, high!];
}
