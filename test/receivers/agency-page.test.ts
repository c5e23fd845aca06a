import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { expect, it } from 'vitest';
import { serveReceiver } from '../../tools/build/serve-receiver.js';
import { aLead } from '../leads/leads.js';
import { deliverTo } from './delivered.js';

it('what `npm start` serves takes the leads of the agency’s page and lists them, to this machine and to no other site', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'agency-'));
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { port: 0, host: '127.0.0.1', watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [serveReceiver(join(folder, 'leads.db'))],
  });
  await server.listen();
  const [address] = server.resolvedUrls!.local;
  const leads = `${address!.replace(/\/$/, '')}/demo/leads`;
  expect(await deliverTo(leads, aLead())).toEqual(['sending', 'accepted']);
  expect(await (await fetch(leads)).text()).toContain('+79123456789');
  expect(await (await fetch(`${leads}.csv`)).text()).toContain('+79123456789');
  expect((await fetch(leads, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(401);
  await server.close();
  await rm(folder, { recursive: true });
});
