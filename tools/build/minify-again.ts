import { minify } from 'terser';
import type { Plugin } from 'vite';
import { isSingleFile } from './single-files.js';

/** Terser after the bundler's own minifier: each sees through what the other leaves. */
export const minifyAgain = (): Plugin => ({
  name: 'minify-again',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name !== 'npm',
  async generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk')
        file.code = await minifiedAgain(file.code, isSingleFile(this.environment) ? 'script' : 'module');
    }
  },
});

/** The same program in fewer bytes; nothing that only holds for tame code is assumed. */
export async function minifiedAgain(code: string, kind: 'module' | 'script'): Promise<string> {
  const { code: shorter } = await minify(code, {
    module: kind === 'module',
    ecma: 2020,
    compress: { passes: 3 },
    format: { comments: false },
  });
  return shorter!;
}
