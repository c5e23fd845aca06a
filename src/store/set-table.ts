import type { FunnelStore } from './store.js';
import type { TableName, TableRow, Tables } from './tables.js';

/**
 * Replaces a table; null takes it out. What a person changes can be undone; a reset returns to what the page has set.
 *
 * @param rows - in which `tableProblem` finds nothing: what was typed is checked before
 */
export function setTable(store: FunnelStore, name: TableName, rows: readonly TableRow[] | null, byPerson = true): void {
  const frozen = Object.freeze(rows?.map((row) => Object.freeze({ ...row })));
  const replaceIn = (tables: Tables): Tables => {
    const replaced: { [Name in TableName]?: readonly TableRow[] } = { ...tables, [name]: frozen };
    if (!frozen) delete replaced[name];
    return Object.freeze(replaced);
  };
  if (byPerson) store.restore({ ...store.state, tables: replaceIn(store.snapshot.tables) }, true, false);
  else store.setPageTables(replaceIn);
}
