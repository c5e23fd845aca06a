import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { EntryKind } from '../../store/number-entry.js';
import type { StoreState } from '../../store/index.js';
import { cellOf, type DraftRow, type TableDraft } from '../../store/table-draft.js';
import type { TableRowsTexts } from '../../texts/en/table-rows.js';
import { property } from './decorators.js';
import { defineIfFree } from './define-if-free.js';
import { FunnelElement } from './element.js';
import { fieldStyles } from './field.styles.js';
import { rowsStyles } from './funnel-rows.styles.js';
import { definePanelField, type PanelEntryEvent } from './funnel-panel-field.js';
import { theme } from './theme.styles.js';
import { fill } from './words.js';

// Longer than 200 lines: the one editor of rows for all panels; what differs between tables is data.

/** A number that every row of a table has. */
export interface RowsColumn {
  readonly key: string;
  readonly kind: EntryKind;
  readonly label: string;
  readonly hint?: string;
}

/** What a panel says of its table. */
export interface RowsWords extends TableRowsTexts {
  /** What the name of a row is of. */
  readonly name: string;
  readonly add: string;
  /** Where the names are months: what is said of one that is none. */
  readonly not_a_month?: string;
}

/** A person has changed a table. The event doesn't leave the panel. */
export class RowsChangeEvent extends CustomEvent<null> {
  constructor() {
    super('funnel-rows', { bubbles: true, composed: true });
  }
}

/**
 * The rows of a table, each a card: closed it shows its name and what is found out, open its fields.
 *
 * Part of the panels, not for pages.
 */
export class FunnelRows extends FunnelElement {
  static override styles: CSSResultGroup = [theme, fieldStyles, rowsStyles];

  @property({ attribute: false }) draft: TableDraft | undefined;
  @property({ attribute: false }) columns: readonly RowsColumn[] = [];
  @property({ attribute: false }) words: RowsWords | undefined;
  /** What is wrong with a number that can be read, by row and column; '' where nothing is. */
  @property({ attribute: false }) problemOf: (row: DraftRow, column: string) => string = () => '';
  /** What is found out about a row. */
  @property({ attribute: false }) summaryOf: (row: DraftRow) => unknown = () => nothing;
  /** What can be done with a row, beside what can be done with every row. */
  @property({ attribute: false }) actionsOf: (row: DraftRow) => unknown = () => nothing;
  /** Whether the rows stand by name in place of the order in which they were typed. */
  @property({ type: Boolean }) alphabetical = false;

  /** Ids of the rows that are open. */
  #open = new Set<number>();
  /** Ids in the order in which the rows stand. It doesn't change while somebody types a name. */
  #order: readonly number[] = [];
  /** What was entered when a row had just been removed. */
  #removed: StoreState | undefined;
  #tables: unknown;

  protected override onSettled(): void {
    // Figures of other rows are drawn when the panel asks for it.
    const { tables } = this.view!.store.snapshot;
    if (tables !== this.#tables) this.requestUpdate();
    this.#tables = tables;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('summary, button')?.focus();
  }

  protected override willUpdate(): void {
    const rows = this.draft?.rows ?? [];
    // A single empty row is an invitation to fill it in.
    if (rows.length === 1 && !rows[0]!.name && Object.keys(rows[0]!.cells).length === 0) this.#open.add(rows[0]!.id);
    const ids = rows.map(({ id }) => id);
    const isSame = ids.length === this.#order.length && ids.every((id) => this.#order.includes(id));
    if (this.alphabetical && isSame && this.matches(':focus-within')) return;
    this.#order = this.alphabetical ? this.#sorted(rows) : ids;
  }

  #sorted(rows: readonly DraftRow[]): number[] {
    const { compare } = new Intl.Collator(this.view!.context.locale, { numeric: true });
    // Rows without a name wait at the end.
    const last = ({ name }: DraftRow): number => (name.trim() ? 0 : 1);
    return [...rows].sort((a, b) => last(a) - last(b) || compare(a.name.trim(), b.name.trim())).map(({ id }) => id);
  }

