import type { Norm } from '../core/index.js';

/** Norms of one market by lever, each with its source. */
type Table = Readonly<
  Record<string, Norm & { readonly value: string; readonly source: string; readonly date: string }>
>;

interface Market {
  /** The currency of its amounts. */
  readonly currency: string;
  readonly rates: Table;
  readonly money: Table;
}

/**
 * Published figures, as examples: only where a source states exactly this lever for exactly this market.
 *
 * Left out are worked illustrations, targets without data, figures of medicine in general, shares of calls that were
 * booked (these people haven't come yet) and price lists of a consultation (they give no average check). `date` is the
 * year of publication; where the source has no date, the year in which it was read.
 */
const MARKETS: Readonly<Record<string, Market>> = {
  'dental-ru': {
    currency: 'RUB',
    // The average of more than forty clinics of one agency.
    rates: { primaryRate: { value: '0.35', from: '0.3', to: '0.4', source: 'dmitry-bodrov.ru (40+)', date: '2026' } },
    money: {},
  },
  'dental-us': {
    currency: 'USD',
    // New patients who came again after their first appointment.
    rates: { secondaryRate: { value: '0.41', source: 'JADA (revenuewell.com)', date: '2026' } },
    // Dentists and dental services, 16 446 campaigns; only Google Ads.
    money: { leadsCost: { value: '83.93', source: 'WordStream, Google Ads Benchmarks', date: '2025' } },
  },
  // For these markets, costs per new patient, targets and illustrations are published, but none of the levers here.
  'dental-de': { currency: 'EUR', rates: {}, money: {} },
  'dental-uk': { currency: 'GBP', rates: {}, money: {} },
};

/**
 * The published figures of a market as norms, to start from and to edit.
 *
 * @param name - `dental-ru`, `dental-us`, `dental-de` or `dental-uk`
 * @param currency - ISO 4217, the calculator's own; amounts come only in the market's currency
 * @returns by lever: value, band where one is published, source, year; empty where nothing is published; null for an unknown name
 * @example presetNorms('dental-us', 'EUR') // { secondaryRate: { value: '0.41', source: 'JADA (revenuewell.com)', date: '2026' } }
 */
export function presetNorms(name: string, currency: string | undefined): Table | null {
  if (!Object.hasOwn(MARKETS, name)) return null;
  const { rates, money, currency: own } = MARKETS[name]!;
  return currency === own ? { ...rates, ...money } : rates;
}
