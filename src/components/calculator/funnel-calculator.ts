import { html, nothing, render, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { FLAG, property, state } from '../base/decorators.js';
import type { Capacity, Diagnosis, Stage } from '../../core/index.js';
import { textDirection } from '../../format/index.js';
import { toPlain, type CalculatorResult, type LeadsAre, type Plain, type Tables } from '../../store/index.js';
import { currencyOf, textLanguage } from '../../texts/index.js';
import { layout } from './funnel-calculator.styles.js';
import { IsolatedElement, VIEW, type Calculator } from '../base/element.js';
import { FunnelChangeEvent } from '../base/events.js';
import { formatOf } from '../base/field-format.js';
import type { GivenOptions } from '../../options/index.js';
import type { HostForm } from '../base/host-form.js';
import { languageAround, watchLanguage } from '../base/language.js';
import { onNearViewport } from '../base/viewport.js';
import { loadReader, reader } from './option-reader.js';
import { readCurrency, readLanguage, readLeadsAre, readOption, warn } from '../base/read-option.js';
import { theme } from '../base/theme.styles.js';
import { withoutQuotes } from '../base/typographic-quotes.js';
import type { CalculatorView } from '../base/view.js';
import { createView, SHOWN_AT_ONCE, TYPICAL_HEIGHT } from './create-view.js';
import { panelWords } from '../base/panel-words.js';
import type { PageAnalytics } from './page-analytics.js';
import { isVerdictReady, verdictReady } from './verdict-ready.js';
import type { OpenedPanel, PanelLoader } from './panel-loader.js';

// Longer than 200 lines: the public element: every option is a property here, and options, layout, panels and forms meet in its lifecycle.

/** If the page's markup has one of these elements, the markup is the layout. */
const PARTS =
  'funnel-budget,funnel-leads,funnel-primary,funnel-secondary,funnel-average-check,funnel-field,funnel-results,funnel-diagnosis,funnel-chart';

const LEADS_ARE = 'leadsAre';

/** What the store holds and an attribute of its own gives, by the attribute's name. */
const VALUE_ATTRIBUTES: ReadonlyMap<string, string> = new Map(
  ['budget', 'leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck', 'margin', 'existing', LEADS_ARE].map(
    (name) => [name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`), name],
  ),
);

const INPUTS: Readonly<Record<string, TemplateResult>> = {
  budget: html`<funnel-budget></funnel-budget>`,
  leads: html`<funnel-leads></funnel-leads>`,
  primary: html`<funnel-primary></funnel-primary>`,
  secondary: html`<funnel-secondary></funnel-secondary>`,
  primaryCheck: html`<funnel-average-check stage="primary"></funnel-average-check>`,
  secondaryCheck: html`<funnel-average-check stage="secondary"></funnel-average-check>`,
};

/** A field that most people leave empty. */
const folded = ({ store }: CalculatorView, name: string, summary: string): TemplateResult =>
  html`<details ?open=${store.snapshot.values[name] !== ''}><summary>${summary}</summary><funnel-field field=${name}></funnel-field></details>`;

/** Any other text, where editors still offer the words that are written beside it. */
type Text = string & Record<never, never>;

let present = 0;

/** Options that a page writes as JSON, which a lazy part reads. */
const JSON_OPTIONS = [
  'stages',
  'givenValues' as 'values',
  'givenTables' as 'tables',
  'norms',
  'normsPreset',
  'capacity',
  'texts',
  'brand',
  'period',
] as const;

/**
 * The calculator: owns the numbers, shows the standard layout, or lends itself to the page's own.
 *
 * @element funnel-calculator
 * @example `<funnel-calculator lang="ru"></funnel-calculator>`
 * @attr {string} budget - ad spend of the period
 * @attr {string} leads - people who asked for something in the period
 * @attr {string} primary - people who came for the first time, or a share such as "25%"
 * @attr {string} secondary - returns for treatment, or a share such as "20%"
 * @attr {string} primary-check - average check of a first visit
 * @attr {string} secondary-check - average check of a return
 * @attr {string} margin - contribution margin, 0…1
 * @attr {string} existing - those of the leads who were patients before
 * @attr {'ad-leads' | 'enquiries' | 'mixed'} leads-are - what the leads are: `ad-leads` (also when absent), `enquiries` of new patients, or `mixed` with existing patients
 * @fires {FunnelChangeEvent} funnel-change - a person has changed a number; `detail` holds values and figures
 * @fires {CustomEvent<FunnelPanelDetail>} funnel-panel - a person has opened a panel; `detail.panel` is its word
 * @slot - the page's own layout of inputs and outputs, or fallback content that is hidden once the element works
 * @slot after - panels under the standard layout
 * @csspart frame - the surface of the standard layout
 * @cssproperty [--funnel-accent=#0b6a80] - bars, focus, underlines
 * @cssproperty [--funnel-text=#14181f]
 * @cssproperty [--funnel-muted=#586172] - small print
 * @cssproperty [--funnel-surface=#fff]
 * @cssproperty [--funnel-border=#7d8695] - borders of fields
 * @cssproperty [--funnel-weak=#b03a0c] - the weak stage, text that is no number
 * @cssproperty [--funnel-good=#1c7a4e]
 * @cssproperty [--funnel-radius=8px]
 * @cssproperty [--funnel-space=16px] - distance between the parts
 * @cssproperty [--funnel-sticky-top=0px] - height of a header that the page keeps at the top
 */
export class FunnelCalculator extends IsolatedElement implements Calculator {
  static formAssociated = true;

  static override styles: CSSResultGroup = [theme, layout];

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...VALUE_ATTRIBUTES.keys()];
  }

  /** Language tag; absent: the nearest ancestor's, else English. */
  @property() override lang = '';
  /** ISO 4217; absent: ₽ in Russian, € in Estonian, else plain numbers. */
  @property() currency: string | null = null;
  /** The funnel's stages; absent: leads → first visits → returns. */
  @property() stages: readonly Stage[] | string | null = null;
  /** Values by field name, for funnels with other stages. As a property it reads back all values. */
  @property({ attribute: 'values' }) private givenValues: unknown = null;
  /** Tables of the panels: `{ "channels": [{ "name": "Search", "budget": "90000", "leads": "210" }] }`. */
  @property({ attribute: 'tables', hasChanged: () => true }) protected givenTables: unknown = null;
  /** Norms by lever: `{ "primaryRate": "0.35", "leadsCost": { "value": "300", "source": "…" } }`. */
  @property() norms: Readonly<Record<string, unknown>> | string | null = null;
  /** Published figures of a market as norms, by the market's name: `dental-ru`. */
  @property({ attribute: 'norms-preset' }) normsPreset:
    'dental-ru' | 'dental-us' | 'dental-de' | 'dental-uk' | 'dental-ee' | 'worldwide' | 'none' | Text | null = null;
  /** Panels under the standard layout, by word: `norms plan compare share`. */
  @property() panels:
    'norms' | 'plan' | 'compare' | 'channels' | 'clinic' | 'value' | 'months' | 'share' | 'lead' | Text | null = null;
  /** How much room there is: `{ "slots": "220", "maxOccupancy": "0.95" }`. */
  @property() capacity: Capacity | string | null = null;
  /** `week`, `month`, `quarter`, `year`, `2026-10` or `2026-10-01/2026-10-14`. */
  @property() period: 'week' | 'month' | 'quarter' | 'year' | Text | null = null;
  /** Starts with empty fields in place of the example. */
  @property({ converter: FLAG }) blank = false;
  /** Keeps what a person types on their device, and nowhere else. */
  @property({ converter: FLAG }) save = false;
  /** Keeps the months of `<funnel-months>` on the visitor's device, and nowhere else. */
  @property({ converter: FLAG }) history = false;
  /** Leaves a link that was opened in the page's address. */
  @property({ attribute: 'keep-link', converter: FLAG }) keepLink = false;
  /** `false` keeps the page's font out. */
  @property({ attribute: 'inherit-font', reflect: true }) inheritFont: 'false' | 'true' | '' | null = null;
  /** `light`, `dark`, `auto` (the visitor's own); absent: as the page. */
  @property({ attribute: 'color-scheme', reflect: true }) colorScheme: 'light' | 'dark' | 'auto' | null = null;
  /** The page's own words by language: `{ "en": { "leads": "Calls" } }`. */
  @property() texts: Readonly<Record<string, Readonly<Record<string, string>>>> | string | null = null;
  /** Whose calculator it is: `{ "name", "logo", "phone" }`. */
  @property() brand: { readonly name?: string; readonly logo?: string; readonly phone?: string } | string | null = null;
  /** The page's statistics programs that are told of steps, by word: `gtag dataLayer ym:12345`. Absent: none. */
  @property() analytics: string | null = null;
  /** Figures that they are told, by name: `revenue leadsCost value=budget`. Absent: none. */
  @property({ attribute: 'analytics-figures' }) analyticsFigures: string | null = null;

  /** In a form of the page: submits one `<name>.<value>` entry per value. Without a name the form isn't touched. */
  @property({ reflect: true }) name: string | null = null;
  /** With a name: the form waits until every field on the page holds a number. */
  @property({ type: Boolean, converter: FLAG, reflect: true }) required = false;

  /** Ad spend of the period, canonical. */
  declare budget: string;
  declare leads: string;
  declare primary: string;
  declare secondary: string;
  declare primaryCheck: string;
  declare secondaryCheck: string;
  /** Contribution margin, 0…1. */
  declare margin: string;
  /** Those of the leads who were patients before. */
  declare existing: string;
  /** What the leads are, as the visitor says, else the page: `ad-leads`, `enquiries` or `mixed`. */
  declare leadsAre: LeadsAre;

  /** A calculator that was hydrated or rendered progressively has a view already. */
  readonly [VIEW]: CalculatorView =
    (this as Partial<Calculator>)[VIEW] ?? createView(present < SHOWN_AT_ONCE ? 0 : TYPICAL_HEIGHT);
  /** Whether the page's own markup is the layout. */
  @state() private composed = false;
  /** Panels that a person has opened. */
  @state() private opened: readonly OpenedPanel[] = [];
  /** The last sentence for screen readers. */
  @state() private announced = '';
  #locale = 'en';
  #direction: 'ltr' | 'rtl' = 'ltr';
  #options: GivenOptions | undefined;
  #stopListening: (() => void)[] = [];
  #form: HostForm | undefined;
  #analytics: PageAnalytics | undefined;
  #panelLoader: PanelLoader | undefined;
  #stopDeferredServices: (() => void) | undefined;
  /** The state that the last rendering depended on. */
  #renderedState: string | false = '';

  static {
    for (const name of VALUE_ATTRIBUTES.values()) {
      Object.defineProperty(this.prototype, name, {
        get(this: FunnelCalculator) {
          const { snapshot } = this[VIEW].store;
          return name === LEADS_ARE ? snapshot.leadsAre : snapshot.values[name];
        },
        set(this: FunnelCalculator, value: string | null) {
          this.#setValue(name, name, value);
        },
        configurable: true,
        enumerable: true,
      });
    }
  }

  constructor() {
    super();
    for (const name of ['values', 'tables', ...VALUE_ATTRIBUTES.values()]) {
      // The page may have set it before the element was defined. Such an own property would hide the accessor.
      if (!Object.hasOwn(this, name)) continue;
      const early = (this as Record<string, unknown>)[name];
      Reflect.deleteProperty(this, name);
      (this as Record<string, unknown>)[name] = early;
    }
  }

  /**
   * All values by field name, canonical, `''` where empty or no number; frozen. Setting it, as an object or as JSON, leaves
   * absent fields as they are.
   */
  get values(): Readonly<Record<string, string>> {
    this.#flushUpdate();
    return this[VIEW].store.snapshot.values;
  }

  set values(given: Readonly<Record<string, string>> | string | null) {
    this.givenValues = given;
  }

  /**
   * The tables of the panels as they stand, by name; frozen. Setting it, as an object or as JSON, replaces the tables that
   * are named, clears those that are null, and leaves the others as they are.
   */
  get tables(): Tables {
    this.#flushUpdate();
    return this[VIEW].store.snapshot.tables;
  }

  set tables(given: Readonly<{ [Name in keyof Tables]: Tables[Name] | null }> | string | null) {
    this.givenTables = given;
  }

  /** Every figure as a plain decimal string or null; frozen. */
  get result(): Plain<CalculatorResult> {
    this.#flushUpdate();
    return toPlain(this[VIEW].store.snapshot.result);
  }

  /** Where the funnel leaks, figures as plain decimal strings or null; frozen. */
  get diagnosis(): Plain<Diagnosis> {
    this.#flushUpdate();
    return toPlain(this[VIEW].store.snapshot.diagnosis);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const followLanguage = (): void => this.requestUpdate('lang');
    const findLayout = (): void => {
      // Not those of another calculator inside, as on a page where the first one isn't closed.
      this.composed = this.querySelector(PARTS)?.closest(this.localName) === this;
      if (this.composed) this[VIEW].updates.showAll();
      void this.#loadPanels();
    };
    this[VIEW].openPanel = (name, quietly = false) => {
      this.opened = [...this.opened, { name, quietly }];
    };
    this[VIEW].say = (sentence) => {
      // A live region whose text doesn't change isn't read again, so a blank is added.
      this.announced = sentence === this.announced ? `${sentence}\u00a0` : sentence;
    };
    const children = new MutationObserver(findLayout);
    children.observe(this, { childList: true, subtree: true });
    findLayout();
    followLanguage();
    // A person who begins to type will need the deferred texts, such as messages under fields.
    const prepare = (): void => void this[VIEW].prepare();
    this.addEventListener('focusin', prepare);
    present += 1;
    this.#stopListening = [
      () => (present -= 1),
      ...(this[VIEW].updates.showsAll ? [] : this.#waitToBeNear()),
      () => this.removeEventListener('focusin', prepare),
      () => children.disconnect(),
      watchLanguage(this, followLanguage),
      this[VIEW].store.subscribe((byPerson) => {
        // Most keys change nothing that the calculator itself renders. After a change by the page nothing is calculated
        // here, because a page may set several options in one task.
        const shown = byPerson && this.#stateToRender;
        if (!shown || shown !== this.#renderedState) this.requestUpdate();
        this.#renderedState = shown;
        // Written now and not after the next update: a form that is submitted in this task must get the new numbers.
        this.#form?.write(this[VIEW]);
        if (!byPerson) return;
        this[VIEW].changed();
        this.dispatchEvent(new FunnelChangeEvent(this[VIEW].store));
      }),
      () => this[VIEW].announcer?.stop(),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stopListening) stop();
    this.#stopListening = [];
    this.#stopDeferredServices = undefined;
  }

  override attributeChangedCallback(attribute: string, before: string | null, given: string | null): void {
    const name = VALUE_ATTRIBUTES.get(attribute);
    const after = given && withoutQuotes(given);
    if (!name) super.attributeChangedCallback(attribute, before, after);
    // Page builders write `=""` for an option that isn't filled in.
    else this.#setValue(attribute, name, after || null);
  }

  formResetCallback(): void {
    if (this.name) this.reset();
  }

  formStateRestoreCallback(state: FormData): void {
    const view = this[VIEW];
    // The language is known only after the first update.
    void this.updateComplete.then(() => view.prepare()).then((deferred) => deferred?.code.restoreFields(view, state));
  }

  /** Back to the page's starting state; the visitor can undo it. */
  reset(): void {
    this[VIEW].store.reset(false);
  }

  /**
   * Waits for the lazy part that reads options: nothing may be shown before the page's options are known.
   *
   * Only here lit has taken over what the page had set before the element was defined.
   */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (!this.#waitsForReader) return true;
    // The place that the page has kept free stays as high until then.
    if (!this.hasUpdated && this[VIEW].reservedHeight) this.#renderPlace();
    void loadReader().then(() => changed.forEach((before, name) => this.requestUpdate(name, before)));
    return false;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    if (this.#waitsForReader) await loadReader();
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { store } = this[VIEW];
    if (reader.part) this.#options ??= new reader.part.GivenOptions(this[VIEW], warn, this.#setValue.bind(this));
    this.#options?.update(this, changed, changed.has('givenValues' as 'values') ? this.givenValues : null);
    if (changed.has('panels') || changed.has('opened' as 'panels')) void this.#loadPanels();
    if (changed.has('blank')) store.startBlank(this.blank);
    const spoken = ['lang', 'currency', 'texts', 'period', 'colorScheme'] as const;
    if (!this.hasUpdated || spoken.some((name) => changed.has(name))) this.#updateLanguage();
    this.#options?.applyNorms(this, changed);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { deferred } = this[VIEW];
    this.#keepHeight();
    if (this.name) {
      // The form may focus any of the fields, so all have to be rendered.
      this[VIEW].updates.showAll();
      if (deferred) this.#form ??= new deferred.code.HostForm(this);
      else void this[VIEW].prepare();
    }
    this.#form?.write(this[VIEW]);
    if (deferred) (this.#analytics ??= new deferred.code.PageAnalytics(this)).update();
    if (deferred && this.isConnected && !this.#stopDeferredServices)
      this.#stopListening.push((this.#stopDeferredServices = deferred.code.startDeferredServices(this)));
  }

  protected override onFailure(): void {
    // Without a first screen, the page's own fallback content is all that there is to read.
    if (!this.hasUpdated) render(html`<slot></slot>`, this.renderRoot, this.renderOptions);
  }

  /** Shows everything once the calculator comes near the viewport or is printed. @returns functions that stop it */
  #waitToBeNear(): (() => void)[] {
    const view = this[VIEW];
    const show = (): void => view.updates.showAll();
    // The page's options decide the verdict, so they are read first.
    const showWhenReady = (): void => void this.updateComplete.then(() => verdictReady(view)).then(show);
    addEventListener('beforeprint', show);
    return [onNearViewport(this, 1500, showWhenReady), () => removeEventListener('beforeprint', show)];
  }

  /** Panels that the page or a person has opened, by word. */
  get #panels(): string[] {
    return [...panelWords(this.panels), ...this.opened.map(({ name }) => name)];
  }

  async #loadPanels(): Promise<void> {
    if (!this.panels && !this.opened[0] && !this.#holdsUndefinedPanel) return;
    // The language is known only after the first update.
    await this.updateComplete;
    const view = this[VIEW];
    const deferred = await view.prepare(this.opened.length > 0);
    if (deferred) return (this.#panelLoader ??= new deferred.code.PanelLoader(this)).load(this.opened);
    for (const { name } of this.opened) view.panels.missing.add(name);
    view.store.notify();
  }

  /** Whether the page's own markup contains a panel whose code isn't loaded yet. */
  get #holdsUndefinedPanel(): boolean {
    return [...this.querySelectorAll(`:not(:defined,${PARTS})`)].some(({ localName }) =>
      localName.startsWith('funnel-'),
    );
  }

  get #waitsForReader(): boolean {
    return reader.part === undefined && JSON_OPTIONS.some((name) => this[name]);
  }

  /** Applies options that were just set, so that the result that is read next has them. */
  #flushUpdate(): void {
    if (this.isUpdatePending && this.isConnected && !this.#waitsForReader) this.performUpdate();
  }

  #updateLanguage(): void {
    const given = this.lang || languageAround(this);
    this.#locale = (given && readLanguage(given)) || 'en';
    this.#direction = textDirection(this.#locale);
    const currency = (this.currency && readCurrency(this.currency)) || currencyOf(this.#locale);
    this[VIEW].speak({ locale: this.#locale, currency }, this.#options?.texts[textLanguage(this.#locale)] ?? {});
  }

  #setValue(option: string, name: string, value: string | number | null | undefined): void {
    const { store } = this[VIEW];
    // Not a stage of that name among `values`.
    if (name === LEADS_ARE && !option.includes('.')) return store.setPageLeadsAre(readLeadsAre(value));
    const reads = formatOf(this[VIEW], name);
    if (!reads) return warn(option, value, 'field');
    if (value === null || value === undefined) return store.setPageValue(name, null);
    const text = String(value);
    store.setPageValue(name, text && readOption(option, text, reads));
  }

  override render(): TemplateResult {
    const direction = this.#direction;
    const language = textLanguage(this.#locale);
    if (this.composed)
      return html`<div class="composed" lang=${language} dir=${direction}><slot></slot>${this[VIEW].deferred?.code.panelTemplates(this[VIEW], this.#panels)}${this.#status()}</div>`;
    const view = this[VIEW];
    const { showsAll } = view.updates;
    if (!showsAll) view.updates.showsVerdict &&= isVerdictReady(view);
    const brand = this.#options?.brand;
    return html`<div class="width"></div><div class="box frame" part="frame" lang=${language} dir=${direction}>
      ${brand ? html`<div class="brand">${view.deferred?.code.brandTemplate(brand)}</div>` : nothing}
      <div class="layout ${view.waitsForRest ? 'early' : ''}">
        ${showsAll ? this.#inputs() : nothing}
        <funnel-results spread>${showsAll || view.updates.showsVerdict ? html`<funnel-diagnosis></funnel-diagnosis>` : nothing}${showsAll ? html`<funnel-chart></funnel-chart>` : nothing}</funnel-results>
      </div>
      ${showsAll ? view.deferred?.code.panelTemplates(view, this.#panels) : nothing}
      <slot name="after"></slot>
      ${this.#status()}
    </div>${view.deferred?.code.swallowedContent(this)}`;
  }

  #inputs(): TemplateResult {
    const view = this[VIEW];
    const { definition, examples } = view.store.snapshot;
    return html`<fieldset class="inputs" ?disabled=${this.matches(':disabled')} aria-labelledby="numbers">
      <h2 id="numbers">${view.text('yourNumbers', { period: view.periodText })}</h2>
      ${definition.fields
        .filter(({ kind }) => kind !== 'margin')
        .map(({ name }, index) => [
          INPUTS[name] ?? html`<funnel-field field=${name}></funnel-field>`,
          index === 1 ? folded(view, 'existing', view.laterText('askExisting')) : nothing,
        ])}
      ${folded(view, 'margin', view.text('addMargin'))}
      <div class="actions">${this.#actions(examples.length)}</div>
      <p class="private small">${view.text('private')}</p>
    </fieldset>`;
  }

  /** The place alone, while the page's options aren't known. */
  #renderPlace(): void {
    render(
      html`<div class="width"></div><div class="box frame"><div class="layout"></div><slot name="after"></slot></div>`,
      this.renderRoot,
      this.renderOptions,
    );
    this.#keepHeight();
  }

  /** Keeps the place free as long as not everything is shown. Not an attribute, which a strict policy would refuse. */
  #keepHeight(): void {
    const { reservedHeight, updates } = this[VIEW];
    const layout = reservedHeight && this.renderRoot.querySelector<HTMLElement>('.layout');
    if (layout) layout.style.minHeight = updates.showsAll ? '' : `${reservedHeight}px`;
  }

  /** The state that its own rendering depends on, as one text. */
  get #stateToRender(): string {
    const { canUndo, isBlank, snapshot } = this[VIEW].store;
    return [canUndo, isBlank, snapshot.examples, !snapshot.values['margin']].join();
  }

  #actions(examples: number): unknown {
    const { store } = this[VIEW];
    const action = (key: 'undo' | 'clear' | 'showExample' | 'reset', act: () => void) =>
      html`<button class="action button" @click=${act}>${this[VIEW].text(key)}</button>`;
    return [
      store.canUndo ? action('undo', () => store.undo()) : nothing,
      store.hasStart ? action('reset', () => store.reset()) : nothing,
      store.hasExample && examples < 6 ? action('showExample', () => store.showExample()) : nothing,
      store.isBlank ? nothing : action('clear', () => store.clear()),
    ];
  }

  #status(): TemplateResult {
    return html`<p class="sr" role="status" .textContent=${this.announced}></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-calculator': FunnelCalculator;
  }
}
