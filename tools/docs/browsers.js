// @ts-check
/** From which version on a browser can run the built files, by what these files use. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {[chrome: string, firefox: string, safari: string]} Versions Edge counts as Chrome, Safari on iPhones as Safari. */
/** @typedef {{ what: string, found: RegExp, since: Versions, without: string | null }} Feature `without` is null where nothing runs without it. */

/**
 * Versions by MDN's browser-compat-data 8.1.9.
 *
 * @type {Feature[]}
 */
export const FEATURES = [
  { what: 'class static blocks', found: /\bstatic\s*\{/, since: ['94', '93', '16.4'], without: null },
  { what: '`adoptedStyleSheets`', found: /\badoptedStyleSheets\b/, since: ['73', '101', '16.4'], without: null },
  { what: '`ElementInternals.setFormValue`', found: /\.setFormValue\b/, since: ['77', '98', '16.4'], without: null },
  { what: '`Object.hasOwn`', found: /\bObject\.hasOwn\b/, since: ['93', '92', '15.4'], without: null },
  { what: '`Intl.ListFormat`', found: /\bIntl\.ListFormat\b/, since: ['72', '78', '14.1'], without: null },
  { what: '`Intl.DateTimeFormat.formatRange`', found: /\.formatRange\b/, since: ['76', '91', '14.1'], without: null },
  { what: 'class private members', found: /[\s,;{}]#\w+\s*[(=;]/, since: ['84', '90', '15'], without: null },
  { what: '`:has()`', found: /:has\(/, since: ['105', '121', '15.4'], without: null },
  {
    what: '`Array.prototype.toSorted` and its like',
    found: /\.(?:toSorted|toReversed|toSpliced)\(/,
    since: ['110', '115', '16'],
    without: null,
  },
  { what: '`Array.prototype.findLast`', found: /\.findLast(?:Index)?\(/, since: ['97', '104', '15.4'], without: null },
  { what: '`Object.groupBy`', found: /\b(?:Object|Map)\.groupBy\(/, since: ['117', '119', '17.4'], without: null },
  { what: '`Promise.withResolvers`', found: /\.withResolvers\(/, since: ['119', '121', '17.4'], without: null },
  { what: '`structuredClone`', found: /\bstructuredClone\(/, since: ['98', '94', '15.4'], without: null },
  { what: '`Array.prototype.at`', found: /\.at\(/, since: ['92', '90', '15.4'], without: null },
  {
    what: 'container queries',
    found: /@container\b/,
    since: ['105', '110', '16'],
    without: 'one column at every width',
  },
  {
    what: 'exact decimals in `Intl.NumberFormat`',
    found: /\bIntl\.NumberFormat\b/,
    since: ['106', '116', '15.4'],
    without: 'in languages other than English, Russian and Estonian, figures are shown to 16 digits',
  },
  {
    what: '`color-mix()`',
    found: /\bcolor-mix\(/,
    since: ['111', '113', '16.2'],
    without: 'no hairlines between rows',
  },
  {
    what: '`light-dark()`',
    found: /\blight-dark\(/,
    since: ['123', '120', '17.5'],
    without: 'the default colours stay light; your own are kept',
  },
];

/** @param {string} dist @returns {Feature[]} those that the scripts for pages really use */
export function usedIn(dist) {
  const code = readdirSync(dist)
    .filter((file) => /^funnel-.*\.js$/.test(file))
    .map((file) => readFileSync(join(dist, file), 'utf8'))
    .join('\n');
  return FEATURES.filter(({ found }) => found.test(code));
}

/** @param {string} a @param {string} b */
const later = (a, b) => (a.localeCompare(b, 'en', { numeric: true }) >= 0 ? a : b);

/**
 * @param {Feature[]} features
 * @returns {Versions} the first in which all of what nothing runs without is there
 */
export function lowest(features) {
  /** @type {Versions} */
  const none = ['0', '0', '0'];
  return features
    .filter(({ without }) => without === null)
    .reduce(
      (versions, { since }) =>
        /** @type {Versions} */ (versions.map((version, index) => later(version, since[index] ?? '0'))),
      none,
    );
}
