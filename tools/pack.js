// @ts-check
/**
 * `npm run pack`: the file to publish, `funnel-calculator-<version>.tgz`, here or in the folder that is named.
 *
 * npm's site finds a README's pictures and pages in the package's repository. As long as package.json names none, they
 * are missing there. So the packed README, and no other, leads to the files of its own version at unpkg.com, which
 * serves every file of a published package. Nothing in the repository is changed for it: what npm has packed is packed
 * once more with that README.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A block of code or a piece of it, which stays as it is, or the target of a link or of a picture. */
const CODE_OR_TARGET = /^(`{3,})[^]*?^\1`*$|`[^`\n]*`|\]\(([^()\s]+)\)/gm;
/** What leads to another site, or to a place of the same page. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|#)/i;
const LIST_OF_PAGES = '## Where to go\n';

/**
 * @param {{ name: string, version: string }} about
 * @returns {string} where unpkg.com serves the package's files
 */
export const addressOf = ({ name, version }) => `https://unpkg.com/${name}@${version}/`;

/**
 * The README as the package holds it. With a repository in package.json it stays as it is: npm's site then finds pages
 * there, and shows them better than as plain text.
 *
 * @param {string} readme
 * @param {{ name: string, version: string, repository?: unknown }} about what package.json says
 */
export function readmeForNpm(readme, about) {
  if (about.repository) return readme;
  if (!readme.includes(LIST_OF_PAGES)) throw new Error(`The README has no heading "${LIST_OF_PAGES.trim()}" any more.`);
  const address = addressOf(about);
  const note = `The links lead to the files of version ${about.version} at [unpkg.com](https://unpkg.com/), as plain text. The same files are in the package: \`node_modules/${about.name}/docs/\`.`;
  return readme
    .replace(CODE_OR_TARGET, (found, _fence, target) =>
      target === undefined || ELSEWHERE.test(target) ? found : `](${address}${target})`,
    )
    .replace(LIST_OF_PAGES, `${LIST_OF_PAGES}\n${note}\n`);
}

/** @param {string} from a package's folder @param {string} to @returns {string} the packed file */
function npmPack(from, to) {
  const told = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', to], {
    cwd: from,
    encoding: 'utf8',
    shell: process.platform === 'win32', // npm is a script there
  });
  return join(to, told.trim());
}

/**
 * @param {string} to the folder in which the file is put
 * @returns {string} the file
 */
export function pack(to) {
  if (!existsSync(join(ROOT, 'dist/define.js'))) throw new Error('Nothing is built yet: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'funnel-calculator-pack-'));
  try {
    execFileSync('tar', ['-xzf', npmPack(ROOT, folder), '-C', folder]);
    const unpacked = join(folder, 'package');
    const readme = join(unpacked, 'README.md');
    const about = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
    writeFileSync(readme, readmeForNpm(readFileSync(readme, 'utf8'), about));
    return npmPack(unpacked, to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `npm publish` of the folder would pack it without any of this, and show another README than the packed one. */
function refuse() {
  process.stderr.write(
    'Publish the packed file instead of the folder: npm run pack && npm publish ./funnel-calculator-<version>.tgz\n',
  );
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv[2] === '--refuse') refuse();
  else process.stdout.write(`${pack(resolve(process.argv[2] ?? '.'))}\n`);
}
