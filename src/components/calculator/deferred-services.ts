import { checkAttributes } from './check-attributes.js';
import { carryOverReplacement } from './carry-over-replacement.js';
import { restoreOnHistoryNavigation } from './restore-on-history-navigation.js';
import { VIEW, type Calculator } from '../base/element.js';
import { panelMoneyOf } from '../base/panel-money.js';
import { keepFieldEvents } from './keep-field-events.js';
import { keepPlace } from './keep-place.js';
import { followKeyboard } from './keyboard.js';

/**
 * Whether it is worth loading what reads links: for an address with one, also in capitals or behind an encoded `#`, and
 * for a page whose link was taken out of it.
 */
const mayHoldLink = (): boolean =>
  /(?:#|%23).*funnel/i.test(location.href) || Object.hasOwn((history.state ?? {}) as object, 'funnel-calculator');

/**
 * Starts what a calculator needs once it has been painted: following a phone's keyboard, loading texts of other
 * languages, restoring what was typed before the page was left or the calculator was replaced, keeping the draft, opening
 * links, asking what becomes of money in another currency, understanding attributes that are nearly right, keeping the
 * place of whoever presses a button that takes itself away.
 *
 * @returns stops all of it
 */
export function startDeferredServices(calculator: Calculator): () => void {
  const frame = calculator.renderRoot.querySelector<HTMLElement>('.frame');
  const view = calculator[VIEW];
  const stops = [
    restoreOnHistoryNavigation(calculator),
    keepFieldEvents(calculator),
    keepPlace(calculator),
    carryOverReplacement(calculator),
    checkAttributes(calculator),
    ...(frame ? [followKeyboard(frame)] : []),
    // After a change of language, the deferred texts are loaded in the new one.
    view.store.subscribe(() => void view.prepare()),
  ];
  let stopped = false;

  const openAddress = async (before: string | null): Promise<void> => {
    if (stopped || !mayHoldLink()) return;
    const { openLink } = await import('../share/share-link.js');
    await openLink(calculator, before);
  };
  const keepDraft = async (): Promise<void> => {
    if (!calculator.save) return;
    const { keepDraft: keep } = await import('../share/share-draft.js');
    const stop = await keep(calculator);
    if (stopped) stop();
    else stops.push(stop);
  };
  let { currency } = view.context;
  let watchesMoney = false;
  /** Amounts in tables may come with another currency in one task; those in panels wait for one. */
  const watchMoney = async (): Promise<void> => {
    const before = currency;
    ({ currency } = view.context);
    const isInTables = Object.keys(view.store.snapshot.tables).length > 0;
    if (watchesMoney || !(isInTables || (before !== currency && panelMoneyOf(view).size > 0))) return;
    watchesMoney = true;
    const { watchMoneyCurrency } = await import('../share/money-currency.js');
    const stop = watchMoneyCurrency(calculator, before);
    if (stopped) stop();
    else stops.push(stop);
  };
  const warn = (): void => console.warn('[funnel-calculator] the link or the draft could not be loaded');
  const handleHash = ({ oldURL }: HashChangeEvent): void => void openAddress(oldURL).catch(warn);

  addEventListener('hashchange', handleHash);
  stops.push(view.store.subscribe(() => void watchMoney().catch(warn)));
  void watchMoney().catch(warn);
  // The draft comes first, because a link asks before it replaces what this person has typed on another day.
  void keepDraft()
    .then(() => openAddress(null))
    .catch(warn);
  return () => {
    stopped = true;
    removeEventListener('hashchange', handleHash);
    for (const stop of stops) stop();
  };
}
