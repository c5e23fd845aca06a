// @ts-check
/**
 * Finds the browsers that the tests run in, and the old libraries that host pages bring along; on Debian as root
 * installs what is missing.
 *
 * `node tools/browsers.js` prints what was found.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {{ chromium?: string, firefox?: string, webkit?: string }} Browsers Path of each browser found. */

/** Chromium without windows of its own: the same engine and drivers, for 40 % less processor time. */
const SHELL = 'chromium-headless-shell';
/** Set once it was tried to install it: where it can't be, each process would try again. */
const SHELL_WAS_TRIED = 'CHROMIUM_SHELL_WAS_TRIED';

/** @type {Record<Engine, { title: string, debian: string[] }>} */
export const ENGINES = {
  chromium: { title: 'Chromium', debian: ['chromium'] },
  firefox: { title: 'Firefox', debian: ['firefox-esr'] },
  webkit: { title: 'WebKitGTK', debian: ['webkit2gtk-driver', 'xvfb', 'xauth'] },
};

/** @typedef {'prototype' | 'mootools'} Library */

/** What old shops and Joomla pages run, in the very files. @type {Record<Library, { title: string, debian: string, path: string }>} */
export const LIBRARIES = {
  prototype: {
    title: 'Prototype.js 1.7.3',
    debian: 'libjs-prototype',
    path: '/usr/share/javascript/prototype/prototype-1.7.3.js',
  },
  mootools: {
    title: 'MooTools 1.4.5',
    debian: 'libjs-mootools',
    path: '/usr/share/javascript/mootools/mootools-core-nc.js',
  },
};

const asRoot = process.getuid?.() === 0;

/** Nothing here may ask the network for anything but the page under test. */
export const CHROMIUM_FLAGS = [
  '--headless',
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** For tests: pages of one site share a process, as each start of one costs a fifth of what a small page does. */
export const CHROMIUM_TEST_FLAGS = [...CHROMIUM_FLAGS, '--renderer-process-limit=1'];

/** One process for all pages, and none in reserve, for the same reason. */
export const FIREFOX_SETTINGS = { 'dom.ipc.processCount': 1, 'dom.ipc.processPrelaunch.enabled': false };

/** @param {string[]} candidates names on the PATH, or absolute paths */
export function firstInstalled(candidates) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return candidates
    .flatMap((name) => (/[\\/]/.test(name) ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => existsSync(path));
}

/** @param {string} variable @param {string[]} candidates */
function located(variable, candidates) {
  const given = process.env[variable];
  if (given && !existsSync(given)) throw new Error(`${variable} names ${given}, which doesn't exist`);
  return given ?? firstInstalled(candidates);
}

/** @param {string} path below one of the folders in which Windows keeps programs */
const windows = (path) =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, path)] : [];
  });

/** WebKit can be driven only where its driver, a display server and the browser itself are at hand. */
function locateWebkit() {
  if (!firstInstalled(['WebKitWebDriver']) || !firstInstalled(['Xvfb'])) return undefined;
  return ['/usr/lib', '/usr/libexec']
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [
      folder,
      ...readdirSync(folder)
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((name) => join(folder, name)),
    ])
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((version) => join(folder, version, 'MiniBrowser')),
    )
    .find((path) => existsSync(path));
}

/** @returns {Browsers} */
export function findBrowsers() {
  const found = {
    chromium: located('CHROME_PATH', [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windows('Google/Chrome/Application/chrome.exe'),
      ...windows('Microsoft/Edge/Application/msedge.exe'),
    ]),
    firefox: located('FIREFOX_PATH', [
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windows('Mozilla Firefox/firefox.exe'),
    ]),
    webkit: locateWebkit(),
  };
  return Object.fromEntries(Object.entries(found).filter(([, path]) => path));
}

/** @param {Browsers} found */
const missing = (found) => /** @type {Engine[]} */ (Object.keys(ENGINES)).filter((engine) => !found[engine]);

function onDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

export const installable = () => onDebian() && asRoot;

/** @param {string[]} packages */
export function installOnDebian(packages) {
  console.log(`Installing ${packages.join(' ')} …`);
  for (const command of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
    // Another installation may hold the lock: wait for it, for it isn't a failure.
    const { status, stderr } = spawnSync('apt-get', ['--quiet', '-o', 'DPkg::Lock::Timeout=600', ...command], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) console.warn(`apt-get ${command[0] ?? ''} failed:\n${stderr}`);
  }
}

/**
 * The browsers to test in: those present, after the missing ones were installed where that is possible.
 *
 * @param {{ quiet?: boolean }} [options]
 * @returns {Browsers} at least one
 * @throws where there is none
 */
export function provideBrowsers({ quiet = false } = {}) {
  let found = findBrowsers();
  if (missing(found).length > 0 && installable()) {
    installOnDebian([...missing(found).flatMap((engine) => ENGINES[engine].debian), 'fonts-dejavu-core']);
    found = findBrowsers();
  }
  const left = missing(found).map((engine) => ENGINES[engine].title);
  if (Object.keys(found).length === 0) {
    throw new Error(
      'No browser found: install Chromium, Chrome, Edge or Firefox, or name one in CHROME_PATH or FIREFOX_PATH',
    );
  }
  if (left.length > 0 && !quiet) console.warn(`LEFT OUT, because not installed: ${left.join(', ')}`);
  return found;
}

/**
 * The browsers for tests: as `provideBrowsers`, but Chromium without windows where it is there or can be installed.
 *
 * All engines are asked in full before a release, so `ALL_ENGINES` takes the Chromium that people have.
 *
 * @param {{ quiet?: boolean }} [options]
 * @returns {Browsers}
 */
export function provideTestBrowsers(options) {
  const found = provideBrowsers(options);
  if (process.env['CHROME_PATH'] || process.env['ALL_ENGINES'] !== undefined || !found.chromium) return found;
  if (!firstInstalled([SHELL]) && installable() && !process.env[SHELL_WAS_TRIED]) installOnDebian([SHELL]);
  process.env[SHELL_WAS_TRIED] = '1';
  return { ...found, chromium: firstInstalled([SHELL]) ?? found.chromium };
}

/**
 * The libraries to test beside, after the missing ones were installed where that is possible.
 *
 * @returns {Partial<Record<Library, string>>} path of each that is there
 */
export function provideLibraries() {
  const absent = () => Object.values(LIBRARIES).filter(({ path }) => !existsSync(path));
  if (absent().length > 0 && installable()) installOnDebian(absent().map(({ debian }) => debian));
  return Object.fromEntries(
    Object.entries(LIBRARIES).flatMap(([name, { path }]) => (existsSync(path) ? [[name, path]] : [])),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [engine, path] of Object.entries(provideTestBrowsers())) console.log(`${engine}: ${path}`);
}
