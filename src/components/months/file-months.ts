import { Decimal, surveyInSteps, type ColumnRole, type ImportInputs, type TableSurvey } from '../../core/index.js';
import { readMonth } from '../../format/index.js';
import { LINES_AROUND, MAX_ROWS } from '../../import-file/limits.js';
import type { Rests } from '../../import-file/pace.js';
import { ImportRefusal } from '../../import-file/refusal.js';
import { MONTH_COLUMNS, type MonthColumn } from '../../store/months-reading.js';
import { entryOf } from '../../store/number-entry.js';
import { MAX_DIGITS, shortened } from '../../store/shortened.js';
import { fieldNamed } from '../../texts/field-names.js';
import type { CalculatorView } from '../base/view.js';
import { columnNames, type ComingMonth } from './months-paste.js';

/** What a person has answered about a file. */
export type FileAnswers = Pick<ImportInputs, 'decimalMark' | 'currency'>;

/**
 * What a file says of months. `ask`: something has to be answered first · `refused`: nothing can be taken · `unlike`: it has
 * no column of months, and may have them side by side.
 */
export type FileReading =
  | {
      readonly kind: 'months';
      readonly months: readonly ComingMonth[];
      /** How many cells hold no number. */
      readonly unreadable: number;
      /** Whether something about the amounts can't be told from the file. */
      readonly isDoubtful: boolean;
    }
  | { readonly kind: 'ask'; readonly ambiguous: TableSurvey['ambiguous']; readonly currencies: readonly string[] }
  | { readonly kind: 'micros' | 'unlike' };

/** So much of a file shows which of its columns holds the months. */
const BEGINNING = 50_000;

/** What the reader of exports calls a figure; returns are read as its leads, in a reading of their own. */
const ROLES = ['budget', 'leads', 'primary', 'revenue'] as const;

/** Questions of the reader that the sum of a month leaves open. */
const DOUBTS: readonly string[] = ['vat', 'what_is_counted', 'mixed_results', 'total_differs'];

/** Reads the months of an exported table: rows by month or by day, each figure summed within its month. */
export async function readFileMonths(
  view: CalculatorView,
  text: string,
  answers: FileAnswers,
  pace: Rests,
): Promise<FileReading> {
  const survey = (inputs: ImportInputs): Promise<TableSurvey> => surveyed(inputs, pace);
  const first = await survey({ text: text.slice(0, BEGINNING) });
  if (asked(first).includes('micros')) return { kind: 'micros' };
  const places = placesOf(view, first.header);
  const name = first.header && places.size > 0 ? await monthColumn(view, text, first.header.cells, survey) : null;
  if (name === null) return { kind: 'unlike' };
  const { currency } = first.header!.columns;
  const columns: Partial<Record<ColumnRole, number>> = { name, ...(currency !== undefined && { currency }) };
  const read = (figures: Partial<Record<ColumnRole, number>>): Promise<TableSurvey> =>
    survey({ text, ...answers, columns: { ...columns, ...figures } });
  const found = await read(
    Object.fromEntries(ROLES.flatMap((role) => (places.has(role) ? [[role, places.get(role)!] as const] : []))),
  );
  const returns = places.has('secondary') ? await read({ leads: places.get('secondary')! }) : null;
  const tables = [found, ...(returns ? [returns] : [])];
  const open = tables.find(({ table }) => table.rows === null);
  if (open) return { kind: 'ask', ambiguous: open.ambiguous, currencies: open.currencies.map(({ kind }) => kind) };
  const sums = new Map<string, Map<MonthColumn, Decimal>>();
  for (const { table } of tables)
    for (const row of table.rows!) {
      const month = readMonth(row.name, view.context);
      const sum = month === null ? undefined : (sums.get(month) ?? new Map<MonthColumn, Decimal>());
      if (!sum) continue;
      sums.set(month!, sum);
      for (const role of ROLES) {
        const column = table === returns?.table ? 'secondary' : role;
        if (row[role]) sum.set(column, (sum.get(column) ?? new Decimal(0)).plus(row[role]));
      }
    }
  if (sums.size === 0) return { kind: 'unlike' };
  return {
    kind: 'months',
    months: [...sums].map(([month, sum]) => ({
      name: month,
      cells: Object.fromEntries([...sum].map(([column, value]) => [column, entryOf(shortened(value, MAX_DIGITS))])),
    })),
    unreadable: tables.reduce((all, { table }) => all + ('unreadable' in table ? table.unreadable.length : 0), 0),
    isDoubtful: asked(first).some((question) => DOUBTS.includes(question)),
  };
}

const asked = ({ table }: TableSurvey): readonly string[] => ('ask' in table ? table.ask : []);

/** Where each figure stands, by what its column is called. */
function placesOf(view: CalculatorView, header: TableSurvey['header']): ReadonlyMap<MonthColumn, number> {
  const own = columnNames(view);
  const places = new Map<MonthColumn, number>();
  header?.cells.forEach((cell, index) => {
    const found = fieldNamed(cell, own) ?? header.roles[index] ?? '';
    const column = MONTH_COLUMNS.find((each) => each === found);
    if (column && !places.has(column)) places.set(column, index);
  });
  return places;
}

/** The column that names most months or days; null where none does. */
async function monthColumn(
  view: CalculatorView,
  text: string,
  cells: readonly string[],
  survey: (inputs: ImportInputs) => Promise<TableSurvey>,
): Promise<number | null> {
  let [best, most]: [number | null, number] = [null, 0];
  for (const index of cells.keys()) {
    // Any other column serves as the figure that a table has to have.
    const columns = { name: index, leads: index === 0 ? 1 : 0 };
    const { table } = await survey({ text: text.slice(0, BEGINNING), decimalMark: 'point', columns });
    const months = table.rows?.filter((row) => readMonth(row.name, view.context) !== null).length ?? 0;
    if (months > most) [best, most] = [index, months];
  }
  return best;
}

async function surveyed(inputs: ImportInputs, pace: Rests): Promise<TableSurvey> {
  const steps = surveyInSteps(inputs);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value > MAX_ROWS + LINES_AROUND) throw new ImportRefusal('too_many_rows');
    await pace.rest(0);
  }
}
