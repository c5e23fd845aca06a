import { describe, expect, it, vi } from 'vitest';
import { takeAsNorms, typeNorm } from '../../src/store/norm-editing.js';
import { FunnelStore } from '../../src/store/index.js';
import { keepNorms } from '../../src/store/keep-norms.js';

const norms = (store: FunnelStore): Record<string, string> =>
  Object.fromEntries(Object.entries(store.snapshot.norms).map(([lever, { value }]) => [lever, value]));

/** Without the example and without published figures, so that a norm that is there was given by the test. */
const withoutExample = (): FunnelStore => {
  const store = new FunnelStore();
  store.startBlank(true);
  store.setPageNorms(null, 'none');
  return store;
};

describe('the norms of the example', () => {
  it('come with it, and say whose they are', () => {
    const store = new FunnelStore();
    expect(norms(store)).toEqual({ primaryRate: '0.35', secondaryRate: '0.3' });
    expect(store.snapshot.norms['primaryRate']?.origin).toBe('example');
  });

  it('stay as long as one number of the example is left, and leave with the last', () => {
    const store = new FunnelStore();
    store.setPageNorms(null, 'none');
    for (const name of ['budget', 'leads', 'primary', 'secondary', 'primaryCheck']) store.type(name, '10');
    expect(norms(store)).toEqual({ primaryRate: '0.35', secondaryRate: '0.3' });
    store.type('secondaryCheck', '10');
    expect(norms(store)).toEqual({});
  });

  it('aren’t there without the example', () => {
    expect(norms(withoutExample())).toEqual({});
  });

  it('become the visitor’s own when they are kept', () => {
    const store = new FunnelStore();
    keepNorms(store);
    for (const name of ['budget', 'leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck'])
      store.type(name, '10');
    expect(norms(store)).toEqual({ primaryRate: '0.35', secondaryRate: '0.3' });
    expect(store.snapshot.norms['primaryRate']?.origin).toBe('visitor');
  });
});

describe('norms that the page gives', () => {
  it('take the place of the example’s', () => {
    const store = new FunnelStore();
    store.setPageNorms({ leadsCost: { value: '300' } });
    expect(norms(store)).toEqual({ leadsCost: '300' });
    expect(store.snapshot.diagnosis.levers.find(({ id }) => id === 'leadsCost')?.norm?.toString()).toBe('300');
  });

  it('leave the example’s again when they are taken back', () => {
    const store = new FunnelStore();
    store.setPageNorms({ leadsCost: { value: '300' } });
    store.setPageNorms(null);
    expect(norms(store)).toEqual({ primaryRate: '0.35', secondaryRate: '0.3' });
  });

  it('are left out where the funnel has no such lever', () => {
    const store = new FunnelStore();
    store.setPageNorms({ leadsCost: { value: '300' }, callsRate: { value: '0.5' } });
    expect(norms(store)).toEqual({ leadsCost: '300' });
  });
});

describe('a norm that is typed', () => {
  it('outranks the page’s', () => {
    const store = withoutExample();
    store.setPageNorms({ primaryRate: { value: '0.3' } });
    typeNorm(store, 'primaryRate', '40');
    expect(norms(store)).toEqual({ primaryRate: '0.4' });
  });

  it.each([
    ['leadsCost', '1,200.50', '1200.5'],
    ['primaryRate', '35', '0.35'],
    ['primaryRate', '35%', '0.35'],
    ['secondaryRate', '140', '1.4'],
    ['secondaryRate', '140%', '1.4'],
    ['primaryCheck', '20k', '20000'],
  ])('of %s reads %s as %s', (lever, text, value) => {
    const store = withoutExample();
    typeNorm(store, lever, text);
    expect(store.snapshot.norms[lever]).toEqual({ text, value, origin: 'visitor' });
  });

  it.each([
    ['primaryRate', 'a third', 'not_a_number'],
    ['primaryRate', '140', 'out_of_range'],
    ['leadsCost', '-5', 'negative'],
  ])('of %s that says %s has no value: %s', (lever, text, reason) => {
    const store = withoutExample();
    typeNorm(store, lever, text);
    expect(store.snapshot.norms[lever]).toMatchObject({ text, value: '', invalid: reason });
  });

  it('may be taken out: then there is none, not the page’s', () => {
    const store = withoutExample();
    store.setPageNorms({ primaryRate: { value: '0.3' } });
    typeNorm(store, 'primaryRate', '');
    expect(store.snapshot.norms['primaryRate']?.value).toBe('');
    expect(store.snapshot.diagnosis.verdict).not.toBe('weakest');
  });

  it('is ignored for a lever that the funnel hasn’t', () => {
    const store = withoutExample();
    typeNorm(store, 'callsRate', '5');
    expect(norms(store)).toEqual({});
  });

  it('outlives a blank start and the example, and not a reset', () => {
    const store = new FunnelStore();
    typeNorm(store, 'primaryRate', '40');
    store.clear();
    expect(norms(store)).toEqual({ primaryRate: '0.4' });
    store.showExample();
    expect(norms(store)).toEqual({ primaryRate: '0.4', secondaryRate: '0.3' });
    store.reset();
    expect(norms(store)).toEqual({ primaryRate: '0.35', secondaryRate: '0.3' });
    store.undo();
    expect(norms(store)).toEqual({ primaryRate: '0.4', secondaryRate: '0.3' });
  });
});

