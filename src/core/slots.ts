import { ExactDecimal, type Decimal } from './decimal.js';
import type { FunnelDefinition } from './definition.js';

/** Places that one person of each stage takes: as many as the stage says, else 1 at a paid stage and 0 at any other. */
export const slotsOf = ({ stages }: FunnelDefinition): readonly Decimal[] =>
  stages.map(({ slots, paid }) => new ExactDecimal(slots ?? (paid ? 1 : 0)));
