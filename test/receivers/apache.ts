import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { provideApache, type Apache } from '../../tools/apache.js';
import { freePort } from '../../tools/free-port.js';
import { encodeLead } from '../../src/leads/encoding.js';
import { answers, startServer, stopServer, until } from '../harness/server-process.js';
import { aLead } from '../leads/leads.js';

const found = provideApache();
const PAGE = 'https://clinic.example';
const PASSWORD = 'write a long one here';
const KNOWN = { Authorization: `Basic ${Buffer.from(`any:${PASSWORD}`).toString('base64')}` };
const MODULES = 'mpm_prefork authz_core authz_host mime dir alias setenvif env actions cgi filter deflate'.split(' ');

const configuration = ({ modules, php }: Apache, place: string, [module, cgi]: readonly number[]): string => `
ServerRoot ${place}
ServerName localhost
PidFile ${place}/pid
DefaultRuntimeDir ${place}
Mutex file:${place}
ErrorLog ${place}/errors
${MODULES.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
LoadModule php_module ${php}
User www-data
Group www-data
TypesConfig /etc/mime.types
StartServers 3
AddOutputFilterByType DEFLATE application/json
<Directory ${place}/home/public_html>
  AllowOverride All
  Require all granted
</Directory>
Listen 127.0.0.1:${module}
Listen 127.0.0.1:${cgi}
<VirtualHost *:${module}>
  DocumentRoot ${place}/home/public_html
  <FilesMatch "\\.php$">
    SetHandler application/x-httpd-php
  </FilesMatch>
  php_admin_value sendmail_path ${place}/sendmail
</VirtualHost>
<VirtualHost *:${cgi}>
  DocumentRoot ${place}/home/public_html
  ScriptAlias /php/ ${place}/php/
  <Directory ${place}/php>
    Require all granted
  </Directory>
  Action php-cgi /php/php
  <FilesMatch "\\.php$">
    SetHandler php-cgi
  </FilesMatch>
</VirtualHost>
`;

/** The piece of the recipe in this language. */
async function recipe(language: string): Promise<string> {
  const guide = await readFile('docs/receivers.md', 'utf8');
  const [, text = ''] = new RegExp(`## On web space[^]*?\`\`\`${language}\\n([^]*?)\`\`\``).exec(guide) ?? [];
  return text;
}

describe.runIf(found)('receive.php under Apache, by the recipe for web space', () => {
  let place: string;
  let folder: string;
  let ports: readonly number[];
  let server: ReturnType<typeof startServer>;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'apache-'));
    folder = join(place, 'home/public_html/leads');
    ports = [await freePort(), await freePort()];
    await mkdir(folder, { recursive: true });
    await mkdir(join(place, 'php'));
    for (const part of ['receive.php', 'php', 'inbox.css', 'inbox-words.json'])
      await cp(join('demo/receivers', part), join(folder, part), { recursive: true });
    const settings = (await recipe('php')).replace('/home/you', join(place, 'home'));
    expect(settings).toContain(PASSWORD);
    await writeFile(join(folder, 'settings.php'), settings);
    await writeFile(join(place, 'httpd.conf'), configuration(found!, place, ports));
    const programs = {
      sendmail: `while [ -e ${place}/hold ]; do sleep 0.1; done\ncat >> ${place}/home/mails`,
      'php/php': `exec ${found!.cgi} -d cgi.force_redirect=0 -d sendmail_path=${place}/sendmail`,
    };
    for (const [name, text] of Object.entries(programs)) {
      await writeFile(join(place, name), `#!/bin/sh\n${text}\n`);
      await chmod(join(place, name), 0o755);
    }
    // Apache answers as a user of its own, and keeps the leads beside the folder of the site.
    await chmod(place, 0o755);
    await chmod(join(place, 'home'), 0o777);
    server = startServer(found!.apache, ['-f', join(place, 'httpd.conf'), '-D', 'FOREGROUND']);
    await until(() => answers(`http://127.0.0.1:${ports[0]}/leads/inbox.css`), 'Apache');
  });
  afterAll(async () => {
    stopServer(server);
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  });

  const htaccess = async (text: string): Promise<void> => writeFile(join(folder, '.htaccess'), text);
  const post = (url: string): Promise<Response> =>
    fetch(url, {
      method: 'POST',
      body: encodeLead(aLead(), 'form')!.body,
      headers: { Origin: PAGE, 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    });

  describe.each([
    ['by mod_php', 0],
    ['as CGI', 1],
  ])('%s', (_how, index) => {
    const at = (path: string): string => `http://127.0.0.1:${ports[index]}/leads/${path}`;

    it('takes a lead, lists it for who knows the password, as a table too, and deletes it', async () => {
      await htaccess(await recipe('apache'));
      const taken = await post(at('receive.php'));
      expect(taken.status).toBe(200);
      expect(taken.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(await taken.json()).toMatchObject({ ok: true, duplicate: false });
      expect((await fetch(at('receive.php?leads'))).status).toBe(401);
      const list = await fetch(at('receive.php?leads'), { headers: KNOWN });
      expect(list.status).toBe(200);
      const html = await list.text();
      expect(html).toContain('+79123456789');
      expect(await (await fetch(at('receive.php?leads=csv'), { headers: KNOWN })).text()).toContain(aLead().leadId);
      const [, token = ''] = /name="token" value="(\w+)"/.exec(html) ?? [];
      const body = new URLSearchParams({ token, delete: aLead().leadId });
      const left = await fetch(at('receive.php?leads=delete'), { method: 'POST', body, headers: KNOWN });
      expect(left.url).toBe(at('receive.php?leads'));
    });

    it('hands out neither the settings nor the leads', async () => {
      await htaccess(await recipe('apache'));
      expect(existsSync(join(place, 'home/leads.db'))).toBe(true);
      expect((await fetch(at('settings.php'))).status).toBe(403);
      for (const path of ['leads.db', '../leads.db']) expect((await fetch(at(path))).status).toBe(404);
    });
  });

  it('tells who is asked for the password again and again, because CGI keeps it from PHP, what to write', async () => {
    await htaccess('');
    const url = `http://127.0.0.1:${ports[1]}/leads/receive.php?leads`;
    const asked = await fetch(url, { headers: KNOWN });
    expect(asked.status).toBe(401);
    const [, line = ''] = /^(SetEnvIf .*)$/m.exec(await asked.text()) ?? [];
    await htaccess(line);
    expect((await fetch(url, { headers: KNOWN })).status).toBe(200);
  });

  it('lets nobody wait for the mail by mod_php, also where Apache compresses what it sends', async () => {
    await htaccess(await recipe('apache'));
    await writeFile(join(place, 'hold'), '');
    onTestFinished(() => rm(join(place, 'hold'), { force: true }));
    const before = existsSync(join(place, 'home/mails')) ? await readFile(join(place, 'home/mails'), 'utf8') : '';
    const taken = await post(`http://127.0.0.1:${ports[0]}/leads/receive.php`);
    expect(await taken.json()).toMatchObject({ ok: true });
    await rm(join(place, 'hold'));
    const mails = () => readFile(join(place, 'home/mails'), 'utf8').catch(() => '');
    await until(async () => (await mails()) !== before, 'The mail');
  });
});
