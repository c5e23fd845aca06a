import { readRecord } from '../comparison/table.js';
import { deepFreeze, ExactDecimal, type Decimal } from '../decimal.js';
import { FunnelRangeError } from '../errors.js';
import { decodeBytes } from './decode-bytes.js';
import { ExportedRows, type ExportedRow } from './exported-rows.js';
import { findHeader, type Header } from './header.js';
import type { ColumnRole, FigureRole } from './columns.js';
import type { CellName, ImportedTable, ImportInputs, ImportQuestion } from './imported-table.js';
import { recordsOf } from './records.js';
import { isEmptyCell, MAX_DIGITS, readCell, type DecimalMark } from './table-number.js';

/**
 * Reads a table that was exported from an advertising system or kept in a spreadsheet, and asks what it can't know.
 *
 * Separator and header line are those under which most names of columns are recognised; lines above are skipped, totals
 * dropped, all other columns forgotten. One decimal mark for the whole file, by its unambiguous cells.
 *
 * @param inputs - `text` or `bytes`; the answers `decimalMark` and `currency`
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

/** After so many records somebody else may do something. */
const RECORDS_PER_STEP = 2000;

/**
 * The same as `importTable`, step by step, for a page that has to stay alive meanwhile.
 *
 * @returns yields how many records have been read; what it returns at last is what `importTable` does
 * @throws RangeError as `importTable`
 * @source docs/formulas.md, "Import"
 * @example [...importInSteps({ text: 'Campaign;Cost\nA;1.5' })] // []
 */
export function* importInSteps(inputs: ImportInputs): Generator<number, ImportedTable> {
  const given = readRecord('', inputs, ['text', 'bytes', 'decimalMark', 'currency']);
  const text = textOf(given('text'), given('bytes'));
  const mark = answerOf('decimalMark', given('decimalMark'), ['comma', 'point']) as DecimalMark | null;
  const currency = answerOf('currency', given('currency'))?.trim().toUpperCase() ?? null;
  const header = findHeader(text);
  if (!header) return deepFreeze<ImportedTable>({ rows: null, reason: 'no_header' });

  const exported = new ExportedRows(header.columns);
  let read = 0;
  for (const record of recordsOf(text, header.separator)) {
    if (++read > header.rowsFrom) exported.add(record);
    if (read % RECORDS_PER_STEP === 0) yield read;
  }
  const found = {
    separator: header.separator,
    columns: header.columns.map(({ role }) => role).sort(),
  };
  const decimalMark = mark ?? exported.decimalMark;
  const isMixed = exported.currencies.size > 1 && currency === null;
  if (decimalMark === null || isMixed) {
    const ask: ImportQuestion[] = decimalMark === null ? ['decimal_mark'] : [];
    if (isMixed) ask.push('mixed_currency');
    return deepFreeze<ImportedTable>({ ...found, rows: null, ask });
  }
  const rows = currency
    ? exported.rows.filter(({ cells }) => !cells.currency || cells.currency.toUpperCase() === currency)
    : exported.rows;
  return deepFreeze<ImportedTable>({ ...found, ...summedUp(exported, rows, decimalMark, header) });
}

function textOf(text: unknown, bytes: unknown): string {
  if (text === undefined && bytes instanceof Uint8Array) return decodeBytes(bytes);
  if (typeof text !== 'string') throw new FunnelRangeError('text', 'not_a_text', text, 'must be a text');
  return text.replace(/^\ufeff/, '');
}

function answerOf(field: string, given: unknown, possible?: readonly string[]): string | null {
  if (given === null || given === undefined || given === '') return null;
  if (typeof given !== 'string' || (possible && !possible.includes(given)))
    throw new FunnelRangeError(field, 'unknown_name', given, `is none of ${possible?.join(', ') ?? 'the currencies'}`);
  return given;
}

