// @ts-check
/** Seeded draws, so that every run simulates the same figures. */

/** Mulberry32, a generator of 32 bits of state. @param {number} seed @returns {() => number} 0…1 */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws counts whose probabilities follow one from the other. @param {number} logFirst @param {(k: number) => number} ratio @param {number} last */
function counts(logFirst, ratio, last) {
  /** @type {number[]} */
  const cumulative = [];
  let log = logFirst;
  let total = 0;
  for (let k = 0; k <= last; k++) {
    total += Math.exp(log);
    cumulative.push(total);
    log += Math.log(ratio(k));
  }
  return (/** @type {() => number} */ random) => {
    const at = random() * total;
    let [low, high] = [0, last];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulative[middle] ?? 1) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** @param {number} n @param {number} p */
export const binomial = (n, p) =>
  counts(n * Math.log(1 - p), (k) => ((n - k) * p) / ((k + 1) * (1 - p)) || Number.MIN_VALUE, n);
/** @param {number} mean */
export const poisson = (mean) => counts(-mean, (k) => mean / (k + 1), Math.ceil(mean + 12 * Math.sqrt(mean) + 20));
