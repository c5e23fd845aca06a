import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snippetsOf } from '../package/snippets.js';
import { open, openBrowser, project, run, serve, total, typeBudget } from './project.js';

const html = (body: string, script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title></head><body>${body}<script type="module" src="/${script}"></script></body></html>`;

const STRICT = JSON.stringify({
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    noEmit: true,
    types: [],
  },
  include: ['*/*.ts', '*/*.tsx', '*/*.vue', '*/*.svelte'],
});

interface Recipe {
  readonly name: string;
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  /** The program that checks the types. */
  readonly check: readonly [program: string, ...words: string[]];
}

const VITE = ['vite@8', 'typescript@5.9'];
const plugin = (name: string, call: string): string =>
  `import plugin from '${name}';\nexport default { plugins: [${call}] };\n`;

const RECIPES: readonly Recipe[] = [
  {
    name: 'vite',
    packages: VITE,
    files: {
      ...snippetsOf('ts', 'vite/'),
      'index.html': html(
        '<main><funnel-calculator lang="en" currency="USD"></funnel-calculator><output></output></main>',
        'vite/main.ts',
      ),
    },
    check: ['tsc', '-p', '.'],
  },
  {
    name: 'react',
    packages: [...VITE, 'react@19', 'react-dom@19', '@types/react@19', '@types/react-dom@19', '@vitejs/plugin-react@6'],
    files: {
      ...snippetsOf('tsx', 'react/'),
      'react/main.tsx': `import { createRoot } from 'react-dom/client';\nimport App from './App.js';\ncreateRoot(document.querySelector('#app')!).render(<App />);\n`,
      'react/start-later.tsx': `import { createRoot } from 'react-dom/client';\nimport { Later } from './Later.js';\ncreateRoot(document.querySelector('#app')!).render(<Later />);\n`,
      'index.html': html('<div id="app"></div>', 'react/main.tsx'),
      'later.html': html('<div id="app"></div>', 'react/start-later.tsx'),
      'vite.config.js': `import react from '@vitejs/plugin-react';\nexport default { plugins: [react()], build: { rolldownOptions: { input: ['index.html', 'later.html'] } } };\n`,
    },
    check: ['tsc', '-p', '.'],
  },
  {
    name: 'vue',
    packages: [...VITE, 'vue@3', 'vue-tsc@3', '@vitejs/plugin-vue@6'],
    files: {
      ...snippetsOf('vue', 'vue/'),
      'vue/Wrong.vue': `<script setup lang="ts">\nimport 'funnel-calculator/bundled';\n</script>\n<template>\n  <!-- @vue-expect-error a misspelt scheme -->\n  <funnel-calculator color-scheme="drak"></funnel-calculator>\n  <!-- @vue-expect-error the event tells no price -->\n  <funnel-calculator @funnel-change="(event) => event.detail.price"></funnel-calculator>\n</template>\n`,
      'vue/main.ts': `import { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('#app');\n`,
      'index.html': html('<div id="app"></div>', 'vue/main.ts'),
      'vite.config.js': plugin(
        '@vitejs/plugin-vue',
        `plugin({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('funnel-') } } })`,
      ),
    },
    check: ['vue-tsc', '-p', '.'],
  },
  {
    name: 'svelte',
    packages: [...VITE, 'svelte@5', 'svelte-check@4', '@sveltejs/vite-plugin-svelte@7'],
    files: {
      ...snippetsOf('svelte', 'svelte/'),
      'svelte/main.ts': `import { mount } from 'svelte';\nimport App from './App.svelte';\nmount(App, { target: document.querySelector('#app')! });\n`,
      'index.html': html('<div id="app"></div>', 'svelte/main.ts'),
      'vite.config.js': `import { svelte } from '@sveltejs/vite-plugin-svelte';\nexport default { plugins: [svelte()] };\n`,
      'svelte.config.js': 'export default {};\n',
    },
    check: ['svelte-check', '--tsconfig', './tsconfig.json'],
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(RECIPES)('the recipe for $name', ({ name, packages, files, check }) => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    folder = project(name, packages, { 'tsconfig.json': STRICT, ...files });
    run(folder, 'vite', 'build');
    site = await serve(join(folder, 'dist'));
  });
  afterAll(() => site.stop());

  it('has types that hold', () => {
    const [program, ...words] = check;
    run(folder, program, ...words);
  });

  it('shows the calculator with its norms, and hears what a visitor types, with a silent console', async () => {
    const { page, heard } = await open(browser, site.url);
    // By hand, from the example in dollars: 150 × 200 + 30 × 1,200 = 66,000.
    expect(await total(page)).toContain('66,000');
    expect(await page.$eval('funnel-calculator', ({ norms }) => norms)).toEqual({ primaryRate: '0.35' });
    await typeBudget(page, '3600');
    // 600 enquiries for 3,600 dollars; the revenue stays.
    await page.waitForFunction(() => document.querySelector('output')!.textContent === '66000');
    expect(await page.$eval('funnel-calculator', ({ result }) => result.stages[0]!.cost)).toBe('6');
    expect(heard).toEqual([]);
    await page.close();
  });

  it.runIf(name === 'react')('passes objects right where React renders before the element is defined', async () => {
    const { page, heard } = await open(browser, `${site.url}later.html`);
    await total(page);
    const taken = await page.$eval('funnel-calculator', (calculator) => [
      calculator.getAttribute('norms'),
      JSON.stringify(calculator.texts),
      calculator.diagnosis.levers.find(({ id }) => id === 'primaryRate')?.norm,
    ]);
    expect(taken).toEqual(['{"primaryRate":"0.35"}', '{"en":{"leads":"Calls"}}', '0.35']);
    expect(await page.$eval('funnel-calculator >>> funnel-leads >>> label', (label) => label.textContent)).toContain(
      'Calls',
    );
    expect(heard).toEqual([]);
    await page.close();
  });
});
