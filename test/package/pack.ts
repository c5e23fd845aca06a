import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../../tools/pack.js';

const ROOT = join(import.meta.dirname, '../..');

/** A project that has installed the package; what it depends on is found further up. */
export const PROJECT = join(ROOT, 'node_modules/.cache/package');
/** The package as it is unpacked there. */
export const INSTALLED = join(PROJECT, 'node_modules/funnel-calculator');

/** The file that npm would publish. */
export const tarball = (): string =>
  join(
    PROJECT,
    readdirSync(PROJECT).find((file) => file.endsWith('.tgz'))!,
  );

/** Packs the package once, before all tests, and unpacks it as npm would install it. */
export function setup(): void {
  rmSync(PROJECT, { recursive: true, force: true });
  mkdirSync(INSTALLED, { recursive: true });
  // A project of its own: else the name of the package would mean the repository around it.
  writeFileSync(join(PROJECT, 'package.json'), '{ "private": true, "type": "module" }');
  pack(PROJECT);
  execFileSync('tar', ['-xzf', tarball(), '--strip-components', '1', '-C', INSTALLED]);
}
