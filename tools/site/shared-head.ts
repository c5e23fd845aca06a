import type { SiteLanguage } from '../../demo/site/words/language.js';
import { siteWords } from '../../demo/site/words/index.js';
import { escaped } from './markup.js';

/** The picture that stands beside a link to the site, from the site's root. */
export const SHARED_PICTURE = 'assets/calculator.png';

const LOCALES: Readonly<Record<SiteLanguage, string>> = { en: 'en_US', ru: 'ru_RU', et: 'et_EE' };

/** What stands beside a link to a page in a chat or on a social network. */
export interface Shared {
  readonly path: string;
  readonly lang: SiteLanguage;
  readonly title: string;
  readonly description: string;
}

/** The address of a page as people write it: a folder's own page has no name. */
export const wholeAddress = (path: string, address: string): string =>
  new URL(path.replace(/(^|\/)index\.html$/, '$1'), address).href;

/**
 * The tags for those who make a preview of a link.
 *
 * @param address of the host; without it there is no picture, whose address has to be whole
 */
export function sharedHead({ path, lang, title, description }: Shared, address?: string): string[] {
  const tag = (name: string, content: string): string => `<meta property="og:${name}" content="${escaped(content)}">`;
  return [
    tag('type', 'website'),
    tag('site_name', siteWords[lang].name),
    tag('locale', LOCALES[lang]),
    tag('title', title),
    tag('description', description),
    ...(address
      ? [
          tag('url', wholeAddress(path, address)),
          tag('image', new URL(SHARED_PICTURE, address).href),
          tag('image:alt', siteWords[lang].front.title),
          '<meta name="twitter:card" content="summary_large_image">',
        ]
      : []),
  ];
}
