import type { AcceptedWhen } from '../../src/leads/acceptance.js';
import { Delivery, type Environment, type LeadStorage } from '../../src/leads/delivery.js';
import { encodeLead, type Encoding } from '../../src/leads/encoding.js';
import type { State } from '../../src/leads/transitions.js';
import { aLead } from './leads.js';

/** What a server does with one request. */
export type Answer =
  | {
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly redirected?: boolean;
      readonly body?: string | ReadableStream<Uint8Array>;
    }
  | 'cut'
  | 'opaque'
  | 'never'
  /** The page's own fetch throws before it sends. */
  | 'throw';

interface Options {
  readonly encoding?: Encoding;
  readonly readable?: boolean;
  readonly leadStorage?: LeadStorage | null;
  readonly random?: number;
  readonly acceptedWhen?: AcceptedWhen;
}

interface Timer {
  readonly due: number;
  readonly act: () => void;
}

/** A delivery in a world of its own: a clock that only moves when told, a network that answers as told. */
export function deliver(
  answers: readonly Answer[],
  { encoding = 'form', readable = true, leadStorage = null, random = 0.5, acceptedWhen }: Options = {},
) {
  const lead = aLead();
  const requests: { readonly at: number; readonly url: string; readonly options: RequestInit }[] = [];
  const beacons: { readonly url: string; readonly body: Blob }[] = [];
  const states: State[] = [];
  const timers = new Set<Timer>();
  const late: ((answer: Answer) => void)[] = [];
  const left = [...answers];
  let now = Date.UTC(2026, 10, 22, 10);
  let online = true;
  let plugged = true;
  let forbidden = false;
  let takesBeacons = true;

  const respond = (answer: Answer): Promise<Response> | Response => {
    if (answer === 'cut') return Promise.reject(new TypeError('Failed to fetch'));
    if (answer === 'opaque')
      return { status: 0, type: 'opaque', redirected: false, headers: new Headers() } as Response;
    const { status, headers = {}, redirected = false, body = null } = answer as Extract<Answer, object>;
    return Object.defineProperties(new Response(body, { status, headers }), {
      type: { value: 'cors' },
      redirected: { value: redirected },
    });
  };
  const environment: Environment = {
    fetch(url, options) {
      requests.push({ at: now, url, options });
      const answer = plugged ? (left.shift() ?? 'cut') : 'cut';
      if (answer === 'throw') throw new TypeError('fetch is not what it was');
      if (answer !== 'never') return Promise.resolve(respond(answer));
      return new Promise((resolve) => late.push((answer) => resolve(respond(answer))));
    },
    beacon(url, body) {
      if (takesBeacons) beacons.push({ url, body });
      return takesBeacons;
    },
    online: () => online,
    forbidden: () => forbidden,
    now: () => now,
    random: () => random,
    after(milliseconds, act) {
      const timer = { due: now + milliseconds, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const delivery = new Delivery(
    lead,
    encodeLead(lead, encoding)!,
    { url: 'https://leads.example/in', readable, ...(acceptedWhen && { acceptedWhen }) },
    environment,
    leadStorage,
  );
  delivery.subscribe((state) => states.push(state));
  const start = now;
  // A body is read in several steps.
  const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

  return {
    delivery,
    lead,
    requests,
    beacons,
    states,
    /** Seconds since the start at which requests went out. */
    times: () => requests.map(({ at }) => (at - start) / 1000),
    modes: () => requests.map(({ options }) => options.mode),
    send: async (): Promise<void> => {
      delivery.handle('send');
      await breathe();
    },
    pass: async (seconds: number): Promise<void> => {
      const end = now + seconds * 1000;
      await breathe();
      for (;;) {
        const [next] = [...timers].sort((a, b) => a.due - b.due);
        if (!next || next.due > end) break;
        now = next.due;
        timers.delete(next);
        next.act();
        await breathe();
      }
      now = end;
      await breathe();
    },
    /** What the browser says of the network, without an event. */
    claim: (on: boolean): void => {
      online = on;
    },
    plug: async (on: boolean): Promise<void> => {
      online = plugged = on;
      if (on) delivery.handle('online');
      await breathe();
    },
    tell: async (event: 'back' | 'leave' | 'send'): Promise<void> => {
      delivery.handle(event);
      await breathe();
    },
    /** The first request that was never answered gets its answer after all. */
    answerLate: async (answer: Answer): Promise<void> => {
      late.shift()!(answer);
      await breathe();
    },
    /** The page's own policy stops what follows. */
    forbid: () => {
      forbidden = true;
    },
    refuseBeacons: () => {
      takesBeacons = false;
    },
  };
}
