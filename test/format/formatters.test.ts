import { describe, expect, it, vi } from 'vitest';
import { numberFormat, once } from '../../src/format/formatters.js';

describe('what is costly to make', () => {
  it('is made once per key', () => {
    const make = vi.fn(() => ({}));
    expect(once('kept', make)).toBe(once('kept', make));
    expect(make).toHaveBeenCalledTimes(1);
    expect(numberFormat('de', '%')).toBe(numberFormat('de', '%'));
    expect(numberFormat('de', '%')).not.toBe(numberFormat('fr', '%'));
    expect(numberFormat('de', '%')).not.toBe(numberFormat('de', '%', 1));
  });

  it('is forgotten at some point, so that no page grows for ever', () => {
    const make = vi.fn(() => ({}));
    once('forgotten', make);
    for (let key = 0; key < 1000; key++) once(`other ${key}`, () => key);
    once('forgotten', make);
    expect(make).toHaveBeenCalledTimes(2);
  });
});
