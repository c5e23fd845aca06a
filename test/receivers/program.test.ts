import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aLead } from '../leads/leads.js';
import { deliverTo } from './delivered.js';
import { serve } from './receivers.js';

describe('node receive.mjs', () => {
  it('takes a lead, keeps it, passes it on, and does so once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'program-'));
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
    const program = spawn(process.execPath, ['demo/receivers/receive.mjs'], {
      env: { ...process.env, LEADS: join(folder, 'leads.jsonl'), PORT: '0', CRM: 'hook', HOOK_URL: hook.url },
    });
    const ended = new Promise((resolve) => program.once('close', resolve));
    const address = await new Promise<string>((resolve) =>
      program.stdout.on('data', (text: Buffer) => resolve(/listening on (\S+)/.exec(text.toString())![1]!)),
    );
    expect(await deliverTo(`http://${address}`, aLead())).toEqual(['sending', 'accepted']);
    expect(await deliverTo(`http://${address}`, aLead())).toEqual(['sending', 'accepted']);
    await passedOn;
    program.kill();
    await ended;
    await hook.stop();
    expect(heard.map((text) => (JSON.parse(text) as { lead_id: string }).lead_id)).toEqual([aLead().leadId]);
    expect((await readFile(join(folder, 'leads.jsonl'), 'utf8')).match(/leadId/g)).toHaveLength(1);
    await rm(folder, { recursive: true });
  });
});
