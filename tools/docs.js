// @ts-check
/**
 * Fills the tables in `docs/` that follow from the sources and from the built files: `npm run docs`.
 * With `--check` it writes nothing and fails where a table is stale. `node tools/docs.js folder` describes the files
 * built in that folder instead of `dist`.
 *
 * A table stands between `<!-- generated:NAME -->` and `<!-- /generated -->`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENGINES } from './browsers.js';
import { isPinned, readIntegrity } from './integrity.js';
import { manifest } from './manifest.js';
import { lowest, usedIn } from './docs/browsers.js';
import { ways } from './docs/bundlers.js';
import { apache, nginx } from './docs/headers.js';
import { importMap, pinnedTags } from './docs/pinned.js';
import { ALLOWANCES, NOTHING, strictest } from './docs/policy.js';
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

/** Reading all sources takes a second, and four tables follow from them. @type {Declaration[] | undefined} */
let known;

/** @returns {Declaration[]} the elements, the root first */
const elements = () => (known ??= readElements());

/** @returns {Declaration[]} */
function readElements() {
  const all = manifest().modules.flatMap((module) => module.declarations);
  const tagged = all.filter(({ tagName }) => tagName !== undefined);
  return [...tagged].sort(
    (a, b) => Number(b.tagName === 'funnel-calculator') - Number(a.tagName === 'funnel-calculator'),
  );
}

/** @param {string} language @param {string} text */
const block = (language, text) => `\`\`\`${language}\n${text}\n\`\`\``;

/** The tables that follow from the sources alone, by name. @type {Record<string, () => string>} */
const OF_SOURCES = {
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
};

/** The tables that describe the built files, by name. @type {Record<string, (dist: string) => string>} */
const OF_BUILD = {
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
  bundlers: (dist) =>
    table(
      ['you write', 'bytes', 'gzip'],
      ways(dist).map(([line, { raw, gzip }]) => [code(line), kilobytes(raw), kilobytes(gzip)]),
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
    ].join('\n\n');
  },
  importmap: (dist) => block('html', importMap(readIntegrity(dist).files)),
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

/** The tables that change with every byte of the built files. */
const OF_BYTES = new Set(['integrity', 'importmap']);

/** The tables whose figures may differ a little. */
const OF_SIZES = new Set(['sizes', 'bundlers']);

/** These defaults say nothing: an attribute that is absent has them anyway. */
const shownDefault = (/** @type {string | undefined} */ value) =>
  value && ["''", 'null', 'false', 'undefined'].includes(value) ? '' : value;

const firstSentence = (/** @type {string | undefined} */ text) => /^.*?\.(?=\s|$)/s.exec(text ?? '')?.[0] ?? text;

const MARKED = /(<!-- generated:(\w+) -->\n)([^]*?)(<!-- \/generated -->)/g;

const SIZE = /\d+\.\d(?= kB)/g;

/**
 * Whether two tables name the same files and sizes, with a tolerance of 2 % and a tenth of a kB: minified names, and
 * with them the last bytes, depend on the folder in which the build runs.
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
 * @typedef {object} Page
 * @property {string} path
 * @property {string} text with its tables as they should be
 * @property {string[]} stale the tables that state something else
 * @property {string[]} otherBytes the tables that describe files which differ from these by a byte
 */

/**
 * @param {string} text
 * @param {string | null} [dist] the folder of the built files; null leaves the tables that describe them as they are
 * @param {string} [path] for messages
 * @returns {Page}
 */
export function regenerate(text, dist = 'dist', path = 'The page') {
  /** @type {string[]} */
  const stale = [];
  /** @type {string[]} */
  const otherBytes = [];
  const fresh = text.replace(
    MARKED,
    (
      all,
      /** @type {string} */ start,
      /** @type {string} */ name,
      /** @type {string} */ old,
      /** @type {string} */ end,
    ) => {
      const table = makerOf(name);
      if (!table)
        throw new Error(
          `${path} asks for a table ${name}; there are ${Object.keys({ ...OF_SOURCES, ...OF_BUILD }).join(', ')}`,
        );
      if (dist === null && name in OF_BUILD) return all;
      const content = `\n${table(dist ?? '')}\n\n`;
      if (!(OF_SIZES.has(name) ? nearlyEqual(content, old) : content === old))
        (OF_BYTES.has(name) ? otherBytes : stale).push(name);
      return start + content + end;
    },
  );
  return { path, text: fresh, stale, otherBytes };
}

const makerOf = (/** @type {string} */ name) => OF_SOURCES[name] ?? OF_BUILD[name];

/**
 * @param {string | null} [dist] as in `regenerate`
 * @param {string} [folder] where the pages are
 * @returns {Page[]} every page, in an order that no machine changes
 */
export const regenerateAll = (dist = 'dist', folder = 'docs') =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .sort()
    .map((path) => regenerate(readFileSync(path, 'utf8'), dist, path));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [dist = 'dist'] = process.argv.slice(2).filter((word) => word !== '--check');
  if (!existsSync(dist)) throw new Error('Nothing is built yet: npm run build');
  for (const { path, text, stale, otherBytes } of regenerateAll(dist)) {
    if (!process.argv.includes('--check')) writeFileSync(path, text);
    else if (stale.length + otherBytes.length > 0) {
      console.error(`${path} is stale: ${[...stale, ...otherBytes].join(', ')}. Run \`npm run docs\`.`);
      process.exitCode = 1;
    }
  }
}
