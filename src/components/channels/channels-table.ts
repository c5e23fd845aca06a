import { html, nothing, type TemplateResult } from 'lit';
import type { ChannelKind } from '../../core/index.js';
import { figuresAlone, kindOf, valueOf, type ChannelColumn, type RankedTable } from '../../store/channel-ranking.js';
import { amountOf } from '../../store/channel-sums.js';
import { cellOf, type DraftRow, type TableDraft } from '../../store/table-draft.js';
import type { ChannelsRowsTexts } from '../../texts/en/channels-rows.js';
import { fieldControl } from '../base/field-control.js';
import { unitOf } from '../base/field-format.js';
import { problem, problemNote } from '../base/field-message.js';
import { figure } from '../base/figure-template.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { barTemplate } from './channel-bar.js';
import { cellId, entryKindOf, type ChannelCells } from './channel-cells.js';
import { columnName, judgedFigure, labelText, nextText, oneUnit, perOne, rangeText, SIGNS } from './channel-label.js';
import { calledOf, isolated, named } from './channel-name.js';
import { remarksOn } from './channel-remarks.js';
import type { ChannelBars } from './channel-scale.js';

// Longer than 200 lines: one row in all its parts, which stand side by side in a wide place and below each other on a phone.

/** The columns that every row shows; the others stand in for a revenue that isn't known. */
const SHOWN = ['budget', 'leads', 'primary', 'revenue'] as const;
const INSTEAD = ['secondary', 'primaryCheck', 'secondaryCheck'] as const;
const KINDS: readonly ChannelKind[] = ['ads', 'fee', 'free', 'unattributed'];
/** Numbers that the message about bad text shows as a model. */
const SAMPLES = { money: '90000.5', count: '210' } as const;

/** What a person does to a row. */
export interface RowActions {
  toggle(id: number): void;
  rename(id: number, name: string): void;
  setKind(id: number, kind: ChannelKind): void;
  move(id: number, by: 1 | -1): void;
  duplicate(id: number): void;
  remove(id: number): void;
  takeChecks(id: number): void;
  focusBehind(cell: string): void;
}

/** All that a table is drawn from. */
export interface TableParts {
  readonly view: CalculatorView;
  readonly words: ChannelsRowsTexts;
  readonly draft: TableDraft;
  readonly ranked: RankedTable;
  readonly bars: ChannelBars;
  readonly margin: string;
  /** Whether more ads bring nobody, as all places are taken. */
  readonly isFull: boolean;
  readonly open: ReadonlySet<number>;
  readonly cells: ChannelCells;
  readonly actions: RowActions;
}

/** The channels: what is typed of each, and below that what it means. Without its roles it would be no table on a phone. */
export function tableTemplate(parts: TableParts): TemplateResult {
  const { view, words, draft } = parts;
  const sign = unitOf(view, 'money').sign;
  const one = oneUnit(view);
  const { judgedBy } = parts.ranked.ranking;
  const head = (column: ChannelColumn): string => columnName(view, words, column);
  return html`<table role="table" class="rows">
    <caption class="sr">${words.caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${words.channel}</th>
        ${SHOWN.map((column) => html`<th role="columnheader" scope="col">${head(column)}${entryKindOf(column) === 'money' && sign ? html`<span class="sign">, ${sign}</span>` : nothing}</th>`)}
        <th role="columnheader" scope="col"><span class="sr">${words.more}</span></th>
      </tr>
      <tr role="row" class="means">
        <th role="columnheader" scope="col" colspan="2">${judgedBy === 'primaryCost' || judgedBy === 'leadsCost' ? words[judgedBy] : fill(words.back, { one })}</th>
        <th role="columnheader" scope="col">${perOne(view, words, 'leads')}</th>
        <th role="columnheader" scope="col">${perOne(view, words, 'primary')}</th>
        <th role="columnheader" scope="col" colspan="2">${fill(words.next, { one })}</th>
      </tr>
    </thead>
    ${draft.rows.map((row, index) => rowTemplate(parts, row, index))}
    ${totalsTemplate(parts)}
  </table>`;
}

