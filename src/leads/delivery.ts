import { judgeAnswer, type AcceptedWhen } from './acceptance.js';
import { readBeginning, type ReadAnswer } from './answer-beginning.js';
import type { EncodedLead } from './encoding.js';
import type { Lead } from './lead.js';
import { postLead } from './post-lead.js';
import { retryAfter } from './retry-after.js';
import { transition, type DeliveryEvent, type Effect, type State } from './transitions.js';

// Longer than 200 lines: the effects of one table of transitions, which have to be read beside each other.

/** What a delivery needs of the browser. */
export interface Environment {
  readonly fetch: (url: string, options: RequestInit) => Promise<ReadAnswer>;
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
  /** What means a yes in its answers; null where that is told as everywhere. */
  readonly acceptedWhen?: AcceptedWhen | null;
}

/** A storage that keeps leads over a reload. */
export interface LeadStorage {
  keep(lead: Lead): void;
  forget(lead: Lead): void;
}

/** A server that takes longer than that may still say yes. Asked once more meanwhile, it would get the lead twice. */
const TIMEOUT = 60_000;
/** Nobody should look at "Sending…" for longer. */
const SLOW = 10_000;
const RETRIES = 3;
const FIRST_PAUSE = 1000;
/** Each pause is longer than the one before by this factor. */
const GROWTH = 3;
/** Nobody keeps a page open for longer. If the server asks for more, the person is asked to try again later. */
const MAX_RETRY_AFTER_MS = 300_000;
/** Browsers send at most 64 KiB after a page has gone, for all its requests together. */
const MOST_BYTES = 60 * 1024;

const EVENTS = { accepted: 'accepted', refused: 'refusal', unconfirmed: 'opaque' } as const;

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
  /** Something has answered once. From then on there is a network, whatever the browser says. */
  #answered = false;
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

  /** Forgets a lead in whose place another one is sent. */
  drop(): void {
    this.#storage?.forget(this.lead);
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
        // Requests that may outlive a page share a quota. Another script may have used it up, which also fails the
        // request, so later tries do without.
        this.#try(this.destination.readable, this.#retries === 0 && this.#small);
        break;
      case 'sendNoCors':
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
        this.#storage?.forget(this.lead);
        break;
    }
  }

  get #small(): boolean {
    return new Blob([this.#encoded.body]).size < MOST_BYTES;
  }

  #schedule(): void {
    const { random, after } = this.#environment;
    // A server may ask for more time, but not for no pause at all: it would be asked four times within a moment.
    const pause = Math.max(this.#retryAfterMs ?? 0, FIRST_PAUSE * GROWTH ** this.#retries * (0.75 + random() / 2));
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
    const { after } = this.#environment;
    const giveUp = new AbortController();
    let settled = false;
    let answered = false;
    const settle = (event: DeliveryEvent): void => {
      // The try had timed out before it was answered. Then only acceptance still counts.
      if (settled && event !== 'accepted') return;
      settled = true;
      stopSlow();
      stopWatch();
      this.handle(event);
    };
    const stopSlow = after(SLOW, () => this.handle('slow'));
    const stopWatch = after(TIMEOUT, () => {
      giveUp.abort();
      // An answer whose body takes too long is judged by what has come of it.
      if (!answered) settle(this.#nothing());
    });
    postLead(this.#environment.fetch, this.destination.url, this.#encoded, { readable, keepalive, stop: giveUp.signal })
      .then((answer) => {
        answered = true;
        return this.#eventOf(answer, giveUp.signal);
      })
      .then(settle, () => settle(this.#cutOff(readable)));
  }

  #cutOff(readable: boolean): DeliveryEvent {
    if (this.#environment.forbidden(this.destination.url)) return 'forbidden';
    const event = this.#nothing();
    return readable && event === 'exhausted' ? 'lost' : event;
  }

  async #eventOf(answer: ReadAnswer, stop: AbortSignal): Promise<DeliveryEvent> {
    this.#answered = true;
    const { status, type, redirected, headers } = answer;
    const readable = type !== 'opaque' && type !== 'opaqueredirect';
    const beginning = readable ? await readBeginning(answer, stop) : { text: '', whole: true };
    const { acceptedWhen = null } = this.destination;
    const verdict = judgeAnswer({ readable, status, redirected, ...beginning }, this.lead.leadId, acceptedWhen);
    if (verdict !== 'later') return EVENTS[verdict];
    this.#retryAfterMs = retryAfter(headers.get('Retry-After'), this.#environment.now());
    return (this.#retryAfterMs ?? 0) > MAX_RETRY_AFTER_MS ? 'exhausted' : this.#nothing();
  }

  #nothing(): DeliveryEvent {
    if (!this.#answered && !this.#environment.online()) return 'unplugged';
    return this.#retries < RETRIES ? 'unanswered' : 'exhausted';
  }
}
