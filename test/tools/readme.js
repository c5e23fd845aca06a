// @ts-check
/**
 * Fills the tables of README.md that follow from sources and build: `npm run readme`.
 * With `--check` it writes nothing and fails where a table is stale.
 *
 * A table stands between `<!-- generated:NAME -->` and `<!-- /generated -->`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { manifest } from './manifest.js';
import { measure } from './size.js';

/** @typedef {import('./manifest.js').Declaration} Declaration */

/** @param {string[]} head @param {(string | undefined)[][]} rows */
function table(head, rows) {
  const line = (/** @type {(string | undefined)[]} */ cells) => `| ${cells.map((cell) => (cell ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

const code = (/** @type {string | undefined} */ text) => (text ? `\`${text}\`` : '');
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @returns {Declaration[]} the elements, the root first */
function elements() {
  const all = manifest().modules.flatMap((module) => module.declarations);
  const tagged = all.filter(({ tagName }) => tagName !== undefined);
  return [...tagged].sort((a, b) => Number(b.tagName === 'funnel-calculator') - Number(a.tagName === 'funnel-calculator'));
}

/** @type {Record<string, () => string>} */
const TABLES = {
  elements: () => table(['element', 'what it is'], elements().map(({ tagName, summary, description }) => [code(`<${tagName ?? ''}>`), firstSentence(summary ?? description)])),
  attributes: () => {
    const root = elements().find(({ tagName }) => tagName === 'funnel-calculator');
    const attributes = root?.attributes ?? [];
    return table(['attribute', 'default', 'meaning'], attributes.map((attribute) => [code(attribute.name), code(shownDefault(attribute.default)), attribute.description]));
  },
  tokens: () => {
    const tokens = new Map(elements().flatMap(({ cssProperties = [] }) => cssProperties.map((token) => [token.name, token])));
    return table(['token', 'default', 'what it colours or measures'], [...tokens.values()].map((token) => [code(token.name), code(token.default), token.description]));
  },
  sizes: () =>
    table(
      ['file', 'bytes', 'gzip', 'brotli'],
      measure().map(({ file, raw, gzip, brotli }) => [code(file), kilobytes(raw), kilobytes(gzip), kilobytes(brotli)]),
    ),
};

/** An attribute that isn't there is what it is by default: those say nothing. */
const shownDefault = (/** @type {string | undefined} */ value) => (value && ["''", 'null', 'false', 'undefined'].includes(value) ? '' : value);

const firstSentence = (/** @type {string | undefined} */ text) => /^.*?\.(?=\s|$)/s.exec(text ?? '')?.[0] ?? text;

const MARKED = /(<!-- generated:(\w+) -->\n)([^]*?)(<!-- \/generated -->)/g;

const SIZE = /\d+\.\d(?= kB)/g;

/**
 * Whether two tables name the same files and sizes, give or take 2 % and a tenth of a kB: minified names, and with them
 * the last bytes, depend on the folder that is built in.
 *
 * @param {string} a @param {string} b
 */
export function nearlyEqual(a, b) {
  const sizes = (/** @type {string} */ table) => (table.match(SIZE) ?? []).map(Number);
  const others = sizes(b);
  return a.replace(SIZE, '') === b.replace(SIZE, '') && sizes(a).every((size, index) => Math.abs(size - (others[index] ?? NaN)) <= size * 0.02 + 0.11);
}

/**
 * @param {string} text
 * @returns {{ text: string, stale: string[] }} the text with its tables as they should be, and which were not
 */
export function regenerate(text) {
  /** @type {string[]} */
  const stale = [];
  const fresh = text.replace(MARKED, (_all, /** @type {string} */ start, /** @type {string} */ name, /** @type {string} */ old, /** @type {string} */ end) => {
    const make = TABLES[name];
    if (!make) throw new Error(`README.md asks for a table ${name}; there are ${Object.keys(TABLES).join(', ')}`);
    const content = `\n${make()}\n\n`;
    if (!(name === 'sizes' ? nearlyEqual(content, old) : content === old)) stale.push(name);
    return start + content + end;
  });
  return { text: fresh, stale };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { text, stale } = regenerate(readFileSync('README.md', 'utf8'));
  if (!process.argv.includes('--check')) writeFileSync('README.md', text);
  else if (stale.length > 0) {
    console.error(`README.md is stale: ${stale.join(', ')}. Run \`npm run readme\`.`);
    process.exitCode = 1;
  }
}
