// @ts-check
/** What the zip of the plugin for WordPress promises, read from the zip itself: all of this build, and nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { isEvergreen, isPinned } from '../integrity.js';
import { PLUGIN, pluginSources } from './wordpress-plugin.js';

/** Many hosts take uploads of 2 MB at most; a zip that grows by a tenth has something in it that it shouldn't. */
const MOST_BYTES = 600_000;
/** What is written by the build, beside the words of each language. */
const MADE = ['LICENSE', 'includes/build.php', 'script/third-party-licenses.md'];
const FOLDER = 'funnel-calculator/';

/** @param {Uint8Array | undefined} one @param {Uint8Array} other */
const isSame = (one, other) => one !== undefined && Buffer.compare(one, other) === 0;

/**
 * @param {string} dist
 * @param {string} version
 * @returns {string[]} what is wrong, one sentence each
 */
export function pluginFindings(dist, version) {
  const path = join(dist, PLUGIN);
  if (!existsSync(path)) return [`${PLUGIN} wasn't built`];
  const zip = readFileSync(path);
  const entries = unzipSync(zip);
  const found = Object.fromEntries(
    Object.entries(entries).map(([name, content]) => [name.slice(FOLDER.length), content]),
  );
  // All but what stands alone: not by the list of parts that the zip is made from, which may lack one.
  const scripts = readdirSync(dist).filter(
    (name) =>
      name === 'funnel-calculator.js' || (/^funnel-.*\.js$/.test(name) && !isPinned(name) && !isEvergreen(name)),
  );
  const sources = pluginSources(version);
  const words = readdirSync('src/texts', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `words/${name}.php`);
  const wanted = [...MADE, ...words, ...Object.keys(sources), ...scripts.map((name) => `script/${name}`)];
  return [
    ...Object.keys(entries).flatMap((name) => (name.startsWith(FOLDER) ? [] : [`${name} stands outside ${FOLDER}`])),
    ...wanted.flatMap((name) => (found[name] ? [] : [`${name} is missing`])),
    ...Object.keys(found).flatMap((name) => (wanted.includes(name) ? [] : [`${name} doesn't belong there`])),
    ...scripts.flatMap((name) =>
      isSame(found[`script/${name}`], readFileSync(join(dist, name))) ? [] : [`script/${name} is of another build`],
    ),
    ...Object.entries(sources).flatMap(([name, content]) =>
      isSame(found[name], content) ? [] : [`${name} is of another build`],
    ),
    ...(strFromU8(found['funnel-calculator.php'] ?? new Uint8Array()).includes(`Version: ${version}\n`)
      ? []
      : [`its version isn't ${version}`]),
    ...(zip.length > MOST_BYTES ? [`it has ${zip.length} bytes, ${zip.length - MOST_BYTES} too many`] : []),
  ].map((finding) => `${PLUGIN}: ${finding}`);
}
