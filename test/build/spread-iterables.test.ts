import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { withSpreads } from '../tools/build/spread-iterables.js';

/** What Prototype.js 1.7.3 puts in the place of Array.from: a copy of what has a length. */
const PAGE = 'Array.from = (list) => (list ? Array.prototype.slice.call(list) : []);';

const inPage = (code: string): unknown => JSON.parse(runInNewContext(`${PAGE} JSON.stringify(${code})`) as string) as unknown;

describe('a set that a library copies', () => {
  it('keeps its members on a page whose Array.from knows no iterables', () => {
    const code = "Array.from(new Set(['a', 'b'])).map((key) => key + Array.from(new Set([1])))";
    expect(inPage(code)).toEqual([]);
    expect(inPage(withSpreads(code))).toEqual(['a1', 'b1']);
  });

  it('leaves other calls and texts alone', () => {
    const code = "Object.fromEntries([]); Buffer.from(x); 'Array.from(set)'; from(set);";
    expect(withSpreads(code)).toBe(code);
  });

  it.each(['Array.from(set, double)', 'Array.from()', 'Array.from(...sets)', 'sets.map(Array.from)'])('stops the build at %s, which is more than a copy', (code) => {
    expect(() => withSpreads(code)).toThrow('more than a copy');
  });

  it.each(['chart.js', 'chunks/index.js'])('is spread all over %s', (file) => {
    const library = readFileSync(join(createRequire(import.meta.url).resolve('chart.js'), '..', file), 'utf8');
    expect(library).toContain('Array.from(');
    expect(withSpreads(library)).not.toContain('Array.from');
  });
});
