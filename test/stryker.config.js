// @ts-check
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Mutation testing of the core and the number grammar: `npm run mutate`.
 *
 * `npm run mutate -- --mutate src/core/interval.ts` keeps to one file.
 *
 * Mutants in constants of a module are kept in, though each meets all tests: lists, words and patterns are half of
 * what is promised. What is worked out beside a test instead of within counts as such too, so tests work out their
 * own results. A module that can't be loaded fails no test but `loading.test.ts`, which imports it within.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.js' },
  mutate: ['src/core/**/*.ts', 'src/format/**/*.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // For what hangs, not for what is slow: a busy machine must not fail the tests as they are.
  dryRunTimeoutMinutes: 20,
  timeoutMS: 5000,
  thresholds: { high: 95, low: 90, break: 90 },
  ignorePatterns: ['dist', 'demo', 'test/components', 'test/embed'],
  tempDirName: join(tmpdir(), 'funnel-calculator-mutants'),
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
};
