// @ts-check
/**
 * PHP of the versions that the plugin for WordPress and the receiver promise, compiled to WebAssembly: no system has all of them. They are
 * fetched from npm when somebody asks, and kept apart from the other packages, because they weigh 50 MB each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const PHP_VERSIONS = /** @type {const} */ (['7.4', '8.0', '8.1', '8.2', '8.3', '8.4']);
/** Of the packages, which all have the same one. */
const RELEASE = '3.1.56';
const FOLDER = 'node_modules/.cache/php-versions';

/** @param {string} name */
const placeOf = (name) => join(FOLDER, 'node_modules/@php-wasm', name);

function fetchPackages() {
  const names = ['universal', ...PHP_VERSIONS.map((version) => `node-${version.replace('.', '-')}`)];
  const absent = names.filter((name) => !existsSync(placeOf(name)));
  if (absent.length === 0) return;
  mkdirSync(FOLDER, { recursive: true });
  console.log(`Fetching ${absent.join(' ')} …`);
  const packages = absent.map((name) => `@php-wasm/${name}@${RELEASE}`);
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', FOLDER, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...packages],
    { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error('PHP could not be fetched from npm');
}

/** @param {string} name @returns {Promise<any>} */
const load = (name) => import(pathToFileURL(join(placeOf(name), 'index.js')).href);

/**
 * @param {string} version
 * @param {Record<string, Uint8Array | string>} files by path below `/plugin`
 * @returns what runs code after `<?php` and returns what it prints, and what asks a file of these as a web server does
 */
export async function startPhp(version, files) {
  fetchPackages();
  const [{ getPHPLoaderModule }, { loadPHPRuntime, PHP }] = await Promise.all([
    load(`node-${version.replace('.', '-')}`),
    load('universal'),
  ]);
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule(), {}));
  for (const [path, content] of Object.entries(files)) {
    const full = `/plugin/${path}`;
    php.mkdir(full.slice(0, full.lastIndexOf('/')));
    php.writeFile(full, content);
  }
  /** @param {string} code @returns {Promise<string>} */
  const run = async (code) => {
    const { text, errors, exitCode } = await php.run({ code: `<?php ${code}` });
    if (exitCode !== 0 || errors) throw new Error(`PHP ${version}: ${errors}\n${text}`);
    return text;
  };
  /**
   * @param {string} path
   * @param {{ method: string, query?: string, headers?: Record<string, string>, body?: string, env?: Record<string, string> }} request
   * @returns {Promise<{ status: number, text: string, errors: string }>}
   */
  const request = async (path, { query = '', ...given }) => {
    const { httpStatusCode, text, errors } = await php.run({
      ...given,
      relativeUri: `/${path}${query}`,
      scriptPath: `/plugin/${path}`,
    });
    return { status: httpStatusCode, text, errors };
  };
  return { run, request };
}
