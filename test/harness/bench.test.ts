import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const benches = readdirSync('tools').filter((name) => /^bench-.*\.js$/.test(name));

describe('a bench that is run by its name', () => {
  it('is among several', () => {
    expect(benches.length).toBeGreaterThan(5);
  });

  // `tools/bench.js` waits for the bench, which would wait for it: Node ends such a program without a word.
  it.each(benches)('doesn’t import the program that runs it: %s', (name) => {
    expect(readFileSync(`tools/${name}`, 'utf8')).not.toMatch(/from '\.\/bench\.js'/);
  });

  it.each(benches)('has a function that runs it: %s', (name) => {
    expect(readFileSync(`tools/${name}`, 'utf8')).toMatch(/export (async )?function run\(/);
  });
});
