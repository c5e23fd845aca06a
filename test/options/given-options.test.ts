import type { MarketTitle } from '../../src/norms/markets.js';
import { describe, expect, it } from 'vitest';
import { GivenOptions, type Given, type Period } from '../../src/options/index.js';
import { FunnelStore } from '../../src/store/index.js';

const NOTHING: Given = {
  stages: null,
  norms: null,
  normsPreset: null,
  capacity: null,
  texts: null,
  brand: null,
  period: null,
};

/** A calculator without elements, and what it hears and is given. */
function calculator() {
  const view = {
    store: new FunnelStore(),
    market: null as MarketTitle | null,
    period: { name: 'month', days: 30 } as Period,
  };
  const heard: string[] = [];
  const gifts: string[] = [];
  const options = new GivenOptions(
    view,
    (path, _given, advice) => heard.push(`${path}: ${advice}`),
    (path, field, value) => gifts.push(`${path} ${field}=${value}`),
  );
  const set = ({ values = null, ...given }: Partial<Given> & { values?: unknown }): void => {
    const changed = new Set(Object.keys(given));
    options.update({ ...NOTHING, ...given }, changed, values);
    options.applyNorms({ ...NOTHING, ...given }, changed);
  };
  const norm = (lever: string): string | undefined => view.store.snapshot.norms[lever]?.value;
  return { view, options, heard, gifts, set, norm };
}

describe('what a page’s options do', () => {
  it('stages make the funnel', () => {
    const { view, set } = calculator();
    set({ stages: '[{"id":"calls"},{"id":"visits","paid":true}]' });
    expect(view.store.snapshot.definition.fields.map(({ name }) => name)).toEqual([
      'budget',
      'calls',
      'visits',
      'visitsCheck',
      'margin',
    ]);
    set({ stages: null });
    expect(view.store.snapshot.definition.fields).toHaveLength(7);
  });

  it('stages that the core refuses leave the standard funnel, with the core’s reason', () => {
    const { view, set, heard } = calculator();
    set({ stages: '[{"id":"calls"},{"id":"calls"}]' });
    expect(view.store.snapshot.definition.stages.map(({ id }) => id)).toEqual(['leads', 'primary', 'secondary']);
    expect(heard).toEqual([
      expect.stringMatching(/^stages: .*derives the name calls twice.*; the standard funnel is shown$/),
    ]);
  });

  it('values are given one by one, each with its place', () => {
    const { set, gifts } = calculator();
    set({ values: '{"leads": 600, "primary": "25%"}' });
    expect(gifts).toEqual(['values.leads leads=600', 'values.primary primary=25%']);
  });

  it('norms are those that the core can judge by', () => {
    const { set, norm, heard } = calculator();
    set({
      norms: {
        leadsCost: '300',
        primaryRate: '1.5',
        callsRate: '0.2',
        secondaryRate: 'x',
        primaryCheck: { source: 'A' },
      },
    });
    expect([norm('leadsCost'), norm('primaryRate'), norm('secondaryRate'), norm('primaryCheck')]).toEqual([
      '300',
      undefined,
      undefined,
      undefined,
    ]);
    expect(heard.map((line) => line.split(':')[0])).toEqual([
      'norms.primaryRate',
      'norms.callsRate',
      'norms.secondaryRate',
    ]);
    expect(heard[0]).toMatch(/at most 1.*; this lever is not judged$/);
  });

  it('norms are judged anew by another funnel', () => {
    const { set, norm, heard } = calculator();
    const norms = '{"callsCost": "300"}';
    set({ norms });
    expect([norm('callsCost'), heard.length]).toEqual([undefined, 1]);
    set({ norms, stages: '[{"id":"calls"}]' });
    expect([norm('callsCost'), heard.length]).toEqual(['300', 1]);
  });

  it('a preset comes with what is published for its market, in the market’s money', () => {
    const { view, set, norm } = calculator();
    view.store.startBlank(true);
    view.store.context = { locale: 'en', currency: 'USD' };
    set({ normsPreset: 'dental-us' });
    expect([norm('primaryRate'), norm('leadsCost'), view.market?.['en']]).toEqual([
      '0.22',
      '84',
      'dental clinics in the United States',
    ]);
  });

  it('a preset follows the currency, and the page’s own norms stand above it', () => {
    const { view, set, norm } = calculator();
    view.store.context = { locale: 'en', currency: 'USD' };
    set({ normsPreset: 'dental-us', norms: '{"primaryRate": "0.5"}' });
    expect([norm('primaryRate'), norm('leadsCost')]).toEqual(['0.5', '84']);
    view.store.context = { locale: 'en', currency: 'EUR' };
    expect([norm('primaryRate'), norm('leadsCost')]).toEqual(['0.5', undefined]);
  });

  it.each(['dental-xx', '__proto__', 'constructor', { name: 'dental-us' }])(
    'a preset that nobody knows is told of: %s',
    (normsPreset) => {
      const { view, set, heard } = calculator();
      set({ normsPreset });
      expect(view.market).toBeNull();
      expect(heard).toEqual([
        'norms-preset: write dental-ru, dental-us, dental-de, dental-uk, dental-ee, worldwide, none; the figures of currency and language are used',
      ]);
    },
  );

  it('capacity limits, and one that makes no sense doesn’t', () => {
    const { view, set, heard } = calculator();
    const full = (): boolean => view.store.snapshot.diagnosis.verdict === 'capacity';
    set({ capacity: { slots: 100 } });
    expect(full()).toBe(true);
    set({ capacity: { slots: '-100' } });
    expect(full()).toBe(false);
    expect(heard).toEqual([expect.stringMatching(/^capacity: .*; no limit is assumed$/)]);
  });

  it('words and brand stay with whoever shows them, until they are taken back', () => {
    const { options, set } = calculator();
    set({ texts: '{"en": {"leads": "Calls"}}', brand: { name: 'A' } });
    expect([options.texts['en']?.['leads'], options.brand?.name]).toEqual(['Calls', 'A']);
    set({ texts: null, brand: null });
    expect([{ ...options.texts }, options.brand]).toEqual([{}, null]);
  });
});

describe('the period', () => {
  it.each([
    ['week', 7],
    ['quarter', 91],
    ['2026-02', 28],
    ['2026-10-01/2026-10-14', 14],
  ])('may be %s, of %d days', (period, days) => {
    const { set, view, heard } = calculator();
    set({ period });
    expect(view.period.days).toBe(days);
    expect(heard).toEqual([]);
  });

  it.each(['fortnight', '2026-13', '2026-10-14/2026-10-01'])(
    'is a month where it is %s, and the console says so',
    (period) => {
      const { set, view, heard } = calculator();
      set({ period });
      expect(view.period).toEqual({ name: 'month', days: 30 });
      expect(heard).toEqual(['period: period']);
    },
  );

  it('is a month again when the page takes it back', () => {
    const { set, view } = calculator();
    set({ period: 'year' });
    set({ period: null });
    expect(view.period.days).toBe(30);
  });
});
