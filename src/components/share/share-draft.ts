import { VIEW, type Calculator } from '../base/element.js';
import { holdsPlan } from '../../store/scenarios.js';
import { holdsValue } from '../../store/value-store.js';
import { noticeOf } from './funnel-share-notice.js';
import { readTablesDraft, writeTablesDraft } from './tables-draft.js';
import { planOf, showPlan } from '../base/plan-of.js';
import { showValue, valueOf } from '../base/value-of.js';

/** The storage key of a part of a calculator's draft: one per page and, where it has one, the element's `id`. */
const keyOf = ({ id }: Element, part: '' | 'tables:'): string =>
  `funnel-calculator:${part}${location.pathname}${id && `#${id}`}`;

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
 * mean other amounts. Reset, clearing and the example delete it; tables are deleted by what takes them away, a reset.
 *
 * @returns stops it
 */
export async function keepDraft(calculator: Calculator): Promise<() => void> {
  const { readFragment, readInputs, writeFragment, writeInputs } = await import('../../share/index.js');
  const view = calculator[VIEW];
  const { store } = view;
  const plan = planOf(view);
  const value = valueOf(view);
  const [key, tablesKey] = [keyOf(calculator, ''), keyOf(calculator, 'tables:')];
  putBack(stored((storage) => [storage.getItem(key), storage.getItem(tablesKey)]) ?? []);

  // If a person has typed before this part was loaded, their numbers replace the draft.
  let last = store.state;
  if (!isEmpty()) write();
  if (last.tables) writeTables();
  const stops = [
    store.subscribe((byPerson) => {
      if (store.state === last) return;
      const { tables } = last;
      last = store.state;
      if (isEmpty()) forget(key);
      else if (byPerson) write();
      if (!last.tables) forget(tablesKey);
      else if (byPerson && last.tables !== tables) writeTables();
    }),
    plan.subscribe(() => (isEmpty() ? forget(key) : write())),
    value.subscribe(() => (isEmpty() ? forget(key) : write())),
  ];
  return () => {
    for (const stop of stops) stop();
  };

  function putBack([numbers = null, kept = null]: readonly (string | null)[]): void {
    const { currency } = view.context;
    const reading = numbers === null ? null : readFragment(numbers);
    const inputs = reading?.ok ? readInputs(reading.pairs, store) : null;
    const fits =
      inputs?.currency === currency && (inputs?.values || inputs?.state.norms.size || inputs?.state.leadsAre);
    const tables = readTablesDraft(kept, currency);
    if (!isUntouched() || !(fits || tables)) return;
    store.restore({ ...(fits ? inputs.state : store.state), ...(tables && { tables }) }, false);
    if (fits && inputs.plan) {
      plan.change(inputs.plan);
      showPlan(view);
    }
    if (fits && inputs.patientValue) {
      value.change(inputs.patientValue);
      showValue(view);
    }
    noticeOf(calculator).show({ kind: 'draft', undo: () => store.reset() });
  }
  function forget(part: string): void {
    stored((storage) => storage.removeItem(part));
  }
  function writeTables(): void {
    if (calculator.save)
      stored((storage) => storage.setItem(tablesKey, writeTablesDraft(store.snapshot.tables, view.context.currency)));
  }
  function write(): void {
    if (calculator.save)
      stored((storage) =>
        storage.setItem(
          key,
          writeFragment(writeInputs(store.snapshot, store.state, view.context, '', plan.state, value.state)),
        ),
      );
  }
  function isEmpty(): boolean {
    const { entries, norms, leadsAre } = store.state;
    return entries.size === 0 && norms.size === 0 && !leadsAre && !holdsPlan(plan.state) && !holdsValue(value.state);
  }
  function isUntouched(): boolean {
    return isEmpty() && store.state.origin === 'start' && !store.state.tables;
  }
}
