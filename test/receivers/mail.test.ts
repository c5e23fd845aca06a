import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { LeadStore, type KeptLead } from '../../demo/receivers/lead-store.mjs';
import { mailChannels, mailOf } from '../../demo/receivers/mail.mjs';
import { Outbox } from '../../demo/receivers/outbox.mjs';
import { aLead } from '../leads/leads.js';
import { deliverTo } from './delivered.js';
import { selfSigned } from './certificate.js';
import { body, mailServer } from './mail-server.js';
import { startProgram } from './program.js';
import { hasPhp, leadsIn, startPhp } from './receivers.js';

const lead = (changes: Parameters<typeof aLead>[0] = {}): KeptLead =>
  ({ ...aLead(changes), receivedAt: '2026-11-22T10:00:01.000Z' }) as KeptLead;

const TWO = ['a@agency.example', 'b@agency.example'];

describe('the mail of a lead', () => {
  it('says who it is and what they saw, and is answered to them', async () => {
    const { mails, recipients, url } = await mailServer();
    const channels = await mailChannels({ to: TWO, from: 'site@agency.example', smtp: url });
    for (const channel of channels) await channel.send(lead({ name: 'Анна' }));
    expect(recipients).toEqual(TWO);
    const mail = mails[0]!;
    expect(mail).toMatch(/^To: a@agency\.example, b@agency\.example$/m);
    expect(mail).toMatch(/^From: site@agency\.example$/m);
    expect(mail).toMatch(/^Reply-To: anna\+clinic@example\.com$/m);
    expect(mail).toMatch(new RegExp(`^Message-ID:\\s+<${lead().leadId}@agency\\.example>$`, 'm'));
    expect(body(mail)).toContain(
      'Анна\r\n+79123456789\r\nanna+clinic@example.com\r\n\r\nNumbers (month, RUB): budget 180000',
    );
    expect(body(mail)).toContain('Context: utm_source ads');
  });

  it('lets nobody write a line of its head', () => {
    const { subject, replyTo } = mailOf(
      lead({ name: 'A\r\nBcc: all@example.com', email: 'x@example.com\r\nBcc: y@example.com' }),
    ) as { subject: string; replyTo?: string };
    expect(subject).toBe('Funnel calculator: A Bcc: all@example.com');
    expect(replyTo).toBeUndefined();
    expect(mailOf(lead({ email: 'a@b.example, c@d.example' }))).not.toHaveProperty('replyTo');
  });

  it('is one that every server takes, whatever letters a visitor has', async () => {
    const name = '🦷'.repeat(200);
    expect(mailOf(lead({ name })).subject).toBe(`Funnel calculator: ${'🦷'.repeat(131)}`);
    const { mails, url } = await mailServer();
    const [channel] = await mailChannels({ to: ['a@agency.example'], from: 'a@agency.example', smtp: url });
    for (const email of ['анна@example.com', 'anna@клиника.example']) await channel!.send(lead({ name, email }));
    expect(mails.join('')).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(mails.map((mail) => /^Reply-To: (.*)$/m.exec(mail)?.[1])).toEqual([undefined, 'anna@xn--80apagcdp.example']);
  });

  it.each(['550 no such mailbox', '450 come later', '421 too busy', '535 wrong password'])(
    'that a server refuses with "%s" is tried again until it is taken, and the lead stays',
    async (answer) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      let refusals = 3;
      const { mails, url } = await mailServer(() => (refusals-- > 0 ? answer : null));
      const [channel] = await mailChannels({ to: ['a@agency.example'], from: 'a@agency.example', smtp: url });
      const store = await LeadStore.open(':memory:');
      store.add(lead(), ['mail']);
      let now = 0;
      const outbox = new Outbox(store, channel!, () => now);
      for (let hour = 0; hour < 6; hour++) {
        now = hour * 3_600_000;
        outbox.pump();
        await outbox.rest();
      }
      expect(mails).toHaveLength(1);
      expect(store.count).toBe(1);
      expect(store.deliveries(lead().leadId)).toMatchObject([{ channel: 'mail', state: 'sent', tries: 4 }]);
      store.close();
    },
  );

  it.each(['550 no such mailbox', '450 come later'])(
    'that one of two addresses refuses with "%s" is tried again there until it is taken, and the other gets it once',
    async (answer) => {
      vi.spyOn(console, 'error').mockImplementation(() => undefined);
      let refusals = 2;
      const { recipients, url } = await mailServer((to) => (to === TWO[1] && refusals-- > 0 ? answer : null));
      const channels = await mailChannels({ to: TWO, from: 'site@agency.example', smtp: url });
      const store = await LeadStore.open(':memory:');
      store.add(
        lead(),
        channels.map(({ name }) => name),
      );
      let now = 0;
      const outboxes = channels.map((channel) => new Outbox(store, channel, () => now));
      const states: string[][] = [];
      for (let hour = 0; hour < 4; hour++) {
        now = hour * 3_600_000;
        for (const outbox of outboxes) outbox.pump();
        for (const outbox of outboxes) await outbox.rest();
        states.push(store.deliveries(lead().leadId).map(({ state }) => state));
      }
      expect(recipients).toEqual(TWO);
      expect(states).toEqual([
        ['sent', 'waiting'],
        ['sent', 'waiting'],
        ['sent', 'sent'],
        ['sent', 'sent'],
      ]);
      store.close();
    },
  );

  it('that waits goes to an address that was added, and what was sent before doesn’t', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mail-'));
    const file = join(folder, 'leads.db');
    const sent = lead({ leadId: '1c0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10' });
    const before = await LeadStore.open(file);
    before.add(lead(), ['mail']);
    before.add(sent, ['mail']);
    before.settle(sent.leadId, 'mail', 'sent', '1');
    // In an hour: the start doesn't wait for that.
    before.settle(lead().leadId, 'mail', 'waiting', 'answered 535', Date.now() + 3_600_000);
    before.close();
    const { recipients, url } = await mailServer();
    const program = await startProgram({ LEADS: file, MAIL_TO: TWO.join(', '), SMTP_URL: url });
    await vi.waitFor(() => expect(recipients.toSorted()).toEqual(TWO), { timeout: 20_000 });
    await program.stop();
    expect(recipients).toHaveLength(2);
    await rm(folder, { recursive: true });
  });

  it.each(['127.0.0.1', 'localhost'])(
    'goes to the mail server of this machine, %s, by its own certificate',
    async (host) => {
      const { mails, url } = await mailServer(undefined, { isSecure: true, host });
      const [channel] = await mailChannels({ to: ['a@agency.example'], from: 'a@agency.example', smtp: url });
      await channel!.send(lead());
      expect(mails).toHaveLength(1);
    },
  );

  // Another name of this machine, by which nobody can know that it is this one.
  const elsewhere = { isSecure: true, host: '0.0.0.0' };
  it.each([
    [
      'a certificate that nobody vouches for',
      () => mailServer(undefined, elsewhere),
      /^its certificate isn’t trusted by this machine: give .* by NODE_EXTRA_CA_CERTS: \w+$/,
    ],
    ['an address', () => mailServer(() => '550 5.1.1 no Anna here'), /^answered 550 to b@agency\.example$/],
    ['nothing behind the port', () => Promise.resolve({ url: 'smtp://127.0.0.1:1' }), /^ECONNREFUSED$/],
    [
      'another way to speak',
      async () => ({ url: (await mailServer()).url.replace('smtp:', 'smtps:') }),
      /^it takes smtp:\/\/ at this port/,
    ],
  ] as const)('says that it isn’t taken because of %s', async (_why, start, reason) => {
    const { url } = await start();
    const [channel] = await mailChannels({ to: ['b@agency.example'], from: 'a@agency.example', smtp: url });
    await expect(channel!.send(lead())).rejects.toMatchObject({
      when: 'later',
      message: expect.stringMatching(reason),
    });
  });

  it.each([
    ['is for another name', selfSigned('mail.example'), 'is for another name: write that one into SMTP_URL'],
    ['has expired', selfSigned('mail.example', '21'), 'has expired: whoever runs the mail server has to renew it'],
  ])('waits, and is told why, where a certificate that the machine trusts %s', async (_what, certificate, sentence) => {
    const folder = await mkdtemp(join(tmpdir(), 'mail-'));
    const authority = join(folder, 'authority.pem');
    await writeFile(authority, certificate.cert);
    const { url, mails } = await mailServer(undefined, { ...elsewhere, certificate });
    const program = await startProgram({
      LEADS: join(folder, 'leads.db'),
      MAIL_TO: 'a@agency.example',
      SMTP_URL: url,
      NODE_EXTRA_CA_CERTS: authority,
    });
    expect(await deliverTo(program.url, aLead())).toEqual(['sending', 'accepted']);
    await vi.waitFor(() => expect(program.said()).toContain(`its certificate ${sentence}`), { timeout: 20_000 });
    await program.stop();
    expect(mails).toHaveLength(0);
    expect(await leadsIn(join(folder, 'leads.db'))).toHaveLength(1);
    await rm(folder, { recursive: true });
  });

  it('is given up where a server never answers, and tried again', async () => {
    const server = createServer(() => undefined).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const smtp = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const [channel] = await mailChannels({ to: ['b@agency.example'], from: 'a@agency.example', smtp }, 50);
    await expect(channel!.send(lead())).rejects.toMatchObject({ when: 'later', message: 'no answer in time' });
  });

  it('goes out from the program, and a server that can’t be reached delays no answer and loses no lead', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mail-'));
    const file = join(folder, 'leads.db');
    const { mails, url } = await mailServer();
    const settings = { LEADS: file, MAIL_TO: 'a@agency.example' };
    const unreachable = await startProgram({ ...settings, SMTP_URL: 'smtp://127.0.0.1:1' });
    expect(await deliverTo(unreachable.url, aLead())).toEqual(['sending', 'accepted']);
    await vi.waitFor(() => expect(unreachable.said()).toContain('mail has not taken lead'), { timeout: 20_000 });
    expect(unreachable.said()).not.toMatch(/Анна|anna|912/);
    await unreachable.stop();
    const program = await startProgram({ ...settings, SMTP_URL: url });
    const other = aLead({ leadId: '1c0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10' });
    expect(await deliverTo(program.url, other)).toEqual(['sending', 'accepted']);
    await vi.waitFor(() => expect(mails).toHaveLength(1), { timeout: 20_000 });
    await program.stop();
    expect(await leadsIn(file)).toHaveLength(2);
    await rm(folder, { recursive: true });
  });
});

