import { describe, expect, it } from 'vitest';
import { deliver } from './delivering.js';

const OK = { status: 200 };

describe('a lead that is sent', () => {
  it('is accepted by an answer of 2xx, by one request', async () => {
    const { send, states, requests } = deliver([{ status: 204 }]);
    await send();
    expect(states).toEqual(['sending', 'accepted']);
    expect(requests.length).toBe(1);
  });

  it('asks for no leave beforehand, carries no cookies, tells the site alone, and outlives the page', async () => {
    const { send, requests } = deliver([OK]);
    await send();
    const { url, options } = requests[0]!;
    expect(url).toBe('https://leads.example/in');
    expect(options).toMatchObject({
      method: 'POST',
      mode: 'cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'strict-origin',
      keepalive: true,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    });
    expect(Object.keys(options.headers!)).toEqual(['Content-Type']);
    expect(options.body).toContain('leadId=0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10');
  });

  it('is JSON where the page says so', async () => {
    const { send, requests } = deliver([OK], { encoding: 'json' });
    await send();
    expect(requests[0]!.options.headers).toEqual({ 'Content-Type': 'application/json;charset=UTF-8' });
    expect(JSON.parse(requests[0]!.options.body as string)).toMatchObject({
      v: 1,
      leadId: '0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10',
    });
  });

  it('is never sent twice by a person who taps twice', async () => {
    const { send, tell, requests } = deliver(['never']);
    await send();
    for (let tap = 0; tap < 20; tap++) await tell('send');
    expect(requests.length).toBe(1);
  });

  it('says the same under the same id at every try', async () => {
    const { send, pass, requests } = deliver(['cut', 'cut', { status: 503 }, 'cut', 'opaque']);
    await send();
    await pass(60);
    expect(requests.length).toBe(5);
    expect(new Set(requests.map(({ options }) => options.body)).size).toBe(1);
  });
});

describe('answers that say to try again', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])(
    '%i is followed by three retries, each later than the one before',
    async (status) => {
      const { send, pass, times, delivery } = deliver(Array.from({ length: 9 }, () => ({ status })));
      await send();
      await pass(300);
      expect(times()).toEqual([0, 1, 4, 13]);
      expect(delivery.state).toBe('failed');
    },
  );

  it.each([
    [0, [0, 0.75, 3, 9.75]],
    [0.999, [0, 1.2495, 4.998, 16.2435]],
  ])('spread by chance, so that visitors don’t come back together: %d', async (random, times) => {
    const world = deliver(
      [500, 500, 500, 500].map((status) => ({ status })),
      { random },
    );
    await world.send();
    await world.pass(300);
    world.times().forEach((time, index) => expect(time).toBeCloseTo(times[index]!, 6));
  });

  it('500 twice and then 200 is accepted', async () => {
    const { send, pass, states } = deliver([{ status: 500 }, { status: 500 }, OK]);
    await send();
    await pass(60);
    expect(states).toEqual(['sending', 'waiting', 'sending', 'waiting', 'sending', 'accepted']);
  });

  it('waits as long as the server asks for, in seconds or until a date', async () => {
    const { send, pass, times } = deliver([
      { status: 429, headers: { 'Retry-After': '40' } },
      { status: 503, headers: { 'Retry-After': 'Sun, 22 Nov 2026 10:01:30 GMT' } },
      OK,
    ]);
    await send();
    await pass(300);
    expect(times()).toEqual([0, 40, 90]);
  });

  it.each(['0', '1', 'Sun, 22 Nov 2026 09:00:00 GMT'])(
    'pauses as ever where the server asks for less than that: %s',
    async (asked) => {
      const { send, pass, times } = deliver(
        Array.from({ length: 4 }, () => ({ status: 503, headers: { 'Retry-After': asked } })),
      );
      await send();
      await pass(300);
      expect(times()).toEqual([0, 1, 4, 13]);
    },
  );

  it('tells at once where the server asks for more than five minutes', async () => {
    const { send, delivery, requests } = deliver([{ status: 429, headers: { 'Retry-After': '301' } }]);
    await send();
    expect(delivery.state).toBe('failed');
    expect(requests.length).toBe(1);
  });

  it('may be hurried by a person', async () => {
    const { send, tell, times, delivery } = deliver([{ status: 429, headers: { 'Retry-After': '200' } }, OK]);
    await send();
    await tell('send');
    expect(times()).toEqual([0, 0]);
    expect(delivery.state).toBe('accepted');
  });
});

