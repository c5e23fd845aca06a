// @ts-check
/** What a page's Content-Security-Policy has to allow, once as data. */

/** Where the files are, in the examples of `docs/`. */
const FILES = 'https://files.example';

/** @typedef {{ directive: string, source: string, when: string, why: string }} Allowance */

/** @type {Allowance[]} */
export const ALLOWANCES = [
  {
    directive: 'script-src',
    source: FILES,
    when: 'always',
    why: "the script and its lazy parts; or a nonce with `'strict-dynamic'`, which the parts inherit",
  },
  { directive: 'img-src', source: 'https://logo.example', when: 'with a `logo` in `brand`', why: 'that picture' },
  {
    directive: 'trusted-types',
    source: "lit-html 'allow-duplicates'",
    when: "with `require-trusted-types-for 'script'`",
    why: "the one policy by which templates become elements; `'allow-duplicates'` where the page has a lit of its own",
  },
];

/** Directives that people expect here, and that may stay `'none'`. */
export const NOTHING = ['style-src', 'connect-src', 'font-src', 'worker-src', 'object-src', 'base-uri', 'form-action'];

/**
 * @returns {string} the strictest policy of a page that holds nothing but a calculator
 */
export const strictest = () =>
  `Content-Security-Policy: default-src 'none'; ${ALLOWANCES.map(({ directive, source }) => `${directive} ${source}`).join('; ')}; require-trusted-types-for 'script'`;
