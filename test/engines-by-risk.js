// @ts-check
/**
 * Which test file runs in which engine, by what could go wrong there: the one place that both browser runners read.
 *
 * Chromium runs every file. Firefox and WebKitGTK run those whose outcome depends on the engine. A file that stands in no
 * group runs in every engine until somebody has decided, and `harness/engines-by-risk.test.ts` asks for that decision.
 */
import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {import('../tools/browsers.js').Engine} Engine */

/**
 * @typedef {object} Group
 * @property {string} risk what could go wrong
 * @property {readonly Engine[]} engines
 * @property {string} why
 * @property {readonly string[]} files below `test`, without what all of their folder end in
 */

/** @type {readonly Engine[]} */
export const ALL_ENGINES = ['chromium', 'firefox', 'webkit'];

/** @type {readonly Group[]} */
export const GROUPS = [
  {
    risk: 'Typing',
    engines: ALL_ENGINES,
    why: 'Engines differ in the events of a key, of a composition and of undo, and in where they leave the caret.',
    files: [
      'components/fields/composition-input',
      'components/calculator/early-keys',
      'components/fields/fields',
      'components/fields/ime',
      'components/fields/invalid-input',
      'components/norms/norms',
      'components/norms/norms-pasted',
      'components/base/panel-field',
      'components/base/pace',
      'components/fields/several-cells',
      'components/plan/plan-pasted',
      'components/clinic/clinic-check',
    ],
  },
  {
    risk: 'Parts that throw',
    engines: ['chromium'],
    why: 'What is caught, and what is shown in its place, is plain JavaScript and a template like the others.',
    files: ['components/base/failure'],
  },
  {
    risk: 'Focus and keyboard',
    engines: ALL_ENGINES,
    why: 'The order of Tab, focus inside shadow roots and the keys of buttons, tabs and sliders are the engine’s.',
    files: [
      'components/calculator/keyboard',
      'components/clinic/clinic-panel',
      'components/value/value-panel',
      'components/months/months-panel',
      'components/channels/channels-rows',
      'components/plan/plan-target-everybody',
      'components/plan/plan-what-if',
    ],
  },
  {
    risk: 'Forms',
    engines: ALL_ENGINES,
    why: 'ElementInternals, validity and reset are implemented by each engine, and so is what a form does by itself.',
    files: ['components/base/forms', 'components/lead-form/lead-form'],
  },
  {
    risk: 'Layout',
    engines: ALL_ENGINES,
    why: 'Line breaks, fonts and the sizes of form controls are the engine’s own: a text that fits in one is cut in another.',
    files: [
      'components/calculator/composition',
      'components/calculator/emulation-touch',
      'components/calculator/emulation-zoom',
      'components/calculator/many',
      'components/calculator/states',
      'components/results/screen-layout',
    ],
  },
  {
    risk: 'Custom elements and their lifecycle',
    engines: ALL_ENGINES,
    why: 'The order in which an engine upgrades, moves and removes elements is seen by every line of ours.',
    files: [
      'components/calculator/lifecycle',
      'components/calculator/own-name',
      'components/calculator/upgrade',
      'components/results/worked-example',
    ],
  },
  {
    risk: 'What the engine knows of languages',
    engines: ALL_ENGINES,
    why: 'Each engine brings its own Intl data; what we write by heart must be what it would say.',
    files: ['components/base/language', 'components/base/locales'],
  },
  {
    risk: 'History, storage and the clipboard',
    engines: ALL_ENGINES,
    why: 'A page that comes back, storage that is refused and what may be copied differ between engines.',
    files: [
      'components/calculator/come-back',
      'components/share/share',
      'components/share/share-draft',
      'components/share/share-file',
      'embed/studio-engines',
    ],
  },
  {
    risk: 'Names and roles',
    engines: ['chromium'],
    why: 'axe reads the same tree of elements in every engine; what a screen reader says is a person’s to judge.',
    files: [
      'components/calculator/accessibility',
      'components/base/announcements',
      'components/channels/channels-panel',
      'components/channels/channels-import',
      'components/calculator/state-accessibility',
    ],
  },
  {
    risk: 'Words and figures that are shown',
    engines: ['chromium'],
    why: 'They are calculated and chosen by plain JavaScript and rendered by templates that the groups above show in every engine.',
    files: [
      'components/channels/channels-moving',
      'components/compare/compare',
      'components/base/counted',
      'components/diagnosis/evidence',
      'components/diagnosis/first-frame',
      'components/diagnosis/verdict',
      'components/base/name-directions',
      'components/base/panel-words',
      'components/plan/plan-next',
      'components/plan/plan-panel',
      'components/plan/plan-price',
      'components/clinic/clinic-calls',
      'components/clinic/clinic-reception',
      'components/clinic/clinic-doctors',
      'components/value/value-patient',
      'components/value/value-calling',
      'components/value/value-verdict',
      'components/value/value-share',
      'components/months/months-now',
      'components/months/months-list',
      'components/months/months-file',
      'components/plan/plan-target',
      'components/fields/existing',
      'components/fields/field-question',
      'components/results/screen-words',
      'components/share/money-currency',
    ],
  },
  {
    risk: 'What the page is told, and what it tells',
    engines: ['chromium'],
    why: 'Events, options and the states of a lead are our own code; real requests run in every engine on the built files.',
    files: [
      'components/calculator/analytics',
      'components/calculator/events',
      'components/calculator/json-options',
      'components/calculator/tables',
      'components/lead-form/lead-form-attributes',
      'components/lead-form/lead-form-delivery',
      'components/lead-form/lead-form-recorders',
    ],
  },
  {
    risk: 'What only Chromium’s driver can do',
    engines: ['chromium'],
    why: 'Forced colours, a wish for less motion, paper, pixel ratios and a slow line can be set nowhere else.',
    files: [
      'components/calculator/emulation-colours',
      'components/calculator/emulation-motion',
      'components/calculator/emulation-print',
      'embed/lead-patience',
      'embed/picture-size',
      'embed/printed-report',
    ],
  },
  {
    risk: 'Delivery',
    engines: ALL_ENGINES,
    why: 'Loading a script, its parts and its hashes, and sending a lead while a page goes away are the engine’s work.',
    files: [
      'embed/lead-delivery',
      'embed/light-file',
      'embed/loading',
      'embed/prerender',
      'embed/release',
      'embed/hostile-loaders',
    ],
  },
  {
    risk: 'What answers and tags mean',
    engines: ['chromium'],
    why: 'What is done about an answer, a name, an option or a script of a page’s tools is plain JavaScript and the one standard of HTML; what brings them is asked of every engine above.',
    files: [
      'embed/hostile-names',
      'embed/hostile-optimisers',
      'embed/lead-answers',
      'embed/prerender-options',
      'embed/studio-deliveries',
    ],
  },
  {
    risk: 'Policies and frames',
    engines: ALL_ENGINES,
    why: 'What a policy stops, and what passes between a frame and its page, each engine decides.',
    files: [
      'components/base/refused-policy',
      'embed/channels-import',
      'embed/frame',
      'embed/frame-height',
      'embed/frame-link',
      'embed/frame-messages',
      'embed/frame-tokens',
      'embed/hostile-policies',
    ],
  },
  {
    risk: 'Pages that reach into ours',
    engines: ALL_ENGINES,
    why: 'Foreign styles, scripts and libraries meet the engine’s own rules of inheritance and of shadow DOM.',
    files: [
      'components/base/translator',
      'embed/at-home',
      'embed/hostile-document',
      'embed/hostile-libraries',
      'embed/hostile-markup',
      'embed/hostile-places',
      'embed/hostile-scripts',
      'embed/hostile-styles',
      'embed/shrinking-parents',
    ],
  },
  {
    risk: 'Navigation',
    engines: ALL_ENGINES,
    why: 'The back and forward cache, reloads and filled-in fields are the engine’s.',
    files: ['embed/hostile-navigation', 'embed/share', 'embed/plan', 'embed/compare'],
  },
  {
    risk: 'A browser that is lost',
    engines: ALL_ENGINES,
    why: 'The tests’ own drivers: each engine has one.',
    files: ['embed/engines'],
  },
  {
    risk: 'Our own pages',
    engines: ['chromium'],
    why: 'They stand on the elements and built files that run in every engine; what the studio does by itself, `embed/studio-engines` asks of each.',
    files: ['embed/pages', 'embed/site', 'embed/studio', 'embed/studio-heard'],
  },
  {
    risk: 'Mutated options',
    engines: ['chromium'],
    why: 'They are read by plain JavaScript; that no text becomes markup follows from the templates, the same in every engine.',
    files: ['embed/fuzz'],
  },
  {
    risk: 'The core alone',
    engines: ['chromium'],
    why: 'It runs in Node and in a worker, and asks the engine for nothing.',
    files: ['embed/core', 'embed/on-a-server'],
  },
];

