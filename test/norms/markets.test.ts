import { describe, expect, it } from 'vitest';
import { diagnoseFunnel } from '../../src/core/index.js';
import { MARKET_NAMES, marketTitle, presetNorms } from '../../src/norms/markets.js';

const MARKETS = [
  ['dental-ru', 'RUB'],
  ['dental-us', 'USD'],
  ['dental-de', 'EUR'],
  ['dental-uk', 'GBP'],
] as const;

describe("a market's published figures", () => {
  it('are, for clinics in Russia, the share of enquiries that come', () => {
    expect(presetNorms('dental-ru', 'RUB')).toEqual({
      primaryRate: { value: '0.35', from: '0.3', to: '0.4', source: 'dmitry-bodrov.ru (40+)', date: '2026' },
    });
  });

  it('are, for clinics in the United States, the cost of a lead and the share that returns', () => {
    expect(presetNorms('dental-us', 'USD')).toEqual({
      leadsCost: { value: '83.93', source: 'WordStream, Google Ads Benchmarks', date: '2025' },
      secondaryRate: { value: '0.41', source: 'JADA (revenuewell.com)', date: '2026' },
    });
  });

  it.each(['dental-de', 'dental-uk'])('are none where nobody publishes one of the levers: %s', (name) => {
    expect(presetNorms(name, 'EUR')).toEqual({});
  });

  it.each(MARKETS)('each say who and when: %s', (name, currency) => {
    for (const norm of Object.values(presetNorms(name, currency)!)) {
      expect(norm.source).toMatch(/\w{4}/);
      expect(norm.date).toMatch(/^20\d\d$/);
    }
  });

  it.each(MARKETS)('are norms that the diagnosis takes: %s', (name, currency) => {
    const norms = presetNorms(name, currency)!;
    const { levers } = diagnoseFunnel({}, norms);
    expect(
      levers
        .filter(({ norm }) => norm)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(norms).sort());
  });

  it.each(['EUR', 'RUB', undefined])('leave money out where it is counted in another currency: %s', (currency) => {
    expect(Object.keys(presetNorms('dental-us', currency)!)).toEqual(['secondaryRate']);
  });

  it.each(['dental-ee', 'dental', '', 'constructor', '__proto__'])(
    "are null for a market that isn't there: %s",
    (name) => {
      expect(presetNorms(name, 'EUR')).toBeNull();
    },
  );

  it('are called by the market’s name, in each language of the texts', () => {
    expect(MARKET_NAMES).toEqual(MARKETS.map(([name]) => name));
    for (const name of MARKET_NAMES) expect(Object.keys(marketTitle(name)!)).toEqual(['en', 'ru', 'et']);
    expect(marketTitle('dental-ru')?.['ru']).toBe('стоматологии в России');
    expect(marketTitle('constructor')).toBeNull();
  });
});
