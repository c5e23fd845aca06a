import { html, type TemplateResult } from 'lit';
import { formatList } from '../../format/index.js';
import { placeCells, type Placement } from '../../store/paste-placement.js';
import { readColumns, runsBackwards, type PastedColumn } from '../../store/pasted-columns.js';
import { CellReader, rowsOf } from '../../store/pasted-table.js';
import { fieldNamed } from '../../texts/field-names.js';
import type { Pasted, PasteGround } from './paste-ground.js';
import type { CalculatorView } from './view.js';

/** More columns aren't offered one by one. */
const MAX_COLUMNS = 4;

/** One way to fill the fields. */
interface Choice {
  readonly here: Placement;
  /** For the other period. */
  readonly there?: Placement;
  readonly heading?: string;
}

/**
 * Fills the fields from several pasted cells, or asks how; null where nothing in them is a value.
 *
 * @param host - the element of the field into which was pasted
 */
export function pasteCells(
  view: CalculatorView,
  ground: PasteGround,
  text: string,
  host: HTMLElement & { requestUpdate(): void },
): Pasted | null {
  const { choices, leftOut, cut } = choicesOf(view, ground, text);
  const [only] = choices;
  if (!only) return null;
  const doubtful = ground.asks && (cut || !isSure(ground, only));
  const pasted = new PastedCells(view, ground, choices, leftOut, host);
  if (choices.length === 1 && !doubtful) pasted.choose(only);
  else pasted.ask();
  return pasted;
}

/** Whether each cell has its field and a number for it. */
const isSure = ({ fields }: PasteGround, { here }: Choice): boolean =>
  here.sure && fields.every(({ name, reads }) => reads(here.texts.get(name) ?? ''));

function choicesOf(
  view: CalculatorView,
  ground: PasteGround,
  text: string,
): { readonly choices: readonly Choice[]; readonly leftOut: readonly string[]; readonly cut: boolean } {
  const { fields, start, period } = ground;
  const called = new Map(fields.map(({ name, label }) => [name, label]));
  const names = fields.map(({ name }) => name);
  const fieldOf = (label: string): string | undefined => fieldNamed(label, called);
  const isName = (label: string): boolean => fieldOf(label) !== undefined;
  const reader = new CellReader(view.context);
  const { rows, cut } = rowsOf(text, reader, isName);
  const { columns, labels, leftOut, perhapsHeading } = readColumns(rows, reader, isName);
  const place = ({ cells }: PastedColumn, from = 0): Placement =>
    placeCells(cells.slice(from), labels.slice(from), names, start, fieldOf);
  const [first, second] = columns;
  const choices: Choice[] = [];
  if (first && second && period) {
    const earlier = runsBackwards(columns) ? [second, first] : [first, second];
    const [here, there] = (period === 'before' ? earlier : [...earlier].reverse()).map((column) => place(column));
    choices.push({ here: here!, there: there!, heading: earlier.map(({ heading }) => heading).join(' → ') });
  }
  // A label beside two columns says what they are: two periods of one table.
  if (choices[0] && columns.length === 2 && labels.some(isName)) return { choices, leftOut, cut };
  for (const column of columns.slice(0, MAX_COLUMNS)) {
    if (perhapsHeading) {
      const year = column.cells[0]!;
      const more = column.cells.filter(Boolean).length > names.length - start;
      const without = place(column, 1);
      choices.push({ here: { ...without, leftOut: [year, ...without.leftOut] } });
      if (more) continue;
    }
    choices.push({ here: place(column), heading: column.heading });
  }
  // In this language it may as well be one number, with another one's marks.
  if (columns.length === 1 && !/[\t\r\n;]/.test(text.trim()) && reader.isNumber(text.trim()))
    choices.unshift({ here: { texts: new Map([[names[start]!, text.trim()]]), leftOut: [], sure: true } });
  return {
    choices: choices.filter(({ here }) => here.texts.size > 0),
    leftOut: [...leftOut, ...(cut ? ['…'] : [])],
    cut,
  };
}

/** The message under the field: a question, or what was done. */
class PastedCells implements Pasted {
  readonly #view: CalculatorView;
  readonly #ground: PasteGround;
  readonly #choices: readonly Choice[];
  readonly #leftOut: readonly string[];
  readonly #host: HTMLElement & { requestUpdate(): void };
  #unchanged: () => boolean;
  #done: Choice | undefined;

