import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { publint } from 'publint';
import { describe, expect, it } from 'vitest';
import { brokenLinks, type Pages } from '../build/links.js';
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

  it('holds a guide whose pages lead to what is in the package, but for those on how it is made', () => {
    const pages: Pages = Object.fromEntries(
      readdirSync(INSTALLED, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => path.endsWith('.md'))
        .map((path) => [path, readFileSync(join(INSTALLED, path), 'utf8')]),
    );
    expect(Object.keys(pages).length).toBeGreaterThan(30);
    const there = (path: string): boolean => existsSync(join(INSTALLED, path));
    // Paths in code font are names; only links are followed.
    const aside = /^docs\/(?:CONTRIBUTING|architecture|libraries)\.md: |: names /;
    expect(brokenLinks(pages, there).filter((fault) => !aside.test(fault))).toEqual([]);
  });

  it('names files for those who load it from a mirror of npm, and for editors, that are there', () => {
    const about = JSON.parse(readFileSync(join(INSTALLED, 'package.json'), 'utf8')) as Record<string, string>;
    for (const field of ['unpkg', 'jsdelivr', 'types', 'customElements', 'web-types'])
      expect([field, existsSync(join(INSTALLED, about[field]!))]).toEqual([field, true]);
  });
});
