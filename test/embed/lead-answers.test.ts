import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { leadHost, signal } from './lead-host.js';
import { ARRIVAL, CANARY, formTag, WORDS } from './lead-visitor.js';

/** What an answer means and what is done about it, whoever has brought it; `lead-delivery` asks what the engine does. */
describe.each(engines)('a lead in %s', (engine) => {
  const { server, visit, send, leave } = leadHost(engine);

  describe('to a server that answers', () => {
    it('429 is asked again when it has said', async () => {
      const { address, visitor } = await send([{ status: 429, headers: { 'Retry-After': '4' } }, {}]);
      const asked = Date.now();
      expect(await visitor.sees('waiting')).toContain(WORDS.trying);
      await visitor.sees('accepted');
      expect(address.ledger[0]!.at - asked).toBeGreaterThan(3000);
      expect(address.methods.length).toBe(2);
    });

    it('500 twice and then 200 has it once', async () => {
      const { address, visitor } = await send([{ status: 500 }, { status: 500 }, {}]);
      await visitor.sees('accepted');
      expect(address.methods.length).toBe(3);
      expect(address.ledger.length).toBe(1);
    });

    it.each([400, 404, 405, 413, 422])('%i is told to the person, with other ways', async (status) => {
      const { address, visitor } = await send([{ status }]);
      expect(await visitor.sees('refused')).toMatch(WORDS.unsent);
      expect(await visitor.open.page.run(() => probe.words())).toContain('Call +372 600 0000');
      expect(address.methods).toEqual(['POST']);
    });

    it.each([
      '{"status":"mail_failed"}',
      '{"success":false}',
      '{"ok":"false"}',
      '{"errors":["phone"]}',
      '{"result":"error"}',
    ])('200 with a no is told to the person, and not asked again: %s', async (body) => {
      const { address, visitor } = await send([{ body, keep: false }]);
      expect(await visitor.sees('refused')).toMatch(WORDS.unsent);
      expect(address.methods).toEqual(['POST']);
    });

    it('200 with a web page is unconfirmed', async () => {
      const { address, visitor } = await send([{ body: '<!doctype html><title>Log in</title>', keep: false }]);
      expect(await visitor.sees('unconfirmed')).toContain(WORDS.unconfirmed);
      expect(address.methods).toEqual(['POST']);
    });

    it('in a way of its own is understood by accepted-when', async () => {
      const yes = await send([{ body: '{"data":{"status":"ok"}}' }], 'accepted-when="data.status=ok"');
      await yes.visitor.sees('accepted');
      await leave();
      const no = await send([{ body: '{"data":{"status":"failed"}}' }], 'accepted-when="data.status=ok"');
      await no.visitor.sees('refused');
    });
  });

  describe('to a server that lets no page read its answers', () => {
    it.each([500, 403, 405])('and fails in silence isn’t called received, nor taken: %i', async (status) => {
      const { address, visitor } = await send([{ status, cors: 'none' }], '', { hurried: true });
      const words = await visitor.sees('unconfirmed');
      expect(words).toContain(WORDS.unconfirmed);
      expect(words).not.toMatch(/received|has taken|took|thank/i);
      expect(address.methods.length).toBe(5);
    });

    it('and fails in silence, then works, is sent until it works', async () => {
      const { address, visitor } = await send([{ status: 500, cors: 'none' }, { status: 500, cors: 'none' }, {}], '', {
        hurried: true,
      });
      await visitor.sees('accepted');
      expect(address.methods.length).toBe(3);
    });
  });

  describe('that takes long', { timeout: 60_000 }, () => {
    it('is said to after ten seconds, and is accepted when the answer comes, without a second request', async () => {
      const answered = signal();
      const { address, visitor } = await send([{ until: answered.given }]);
      expect(await visitor.sees('slow')).toContain('This takes long');
      expect(await visitor.open.page.run(() => probe.words())).toContain('Call +372 600 0000');
      answered.give();
      await visitor.sees('accepted');
      expect(address.methods).toEqual(['POST']);
    });

    it.each([
      ['answers 500', { status: 500 }, 4],
      ['cuts every request off', { cut: 'before' as const }, 5],
    ])('and in the end isn’t sent, by a server that %s, is told so after four tries', async (_kind, deed, requests) => {
      const { address, visitor } = await send([deed], '', { hurried: true });
      expect(await visitor.sees('failed')).toMatch(WORDS.unsent);
      expect(address.ledger).toEqual([]);
      expect(address.methods.length).toBeGreaterThanOrEqual(requests);
    });
  });

  describe('from a page', () => {
    it('tapped twenty times is one', async () => {
      const { address, visitor } = await send([{ after: 300 }], '', { taps: 20 });
      await visitor.sees('accepted');
      expect(address.methods).toEqual(['POST']);
    });

    it('that has changed how objects are written arrives whole', async () => {
      const spoil = `<script>for (const type of [Object, Array, String]) { type.prototype.toJSON = () => 'garbled'; type.prototype.polluted = 'yes'; }</script>`;
      const address = server.open();
      const visitor = await visit(formTag(address.url));
      await visitor.fill();
      await visitor.open.page.run(
        (text) => {
          const script = document.createElement('script');
          script.textContent = text;
          document.head.append(script);
        },
        spoil.replace(/<\/?script>/g, ''),
      );
      await visitor.tap();
      await expect.poll(() => address.ledger.length, ARRIVAL).toBe(1);
      expect(address.ledger[0]!.fields).toMatchObject({ ...CANARY, 'values.leads': '600' });
      expect(address.ledger[0]!.body).not.toMatch(/garbled|polluted/);
    });
  });
});