  constructor(
    view: CalculatorView,
    ground: PasteGround,
    choices: readonly Choice[],
    leftOut: readonly string[],
    host: HTMLElement & { requestUpdate(): void },
  ) {
    this.#view = view;
    this.#ground = ground;
    this.#choices = choices;
    this.#leftOut = leftOut;
    this.#host = host;
    this.#unchanged = ground.watch();
  }

  holds(): boolean {
    return this.#unchanged();
  }

  ask(): void {
    this.#ground.announce(this.#view.text('pastedWhere'));
  }

  choose(choice: Choice): void {
    this.#done = choice;
    this.#ground.enter(choice.here.texts, choice.there?.texts ?? new Map());
    this.#unchanged = this.#ground.watch();
    this.#ground.announce(this.#sentences(choice).join('. '));
    this.#host.requestUpdate();
  }

  undo(): boolean {
    if (!this.#done || !this.#unchanged()) return false;
    this.#end();
    this.#ground.undo();
    return true;
  }

  /** The message goes, and with it the button that may have the focus. */
  #end(): void {
    this.#unchanged = () => false;
    this.#host.requestUpdate();
    this.#host.focus();
  }

  note(): TemplateResult {
    const done = this.#done;
    const button = (text: unknown, act: () => void): TemplateResult =>
      html`<button class="action" @click=${act}>${text}</button>`;
    if (done)
      return html`${this.#sentences(done).map((sentence) => `${sentence}. `)}${button(this.#view.text('undo'), () => this.undo())}`;
    return html`${this.#view.text('pastedWhere')}
      ${this.#choices.map(
        (choice) =>
          html`${button(this.#described(choice), () => {
            this.choose(choice);
            this.#host.focus();
          })}<br />`,
      )}${button(this.#view.text('pastedNowhere'), () => this.#end())}`;
  }

  /** "2026: Ad spend 180 000, Enquiries 600" */
  #described({ here, there, heading }: Choice): string {
    const parts = this.#ground.fields.flatMap(({ name, label }) => {
      const texts = [here.texts.get(name), there?.texts.get(name)].filter((text) => text !== undefined);
      if (this.#ground.period === 'after') texts.reverse();
      return texts.length > 0 ? [`${label} ${texts.join(' → ')}`] : [];
    });
    const left = this.#leftOutOf({ here, ...(there && { there }) });
    return [
      `${/[^ →]/.test(heading ?? '') ? `${heading}: ` : ''}${formatList(parts, this.#view.context)}`,
      ...(left ? [left] : []),
    ].join('. ');
  }

  #leftOutOf({ here, there }: Choice): string {
    const cells = [...new Set([...this.#leftOut, ...here.leftOut, ...(there?.leftOut ?? [])])];
    return cells.length > 0
      ? this.#view
          .text('pastedLeftOut', { cells: formatList(cells.slice(0, 9), this.#view.context) })
          .replace(/\.$/, '')
      : '';
  }

  #sentences(choice: Choice): string[] {
    const { here, there } = choice;
    const view = this.#view;
    const { fields } = this.#ground;
    const isWrong =
      (placement?: Placement) =>
      ({ name, reads }: (typeof fields)[number]): boolean =>
        placement?.texts.has(name) === true && !reads(placement.texts.get(name)!);
    const wrong = fields.filter((field) => isWrong(here)(field) || isWrong(there)(field));
    const entered = here.texts.size + (there?.texts.size ?? 0);
    const numbers = entered - fields.filter(isWrong(here)).length - fields.filter(isWrong(there)).length;
    const total = entered + here.leftOut.length + (there?.leftOut.length ?? 0);
    return [
      view.text('pasted', { n: view.count(String(numbers)), total: view.count(String(total)) }),
      this.#leftOutOf(choice),
      wrong.length > 0
        ? view
            .text('pastedNoNumber', {
              fields: formatList(
                wrong.map(({ label }) => label),
                view.context,
              ),
            })
            .replace(/\.$/, '')
        : '',
    ].filter(Boolean);
  }
}
