// @ts-check
/** Measures what visitors download and fails when the budget is broken: `npm run test:size`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isPinned } from './integrity.js';

/** Most bytes of brotli 11 per file; `*` stands for the hash. */
const BUDGET = {
  // 38,000 with the verdict for everybody, and 150 more for the field of existing patients.
  'funnel-calculator.js': 38_150,
  'funnel-chart-*.js': 45_000,
  // All languages and panels in one: pasting, delivery, strangers’ pages, published figures and the verdict have brought
  // the single file beyond 170,000 and the light one beyond 140,000; four panels more may bring the first to 260,000.
  // The months with their lines take 22,000 beyond that, 7,000 of them chart.js’s own; importing them from files, and
  // what has come in the running month in saved calculations, 4,500, of which the light one has 1,500. Reading articles
  // in three languages, with its words, takes 15,300 more; kinds of calls 700. The new people of two periods, compared
  // beside all of them, and the check of a text on paper take 1,400; naming the calls that a link brings, 200 in both,
  // and asking about money in panels 500. Naming every panel, and words of any script that are none, takes 100 of the
  // light one; announcing another weakest stage, and reading out no marks, 200 of it and 100 of the other. Laying out new fields
  // before those that stay takes 200 of the other. Keeping the place of whoever presses a button that takes itself away
  // takes 150 of both.
  'funnel-calculator.all.js': 333_550,
  'funnel-calculator.lite.js': 171_650,
  'funnel-calculator.frame.js': 1_000,
};

/** @typedef {{ file: string, raw: number, gzip: number, brotli: number, limit: number | undefined }} Size */

/** @param {string} file */
const withoutHash = (file) => (file.startsWith('funnel-calculator.') ? file : file.replace(/-[^-]{8}\.js$/, '-*.js'));

/** The entry first, then the other files that pages name, then lazy parts. @param {{ file: string }} size */
const rank = ({ file }) => (file === 'funnel-calculator.js' ? 0 : file.startsWith('funnel-calculator.') ? 1 : 2);

/**
 * @param {string} [dist]
 * @returns {Size[]} of every script that a page may load, the entry first
 */
export function measure(dist = 'dist') {
  return readdirSync(dist)
    .filter((file) => /^funnel-.*\.js$/.test(file) && !isPinned(file))
    .map((file) => {
      const code = readFileSync(join(dist, file));
      return {
        file: withoutHash(file),
        raw: code.length,
        gzip: gzipSync(code, { level: 9 }).length,
        brotli: brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
        limit: Object.entries(BUDGET).find(([name]) => name === withoutHash(file))?.[1],
      };
    })
    .sort((a, b) => rank(a) - rank(b) || b.file.localeCompare(a.file, 'en') || b.raw - a.raw);
}

/** @param {Size[]} sizes */
export function overBudget(sizes) {
  const missing = Object.keys(BUDGET).filter((name) => !sizes.some(({ file }) => file === name));
  return [
    ...missing.map((name) => `${name} wasn't built`),
    ...sizes.flatMap(({ file, brotli, limit }) =>
      limit !== undefined && brotli > limit
        ? [`${file} has ${brotli} bytes of brotli, ${brotli - limit} too many`]
        : [],
    ),
  ];
}

/** @param {Size[]} sizes */
export function printSizes(sizes) {
  const number = (/** @type {number | undefined} */ value) => (value?.toLocaleString('en') ?? '').padStart(9);
  console.log(
    `${'bytes'.padEnd(28)}${'raw'.padStart(9)}${'gzip 9'.padStart(9)}${'brotli 11'.padStart(10)}${'limit'.padStart(9)}`,
  );
  for (const { file, raw, gzip, brotli, limit } of sizes)
    console.log(`${file.padEnd(28)}${number(raw)}${number(gzip)} ${number(brotli)}${number(limit)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!existsSync('dist')) throw new Error('Nothing is built yet: npm run build');
  const sizes = measure();
  printSizes(sizes);
  const broken = overBudget(sizes);
  for (const finding of broken) console.error(finding);
  process.exitCode = broken.length > 0 ? 1 : 0;
}
