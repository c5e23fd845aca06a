import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aLead } from '../leads/leads.js';
import { deliverTo } from './delivered.js';
import { startProgram } from './program.js';
import { leadsIn, serve } from './receivers.js';

const OTHER = '1c0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'program-'));
  file = join(folder, 'leads.db');
});
afterEach(() => rm(folder, { recursive: true }));

describe.each([
  ['node receive.mjs', ['demo/receivers/receive.mjs']],
  ['npx funnel-calculator receive', ['demo/receivers/cli.mjs', 'receive']],
])('%s', (_name, command) => {
  it('takes a lead, keeps it, passes it on, and does so once, also after a restart', async () => {
    let told: () => void = () => undefined;
    const heard: string[] = [];
    const hook = await serve((request, response) => {
      request.on('data', (part: Buffer) => void heard.push(part.toString()));
      request.on('end', () => {
        response.end('{"id":"1"}');
        told();
      });
    });
    const passedOn = new Promise<void>((resolve) => (told = resolve));
    const settings = { LEADS: file, CRM: 'hook', HOOK_URL: hook.url };
    const program = await startProgram(settings, command);
    expect(await deliverTo(program.url, aLead())).toEqual(['sending', 'accepted']);
    await passedOn;
    await program.stop();
    const again = await startProgram(settings, command);
    expect(await deliverTo(again.url, aLead())).toEqual(['sending', 'accepted']);
    await again.stop();
    await hook.stop();
    expect(heard.map((text) => (JSON.parse(text) as { lead_id: string }).lead_id)).toEqual([aLead().leadId]);
    expect(await leadsIn(file)).toHaveLength(1);
  });

  it('doesn’t start with wrong settings, and says of each what to write', async () => {
    const started = startProgram(
      { LEADS: file, ORIGINS: 'clinic.example', RATE: 'often', PASSWORD: 'short', MAIL_TO: 'a@b.example' },
      command,
    );
    await expect(started).rejects.toThrow(/^ended with 78: /);
    await expect(started).rejects.toThrow(/ORIGINS: "clinic.example" is no origin; write https/);
    await expect(started).rejects.toThrow(/RATE: "often" is no whole number/);
    await expect(started).rejects.toThrow(/PASSWORD: take at least 12 characters/);
    await expect(started).rejects.toThrow(/SMTP_URL: write the server/);
    await expect(started).rejects.not.toThrow(/ {4}at /);
  });
});

describe('receive.mjs', () => {
  it('takes over the lines of an earlier version once, without a line that was cut off, and never writes over them', async () => {
    const lines = join(folder, 'leads.jsonl');
    const line = JSON.stringify({ ...aLead(), receivedAt: '2026-11-22T10:00:01.000Z' });
    await writeFile(lines, `${line}\n${line}\n{"v":1,"leadId":"${OTHER}","na`);
    await expect(startProgram({ LEADS: lines })).rejects.toThrow(
      /holds lines of an earlier version; give LEADS another/,
    );
    for (const taken of [1, 0]) {
      const program = await startProgram({ LEADS: file, IMPORT: lines });
      expect(program.said()).toContain(`${taken} leads were taken over`);
      await program.stop();
    }
    expect(await leadsIn(file)).toEqual([{ ...aLead(), receivedAt: '2026-11-22T10:00:01.000Z' }]);
  });

  it('deletes at its start what came more than so many days ago', async () => {
    const lines = join(folder, 'leads.jsonl');
    const old = { ...aLead(), receivedAt: '2020-01-01T00:00:00.000Z' };
    const fresh = { ...aLead({ leadId: OTHER }), receivedAt: new Date().toISOString() };
    await writeFile(lines, `${JSON.stringify(old)}\n${JSON.stringify(fresh)}`);
    await (await startProgram({ LEADS: file, IMPORT: lines, KEEP_DAYS: '30' })).stop();
    expect((await leadsIn(file)).map(({ leadId }) => leadId)).toEqual([OTHER]);
  });

  it('says that another program has its port', async () => {
    const other = await serve(() => undefined);
    const started = startProgram({ LEADS: file, PORT: new URL(other.url).port });
    await expect(started).rejects.toThrow('PORT: another program listens there; take another number');
    await other.stop();
  });
});
