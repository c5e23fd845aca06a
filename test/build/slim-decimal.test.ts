import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Library from 'decimal.js';
import { Decimal as Whole } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import type * as Core from '../../src/core/index.js';
import { namesReadIn } from '../../tools/build/names-read.js';
import { slim, slimDecimal } from '../../tools/build/slim-decimal.js';

const library = readFileSync(
  createRequire(import.meta.url)
    .resolve('decimal.js')
    .replace(/\.js$/, '.mjs'),
  'utf8',
);

const load = async (code: string): Promise<typeof Library> =>
  (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as typeof Library;

const naming = (...names: string[]): Parameters<typeof slim>[1] => ({ names: new Set(names), statics: new Set() });

const has = (decimal: object, name: string): boolean => name in decimal;

describe('decimal.js without what nobody calls', () => {
  it('keeps a method that is named, under that name alone', async () => {
    const { Decimal } = await load(slim(library, naming('times')));
    expect(new Decimal('0.1').times('0.2').toString()).toBe('0.02');
    expect(has(Decimal.prototype, 'mul')).toBe(false);
    expect(has(Decimal.prototype, 'sin')).toBe(false);
    expect(has(Decimal.prototype, 'toFraction')).toBe(false);
  });

  it('keeps a function of the class that is named as such', async () => {
    const { Decimal } = await load(slim(library, { names: new Set(), statics: new Set(['max']) }));
    expect(Decimal.max('2', '3').toString()).toBe('3');
    expect(has(Decimal, 'min')).toBe(false);
  });

  it('keeps what the kept methods call themselves', async () => {
    const { Decimal } = await load(slim(library, naming('pow')));
    expect(new Decimal(2).pow('0.5').toString()).toBe(new Whole(2).pow('0.5').toString());
    expect(new Decimal('1.07').pow(360).toString()).toBe(new Whole('1.07').pow(360).toString());
    expect(has(Decimal, 'random')).toBe(false);
  });

  it('keeps what the language calls: text, JSON, and being recognised by another copy', async () => {
    const { Decimal } = await load(slim(library, naming()));
    expect(`${String(new Decimal('1.50'))} ${JSON.stringify(new Decimal(2))}`).toBe('1.5 "2"');
    expect(Whole.isDecimal(new Decimal(3))).toBe(true);
  });

  it('leaves out what only whole numbers of the language and Node’s console would ask for', async () => {
    const { Decimal } = await load(slim(library, naming()));
    expect(() => new Decimal(5n)).toThrow('Invalid argument: 5');
    expect(has(Decimal.prototype, Symbol.for('nodejs.util.inspect.custom') as never)).toBe(false);
    expect(has(Whole.prototype, Symbol.for('nodejs.util.inspect.custom') as never)).toBe(true);
  });

  it.each([
    ['trigonometry', 'sin', ['0.5']],
    ['roots', 'sqrt', ['2']],
    ['logarithms', 'ln', ['7']],
    ['exponentials', 'exp', ['1.5']],
    ['remainders', 'mod', ['7']],
  ])('gives back %s once the sources name them', async (_what, name, [value]) => {
    const { Decimal } = await load(slim(library, naming(name)));
    const answer = (copy: typeof Whole): string =>
      String((new copy(value!) as unknown as Record<string, (argument?: number) => Whole>)[name]!(2));
    expect(answer(Decimal)).toBe(answer(Whole));
  });

  it('refuses numbers of other bases and with separators instead of misreading them', async () => {
    const { Decimal } = await load(slim(library, naming()));
    for (const text of ['0x1f', '0b11', '0o17', '1_000', 'x'])
      expect(() => new Decimal(text)).toThrow('Invalid argument');
    expect(String(new Decimal('-Infinity'))).toBe('-Infinity');
  });

  it('leaves a method out that the library reads from plain numbers alone', async () => {
    const { Decimal } = await load(slim(library, naming('sqrt')));
    expect(has(Decimal.prototype, 'toExponential')).toBe(false);
    expect(new Decimal('1e800').sqrt().toString()).toBe(new Whole('1e800').sqrt().toString());
  });

  it('leaves a method out that is a setting of the class', async () => {
    const { Decimal } = await load(slim(library, naming('times')));
    expect(has(Decimal.prototype, 'precision')).toBe(false);
    expect(has(Decimal, 'precision')).toBe(true);
  });

  it('is set up like the whole library, from all defaults', async () => {
    const { Decimal } = await load(slim(library, { names: new Set(['div']), statics: new Set(['clone']) }));
    const settings = { defaults: true, precision: 6, rounding: Whole.ROUND_FLOOR, toExpNeg: -3, toExpPos: 4 } as const;
    const [slimmed, whole] = [Decimal.clone(settings), Whole.clone(settings)];
    for (const name of ['precision', 'rounding', 'toExpNeg', 'toExpPos', 'minE', 'maxE', 'modulo', 'crypto'] as const)
      expect(slimmed[name]).toBe(whole[name]);
    for (const text of ['2', '30000', '0.0005', '1000000'])
      expect(String(new slimmed(text).div(3))).toBe(String(new whole(text).div(3)));
    expect(Decimal.precision).toBe(20);
  });

  it.each(['toFixed', 'toPrecision', 'toExponential'] as const)(
    'pads with zeros once the sources name %s',
    async (name) => {
      const { Decimal } = await load(slim(library, naming(name)));
      for (const text of ['1.5', '0.00015', '150', '1234.5'])
        expect(new Decimal(text)[name](5)).toBe(new Whole(text)[name](5));
    },
  );

  it('rounds halves elsewhere than up once the sources name where', async () => {
    const { Decimal } = await load(
      slim(library, { names: new Set(['toDecimalPlaces']), statics: new Set(['ROUND_HALF_EVEN']) }),
    );
    for (const text of ['0.5', '1.5', '2.5', '2.51'])
      expect(String(new Decimal(text).toDecimalPlaces(0, Whole.ROUND_HALF_EVEN))).toBe(
        String(new Whole(text).toDecimalPlaces(0, Whole.ROUND_HALF_EVEN)),
      );
  });

  it('rounds up, down, off and with halves up as before', async () => {
    const { Decimal } = await load(slim(library, naming('toDecimalPlaces')));
    for (const mode of [Whole.ROUND_UP, Whole.ROUND_DOWN, Whole.ROUND_CEIL, Whole.ROUND_FLOOR, Whole.ROUND_HALF_UP]) {
      for (const text of ['0.5', '-0.5', '1.4', '-1.4', '1.6', '-1.6', '2', '9.49999999', '9999999.5', '1e-20', '0']) {
        expect(String(new Decimal(text).toDecimalPlaces(0, mode))).toBe(
          String(new Whole(text).toDecimalPlaces(0, mode)),
        );
      }
    }
  });

  it('takes over numbers and Decimals of any copy, endless ones too', async () => {
    const { Decimal } = await load(slim(library, naming()));
    for (const value of [0, -0, 7, -9999999, 1e7, 1.5, -1e-9, 1e300, Infinity, -Infinity, NaN]) {
      expect(String(new Decimal(value))).toBe(String(new Whole(value)));
      expect(String(new Decimal(new Whole(value)))).toBe(String(new Whole(value)));
    }
  });

  it('says so where the library has changed its shape', () => {
    expect(() => slim(library.replace('if (!obj ||', 'if (obj &&'), naming())).toThrow(
      'no “if (!obj” in a function config',
    );
    expect(() => slim('var P = {};', naming())).toThrow('decimal.js has changed');
    expect(() => slim(library.replace('P.sine =', 'Q.sine ='), naming())).toThrow('nothing assigns sine');
  });
});

describe('the names that sources read', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'names-'));
    writeFileSync(
      join(folder, 'a.ts'),
      "a.times(b)?.plus; c['ln']; const { sqrt } = d; pick('exp'); Math.floor(1); console.log(e!.abs()); Decimal.max(f); g.constructor.sum(); ZERO.minus(h); this.#seen.add(h); T.cbrt; const { cos } = this.#made; const { log2 } = Decimal; ({ tan }) => tan;",
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are properties, quoted words and destructured names, but not those of a class, of Math and console', () => {
    const { names } = namesReadIn(folder);
    expect(
      ['times', 'plus', 'ln', 'sqrt', 'exp', 'abs', 'minus', 'add', 'cbrt', 'cos', 'tan'].filter(
        (name) => !names.has(name),
      ),
    ).toEqual([]);
    expect(['floor', 'log', 'max', 'sum', 'log2'].filter((name) => names.has(name))).toEqual([]);
  });

  it('may be those of the class itself where they are read from what may be one', () => {
    const { statics } = namesReadIn(folder);
    expect(['max', 'sum', 'cbrt', 'log2', 'tan'].filter((name) => !statics.has(name))).toEqual([]);
    expect(['times', 'abs', 'minus', 'add', 'sqrt', 'cos', 'exp'].filter((name) => statics.has(name))).toEqual([]);
  });
});

