import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import {
  contactFaults,
  emailDoubt,
  emailMeant,
  readSettings,
  type ContactName,
  type Settings,
} from '../../leads/index.js';
import type { LeadFormTexts } from '../../texts/en/lead-form.js';
import { property, state } from '../base/decorators.js';
import { FunnelPanel } from '../base/panel.js';
import { FunnelLeadEvent } from './lead-form-event.js';
import { consentTemplate, contactTemplate, trapTemplate, type Faults, type Suggestion } from './lead-form-fields.js';
import { followAttributes } from './lead-form-attributes.js';
import { LeadJourney } from './lead-form-journey.js';
import { messageText, readForm, type Typed } from './lead-form-message.js';
import { leaveOutOfRecordings } from './lead-form-recorders.js';
import { fallbackActionsTemplate, statusTemplate, statusText, type DeliveryStatus } from './lead-form-status.js';
import { leadFormStyles } from './funnel-lead-form.styles.js';
import { safeUrl } from '../base/safe-url.js';
import { primaryStyles } from '../base/primary.styles.js';
import { theme } from '../base/theme.styles.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

// Longer than 200 lines: the form's states, focus and messages follow one delivery, and are told in one place.

/** Attributes that decide whether there is a form, and where it sends. */
const SETTINGS = [
  'endpoint',
  'controller',
  'policyUrl',
  'fields',
  'consents',
  'context',
  'encoding',
  'cors',
  'acceptedWhen',
  'queue',
] as const;

/** What is asked for where the page doesn't say it. */
const FIELDS = 'name phone! email';

/**
 * A contact left with the result. The form appears once there is a result that isn't the untouched example's, and then
 * stays. Without a result of their own a person has nothing to talk about, and no result waits for a contact.
 *
 * @element funnel-lead-form
 * @example `<funnel-lead-form slot="after" endpoint="https://agency.example/leads" controller="Agency Ltd" policy-url="https://agency.example/policy"></funnel-lead-form>`
 * @fires {FunnelLeadEvent} funnel-lead - a lead has come one step further; `detail` is `{ step, leadId }`
 * @csspart lead - the panel
 * @csspart field - the row of a field or a consent
 * @csspart label
 * @csspart input
 * @csspart hint - what is wrong with a field
 * @csspart submit
 * @csspart news - where the lead is
 */
