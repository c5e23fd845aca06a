import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PHP_VERSIONS, startPhp } from '../../tools/php-versions.js';
import { encodeLead } from '../../src/leads/encoding.js';
import { aLead } from '../leads/leads.js';

const FOLDER = 'demo/receivers';
const NAMES = [
  'receive.php',
  'inbox.css',
  'inbox-words.json',
  ...readdirSync(join(FOLDER, 'php')).map((name) => `php/${name}`),
];
const FILES = Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
const SETTINGS = `<?php return ['LEADS' => '/leads.db', 'PASSWORD' => 'correct horse battery', 'KEEP_DAYS' => '30'];`;
const TYPES = { form: 'application/x-www-form-urlencoded', json: 'application/json' } as const;

describe.each(PHP_VERSIONS)('receive.php in PHP %s', async (version) => {
  const { request } = await startPhp(version, { ...FILES, 'settings.php': SETTINGS });
  const post = (body: string, type: string): ReturnType<typeof request> =>
    request('receive.php', { method: 'POST', headers: { 'Content-Type': type }, body });

  it.each(['form', 'json'] as const)('keeps a lead that comes as %s once, and says so', async (encoding) => {
    const leadId = { form: '00000000-0000-4000-8000-000000000001', json: '00000000-0000-4000-8000-000000000002' }[
      encoding
    ];
    const { body } = encodeLead(aLead({ leadId }), encoding)!;
    for (const duplicate of [false, true]) {
      const { status, text, errors } = await post(body, TYPES[encoding]);
      expect([status, JSON.parse(text), errors]).toEqual([200, { ok: true, leadId, duplicate }, '']);
    }
  });

  it('refuses what is no lead, in words', async () => {
    const { status, text } = await post('a=1', TYPES.form);
    expect([status, JSON.parse(text)]).toEqual([400, { ok: false, error: 'v is missing' }]);
  });

  it('lists the leads, and the same as a table, for who knows the password', async () => {
    const list = (query: string, password: string): ReturnType<typeof request> =>
      request('receive.php', {
        method: 'GET',
        query,
        headers: { Authorization: `Basic ${btoa(`me:${password}`)}`, 'Accept-Language': 'en' },
      });
    const page = await list('?leads', 'correct horse battery');
    expect([page.status, page.errors]).toEqual([200, '']);
    expect(page.text).toContain('<h1>Leads: 2</h1>');
    const table = await list('?leads=csv', 'correct horse battery');
    expect(table.text.trim().split('\r\n')).toHaveLength(3);
    expect((await list('?leads', 'wrong')).status).toBe(401);
  });
});
