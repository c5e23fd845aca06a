import { deriveFunnel, type FunnelDefinition, type Stage, DENTAL_STAGES } from './definition.js';
import { FunnelRangeError } from './errors.js';

const STAGE_ID = /^[a-z][a-zA-Z0-9]{0,31}$/;
const SLOTS = /^\d{1,9}(\.\d{1,6})?$/;
const STAGE_FIGURES = [
  'Cost',
  'Rate',
  'TotalRate',
  'Lost',
  'Check',
  'Revenue',
  'RevenueShare',
  'RevenuePerPerson',
  'BreakEvenCost',
];
const RESERVED = [
  'budget',
  'margin',
  'revenue',
  'averageCheck',
  'roas',
  'romi',
  'romiByRevenue',
  'adShare',
  'netOfAds',
  'payback',
  'repeatVisitsToPayback',
  'allChecks',
  'stages',
  'unavailable',
  'warnings',
  'capacity',
  'values',
  'norms',
  'shares',
  'existing',
];

/** What was checked before. */
const checked = new WeakSet<object>();

/**
 * Checks a list of stages and derives its fields and levers.
 *
 * @param stages - at least one, in funnel order; default: leads → primary → secondary
 * @returns a frozen definition; the same object for the same frozen list
 * @throws RangeError naming the stage where an id is malformed, reserved, or would derive a name twice
 * @source docs/funnels.md, "Other funnels"
 * @example defineFunnel([{ id: 'calls' }, { id: 'visits', paid: true }]).fields.map((field) => field.name).join() // 'budget,calls,visits,visitsCheck,margin'
 */
export function defineFunnel(stages: readonly Stage[] | FunnelDefinition = DENTAL_STAGES): FunnelDefinition {
  if (typeof stages !== 'object' || stages === null)
    throw new FunnelRangeError('definition', 'invalid_definition', stages);
  if (!checked.has(stages)) checkStages('stages' in stages ? stages.stages : stages);
  const definition = deriveFunnel(stages);
  checked.add(definition);
  if (Object.isFrozen(stages)) checked.add(stages);
  return definition;
}

function checkStages(given: readonly Stage[]): void {
  if (!Array.isArray(given) || given.length === 0)
    throw new FunnelRangeError('definition', 'invalid_definition', given, 'needs a list of at least one stage');
  const taken = new Set(RESERVED);
  for (const stage of given as readonly Stage[]) {
    checkStage(stage);
    for (const name of [stage.id, ...STAGE_FIGURES.map((figure) => stage.id + figure)]) {
      if (taken.has(name) || name in Object.prototype) {
        throw new FunnelRangeError(
          'definition',
          'invalid_definition',
          stage.id,
          `derives the name ${name} twice, or a reserved one`,
        );
      }
      taken.add(name);
    }
  }
}

function checkStage(stage: Stage): void {
  const expect = (holds: boolean, value: unknown, expectation: string): void => {
    if (!holds) throw new FunnelRangeError('definition', 'invalid_definition', value, expectation);
  };
  expect(typeof stage === 'object' && stage !== null, stage, 'needs an object for every stage');
  const { id, counts = 'people', paid = false, slots = 0 } = stage;
  expect(typeof id === 'string' && STAGE_ID.test(id), id, `needs stage ids like ${String(STAGE_ID)}`);
  expect(counts === 'people' || counts === 'visits', counts, `needs counts: 'people' or 'visits' at ${id}`);
  expect(typeof paid === 'boolean', paid, `needs paid: true or false at ${id}`);
  expect(SLOTS.test(String(slots)), slots, `needs slots of 0 or more at ${id}`);
}
