// @ts-check
import { isIP } from 'node:net';

const WINDOW = 10 * 60_000;
/** More addresses than these aren't remembered: the oldest go. */
const MOST_ADDRESSES = 50_000;

/** How often an address may come within ten minutes. */
export class RateLimit {
  #most;
  #now;
  /** @type {Map<string, { count: number, until: number }>} */
  #seen = new Map();

  /** @param {number} most 0 for as often as it likes @param {() => number} [now] */
  constructor(most, now = Date.now) {
    this.#most = most;
    this.#now = now;
  }

  /** Counts one more. @param {string | null} address null where it isn't known @returns {number} seconds to wait, 0 where it may come */
  count(address) {
    if (address === null || this.#most === 0) return 0;
    const now = this.#now();
    const seen = this.#seen.get(address);
    if (!seen || seen.until <= now) {
      this.#seen.delete(address);
      if (this.#seen.size >= MOST_ADDRESSES) this.#seen.delete(/** @type {string} */ (this.#seen.keys().next().value));
      this.#seen.set(address, { count: 1, until: now + WINDOW });
      return 0;
    }
    seen.count += 1;
    return seen.count <= this.#most ? 0 : Math.ceil((seen.until - now) / 1000);
  }
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Whose request it is. A web server on the same machine names its visitor as the last one in X-Forwarded-For; from anybody
 * else that header may hold anything.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {string | null} null where it came from this machine, for nobody in particular
 */
export function addressOf({ socket, headers }) {
  const peer = socket.remoteAddress ?? '';
  // One may also call by the address under which this machine is known outside.
  if (!LOOPBACK.test(peer) && peer !== (socket.localAddress ?? '')) return network(peer);
  const last = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return last && isIP(last) ? network(last) : null;
}

/** One household has a whole network of version 6: the first four of its eight groups. @param {string} address */
function network(address) {
  if (isIP(address) !== 6 || address.startsWith('::ffff:')) return address;
  const [before = '', after] = address.split('::').map((groups) => groups.split(':').filter(Boolean));
  const groups = [...before, ...(after ? Array(8 - before.length - after.length).fill('0') : []), ...(after ?? [])];
  return groups.slice(0, 4).join(':');
}
