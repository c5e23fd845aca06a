// Longer than 200 lines: one database, started once, in which every way of failing is tried.
import { execFile, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { provideDatabase } from '../../tools/wordpress.js';
import { encodeLead } from '../../src/leads/encoding.js';
import { aLead } from '../leads/leads.js';
import { startMariadb } from '../harness/mariadb.js';
import { stopServer } from '../harness/server-process.js';
import { atOnce, expectEachOnce, send } from './load.js';
import { startPhp, type Receiver, type StartOptions } from './receivers.js';

const found = provideDatabase();
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';

describe.runIf(found)('receive.php with MySQL', () => {
  let folder: string;
  let database: Awaited<ReturnType<typeof startMariadb>>;
  let name: string;

  /** Runs PHP with `$database`, or with `$store`. @returns what the code returns */
  async function php<T>(code: string, within = folder): Promise<T> {
    const script = `require 'demo/receivers/php/store.php'; $socket = '${within}/db.sock'; $database = new PDO("mysql:unix_socket=$socket", 'root', ''); $store = fn () => new LeadStore("mysql:unix_socket=$socket;dbname=${name}", 'root', ''); echo json_encode((function () use ($database, $store) { ${code} })());`;
    const { stdout } = await promisify(execFile)(found!.php, ['-r', script], { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout) as T;
  }
  const start = (options: StartOptions = {}, within = folder): Promise<Receiver> =>
    startPhp({
      rate: 0,
      ...options,
      file: `mysql:unix_socket=${within}/db.sock;dbname=${name}`,
      environment: { DB_USER: 'root', DB_PASSWORD: '', ...options.environment },
    });
  const kept = (within = folder): Promise<Record<string, unknown>[]> => php('return $store()->leads();', within);
  const ids = async (within = folder): Promise<string[]> =>
    (await kept(within)).map(({ leadId }) => leadId as string).sort();

  /** A database of its own, of the character set that a host may give by itself. */
  async function newDatabase(characters = 'utf8mb4', within = folder): Promise<void> {
    name = `leads_${randomUUID().slice(0, 8)}`;
    await php(`return $database->exec('CREATE DATABASE ${name} CHARACTER SET ${characters}');`, within);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'receiver-mysql-'));
    database = await startMariadb(found!, folder);
  });
  afterAll(async () => {
    stopServer(database);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  let receiver: Receiver | undefined;
  afterEach(async () => {
    await receiver?.stop();
    receiver = undefined;
  });

  it('keeps each of 2,000 accepted leads once, with 500 that come twice and one receiver that is killed in the middle', async () => {
    await newDatabase();
    await expectEachOnce(start, ids);
  });

  it('keeps every accepted lead where the database is killed in the middle', async () => {
    await newDatabase();
    receiver = await start();
    const leads = Array.from({ length: 300 }, () => randomUUID());
    const accepted: string[] = [];
    let refusals = 0;
    let restarted: Promise<void> | undefined;
    const restart = async (): Promise<void> => {
      stopServer(database);
      await rm(join(folder, 'db.sock'), { force: true });
      database = await startMariadb(found!, folder);
      const there = new Set(await ids());
      expect(accepted.slice(0, 100).filter((id) => !there.has(id))).toEqual([]);
    };
    await atOnce(16, leads, async (id) => {
      for (let status = 0; status !== 200;) {
        status = await send(receiver!.url, id);
        if (status !== 200) {
          expect(status).toBe(503);
          refusals += 1;
          // As the form does: later.
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
      accepted.push(id);
      if (accepted.length === 100) restarted = restart();
    });
    await restarted;
    expect(refusals).toBeGreaterThan(0);
    expect(await ids()).toEqual([...leads].sort());
  });

  it('keeps one of twenty that come at the same moment', async () => {
    await newDatabase();
    receiver = await start();
    const id = randomUUID();
    const statuses = await Promise.all(Array.from({ length: 20 }, () => send(receiver!.url, id)));
    expect(statuses).toEqual(Array.from({ length: 20 }, () => 200));
    expect(await ids()).toEqual([id]);
  });

  it('keeps every sign as it was sent, also in a database of another character set', async () => {
    await newDatabase('latin1');
    receiver = await start();
    const lead = aLead({ name: 'Анна 😀 Õ' });
    const sent = encodeLead(lead, 'form')!.body;
    const response = await fetch(receiver.url, { method: 'POST', body: sent, headers: { 'Content-Type': FORM } });
    expect(response.status).toBe(200);
    expect(await kept()).toMatchObject([lead]);
  });

  it('asks to come later, and changes nothing of a lead, where the table can’t hold it', async () => {
    await newDatabase();
    receiver = await start();
    expect(await send(receiver.url, randomUUID())).toBe(200);
    await php(
      `return $database->exec('DELETE FROM ${name}.leads; ALTER TABLE ${name}.leads CONVERT TO CHARACTER SET latin1');`,
    );
    const id = randomUUID();
    expect(await send(receiver.url, id)).toBe(503);
    await php(`return $database->exec('ALTER TABLE ${name}.leads CONVERT TO CHARACTER SET utf8mb4');`);
    expect(await send(receiver.url, id)).toBe(200);
    expect(await ids()).toEqual([id]);
  });

  it('counts how often an address comes, also many times at once', async () => {
    await newDatabase();
    receiver = await start({ rate: 5 });
    const headers = { 'Content-Type': FORM, 'X-Forwarded-For': '203.0.113.7' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const { body } = encodeLead(aLead({ leadId: randomUUID() }), 'form')!;
        return (await fetch(receiver!.url, { method: 'POST', body, headers })).status;
      }),
    );
    expect(answers.filter((status) => status === 200)).toHaveLength(5);
    expect(answers.filter((status) => status === 429)).toHaveLength(15);
  });

  it('mails each lead once, lists it, and deletes it when it is too old', async () => {
    await newDatabase();
    const mails = join(folder, 'mails');
    const environment = { MAIL_TO: 'desk@clinic.example' };
    // As sendmail, it takes the sender's address as an option.
    const sendmail = join(folder, 'sendmail');
    await writeFile(sendmail, `#!/bin/sh\ncat >> ${mails}\n`, { mode: 0o755 });
    receiver = await start({
      password: 'correct horse battery',
      keepDays: 30,
      environment,
      ini: [`sendmail_path=${sendmail}`],
    });
    const id = randomUUID();
    for (let time = 0; time < 3; time++) expect(await send(receiver.url, id)).toBe(200);
    const signed = { headers: { Authorization: `Basic ${btoa('me:correct horse battery')}` } };
    const page = await (await fetch(new URL(receiver.list, receiver.url), signed)).text();
    expect(page).toContain(aLead().phoneE164);
    expect((await promisify(execFile)('grep', ['-c', '^To: desk@clinic.example', mails])).stdout.trim()).toBe('1');
    await php(`$database->exec("UPDATE ${name}.leads SET received_at = '2020-01-01T00:00:00.000Z'"); return null;`);
    await fetch(new URL(receiver.list, receiver.url), signed);
    expect(await ids()).toEqual([]);
    expect(await php(`return $database->query('SELECT COUNT(*) FROM ${name}.deliveries')->fetchColumn();`)).toBe(0);
  });

  it('asks to come later on a full disk, keeps every accepted lead, and takes the others once there is room', async () => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk]).status !== 0) {
      console.warn('No small disk can be mounted here: a full one was not tried with MySQL');
      return;
    }
    const server = await startMariadb(found!, disk, ['--innodb-log-file-size=4M']);
    onTestFinished(async () => {
      await receiver?.stop();
      receiver = undefined;
      stopServer(server);
      spawnSync('umount', ['--lazy', disk]);
    });
    await newDatabase('utf8mb4', disk);
    receiver = await start({}, disk);
    expect(await send(receiver.url, randomUUID())).toBe(200);
    // What else lies on the disk takes all the room.
    spawnSync('dd', ['if=/dev/zero', `of=${disk}/other`, 'bs=4k', 'status=none']);
    const accepted = await ids(disk);
    const refused: string[] = [];
    while (refused.length < 5) {
      const id = randomUUID();
      const status = await send(receiver.url, id);
      expect([200, 503]).toContain(status);
      (status === 200 ? accepted : refused).push(id);
    }
    await writeFile(join(disk, 'other'), '');
    for (const id of [...refused, ...accepted.slice(0, 5)]) expect(await send(receiver.url, id)).toBe(200);
    expect(await ids(disk)).toEqual([...accepted, ...refused].sort());
  });

  it('says to the owner and to the page that there is no such database, and nothing of its names', async () => {
    await newDatabase();
    name += '_other';
    const password = 'a long password';
    receiver = await start({ password, ini: ['display_errors=1', 'output_buffering=0'] });
    const headers = { Authorization: `Basic ${Buffer.from(`any:${password}`).toString('base64')}` };
    const list = await fetch(`${receiver.url}${receiver.list}`, { headers });
    const body = encodeLead(aLead(), 'form')!.body;
    const answer = await fetch(receiver.url, { method: 'POST', body, headers: { 'Content-Type': FORM } });
    for (const { status } of [list, answer]) expect(status).toBe(503);
    for (const text of [await list.text(), await answer.text()]) {
      expect(text).toContain('MySQL has no database of the name in LEADS');
      expect(text).not.toMatch(/_other|root/);
    }
  });

  it('deletes a lead with what belongs to it', async () => {
    await newDatabase();
    const ids = [randomUUID(), randomUUID()];
    const added = ids.map(
      (id) => `$store()->add(['leadId' => '${id}', 'receivedAt' => '2026-01-01T00:00:00.000Z'], ['mail']);`,
    );
    await php(added.join(' '));
    await php(`$store()->deleteLead('${ids[0]}');`);
    expect(
      await php(
        `return [$store()->count(), $store()->deliveries('${ids[0]}'), count($store()->deliveries('${ids[1]}'))];`,
      ),
    ).toEqual([1, [], 1]);
  });
});
