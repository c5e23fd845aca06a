import type { Delivery, Lead, Settings, State } from '../../leads/index.js';
import type { LeadStep } from './lead-form-event.js';
import { composeLead, freshLeadId, type Circumstances, type Typed } from './lead-form-message.js';
import type { DeliveryStatus } from './lead-form-status.js';
import { leadQueue, sessionLeadStorage } from './lead-form-queue.js';

/** What the page is told in which state; in the others nothing is decided. */
const STEPS: Readonly<Partial<Record<State, LeadStep>>> = {
  accepted: 'accepted',
  unconfirmed: 'unconfirmed',
  failed: 'failed',
  refused: 'failed',
  forbidden: 'failed',
};

/** The way of one form's lead, from the form's appearance to the server's yes: what is shown and told on it. */
export class LeadJourney {
  /** The last step that was told. */
  step: LeadStep | null = null;
  lead: Lead | null = null;
  #leadId = freshLeadId();
  /** What was typed when it was sent last. */
  #typed = '';
  #delivery: Delivery | null = null;
  #unfollow: (() => void) | undefined;
  readonly #show: (news: DeliveryStatus) => void;
  readonly #told: (step: LeadStep, leadId: string) => void;

  constructor(show: (news: DeliveryStatus) => void, told: (step: LeadStep, leadId: string) => void) {
    this.#show = show;
    this.#told = told;
  }

  tell(step: LeadStep): void {
    this.step = step;
    this.#told(step, this.#leadId);
  }

  /** Goes on with what another form has left on its way: one that the page has removed, or one before a reload. */
  takeUp({ endpoint, session, ...settings }: Settings): void {
    if (this.#delivery) return;
    const left = leadQueue.find(endpoint);
    if (left && !left.watched && left.state !== 'accepted') return this.#watch(left);
    const kept = session && !left ? sessionLeadStorage(endpoint).kept() : null;
    if (kept) this.#send(kept, { endpoint, session, ...settings });
  }

  /** Shows again where the lead is, after the form was put elsewhere. */
  follow(): void {
    if (this.#delivery) this.#watch(this.#delivery);
  }

  unfollow(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  submit(typed: Typed, around: Omit<Circumstances, 'leadId'>): void {
    const text = Object.values(typed).join('\n');
    if (this.#delivery && text === this.#typed) return this.again();
    // Another contact is another lead: a receiver that keeps one per id would keep the old one.
    if (this.#delivery) this.#leadId = freshLeadId();
    this.#typed = text;
    this.tell('submitted');
    let lead: Lead;
    try {
      lead = composeLead(typed, { ...around, leadId: this.#leadId });
    } catch (error) {
      console.error('[funnel-calculator] <funnel-lead-form>', error);
      this.lead = null;
      return this.#fail();
    }
    this.#send(lead, around.settings);
  }

  again(): void {
    this.#delivery?.handle('send');
  }

  /** The contact is being changed: the old one waits. */
  hold(): void {
    this.#delivery?.hold();
  }

  #send(lead: Lead, { endpoint: url, readable, encoding, session }: Settings): void {
    this.lead = lead;
    const delivery = leadQueue.send(
      lead,
      encoding,
      { url, readable },
      session ? sessionLeadStorage(url) : null,
      this.#delivery,
    );
    if (delivery) this.#watch(delivery);
    else this.#fail();
  }

  /** Whatever a page has done to the browser: a person who has sent is told that nothing went out. */
  #fail(): void {
    // The same text sent again is a new try, not one of an earlier contact.
    this.#typed = '';
    this.#show('serializationFailed');
    this.tell('failed');
  }

  #watch(delivery: Delivery): void {
    this.unfollow();
    this.#delivery = delivery;
    this.lead = delivery.lead;
    this.#leadId = delivery.lead.leadId;
    // A form that takes up what is on its way has nothing to appear and to begin with.
    this.step ??= 'submitted';
    this.#unfollow = delivery.subscribe((state) => this.#arrive(state));
    this.#arrive(delivery.state);
  }

  #arrive(state: State): void {
    this.#show(state);
    const step = STEPS[state];
    if (step && step !== this.step) this.tell(step);
  }
}
