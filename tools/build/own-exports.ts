import type { Plugin } from 'vite';

/**
 * Has the bundler's own code, which hands out what a module exports, read the exports alone.
 *
 * It would go through whatever a page's old scripts have added to every object too, and stumble over what is no function.
 */
export const ownExports = (): Plugin => ({
  name: 'own-exports',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name !== 'npm',
  renderChunk: (code) => (DEFINED.test(code) ? { code: withOwnExports(code), map: null } : null),
});

const DEFINED = /\b__exportAll = /;

/** @throws Error where the bundler has changed */
export function withOwnExports(code: string): string {
  const [before, after, ...more] = code.split('for (var name in all)');
  if (after === undefined || more.length > 0) throw new Error('The bundler has changed how it hands out exports');
  return `${before!}for (var name of Object.keys(all))${after}`;
}
