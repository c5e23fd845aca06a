/**
 * The part of chart.js's configuration that the pictures use: bars without animation and axes that fill a canvas.
 *
 * The library's own types allow far more, such as animations and listeners, which must not reach the host page.
 */
export interface BarConfiguration {
  readonly type: 'bar';
  readonly data: BarData;
  readonly options: BarOptions;
  readonly plugins?: readonly BarPlugin[];
}

export interface BarData {
  /** One per place on the index axis; their text isn't shown. */
  readonly labels: readonly string[];
  readonly datasets: readonly BarDataset[];
}

/** A bar from 0, or a floating bar between two values; null for none. */
export type Bar = number | readonly [from: number, to: number] | null;

type OneOrEach<T> = T | readonly T[];

/** Bars of one kind, one at each place. Bars of several kinds stand side by side, unless `grouped` is false. */
export interface BarDataset {
  readonly data: readonly Bar[];
  readonly backgroundColor: OneOrEach<string>;
  readonly borderColor?: OneOrEach<string>;
  readonly borderWidth?: OneOrEach<number>;
  readonly borderRadius?: OneOrEach<number>;
  /** The edge without border and round corners: where the bar starts, unless said otherwise. */
  readonly borderSkipped?: false | 'start' | 'end' | 'left' | 'right' | 'top' | 'bottom';
  readonly barThickness?: number;
  readonly maxBarThickness?: number;
  readonly minBarLength?: number;
  readonly barPercentage?: number;
  readonly categoryPercentage?: number;
  readonly grouped?: boolean;
  readonly hidden?: boolean;
  /** The dataset with the lowest order is drawn last. */
  readonly order?: number;
  /** How far a bar may reach beyond the canvas before it is cut off, px. */
  readonly clip?: number | false;
}

/** No animation and no listeners; the picture's own code reports changes of size. */
interface AtRest {
  readonly responsive: false;
  readonly maintainAspectRatio: false;
  readonly animation: false;
  readonly events: readonly [];
}

/**
 * An axis that isn't shown. Its ticks have no words: the library would make an `Intl.NumberFormat` for them, and a browser's
 * first one takes a slow phone a tenth of a second.
 */
export const HIDDEN_AXIS = { display: false, ticks: { callback: (): string => '' } } as const;

interface IndexScale {
  readonly display: false;
  readonly ticks: typeof HIDDEN_AXIS.ticks;
  readonly reverse?: boolean;
}

/** Without a visible axis the ends of the scale needn't be round numbers: the picture sets them. */
interface ValueScale extends IndexScale {
  readonly min: number;
  readonly max: number;
}

export type BarOptions = AtRest &
  (
    | { readonly indexAxis: 'x'; readonly scales: { readonly x: IndexScale; readonly y: ValueScale } }
    | { readonly indexAxis: 'y'; readonly scales: { readonly x: ValueScale; readonly y: IndexScale } }
  );

/** Draws under the bars, or over them. */
export interface BarPlugin {
  readonly id: string;
  beforeDatasetsDraw?(chart: BarChart): void;
  afterDatasetsDraw?(chart: BarChart): void;
}

export interface BarChart {
  readonly ctx: CanvasRenderingContext2D;
  readonly chartArea: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  data: BarData;
  options: BarOptions;
  getDatasetMeta(index: number): { readonly data: readonly BarElement[] };
  resize(width: number, height: number): void;
  update(mode: 'none'): void;
  destroy(): void;
}

interface BarElement {
  getProps<Name extends keyof BarBox>(names: readonly Name[], final: true): Pick<BarBox, Name>;
}

/** A laid-out bar, px on the canvas: from `base` to `x`, or to `y` where it stands upright. */
interface BarBox {
  readonly base: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
