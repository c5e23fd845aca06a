import { parseSync, type Plugin } from 'vite';
import { describe, expect, it } from 'vitest';
import { builtChart } from '../chart/built-chart.js';
import { trimmed } from '../../tools/build/trim-chart.js';

const LIBRARY = `const SIZE = function() { return ask(); }();
function area(box) { return box.width * box.height; }
class Base {}
class Box extends Base {
  static defaults = {};
  get size() { return this.width; }
  set size(size) { this.width = size; }
  draw() { return area(this); }
  hover() { return SIZE; }
}
export { Box, Base };
`;

/** A later version of the library. */
const later = (file: RegExp): Plugin => ({
  name: 'later',
  transform: { order: 'pre', filter: { id: file }, handler: (code) => code.replace('4.6.1', '4.6.2') },
});

describe('a library with declarations of ours in place of its own', () => {
  it('has our function, our constant and our class, and all else as it was', () => {
    const code = trimmed(
      LIBRARY,
      'const SIZE = 0;\nfunction area() { return 1; }\nclass Box {\n  hover() { return 2; }\n}',
    );
    expect(code).toContain(
      'const SIZE = 0;\nfunction area() { return 1; }\nclass Base {}\nclass Box {\nhover() { return 2; }\n}\nexport { Box, Base };',
    );
    expect(parseSync('library.js', code).errors).toEqual([]);
  });

  it('keeps of a class what is asked for, a pair of accessors together', () => {
    const code = trimmed(LIBRARY, "class Box extends Base {\n  static kept = ['size', 'draw'];\n  hover() {}\n}");
    expect(code).toContain(
      'class Box extends Base {\nget size() { return this.width; }\nset size(size) { this.width = size; }\ndraw() { return area(this); }\nhover() {}\n}',
    );
    expect(code).not.toMatch(/defaults|kept/);
  });

  it.each([
    ['no other', 'function other() {}'],
    ['no class area', 'class area {}'],
    ['no Box.click', "class Box {\n  static kept = ['click'];\n}"],
  ])('is refused where it has changed: %s', (message, instead) => {
    expect(() => trimmed(LIBRARY, instead)).toThrow(`chart.js has ${message}`);
  });
});

describe('chart.js in the scripts', () => {
  it('neither listens to the page nor asks it for frames, colours, words or the language', async () => {
    const code = await builtChart();
    expect(code).not.toMatch(
      /addEventListener|Observer|requestAnimationFrame|setTimeout|Intl|fillText|measureText|Proxy|console|kurkle|saturate/,
    );
  });

  it('asks nothing that old scripts on a page have put something else in the place of', async () => {
    expect(await builtChart()).not.toMatch(/Array\.from|for \(\w+ \w+ in /);
  });

  it.each([
    ['chart.js', /chart\.js\/dist\/chart\.js$/],
    ['chunks/index.js', /chart\.js\/dist\/chunks\/index\.js$/],
  ])(
    'is refused once a byte of the library has changed, for the rest is to be compared anew: %s',
    async (name, file) => {
      await expect(builtChart(later(file))).rejects.toThrow(`chart.js has changed: ${name}`);
    },
  );
});
