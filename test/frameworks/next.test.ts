import { join } from 'node:path';
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
  serve,
  start,
  warmUp,
} from './project.js';

const PACKAGES = ['next@16', 'react@19', 'react-dom@19', '@types/react@19', '@types/node@20', 'typescript@5.9'];

const FILES: Readonly<Record<string, string>> = {
  ...projectOf('next/'),
  'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {\n  return (\n    <html lang="en">\n      <head>\n        <link rel="icon" href="data:," />\n      </head>\n      <body>{children}</body>\n    </html>\n  );\n}\n`,
  'app/other/page.tsx': `import Link from 'next/link';\n\nexport default function Other() {\n  return (\n    <>\n      <Link href="/">Page</Link> <Link href="/ready">Prerendered</Link>\n    </>\n  );\n}\n`,
  'next.config.mjs': `export default { output: 'export' };\n`,
};

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let development: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  browser = await openBrowser();
  const folder = project('next', PACKAGES, FILES);
  // It checks the types too.
  run(folder, 'next', 'build');
  site = await serve(join(folder, 'out'));
  // Production tells of no hydration that went wrong.
  development = await start(folder, (port) => ['node_modules/.bin/next', 'dev', '-H', '127.0.0.1', '-p', port]);
  await warmUp(browser, development.url, ['/', '/ready']);
});
afterAll(async () => {
  site.stop();
  development.stop();
  await browser.close();
});

describe.each([
  ['as it is written', '/'],
  ['prerendered', '/ready'],
])('the recipe for Next, %s', (_how, path) => {
  it('shows the calculator with its norms, and hears what a visitor types, with a silent console', async () => {
    const { page, heard } = await open(browser, new URL(path, site.url).href);
    await expectToFollow(page);
    expect(await isFirstCalculator(page)).toBe(true);
    expect(heard).toEqual([]);
    await page.close();
  });

  it('hydrates without a warning while somebody develops', async () => {
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

describe('the recipe for Next', () => {
  it('has the figures in the HTML that the server sends', async () => {
    expect(await drawnTotal(new URL('/ready', development.url).href)).toContain('66,000');
    expect(await drawnTotal(new URL('/ready', site.url).href)).toContain('66,000');
    expect(await drawnTotal(site.url)).toBe('');
  });
});
