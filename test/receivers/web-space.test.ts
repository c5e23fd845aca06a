import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { LeadStore } from '../../demo/receivers/lead-store.mjs';
import { encodeLead } from '../../src/leads/encoding.js';
import { aLead } from '../leads/leads.js';
import { hasPhp, startPhp, type StartOptions } from './receivers.js';

const PASSWORD = 'a long password';
const BASIC = { Authorization: `Basic ${Buffer.from(`any:${PASSWORD}`).toString('base64')}` };
/** As many hosts have it: PHP shows its warnings in the answer, and keeps nothing back. */
const CHATTY = ['display_errors=1', 'output_buffering=0'];

async function folderFor(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function start(options: StartOptions = {}) {
  const receiver = await startPhp({ password: PASSWORD, ini: CHATTY, ...options });
  onTestFinished(() => receiver.stop());
  return {
    receiver,
    list: () => fetch(`${receiver.url}${receiver.list}`, { headers: BASIC }),
    post: () =>
      fetch(receiver.url, {
        method: 'POST',
        body: encodeLead(aLead(), 'form')!.body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      }),
  };
}

/** A copy of the receiver with such a file `settings.php` beside it. */
async function withSettings(text: string): Promise<string> {
  const folder = await folderFor('web-space');
  for (const part of ['receive.php', 'php', 'inbox.css', 'inbox-words.json'])
    await cp(join('demo/receivers', part), join(folder, part), { recursive: true });
  await writeFile(join(folder, 'settings.php'), text);
  return join(folder, 'receive.php');
}

describe.runIf(hasPhp)('receive.php on web space', () => {
  it.each([
    [
      'an apostrophe',
      "<?php return [\n 'ORIGINS' => '',\n 'PASSWORD' => 'it's long enough',\n];",
      /line 3.*apostrophe/,
    ],
    ['no return', "<?php ['PASSWORD' => 'it is long enough'];", /begin with <\?php return \[/],
    ['no mark of PHP', "return ['PASSWORD' => 'it is long enough'];", /begin with <\?php return \[/],
    ['another name', "<?php return ['MAIL_FORM' => 'a@clinic.example'];", /"MAIL_FORM" is no setting; .*MAIL_FROM/],
    ['a list', "<?php return ['MAIL_TO' => ['a@clinic.example']];", /write MAIL_TO as a text, with commas/],
  ])('says what is wrong in settings.php, and nothing that stands in it: %s', async (_what, text, sentence) => {
    const { post } = await start({ program: await withSettings(text) });
    const answer = await post();
    expect(answer.status).toBe(500);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const said = await answer.text();
    expect((JSON.parse(said) as { error: string }).error).toMatch(sentence);
    expect(said).not.toContain('long enough');
  });

  it('reads settings.php with an editor’s mark in front of it and a line behind', async () => {
    const program = await withSettings("\uFEFF<?php return ['ORIGINS' => 'https://clinic.example']; ?>\n\n");
    const { post } = await start({ program });
    const answer = await post();
    expect(answer.status).toBe(403);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await answer.text()).toMatch(/^\{"ok":false/);
  });

  it('keeps no leads where the web server hands out files, and tells nobody where they are', async () => {
    const folder = await folderFor('site');
    await mkdir(join(folder, 'public_html'));
    const inside = join(folder, 'public_html', 'leads.db');
    for (const file of [inside, join(process.cwd(), 'test', 'leads.db')]) {
      const { post } = await start({ file });
      const answer = await post();
      expect(answer.status).toBe(500);
      const said = await answer.text();
      expect(said).toContain('LEADS lies in the folder of the web site');
      expect(said).not.toContain(folder);
      expect(existsSync(file)).toBe(false);
    }
  });

  it.each([
    ['a folder that isn’t there', { file: '/nowhere/leads.db' }, /folder of the file in LEADS isn’t there/],
    ['a folder that is kept from PHP', { ini: [...CHATTY, `open_basedir=${process.cwd()}`] }, /open_basedir/],
    ['a MySQL that isn’t there', { file: 'mysql:host=127.0.0.1;port=1;dbname=leads' }, /MySQL|pdo_mysql/],
  ])('says in the list and to the page why it keeps nothing: %s', async (_why, options, sentence) => {
    const { list, post } = await start(options);
    const shown = await list();
    expect(shown.status).toBe(503);
    expect(await shown.text()).toMatch(sentence);
    const answer = await post();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(((await answer.json()) as { error: string }).error).toMatch(sentence);
  });

  it('says what to write where the web server keeps the password from PHP, and that a list needs one', async () => {
    const { receiver } = await start();
    const asked = await fetch(`${receiver.url}${receiver.list}`);
    expect(asked.status).toBe(401);
    const line = 'SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1';
    expect(await asked.text()).toContain(line);
    expect(await readFile('docs/receivers.md', 'utf8')).toContain(line);
    const none = await start({ password: '' });
    expect(await (await none.list()).text()).toContain('PASSWORD is missing');
  });

  it.each([
    ['a visitor', { REMOTE_ADDR: '203.0.113.9' }, '203.0.113.9'],
    [
      'who says to be somebody else',
      { REMOTE_ADDR: '203.0.113.9', HTTP_X_FORWARDED_FOR: '198.51.100.7' },
      '203.0.113.9',
    ],
    [
      'behind a proxy on the same machine',
      { REMOTE_ADDR: '127.0.0.1', HTTP_X_FORWARDED_FOR: 'x, 198.51.100.7' },
      '198.51.100.7',
    ],
    [
      'behind one that calls by the public address',
      { REMOTE_ADDR: '192.0.2.1', HTTP_X_FORWARDED_FOR: '198.51.100.7' },
      '198.51.100.7',
    ],
    ['the machine itself', { REMOTE_ADDR: '192.0.2.1' }, null],
  ])('knows whose address it is: %s', (_who, given, address) => {
    const said = JSON.stringify({ SERVER_ADDR: '192.0.2.1', ...given });
    const code = `require 'demo/receivers/php/address.php'; echo json_encode(addressOf(json_decode('${said}', true)));`;
    expect(JSON.parse(spawnSync('php', ['-r', code], { encoding: 'utf8' }).stdout)).toBe(address);
  });

  it('lets no visitor wait for the mail, also where PHP keeps answers back', async () => {
    const folder = await folderFor('sendmail');
    const [go, sent, program] = [join(folder, 'go'), join(folder, 'sent'), join(folder, 'sendmail')];
    await writeFile(program, `#!/bin/sh\nwhile [ ! -e ${go} ]; do sleep 0.1; done\ncat > ${sent}\n`);
    await chmod(program, 0o700);
    const ini = ['output_buffering=4096', 'zlib.output_compression=1', `sendmail_path=${program}`];
    const { post } = await start({ ini, environment: { MAIL_TO: 'a@agency.example' } });
    const answer = await post();
    expect(await answer.json()).toMatchObject({ ok: true });
    expect(existsSync(sent)).toBe(false);
    await writeFile(go, '');
    await vi.waitFor(() => expect(existsSync(sent)).toBe(true), { timeout: 10_000 });
  });

  it('says that mail() is switched off, and keeps the lead', async () => {
    const options = { ini: [...CHATTY, 'disable_functions=mail'], environment: { MAIL_TO: 'a@agency.example' } };
    const { receiver, list, post } = await start(options);
    expect((await post()).status).toBe(200);
    const store = await LeadStore.open(receiver.file);
    await vi.waitFor(() => expect(store.deliveries(aLead().leadId)).toMatchObject([{ state: 'waiting', tries: 1 }]));
    store.close();
    expect(await (await list()).text()).toContain('mail() is switched off here');
  });
});