describe('answers of 2xx whose body says no', () => {
  it.each([
    '{"status":"mail_failed"}',
    '{"success":false}',
    '{"ok":"false"}',
    '{"errors":["no phone"]}',
    '{"result":"error"}',
  ])('are final, as 4xx are: %s', async (body) => {
    const { send, pass, states, requests } = deliver([{ status: 200, body }]);
    await send();
    await pass(300);
    expect(states).toEqual(['sending', 'refused']);
    expect(requests.length).toBe(1);
  });

  it('or that are a web page are unconfirmed', async () => {
    const { send, pass, states, requests } = deliver([{ status: 200, body: '<!doctype html><title>Log in</title>' }]);
    await send();
    await pass(300);
    expect(states).toEqual(['sending', 'unconfirmed']);
    expect(requests.length).toBe(1);
  });

  it('are told as the page says', async () => {
    const acceptedWhen = { path: ['data', 'status'], value: 'ok' };
    for (const [body, state] of [
      ['{"data":{"status":"ok"}}', 'accepted'],
      ['{"data":{"status":"failed"}}', 'refused'],
      ['ok', 'unconfirmed'],
    ] as const) {
      const { send, delivery } = deliver([{ status: 200, body }], { acceptedWhen });
      await send();
      expect(delivery.state).toBe(state);
    }
  });

  it('are read to 64 kB, even where they have no end', async () => {
    let read = 0;
    const body = new ReadableStream<Uint8Array>(
      { pull: (controller) => controller.enqueue(new Uint8Array((read += 1024) && 1024).fill(120)) },
      { highWaterMark: 0 },
    );
    const { send, pass, delivery } = deliver([{ status: 200, body }]);
    await send();
    await pass(1);
    expect(delivery.state).toBe('accepted');
    expect(read).toBe(64 * 1024);
  });

  it('that takes longer than a minute are judged by what has come', async () => {
    const hanging = (text: string) =>
      new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new TextEncoder().encode(text)) });
    for (const [text, state] of [
      ['thanks', 'accepted'],
      ['{"success":', 'unconfirmed'],
    ] as const) {
      const { send, pass, states, requests } = deliver([{ status: 200, body: hanging(text) }]);
      await send();
      await pass(61);
      expect(states).toEqual(['sending', 'slow', state]);
      expect(requests.length).toBe(1);
    }
  });
});

describe('answers that say no', () => {
  it.each([400, 401, 403, 404, 405, 410, 413, 415, 422])('%i is final', async (status) => {
    const { send, pass, tell, plug, requests, delivery } = deliver([{ status }]);
    await send();
    await pass(300);
    await tell('back');
    await plug(true);
    expect(delivery.state).toBe('refused');
    expect(requests.length).toBe(1);
  });

  it('may be asked again by a person', async () => {
    const { send, tell, delivery } = deliver([{ status: 404 }, OK]);
    await send();
    await tell('send');
    expect(delivery.state).toBe('accepted');
  });
});

