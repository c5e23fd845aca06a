import { describe, expect, it } from 'vitest';
import { typeNorm } from '../../src/store/norm-editing.js';
import { stepField } from '../../src/store/step.js';
import { Decimal } from '../../src/core/index.js';
import { FunnelStore, toPlain } from '../../src/store/index.js';

const deeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(deeplyFrozen));

describe('text that is no number', () => {
  it('has no value, and its reason', () => {
    const store = new FunnelStore();
    store.type('leads', 'many');
    expect(store.snapshot.values['leads']).toBe('');
    expect(store.snapshot.invalid).toEqual({ leads: 'not_a_number' });
    expect(store.snapshot.fields['leads']).toEqual({ text: 'many', value: '', invalid: 'not_a_number' });
  });

  it('is what the figures that depend on it name as their reason, and the others keep theirs', () => {
    const store = new FunnelStore();
    store.startBlank(true);
    store.type('leads', 'many');
    const { unavailable } = store.snapshot.result;
    expect(unavailable['leadsCost']).toEqual({ reason: 'invalid_input', fields: ['leads'] });
    expect(unavailable['primaryRevenue']).toEqual({ reason: 'missing_input', fields: ['primary', 'primaryCheck'] });
  });

  it('leaves a division by zero what it is', () => {
    const store = new FunnelStore();
    store.type('leads', '0');
    store.type('primaryCheck', 'much');
    expect(store.snapshot.result.unavailable['leadsCost']).toEqual({ reason: 'zero_denominator', fields: ['leads'] });
  });

  it('keeps both readings where it could be two numbers, and computes with neither', () => {
    const store = new FunnelStore();
    store.type('leads', '1.200');
    expect(store.snapshot.invalid).toEqual({ leads: 'ambiguous' });
    expect(store.snapshot.fields['leads']?.readings).toEqual(
      ['1.200', '1200'].map((reading) => new Decimal(reading).toString()),
    );
    expect(store.snapshot.result.stages[0]?.cost).toBeNull();
  });

  it('is settled by a choice among the readings', () => {
    const store = new FunnelStore();
    store.type('leads', '1.200');
    store.choose('leads', '1200');
    expect(store.snapshot.invalid).toEqual({});
    expect(store.snapshot.values['leads']).toBe('1200');
  });
});

describe('a snapshot', () => {
  it('is the same object until something changes', () => {
    const store = new FunnelStore();
    const before = store.snapshot;
    expect(store.snapshot).toBe(before);
    store.type('leads', '1');
    expect(store.snapshot).not.toBe(before);
    expect(before.values['leads']).toBe('600');
  });

  it('is judged once, however often it is asked', () => {
    const { snapshot } = new FunnelStore();
    expect(snapshot.diagnosis).toBe(snapshot.diagnosis);
  });

  it('is frozen, and through and through in all that pages are told of', () => {
    const store = new FunnelStore();
    store.type('leads', '700');
    store.type('primary', '25%');
    const { snapshot } = store;
    for (const part of ['values', 'shares', 'invalid', 'examples', 'fields', 'result', 'diagnosis'] as const)
      expect(deeplyFrozen(snapshot[part]), part).toBe(true);
    expect([snapshot, snapshot.norms].every(Object.isFrozen)).toBe(true);
  });
});

describe('toPlain', () => {
  it('writes each Decimal as its digits and leaves the rest', () => {
    expect(toPlain({ a: new Decimal('1e21'), b: [new Decimal('0.50'), null], c: 'text', d: true })).toEqual({
      a: '1000000000000000000000',
      b: ['0.5', null],
      c: 'text',
      d: true,
    });
  });

  it('freezes what it makes', () => {
    expect(deeplyFrozen(toPlain({ a: { b: [new Decimal(1)] } }))).toBe(true);
  });

  it('makes of a result what survives a message to another window', () => {
    const copy = structuredClone(toPlain(new FunnelStore().snapshot.result));
    expect(copy.revenue).toBe('6600000');
    expect(copy.stages.map(({ cost }) => cost)).toEqual(['300', '1200', '6000']);
  });
});

describe('listeners', () => {
  it('hear whether a person or the page made the change', () => {
    const store = new FunnelStore();
    const heard: boolean[] = [];
    store.subscribe((byPerson) => heard.push(byPerson));
    store.setPageValue('leads', '1');
    store.type('leads', '2');
    store.type('leads', '3', false);
    stepField(store, 'leads', 1, false);
    store.reset(false);
    store.undo();
    store.clear();
    expect(heard).toEqual([false, true, false, true, false, true, true]);
  });

  it('see the new state', () => {
    const store = new FunnelStore();
    let leads = '';
    store.subscribe(() => (leads = store.snapshot.values['leads']!));
    store.type('leads', '42');
    expect(leads).toBe('42');
  });

  it('hear nothing once they have unsubscribed', () => {
    const store = new FunnelStore();
    const heard: string[] = [];
    const stop = store.subscribe(() => heard.push('first'));
    store.subscribe(() => heard.push('second'));
    stop();
    store.type('leads', '1');
    expect(heard).toEqual(['second']);
  });
});

describe('two stores', () => {
  it('know nothing of each other', () => {
    const [first, second] = [new FunnelStore(), new FunnelStore()];
    const heard: boolean[] = [];
    second.subscribe((byPerson) => heard.push(byPerson));
    first.type('leads', '1');
    typeNorm(first, 'primaryRate', '50');
    first.clear();
    expect(second.snapshot.values['leads']).toBe('600');
    expect(second.snapshot.norms['primaryRate']?.value).toBe('0.35');
    expect(heard).toEqual([]);
  });
});

describe('a value that the core refuses', () => {
  it('is left out, so that the other figures follow', () => {
    const store = new FunnelStore();
    store.choose('margin', '2');
    store.type('leads', '900');
    const { result, invalid, values } = store.snapshot;
    expect([invalid, values['margin']]).toEqual([{ margin: 'out_of_range' }, '']);
    expect(String(result.stages[0]!.cost)).toBe('200');
  });
});
