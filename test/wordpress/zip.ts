import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Site } from './site.js';

export const ZIP = 'dist/wordpress/funnel-calculator.zip';
const FOLDER = 'funnel-calculator/';

/** The built plugin's files by path within its folder. */
export const builtFiles = (): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(ZIP))).map(([path, content]) => [path.slice(FOLDER.length), content]),
  );

/** Puts the built plugin into a site by hand, as by FTP, into a folder of any name. */
export function putInto({ folder }: Site, name: string): void {
  for (const [path, content] of Object.entries(builtFiles())) {
    const file = join(folder, 'wp-content/plugins', name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
