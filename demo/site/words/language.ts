/** The languages of the site. */
export type SiteLanguage = 'en' | 'ru' | 'et';
