import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';
import { INSTALLED, tarball } from './pack.js';

const attw = createRequire(import.meta.url)
  .resolve('@arethetypeswrong/cli/package.json')
  .replace('package.json', 'dist/index.js');

describe('the packed package', () => {
  it('has entries that every tool finds, by publint', async () => {
    const { messages } = await publint({ pkgDir: INSTALLED, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that fit its code, by arethetypeswrong', () => {
    const { status, stdout } = spawnSync(process.execPath, [attw, tarball(), '--profile', 'esm-only', '--no-color'], {
      encoding: 'utf8',
    });
    expect([status, status === 0 ? '' : stdout]).toEqual([0, '']);
  });

  it('holds every picture and every page that its README leads to', () => {
    const readme = readFileSync(join(INSTALLED, 'README.md'), 'utf8').replace(/^```[^]*?^```$/gm, '');
    const links = [...readme.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link!);
    const own = links.filter((link) => !/^https?:/.test(link));
    expect(own.length).toBeGreaterThan(25);
    expect(own.filter((link) => !existsSync(join(INSTALLED, link)))).toEqual([]);
  });

  it('names files for those who load it from a mirror of npm, and for editors, that are there', () => {
    const about = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8')) as Record<string, string>;
    for (const field of ['unpkg', 'jsdelivr', 'types', 'customElements', 'web-types'])
      expect([field, existsSync(join(INSTALLED, about[field]!))]).toEqual([field, true]);
  });
});
