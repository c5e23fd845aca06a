// @ts-check
/** Tags that hold on to the built bytes, to copy from the README. */

const FILES = 'https://files.example';
const ENTRY = /^funnel-calculator-\d[^/]*\.js$/;
const SINGLE = /^funnel-calculator\.all-\d[^/]*\.js$/;
/** Of a pinned script no map is needed: its tag says the hash. */
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
    '<!-- one file: the hash covers everything that will ever run -->',
    `<script defer ${script(files, SINGLE)}></script>`,
    '',
    '<!-- the small script: the hash covers the first screen, the import map below the rest -->',
    `<script type="module" ${script(files, ENTRY)}></script>`,
  ].join('\n');

/**
 * @param {Record<string, string>} files hashes by file name
 * @returns {string} to stand before the page's first module
 */
export function importMap(files) {
  const parts = Object.entries(files).filter(([file]) => !SCRIPT.test(file));
  return `<script type="importmap">\n${JSON.stringify({ integrity: Object.fromEntries(parts.map(([file, hash]) => [`${FILES}/${file}`, hash])) }, null, 2)}\n</script>`;
}
