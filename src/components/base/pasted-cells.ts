import { html, type TemplateResult } from 'lit';
import { formatList } from '../../format/index.js';
import { placeCells, type Placement } from '../../store/paste-placement.js';
import { readColumns, runsBackwards, type PastedColumn } from '../../store/pasted-columns.js';
import { CellReader, rowsOf } from '../../store/pasted-table.js';
import { fieldNamed } from '../../texts/field-names.js';
import type { PasteAsker, Pasted, PasteGround } from './paste-ground.js';
import type { CalculatorView } from './view.js';

/** More columns aren't offered one by one. */
const MAX_COLUMNS = 4;

/** One way to fill the fields. */
interface Choice {
  /** For these fields, and perhaps for those of the other period. */
  readonly placed: readonly [here: Placement, there?: Placement];
  readonly heading?: string;
}

/**
 * Fills the fields from several pasted cells, or asks how; null where nothing in them is a value.
 *
 * @param host - the field into which was pasted
 */
export function pasteCells(view: CalculatorView, ground: PasteGround, text: string, host: PasteAsker): Pasted | null {
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
const isSure = ({ fields }: PasteGround, { placed: [here] }: Choice): boolean =>
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
    choices.push({ placed: [here!, there!], heading: earlier.map(({ heading }) => heading).join(' → ') });
  }
  // A label beside two columns says what they are: two periods of one table.
  if (choices[0] && columns.length === 2 && labels.some(isName)) return { choices, leftOut, cut };
  for (const column of columns.slice(0, MAX_COLUMNS)) {
    if (perhapsHeading) {
      const { leftOut: more, ...rest } = place(column, 1);
      choices.push({ placed: [{ ...rest, leftOut: [column.cells[0]!, ...more] }] });
      // With it the cells would be more than the fields.
      if (column.cells.length > names.length - start) break;
    }
    choices.push({ placed: [place(column)], heading: column.heading });
  }
  // In this language it may as well be one number, with another one's marks.
  if (columns.length === 1 && !/[\t\r\n;]/.test(text.trim()) && reader.isNumber(text.trim()))
    choices.unshift({ placed: [{ texts: new Map([[names[start]!, text.trim()]]), leftOut: [], sure: true }] });
  return {
    choices: choices.filter(({ placed: [here] }) => here.texts.size > 0),
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
  readonly #host: PasteAsker;
  #unchanged: () => boolean;
  #done: Choice | undefined;

  constructor(
    view: CalculatorView,
    ground: PasteGround,
    choices: readonly Choice[],
    leftOut: readonly string[],
    host: PasteAsker,
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
    const [here, there] = choice.placed;
    this.#ground.enter(here.texts, there?.texts ?? new Map());
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
      html`<button class="action button" @click=${act}>${text}</button>`;
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
  #described(choice: Choice): string {
    const { fields, period } = this.#ground;
    const parts = fields.flatMap(({ name, label }) => {
      const texts = this.#texts(choice).flatMap((entry) => (entry.name === name ? entry.text : []));
      if (period === 'after') texts.reverse();
      return texts.length > 0 ? `${label} ${texts.join(' → ')}` : [];
    });
    const heading = choice.heading?.replace(/^ → $/, '');
    return [(heading ? `${heading}: ` : '') + this.#list(parts), ...this.#leftOutOf(choice)].join('. ');
  }

  #list(names: readonly string[]): string {
    return formatList(names, this.#view.context);
  }

  #texts({ placed }: Choice): { readonly name: string; readonly text: string }[] {
    return placed.flatMap((placement) => [...placement!.texts].map(([name, text]) => ({ name, text })));
  }

  #leftOutOf({ placed }: Choice): string[] {
    const cells = new Set([...this.#leftOut, ...placed.flatMap((placement) => placement!.leftOut)]);
    return cells.size > 0 ? [this.#view.text('pastedLeftOut', { cells: this.#list([...cells].slice(0, 9)) })] : [];
  }

  #sentences(choice: Choice): string[] {
    const view = this.#view;
    const texts = this.#texts(choice);
    const count = (n: number): string => view.count(String(n));
    const wrong = this.#ground.fields.filter(({ name, reads }) =>
      texts.some((entry) => entry.name === name && !reads(entry.text)),
    );
    const none = texts.filter(({ name, text }) => wrong.some((field) => field.name === name && !field.reads(text)));
    const total = texts.length + choice.placed.flatMap((placement) => placement!.leftOut).length;
    return [
      view.text('pasted', { n: count(texts.length - none.length), total: count(total) }),
      ...this.#leftOutOf(choice),
      ...(wrong[0] ? [view.text('pastedNoNumber', { fields: this.#list(wrong.map(({ label }) => label)) })] : []),
    ];
  }
}
