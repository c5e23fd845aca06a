import type { Story, StoryState } from '../../demo/site/stories/story.js';
import { STORIES } from '../../demo/site/stories/index.js';
import { LANGUAGES, siteWords } from '../../demo/site/words/index.js';
import type { SiteLanguage } from '../../demo/site/words/language.js';
import { escaped, linkBetween, shortened } from './markup.js';
import { alternatesOf, CALCULATOR, inLanguage, type Page } from './page.js';
import { CURRENCY } from './story-facts.js';
import { storyLine, toldState, wordsOf } from './story-text.js';

/** Draws a calculator as it stands in a page before its script has come. */
export type Prerender = (attributes: Readonly<Record<string, unknown>>) => Promise<string>;

/** Where a state is shown; the states of a story are counted from 1. */
export const storyPath = (story: Story, number: number): string => `stories/${story.id}-${number}.html`;

/** A page for each state of each story, in each language: each has an address of its own, to be sent to somebody. */
export async function storyPages(prerender: Prerender): Promise<Page[]> {
  const pages: Page[] = [];
  for (const lang of LANGUAGES)
    for (const story of STORIES)
      for (const index of story.states.keys()) pages.push(await statePage(story, index, lang, prerender));
  return pages;
}

async function statePage(story: Story, index: number, lang: SiteLanguage, prerender: Prerender): Promise<Page> {
  const state = story.states[index]!;
  const local = storyPath(story, index + 1);
  const path = inLanguage(lang, local);
  const words = siteWords[lang].story;
  const { title, sentences } = toldState(story, state, lang);
  const place = words.step
    .replace('{story}', wordsOf(story, lang).name)
    .replace('{n}', String(index + 1))
    .replace('{total}', String(story.states.length));
  const body = `<div class="wide story">
<p class="place">${escaped(place)}</p>
<h1>${escaped(title)}</h1>
${sentences.map((sentence) => `<p>${escaped(sentence)}</p>`).join('\n')}
${state.text ? askedText(state.text[lang], lang) : ''}
${navigation(story, index, lang, path)}
</div>
<section class="live" aria-label="${escaped(state.text ? words.check : words.calculator)}">
${await calculatorOf(state, lang, prerender)}
</section>`;
  return {
    path,
    lang,
    title: `${title} · ${place}`,
    description: shortened(sentences[0]!),
    body,
    alternates: alternatesOf(local),
    modules: state.text ? [CALCULATOR, 'assets/story.js'] : [CALCULATOR],
  };
}

const askedText = (text: string, lang: SiteLanguage): string =>
  `<p>${escaped(siteWords[lang].story.asked)}</p>
<blockquote>${escaped(text.replaceAll('\t', '  '))}</blockquote>
<p class="quiet">${escaped(siteWords[lang].story.paste)}</p>`;

async function calculatorOf(state: StoryState, lang: SiteLanguage, prerender: Prerender): Promise<string> {
  // With an output in it the calculator leaves the layout to the page, which shows the check alone.
  if (state.text)
    return `<funnel-calculator lang="${lang}" currency="${CURRENCY}" data-check="${escaped(state.text[lang])}"><funnel-clinic></funnel-clinic><div hidden><funnel-results></funnel-results></div></funnel-calculator>`;
  const values = Object.entries(state.values ?? {}).map(([name, value]) => [attributeOf(name), value]);
  return prerender({
    lang,
    currency: CURRENCY,
    ...(Object.fromEntries(values) as Record<string, string>),
    ...(state.norms ? { norms: state.norms } : {}),
  });
}

const attributeOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The row of states, and the way on; at the end it leads to the other story. */
function navigation(story: Story, index: number, lang: SiteLanguage, path: string): string {
  const words = siteWords[lang].story;
  const to = (of: Story, number: number): string => escaped(linkBetween(path, inLanguage(lang, storyPath(of, number))));
  const row = story.states.map((state, at) => {
    const { title } = wordsOf(story, lang).states[state.id]!;
    const current = at === index ? ' aria-current="step"' : '';
    return `<li><a href="${to(story, at + 1)}" title="${escaped(title)}" aria-label="${escaped(`${at + 1}. ${title}`)}"${current}>${at + 1}</a></li>`;
  });
  const following = story.states[index + 1];
  const other = STORIES.find(({ id }) => id !== story.id)!;
  const on = following
    ? `<a class="on" href="${to(story, index + 2)}">${escaped(words.next.replace('{title}', wordsOf(story, lang).states[following.id]!.title))}</a>`
    : `<a class="on" href="${to(other, 1)}">${escaped(words.other.replace('{title}', wordsOf(other, lang).name))}</a>`;
  const back = index > 0 ? `<a href="${to(story, index)}">${escaped(words.back)}</a>` : '';
  return `<nav class="states" aria-label="${escaped(words.steps)}"><ol>${row.join('')}</ol><p>${back}${on}</p></nav>`;
}

/** What the front page says of the stories. */
export const storyCards = (lang: SiteLanguage): { path: string; name: string; line: string }[] =>
  STORIES.map((story) => ({
    path: inLanguage(lang, storyPath(story, 1)),
    name: wordsOf(story, lang).name,
    line: storyLine(story, lang),
  }));
