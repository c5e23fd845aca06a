import { Delivery, type Destination, type Environment, type LeadStorage } from './delivery.js';
import { encodeLead, type Encoding } from './encoding.js';
import type { Lead } from './lead.js';

/** The page's own events that matter to a lead on its way. */
export interface PageEvents {
  readonly window: Pick<EventTarget, 'addEventListener'>;
  readonly document: Pick<EventTarget, 'addEventListener'> & { readonly visibilityState: string };
}

/**
 * The leads of one page, by where they go. It belongs to the page, not to an element: what is on its way goes on when its form is removed,
 * and a form that takes its place shows where it is.
 */
export class LeadQueue {
  readonly #environment: Environment;
  readonly #events: PageEvents;
  readonly #deliveries = new Set<Delivery>();
  #listening = false;

  constructor(environment: Environment, events: PageEvents) {
    this.#environment = environment;
    this.#events = events;
  }

  /** The last lead that went to an endpoint. */
  find(url: string): Delivery | undefined {
    return [...this.#deliveries].filter(({ destination }) => destination.url === url).at(-1);
  }

  /**
   * Sends a lead.
   *
   * @param instead - whose contact was changed into this one: nothing more is done for it
   * @returns its delivery; null where the page garbles what is written
   */
  send(
    lead: Lead,
    encoding: Encoding,
    destination: Destination,
    leadStorage: LeadStorage | null,
    instead: Delivery | null = null,
  ): Delivery | null {
    const encoded = encodeLead(lead, encoding);
    if (!encoded) return null;
    if (instead) this.#deliveries.delete(instead);
    this.#listen();
    const delivery = new Delivery(lead, encoded, destination, this.#environment, leadStorage);
    this.#deliveries.add(delivery);
    delivery.handle('send');
    return delivery;
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = true;
    const { window, document } = this.#events;
    const notifyDeliveries = (event: 'online' | 'back' | 'leave'): void => {
      for (const delivery of this.#deliveries) delivery.handle(event);
    };
    window.addEventListener('online', () => notifyDeliveries('online'));
    window.addEventListener('pagehide', () => notifyDeliveries('leave'));
    window.addEventListener('pageshow', (event) => {
      if ((event as PageTransitionEvent).persisted) notifyDeliveries('back');
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') notifyDeliveries('back');
    });
  }
}
