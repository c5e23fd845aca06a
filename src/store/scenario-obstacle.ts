import type { Decimal } from '../core/index.js';
import type { ScenarioPlan } from './scenario-plan.js';
import type { Snapshot } from './snapshot.js';

/** Why a scenario has no revenue. `fields`: fields to fill in · `costZero`: a planned cost of 0 · `noSpend`: without a present spend the planned one says nothing about leads. */
export type Obstacle =
  | { readonly reason: 'fields'; readonly fields: readonly string[] }
  | { readonly reason: 'costZero' | 'noSpend' }
  /** Nobody has reached the stage so far, so that the rate of the next one is unknown. */
  | { readonly reason: 'noRate'; readonly stage: string };

/** @returns null where the revenue is known */
export function obstacleOf({ definition, values }: Snapshot, plan: ScenarioPlan): Obstacle | null {
  const { result, values: after } = plan.applied;
  if (result.revenue) return null;
  const stages = definition.stages.map(({ id }) => id);
  const isUnknown = (field: string): boolean => after[field] === null;
  const checks = (result.unavailable['revenue']?.fields ?? []).filter(
    (field) => isUnknown(field) && !stages.includes(field),
  );
  const fields = (...missing: string[]): Obstacle => ({ reason: 'fields', fields: [...missing, ...checks] });
  const empty = fields(...stages.filter((id) => isUnknown(id) && values[id] === ''));
  const lost = stages.findIndex(isUnknown);
  if (lost < 0) return fields();
  const before = stages[lost - 1];
  if (before !== undefined) {
    if (values[stages[lost]!] === '') return empty;
    return values[before] === '' ? fields(before) : { reason: 'noRate', stage: before };
  }
  const first = obstacleOfLeads(stages[0]!, values, plan);
  if (first === 'leads') return empty;
  return first === 'budget' ? fields('budget') : { reason: first };
}

/** Why the people of the first stage are unknown: `leads`, `budget`: it isn't typed, and nothing that it follows from is. */
function obstacleOfLeads(
  id: string,
  values: Snapshot['values'],
  { planned, applied }: ScenarioPlan,
): 'costZero' | 'noSpend' | 'leads' | 'budget' {
  const cost = planned.get(`${id}Cost`);
  if (cost?.isZero()) return 'costZero';
  const needsLeads = values[id] === '' && !cost;
  if (applied.values['budget'] === null || (values['budget'] === '' && !cost))
    return needsLeads && !planned.has('budget') ? 'leads' : 'budget';
  return needsLeads ? 'leads' : 'noSpend';
}

/** The first stage at which some people find no place; null where all do. */
export const firstFullStage = (
  { definition }: Snapshot,
  { applied: { demand, values } }: ScenarioPlan,
): { readonly id: string; readonly wanted: Decimal; readonly served: Decimal } | null => {
  for (const { id } of definition.stages) {
    const [wanted, served] = [demand[id], values[id]];
    if (wanted && served?.lt(wanted)) return { id, wanted, served };
  }
  return null;
};
