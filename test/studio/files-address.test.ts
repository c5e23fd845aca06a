import { afterEach, describe, expect, it, vi } from 'vitest';
import { addressNote, isClosedToOthers } from '../../demo/studio/config/files-address.js';

describe('the address of the files', () => {
  it.each([
    ['https://your-site.example', '', 'example'],
    ['https://your-site.example/calc/', 'https://agency.test', 'example'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', 'local'],
    ['http://localhost:5173/x', '', 'local'],
    ['http://[::1]:8080/', '', 'local'],
    ['https://agency.test/tool/', 'https://agency.test/tool', 'ours'],
    ['https://clinic.test', 'https://agency.test', null],
    ['/calc', '', null],
    ['https://', '', null],
  ])('%s, where this site has them at "%s": %s', (address, ours, note) => {
    expect(addressNote(address, ours)).toBe(note);
  });
});

describe('a host', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['says nothing to others', new Response(null), true],
    ['gives leave to all', new Response(null, { headers: { 'Access-Control-Allow-Origin': '*' } }), false],
    ['lacks the file', new Response(null, { status: 404 }), false],
  ])('that %s', async (_what, response, closed) => {
    vi.stubGlobal('fetch', () => Promise.resolve(response));
    expect(await isClosedToOthers('https://agency.test/funnel-calculator.js')).toBe(closed);
  });

  it('that can’t be asked isn’t blamed', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    expect(await isClosedToOthers('https://agency.test/funnel-calculator.js')).toBe(false);
  });
});
