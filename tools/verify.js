// @ts-check
/**
 * `npm test`: every check, each as a step. A step that fails doesn't keep the others from running. A table at the end says
 * how long each took; the last line counts steps.
 *
 * `node tools/verify.js unit lint` runs only the named steps. With `--all-engines`, every file that runs in a browser runs
 * in all of them, whatever `test/engines-by-risk.js` says.
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
 * @property {number} [lanes] how many processes or browsers it keeps busy at once, where it isn't one
 */

/**
 * In the order in which they start, as far as there is room: what others wait for and what takes longest comes first.
 *
 * @type {Record<string, Step>}
 */
const STEPS = {
  build: { title: 'Build', command: ['npm', 'run', 'build'] },
  browser: { title: 'Components in browsers', command: ['npm', 'run', 'test:browser'], browsers: true },
  unit: {
    title: 'Unit tests',
    command: ['npx', 'vitest', 'run', '--exclude', 'test/architecture/**'],
    // Nothing may lean on the machine's own locale or time zone: these have other digits, and 45 minutes in the offset.
    env: { LC_ALL: 'ar_EG.UTF-8', TZ: 'Pacific/Chatham' },
  },
  lint: { title: 'Lint', command: ['npm', 'run', 'test:lint'] },
  types: { title: 'Types', command: ['npm', 'run', 'test:types'] },
  architecture: { title: 'Architecture', command: ['npm', 'run', 'test:architecture'] },
  format: { title: 'Format', command: ['npm', 'run', 'test:format'] },
  size: { title: 'Size budget', command: ['npm', 'run', 'test:size'], needs: 'build' },
  embed: {
    title: 'Built files in host pages',
    command: ['npm', 'run', 'test:embed'],
    needs: 'build',
    browsers: true,
    lanes: 2,
  },
};

/**
 * How many lanes run side by side: one more than two cores can carry, because a browser test waits for frames and answers
 * half of its time. More would starve browsers until one loses its connection.
 */
const LANES = 3;

const given = process.argv.slice(2);
const wanted = given.filter((word) => word !== '--all-engines');
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0)
  throw new Error(`No such step: ${unknown.join(', ')}. There are ${Object.keys(STEPS).join(', ')}.`);
if (wanted.length < given.length) process.env['ALL_ENGINES'] = '1';
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

const begun = performance.now();
/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** @type {Map<string, { ok: boolean, took: number }>} */
const results = new Map();
/** What the steps that failed have printed. @type {string[]} */
const failures = [];
/** @type {Map<string, Promise<void>>} */
const running = new Map();

/** @param {[string, Step]} entry */
function mayStart([, { needs, lanes = 1 }]) {
  const names = [...running.keys()];
  const stillToCome = [...waiting.map(([name]) => name), ...names].some((name) => name === needs);
  const taken = names.reduce((sum, name) => sum + (STEPS[name]?.lanes ?? 1), 0);
  return taken + lanes <= LANES && !stillToCome;
}

/** @param {[string, Step]} entry */
async function perform([name, step]) {
  const start = performance.now();
  const blocked = step.needs && results.get(step.needs)?.ok === false;
  const { ok, output } = blocked ? { ok: false, output: `Can't run: ${step.needs ?? ''} failed` } : await run(step);
  const took = performance.now() - start;
  const text =
    `\n${ok ? '✓' : '✗'} ${step.title} · ${seconds(took)}\n${output.trim().replace(/^(?=.)/gm, '  ')}`.trimEnd();
  // What went wrong is said last, where it is looked for.
  if (ok) console.log(text);
  else failures.push(text);
  results.set(name, { ok, took });
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
const failed = Object.keys(STEPS).filter((name) => results.get(name)?.ok === false);

/** @param {string} title @param {number} took @param {string} [mark] */
const row = (title, took, mark = ' ') => `  ${mark} ${title.padEnd(28)}${seconds(took).padStart(9)}`;
console.log('\nWhat each step took, several side by side:');
for (const [name, { title }] of Object.entries(STEPS)) {
  const result = results.get(name);
  if (result) console.log(row(title, result.took, result.ok ? '✓' : '✗'));
}
console.log(row('Together', performance.now() - begun));

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${results.size - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