describe('the present numbers as norms', () => {
  it('are the costs, rates and checks of the moment', () => {
    const store = new FunnelStore();
    takeAsNorms(store);
    expect(norms(store)).toMatchObject({
      leadsCost: '300',
      primaryRate: '0.25',
      secondaryRate: '0.2',
      primaryCheck: '20000',
      secondaryCheck: '120000',
    });
  });

  it('can be judged by, also where a rate has no end', () => {
    const store = withoutExample();
    for (const [name, text] of Object.entries({ budget: '100', leads: '3', primary: '1' })) store.type(name, text);
    takeAsNorms(store);
    expect(store.snapshot.norms['primaryRate']?.value).toMatch(/^0\.33333/);
    expect(store.snapshot.diagnosis.levers.find(({ id }) => id === 'primaryRate')?.norm?.toFixed(4)).toBe('0.3333');
  });

  it('leave out what has no number', () => {
    const store = withoutExample();
    store.type('budget', '500');
    store.type('leads', '50');
    takeAsNorms(store);
    expect(norms(store)).toEqual({ leadsCost: '10' });
  });

  it('leave out what can’t be a norm, name it, and leave its norm as it was', () => {
    const store = withoutExample();
    const typed = {
      budget: '100',
      leads: '10',
      primary: '20',
      secondary: '5',
      primaryCheck: '100',
      secondaryCheck: '0',
    };
    for (const [name, text] of Object.entries(typed)) store.type(name, text);
    typeNorm(store, 'primaryRate', '40');
    expect(takeAsNorms(store)).toEqual(['primaryRate', 'secondaryCheck']);
    expect(norms(store)).toEqual({
      leadsCost: '10',
      primaryRate: '0.4',
      secondaryRate: '0.25',
      primaryCheck: '100',
    });
    expect(store.snapshot.diagnosis.verdict).toBe('all_at_norm');
  });

  it('have no more digits than the core takes, however large they are', () => {
    const store = withoutExample();
    store.type('budget', '999999999999999');
    store.type('leads', '1');
    expect(takeAsNorms(store)).toEqual([]);
    expect(norms(store)).toEqual({ leadsCost: '999999999999999' });
  });
});

describe('a norm that no longer fits the stages', () => {
  it('is left out, so that the other levers are judged', () => {
    const store = withoutExample();
    store.define([{ id: 'leads' }, { id: 'primary', counts: 'visits' }, { id: 'secondary', paid: true }]);
    typeNorm(store, 'primaryRate', '140');
    typeNorm(store, 'secondaryRate', '50');
    store.define([{ id: 'leads' }, { id: 'primary' }, { id: 'secondary', paid: true }]);
    const judged = store.snapshot.diagnosis.levers.map(({ id, norm }) => [id, norm && String(norm)]);
    expect(Object.fromEntries(judged)).toMatchObject({ primaryRate: null, secondaryRate: '0.5' });
  });
});

describe('a listener that throws', () => {
  it('is told to the console, and keeps no other from being called', () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const store = withoutExample();
    const called: boolean[] = [];
    store.subscribe(() => {
      throw new Error('made by the test');
    });
    store.subscribe((byPerson) => called.push(byPerson));
    store.type('leads', '5');
    expect(called).toEqual([true]);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });
});
