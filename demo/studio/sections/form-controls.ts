import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Decimal } from '../../../src/core/decimal.js';
import { formatEditable, type NumberKind } from '../../../src/format/index.js';
import type { Problem } from '../problems/problem.js';
import type { StudioView } from '../studio-view.js';
import { fillIn, type StudioWords } from '../words/index.js';

/** A field's id, by its place: what labels and complaints refer to. */
const idOf = (place: string): string => place.replaceAll('.', '-');

/**
 * What is wrong at a place, in whole sentences.
 *
 * @param where - `elsewhere` where it is said once more, beside what it has an effect on
 */
export function complaintsAt(
  view: StudioView,
  place: string,
  where: 'here' | 'elsewhere' = 'here',
): TemplateResult | typeof nothing {
  const problems = view.problems.filter((problem) => problem.place === place);
  const id = where === 'here' ? `complaint-${idOf(place)}` : nothing;
  return problems.length > 0
    ? html`<div class="complaint" id=${id}>
        ${problems.map((problem) => html`<p>${sentenceOf(view, problem)}</p>`)}
      </div>`
    : nothing;
}

/** How a problem is said. */
export function sentenceOf(
  { words, locale }: Pick<StudioView, 'words' | 'locale'>,
  { place, complaint, gaps = {}, leftOut }: Problem,
): string {
  if (complaint === 'contrast') return contrastSentence(words, locale, gaps);
  const lasting = leftOut && !/^(?:no|badConsent|frame)/.test(complaint);
  const till = place.startsWith('lead.') ? words.noFormTill : words.leftOut;
  return `${fillIn(words[complaint], gaps)} ${lasting ? till : ''} `;
}

function contrastSentence(words: StudioWords, locale: string, gaps: Readonly<Record<string, string>>): string {
  const token = (name: string): string =>
    fillIn(words.quoted, { word: words[`token${name[0]!.toUpperCase()}${name.slice(1)}` as 'tokenText'] });
  const scheme = (name: string): string => (name === 'dark' ? words.schemeDark : words.schemeLight);
  const number = (text: string): string => new Intl.NumberFormat(locale).format(Number(text));
  const { tokens, scheme: seen, ratio, needed, other } = gaps;
  const sentence = fillIn(words.contrast, {
    tokens: tokens!.split(' ').map(token).join(', '),
    scheme: scheme(seen!),
    ratio: number(ratio!),
    needed: number(needed!),
  });
  return other ? `${sentence} ${fillIn(words.contrastOther, { scheme: scheme(other) })}` : sentence;
}

interface TextOptions {
  readonly hint?: string;
  readonly type?: 'text' | 'url' | 'tel';
  readonly long?: boolean;
  /** Shown in an empty field. */
  readonly stands?: string;
}

/** A text with its label. What is wrong with it stands under it. */
export function textField(
  view: StudioView,
  place: string,
  label: string,
  value: string,
  change: (text: string) => void,
  { hint = '', type = 'text', long = false, stands = '' }: TextOptions = {},
): TemplateResult {
  const id = idOf(place);
  const wrong = view.problems.some((problem) => problem.place === place);
  const described = [hint ? `hint-${id}` : '', wrong ? `complaint-${id}` : ''].filter(Boolean).join(' ');
  const handle = (event: Event): void => change((event.target as HTMLInputElement).value);
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${
      long
        ? html`<textarea id=${id} rows="2" .value=${live(value)} placeholder=${stands} aria-invalid=${wrong} aria-describedby=${described} @input=${handle} @blur=${view.leaveField}></textarea>`
        : html`<input id=${id} type="text" inputmode=${type} autocomplete="off" spellcheck="false" .value=${live(value)} placeholder=${stands} aria-invalid=${wrong} aria-describedby=${described} @input=${handle} @blur=${view.leaveField} />`
    }
    ${hint ? html`<p class="hint" id="hint-${id}">${hint}</p>` : nothing} ${complaintsAt(view, place)}
  </div>`;
}

/** A number, typed as people write it in the language of the studio. */
export function numberField(
  view: StudioView,
  place: string,
  label: string,
  value: string,
  kind: NumberKind,
  hint = '',
): TemplateResult {
  const { typing, config } = view;
  const shown = typing?.place === place ? typing.text : (config.unread[place] ?? written(value, kind, view));
  return textField(view, place, label, shown, (text) => view.typeNumber(place, text, kind), { hint });
}

function written(value: string, kind: NumberKind, { context }: StudioView): string {
  if (value === '') return '';
  const share = value.endsWith('%') || kind === 'percent';
  const ratio = value.endsWith('%') ? new Decimal(value.slice(0, -1)).div(100).toFixed() : value;
  return share ? `${formatEditable(ratio, 'percent', context)}%` : formatEditable(value, kind, context);
}

export type Choice = readonly [value: string, label: string];

/** One of few choices, all in sight. */
export const radioField = (
  name: string,
  legend: string,
  choices: readonly Choice[],
  value: string,
  change: (value: string) => void,
  layout: 'line' | 'columns' = 'line',
): TemplateResult =>
  html`<fieldset class="field choices ${layout}">
    <legend>${legend}</legend>
    ${choices.map(
      ([own, label]) =>
        html`<label class="choice"
          ><input type="radio" name=${name} value=${own} .checked=${live(own === value)} @change=${() => change(own)} /><span>${label}</span></label
        >`,
    )}
  </fieldset>`;

/** One of many choices. */
export const selectField = (
  place: string,
  label: string,
  choices: readonly Choice[],
  value: string,
  change: (value: string) => void,
): TemplateResult =>
  html`<div class="field">
    <label for=${idOf(place)}>${label}</label>
    <select id=${idOf(place)} .value=${live(value)} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
      ${choices.map(([own, text]) => html`<option value=${own} ?selected=${own === value}>${text}</option>`)}
    </select>
  </div>`;

/** Something that is on or off. */
export const checkField = (
  place: string,
  label: string,
  checked: boolean,
  change: (checked: boolean) => void,
): TemplateResult =>
  html`<label class="choice"
    ><input type="checkbox" id=${idOf(place)} .checked=${live(checked)} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} /><span>${label}</span></label
  >`;
