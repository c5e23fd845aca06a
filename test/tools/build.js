// @ts-check
/** `npm run build`: everything that `dist/` promises, checked. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { createBuilder } from 'vite';
import { findings } from './build/check-output.js';
import { manifest } from './manifest.js';
import { regenerate } from './readme.js';
import { measure, overBudget, printSizes } from './size.js';

const DIST = 'dist';

/** The package's entries and the sources whose types they carry. */
const ENTRIES = { index: 'index', define: 'define', core: 'core/index' };

/** @returns {string[]} what is wrong with the types */
function declareTypes() {
  const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', undefined, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} });
  const program = ts.createProgram(
    Object.values(ENTRIES).map((source) => `src/${source}.ts`),
    { ...config?.options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: 'src', outDir: `${DIST}/types` },
  );
  program.emit();
  for (const [entry, source] of Object.entries(ENTRIES)) {
    writeFileSync(`${DIST}/${entry}.d.ts`, `export * from './types/${source}.js';\n`);
  }
  const { getCanonicalFileName, getCurrentDirectory, getNewLine } = ts.createCompilerHost(program.getCompilerOptions());
  return ts
    .getPreEmitDiagnostics(program)
    .map((diagnostic) => ts.formatDiagnostic(diagnostic, { getCanonicalFileName, getCurrentDirectory, getNewLine }).trim());
}

const builder = await createBuilder({ logLevel: 'warn' });
await builder.buildApp();
const types = declareTypes();
writeFileSync(`${DIST}/custom-elements.json`, `${JSON.stringify(manifest(), null, 2)}\n`);

const sizes = measure(DIST);
printSizes(sizes);
const stale = existsSync('README.md') ? regenerate(readFileSync('README.md', 'utf8')).stale : [];
const broken = [
  ...types,
  ...findings(DIST),
  ...overBudget(sizes),
  ...stale.map((name) => `README.md: the table ${name} is stale, run \`npm run readme\``),
];
for (const finding of broken) console.error(finding);
process.exitCode = broken.length > 0 ? 1 : 0;
