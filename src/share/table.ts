/** A text, or a number as a canonical decimal string. */
export type Cell = string | { readonly number: string };

/** Rows of cells, as long as each row needs. */
export type Table = readonly (readonly Cell[])[];

/**
 * What spreadsheets take for the start of a formula, also in full-width characters and behind invisible ones.
 *
 * Tab, carriage return and line feed are included, because the text behind them would start a new cell.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u;

/**
 * A text that no spreadsheet runs as a formula: if it could be one, an apostrophe is put in front.
 *
 * @example guarded('=1+1') // "'=1+1"
 */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A place where a long word may be broken. In a spreadsheet it would only keep a search from finding the word. */
const SOFT_HYPHEN = /\u00ad/g;

/**
 * The text of a cell. Numbers get the locale's decimal mark and no grouping, so that spreadsheets read them as numbers.
 */
export const cellText = (cell: Cell, decimalMark: string): string =>
  typeof cell === 'string' ? guarded(cell.replace(SOFT_HYPHEN, '')) : cell.number.replace('.', decimalMark);
