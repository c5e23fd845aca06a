import type { Delivery, Lead, Settings, State } from '../../leads/index.js';
import type { LeadStep } from './lead-form-event.js';
import { composeLead, freshLeadId, type Circumstances, type Typed } from './lead-form-message.js';
import type { DeliveryStatus } from './lead-form-status.js';
import { leadQueue, sessionLeadStorage } from './lead-form-queue.js';

/** The step that is reported to the page when a delivery reaches a state. The missing states decide nothing. */
const STEPS: Readonly<Partial<Record<State, LeadStep>>> = {
  accepted: 'accepted',
  unconfirmed: 'unconfirmed',
  failed: 'failed',
  refused: 'failed',
  forbidden: 'failed',
};

/**
 * One form's lead, from the form's appearance until the server accepts it. Reports each status to the form, and each
 * step to the page.
 */
export class LeadJourney {
  /** The last step that was reported. */
  step: LeadStep | null = null;
  lead: Lead | null = null;
  #leadId = freshLeadId();
  /** The typed text that was sent last. */
  #typed = '';
  #delivery: Delivery | null = null;
  #unsubscribe: (() => void) | undefined;
  readonly #onStatus: (status: DeliveryStatus) => void;
  readonly #onStep: (step: LeadStep, leadId: string) => void;

  constructor(onStatus: (status: DeliveryStatus) => void, onStep: (step: LeadStep, leadId: string) => void) {
    this.#onStatus = onStatus;
    this.#onStep = onStep;
  }

  report(step: LeadStep): void {
    this.step = step;
    this.#onStep(step, this.#leadId);
  }

  /**
   * Continues a delivery that another form has begun: one that the page has removed, or one before a reload. Of several
   * that were kept, this form shows the first, and forms that come after it the others.
   */
  resume({ endpoint, session, ...settings }: Settings): void {
    if (this.#delivery) return;
    const left = leadQueue.find(endpoint);
    if (left) return this.#watch(left);
    if (!session) return;
    const { leads, expired } = sessionLeadStorage(endpoint).kept();
    const [first, ...others] = leads.filter((lead) => !leadQueue.has(lead, endpoint));
    if (first) this.#send(first, { endpoint, session, ...settings });
    for (const lead of others) enqueue(lead, { endpoint, session, ...settings }, null);
    if (!first && expired) this.#onStatus('expired');
  }

  /** Follows the delivery again after the page has moved the form. */
  connect(): void {
    if (this.#delivery) this.#watch(this.#delivery);
  }

  disconnect(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  submit(typed: Typed, around: Omit<Circumstances, 'leadId'>): void {
    const text = Object.values(typed).join('\n');
    if (this.#delivery && text === this.#typed) return this.again();
    // Another contact is another lead. A receiver that keeps one lead per id would keep the old contact.
    if (this.#delivery) this.#leadId = freshLeadId();
    this.#typed = text;
    this.report('submitted');
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

  /** Keeps the old contact from being sent again by itself while the person changes it. */
  hold(): void {
    this.#delivery?.hold();
  }

  #send(lead: Lead, settings: Settings): void {
    this.lead = lead;
    const delivery = enqueue(lead, settings, this.#delivery);
    if (delivery) this.#watch(delivery);
    else this.#fail();
  }

  /** The page has changed the browser so that a lead can't be written. The person must see that nothing was sent. */
  #fail(): void {
    // When the same text is sent again, it is a new lead and not another try for an earlier one.
    this.#typed = '';
    this.#onStatus('serializationFailed');
    this.report('failed');
  }

  #watch(delivery: Delivery): void {
    this.disconnect();
    this.#delivery = delivery;
    this.lead = delivery.lead;
    this.#leadId = delivery.lead.leadId;
    // A form that resumes a delivery was never filled in, so the steps before sending are not reported.
    this.step ??= 'submitted';
    this.#unsubscribe = delivery.subscribe((state) => this.#handleState(state));
    this.#handleState(delivery.state);
  }

  #handleState(state: State): void {
    this.#onStatus(state);
    const step = STEPS[state];
    if (step && step !== this.step) this.report(step);
  }
}

/** @returns null where the page changes what is written */
const enqueue = (
  lead: Lead,
  { endpoint: url, readable, acceptedWhen, encoding, session }: Settings,
  instead: Delivery | null,
): Delivery | null =>
  leadQueue.send(lead, encoding, { url, readable, acceptedWhen }, session ? sessionLeadStorage(url) : null, instead);
