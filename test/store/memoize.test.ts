import { describe, expect, it, vi } from 'vitest';
import { memoizeByObject } from '../../src/store/memoize.js';

describe('a memoized derivation', () => {
  it('is made once for the same object and arguments, and anew where either is another', () => {
    const derive = vi.fn((about: { readonly size: number }, times: number) => ({ product: about.size * times }));
    const memoized = memoizeByObject(derive);
    const [two, three] = [{ size: 2 }, { size: 3 }];
    const first = memoized(two, 5);
    expect(first).toEqual({ product: 10 });
    expect(memoized(two, 5)).toBe(first);
    expect(memoized(three, 5)).toEqual({ product: 15 });
    expect(memoized(two, 5)).toBe(first);
    expect(memoized(two, 6)).toEqual({ product: 12 });
    expect(memoized(two, 5)).toEqual({ product: 10 });
    expect(derive).toHaveBeenCalledTimes(4);
  });

  it('keeps an answer of undefined too', () => {
    const derive = vi.fn((): undefined => undefined);
    const memoized = memoizeByObject<object, [], undefined>(derive);
    const about = {};
    memoized(about);
    memoized(about);
    expect(derive).toHaveBeenCalledTimes(1);
  });
});