describe('no answer', () => {
  it('is waited for a minute, and after ten seconds the person is told', async () => {
    const { send, pass, states, requests } = deliver(['never', OK]);
    await send();
    await pass(9.9);
    expect(states).toEqual(['sending']);
    await pass(0.1);
    expect(states).toEqual(['sending', 'slow']);
    await pass(49.9);
    expect(requests.length).toBe(1);
    await pass(0.1);
    expect(states).toEqual(['sending', 'slow', 'waiting']);
    expect(requests[0]!.options.signal!.aborted).toBe(true);
    await pass(1);
    expect(states).toEqual(['sending', 'slow', 'waiting', 'sending', 'accepted']);
  });

  it.each([10.2, 30, 59])('for %s seconds is no reason to send twice: a late yes is a yes', async (seconds) => {
    const { send, pass, answerLate, states, requests } = deliver(['never']);
    await send();
    await pass(seconds);
    await answerLate(OK);
    await pass(300);
    expect(states).toEqual(['sending', 'slow', 'accepted']);
    expect(requests.length).toBe(1);
  });

  it('for long, and then a no, is a no', async () => {
    const { send, pass, answerLate, states } = deliver(['never']);
    await send();
    await pass(30);
    await answerLate({ status: 200, body: '{"success":false}' });
    expect(states).toEqual(['sending', 'slow', 'refused']);
  });

  it('four times is not sent', async () => {
    const { send, pass, times, delivery } = deliver(['never', 'never', 'never', 'never']);
    await send();
    await pass(600);
    expect(times()).toEqual([0, 61, 124, 193]);
    expect(delivery.state).toBe('failed');
  });

  it('that comes after all is a yes, and nothing is sent any more', async () => {
    const { send, pass, answerLate, delivery, requests } = deliver(['never']);
    await send();
    await pass(60.5);
    await answerLate(OK);
    expect(delivery.state).toBe('accepted');
    await pass(60);
    expect(requests.length).toBe(1);
  });

  it('that comes after all and is no yes changes nothing', async () => {
    const { send, pass, answerLate, states } = deliver(['never', OK]);
    await send();
    await pass(60.5);
    await answerLate({ status: 400 });
    expect(states).toEqual(['sending', 'slow', 'waiting']);
  });
});

describe('a request that is cut off', () => {
  it('is tried as after any failure, and in the end once so that nobody can read the answer: unconfirmed', async () => {
    const { send, pass, modes, times, states } = deliver(['cut', 'cut', 'cut', 'cut', 'opaque']);
    await send();
    await pass(300);
    expect(modes()).toEqual(['cors', 'cors', 'cors', 'cors', 'no-cors']);
    expect(times()).toEqual([0, 1, 4, 13, 13]);
    expect(states.slice(-3)).toEqual(['sending', 'sendingNoCors', 'unconfirmed']);
  });

  it('and then answered is accepted, and nothing is sent that nobody can read', async () => {
    const { send, pass, modes, delivery } = deliver(['cut', 'cut', 'cut', OK]);
    await send();
    await pass(300);
    expect(modes()).toEqual(['cors', 'cors', 'cors', 'cors']);
    expect(delivery.state).toBe('accepted');
  });

  it('before the server has said in words that it can’t isn’t followed by one that nobody can read', async () => {
    const { send, pass, modes, delivery } = deliver(['cut', 'cut', 'cut', { status: 503 }]);
    await send();
    await pass(300);
    expect(modes()).toEqual(['cors', 'cors', 'cors', 'cors']);
    expect(delivery.state).toBe('failed');
  });

  it('because other requests have used up what may outlive a page is sent without outliving it', async () => {
    const { send, pass, requests } = deliver(['cut', 'cut', 'cut', 'cut', 'opaque']);
    await send();
    await pass(300);
    expect(requests.map(({ options }) => options.keepalive)).toEqual([true, false, false, false, false]);
  });

  it('at the very end too is not sent', async () => {
    const { send, pass, times, delivery } = deliver([]);
    await send();
    await pass(300);
    expect(times()).toEqual([0, 1, 4, 13, 13]);
    expect(delivery.state).toBe('failed');
  });

  it('and then takes long at the very end is told, and waited for', async () => {
    const { send, pass, answerLate, states, requests } = deliver(['cut', 'cut', 'cut', 'cut', 'never']);
    await send();
    await pass(30);
    expect(states.slice(-2)).toEqual(['sendingNoCors', 'slowNoCors']);
    await answerLate('opaque');
    await pass(300);
    expect(states.at(-1)).toBe('unconfirmed');
    expect(requests.length).toBe(5);
  });

  it('by the page’s own policy is said at once, and not tried again but by a person', async () => {
    const { send, pass, tell, forbid, plug, delivery, states, requests } = deliver(['cut']);
    forbid();
    await send();
    await pass(300);
    await plug(true);
    await tell('back');
    expect(states).toEqual(['sending', 'forbidden']);
    expect(requests.length).toBe(1);
    await tell('send');
    expect(requests.length).toBe(2);
    expect(delivery.state).toBe('forbidden');
  });

  it('by the page’s own policy that is heard of late is said then', async () => {
    const { send, pass, forbid, states } = deliver([]);
    await send();
    forbid();
    await pass(300);
    expect(states).toEqual(['sending', 'waiting', 'sending', 'forbidden']);
  });

  it('because the page’s own fetch throws is no more than that', async () => {
    const { send, pass, delivery } = deliver(['throw', 'throw', OK]);
    await send();
    await pass(60);
    expect(delivery.state).toBe('accepted');
  });
});

