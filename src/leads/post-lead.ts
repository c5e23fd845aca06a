import type { ReadAnswer } from './answer-beginning.js';
import type { EncodedLead } from './encoding.js';

/** How one request is made. */
interface Way {
  /** Whether the page wants to read the answer. */
  readonly readable: boolean;
  /** Whether the request may outlive the page. */
  readonly keepalive: boolean;
  readonly stop: AbortSignal;
}

/** Sends a lead once. Async, so that a `fetch` which the page has replaced and which throws counts as a failed try. */
export async function postLead(
  fetch: (url: string, options: RequestInit) => Promise<ReadAnswer>,
  url: string,
  { body, type }: EncodedLead,
  { readable, keepalive, stop }: Way,
): Promise<ReadAnswer> {
  return fetch(url, {
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
    mode: readable ? 'cors' : 'no-cors',
    credentials: 'omit',
    cache: 'no-store',
    // Sends the origin but never the page's path. Receivers identify the site by the Origin header.
    referrerPolicy: 'strict-origin',
    keepalive,
    signal: stop,
  });
}
