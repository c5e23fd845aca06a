import type { Norm } from '../core/index.js';

/** Norms of one market by lever, each with who says so. */
type Table = Readonly<
  Record<string, Norm & { readonly value: string; readonly source: string; readonly date: string }>
>;

interface Market {
  /** The money in which its amounts are. */
  readonly currency: string;
  readonly rates: Table;
  readonly money: Table;
}

/**
 * Figures of others, as examples: only where a source states that very lever for that very market.
 *
 * Left out: worked illustrations, targets without data, medicine at large, shares of calls that were
 * booked (nobody has come yet), price lists of a consultation (no average check). `date` is the year
 * of publication, or that of reading where the source bears none.
 */
const MARKETS: Readonly<Record<string, Market>> = {
  'dental-ru': {
    currency: 'RUB',
    // An average of more than forty clinics of one agency.
    rates: { primaryRate: { value: '0.35', from: '0.3', to: '0.4', source: 'dmitry-bodrov.ru (40+)', date: '2026' } },
    money: {},
  },
  'dental-us': {
    currency: 'USD',
    // New patients kept beyond their first appointment.
    rates: { secondaryRate: { value: '0.41', source: 'JADA (revenuewell.com)', date: '2026' } },
    // Dentists and dental services, 16 446 campaigns; Google Ads alone.
    money: { leadsCost: { value: '83.93', source: 'WordStream, Google Ads Benchmarks', date: '2025' } },
  },
  // Published there are costs per new patient, targets and illustrations: none of our levers.
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
