import { resolve } from 'node:path';
import type { BuildEnvironmentOptions, EnvironmentOptions } from 'vite';
import { defineConfig } from 'vitest/config';
import { asciiOnly } from './tools/build/ascii-only.js';
import { compileHint } from './tools/build/compile-hint.js';
import { framePage } from './tools/build/frame-page.js';
import { leaveOutPlanning } from './tools/build/leave-out-planning.js';
import { chunkPerStage } from './tools/build/load-stages.js';
import { litForServers } from './tools/build/lit-for-servers.js';
import { minifyAgain } from './tools/build/minify-again.js';
import { minifyTemplates } from './tools/build/minify-templates.js';
import { ownExports } from './tools/build/own-exports.js';
import { partName, unsuspiciousName } from './tools/build/part-name.js';
import { plainDecorators } from './tools/build/plain-decorators.js';
import { serveFramePage } from './tools/build/serve-frame-page.js';
import { serveReceiver } from './tools/build/serve-receiver.js';
import { shareWithoutImport } from './tools/build/share-without-import.js';
import { slimDecimal } from './tools/build/slim-decimal.js';
import { workerSource } from './tools/build/worker-source.js';

const SCRIPT = 'src/embed/script.ts';
const FRAME = 'src/frame/page.html';

/** `TRICKS=off npm run build` leaves out what only saves bytes; see docs/libraries.md. */
const savingBytes =
  process.env['TRICKS'] === 'off' ? [] : [minifyTemplates(), slimDecimal('src'), minifyAgain('funnel-calculator.js')];

// Reading a property never acts in what we bundle; else parts of chart.js that nobody asks for would come along.
const treeshake = { propertyReadSideEffects: false } as const;

const part = (build: BuildEnvironmentOptions): EnvironmentOptions => ({
  // An environment of another name than `client` would be built for a server.
  consumer: 'client',
  build: { target: 'es2022', emptyOutDir: false, copyPublicDir: false, reportCompressedSize: false, ...build },
});

const classicScript = (entry: string, fileName: string): EnvironmentOptions =>
  part({
    lib: { entry, formats: ['iife'], name: 'FunnelCalculator', fileName: () => fileName },
    rolldownOptions: { treeshake, output: { codeSplitting: false } },
  });

const environments: Record<string, EnvironmentOptions> = {
  // <script type="module" src="funnel-calculator.js">, lazy parts beside it.
  client: part({
    emptyOutDir: true,
    // What lit, chart.js and decimal.js ask of those who pass them on, outside of the download.
    license: { fileName: 'third-party-licenses.md' },
    lib: { entry: { 'funnel-calculator': SCRIPT }, formats: ['es'] },
    rolldownOptions: {
      treeshake,
      // With 'strict', the default for libraries, lit would be split off the entry.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        codeSplitting: {
          groups: chunkPerStage(
            ['funnel-calculator', resolve(SCRIPT)],
            ['deferred', resolve('src/components/calculator/deferred.ts')],
            // Pictures of lines share chart.js with the funnel's: left alone it would be a file of its own.
            ['chart', resolve('src/chart/index.ts')],
          ),
        },
        hashCharacters: 'base36',
        entryFileNames: '[name].js',
        chunkFileNames: (chunk) => `funnel-${unsuspiciousName(chunk)}-[hash].js`,
      },
    },
  }),
  // <script src="funnel-calculator.all.js">, everything in one; and the same without the panels that plan and compare.
  all: classicScript(SCRIPT, 'funnel-calculator.all.js'),
  lite: classicScript(SCRIPT, 'funnel-calculator.lite.js'),
  // What `framePage` puts into the framed page, beside the single file.
  frame: classicScript('src/frame/page.ts', 'funnel-calculator.frame.page.js'),
  // <script src="funnel-calculator.frame.js"> on a page with frames.
  parent: classicScript('src/frame/parent.ts', 'funnel-calculator.frame.js'),
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
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: (chunk) => `parts/${partName(chunk)}.js`,
        // It must have run before lit, and a file runs after all that it imports.
        codeSplitting: { groups: [{ name: 'tolerate-refused-policy', test: /\/tolerate-refused-policy\.ts$/ }] },
      },
    },
  }),
  // npm, for servers that aren't Node, such as workerd: they ask for lit as browsers do, which needs a page when it is
  // read. Here lit's build for servers is inside.
  worker: part({
    minify: false,
    lib: { entry: { index: 'src/index.ts', prerender: 'src/prerender/index.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: 'worker/[name].js',
        chunkFileNames: (chunk) => `worker/parts/${partName(chunk)}.js`,
      },
    },
  }),
};

export default defineConfig(({ command }) => ({
  plugins: [
    leaveOutPlanning(),
    plainDecorators(),
    litForServers(),
    workerSource(),
    ...savingBytes,
    shareWithoutImport('funnel-calculator'),
    ownExports(),
    compileHint(/^funnel-(?:calculator|deferred-)/),
    asciiOnly(),
    framePage(FRAME),
    serveFramePage(FRAME),
    serveReceiver('node_modules/.cache/demo-leads.db'),
  ],
  // `vite build` builds all environments, one after another.
  // Served pages are demonstrations: lit as visitors get it, which doesn't warn of being in development.
  ...(command === 'build'
    ? { builder: {}, environments }
    : { resolve: { conditions: ['module', 'browser', 'production'] } }),
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // These run in browsers, in a real WordPress or on the packed package, by scripts of their own.
    exclude: ['test/components/**', 'test/embed/**', 'test/package/**', 'test/frameworks/**', 'test/wordpress/**'],
    // For what hangs, not for what is slow: five seconds are soon over on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
}));
