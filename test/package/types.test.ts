import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { INSTALLED, PROJECT } from './pack.js';
import { snippetsOf } from './snippets.js';

const PAGES = join(import.meta.dirname, 'pages');

/** As strict as a project can be. Types of others are checked too, so that ours bring no fault into a project. */
const STRICT: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  jsx: ts.JsxEmit.ReactJSX,
  noEmit: true,
  types: [],
};

/** The pages of a project, as they lie beside what they import. */
function write(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).map(([name, text]) => {
    const path = join(PROJECT, name.replaceAll('/', '-'));
    writeFileSync(path, text);
    return path;
  });
}

const page = (name: string): Record<string, string> => ({ [name]: readFileSync(join(PAGES, `${name}.txt`), 'utf8') });

// Once for all: to read the types of the browser and of React takes longer than to check a page. Preact's page names
// its own JSX.
const samples = snippetsOf('tsx', 'react/');
const paths = {
  plain: write(page('plain.ts')),
  react: write(page('react.tsx')),
  preact: write(page('preact.tsx')),
  samples: write(samples),
};
const program = ts.createProgram(Object.values(paths).flat(), STRICT);

/** What the compiler says of these files. */
const faults = (files: readonly (ts.SourceFile | undefined)[]): string[] =>
  files
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
const faultsOf = (files: readonly string[]): string[] => faults(files.map((path) => program.getSourceFile(path)));

describe('the types of the package', () => {
  it.each([
    ['on a page without a framework', paths.plain],
    ['in the JSX of React', paths.react],
    ['in the JSX of Preact', paths.preact],
  ])('know every element, option and event %s', (_where, files) => {
    expect(faultsOf(files)).toEqual([]);
  });

  it("fit the guide's own samples for React", () => {
    expect(Object.keys(samples)).toHaveLength(2);
    expect(faultsOf(paths.samples)).toEqual([]);
  });

  it('have no fault of their own, in a project that checks those of its packages too', () => {
    const own = program.getSourceFiles().filter(({ fileName }) => fileName.includes('node_modules/funnel-calculator/'));
    expect(own.length).toBeGreaterThan(100);
    expect(faults(own)).toEqual([]);
  });

  it('name every element in the tables of Vue and Svelte too', () => {
    const { tags } = JSON.parse(readFileSync(join(INSTALLED, 'dist/html-custom-data.json'), 'utf8')) as {
      tags: { name: string }[];
    };
    expect(tags).toHaveLength(19);
    for (const file of ['vue.d.ts', 'svelte.d.ts', 'jsx.d.ts'])
      for (const { name } of tags) expect(readFileSync(join(INSTALLED, 'dist', file), 'utf8')).toContain(`'${name}': `);
  });
});
