import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { channelTo } from '../../demo/receivers/forward.mjs';
import { hook } from '../../demo/receivers/hook.mjs';
import { LeadStore, type KeptLead } from '../../demo/receivers/lead-store.mjs';
import { NotTaken, Outbox, type Channel } from '../../demo/receivers/outbox.mjs';
import { aLead } from '../leads/leads.js';
import { serve } from './receivers.js';

const MINUTE = 60_000;
const id = (index: number): string => `0b0f3c4e-6a51-4c2f-9d0e-${String(index).padStart(12, '0')}`;
const kept = (index: number): KeptLead =>
  ({
    ...aLead({ leadId: id(index) }),
    receivedAt: `2026-11-22T10:00:${String(index).padStart(2, '0')}.000Z`,
  }) as KeptLead;

let store: LeadStore;
let now: number;

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  store = await LeadStore.open(':memory:');
  now = 1_000_000;
});
afterEach(() => store.close());

const outbox = (channel: Channel): Outbox => new Outbox(store, channel, () => now);

/** Tries at these moments, in minutes; says at which something was sent. */
async function triesAt(channel: Channel, minutes: readonly number[]): Promise<number[]> {
  const tried: number[] = [];
  const sent = vi.spyOn(channel, 'send');
  const box = outbox(channel);
  for (const minute of minutes) {
    now = 1_000_000 + minute * MINUTE;
    const before = sent.mock.calls.length;
    box.pump();
    await box.rest();
    if (sent.mock.calls.length > before) tried.push(minute);
  }
  return tried;
}

const failing = (error: Error): Channel => ({ name: 'crm', send: () => Promise.reject(error) });
const HOURS = Array.from({ length: 12 }, (_, hour) => (hour + 1) * 60);

describe('what isn’t taken', () => {
  it('is tried again after 1, 5, 10 and 30 minutes and then every hour, for as long as it takes', async () => {
    store.add(kept(1), ['crm']);
    expect(await triesAt(failing(new Error()), [0, 0.5, 1, 5, 6, 15, 16, 45, 46, 100, 106, 160, 166, 226])).toEqual([
      0, 1, 6, 16, 46, 106, 166, 226,
    ]);
    expect(store.deliveries(id(1))).toMatchObject([{ state: 'waiting', tries: 8 }]);
  });

  it('is tried at once by a start, because settings may have been mended, and not what another process has in hand', async () => {
    for (const index of [1, 2]) store.add(kept(index), ['crm']);
    expect(await triesAt(failing(new Error()), [0, 1, 6])).toEqual([0, 1, 6]);
    const done = { name: 'crm', send: vi.fn(() => Promise.resolve('7')) };
    let release: () => void = () => undefined;
    const another = outbox({ name: 'crm', send: () => new Promise((resolve) => (release = () => resolve('7'))) });
    // Of the two, which are due at the same time, the other process takes the first alone.
    store.settle(id(2), 'crm', 'waiting', '', now + 10 * MINUTE);
    store.settle(id(1), 'crm', 'waiting', '', now);
    another.pump();
    const started = outbox(done);
    started.hurry();
    started.pump();
    await started.rest();
    expect(done.send.mock.calls).toEqual([[expect.objectContaining({ leadId: id(2) })]]);
    release();
    await another.rest();
  });

  it('ends at once with a no that has to do with the lead, and the lead stays', async () => {
    store.add(kept(1), ['crm']);
    expect(await triesAt(failing(new NotTaken('answered 400', 'never')), [0, ...HOURS])).toEqual([0]);
    expect(store.deliveries(id(1))).toEqual([{ channel: 'crm', state: 'refused', tries: 1, note: 'answered 400' }]);
    expect(store.count).toBe(1);
  });

  it('ends after five tries with a no that may have to do with settings, and is tried again when that is asked for', async () => {
    store.add(kept(1), ['crm']);
    expect(await triesAt(failing(new NotTaken('answered 401', 'unclear')), [0, ...HOURS])).toHaveLength(5);
    expect(store.deliveries(id(1))).toMatchObject([{ state: 'refused' }]);
    store.retryRefused();
    expect(await triesAt({ name: 'crm', send: () => Promise.resolve('7') }, [1000])).toEqual([1000]);
    expect(store.deliveries(id(1))).toMatchObject([{ state: 'sent', note: '7' }]);
  });

  it.each([
    [400, '{}', 'never'],
    [404, '{}', 'never'],
    [422, '{}', 'never'],
    [401, '{}', 'unclear'],
    [403, '{}', 'unclear'],
    [200, '{"error":"QUERY_LIMIT_EXCEEDED"}', 'unclear'],
    [200, '<!doctype html>', 'unclear'],
    [302, '', 'unclear'],
    [408, '{}', 'later'],
    [429, '{}', 'later'],
    [500, '{}', 'later'],
    [503, '{}', 'later'],
  ] as const)('by an answer of %i with %s is taken as: %s', async (status, body, when) => {
    const crm = await serve((_request, response) => response.writeHead(status).end(body));
    const sent = channelTo(hook({ url: crm.url })).send(kept(1));
    await expect(sent).rejects.toMatchObject({ when });
    await crm.stop();
  });
});

describe('a CRM that hangs', () => {
  it('holds neither another one back nor the leads behind', async () => {
    for (let index = 1; index <= 6; index++) store.add(kept(index), ['crm', 'mail']);
    const took: string[] = [];
    let release: (value: string) => void = () => undefined;
    const hanging = outbox({
      name: 'crm',
      // Whatever has to do with the first lead takes for ever.
      send: ({ leadId }) =>
        leadId === id(1) ? new Promise((resolve) => (release = resolve)) : (took.push(leadId), Promise.resolve('1')),
    });
    const mailed: string[] = [];
    const mail = outbox({ name: 'mail', send: ({ leadId }) => (mailed.push(leadId), Promise.resolve('1')) });
    hanging.pump();
    mail.pump();
    await vi.waitFor(() => expect([took.length, mailed.length]).toEqual([5, 6]));
    expect(took).toEqual([2, 3, 4, 5, 6].map(id));
    release('late');
    await hanging.rest();
    await mail.rest();
    expect(store.deliveries(id(1))).toMatchObject([{ state: 'sent', note: 'late' }, { state: 'sent' }]);
  });

  it('is given up after a while, and asked again', async () => {
    const crm = await serve(() => undefined);
    await expect(channelTo(hook({ url: crm.url }), 50).send(kept(1))).rejects.toThrow();
    await crm.stop();
  });
});

describe('an outbox that is stopped', () => {
  it('ends what is under way and begins nothing new', async () => {
    for (let index = 1; index <= 9; index++) store.add(kept(index), ['crm']);
    const box = outbox({ name: 'crm', send: () => Promise.resolve('1') });
    box.pump();
    await box.stop();
    const states = Array.from({ length: 9 }, (_, index) => store.deliveries(id(index + 1))[0]!.state);
    expect(states.filter((state) => state === 'sent')).toHaveLength(4);
  });
});