/** `npm run test:engines` sets it. */
const EVERYTHING = process.env['ALL_ENGINES'] !== undefined;
const ONLY = process.env['BROWSERS']?.split(',');

const TEST = fileURLToPath(new URL('.', import.meta.url));
const ENDING = /\.(browser|test)\.ts$/;

/** @type {ReadonlyMap<string, readonly Engine[]>} */
const decided = new Map(GROUPS.flatMap(({ files, engines }) => files.map((file) => [file, engines])));

/** How the map calls a file. @param {string} path absolute */
export const nameOf = (path) => relative(TEST, path).split(sep).join('/').replace(ENDING, '');

/** @param {string} name as the map calls the file */
export const isDecided = (name) => decided.has(name);

/**
 * The engines that a file runs in, of those that are installed. Where none of its own is there, the first that is: a file
 * is never left out.
 *
 * @param {string} path absolute
 * @param {readonly Engine[]} installed
 * @param {{ everything?: boolean, only?: readonly string[] | undefined }} [options] everything: in all engines, whatever
 *   the map says; only: what the person who runs the tests has narrowed them down to
 * @returns {Engine[]}
 */
export function enginesOf(path, installed, { everything = EVERYTHING, only = ONLY } = {}) {
  const wanted = (!everything && decided.get(nameOf(path))) || ALL_ENGINES;
  const there = installed.filter((engine) => wanted.includes(engine));
  return (there.length > 0 ? there : installed.slice(0, 1)).filter((engine) => !only || only.includes(engine));
}

/** All files that a browser runner runs, absolute, in the order of their names. @param {'components' | 'embed'} folder */
export const testFilesIn = (folder) =>
  readdirSync(`${TEST}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => (folder === 'components' ? /\.browser\.ts$/ : /\.test\.ts$/).test(name))
    .map((name) => `${TEST}${folder}${sep}${name}`)
    .sort();
