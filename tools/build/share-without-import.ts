import { createHash } from 'node:crypto';
import type { ESTree, Plugin, Rolldown } from 'vite';
import { splice, type Splice } from './splice.js';

/**
 * Lazy parts take what they share with the entry from where the entry has put it.
 *
 * The bundler would wire them by `import … from './funnel-calculator.js'`. On a page that loaded the
 * entry as `funnel-calculator.js?ver=1` that is another module: the entry would be fetched and run
 * a second time. What is shared stays the bundler's decision; only the wiring changes, to
 * `globalThis[Symbol.for(symbol)][build]`.
 */
export const shareWithoutImport = (symbol: string): Plugin => ({
  name: 'share-without-import',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'client',
  renderChunk(code, chunk, _options, { chunks }) {
    const entry = Object.values(chunks).find((candidate) => candidate.isEntry)!;
    const shelf = `globalThis[Symbol.for('${symbol}')]`;
    const build = fingerprint(Object.values(chunks));
    const { body } = this.parse(code);
    if (chunk.fileName === entry.fileName) {
      if (chunk.imports.length > 0) this.error(`The first screen would also wait for ${chunk.imports.join(', ')}`);
      if (this.getModuleInfo(chunk.facadeModuleId!)!.exports.length > 0)
        this.error('The entry of a script tag can export nothing');
      return splice(
        code,
        body.flatMap((statement) => giveAway(statement, entry.exports, shelf, build)),
      );
    }
    if (chunk.dynamicImports.includes(entry.fileName)) {
      this.error(`${chunk.name} import()s what the entry already holds: import it statically`);
    }
    return splice(
      code,
      body.flatMap((statement) => take(statement, entry, shelf, build)),
    );
  },
});

/** Two builds on one page must not meet: the short names below hold within one build alone. */
function fingerprint(chunks: readonly Rolldown.RenderedChunk[]): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) for (const module of Object.values(chunk.modules)) hash.update(module.code ?? '');
  return hash.digest('hex').slice(0, 8);
}

/** `export { x as a, y as b }` → the shelf of this build holds `[x, y]`: a list is shorter than names. */
function giveAway(statement: ESTree.Node, names: readonly string[], shelf: string, build: string): Splice[] {
  if (statement.type !== 'ExportNamedDeclaration') return [];
  const given = new Map(statement.specifiers.map(({ exported, local }) => [nameOf(exported), nameOf(local)]));
  if (given.size !== names.length) throw new Error('Everything that the entry gives away has to stand in one list');
  return [
    {
      start: statement.start,
      end: statement.end,
      text: `(${shelf} ??= {})['${build}'] ??= [${names.map((name) => given.get(name)!).join(', ')}];`,
    },
  ];
}

/** `import { b as y } from entry` → `const { 1: y } = shelf[build]`. */
function take(statement: ESTree.Node, entry: Rolldown.RenderedChunk, shelf: string, build: string): Splice[] {
  const wired =
    statement.type === 'ImportDeclaration' ||
    statement.type === 'ExportNamedDeclaration' ||
    statement.type === 'ExportAllDeclaration';
  if (!wired || statement.source?.value !== `./${entry.fileName}`) return [];
  const refuse = (): never => {
    throw new Error(`A lazy part may only import names from the entry, not: ${statement.type}`);
  };
  if (statement.type !== 'ImportDeclaration') return refuse();
  const taken = statement.specifiers.map((specifier) =>
    specifier.type === 'ImportSpecifier'
      ? `${entry.exports.indexOf(nameOf(specifier.imported))}: ${specifier.local.name}`
      : refuse(),
  );
  return [
    { start: statement.start, end: statement.end, text: `const { ${taken.join(', ')} } = ${shelf}['${build}'];` },
  ];
}

const nameOf = (name: ESTree.ModuleExportName): string => ('name' in name ? name.name : JSON.stringify(name.value));
