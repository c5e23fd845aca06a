import { describe, expect, it } from 'vitest';
import { stepField } from '../../src/store/step.js';
import { FunnelStore } from '../../src/store/index.js';

const english = (values: Readonly<Record<string, string>> = {}): FunnelStore => {
  const store = new FunnelStore();
  for (const [name, value] of Object.entries(values)) store.setPageValue(name, value);
  return store;
};

describe('a share of the stage before', () => {
  it('is the count that it means', () => {
    const store = english({ leads: '600' });
    store.type('primary', '25%');
    expect(store.snapshot.values['primary']).toBe('150');
    expect(store.snapshot.shares).toEqual({ primary: '0.25' });
  });

  it('follows when the stage before changes', () => {
    const store = english({ leads: '600' });
    store.type('primary', '25%');
    store.type('leads', '800');
    expect(store.snapshot.values['primary']).toBe('200');
  });

  it('follows through a share of a share', () => {
    const store = english({ leads: '600', primary: '25%' });
    store.type('secondary', '20%');
    store.type('leads', '1000');
    expect(store.snapshot.values).toMatchObject({ primary: '250', secondary: '50' });
  });

  it('follows no longer once a count is typed', () => {
    const store = english({ leads: '600' });
    store.type('primary', '25%');
    store.type('primary', '150');
    store.type('leads', '800');
    expect(store.snapshot.values['primary']).toBe('150');
    expect(store.snapshot.shares).toEqual({});
  });

  it('waits where the stage before is empty', () => {
    const store = english({ primary: '25%' });
    expect(store.snapshot.values['primary']).toBe('');
    expect(store.snapshot.shares).toEqual({ primary: '0.25' });
    expect(store.snapshot.result.unavailable['primaryRevenue']?.reason).toBe('missing_input');
  });

  it('is no fault of the first stage’s alone: that has nothing before it', () => {
    const store = english();
    store.type('leads', '25%');
    expect(store.snapshot.invalid).toEqual({ leads: 'percent_here' });
    expect(store.snapshot.shares).toEqual({});
  });

  it('may make a count longer than anybody could type', () => {
    const store = english({ leads: '123456789012345' });
    store.type('primary', '12.3456789%');
    expect(store.snapshot.values['primary']).toBe('15241578751714.595060205');
    expect(store.snapshot.invalid).toEqual({});
    expect(store.snapshot.result.stages[1]?.rate?.toString()).toBe('0.123456789');
  });
});

describe('a step on a count that follows from a share', () => {
  it('makes it a count of its own', () => {
    const store = english({ leads: '600', primary: '25%' });
    stepField(store, 'primary', 1, false);
    expect(store.snapshot.values['primary']).toBe('160');
    expect(store.snapshot.shares).toEqual({});
  });

  it('gives a number that can be calculated with, however long it was', () => {
    const store = english({ leads: '123456789012345' });
    store.type('primary', '12.3456789%');
    stepField(store, 'primary', 1, false);
    expect(store.snapshot.values['primary']).toBe('16000000000000');
  });
});
