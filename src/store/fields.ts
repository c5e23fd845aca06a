import type { Field, FunnelDefinition } from '../core/index.js';

/** Patients of before among the people of the first stage: any funnel may have this number, and no stage has it. */
export const EXISTING = 'existing';

/** All fields that somebody may fill: the funnel's own, and last the patients of before among the people of the first stage. */
export const fieldsOf = ({ fields }: FunnelDefinition): readonly Field[] => [
  ...fields,
  { name: EXISTING, kind: 'count', stage: -1 },
];
