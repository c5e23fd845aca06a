// @ts-check
/**
 * `npm run bench`: the sizes of the built files and the cost of one recomputation.
 * `npm run bench -- diagnosis` runs test/tools/bench-diagnosis.js.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { measure, printSizes } from './size.js';

const LIMIT = 200;

const EXAMPLE = { budget: '180000', leads: '600', primary: '150', secondary: '30', primaryCheck: '4000', secondaryCheck: '200000' };

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

async function recomputation() {
  const built = pathToFileURL('dist/core.js').href;
  const { calculateFunnel } = await import(built);
  const cost = microseconds(() => calculateFunnel(EXAMPLE));
  console.log(`\ncalculateFunnel, worked example: ${cost.toFixed(1)} µs of at most ${LIMIT} µs`);
  if (cost > LIMIT) process.exitCode = 1;
}

async function main() {
  const topic = process.argv[2];
  if (topic !== undefined) {
    const script = new URL(`bench-${topic}.js`, import.meta.url);
    if (!existsSync(script)) throw new Error(`No bench for ${topic}: ${script.pathname} is missing`);
    const { run } = await import(script.href);
    await run();
    return;
  }
  if (!existsSync('dist/core.js')) throw new Error('Nothing is built yet: npm run build');
  printSizes(measure());
  await recomputation();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
