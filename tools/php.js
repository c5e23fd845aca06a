// @ts-check
/** PHP for the tests of the receiver in PHP: installed like the browsers, by Debian's packages where that is possible. */
import { spawnSync } from 'node:child_process';
import { installOnDebian, installable } from './browsers.js';

/** Set once it was tried to install it: where it can't be, each process would try again. */
const WAS_TRIED = 'PHP_WAS_TRIED';

const isThere = () => /pdo_sqlite/i.test(spawnSync('php', ['-m'], { encoding: 'utf8' }).stdout ?? '');

/** @returns {boolean} whether PHP with SQLite is here now; says so where it isn't */
export function providePhp() {
  if (!isThere() && installable() && !process.env[WAS_TRIED]) installOnDebian(['php-cli', 'php-sqlite3']);
  process.env[WAS_TRIED] = '1';
  const found = isThere();
  if (!found)
    console.warn(
      'LEFT OUT, because not installed: PHP with SQLite (on Debian: php-cli php-sqlite3); receive.php was not run',
    );
  return found;
}
