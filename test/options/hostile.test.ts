import { afterEach, describe, expect, it } from 'vitest';
import { hear } from './heard.js';

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('what somebody may write to do harm', () => {
  it.each([
    ['brand', '{"__proto__": {"name": "evil"}}'],
    ['brand', '{"constructor": {"prototype": {"polluted": "yes"}}}'],
    ['values', '{"__proto__": "1", "constructor": "2", "prototype": "3", "toString": "4"}'],
    ['texts', '{"__proto__": {"polluted": "yes"}, "en": {"__proto__": "yes"}}'],
    ['norms', '{"__proto__": {"value": "1"}, "leadsCost": {"__proto__": {"value": "1"}}}'],
    ['stages', '[{"id": "calls", "__proto__": {"paid": true}}]'],
  ] as const)('reaches no prototype: %s=%s', (option, text) => {
    const { said } = hear(option, text);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    for (const table of Array.isArray(said) ? (said as object[]) : [said!]) {
      expect(Object.getPrototypeOf(table)).toBeNull();
      expect(Object.keys(table).filter((key) => ['__proto__', 'constructor', 'prototype'].includes(key))).toEqual([]);
    }
  });

  it.each([
    [
      'a text of ten million characters',
      `{"name": "${'x'.repeat(10_000_000)}"}`,
      'brand: write JSON of at most 100,000 characters; left out',
    ],
    [
      'more than a hundred thousand blanks',
      `{"name": ${' '.repeat(100_000)}"A"}`,
      'brand: write JSON of at most 100,000 characters; left out',
    ],
    [
      'a string of ten million characters',
      { name: 'x'.repeat(10_000_000) },
      'brand.name: it is longer than 4000 characters; left out',
    ],
    [
      'a number of a million digits',
      { name: 10n ** 100_000n },
      'brand.name: it is longer than 4000 characters; left out',
    ],
    [
      'a million keys',
      Object.fromEntries(Array.from({ length: 1_000_000 }, (_, index) => [`k${String(index)}`, 1])),
      'brand: it holds more than 2000 entries; left out',
    ],
    [
      'a list that claims four billion entries',
      { name: new Array(4_294_967_295) },
      'brand.name: it holds more than 2000 entries; left out',
    ],
    ['ten thousand levels', nested(10_000), 'brand.a.a.a.a.a.a: it lies deeper than 5 levels; left out'],
  ])('is read no further than it has to be: %s', (_kind, given, warning) => {
    expect(hear('brand', given).heard).toContain(warning);
  });

  it('ends where it bites its own tail', () => {
    const brand: Record<string, unknown> = { name: 'A' };
    brand['self'] = brand;
    expect(hear('brand', brand).said).toEqual({ name: 'A' });
  });

  it.each([
    [
      'a getter',
      {
        get name(): string {
          throw new Error('no');
        },
      },
    ],
    [
      'a proxy',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ],
    [
      'one that is gone',
      (() => {
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        return proxy;
      })(),
    ],
  ])('is told of and left out where reading it throws: %s', (_kind, given) => {
    expect(hear('brand', given)).toEqual({ said: null, heard: ['brand: it can’t be read; left out'] });
  });

  it('isn’t asked how it wants to be written', () => {
    expect(hear('brand', { name: 'A', toJSON: () => ({ name: 'B' }) }).said).toEqual({ name: 'A' });
  });

  it('reads a getter once', () => {
    let reads = 0;
    const { said } = hear('brand', {
      get name() {
        reads += 1;
        return reads === 1 ? 'A' : '<script>';
      },
    });
    expect([said!.name, reads]).toEqual(['A', 1]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e300, 'x', Symbol('x'), () => 1])(
    'becomes no number: %s',
    (given) => {
      const { said } = hear('norms', { leadsCost: given, primaryRate: '0.35' });
      expect(said!['primaryRate']).toEqual({ value: '0.35' });
      expect(typeof (said!['leadsCost']?.value ?? '')).toBe('string');
    },
  );
});

describe('a page that has added to every object', () => {
  const added = ['paid', 'evil'] as const;
  afterEach(() => {
    for (const key of added) Reflect.deleteProperty(Object.prototype, key);
  });

  it('adds nothing to an option', () => {
    for (const key of added)
      Object.defineProperty(Object.prototype, key, {
        value: () => true,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    const { said, heard } = hear('stages', '[{"id": "calls"}, {"id": "visits", "paid": true}]');
    for (const key of added) Reflect.deleteProperty(Object.prototype, key);
    expect(heard).toEqual([]);
    expect(said).toEqual([{ id: 'calls' }, { id: 'visits', paid: true }]);
  });
});
