// @ts-check
/**
 * `npm test`: every check, each as a step. A step that fails doesn't keep the others from running. A table at the end says
 * how long each took, and how much of the processor's time; the last line counts steps.
 *
 * `node tools/verify.js unit lint` runs only the named steps; `browser` names those of all engines. With `--all-engines`,
 * every file that runs in a browser runs in all of them, whatever `test/engines-by-risk.js` says.
 */
import { spawn } from 'node:child_process';
import { ENGINES, provideTestBrowsers } from './browsers.js';
import { ProcessorTime } from './processor-time.js';
import { provideWordPress } from './wordpress.js';

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {[string, ...string[]]} command
 * @property {Record<string, string>} [env]
 * @property {string} [needs] a step that makes what this one reads
 * @property {boolean} [browsers] whether it opens browsers
 * @property {import('./browsers.js').Engine} [engine] the only one that it runs in
 * @property {number} [lanes] how many processes or browsers it keeps busy at once, where it isn't one
 */

/**
 * The tests of the elements in one engine: a step of its own, because one browser at a time leaves half of the machine idle.
 *
 * @param {import('./browsers.js').Engine} engine @returns {Step}
 */
const componentsIn = (engine) => ({
  title: `Components in ${ENGINES[engine].title}`,
  command: ['npm', 'run', 'test:browser'],
  env: { BROWSERS: engine },
  browsers: true,
  engine,
});

/**
 * In the order in which they start: first what others wait for, what takes longest, and what makes room soon for the
 * tests of the built files. A step that waits for room is never overtaken.
 *
 * @type {Record<string, Step>}
 */
const STEPS = {
  build: { title: 'Build', command: ['npm', 'run', 'build'] },
  'browser:chromium': componentsIn('chromium'),
  lint: { title: 'Lint', command: ['npm', 'run', 'test:lint'] },
  types: { title: 'Types', command: ['npm', 'run', 'test:types'] },
  unit: {
    title: 'Unit tests',
    // In one process: no test leaves anything behind, and to load everything anew for each file is half of the work.
    command: ['npx', 'vitest', 'run', '--no-isolate', '--exclude', 'test/architecture/**'],
    // Nothing may lean on the machine's own locale or time zone: these have other digits, and 45 minutes in the offset.
    env: { LC_ALL: 'ar_EG.UTF-8', TZ: 'Pacific/Chatham' },
  },
  embed: {
    title: 'Built files in host pages',
    command: ['npm', 'run', 'test:embed'],
    needs: 'build',
    browsers: true,
    lanes: 2,
  },
  wordpress: {
    title: 'WordPress and MySQL',
    command: ['npm', 'run', 'test:wordpress'],
    needs: 'build',
    browsers: true,
    lanes: 2,
  },
  'browser:webkit': componentsIn('webkit'),
  'browser:firefox': componentsIn('firefox'),
  architecture: { title: 'Architecture', command: ['npm', 'run', 'test:architecture'] },
  format: { title: 'Format', command: ['npm', 'run', 'test:format'] },
  package: { title: 'The package as npm gets it', command: ['npm', 'run', 'test:package'], needs: 'build' },
  size: { title: 'Size budget', command: ['npm', 'run', 'test:size'], needs: 'build' },
};

/**
 * How many lanes run side by side: more than there are cores, because a browser test waits for frames and answers more
 * than half of its time.
 */
const LANES = 4;

const given = process.argv.slice(2);
const wanted = given.filter((word) => word !== '--all-engines');
/** @param {string} step @param {string} word its name, or that of its group */
const isCalled = (step, word) => step === word || step.startsWith(`${word}:`);
const unknown = wanted.filter((word) => !Object.keys(STEPS).some((step) => isCalled(step, word)));
if (unknown.length > 0)
  throw new Error(`No such step: ${unknown.join(', ')}. There are ${Object.keys(STEPS).join(', ')}.`);
if (wanted.length < given.length) process.env['ALL_ENGINES'] = '1';
let waiting = Object.entries(STEPS).filter(
  ([name]) => wanted.length === 0 || wanted.some((word) => isCalled(name, word)),
);

