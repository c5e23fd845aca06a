import { spawnSync } from 'node:child_process';
import type { OutgoingHttpHeaders } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check } from '../../demo/receivers/check.mjs';
import { serve, startNode } from './receivers.js';

const PAGE = 'https://clinic.example';

/** A server that answers each request so; and what it was asked. */
async function server(status: number, headers: OutgoingHttpHeaders = {}, text = '') {
  const asked: { readonly method: string; readonly origin: string; readonly body: string }[] = [];
  const running = await serve((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => void (body += part.toString()));
    request.on('end', () => {
      asked.push({ method: request.method!, origin: request.headers.origin!, body });
      response.writeHead(status, headers).end(text);
    });
  });
  onTestFinished(running.stop);
  return { ...running, asked };
}

describe('the check of an address', () => {
  it('finds nothing wrong with our own receiver, which keeps the test once', async () => {
    const receiver = await startNode({ origins: PAGE });
    onTestFinished(() => receiver.stop());
    const { verdict, json, leadId, lines } = await check(`${receiver.url}/`, PAGE);
    expect([verdict, json]).toEqual(['accepted', true]);
    expect(lines).toEqual([
      'Visitors read "Received".',
      `The same lead once more is accepted too. Look that it is kept once: ${leadId}.`,
      'encoding="json" works as well.',
    ]);
    expect((await receiver.kept()).map((lead) => [lead['leadId'], lead['name'], lead['suspect']])).toEqual([
      [leadId, 'Test, please ignore', ['fast']],
    ]);
  });

  it('is refused by it from a page that isn’t listed', async () => {
    const receiver = await startNode({ origins: PAGE });
    onTestFinished(() => receiver.stop());
    const { verdict, lines } = await check(`${receiver.url}/`, 'https://elsewhere.example');
    expect(verdict).toBe('refused');
    expect(lines[1]).toBe('It answered 403: {"ok":false,"error":"this page may not send leads here"}.');
  });

  it('asks as a browser on the page would: twice the same form, then for leave', async () => {
    const { url, asked } = await server(200, { 'Access-Control-Allow-Origin': PAGE });
    await check(url, PAGE);
    expect(asked.map(({ method, origin }) => [method, origin])).toEqual([
      ['POST', PAGE],
      ['POST', PAGE],
      ['OPTIONS', PAGE],
    ]);
    expect(asked[0]!.body).toBe(asked[1]!.body);
  });

  it.each<[string, number, OutgoingHttpHeaders, string, string]>([
    ['no CORS', 200, {}, 'unconfirmed', 'Access-Control-Allow-Origin is missing'],
    [
      'CORS for somebody else',
      200,
      { 'Access-Control-Allow-Origin': 'https://other.example' },
      'unconfirmed',
      'names https://other.example',
    ],
    ['a failure nobody may read', 500, {}, 'unconfirmed', 'no yes'],
    [
      'a redirect',
      302,
      { 'Access-Control-Allow-Origin': '*', Location: '/elsewhere' },
      'unconfirmed',
      'sends browsers on to /elsewhere',
    ],
    ['405', 405, { 'Access-Control-Allow-Origin': '*' }, 'refused', 'It answered 405.'],
    ['429', 429, { 'Access-Control-Allow-Origin': '*' }, 'later', 'It answered 429.'],
    ['503', 503, { 'Access-Control-Allow-Origin': '*' }, 'later', 'It answered 503.'],
  ])('says what visitors will read, and what to do: %s', async (_kind, status, headers, verdict, advice) => {
    const { url } = await server(status, headers);
    const report = await check(url, PAGE);
    expect([report.verdict, report.json]).toEqual([verdict, false]);
    expect(report.lines.join(' ')).toContain(advice);
    expect(report.lines.at(-1)).toContain('Leave encoding="json" out');
  });

  const CORS = { 'Access-Control-Allow-Origin': '*' };

  it('repeats what a receiver says about its settings', async () => {
    const sentence = `{"ok":false,"error":"LEADS lies in the folder of the web site${'; move it'.repeat(20)}"}`;
    const { url } = await server(500, CORS, sentence);
    expect((await check(url, PAGE)).lines).toContain(`It answered 500: ${sentence}.`);
  });

  it.each([
    [403, true],
    [406, true],
    [500, false],
  ])('thinks of a firewall where nobody may read a %i', async (status, isLikely) => {
    const { url } = await server(status, {}, '<h1>Forbidden</h1>');
    const said = (await check(url, PAGE)).lines.join(' ');
    expect(said).toContain('And it is no yes: <h1>Forbidden</h1>.');
    expect(said.includes('ModSecurity')).toBe(isLikely);
  });

  it.each([
    ['{"status":"mail_failed"}', 'refused', 'what it says is a no: {"status":"mail_failed"}'],
    ['{"success":false}', 'refused', 'what it says is a no'],
    ['{"ok":"false"}', 'refused', 'accepted-when="path=value"'],
    ['{"errors":["x"]}', 'refused', 'what it says is a no'],
    ['{"result":"error"}', 'refused', 'what it says is a no'],
    ['<!doctype html><title>Log in</title>', 'unconfirmed', 'a web page'],
    ['', 'accepted', 'The same lead once more'],
    ['ok', 'accepted', 'The same lead once more'],
    [`{"success":false,"log":"${'x'.repeat(70_000)}"}`, 'unconfirmed', 'neither a yes nor a no'],
    ['x'.repeat(1_000_000), 'accepted', 'The same lead once more'],
  ])('reads a 200 as the form would: %s', async (text, verdict, advice) => {
    const { url } = await server(200, CORS, text);
    const report = await check(url, PAGE);
    expect(report.verdict).toBe(verdict);
    expect(report.lines.join(' ')).toContain(advice);
  });

  it.each([
    ['{"data":{"status":"ok"}}', 'accepted'],
    ['{"data":{"status":"failed"}}', 'refused'],
    ['ok', 'unconfirmed'],
  ])('reads it by what the form says as accepted-when: %s', async (text, verdict) => {
    const { url } = await server(200, CORS, text);
    expect((await check(url, PAGE, 'data.status = ok')).verdict).toBe(verdict);
  });

  it('says that nothing answers', async () => {
    const gone = await serve(() => undefined);
    await gone.stop();
    expect((await check(gone.url, PAGE)).verdict).toBe('unreachable');
  });

  it('runs from the command line, and fails where visitors wouldn’t read "Received"', () => {
    const run = (...parameters: string[]) =>
      spawnSync(process.execPath, ['demo/receivers/check.mjs', ...parameters], { encoding: 'utf8' });
    expect([run().status, run('nonsense', PAGE).status, run('http://127.0.0.1:9/', PAGE, 'ok').status]).toEqual([
      2, 2, 2,
    ]);
    const { status, stdout } = run('http://127.0.0.1:9/', `${PAGE}/prices`);
    expect([status, stdout]).toEqual([
      1,
      'The form tries three times more; then visitors read "Not sent".\nNothing answered: no connection, or none within 60 seconds.\n',
    ]);
  });
});
