// @ts-check
/**
 * Finds what a real WordPress, and a receiver with MySQL, need to be tested in: PHP with MySQL, MariaDB's server, and
 * WordPress itself. On Debian as root the missing ones are installed. WordPress is only unpacked, because its package would
 * bring a web server along.
 *
 * `node tools/wordpress.js` prints what was found.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstInstalled, installable, installOnDebian } from './browsers.js';

/** @typedef {{ php: string, mariadb: string, installer: string, files: string }} WordPress Programs, and the folder of WordPress. */

const UNPACKED = 'node_modules/.cache/wordpress';
/** The last two are libraries that the first one links to. */
const PACKAGES = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore', 'php-getid3'];
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

/** @returns {string | undefined} the folder of WordPress */
function findFiles() {
  const given = process.env['WORDPRESS_PATH'];
  if (given && !existsSync(join(given, 'wp-load.php'))) throw new Error(`WORDPRESS_PATH names ${given}: no WordPress`);
  const files = given ?? join(UNPACKED, 'usr/share/wordpress');
  return existsSync(join(files, 'wp-load.php')) ? resolve(files) : undefined;
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
  else {
    const half = `${UNPACKED}.${process.pid}`;
    mkdirSync(half, { recursive: true });
    for (const name of readdirSync(folder)) spawnSync('dpkg-deb', ['--extract', join(folder, name), half]);
    rmSync(UNPACKED, { recursive: true, force: true });
    // Whole or not at all: another run may look for it meanwhile.
    renameSync(half, UNPACKED);
  }
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

/** @returns {WordPress | undefined} undefined where something is missing and can't be installed, which is said aloud */
export function provideWordPress() {
  const programs = installPrograms();
  let files = findFiles();
  if (!files && installable()) {
    unpackWordPress();
    files = findFiles();
  }
  const found = { ...programs, ...(files ? { files } : {}) };
  return isComplete(found, [...DATABASE, 'files'], 'WordPress') ? /** @type {WordPress} */ (found) : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(provideWordPress());
