import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { withOwnExports } from '../../tools/build/own-exports.js';

const HANDING_OUT =
  'var out = {}; var all = { a: () => 1 }; for (var name in all) Object.defineProperty(out, name, { get: all[name] }); out.a';

describe('what hands out the exports of a module', () => {
  it('reads those alone, whatever a page has added to every object', () => {
    const page = 'Object.prototype.guest = null;';
    expect(() => runInNewContext(page + HANDING_OUT) as unknown).toThrow('Getter must be a function');
    expect<unknown>(runInNewContext(page + withOwnExports(HANDING_OUT))).toBe(1);
  });

  it('is looked for in vain where the bundler has changed, and that is said', () => {
    expect(() => withOwnExports('for (const name of all) {}')).toThrow('The bundler has changed');
    expect(() => withOwnExports(HANDING_OUT + HANDING_OUT)).toThrow('The bundler has changed');
  });
});