function rowTemplate(parts: TableParts, row: DraftRow, index: number): TemplateResult {
  const { words, draft, open, actions } = parts;
  const { id } = row;
  const called = calledOf(words, row, index);
  const isOpen = open.has(id);
  const label = parts.ranked.ranking.rows[id]?.label ?? '';
  const isEmpty = draft.rows.length === 1 && !row.name && Object.keys(row.cells).length === 0;
  const wrongName = draft.nameProblem(row) !== null;
  const notes = notesOf(parts, row);
  const toggle = (content: unknown, look: string): TemplateResult => html`<button
    class=${look}
    id="${look}-${id}"
    aria-expanded=${isOpen}
    aria-label=${look === 'dots' ? `${words.more}: ${isolated(called)}` : nothing}
    @click=${() => actions.toggle(id)}
  >${content}</button>`;
  return html`<tbody role="rowgroup" class="channel ${isOpen || isEmpty ? 'open' : ''}" data-row=${index} data-label=${label}>
    <tr role="row" class="typed">
      <th role="rowheader" scope="row" class="who ${wrongName ? 'invalid' : ''}">
        ${toggle(html`${named(called)}`, 'card')}
        <span class="field"><label class="cap" for=${cellId(id, 'name')}>${words.channel}<span class="sr"> ${index + 1}</span></label>
        <span class="control"><span class="well"><input
          id=${cellId(id, 'name')}
          class="text"
          type="text"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="next"
          dir="auto"
          aria-describedby="note-${id}"
          aria-invalid=${wrongName ? 'true' : nothing}
          .value=${row.name}
          @input=${({ target }: Event) => actions.rename(id, (target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            actions.focusBehind(cellId(id, 'name'));
          }}
        /></span></span></span>
      </th>
      ${SHOWN.map((column) => html`<td role="cell" class="number">${numberField(parts, row, column, called)}</td>`)}
      <td role="cell" class="act">${toggle('⋯', 'dots')}</td>
    </tr>
    <tr role="row" class="means">
      <td role="cell" class="back" colspan="2">${backTemplate(parts, row)}</td>
      ${costsTemplate(parts, row)}
      ${nextTemplate(parts, row)}
    </tr>
    <tr role="row" class="more" ?hidden=${notes.length === 0 && !isOpen}>
      <td role="cell" colspan="6">
        <div class="notes" id="note-${id}">${notes.map((note) => html`<p>${note}</p>`)}</div>
        ${isOpen ? moreTemplate(parts, row, index, called) : nothing}
      </td>
    </tr>
  </tbody>`;
}

function numberField(
  { view, words, cells }: TableParts,
  row: DraftRow,
  column: ChannelColumn,
  called: string,
): TemplateResult {
  const kind = entryKindOf(column);
  const unit = unitOf(view, kind);
  const typing = cells.typingOf(row.id, column);
  const invalid = typing.typed === null && cellOf(row, column).invalid !== undefined;
  const id = cellId(row.id, column);
  return html`<span class="field ${invalid ? 'invalid' : ''}"
    ><label class="cap" for=${id}>${columnName(view, words, column)}<span class="sr">, ${isolated(called)}${unit.sign && `, ${unit.sign}`}</span></label
    >${fieldControl(typing, { unit, id, inputmode: kind === 'count' ? 'numeric' : 'decimal', describedBy: `note-${row.id}`, invalid })}</span
  >`;
}

/** What is wrong or odd about a row, a sentence each, with the column that it is about. */
function notesOf({ view, words, draft, cells }: TableParts, row: DraftRow): unknown[] {
  const faults = [...SHOWN, ...INSTEAD].flatMap((column) => {
    const { invalid, readings } = cellOf(row, column);
    const typing = cells.typingOf(row.id, column);
    // Nobody is corrected while typing.
    if (!invalid || typing.typed !== null) return [];
    const kind = entryKindOf(column);
    const write = (value: string): string => view.editable(value, kind);
    const said = problem(view, invalid, write(SAMPLES[kind]));
    return [
      [html`<strong>${columnName(view, words, column)}:</strong> `, problemNote(said, readings, write, typing.choose)],
    ];
  });
  return [...faults, ...remarksOn(words, draft, row)];
}

function backTemplate({ view, words, ranked, bars }: TableParts, row: DraftRow): TemplateResult {
  const { judgedBy } = ranked.ranking;
  const { label = '' } = ranked.ranking.rows[row.id] ?? {};
  const bar = bars.bars.get(String(row.id));
  const shown = bar && judgedBy ? judgedFigure(view, judgedBy, bar.figure) : '';
  const range = judgedBy ? rangeText(view, words, judgedBy, bar?.interval) : '';
  return html`${shown ? html`<b>${figure('channelReturn', shown)}</b>` : nothing}
    ${barTemplate(bar, bars.scale, label)}
    <span class="label"><span class="sign" aria-hidden="true">${SIGNS[label] ?? ''}</span> ${labelText(view, words, ranked, row)}</span>
    <span class="range">${range && figure('channelReturnInterval', range)}</span>`;
}

