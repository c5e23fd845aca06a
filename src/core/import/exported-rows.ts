import { FIGURE_ROLES, type Column, type ColumnRole, type FigureRole } from './columns.js';
import { evidenceOf, type DecimalMark, type MarkEvidence } from './table-number.js';

/** A row of the file with the cells of its recognised columns. */
export interface ExportedRow {
  readonly name: string;
  readonly cells: Readonly<Partial<Record<ColumnRole, string>>>;
}

/** A cell of a figure with the row and the column that it stands in. */
export interface FigureCell {
  readonly name: string;
  readonly role: FigureRole;
  readonly cell: string;
}

/** One of the currencies or kinds of results of a file: how many rows have it, and the first of them. */
export interface Kind {
  readonly rows: number;
  readonly first: ExportedRow;
}

/** The rows of a file while they are read, and what their cells prove together. */
export class ExportedRows {
  readonly rows: ExportedRow[] = [];
  /** Totals and rows without a name. */
  readonly dropped: ExportedRow[] = [];
  /** The first cell of each row that is a total. */
  readonly totals: string[] = [];
  readonly currencies = new Map<string, Kind>();
  readonly indicators = new Map<string, Kind>();
  readonly #columns: readonly Column[];
  readonly #figures: readonly FigureRole[];
  /** The first cell of a figure that says each of it. */
  readonly #evidence = new Map<Exclude<MarkEvidence, null>, FigureCell>();

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
    const [comma, point] = [this.#evidence.has('comma'), this.#evidence.has('point')];
    if (comma !== point) return comma ? 'comma' : 'point';
    return comma || this.#evidence.has('ambiguous') ? null : 'point';
  }

  /** A cell that can be read in two ways, or that proves a comma where another proves a point. */
  get ambiguous(): FigureCell | null {
    return this.#evidence.get('ambiguous') ?? this.#evidence.get('comma') ?? null;
  }

  /** Takes in a record below the header, of which only the recognised columns are kept. */
  add(record: readonly string[]): void {
    if (!record.some((cell) => /\S/.test(cell))) return;
    const cells: Partial<Record<ColumnRole, string>> = {};
    for (const { index, role } of this.#columns) cells[role] = (record[index] ?? '').trim();
    const name = (cells.name ?? '').replace(/\s+/g, ' ');
    const isTotal = TOTAL.test(record[0]!);
    for (const role of this.#figures) this.#learn(isTotal ? record[0]! : name, role, cells[role]!);
    const row = { name, cells };
    if (isTotal) this.totals.push(record[0]!.trim());
    if (name === '' || isTotal) {
      this.dropped.push(row);
      return;
    }
    this.rows.push(row);
    if (cells.currency) count(this.currencies, cells.currency.toUpperCase(), row);
    if (cells.indicator) count(this.indicators, cells.indicator.toLowerCase(), row);
  }

  #learn(name: string, role: FigureRole, cell: string): void {
    const evidence = evidenceOf(cell);
    if (evidence && !this.#evidence.has(evidence)) this.#evidence.set(evidence, { name, role, cell });
  }
}

function count(kinds: Map<string, Kind>, kind: string, row: ExportedRow): void {
  const known = kinds.get(kind);
  kinds.set(kind, { rows: (known?.rows ?? 0) + 1, first: known?.first ?? row });
}

/** The word alone, as campaigns may be called "Totally new". */
const TOTAL = /^\s*(?:total|итого|всего|kokku)(?!\p{L})/iu;
