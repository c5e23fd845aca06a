// @ts-check
/**
 * `npm run site`: the folder `site/`, to be put on any host. `node tools/site.js folder https://our.example/` writes into
 * another folder, for a host whose address is known: its pages then name it where search engines want whole addresses.
 *
 * The calculator on the pages is the built one; `dist/` is built first where there is none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'vite';

const [folder = 'site', address] = process.argv.slice(2);

if (!existsSync('dist/funnel-calculator.js'))
  spawnSync(process.execPath, ['tools/build.js'], { stdio: ['ignore', 'ignore', 'inherit'] });

// The sources of the site are TypeScript, as those of the calculator whose words and core they use.
const runner = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  cacheDir: 'node_modules/.cache/site',
  server: { middlewareMode: true, ws: false, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
try {
  /** @type {typeof import('./site/build-site.js')} */
  const { buildSite } = /** @type {any} */ (await runner.ssrLoadModule('/tools/site/build-site.ts'));
  const { pages, broken } = await buildSite(folder, address);
  for (const fault of broken) console.error(fault);
  console.log(`${folder}/ has ${pages} pages; \`node tools/static-server.js ${folder}\` shows them.`);
  if (broken.length > 0) process.exitCode = 1;
} finally {
  await runner.close();
}
