import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DRIVERS, openDatabase } from '../../demo/receivers/database.mjs';
import { LeadStore, type KeptLead } from '../../demo/receivers/lead-store.mjs';
import { aLead } from '../leads/leads.js';
import { startProgram } from './program.js';
import { atOnce, expectEachOnce, send, type Running } from './load.js';
import { drivers, fillUp, hasPhp, leadsIn, serve, startNode, startPhp, type Start } from './receivers.js';

for (const driver of DRIVERS)
  if (!drivers.includes(driver)) console.warn(`${driver} is not here: leads were not kept by it`);

const kept = (leadId: string = randomUUID()): KeptLead =>
  ({ ...aLead({ leadId }), receivedAt: '2026-11-22T10:00:01.000Z' }) as KeptLead;

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storage-'));
  file = join(folder, 'leads.db');
});
afterEach(() => rm(folder, { recursive: true }));

const ids = async (path = file): Promise<string[]> =>
  (await leadsIn(path)).map(({ leadId }) => leadId as string).sort();

type StartOn = (file: string) => Promise<Running>;

const STARTS: readonly (readonly [string, StartOn])[] = [
  ['receive.mjs', (path) => startProgram({ LEADS: path })],
  ...(hasPhp ? [['receive.php', (path: string) => startPhp({ file: path })] as const] : []),
];

describe.each(STARTS)('two of %s on one file', (_name, start) => {
  it('keep each of 2,000 accepted leads once, with 500 that come twice and one receiver that is killed in the middle', async () => {
    await expectEachOnce(() => start(file), ids);
    // On a busy machine each write waits for the disk, and for the other receiver.
  }, 240_000);
});

describe('two of receive.mjs with a CRM', () => {
  it('pass each lead on once between them', async () => {
    const heard: string[] = [];
    const hook = await serve((request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => {
        heard.push((JSON.parse(text) as { lead_id: string }).lead_id);
        response.end('{"id":"1"}');
      });
    });
    const settings = { LEADS: file, CRM: 'hook', HOOK_URL: hook.url };
    const receivers = await Promise.all([startProgram(settings), startProgram(settings)]);
    const leads = Array.from({ length: 60 }, () => randomUUID());
    await atOnce(
      8,
      leads.flatMap((id) => [id, id]),
      async (id) => {
        expect(await send(receivers[heard.length % 2]!.url, id)).toBe(200);
      },
    );
    await vi.waitFor(() => expect(heard).toHaveLength(60), { timeout: 30_000 });
    // Each waits for what it still has under way.
    for (const receiver of receivers) await receiver.stop();
    await hook.stop();
    expect([...heard].sort()).toEqual([...leads].sort());
  });
});

const WRITERS: readonly (readonly [string, Start])[] = [
  ['receive.mjs', startNode],
  ...(hasPhp ? [['receive.php', startPhp] as const] : []),
];

describe.each(WRITERS)('%s that can’t write', (_name, start) => {
  it('asks to come later, and keeps the lead then', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const receiver = await start();
    onTestFinished(() => receiver.stop());
    await receiver.kept();
    const makeRoom = await fillUp(receiver.file);
    const id = randomUUID();
    expect(await send(receiver.url, id)).toBe(503);
    await makeRoom();
    expect(await send(receiver.url, id)).toBe(200);
    expect(await ids(receiver.file)).toEqual([id]);
  });
});

describe.each(STARTS)('%s on a full disk', (_name, start) => {
  it('answers "later", keeps every accepted lead, and takes the others once there is room', async () => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status !== 0) {
      console.warn('No small disk can be mounted here: a full one was tried by what the store says alone');
      return;
    }
    try {
      const small = join(disk, 'leads.db');
      const receiver = await start(small);
      const accepted: string[] = [];
      const refused: string[] = [];
      while (refused.length < 5) {
        const id = randomUUID();
        const status = await send(receiver.url, id);
        expect([200, 503]).toContain(status);
        (status === 200 ? accepted : refused).push(id);
      }
      expect(accepted.length).toBeGreaterThan(50);
      spawnSync('mount', ['-o', 'remount,size=8m', disk]);
      for (const id of [...refused, ...accepted.slice(0, 5)]) expect(await send(receiver.url, id)).toBe(200);
      await receiver.stop();
      expect(await ids(small)).toEqual([...accepted, ...refused].sort());
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

describe.each(drivers)('leads kept by %s', (driver) => {
  const open = () => LeadStore.open(file, [driver]);

  it('are there once, as they came, the latest first', async () => {
    const store = await open();
    const [first, second] = [kept(), { ...kept(), receivedAt: '2026-11-23T10:00:00.000Z' }];
    expect([store.add(first), store.add(second), store.add(first)]).toEqual([true, true, false]);
    expect(store.leads()).toEqual([second, first]);
    expect([store.count, store.leads(1)]).toEqual([2, [second]]);
    store.close();
  });

  it('are kept together with what has to be done with them, or not at all, where the file may not grow', async () => {
    const database = await openDatabase(file, [driver]);
    const store = new LeadStore(database);
    database.exec('PRAGMA max_page_count = 20');
    const accepted: string[] = [];
    let refusals = 0;
    while (refusals < 3) {
      const lead = kept();
      try {
        store.add(lead, ['mail', 'hook']);
        accepted.push(lead.leadId);
      } catch {
        refusals += 1;
      }
    }
    database.exec('PRAGMA max_page_count = 1000');
    const later = kept();
    expect(store.add(later, ['mail'])).toBe(true);
    expect(
      store
        .leads()
        .map(({ leadId }) => leadId)
        .sort(),
    ).toEqual([...accepted, later.leadId].sort());
    for (const id of accepted) expect(store.deliveries(id).map(({ channel }) => channel)).toEqual(['hook', 'mail']);
    store.close();
  });

  it('are claimed by one of two at a time, and by another one once the first has had its time', async () => {
    const [one, two] = [await open(), await open()];
    const lead = kept();
    one.add(lead, ['mail']);
    expect(one.claim('mail', 1000, 2000)).toEqual({ lead, tries: 1 });
    expect(two.claim('mail', 1000, 2000)).toBeNull();
    expect(two.claim('hook', 1000, 2000)).toBeNull();
    expect(two.claim('mail', 2000, 3000)).toEqual({ lead, tries: 2 });
    two.settle(lead.leadId, 'mail', 'sent', 'id');
    expect(one.claim('mail', 9000, 9999)).toBeNull();
    expect(one.deliveries(lead.leadId)).toEqual([{ channel: 'mail', state: 'sent', tries: 2, note: 'id' }]);
    one.close();
    two.close();
  });

  it('are deleted by their age, with what belongs to them', async () => {
    const store = await open();
    const [old, fresh] = [kept(), { ...kept(), receivedAt: '2026-11-25T00:00:00.000Z' }];
    for (const lead of [old, fresh]) store.add(lead, ['mail']);
    store.deleteBefore('2026-11-24T00:00:00.000Z');
    expect(store.leads()).toEqual([fresh]);
    expect(store.deliveries(old.leadId)).toEqual([]);
    expect(store.deliveries(fresh.leadId)).toHaveLength(1);
    store.close();
  });
});
