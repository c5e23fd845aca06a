// @ts-check
/** What a page weighs that takes the package through a bundler, against the script tag. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

/**
 * The first screen of a page that imports a file: what its bundle loads at once, without parts that are loaded later.
 *
 * @param {string} file @returns {{ raw: number, gzip: number }}
 */
function bundled(file) {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [file],
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'out',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  // Parts that are loaded later are entries of their own to the bundler.
  /** @type {Set<string>} */
  const atOnce = new Set();
  const follow = (/** @type {string} */ path) => {
    if (atOnce.has(path)) return;
    atOnce.add(path);
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') follow(next);
  };
  follow(`out/${basename(file)}`);
  const codes = outputFiles.filter(({ path }) =>
    [...atOnce].some((known) => path.replaceAll('\\', '/').endsWith(known)),
  );
  return weigh(codes.map(({ contents }) => contents));
}

/** @param {readonly Uint8Array[]} files */
const weigh = (files) => ({
  raw: files.reduce((sum, { length }) => sum + length, 0),
  gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
});

/** The ways to the same calculator, lightest last. @param {string} dist @returns {[string, { raw: number, gzip: number }][]} */
export const ways = (dist) => [
  ["import 'funnel-calculator/define'", bundled(resolve(dist, 'define.js'))],
  ["import 'funnel-calculator/bundled'", bundled(resolve(dist, 'funnel-calculator.js'))],
  ['<script type="module" src="…/funnel-calculator.js">', weigh([readFileSync(`${dist}/funnel-calculator.js`)])],
];
