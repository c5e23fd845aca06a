import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { Decimal } from '../../core/index.js';
import { formatList, formatMonth, readMonth, type FormatContext } from '../../format/index.js';
import type { StoreState } from '../../store/index.js';
import { MONTH_COLUMNS, readFigures, type FigureReading, type MonthFigure } from '../../store/months-reading.js';
import { MOST_ROWS } from '../../store/read-tables.js';
import { cellOf, newRow, type DraftRow, type TableDraft } from '../../store/table-draft.js';
import type { TableRow } from '../../store/tables.js';
import { monthAt } from '../../store/working-days.js';
import type { MonthsListTexts } from '../../texts/en/months-list.js';
import { state } from '../base/decorators.js';
import { defineIfFree } from '../base/define-if-free.js';
import { defineRows, type RowsColumn } from '../base/funnel-rows.js';
import { FunnelPanel } from '../base/panel.js';
import { announce, plainly, sentence } from '../base/sentence.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import type { KeptMonths } from './kept-months.js';
import { FunnelMonthsLine } from './funnel-months-line.js';
import { commonReading, generalSentences, openingSentence, readingName, readingSentences } from './list-sentences.js';
import { fieldsOf, presentMonth, takeMonth, type Taking } from './month-taking.js';
import { monthAtStart } from './month-name.js';
import { monthsListStyles } from './months-list.styles.js';
import { monthsOf } from './months-of.js';
import { kindOf, pasteMonths, type PastedMonths } from './months-paste.js';
import { readingTemplate } from './reading-template.js';

// Longer than 200 lines: the rows, what is read from them and what is done with one of them follow each other at once.

/** Up to so many rows stand open when the tab is opened; more are folded behind what is read from them. */
const FEW_ROWS = 3;
const TAKINGS: readonly Taking[] = ['asFunnel', 'asBefore', 'asNorms'];
type Keeping = typeof import('./funnel-months-kept.js');
const DONE = { asFunnel: 'doneFunnel', asBefore: 'doneBefore', asNorms: 'doneNorms' } as const;

/**
 * Earlier months: whether the last one lies within its usual swing, and what changed.
 *
 * Part of `<funnel-months>`, not for pages.
 */
