import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { project, run, start } from './project.js';

const ENTRIES = ['define', 'bundled', 'jsx', 'vue', 'svelte', 'core', 'prerender'] as const;
const OPTIONS = JSON.stringify({ attributes: { lang: 'ru', budget: '90000', norms: { primaryRate: '0.5' } } });

/** Says what the entries export and what they have left, and answers `/drawn` with a calculator. */
const WORKER = `import * as main from 'funnel-calculator';
${ENTRIES.map((entry) => `import * as ${entry} from 'funnel-calculator/${entry}';`).join('\n')}
const exported = Object.entries({ main, ${ENTRIES.join(', ')} }).filter(([, entry]) => Object.keys(entry).length > 0);
export default {
  async fetch(request) {
    if (new URL(request.url).pathname === '/drawn') return new Response(await prerender.prerender(${OPTIONS}));
    const { stages } = core.calculateFunnel({ budget: '3600', leads: '600' });
    const page = ['document', 'window', 'HTMLElement'].filter((name) => name in globalThis);
    return Response.json({ exported: exported.map(([name]) => name), page, perLead: String(stages[0].cost) });
  },
};
`;

const config = (port: string): string => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "out.js")],
  compatibilityDate = "2025-09-01",
);
`;

const words = (html: string): string => html.replace(/<style[^]*?<\/style>/g, '').replace(/\s+/g, '');

let folder: string;
let server: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  folder = project('workerd', ['workerd@1', 'esbuild@0.27'], { 'worker.js': WORKER });
  // As wrangler bundles.
  const conditions = '--conditions=workerd,worker,browser';
  run(folder, 'esbuild', 'worker.js', '--bundle', '--format=esm', '--target=es2022', conditions, '--outfile=out.js');
  server = await start(folder, (port) => {
    writeFileSync(join(folder, 'config.capnp'), config(port));
    return ['node_modules/.bin/workerd', 'serve', 'config.capnp'];
  });
});
afterAll(() => server.stop());

describe('workerd', () => {
  it('takes every entry, of which those for pages do nothing there', async () => {
    expect(await (await fetch(server.url)).json()).toEqual({
      exported: ['main', 'core', 'prerender'],
      page: [],
      // By hand: 3,600 / 600.
      perLead: '6',
    });
  });

  it('draws the calculator that Node draws', async () => {
    const code = `const { prerender } = await import('funnel-calculator/prerender'); process.stdout.write(await prerender(${OPTIONS}));`;
    const inNode = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: folder,
      encoding: 'utf8',
    });
    const drawn = await (await fetch(new URL('drawn', server.url))).text();
    expect(drawn).toContain('<template shadowrootmode="open"');
    // The files for Node keep the white space that those for workers leave out.
    expect(words(drawn)).toBe(words(inNode));
  });
});
