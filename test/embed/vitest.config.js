import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { ENGINES, provideTestBrowsers } from '../../tools/browsers.js';
import { enginesOf, testFilesIn } from '../engines-by-risk.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const found = provideTestBrowsers({ quiet: true });
const installed = Object.keys(ENGINES).filter((engine) => found[engine]);
const files = testFilesIn('embed');

export default defineConfig({
  root,
  test: {
    // Each file in each engine opens a browser of its own, and one waits most of its time while another works.
    maxWorkers: 2,
    // A process stays for the files that follow, and with it the browser that it has started.
    isolate: false,
    // For what hangs, not for what is slow: a loaded machine must not make a test fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One project per engine, so that a file's run in an engine begins, ends and is restarted by itself.
    projects: installed
      .map((engine) => [engine, files.filter((path) => enginesOf(path, installed).includes(engine))])
      .filter(([, own]) => own.length > 0)
      .map(([engine, own]) => ({
        extends: true,
        test: {
          name: ENGINES[engine].title,
          include: own.map((path) => relative(root, path)),
          // What `engines.ts` reads: the only engine of these runs.
          env: { BROWSERS: engine },
        },
      })),
  },
});
