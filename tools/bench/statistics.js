// @ts-check
/** What many measurements of the same thing say together. */

/** @param {readonly number[]} values @param {number} share - 0…1 */
export const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** The median with the least and the greatest: `12.3 (11.8…14.0)`. @param {readonly number[]} values */
export function spread(values, digits = 0) {
  const written = (/** @type {number} */ value) => value.toFixed(digits);
  return values.length === 0
    ? '—'
    : `${written(median(values))} (${written(Math.min(...values))}…${written(Math.max(...values))})`;
}

/**
 * The promises of one run, each printed with what was found.
 *
 * @returns {{ judge: (promise: string, found: number, limit: number, unit?: string, digits?: number) => void, kept: () => boolean }}
 */
export function judgements() {
  let broken = 0;
  return {
    judge(promise, found, limit, unit = '', digits = 1) {
      // What couldn't be measured isn't kept either.
      const kept = found <= limit;
      if (!kept) broken += 1;
      console.log(
        `${kept ? 'KEPT  ' : 'BROKEN'}  ${promise}: ${found.toFixed(digits)}${unit} of at most ${limit.toFixed(digits)}${unit}`,
      );
    },
    kept: () => broken === 0,
  };
}
