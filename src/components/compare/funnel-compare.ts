import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { CanvasPicture } from '../../chart/index.js';
import { waterfallStyles, type Waterfall } from '../../chart/waterfall.js';
import { textDirection } from '../../format/index.js';
import type { CompareStore } from '../../store/compare-store.js';
import type { Comparison } from '../../store/comparison.js';
import type { CompareTexts } from '../../texts/en/compare.js';
import { compareOf } from '../base/compare-of.js';
import { state } from '../base/decorators.js';
import { FunnelPanel } from '../base/panel.js';
import { headlineOf, headlineTemplate, obstaclesOf, remarksOf, sentencesTemplate } from './compare-answer.js';
import { fieldsTemplate } from './compare-fields.js';
import { drawingOf } from './compare-chart.js';
import { newPeopleTemplate } from './compare-new-people.js';
import { compareGround } from './compare-paste.js';
import { compareSections } from './compare-report.js';
import { rowsOf, type ComparedRow } from './compare-rows.js';
import { compareStyles } from './funnel-compare.styles.js';
import { tableTemplate } from './compare-table.js';
import { compareWords } from './compare-texts.js';
import { definePanelField, type PanelEntryEvent } from '../base/funnel-panel-field.js';
import { awaitVisits } from '../base/panel-visits.js';
import { addToReport } from '../base/report-sections.js';
import { primaryStyles } from '../base/primary.styles.js';
import { theme } from '../base/theme.styles.js';
import type { PasteGround } from '../base/paste-ground.js';
import type { CalculatorView } from '../base/view.js';

// Longer than 200 lines: two periods, their fields, the paste into both and the answer are one panel with one undo.

/** From this width on the table looks like one, px. In a narrower panel its rows are boxes one under another. */
const WIDE_PX = 560;

/** What the panel shows, derived from both periods. */
interface Answer {
  readonly words: CompareTexts;
  readonly comparison: Comparison;
  readonly rows: readonly ComparedRow[];
  readonly drawing: Waterfall | null;
}

/**
 * Before and after: what changed between two periods, and what that made of revenue.
 *
 * @element funnel-compare
 * @example `<funnel-compare slot="after"></funnel-compare>`
 * @csspart compare - the panel
 */
