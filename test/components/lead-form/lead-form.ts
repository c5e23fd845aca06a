/** The words in which browser tests speak of a lead form: a server of their own, a person who fills it in. */
import { FunnelLeadForm } from '../../../src/components/lead-form/funnel-lead-form.js';
import type { FunnelLeadDetail } from '../../../src/components/lead-form/lead-form-event.js';
import type { FunnelCalculator } from '../../../src/components/calculator/index.js';
import { mount, settled } from '../../harness/funnel-harness.js';
import { allText, plain } from '../../harness/shadow.js';

/** What a server does with a request: a status, a body of a 200, or cuts it off, or keeps silent. */
export type Answer = number | 'cut' | 'opaque' | 'never' | { readonly body: string };

const original = window.fetch.bind(window);

/** What was sent to the endpoint that `answers` were prepared for. */
export interface Mailbox {
  readonly url: string;
  readonly leads: URLSearchParams[];
  answers: Answer[];
}

let count = 0;
const mailboxes = new Map<string, Mailbox>();

/** A server of one test: forms of other tests don't find it. */
export function openMailbox(...answers: Answer[]): Mailbox {
  const mailbox: Mailbox = { url: `https://leads.example/${++count}`, leads: [], answers };
  mailboxes.set(mailbox.url, mailbox);
  window.fetch = async (input, options) => {
    const box = mailboxes.get(input instanceof Request ? input.url : String(input));
    if (!box) return original(input, options);
    box.leads.push(new URLSearchParams(options?.body as string));
    const answer = box.answers.shift() ?? 200;
    if (answer === 'never') return new Promise<Response>(() => undefined);
    if (answer === 'cut') throw new TypeError('Failed to fetch');
    if (answer === 'opaque') return Object.defineProperty(new Response(), 'type', { value: 'opaque' });
    if (typeof answer === 'object') return new Response(answer.body);
    return new Response(null, { status: answer });
  };
  return mailbox;
}

export function closeMailboxes(): void {
  window.fetch = original;
  mailboxes.clear();
}

export const CONFIGURED = 'controller="Agency Ltd" policy-url="https://agency.example/policy"';

/** A calculator of a page's own numbers with the form after it, and what it tells the page. */
export async function openForm(
  attributes: string,
  calculatorAttributes = 'lang="en" budget="1800" leads="600"',
  markup?: string,
) {
  if (!customElements.get('funnel-lead-form')) customElements.define('funnel-lead-form', FunnelLeadForm);
  const told: FunnelLeadDetail[] = [];
  const listen = (event: HTMLElementEventMap['funnel-lead']): void => void told.push(event.detail);
  document.addEventListener('funnel-lead', listen as EventListener);
  const calculator: FunnelCalculator = await mount(
    markup ??
      `<funnel-calculator ${calculatorAttributes}><funnel-lead-form slot="after" ${attributes}></funnel-lead-form></funnel-calculator>`,
  );
  await settled();
  return {
    calculator,
    form: document.querySelector('funnel-lead-form')!,
    told,
    steps: () => told.map(({ step }) => step),
    deafen: () => document.removeEventListener('funnel-lead', listen as EventListener),
  };
}

export const isThere = (form: FunnelLeadForm): boolean =>
  form.shadowRoot?.querySelector('form') !== null && form.shadowRoot !== null;
export const input = (form: FunnelLeadForm, name: string): HTMLInputElement =>
  form.shadowRoot!.querySelector(`input[name="${name}"]`)!;
export const box = (form: FunnelLeadForm, id: string): HTMLInputElement =>
  form.shadowRoot!.querySelector(`input[value="${id}"]`)!;
export const news = (form: FunnelLeadForm): string => plain(form.shadowRoot!.querySelector('.news')?.textContent ?? '');
export const said = (form: FunnelLeadForm): string => plain(allText(form.shadowRoot!));
export const note = (form: FunnelLeadForm, name: string): string =>
  plain(form.shadowRoot!.querySelector(`#note-${name}`)!.textContent);
export const button = (form: FunnelLeadForm, text: string): HTMLElement | undefined =>
  [...form.shadowRoot!.querySelectorAll('button')].find((element) => plain(element.textContent) === text);
export const isOpen = (form: FunnelLeadForm): boolean =>
  form.shadowRoot?.querySelector('form')?.checkVisibility() ?? false;

export async function type(form: FunnelLeadForm, name: string, text: string): Promise<void> {
  const field = input(form, name);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled();
}

/** As a person submits: through the form's own button. */
export async function submit(form: FunnelLeadForm): Promise<void> {
  form.shadowRoot!.querySelector<HTMLElement>('.submit')!.click();
  await settled();
}
