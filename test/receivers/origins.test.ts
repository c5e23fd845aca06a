import { spawnSync } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readOrigins } from '../../demo/receivers/origins.mjs';
import { readSettings, WrongSettings } from '../../demo/receivers/settings.mjs';
import { hasPhp, startPhp } from './receivers.js';
import cases from './origins.json' with { type: 'json' };

describe('ORIGINS of receive.mjs', () => {
  it.each(cases.read)(
    'is read with commas or spaces, in any case and with slashes behind: $text',
    ({ text, origins }) => {
      expect(readOrigins(text)).toEqual(origins);
    },
  );

  it.each(cases.refused)('refuses the start with what is no origin, and says what to write: %s', (text) => {
    expect(() => readSettings({ ORIGINS: text })).toThrow(WrongSettings);
    expect(() => readOrigins(text)).toThrow(/; (?:write https:\/\/|leave it empty)/);
  });
});

describe.runIf(hasPhp)('ORIGINS of receive.php', () => {
  it('are read by the same rules, case by case', () => {
    const texts = [...cases.read.map(({ text }) => text), ...cases.refused];
    const program = `require 'demo/receivers/php/settings.php';
      echo json_encode(array_map(function ($text) {
        try { return readOrigins($text); } catch (WrongSettings $fault) { return $fault->getMessage(); }
      }, json_decode(stream_get_contents(STDIN))));`;
    const { stdout } = spawnSync('php', ['-r', program], { input: JSON.stringify(texts), encoding: 'utf8' });
    const read = JSON.parse(stdout) as unknown[];
    expect(read.slice(0, cases.read.length)).toEqual(cases.read.map(({ origins }) => origins));
    for (const [index, text] of cases.refused.entries()) {
      let sentence = '';
      try {
        readOrigins(text);
      } catch (error) {
        sentence = (error as Error).message;
      }
      expect(read[cases.read.length + index]).toBe(sentence);
    }
  });

  it('that are wrong are told in the answer, and the lead may come later', async () => {
    const receiver = await startPhp({ origins: 'clinic.example', environment: { RATE: 'often' } });
    onTestFinished(() => receiver.stop());
    const answer = await fetch(receiver.url, { method: 'POST', body: 'v=1' });
    expect(answer.status).toBe(500);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const { error } = (await answer.json()) as { error: string };
    expect(error).toContain('ORIGINS: "clinic.example" is no origin');
    expect(error).toContain('RATE: "often" is no whole number');
  });
});

describe('the settings of receive.mjs', () => {
  it('have a value of their own where nothing is written', () => {
    expect(readSettings({})).toMatchObject({
      leads: 'leads.db',
      origins: [],
      port: 8080,
      host: '127.0.0.1',
      rate: 30,
      password: null,
      keepDays: null,
      mail: null,
      channels: [],
    });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT: "http" is no whole number from 0 to 65535'],
    [{ PORT: '70000' }, 'PORT: "70000" is no whole number'],
    [{ RATE: '-1' }, 'RATE: "-1" is no whole number'],
    [{ KEEP_DAYS: '0' }, 'KEEP_DAYS: "0" is no whole number from 1'],
    [{ KEEP_DAYS: '1.5' }, 'KEEP_DAYS: "1.5" is no whole number'],
    [{ PASSWORD: 'elevenchars' }, 'PASSWORD: take at least 12 characters'],
    [{ CRM: 'salesforce' }, 'CRM: "salesforce" is none of'],
    [{ CRM: 'hook' }, 'HOOK_URL is missing'],
    [{ MAIL_TO: 'agency' }, '"agency" is no address of mail'],
    [{ MAIL_TO: 'a@b.example' }, 'SMTP_URL: write the server'],
    [{ MAIL_TO: 'a@b.example', SMTP_URL: 'mail.example' }, 'SMTP_URL: write the server'],
    [{ MAIL_TO: 'a@b.example', SMTP_URL: 'https://mail.example' }, 'SMTP_URL: write the server'],
    [{ MAIL_TO: 'a@b.example', MAIL_FROM: 'x\ny', SMTP_URL: 'smtp://mail.example' }, 'is no address of mail'],
  ])('are refused with a sentence: %j', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(sentence);
  });
});
