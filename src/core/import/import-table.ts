import { readRecord } from '../comparison/record.js';
import { FunnelRangeError } from '../errors.js';
import { foldName, isHeader, type Column, type ColumnRole } from './columns.js';
import { decodeBytes } from './decode-bytes.js';
import { ExportedRows, type ExportedRow } from './exported-rows.js';
import { findHeader, guessHeader, type Header } from './header.js';
import type { ImportedTable, ImportInputs, ImportQuestion } from './imported-table.js';
import { recordsOf } from './records.js';
import { SummedRows } from './summed-rows.js';
import { headerOf, NOTHING_FOUND, surveyOf, type TableSurvey } from './survey.js';
import type { DecimalMark } from './table-number.js';

/**
 * Reads a table that was exported from an advertising system or kept in a spreadsheet, and asks what it can't know.
 *
 * Separator and header line are those under which most names of columns are recognised; lines above are skipped, totals
 * dropped, all other columns forgotten. One decimal mark for the whole file, by its unambiguous cells.
 *
 * @param inputs - `text` or `bytes`; the answers `decimalMark`, `currency` and `indicator`; `columns` in place of names
 * @returns rows by name with canonical amounts, frozen; `rows` is null with a question that has to be answered first, or
 *   with the reason `no_header`
 * @throws RangeError where `text` is no text, or an answer none of those possible
 * @source docs/formulas.md, "Import"
 * @example importTable({ text: 'Campaign;Cost\nA;1.5\nA;2' }).rows[0].budget // '3.5'
 */
export function importTable(inputs: ImportInputs): ImportedTable {
  const steps = importInSteps(inputs);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * The same as `importTable`, step by step, for a page that has to stay alive meanwhile.
 *
 * @returns yields how many records have been read; what it returns at last is what `importTable` does
 * @throws RangeError as `importTable`
 * @source docs/formulas.md, "Import"
 * @example [...importInSteps({ text: 'Campaign;Cost\nA;1.5' })] // [2]
 */
export function* importInSteps(inputs: ImportInputs): Generator<number, ImportedTable> {
  return (yield* surveyInSteps(inputs)).table;
}

/** After so many records somebody else may do something. */
const RECORDS_PER_STEP = 500;

const INPUTS = ['text', 'bytes', 'decimalMark', 'currency', 'indicator', 'columns'];

/**
 * The same as `importInSteps`, with what a person has to see in order to answer: the names of all columns, what was
 * dropped, the currencies, a number that can be read in two ways.
 *
 * @returns yields how many records have been read; returns the table in its survey, frozen
 * @throws RangeError as `importTable`
 * @source docs/formulas.md, "Import"
 * @example surveyInSteps({ text: 'Campaign;Cost\nA;1.5' }).next().value // 2
 */
export function* surveyInSteps(inputs: ImportInputs): Generator<number, TableSurvey> {
  const given = readRecord('', inputs, INPUTS);
  const text = contentOf(given('text'), given('bytes'));
  const mark = answerOf('decimalMark', given('decimalMark'), ['comma', 'point']) as DecimalMark | null;
  const currency = answerOf('currency', given('currency'))?.trim().toUpperCase() ?? null;
  const indicator = answerOf('indicator', given('indicator'))?.trim().toLowerCase() ?? null;
  const known = findHeader(text);
  const header = known ?? guessHeader(text);
  const columns = given('columns') === undefined ? known?.columns : chosenColumns(given('columns'), header);
  if (!header || !columns || !isHeader(columns))
    return freeze<TableSurvey>({
      ...NOTHING_FOUND,
      table: { rows: null, reason: 'no_header' },
      header: headerOf(header, columns ?? []),
    });

  const exported = new ExportedRows(columns);
  let read = 0;
  // The first cell tells a total, whatever its column.
  const wanted = new Set([0, ...columns.map(({ index }) => index)]);
  for (const record of recordsOf(text, header.separator, wanted)) {
    if (++read > header.rowsFrom) exported.add(record);
    if (read % RECORDS_PER_STEP === 0) yield read;
  }
  const decimalMark = mark ?? exported.decimalMark;
  const isMixed = exported.currencies.size > 1 && currency === null;
  const found = { separator: header.separator, columns: columns.map(({ role }) => role).sort() };
  let table: ImportedTable;
  let largest: Pick<TableSurvey, 'largest' | 'rest'> = { largest: [], rest: null };
  if (decimalMark === null || isMixed) {
    const ask: ImportQuestion[] = decimalMark === null ? ['decimal_mark'] : [];
    if (isMixed) ask.push('mixed_currency');
    table = { ...found, rows: null, ask };
  } else {
    const summed = yield* paced(SummedRows.of(exported, rowsIn(exported, currency, indicator), decimalMark), read);
    const { rows, rest } = yield* paced(summed.largest(LARGEST), read);
    largest = { largest: rows, rest };
    table = { ...found, ...summaryOf(exported, summed, columns, indicator !== null) };
  }
  return freeze<TableSurvey>({ ...surveyOf(exported), ...largest, table, header: headerOf(header, columns) });
}

/** So many rows a table of channels has at most. */
const LARGEST = 50;

/** Goes through all steps; after each of them as many records have been read as before. */
function* paced<Result>(steps: Generator<void, Result>, read: number): Generator<number, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield read;
  }
}

