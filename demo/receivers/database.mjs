// @ts-check
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What Node's own SQLite, better-sqlite3 and libsql have in common.
 *
 * @typedef {object} Statement
 * @property {(...values: (string | number)[]) => { changes: number | bigint }} run
 * @property {(...values: (string | number)[]) => any} get
 * @property {(...values: (string | number)[]) => any[]} all
 *
 * @typedef {object} Database
 * @property {(sql: string) => unknown} exec
 * @property {(sql: string) => Statement} prepare
 * @property {() => unknown} close
 *
 * @typedef {'node:sqlite' | 'better-sqlite3' | 'libsql'} Driver
 */

/** The first of them that is there is taken. @type {readonly Driver[]} */
export const DRIVERS = ['node:sqlite', 'better-sqlite3', 'libsql'];

/** Another process may be writing: so long it is waited for. */
const PATIENCE = 10_000;

/**
 * @param {Driver} driver
 * @returns {Promise<(new (path: string) => Database) | null>} null where this machine hasn't got it
 */
export async function loadDriver(driver) {
  try {
    const module = await import(driver);
    return module.DatabaseSync ?? module.default;
  } catch {
    return null;
  }
}

/**
 * Opens the file with the leads, and makes it where there is none: for its own user alone, for it holds contacts.
 *
 * @param {string} path
 * @param {readonly Driver[]} [drivers]
 * @returns {Promise<Database>}
 * @throws {Error} whose message says what to do
 */
export async function openDatabase(path, drivers = DRIVERS) {
  for (const driver of drivers) {
    const Database = await loadDriver(driver);
    if (Database) return opened(Database, path);
  }
  throw new Error(
    `this Node (${process.versions.node}) has no SQLite of its own: take Node 22.13 or newer, or run npm install libsql (or better-sqlite3@12) beside the receiver`,
  );
}

/** @param {new (path: string) => Database} Database @param {string} path */
function opened(Database, path) {
  const isFile = path !== ':memory:';
  const isNew = isFile && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0;
  if (isFile) {
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path) && isOfLines(path))
      throw new Error(
        `LEADS: ${path} holds lines of an earlier version; give LEADS another name, such as leads.db, and write IMPORT=${path} once`,
      );
    // SQLite gives the files that it makes beside it the same rights.
    closeSync(openSync(path, 'a', 0o600));
  }
  const database = new Database(path);
  database.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
  // A file keeps the journal that it was made with: changing it takes a lock, and the PHP receiver may be writing.
  if (isNew) database.prepare('PRAGMA journal_mode = WAL').get();
  // What is answered with yes is on the disk, and what was deleted can't be read there any more.
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA secure_delete = ON');
  return database;
}

/** @param {string} path */
function isOfLines(path) {
  const file = openSync(path, 'r');
  try {
    const beginning = Buffer.alloc(200);
    return /^\s*\{/.test(beginning.toString('utf8', 0, readSync(file, beginning)));
  } finally {
    closeSync(file);
  }
}
