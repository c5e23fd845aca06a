import { deriveFunnel } from '../../core/index.js';
import type { CalculatorView, TextKey } from './view.js';

/** The levers about which there is advice of their own. */
const ADVISED: ReadonlySet<string> = new Set(deriveFunnel().levers.map(({ id }) => id));

/** The first thing to do about a lever: the page's own advice, else ours; '' while it is being loaded. */
export function adviceOn(view: CalculatorView, id: string): string {
  const own = view
    .renamed(`advice${capitalized(id)}`)
    ?.trim()
    .split('\n')[0]!
    .trim();
  if (own) return own;
  const { levers, stages } = view.store.snapshot.definition;
  const { kind, stage } = levers.find((lever) => lever.id === id)!;
  // Our advice is about the standard stages, so it doesn't fit a stage that the page has named itself.
  const isStandard =
    ADVISED.has(id) &&
    stages.slice(kind === 'rate' ? stage - 1 : stage, stage + 1).every(({ label }) => label === undefined);
  return later(view, `first${capitalized(isStandard ? id : kind)}` as TextKey);
}

const capitalized = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** A text that the verdict can do without, where the deferred part is lost. */
export const later = (view: CalculatorView, key: TextKey): string => (view.unreachable ? '' : view.text(key));
