/**
 * `npm run test:browser`: the tests of the elements, each file in the engines that `engines-by-risk.js` has for it. A file
 * whose browser was lost runs once more in a fresh one.
 *
 * `npm run test:browser -- keyboard forms` keeps to files with these words in their path.
 */
import { SESSION_STATUS, startTestRunner } from '@web/test-runner';
import { relative } from 'node:path';
import { ENGINES } from '../../tools/browsers.js';
import { freePort } from '../../tools/free-port.js';
import { enginesOf, testFilesIn } from '../engines-by-risk.js';
import { installed, launcherOf, settings, TSCONFIG } from '../web-test-runner.config.js';
import { lossIn, runWithFreshBrowser } from './lost-browser.js';
import { bundleTests } from './test-bundle.js';
import { sayTimes } from './times.js';

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const wanted = testFilesIn('components').filter(
  (path) => words.length === 0 || words.some((word) => path.includes(word)),
);
const files = wanted.flatMap((path) => enginesOf(path, installed).map((engine) => ({ path, engine })));
if (files.length === 0) throw new Error(`No file to run: ${words.join(' ')}`);

const bundle = await bundleTests(
  settings.rootDir,
  TSCONFIG,
  files.map(({ path }) => path),
);

const nameOf = ({ path, engine }) => `${relative(settings.rootDir, path)} in ${ENGINES[engine].title}`;

/** The tests of a file, its suites included. */
const testsOf = ({ tests, suites }) => [...tests, ...suites.flatMap(testsOf)];

/** @returns how each file went, by file */
async function run(chosen) {
  const begun = performance.now();
  const started = new Map();
  const times = [];
  const groups = installed
    .map((engine) => [engine, chosen.filter((file) => file.engine === engine)])
    .filter(([, own]) => own.length > 0)
    .map(([engine, own]) => ({
      name: ENGINES[engine].title,
      files: own.map(({ path }) => path),
      browsers: [launcherOf(engine)],
    }));
  const runner = await startTestRunner({
    // The runner's own choice is the first free one from 8000 on: runs that begin together would choose the same.
    config: { ...settings, port: await freePort(), middleware: [bundle], groups },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  runner.sessions.on('session-status-updated', ({ id, status, browser, testFile, passed }) => {
    if (status === SESSION_STATUS.INITIALIZING) started.set(id, performance.now());
    if (status === SESSION_STATUS.FINISHED)
      times.push({
        engine: browser.name,
        name: relative(settings.rootDir, testFile),
        ms: performance.now() - (started.get(id) ?? begun),
        passed: passed === true,
      });
  });
  await new Promise((resolve) => runner.on('stopped', resolve));
  sayTimes(times);
  return new Map(
    [...runner.sessions.all()].map((session) => {
      const file = chosen.find(
        ({ path, engine }) => path === session.testFile && ENGINES[engine].title === session.browser.name,
      );
      const inTests = session.testResults
        ? testsOf(session.testResults).flatMap(({ error }) => error?.message ?? [])
        : [];
      return [
        file,
        { passed: session.passed === true, messages: [...inTests, ...session.errors.map(({ message }) => message)] },
      ];
    }),
  );
}

// What was started ends with the run, also where somebody interrupts it.
process.once('SIGINT', () => process.exit(130));

// What nobody waited for fails the run, but doesn't end it. A lost browser is told by its file as well.
let strayErrors = 0;
process.on('unhandledRejection', (error) => {
  console.error(error);
  if (lossIn([String(error?.message ?? error)]) === undefined) strayErrors += 1;
});

const passed = await runWithFreshBrowser(files, run, (text) => console.log(`\n${text}`), nameOf);
process.exit(passed && strayErrors === 0 ? 0 : 1);
