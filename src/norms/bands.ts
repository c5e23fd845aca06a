import type { NormGrade } from '../core/index.js';

/** The words for what a figure measures, by their key in the texts of the first screen. */
export type Measured = 'adLeadsCame' | 'leadsCame' | 'usLeadCost' | 'ukLeadCost';

/** A published figure: its lower and upper end, its grade without a minus, what was measured, and the year, if known. */
export type Band = readonly [from: string, to: string, grade: NormGrade, what: Measured, date?: string];
export type Bands = Readonly<Record<string, Band>>;

const ANYWHERE: Bands = { primaryRate: ['0.22', '0.4', 'C', 'leadsCame', '2026'] };

/**
 * Every published figure that is used as a norm, by market and lever; in the other markets only that of anywhere.
 *
 * They are needed in the first frame. Who publishes them, and where, comes later: see `publishers.ts`.
 */
const MARKETS: Readonly<Record<string, Bands>> = {
  'dental-ru': { primaryRate: ['0.3', '0.55', 'B', 'adLeadsCame'] },
  'dental-us': { ...ANYWHERE, leadsCost: ['43', '84', 'A', 'usLeadCost', '2026'] },
  'dental-uk': { ...ANYWHERE, leadsCost: ['18', '58', 'A', 'ukLeadCost', '2025'] },
};

const BY_CURRENCY: Readonly<Record<string, string>> = { RUB: 'dental-ru', USD: 'dental-us', GBP: 'dental-uk' };

/** The market that a calculator belongs to by its currency, and in euros by its language. */
export function marketOf(currency: string | undefined, locale: string): string {
  if (currency === 'EUR' && /^(de|et|lv|lt|ru)\b/.test(locale))
    return locale.startsWith('de') ? 'dental-de' : 'dental-ee';
  return BY_CURRENCY[currency!] ?? 'worldwide';
}

/** The figures of a market, by lever. No cost crosses a border: it is there in the market's own currency alone. */
export function bandsOf(market: string, currency: string | undefined): Bands {
  const bands = MARKETS[market] ?? ANYWHERE;
  return BY_CURRENCY[currency!] === market ? bands : { primaryRate: bands['primaryRate']! };
}
