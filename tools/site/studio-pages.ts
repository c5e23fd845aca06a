import { PAGE_WORDS } from '../../demo/pages/words/index.js';
import type { PageWords, WordKey } from '../../demo/pages/words/page-words.js';
import type { SiteLanguage } from '../../demo/site/words/language.js';
import { escaped, linkBetween } from './markup.js';
import { sharedHead } from './shared-head.js';
import { alternatesOf, CALCULATOR, inLanguage, languagesInHead, navigation } from './page.js';

const STUDIO = 'studio.html';

/** Where the studio is found in a language. */
export const studioPath = (lang: SiteLanguage): string => inLanguage(lang, STUDIO);

/** `data-words` and its kin, as `showWords` reads them in the browser. */
const PLACES: readonly RegExp[] = [
  /(?<before><(\w+)\b[^>]*\sdata-words="(?<key>\w+)"[^>]*>)[^]*?(?<after><\/\2>)/g,
  /(?<before><\w+\b[^>]*\sdata-words-label="(?<key>\w+)"[^>]*\saria-label=")[^"]*(?<after>")/g,
  /(?<before><\w+\b[^>]*\sdata-words-content="(?<key>\w+)"[^>]*\scontent=")[^"]*(?<after>")/g,
];

/** What the page says about itself where it stands alone; on the site, the ways to everything else are there instead. */
const SENTENCE = /<p class="sentence"[^]*?<\/p>/;

/** A link within the site, such as `./assets/studio.css`; none of a place, of a query or of another host. */
const RELATIVE = /(\s(?:href|src)=")(?![#?/]|[a-z][a-z\d+.-]*:)(?:\.\/)?/g;

/**
 * The studio's page as it stands on the site in one language: its words are there before a script is, for those who wait
 * and for search engines, and it is linked with its other languages.
 *
 * @param html of the page in English, as the bundler made it for the site's root
 * @param address of the host, where it is known
 */
export function studioPage(html: string, lang: SiteLanguage, address?: string): string {
  const path = studioPath(lang);
  const { title, description } = PAGE_WORDS[lang]!;
  const links = [
    ...languagesInHead({ path, alternates: alternatesOf(STUDIO) }, address),
    ...sharedHead({ path, lang, title, description }, address),
  ];
  const moved = lang === 'en' ? html : html.replace(RELATIVE, '$1../').replace(/(class="front" href=")\.\.\//, '$1');
  return inWords(moved, PAGE_WORDS[lang]!)
    .replace('<html lang="en">', `<html lang="${lang}">`)
    .replace(
      '<funnel-studio>',
      `<funnel-studio files="${linkBetween(path, CALCULATOR).replace(CALCULATOR, '') || './'}">`,
    )
    .replace(SENTENCE, () => navigation({ path, lang }))
    .replace(
      '<funnel-calculator lang="en" currency="USD">',
      lang === 'en' ? '$&' : `<funnel-calculator lang="${lang}">`,
    )
    .replace(
      /<a href="\?lang=(\w+)" lang="\w+"([^>]*?)(?: aria-current="true")?>/g,
      (_link, other: SiteLanguage, rest: string) =>
        `<a href="${linkBetween(path, studioPath(other))}" lang="${other}"${rest}${other === lang ? ' aria-current="true"' : ''}>`,
    )
    .replace('</title>', `</title>\n${links.join('\n')}`);
}

/** Puts sentences into the places that the markup has for them. */
function inWords(html: string, words: PageWords): string {
  const put = (...found: unknown[]): string => {
    const { before, key, after } = found.at(-1) as Readonly<Record<'before' | 'after', string>> & {
      readonly key: WordKey;
    };
    return before + escaped(words[key]) + after;
  };
  return PLACES.reduce((changed, place) => changed.replace(place, put), html);
}
