import { describe, expect, it } from 'vitest';
import { comparePeriods, type Comparison } from '../../src/store/comparison.js';
import { FunnelStore } from '../../src/store/index.js';
import type { Stage } from '../../src/core/index.js';

const SEED = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};
const GROWN = {
  budget: '240000',
  leads: '750',
  primary: '225',
  secondary: '60',
  primaryCheck: '19500',
  secondaryCheck: '125000',
};

function period(values: Readonly<Record<string, string>>, stages?: readonly Stage[]) {
  const store = new FunnelStore();
  store.startBlank(true);
  if (stages) store.define(stages);
  for (const [name, value] of Object.entries(values)) store.setPageValue(name, value);
  return store.snapshot;
}

const compare = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  stages?: readonly Stage[],
): Comparison => {
  const later = period(after, stages);
  return comparePeriods(stages ? period(before, later.definition.stages) : period(before), later);
};
const figure = ({ figures }: Comparison, id: string) => figures.find((each) => each.id === id)!;
const text = (value: { toString(): string } | null): string | null => value && value.toString();

describe('two periods', () => {
  it('have a revenue each, and a change of it in money, in share and as a multiple', () => {
    const { revenue } = compare(SEED, GROWN);
    expect([revenue.before, revenue.after, revenue.change].map(text)).toEqual(['6600000', '11887500', '5287500']);
    expect([text(revenue.growth!.toDecimalPlaces(3)), text(revenue.times!.toDecimalPlaces(3))]).toEqual([
      '0.801',
      '1.801',
    ]);
  });

  it('are compared in every figure, the largest part first', () => {
    const comparison = compare(SEED, GROWN);
    expect(comparison.mode).toBe('full');
    expect(comparison.figures.map(({ id, kind, part }) => [id, kind, text(part.toDecimalPlaces(0))])).toEqual([
      ['budget', 'budget', '2578821'],
      ['primaryRate', 'rate', '1642745'],
      ['secondaryRate', 'rate', '1527806'],
      ['leadsCost', 'cost', '-588505'],
      ['secondaryCheck', 'check', '220045'],
      ['primaryCheck', 'check', '-93411'],
    ]);
    const cost = figure(comparison, 'leadsCost');
    expect([cost.before, cost.after, cost.change].map(text)).toEqual(['300', '320', '20']);
    expect(text(cost.growth!.toDecimalPlaces(4))).toBe('0.0667');
    expect(text(figure(comparison, 'primaryRate').change)).toBe('0.05');
  });

  it('are joined by the parts, each beginning where the one before it ends', () => {
    const { figures, revenue } = compare(SEED, GROWN);
    expect(text(figures[0]!.from)).toBe('6600000');
    figures.slice(1).forEach(({ from }, index) => expect(from.eq(figures[index]!.to)).toBe(true));
    expect(figures.at(-1)!.to.minus(revenue.after!).abs().lt('1e-20')).toBe(true);
    for (const { from, to, part } of figures) expect(to.minus(from).minus(part).abs().lt('1e-20')).toBe(true);
  });

  it('say of each figure that has moved whether its intervals overlap', () => {
    const comparison = compare(SEED, { ...SEED, primary: '210', secondaryCheck: '121000' });
    expect([figure(comparison, 'primaryRate').byChance, figure(comparison, 'secondaryCheck').byChance]).toEqual([
      false,
      true,
    ]);
    // Its interval overlaps with itself, but nothing has moved.
    expect(figure(comparison, 'leadsCost').byChance).toBe(false);
    expect(figure(comparison, 'budget').byChance).toBe(false);
  });

  it('tell shares only where revenue changed by more than 1 %', () => {
    expect(compare(SEED, GROWN).tellsShares).toBe(true);
    expect(compare(SEED, { ...SEED, primaryCheck: '20440' }).tellsShares).toBe(false);
  });

  it('are the same where every number is, however it is written', () => {
    expect(compare(SEED, { ...SEED, budget: '180000.0' }).same).toBe(true);
    expect(compare(SEED, { ...SEED, margin: '0.4' }).same).toBe(true);
    expect(compare(SEED, { ...SEED, budget: '180000.1' }).same).toBe(false);
    // Twice the people at half the price.
    const other = compare(SEED, { ...SEED, primary: '300', primaryCheck: '10000', secondary: '30' });
    expect([text(other.revenue.change), other.same]).toEqual(['0', false]);
  });
});

