import type { SiteLanguage } from '../../demo/site/words/language.js';
import { LANGUAGES, siteWords } from '../../demo/site/words/index.js';
import { escaped, linkBetween } from './markup.js';
import { searchWords } from '../../demo/site/words/en/search.js';
import { sharedHead, wholeAddress } from './shared-head.js';

/** A page before its head and navigation stand around it. */
export interface Page {
  /** From the site's root, such as `ru/glossary.html`. */
  readonly path: string;
  readonly lang: SiteLanguage;
  readonly title: string;
  readonly description: string;
  /** What stands in `<main>`. */
  readonly body: string;
  /** The same page in other languages, by language. */
  readonly alternates?: Readonly<Partial<Record<SiteLanguage, string>>>;
  /** Modules that the page needs, from the site's root. */
  readonly modules?: readonly string[];
  /** Whether the guide is searched from here. */
  readonly search?: boolean;
}

/** The module of the calculator, from the site's root. */
export const CALCULATOR = 'funnel-calculator.js';

const SEARCH = 'assets/search.js';

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%230b6a80' d='M0 1h16v4H0zM3 6h10v4H3zM6 11h4v4H6z'/%3E%3C/svg%3E";
const NAMES: Readonly<Record<SiteLanguage, string>> = { en: 'English', ru: 'Русский', et: 'Eesti' };

/** A path in a language's folder; English stands at the root. */
export const inLanguage = (lang: SiteLanguage, path: string): string => (lang === 'en' ? path : `${lang}/${path}`);

/** One page that exists in every language, with the addresses of the others. */
export const alternatesOf = (path: string): Readonly<Record<SiteLanguage, string>> => ({
  en: inLanguage('en', path),
  ru: inLanguage('ru', path),
  et: inLanguage('et', path),
});

/**
 * What the head of a page says of its own address and of the page in other languages, for search engines.
 *
 * @param address of the host, where it is known
 */
export function languagesInHead({ path, alternates }: Pick<Page, 'path' | 'alternates'>, address?: string): string[] {
  const whole = (to: string): string => escaped(address ? wholeAddress(to, address) : linkBetween(path, to));
  const linked = Object.entries(alternates ?? {});
  const all = alternates?.en ? [...linked, ['x-default', alternates.en] as const] : linked;
  return [
    ...(address ? [`<link rel="canonical" href="${whole(path)}">`] : []),
    ...all.map(([lang, to]) => `<link rel="alternate" hreflang="${lang}" href="${whole(to)}">`),
  ];
}

/** The whole document of a page. @param address of the host, where it is known */
export function pageDocument(page: Page, address?: string): string {
  const words = siteWords[page.lang];
  const to = (path: string): string => escaped(linkBetween(page.path, path));
  const title = page.title === words.name ? words.name : `${page.title} · ${words.name}`;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(page.description)}">`,
    ...languagesInHead(page, address),
    ...sharedHead({ ...page, title }, address),
    `<link rel="icon" href="${ICON}">`,
    `<link rel="stylesheet" href="${to('assets/site.css')}">`,
    ...[...(page.modules ?? []), ...(page.search ? [SEARCH] : [])].map(
      (path) => `<script type="module" src="${to(path)}"></script>`,
    ),
  ];
  return `<!doctype html>
<html lang="${page.lang}">
<head>
${head.join('\n')}
</head>
<body>
<a class="skip" href="#content">${escaped(words.skip)}</a>
${header(page, to)}
${page.search ? searchForm(to) : ''}
<main id="content" tabindex="-1">
${page.body}
</main>
<footer class="wide foot"><p>${escaped(words.footer)}</p></footer>
</body>
</html>
`;
}

/** The ways to everything on the site, from a page of it. */
export function navigation({ path, lang }: Pick<Page, 'path' | 'lang'>): string {
  const words = siteWords[lang];
  const english = lang === 'en' ? '' : ' hreflang="en"';
  const links = [
    [words.nav.funnelStory, inLanguage(lang, 'stories/funnel-1.html'), ''],
    [words.nav.clinicStory, inLanguage(lang, 'stories/clinic-1.html'), ''],
    [words.nav.studio, inLanguage(lang, 'studio.html'), ''],
    [words.nav.glossary, inLanguage(lang, 'glossary.html'), ''],
    [words.nav.guide, 'guide/index.html', english],
    [words.nav.elements, 'elements/index.html', english],
  ] as const;
  const link = ([label, target, language]: (typeof links)[number]): string =>
    `<a href="${escaped(linkBetween(path, target))}"${language}${target === path ? ' aria-current="page"' : ''}>${escaped(label)}</a>`;
  return `<nav class="pages" aria-label="${escaped(words.pages)}">${links.map(link).join('')}</nav>`;
}

function header(page: Page, to: (path: string) => string): string {
  const words = siteWords[page.lang];
  const local = (path: string): string => inLanguage(page.lang, path);
  return `<header class="top"><div class="wide top-row">
<a class="name" href="${to(local('index.html'))}"><svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M0 1h16v4H0zM3 6h10v4H3zM6 11h4v4H6z"/></svg>${escaped(words.name)}</a>
${navigation(page)}
<nav class="languages" aria-label="${escaped(words.languages)}">${LANGUAGES.map((lang) => languageLink(page, lang, to)).join('')}</nav>
</div></header>`;
}

/** A page that there is in English alone leads to the front page of the other languages. */
function languageLink(page: Page, lang: SiteLanguage, to: (path: string) => string): string {
  const path = page.alternates?.[lang] ?? (lang === page.lang ? page.path : inLanguage(lang, 'index.html'));
  const current = lang === page.lang ? ' aria-current="true"' : '';
  return `<a href="${to(path)}" lang="${lang}" hreflang="${lang}" title="${NAMES[lang]}"${current}>${lang.toUpperCase()}</a>`;
}

/** The field stands there from the start, so that nothing moves; where no script runs it would find nothing. */
function searchForm(to: (path: string) => string): string {
  const { label, found, none, lost } = searchWords;
  const root = to('index.html').replace(/index\.html$/, '');
  return `<noscript><style>.search { display: none }</style></noscript>
<form class="search wide" role="search" data-root="${root}" data-found="${escaped(found)}" data-none="${escaped(none)}" data-lost="${escaped(lost)}">
<label>${escaped(label)} <input type="search" autocomplete="off" spellcheck="false"></label>
<div class="found" hidden><p role="status"></p><ul></ul></div>
</form>`;
}
