// @ts-check

/**
 * Microseconds of one call: the best of many short rounds, which a busy machine disturbs least.
 *
 * @param {() => unknown} operation
 */
export function microseconds(operation, rounds = 40, calls = 200) {
  for (let warmUp = 0; warmUp < 2 * calls; warmUp += 1) operation();
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (let call = 0; call < calls; call += 1) operation();
    best = Math.min(best, ((performance.now() - start) * 1000) / calls);
  }
  return best;
}
