import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { Decimal, type ChannelKind, type MixRatio } from '../../core/index.js';
import { kappaOfFunnel, rankTable, type ChannelColumn, type RankedTable } from '../../store/channel-ranking.js';
import { besideFunnel } from '../../store/channel-sums.js';
import type { StoreState } from '../../store/index.js';
import type { NumberEntry } from '../../store/number-entry.js';
import { MOST_ROWS } from '../../store/read-tables.js';
import { cellOf, newRow, type DraftRow, type TableDraft } from '../../store/table-draft.js';
import type { ChannelsRowsTexts } from '../../texts/en/channels-rows.js';
import { state } from '../base/decorators.js';
import { fieldStyles } from '../base/field.styles.js';
import { FunnelPanel } from '../base/panel.js';
import { formFor } from '../base/plural.js';
import { primaryStyles } from '../base/primary.styles.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { ChannelCells, type CellsHost } from './channel-cells.js';
import { columnName, oneUnit } from './channel-label.js';
import { calledOf, isolated } from './channel-name.js';
import { barsOf, type ChannelBars } from './channel-scale.js';
import { answerOf, answerTemplate } from './channels-answer.js';
import { besideTemplate, emptyTemplate } from './channels-offers.js';
import { channelsOf, type ChannelDrafts } from './channels-of.js';
import { pasteChannels } from './channels-paste.js';
import { isExample, startRows } from './channels-start.js';
import { tableTemplate, type RowActions } from './channels-table.js';
import { channelsRowsStyles } from './funnel-channels-rows.styles.js';
import { typeAll } from '../../store/type-all.js';

// Longer than 200 lines: one table with its rows, what is done to them, and their one undo.

type Period = keyof ChannelDrafts;

/**
 * The channels one by one: what each costs and brings beside the others, and what changed since the period before.
 *
 * Part of `<funnel-channels>`, not for pages.
 */
export class FunnelChannelsRows extends FunnelPanel implements CellsHost {
  static override styles: CSSResultGroup = [theme, fieldStyles, primaryStyles, channelsRowsStyles];

  protected readonly topic = 'channels';

  /** Whose rows are shown. */
  @state() private period: Period = 'channels';
  /** The ratio whose change is shown; undefined until a person chooses one. */
  @state() private ratio: MixRatio | undefined;
  /** What was done last, as long as nothing has been entered since. */
  @state() private done:
    { readonly said: string; readonly state: StoreState; readonly isUndoable: boolean } | undefined;

  /** What is loaded when it is first wanted: the picture, and what two periods have changed. */
  @state() private pictures: typeof import('./channels-picture.js') | null | undefined;
  @state() private changes: typeof import('./channels-change.js') | null | undefined;

  readonly #cells = new ChannelCells(this);
  readonly #open = new Set<number>();
  #ranked: RankedTable | undefined;
  #bars: ChannelBars | undefined;
  /** What the ranking was made of, and whether a newer one is on its way. */
  #awaitsRest = false;
  #tables: unknown;

  protected override onImmediate(): void {
    if (this.view!.store.snapshot.tables !== this.#tables) this.#follow(true);
  }

  protected override onSettled(byPerson: boolean): void {
    this.#follow(byPerson);
  }

  /** The typed number and its row are drawn at once, the ranking when the keys rest: exact tails take longer than a frame. */
  #follow(byPerson: boolean): void {
    this.#tables = this.view?.store.snapshot.tables;
    if (byPerson && this.#ranked) void this.#rankAtRest();
    else this.#ranked = undefined;
    this.requestUpdate();
  }

  async #rankAtRest(): Promise<void> {
    if (this.#awaitsRest) return;
    this.#awaitsRest = true;
    await this.view?.updates.rest();
    this.#awaitsRest = false;
    this.#ranked = undefined;
    this.requestUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.#awaitsRest) await this.view?.updates.rest();
    return super.getUpdateComplete();
  }

  protected override willUpdate(): void {
    const { view } = this;
    if (!view) return;
    const { snapshot, state: now } = view.store;
    if (this.done && this.done.state !== now) this.done = undefined;
    this.#cells.keepOnly(new Set(this.#draft.rows.map(({ id }) => String(id))));
    if (this.#ranked) return;
    this.#ranked = rankTable(this.#draft.rows, snapshot.values['margin'] ?? '', kappaOfFunnel(snapshot));
    this.#bars = barsOf(this.#ranked);
  }

  get #draft(): TableDraft {
    return channelsOf(this.view!)[this.period];
  }

  get #words(): ChannelsRowsTexts {
    return this.view!.topics!.latest('channels').rows;
  }

