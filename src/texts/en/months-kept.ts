import type { Worded } from '../worded.js';

/** The words about months that are kept on the device: a part of their own. */
export const monthsKept = {
  heading: 'Kept on this device',
  intro: 'The months stay in this browser on this device, and nowhere else. Kept: {n}.',
  export: 'Save them as a file',
  exportAsIt: 'Save what is kept as it is',
  exported: 'The file has the months as a table. If nothing was saved, copy this text:',
  erase: 'Erase them from this device',
  erased: 'The months are erased from this device, and from the rows.',
  notErased: 'The browser doesn’t let the months be erased. Erase the data of this site in its settings.',
  blocked: 'The browser lets nothing be kept here. The rows last as long as this page; save them as a file.',
  full: 'There is no more room on this device, so the last changes aren’t kept: {months}. Free some room or save the rows as a file; it is tried again with the next change.',
  too_many: 'At most 120 months are kept. Not kept: {months}. Remove old months, or save them as a file first.',
  other_version:
    'Months of another version of this calculator are kept here. They stay as they are, and nothing is kept beside them. Save them as a file, then erase them.',
  unreadable:
    'What is kept here can’t be read. It stays as it is, and nothing is kept beside it. Save it as a file, then erase it.',
  other_currency:
    'The kept months are in another currency than this page. They stay as they are, and nothing is kept beside them.',
  conflict: 'Another window has changed the same months: {months}. Here stand the numbers of this window.',
  mine: 'Keep these numbers',
  theirs: 'Take the other window’s',
  takenAway: 'Another window has removed: {months}.',
  missing: 'Kept, but not among the rows: {months}.',
  showMissing: 'Show them again',
  nameless: 'Rows that aren’t kept, because they name no month of their own: {n}.',
};

export type MonthsKeptTexts = Worded<typeof monthsKept>;
