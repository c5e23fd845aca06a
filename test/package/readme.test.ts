import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readmeForNpm } from '../../tools/pack.js';
import { placesOf } from '../build/links.js';
import { INSTALLED, tarball } from './pack.js';

const ROOT = join(import.meta.dirname, '../..');
const source = readFileSync(join(ROOT, 'README.md'), 'utf8');
const packed = readFileSync(join(INSTALLED, 'README.md'), 'utf8');
const about = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8')) as { name: string; version: string };
const ADDRESS = `https://unpkg.com/funnel-calculator@${about.version}/`;

/** What npm's site makes of a README is GitHub's Markdown, as this is. */
const addressesIn = (markdown: string): string[] =>
  [...marked.parse(markdown, { async: false, gfm: true }).matchAll(/ (?:href|src)="([^"]*)"/g)].map(
    ([, address]) => address!,
  );

describe('the README that npm shows', () => {
  const addresses = addressesIn(packed);

  it('leads nowhere that depends on where it is shown', () => {
    expect(addresses.length).toBeGreaterThan(40);
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  it('leads to files and places of its own version that are in the package, pictures among them', () => {
    const own = addresses
      .filter((address) => address.startsWith(ADDRESS))
      .map((address) => address.slice(ADDRESS.length).split('#') as [path: string, place?: string]);
    expect(own.filter(([path]) => /\.(?:png|webp)$/.test(path))).toHaveLength(5);
    expect(own.length).toBeGreaterThan(35);
    expect(own.filter(([path]) => !existsSync(join(INSTALLED, path)))).toEqual([]);
    const places = own.filter(([, place]) => place !== undefined);
    expect(places.length).toBeGreaterThan(0);
    for (const [path, place] of places) expect(placesOf(readFileSync(join(INSTALLED, path), 'utf8'))).toContain(place);
  });

  it("says what the repository's says, code included, and one sentence on where its links lead", () => {
    const [note] = /^The links lead to .*\n\n/m.exec(packed)!;
    expect(note).toContain(`of version ${about.version} `);
    expect(packed.replace(note, '').replaceAll(ADDRESS, '')).toBe(source);
  });

  it('is what npm sends along when the packed file is published, and in the packed file', async () => {
    const sent = await published(['publish', tarball()]);
    expect(sent.code).toBe(0);
    expect(sent.bodies).toHaveLength(1);
    const [body] = sent.bodies;
    expect(body!.versions[about.version]!.readme).toBe(packed);
    const [attachment] = Object.values(body!._attachments);
    expect(attachment!.data).toBe(readFileSync(tarball()).toString('base64'));
  });

  it("can't be published with the folder's by mistake", async () => {
    const { code, bodies, said } = await published(['publish', '--foreground-scripts']);
    expect([code === 0, bodies]).toEqual([false, []]);
    expect(said).toContain('npm publish ./funnel-calculator-<version>.tgz');
  });
});

describe('the packed README', () => {
  const about = { name: 'a', version: '1.2.3' };
  const note = '\n\n## Where to go\n';

  it.each([
    [
      'a picture that is a link',
      '[![x](b.png)](c.md)',
      '[![x](https://unpkg.com/a@1.2.3/b.png)](https://unpkg.com/a@1.2.3/c.md)',
    ],
    ['a place of a page', '[x](docs/b.md#c)', '[x](https://unpkg.com/a@1.2.3/docs/b.md#c)'],
  ])('gives its whole address to %s', (_what, before, after) => {
    expect(readmeForNpm(before + note, about)).toContain(`${after}\n`);
  });

  it.each([
    ['to another site', '[x](https://lit.dev)'],
    ['by mail', '[x](mailto:a@b.example)'],
    ['to a place of its own', '[x](#y)'],
    ['in a piece of code', '`[x](y.md)`'],
    ['in a block of code', '```md\n[x](y.md)\n```'],
  ])('leaves a link alone %s', (_where, text) => {
    expect(readmeForNpm(text + note, about)).toContain(text);
  });

  it("is the repository's as soon as there is a repository to be found by npm's site", () => {
    expect(readmeForNpm(source, { ...about, repository: 'github:a/b' })).toBe(source);
  });

  it('needs the heading under which its sentence stands', () => {
    expect(() => readmeForNpm('# Title', about)).toThrow('## Where to go');
  });
});

/** What `npm publish` sends to a registry. */
interface Publication {
  readonly versions: Readonly<Record<string, { readonly readme?: string }>>;
  readonly _attachments: Readonly<Record<string, { readonly data: string }>>;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'funnel-calculator-publish-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs npm against a registry that knows no package and takes every one. */
async function published(
  words: readonly string[],
): Promise<{ readonly code: number | null; readonly said: string; readonly bodies: readonly Publication[] }> {
  const bodies: Publication[] = [];
  const registry = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.method === 'PUT') bodies.push(JSON.parse(Buffer.concat(parts).toString('utf8')) as Publication);
      response.writeHead(request.method === 'PUT' ? 201 : 404, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(registry.address() as AddressInfo).port}`;
  // Settings of their own, so that neither the registry nor the name of whoever runs the test comes in.
  const settings = join(folder, 'npmrc');
  writeFileSync(settings, `//${host}/:_authToken=nobody\n`);
  try {
    const npm = spawn('npm', [...words, '--registry', `http://${host}/`, '--userconfig', settings, '--no-audit'], {
      cwd: ROOT,
      shell: process.platform === 'win32', // npm is a script there
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (part: Buffer) => (said += part.toString('utf8')));
    const code = await new Promise<number | null>((resolve) => npm.on('close', resolve));
    return { code, said, bodies };
  } finally {
    registry.close();
  }
}