function costsTemplate({ view, words, margin }: TableParts, row: DraftRow): TemplateResult[] {
  const alone = figuresAlone(row, margin);
  return (['leads', 'primary'] as const).map((column) => {
    const cost = alone && amountOf(alone[`${column}Cost`]);
    const shown = cost?.gt(0) ? view.money(cost) : '—';
    return html`<td role="cell" class="cost of-${column} ${cost?.gt(0) ? '' : 'none'}">${figure(column === 'leads' ? 'channelLeadsCost' : 'channelPrimaryCost', shown)} <span class="cap">${cost?.gt(0) ? perOne(view, words, column) : nothing}</span></td>`;
  });
}

function nextTemplate({ view, words, ranked, isFull }: TableParts, row: DraftRow): TemplateResult {
  const next = nextText(view, words, ranked.ranking.rows[row.id] ?? {});
  const said = !next
    ? '—'
    : isFull
      ? words.full
      : html`${figure('channelNext', next.range)} <small>${next.pays}</small>`;
  return html`<td role="cell" class="next" colspan="2"><span class="cap">${fill(words.next, { one: oneUnit(view) })}</span>${said}</td>`;
}

function moreTemplate(parts: TableParts, row: DraftRow, index: number, called: string): TemplateResult {
  const { view, words, draft, actions } = parts;
  const { id } = row;
  const last = draft.rows.length - 1;
  const action = (name: string, label: string, act: () => void, disabled = false): TemplateResult =>
    html`<button class="action" id="${name}-${id}" aria-label="${label}: ${isolated(called)}" ?disabled=${disabled} @click=${act}>${label}</button>`;
  const hasInstead = INSTEAD.some((column) => valueOf(row, column));
  return html`<div class="kind"><label for="kind-${id}">${words.kind}<span class="sr">, ${isolated(called)}</span></label>
      <select id="kind-${id}" @change=${({ target }: Event) => actions.setKind(id, (target as HTMLSelectElement).value as ChannelKind)}>
        ${KINDS.map((kind) => html`<option value=${kind} .selected=${kind === kindOf(row)}>${words[kind]}</option>`)}
      </select></div>
    <details ?open=${hasInstead}><summary>${words.instead}</summary>
      <div class="instead">${INSTEAD.map((column) => numberField(parts, row, column, called))}</div>
      ${view.store.snapshot.values['primaryCheck'] ? action('checks', words.ofFunnel, () => actions.takeChecks(id)) : nothing}
    </details>
    <div class="actions">
      ${action('up', words.up, () => actions.move(id, -1), index === 0)}
      ${action('down', words.down, () => actions.move(id, 1), index === last)}
      ${action('duplicate', words.duplicate, () => actions.duplicate(id), !draft.hasRoom)}
      ${action('remove', words.remove, () => actions.remove(id))}
    </div>`;
}

/** The sums, and the costs of one: with and without what costs nothing. */
function totalsTemplate({ view, words, ranked }: TableParts): TemplateResult | typeof nothing {
  const { totals, free } = ranked.ranking;
  const shown = (column: (typeof SHOWN)[number]): string => {
    const sum = amountOf(totals[column]);
    return sum ? view[entryKindOf(column)](sum) : '—';
  };
  const cost = (column: 'leads' | 'primary'): TemplateResult => {
    const key = column === 'leads' ? 'Leads' : 'Primary';
    const [blended, paid] = [amountOf(totals[`${column}Cost`]), amountOf(totals[`paid${key}Cost`])];
    const differs = blended && paid && !blended.eq(paid);
    return html`<td role="cell" class="cost of-${column}">${figure(`channels${key}Cost`, blended ? view.money(blended) : '—')} <span class="cap">${perOne(view, words, column)}</span>
      ${differs ? html`<small>${fill(words.paidOnly, { paid: view.money(paid) })}</small>` : nothing}</td>`;
  };
  if (ranked.ranking.order.length < 2 && free.length === 0) return nothing;
  return html`<tfoot role="rowgroup">
    <tr role="row" class="typed">
      <th role="rowheader" scope="row" class="who">${words.total}</th>
      ${SHOWN.map((column) => html`<td role="cell" class="number"><span class="cap">${columnName(view, words, column)}</span>${figure(`channels${column[0]!.toUpperCase()}${column.slice(1)}`, shown(column))}</td>`)}
      <td role="cell"></td>
    </tr>
    <tr role="row" class="means">
      <td role="cell" class="back" colspan="2"></td>
      ${cost('leads')}${cost('primary')}
      <td role="cell" colspan="2"></td>
    </tr>
  </tfoot>`;
}
