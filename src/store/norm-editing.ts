import { Decimal, diagnoseFunnel, type FunnelDefinition, type Lever, type Norm } from '../core/index.js';
import { readNumber, type FormatContext, type NumberReading } from '../format/index.js';
import type { NormState } from './norms.js';
import type { FunnelStore } from './store.js';

/** Text typed into the field of a norm. */
export function typeNorm(store: FunnelStore, lever: string, text: string): void {
  const { definition } = store.snapshot;
  const edited = definition.levers.find(({ id }) => id === lever);
  if (edited) store.enterNorms([[lever, readNorm(definition, edited, text, store.context)]]);
}

/** The present numbers become the norms: the next period is held against them. */
export function takeAsNorms(store: FunnelStore): void {
  const { levers } = store.snapshot.diagnosis;
  // Six digits: a quotient may never end, and nobody sets a norm finer than that.
  store.enterNorms(
    levers.flatMap(({ id, actual }) =>
      actual?.gt(0) ? [[id, { value: actual.toSignificantDigits(6).toString() }] as const] : [],
    ),
  );
}

/** A norm from typed text: money for costs and checks, per cent for conversions. */
function readNorm(
  definition: FunnelDefinition,
  { id, kind, stage }: Lever,
  text: string,
  context: FormatContext,
): NormState {
  const visits = definition.stages[stage]!.counts === 'visits';
  // Per cent above a hundred are visits per person: the field of a share would refuse them.
  const reading =
    kind !== 'rate'
      ? readNumber(text, 'money', context)
      : visits
        ? ratioOf(readNumber(text, 'count', context))
        : readNumber(text, 'percent', context);
  if (!reading.ok)
    return { value: '', text, invalid: reading.reason, ...(reading.readings && { readings: reading.readings }) };
  if (reading.value !== '' && normError(definition, id, reading.value))
    return { value: '', text, invalid: 'out_of_range' };
  return { value: reading.value, text };
}

/** '140' and '140%' are both 1.4. */
function ratioOf(reading: NumberReading): NumberReading {
  return reading.ok && !reading.share && reading.value
    ? { ok: true, value: new Decimal(reading.value).div(100).toString() }
    : reading;
}

/** Whether the core can judge by a norm: what it refuses makes no sense for that lever. */
function normError(definition: FunnelDefinition, lever: string, norm: Norm | string): string | null {
  try {
    diagnoseFunnel({}, { [lever]: norm }, { definition });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}
