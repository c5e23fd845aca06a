import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/leads/delivery.js';
import { LeadQueue } from '../../src/leads/queue.js';
import { aLead } from './leads.js';

const TARGET = { url: 'https://leads.example/in', readable: true };

/** A page's queue on a server that never answers, or as told. */
function page(answer: () => Promise<Response> = () => new Promise(() => undefined)) {
  const sent: string[] = [];
  const beacons: string[] = [];
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  let online = true;
  const environment: Environment = {
    fetch(url) {
      sent.push(url);
      return online ? answer() : Promise.reject(new TypeError('no network'));
    },
    beacon: (url) => beacons.push(url) > 0,
    online: () => online,
    forbidden: () => false,
    now: () => 0,
    random: () => 0,
    after: () => () => undefined,
  };
  return {
    sent,
    beacons,
    queue: new LeadQueue(environment, { window, document }),
    sign: async (type: string, detail: object = {}, target: EventTarget = window): Promise<void> => {
      target.dispatchEvent(Object.assign(new Event(type), detail));
      await new Promise((resolve) => setTimeout(resolve));
    },
    hide: (hidden: boolean) => Object.assign(document, { visibilityState: hidden ? 'hidden' : 'visible' }),
    document,
    plug: (on: boolean) => void (online = on),
  };
}

describe('the leads of a page', () => {
  it('are found by where they go, by whoever asks', () => {
    const { queue } = page();
    const delivery = queue.send(aLead(), 'form', TARGET, null)!;
    expect(queue.find(TARGET.url)).toBe(delivery);
    expect(queue.find('https://elsewhere.example/')).toBe(undefined);
    const other = aLead({ leadId: '1c0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10' });
    expect(queue.has(aLead(), TARGET.url)).toBe(true);
    expect(queue.has(other, TARGET.url)).toBe(false);
    expect(queue.has(aLead(), 'https://elsewhere.example/')).toBe(false);
  });

  it('aren’t found where a form shows them already, so that two forms show two leads', () => {
    const { queue } = page();
    const [first, second] = [queue.send(aLead(), 'form', TARGET, null)!, queue.send(aLead(), 'form', TARGET, null)!];
    second.subscribe(() => undefined);
    expect(queue.find(TARGET.url)).toBe(first);
    first.subscribe(() => undefined);
    expect(queue.find(TARGET.url)).toBe(undefined);
  });

  it('are all told of the page’s end, also two that go to one place', async () => {
    const { queue, beacons, sign } = page();
    queue.send(aLead(), 'form', TARGET, null);
    queue.send(aLead(), 'form', TARGET, null);
    await sign('pagehide');
    expect(beacons).toEqual([TARGET.url, TARGET.url]);
  });

  it('leave out one whose contact was changed into another', async () => {
    const { queue, beacons, sign } = page();
    const old = queue.send(aLead(), 'form', TARGET, null);
    const changed = queue.send(aLead(), 'form', TARGET, null, old);
    expect(queue.find(TARGET.url)).toBe(changed);
    await sign('pagehide');
    expect(beacons.length).toBe(1);
  });

  it('forget what was kept of one whose contact was changed into another', () => {
    const { queue } = page();
    const acts: string[] = [];
    const storage = { keep: () => void acts.push('keep'), forget: () => void acts.push('forget') };
    const old = queue.send(aLead(), 'form', TARGET, storage);
    queue.send(aLead(), 'form', TARGET, null, old);
    expect(acts).toEqual(['keep', 'forget']);
  });

  it('aren’t sent where the page garbles them', () => {
    const { queue, sent } = page();
    expect(queue.send(aLead({ name: '\ud83d' }), 'form', TARGET, null)).toBe(null);
    expect(sent).toEqual([]);
  });

  it('hear of the network, of the page’s return and of its end', async () => {
    const { queue, sent, beacons, sign, plug } = page();
    plug(false);
    const delivery = queue.send(aLead(), 'form', TARGET, null)!;
    await sign('nothing');
    expect(delivery.state).toBe('offline');
    await sign('pagehide');
    expect(beacons).toEqual([TARGET.url]);
    await sign('pageshow', { persisted: true });
    expect(sent.length).toBe(2);
    plug(true);
    await sign('online');
    expect(sent.length).toBe(3);
    expect(delivery.state).toBe('sending');
  });

  it('hear when the page is seen again, and not when it is hidden or first shown', async () => {
    const { queue, sent, sign, plug, hide, document } = page();
    plug(false);
    queue.send(aLead(), 'form', TARGET, null);
    await sign('pageshow', { persisted: false });
    hide(true);
    await sign('visibilitychange', {}, document);
    expect(sent.length).toBe(1);
    hide(false);
    await sign('visibilitychange', {}, document);
    expect(sent.length).toBe(2);
  });
});
