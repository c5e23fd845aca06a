import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { devtoolsPlugin } from './harness/devtools-plugin.js';
import { WebkitLauncher } from './harness/webkit-launcher.js';
import { CHROMIUM_TEST_FLAGS, ENGINES, FIREFOX_SETTINGS, provideTestBrowsers } from '../tools/browsers.js';

const found = provideTestBrowsers();
const only = process.env['BROWSERS']?.split(',');

/** The launchers of one family all call themselves the same. */
function named(name, launcher) {
  const initialize = launcher.initialize?.bind(launcher);
  launcher.initialize = async (...parameters) => {
    await initialize?.(...parameters);
    launcher.name = name;
  };
  return launcher;
}

/** For what hangs, not for what is slow: a loaded machine must not make a test fail, ms. */
const PATIENCE = 120_000;

/** A tab that may take its time to load: hundreds of sources, each compiled when it is first asked for. */
async function patientPage({ context }) {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(PATIENCE);
  return page;
}

/**
 * A tab in which fields are left as in a window that somebody looks at, whatever other tabs were opened before it. Each
 * stands in a context of its own, and so in a window of its own: two files at once don't take each other's focus.
 */
async function focusedPage({ browser }) {
  const page = await patientPage({ context: await browser.createBrowserContext() });
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const LAUNCHERS = {
  chromium: () =>
    chromeLauncher({
      launchOptions: { executablePath: found.chromium, args: CHROMIUM_TEST_FLAGS, timeout: PATIENCE },
      createPage: focusedPage,
    }),
  firefox: () =>
    chromeLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: found.firefox,
        extraPrefsFirefox: FIREFOX_SETTINGS,
        // Nobody asks which requests there are, and to be told of each takes time.
        networkEnabled: false,
        timeout: PATIENCE,
      },
      createPage: patientPage,
      concurrency: 1,
    }),
  webkit: () => new WebkitLauncher(found.webkit),
};

/** The engines that are installed. */
export const installed = Object.keys(ENGINES).filter((engine) => found[engine]);

/** A launcher of that engine, which starts its browser with the first file. */
export const launcherOf = (engine) => named(ENGINES[engine].title, LAUNCHERS[engine]());

export const TSCONFIG = fileURLToPath(new URL('../tsconfig.json', import.meta.url));

/** Everything but which files run in which browser. */
export const settings = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: TSCONFIG,
    }),
    devtoolsPlugin(),
  ],
  // A bar that moves is for somebody who looks on; in a log it would bury what went wrong.
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY === true })],
  concurrentBrowsers: 1,
  concurrency: 1,
  browserStartTimeout: PATIENCE,
  testsStartTimeout: PATIENCE,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: 90_000 } },
};

/** For `web-test-runner` itself, e.g. to watch a file: every engine, whatever the map says. `npm run test:browser` reads the map. */
export default {
  ...settings,
  files: 'test/components/**/*.browser.ts',
  browsers: installed.filter((engine) => !only || only.includes(engine)).map(launcherOf),
};
