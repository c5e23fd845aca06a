import { FIGURE_ROLES, type Column, type ColumnRole, type FigureRole } from './columns.js';
import { evidenceOf, type DecimalMark } from './table-number.js';

/** A row of the file with the cells of its recognised columns. */
export interface ExportedRow {
  readonly name: string;
  readonly cells: Readonly<Partial<Record<ColumnRole, string>>>;
}

/** The rows of a file while they are read, and what their cells prove together. */
export class ExportedRows {
  readonly rows: ExportedRow[] = [];
  /** Totals and rows without a name. */
  readonly dropped: ExportedRow[] = [];
  readonly currencies = new Set<string>();
  readonly indicators = new Set<string>();
  readonly #columns: readonly Column[];
  readonly #figures: readonly FigureRole[];
  readonly #marks = new Set<DecimalMark>();
  #isAmbiguous = false;

  constructor(columns: readonly Column[]) {
    this.#columns = columns;
    this.#figures = FIGURE_ROLES.filter((role) => columns.some((column) => column.role === role));
  }

  /** The roles of the file's figures. */
  get figures(): readonly FigureRole[] {
    return this.#figures;
  }

  /** The file's decimal mark: one that its cells prove; `point` where none has a mark; null where it has to be asked. */
  get decimalMark(): DecimalMark | null {
    const [mark, other] = this.#marks;
    return other || (!mark && this.#isAmbiguous) ? null : (mark ?? 'point');
  }

  /** Takes in a record below the header, of which only the recognised columns are kept. */
  add(record: readonly string[]): void {
    if (record.every((cell) => cell.trim() === '')) return;
    const cells: Partial<Record<ColumnRole, string>> = {};
    for (const { index, role } of this.#columns) cells[role] = (record[index] ?? '').trim();
    const name = (cells.name ?? '').replace(/\s+/g, ' ');
    for (const role of this.#figures) this.#learn(cells[role]!);
    if (name === '' || TOTAL.test(record[0]!)) {
      this.dropped.push({ name, cells });
      return;
    }
    this.rows.push({ name, cells });
    if (cells.currency) this.currencies.add(cells.currency.toUpperCase());
    if (cells.indicator) this.indicators.add(cells.indicator.toLowerCase());
  }

  #learn(cell: string): void {
    const evidence = evidenceOf(cell);
    if (evidence === 'ambiguous') this.#isAmbiguous = true;
    else if (evidence) this.#marks.add(evidence);
  }
}

/** The word alone, as campaigns may be called "Totally new". */
const TOTAL = /^\s*(?:total|итого|всего|kokku)(?!\p{L})/iu;