  #changed(): void {
    this.requestUpdate();
    this.dispatchEvent(new RowsChangeEvent());
  }

  #handleEntry({ detail: { name, entry } }: PanelEntryEvent): void {
    const [column, which] = name.split('-');
    const row = this.draft!.rows.find(({ id }) => String(id) === which);
    if (row) this.draft!.enter(row.id, column!, entry);
    this.#changed();
  }

  #rename(id: number, { target }: Event): void {
    this.draft!.rename(id, (target as HTMLInputElement).value);
    this.#changed();
  }

  #handleFocusOut(): void {
    if (this.alphabetical) this.requestUpdate();
  }

  #toggle(id: number, { target }: Event): void {
    if ((target as HTMLDetailsElement).open) this.#open.add(id);
    else this.#open.delete(id);
    this.requestUpdate();
  }

  async #handleAdd(): Promise<void> {
    const id = this.draft!.add();
    // One card at a time is filled in.
    this.#open = new Set([id]);
    this.#changed();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#name-${id}`)?.focus();
  }

  async #remove(id: number): Promise<void> {
    const at = this.#order.indexOf(id);
    this.draft!.remove(id);
    this.#removed = this.view!.store.state;
    this.#changed();
    await this.updateComplete;
    const cards = [...this.renderRoot.querySelectorAll<HTMLElement>('summary')];
    (cards[at] ?? cards.at(-1))?.focus();
  }

  async #move(id: number, by: 1 | -1): Promise<void> {
    this.draft!.move(id, by);
    this.#changed();
    await this.updateComplete;
    const to = this.renderRoot.querySelector<HTMLElement>(`#${by < 0 ? 'up' : 'down'}-${id}:enabled`);
    (to ?? this.renderRoot.querySelector<HTMLElement>(`#${by < 0 ? 'down' : 'up'}-${id}`))?.focus();
  }

  #undo(): void {
    this.view!.store.undo();
    this.#changed();
  }

  override render(): TemplateResult | typeof nothing {
    const { view, draft, words } = this;
    if (!view || !draft || !words) return nothing;
    const { rows } = draft;
    const ordered = this.#order.map((id) => rows.find((row) => row.id === id)!);
    const { store } = view;
    return html`<div class="box" @funnel-entry=${this.#handleEntry} @focusout=${this.#handleFocusOut}>
      <ol>${ordered.map((row, index) => html`<li>${this.#card(row, index, rows.length)}</li>`)}</ol>
      <div class="actions">
        ${draft.hasRoom ? html`<button class="action button" id="add" @click=${this.#handleAdd}>${words.add}</button>` : html`<p class="small">${fill(words.most, { n: view.count(String(draft.most)) })}</p>`}
        ${store.canUndo && store.state === this.#removed ? html`<button class="action button" id="undo" @click=${this.#undo}>${view.text('undo')}</button>` : nothing}
      </div>
    </div>`;
  }

  #card(row: DraftRow, index: number, all: number): TemplateResult {
    const words = this.words!;
    const { id } = row;
    const called = row.name.trim() || fill(words.unnamed, { n: String(index + 1) });
    const isOpen = this.#open.has(id);
    const fault = isOpen ? '' : this.#faultOf(row);
    return html`<details data-row=${index} ?open=${isOpen} @toggle=${(event: Event) => this.#toggle(id, event)}>
      <summary><bdi class="called" translate="no">${called}</bdi>${this.summaryOf(row)}${fault && html`<span class="found small">${fault}</span>`}</summary>
      ${isOpen ? this.#fields(row, called, index, all) : nothing}
    </details>`;
  }

  /** What a closed card has to say of its fields: the first thing that is wrong. */
  #faultOf(row: DraftRow): string {
    const problem = this.draft!.nameProblem(row);
    if (problem) return this.words![problem] ?? '';
    return this.columns.map(({ key }) => this.problemOf(row, key)).find((said) => said !== '') ?? '';
  }

  /** The fields of an open card. Closed ones have none: a table may have fifty rows. */
  #fields(row: DraftRow, called: string, index: number, all: number): TemplateResult {
    const words = this.words!;
    const { id } = row;
    const problem = this.draft!.nameProblem(row);
    const isEmpty = all === 1 && !row.name && Object.keys(row.cells).length === 0;
    const action = (name: string, label: string, act: () => void, disabled = false): TemplateResult =>
      html`<button class="action" id="${name}-${id}" aria-label="${label}: ${called}" ?disabled=${disabled} @click=${act}>${label}</button>`;
    return html`<div class="row ${problem ? 'invalid' : ''}">
        <span class="name"><label for="name-${id}">${words.name}</label></span>
        <span class="control"><span class="well"><input
          id="name-${id}"
          class="text"
          type="text"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="next"
          aria-describedby="note-${id}"
          aria-invalid=${problem ? 'true' : nothing}
          .value=${row.name}
          @input=${(event: Event) => this.#rename(id, event)}
        /></span></span>
        <p class="note" id="note-${id}">${problem ? words[problem] : nothing}</p>
      </div>
      <div class="cells">${this.columns.map(
        ({ key, kind, label, hint = '' }) => html`<funnel-panel-field
          name="${key}-${id}"
          .kind=${kind}
          .label=${label}
          .hint=${hint}
          .range=${words.range}
          .entry=${cellOf(row, key)}
          .problem=${this.problemOf(row, key)}
        ></funnel-panel-field>`,
      )}</div>
      <div class="actions">
        ${this.actionsOf(row)}
        ${this.alphabetical || all === 1 ? nothing : [action('up', words.up, () => void this.#move(id, -1), index === 0), action('down', words.down, () => void this.#move(id, 1), index === all - 1)]}
        ${isEmpty ? nothing : action('remove', words.remove, () => void this.#remove(id))}
      </div>`;
  }
}

/** Defines the element. Panels that have rows call it when they are connected. */
export function defineRows(): void {
  definePanelField();
  defineIfFree({ 'funnel-rows': FunnelRows });
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-rows': FunnelRows;
  }
}
