// @ts-check
/** How long the files of a run took in each engine. */

/** @typedef {{ engine: string, name: string, ms: number, passed: boolean }} Time of one file in one engine */

const SLOWEST = 5;

/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * One line per engine: how many files passed, how long all took together, and which the longest.
 *
 * @param {readonly Time[]} times
 * @returns {string[]}
 */
export function linesOf(times) {
  return [...new Set(times.map(({ engine }) => engine))].map((wanted) => {
    const own = times.filter(({ engine }) => engine === wanted).sort((one, other) => other.ms - one.ms);
    const total = own.reduce((sum, { ms }) => sum + ms, 0);
    const slowest = own.slice(0, SLOWEST).map(({ name, ms }) => `${name} ${seconds(ms)}`);
    const passed = own.filter((time) => time.passed).length;
    return `${wanted}: ${passed} of ${own.length} files passed in ${seconds(total)}; longest: ${slowest.join(', ')}`;
  });
}

/** @param {readonly Time[]} times */
export function sayTimes(times) {
  console.log(`\n${linesOf(times).join('\n')}`);
}
