// @ts-check
/**
 * Runs ESLint over everything, and remembers what was found clean.
 *
 * Half of the rules read types, so what a rule says of one file may change with another. ESLint's own cache knows only the
 * file itself. Here it is kept under a key made of every file that another one may take types from; only tests, from which
 * nobody imports, are left out of that key. So after a change in a test that test is linted alone, and after any other
 * change everything is: a cache that answers more often would now and then be wrong.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const CACHE = 'node_modules/.cache/eslint';
const FOLDERS = ['src', 'demo', 'test', 'tools'];

const isTest = (/** @type {string} */ path) => /\.(test|browser)\.ts$/.test(path);
/** What a test declares for all files is in force elsewhere, too. */
const declaresForAll = (/** @type {string} */ text) => text.includes('declare global');

const paths = [
  ...readdirSync('.'),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  ),
].filter((path) => /\.(js|ts|json)$/.test(path));

const hash = createHash('sha256');
for (const path of paths.sort()) {
  const text = readFileSync(path, 'utf8');
  if (!isTest(path) || declaresForAll(text)) hash.update(`${path}\0${text}\0`);
}
const key = hash.digest('hex').slice(0, 16);

mkdirSync(CACHE, { recursive: true });
for (const name of readdirSync(CACHE)) if (name !== key) rmSync(join(CACHE, name), { recursive: true });

const require = createRequire(import.meta.url);
const eslint = join(dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');
const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', join(CACHE, key)];
const { status } = spawnSync(
  process.execPath,
  [eslint, '--config', 'test/eslint.config.js', '--max-warnings', '0', ...cache, '.'],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
