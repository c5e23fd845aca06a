// @ts-check
/**
 * How much processor time processes take, with all that they have started.
 *
 * How long a step takes depends on what else the machine does; this doesn't. The system counts it for processes that
 * somebody waits for, and most of a browser's are no such ones, so it is read while they run: what a process does after
 * the last look is missed. Only Linux tells it.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** How many the system counts in a second. */
const TICKS = 100;

/** @typedef {{ id: number, parent: number, start: string, ticks: number }} Process */

/** @returns {Process[]} all that run; none where the system doesn't tell */
function processes() {
  /** @type {string[]} */
  let names = [];
  try {
    names = readdirSync('/proc');
  } catch {
    // Not on Linux.
  }
  return names.flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'utf8');
      // What comes before is the process's own name, in which anything may stand.
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
      const [parent, user, system, start] = [1, 11, 12, 19].map((at) => fields[at] ?? '');
      return [{ id: Number(name), parent: Number(parent), start: start ?? '', ticks: Number(user) + Number(system) }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

export class ProcessorTime {
  /** By process: what it belongs to, and what it had taken at the last look. @type {Map<string, { root: number, ticks: number }>} */
  #seen = new Map();
  /** @type {Set<number>} */
  #roots = new Set();

  /** @param {number | undefined} id of a process that counts, with all that it starts */
  add(id) {
    if (id !== undefined) this.#roots.add(id);
  }

  /** Reads how much was taken until now. */
  look() {
    const now = new Map(processes().map((each) => [each.id, each]));
    /** @param {Process | undefined} each @returns {number | undefined} */
    const rootOf = (each) =>
      each &&
      (this.#roots.has(each.id)
        ? each.id
        : (this.#seen.get(`${each.id} ${each.start}`)?.root ?? rootOf(now.get(each.parent))));
    for (const each of now.values()) {
      const root = rootOf(each);
      if (root !== undefined) this.#seen.set(`${each.id} ${each.start}`, { root, ticks: each.ticks });
    }
  }

  /** @param {number | undefined} id @returns {number} seconds; 0 where nobody tells */
  of(id) {
    return [...this.#seen.values()].reduce((sum, { root, ticks }) => sum + (root === id ? ticks / TICKS : 0), 0);
  }
}
