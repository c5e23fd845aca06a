// @ts-check
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Mutation testing of the core and the number grammar: `npm run mutate`.
 *
 * `npm run mutate -- --mutate src/core/interval.ts` keeps to one file.
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
  timeoutMS: 1500,
  thresholds: { high: 95, low: 90, break: 90 },
  ignorePatterns: ['dist', 'demo', 'test/components', 'test/embed'],
  tempDirName: join(tmpdir(), 'funnel-calculator-mutants'),
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
};
