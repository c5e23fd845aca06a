import { describe, expect, it } from 'vitest';
import { couldBeChance } from '../../src/core/index.js';
import { SEED } from './worked-plans.js';

describe('a change between two periods could be chance', () => {
  it('where both 95 % intervals overlap', () => {
    expect(couldBeChance(SEED, SEED)).toEqual({
      leadsCost: true,
      primaryRate: true,
      secondaryRate: true,
      primaryCheck: true,
      secondaryCheck: true,
    });
    expect(couldBeChance(SEED, { ...SEED, primary: '170' })['primaryRate']).toBe(true);
  });

  it('not where they don’t, in whichever direction', () => {
    const other = { ...SEED, primary: '210' };
    expect([couldBeChance(SEED, other)['primaryRate'], couldBeChance(other, SEED)['primaryRate']]).toEqual([
      false,
      false,
    ]);
    expect(couldBeChance(SEED, { ...SEED, budget: '400000' })['leadsCost']).toBe(false);
    expect(couldBeChance(SEED, { ...SEED, primaryCheck: '40000' })['primaryCheck']).toBe(false);
    expect(couldBeChance(SEED, { ...SEED, secondary: '300' })['secondaryRate']).toBe(false);
  });

  it('of single checks as far as these vary', () => {
    const dearer = { ...SEED, primaryCheck: '21000' };
    expect(couldBeChance(SEED, dearer)['primaryCheck']).toBe(true);
    expect(couldBeChance(SEED, dearer, { checkVariation: '0.1' })['primaryCheck']).toBe(false);
  });

  it('where an interval is open, from its lower end on', () => {
    // Three payments tell nothing about how high the average is.
    expect(couldBeChance({ ...SEED, secondary: '3' }, { ...SEED, secondaryCheck: '900000' })['secondaryCheck']).toBe(
      true,
    );
    expect(couldBeChance({ ...SEED, secondary: '3' }, { ...SEED, secondaryCheck: '1200' })['secondaryCheck']).toBe(
      false,
    );
    expect(couldBeChance({ ...SEED, leads: '0' }, SEED)['leadsCost']).toBe(false);
    expect(couldBeChance({ ...SEED, budget: '100', leads: '0' }, SEED)['leadsCost']).toBe(true);
  });
});

describe('nothing is said', () => {
  it.each([
    ['leadsCost', { budget: '' }],
    ['leadsCost', { budget: '0' }],
    ['leadsCost', { leads: '' }],
    ['primaryRate', { leads: '0' }],
    ['primaryRate', { primary: '' }],
    ['primaryRate', { leads: '' }],
    ['primaryRate', { primary: '601' }],
    ['primaryCheck', { primary: '0' }],
    ['primaryCheck', { primaryCheck: '' }],
    ['primaryCheck', { primary: '' }],
  ])('about %s where a period has %o', (lever, change) => {
    expect(couldBeChance(SEED, { ...SEED, ...change })[lever]).toBeNull();
    expect(couldBeChance({ ...SEED, ...change }, SEED)[lever]).toBeNull();
  });
});

it('judges every lever of any funnel, and freezes what it says', () => {
  const definition = [{ id: 'a' }, { id: 'b', paid: true }];
  const said = couldBeChance({ budget: '1', a: '9', b: '4', bCheck: '1' }, {}, { definition });
  expect(said).toEqual({ aCost: null, bRate: null, bCheck: null });
  expect(Object.isFrozen(said)).toBe(true);
});

it('refuses a value or a variation that makes no sense', () => {
  expect(() => couldBeChance(SEED, { leads: '-1' })).toThrow('leads must be 0 or more');
  expect(() => couldBeChance(SEED, SEED, { checkVariation: 'x' })).toThrow(
    'checkVariation must be a plain decimal string',
  );
});