export class FunnelLeadForm extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, primaryStyles, leadFormStyles];

  protected readonly topic = 'lead-form';

  /** Address of the server that takes leads. */
  @property() endpoint: string | null = null;
  /** Who gets the contacts, by full name. */
  @property() controller: string | null = null;
  /** Address of the controller's privacy policy. */
  @property({ attribute: 'policy-url' }) policyUrl: string | null = null;
  /** What is asked for, in this order: `name`, `phone`, `email`, with `!` behind what is required. */
  @property() fields = FIELDS;
  /**
   * Boxes to tick, one per purpose: `[{ "id", "text", "version", "url", "required" }]`; text and url may be given per
   * language.
   */
  @property() consents: readonly object[] | string | null = null;
  /** Parameters of the page's address and hidden fields that go along: `utm_* gclid campaign=spring`. */
  @property() context: string | null = null;
  /** `json` where the server answers CORS preflights; else a form. */
  @property() encoding: string | null = null;
  /** `false` where the server can't let the page read its answers (no CORS): one request, never confirmed. */
  @property() cors: string | null = null;
  /**
   * What in the JSON of the server's answer means that it has taken the lead, where it says that in a way of its own:
   * `data.status=ok`.
   */
  @property({ attribute: 'accepted-when' }) acceptedWhen: string | null = null;
  /** `session` keeps an unsent lead in the tab's storage over a reload, for at most 24 hours. */
  @property() queue: string | null = null;
  /** What is offered in return, in the page's words. */
  @property() offer: string | null = null;
  /** A phone to call where sending fails. */
  @property() call: string | null = null;
  /** A messenger's address: https, tg or whatsapp. */
  @property() messenger: string | null = null;
  /** What follows an accepted lead, in the page's words: when and how somebody answers. */
  @property({ attribute: 'thanks-text' }) thanksText: string | null = null;
  /** Address of what follows an accepted lead, behind a link. */
  @property({ attribute: 'thanks-url' }) thanksUrl: string | null = null;

  @state() private settings: Settings | null = null;
  /** There has been a result of the person's own numbers. From then on the form stays. */
  @state() private due = false;
  @state() private faults: Faults = {};
  @state() private status: DeliveryStatus = 'ready';
  /** The form is open although something has been sent. */
  @state() private editing = false;
  @state() private byHand: string | null = null;
  @state() private copied = false;
  readonly #journey = new LeadJourney(
    (status) => this.#handleStatus(status),
    (step, leadId) => this.dispatchEvent(new FunnelLeadEvent(step, leadId)),
  );
  /** An email that looks unfinished, and that the person has been asked about. */
  #askedAbout = '';
  #suggestion: Suggestion | null = null;
  #arrival = '';
  #shownAt = 0;
  #ticked = new Map<string, number>();
  #warnings = new Set<string>();
  /** What was announced since the person last sent. A lead that is tried again by itself goes through the same states. */
  #announced = new Set<DeliveryStatus>();
  #stopFollowing: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#arrival ||= location.href;
    this.#journey.connect();
    const { observedAttributes } = this.constructor as typeof FunnelLeadForm;
    this.#stopFollowing = followAttributes(this, observedAttributes, (message) => this.#warnOnce('warn', message));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#journey.disconnect();
    this.#stopFollowing();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || SETTINGS.some((name) => changed.has(name))) this.#configure();
    this.due ||= this.#hasResult;
    const email = this.faults['email'] ? emailMeant(readForm(this.#form!).email) : null;
    this.#suggestion = email === null ? null : { email, take: () => this.#takeEmail(email) };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const element of this.renderRoot.querySelectorAll('input, textarea, .personal')) leaveOutOfRecordings(element);
    if (!this.#form || this.#journey.step) return;
    this.#shownAt = performance.now();
    this.#journey.report('shown');
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  get #words(): LeadFormTexts {
    return this.view!.topics!.latest('lead-form');
  }

  /** A figure that isn't the untouched example's. */
  get #hasResult(): boolean {
    if (!this.view) return false;
    const { fields, examples, result, invalid } = this.view.store.snapshot;
    const own = Object.keys(fields).some((name) => fields[name]!.value !== '' && !examples.includes(name));
    return (
      own &&
      Object.keys(invalid).length === 0 &&
      (result.revenue !== null || result.stages.some(({ cost }) => cost !== null))
    );
  }

  /** Whether the page has put the form before its results. */
  get #standsBefore(): boolean {
    const results = this.closest('funnel-calculator')?.querySelectorAll('funnel-results') ?? [];
    return [...results].some((result) => this.compareDocumentPosition(result) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  #configure(): void {
    // Null once the attribute was taken away.
    this.fields = this.fields ?? FIELDS;
    const webAddress = (given: string): string | null => {
      const address = safeUrl(given, 'link');
      return address && /^https?:/.test(address) ? address : null;
    };
    const { settings, faults, warnings } = readSettings(this, document.baseURI, this.getAttributeNames(), webAddress);
    this.settings = settings;
    for (const fault of faults) this.#warnOnce('error', `isn't shown. ${fault}`);
    for (const warning of warnings) this.#warnOnce('warn', warning);
    if (settings) this.#journey.resume(settings);
  }

  /** Writes each message to the console once. */
  #warnOnce(level: 'error' | 'warn', message: string): void {
    if (!this.#warnings.has(message)) console[level](`[funnel-calculator] <funnel-lead-form> ${message}`);
    this.#warnings.add(message);
  }

  #handleStatus(status: DeliveryStatus): void {
    this.due = true;
    if (status === this.status) return;
    this.editing = status === 'expired';
    this.status = status;
    if (status === 'accepted') this.#form?.reset();
    const { settings } = this;
    if (!settings) return;
    if (status === 'forbidden')
      this.#warnOnce('error', `can't send; allow by CSP: connect-src ${new URL(settings.endpoint).origin}`);
    // The focus is on the status when sending begins, so that is read anyway; every later status has to be announced.
    if (status !== 'sending' && status !== 'sendingNoCors' && !this.#announced.has(status))
      this.view?.say(
        [
          statusText(status, settings.controller, this.#words),
          ...(status === 'accepted' && this.thanksText ? [this.thanksText] : []),
        ].join(' '),
      );
    this.#announced.add(status);
  }

  #faultsOf(typed: Typed): Faults {
    const { fields, consents } = this.settings!;
    const missing = consents.filter(({ id, required }) => required && !typed.consents.includes(id));
    return {
      ...(emailDoubt(typed.email.trim()) ? { email: 'noDot' as const } : {}),
      ...contactFaults(fields, typed),
      ...Object.fromEntries(missing.map(({ id }) => [`consent-${id}`, 'missing' as const])),
    };
  }

  #handleInput(event: Event): void {
    if (this.#journey.step === 'shown') this.#journey.report('started');
    const { name, value, checked } = event.target as HTMLInputElement;
    if (name === 'consent') {
      if (checked) this.#ticked.set(value, Date.now());
      else this.#ticked.delete(value);
    }
    this.#recheck();
  }

  /** While somebody types, messages about faults only go away. New faults are looked for when a field is left. */
  #recheck(): void {
    const now = this.#faultsOf(readForm(this.#form!));
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([key, fault]) => now[key] === fault));
  }

  #handleLeave({ target }: FocusEvent): void {
    const { name, value } = target as HTMLInputElement;
    const fault =
      value.trim() === ''
        ? undefined
        : contactFaults(this.settings!.fields, readForm(this.#form!))[name as ContactName];
    if (fault) this.faults = { ...this.faults, [name]: fault };
  }

  async #handleSubmit(event: Event): Promise<void> {
    // This comes first: even if the code below fails, the browser must not submit the form and put a contact into an
    // address.
    event.preventDefault();
    const { settings, view } = this;
    if (!settings || !view || (this.status !== 'ready' && !this.editing)) return;
    const typed = readForm(this.#form!);
    const { email, ...others } = this.#faultsOf(typed);
    // An address without a dot is asked about once: it may be right.
    const isSure = email === 'noDot' && typed.email === this.#askedAbout;
    this.#askedAbout = email === 'noDot' ? typed.email : '';
    this.faults = email && !isSure ? { ...others, email } : others;
    await this.updateComplete;
    if (Object.keys(this.faults).length > 0)
      return this.#form!.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
    this.#journey.submit(typed, {
      view,
      settings,
      arrival: this.#arrival,
      ticked: this.#ticked,
      millisecondsShown: performance.now() - this.#shownAt,
    });
    this.editing = false;
    await this.#focusStatus();
  }

  #takeEmail(email: string): void {
    const input = this.#form!.querySelector<HTMLInputElement>('[name="email"]')!;
    input.value = email;
    input.focus();
    this.#recheck();
  }

  /** The button that had the focus is gone, so keyboard and screen reader users continue at the status. */
  async #focusStatus(): Promise<void> {
    this.#announced.clear();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.news')?.focus({ preventScroll: true });
  }

  #again(): void {
    this.#journey.again();
    void this.#focusStatus();
  }

  async #change(): Promise<void> {
    this.#journey.hold();
    this.editing = true;
    await this.updateComplete;
    const inputs = [...this.#form!.querySelectorAll<HTMLInputElement>('.field input')];
    // The fields are empty if this form has taken the place of the one that was filled in.
    for (const input of inputs) input.value ||= this.#journey.lead?.[input.name as ContactName] ?? '';
    inputs[0]?.focus();
  }

  async #copy(): Promise<void> {
    const text = messageText(this.#journey.lead!, this.view!, this.#words);
    try {
      await navigator.clipboard.writeText(text);
      this.copied = true;
    } catch {
      this.byHand = text;
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
    }
  }

  #formTemplate(view: CalculatorView, { controller, policyUrl, fields, consents }: Settings): TemplateResult {
    const words = this.#words;
    return html`<form
      method="dialog"
      novalidate
      ?hidden=${this.status !== 'ready' && !this.editing}
      aria-labelledby="heading"
      @input=${this.#handleInput}
      @focusout=${this.#handleLeave}
      @submit=${this.#handleSubmit}
    >
      ${this.offer ? html`<p class="offer">${this.offer}</p>` : nothing}
      <p class="small">${fill(view.renamed('leadIntro') ?? words.intro, { controller })}</p>
      ${fields.map((field) => contactTemplate(field, this.faults[field.name], field.name === 'email' ? this.#suggestion : null, words))}
      ${consents.map((consent) => consentTemplate(consent, this.faults[`consent-${consent.id}`], words, view.context.locale))}
      ${trapTemplate(words)}
      <button type="submit" class="submit primary" part="submit">${view.renamed('leadSubmit') ?? words.submit}</button>
      <p class="small">
        ${fill(words.policy, { controller })}
        <a href=${safeUrl(policyUrl, 'link') ?? nothing} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
          >${words.policyLink}<span class="sr">, ${words.newTab}</span></a
        >
      </p>
    </form>`;
  }

  #fallbackActions(): TemplateResult | typeof nothing {
    const { status, call, messenger, thanksText, thanksUrl, byHand, copied } = this;
    return fallbackActionsTemplate(
      status,
      {
        call,
        messenger,
        thanksText,
        thanksUrl,
        byHand,
        copied,
        again: () => this.#again(),
        change: () => void this.#change(),
        copy: this.#journey.lead && (() => void this.#copy()),
      },
      this.#words,
    );
  }

  override render(): TemplateResult | typeof nothing {
    const { view, settings, status } = this;
    if (!view || !settings || !this.due) return nothing;
    if (this.#standsBefore) {
      this.#warnOnce(
        'error',
        "isn't shown. Put it after <funnel-results>: nobody is asked for a contact before the result",
      );
      return nothing;
    }
    const words = this.#words;
    // An offline lead isn't sent by itself while its contact is being changed.
    const shown = status === 'offline' && this.editing ? 'failed' : status;
    return html`<section class="box" part="lead" aria-labelledby="heading">
      <h2 id="heading">${view.renamed('leadHeading') ?? words.heading}</h2>
      <div class="news" part="news" tabindex="-1" data-state=${shown}>${statusTemplate(shown, settings.controller, words)}</div>
      ${this.editing ? nothing : this.#fallbackActions()}
      ${this.#formTemplate(view, settings)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-lead-form': FunnelLeadForm;
  }
}
