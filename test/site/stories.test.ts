import { describe, expect, it } from 'vitest';
import { STORIES } from '../../demo/site/stories/index.js';
import { LANGUAGES } from '../../demo/site/words/index.js';
import type { SiteLanguage } from '../../demo/site/words/language.js';
import { factsOf, findingsOf } from '../../tools/site/story-facts.js';
import { storyLine, toldState, withFacts } from '../../tools/site/story-text.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const stateNamed = (id: string) => STORIES.flatMap(({ states }) => states).find((state) => state.id === id)!;
const told = (id: string, lang: SiteLanguage = 'ru'): string => {
  const story = STORIES.find(({ states }) => states.some((state) => state.id === id))!;
  return plain(toldState(story, stateNamed(id), lang).sentences.join(' '));
};
const fact = (id: string, name: string, lang: SiteLanguage = 'ru'): string =>
  plain(factsOf(stateNamed(id), lang)[name]!);

describe('the story of the worked funnel', () => {
  it.each([
    ['numbers', 'leadsCost', '300 ₽'],
    ['numbers', 'revenue', '6 600 000 ₽'],
    ['numbers', 'primaryRevenue', '3 000 000 ₽'],
    ['numbers', 'secondaryRevenue', '3 600 000 ₽'],
    ['costs', 'primaryCost', '1 200 ₽'],
    ['costs', 'secondaryCost', '6 000 ₽'],
    ['costs', 'sum', '7 200 ₽'],
    ['margin', 'netOfAds', '1 800 000 ₽'],
    ['margin', 'romi', '1 000 %'],
    ['margin', 'leadsBreakEvenCost', '3 300 ₽'],
    ['weakest', 'primaryRateUplift', '2 640 000 ₽'],
    ['weakest', 'secondaryRateUplift', '1 800 000 ₽'],
    ['table', 'first', '45'],
    ['table', 'second', '30'],
    ['existing', 'newLeads', '150'],
    ['existing', 'newLeadsCost', '1 200 ₽'],
    ['better', 'revenue', '9 240 000 ₽'],
    ['better', 'primaryCost', '857,14 ₽'],
    ['better', 'beforePrimaryCost', '1 200 ₽'],
  ])('says in “%s” that %s is %s', (id, name, expected) => {
    expect(fact(id, name)).toBe(expected);
    expect(told(id)).toContain(expected);
  });
});

describe('the story of the clinic that grows', () => {
  it.each([
    ['agency', 'primaryCost', '37 500 ₽'],
    ['agency', 'rateLow', '11,8 %'],
    ['agency', 'rateHigh', '76,9 %'],
    ['agency', 'costLow', '19 500 ₽'],
    ['agency', 'costHigh', '128 000 ₽'],
    ['sums', 'first', '75 000 ₽'],
    ['sums', 'second', '60 000 ₽'],
    ['cheaper', 'product', '×2,7'],
    ['cheaper', 'claimed', '×3'],
    ['empty', 'revenue', '4 400 000 ₽'],
    ['empty', 'loadFactor', '×2,45'],
    ['empty', 'loadRevenue', '10 780 000 ₽'],
    ['full', 'revenue', '10 780 000 ₽'],
    ['growth', 'product', '×2,45'],
    ['growth', 'claimed', '×2,5'],
    ['growth', 'needed', '+2,04 %'],
  ])('says in “%s” that %s is %s', (id, name, expected) => {
    expect(fact(id, name)).toBe(expected);
    expect(told(id)).toContain(expected);
  });

  it('fills the places that it says are free: the full clinic costs as much a lead as the empty one', () => {
    for (const name of ['leadsCost', 'primaryCost', 'primaryRate', 'secondaryRate'])
      expect(fact('full', name)).toBe(fact('empty', name));
  });
});

describe.each(LANGUAGES)('the stories in %s', (lang) => {
  it('have a title and sentences for each state, with every figure in its place', () => {
    for (const story of STORIES)
      for (const state of story.states) {
        const { title, sentences } = toldState(story, state, lang);
        expect(title).not.toBe('');
        expect(sentences.length).toBeGreaterThan(1);
        expect(sentences.join(' ')).not.toMatch(/[{}]/);
      }
  });

  it('have the same contradictions asked as in every other language', () => {
    const asked = (of: SiteLanguage) =>
      STORIES.flatMap(({ states }) => states)
        .filter(({ text }) => text)
        .map(({ id, text }) => [id, ...findingsOf(text![of], of).map((finding) => `${finding.rule} ${finding.of}`)]);
    expect(asked(lang)).toEqual([
      ['costs', 'costs_added totalCost'],
      ['table', 'same_number_twice secondary'],
      ['existing', 'existing_equals_rest existing'],
      ['sums', 'same_number_twice budget'],
      ['cheaper', 'claims_do_not_multiply primaryCostChange'],
      ['growth', 'claims_do_not_multiply revenueChange', 'claims_do_not_multiply profitChange'],
    ]);
  });

  it('have a line that tells what they are about', () => {
    for (const story of STORIES) expect(storyLine(story, lang)).not.toMatch(/[{}]/);
  });
});

it('a sentence that asks for a figure which its state lacks is refused', () => {
  expect(() => withFacts('It costs {price}.', { cost: '3' })).toThrow(RangeError);
});
