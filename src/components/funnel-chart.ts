import { adoptStyles, css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { FunnelPicture } from '../chart/index.js';
import { state } from './decorators.js';
import { FunnelElement } from './element.js';
import { theme } from './theme.styles.js';

/** Height of a stage in the picture, px. */
const ROW = 66;

/**
 * The funnel as a picture: bars as long as the counts, with what comes through between them.
 *
 * Its code is asked for when the picture is about to be seen, and nothing waits for it.
 *
 * @element funnel-chart
 * @example `<funnel-chart></funnel-chart>`
 * @csspart chart
 */
export class FunnelChart extends FunnelElement {
  static override styles: CSSResultGroup = [
    theme,
    css`
      .box {
        background: var(--_surface);
      }
    `,
  ];

  /** The lazy part; null where it couldn't be loaded. */
  @state() private room: typeof import('../chart/index.js') | null | undefined;
  #picture: FunnelPicture | undefined;
  #size = { width: 0, height: 0 };
  #nearby: IntersectionObserver | undefined;
  #resized: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#nearby = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
      },
      { rootMargin: '200px' },
    );
    this.#nearby.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#nearby?.disconnect();
    this.#resized?.disconnect();
    this.#picture?.destroy();
    this.#resized = this.#picture = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const canvas = this.renderRoot.querySelector('canvas');
    const place = this.renderRoot.querySelector<HTMLElement>('.place');
    place?.style.setProperty('min-height', `${ROW * (this.view?.store.snapshot.result.stages.length ?? 0)}px`);
    if (!this.isConnected || !canvas || !this.room) return;
    // Here and not when first rendered: the page may have moved the element since.
    this.#picture ??= new this.room.FunnelPicture(canvas);
    this.#resized ??= this.#watchSize(canvas.parentElement!);
    this.#draw();
  }

  #watchSize(place: Element): ResizeObserver {
    const observer = new ResizeObserver(([entry]) => {
      // In a later frame: resizing inside the callback would trip the page's error monitoring.
      requestAnimationFrame(() => {
        this.#size = entry!.contentRect;
        this.#draw();
      });
    });
    observer.observe(place);
    return observer;
  }

  async #load(): Promise<void> {
    this.#nearby?.disconnect();
    if (this.room) return;
    try {
      const room = await import('../chart/index.js');
      adoptStyles(this.renderRoot as ShadowRoot, [...FunnelChart.elementStyles, room.pictureStyles]);
      this.room = room;
    } catch {
      this.room = null;
    }
  }

  #draw = (): void => {
    const canvas = this.renderRoot.querySelector('canvas');
    const { width, height } = this.#size;
    if (!this.#picture || !this.view || !canvas || width === 0 || height === 0) return;
    const { color, borderTopColor } = getComputedStyle(canvas);
    const { stages } = this.view.store.snapshot.result;
    this.#picture.draw({ counts: stages.map(({ count }) => count), weak: -1, bar: color, weakBar: borderTopColor }, width, height);
  };

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { stages } = view.store.snapshot.result;
    const rows = stages.map(({ id, count }, index) => {
      const rate = stages[index + 1]?.rate;
      return { label: view.label(id), count: count ? view.count(count) : '—', through: rate ? `↓ ${view.percent(rate)}` : '', weak: false };
    });
    const message = this.room === null ? 'pictureMissing' : stages.every(({ count }) => count === null) ? 'pictureWaits' : null;
    return html`<figure class="box" part="chart">
      ${this.room === null
        ? nothing
        : html`<div class="place">${this.room?.pictureTemplate(rows, view.text('picture'), this.#draw)}</div>`}
      ${message ? html`<p class="small">${view.text(message)}</p>` : nothing}
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-chart': FunnelChart;
  }
}
