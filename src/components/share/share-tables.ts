import { Decimal } from '../../core/index.js';
import { MONEY_KEYS, TABLE_KEYS, TABLE_NAMES } from '../../store/read-tables.js';
import type { TableName, TableRow, Tables } from '../../store/index.js';
import type { ShareTexts } from '../../texts/en/share.js';
import type { ReportCell, ReportSection } from '../base/report-section.js';
import type { CalculatorView } from '../base/view.js';
import { columnTitle, tableTitle } from './share-texts.js';

/** Tables in which people are named. */
const PEOPLE: readonly TableName[] = ['staff', 'doctors'];

/** The tables that have rows. */
export const tablesIn = (tables: Tables): readonly TableName[] => TABLE_NAMES.filter((name) => tables[name]?.[0]);

/** Those of them in which people are named. */
export const peopleIn = (tables: Tables): readonly TableName[] =>
  tablesIn(tables).filter((name) => PEOPLE.includes(name));

/** A letter in place of a name, by the row's place: A … Z, AA, AB … */
export const letterOf = (row: number): string =>
  row < 26 ? String.fromCharCode(65 + row) : letterOf(Math.floor(row / 26) - 1) + letterOf(row % 26);

/**
 * The tables for a report, with the columns in which anything stands. Tables of people are there only if the person asks for
 * them, and with letters for names unless they ask for the names too.
 */
export function tableSections(view: CalculatorView, words: ShareTexts): ReportSection[] {
  const { tables } = view.store.snapshot;
  const { peopleInReport } = view.panels;
  const money = view.context.currency ? `, ${view.context.currency}` : '';
  return tablesIn(tables).flatMap((name) => {
    const isOfPeople = PEOPLE.includes(name);
    if (isOfPeople && peopleInReport === 'none') return [];
    const rows = tables[name]!;
    const keys = TABLE_KEYS[name].filter((key, index) => index === 0 || rows.some((row) => row[key]));
    const cell = (row: TableRow, index: number, key: string): ReportCell => {
      if (key === 'name' && isOfPeople && peopleInReport === 'letters') return letterOf(index);
      return cellOf(view, words, key, row[key] ?? '');
    };
    return [
      {
        title: tableTitle(words, name),
        head: keys.map((key) => `${columnTitle(words, key)}${MONEY_KEYS.includes(key) ? money : ''}`),
        rows: rows.map((row, index) => keys.map((key) => cell(row, index, key))),
      },
    ];
  });
}

function cellOf(view: CalculatorView, words: ShareTexts, key: string, value: string): ReportCell {
  if (!value) return '—';
  if (key === 'name' || key === 'month') return value;
  if (key === 'kind') return words[`kind_${value}` as 'kind_ads'];
  const shown = MONEY_KEYS.includes(key) ? view.money(new Decimal(value)) : view.editable(value, 'count');
  return { shown, number: value };
}
