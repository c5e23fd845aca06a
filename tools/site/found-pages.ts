import { LANGUAGES, siteWords } from '../../demo/site/words/index.js';
import { escaped } from './markup.js';
import { inLanguage, pageDocument, type Page } from './page.js';
import { wholeAddress } from './shared-head.js';

/** A link within the site; none of a place, of a query or of another host. */
const RELATIVE = /(\s(?:href|src)=")(?![#?/]|[a-z][a-z\d+.-]*:)/g;

/**
 * The page that hosts show where there is none, at an address of any depth: its own addresses are whole ones. Nobody can
 * know which language was looked for, so it speaks all three.
 */
export function lostPage(address: string): string {
  const sentences = LANGUAGES.map((lang) => {
    const { lost, nav } = siteWords[lang];
    const link = (path: string, label: string): string =>
      `<a href="${escaped(inLanguage(lang, path))}">${escaped(label)}</a>`;
    return `<section class="lost" lang="${lang}"><h2>${escaped(lost.title)}</h2><p>${escaped(lost.text)}</p>
<p>${link('index.html', lost.front)} · ${link('studio.html', nav.studio)} · ${link('glossary.html', nav.glossary)}</p></section>`;
  });
  const page: Page = {
    path: '404.html',
    lang: 'en',
    title: siteWords.en.lost.title,
    description: siteWords.en.lost.text,
    body: `<div class="wide intro"><h1>404</h1>\n${sentences.join('\n')}</div>`,
  };
  return pageDocument(page)
    .replace('<head>', '<head>\n<meta name="robots" content="noindex">')
    .replace(RELATIVE, `$1${escaped(new URL('.', address).href)}`);
}

/** Every page with its other languages, for search engines. @param pages those that are worth finding */
export function siteMap(pages: readonly Pick<Page, 'path' | 'alternates'>[], address: string): string {
  const entries = pages.map(({ path, alternates }) => {
    const others = Object.entries(alternates ?? {}).map(
      ([lang, to]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escaped(wholeAddress(to, address))}"/>`,
    );
    return `<url><loc>${escaped(wholeAddress(path, address))}</loc>${others.join('')}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join('\n')}
</urlset>
`;
}
