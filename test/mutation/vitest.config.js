// @ts-check
import { defineConfig } from 'vitest/config';

/** Only the tests of what is mutated, and each law with few examples: a thousand mutants each run them. */
export default defineConfig({
  test: {
    include: ['test/core/**/*.test.ts', 'test/format/**/*.test.ts'],
    setupFiles: ['test/mutation/few-examples.ts'],
    // For what hangs; mutants that make a loop endless are stopped by Stryker itself.
    testTimeout: 60_000,
  },
});
