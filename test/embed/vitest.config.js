import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/embed/**/*.test.ts'],
    // Each file opens browsers of its own, and the one waits most of its time while the other works.
    maxWorkers: 2,
    // For what hangs, not for what is slow: a loaded machine must not make a test fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Nobody has failed where an engine's process ended by itself (`ENDED` in engines.ts): the test begins anew, once, and it is said.
    retry: { count: 1, condition: /^WebKit's page process has ended/ },
  },
});
