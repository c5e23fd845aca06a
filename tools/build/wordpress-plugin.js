// @ts-check
/**
 * The plugin for WordPress as a zip: its sources from `demo/wordpress`, its words, and the script with its parts. The same
 * sources make the same bytes on every machine.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { runnerImport } from 'vite';
import { isLazyPart } from '../integrity.js';

const SOURCES = 'demo/wordpress';
/** Which both the plugin and the receiver in PHP read leads by. */
const LEAD_READER = 'demo/receivers/php/lead.php';
const FOLDER = 'funnel-calculator';
/** In which the version of the package is filled in. */
const VERSIONED = ['funnel-calculator.php', 'readme.txt'];
export const PLUGIN = 'wordpress/funnel-calculator.zip';

/**
 * @param {unknown} value texts, lists and tables of them
 * @returns {string} as PHP writes it
 * @example phpOf({ a: "it's" }) // "['a' => 'it\\'s']"
 */
export function phpOf(value) {
  if (Array.isArray(value)) return `[${value.map(phpOf).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `[${Object.entries(value)
      .map(([key, entry]) => `${phpOf(key)} => ${phpOf(entry)}`)
      .join(', ')}]`;
  return `'${String(value).replace(/[\\']/g, '\\$&')}'`;
}

/** @param {unknown} value */
const phpFile = (value) => strToU8(`<?php\ndefined('ABSPATH') || exit;\nreturn ${phpOf(value)};\n`);

/** The words by language, as a file of each, and what the editor shows of the markets. @returns {Promise<Record<string, Uint8Array>>} */
async function wordFiles() {
  const [{ module: texts }, { module: norms }] = await Promise.all([
    /** @type {Promise<{ module: typeof import('../../src/texts/standing-alone.js') }>} */ (
      runnerImport('/src/texts/standing-alone.ts')
    ),
    /** @type {Promise<{ module: typeof import('../../src/norms/markets.js') }>} */ (
      runnerImport('/src/norms/markets.ts')
    ),
  ]);
  return Object.fromEntries(
    Object.entries(texts.wordpressTexts).map(([language, words]) => {
      const markets = norms.MARKET_NAMES.map((name) => {
        const title = norms.marketTitle(name);
        return { name, title: title?.[language] ?? title?.en };
      });
      return [`words/${language}.php`, phpFile({ ...words, markets })];
    }),
  );
}

/** @param {string} folder @returns {Record<string, Uint8Array>} the files below it by path */
const filesIn = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );

/** The receiver's reader of leads as a part of the plugin: in its namespace, and closed to whoever opens it by its address. */
function leadReader() {
  const start = 'declare(strict_types=1);\n';
  const source = readFileSync(LEAD_READER, 'utf8');
  if (source.split(start).length !== 2) throw new Error(`${LEAD_READER} doesn't begin by ${start}`);
  return strToU8(source.replace(start, `${start}\nnamespace FunnelCalculator;\n\ndefined('ABSPATH') || exit;\n`));
}

/** @param {string} version @returns {Record<string, Uint8Array>} what is written by hand: `demo/wordpress` with the version in its place, and the reader of leads */
export const pluginSources = (version) => ({
  ...Object.fromEntries(
    Object.entries(filesIn(SOURCES)).map(([path, content]) => [
      path,
      VERSIONED.includes(path) ? strToU8(strFromU8(content).replace('{version}', version)) : content,
    ]),
  ),
  'includes/lead.php': leadReader(),
});

/**
 * @param {string} dist where the calculator is built
 * @param {string} version
 * @returns {Promise<Record<string, Uint8Array>>} the plugin's files by path, in an order that no machine changes
 */
export async function pluginFiles(dist, version) {
  /** @type {Record<string, Uint8Array>} */
  const files = { ...pluginSources(version), ...(await wordFiles()), LICENSE: readFileSync('LICENSE') };
  files['script/third-party-licenses.md'] = readFileSync(join(dist, 'third-party-licenses.md'));
  for (const name of readdirSync(dist))
    if (name === 'funnel-calculator.js' || isLazyPart(name)) files[`script/${name}`] = readFileSync(join(dist, name));
  const sorted = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
  const hash = createHash('sha256');
  for (const [path, content] of sorted) hash.update(path).update(content);
  const build = `${version}-${hash.digest('hex').slice(0, 8)}`;
  return Object.fromEntries(
    [
      ...sorted,
      /** @type {const} */ ([
        'includes/build.php',
        strToU8(
          `<?php\nnamespace FunnelCalculator;\n\ndefined('ABSPATH') || exit;\n\n/** Another one makes browsers ask anew. */\nconst BUILD = ${phpOf(build)};\n`,
        ),
      ]),
    ].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** @param {Record<string, Uint8Array>} files by path @param {string} [folder] @returns {Uint8Array} */
export const pluginZip = (files, folder = FOLDER) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content])), {
    level: 9,
    // The first day that a zip knows. It is written down in local time, so it is made in local time.
    mtime: new Date(1980, 0, 1),
    os: 3,
    attrs: 0o644 << 16,
  });

/** @param {string} dist @param {string} version */
export async function writePlugin(dist, version) {
  mkdirSync(join(dist, 'wordpress'), { recursive: true });
  writeFileSync(join(dist, PLUGIN), pluginZip(await pluginFiles(dist, version)));
}
