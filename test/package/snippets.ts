import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '../../docs/frameworks.md');
const BLOCK = /^```(\w+) (\S+)\n([^]*?)^```$/gm;

/**
 * A project as the guide shows it to be copied: its files of every language, by their names within the project.
 *
 * @param folder - where it stands, such as `next/`
 */
export const projectOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    [...readFileSync(PAGE, 'utf8').matchAll(BLOCK)]
      .filter(([, , name]) => name!.startsWith(folder))
      .map(([, , name, text]) => [name!.slice(folder.length), text!]),
  );

/**
 * The files that the guide shows to be copied, by the names that stand behind the language of their block.
 *
 * @param folder - what their names begin with
 */
export const snippetsOf = (language: string, folder: string): Record<string, string> =>
  Object.fromEntries(
    [...readFileSync(PAGE, 'utf8').matchAll(BLOCK)]
      .filter(([, spoken, name]) => spoken === language && name!.startsWith(folder))
      .map(([, , name, text]) => [name!, text!]),
  );
