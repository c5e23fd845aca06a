import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  HIDDEN_AXIS,
  type Bar,
  type BarChart,
  type BarConfiguration,
  type BarDataset,
  type BarOptions,
} from '../../src/chart/bars.js';
import { funnelBars } from '../../src/chart/funnel-bars.js';
import { horizontalBars } from '../../src/chart/horizontal-bars.js';
import { moveBars } from '../../src/chart/move-bars.js';
import { returnBars } from '../../src/chart/return-bars.js';
import { waterfall } from '../../src/chart/waterfall.js';
import type { BarCanvas } from '../../src/chart/register.js';
import { Decimal } from '../../src/core/decimal.js';
import { scenarioBars } from '../../src/chart/scenario-bars.js';
import { recordingCanvas } from './recording-canvas.js';

type Chart = typeof import('../../src/chart/register-lines.js').LineCanvas;
type Library = typeof BarCanvas;

/** What somebody listens to, of the window, once the library is loaded. */
const listened: string[] = [];
const [window, document] = [
  {
    devicePixelRatio: 1,
    addEventListener: (type: string) => {
      // The library tries once what listeners can do.
      if (type !== 'test') listened.push(type);
    },
    removeEventListener: () => undefined,
  },
  {},
];
let library: Library;

beforeAll(async () => {
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  library = (await import('../../src/chart/register.js')).BarCanvas;
});

afterAll(() => vi.unstubAllGlobals());

interface Showing {
  readonly first: BarConfiguration;
  readonly next: BarConfiguration;
  readonly width: number;
  readonly height: number;
  readonly room: number;
  readonly ratio: number;
}

/** All that is asked of the canvas while a picture is shown, shows other bars, is resized and goes. */
function asked({ first, next, width, height, room, ratio }: Showing): readonly string[] {
  window.devicePixelRatio = ratio;
  const { canvas, drawn } = recordingCanvas(room);
  const { width: styleWidth, display } = canvas.style;
  // The library writes into what it is given.
  const [{ data, options, plugins = [] }, later] = [structured(first), structured(next)];
  const chart: BarChart = new library(canvas, { type: 'bar', data, options, plugins });
  chart.resize(width, height);
  chart.update('none');
  chart.data = later.data;
  chart.options = later.options;
  chart.update('none');
  chart.resize(height, width);
  const { width: shownWidth, height: shownHeight } = canvas.style;
  chart.destroy();
  expect([canvas.style.width, canvas.style.display]).toEqual([styleWidth, display]);
  // The library guesses a first size from the styles before it draws.
  return [
    ...drawn.slice(drawn.findIndex((operation) => operation.startsWith('setTransform'))),
    shownWidth,
    shownHeight,
  ];
}

const structured = ({ data, options, ...others }: BarConfiguration): BarConfiguration => ({
  ...others,
  data: structuredClone(data),
  options: copied(options),
});

/** A copy of lists and objects, with the functions in them as they are. */
function copied<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copied) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copied(part as unknown)])) as T;
}

/** With what the library lays out, so that those who draw under the bars and over them find the same. */
const outline: NonNullable<BarConfiguration['plugins']>[number] = {
  id: 'outline',
  beforeDatasetsDraw({ ctx, chartArea: { left, top, right, bottom } }) {
    ctx.strokeRect(left, top, right, bottom);
  },
  afterDatasetsDraw(chart) {
    chart.data.datasets.forEach(({ data, hidden }, index) => {
      chart.getDatasetMeta(index).data.forEach((bar, place) => {
        if (hidden || data[place] === null) return;
        const { base, x, y, width, height } = bar.getProps(['base', 'x', 'y', 'width', 'height'], true);
        chart.ctx.strokeRect(base, x, y, width + height);
      });
    });
  },
};

const AT_REST = { responsive: false, maintainAspectRatio: false, animation: false, events: [] } as const;

const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constant(0),
);
const bar: fc.Arbitrary<Bar> = fc.oneof(number, fc.tuple(number, number), fc.constant(null));
const colour: fc.Arbitrary<string> = fc.constantFrom('red', '#123456', 'rgb(1 2 3 / 0.5)');
const oneOrEach = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | readonly T[]> =>
  fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 4 }));
const pixels = fc.integer({ min: 0, max: 60 });
const share = fc.double({ min: 0.1, max: 1, noNaN: true });

