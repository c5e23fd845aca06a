import { describe, expect, it } from 'vitest';
import { CompareStore } from '../../src/store/compare-store.js';
import { FunnelStore } from '../../src/store/index.js';
import { entryOf, readEntry } from '../../src/store/number-entry.js';

const english = { locale: 'en', currency: 'EUR' };

function open(): { readonly own: FunnelStore; readonly compare: CompareStore; readonly told: () => number } {
  const own = new FunnelStore();
  own.context = english;
  const compare = new CompareStore(own);
  let told = 0;
  compare.subscribe(() => told++);
  return { own, compare, told: () => told };
}
const values = (compare: CompareStore): Record<string, string> =>
  Object.fromEntries(compare.fields.map(([name, { value }]) => [name, value]));
const type = (compare: CompareStore, name: string, text: string): void =>
  compare.enter(name, readEntry(text, 'stage', english));

describe('the other period', () => {
  it('starts empty beside the example, without a margin', () => {
    const { compare } = open();
    expect(compare.isEmpty).toBe(true);
    expect(values(compare)).toEqual({
      budget: '',
      leads: '',
      primary: '',
      secondary: '',
      primaryCheck: '',
      secondaryCheck: '',
    });
  });

  it('reads what is typed as the calculator’s own fields do, shares among them', () => {
    const { compare, told } = open();
    type(compare, 'leads', '1,200.5');
    type(compare, 'primary', '25 %');
    expect(values(compare)).toMatchObject({ leads: '1200.5', primary: '300.125' });
    expect(compare.isEmpty).toBe(false);
    type(compare, 'leads', '12%');
    expect(compare.other.snapshot.invalid).toEqual({ leads: 'percent_here' });
    expect(told()).toBe(3);
  });

  it('takes a value that wasn’t typed, and is emptied by nothing', () => {
    const { compare } = open();
    compare.enter('budget', entryOf('1000'));
    expect(values(compare)['budget']).toBe('1000');
    compare.enter('budget', entryOf(''));
    expect(compare.isEmpty).toBe(true);
  });

  it('isn’t empty with a text that is no number, nor with a share that waits', () => {
    const { compare } = open();
    type(compare, 'leads', 'many');
    expect(compare.isEmpty).toBe(false);
    const other = open().compare;
    type(other, 'primary', '25%');
    expect(other.isEmpty).toBe(false);
  });

  it('leaves the calculator’s own numbers alone, and they it', () => {
    const { own, compare } = open();
    type(compare, 'leads', '7');
    expect(own.snapshot.values['leads']).toBe('600');
    own.reset();
    expect(values(compare)['leads']).toBe('7');
  });
});

describe('the calculator’s numbers to start from', () => {
  it('are copied with what was typed, shares and marks of the example', () => {
    const { own, compare } = open();
    own.type('primary', '30%');
    own.type('leads', 'x');
    compare.copyOwn();
    expect(compare.other.snapshot.shares).toEqual({ primary: '0.3' });
    expect(compare.other.snapshot.invalid).toEqual({ leads: 'not_a_number' });
    expect(compare.other.snapshot.examples).toEqual(['budget', 'secondary', 'primaryCheck', 'secondaryCheck']);
  });

  it('can be taken back, as can emptying the fields', () => {
    const { compare } = open();
    type(compare, 'leads', '7');
    compare.copyOwn();
    expect(values(compare)['leads']).toBe('600');
    compare.undo();
    expect(values(compare)).toMatchObject({ leads: '7', budget: '' });
    compare.clear();
    expect(compare.isEmpty).toBe(true);
    compare.undo();
    expect(values(compare)['leads']).toBe('7');
  });
});

describe('a row or a column of a spreadsheet', () => {
  it('fills the fields from one on, in their order', () => {
    const { compare } = open();
    expect(compare.enterAll('budget', ['1,800', '600', '25%', '30', '200', '1,200'])).toBe(6);
    expect(values(compare)).toEqual({
      budget: '1800',
      leads: '600',
      primary: '150',
      secondary: '30',
      primaryCheck: '200',
      secondaryCheck: '1200',
    });
  });

  it('leaves out what is behind the last field, and what a blank cell stands for', () => {
    const { compare } = open();
    type(compare, 'primaryCheck', '5');
    expect(compare.enterAll('secondary', ['30', '', '1,200', '8', '9'])).toBe(2);
    expect(values(compare)).toEqual({
      budget: '',
      leads: '',
      primary: '',
      secondary: '30',
      primaryCheck: '5',
      secondaryCheck: '1200',
    });
  });

  it('is taken back as one', () => {
    const { compare } = open();
    type(compare, 'leads', '7');
    compare.enterAll('budget', ['1', '2', '3']);
    compare.undo();
    expect(values(compare)).toMatchObject({ budget: '', leads: '7', primary: '' });
    expect(compare.other.canUndo).toBe(false);
  });
});

describe('which period is which', () => {
  it('the calculator’s own is the later one, until they are swapped', () => {
    const { own, compare, told } = open();
    compare.copyOwn();
    own.type('primaryCheck', '300');
    expect([compare.ownIsLater, String(compare.comparison.revenue.change)]).toEqual([true, '15000']);
    compare.swap();
    expect([compare.ownIsLater, String(compare.comparison.revenue.change)]).toEqual([false, '-15000']);
    compare.swap();
    expect(compare.ownIsLater).toBe(true);
    expect(told()).toBe(3);
  });

  it('both are compared anew only where a number changed', () => {
    const { own, compare } = open();
    const first = compare.comparison;
    expect(compare.comparison).toBe(first);
    own.type('leads', '601');
    expect(compare.comparison).not.toBe(first);
  });
});

describe('the calculator', () => {
  it('is followed in its funnel, language and currency', () => {
    const { own, compare, told } = open();
    type(compare, 'leads', '7');
    own.define([{ id: 'leads' }, { id: 'orders', paid: true }]);
    own.context = { locale: 'ru', currency: 'RUB' };
    compare.follow();
    expect(values(compare)).toEqual({ budget: '', leads: '7', orders: '', ordersCheck: '' });
    expect(compare.comparison.missing.before).toEqual(['budget', 'orders', 'ordersCheck']);
    compare.enterAll('budget', ['1,5']);
    expect(values(compare)['budget']).toBe('1.5');
    expect(told()).toBe(3);
  });

  it('tells nothing where nothing of that has changed', () => {
    const { compare, told } = open();
    compare.follow();
    expect(told()).toBe(0);
  });
});
