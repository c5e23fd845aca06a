import { Delivery, type Destination, type Environment, type LeadStorage } from './delivery.js';
import { encodeLead, type Encoding } from './encoding.js';
import type { Lead } from './lead.js';

/** The events of the page that matter to a delivery. */
export interface PageEvents {
  readonly window: Pick<EventTarget, 'addEventListener'>;
  readonly document: Pick<EventTarget, 'addEventListener'> & { readonly visibilityState: string };
}

/**
 * The deliveries of one page. They belong to the page and not to an element: a delivery goes on when its form is
 * removed, and a form that takes its place shows its state.
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

  /** The last delivery to an endpoint that no form shows and that hasn't ended well. */
  find(url: string): Delivery | undefined {
    return [...this.#deliveries]
      .filter(({ destination, watched, state }) => destination.url === url && !watched && state !== 'accepted')
      .at(-1);
  }

  /** Whether the page has sent a lead to an endpoint, or tries to. */
  has({ leadId }: Lead, url: string): boolean {
    return [...this.#deliveries].some(({ lead, destination }) => lead.leadId === leadId && destination.url === url);
  }

  /**
   * Sends a lead.
   *
   * @param instead - the delivery of the contact that was changed into this one; it is dropped
   * @returns its delivery; null where the page changes what is written
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
    instead?.drop();
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
