import type { Worded } from '../worded.js';

/** Why a file isn't read as a table: these words travel with those of each panel that reads files. */
export const importRefusals = {
  empty: 'There is nothing in it. Check whether the export was finished, and choose it again.',
  pdf: 'This is a PDF, which holds a picture of a table. In the ad account choose CSV or Excel when you export.',
  oldWorkbook: 'This is an Excel file of the old kind (.xls). Open it and save it as .xlsx or CSV.',
  brokenWorkbook:
    'This looks like an Excel file, but there is no sheet in it that can be read. Open it and save it as CSV.',
  markup: 'This is a web page, whatever its name says. Open it in Excel and save it as CSV.',
  binary: 'This is no table. CSV, Excel (.xlsx) and text can be read.',
  outOfReach:
    'The browser can’t read this file any more: it was moved, changed or is still open elsewhere. Choose it again.',
  notLoaded: 'What reads Excel files couldn’t be loaded. Try again, or save the sheet as CSV.',
  failed: 'Reading it has failed. Save the table as CSV and try that.',
};

export type ImportRefusalTexts = Worded<typeof importRefusals>;
