import { html, nothing, type TemplateResult } from 'lit';
import type { ColumnRole, SurveyedHeader } from '../../core/index.js';
import type { ReadTable } from '../../import-file/read-table.js';
import type { ChannelsImportTexts } from '../../texts/en/channels-import.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { named } from './import-words.js';

/** What a person can say of a column; dates, currencies and kinds of results are found by their names alone. */
export const CHOSEN_ROLES = ['name', 'budget', 'leads', 'primary', 'revenue'] as const;
export type ChosenRole = (typeof CHOSEN_ROLES)[number];

/** A file with more columns, or longer names of them, is no table of channels. */
const [MOST, LONGEST] = [200, 80];

type Places = SurveyedHeader['columns'];

/** What a role is called. */
export const roleName = (view: CalculatorView, words: ChannelsImportTexts, role: ColumnRole): string =>
  role === 'name' ? words.nameColumn : role === 'revenue' ? view.text('revenue') : view.label(role);

/** What the file itself calls the column of a role. */
export const columnName = ({ header }: Pick<ReadTable, 'header'>, role: ColumnRole): string =>
  header?.cells[header.columns[role] ?? -1]?.trim() ?? '';

/** Which column of the file is what, each to be chosen anew. */
export function columnsTemplate(
  view: CalculatorView,
  words: ChannelsImportTexts,
  { cells, roles, columns }: SurveyedHeader,
  choose: (columns: Places) => void,
): TemplateResult {
  const called = cells.slice(0, MOST).map((cell, index) => cell.trim().slice(0, LONGEST) || `${index + 1}`);
  const list = (places: readonly number[]): string => {
    const names = places.map((index) => called[index]!);
    return named(view, words, names, names.length);
  };
  const used = Object.values(columns);
  const ignored = called.flatMap((_, index) => (used.includes(index) ? [] : [index]));
  return html`<fieldset>
    <legend>${words.columns}</legend>
    ${CHOSEN_ROLES.map((role) => {
      const alike = called.flatMap((_, index) => (roles[index] === role ? [index] : []));
      const place = columns[role];
      return html`<div class="column">
        <label for="column-${role}">${roleName(view, words, role)}</label>
        <select id="column-${role}" @change=${(event: Event) => choose(placed(columns, role, valueOf(event)))}>
          ${role === 'name' && place !== undefined ? nothing : html`<option value="" .selected=${place === undefined}>${words.notInFile}</option>`}
          ${called.map((name, index) => html`<option value=${index} .selected=${place === index}>${name}</option>`)}
        </select>
        ${
          alike.length > 1 && place !== undefined
            ? html`<p class="small">${fill(words.twoOfRole, { role: roleName(view, words, role), columns: list(alike), taken: called[place] ?? '' })}</p>`
            : nothing
        }
      </div>`;
    })}
    ${used.length > 0 && ignored.length > 0 ? html`<p class="small">${fill(words.ignored, { columns: list(ignored) })}</p>` : nothing}
  </fieldset>`;
}

const valueOf = ({ target }: Event): string => (target as HTMLSelectElement).value;

/** The places with one role elsewhere; a column is but one thing. */
function placed(columns: Places, role: ChosenRole, value: string): Places {
  const others = Object.entries(columns).filter(([other, index]) => other !== role && String(index) !== value);
  return { ...Object.fromEntries(others), ...(value !== '' && { [role]: +value }) };
}
