import type { Inputs } from '../../share/index.js';
import type { StoreState } from '../../store/index.js';
import { holdsPlan } from '../../store/scenarios.js';
import { VIEW, type Calculator } from '../base/element.js';
import { linkChanges } from './share-changes.js';
import { noticeOf } from './funnel-share-notice.js';
import { planOf, showPlan } from '../base/plan-of.js';

/** Which calculator has taken a fragment: one that is added later doesn't take it as well. */
const takers = new Map<string, WeakRef<Element>>();

/**
 * Deals with the link in the page's address, if it is meant for this calculator: the one whose `id` it names, else the first.
 *
 * What the page started with gives way to the link; what a person has typed only if they say so.
 *
 * @param anew - the address has changed just now; else a fragment that was dealt with isn't looked at twice
 */
export async function openLink(calculator: Calculator, anew: boolean): Promise<void> {
  const view = calculator[VIEW];
  const [{ readFragment, readInputs, writeFragment, writeInputs }] = await Promise.all([
    import('../../share/index.js'),
    view.loadWords('share'),
  ]);
  const { store } = view;
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const { hash } = location;
  const link = readFragment(hash);
  const before = view.panels.handledLink;
  if (!link || (!anew && before?.hash === hash)) return;
  if (!isMeant(calculator, link.ok ? link.pairs.get('id') : undefined, hash)) return;
  view.panels.handledLink = { hash };

  const notice = noticeOf(calculator);
  if (!link.ok) return notice.tell({ kind: link.problem });
  const inputs = readInputs(link.pairs, store);
  if (inputs.values === 0 && inputs.leftOut[0] !== undefined) return notice.tell({ kind: 'otherFunnel' });
  const { leftOut } = inputs;
  const present = writeFragment(writeInputs(store.snapshot, store.state, view.context, inputs.id, planOf(view).state));
  if (present === writeFragment(link.pairs)) return notice.tell(null);

  const { state: plan } = planOf(view);
  const typed = (store.state !== before?.state && hasTyped(store.state)) || (plan !== before?.plan && holdsPlan(plan));
  if (!typed) return take(false);
  notice.tell({ kind: 'ask', changes: linkChanges(view, inputs), leftOut, take: () => void take(true) });

  async function take(byPerson: boolean): Promise<void> {
    const undo = restore(calculator, inputs, byPerson, () => notice.tell(null));
    view.panels.handledLink = { hash, state: inputs.state, plan: planOf(view).state };
    // From then on it speaks the link's language.
    await calculator.updateComplete;
    notice.tell({ kind: 'shown', leftOut, undo, state: inputs.state });
  }
}

function isMeant(calculator: Element, id: string | undefined, hash: string): boolean {
  const taker = takers.get(hash)?.deref();
  if (taker?.isConnected && taker !== calculator) return false;
  const named = id ? document.getElementById(id) : null;
  const chosen = named?.localName === calculator.localName ? named : document.querySelector(calculator.localName);
  // One in a shadow tree is no other's business: it is chosen by its id, or where none stands in the page itself.
  if (chosen && chosen !== calculator && !(id && calculator.id === id)) return false;
  takers.set(hash, new WeakRef(calculator));
  return true;
}

/** Whether a person has entered something that would be lost. */
const hasTyped = ({ entries, norms }: StoreState): boolean =>
  norms.size > 0 || [...entries.values()].some(({ text, value, share }) => text || value || share);

/** @returns the way back, language and currency included */
function restore(
  calculator: Calculator,
  { state, plan, locale, currency }: Inputs,
  byPerson: boolean,
  undone: () => void,
): () => void {
  const { store } = calculator[VIEW];
  const { lang, currency: money } = calculator;
  const { state: before } = store;
  const planned = planOf(calculator[VIEW]);
  store.restore(state, byPerson);
  if (plan) {
    planned.change(plan);
    showPlan(calculator[VIEW]);
  }
  calculator.lang = locale;
  calculator.currency = currency ?? null;
  // The calculator's own way back leads here too.
  const stop = store.subscribe(() => {
    if (store.state === state) return;
    stop();
    if (store.state !== before) return;
    Object.assign(calculator, { lang, currency: money });
    undone();
  });
  return () => store.undo();
}