describe.runIf(hasPhp)('the mail of receive.php', () => {
  it('goes to sendmail, is tried again by a later run where that refuses it, and the lead stays', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sendmail-'));
    const [out, program, file] = [join(folder, 'out'), join(folder, 'sendmail'), join(folder, 'leads.db')];
    const ini = [`sendmail_path=${program}`];
    await writeFile(program, '#!/bin/sh\nexit 75\n', { mode: 0o700 });
    const settings = { MAIL_TO: 'a@agency.example, b@agency.example', MAIL_FROM: 'site@agency.example' };
    const receiver = await startPhp({ file, ini, environment: settings });
    const evil = aLead({
      page: 'https://clinic.example/%D1%83%D1%81%D0%BB%D1%83%D0%B3%D0%B8/%e2%80%ae',
      name: 'A\r\nBcc: all@example.com',
      email: 'x@example.com\r\nBcc: y@example.com',
    });
    expect(await deliverTo(receiver.url, evil)).toEqual(['sending', 'accepted']);
    const store = await LeadStore.open(file);
    await vi.waitFor(() =>
      expect(store.deliveries(evil.leadId)).toMatchObject([
        { state: 'waiting', tries: 1, note: 'not taken by sendmail' },
      ]),
    );
    await writeFile(program, `#!/bin/sh\necho "$@" > ${out}.called\ncat > ${out}\n`, { mode: 0o700 });
    store.settle(evil.leadId, 'mail', 'waiting', '', 0);
    const env = { ...process.env, ...settings, LEADS: file };
    expect(spawnSync('php', ['-d', ini[0]!, 'demo/receivers/receive.php', 'retry'], { env }).status).toBe(0);
    expect(store.deliveries(evil.leadId)).toMatchObject([{ state: 'sent', tries: 2 }]);
    expect(store.count).toBe(1);
    const mail = await readFile(out, 'utf8');
    expect(mail).toMatch(/^To: a@agency\.example, b@agency\.example\r?$/m);
    expect(mail).not.toMatch(/^Bcc/im);
    expect(mail).not.toMatch(/^Reply-To/im);
    expect(mail).toMatch(new RegExp(`^Message-ID: <${evil.leadId}@agency\\.example>\\r?$`, 'm'));
    expect(bodyOf(mail)).toBe(mailOf(evil as KeptLead).text.replaceAll('\n', '\r\n'));
    // Else it would come from the user of the web server, and so would go back there what can't be delivered.
    expect((await readFile(`${out}.called`, 'utf8')).trim()).toBe('-fsite@agency.example');
    store.close();
    await receiver.stop();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['Анна Константинопольская-Преображенская', 'анна@example.com', undefined],
    ['Д🦷'.repeat(66), 'anna@example.com', 'anna@example.com'],
  ])('says in its subject and its head what every server takes: %s, %s', async (name, email, replyTo) => {
    const folder = await mkdtemp(join(tmpdir(), 'sendmail-'));
    const [out, program, file] = [join(folder, 'out'), join(folder, 'sendmail'), join(folder, 'leads.db')];
    await writeFile(program, `#!/bin/sh\ncat > ${out}\n`, { mode: 0o700 });
    const receiver = await startPhp({
      file,
      ini: [`sendmail_path=${program}`],
      environment: { MAIL_TO: 'a@agency.example' },
    });
    const given = aLead({ name, email });
    expect(await deliverTo(receiver.url, given)).toEqual(['sending', 'accepted']);
    const store = await LeadStore.open(file);
    await vi.waitFor(() => expect(store.deliveries(given.leadId)).toMatchObject([{ state: 'sent' }]));
    store.close();
    const [head = ''] = (await readFile(out, 'utf8')).split(/\r?\n\r?\n/);
    const lines = head.replaceAll('\r', '').split('\n');
    expect(head).toMatch(/^[\t\r\n\x20-\x7e]*$/);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(100);
    const words = [...head.matchAll(/=\?UTF-8\?B\?(.*?)\?=/g)];
    expect(words.map(([, word]) => Buffer.from(word!, 'base64').toString()).join('')).toBe(
      mailOf(given as KeptLead).subject,
    );
    expect(/^Reply-To: (\S*)$/m.exec(lines.join('\n'))?.[1]).toBe(replyTo);
    await receiver.stop();
    await rm(folder, { recursive: true });
  });
});

const bodyOf = (mail: string): string => Buffer.from(mail.split(/\r?\n\r?\n/)[1]!, 'base64').toString();
