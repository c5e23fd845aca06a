/**
 * Something that a person has done: its name in statistics programs, and details that distinguish it. It holds no
 * figure and no contact.
 */
export interface Step {
  /** Valid in GA4 and Yandex.Metrika: at most 40 letters and underscores, and no reserved name. */
  readonly name: string;
  /** Ids and words. */
  readonly details: Readonly<Record<string, string>>;
  /** Whether the figures that the page's owner has chosen are sent with it. */
  readonly figures: boolean;
}

/** Names by the steps of the lead form. An unconfirmed lead isn't reported as a lead. */
const LEAD: ReadonlyMap<unknown, string> = new Map([
  ['shown', 'funnel_lead_shown'],
  ['started', 'funnel_lead_started'],
  ['submitted', 'funnel_lead_submitted'],
  ['accepted', 'generate_lead'],
  ['unconfirmed', 'funnel_lead_unconfirmed'],
  ['failed', 'funnel_lead_failed'],
]);

/** GA4 recommends `share` for results that go to another person. Files and prints are for the person's own use. */
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

/** There is a result of the visitor's own numbers. */
export const resultStep = (): Step => step('funnel_result', {}, true);

/** @param verdict - how sure the diagnosis is: 'weakest' or 'suspect' */
export const weakestStep = (lever: string, verdict: string): Step => step('funnel_weakest', { lever, verdict });

/** @returns null for a word that names no panel: any script of the page may dispatch an event */
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
