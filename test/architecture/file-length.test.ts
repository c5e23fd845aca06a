import { describe, expect, it } from 'vitest';
import { sources } from './sources.js';

const MAX_LINES = 200;

/** How the reason begins that a longer file owes. */
const REASON = /\/\/ Longer than 200 lines: .{20,}/;

const overlong = (files: Readonly<Record<string, string>>): string[] =>
  Object.entries(files)
    .filter(([, text]) => text.trimEnd().split('\n').length > MAX_LINES && !REASON.test(text))
    .map(([path]) => path);

const longer = 'export {};\n'.repeat(201);

describe('a file of more than 200 lines', () => {
  it('says why, in all sources', () => {
    expect(overlong(sources)).toEqual([]);
  });

  it('is named without a reason, and not with one', () => {
    expect(
      overlong({
        'long.ts': longer,
        'told.ts': `// Longer than 200 lines: it is one table of facts.\n${longer}`,
        'short.ts': 'export {};\n'.repeat(200),
      }),
    ).toEqual(['long.ts']);
  });

  it('has to give more than the beginning of a reason', () => {
    expect(overlong({ 'long.ts': `// Longer than 200 lines: so.\n${longer}` })).toEqual(['long.ts']);
  });
});
