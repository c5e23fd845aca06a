import { diagnoseFunnel, type FunnelDefinition, type Lever, type Norm } from '../core/index.js';
import { UNITS, type FormatContext } from '../format/index.js';
import type { NormState } from './norms.js';
import { readEntry } from './number-entry.js';
import { shortened } from './shortened.js';
import type { Snapshot } from './snapshot.js';
import type { FunnelStore } from './store.js';

/** Enters text that was typed into the field of a norm. */
export function typeNorm(store: FunnelStore, lever: string, text: string): void {
  const { definition } = store.snapshot;
  const edited = definition.levers.find(({ id }) => id === lever);
  if (edited) store.enterNorms([[lever, readNorm(definition, edited, text, store.context)]]);
}

/** Enters texts into the fields of several norms as one change. */
export function typeNorms(store: FunnelStore, texts: ReadonlyMap<string, string>): void {
  const { definition } = store.snapshot;
  const entered = definition.levers.flatMap((lever) => {
    const text = texts.get(lever.id);
    return text === undefined ? [] : [[lever.id, readNorm(definition, lever, text, store.context)] as const];
  });
  store.restore({ ...store.state, norms: new Map([...store.state.norms, ...entered]) }, true, false);
}

/** A quotient may have endlessly many digits, and a norm needs no more than these. */
const NORM_DIGITS = 6;

/** Takes back a person's own norms, so that the page's or the published ones hold again; can be undone. */
export function withdrawNorms(store: FunnelStore, levers: readonly string[]): void {
  const norms = new Map([...store.state.norms].filter(([lever]) => !levers.includes(lever)));
  store.restore({ ...store.state, norms });
}

/**
 * Makes norms of a period's numbers: of the present ones, so that the next period is compared with them, or of an
 * earlier one.
 *
 * @returns the levers whose number can't be a norm, such as a conversion above 100 %; their norms stay as they are
 */
export function takeAsNorms(
  store: FunnelStore,
  { definition, diagnosis }: Pick<Snapshot, 'definition' | 'diagnosis'> = store.snapshot,
): readonly string[] {
  const taken = diagnosis.levers.flatMap(({ id, actual }) =>
    actual ? [[id, { value: shortened(actual, NORM_DIGITS), origin: 'earlier' as const }] as const] : [],
  );
  const isNorm = ([id, { value }]: (typeof taken)[number]): boolean => normError(definition, id, value) === null;
  store.enterNorms(taken.filter(isNorm));
  return taken.filter((norm) => !isNorm(norm)).map(([id]) => id);
}

/** How the norm of a lever is read: visits per person may exceed a hundred per cent, which a share of people may not. */
export function normKind({ stages }: FunnelDefinition, { kind, stage }: Lever): 'money' | 'share' | 'visits' {
  if (UNITS[kind] === 'money') return 'money';
  return stages[stage]!.counts === 'visits' ? 'visits' : 'share';
}

/** Reads a norm from typed text; a number that the core refuses as a norm is out of range. */
function readNorm(definition: FunnelDefinition, lever: Lever, text: string, context: FormatContext): NormState {
  const entry = readEntry(text, normKind(definition, lever), context);
  return entry.value !== '' && normError(definition, lever.id, entry.value)
    ? { value: '', text, invalid: 'out_of_range' }
    : entry;
}

/** Whether a norm's field finds a number in a text, be it one that is asked about or out of range. */
export function readsNorm(store: FunnelStore, lever: string, text: string): boolean {
  const { definition } = store.snapshot;
  const found = definition.levers.find(({ id }) => id === lever)!;
  const { invalid, readings } = readNorm(definition, found, text, store.context);
  return !invalid || invalid === 'out_of_range' || readings !== undefined;
}

/** The core's message where it refuses a norm for a lever; null where it accepts it. */
function normError(definition: FunnelDefinition, lever: string, norm: Norm | string): string | null {
  try {
    diagnoseFunnel({}, { [lever]: norm }, { definition });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
