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
  warmUp,
} from './project.js';

// From 4.4.6 on it needs Node 22.
const PACKAGES = ['nuxt@4.3', 'typescript@5.9', 'vue-tsc@3'];

const page = (path: string): string =>
  `<template>\n  <p><NuxtLink to="/">Page</NuxtLink> <NuxtLink to="/ready">Prerendered</NuxtLink> ${path}</p>\n</template>\n`;

const FILES: Readonly<Record<string, string>> = {
  ...projectOf('nuxt/'),
  'app/app.vue':
    '<template>\n  <Head><Link rel="icon" href="data:," /></Head>\n  <NuxtPage />\n</template>\n<script setup lang="ts">\nuseHead({ htmlAttrs: { lang: "en" } });\n</script>\n',
  'app/pages/other.vue': page('other'),
  'tsconfig.json': JSON.stringify({ extends: './.nuxt/tsconfig.json' }),
};

let browser: Browser;
let site: Awaited<ReturnType<typeof start>>;
let development: Awaited<ReturnType<typeof start>>;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = project('nuxt', PACKAGES, FILES);
  run(folder, 'nuxt', 'build');
  site = await start(folder, () => ['node', '.output/server/index.mjs']);
  development = await start(folder, (port) => ['node_modules/.bin/nuxt', 'dev', '--port', port, '--host', '127.0.0.1']);
  await warmUp(browser, development.url, ['/', '/ready']);
});
afterAll(async () => {
  site.stop();
  development.stop();
  await browser.close();
});

describe('the recipe for Nuxt', () => {
  it('has types that hold', () => {
    run(folder, 'nuxt', 'typecheck');
  });

  describe.each([
    ['as it is written', '/'],
    ['prerendered', '/ready'],
  ])('%s', (_how, path) => {
    it('shows the calculator with its norms, hydrates without a warning, and hears what a visitor types', async () => {
      const { page, heard } = await open(browser, new URL(path, site.url).href);
      await expectToFollow(page);
      expect(await isFirstCalculator(page)).toBe(true);
      expect(heard).toEqual([]);
      await page.close();
    });

    it('warns of nothing while somebody develops', async () => {
      const { page, warned } = await open(browser, new URL(path, development.url).href);
      await expectToFollow(page);
      expect(await isFirstCalculator(page)).toBe(true);
      expect(warned).toEqual([]);
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
