import type { TableName } from '../../store/index.js';
import type { ShareTexts } from '../../texts/en/share.js';
import type { CalculatorView } from '../base/view.js';

/** The words of sharing in the calculator's language. */
export const shareWords = (view: CalculatorView): ShareTexts => view.topics!.latest('share');

/** What a table is called. */
export const tableTitle = (words: ShareTexts, name: TableName): string =>
  words[`table${(name[0]!.toUpperCase() + name.slice(1)) as Capitalize<TableName>}`];

/** What a column of a table is called; a key that no table has, as it is. */
export const columnTitle = (words: ShareTexts, key: string): string => words[`col_${key}` as 'col_name'] ?? key;
