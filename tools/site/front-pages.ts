import { LANGUAGES, siteWords } from '../../demo/site/words/index.js';
import type { SiteLanguage } from '../../demo/site/words/language.js';
import { escaped, linkBetween } from './markup.js';
import { alternatesOf, CALCULATOR, inLanguage, type Page } from './page.js';
import { storyCards, type Prerender } from './story-pages.js';

/** The pages of `demo/` by their words, with the language in which each is written. */
export const DEMOS = { clinic: 'ru', agency: 'en', prospect: 'et', frame: 'en', theming: 'en', states: 'en' } as const;

/** What the front page starts with in a language: the example, in money that its readers use. */
const CURRENCIES: Readonly<Record<SiteLanguage, string>> = { en: 'USD', ru: 'RUB', et: 'EUR' };

/** The front page in each language: the calculator, drawn before its script comes, and the ways on. */
export const frontPages = (prerender: Prerender): Promise<Page[]> =>
  Promise.all(LANGUAGES.map((lang) => frontPage(lang, prerender)));

async function frontPage(lang: SiteLanguage, prerender: Prerender): Promise<Page> {
  const path = inLanguage(lang, 'index.html');
  const { front, nav, noScript, name } = siteWords[lang];
  const english = lang === 'en' ? '' : ' hreflang="en"';
  const card = (to: string, label: string, line: string, language = ''): string =>
    `<li><a href="${escaped(to)}"${language}>${escaped(label)}</a><p>${escaped(line)}</p></li>`;
  const link = (to: string): string => linkBetween(path, to);
  const ways = [
    ...storyCards(lang).map((story) => card(link(story.path), story.name, story.line)),
    card(link(inLanguage(lang, 'studio.html')), nav.studio, front.studioLine),
    card(link(inLanguage(lang, 'glossary.html')), nav.glossary, front.glossaryLine),
    card(link('guide/index.html'), nav.guide, front.guideLine, english),
    card(link('elements/index.html'), nav.elements, front.elementsLine, english),
  ];
  const demos = Object.entries(DEMOS).map(([demo, written]) =>
    card(
      link(`demo/${demo}.html`),
      front[demo as keyof typeof DEMOS],
      front[`${demo as keyof typeof DEMOS}Line`],
      ` hreflang="${written}"`,
    ),
  );
  const body = `<div class="wide intro"><h1>${escaped(front.title)}</h1><p class="lead">${escaped(front.lead)}</p>
<p class="ahead"><a href="${escaped(link(inLanguage(lang, 'studio.html')))}">${escaped(front.toStudio)}</a></p>
<noscript><p>${escaped(noScript)}</p></noscript></div>
<section class="live" aria-label="${escaped(name)}">
${await prerender({ lang, currency: CURRENCIES[lang] })}
</section>
<section class="wide cards" aria-labelledby="next"><h2 id="next">${escaped(front.next)}</h2><ul>${ways.join('')}</ul></section>
<section class="wide cards" aria-labelledby="demos"><h2 id="demos">${escaped(front.demos)}</h2><ul>${demos.join('')}</ul></section>`;
  return {
    path,
    lang,
    title: name,
    description: front.description,
    body,
    alternates: alternatesOf('index.html'),
    modules: [CALCULATOR],
  };
}
