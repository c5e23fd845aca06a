import { describe, expect, it } from 'vitest';
import { readBeginning } from '../../src/leads/answer-beginning.js';

const never = new AbortController().signal;
const KB = 1024;

/** A body that is made as it is read; and how much of it was, and whether the rest was dropped. */
function body(piece: string, pieces: number, end: 'close' | 'error' | 'hang' = 'close') {
  const seen = { read: 0, dropped: false };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.read === pieces) {
          if (end === 'close') controller.close();
          if (end === 'error') controller.error(new TypeError('network error'));
          if (end === 'hang') return new Promise<void>(() => undefined);
          return;
        }
        seen.read++;
        controller.enqueue(new TextEncoder().encode(piece));
      },
      cancel: () => void (seen.dropped = true),
    },
    { highWaterMark: 0 },
  );
  return { seen, stream };
}

describe('the beginning of an answer', () => {
  it('is all of a short one', async () => {
    expect(await readBeginning(new Response('{"ok":true}'), never)).toEqual({ text: '{"ok":true}', whole: true });
    expect(await readBeginning(new Response(null, { status: 204 }), never)).toEqual({ text: '', whole: true });
  });

  it('is at most 64 kB of a long one, and the rest is dropped', async () => {
    const { seen, stream } = body('x'.repeat(10 * KB), 10_000);
    const { text, whole } = await readBeginning(new Response(stream), never);
    expect([text.length, whole, seen.read, seen.dropped]).toEqual([64 * KB, false, 7, true]);
  });

  it('is nothing of an answer that isn’t 2xx', async () => {
    const { seen, stream } = body('x', 10_000);
    const { text, whole } = await readBeginning(new Response(stream, { status: 500 }), never);
    expect([text, whole, seen.read, seen.dropped]).toEqual(['', false, 0, true]);
  });

  it('is what has come where the connection breaks', async () => {
    const { stream } = body('half', 1, 'error');
    expect(await readBeginning(new Response(stream), never)).toEqual({ text: 'half', whole: false });
  });

  it('is what has come until nobody waits any longer', async () => {
    const { seen, stream } = body('half', 1, 'hang');
    const stop = new AbortController();
    const reading = readBeginning(new Response(stream), stop.signal);
    setTimeout(() => stop.abort());
    expect(await reading).toEqual({ text: 'half', whole: false });
    expect(seen.dropped).toBe(true);
  });

  it('is what the page’s own fetch hands out: a text, or a body that somebody else reads', async () => {
    const bare = { status: 200, type: 'cors', redirected: false, headers: new Headers() } as const;
    expect(await readBeginning({ ...bare, text: () => Promise.resolve('ok') }, never)).toEqual({
      text: 'ok',
      whole: true,
    });
    expect(await readBeginning(bare, never)).toEqual({ text: '', whole: true });
    const taken = new Response('ok');
    taken.body!.getReader();
    expect(await readBeginning(taken, never)).toEqual({ text: '', whole: false });
  });
});
