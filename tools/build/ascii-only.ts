import type { Plugin } from 'vite';
import { isSingleFile } from './single-files.js';

/**
 * A classic script is read in the encoding of its page, so a single file says everything in ASCII.
 * A byte-order mark would do too, but only until an optimiser concatenates the file with others.
 */
export const asciiOnly = (): Plugin => ({
  name: 'ascii-only',
  apply: 'build',
  applyToEnvironment: isSingleFile,
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = standingAlone(toAscii(file.code));
    },
  },
});

/** The same program with every other character as `\uXXXX`; for minified code, whose literals alone hold any. */
export function toAscii(code: string): string {
  // A backslash before a character that needs none says nothing; before an escape it would end it.
  return code.replace(/\\([^])|[^\0-\x7f]/g, (found, escaped?: string) => {
    const character = escaped ?? found;
    return character <= '\x7f' ? found : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Whole between its neighbours, whom optimisers join it with: one may end without a semicolon, the next may begin with a bracket. */
export const standingAlone = (code: string): string => `;${code.replace(/;?\s*$/, ';')}\n`;
