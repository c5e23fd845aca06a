import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Minifies the first screen's script once more: in several passes, terser finds what the bundler's own minifier leaves.
 *
 * @param file - its name, which has no hash, since a hash is of the text before
 */
export const minifyAgain = (file: string): Plugin => ({
  name: 'minify-again',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'client',
  async generateBundle(_options, bundle) {
    const script = bundle[file];
    if (script?.type !== 'chunk') throw new Error(`${file} isn't built`);
    script.code = await shorter(script.code);
  },
});

/** The same program in fewer bytes. */
export async function shorter(code: string): Promise<string> {
  const { code: result } = await minify(code, {
    module: true,
    compress: {
      ecma: 2022,
      passes: 3,
      // That a property that is read never acts is assumed by the bundler too, see `vite.config.ts`.
      pure_getters: true,
      // Nobody asks a function how many parameters it has, so those that it doesn't read may go.
      keep_fargs: false,
      // `!0` for `true` is shorter, but once compressed it isn't.
      booleans: false,
    },
  });
  if (!result) throw new Error('terser has made nothing of it');
  return result;
}
