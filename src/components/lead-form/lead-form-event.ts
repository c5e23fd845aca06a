/** How far a contact has come; 'unconfirmed' and 'failed' may still become 'accepted'. */
export type LeadStep = 'shown' | 'started' | 'submitted' | 'accepted' | 'unconfirmed' | 'failed';

/** What the event tells the page of a lead: nothing about the person, and no figures. */
export interface FunnelLeadDetail {
  readonly step: LeadStep;
  /** The id under which the server gets it. */
  readonly leadId: string;
}

/** A lead has come one step further. */
export class FunnelLeadEvent extends CustomEvent<FunnelLeadDetail> {
  constructor(step: LeadStep, leadId: string) {
    super('funnel-lead', { bubbles: true, composed: true, detail: Object.freeze({ step, leadId }) });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'funnel-lead': FunnelLeadEvent;
  }
}