  calculatorView(): CalculatorView | undefined {
    return this.view;
  }

  #row(id: number): DraftRow | undefined {
    return this.#draft.rows.find((row) => row.id === id);
  }

  #called(id: number): string {
    const { rows } = this.#draft;
    const index = rows.findIndex((row) => row.id === id);
    return index < 0 ? '' : isolated(calledOf(this.#words, rows[index]!, index));
  }

  entryOf(id: number, column: ChannelColumn): NumberEntry | undefined {
    const row = this.#row(id);
    return row && cellOf(row, column);
  }

  labelOf(id: number, column: ChannelColumn): string {
    return `${this.#called(id)}, ${columnName(this.view!, this.#words, column)}`;
  }

  enter(id: number, column: ChannelColumn, entry: NumberEntry): void {
    this.#draft.enter(id, column, entry);
    this.requestUpdate();
  }

  /** Goes on to the next cell that is seen; behind the last one a channel is added. */
  focusBehind(cell: string): void {
    const inputs = [...this.renderRoot.querySelectorAll<HTMLInputElement>('.rows input')].filter((input) =>
      input.checkVisibility(),
    );
    const next = inputs[inputs.findIndex(({ id }) => id === cell) + 1];
    if (next) {
      next.focus();
      next.select();
    } else if (this.#draft.hasRoom) void this.#handleAdd();
  }

  readonly #actions: RowActions = {
    toggle: (id) => {
      if (!this.#open.delete(id)) this.#open.add(id);
      this.requestUpdate();
    },
    rename: (id, name) => {
      this.#draft.rename(id, name);
      this.requestUpdate();
    },
    setKind: (id, kind: ChannelKind) => {
      this.#draft.setRest(id, { kind });
      this.requestUpdate();
    },
    move: (id, by) => {
      this.#draft.move(id, by);
      const place = this.#draft.rows.findIndex((row) => row.id === id) + 1;
      this.#say(fill(this.#words.moved, { name: this.#called(id), n: String(place) }), false);
      void this.#focus(`${by < 0 ? 'up' : 'down'}-${id}`, `${by < 0 ? 'down' : 'up'}-${id}`);
    },
    duplicate: (id) => {
      const { rows } = this.#draft;
      const at = rows.findIndex((row) => row.id === id);
      const copy = newRow({ ...rows[at]!, name: fill(this.#words.copyOf, { name: rows[at]!.name.trim() }) });
      this.#draft.replaceAll([...rows.slice(0, at + 1), copy, ...rows.slice(at + 1)]);
      this.#open.add(copy.id);
      this.#say(fill(this.#words.duplicated, { name: this.#called(id) }));
      void this.#focus(`name-${copy.id}`);
    },
    remove: (id) => {
      const said = fill(this.#words.removed, { name: this.#called(id) });
      this.#draft.remove(id);
      this.#say(said);
      void this.#focus('undo');
    },
    takeChecks: (id) => {
      const { values } = this.view!.store.snapshot;
      const row = this.#row(id)!;
      const cells = { ...row.cells };
      for (const column of ['primaryCheck', 'secondaryCheck'] as const)
        if (values[column]) cells[column] = { text: '', value: values[column] };
      this.#draft.replaceAll(this.#draft.rows.map((each) => (each === row ? { ...row, cells } : each)));
      this.requestUpdate();
    },
    focusBehind: (cell) => this.focusBehind(cell),
  };

  /** Says what was done, and offers to undo it as long as nothing else has been entered. */
  #say(said: string, isUndoable = true): void {
    const view = this.view!;
    this.done = { said, state: view.store.state, isUndoable };
    view.announcer?.queueAnnouncement('channels', said);
  }

  async #focus(...ids: readonly string[]): Promise<void> {
    await super.getUpdateComplete();
    const found = ids.map((id) => (this.renderRoot as ShadowRoot).getElementById(id));
    found.find((element) => element?.matches(':enabled'))?.focus();
  }

  async #handleAdd(): Promise<void> {
    const { rows } = this.#draft;
    // A table that is empty shows one row already once it is begun.
    const [only] = rows;
    const begins = rows.length === 1 && !only!.name && Object.keys(only!.cells).length === 0 && !this.#begun;
    const id = begins ? only!.id : this.#draft.add();
    this.#begun = true;
    this.#open.add(id);
    this.requestUpdate();
    await this.#focus(`name-${id}`);
  }

  /** Whether the first row is shown although nothing is typed into it. */
  #begun = false;

  #handleStart(start: 'usual' | 'example'): void {
    this.#draft.replaceAll(startRows(this.view!, this.#words, start));
    this.#open.clear();
    this.#begun = true;
    const [first] = this.#draft.rows;
    if (start === 'usual') this.#open.add(first!.id);
    this.#ranked = undefined;
    this.requestUpdate();
    void this.#focus(start === 'usual' ? `budget-${first!.id}` : 'clear');
  }

  #handleClear(): void {
    this.#draft.replaceAll([newRow()]);
    this.#begun = false;
    this.#ranked = undefined;
    this.#say(this.#words.clear);
    void this.#focus('undo');
  }

  #handleUndo(): void {
    this.view!.store.undo();
    this.done = undefined;
    this.#ranked = undefined;
    this.requestUpdate();
    void this.#focus('add');
  }

  #handlePeriod({ target }: Event): void {
    this.period = (target as HTMLInputElement).value as Period;
    this.#ranked = undefined;
    this.done = undefined;
  }

  /** Last month's rows stay as the period before; this one starts with the same channels and without numbers. */
  #handleKeep(): void {
    const { store } = this.view!;
    const { channels } = store.snapshot.tables;
    const emptied = (channels ?? []).map(({ name = '', kind = '' }) => Object.freeze({ name, ...(kind && { kind }) }));
    store.restore(
      {
        ...store.state,
        tables: Object.freeze({
          ...store.snapshot.tables,
          channelsBefore: channels!,
          channels: Object.freeze(emptied),
        }),
      },
      true,
      false,
    );
    this.#ranked = undefined;
    this.#say(this.#words.kept);
    void this.#focus('undo');
  }

  #handleAttribute(lacking: Readonly<Record<string, string>>): void {
    const cells = Object.fromEntries(Object.entries(lacking).map(([column, value]) => [column, { text: '', value }]));
    const row = newRow({ name: this.#words.unattributed, cells, rest: { kind: 'unattributed' } });
    this.#draft.replaceAll([...this.#draft.rows, row]);
    this.#say(this.#words.attributed);
    void this.#focus('undo');
  }

  #handleTake(sums: ReadonlyMap<string, string>): void {
    const view = this.view!;
    const texts = [...sums].map(
      ([field, value]) => [field, view.editable(value, field === 'budget' ? 'money' : 'count')] as const,
    );
    typeAll(view.store, new Map(texts));
    this.#say(this.#words.taken);
    void this.#focus('undo');
  }

  /** Several cells are spread over the table; one cell is its field's own. */
  readonly #handlePaste = {
    capture: true,
    handleEvent: (event: ClipboardEvent & InputEvent): void => {
      const { clipboardData, dataTransfer, data } = event;
      const view = this.view!;
      const input = event.target as HTMLInputElement;
      const text = (clipboardData ?? dataTransfer)?.getData('text/plain') || data || '';
      if (event.defaultPrevented || !event.cancelable || input.localName !== 'input' || !/[\t\r\n]/.test(text.trim()))
        return;
      const [column, id] = input.id.split('-') as [ChannelColumn, string];
      const { rows } = this.#draft;
      const row = rows.findIndex((each) => String(each.id) === id);
      const pasted = row < 0 ? null : pasteChannels(view, text, rows, { row, column });
      if (!pasted) return;
      event.preventDefault();
      event.stopPropagation();
      const words = this.#words;
      const count = (n: number): string => view.count(String(n));
      if (!pasted.rows)
        return this.#say(fill(words.tooMany, { n: count(pasted.pasted), most: count(MOST_ROWS.channels) }), false);
      this.#draft.replaceAll(pasted.rows);
      const leftOut = pasted.leftOut.map(isolated);
      const { filled } = pasted;
      this.#say(
        [
          `${fill(formFor(view, words.filled, new Decimal(filled)), { n: count(filled) })}.`,
          leftOut.length > 0 ? fill(words.leftOut, { cells: view.list([], leftOut) }) : '',
        ].join(' '),
      );
    },
  };

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view || !this.#ranked || !this.#bars) return nothing;
    const words = this.#words;
    const draft = this.#draft;
    const isEmpty = view.store.snapshot.tables[this.period] === undefined && !this.#begun;
    return html`<div class="box">
      ${this.#periods(words)}
      ${isEmpty ? emptyTemplate(words, { add: () => void this.#handleAdd(), start: (start) => this.#handleStart(start) }) : this.#table(view, words, draft)}
      ${this.#done(view)}
      ${this.#change(view, words)}
    </div>`;
  }

  /** Two periods, once there is something to compare. */
  #periods(words: ChannelsRowsTexts): TemplateResult | typeof nothing {
    const { channels, channelsBefore } = this.view!.store.snapshot.tables;
    if (!channels && !channelsBefore && this.period === 'channels') return nothing;
    const choice = (period: Period, label: string): TemplateResult =>
      html`<label><input type="radio" name="period" value=${period} .checked=${period === this.period} @change=${this.#handlePeriod} /> ${label}</label>`;
    return html`<fieldset class="periods"><legend class="sr">${words.period}</legend>
      ${choice('channels', words.now)}${choice('channelsBefore', words.before)}
    </fieldset>`;
  }

  #table(view: CalculatorView, words: ChannelsRowsTexts, draft: TableDraft): TemplateResult {
    const { snapshot } = view.store;
    const ranked = this.#ranked!;
    const kappa = kappaOfFunnel(snapshot);
    const parts = {
      view,
      words,
      draft,
      ranked,
      bars: this.#bars!,
      margin: snapshot.values['margin'] ?? '',
      isFull: snapshot.diagnosis.verdict === 'capacity',
      open: this.#open,
      cells: this.#cells,
      actions: this.#actions,
    };
    const beside = this.period === 'channels' ? besideFunnel(draft.rows, ranked.ranking.totals, snapshot) : null;
    return html`${isExample(words, draft.rows) ? html`<p class="example">${words.isExample} <button class="action" id="clear" @click=${this.#handleClear}>${words.clear}</button></p>` : nothing}
      ${answerTemplate(answerOf(view, words, ranked, draft.rows, kappa))}
      <div class="rows-place" @paste=${this.#handlePaste} @drop=${this.#handlePaste} @beforeinput=${this.#handlePaste}>${tableTemplate(parts)}</div>
      <div class="actions">
        ${
          draft.hasRoom
            ? html`<button class="action button primary" id="add" @click=${this.#handleAdd}>${words.add}</button>`
            : html`<p class="small">${fill(words.most, { n: view.count(String(MOST_ROWS.channels)) })}</p>`
        }
        ${this.period === 'channels' && snapshot.tables.channels ? html`<button class="action button" @click=${this.#handleKeep}>${words.keep}</button>` : nothing}
      </div>
      ${beside ? besideTemplate(view, words, beside, { attribute: (lacking) => this.#handleAttribute(lacking), take: (sums) => this.#handleTake(sums) }) : nothing}
      ${this.#picture(view, words, draft)}
      <p class="small">${words.private}</p>`;
  }

  #done(view: CalculatorView): TemplateResult | typeof nothing {
    const { done } = this;
    if (!done) return nothing;
    return html`<p class="actions">${done.said}
      ${done.isUndoable && view.store.canUndo ? html`<button class="action button" id="undo" @click=${this.#handleUndo}>${view.text('undo')}</button>` : nothing}</p>`;
  }

  /** The returns with their ranges, best first; the same figures stand in the table. */
  #picture(view: CalculatorView, words: ChannelsRowsTexts, draft: TableDraft): TemplateResult | typeof nothing {
    const { ranking } = this.#ranked!;
    const { judgedBy } = ranking;
    if (!judgedBy || ranking.ranking.length < 2) return nothing;
    const title = fill(judgedBy === 'return' ? words.picture : words.pictureCost, { one: oneUnit(view) });
    const drawing = (): TemplateResult =>
      this.pictures!.pictureTemplate(view, words, this.#ranked!, this.#bars!, draft.rows);
    return html`<details class="picture" @toggle=${() => void this.#loadPictures()}><summary>${title}</summary>
      ${this.pictures ? drawing() : this.pictures === null ? html`<p class="small">${view.text('pictureMissing')}</p>` : nothing}
      <p class="small">${words.legend}</p>
    </details>`;
  }

  async #loadPictures(): Promise<void> {
    this.pictures ??= await import('./channels-picture.js').catch(() => null);
  }

  async #loadChanges(): Promise<void> {
    this.changes ??= await import('./channels-change.js').catch(() => null);
  }

  #change(view: CalculatorView, words: ChannelsRowsTexts): TemplateResult | typeof nothing {
    const { channels, channelsBefore } = view.store.snapshot.tables;
    if (!channels || !channelsBefore) return nothing;
    const { changes } = this;
    if (!changes) {
      if (changes === undefined) void this.#loadChanges();
      return nothing;
    }
    const drafts = channelsOf(view);
    const change = changes.changeOf(words, drafts.channelsBefore, drafts.channels);
    return changes.changeTemplate(
      view,
      words,
      change,
      this.ratio ?? changes.tellingRatio(change),
      (of) => (this.ratio = of),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-channels-rows': FunnelChannelsRows;
  }
}
