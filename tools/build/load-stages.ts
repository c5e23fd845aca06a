import { dirname, join } from 'node:path';
import { parseSync, type Rolldown } from 'vite';

/** A file that is asked for at one stage of loading, and the source that it is built around, absolute. */
type Stage = readonly [file: string, source: string];

/**
 * Keeps each stage of loading in one file: all that the entry uses, then all that is asked for right after the first
 * screen.
 *
 * Left alone, rolldown splits off what lazy parts of lazy parts share with a stage, and it would wait for several
 * requests. What an index of ours offers and a stage doesn't take stays with the lazy parts that do.
 *
 * @param stages - in the order in which they are asked for: what an earlier one has isn't in a later one
 */
export function chunkPerStage(...stages: readonly Stage[]): Rolldown.CodeSplittingGroup[] {
  const fileOf = new Map<string, string>();
  return stages.map(([stage], position) => ({
    // A group takes along what its modules import, so an earlier stage must have its modules first.
    priority: stages.length - position,
    debugName: stage,
    name: (module, context) => {
      const codeOf = (id: string): string | null => context.getModuleInfo(id)?.code ?? null;
      for (const [file, source] of stages) {
        const walk = (id: string): void => {
          if (fileOf.has(id)) return;
          fileOf.set(id, file);
          for (const next of usedBy(id, context.getModuleInfo(id)?.importedIds ?? [], codeOf)) walk(next);
        };
        walk(source);
      }
      return fileOf.get(module) === stage ? stage : null;
    },
  }));
}

/**
 * The modules that a module needs: of an index that only passes on, those alone whose names it takes.
 *
 * @param imported - what the module imports, resolved
 * @param codeOf - a module's code by its path
 */
export function usedBy(id: string, imported: readonly string[], codeOf: (id: string) => string | null): string[] {
  const needed = new Set(imported);
  for (const [source, names] of takenBy(id, codeOf(id))) {
    const index = ownPath(id, source);
    const offers = needed.has(index) ? passedOn(index, codeOf(index)) : null;
    const modules = offers && names.map((name) => offers.get(name));
    if (!modules?.every((module) => module !== undefined)) continue;
    needed.delete(index);
    for (const module of modules) needed.add(module);
  }
  return [...needed];
}

/** What a module takes from others by name, by their specifier; one that takes all of another isn't among them. */
function takenBy(id: string, code: string | null): Map<string, string[]> {
  const taken = new Map<string, string[]>();
  const entire = new Set<string>();
  for (const statement of code === null ? [] : parseSync(id, code).program.body) {
    if (statement.type !== 'ImportDeclaration' || statement.importKind === 'type') continue;
    const source = statement.source.value;
    const names = statement.specifiers.map((specifier) =>
      specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier'
        ? specifier.importKind === 'type'
          ? ''
          : specifier.imported.name
        : null,
    );
    if (names.length === 0 || names.includes(null)) entire.add(source);
    taken.set(source, [...(taken.get(source) ?? []), ...names.filter((name): name is string => Boolean(name))]);
  }
  for (const source of entire) taken.delete(source);
  return taken;
}

/** The modules from which an index passes names on; null where it does anything else. */
function passedOn(id: string, code: string | null): ReadonlyMap<string, string> | null {
  if (code === null || !id.endsWith('/index.ts')) return null;
  const offers = new Map<string, string>();
  for (const statement of parseSync(id, code).program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.source) return null;
    for (const { exported, exportKind } of statement.specifiers) {
      if (exported.type === 'Identifier' && exportKind !== 'type')
        offers.set(exported.name, ownPath(id, statement.source.value));
    }
  }
  return offers;
}

/** A source of ours that another names. */
const ownPath = (from: string, specifier: string): string => join(dirname(from), specifier.replace(/\.js$/, '.ts'));
