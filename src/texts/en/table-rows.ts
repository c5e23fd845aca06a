import type { Worded } from '../worded.js';

/** The words of an editor of rows: they travel with those of each panel that has one. */
export const tableRows = {
  unnamed: 'Row {n}',
  up: 'Move up',
  down: 'Move down',
  remove: 'Remove',
  most: 'A table has at most {n} rows.',
  range: 'A share lies between 0 and 100%.',
  equal_names: 'Another row has the same name. Add a letter or a surname, so that they can be told apart.',
  long_name: 'Shorten the name to 80 characters.',
};

export type TableRowsTexts = Worded<typeof tableRows>;
