import { describe, expect, it } from 'vitest';
import { usedBy } from '../../tools/build/load-stages.js';

const INDEX = "export { a, type A } from './a.js';\nexport { b, c } from './b.js';\nexport type { D } from './d.js';";

const used = (code: string, index = INDEX): string[] =>
  usedBy(
    '/src/entry.ts',
    ['/src/room/index.ts', '/lib/lit.js'],
    (id) => ({ '/src/entry.ts': code, '/src/room/index.ts': index })[id] ?? null,
  );

describe('what a stage needs', () => {
  it('are those modules of an index whose names are taken, and no others', () => {
    expect(used("import { a, type A } from './room/index.js';\nimport { html } from 'lit';")).toEqual([
      '/lib/lit.js',
      '/src/room/a.ts',
    ]);
    expect(used("import { b as bee } from './room/index.js';")).toEqual(['/lib/lit.js', '/src/room/b.ts']);
  });

  it.each([
    ['all of it is taken', "import * as room from './room/index.js';", INDEX],
    ['it is run for what it does', "import './room/index.js';", INDEX],
    ['a name isn’t passed on', "import { a, x } from './room/index.js';", INDEX],
    ['it holds something of its own', "import { a } from './room/index.js';", `${INDEX}\nexport const x = 1;`],
    ['it passes on whatever another has', "import { a } from './room/index.js';", `${INDEX}\nexport * from './e.js';`],
  ])('is the whole index where %s', (_why, code, index) => {
    expect(used(code, index)).toEqual(['/src/room/index.ts', '/lib/lit.js']);
  });

  it('is nothing of what is only passed on itself or of types', () => {
    expect(used("export { a } from './room/index.js';")).toEqual(['/src/room/index.ts', '/lib/lit.js']);
    expect(used("import type { A } from './room/index.js';")).toEqual(['/src/room/index.ts', '/lib/lit.js']);
  });
});
