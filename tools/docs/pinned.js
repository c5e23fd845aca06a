// @ts-check
/** Tags that pin the built bytes, to copy from `docs/`. */

const FILES = 'https://files.example';
const ENTRY = /^funnel-calculator-\d[^/]*\.js$/;
const SINGLE = /^funnel-calculator\.all-\d[^/]*\.js$/;
/** A pinned script needs no entry in the map: its tag carries the hash. */
const SCRIPT = /^funnel-calculator[.-]/;

/** @param {Record<string, string>} files hashes by name @param {RegExp} which */
function script(files, which) {
  const [file, hash] = Object.entries(files).find(([name]) => which.test(name)) ?? [];
  if (!file || !hash) throw new Error(`No built file is called ${which.source}`);
  return `src="${FILES}/${file}"\n  integrity="${hash}" crossorigin="anonymous"`;
}

/**
 * @param {Record<string, string>} files hashes by file name
 * @returns {string} one tag for each form of the script
 */
export const pinnedTags = (files) =>
  [
    '<!-- the small script: the hash covers the first screen, the import map below covers the rest -->',
    `<script type="module" ${script(files, ENTRY)}></script>`,
    '',
    '<!-- one file: the hash covers everything that will ever run -->',
    `<script defer ${script(files, SINGLE)}></script>`,
  ].join('\n');

/**
 * @param {Record<string, string>} files hashes by file name
 * @returns {string} to stand before the page's first module
 */
export function importMap(files) {
  const parts = Object.entries(files).filter(([file]) => !SCRIPT.test(file));
  return `<script type="importmap">\n${JSON.stringify({ integrity: Object.fromEntries(parts.map(([file, hash]) => [`${FILES}/${file}`, hash])) }, null, 2)}\n</script>`;
}
