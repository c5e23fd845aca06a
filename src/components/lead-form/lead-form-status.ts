import { html, nothing, type TemplateResult } from 'lit';
import type { State } from '../../leads/index.js';
import type { LeadFormTexts } from '../../texts/en/lead-form.js';
import { safeUrl } from '../base/safe-url.js';
import { fill } from '../base/words.js';

/** What a person is told: the delivery's state, or that the page garbles what is written. */
export type DeliveryStatus = State | 'serializationFailed';

interface StatusMessage {
  /** Said without colour. */
  readonly mark: string;
  readonly text: keyof LeadFormTexts;
  /** What a person may do about it by another try. */
  readonly again: 'again' | 'now' | null;
}

const TELLINGS: Readonly<Record<Exclude<DeliveryStatus, 'ready'>, StatusMessage>> = {
  sending: { mark: '…', text: 'sending', again: null },
  sendingNoCors: { mark: '…', text: 'sending', again: null },
  waiting: { mark: '…', text: 'waiting', again: 'now' },
  offline: { mark: '!', text: 'offline', again: 'now' },
  accepted: { mark: '✓', text: 'accepted', again: null },
  unconfirmed: { mark: '?', text: 'unconfirmed', again: 'again' },
  failed: { mark: '!', text: 'failed', again: 'again' },
  refused: { mark: '!', text: 'refused', again: 'again' },
  forbidden: { mark: '!', text: 'forbidden', again: null },
  serializationFailed: { mark: '!', text: 'serializationFailed', again: null },
};

/** Where a lead is, in one sentence; nobody is thanked before the server has said yes. '' where there is no news. */
export const newsText = (news: DeliveryStatus, controller: string, words: LeadFormTexts): string =>
  news === 'ready' ? '' : fill(words[TELLINGS[news].text], { controller });

/** The same to look at. */
export const newsTemplate = (news: DeliveryStatus, controller: string, words: LeadFormTexts): unknown =>
  news === 'ready'
    ? nothing
    : html`<span class="sign" aria-hidden="true">${TELLINGS[news].mark}</span>${newsText(news, controller, words)}`;

/** Other ways, and what follows. */
export interface FallbackActions {
  readonly call: string | null;
  readonly messenger: string | null;
  readonly thanksText: string | null;
  readonly thanksUrl: string | null;
  /** The message, where it has to be copied by hand. */
  readonly byHand: string | null;
  readonly copied: boolean;
  readonly again: () => void;
  readonly change: () => void;
  /** Null where there is no message. */
  readonly copy: (() => void) | null;
}

/** What a person can do in each state. */
export function waysTemplate(
  news: DeliveryStatus,
  ways: FallbackActions,
  words: LeadFormTexts,
): TemplateResult | typeof nothing {
  if (news === 'ready') return nothing;
  if (news === 'accepted')
    return html`${ways.thanksText ? html`<p>${ways.thanksText}</p>` : nothing}<div class="ways">${messengerTemplate(ways, words)}${thanksTemplate(ways, words)}</div>`;
  if (news === 'sending' || news === 'sendingNoCors') return nothing;
  const { again } = TELLINGS[news];
  const call = ways.call && safeUrl(`tel:${ways.call.replace(/[^\d+]/g, '')}`, 'link');
  const mayChange =
    news === 'failed' ||
    news === 'refused' ||
    news === 'forbidden' ||
    news === 'offline' ||
    news === 'serializationFailed';
  return html`<div class="ways">
    ${again ? html`<button type="button" class="action again" @click=${ways.again}>${words[again]}</button>` : nothing}
    ${mayChange ? html`<button type="button" class="action" @click=${ways.change}>${words.change}</button>` : nothing}
    ${ways.copy ? html`<button type="button" class="action" @click=${ways.copy}>${ways.copied ? words.copied : words.copy}</button>` : nothing}
    ${call ? html`<a href=${call}>${fill(words.call, { phone: ways.call })}</a>` : nothing}
    ${messengerTemplate(ways, words)}
    ${ways.byHand === null ? nothing : html`<label class="by-hand">${words.copyByHand}<textarea readonly rows="6" .value=${ways.byHand}></textarea></label>`}
  </div>`;
}

function messengerTemplate({ messenger }: FallbackActions, words: LeadFormTexts): unknown {
  const chat = messenger && safeUrl(messenger, 'messenger');
  return chat
    ? html`<a href=${chat} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">${words.messenger}<span class="sr">, ${words.newTab}</span></a>`
    : nothing;
}

/** A link to tap, not a way that is taken without asking: the page that a person reads stays theirs. */
function thanksTemplate({ thanksUrl }: FallbackActions, words: LeadFormTexts): unknown {
  const next = thanksUrl && /^https?:/.test(safeUrl(thanksUrl, 'link') ?? '') && safeUrl(thanksUrl, 'link');
  return next ? html`<a href=${next} referrerpolicy="no-referrer">${words.thanks}</a>` : nothing;
}
