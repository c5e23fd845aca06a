// @ts-check
/**
 * Fills the tables of README.md that follow from sources and build: `npm run readme`.
 * With `--check` it writes nothing and fails where a table is stale. `node tools/readme.js folder` tells of the files
 * built there in place of `dist`.
 *
 * A table stands between `<!-- generated:NAME -->` and `<!-- /generated -->`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ENGINES } from './browsers.js';
import { isPinned, readIntegrity } from './integrity.js';
import { manifest } from './manifest.js';
import { lowest, usedIn } from './readme/browsers.js';
import { apache, nginx } from './readme/headers.js';
import { importMap, pinnedTags } from './readme/pinned.js';
import { ALLOWANCES, NOTHING, strictest } from './readme/policy.js';
import { measure } from './size.js';

/** @typedef {import('./manifest.js').Declaration & { cssParts?: { name: string, description?: string }[] }} Declaration */

/** @param {string[]} head @param {(string | undefined)[][]} rows */
function table(head, rows) {
  const line = (/** @type {(string | undefined)[]} */ cells) =>
    `| ${cells.map((cell) => (cell ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

const code = (/** @type {string | undefined} */ text) => (text ? `\`${text}\`` : '');
const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @returns {Declaration[]} the elements, the root first */
function elements() {
  const all = manifest().modules.flatMap((module) => module.declarations);
  const tagged = all.filter(({ tagName }) => tagName !== undefined);
  return [...tagged].sort(
    (a, b) => Number(b.tagName === 'funnel-calculator') - Number(a.tagName === 'funnel-calculator'),
  );
}

/** @param {string} language @param {string} text */
const block = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;

/** What stands in the README by name, from the sources and from the built files. @type {Record<string, (dist: string) => string>} */
const TABLES = {
  elements: () =>
    table(
      ['element', 'what it is'],
      elements().map(({ tagName, summary, description }) => [
        code(`<${tagName ?? ''}>`),
        firstSentence(summary ?? description),
      ]),
    ),
  attributes: () => {
    const root = elements().find(({ tagName }) => tagName === 'funnel-calculator');
    const attributes = root?.attributes ?? [];
    return table(
      ['attribute', 'default', 'meaning'],
      attributes.map((attribute) => [
        code(attribute.name),
        code(shownDefault(attribute.default)),
        attribute.description,
      ]),
    );
  },
  tokens: () => {
    const tokens = new Map(
      elements().flatMap(({ cssProperties = [] }) => cssProperties.map((token) => [token.name, token])),
    );
    return table(
      ['token', 'default', 'what it colours or measures'],
      [...tokens.values()].map((token) => [code(token.name), code(token.default), token.description]),
    );
  },
  parts: () => {
    const parts = elements().flatMap(({ tagName, cssParts = [] }) => cssParts.map((part) => ({ ...part, tagName })));
    const names = [...new Set(parts.map(({ name }) => name))];
    const described = (/** @type {string} */ name) =>
      parts.find((part) => part.name === name && part.description)?.description;
    const owners = (/** @type {string} */ name) =>
      [...new Set(parts.filter((part) => part.name === name).map(({ tagName }) => code(tagName)))].join(', ');
    return table(
      ['part', 'of', 'what it is'],
      names.map((name) => [code(name), owners(name), described(name)]),
    );
  },
  sizes: (dist) =>
    table(
      ['file', 'bytes', 'gzip', 'brotli'],
      measure(dist).map(({ file, raw, gzip, brotli }) => [
        code(file),
        kilobytes(raw),
        kilobytes(gzip),
        kilobytes(brotli),
      ]),
    ),
  integrity: (dist) => {
    const { files } = readIntegrity(dist);
    return [
      table(
        ['file', 'integrity'],
        Object.entries(files)
          .filter(([file]) => isPinned(file))
          .map(([file, hash]) => [code(file), code(hash)]),
      ),
      block('html', pinnedTags(files)),
      '<details><summary>The import map that pins the lazy parts too</summary>',
      block('html', importMap(files)),
      '</details>',
    ].join('\n\n');
  },
  nginx: () => block('nginx', nginx()),
  apache: () => block('apache', apache()),
  policy: () =>
    [
      table(
        ['directive', 'needs', 'when', 'for'],
        ALLOWANCES.map(({ directive, source, when, why }) => [code(directive), code(source), when, why]),
      ),
      `Nothing is needed from ${NOTHING.map(code).join(', ')}. The strictest policy that a calculator with a logo works under:`,
      block('text', strictest()),
    ].join('\n\n'),
  browsers: (dist) => {
    const features = usedIn(dist);
    const [chrome, firefox, safari] = lowest(features);
    const engines = Object.values(ENGINES).map(({ title }) => title);
    return [
      `Needed: **Chrome, Edge ${chrome}, Firefox ${firefox}, Safari ${safari}** (also on iPhones) or newer, by what the built files use: ${features
        .filter(({ without }) => without === null)
        .map(({ what }) => what)
        .join(', ')}. Tested by every \`npm test\`, in the versions that the machine has: ${engines.join(', ')}.`,
      table(
        ['what newer browsers add', 'Chrome, Edge', 'Firefox', 'Safari', 'without it'],
        features
          .filter(({ without }) => without !== null)
          .map(({ what, since, without }) => [what, ...since, without ?? '']),
      ),
    ].join('\n\n');
  },
};

/** What changes with every byte of the built files. */
const OF_BYTES = new Set(['integrity']);

/** An attribute that isn't there is what it is by default: those say nothing. */
const shownDefault = (/** @type {string | undefined} */ value) =>
  value && ["''", 'null', 'false', 'undefined'].includes(value) ? '' : value;

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
  return (
    a.replace(SIZE, '') === b.replace(SIZE, '') &&
    sizes(a).every((size, index) => Math.abs(size - (others[index] ?? NaN)) <= size * 0.02 + 0.11)
  );
}

/**
 * @param {string} text
 * @param {string} [dist] the built files that it tells of
 * @returns {{ text: string, stale: string[], otherBytes: string[] }} the text with its tables as they should be, which
 *   were not, and which tell of files that differ from these by a byte
 */
export function regenerate(text, dist = 'dist') {
  /** @type {string[]} */
  const stale = [];
  /** @type {string[]} */
  const otherBytes = [];
  const fresh = text.replace(
    MARKED,
    (
      _all,
      /** @type {string} */ start,
      /** @type {string} */ name,
      /** @type {string} */ old,
      /** @type {string} */ end,
    ) => {
      const make = TABLES[name];
      if (!make) throw new Error(`README.md asks for a table ${name}; there are ${Object.keys(TABLES).join(', ')}`);
      const content = `\n${make(dist)}\n\n`;
      if (!(name === 'sizes' ? nearlyEqual(content, old) : content === old))
        (OF_BYTES.has(name) ? otherBytes : stale).push(name);
      return start + content + end;
    },
  );
  return { text: fresh, stale, otherBytes };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [dist] = process.argv.slice(2).filter((word) => word !== '--check');
  const { text, stale, otherBytes } = regenerate(readFileSync('README.md', 'utf8'), dist);
  if (!process.argv.includes('--check')) writeFileSync('README.md', text);
  else if (stale.length + otherBytes.length > 0) {
    console.error(`README.md is stale: ${[...stale, ...otherBytes].join(', ')}. Run \`npm run readme\`.`);
    process.exitCode = 1;
  }
}
