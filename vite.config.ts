import { resolve } from 'node:path';
import type { BuildEnvironmentOptions, EnvironmentOptions, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';
import { asciiOnly } from './tools/build/ascii-only.js';
import { framePage } from './tools/build/frame-page.js';
import { compileEarly } from './tools/build/compile-early.js';
import { leaveOutPlanning } from './tools/build/leave-out-planning.js';
import { inWaves } from './tools/build/waves.js';
import { minifyAgain } from './tools/build/minify-again.js';
import { minifyTemplates } from './tools/build/minify-templates.js';
import { ownNames } from './tools/build/own-names.js';
import { packTexts } from './tools/build/pack-texts.js';
import { plainDecorators } from './tools/build/plain-decorators.js';
import { serveFramePage } from './tools/build/serve-frame-page.js';
import { shareWithoutImport } from './tools/build/share-without-import.js';
import { shortenMessages } from './tools/build/shorten-messages.js';
import { slimDecimal } from './tools/build/slim-decimal.js';
import { trimChart } from './tools/build/trim-chart.js';
import { trimLit } from './tools/build/trim-lit.js';

const part = (build: BuildEnvironmentOptions): EnvironmentOptions => ({
  // An environment of another name than `client` would be built for a server.
  consumer: 'client',
  build: { target: 'es2022', emptyOutDir: false, copyPublicDir: false, reportCompressedSize: false, ...build },
});

/** Filter lists against advertising and tracking go by words in addresses, whatever a file does. */
const UNSUSPICIOUS: Readonly<Record<string, string>> = { analytics: 'steps', 'lead-form': 'contact', share: 'result' };

/** A lazy part is called after its room, an element and words after themselves: `chart`, `plan`, `explanations-ru`. */
function partName({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string {
  const [room, ...path] = /\/src\/(.+)\.ts$/.exec(facadeModuleId ?? '')?.[1]?.split('/') ?? [name];
  if (room === 'texts') return path.reverse().join('-');
  return room === 'components' ? name.replace(/^funnel-/, '') : room!;
}

// Reading a property never acts in what we bundle; else scales of chart.js that nobody asks for would come along.
const treeshake = { propertyReadSideEffects: false } as const;

const FRAME = 'src/frame/page.html';

const singleFile = (fileName: string): EnvironmentOptions =>
  part({
    lib: { entry: 'src/embed/script.ts', formats: ['iife'], name: 'FunnelCalculator', fileName: () => fileName },
    rolldownOptions: { treeshake, output: { codeSplitting: false } },
  });

const outputs: Record<string, EnvironmentOptions> = {
  // <script type="module" src="funnel-calculator.js">, lazy parts beside it.
  client: part({
    emptyOutDir: true,
    // What lit, chart.js and decimal.js ask of those who pass them on, outside of the download.
    license: { fileName: 'third-party-licenses.md' },
    lib: { entry: { 'funnel-calculator': 'src/embed/script.ts' }, formats: ['es'] },
    rolldownOptions: {
      treeshake,
      // With 'strict', the default for libraries, lit would be split off the entry.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        codeSplitting: {
          groups: inWaves(
            ['funnel-calculator', resolve('src/embed/script.ts')],
            ['deferred', resolve('src/components/calculator/deferred.ts')],
          ),
        },
        hashCharacters: 'base36',
        entryFileNames: '[name].js',
        chunkFileNames: (chunk) =>
          `funnel-${partName(chunk).replace(/analytics|lead-form|share/g, (word) => UNSUSPICIOUS[word]!)}-[hash].js`,
      },
    },
  }),
  // <script src="funnel-calculator.all.js">, everything in one; and the same without the panels that plan and compare.
  all: singleFile('funnel-calculator.all.js'),
  lite: singleFile('funnel-calculator.lite.js'),
  // What `framePage` puts into the framed page, beside the single file.
  frame: part({
    lib: {
      entry: 'src/frame/page.ts',
      formats: ['iife'],
      name: 'FunnelCalculatorFrame',
      fileName: () => 'funnel-calculator.frame.page.js',
    },
  }),
  // <script src="funnel-calculator.frame.js"> on a page with frames.
  parent: part({
    lib: {
      entry: 'src/frame/parent.ts',
      formats: ['iife'],
      name: 'FunnelCalculatorFrame',
      fileName: () => 'funnel-calculator.frame.js',
    },
  }),
  // npm, for other bundlers.
  npm: part({
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        define: 'src/define.ts',
        core: 'src/core/index.ts',
        prerender: 'src/prerender/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(?:lit|@lit|decimal\.js|chart\.js|valibot)(?:\/|$)/,
      output: { entryFileNames: '[name].js', chunkFileNames: (chunk) => `parts/${partName(chunk)}.js` },
    },
  }),
};

export default defineConfig(({ command }) => ({
  plugins: [
    leaveOutPlanning(),
    plainDecorators(),
    packTexts(),
    minifyTemplates(),
    trimLit('src'),
    shortenMessages(),
    slimDecimal('src'),
    trimChart(),
    shareWithoutImport('funnel-calculator'),
    ownNames(),
    minifyAgain(),
    compileEarly(/^funnel-(?:calculator|chart-|deferred-)/),
    asciiOnly(),
    framePage(FRAME),
    serveFramePage(FRAME),
  ],
  // `vite build` builds all environments, one after another.
  // Served pages are demonstrations: lit as visitors get it, which doesn't warn of being in development.
  ...(command === 'build'
    ? { builder: {}, environments: outputs }
    : { resolve: { conditions: ['module', 'browser', 'production'] } }),
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // These two run in browsers, by scripts of their own.
    exclude: ['test/components/**', 'test/embed/**'],
    // For what hangs, not for what is slow: five seconds are soon over on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
