/**
 * `npm run test:embed`: the tests of the built files, each file in the engines that `engines-by-risk.js` has for it. A file
 * whose browser was lost runs once more in a fresh one.
 *
 * Takes what `vitest run` takes: `npm run test:embed -- frame share`, `npm run test:embed -- plan -t 'the link'`.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest, parseCLI } from 'vitest/node';
import { runWithFreshBrowser } from './lost-browser.js';
import { sayTimes } from './times.js';

const config = fileURLToPath(new URL('../embed/vitest.config.js', import.meta.url));
const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await createVitest('test', { ...options, config, watch: false });

const nameOf = ({ moduleId, project }) => `${relative(vitest.config.root, moduleId)} in ${project.name}`;
const messagesOf = (errors) => errors.map(({ message }) => message);

/** Errors in the order in which they came: of the tests, then of what stands around them. */
const errorsIn = (module) => [
  ...[...module.children.allTests()].flatMap((test) => messagesOf(test.result().errors ?? [])),
  ...[...module.children.allSuites()].flatMap((suite) => messagesOf(suite.errors())),
  ...messagesOf(module.errors()),
];

/** @returns how each file went, by file */
async function run(files) {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(files);
  strayErrors += unhandledErrors.length;
  const own = files.map((file) => [
    file,
    testModules.find(({ moduleId, project }) => moduleId === file.moduleId && project === file.project),
  ]);
  sayTimes(
    own.map(([file, module]) => ({
      engine: file.project.name,
      name: relative(vitest.config.root, file.moduleId),
      ms: module.diagnostic().duration,
      passed: module.ok(),
    })),
  );
  return new Map(own.map(([file, module]) => [file, { passed: module.ok(), messages: errorsIn(module) }]));
}

/** Errors that belong to no test: they fail the run as a failed test does. */
let strayErrors = 0;

await vitest.standalone();
const files = await vitest.globTestSpecifications(filter);
if (files.length === 0) throw new Error(`No file to run: ${filter.join(' ')}`);
const passed = await runWithFreshBrowser(files, run, (text) => console.log(`\n${text}`), nameOf);
await vitest.close();
process.exit(passed && strayErrors === 0 ? 0 : 1);
