import { describe, expect, it } from 'vitest';
import { CompareStore } from '../../src/store/compare-store.js';
import { FunnelStore } from '../../src/store/index.js';
import { chosenEntry, readEntry } from '../../src/store/number-entry.js';

function calculator(locale: string): FunnelStore {
  const store = new FunnelStore();
  store.context = { locale };
  return store;
}

describe('a number of people below one', () => {
  it.each([
    ['0.25', 'en', ['0.25', '25%']],
    ['.25', 'en', ['0.25', '25%']],
    ['0,25', 'ru', ['0.25', '25%']],
    ['0,005', 'et', ['0.005', '0.5%']],
    ['0.333333333333333', 'en', ['0.333333333333333', '33.3333333333333%']],
  ])('is asked about in a stage that takes a share: %s', (text, locale, readings) => {
    const store = calculator(locale);
    store.type('primary', text);
    expect(store.snapshot.fields['primary']).toEqual({ text, value: '', invalid: 'ambiguous', readings });
    expect(store.snapshot.result.revenue).toBe(null);
  });

  it('is 25 % of the stage before, or a quarter of a patient, as is chosen', () => {
    const store = calculator('en');
    store.type('primary', '0.25');
    store.choose('primary', '25%');
    expect([store.snapshot.values['primary'], store.snapshot.shares['primary']]).toEqual(['150', '0.25']);
    store.choose('primary', '0.25');
    expect([store.snapshot.values['primary'], store.snapshot.shares]).toEqual(['0.25', {}]);
  });

  it.each(['0', '0.0', '1', '1.5', '150', '25%', '0.5%'])('is none where it is written otherwise: %s', (text) => {
    const store = calculator('en');
    store.type('primary', text);
    expect(store.snapshot.invalid).toEqual({});
  });

  it('is taken as it is where there is nothing that it could be a share of', () => {
    const store = calculator('en');
    store.type('leads', '0.25');
    expect([store.snapshot.values['leads'], store.snapshot.invalid]).toEqual(['0.25', {}]);
    store.type('primaryCheck', '0.25');
    expect(store.snapshot.values['primaryCheck']).toBe('0.25');
  });

  it('is asked about in the other period as well', () => {
    const compare = new CompareStore(calculator('en'));
    const context = { locale: 'en' };
    const entry = readEntry('0.25', 'stage', context);
    expect(entry).toEqual({ text: '0.25', value: '', invalid: 'ambiguous', readings: ['0.25', '25%'] });
    expect(readEntry('0.25', 'count', context)).toEqual({ text: '0.25', value: '0.25' });
    compare.enter('leads', readEntry('600', 'count', context));
    compare.enter('primary', chosenEntry('25%', 'stage'));
    expect(compare.other.snapshot.values['primary']).toBe('150');
    compare.enter('primary', chosenEntry('0.25', 'stage'));
    expect(compare.other.snapshot.values['primary']).toBe('0.25');
  });
});
