import type { Chart, ChartConfiguration } from 'chart.js';
import { css, html, type CSSResult } from 'lit';
import type { Decimal } from '../core/index.js';
import { HIDDEN_AXIS } from './bars.js';
import { LineCanvas } from './register-lines.js';
import { SizedCanvas, type Worded } from './sized-canvas.js';

/** A month's figure on the line. */
export interface LinePoint {
  readonly value: Decimal;
  /** Whether it lies beyond the usual swing. */
  readonly standsOut: boolean;
}

/** A figure from month to month, with the band in which it usually swings. */
export interface MonthLine extends Worded {
  /** Null for a month without a number. */
  readonly points: readonly (LinePoint | null)[];
  readonly band: readonly [low: Decimal, high: Decimal] | null;
  readonly centre: Decimal | null;
  /** Whether time runs from right to left. */
  readonly mirrored: boolean;
}

/** Styles for the shadow root around the picture, after those that every picture has. */
export const monthLineStyles: CSSResult = css`
  .place {
    height: 150px;
  }
  .month-line {
    border-color: var(--_weak) var(--_line) var(--_muted);
  }
  .ends {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    display: flex;
    justify-content: space-between;
    font-size: 13px;
    color: var(--_muted);
  }
`;

/** Radius of a month's mark, px; those that stand out are larger, and of another shape. */
const [DOT, STANDING_OUT] = [2.5, 7];
/** Room above the line, and below it for the names of the first and the last month, px. */
const PADDING = { top: 10, bottom: 28, left: 8, right: 8 };

/** @param name - of the picture, for those who don't see it: a table says the same */
export const monthLine = (
  line: Omit<MonthLine, 'words' | 'shows'>,
  name: string,
  ends: readonly [first: string, last: string],
): MonthLine => ({
  ...line,
  words: (recoloured) =>
    html`<canvas class="month-line" role="img" aria-label=${name} @transitionend=${recoloured}></canvas>
      <div class="ends" aria-hidden="true"><span>${ends[0]}</span><span>${ends[1]}</span></div>`,
  shows: [
    line.mirrored,
    line.centre,
    ...(line.band ?? []),
    ...line.points.map((point) => point && [point.value, point.standsOut].map(String).join()),
  ].join('\n'),
});

/** A line with its band on a canvas. */
export class LinePicture extends SizedCanvas<MonthLine> {
  #chart: Chart | null = null;

  protected paint(
    canvas: HTMLCanvasElement,
    line: MonthLine,
    { width, height }: { readonly width: number; readonly height: number },
  ): void {
    const configuration = configurationOf(line, getComputedStyle(canvas));
    if (!this.#chart) {
      Object.assign(canvas, { width, height });
      this.#chart = new LineCanvas(canvas, configuration);
      return;
    }
    this.#chart.data = configuration.data;
    this.#chart.options = configuration.options!;
    this.#chart.resize(width, height);
    this.#chart.update('none');
  }

  protected wipe(): void {
    this.#chart?.destroy();
    this.#chart = null;
  }
}

function configurationOf(
  { points, band, centre, mirrored }: MonthLine,
  { color, borderTopColor, borderRightColor, borderBottomColor }: CSSStyleDeclaration,
): ChartConfiguration<'line', (number | null)[]> {
  // A canvas measures in floats: only here exact amounts are converted to numbers.
  const level = (value: Decimal): number[] => points.map(() => value.toNumber());
  const edge = { pointRadius: 0, borderWidth: 0, backgroundColor: borderRightColor };
  const standsOut = (point: LinePoint | null): boolean => point?.standsOut ?? false;
  return {
    type: 'line',
    data: {
      labels: points.map((_point, index) => String(index)),
      datasets: [
        {
          data: points.map((point) => point?.value.toNumber() ?? null),
          borderColor: color,
          borderWidth: 2,
          spanGaps: true,
          pointRadius: points.map((point) => (standsOut(point) ? STANDING_OUT : DOT)),
          pointStyle: points.map((point) => (standsOut(point) ? 'rectRot' : 'circle')),
          pointBackgroundColor: points.map((point) => (standsOut(point) ? borderTopColor : color)),
          pointBorderColor: points.map((point) => (standsOut(point) ? borderTopColor : color)),
        },
        ...(centre
          ? [
              {
                data: level(centre),
                pointRadius: 0,
                borderColor: borderBottomColor,
                borderWidth: 1,
                borderDash: [4, 3],
              },
            ]
          : []),
        ...(band
          ? [
              { data: level(band[1]), ...edge, fill: '+1' },
              { data: level(band[0]), ...edge, fill: false },
            ]
          : []),
      ],
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      layout: { padding: PADDING },
      scales: { x: { ...HIDDEN_AXIS, reverse: mirrored }, y: { ...HIDDEN_AXIS, grace: '5%' } },
    },
  };
}
