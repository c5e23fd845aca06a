import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectOf } from '../package/snippets.js';
import { expectToFollow, open, openBrowser, project, run, serve } from './project.js';

const PACKAGES = [
  ...['build', 'cli', 'common', 'compiler', 'compiler-cli', 'core', 'platform-browser'].map(
    (name) => `@angular/${name}@21`,
  ),
  '@angular/router@21',
  'rxjs@7',
  'tslib@2',
  'typescript@5.9',
];

const BUILD = {
  builder: '@angular/build:application',
  options: { browser: 'src/main.ts', tsConfig: 'tsconfig.json', outputPath: 'out' },
};

const FILES: Readonly<Record<string, string>> = {
  ...projectOf('angular/'),
  // As `ng new` makes it.
  'src/app/app.config.ts': `import { ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter } from '@angular/router';

export const appConfig: ApplicationConfig = { providers: [provideBrowserGlobalErrorListeners(), provideRouter([])] };
`,
  'src/index.html':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><base href="/"><link rel="icon" href="data:,"><title>A page</title></head><body><app-root></app-root></body></html>',
  'angular.json': JSON.stringify({
    version: 1,
    projects: { page: { projectType: 'application', root: '', architect: { build: BUILD } } },
  }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true,
      target: 'es2022',
      module: 'preserve',
      lib: ['es2022', 'dom'],
      skipLibCheck: true,
      experimentalDecorators: true,
      importHelpers: true,
      types: [],
    },
    angularCompilerOptions: { strictTemplates: true, strictInjectionParameters: true },
    files: ['src/main.ts'],
  }),
};

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await openBrowser();
  const folder = project('angular', PACKAGES, FILES);
  // It checks the types of the component and of its template too.
  run(folder, 'ng', 'build');
  site = await serve(join(folder, 'out/browser'));
});
afterAll(async () => {
  site.stop();
  await browser.close();
});

describe('the recipe for Angular', () => {
  it('shows the calculator with its norms, and hears what a visitor types, with a silent console', async () => {
    const { page, heard } = await open(browser, site.url);
    await expectToFollow(page);
    expect(await page.$eval('funnel-calculator', ({ norms }) => norms)).toEqual({ primaryRate: '0.35' });
    expect(heard).toEqual([]);
    await page.close();
  });
});
