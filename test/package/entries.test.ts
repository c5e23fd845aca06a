import { execFileSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ways } from '../../tools/docs/bundlers.js';
import { INSTALLED, PROJECT } from './pack.js';

/** What imports the entries in turn, and reports each entry's exports with the globals and the words that it has left. */
const IMPORTS = `
const said = [];
for (const level of ['log', 'info', 'warn', 'error']) console[level] = (...parts) => said.push(parts.join(' '));
const report = {};
for (const entry of ['define', 'bundled', 'jsx', 'vue', 'svelte', 'core', 'prerender', '.']) {
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const names = Object.keys(await import(entry === '.' ? 'funnel-calculator' : 'funnel-calculator/' + entry));
  await new Promise((resolve) => setTimeout(resolve, 20));
  report[entry] = [names.length > 0, Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && !/lit|reactiveElement|customElements/i.test(name))];
}
process.stdout.write(JSON.stringify({ said, report }));`;

const NOTHING = [false, []];
const EXPORTS = [true, []];

describe('on a server', () => {
  it.each([
    ['Node', []],
    ['workerd', ['--conditions=workerd', '--conditions=worker', '--conditions=browser']],
    ['another worker', ['--conditions=worker', '--conditions=browser']],
    ['an edge server', ['--conditions=edge-light']],
  ])('importing any entry does nothing, says nothing and throws nothing: %s', (_where, conditions) => {
    const parameters = [...conditions, '--unhandled-rejections=strict', '--input-type=module', '-e', IMPORTS];
    const told = execFileSync(process.execPath, parameters, { cwd: PROJECT, encoding: 'utf8' });
    expect(JSON.parse(told)).toEqual({
      said: [],
      report: {
        define: NOTHING,
        bundled: NOTHING,
        jsx: NOTHING,
        vue: NOTHING,
        svelte: NOTHING,
        core: EXPORTS,
        prerender: EXPORTS,
        '.': EXPORTS,
      },
    });
  });

  it('a worker without anything of Node or of a page draws the same calculator as Node', async () => {
    const code = `export * from 'funnel-calculator'; export { prerender } from 'funnel-calculator/prerender'; import 'funnel-calculator/define'; import 'funnel-calculator/bundled'; export { calculateFunnel } from 'funnel-calculator/core';`;
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: PROJECT },
      bundle: true,
      format: 'iife',
      globalName: 'worker',
      conditions: ['workerd', 'worker', 'browser'],
      target: 'es2022',
      write: false,
      logLevel: 'error',
    });
    const call = `${outputFiles[0]!.text}; worker.prerender({ attributes: { lang: 'ru', budget: '90000', norms: { primaryRate: '0.5' } } })`;
    const drawn = (await runInNewContext(call, { console, setTimeout, clearTimeout, queueMicrotask, URL })) as string;
    const inNode = execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `const { prerender } = await import('funnel-calculator/prerender'); process.stdout.write(await prerender({ attributes: { lang: 'ru', budget: '90000', norms: { primaryRate: '0.5' } } }));`,
      ],
      { cwd: PROJECT, encoding: 'utf8' },
    );
    expect(drawn).toContain('90');
    // The files for Node keep the white space that those for workers leave out.
    expect(words(drawn)).toBe(words(inNode));
  });
});

const words = (html: string): string => html.replace(/<style[^]*?<\/style>/g, '').replace(/\s+/g, '');

describe('through a bundler', () => {
  it('the ready-made parts weigh what the script tag weighs, and less than parts that the bundler joins', () => {
    const [joined, ready, tag] = ways(`${INSTALLED}/dist`).map(([, { gzip }]) => gzip);
    expect(ready! / tag!).toBeGreaterThan(0.98);
    // The bundler minifies once more, in its own way, what the build has made as small as it can.
    expect(ready! / tag!).toBeLessThan(1.04);
    expect(joined! / ready!).toBeGreaterThan(1.1);
  });

  it('the ready-made parts are what browsers are given, and nothing else is', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `import 'funnel-calculator/bundled';`, resolveDir: PROJECT },
      bundle: true,
      splitting: true,
      format: 'esm',
      minify: true,
      outdir: 'out',
      write: false,
      logLevel: 'error',
    });
    const entry = outputFiles.find(({ path }) => path.endsWith('stdin.js'))!;
    expect(entry.text).toContain('funnel-budget');
    expect(outputFiles.length).toBeGreaterThan(50);
  });
});
