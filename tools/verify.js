// @ts-check
/**
 * `npm test`: every check, each as a step. A step that fails doesn't keep the others from running.
 *
 * `node tools/verify.js unit lint` runs only the named steps. The last line counts steps.
 */
import { spawn } from 'node:child_process';
import { provideBrowsers } from './browsers.js';

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {[string, ...string[]]} command
 * @property {Record<string, string>} [env]
 * @property {string} [needs] a step that makes what this one reads
 * @property {boolean} [browsers] whether it opens browsers
 */

/** @type {Record<string, Step>} */
const STEPS = {
  types: { title: 'Types', command: ['npm', 'run', 'test:types'] },
  lint: { title: 'Lint', command: ['npm', 'run', 'test:lint'] },
  unit: {
    title: 'Unit tests',
    command: ['npx', 'vitest', 'run', '--exclude', 'test/architecture/**'],
    // Nothing may lean on the machine's own locale or time zone: these have other digits, and 45 minutes in the offset.
    env: { LC_ALL: 'ar_EG.UTF-8', TZ: 'Pacific/Chatham' },
  },
  architecture: { title: 'Architecture', command: ['npm', 'run', 'test:architecture'] },
  build: { title: 'Build', command: ['npm', 'run', 'build'] },
  size: { title: 'Size budget', command: ['npm', 'run', 'test:size'], needs: 'build' },
  browser: { title: 'Components in browsers', command: ['npm', 'run', 'test:browser'], browsers: true },
  embed: { title: 'Built files in host pages', command: ['npm', 'run', 'test:embed'], needs: 'build', browsers: true },
};

const SIDE_BY_SIDE = 2;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0)
  throw new Error(`No such step: ${unknown.join(', ')}. There are ${Object.keys(STEPS).join(', ')}.`);
const waiting = Object.entries(STEPS).filter(([name]) => wanted.length === 0 || wanted.includes(name));

/** @param {Step} step @returns {Promise<{ ok: boolean, output: string }>} */
function run({ command: [file, ...parameters], env }) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, file === 'npm' ? ['--silent', ...parameters] : parameters, {
      env: { ...process.env, ...env },
      shell: process.platform === 'win32', // npm is a script there
    });
    const take = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => resolve({ ok: false, output: output + String(error) }));
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** @type {Map<string, boolean>} */
const results = new Map();
/** What the steps that failed have printed. @type {string[]} */
const failures = [];
/** @type {Map<string, Promise<void>>} */
const running = new Map();

/** @param {[string, Step]} entry */
function mayStart([, { needs, browsers }]) {
  const stillToCome = [...waiting, ...[...running.keys()].map((name) => [name])].some(([name]) => name === needs);
  // Three engines for each of two steps at once starve each other until one loses its connection.
  const enginesAreBusy = browsers && [...running.keys()].some((name) => STEPS[name]?.browsers);
  return running.size < SIDE_BY_SIDE && !stillToCome && !enginesAreBusy;
}

/** @param {[string, Step]} entry */
async function perform([name, step]) {
  const start = performance.now();
  const blocked = step.needs && results.get(step.needs) === false;
  const { ok, output } = blocked ? { ok: false, output: `Can't run: ${step.needs ?? ''} failed` } : await run(step);
  const text =
    `\n${ok ? '✓' : '✗'} ${step.title} · ${((performance.now() - start) / 1000).toFixed(1)} s\n${output.trim().replace(/^(?=.)/gm, '  ')}`.trimEnd();
  // What went wrong is said last, where it is looked for.
  if (ok) console.log(text);
  else failures.push(text);
  results.set(name, ok);
}

if (waiting.some(([, { browsers }]) => browsers)) {
  try {
    provideBrowsers();
  } catch (error) {
    console.error(String(error)); // the steps that need one will fail and be counted
  }
}

while (waiting.length > 0 || running.size > 0) {
  const next = waiting.findIndex(mayStart);
  const [entry] = next < 0 ? [] : waiting.splice(next, 1);
  if (entry)
    running.set(
      entry[0],
      perform(entry).then(() => void running.delete(entry[0])),
    );
  else await Promise.race(running.values());
}

for (const text of failures) console.log(text);
const failed = Object.keys(STEPS).filter((name) => results.get(name) === false);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${results.size - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
