import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { formatList, formatMonth } from '../../format/index.js';
import { csvOf } from '../../share/csv.js';
import { MONTH_COLUMNS } from '../../store/months-reading.js';
import type { TableRow } from '../../store/tables.js';
import type { MonthsKeptTexts } from '../../texts/en/months-kept.js';
import { state } from '../base/decorators.js';
import { defineIfFree } from '../base/define-if-free.js';
import type { Calculator } from '../base/element.js';
import { offerFile } from '../base/offer-file.js';
import { FunnelPanel } from '../base/panel.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { KeptMonths } from './kept-months.js';
import { readingName } from './list-sentences.js';
import { monthsListStyles } from './months-list.styles.js';
import { monthsOf } from './months-of.js';

/** What is kept of a calculator, if its page asks for it; undefined where it doesn't. */
export function keptOf(view: CalculatorView, calculator: Calculator | undefined): KeptMonths | undefined {
  if (!calculator?.history) return undefined;
  defineIfFree({ 'funnel-months-kept': FunnelMonthsKept });
  const months = monthsOf(view);
  const { id } = calculator;
  months.kept ??= new KeptMonths(view, months.draft, `funnel-calculator:history:${location.pathname}${id && `#${id}`}`);
  return months.kept;
}

/**
 * The months that are kept on the device: how many, what went wrong, and the ways to take them along and to erase them.
 *
 * Part of `<funnel-months>`, not for pages.
 */
export class FunnelMonthsKept extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, monthsListStyles];

  protected readonly topic = 'months-kept';

  @state() private said = '';
  /** The text of the file that was offered last. */
  @state() private byHand: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('storage', this.#handleStorage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('storage', this.#handleStorage);
  }

  get #kept(): KeptMonths | undefined {
    return this.view && keptOf(this.view, this.calculator);
  }

  get #words(): MonthsKeptTexts {
    return this.view!.topics!.latest('months-kept');
  }

  /** Another window has written. */
  readonly #handleStorage = (): void => {
    this.#kept?.look();
    this.requestUpdate();
  };

  #act(act: (kept: KeptMonths) => void): void {
    const kept = this.#kept;
    if (!kept) return;
    this.said = '';
    act(kept);
    this.requestUpdate();
  }

  #handleErase(): void {
    this.#act((kept) => {
      const words = this.#words;
      this.said = kept.erase() ? words.erased : words.notErased;
      this.byHand = null;
      this.view!.announcer?.queueAnnouncement('months kept', this.said);
    });
  }

  #handleExport(): void {
    const { history } = this.#kept!;
    const view = this.view!;
    // What can't be read is handed out as it is.
    const raw = history.kept.size === 0 ? history.text : null;
    const text = raw ?? csvOf(tableOf(view, [...history.kept.values()]), view.context.locale);
    offerFile(raw ? 'months.json' : 'months.csv', text, raw ? 'application/json' : 'text/csv;charset=utf-8');
    this.byHand = text.replace(/^\ufeff/, '');
    this.view!.announcer?.queueAnnouncement('months kept', this.#words.exported.replace(/[.:]$/, ''));
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const words = this.#words;
    const kept = this.#kept;
    if (!kept) return nothing;
    const { history } = kept;
    const isForeign = history.kept.size === 0 && history.status !== 'ready' && history.text !== null;
    const button = (id: string, label: string, act: () => void): TemplateResult =>
      html`<button class="action button" id=${id} @click=${act}>${label}</button>`;
    return html`<div class="box" data-history=${history.status}>
      <h3>${words.heading}</h3>
      <p class="small">${fill(words.intro, { n: view.count(String(history.kept.size)) })}</p>
      ${this.#faults(kept).map((said) => html`<p>${said}</p>`)}
      ${
        history.conflicts.size > 0
          ? html`<div class="actions">
              ${button('mine', words.mine, () => this.#act((months) => months.resolve('mine')))}
              ${button('theirs', words.theirs, () => this.#act((months) => months.resolve('theirs')))}
            </div>`
          : nothing
      }
      <div class="actions">
        ${kept.missing[0] ? button('missing', words.showMissing, () => this.#act((months) => months.showMissing())) : nothing}
        ${history.kept.size > 0 || isForeign ? button('export', isForeign ? words.exportAsIt : words.export, () => this.#handleExport()) : nothing}
        ${history.kept.size > 0 || isForeign ? button('erase', words.erase, () => this.#handleErase()) : nothing}
        ${kept.canUndoErasing ? button('undo-erasing', view.text('undo'), () => this.#act((months) => months.undoErasing())) : nothing}
      </div>
      <p class="done">${this.said}</p>
      ${this.byHand === null ? nothing : html`<label class="small">${words.exported}<textarea readonly .value=${this.byHand}></textarea></label>`}
    </div>`;
  }

  /** What isn't as the visitor may think. */
  #faults(kept: KeptMonths): string[] {
    const view = this.view!;
    const words = this.#words;
    const { history, missing, takenAway, nameless } = kept;
    const named = (months: readonly string[]): string =>
      formatList(
        months.map((month) => formatMonth(month, view.context, 'short')),
        view.context,
      );
    const { status, waiting, conflicts } = history;
    return [
      ...(status === 'ready' ? [] : [fill(words[status], { months: named(waiting) })]),
      ...(conflicts.size > 0 ? [fill(words.conflict, { months: named([...conflicts.keys()]) })] : []),
      ...(takenAway[0] ? [fill(words.takenAway, { months: named(takenAway) })] : []),
      ...(missing[0] ? [fill(words.missing, { months: named(missing) })] : []),
      ...(nameless > 0 ? [fill(words.nameless, { n: view.count(String(nameless)) })] : []),
    ];
  }
}

/** The months as a table that can be pasted back. */
const tableOf = (view: CalculatorView, rows: readonly TableRow[]) => [
  [view.topics!.latest('months').list.month, ...MONTH_COLUMNS.map((column) => readingName(view, column))],
  ...rows.map((row) => [row['month']!, ...MONTH_COLUMNS.map((column) => (row[column] ? { number: row[column] } : ''))]),
];

declare global {
  interface HTMLElementTagNameMap {
    'funnel-months-kept': FunnelMonthsKept;
  }
}