const processorTime = new ProcessorTime();
setInterval(() => processorTime.look(), 1000).unref();

/** @param {Step} step @returns {Promise<{ ok: boolean, output: string, worked: number }>} */
function run({ command: [file, ...parameters], env }) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(file, file === 'npm' ? ['--silent', ...parameters] : parameters, {
      env: { ...process.env, ...env },
      shell: process.platform === 'win32', // npm is a script there
    });
    processorTime.add(child.pid);
    const worked = () => processorTime.of(child.pid);
    const take = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => resolve({ ok: false, output: output + String(error), worked: 0 }));
    child.once('close', (code) => resolve({ ok: code === 0, output, worked: worked() }));
  });
}

const begun = performance.now();
/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** @type {Map<string, { ok: boolean, took: number, worked: number }>} */
const results = new Map();
/** What the steps that failed have printed. @type {string[]} */
const failures = [];
/** @type {Map<string, Promise<void>>} */
const running = new Map();

/** The next step whose needs are met, where there is room for it. */
function nextStep() {
  const names = [...running.keys()];
  const toCome = [...waiting.map(([name]) => name), ...names];
  const next = waiting.find(([, { needs }]) => !toCome.some((name) => name === needs));
  const taken = names.reduce((sum, name) => sum + (STEPS[name]?.lanes ?? 1), 0);
  return next && taken + (next[1].lanes ?? 1) <= LANES ? next : undefined;
}

/** @param {[string, Step]} entry */
async function perform([name, step]) {
  const start = performance.now();
  const blocked = step.needs && results.get(step.needs)?.ok === false;
  const { ok, output, worked } = blocked
    ? { ok: false, output: `Can't run: ${step.needs ?? ''} failed`, worked: 0 }
    : await run(step);
  const took = performance.now() - start;
  const text =
    `\n${ok ? '✓' : '✗'} ${step.title} · ${seconds(took)}\n${output.trim().replace(/^(?=.)/gm, '  ')}`.trimEnd();
  // What went wrong is said last, where it is looked for.
  if (ok) console.log(text);
  else {
    console.log(`\n✗ ${step.title} · ${seconds(took)}: what it says stands at the end`);
    failures.push(text);
  }
  results.set(name, { ok, took, worked });
}

if (waiting.some(([, { browsers }]) => browsers)) {
  try {
    const found = provideTestBrowsers();
    waiting = waiting.filter(([, { engine }]) => !engine || found[engine]);
  } catch (error) {
    console.error(String(error)); // the steps that need one will fail and be counted
  }
}

try {
  // Where it can't be had, that was said, and there is nothing to run.
  if (waiting.some(([name]) => name === 'wordpress') && !provideWordPress())
    waiting = waiting.filter(([name]) => name !== 'wordpress');
} catch (error) {
  console.error(String(error)); // the step will fail and be counted
}

while (waiting.length > 0 || running.size > 0) {
  const next = nextStep();
  if (next) {
    const [name] = next;
    waiting = waiting.filter((entry) => entry !== next);
    running.set(
      name,
      perform(next).then(() => void running.delete(name)),
    );
  } else await Promise.race(running.values());
}

for (const text of failures) console.log(text);
const failed = Object.keys(STEPS).filter((name) => results.get(name)?.ok === false);

/** @param {string} title @param {number} took ms @param {number} worked s @param {string} [mark] */
const row = (title, took, worked, mark = ' ') =>
  `  ${mark} ${title.padEnd(28)}${seconds(took).padStart(9)}${seconds(worked * 1000).padStart(12)}`;
console.log('\nWhat each step took, several side by side, and how much processor time:');
for (const [name, { title }] of Object.entries(STEPS)) {
  const result = results.get(name);
  if (result) console.log(row(title, result.took, result.worked, result.ok ? '✓' : '✗'));
}
const worked = [...results.values()].reduce((sum, result) => sum + result.worked, 0);
console.log(row('Together', performance.now() - begun, worked));

if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(`\n${results.size - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
