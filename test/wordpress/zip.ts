import { readFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { pluginZip } from '../../tools/build/wordpress-plugin.js';
import type { Site } from './site.js';

export const ZIP = 'dist/wordpress/funnel-calculator.zip';
const FOLDER = 'funnel-calculator/';

/** The built plugin's files by path within its folder. */
export const builtFiles = (): Record<string, Uint8Array> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(ZIP))).map(([path, content]) => [path.slice(FOLDER.length), content]),
  );

/** A zip of another version, with another mark on its script. @returns its path */
export function otherVersion(site: Site, version: string): string {
  const files = builtFiles();
  const change = (path: string, from: RegExp, to: string): void => {
    files[path] = strToU8(strFromU8(files[path]!).replace(from, to));
  };
  change('funnel-calculator.php', /Version: \S+/, `Version: ${version}`);
  change('includes/build.php', /BUILD = '[^']+'/, `BUILD = '${version}-test'`);
  const path = join(site.folder, `funnel-calculator-${version}.zip`);
  writeFileSync(path, pluginZip(files));
  return path;
}

/** Puts the built plugin into a site by hand, as by FTP, into a folder of any name. */
export function putInto({ folder }: Site, name: string): void {
  for (const [path, content] of Object.entries(builtFiles())) {
    const file = join(folder, 'wp-content/plugins', name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
