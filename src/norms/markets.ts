/** By language: `{ en: 'dental clinics in Russia' }`. */
export type MarketTitle = Readonly<Record<string, string>> & { readonly en: string };

/** What each market is called, by language of the texts; English is there for all others. */
const TITLES: Readonly<Record<string, MarketTitle>> = {
  'dental-ru': { en: 'dental clinics in Russia', ru: 'стоматологии в России', et: 'Venemaa hambakliinikud' },
  'dental-us': { en: 'dental clinics in the United States', ru: 'стоматологии в США', et: 'USA hambakliinikud' },
  'dental-de': { en: 'dental clinics in Germany', ru: 'стоматологии в Германии', et: 'Saksamaa hambakliinikud' },
  'dental-uk': {
    en: 'dental clinics in the United Kingdom',
    ru: 'стоматологии в Великобритании',
    et: 'Suurbritannia hambakliinikud',
  },
  'dental-ee': { en: 'dental clinics in Estonia', ru: 'стоматологии в Эстонии', et: 'Eesti hambakliinikud' },
  worldwide: { en: 'clinics of any country', ru: 'клиники любых стран', et: 'mis tahes riigi kliinikud' },
};

/** The names of all markets, as a page writes them. */
export const MARKET_NAMES: readonly string[] = Object.keys(TITLES);

/** What a market is called, by language; null for an unknown name. */
export const marketTitle = (name: string): MarketTitle | null => (Object.hasOwn(TITLES, name) ? TITLES[name]! : null);
