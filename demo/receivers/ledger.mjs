// @ts-check
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** @typedef {{ readonly leadId: string } & Record<string, unknown>} Entry */

/** A file of JSON lines in which each leadId stands once, also after a restart. */
export class Ledger {
  #path;
  #ids = new Set();
  /** One after another: the same lead may come twice at the same moment. @type {Promise<unknown>} */
  #last;

  /** @param {string} path */
  constructor(path) {
    this.#path = path;
    this.#last = this.entries().then((entries) => entries.forEach(({ leadId }) => this.#ids.add(leadId)));
    // Who asks next is told; nobody may ask.
    this.#last.catch(() => {});
  }

  /** @returns {Promise<Entry[]>} everything that was kept; a line that was cut off by a power cut is none */
  async entries() {
    const text = await readFile(this.#path, 'utf8').catch((/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap((line) => {
      try {
        const entry = JSON.parse(line);
        return typeof entry?.leadId === 'string' ? [entry] : [];
      } catch {
        return [];
      }
    });
  }

  /** @param {string} leadId */
  async has(leadId) {
    await this.#last;
    return this.#ids.has(leadId);
  }

  /**
   * Keeps an entry, on the disk when this ends.
   *
   * @param {Entry} entry
   * @returns {Promise<boolean>} false where it has been there already
   */
  add(entry) {
    const done = this.#last.then(async () => {
      if (this.#ids.has(entry.leadId)) return false;
      await mkdir(dirname(this.#path), { recursive: true });
      const file = await open(this.#path, 'a', 0o600);
      try {
        // The line break before it ends a line that was cut off.
        await file.appendFile(`\n${JSON.stringify(entry)}`);
        await file.sync();
      } finally {
        await file.close();
      }
      this.#ids.add(entry.leadId);
      return true;
    });
    this.#last = done.catch(() => {});
    return done;
  }
}
