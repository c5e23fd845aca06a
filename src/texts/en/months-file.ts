import type { Worded } from '../worded.js';
import { importRefusals } from './import-refusals.js';

/** The words about months that are imported from a file: a part of their own. */
export const monthsFile = {
  ...importRefusals,
  reading: 'Reading …',
  tooLarge: 'This file is larger than 20 MB. Export fewer months, or without search words.',
  tooManyRows: 'This table has more than 200,000 rows. Export it by month or by day, without campaigns.',
  noMonths:
    'No months were found in it. It takes a column of months or days, and the names of the columns in one line: ad spend, leads, first visits, revenue.',
  micros:
    'The amounts of this file are in millionths, as Yandex Direct’s interface for programs gives them. Export the table in the account itself.',
  decimalMark: 'What number is “{cell}” at “{name}”? The answer holds for the whole file.',
  currency: 'Which currency do you want to take? Rows of the others are left out.',
  cancel: 'Put it away',
  taken: 'Months from the file: {n}; rows of one month are added up. In place of earlier numbers: {replaced}.',
  unreadable: 'Cells that hold no number were left out: {n}.',
  asTheyStand:
    'Amounts and results are as the file has them. Check whether the spend is with VAT, and what its results count.',
};

export type MonthsFileTexts = Worded<typeof monthsFile>;
