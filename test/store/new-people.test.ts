import { describe, expect, it } from 'vitest';
import { addCalls } from '../../src/store/calls-stage.js';
import { CompareStore } from '../../src/store/compare-store.js';
import { FunnelStore } from '../../src/store/index.js';
import { typeAll } from '../../src/store/type-all.js';

type Values = Readonly<Record<string, string>>;

const SEED = { budget: '180000', leads: '600', primary: '150', secondary: '30' };
const GROWN = { budget: '240000', leads: '750', primary: '225', secondary: '60' };
const CHECKS = { primaryCheck: '20000', secondaryCheck: '120000' };

/** The comparison of an earlier period with the calculator's own, later one. */
function opened(before: Values, after: Values): { readonly own: FunnelStore; readonly compare: CompareStore } {
  const own = new FunnelStore();
  own.startBlank(true);
  own.context = { locale: 'en', currency: 'GBP' };
  for (const [name, value] of Object.entries({ ...CHECKS, ...after })) own.setPageValue(name, value);
  const compare = new CompareStore(own);
  typeAll(compare.other, new Map(Object.entries({ ...CHECKS, ...before })));
  return { own, compare };
}
const told = (before: Values, after: Values): unknown =>
  JSON.parse(JSON.stringify(opened(before, after).compare.comparison.newPeople));

describe('the new people of two periods', () => {
  it('aren’t told where nobody has counted existing patients, nor while the leads are missing', () => {
    expect(told(SEED, GROWN)).toBeNull();
    expect(told({ budget: '1', existing: '3' }, { ...GROWN, existing: '300' })).toBeNull();
  });

  // By hand: 300 of 600 are new and cost 600 each, 450 of 750 cost 533.33; 150 of 300 and 225 of 450 are a half.
  it('came as often as before where the share of all of them rose', () => {
    expect(told({ ...SEED, existing: '300' }, { ...GROWN, existing: '300' })).toMatchObject({
      people: ['300', '450'],
      cost: { before: '600', after: expect.stringMatching(/^533\.33333333333333333/) },
      rate: { before: '0.5', after: '0.5', byChance: false },
      exceeded: false,
    });
  });

  // Wilson at 1.96: 150 of 300 is 44.4–55.6 %, 180 of 320 is 50.8–61.6 %, 225 of 300 is 69.8–79.6 %.
  it('may differ by chance, by the intervals of the new ones and not of all', () => {
    const then = { ...SEED, existing: '300' };
    const chance = (primary: string, existing: string): unknown =>
      told(then, { ...SEED, primary, existing, budget: '180000' });
    expect(chance('180', '280')).toMatchObject({ rate: { byChance: true } });
    expect(chance('225', '300')).toMatchObject({ rate: { byChance: false } });
    expect(told(then, { ...SEED, existing: '290' })).toMatchObject({ cost: { byChance: true } });
    expect(told(then, { ...SEED, existing: '0' })).toMatchObject({ cost: { byChance: false } });
  });

  it('can’t be compared where one period alone has them, or more existing patients than people', () => {
    expect(told(SEED, { ...GROWN, existing: '300' })).toEqual({ unknown: 'Before' });
    expect(told({ ...SEED, existing: '0' }, GROWN)).toEqual({ unknown: 'After' });
    expect(told({ ...SEED, existing: '601' }, { ...GROWN, existing: '300' })).toEqual({ unknown: 'Before' });
    expect(told({ ...SEED, existing: '1' }, { ...GROWN, existing: '751' })).toEqual({ unknown: 'After' });
  });

  it('have no rate where more came for the first time than were new, and no cost where nobody was', () => {
    expect(told({ ...SEED, existing: '451' }, { ...GROWN, existing: '300' })).toMatchObject({
      cost: { before: expect.stringMatching(/^1208\.05369127516778523/) },
      rate: null,
      exceeded: true,
    });
    expect(told({ ...SEED, primary: '0', existing: '600' }, { ...GROWN, existing: '300' })).toMatchObject({
      people: ['0', '450'],
      cost: null,
      rate: null,
      exceeded: false,
    });
  });

  it('are those of the answered calls where calls are the first stage', () => {
    const { own, compare } = opened({ ...SEED, existing: '300' }, { ...GROWN, existing: '300' });
    addCalls(own, '1000', '750');
    compare.follow();
    compare.other.type('calls', '800');
    expect(JSON.parse(JSON.stringify(compare.comparison.newPeople))).toMatchObject({ people: ['300', '450'] });
  });

  it('change nothing in what made revenue change', () => {
    const parts = (before: Values, after: Values): unknown =>
      opened(before, after).compare.comparison.figures.map(({ id, part }) => [id, part.toString()]);
    expect(parts({ ...SEED, existing: '300' }, { ...GROWN, existing: '5' })).toEqual(parts(SEED, GROWN));
  });

  it('make two periods differ that hold the same numbers else', () => {
    const { compare } = opened({ ...SEED, existing: '300' }, { ...SEED, existing: '200' });
    expect(compare.comparison.same).toBe(false);
    expect(opened({ ...SEED, existing: '300' }, { ...SEED, existing: '300' }).compare.comparison.same).toBe(true);
  });
});

describe('the field of existing patients in the other period', () => {
  const names = (compare: CompareStore): readonly string[] => compare.fields.map(([name]) => name);

  it('is there once a period has them, also as a text that is no number', () => {
    const { own, compare } = opened(SEED, GROWN);
    expect(names(compare)).not.toContain('existing');
    own.type('existing', 'many');
    expect(names(compare).at(-1)).toBe('existing');
    own.type('existing', '');
    expect(names(compare)).not.toContain('existing');
    compare.other.type('existing', '3');
    expect(names(compare).at(-1)).toBe('existing');
  });

  it('is copied with the calculator’s numbers, filled last by a pasted row, and emptied', () => {
    const { own, compare } = opened(SEED, { ...GROWN, existing: '300' });
    compare.copyOwn();
    expect(compare.other.snapshot.values['existing']).toBe('300');
    expect(compare.enterAll('budget', ['1', '2', '3', '4', '5', '6', '7'])).toBe(7);
    expect(compare.other.snapshot.values).toMatchObject({ leads: '2', secondaryCheck: '6', existing: '7' });
    compare.clear();
    expect(compare.isEmpty).toBe(true);
    own.type('existing', '');
    expect(names(compare)).not.toContain('existing');
  });
});
