/** Something that a person has done: how statistics programs name it, and what tells it from its like; no figure, no contact. */
export interface Step {
  /** As GA4 and Yandex.Metrika both take it: at most 40 letters and underscores, none of their reserved names. */
  readonly name: string;
  /** Ids and words. */
  readonly details: Readonly<Record<string, string>>;
  /** Whether the page owner's chosen figures travel with it. */
  readonly figures: boolean;
}

/** What the lead form calls its steps; a lead that may not have arrived is none to either program. */
const LEAD: ReadonlyMap<unknown, string> = new Map([
  ['shown', 'funnel_lead_shown'],
  ['started', 'funnel_lead_started'],
  ['submitted', 'funnel_lead_submitted'],
  ['accepted', 'generate_lead'],
  ['unconfirmed', 'funnel_lead_unconfirmed'],
  ['failed', 'funnel_lead_failed'],
]);

/** GA4 recommends `share` for what goes to another person; the rest is a file or a paper of one's own. */
const SHARE: ReadonlyMap<unknown, string> = new Map([
  ['copy', 'share'],
  ['sheet', 'share'],
  ['qr', 'share'],
  ['csv', 'funnel_export'],
  ['table', 'funnel_export'],
  ['print', 'funnel_export'],
]);

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const WORD = /^[a-z][a-z-]{0,31}$/;

const step = (name: string, details: Step['details'] = {}, figures = false): Step => ({ name, details, figures });

/** The first number that a person has changed. */
export const startedStep = (): Step => step('funnel_started');

/** A result of the visitor's own numbers stands. */
export const resultStep = (): Step => step('funnel_result', {}, true);

/** @param verdict - how sure the diagnosis is: 'weakest' or 'suspect' */
export const weakestStep = (lever: string, verdict: string): Step => step('funnel_weakest', { lever, verdict });

/** @returns null for what is no panel's word: any script of the page may send an event */
export const panelStep = ({ panel }: Readonly<Record<string, unknown>>): Step | null =>
  typeof panel === 'string' && WORD.test(panel) ? step('funnel_panel', { panel }) : null;

/** @returns null for a way that isn't known */
export function shareStep({ way }: Readonly<Record<string, unknown>>): Step | null {
  const name = SHARE.get(way);
  if (!name) return null;
  return step(name, { method: way as string, ...(name === 'share' ? { content_type: 'funnel' } : {}) });
}

/** @returns null for a step that isn't known; an id that is none of ours stays out */
export function leadStep({ step: word, leadId }: Readonly<Record<string, unknown>>): Step | null {
  const name = LEAD.get(word);
  if (!name) return null;
  return step(name, typeof leadId === 'string' && ID.test(leadId) ? { lead_id: leadId } : {}, word === 'accepted');
}
