// @ts-check
/**
 * Names and hashes by which a page can hold on to exactly the bytes that it has checked.
 *
 * `node tools/integrity.js` prints the hashes of what is built. With `--rebuild` it builds the same sources once
 * more, and fails where a byte differs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the hashes stand, beside the files. */
export const RECORD = 'integrity.json';

/** @typedef {{ version: string, files: Record<string, string> }} Integrity Hashes by file name, as `integrity="…"` takes them. */

/** Names for pages to write down: they stay while the versions behind them change. */
const EVERGREEN = /^funnel-calculator(?:\.\w+)?\.(?:js|html)$/;
const PINNED = /^funnel-calculator(?:\.\w+)?-\d+\.\d+\.\d+(?:-[\w.]+)?\.(?:js|html)$/;
/** A part may be called after a source with a dot in its name, such as `tabs.styles`. */
const LAZY_PART = /^funnel-[\w.-]+-[0-9a-z]{8}\.js$/;

/** @param {string} file */
export const isEvergreen = (file) => EVERGREEN.test(file);

/** @param {string} file */
export const isLazyPart = (file) => LAZY_PART.test(file) && !isPinned(file);

/** @param {string} file */
export const isPinned = (file) => PINNED.test(file);

/**
 * @param {string} file
 * @param {string} version
 * @example pinnedName('funnel-calculator.all.js', '0.1.0') // 'funnel-calculator.all-0.1.0.js'
 */
export const pinnedName = (file, version) => file.replace(/(?=\.\w+$)/, `-${version}`);

/**
 * @param {string | Buffer} content
 * @returns {string} as `integrity="…"` takes it
 */
export const hashOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** @param {string} dist @returns {string[]} file names in an order that no machine changes */
const publishedIn = (dist) =>
  readdirSync(dist)
    .filter((file) => isEvergreen(file) || isPinned(file) || isLazyPart(file))
    .sort();

/**
 * Gives each file that pages name a name with its version, byte for byte the same, and writes down the hash of every file whose bytes
 * never change under its name.
 *
 * @param {string} dist
 * @param {string} version
 * @returns {Integrity}
 */
export function pin(dist, version) {
  for (const file of publishedIn(dist).filter(isEvergreen))
    copyFileSync(join(dist, file), join(dist, pinnedName(file, version)));
  const lasting = publishedIn(dist).filter((file) => !isEvergreen(file));
  const integrity = {
    version,
    files: Object.fromEntries(lasting.map((file) => [file, hashOf(readFileSync(join(dist, file)))])),
  };
  writeFileSync(join(dist, RECORD), `${JSON.stringify(integrity, null, 2)}\n`);
  return integrity;
}

/**
 * @param {string} dist
 * @returns {Integrity} as the build has left it
 */
export const readIntegrity = (dist) => /** @type {Integrity} */ (JSON.parse(readFileSync(join(dist, RECORD), 'utf8')));

/**
 * @param {string} dist
 * @returns {string[]} what doesn't hold of the names and hashes, one sentence each
 */
export function integrityFindings(dist) {
  const { version, files } = readIntegrity(dist);
  const published = publishedIn(dist);
  const bytes = (/** @type {string} */ file) => (published.includes(file) ? readFileSync(join(dist, file)) : undefined);
  return [
    ...Object.entries(files).flatMap(([file, hash]) => {
      const content = bytes(file);
      return content && hashOf(content) === hash ? [] : [`${file}: isn't the file whose hash ${RECORD} tells`];
    }),
    ...published
      .filter((file) => !isEvergreen(file) && !(file in files))
      .map((file) => `${file}: has no hash in ${RECORD}`),
    ...published
      .filter(isEvergreen)
      .filter((file) => !bytes(pinnedName(file, version))?.equals(readFileSync(join(dist, file))))
      .map((file) => `${pinnedName(file, version)}: isn't ${file} byte for byte`),
  ];
}

/** @param {Integrity} integrity */
export function printIntegrity({ files }) {
  for (const [file, hash] of Object.entries(files)) console.log(`${file.padEnd(38)} ${hash}`);
}

/**
 * @param {string} dist
 * @returns {string[]} the files that another build of the same sources makes otherwise
 */
function rebuilt(dist) {
  const other = mkdtempSync(join(tmpdir(), 'funnel-calculator-'));
  try {
    const { stderr } = spawnSync(process.execPath, ['tools/build.js', other], { encoding: 'utf8' });
    // A build with findings, such as a file over its budget, is a build all the same.
    if (!existsSync(join(other, RECORD))) throw new Error(stderr);
    const [before, after] = [hashesBelow(dist), hashesBelow(other)];
    return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
  } finally {
    rmSync(other, { recursive: true });
  }
}

/** @param {string} folder @returns {Map<string, string>} */
function hashesBelow(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length),
      hashOf(readFileSync(join(parentPath, name))),
    ]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const findings = process.argv.includes('--rebuild')
    ? rebuilt('dist').map((file) => `dist${file}: another build makes other bytes`)
    : integrityFindings('dist');
  printIntegrity(readIntegrity('dist'));
  for (const finding of findings) console.error(finding);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