export class FunnelMonthsList extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, monthsListStyles];

  protected readonly topic = 'months';

  /** What was done last, and the entries that it has made: it can be undone as long as they stand. */
  @state() private done: { readonly said: string; readonly state: StoreState } | undefined;
  #figures: readonly FigureReading[] = [];
  /** Figures whose numbers are open. */
  #open = new Set<MonthFigure>();
  #areRowsOpen: boolean | undefined;
  /** What keeps the months on the device; null where it couldn't be loaded. */
  #keeping: Keeping | null | undefined;
  #isKept = false;
  /** The file that was chosen last. */
  @state() private file: Blob | null = null;
  /** What closed rows say, as long as they and the way to write them are the same: a key changes one of them. */
  #summaries = new WeakMap<DraftRow, { readonly context: FormatContext; readonly said: unknown }>();

  override connectedCallback(): void {
    super.connectedCallback();
    defineRows();
    defineIfFree({ 'funnel-months-line': FunnelMonthsLine });
  }

  /** Rows are shown once what is kept of them is among them, so that nothing that is typed is replaced by it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.calculator?.history && !this.#keeping) this.#keeping = await this.#loadKeeping();
    await super.scheduleUpdate();
  }

  async #loadKeeping(): Promise<Keeping | null> {
    const view = this.view!;
    await view.prepare();
    return Promise.all([import('./funnel-months-kept.js'), view.topics!.load('months-kept')]).then(
      ([keeping]) => keeping,
      () => null,
    );
  }

  protected override willUpdate(): void {
    // What is kept comes among the rows before they are read.
    this.#isKept = this.#kept !== undefined;
    const rows = this.view?.store.snapshot.tables.months;
    this.#areRowsOpen ??= (rows?.length ?? 0) <= FEW_ROWS;
    this.#figures = rows ? readFigures(rows) : [];
  }

  get #words(): MonthsListTexts {
    return this.view!.topics!.latest('months').list;
  }

  /** What is kept on the device, where the page asks for it. */
  get #kept(): KeptMonths | undefined {
    return this.view && this.#keeping?.keptOf(this.view, this.calculator);
  }

  get #draft(): TableDraft {
    return monthsOf(this.view!).draft;
  }

  #handleRows(): void {
    const view = this.view!;
    this.#keepRows();
    const [first] = this.#figures;
    if (first)
      announce(view, 'months', sentence(plainly(readingSentences(view, first, commonReading(this.#figures))[0]!)));
  }

  /** What a person has made of the rows is kept on the device, if the page asks for it. */
  #keepRows(): void {
    this.#kept?.keepRows();
    this.renderRoot.querySelector('funnel-months-kept')?.requestUpdate();
  }

  /** Says what was done. */
  #say(said: string): void {
    this.done = { said, state: this.view!.store.state };
    this.view!.announcer?.queueAnnouncement('months', said);
  }

  #handleUndo(): void {
    this.view!.store.undo();
    this.done = undefined;
    this.#keepRows();
  }

  #handleTake(row: TableRow, taking: Taking): void {
    takeMonth(this.view!, row, taking);
    this.#say(fill(this.#words[DONE[taking]], { month: monthAtStart(this.view!, row['month']!) }));
  }

  /** The month that is closed: the page's period where it is one, else the present one. */
  get #month(): string {
    const { period, context } = this.view!;
    const time = period.name === null ? new Date(period.from) : new Date();
    const { year, month } =
      period.name === null ? { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1 } : monthAt(time);
    return monthsOf(this.view!).closing ?? formatMonth(`${String(year)}-${String(month).padStart(2, '0')}`, context);
  }

  #handleKeepName({ target }: Event): void {
    monthsOf(this.view!).closing = (target as HTMLInputElement).value;
    this.requestUpdate();
  }

  #handleKeep(): void {
    const view = this.view!;
    const words = this.#words;
    const month = readMonth(this.#month, view.context);
    if (!month) return this.#say(words.keepNoMonth);
    const present = presentMonth(view, month);
    if (!present) return this.#say(words.keepNothing);
    const draft = this.#draft;
    const cells = draft.cellsOf(present);
    const rows = draft.filled;
    const before = rows.find((row) => draft.nameOf(row) === month);
    if (!before && rows.length >= draft.most)
      return this.#say(
        fill(words.tooMany, { most: view.count(String(draft.most)), n: view.count(String(rows.length + 1)) }),
      );
    draft.replaceAll(
      before
        ? rows.map((row) => (row === before ? { ...row, cells } : row))
        : [...rows, newRow({ name: draft.written(month), cells })],
    );
    this.#keepRows();
    this.#say(fill(before ? words.replaced : words.kept, { month: monthAtStart(view, month) }));
  }

  /** Several cells are taken as months; one cell is its field's own. */
  readonly #handlePaste = {
    capture: true,
    handleEvent: (event: ClipboardEvent): void => {
      const view = this.view!;
      const input = event.composedPath()[0] as HTMLElement;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.defaultPrevented || input.localName !== 'input' || !/[\t\r\n]/.test(text.trim())) return;
      const pasted = pasteMonths(view, text, this.#draft);
      if (!pasted) return;
      event.preventDefault();
      event.stopPropagation();
      this.#takeIn(pasted, this.#words.pasted);
    },
  };

  /** Rows that come from elsewhere, and what is said of them. */
  readonly #takeIn = (
    { rows, total, pasted, replaced }: PastedMonths,
    said: string,
    remarks: readonly string[] = [],
  ): void => {
    const count = (n: number): string => this.view!.count(String(n));
    if (!rows) return this.#say(fill(this.#words.tooMany, { most: count(MOST_ROWS.months), n: count(total) }));
    this.#draft.replaceAll(rows);
    this.#areRowsOpen = true;
    this.#keepRows();
    this.#say([fill(said, { n: count(pasted), replaced: count(replaced) }), ...remarks].join(' '));
  };

  async #handleFile({ target }: Event): Promise<void> {
    const input = target as HTMLInputElement;
    const file = input.files?.[0] ?? null;
    // So that the same file can be chosen once more, after it was mended.
    input.value = '';
    const part = await import('./funnel-months-file.js').catch(() => null);
    if (!part) return this.#say(this.view!.text('panelMissing'));
    defineIfFree({ 'funnel-months-file': part.FunnelMonthsFile });
    this.file = file;
  }

  #problemOf(row: DraftRow, column: string): string {
    if (column !== 'primary') return '';
    const [leads, primary] = [cellOf(row, 'leads').value, cellOf(row, 'primary').value];
    return leads && primary && new Decimal(primary).gt(leads) ? this.#words.more_primary : '';
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    if (this.calculator?.history && !this.#keeping)
      return html`<p class="small">${view.text('panelMissing')} <button class="action button" @click=${() => this.requestUpdate()}>${view.text('tryAgain')}</button></p>`;
    const words = this.#words;
    const figures = this.#figures;
    const common = commonReading(figures);
    const opening = openingSentence(view, figures, common);
    return html`<div class="box" @paste=${this.#handlePaste}>
      <p>${words.intro}</p>
      ${figures[0] ? nothing : html`<p class="quiet">${words.empty}</p>`}
      ${opening === null ? nothing : html`<p class=${common.monthsNeeded ? 'quiet' : 'small'}>${opening}</p>`}
      <div class="figures">${figures.map((figure) =>
        readingTemplate(view, figure, common, this.#open.has(figure.name), (isOpen) => {
          if (isOpen) this.#open.add(figure.name);
          else this.#open.delete(figure.name);
          this.requestUpdate();
        }),
      )}</div>
      ${figures[0] ? generalSentences(view, figures, common).map((said) => html`<p class="small">${said}</p>`) : nothing}
      ${this.#rows()}
      ${this.#import()}
      ${this.#keep()}
      <p class="done">${this.done?.said}
        ${this.done && view.store.canUndo && view.store.state === this.done.state ? html`<button class="action button" id="undo-months" @click=${this.#handleUndo}>${view.text('undo')}</button>` : nothing}
      </p>
      ${this.#isKept ? html`<funnel-months-kept></funnel-months-kept>` : html`<p class="small">${words.notKept}</p>`}
    </div>`;
  }

  #import(): TemplateResult {
    const words = this.#words;
    return html`<div class="file">
      <label class="action button choose">${words.chooseFile}<input class="sr" type="file" accept=".csv,.tsv,.tab,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values" @change=${this.#handleFile} /></label>
      <p class="small">${words.fileHint}</p>
      ${this.file ? html`<funnel-months-file .file=${this.file} .take=${this.#takeIn}></funnel-months-file>` : nothing}
    </div>`;
  }

  #rows(): TemplateResult {
    const view = this.view!;
    const words = this.#words;
    const { rows } = view.topics!.latest('months');
    const draft = this.#draft;
    const columns: readonly RowsColumn[] = MONTH_COLUMNS.map((key) => ({
      key,
      kind: kindOf(key),
      label: readingName(view, key),
    }));
    return html`<details ?open=${this.#areRowsOpen} @toggle=${({ target }: Event) => {
      this.#areRowsOpen = (target as HTMLDetailsElement).open;
    }}>
      <summary>${fill(words.rowsHead, { n: view.count(String(draft.rows.length)) })}</summary>
      <p class="small">${words.pasteHint}</p>
      <funnel-rows
        @funnel-rows=${this.#handleRows}
        .draft=${draft}
        .columns=${columns}
        .words=${{ ...rows, name: words.name, add: words.add, not_a_month: words.not_a_month, equal_names: words.equal_names }}
        .problemOf=${(row: DraftRow, column: string) => this.#problemOf(row, column)}
        .summaryOf=${(row: DraftRow) => this.#summary(row)}
        .actionsOf=${(row: DraftRow) => this.#actions(row)}
      ></funnel-rows>
    </details>`;
  }

  /** The numbers of a closed row. */
  #summary(row: DraftRow): unknown {
    const { context } = this.view!;
    let summary = this.#summaries.get(row);
    if (summary?.context !== context) this.#summaries.set(row, (summary = { context, said: this.#summarize(row) }));
    return summary.said;
  }

  #summarize(row: DraftRow): unknown {
    const view = this.view!;
    const said = MONTH_COLUMNS.flatMap((column) => {
      const { value } = cellOf(row, column);
      const text = kindOf(column) === 'money' ? view.money(value || '0') : view.count(value || '0');
      return value ? [`${readingName(view, column)} ${text}`] : [];
    });
    return said[0] ? html`<span class="found small">${formatList(said, view.context)}</span>` : nothing;
  }

  #actions(row: DraftRow): unknown {
    const month = this.#draft.rowOf(row);
    if (!month['month'] || !fieldsOf(this.view!, month)[0]) return nothing;
    return TAKINGS.map(
      (taking) =>
        html`<button class="action" id="${taking}-${row.id}" aria-label="${this.#words[taking]}: ${row.name}" @click=${() => this.#handleTake(month, taking)}>${this.#words[taking]}</button>`,
    );
  }

  #keep(): TemplateResult {
    const words = this.#words;
    return html`<div class="closing">
      <h3>${words.keepHead}</h3>
      <p class="small">${words.keepIntro}</p>
      <div class="keep">
        <label>${words.keepMonth}<input id="keep-month" type="text" autocomplete="off" .value=${this.#month} @input=${this.#handleKeepName} /></label>
        <button class="action button" id="keep" @click=${this.#handleKeep}>${words.keep}</button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-months-list': FunnelMonthsList;
  }
}
