import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { formatMonth, textDirection } from '../../format/index.js';
import { monthBefore, type FigureReading } from '../../store/months-reading.js';
import { property, state } from '../base/decorators.js';
import { FunnelElement } from '../base/element.js';
import { theme } from '../base/theme.styles.js';

type Lines = typeof import('../../chart/lines.js');

/**
 * A figure from month to month. Nothing waits for its code.
 *
 * Part of `<funnel-months>`, not for pages.
 */
export class FunnelMonthsLine extends FunnelElement {
  static override styles: CSSResultGroup = [theme];

  @property({ attribute: false }) reading: FigureReading | undefined;
  /** What the picture is called, for those who don't see it. */
  @property() name = '';

  /** The module that draws; null where it couldn't be loaded, or can't draw on this page. */
  @state() private lines: Lines | null | undefined;
  #chart: InstanceType<Lines['LinePicture']> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const place = this.renderRoot.querySelector<HTMLElement>('.place');
    if (!place || !this.isConnected) return;
    void this.#load();
    this.#draw(place);
  }

  async #load(): Promise<void> {
    if (this.lines === undefined) this.lines = await import('../../chart/lines.js').catch(() => null);
  }

  #draw(place: HTMLElement): void {
    const { lines, reading, view } = this;
    if (!lines || !reading || !view || !this.isConnected) return;
    // Created here and not in `firstUpdated`, because the chart is destroyed when the page moves the element.
    if (!this.#chart) {
      this.adoptStyles(lines.lineStyles);
      this.#chart = new lines.LinePicture(place, () => {
        this.lines = null;
      });
    }
    const { points } = reading;
    const { centre = null, limits = null } = reading.reading;
    const months = monthsFrom(points[0]!.month, points.at(-1)!.month);
    const byMonth = new Map(points.map((point) => [point.month, point]));
    const end = (month: string): string => formatMonth(month, view.context, 'short');
    this.#chart.draw(
      lines.monthLine(
        {
          points: months.map((month) => {
            const point = byMonth.get(month);
            return point ? { value: point.value, standsOut: point.label === 'stands_out' } : null;
          }),
          band: limits,
          centre,
          mirrored: textDirection(view.context.locale) === 'rtl',
        },
        this.name,
        [end(months[0]!), months.length > 1 ? end(months.at(-1)!) : ''],
      ),
    );
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.view) return nothing;
    return html`<figure class="box">${this.lines === null ? html`<p class="small">${this.view.text('pictureMissing')}</p>` : html`<div class="place"></div>`}</figure>`;
  }
}

/** A line isn't drawn over more months than this: somebody may have typed the year 2206. */
const MOST_MONTHS = 600;

/** All months from one to another; a gap keeps its place on the line. */
function monthsFrom(first: string, last: string): string[] {
  const months = [last];
  while (months[0]! > first && months.length < MOST_MONTHS) months.unshift(monthBefore(months[0]!, 1));
  return months;
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-months-line': FunnelMonthsLine;
  }
}
