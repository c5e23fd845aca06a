import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildDemoPages, calculatorFiles } from '../../tools/site/demo-pages.js';
import { startServer } from '../../tools/static-server.js';
import { DIST } from './host-page.js';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache');

/** The studio as it stands on the site. Of the sources, each visit would ask for some three hundred files one by one. */
export async function startStudio(): Promise<{ readonly site: string; close(): Promise<void> }> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'studio-'));
  const parts = calculatorFiles(DIST);
  await buildDemoPages(folder, parts);
  for (const name of parts) await copyFile(join(DIST, name), join(folder, name));
  const server = await startServer({ '/': folder });
  return {
    site: `${server.origin}/`,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
