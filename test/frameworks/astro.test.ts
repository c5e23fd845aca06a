import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectOf } from '../package/snippets.js';
import {
  drawnTotal,
  expectToComeBack,
  expectToFollow,
  isFirstCalculator,
  open,
  openBrowser,
  project,
  run,
  start,
} from './project.js';

const PACKAGES = ['astro@5', '@astrojs/node@9', '@astrojs/check@0.9', 'typescript@5.9'];

const FILES: Readonly<Record<string, string>> = {
  ...projectOf('astro/'),
  'src/layouts/Layout.astro':
    '---\nimport { ClientRouter } from \'astro:transitions\';\n---\n\n<html lang="en">\n  <head>\n    <meta charset="utf-8" />\n    <title>A page</title>\n    <link rel="icon" href="data:," />\n    <ClientRouter />\n  </head>\n  <body><slot /></body>\n</html>\n',
  'src/pages/other.astro':
    '---\nimport Layout from \'../layouts/Layout.astro\';\n---\n\n<Layout><a href="/">Page</a> <a href="/ready">Prerendered</a></Layout>\n',
  'astro.config.mjs':
    "import node from '@astrojs/node';\nexport default { output: 'server', adapter: node({ mode: 'standalone' }) };\n",
  'tsconfig.json': JSON.stringify({ extends: 'astro/tsconfigs/strictest', include: ['.astro/types.d.ts', 'src'] }),
};

let browser: Browser;
let folder: string;
let site: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  browser = await openBrowser();
  folder = project('astro', PACKAGES, FILES);
  run(folder, 'astro', 'build');
  site = await start(folder, () => ['node', 'dist/server/entry.mjs']);
});
afterAll(async () => {
  site.stop();
  await browser.close();
});

describe('the recipe for Astro', () => {
  it('has types that hold', () => {
    run(folder, 'astro', 'check', '--minimumFailingSeverity', 'hint');
  });

  describe.each([
    ['as it is written', '/'],
    ['prerendered', '/ready'],
  ])('%s', (_how, path) => {
    it('shows the calculator with its norms, and hears what a visitor types, with a silent console', async () => {
      const { page, heard } = await open(browser, new URL(path, site.url).href);
      await expectToFollow(page);
      expect(await isFirstCalculator(page)).toBe(true);
      expect(heard).toEqual([]);
      await page.close();
    });

    it('shows it again after soft navigation there and back', async () => {
      const { page, heard } = await open(browser, new URL(path, site.url).href);
      await expectToComeBack(page, path);
      expect(heard).toEqual([]);
      await page.close();
    });
  });

  it('has the figures in the HTML that the server sends', async () => {
    expect(await drawnTotal(new URL('/ready', site.url).href)).toContain('66,000');
    expect(await drawnTotal(site.url)).toBe('');
  });
});
