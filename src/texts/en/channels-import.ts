import type { Worded } from '../worded.js';
import { importRefusals } from './import-refusals.js';

/** The words of the tab that reads exports of ad accounts and tables of one's own. */
export const channelsImport = {
  intro:
    'Last month’s export from an ad account, or your own table. It is read on this device and isn’t sent anywhere.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  paste: 'Or paste the table here',
  read: 'Read this table',
  what: 'What can be read',
  whatFiles: 'Excel (.xlsx), CSV, and text with tabs or semicolons: up to 20 MB and 200,000 rows.',
  whatCabinets:
    'Exports of campaigns from Yandex.Direct, Google Ads, VK and Meta, in English or Russian, as they come.',
  whatOwn:
    'A table of your own: the names of the columns in one line, below it one channel per line. If a name isn’t recognised, you say what the column is.',
  pasted: 'Pasted table',
  reading: 'Reading: {share}',
  cancel: 'Stop',
  stopped: 'Stopped. Nothing was taken from the file.',
  again: 'Another file',

  // Why nothing was read.
  tooLarge: 'This file is larger than 20 MB. Export campaigns, not ads or search words, and one month at a time.',
  tooManyRows: 'This table has more than 200,000 rows. Export it by campaign, without days, or one month at a time.',
  ...importRefusals,
  noTable:
    'No table was found in it. It takes a line with the names of the columns, and below it one campaign per line.',
  noRows: 'Under the names of the columns there is no row with a campaign in it.',
  noHeader: 'No names of columns were recognised. Say below which column is what.',

  found: { one: '{n} campaign', other: '{n} campaigns' },

  // Columns.
  columns: 'Columns',
  notInFile: 'not in the file',
  nameColumn: 'Name',
  twoOfRole: 'Several columns look like “{role}”: {columns}. Taken is “{taken}”.',
  ignored: 'Not taken, and forgotten: {columns}',

  // Questions.
  answer: 'Please answer this first.',
  decimalMark: 'What number is “{cell}” in “{column}”?',
  decimalMarkNote: 'It stands at “{name}”. The answer holds for the whole file.',
  commaIsMark: '{amount}: the comma stands before the decimals',
  pointIsMark: '{amount}: the point stands before the decimals',
  noNumber: 'no number',
  mixedCurrency: 'Which currency do you want to take?',
  mixedCurrencyNote: 'Amounts in several currencies can’t be added. Rows of the others are left out.',
  kind: {
    one: '{kind}: {n} row, with {cell} at “{name}”',
    other: '{kind}: {n} rows, the first with {cell} at “{name}”',
  },
  otherCurrency: 'The file counts in {file}, the calculator in {own}. What is to be taken?',
  otherCurrencyNote: 'Amounts are not converted.',
  asItIs: 'The amounts as they are: {amount} at “{name}”',
  withoutMoney: 'Only people, without money',
  micros: 'What did “{name}” cost?',
  microsNote:
    'Yandex.Direct gives programs millionths instead of whole units, and all costs in this file could be such.',
  vat: 'Is VAT included in “{column}”?',
  vatNote: 'Ad accounts count with or without it. What you paid is what counts here: at “{name}” this is',
  vatIncluded: '{amount}: it is included',
  vatAdded: '{amount}: add {rate}',
  counted: 'What does “{column}” count?',
  countedNote: 'Ad accounts count whatever was set up there. At “{name}” it says {count}.',
  countedLeads: 'Enquiries: calls, messages, forms',
  countedElse: 'Something else, or I don’t know: leave it out',
  mixedResults: 'The rows count different things. Which are enquiries?',
  mixedResultsNote: 'Only rows that count these are taken.',
  withoutLeads: 'None of them: take the cost alone',

  // What was left out.
  leftOut: 'What was left out, and what is missing',
  totals: { one: '{n} line with a total: {names}', other: '{n} lines with totals: {names}' },
  nameless: { one: '{n} row without a name', other: '{n} rows without a name' },
  unreadable: {
    one: '{n} cell that holds no number: {names}. It stays empty.',
    other: '{n} cells that hold no number: {names}. They stay empty.',
  },
  emptyCells: {
    one: '{n} cell is empty, which isn’t 0: {names}. It stays unknown.',
    other: '{n} cells are empty, which isn’t 0: {names}. They stay unknown.',
  },
  cellOf: '“{column}” at “{name}”',
  more: 'and more',
  totalDiffers:
    'The file’s own total is above the sum of its rows. Some rows are missing from it: export it once more without filters.',
  zeroRevenue: '“{column}” is 0 in every row, so it wasn’t measured. It is left out.',
  joined: {
    one: 'A table holds 50 channels. The smallest campaign is in the last row, “{name}”.',
    other: 'A table holds 50 channels. The {n} smallest campaigns are joined in the last row, “{name}”.',
  },
  rest: { one: '{n} more campaign', other: '{n} more campaigns' },
  cut: {
    one: '{n} name was longer than 80 letters and is cut',
    other: '{n} names were longer than 80 letters and are cut',
  },

  // Taking over.
  becomes: 'What do the campaigns become?',
  together: 'One channel together',
  apart: 'Each a channel of its own',
  channelName: 'Name of the channel',
  nameMissing: 'Give the channel a name.',
  where: 'Where do they go?',
  add: 'Into the table: what it has under the same name is replaced, the rest stays',
  replace: 'In place of the table',
  before: 'Into the earlier period, to compare with',
  added: 'Not in the table so far: {names}.',
  full: 'The table has 50 channels, and none of these is among them. Remove some there, or replace the table.',
  preview: 'What is taken over',
  name: 'Channel',
  total: 'Together',
  all: 'Show all {n}',
  intoTable: 'Into the table',
  take: 'Take over',
  taken: { one: '{n} channel is taken over.', other: '{n} channels are taken over.' },
  takenBefore: {
    one: '{n} channel is taken over into the earlier period.',
    other: '{n} channels are taken over into the earlier period.',
  },
  undone: 'The table is as it was before.',
  show: 'Show the table',
  tooMuch: 'A sum has more than 15 digits, which no table can hold. Check the cost in the file.',
};

export type ChannelsImportTexts = Worded<typeof channelsImport>;
