/** A text, or a number as a canonical decimal string with what it is of. */
export type Cell = string | { readonly number: string };

/** Rows of cells, as long as each row needs. */
export type Table = readonly (readonly Cell[])[];

/**
 * What spreadsheets take for the start of a formula, also written wide, and behind signs that aren't seen.
 *
 * Tab, carriage return and line feed are among them: what follows would stand at the start of a cell.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u;

/**
 * A text that no spreadsheet runs: one that could be a formula gets an apostrophe in front.
 *
 * @example guarded('=1+1') // "'=1+1"
 */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Where a long word of a narrow column may be parted; in a sheet it would only hide the word from a search. */
const SOFT_HYPHEN = /\u00ad/g;

/** A cell's text: texts guarded, numbers as the locale writes them without groups, so that they stay numbers. */
export const cellText = (cell: Cell, decimalMark: string): string =>
  typeof cell === 'string' ? guarded(cell.replace(SOFT_HYPHEN, '')) : cell.number.replace('.', decimalMark);
