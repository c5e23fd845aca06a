import type { FileProblem } from '../../share/checked-json.js';
import { fieldsOf } from '../../store/index.js';
import { LONGEST_NAME, MOST_ROWS } from '../../store/read-tables.js';
import type { ShareTexts } from '../../texts/en/share.js';
import { fill } from '../base/words.js';
import type { CalculatorView } from '../base/view.js';
import { columnTitle, shareWords, tableTitle } from './share-texts.js';

/** The sentence that says why a file wasn't opened. */
const SENTENCES = {
  too_large: 'file_too_large',
  not_json: 'file_not_json',
  not_ours: 'file_not_json',
  newer: 'file_newer',
  other_funnel: 'file_other_funnel',
  wrong_kind: 'file_wrong_kind',
  unreadable: 'file_wrong_kind',
  not_a_table: 'file_wrong_kind',
  not_a_row: 'file_wrong_kind',
  not_a_text: 'file_wrong_kind',
  strange_key: 'file_strange_key',
  too_long: 'file_too_long',
  not_a_number: 'file_not_a_number',
  out_of_range: 'file_out_of_range',
  too_many_rows: 'file_too_many_rows',
  long_name: 'file_long_name',
  equal_names: 'file_equal_names',
  not_a_month: 'file_not_a_month',
  unknown_kind: 'file_unknown_kind',
} as const satisfies Record<FileProblem['rule'], keyof ShareTexts>;

/** Why a file wasn't opened, where it breaks a rule, and that nothing of it was taken. */
export function fileProblemText(view: CalculatorView, problem: FileProblem): string {
  const words = shareWords(view);
  const { rule, cell } = problem;
  const most = rule === 'long_name' ? LONGEST_NAME : cell?.table ? MOST_ROWS[cell.table] : 0;
  const why = fill(words[SENTENCES[rule]], { place: placeOf(view, words, problem), most: String(most) });
  return fill(words.nothingTaken, { why });
}

function placeOf(view: CalculatorView, words: ShareTexts, { place, cell }: FileProblem): string {
  const field = /^(?:values\.|shares\.)?([^.]*)$/.exec(place)?.[1] ?? '';
  // A field is named as it is on the screen; what only a file has, by its place there.
  if (fieldsOf(view.store.snapshot.definition).some(({ name }) => name === field)) return view.label(field);
  if (!cell?.table) return place;
  const table = tableTitle(words, cell.table);
  if (cell.row === null) return table;
  return fill(words.rowPlace, { table, n: String(cell.row + 1), column: columnTitle(words, cell.key ?? 'name') });
}
