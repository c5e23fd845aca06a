/** The words of a calculation as a file: they travel with those of sharing. */
export const shareFile = {
  fileHeading: 'The whole calculation as a file',
  fileIntro:
    'Your numbers, benchmarks, scenarios and tables, with the names in them. The file is made on your device and sent nowhere. Open it here to go on.',
  fileSave: 'Save as a file',
  fileOpen: 'Open a file…',
  fileCopy: 'Copy as text',
  filePaste: 'Open from copied text',
  filePasteField: 'Text of a saved calculation',
  filePasteOpen: 'Open this text',
  fileOffered:
    'Look for {file} in your downloads. If it is not there, this page may not save files: copy the calculation as text instead.',
  fileCopied: 'The calculation is copied. Keep it in a note of yours; “Open from copied text” brings it back.',
  fileByHand: 'This page may not save files. Here is the calculation as text, selected: copy it by hand.',
  fileUnread: 'The file could not be read. Choose it once more.',
  fileEmpty: 'Paste the text of a saved calculation first.',
  fileSame: 'The file holds what already stands here.',
  fileAsks: 'The file holds another calculation than yours',
  fileTake: 'Open the file',
  fileShown: 'This calculation came from the file',
  otherRows: '{n}, other ones',
  patientValue: 'What a patient is worth, numbers',
  thisMonth: 'This month, numbers',
  otherMonth: 'what had come in {month}, which isn’t this month',
  rowsOf: '{table}, rows',

  // Why a file isn't opened.
  nothingTaken: '{why} Nothing was taken from it.',
  file_too_large: 'This file is larger than any calculation.',
  file_not_json: 'This is no saved calculation, or not all of it. Choose a file that ends in .funnel.json.',
  file_newer: 'A newer version of this calculator has saved this file. Open it there.',
  file_other_funnel: 'This file belongs to another calculator: none of its numbers has a place here.',
  file_wrong_kind:
    'Something was changed in this file: what belongs at {place} isn’t there. Save it once more where it comes from.',
  file_strange_key:
    'Something was added to this file that no calculation has: {place}. Save it once more where it comes from.',
  file_too_long: 'Too much stands at one place of this file: {place}. Save it once more where it comes from.',
  file_not_a_number:
    'There is no number like 180000.5 at one place of this file: {place}. Correct it, or save the file once more.',
  file_out_of_range:
    'A number in this file makes no sense at its place: {place}. Correct it, or save the file once more.',
  file_too_many_rows: 'A table in this file has more than {most} rows: {place}.',
  file_long_name: 'A name in this file is longer than {most} characters: {place}.',
  file_equal_names: 'Two rows of a table in this file have the same name: {place}. Rename one of them.',
  file_not_a_month: 'There is no month like 2026-10 at one place of this file: {place}.',
  file_unknown_kind: 'A channel in this file is of a kind that isn’t known: {place}.',
  rowPlace: '{table}, row {n}: {column}',
};
