import type { Plugin } from 'vite';

/**
 * What applies our decorators, in place of the compiler's: those change nothing but the class that they are told of.
 *
 * The compiler's also does what nothing here needs, and hands the work to `Reflect.decorate` where a page has one.
 */
export const plainDecorators = (): Plugin => ({
  name: 'plain-decorators',
  apply: 'build',
  transform: {
    filter: { id: /@oxc-project\+runtime.*\/helpers\/esm\/decorate\.js$/ },
    handler: () =>
      'export default (decorators, prototype, name) => decorators.forEach((decorate) => decorate(prototype, name));',
  },
});
