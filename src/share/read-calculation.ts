import { defineFunnel } from '../core/index.js';
import { pageFunnel } from '../store/calls-stage.js';
import { fieldsOf, LEADS_ARE, type FunnelStore, type Tables } from '../store/index.js';
import { readTables } from '../store/read-tables.js';
import { LETTERS } from '../store/scenarios.js';
import { FORMAT, LONGEST_FILE, VERSION } from './calculation.js';
import {
  BrokenFile,
  eachEntry,
  entriesOf,
  entry,
  fail,
  fieldName,
  listOf,
  numberOf,
  textOf,
  type FileProblem,
} from './checked-json.js';
import { CALLS, EARLIER, LEADS, nameOf, NONE, readInputs, STAGES, type Inputs } from './inputs.js';
import { readMonthFacts, THIS_MONTH, type MonthFacts } from './month-facts.js';
import { EXPONENT, OCCUPANCY } from './planned.js';
import { namedScenarios, planOf } from './read-scenarios.js';
import { VALUE_NAMES, WORTH } from './valued.js';

/** What a file holds besides what a link can hold: what has come in the month that ran; null where nothing was entered. */
export interface FileInputs extends Inputs {
  readonly thisMonth: MonthFacts | null;
}

/** What a file holds; or why it isn't opened: then nothing of it is taken. */
export type CalculationReading =
  { readonly ok: true; readonly inputs: FileInputs } | { readonly ok: false; readonly problem: FileProblem };

const KEYS = [
  'format',
  'v',
  'currency',
  'stages',
  'values',
  'shares',
  'examples',
  'leadsAre',
  'norms',
  'scenarios',
  'assumptions',
  'patientValue',
  THIS_MONTH,
  'tables',
];

const PATIENT_VALUE = 'patientValue';

/** Most fields, norms and levers that any funnel has. */
const MOST_NAMES = 200;

/**
 * Reads the text of a file that `writeCalculation` wrote. Anybody may have changed it since: what breaks a rule is told, and
 * nothing of the file is taken. Only names that this funnel doesn't have are left out, and listed.
 *
 * @param store - whose funnel it is; it isn't changed
 */
export function readCalculation(text: string, store: FunnelStore): CalculationReading {
  try {
    if (text.length > LONGEST_FILE) fail('too_large');
    return { ok: true, inputs: inputsOf(calculationOf(parsed(text)), store) };
  } catch (error) {
    if (error instanceof BrokenFile) return { ok: false, problem: error.problem };
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return fail('not_json');
  }
}

/** The file as a table, if it is one of ours and of a version that is known here. */
function calculationOf(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) fail('not_ours');
  const file = given as Readonly<Record<string, unknown>>;
  if (entry(file, 'format') !== FORMAT) fail('not_ours');
  const version = entry(file, 'v');
  if (version !== VERSION) fail(typeof version === 'number' && version > VERSION ? 'newer' : 'not_ours');
  return entriesOf(file, '', KEYS);
}

