import type { Rolldown } from 'vite';

/**
 * Keeps all that the entry imports in one file with it.
 *
 * Left alone, rolldown splits off what lazy parts of lazy parts share with the entry, and the first screen would wait
 * for several requests.
 *
 * @param name - of the file
 * @param entry - path of the entry's source, absolute
 */
export function firstScreen(name: string, entry: string): Rolldown.CodeSplittingGroup {
  const reached = new Set<string>();
  return {
    name: (module, context) => {
      const walk = (id: string): void => {
        if (reached.has(id)) return;
        reached.add(id);
        for (const next of context.getModuleInfo(id)?.importedIds ?? []) walk(next);
      };
      walk(entry);
      return reached.has(module) ? name : null;
    },
  };
}
