import { Decimal, defineFunnel, diagnoseFunnel, type FunnelDefinition } from '../core/index.js';
import type { FormatContext } from '../format/index.js';
import {
  fieldsOf,
  LEADS_ARE,
  type FieldState,
  type FunnelStore,
  type NormState,
  type Snapshot,
  type StoreState,
} from '../store/index.js';
import { canAddCalls, hasCalls, pageFunnel, withCalls } from '../store/calls-stage.js';
import { exampleValues } from '../store/example.js';
import { NO_PLAN, type PlanState } from '../store/plan-store.js';
import { NO_VALUE, type ValueState } from '../store/value-store.js';
import { accepted, CANONICAL, type Pair } from './pairs.js';
import { readPlanned, writePlanned, type PlannedInputs } from './planned.js';
import { UnreadPairs } from './unread-pairs.js';
import { readValue, writeValue } from './valued.js';

/** Everything that a person has entered, with the language and the currency that it was entered in. */
export interface Inputs {
  /** The calculator's `id` on its page; '' where it has none. */
  readonly id: string;
  readonly locale: string;
  readonly currency: string | undefined;
  readonly state: StoreState;
  /** What is planned; null where nothing is. */
  readonly plan: PlannedInputs | null;
  /** What was entered about the value of a patient; null where nothing was. */
  readonly patientValue: ValueState | null;
  /** Names that this funnel doesn't have, or whose values it can't take. */
  readonly leftOut: readonly string[];
  /** How many fields have a value. */
  readonly values: number;
}

const CURRENCY = /^[A-Z]{3}$/;
const ID = /^[\w-]{1,64}$/;
/** A norm that was taken out. */
export const NONE = 'none';
/**
 * In capitals, because no stage can have such a name: what the leads are, the norms of an earlier period, and whether all
 * calls are a stage in front of the page's own.
 */
export const LEADS = 'L';
export const EARLIER = 'N';
export const STAGES = 'S';
export const CALLS = 'calls';

/** Names of pairs that hold no number of the funnel. A stage with one of these names is written as `lang.value`. */
const OWN = ['lang', 'cur', 'id', 'example'] as const;
export const nameOf = (field: string): string =>
  (OWN as readonly string[]).includes(field) ? `${field}.value` : field;

/**
 * A calculator's inputs as pairs of name and value: `budget`, `primary.share`, `primaryRate.norm`, `example`; a plan's
 * scenarios by letter.
 *
 * Results aren't written: whoever reads the pairs calculates them again.
 *
 * @param id - of the element
 * @param plan - what is planned beside the numbers
 * @param value - what was entered about the value of a patient
 */
export function writeInputs(
  { definition, fields, examples, leadsAre }: Snapshot,
  entered: StoreState,
  { locale, currency }: FormatContext,
  id = '',
  plan: PlanState = NO_PLAN,
  value: ValueState = NO_VALUE,
): Pair[] {
  const { norms, leadsAre: said } = entered;
  const pairs: Pair[] = [['lang', locale]];
  if (currency) pairs.push(['cur', currency]);
  for (const { name } of fieldsOf(definition)) {
    const { share, value } = fields[name]!;
    if (share !== undefined) pairs.push([`${name}.share`, share]);
    else if (value) pairs.push([nameOf(name), new Decimal(value).toString()]);
  }
  if (examples[0]) pairs.push(['example', examples.join()]);
  for (const [lever, { value, invalid }] of norms) if (!invalid) pairs.push([`${lever}.norm`, value || NONE]);
  const earlier = [...norms].flatMap(([lever, { origin, value }]) => (origin === 'earlier' && value ? [lever] : []));
  if (earlier[0]) pairs.push([EARLIER, earlier.join()]);
  if (said ?? leadsAre !== LEADS_ARE[0]) pairs.push([LEADS, leadsAre]);
  if (hasCalls(entered)) pairs.push([STAGES, CALLS]);
  pairs.push(...writePlanned(definition, plan), ...writeValue(value));
  if (ID.test(id)) pairs.push(['id', id]);
  return pairs;
}