function contentOf(text: unknown, bytes: unknown): string {
  if (text === undefined && bytes instanceof Uint8Array) return decodeBytes(bytes);
  if (typeof text !== 'string') throw new FunnelRangeError('text', 'not_a_text', text, 'must be a text');
  return text.replace(/^\ufeff/, '');
}

function answerOf(field: string, given: unknown, possible?: readonly string[]): string | null {
  if (given === null || given === undefined || given === '') return null;
  if (typeof given !== 'string' || (possible && !possible.includes(given)))
    throw new FunnelRangeError(
      field,
      'unknown_name',
      given,
      `is none of ${possible?.join(', ') ?? 'those in the file'}`,
    );
  return given;
}

/** The columns that a person has chosen, by role. */
function chosenColumns(given: unknown, header: Header | null): readonly Column[] {
  const roles = ['name', 'budget', 'leads', 'primary', 'revenue', 'date', 'currency', 'indicator'];
  const placeOf = readRecord('columns', given, roles);
  return roles.flatMap((role) => {
    const index = placeOf(role) as number | undefined;
    if (index === undefined) return [];
    const name = header?.cells[index];
    if (name === undefined)
      throw new FunnelRangeError(`columns.${role}`, 'out_of_range', index, 'is not the place of a column');
    return [{ index, role: role as ColumnRole, name: foldName(name) }];
  });
}

/** The rows of the currency and of the kind of results that were chosen; all where none was. */
const rowsIn = ({ rows }: ExportedRows, currency: string | null, indicator: string | null): readonly ExportedRow[] =>
  rows.filter(
    ({ cells }) =>
      (currency === null || !cells.currency || cells.currency.toUpperCase() === currency) &&
      (indicator === null || !cells.indicator || cells.indicator.toLowerCase() === indicator),
  );

function summaryOf(
  exported: ExportedRows,
  summed: SummedRows,
  columns: readonly Column[],
  isOneKind: boolean,
): Omit<Extract<ImportedTable, { dropped: number }>, 'separator' | 'columns'> {
  const nameOf = (role: ColumnRole): string => columns.find((column) => column.role === role)?.name ?? '';
  const asked: readonly (readonly [ImportQuestion, boolean])[] = [
    ['what_is_counted', COUNTED.includes(nameOf('leads'))],
    ['mixed_results', exported.indicators.size > 1 && !isOneKind],
    ['empty_cells', summed.empty.length > 0],
    ['vat', nameOf('budget') === 'расход'],
    ['micros', nameOf('name') === 'campaignname' && nameOf('budget') === 'cost' && summed.mayBeMicros],
    ['total_differs', summed.isExceededByTotal],
    ['zero_revenue', summed.isUnmeasured],
  ];
  return {
    dropped: exported.dropped.length,
    rows: summed.rows,
    unreadable: summed.unreadable,
    empty: summed.empty,
    ask: asked.filter(([, isAsked]) => isAsked).map(([question]) => question),
  };
}

/** Columns that hold whatever the advertiser has chosen to count. */
const COUNTED: readonly string[] = ['конверсии', 'conversions', 'результат', 'результаты', 'results'];

/** Freezes a survey with everything in it. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    for (const part of Object.values(Object.freeze(value))) freeze(part);
  return value;
}