export class FunnelCompare extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, primaryStyles, compareStyles];

  protected readonly topic = 'compare';

  /** The module that draws the chart; null where it couldn't be loaded, or can't draw on this page. */
  @state() private chartModule: typeof import('../../chart/index.js') | null | undefined;
  #compare: CompareStore | undefined;
  #answer: Answer | undefined;
  /** Whether the panel was wide when it was first rendered. Then the table starts open. */
  #isWide: boolean | undefined;
  #chart: CanvasPicture | undefined;
  /** The element that the chart is drawn in. It is removed while there is no answer. */
  #chartPlace: HTMLElement | undefined;
  #stopListening: (() => void)[] = [];
  readonly #ground = (name: string): PasteGround =>
    compareGround(this.view!, this.#compare!, name, (sentence) => this.#announce(sentence));

  override connectedCallback(): void {
    super.connectedCallback();
    definePanelField();
    const { view } = this;
    if (!view) return;
    const compare = compareOf(view);
    this.#compare = compare;
    compare.follow();
    this.#stopListening = [
      compare.subscribe(() => this.requestUpdate()),
      addToReport(view, () =>
        view.topics?.has('compare') ? compareSections(view, compareWords(view), compare.comparison) : [],
      ),
      awaitVisits(view, 'compare', () => void this.#focusHeading()),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stopListening) stop();
    this.#stopListening = [];
    this.#destroyChart();
  }

  protected override onSettled(byPerson: boolean): void {
    this.#compare?.follow();
    super.onSettled(byPerson);
  }

  protected override willUpdate(): void {
    const { view } = this;
    if (!view || !this.#compare) return;
    this.#isWide ??= this.clientWidth >= WIDE_PX;
    const words = compareWords(view);
    const { comparison } = this.#compare;
    const rows = rowsOf(view, words, comparison);
    const mirrored = textDirection(view.context.locale) === 'rtl';
    this.#answer = { words, comparison, rows, drawing: drawingOf(view, words, comparison, rows, mirrored) };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const place = this.renderRoot.querySelector<HTMLElement>('.place') ?? undefined;
    if (place !== this.#chartPlace) this.#destroyChart();
    if (!place || !this.isConnected) return;
    void this.#load();
    this.#drawChart(place);
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  async #load(): Promise<void> {
    if (this.chartModule === undefined) this.chartModule = await import('../../chart/index.js').catch(() => null);
  }

  #drawChart(place: HTMLElement): void {
    const drawing = this.#answer?.drawing;
    if (!drawing) return;
    place.style.minHeight = `${drawing.height}px`;
    const { chartModule } = this;
    if (!chartModule) return;
    // Created here and not in `firstUpdated`, because the chart is destroyed when the page moves the element.
    if (!this.#chart) {
      this.adoptStyles([chartModule.FunnelPicture.styles, ...waterfallStyles]);
      this.#chartPlace = place;
      this.#chart = new chartModule.CanvasPicture(place, () => {
        this.chartModule = null;
      });
    }
    this.#chart.draw(drawing);
  }

  #destroyChart(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#chartPlace = undefined;
  }

  /** Announces the answer once the person pauses, and before it what a button has done. */
  #announce(done = ''): void {
    const { view } = this;
    const compare = this.#compare;
    if (!view || !compare) return;
    const headline = headlineOf(view, compareWords(view), compare.comparison);
    view.announcer?.queueAnnouncement('compare', [done, headline].filter(Boolean).join('. '));
  }

  #handleEntry({ detail: { name, entry } }: PanelEntryEvent): void {
    this.#compare!.enter(name, entry);
    this.#announce();
  }

  #handleCopy(): void {
    this.#compare!.copyOwn();
    this.#announce(this.#answer!.words.copied);
  }

  #handleSwap(): void {
    this.#compare!.swap();
    this.#announce(this.#answer!.words.swapped);
  }

  #handleClear(): void {
    this.#compare!.clear();
    this.#announce(this.#answer!.words.cleared);
  }

  #handleUndo(): void {
    this.#compare!.undo();
    this.#announce();
    // This button will be removed. The focus stays in the panel for keyboard users.
    this.renderRoot.querySelector('funnel-panel-field')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const compare = this.#compare;
    const answer = this.#answer;
    if (!view || !compare || !answer) return nothing;
    const { words } = answer;
    return html`<div class="cell"><section class="box" part="compare">
      <h2 tabindex="-1">${words.heading}</h2>
      <p class="small">${words.intro}</p>
      <div @funnel-entry=${this.#handleEntry}>${fieldsTemplate(view, words, compare, this.#ground)}</div>
      <div class="actions">
        <button class="action button primary" @click=${this.#handleCopy}>${words.copy}</button>
        <button class="action button" @click=${this.#handleSwap}>${words.swap}</button>
        <button class="action button" @click=${this.#handleClear}>${words.clear}</button>
        ${compare.other.canUndo ? html`<button class="action button" @click=${this.#handleUndo}>${view.text('undo')}</button>` : nothing}
      </div>
      ${compare.isEmpty ? html`<p>${words.waits}</p>` : this.#compared(view, answer)}
    </section></div>`;
  }

  #table(view: CalculatorView, { words, comparison, rows }: Answer): TemplateResult {
    return html`<details ?open=${this.#isWide}>
      <summary>${words.table}</summary>
      ${tableTemplate(view, words, comparison, rows)}
    </details>`;
  }

  #compared(view: CalculatorView, answer: Answer): TemplateResult {
    const { words, comparison, rows, drawing } = answer;
    const headline = headlineTemplate(view, words, comparison);
    const { before, after } = comparison;
    const examples = [...new Set([...before.examples, ...after.examples])];
    return html`${headline ? html`<p class="headline">${headline}</p>` : nothing}
    ${[...obstaclesOf(view, words, comparison), ...remarksOf(view, words, comparison)].map((sentence) => html`<p>${sentence}</p>`)}
    ${examples.length > 0 ? html`<p class="small">${view.text('exampleTotal', { fields: view.list(examples) })}</p>` : nothing}
    ${rows.length > 0 ? sentencesTemplate(view, words, rows) : nothing}
    ${newPeopleTemplate(view, words, comparison)}
    ${rows.length > 0 ? this.#table(view, answer) : nothing}
    ${drawing ? (this.chartModule === null ? html`<p class="small">${words.pictureMissing}</p>` : html`<div class="waterfall"><div class="place"></div></div>`) : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-compare': FunnelCompare;
  }
}
