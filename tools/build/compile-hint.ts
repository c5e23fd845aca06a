import type { Plugin } from 'vite';

/** For V8, from Chrome 136 on; to all others a comment. It counts in the first line alone. */
export const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the browser compile what the first look needs while it is still being downloaded.
 *
 * Else each function would be compiled when it is first called, which at the first rendering is nearly every one.
 *
 * @param early - which files, by name
 */
export const compileHint = (early: RegExp): Plugin => ({
  name: 'compile-hint',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'client',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk' && early.test(file.fileName)) file.code = HINT + file.code;
  },
});
