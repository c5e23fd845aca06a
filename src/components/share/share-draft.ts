import { VIEW, type Calculator } from '../base/element.js';
import { holdsPlan } from '../../store/scenarios.js';
import { noticeOf } from './funnel-share-notice.js';
import { planOf, showPlan } from '../base/plan-of.js';

/** The storage key of a calculator's draft: one per page and, where it has one, the element's `id`. */
const keyOf = ({ id }: Element): string => `funnel-calculator:${location.pathname}${id && `#${id}`}`;

/** Uses the storage. If it is forbidden, full or missing, nothing is kept, and no error is shown. */
function stored<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}

/**
 * Keeps what a person types on their device, as soon as they type it, and restores it in an untouched calculator.
 *
 * Only inputs are kept, in the format of a link. A draft in another currency isn't restored, because its numbers would
 * mean other amounts. Reset, clearing and the example delete it.
 *
 * @returns stops it
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
    if ((values > 0 || state.norms.size > 0 || state.leadsAre) && currency === view.context.currency) {
      store.restore(state, false);
      if (kept) {
        plan.change(kept);
        showPlan(view);
      }
      noticeOf(calculator).show({ kind: 'draft', undo: () => store.reset() });
    }
  }

  // If a person has typed before this part was loaded, their numbers replace the draft.
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
    const { entries, norms, leadsAre } = store.state;
    return entries.size === 0 && norms.size === 0 && !leadsAre && !holdsPlan(plan.state);
  }
  function isUntouched(): boolean {
    return isEmpty() && store.state.origin === 'start';
  }
}
