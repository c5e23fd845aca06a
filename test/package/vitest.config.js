import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['test/package/**/*.test.ts'],
    globalSetup: 'test/package/pack.ts',
    isolate: false,
    // For what hangs, not for what is slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