const dataset = (places: number): fc.Arbitrary<BarDataset> =>
  fc.record(
    {
      data: fc.array(bar, { minLength: places, maxLength: places }),
      backgroundColor: oneOrEach(colour),
      borderColor: oneOrEach(colour),
      borderWidth: oneOrEach(pixels),
      borderRadius: oneOrEach(pixels),
      borderSkipped: fc.constantFrom(
        false as const,
        'start' as const,
        'end' as const,
        'left' as const,
        'right' as const,
        'top' as const,
        'bottom' as const,
      ),
      barThickness: fc.integer({ min: 1, max: 60 }),
      maxBarThickness: fc.integer({ min: 1, max: 60 }),
      minBarLength: fc.integer({ min: 1, max: 20 }),
      barPercentage: share,
      categoryPercentage: share,
      grouped: fc.boolean(),
      hidden: fc.boolean(),
      order: fc.integer({ min: -2, max: 2 }),
      clip: fc.oneof(pixels, fc.constant(false as const)),
    },
    { requiredKeys: ['data', 'backgroundColor'] },
  );

const options: fc.Arbitrary<BarOptions> = fc
  .tuple(fc.constantFrom('x' as const, 'y' as const), fc.tuple(number, number), fc.boolean(), fc.boolean())
  .map(([indexAxis, [end, otherEnd], reverse, reverseValues]): BarOptions => {
    const index = { ...HIDDEN_AXIS, reverse };
    const value = {
      ...HIDDEN_AXIS,
      reverse: reverseValues,
      min: Math.min(end, otherEnd),
      max: Math.max(end, otherEnd) + 1,
    };
    return indexAxis === 'x'
      ? { ...AT_REST, indexAxis, scales: { x: index, y: value } }
      : { ...AT_REST, indexAxis, scales: { x: value, y: index } };
  });

const configuration: fc.Arbitrary<BarConfiguration> = fc.integer({ min: 0, max: 9 }).chain((places) =>
  fc.record({ datasets: fc.array(dataset(places), { maxLength: 4 }), options }).map(({ datasets, options }) => ({
    type: 'bar' as const,
    data: { labels: Array.from({ length: places }, (_, index) => String(index)), datasets },
    options,
    plugins: [outline],
  })),
);

const length = fc.oneof(fc.integer({ min: 1, max: 1200 }), fc.double({ min: 0.1, max: 1200, noNaN: true }));

const showing: fc.Arbitrary<Showing> = fc.record({
  first: configuration,
  next: configuration,
  width: length,
  height: length,
  room: fc.integer({ min: 1, max: 1200 }),
  ratio: fc.constantFrom(1, 1.25, 1.5, 2, 3),
});

/** Whatever isn't a number any more, among what a canvas was asked for. */
function notFinite(drawn: readonly string[]): readonly string[] {
  expect(drawn.length).toBeGreaterThan(5);
  return drawn.filter((operation) => /NaN|Infinity|undefined|null/.test(operation));
}

describe('the canvas is asked for nothing but finite numbers', () => {
  const style = { color: 'teal', borderTopColor: 'red', borderBottomColor: 'green' } as CSSStyleDeclaration;
  const AMOUNTS = {
    'a trace': ['1e-14', '1e-14', '1e-14'],
    'as many as can be typed': ['1e15', '1e15', '1e15'],
    'the largest revenue': ['1e30', '1e30', '1e30'],
    'from the largest to a trace': ['1e30', '1e15', '1e-14'],
    'from a trace to the largest': ['1e-14', '1e15', '1e30'],
    'nothing between': ['1e30', '0', '1e-14'],
    'nothing at first': ['0', '0', '7'],
    one: ['7'],
    'nothing at all': ['0', '0', '0'],
  } as const;

  const unfinished = (bars: BarConfiguration): readonly string[] =>
    notFinite(asked({ first: bars, next: bars, width: 318.4, height: 396, room: 318, ratio: 2 }));

  // Shares of shares may make a count longer than anybody could type.
  it.each([...Object.entries(AMOUNTS), ['more than a float can hold', ['1e300', '1e320']] as const])(
    'by a funnel of %s',
    (_, amounts) => {
      for (const counts of [amounts, [null, ...amounts], [...amounts, null, ...amounts]]) {
        expect(
          unfinished(
            horizontalBars(
              funnelBars({
                counts: counts.map((count) => count && new Decimal(count)),
                weak: 1,
                bar: 'teal',
                weakBar: 'red',
              }),
            ),
          ),
        ).toEqual([]);
      }
    },
  );

  it.each(Object.entries(AMOUNTS))('by a waterfall of %s', (_, amounts) => {
    for (const [sign, mirrored] of [
      ['', false],
      ['', true],
      ['-', false],
      ['-', true],
    ] as const) {
      const ends = ['0', ...amounts.map((amount) => `${sign}${amount}`)].map((amount) => new Decimal(amount));
      const steps = ends.slice(1).map(
        (to, index) =>
          ({
            label: '',
            amount: '',
            from: ends[index]!,
            to,
            kind: index === 0 ? 'whole' : to.gt(ends[index]!) ? 'rise' : 'fall',
          }) as const,
      );
      expect(unfinished(horizontalBars(waterfall(steps, '', mirrored).bars(style)))).toEqual([]);
    }
  });
});

