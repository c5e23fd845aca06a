import { Decimal, type FigureRole, type ImportedRow } from '../../core/index.js';
import { cabinetOf, isOneCabinet } from '../../import-file/cabinets.js';
import type { ReadTable } from '../../import-file/read-table.js';
import { joinByName, LONGEST_NAME, takenRows, type TakenRows } from '../../import-file/taken-rows.js';
import { tableProblem } from '../../store/read-tables.js';
import type { TableRow } from '../../store/tables.js';
import type { ChannelsImportTexts } from '../../texts/en/channels-import.js';
import { formFor } from '../base/plural.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { NONE, type Decisions, type ImportSession } from './import-session.js';

/** So many channels a table holds. */
const MOST = 50;

/** Why the channels can't be taken over as they are. */
export type Obstacle = 'nameMissing' | 'full' | 'tooMuch';

/** What taking a file over would do. */
export interface Taking extends TakenRows {
  readonly target: 'add' | 'replace' | 'before';
  readonly isTogether: boolean;
  readonly channel: string;
  /** All rows of the table afterwards. */
  readonly table: readonly TableRow[];
  /** Those of the file whose names the table hasn't had. */
  readonly added: readonly string[];
  readonly obstacle: Obstacle | null;
}

/** What taking over would do by all that was decided; null where the file has no rows yet, or none at all. */
export function takingOf(view: CalculatorView, words: ChannelsImportTexts, session: ImportSession): Taking | null {
  const { table, decisions } = session;
  if (!table?.rows || table.rows.length === 0) return null;
  const { channels = [], channelsBefore = [] } = view.store.snapshot.tables;
  const target = decisions.target ?? (channels.length > 0 ? 'add' : 'replace');
  const isTogether = table.campaigns > 1 && (decisions.isTogether ?? isOneCabinet(table.header));
  const channel = (decisions.channel ?? nameOf(table, session.title)).trim();
  const joins = target === 'add' || (target === 'before' && isTogether);
  const present = joins ? (target === 'add' ? channels : channelsBefore) : [];
  const most =
    MOST - present.filter(({ name }) => !(isTogether ? name === channel : hasName(table.rows!, name))).length;
  const taken = takenRows(table.rows, table.rest, {
    vat: decisions.answers.vat || null,
    isMicros: decisions.answers.micros === 'yes',
    without: leftOutBy(decisions),
    together: isTogether ? channel : null,
    most,
    nameOfRest: (campaigns) =>
      fill(formFor(view, words.rest, new Decimal(campaigns)), { n: view.count(String(campaigns)) }),
  });
  const { rows, added } = joinByName(present, taken.rows);
  return { ...taken, target, isTogether, channel, table: rows, added: joins ? added : [], obstacle: obstacleOf() };

  function obstacleOf(): Obstacle | null {
    if (isTogether && channel === '') return 'nameMissing';
    if (most < 1) return 'full';
    return tableProblem('channels', rows) ? 'tooMuch' : null;
  }
}

const hasName = (rows: readonly ImportedRow[], name: string | undefined): boolean =>
  rows.some((row) => row.name === name);

/** What the one channel is called, unless the person says otherwise. */
const nameOf = ({ header }: ReadTable, title: string): string =>
  cabinetOf(header) ?? [...title.replace(/\.[^.]*$/, '')].slice(0, LONGEST_NAME).join('');

function leftOutBy({ answers }: Decisions): FigureRole[] {
  const without: FigureRole[] = [];
  if (answers.mixed_results === NONE || answers.what_is_counted === 'else') without.push('leads');
  if (answers.other_currency === 'without') without.push('budget', 'revenue');
  return without;
}
