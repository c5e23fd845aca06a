import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { devtoolsPlugin } from './harness/devtools-plugin.js';
import { webkitLauncher } from './harness/webkit-launcher.js';
import { CHROMIUM_FLAGS, ENGINES, provideBrowsers } from '../tools/browsers.js';

const found = provideBrowsers();
const only = process.env['BROWSERS']?.split(',');
const wanted = (engine) => found[engine] && (!only || only.includes(engine));

/** The launchers of one family all call themselves the same. */
function named(name, launcher) {
  const initialize = launcher.initialize?.bind(launcher);
  launcher.initialize = async (...parameters) => {
    await initialize?.(...parameters);
    launcher.name = name;
  };
  return launcher;
}

/** A tab in which fields are left as in a window that somebody looks at, whatever other tabs were opened before it. */
async function focusedPage({ context }) {
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

const browsers = [
  wanted('chromium') &&
    named(
      ENGINES.chromium.title,
      chromeLauncher({
        launchOptions: { executablePath: found.chromium, args: CHROMIUM_FLAGS, timeout: 120_000 },
        createPage: focusedPage,
      }),
    ),
  wanted('firefox') &&
    named(
      ENGINES.firefox.title,
      chromeLauncher({
        launchOptions: { browser: 'firefox', executablePath: found.firefox, timeout: 120_000 },
        concurrency: 1,
      }),
    ),
  wanted('webkit') && named(ENGINES.webkit.title, await webkitLauncher(found.webkit)),
].filter(Boolean);

/** What the moving bar ends with, for where there is none. */
const counts = {
  onTestRunFinished({ sessions }) {
    for (const { name } of browsers) {
      const own = sessions.filter(({ browser }) => browser.name === name);
      console.log(`${name}: ${own.filter(({ passed }) => passed).length} of ${own.length} files passed`);
    }
  },
};

export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: 'test/components/**/*.browser.ts',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
    devtoolsPlugin(),
  ],
  browsers,
  // A bar that moves is for somebody who looks on; in a log it would bury what went wrong.
  reporters: process.stdout.isTTY ? [defaultReporter()] : [defaultReporter({ reportTestProgress: false }), counts],
  concurrentBrowsers: 1,
  concurrency: 1,
  // For what hangs, not for what is slow: a loaded machine must not make a test fail.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { timeout: 90_000 } },
};
