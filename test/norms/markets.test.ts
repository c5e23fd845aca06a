import { describe, expect, it } from 'vitest';
import { diagnoseFunnel } from '../../src/core/index.js';
import { bandsOf, marketOf } from '../../src/norms/bands.js';
import { MARKET_NAMES, marketTitle } from '../../src/norms/markets.js';
import { PUBLISHERS } from '../../src/norms/publishers.js';
import { loadExplanations, textsFor } from '../../src/texts/index.js';
import shipped from './bands.json' with { type: 'json' };

/** Each figure of the built-in markets in the form of the list that may ship. */
async function builtIn(): Promise<unknown[]> {
  const words = await Promise.all(
    ['en', 'ru', 'et'].map(async (language) => ({
      ...(await loadExplanations(language)),
      ...textsFor(language),
    })),
  );
  return MARKET_NAMES.flatMap((market) => {
    const currency = CURRENCIES[market];
    return Object.entries(bandsOf(market, currency ?? 'CHF')).map(
      ([lever, [from, to, grade, measured, date = null]]) => ({
        market,
        currency,
        lever,
        from: Number(from),
        to: Number(to),
        grade,
        leadsAre: 'ad-leads',
        what: { en: words[0]![measured], ru: words[1]![measured], et: words[2]![measured] },
        ...PUBLISHERS[measured],
        date,
      }),
    );
  });
}

const CURRENCIES: Readonly<Record<string, string | null>> = {
  'dental-ru': 'RUB',
  'dental-us': 'USD',
  'dental-uk': 'GBP',
  'dental-de': 'EUR',
  'dental-ee': 'EUR',
  worldwide: null,
};

const byPlace = (a: unknown, b: unknown): number => (place(a) < place(b) ? -1 : 1);
const place = (band: unknown): string => `${(band as { market: string }).market} ${(band as { lever: string }).lever}`;

describe('the published figures', () => {
  it('are those of the list that may ship, entry by entry, and no others', async () => {
    const listed = shipped.bands.map(({ from, to, what, ...band }) => ({
      ...band,
      from: Number(from),
      to: Number(to),
      // Where the list leaves a language out, its words are ours.
      what: { en: what.en, ru: what.ru ?? expect.any(String), et: what.et ?? expect.any(String) },
    }));
    expect((await builtIn()).sort(byPlace)).toEqual(listed.sort(byPlace));
  });

  it.each(MARKET_NAMES)('are norms that the diagnosis takes, by their weak ends: %s', (market) => {
    for (const [lever, [from, to, grade]] of Object.entries(bandsOf(market, CURRENCIES[market] ?? undefined))) {
      const norm = { value: lever === 'leadsCost' ? to : from, from, to, grade, origin: 'published' as const };
      expect(diagnoseFunnel({}, { [lever]: norm }).levers.find(({ id }) => id === lever)?.grade).toBe(grade);
    }
  });

  it.each(['EUR', 'RUB', 'GBP', undefined])('leave money out where it is counted in another currency: %s', (money) => {
    expect(Object.keys(bandsOf('dental-us', money))).toEqual(['primaryRate']);
  });
});

describe('the market of a calculator', () => {
  it.each([
    ['RUB', 'ru', 'dental-ru'],
    ['RUB', 'en', 'dental-ru'],
    ['USD', 'en-US', 'dental-us'],
    ['USD', 'ru', 'dental-us'],
    ['GBP', 'en-GB', 'dental-uk'],
    ['GBP', 'de', 'dental-uk'],
    ['EUR', 'de', 'dental-de'],
    ['EUR', 'de-AT', 'dental-de'],
    ['EUR', 'et', 'dental-ee'],
    ['EUR', 'lv', 'dental-ee'],
    ['EUR', 'lt-LT', 'dental-ee'],
    ['EUR', 'ru', 'dental-ee'],
    ['EUR', 'en', 'worldwide'],
    ['EUR', 'en-EE', 'worldwide'],
    ['EUR', 'fr', 'worldwide'],
    ['EUR', 'den', 'worldwide'],
    ['KZT', 'ru', 'worldwide'],
    ['CHF', 'de', 'worldwide'],
    [undefined, 'en', 'worldwide'],
    [undefined, 'ru', 'worldwide'],
  ])('with money in %s and words in %s is %s', (currency, locale, market) => {
    expect(marketOf(currency, locale)).toBe(market);
  });

  it('has a title in each language of the texts', () => {
    expect([...MARKET_NAMES].sort()).toEqual(Object.keys(CURRENCIES).sort());
    for (const name of MARKET_NAMES) expect(Object.keys(marketTitle(name)!)).toEqual(['en', 'ru', 'et']);
    expect(marketTitle('dental-ru')?.['ru']).toBe('стоматологии в России');
    expect(marketTitle('constructor')).toBeNull();
  });
});
