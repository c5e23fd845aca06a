import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { expect, it } from 'vitest';
import { serveReceiver } from '../../tools/build/serve-receiver.js';
import { aLead } from '../leads/leads.js';
import { deliverTo } from './delivered.js';

it('what `npm start` serves takes the leads of the agency’s page, lists and deletes them, for this machine and for no other site', async () => {
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
  const list = await (await fetch(leads)).text();
  const [, action, token, leadId] = /action="([^"]+)".*? value="(\w+)".*? value="([^"]+)"/.exec(list)!;
  const remove = (headers: Record<string, string>): Promise<Response> =>
    fetch(new URL(action!, leads), {
      method: 'POST',
      headers,
      body: new URLSearchParams({ token: token!, delete: leadId! }),
    });
  expect((await remove({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(401);
  const after = await remove({});
  expect(after.url).toBe(leads);
  expect(await after.text()).not.toContain('+79123456789');
  await server.close();
  await rm(folder, { recursive: true });
});
