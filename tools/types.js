// @ts-check
/**
 * Checks all types: the sources, the pure rooms without DOM, and the tests. The compiler remembers by their contents the
 * files that it has checked, and looks again only at what a change can reach.
 *
 * It is TypeScript 7, which is compiled to machine code and takes an eighth of the time. TypeScript 6 stays beside it for
 * whoever needs its library: ESLint, and the build, which writes the declarations.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript-7/package.json')), 'bin/tsc');
const CACHE = 'node_modules/.cache/tsc';

const projects = ['tsconfig.json', 'src/core/tsconfig.json', 'src/format/tsconfig.json', 'test/tsconfig.json'];

const failed = projects.filter((project) => {
  if (!existsSync(project)) throw new Error(`${project} is missing`);
  const memory = `${CACHE}/${project.replaceAll('/', '-').replace('.json', '.tsbuildinfo')}`;
  const options = ['--noEmit', '--pretty', 'false', '--incremental', '--tsBuildInfoFile', memory];
  return spawnSync(process.execPath, [tsc, '--project', project, ...options], { stdio: 'inherit' }).status !== 0;
});

if (failed.length > 0) {
  console.error(`Types fail in ${failed.join(', ')}`);
  process.exitCode = 1;
}
