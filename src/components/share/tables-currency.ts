import { MONEY_KEYS, TABLE_NAMES } from '../../store/read-tables.js';
import type { TableName, TableRow, Tables } from '../../store/index.js';
import { VIEW, type Calculator } from '../base/element.js';
import { noticeOf } from './funnel-share-notice.js';

/** The currency that the money of a table was entered in, '' for none, by its rows: it comes back with them by undo. */
const currencies = new WeakMap<readonly TableRow[], string>();

/** Notes in which currency the money of tables is, before they are set. */
export function noteCurrency(tables: Tables, currency = ''): void {
  for (const rows of Object.values(tables) as readonly TableRow[][]) currencies.set(rows, currency);
}

const holdsMoney = (rows: readonly TableRow[]): boolean => rows.some((row) => MONEY_KEYS.some((key) => row[key]));

const withoutMoney = (rows: readonly TableRow[]): readonly TableRow[] =>
  Object.freeze(
    rows.map((row) =>
      Object.freeze(Object.fromEntries(Object.entries(row).filter(([key]) => !MONEY_KEYS.includes(key)))),
    ),
  );

/**
 * Asks what becomes of the money in the tables where it was entered in another currency than the calculator counts in now.
 *
 * Nobody is asked of tables that the page sets together with the currency. The question goes away where the earlier
 * currency comes back.
 *
 * @param currency - of the money that is there now
 * @returns stops it
 */
export function watchTablesCurrency(calculator: Calculator, currency: string | undefined): () => void {
  const { store } = calculator[VIEW];
  let last: Tables = {};
  let asked = '';
  note(currency);
  const stop = store.subscribe((byPerson) => {
    if (byPerson) return follow(true);
    // The page sets the tables before the currency, and both in one task.
    queueMicrotask(() => follow(false));
  });
  follow(false);
  return stop;

  /** Notes the currency of rows that are new. What a person changes in a table leaves the other cells in theirs. */
  function note(now: string | undefined, byPerson = false): void {
    const { tables } = store.snapshot;
    for (const name of namesOf(tables)) {
      const [rows, before] = [tables[name]!, last[name]];
      const kept = byPerson && before ? currencies.get(before) : undefined;
      if (!currencies.has(rows)) currencies.set(rows, kept ?? now ?? '');
    }
    last = tables;
  }

  function follow(byPerson: boolean): void {
    note(store.context.currency, byPerson);
    const to = store.context.currency ?? '';
    const foreign = namesOf(last).filter((name) => currencies.get(last[name]!) !== to && holdsMoney(last[name]!));
    const from = foreign[0] && currencies.get(last[foreign[0]]!)!;
    const question = from === undefined ? '' : `${from} ${to}`;
    if (question === asked) return;
    asked = question;
    noticeOf(calculator, 'currency').show(
      from === undefined ? null : { kind: 'currency', from, to, keep: () => keep(to), takeOut: () => takeOut(to) },
    );
  }

  function keep(to: string): void {
    noteCurrency(last, to);
    // The draft is written anew, in the currency that the amounts are in now.
    set({ ...last });
  }

  function takeOut(to: string): void {
    const tables = Object.fromEntries(
      namesOf(last).map((name) => {
        const rows = last[name]!;
        return [name, currencies.get(rows) === to ? rows : withoutMoney(rows)];
      }),
    );
    noteCurrency(tables, to);
    set(tables);
  }

  function set(tables: Tables): void {
    store.restore({ ...store.state, tables: Object.freeze(tables) }, true, false);
  }
}

const namesOf = (tables: Tables): readonly TableName[] => TABLE_NAMES.filter((name) => tables[name]);