describe('a server whose answers the page may not read', () => {
  it('gets one request where the page says so, and is never taken for a yes', async () => {
    const { send, pass, modes, states } = deliver(['opaque'], { readable: false });
    await send();
    await pass(300);
    expect(modes()).toEqual(['no-cors']);
    expect(states).toEqual(['sending', 'unconfirmed']);
  });

  it('and that is cut off is tried again', async () => {
    const { send, pass, modes, states } = deliver(['cut', 'opaque'], { readable: false });
    await send();
    await pass(300);
    expect(modes()).toEqual(['no-cors', 'no-cors']);
    expect(states).toEqual(['sending', 'waiting', 'sending', 'unconfirmed']);
  });
});

describe('a redirect', () => {
  it('that ends well may have lost the lead on its way: unconfirmed', async () => {
    const { send, delivery } = deliver([{ status: 200, redirected: true }]);
    await send();
    expect(delivery.state).toBe('unconfirmed');
  });

  it('behind which the lead’s id comes back has brought it there', async () => {
    const body = '{"leadId":"0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10"}';
    const { send, delivery } = deliver([{ status: 200, redirected: true, body }]);
    await send();
    expect(delivery.state).toBe('accepted');
  });
});

describe('no network', () => {
  it('keeps the lead until it is back', async () => {
    const { send, plug, pass, states, delivery } = deliver([OK]);
    await plug(false);
    await send();
    await pass(3600);
    expect(states).toEqual(['sending', 'offline']);
    await plug(true);
    expect(delivery.state).toBe('accepted');
  });

  it('that is back after all tries were used up begins anew', async () => {
    const { send, plug, pass, times, delivery } = deliver([
      ...Array.from({ length: 4 }, () => ({ status: 500 })),
      { status: 500 },
      OK,
    ]);
    await send();
    await pass(100);
    expect(delivery.state).toBe('failed');
    await plug(true);
    await pass(10);
    expect(delivery.state).toBe('accepted');
    expect(times()).toEqual([0, 1, 4, 13, 100, 101]);
  });
});

describe('a browser that says there is no network although there is', () => {
  it('isn’t believed once a server has answered', async () => {
    const { send, claim, pass, times, delivery } = deliver([{ status: 503 }, 'cut', OK]);
    claim(false);
    await send();
    await pass(300);
    expect(times()).toEqual([0, 1, 4]);
    expect(delivery.state).toBe('accepted');
  });

  it('isn’t believed either where the server keeps silent then', async () => {
    const { send, claim, pass, delivery } = deliver([{ status: 503 }, 'never', OK]);
    claim(false);
    await send();
    await pass(300);
    expect(delivery.state).toBe('accepted');
  });
});

