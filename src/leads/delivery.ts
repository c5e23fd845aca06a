import type { EncodedLead } from './encoding.js';
import type { Lead } from './lead.js';
import { retryAfter } from './retry-after.js';
import { transition, type DeliveryEvent, type Effect, type State } from './transitions.js';

/** What a delivery needs of the browser. */
export interface Environment {
  readonly fetch: (
    url: string,
    options: RequestInit,
  ) => Promise<Pick<Response, 'status' | 'type' | 'redirected' | 'headers'>>;
  readonly beacon: (url: string, body: Blob) => boolean;
  readonly online: () => boolean;
  /** Whether the page's Content-Security-Policy has stopped a request to the address. */
  readonly forbidden: (url: string) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0…1. */
  readonly random: () => number;
  /** @returns the way to stop it */
  readonly after: (milliseconds: number, act: () => void) => () => void;
}

/** The server that a lead is sent to. */
export interface Destination {
  readonly url: string;
  /** Whether the server lets the page read its answers (CORS). If not, no lead can be confirmed. */
  readonly readable: boolean;
}

/** A storage that keeps a lead over a reload. */
export interface LeadStorage {
  keep(lead: Lead): void;
  forget(): void;
}

const TIMEOUT = 10_000;
const RETRIES = 3;
const FIRST_PAUSE = 1000;
/** Each pause is longer than the one before by this factor. */
const GROWTH = 3;
/** Nobody keeps a page open for longer. If the server asks for more, the person is asked to try again later. */
const MAX_RETRY_AFTER_MS = 300_000;
/** Browsers send at most 64 KiB after a page has gone, for all its requests together. */
const MOST_BYTES = 60 * 1024;
/** HTTP statuses after which another try may succeed. */
const PASSING = [408, 425, 429];

/** Delivers one lead to its server. `transitions.ts` decides what happens when; this class does it. */
export class Delivery {
  readonly lead: Lead;
  readonly destination: Destination;
  readonly #encoded: EncodedLead;
  readonly #environment: Environment;
  readonly #storage: LeadStorage | null;
  #state: State = 'ready';
  /** Retries so far. */
  #retries = 0;
  /** How long the server has asked to wait. */
  #retryAfterMs: number | null = null;
  #beaconed = false;
  #held = false;
  #stopWaiting: () => void = () => undefined;
  #listeners = new Set<(state: State) => void>();

  constructor(
    lead: Lead,
    encoded: EncodedLead,
    destination: Destination,
    environment: Environment,
    leadStorage: LeadStorage | null = null,
  ) {
    this.lead = lead;
    this.destination = destination;
    this.#encoded = encoded;
    this.#environment = environment;
    this.#storage = leadStorage;
  }

  get state(): State {
    return this.#state;
  }

  /** Whether a form shows its state. */
  get watched(): boolean {
    return this.#listeners.size > 0;
  }

  /**
   * While a person changes the contact, the old one isn't retried. If they leave the page instead, it is still sent.
   */
  hold(): void {
    this.#held = true;
  }

  /** @returns the way to unsubscribe */
  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  handle(event: DeliveryEvent): void {
    if (this.#held && (event === 'online' || event === 'back')) return;
    const move = transition(this.#state, event);
    if (!move) return;
    if (event === 'send') this.#held = false;
    const moved = this.#state !== move.to;
    if (moved) this.#stopWaiting();
    this.#state = move.to;
    for (const effect of move.effects) this.#do(effect);
    if (moved) for (const listener of this.#listeners) listener(move.to);
  }

  #do(effect: Effect): void {
    switch (effect) {
      case 'restart':
        this.#retries = 0;
        break;
      case 'try':
        this.#try(this.destination.readable, this.#small);
        break;
      case 'sendNoCors':
        // Requests that may outlive a page share a quota. Another script may have used it up, which also fails the
        // request.
        this.#try(false, false);
        break;
      case 'schedule':
        this.#schedule();
        break;
      case 'beacon':
        this.#beacon();
        break;
      case 'keep':
        this.#storage?.keep(this.lead);
        break;
      case 'forget':
        this.#storage?.forget();
        break;
    }
  }

  get #small(): boolean {
    return new Blob([this.#encoded.body]).size < MOST_BYTES;
  }

  #schedule(): void {
    const { random, after } = this.#environment;
    const pause = this.#retryAfterMs ?? FIRST_PAUSE * GROWTH ** this.#retries * (0.75 + random() / 2);
    this.#retryAfterMs = null;
    this.#retries++;
    this.#stopWaiting = after(pause, () => this.handle('timer'));
  }

  #beacon(): void {
    if (this.#beaconed) return;
    const { body, type } = this.#encoded;
    // A page that goes away can't wait for the CORS preflight that the content type of JSON would need.
    const simple = type.startsWith('application/json') ? 'text/plain;charset=UTF-8' : type;
    this.#beaconed = this.#environment.beacon(this.destination.url, new Blob([body], { type: simple }));
  }

  #try(readable: boolean, keepalive: boolean): void {
    const giveUp = new AbortController();
    let settled = false;
    const settle = (event: DeliveryEvent): void => {
      // The try had timed out before it was answered. Then only acceptance still counts.
      if (settled && event !== 'accepted') return;
      settled = true;
      stopWatch();
      this.handle(event);
    };
    const stopWatch = this.#environment.after(TIMEOUT, () => {
      settle(this.#nothing());
      giveUp.abort();
    });
    this.#fetch(readable, keepalive, giveUp.signal).then(
      (answer) => settle(this.#eventOf(answer)),
      () => settle(this.#cutOff(readable)),
    );
  }

  #cutOff(readable: boolean): DeliveryEvent {
    const { forbidden, online } = this.#environment;
    if (forbidden(this.destination.url)) return 'forbidden';
    return readable && online() ? 'lost' : this.#nothing();
  }

  // Async, so that a `fetch` which the page has replaced and which throws counts as a failed try.
  async #fetch(
    readable: boolean,
    keepalive: boolean,
    signal: AbortSignal,
  ): Promise<Pick<Response, 'status' | 'type' | 'redirected' | 'headers'>> {
    const { body, type } = this.#encoded;
    return this.#environment.fetch(this.destination.url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
      mode: readable ? 'cors' : 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      // Sends the origin but never the page's path. Receivers identify the site by the Origin header.
      referrerPolicy: 'strict-origin',
      keepalive,
      signal,
    });
  }

  #eventOf({
    status,
    type,
    redirected,
    headers,
  }: Pick<Response, 'status' | 'type' | 'redirected' | 'headers'>): DeliveryEvent {
    // Most redirects drop the request's body, so the server that answered may not have seen the lead.
    if (type === 'opaque' || type === 'opaqueredirect' || redirected) return 'opaque';
    if (status >= 200 && status < 300) return 'accepted';
    if (status < 500 && !PASSING.includes(status)) return 'refusal';
    this.#retryAfterMs = retryAfter(headers.get('Retry-After'), this.#environment.now());
    return (this.#retryAfterMs ?? 0) > MAX_RETRY_AFTER_MS ? 'exhausted' : this.#nothing();
  }

  #nothing(): DeliveryEvent {
    if (!this.#environment.online()) return 'unplugged';
    return this.#retries < RETRIES ? 'unanswered' : 'exhausted';
  }
}
