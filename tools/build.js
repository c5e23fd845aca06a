// @ts-check
/**
 * `npm run build`: everything that `dist/` promises, checked.
 *
 * `node tools/build.js folder` builds into another folder. `TRICKS=off npm run build` leaves out what only saves bytes
 * (docs/libraries.md): for debugging, and to see what a trick is worth.
 */
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { createBuilder } from 'vite';
import { framePageFindings } from './build/check-frame-page.js';
import { findings, npmFindings } from './build/check-output.js';
import { pluginFindings } from './build/check-plugin.js';
import { writePlugin } from './build/wordpress-plugin.js';
import { regenerateAll } from './docs.js';
import { pin, printIntegrity } from './integrity.js';
import { customData, webTypes } from './editors.js';
import { frameworkTypes, typesBeside } from './framework-types.js';
import { exportedClasses, manifest } from './manifest.js';
import { measure, overBudget, printSizes } from './size.js';

const DIST = process.argv[2] ?? 'dist';

/** The package's entries and the sources whose types they carry. */
const ENTRIES = { index: 'index', define: 'define', core: 'core/index', prerender: 'prerender/index' };

const described = manifest();
const ALONE = "import './elements.js';\n";
/** What the types of an entry have besides those of its source. @type {Record<string, string | undefined>} */
const BESIDE = { index: typesBeside(described, exportedClasses()), define: ALONE };
/** Subpaths that hold types alone, and what importing an entry does where there is no page: nothing. */
const EMPTY = ['elements', 'jsx', 'vue', 'svelte', 'nothing'];

/** What editors and frameworks read. @param {string} version */
function describeElements(version) {
  const json = (/** @type {object} */ data) => `${JSON.stringify(data, null, 2)}\n`;
  writeFileSync(`${DIST}/custom-elements.json`, json(described));
  writeFileSync(`${DIST}/html-custom-data.json`, json(customData(described)));
  writeFileSync(`${DIST}/web-types.json`, json(webTypes(described, version)));
  const declared = readdirSync(`${DIST}/types`, { recursive: true, encoding: 'utf8' }).map((file) => [
    basename(file, '.d.ts'),
    `./types/${file.replaceAll('\\', '/').replace(/\.d\.ts$/, '.js')}`,
  ]);
  const files = new Map(/** @type {[string, string][]} */ (declared));
  for (const [file, text] of Object.entries(frameworkTypes(described, files))) writeFileSync(`${DIST}/${file}`, text);
  for (const name of EMPTY) writeFileSync(`${DIST}/${name}.js`, 'export {};\n');
}

/** @returns {string[]} what is wrong with the types */
function declareTypes() {
  const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => {},
  });
  const program = ts.createProgram(
    Object.values(ENTRIES).map((source) => `src/${source}.ts`),
    {
      ...config?.options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: 'src',
      outDir: `${DIST}/types`,
    },
  );
  program.emit();
  for (const [entry, source] of Object.entries(ENTRIES))
    writeFileSync(`${DIST}/${entry}.d.ts`, `export * from './types/${source}.js';\n${BESIDE[entry] ?? ''}`);
  writeFileSync(`${DIST}/bundled.d.ts`, ALONE);
  const { getCanonicalFileName, getCurrentDirectory, getNewLine } = ts.createCompilerHost(program.getCompilerOptions());
  return ts
    .getPreEmitDiagnostics(program)
    .map((diagnostic) =>
      ts.formatDiagnostic(diagnostic, { getCanonicalFileName, getCurrentDirectory, getNewLine }).trim(),
    );
}

const builder = await createBuilder({ logLevel: 'warn', build: { outDir: DIST } });
await builder.buildApp();
const types = declareTypes();
// What receivers of leads can check them by.
copyFileSync('src/leads/lead.schema.json', `${DIST}/lead.schema.json`);
// What a saved calculation can be checked by.
copyFileSync('src/share/calculation.schema.json', `${DIST}/calculation.schema.json`);
const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync('package.json', 'utf8')));
describeElements(version);
const integrity = pin(DIST, version);
await writePlugin(DIST, version);

const sizes = measure(DIST);
printSizes(sizes);
printIntegrity(integrity);
const pages = existsSync('docs') ? regenerateAll(DIST) : [];
// Another version of Node or a linked node_modules may make other bytes: this is worth knowing and breaks nothing.
for (const { path, otherBytes } of pages)
  for (const name of otherBytes)
    console.warn(`${path}: the table ${name} describes other bytes than these, run \`npm run docs\``);
// Built without the tricks that save bytes, the files are as large as they are, and the docs describe the others.
const aboutBytes = [
  ...overBudget(sizes),
  ...pages.flatMap(({ path, stale }) =>
    stale.map((name) => `${path}: the table ${name} is stale, run \`npm run docs\``),
  ),
];
if (process.env['TRICKS'] === 'off') for (const finding of aboutBytes.splice(0)) console.warn(finding);
const broken = [
  ...types,
  ...findings(DIST),
  ...npmFindings(DIST),
  ...framePageFindings(DIST),
  ...pluginFindings(DIST, version),
  ...aboutBytes,
];
for (const finding of broken) console.error(finding);
process.exitCode = broken.length > 0 ? 1 : 0;
