import { defineFunnel, type FunnelDefinition, type Stage } from '../core/index.js';
import { callsStage } from '../texts/calls-stage.js';
import type { FunnelStore, StoreState } from './store.js';

/** The stage of all calls, and the one of those that were answered: the funnel's own first stage. */
const CALLS = 'calls';
const ANSWERED = 'leads';

/** Whether all calls can become the first stage: of a funnel that begins with leads that the page hasn't named. */
export function canAddCalls({ stages }: FunnelDefinition): boolean {
  const [first] = stages;
  if (first?.id !== ANSWERED || first.label !== undefined) return false;
  try {
    return Boolean(defineFunnel(withCalls(stages)));
  } catch {
    // A stage of the page has this name already.
    return false;
  }
}

/** The stages with all calls in front, of which those of the first stage are answered. */
export const withCalls = ([first, ...others]: readonly Stage[]): readonly Stage[] =>
  Object.freeze([
    Object.freeze({ id: CALLS, label: callsStage.calls }),
    Object.freeze({ ...first!, label: callsStage.answered }),
    ...others,
  ]);

/** The stages as the page has them. */
export function withoutCalls([, answered, ...others]: readonly Stage[]): readonly Stage[] {
  const { label: _label, ...first } = answered!;
  return Object.freeze([Object.freeze(first), ...others]);
}

/** Makes all calls the funnel's first stage, and the answered ones its second, as one change that can be undone. */
export function addCalls(store: FunnelStore, calls: string, answered: string): void {
  const { state, snapshot } = store;
  // The example has numbers for its own stages alone: those that are shown now stay, marked as they are.
  const entries = new Map([...Object.entries(snapshot.fields), ...state.entries]).set(CALLS, {
    text: '',
    value: calls,
  });
  if (snapshot.values[ANSWERED] !== answered) entries.set(ANSWERED, { text: '', value: answered });
  store.restore({ ...state, entries, stages: withCalls(snapshot.definition.stages) }, true, false);
}

/** Takes the calls out of the funnel again, as one change that can be undone. */
export function removeCalls(store: FunnelStore): void {
  const { stages: _stages, ...state } = store.state;
  const entries = new Map(state.entries);
  entries.delete(CALLS);
  store.restore({ ...state, entries }, true, false);
}

/** Whether a person has made calls the first stage. */
export const hasCalls = ({ stages }: StoreState): boolean => stages !== undefined;

/** The funnel as the page has it, whatever a person has made of it. */
export const pageFunnel = ({ state, snapshot: { definition } }: FunnelStore): FunnelDefinition =>
  hasCalls(state) ? defineFunnel(withoutCalls(definition.stages)) : definition;
