import { afterEach, describe, expect, it } from 'vitest';
import { withSoundArrayFrom } from '../../src/chart/sound-array-from.js';

const native = Array.from;
afterEach(() => {
  Array.from = native;
});

describe('what chart.js is run with', () => {
  it.each([
    ['none of a set, as with Prototype.js', () => []],
    ['the set itself, as with MooTools', (values: unknown) => [values]],
  ])("reads sets, though the page's Array.from gives %s; the page keeps its own", (_what, from) => {
    Array.from = from as typeof Array.from;
    let read: unknown[] = [];
    withSoundArrayFrom(() => {
      read = Array.from(new Set([1, 2, 3]));
    });
    expect(read).toEqual([1, 2, 3]);
    expect(Array.from).toBe(from);
  });

  it('leaves the page its own after an error too', () => {
    const from = (() => []) as typeof Array.from;
    Array.from = from;
    expect(() =>
      withSoundArrayFrom(() => {
        throw new Error('no canvas');
      }),
    ).toThrow('no canvas');
    expect(Array.from).toBe(from);
  });

  it('is the page itself where Array.from is sound', () => {
    withSoundArrayFrom(() => expect(Array.from).toBe(native));
  });
});
