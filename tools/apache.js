// @ts-check
/**
 * Finds Apache with PHP as its module and as CGI, on which web space mostly runs. On Debian as root the missing ones are
 * installed: the bare program, whose package starts no server and takes no port.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstInstalled, installable, installOnDebian } from './browsers.js';

/** @typedef {{ apache: string, modules: string, php: string, cgi: string }} Apache Two programs, the folder of Apache's modules, and PHP's file in it. */

const MODULES = '/usr/lib/apache2/modules';
const PACKAGES = ['apache2-bin', 'libapache2-mod-php', 'php-cgi', 'php-sqlite3'];

/** @returns {Partial<Apache>} */
function find() {
  const apache = firstInstalled(['apache2', '/usr/sbin/apache2']);
  const cgi = firstInstalled(['php-cgi']);
  const php = existsSync(MODULES) ? readdirSync(MODULES).find((name) => /^libphp[\d.]*\.so$/.test(name)) : undefined;
  return {
    ...(apache ? { apache } : {}),
    ...(cgi ? { cgi } : {}),
    ...(php ? { modules: MODULES, php: join(MODULES, php) } : {}),
  };
}

/** @param {Partial<Apache>} found @returns {found is Apache} */
const isWhole = (found) => found.apache !== undefined && found.php !== undefined && found.cgi !== undefined;

/** @returns {Apache | undefined} undefined where something is missing and can't be installed, which is said aloud */
export function provideApache() {
  let found = find();
  if (!isWhole(found) && installable()) {
    installOnDebian(PACKAGES);
    found = find();
  }
  if (isWhole(found)) return found;
  console.warn(`LEFT OUT, because not installed: Apache with PHP (on Debian: ${PACKAGES.join(' ')})`);
  return undefined;
}