describe('shares in place of counts', () => {
  it('count as the people that they mean, however many digits those have', () => {
    const comparison = compare(SEED, {
      ...SEED,
      leads: '700',
      primary: '33.333333333333%',
      secondary: '17.777777777777%',
    });
    expect(text(figure(comparison, 'primaryRate').after)).toBe('0.33333333333333');
    expect(comparison.mode).toBe('full');
  });
});

describe('what can’t be compared', () => {
  it('is named by period, and leaves the change where revenue is known', () => {
    const comparison = compare({ ...SEED, budget: '' }, { ...SEED, leads: '', primaryCheck: '30000' });
    expect(comparison.missing).toEqual({ before: ['budget'], after: ['leads'] });
    expect([comparison.mode, comparison.figures, comparison.same]).toEqual([null, [], false]);
    expect(text(comparison.revenue.change)).toBe('1500000');
  });

  it('leaves nothing where revenue isn’t known', () => {
    const { revenue } = compare({ ...SEED, primary: '' }, SEED);
    expect([revenue.before, revenue.after, revenue.change, revenue.growth, revenue.times]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is a growth from nothing', () => {
    const { revenue, figures } = compare({ ...SEED, primary: '0', secondary: '0' }, SEED);
    expect([text(revenue.change), revenue.growth, revenue.times]).toEqual(['6600000', null, null]);
    expect(figures.find(({ id }) => id === 'primaryRate')!.growth).toBeNull();
  });
});

describe('where levers can’t be told apart', () => {
  it('people who came for nothing are compared by their number', () => {
    const comparison = compare({ ...SEED, budget: '0' }, { ...SEED, leads: '1200', primary: '300', secondary: '60' });
    expect(comparison.mode).toBe('leads');
    const { kind, before, after, part } = figure(comparison, 'leads');
    expect([kind, text(before), text(after), text(part)]).toEqual(['count', '600', '1200', '6600000']);
    expect(figure(comparison, 'budget')).toBeUndefined();
  });

  it('people who came from nobody are compared by numbers and checks', () => {
    const comparison = compare({ ...SEED, leads: '0' }, { ...SEED, primary: '160', primaryCheck: '22000' });
    expect(comparison.mode).toBe('counts');
    expect(comparison.figures.map(({ id, kind, part }) => [id, kind, text(part)])).toEqual([
      ['primaryCheck', 'check', '310000'],
      ['primary', 'count', '210000'],
      ['secondary', 'count', '0'],
      ['secondaryCheck', 'check', '0'],
    ]);
  });
});

describe('other funnels', () => {
  it('may have ten stages', () => {
    const stages = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id, index) => ({
      id,
      paid: index % 3 === 2,
    }));
    const before = Object.fromEntries(
      ['budget', ...stages.flatMap(({ id, paid }) => (paid ? [id, `${id}Check`] : [id]))].map((name, index) => [
        name,
        String(1000 - index),
      ]),
    );
    const comparison = compare(before, { ...before, budget: '2000', a: '2000' }, stages);
    expect(comparison.figures.length).toBe(14);
    // As many again in the first stage, and no more in the second.
    expect([
      figure(comparison, 'budget').part.gt(0),
      figure(comparison, 'bRate').part.lt(0),
      text(comparison.revenue.change),
    ]).toEqual([true, true, '0']);
  });

  it('may have nobody who pays', () => {
    const comparison = compare({ budget: '1', a: '2', b: '1' }, { budget: '3', a: '9', b: '0' }, [
      { id: 'a' },
      { id: 'b' },
    ]);
    expect([comparison.mode, text(comparison.revenue.change)]).toEqual(['full', '0']);
  });
});