describe('the core built on the slim library', () => {
  const bundled = async (plugins: ReturnType<typeof slimDecimal>[]): Promise<typeof Core> => {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      plugins: plugins.map((plugin) => ({ ...plugin, applyToEnvironment: () => true })),
      build: {
        write: false,
        minify: false,
        lib: { entry: 'src/core/index.ts', formats: ['es'] },
        rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
      },
    });
    const [{ output }] = result as unknown as [{ output: [{ code: string }] }];
    sizes.push(output[0].code.length);
    return (await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(output[0].code)}`
    )) as typeof Core;
  };
  const sizes: number[] = [];
  const LIBRARY = readFileSync('node_modules/decimal.js/decimal.mjs', 'utf8').length;

  // A fixed sequence of awkward numbers: zeros, fractions, fifteen digits, powers of ten.
  const samples = [
    '0',
    '1',
    '3',
    '7',
    '0.1',
    '0.000000000000001',
    '999999999999999',
    '123456789.012345',
    '600',
    '150',
    '30',
    '4000',
    '200000',
    '180000',
  ];
  const sample = (index: number): string => samples[index % samples.length]!;

  it('answers like the core built on the whole library', async () => {
    const [whole, slimmed] = [await bundled([]), await bundled([slimDecimal('src')])];
    // Of the library alone: the core around it is the same in both.
    expect((sizes[0]! - sizes[1]!) / LIBRARY).toBeGreaterThan(0.15);
    for (let index = 0; index < 400; index += 1) {
      const values = {
        budget: sample(index),
        leads: sample(index * 3 + 1),
        primary: sample(index * 5 + 2),
        secondary: sample(index * 9 + 3),
        primaryCheck: sample(index * 11 + 4),
        secondaryCheck: sample(index * 13 + 5),
        ...(index % 3 === 0 ? { margin: '0.35' } : {}),
      };
      expect(JSON.stringify(slimmed.calculateFunnel(values))).toBe(JSON.stringify(whole.calculateFunnel(values)));
    }
  }, 30_000);
});
