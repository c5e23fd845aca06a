import { VIEW, type Calculator } from '../base/element.js';
import { holdsPlan } from '../../store/scenarios.js';
import { noticeOf } from './funnel-share-notice.js';
import { planOf, showPlan } from '../base/plan-of.js';

/** Where a calculator's draft lies: one per page and, where it has one, the element's `id`. */
const keyOf = ({ id }: Element): string => `funnel-calculator:${location.pathname}${id && `#${id}`}`;

/** Storage may be forbidden, full or gone: then nothing is kept, and nobody is bothered. */
function stored<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}

/**
 * Keeps what a person types on their device, as soon as they type it, and puts it back into an untouched calculator.
 *
 * Inputs only, written as a link is. A draft in another currency isn't put back: its numbers would mean other money.
 * Reset, clearing and the example wipe it.
 *
 * @returns the way to stop
 */
export async function keepDraft(calculator: Calculator): Promise<() => void> {
  const { readFragment, readInputs, writeFragment, writeInputs } = await import('../../share/index.js');
  const view = calculator[VIEW];
  const { store } = view;
  const plan = planOf(view);
  const key = keyOf(calculator);

  const kept = stored((storage) => storage.getItem(key));
  const reading = kept === null ? null : readFragment(kept);
  if (reading?.ok && isUntouched()) {
    const { state, currency, values, plan: kept } = readInputs(reading.pairs, store);
    if (values > 0 && currency === view.context.currency) {
      store.restore(state, false);
      if (kept) {
        plan.change(kept);
        showPlan(view);
      }
      noticeOf(calculator).show({ kind: 'draft', undo: () => store.reset() });
    }
  }

  // Whoever was quicker than this part has begun anew.
  let last = store.state;
  if (!isEmpty()) write();
  const stops = [
    store.subscribe((byPerson) => {
      if (store.state === last) return;
      last = store.state;
      if (isEmpty()) forget();
      else if (byPerson) write();
    }),
    plan.subscribe(() => (isEmpty() ? forget() : write())),
  ];
  return () => {
    for (const stop of stops) stop();
  };

  function forget(): void {
    stored((storage) => storage.removeItem(key));
  }
  function write(): void {
    if (calculator.save)
      stored((storage) =>
        storage.setItem(key, writeFragment(writeInputs(store.snapshot, store.state, view.context, '', plan.state))),
      );
  }
  function isEmpty(): boolean {
    return store.state.entries.size === 0 && store.state.norms.size === 0 && !holdsPlan(plan.state);
  }
  function isUntouched(): boolean {
    return isEmpty() && store.state.origin === 'start';
  }
}
