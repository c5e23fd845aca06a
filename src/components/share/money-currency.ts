import { MONEY_KEYS, TABLE_NAMES } from '../../store/read-tables.js';
import type { TableName, TableRow, Tables } from '../../store/index.js';
import { VIEW, type Calculator } from '../base/element.js';
import { panelMoneyOf } from '../base/panel-money.js';
import { noticeOf } from './funnel-share-notice.js';

/** The currency that money was entered in, '' for none, by the rows or the state that hold it: it comes back with them by undo. */
const currencies = new WeakMap<object, string>();

/** Notes in which currency the money of tables and panels is, by their rows and states. */
export function noteCurrency(entered: readonly object[], currency = ''): void {
  for (const each of entered) currencies.set(each, currency);
}

const holdsMoney = (rows: readonly TableRow[]): boolean => rows.some((row) => MONEY_KEYS.some((key) => row[key]));

const withoutMoney = (rows: readonly TableRow[]): readonly TableRow[] =>
  Object.freeze(
    rows.map((row) =>
      Object.freeze(Object.fromEntries(Object.entries(row).filter(([key]) => !MONEY_KEYS.includes(key)))),
    ),
  );

/** What a person has entered in one place, and whether there is money in it. */
interface Entered {
  readonly content: object;
  readonly hasMoney: boolean;
}

/**
 * Asks what becomes of the money in tables and panels where it was entered in another currency than the calculator counts
 * in now.
 *
 * Nobody is asked of tables that the page sets together with the currency. The question goes away where the earlier
 * currency comes back.
 *
 * @param currency - of the money that is there now
 * @returns stops it
 */
export function watchMoneyCurrency(calculator: Calculator, currency: string | undefined): () => void {
  const view = calculator[VIEW];
  const { store } = view;
  /** What was there at the last look, by where it stands. */
  let last = new Map<unknown, Entered>();
  let known = currency ?? '';
  let asked = '';
  note(known);
  const stop = store.subscribe((byPerson) => {
    if (byPerson) return follow(true);
    // The page sets the tables before the currency, and both in one task.
    queueMicrotask(() => follow(false));
  });
  follow(false);
  return stop;

  /** Notes the currency of what is new. What a person changes in one place leaves the other amounts there in theirs. */
  function note(now: string, byPerson = false): void {
    const present = new Map<unknown, Entered>();
    const add = (place: unknown, content: object, hasMoney: boolean, entered: string, isSamePlace: boolean): void => {
      const before = last.get(place);
      const kept = isSamePlace && before?.hasMoney ? currencies.get(before.content) : undefined;
      if (!currencies.has(content)) currencies.set(content, kept ?? entered);
      present.set(place, { content, hasMoney });
    };
    for (const [name, rows] of tablesIn(store.snapshot.tables)) add(name, rows, holdsMoney(rows), now, byPerson);
    // Nobody has told of what was typed in a panel: it was typed before this change.
    for (const money of panelMoneyOf(view)) {
      const { state } = money;
      add(money, state, money.withoutMoney(state) !== state, known, true);
    }
    last = present;
    known = now;
  }

  function isForeign({ content, hasMoney }: Entered, to: string): boolean {
    return hasMoney && currencies.get(content) !== to;
  }

  function follow(byPerson: boolean): void {
    const to = store.context.currency ?? '';
    note(to, byPerson);
    const foreign = [...last.values()].find((each) => isForeign(each, to));
    const from = foreign && currencies.get(foreign.content)!;
    const question = from === undefined ? '' : `${from} ${to}`;
    if (question === asked) return;
    asked = question;
    noticeOf(calculator, 'currency').show(
      from === undefined ? null : { kind: 'currency', from, to, keep: () => keep(to), takeOut: () => takeOut(to) },
    );
  }

  function keep(to: string): void {
    note(to, true);
    noteCurrency(
      [...last.values()].map(({ content }) => content),
      to,
    );
    // The draft is written anew, in the currency that the amounts are in now.
    const { tables } = store.snapshot;
    const isInTables = tablesIn(tables).length > 0;
    store.restore({ ...store.state, ...(isInTables && { tables: Object.freeze({ ...tables }) }) }, true, false);
  }

  function takeOut(to: string): void {
    note(to, true);
    const tables = tablesIn(store.snapshot.tables).map(([name, rows]): [TableName, readonly TableRow[]] => [
      name,
      isForeign(last.get(name)!, to) ? withoutMoney(rows) : rows,
    ]);
    const isInTables = tables.some(([name, rows]) => rows !== store.snapshot.tables[name]);
    const next = { ...store.state, ...(isInTables && { tables: Object.freeze(Object.fromEntries(tables)) }) };
    if (isInTables)
      noteCurrency(
        tables.map(([, rows]) => rows),
        to,
      );
    for (const money of panelMoneyOf(view)) {
      if (!isForeign(last.get(money)!, to)) continue;
      const left = money.withoutMoney(money.state);
      noteCurrency([left], to);
      money.goWith(next, left);
    }
    store.restore(next, true, false);
  }
}

const tablesIn = (tables: Tables): [TableName, readonly TableRow[]][] =>
  TABLE_NAMES.flatMap((name): [TableName, readonly TableRow[]][] => {
    const rows = tables[name];
    return rows ? [[name, rows]] : [];
  });