describe('a visitor who comes back to the page', () => {
  it('sets off one try where all were used up', async () => {
    const { send, tell, pass, requests, delivery } = deliver(Array.from({ length: 9 }, () => ({ status: 500 })));
    await send();
    await pass(100);
    await tell('back');
    await pass(100);
    expect(requests.length).toBe(5);
    expect(delivery.state).toBe('failed');
  });

  it('doesn’t hurry a server that has asked for time', async () => {
    const { send, tell, requests } = deliver([{ status: 429, headers: { 'Retry-After': '60' } }, OK]);
    await send();
    await tell('back');
    expect(requests.length).toBe(1);
  });
});

describe('a contact that is being changed', () => {
  it('doesn’t go out by itself, neither when the network nor when the visitor is back; it does when they leave, or send it as it is', async () => {
    const { send, tell, plug, delivery, requests, beacons } = deliver([]);
    await plug(false);
    await send();
    delivery.hold();
    await plug(true);
    await tell('back');
    expect([requests.length, delivery.state]).toEqual([1, 'offline']);
    await tell('leave');
    expect(beacons.length).toBe(1);
    await plug(false);
    await tell('send');
    expect([requests.length, delivery.state]).toEqual([2, 'offline']);
    await plug(true);
    expect(requests.length).toBeGreaterThan(2);
  });
});

describe('a page that goes away', () => {
  it('hands over once, as a form without leave, whatever state the lead is in', async () => {
    const { send, tell, beacons } = deliver(['never']);
    await send();
    await tell('leave');
    await tell('leave');
    expect(beacons.length).toBe(1);
    expect(beacons[0]!.url).toBe('https://leads.example/in');
    expect(beacons[0]!.body.type).toBe('application/x-www-form-urlencoded;charset=utf-8');
    expect(await beacons[0]!.body.text()).toContain('leadId=0b0f3c4e');
  });

  it('hands over JSON as plain text, for which no leave has to be asked', async () => {
    const { send, tell, beacons } = deliver(['never'], { encoding: 'json' });
    await send();
    await tell('leave');
    expect(beacons[0]!.body.type).toBe('text/plain;charset=utf-8');
  });

  it('hands over again where the browser had no room', async () => {
    const { send, tell, beacons, refuseBeacons } = deliver(['never']);
    refuseBeacons();
    await send();
    await tell('leave');
    expect(beacons).toEqual([]);
  });

  it.each([
    ['accepted', OK],
    ['unconfirmed', { status: 200, redirected: true }],
    ['refused', { status: 400 }],
  ] as const)('hands over nothing that is %s', async (_state, answer) => {
    const { send, tell, beacons } = deliver([answer]);
    await send();
    await tell('leave');
    expect(beacons).toEqual([]);
  });

  it('and comes back goes on waiting for its next try', async () => {
    const { send, tell, pass, delivery } = deliver([{ status: 500 }, OK]);
    await send();
    await tell('leave');
    await pass(2);
    expect(delivery.state).toBe('accepted');
  });
});

describe('the lead storage', () => {
  const leadStorage = () => {
    const acts: string[] = [];
    return { acts, leadStorage: { keep: () => void acts.push('keep'), forget: () => void acts.push('forget') } };
  };

  it('has the lead before the first request, and loses it with the answer', async () => {
    const { acts, leadStorage: given } = leadStorage();
    const { send } = deliver([OK], { leadStorage: given });
    await send();
    expect(acts).toEqual(['keep', 'forget']);
  });

  it('keeps what wasn’t sent', async () => {
    const { acts, leadStorage: given } = leadStorage();
    const { send, pass, delivery } = deliver([], { leadStorage: given });
    await send();
    await pass(300);
    expect(delivery.state).toBe('failed');
    expect(acts).toEqual(['keep']);
  });
});

describe('a long lead', () => {
  it('gives up outliving the page rather than being refused by the browser', async () => {
    const { deliverLong } = await import('./long-lead.js');
    expect(await deliverLong(61 * 1024)).toBe(false);
    expect(await deliverLong(50 * 1024)).toBe(true);
  });
});
