import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { LIT_CUTS, type Cut } from './lit-cuts.js';

/**
 * Leaves out of lit what no template of ours, and no engine that can show our styles, leads into.
 *
 * Each cut names the words that stand in lit's own file, once; where lit has changed, the build fails.
 * A cut that our sources need is left undone as soon as they name what it is for.
 */
export const trimLit = (sources: string): Plugin => {
  let cuts: readonly Cut[];
  return {
    name: 'trim-lit',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name !== 'npm',
    buildStart() {
      cuts = cutsFor(readSources(sources));
    },
    transform: {
      filter: { id: LIT },
      handler: (code, id) => ({ code: trimmed(code, LIT.exec(id)![1]!, cuts), map: null }),
    },
  };
};

const LIT = /\/node_modules\/(?:@lit|lit|lit-html|lit-element)\/(?:reactive-element\/)?([\w/-]+\.js)$/;

/** The cuts that leave all that the sources use. */
export const cutsFor = (sources: string): readonly Cut[] => LIT_CUTS.filter(({ neededBy }) => !neededBy?.test(sources));

/**
 * A file of lit without the pieces that are cut.
 *
 * @param file - `lit-html.js`, `reactive-element.js` …
 * @throws Error where lit no longer has the words
 */
export function trimmed(code: string, file: string, cuts: readonly Cut[]): string {
  return cuts
    .flatMap(({ pieces }) => pieces[file] ?? [])
    .reduce((left, [words, instead]) => {
      const [before, after, ...more] = left.split(words);
      if (after === undefined || more.length > 0) throw new Error(`lit has changed: “${words}” isn't once in ${file}`);
      return before! + instead + after;
    }, code);
}

const readSources = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
