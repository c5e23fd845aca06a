/** What a column of an exported table holds. */
export type ColumnRole = 'name' | FigureRole | 'date' | 'currency' | 'indicator';
export type FigureRole = 'budget' | 'leads' | 'primary' | 'revenue';

export const FIGURE_ROLES: readonly FigureRole[] = ['budget', 'leads', 'primary', 'revenue'];

/** The whole names of columns by role, as Yandex.Direct, Google Ads, VK, Meta and people write them, in lower case. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  name: ['кампания', 'название кампании', 'campaign', 'campaign name', 'campaignname', 'канал', 'kanal'],
  budget: [
    'расход',
    'cost',
    'стоимость',
    'потрачено всего',
    'amount spent',
    'сумма затрат',
    'потраченная сумма',
    'бюджет',
    'eelarve',
  ],
  leads: ['конверсии', 'conversions', 'результат', 'результаты', 'results', 'лиды', 'заявки', 'обращения', 'päringud'],
  primary: ['первичные'],
  revenue: ['доход', 'выручка', 'ценность конверсий', 'conv. value', 'revenue'],
  date: ['дата', 'reporting starts', 'reporting ends', 'дата начала отчетности', 'окончание отчетности'],
  currency: ['currency', 'currency code', 'валюта'],
  indicator: ['result indicator', 'индикатор результата'],
};

const ROLES = new Map(
  Object.entries(NAMES).flatMap(([role, names]) => names.map((name) => [name, role as ColumnRole])),
);

/** A recognised column. */
export interface Column {
  readonly index: number;
  readonly role: ColumnRole;
  /** Its folded name. */
  readonly name: string;
}

/** A header's name for comparisons: whole, in lower case, without its unit in brackets or behind a comma. */
export const foldName = (cell: string): string =>
  cell
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/,[^,]*$/, '')
    .trim()
    .replace(/\s+/g, ' ');

/** The role that a cell of a header names; null for none. Ratios and percentages are no columns: they are calculated anew. */
export function roleOf(cell: string): ColumnRole | null {
  if (cell.length > MAX_NAME_LENGTH || !/\p{L}/u.test(cell) || cell.includes('%')) return null;
  return ROLES.get(foldName(cell)) ?? null;
}

/** The recognised columns of a line; of two with one role the left one. */
export function columnsOf(cells: readonly string[]): readonly Column[] {
  const columns: Column[] = [];
  for (const [index, cell] of cells.entries()) {
    const role = roleOf(cell);
    if (role && !columns.some((column) => column.role === role)) columns.push({ index, role, name: foldName(cell) });
  }
  return columns;
}

/** No known name with its unit is so long. */
const MAX_NAME_LENGTH = 100;

/** Whether a line can be a header: it names who, and at least one figure. */
export const isHeader = (columns: readonly Column[]): boolean =>
  columns.some(({ role }) => role === 'name') && columns.some(({ role }) => FIGURE_ROLES.includes(role as FigureRole));