describe('a picture on the canvas', () => {
  const STYLE = {
    color: 'rgb(10, 20, 30)',
    borderTopColor: 'rgb(200, 20, 30)',
    borderRightColor: 'rgb(40, 40, 40)',
    borderBottomColor: 'rgb(20, 200, 30)',
  } as CSSStyleDeclaration;

  const funnel = (weak: number): BarConfiguration =>
    horizontalBars(
      funnelBars({
        counts: [1200, 310, null, 84, 0, 41].map((count) => (count === null ? null : new Decimal(count))),
        weak,
        bar: 'rgb(10, 20, 30)',
        weakBar: 'rgb(200, 20, 30)',
      }),
    );

  const way = (after: number, mirrored: boolean): BarConfiguration => {
    const steps = [
      [0, 480, 'whole'],
      [480, -620, 'fall'],
      [-620, after, 'rise'],
      [0, after, 'whole'],
    ] as const;
    const drawing = waterfall(
      steps.map(([from, to, kind]) => ({ label: '', amount: '', from: new Decimal(from), to: new Decimal(to), kind })),
      '',
      mirrored,
    );
    return horizontalBars(drawing.bars(STYLE));
  };

  const scenarios = (second: string, mirrored: boolean): BarConfiguration =>
    horizontalBars(
      scenarioBars(
        [
          ['3000000', '3600000'],
          [second, '7200000'],
        ].map((parts) => ({ label: '', amount: '', parts: parts.map((part) => new Decimal(part)) })),
        '',
        mirrored,
      ).bars(STYLE),
    );

  const returns = (second: string, mirrored: boolean): BarConfiguration =>
    horizontalBars(
      returnBars(
        (
          [
            ['14', ['9', '19'], '6', 'good'],
            [second, ['0.1', null], '12', 'weak'],
            ['5', null, null, 'open'],
          ] as const
        ).map(([figure, interval, others, kind]) => ({
          label: '',
          amount: '',
          figure: new Decimal(figure),
          interval: interval && [new Decimal(interval[0]), interval[1] && new Decimal(interval[1])],
          others: others && new Decimal(others),
          kind,
        })),
        new Decimal(15),
        '',
        mirrored,
      ).bars(STYLE),
    );

  const move = (after: string, mirrored: boolean): BarConfiguration =>
    horizontalBars(
      moveBars(
        [
          ['120000', after],
          ['80000', '110000'],
        ].map(([from, to]) => ({ label: '', amount: '', before: new Decimal(from!), after: new Decimal(to!) })),
        '',
        mirrored,
      ).bars(STYLE),
    );

  const PICTURES: Readonly<Record<string, Showing>> = {
    funnel: { first: funnel(-1), next: funnel(1), width: 318.4, height: 396, room: 318, ratio: 1 },
    'funnel-on-a-fine-screen': { first: funnel(-1), next: funnel(1), width: 318.4, height: 396, room: 318, ratio: 2 },
    waterfall: { first: way(200, false), next: way(7, false), width: 328, height: 208, room: 328, ratio: 2 },
    'waterfall-from-the-right': {
      first: way(200, true),
      next: way(7, true),
      width: 328,
      height: 208,
      room: 328,
      ratio: 2,
    },
    scenarios: {
      first: scenarios('3300000', false),
      next: scenarios('0', true),
      width: 328,
      height: 104,
      room: 328,
      ratio: 2,
    },
    returns: {
      first: returns('3', false),
      next: returns('40', true),
      width: 328,
      height: 156,
      room: 328,
      ratio: 2,
    },
    move: { first: move('90000', false), next: move('0', true), width: 328, height: 104, room: 328, ratio: 2 },
  };

  it.each(Object.entries(PICTURES))('is drawn by the same calls as ever: %s', async (name, picture) => {
    await expect(`${asked(picture).join('\n')}\n`).toMatchFileSnapshot(`calls/${name}.txt`);
  });

  it('shows what is seen: each bar in its colour, the weak one in its own', () => {
    const first = horizontalBars(
      funnelBars({ counts: [new Decimal(2), new Decimal(1)], weak: 1, bar: 'green', weakBar: 'red' }),
    );
    const drawn = asked({ first, next: first, width: 100, height: 132, room: 1000, ratio: 1 });
    expect(drawn.filter((operation) => operation.startsWith('fillStyle='))).toEqual(
      expect.arrayContaining(['fillStyle=green', 'fillStyle=red']),
    );
    expect(drawn).toContain('clip()');
  });

  it('leaves its canvas as it was, and has nothing but numbers on it, whatever bars are asked for', () => {
    fc.assert(
      fc.property(showing, (picture) => {
        expect(notFinite(asked(picture))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('makes no formatter of numbers, which would take a slow phone a tenth of a second', () => {
    const made = vi.spyOn(Intl, 'NumberFormat');
    const counts = ['600', '150', '30'].map((count) => new Decimal(count));
    const picture = horizontalBars(funnelBars({ counts, weak: 1, bar: 'teal', weakBar: 'red' }));
    expect(asked({ first: picture, next: picture, width: 318, height: 396, room: 318, ratio: 2 })).not.toEqual([]);
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
  });

  it('is at rest: nothing moves, and nothing listens to the page', () => {
    for (const { options } of [funnel(0), way(1, false), scenarios('1', false)])
      expect(options).toMatchObject({ animation: false, responsive: false, events: [] });
    expect(listened).toEqual([]);
  });
});

describe('what is registered of chart.js', () => {
  it('draws a line with a band around it and axes', async () => {
    const { LineCanvas } = await import('../../src/chart/register-lines.js');
    const { canvas, drawn } = recordingCanvas(400);
    const chart = new LineCanvas(canvas, {
      type: 'line',
      data: {
        labels: ['1', '2', '3'],
        datasets: [
          { data: [1, 4, 3], borderColor: 'navy', pointRadius: 3 },
          { data: [0, 3, 2], borderColor: 'transparent', pointRadius: 0 },
          { data: [2, 5, 4], borderColor: 'transparent', pointRadius: 0, backgroundColor: 'lavender', fill: '-1' },
        ],
      },
      options: { locale: 'en', responsive: false, animation: false, events: [], scales: { y: { beginAtZero: true } } },
    });
    const labels = drawn.flatMap((operation) => /^fillText\(([^,]+),/.exec(operation)?.[1] ?? []);
    chart.destroy();
    expect(labels).toEqual(expect.arrayContaining(['1', '2', '3', '0', '5']));
    expect(drawn).toEqual(expect.arrayContaining(['strokeStyle=navy', 'fillStyle=lavender', 'fill()', 'stroke()']));
    expect(drawn.filter((operation) => operation.startsWith('lineTo(')).length).toBeGreaterThan(6);
    expect(drawn.filter((operation) => operation.startsWith('arc(')).length).toBe(3);
    expect(drawn.filter((operation) => /NaN|Infinity/.test(operation))).toEqual([]);
  });

  it('draws upright bars with axes', () => {
    const { canvas, drawn } = recordingCanvas(400);
    const chart = new (library as unknown as Chart)(canvas, {
      type: 'bar',
      data: { labels: ['May', 'June'], datasets: [{ data: [10, 30], backgroundColor: 'teal' }] },
      options: { locale: 'en', responsive: false, animation: false, events: [] },
    });
    const labels = drawn.flatMap((operation) => /^fillText\(([^,]+),/.exec(operation)?.[1] ?? []);
    chart.destroy();
    expect(labels).toEqual(expect.arrayContaining(['May', 'June', '0', '30']));
    expect(drawn).toContain('fillStyle=teal');
  });
});