/**
 * Reads what `writeInputs` wrote. Anybody may have changed it since, so every pair has to keep the rules that hold for
 * typed text; a pair that breaks them is left out.
 *
 * @param store - whose funnel it is; it isn't changed
 */
export function readInputs(pairs: ReadonlyMap<string, string>, store: FunnelStore): Inputs {
  const page = pageFunnel(store);
  // A link knows nothing of the tables, so they stay as they are.
  const { tables } = store.state;
  const unread = new UnreadPairs(pairs);
  const stages = unread.takeIf(STAGES, (word) => word === CALLS && canAddCalls(page), 'stages')
    ? withCalls(page.stages)
    : undefined;
  const definition = stages ? defineFunnel(stages) : page;
  const locale = unread.takeIf('lang', isLocale);
  const currency = unread.takeIf('cur', (code) => CURRENCY.test(code));
  const id = unread.take('id');
  const listed = new Set(unread.take('example')?.split(','));
  const example = exampleValues(page, currency);
  // A number that has been changed is no longer the example's, whatever the link says.
  const isExample = (name: string, value: string): boolean => listed.has(name) && example[name] === value;
  const entries = readEntries(definition, unread, isExample);
  const norms = readNorms(definition, unread);
  const leadsAre = unread.takeIf(LEADS, isLeadsAre, 'leads-are') as StoreState['leadsAre'];
  const plan = readPlanned(definition, unread);
  const patientValue = readValue(unread);
  return {
    id: id !== undefined && ID.test(id) ? id : '',
    locale: locale ?? 'en',
    currency,
    state: {
      origin: 'blank',
      entries,
      norms,
      ...(leadsAre && { leadsAre }),
      ...(stages && { stages }),
      ...(tables && { tables }),
    },
    plan,
    patientValue,
    leftOut: unread.leftOut,
    values: entries.size,
  };
}

const isLeadsAre = (word: string): boolean => (LEADS_ARE as readonly string[]).includes(word);

const isLocale = (tag: string): boolean => tag.length <= 60 && accepted(() => new Intl.Locale(tag));

function readEntries(
  definition: FunnelDefinition,
  unread: UnreadPairs,
  isExample: (name: string, value: string) => boolean,
): Map<string, FieldState> {
  const entries = new Map<string, FieldState>();
  for (const { name, kind, stage } of fieldsOf(definition)) {
    const fits = (value: string): boolean =>
      CANONICAL.test(value) && accepted(() => diagnoseFunnel({ [name]: value }, {}, { definition }));
    const share =
      kind === 'count' && stage > 0 ? unread.takeIf(`${name}.share`, (value) => CANONICAL.test(value)) : undefined;
    if (share !== undefined) {
      // Beside a share the count says nothing: it follows from the share.
      unread.take(nameOf(name));
      entries.set(name, { text: '', value: '', share });
      continue;
    }
    const value = unread.takeIf(nameOf(name), fits, name);
    if (value !== undefined) entries.set(name, { text: '', value, ...(isExample(name, value) && { example: true }) });
  }
  return entries;
}

function readNorms(definition: FunnelDefinition, unread: UnreadPairs): Map<string, NormState> {
  const norms = new Map<string, NormState>();
  const earlier = new Set(unread.take(EARLIER)?.split(','));
  for (const { id } of definition.levers) {
    const fits = (value: string): boolean =>
      value === NONE || (CANONICAL.test(value) && accepted(() => diagnoseFunnel({}, { [id]: value }, { definition })));
    const norm = unread.takeIf(`${id}.norm`, fits);
    if (norm === undefined) continue;
    norms.set(id, norm === NONE ? { value: '' } : { value: norm, ...(earlier.has(id) && { origin: 'earlier' }) });
  }
  return norms;
}
