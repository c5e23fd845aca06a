import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { shareWithoutImport } from '../../tools/build/share-without-import.js';

const SYMBOL = 'funnel-calculator-build-test';
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  Reflect.deleteProperty(globalThis, Symbol.for(SYMBOL));
});

/** Builds sources, given by file name, and returns the folder of the result. */
async function built(sources: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'share-'));
  folders.push(folder);
  for (const [file, code] of Object.entries(sources)) writeFileSync(join(folder, file), code);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  await build({
    configFile: false,
    logLevel: 'silent',
    root: folder,
    plugins: [shareWithoutImport(SYMBOL)],
    build: {
      target: 'es2022',
      lib: { entry: { entry: 'entry.js' }, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(folder, 'dist');
}

const SHARED = 'export class Shared {} export const unused = () => document.title;';
const ENTRY =
  "import { Shared } from './shared.js'; globalThis[Symbol.for('funnel-calculator-build-test')] ??= {}; globalThis[Symbol.for('funnel-calculator-build-test')].open = async () => [new Shared(), await import('./lazy.js')];";
const LAZY = "import { Shared } from './shared.js'; export class Panel extends Shared {}";

const load = (dist: string, query: string): Promise<unknown> =>
  import(/* @vite-ignore */ `${pathToFileURL(join(dist, 'entry.js')).href}${query}`);

type Opener = () => Promise<[object, { Panel: new () => object }]>;
const shelf = (): { open: Opener } => (globalThis as unknown as Record<symbol, { open: Opener }>)[Symbol.for(SYMBOL)]!;

describe('a lazy part', () => {
  it('shares classes with an entry that was loaded behind a version', async () => {
    await load(await built({ 'shared.js': SHARED, 'entry.js': ENTRY, 'lazy.js': LAZY }), '?ver=1');
    const [shared, { Panel }] = await shelf().open();
    expect(new Panel()).toBeInstanceOf(shared.constructor);
  });

  it('imports nothing, and the entry neither imports nor exports', async () => {
    const dist = await built({ 'shared.js': SHARED, 'entry.js': ENTRY, 'lazy.js': LAZY });
    const [entry, lazy] = ['entry', 'lazy'].map((name) =>
      readFileSync(
        join(
          dist,
          readdirSync(dist).find((file) => file.startsWith(name))!,
        ),
        'utf8',
      ),
    );
    expect(lazy).not.toMatch(/\bimport\b/);
    expect(entry).not.toMatch(/\bexport\b|\bimport\s*[{"'`*]/);
    expect(entry).not.toContain('document.title');
  });

  it('of another build on the same page keeps to its own entry', async () => {
    const other = await built({ 'shared.js': `${SHARED} globalThis.nothing = 0;`, 'entry.js': ENTRY, 'lazy.js': LAZY });
    await load(await built({ 'shared.js': SHARED, 'entry.js': ENTRY, 'lazy.js': LAZY }), '');
    const { open } = shelf();
    await load(other, '');
    const [[first, firstPart], [second, secondPart]] = [await open(), await shelf().open()];
    expect(first.constructor).not.toBe(second.constructor);
    expect(new firstPart.Panel()).toBeInstanceOf(first.constructor);
    expect(new secondPart.Panel()).toBeInstanceOf(second.constructor);
  });

  it('changes the name of the build when only the part itself changes, since the short names may shift', async () => {
    const names: (string | undefined)[] = [];
    for (const lazy of [LAZY, `${LAZY} export const more = 1;`]) {
      const dist = await built({ 'shared.js': SHARED, 'entry.js': ENTRY, 'lazy.js': lazy });
      names.push(
        /\)\]\??\.?\[?[`'"]?(\w+)/.exec(
          readFileSync(
            join(
              dist,
              readdirSync(dist).find((file) => file.startsWith('lazy'))!,
            ),
            'utf8',
          ),
        )?.[1],
      );
    }
    expect(names[0]).toBeDefined();
    expect(names[0]).not.toBe(names[1]);
  });
});

describe('the build fails', () => {
  it('where a part import()s what the entry holds', async () => {
    const sources = {
      'shared.js': SHARED,
      'entry.js': ENTRY,
      'lazy.js': `${LAZY} export const again = () => import('./shared.js');`,
    };
    await expect(built(sources)).rejects.toThrow('import it statically');
  });

  it('where the entry exports, or would import', async () => {
    await expect(
      built({ 'shared.js': SHARED, 'entry.js': `${ENTRY} export { Shared };`, 'lazy.js': LAZY }),
    ).rejects.toThrow(/export nothing|would also wait/);
  });
});
