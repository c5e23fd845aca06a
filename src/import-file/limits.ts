/** A larger file isn't read, 20 MB. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** With more rows a file is no month of ads. */
export const MAX_ROWS = 200_000;

/** Titles above a table and totals below it are no rows. */
export const LINES_AROUND = 20;