function inputsOf(file: Readonly<Record<string, unknown>>, store: FunnelStore): FileInputs {
  const values = eachEntry(entry(file, 'values', null), 'values', numberOf);
  const shares = eachEntry(entry(file, 'shares'), 'shares', numberOf);
  const norms = eachEntry(entry(file, 'norms'), 'norms', normOf);
  const currency = textOf(entry(file, 'currency'), 'currency', 3);
  if (!/^(?:[A-Z]{3})?$/.test(currency)) fail('wrong_kind', 'currency');
  const examples = listOf(entry(file, 'examples', []), 'examples', MOST_NAMES).map((name, index) =>
    fieldName(name, `examples.${index}`),
  );
  const plan = planOf(entry(file, 'scenarios', []), entry(file, 'assumptions', {}));
  const value = eachEntry(entry(file, 'patientValue'), PATIENT_VALUE, numberOf);
  const thisMonth = readMonthFacts(entry(file, THIS_MONTH));
  const tables = tablesOf(entry(file, 'tables', {}));
  const leads = entry(file, 'leadsAre');
  if (leads !== undefined && !LEADS_ARE.some((word) => word === leads)) fail('wrong_kind', 'leadsAre');
  const stages = entry(file, 'stages');
  if (stages !== undefined && stages !== CALLS) fail('wrong_kind', 'stages');

  // Read by the rules of a link, which are those of what is typed.
  const pairs = new Map<string, string>([
    ...(currency ? [['cur', currency] as const] : []),
    ...(examples[0] ? [['example', examples.join()] as const] : []),
    ...values.map(([name, value]) => [nameOf(name), value] as const),
    ...shares.map(([name, share]) => [`${name}.share`, share] as const),
    ...norms.map(([lever, { value }]) => [`${lever}.norm`, value || NONE] as const),
    [EARLIER, norms.flatMap(([lever, { earlier }]) => (earlier ? [lever] : [])).join()],
    ...(leads === undefined ? [] : [[LEADS, leads as string] as const]),
    ...(stages === undefined ? [] : [[STAGES, CALLS] as const]),
    ...plan.pairs,
    ...(value[0] ? [[WORTH, value.flat().join()] as const] : []),
  ]);
  const inputs = readInputs(pairs, store);
  refuseBroken(inputs, store);
  if (inputs.values === 0 && inputs.leftOut[0] !== undefined) fail('other_funnel');
  return {
    ...inputs,
    thisMonth,
    state: { ...inputs.state, tables },
    plan: inputs.plan && { ...inputs.plan, ...namedScenarios(inputs.plan, plan) },
  };
}

function normOf(given: unknown, place: string): { readonly value: string; readonly earlier: boolean } {
  const norm = entriesOf(given, place, ['value', 'origin']);
  const value = entry(norm, 'value') === '' ? '' : numberOf(entry(norm, 'value'), `${place}.value`);
  const origin = entry(norm, 'origin');
  if (origin !== undefined && origin !== 'earlier') fail('wrong_kind', `${place}.origin`);
  return { value, earlier: origin === 'earlier' && value !== '' };
}

function tablesOf(given: unknown): Tables {
  const reading = readTables(given);
  if (!reading.ok) {
    const { problem } = reading;
    if (problem.rule === 'unreadable') fail('wrong_kind', 'tables');
    fail(problem.rule, `tables.${problem.table}`, problem);
  }
  if (reading.leftOut) fail('strange_key', 'tables');
  const empty = Object.keys(reading.tables).find((name) => !reading.tables[name as keyof Tables]);
  if (empty) fail('wrong_kind', `tables.${empty}`);
  return Object.freeze(reading.tables) as Tables;
}

/** Tells a number of this funnel that its field would refuse from a name that this funnel doesn't have. */
function refuseBroken({ leftOut, state }: Inputs, store: FunnelStore): void {
  const definition = state.stages ? defineFunnel(state.stages) : pageFunnel(store);
  const levers = ['budget', ...definition.levers.map(({ id }) => id)];
  const known = new Set([
    ...fieldsOf(definition).flatMap(({ name, kind, stage }) => [
      name,
      ...(kind === 'count' && stage > 0 ? [`${name}.share`] : []),
    ]),
    ...levers.flatMap((id) => [`${id}.norm`, ...LETTERS.map((letter) => `${letter}.${id}`)]),
    EXPONENT,
    OCCUPANCY,
    ...VALUE_NAMES.map((name) => `${WORTH}.${name}`),
  ]);
  known.delete('budget.norm');
  const broken = leftOut.find((name) => known.has(name));
  if (broken !== undefined) fail('out_of_range', PLACES[broken] ?? broken.replace(`${WORTH}.`, `${PATIENT_VALUE}.`));
}

const PLACES: Readonly<Record<string, string>> = {
  [EXPONENT]: 'assumptions.exponent',
  [OCCUPANCY]: 'assumptions.occupancy',
};
