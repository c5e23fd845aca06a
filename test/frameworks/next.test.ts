import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snippetsOf } from '../package/snippets.js';
import { open, openBrowser, project, run, serve, total, typeBudget } from './project.js';

const PACKAGES = ['next@16', 'react@19', 'react-dom@19', '@types/react@19', '@types/node@20', 'typescript@5.9'];

const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(snippetsOf('tsx', 'next/')).map(([path, text]) => [path.replace('next/', ''), text]),
  ),
  'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {\n  return (\n    <html lang="en">\n      <head>\n        <link rel="icon" href="data:," />\n      </head>\n      <body>{children}</body>\n    </html>\n  );\n}\n`,
  'app/other/page.tsx': `import Link from 'next/link';\n\nexport default function Other() {\n  return <Link href="/">Back</Link>;\n}\n`,
  'next.config.mjs': `export default { output: 'export' };\n`,
};

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await openBrowser();
  const folder = project('next', PACKAGES, FILES);
  // It checks the types too.
  run(folder, 'next', 'build');
  site = await serve(join(folder, 'out'));
});
afterAll(async () => {
  site.stop();
  await browser.close();
});

describe('the recipe for Next', () => {
  it('shows the calculator with its norms, hydrates without a warning, and hears what a visitor types', async () => {
    const { page, heard } = await open(browser, site.url);
    expect(await total(page)).toContain('66,000');
    await page.waitForFunction(() =>
      document.querySelector('funnel-calculator')!.diagnosis.levers.some(({ norm }) => norm === '0.35'),
    );
    await typeBudget(page, '3600');
    await page.waitForFunction(() => document.querySelector('output')!.textContent === '66000');
    expect(heard).toEqual([]);
    await page.close();
  });

  it('shows it again after soft navigation there and back', async () => {
    const { page, heard } = await open(browser, site.url);
    await total(page);
    await page.click('a[href="/other"]');
    await page.waitForFunction(() => !document.querySelector('funnel-calculator'));
    await page.click('a[href="/"]');
    expect(await total(page)).toContain('66,000');
    expect(heard).toEqual([]);
    await page.close();
  });
});
