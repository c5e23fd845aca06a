import type { Norm } from '../core/index.js';

/** Norms of one market by lever, each with its source. */
type Table = Readonly<
  Record<string, Norm & { readonly value: string; readonly source: string; readonly date: string }>
>;

/** By language: `{ en: 'dental clinics in Russia' }`. */
export type MarketTitle = Readonly<Record<string, string>> & { readonly en: string };

interface Market {
  /** What it is called, by language of the texts; English is there for all others. */
  readonly called: MarketTitle;
  /** The currency of its amounts. */
  readonly currency: string;
  readonly rates: Table;
  readonly money: Table;
}

/**
 * Published figures, as examples: only where a source states exactly this lever for exactly this market. Whoever adds a
 * market adds an entry here, and nothing else.
 *
 * Left out are worked illustrations, targets without data, figures of medicine in general, shares of calls that were
 * booked (these people haven't come yet) and price lists of a consultation (they give no average check). `date` is the
 * year of publication; where the source has no date, the year in which it was read.
 */
const MARKETS: Readonly<Record<string, Market>> = {
  'dental-ru': {
    called: { en: 'dental clinics in Russia', ru: 'стоматологии в России', et: 'Venemaa hambakliinikud' },
    currency: 'RUB',
    // The average of more than forty clinics of one agency.
    rates: { primaryRate: { value: '0.35', from: '0.3', to: '0.4', source: 'dmitry-bodrov.ru (40+)', date: '2026' } },
    money: {},
  },
  'dental-us': {
    called: { en: 'dental clinics in the United States', ru: 'стоматологии в США', et: 'USA hambakliinikud' },
    currency: 'USD',
    // New patients who came again after their first appointment.
    rates: { secondaryRate: { value: '0.41', source: 'JADA (revenuewell.com)', date: '2026' } },
    // Dentists and dental services, 16 446 campaigns; only Google Ads.
    money: { leadsCost: { value: '83.93', source: 'WordStream, Google Ads Benchmarks', date: '2025' } },
  },
  // For these markets, costs per new patient, targets and illustrations are published, but none of the levers here.
  'dental-de': {
    called: { en: 'dental clinics in Germany', ru: 'стоматологии в Германии', et: 'Saksamaa hambakliinikud' },
    currency: 'EUR',
    rates: {},
    money: {},
  },
  'dental-uk': {
    called: {
      en: 'dental clinics in the United Kingdom',
      ru: 'стоматологии в Великобритании',
      et: 'Suurbritannia hambakliinikud',
    },
    currency: 'GBP',
    rates: {},
    money: {},
  },
};

/** The names of all markets, as a page writes them. */
export const MARKET_NAMES: readonly string[] = Object.keys(MARKETS);

/** What a market is called, by language; null for an unknown name. */
export const marketTitle = (name: string): MarketTitle | null =>
  Object.hasOwn(MARKETS, name) ? MARKETS[name]!.called : null;

/**
 * The published figures of a market as norms, to start from and to edit.
 *
 * @param name - one of `MARKET_NAMES`
 * @param currency - ISO 4217, the calculator's own; amounts come only in the market's currency
 * @returns by lever: value, band where one is published, source, year; empty where nothing is published; null for an unknown name
 * @example presetNorms('dental-us', 'EUR') // { secondaryRate: { value: '0.41', source: 'JADA (revenuewell.com)', date: '2026' } }
 */
export function presetNorms(name: string, currency: string | undefined): Table | null {
  if (!Object.hasOwn(MARKETS, name)) return null;
  const { rates, money, currency: own } = MARKETS[name]!;
  return currency === own ? { ...rates, ...money } : rates;
}
