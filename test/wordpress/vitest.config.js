import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/wordpress/**/*.test.ts', 'test/receivers/mysql.ts', 'test/receivers/apache.ts'],
    // For what hangs, not for what is slow: a loaded machine must not make a test fail.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
