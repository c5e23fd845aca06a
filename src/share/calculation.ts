import { Decimal } from '../core/index.js';
import type { FormatContext } from '../format/index.js';
import { fieldsOf, LEADS_ARE, type Snapshot, type StoreState } from '../store/index.js';
import { hasCalls } from '../store/calls-stage.js';
import type { PlanState } from '../store/plan-store.js';
import { holdsPlan } from '../store/scenarios.js';
import { NO_VALUE, type ValueState } from '../store/value-store.js';
import { CALLS } from './inputs.js';
import { THIS_MONTH } from './month-facts.js';
import type { Pair } from './pairs.js';
import { valueNumbers } from './valued.js';

/** What every file of a calculation begins with. */
export const FORMAT = 'funnel-calculation';
export const VERSION = 1;

/** Longest file that is read, in characters. Full tables take a tenth of it. */
export const LONGEST_FILE = 1_000_000;

/** What a file of a calculation ends in. */
export const FILE_ENDING = '.funnel.json';

/**
 * A calculation as the text of a file, as `calculation.schema.json` describes it: everything that was entered, with the
 * names of scenarios, channels and people, and no figure that can be calculated again. Text that is no number is left out.
 *
 * @param month - what `monthFacts` tells of the running month
 */
export function writeCalculation(
  { definition, fields, examples, leadsAre, tables }: Snapshot,
  entered: StoreState,
  { currency }: FormatContext,
  plan: PlanState,
  value: ValueState = NO_VALUE,
  month: readonly Pair[] = [],
): string {
  const { norms, leadsAre: said } = entered;
  const values: Record<string, string> = {};
  const shares: Record<string, string> = {};
  for (const { name } of fieldsOf(definition)) {
    const { share, value } = fields[name]!;
    if (share !== undefined) shares[name] = share;
    else if (value) values[name] = new Decimal(value).toString();
  }
  const ownNorms = definition.levers.flatMap(({ id }) => {
    const norm = norms.get(id);
    if (!norm || norm.invalid) return [];
    return [[id, { value: norm.value, ...(norm.origin === 'earlier' && { origin: 'earlier' }) }] as const];
  });
  const patientValue = valueNumbers(value);
  const calculation = {
    format: FORMAT,
    v: VERSION,
    currency: currency ?? '',
    ...(hasCalls(entered) && { stages: CALLS }),
    values,
    shares,
    examples,
    ...((said ?? leadsAre !== LEADS_ARE[0]) && { leadsAre }),
    norms: Object.fromEntries(ownNorms),
    ...(holdsPlan(plan) && plannedOf(definition.levers, plan)),
    ...(patientValue[0] && { patientValue: Object.fromEntries(patientValue) }),
    ...(month[0] && { [THIS_MONTH]: Object.fromEntries(month) }),
    tables,
  };
  return `${JSON.stringify(calculation, null, 2)}\n`;
}

/** The scenarios with their names, and what they are calculated with. */
function plannedOf(levers: Snapshot['definition']['levers'], plan: PlanState): object {
  const known = ['budget', ...levers.map(({ id }) => id)];
  const { exponent, occupancy, maxOccupancy } = plan;
  return {
    scenarios: plan.scenarios.map(({ letter, name, levers: planned }) => ({
      letter,
      name,
      levers: Object.fromEntries(
        known.flatMap((id) => {
          const value = planned.get(id)?.value;
          return value ? [[id, new Decimal(value).toString()] as const] : [];
        }),
      ),
      ...(letter === plan.current && { current: true }),
    })),
    assumptions: {
      ...(exponent && !exponent.invalid && { exponent: exponent.value }),
      ...(occupancy.value && { occupancy: occupancy.value }),
      ...(maxOccupancy.value && { maxOccupancy: maxOccupancy.value }),
    },
  };
}
