import { describe, expect, it } from 'vitest';
import { FunnelStore } from '../../src/store/index.js';

const russian = (): FunnelStore => {
  const store = new FunnelStore();
  store.context = { locale: 'ru', currency: 'RUB' };
  return store;
};

const EMPTY = {
  budget: '',
  leads: '',
  primary: '',
  secondary: '',
  primaryCheck: '',
  secondaryCheck: '',
  margin: '',
  existing: '',
};
const EXAMPLE = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
  margin: '',
  existing: '',
};

describe('what a field holds at the start', () => {
  it('is the worked example in roubles, each number marked as one', () => {
    const { values, examples } = russian().snapshot;
    expect(values).toEqual(EXAMPLE);
    expect(examples).toEqual(['budget', 'leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck']);
  });

  it('is the same people with a hundredth of the money in another currency', () => {
    const store = new FunnelStore();
    store.context = { locale: 'et', currency: 'EUR' };
    expect(store.snapshot.values).toEqual({ ...EXAMPLE, budget: '1800', primaryCheck: '200', secondaryCheck: '1200' });
  });

  it('is nothing where the page wants a blank start', () => {
    const store = russian();
    store.startBlank(true);
    expect(store.snapshot.values).toEqual(EMPTY);
    expect(store.snapshot.examples).toEqual([]);
  });

  it('is nothing beside what the page gives: a mix would pass for the visitor’s own numbers', () => {
    const store = russian();
    store.setPageValue('leads', '40');
    expect(store.snapshot.values).toEqual({ ...EMPTY, leads: '40' });
    expect(store.snapshot.examples).toEqual([]);
  });

  it('is the example again once the page takes its only value back', () => {
    const store = russian();
    store.setPageValue('leads', '40');
    store.setPageValue('leads', null);
    expect(store.snapshot.values).toEqual(EXAMPLE);
  });

  it('is nothing in a funnel that the example isn’t about', () => {
    const store = russian();
    store.define([{ id: 'calls' }, { id: 'deals', paid: true }]);
    expect(store.snapshot.values).toEqual({
      budget: '',
      calls: '',
      deals: '',
      dealsCheck: '',
      margin: '',
      existing: '',
    });
    expect(store.hasExample).toBe(false);
  });
});

describe('a number that is typed', () => {
  it('replaces one example and leaves the others marked', () => {
    const store = russian();
    store.type('leads', '700');
    expect(store.snapshot.values['leads']).toBe('700');
    expect(store.snapshot.examples).toEqual(['budget', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck']);
  });

  it('is read in the language of the moment', () => {
    const store = russian();
    store.type('budget', '1,5 тыс. ₽');
    expect(store.snapshot.values['budget']).toBe('1500');
    store.context = { locale: 'en', currency: 'USD' };
    store.type('budget', '$1.5k');
    expect(store.snapshot.values['budget']).toBe('1500');
  });

  it('stays when the language changes afterwards', () => {
    const store = russian();
    store.type('budget', '1,5');
    store.context = { locale: 'en' };
    expect(store.snapshot.values['budget']).toBe('1.5');
  });

  it('outranks what the page gave, until the page gives anew', () => {
    const store = russian();
    store.setPageValue('leads', '40');
    store.type('leads', '50');
    expect(store.snapshot.values['leads']).toBe('50');
    store.setPageValue('leads', '60');
    expect(store.snapshot.values['leads']).toBe('60');
  });

  it('may be taken out again: the field is empty, not an example', () => {
    const store = russian();
    store.type('leads', '');
    expect(store.snapshot.values['leads']).toBe('');
    expect(store.snapshot.examples).not.toContain('leads');
  });

  it('is ignored for a field that the funnel hasn’t', () => {
    const store = russian();
    store.type('visitors', '7');
    expect(store.snapshot.values).toEqual(EXAMPLE);
  });

  it('keeps its place where the stages change and the field stays', () => {
    const store = russian();
    store.type('leads', '77');
    store.define([{ id: 'leads' }, { id: 'deals', paid: true }]);
    expect(store.snapshot.values).toEqual({
      budget: '',
      leads: '77',
      deals: '',
      dealsCheck: '',
      margin: '',
      existing: '',
    });
  });
});

describe('a page that empties a field', () => {
  it('leaves the other examples in place', () => {
    const store = russian();
    store.setPageValue('leads', '');
    expect(store.snapshot.values).toEqual({ ...EXAMPLE, leads: '' });
  });
});

describe('resetting, clearing and the example', () => {
  it('reset goes back to what the page gave', () => {
    const store = russian();
    store.setPageValue('leads', '40');
    store.type('leads', '50');
    store.type('budget', '9');
    store.reset();
    expect(store.snapshot.values).toEqual({ ...EMPTY, leads: '40' });
  });

  it('clear empties every field, the page’s too', () => {
    const store = russian();
    store.setPageValue('leads', '40');
    store.clear();
    expect(store.snapshot.values).toEqual(EMPTY);
  });

  it('a value given after clearing is seen', () => {
    const store = russian();
    store.clear();
    store.setPageValue('leads', '40');
    expect(store.snapshot.values).toEqual({ ...EMPTY, leads: '40' });
  });

  it('the example can be called back over everything', () => {
    const store = russian();
    store.setPageValue('leads', '40');
    store.type('budget', '9');
    store.showExample();
    expect(store.snapshot.values).toEqual(EXAMPLE);
    expect(store.snapshot.examples).toHaveLength(6);
  });

  it('each can be taken back once', () => {
    const store = russian();
    store.type('leads', '50');
    for (const move of ['reset', 'clear', 'showExample'] as const) {
      store[move]();
      expect(store.canUndo).toBe(true);
      store.undo();
      expect(store.snapshot.values['leads']).toBe('50');
      expect(store.canUndo).toBe(false);
    }
  });

  it('can’t be taken back over a number that was typed since', () => {
    const store = russian();
    store.clear();
    store.type('leads', '1');
    expect(store.canUndo).toBe(false);
    store.undo();
    expect(store.snapshot.values['leads']).toBe('1');
  });

  it('the page knows whether there is a start of its own to go back to', () => {
    const store = russian();
    expect(store.hasStart).toBe(false);
    store.setPageValue('leads', '40');
    expect(store.hasStart).toBe(true);
  });

  it.each([
    ['a number', '40'],
    ['a share whose whole is missing', '25%'],
    ['text that is no number', 'many'],
  ])('is blank until %s stands in a field', (_kind, text) => {
    const store = russian();
    store.startBlank(true);
    expect(store.isBlank).toBe(true);
    store.type('primary', text);
    expect(store.isBlank).toBe(false);
    store.clear();
    expect(store.isBlank).toBe(true);
  });
});
