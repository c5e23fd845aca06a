import { describe, expect, it } from 'vitest';
import { minifiedAgain } from '../../tools/build/minify-again.js';

describe('a script that was minified', () => {
  it('gets shorter where the first minifier saw less', async () => {
    expect(
      await minifiedAgain('const a=()=>{let b;return b&&console.log(1),document.title};globalThis.c=a()', 'module'),
    ).toBe('globalThis.c=document.title;');
  });

  it('keeps the names that a classic script shares with its page', async () => {
    expect(await minifiedAgain('var shared=1;function other(){}', 'script')).toBe('var shared=1;function other(){}');
    expect(await minifiedAgain('var shared=1;function other(){}', 'module')).toBe('');
  });

  it('keeps the names of properties, and what reading one may do', async () => {
    const code = 'globalThis.box.width;globalThis.box={_first:1,second_:2};';
    expect(await minifiedAgain(code, 'module')).toBe(code.replace(';globalThis', ',globalThis'));
  });

  it('keeps private members, import() and regular expressions for letters', async () => {
    const code = await minifiedAgain(
      'globalThis.A=class{#a=1;b(){return this.#a+/\\p{L}/u.test(`x`)}};import(`./part.js`)',
      'module',
    );
    expect(code).toMatch(/#\w+=1/);
    expect(code).toContain('/\\p{L}/u');
    expect(code).toContain('import("./part.js")');
  });
});
