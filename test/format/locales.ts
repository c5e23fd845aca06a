/** Locales of every kind of grouping, mark and digit that Intl knows. */
export const LOCALES = [
  'en', 'en-GB', 'en-IN', 'en-ZA', 'ru', 'et', 'de', 'de-AT', 'de-CH', 'de-LI', 'fr', 'fr-CH', 'fr-CA', 'es', 'es-MX', 'es-CR', 'pt', 'pt-PT',
  'it', 'it-CH', 'pl', 'cs', 'sk', 'hu', 'fi', 'sv', 'nb', 'da', 'nl', 'lv', 'lt', 'uk', 'bg', 'ro', 'el', 'tr', 'sl', 'hr', 'he', 'ar', 'ar-EG',
  'ar-MA', 'fa', 'ur', 'ps', 'hi-IN', 'bn', 'mr', 'ne', 'ta', 'th', 'my', 'ja', 'ko', 'zh', 'vi', 'id', 'gsw', 'ka', 'hy', 'kk', 'uz', 'eu', 'ca',
  'ar-u-nu-arab', 'hi-u-nu-deva', 'th-u-nu-thai', 'en-u-nu-fullwide', 'en-u-nu-mathbold', 'tlh', 'en-US-u-va-posix',
] as const;
