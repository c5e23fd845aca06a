import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { encodeLead } from '../../src/leads/encoding.js';
import { aLead } from '../leads/leads.js';
import { INJECTIONS } from '../share/injections.js';
import { deliverTo } from './delivered.js';
import { serve } from './receivers.js';

type Row = readonly unknown[];
interface Sent {
  readonly parameter: Record<string, string>;
}

/** The script in a sheet of fakes, which do as Google documents: `appendRow`, a text finder over a column, a script lock. */
function openSheet(): { readonly rows: Row[]; readonly locks: string[]; readonly doPost: (sent?: Sent) => unknown } {
  const rows: Row[] = [];
  const locks: string[] = [];
  const sheet = {
    appendRow: (row: Row) => void rows.push([...row]),
    getLastRow: () => rows.length,
    getRange: (_range: string) => ({
      createTextFinder: (text: string) => ({
        matchEntireCell: () => ({ findNext: () => rows.find(([first]) => first === text) ?? null }),
      }),
    }),
  };
  const text = (content: string) => ({ content, setMimeType: () => content });
  const context = createContext({
    SpreadsheetApp: { getActiveSpreadsheet: () => ({ getSheets: () => [sheet] }), flush: () => undefined },
    LockService: {
      getScriptLock: () => ({
        waitLock: () => void locks.push('taken'),
        releaseLock: () => void locks.push('given back'),
      }),
    },
    ContentService: { createTextOutput: text, MimeType: { JSON: 'json' } },
  });
  runInContext(readFileSync('demo/receivers/apps-script.gs', 'utf8'), context);
  return { rows, locks, doPost: (sent) => JSON.parse((context['doPost'] as (sent?: Sent) => string)(sent)) as unknown };
}

const asParameter = (changes: Parameters<typeof aLead>[0] = {}): Sent => ({
  parameter: Object.fromEntries(new URLSearchParams(encodeLead(aLead(changes), 'form')!.body)),
});

describe('the sheet', () => {
  it('gets a row for a lead, under a row of names', () => {
    const { rows, doPost } = openSheet();
    expect(doPost(asParameter({ name: 'Анна' }))).toEqual({ ok: true, leadId: aLead().leadId, duplicate: false });
    const [names, row] = rows as [string[], string[]];
    const cell = (name: string): string | undefined => row[names.indexOf(name)];
    expect(cell('leadId')).toBe(aLead().leadId);
    expect(cell('name')).toBe('Анна');
    expect(cell('values.budget')).toBe('180000');
    expect(cell('result.revenue')).toBe('');
    expect(cell('context.utm_source')).toBe('ads');
    expect(cell('consents.0.version')).toBe('2026-03');
  });

  it('gets one row for a lead that comes again', () => {
    const { rows, doPost, locks } = openSheet();
    for (let time = 0; time < 3; time++) doPost(asParameter());
    expect(rows).toHaveLength(2);
    expect(locks).toEqual(['taken', 'given back', 'taken', 'given back', 'taken', 'given back']);
  });

  it.each(['+7 912', '-1', '\tx', '\nx', ...INJECTIONS])('never calculates what a visitor typed: %j', (typed) => {
    const { rows, doPost } = openSheet();
    const { parameter } = asParameter();
    doPost({ parameter: { ...parameter, name: typed } });
    expect(rows[1]).toContain(`'${typed}`);
  });

  it.each(['Anna', 'Anna = Ann', 'a@b.example', '8 (912) 345-67-89', '№ 1', 'C++'])(
    'keeps ordinary words as they were typed: %s',
    (typed) => {
      const { rows, doPost } = openSheet();
      doPost({ parameter: { ...asParameter().parameter, name: typed } });
      expect(rows[1]).toContain(typed);
    },
  );

  it('takes nothing that is no lead', () => {
    const { rows, doPost } = openSheet();
    expect(doPost()).toEqual({ ok: false, error: 'no lead' });
    expect(doPost({ parameter: { v: '1', leadId: '=1' } })).toEqual({ ok: false, error: 'no lead' });
    expect(rows).toEqual([]);
  });
});

describe('what the visitor sees', () => {
  const servers: { stop: () => Promise<void> }[] = [];
  afterEach(async () => {
    for (const { stop } of servers.splice(0)) await stop();
  });

  it('is "sent, unconfirmed": Google takes the lead and sends the browser on to another address for the answer', async () => {
    const { rows, doPost } = openSheet();
    const answers = await serve((_request, response) =>
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('{}'),
    );
    const script = await serve((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        doPost({ parameter: Object.fromEntries(new URLSearchParams(body)) });
        response.writeHead(302, { Location: `${answers.url}/macros/echo`, 'Access-Control-Allow-Origin': '*' }).end();
      });
    });
    servers.push(answers, script);
    expect(await deliverTo(`${script.url}/macros/s/x/exec`, aLead())).toEqual(['sending', 'unconfirmed']);
    expect(rows).toHaveLength(2);
  });
});