/** The rows by name, with all that there is to ask about them. */
function summedUp(
  exported: ExportedRows,
  exportedRows: readonly ExportedRow[],
  mark: DecimalMark,
  { columns }: Header,
): Omit<Extract<ImportedTable, { dropped: number }>, 'separator' | 'columns'> {
  const sums = new Map<string, Map<FigureRole, Decimal>>();
  const [unreadable, empty] = [new CellNames(), new CellNames()];
  for (const { name, cells } of exportedRows) {
    const sum = sums.get(name) ?? new Map<FigureRole, Decimal>();
    sums.set(name, sum);
    for (const role of exported.figures) {
      const cell = cells[role]!;
      const amount = isEmptyCell(cell) ? null : readCell(cell, mark);
      if (amount) sum.set(role, new ExactDecimal(amount).plus(sum.get(role) ?? 0));
      else (isEmptyCell(cell) ? empty : unreadable).add(name, role);
    }
  }
  // A sum of more digits than an amount may have couldn't be read back.
  for (const [name, sum] of sums) {
    for (const [role, amount] of sum) {
      if (String(amount).replace(/^0+|\./g, '').length <= MAX_DIGITS) continue;
      sum.delete(role);
      unreadable.add(name, role);
    }
  }
  const amountsOf = (role: FigureRole): readonly Decimal[] =>
    [...sums.values()].flatMap((sum) => (sum.has(role) ? [sum.get(role)!] : []));
  const values = amountsOf('revenue');
  const isUnmeasured = values.length > 0 && values.every((value) => value.isZero());
  if (isUnmeasured) {
    for (const sum of sums.values()) sum.delete('revenue');
    empty.forget('revenue');
  }
  const nameOf = (role: ColumnRole): string => columns.find((column) => column.role === role)?.name ?? '';
  const asked: readonly (readonly [ImportQuestion, boolean])[] = [
    ['what_is_counted', COUNTED.includes(nameOf('leads'))],
    ['mixed_results', exported.indicators.size > 1],
    ['empty_cells', empty.list.length > 0],
    ['vat', nameOf('budget') === 'расход'],
    ['micros', nameOf('name') === 'campaignname' && nameOf('budget') === 'cost' && mayBeMicros(amountsOf('budget'))],
    ['total_differs', totalExceeds(exported, amountsOf, mark, isUnmeasured)],
    ['zero_revenue', isUnmeasured],
  ];
  return {
    dropped: exported.dropped.length,
    rows: [...sums].map(([name, sum]) => ({
      name,
      ...Object.fromEntries([...sum].map(([role, amount]) => [role, String(amount)])),
    })),
    unreadable: unreadable.list,
    empty: empty.list,
    ask: asked.filter(([, isAsked]) => isAsked).map(([question]) => question),
  };
}

/** Columns that hold whatever the advertiser has chosen to count. */
const COUNTED: readonly string[] = ['конверсии', 'conversions', 'результат', 'результаты', 'results'];

/** Yandex.Direct's interface for programs gives millionths: whole hundredths are multiples of 10,000 there. */
const mayBeMicros = (costs: readonly Decimal[]): boolean =>
  costs.some((cost) => !cost.isZero()) && costs.every((cost) => cost.div(10_000).isInteger());

/** Whether a total is above the sum of the rows; a subtotal, which is below, is none of our business. */
const totalExceeds = (
  { dropped, figures }: ExportedRows,
  amountsOf: (role: FigureRole) => readonly Decimal[],
  mark: DecimalMark,
  isUnmeasured: boolean,
): boolean =>
  figures.some((role) => {
    if (role === 'revenue' && isUnmeasured) return false;
    const sum = amountsOf(role).reduce((all, amount) => all.plus(amount), new ExactDecimal(0));
    return dropped.some(({ cells }) => readCell(cells[role]!, mark)?.gt(sum));
  });

/** Cells by the name of their row and their role, each once. */
class CellNames {
  readonly #seen = new Map<FigureRole, Set<string>>();
  list: CellName[] = [];

  add(name: string, role: FigureRole): void {
    const names = this.#seen.get(role) ?? new Set();
    this.#seen.set(role, names);
    if (names.has(name)) return;
    names.add(name);
    this.list.push([name, role]);
  }

  forget(role: FigureRole): void {
    this.list = this.list.filter(([, other]) => other !== role);
  }
}
