// @ts-check
/**
 * `npm run bench`: the sizes of the built files, and what reading a number, a recomputation, a diagnosis and a
 * keystroke cost beside what is promised.
 * `npm run bench -- diagnosis` runs tools/bench-diagnosis.js, and each other `tools/bench-*.js` is run by its name alike.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { run as importing } from './bench-import.js';
import { run as keystroke } from './bench-keystroke.js';
import { microseconds } from './bench/microseconds.js';
import { measure, printSizes } from './size.js';

/** Most microseconds of one call. */
const LIMITS = { reading: 20, recomputation: 200, diagnosis: 500 };

const EXAMPLE = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};
const TWO_NORMS = { primaryRate: '0.35', secondaryRate: '0.3' };
const FIVE_NORMS = { ...TWO_NORMS, leadsCost: '300', primaryCheck: '21000', secondaryCheck: '130000' };

/** What people type, and into which kind of field. */
const TYPED = { '180 000': 'money', '1,5 млн': 'money', '25%': 'count' };

/** @param {string} name @param {number} cost @param {number} limit */
function judge(name, cost, limit) {
  const kept = cost <= limit;
  console.log(`${name.padEnd(44)}${cost.toFixed(1).padStart(8)} µs of at most ${limit} µs${kept ? '' : ': BROKEN'}`);
  if (!kept) process.exitCode = 1;
}

async function recomputation() {
  const { calculateFunnel, diagnoseFunnel } = await import(pathToFileURL('dist/core.js').href);
  judge(
    'calculateFunnel, the example',
    microseconds(() => calculateFunnel(EXAMPLE)),
    LIMITS.recomputation,
  );
  judge(
    'diagnoseFunnel, the example, two norms',
    microseconds(() => diagnoseFunnel(EXAMPLE, TWO_NORMS)),
    LIMITS.diagnosis,
  );
  judge(
    'diagnoseFunnel, the example, five norms',
    microseconds(() => diagnoseFunnel(EXAMPLE, FIVE_NORMS)),
    LIMITS.diagnosis,
  );
}

/** Reading isn't an entry of the package: it is built for itself. */
async function reading() {
  const folder = mkdtempSync(join(tmpdir(), 'funnel-bench-'));
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: 'src/format/index.ts',
        target: 'es2022',
        outDir: folder,
        rolldownOptions: { output: { entryFileNames: 'format.mjs' } },
      },
    });
    const { readNumber } = await import(pathToFileURL(join(folder, 'format.mjs')).href);
    const context = { locale: 'ru', currency: 'RUB' };
    for (const [text, kind] of Object.entries(TYPED)) {
      if (!readNumber(text, kind, context).ok) throw new Error(`${text} isn't read`);
      judge(
        `readNumber, '${text}' in a field of ${kind}`,
        microseconds(() => readNumber(text, kind, context)),
        LIMITS.reading,
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function main() {
  const topic = process.argv[2];
  if (topic !== undefined) {
    const script = new URL(`bench-${topic}.js`, import.meta.url);
    if (!existsSync(script)) throw new Error(`No bench for ${topic}: ${script.pathname} is missing`);
    const { run } = await import(script.href);
    const { kept } = await run();
    if (!kept) process.exitCode = 1;
    return;
  }
  if (!existsSync('dist/core.js')) throw new Error('Nothing is built yet: npm run build');
  printSizes(measure());
  console.log('');
  await reading();
  await recomputation();
  for (const { kept } of [await importing(), await keystroke()]) if (!kept) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
