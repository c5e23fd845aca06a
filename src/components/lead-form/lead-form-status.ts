import { html, nothing, type TemplateResult } from 'lit';
import type { State } from '../../leads/index.js';
import type { LeadFormTexts } from '../../texts/en/lead-form.js';
import { safeUrl } from '../base/safe-url.js';
import { fill } from '../base/words.js';

/**
 * What the form shows of a lead: the state of its delivery, that the page changes what is written, or that a lead kept
 * over a reload had become too old.
 */
export type DeliveryStatus = State | 'serializationFailed' | 'expired';

interface StatusMessage {
  /** Says without colour how it stands. */
  readonly mark: string;
  readonly text: keyof LeadFormTexts;
  /** The words of the button that sends once more; null where another try makes no sense. */
  readonly retry: 'again' | 'now' | null;
  /** Whether the contact may still be changed. */
  readonly mayChange?: boolean;
}

const STATUS_MESSAGES: Readonly<Record<Exclude<DeliveryStatus, 'ready'>, StatusMessage>> = {
  sending: { mark: '…', text: 'sending', retry: null },
  slow: { mark: '…', text: 'slow', retry: null },
  sendingNoCors: { mark: '…', text: 'sending', retry: null },
  slowNoCors: { mark: '…', text: 'slow', retry: null },
  waiting: { mark: '…', text: 'waiting', retry: 'now' },
  offline: { mark: '!', text: 'offline', retry: 'now', mayChange: true },
  accepted: { mark: '✓', text: 'accepted', retry: null },
  unconfirmed: { mark: '?', text: 'unconfirmed', retry: 'again' },
  failed: { mark: '!', text: 'failed', retry: 'again', mayChange: true },
  refused: { mark: '!', text: 'refused', retry: 'again', mayChange: true },
  forbidden: { mark: '!', text: 'forbidden', retry: null, mayChange: true },
  serializationFailed: { mark: '!', text: 'serializationFailed', retry: null, mayChange: true },
  expired: { mark: '!', text: 'expired', retry: null },
};

/**
 * The state of the delivery in one sentence, for screen readers; '' before anything was sent.
 *
 * It thanks nobody before the server has accepted the lead.
 */
export const statusText = (status: DeliveryStatus, controller: string, words: LeadFormTexts): string =>
  status === 'ready' ? '' : fill(words[STATUS_MESSAGES[status].text], { controller });

/** The same sentence as the form shows it, behind its mark. */
export const statusTemplate = (status: DeliveryStatus, controller: string, words: LeadFormTexts): unknown =>
  status === 'ready'
    ? nothing
    : html`<span class="sign" aria-hidden="true">${STATUS_MESSAGES[status].mark}</span>${statusText(status, controller, words)}`;

/** What a person can do besides waiting: another way to get in touch, another try, or what follows an accepted lead. */
export interface FallbackActions {
  readonly call: string | null;
  readonly messenger: string | null;
  readonly thanksText: string | null;
  readonly thanksUrl: string | null;
  /** The message that the person has to copy by hand; null where the clipboard took it, or nobody has asked for it. */
  readonly byHand: string | null;
  readonly copied: boolean;
  readonly again: () => void;
  readonly change: () => void;
  /** Null where there is no message. */
  readonly copy: (() => void) | null;
}

/** What a person can do in each state. */
export function fallbackActionsTemplate(
  status: DeliveryStatus,
  actions: FallbackActions,
  words: LeadFormTexts,
): TemplateResult | typeof nothing {
  if (status === 'accepted') return acceptedTemplate(actions, words);
  if (status === 'ready' || status === 'sending' || status === 'sendingNoCors') return nothing;
  const { retry, mayChange } = STATUS_MESSAGES[status];
  const { again, change, copy, copied } = actions;
  return html`<div class="ways">
    ${retry ? html`<button type="button" class="action button primary again" @click=${again}>${words[retry]}</button>` : nothing}
    ${mayChange ? html`<button type="button" class="action button" @click=${change}>${words.change}</button>` : nothing}
    ${copy ? html`<button type="button" class="action button" @click=${copy}>${copied ? words.copied : words.copy}</button>` : nothing}
    ${callTemplate(actions, words)}
    ${messengerTemplate(actions, words)}
    ${byHandTemplate(actions, words)}
  </div>`;
}

const acceptedTemplate = (actions: FallbackActions, words: LeadFormTexts): TemplateResult =>
  html`${actions.thanksText ? html`<p>${actions.thanksText}</p>` : nothing}<div class="ways">${messengerTemplate(actions, words)}${thanksTemplate(actions, words)}</div>`;

function callTemplate({ call }: FallbackActions, words: LeadFormTexts): unknown {
  const address = call && safeUrl(`tel:${call.replace(/[^\d+]/g, '')}`, 'link');
  return address ? html`<a href=${address}>${fill(words.call, { phone: call })}</a>` : nothing;
}

const byHandTemplate = ({ byHand }: FallbackActions, words: LeadFormTexts): unknown =>
  byHand === null
    ? nothing
    : html`<label class="by-hand">${words.copyByHand}<textarea readonly rows="6" .value=${byHand}></textarea></label>`;

function messengerTemplate({ messenger }: FallbackActions, words: LeadFormTexts): unknown {
  const chat = messenger && safeUrl(messenger, 'messenger');
  return chat
    ? html`<a href=${chat} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${words.messenger}<span class="sr">, ${words.newTab}</span></a>`
    : nothing;
}

/**
 * A link that the person taps. The form never opens the address by itself: people keep the page that they are reading.
 */
function thanksTemplate({ thanksUrl }: FallbackActions, words: LeadFormTexts): unknown {
  const next = thanksUrl && /^https?:/.test(safeUrl(thanksUrl, 'link') ?? '') && safeUrl(thanksUrl, 'link');
  return next ? html`<a href=${next} referrerpolicy="no-referrer">${words.thanks}</a>` : nothing;
}
