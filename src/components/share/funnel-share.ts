import { html, nothing, svg, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { PlanState } from '../../store/plan-store.js';
import { holdsPlan } from '../../store/scenarios.js';
import { textLanguage } from '../../texts/index.js';
import type { ShareTexts } from '../../texts/en/share.js';
import { state } from '../base/decorators.js';
import { defineIfFree } from '../base/define-if-free.js';
import { FunnelPanel } from '../base/panel.js';
import { FunnelShareFile } from './funnel-share-file.js';
import { reportOf, tableOf } from './share-report.js';
import { shareWords, tableTitle } from './share-texts.js';
import { peopleIn, tablesIn } from './share-tables.js';
import { copyTable, copyText, FunnelShareEvent, isoDay, offerFile, type ShareWay } from './share-actions.js';
import { shareStyles } from './funnel-share.styles.js';
import { planOf } from '../base/plan-of.js';
import { valueOf } from '../base/value-of.js';
import { primaryStyles } from '../base/primary.styles.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';

// Longer than 200 lines: ways out of one result, each with its message and its failure.

type ShareModule = typeof import('../../share/index.js');

/** A document that was written into a frame has no address that a link could lead to. */
const hasAddress = (): boolean => /^(?:https?|file):$/.test(location.protocol);
const withoutLink = (words: ShareTexts): string => words[hasAddress() ? 'tooLong' : 'noAddress'];

/** What is lost of a framed page's options, by their names. */
const LOST: Readonly<Record<string, 'stagesLost' | 'normsLost' | 'brandLost'>> = {
  stages: 'stagesLost',
  norms: 'normsLost',
  brand: 'brandLost',
};

/**
 * Takes the result along: as a link that brings the numbers back, as a table, on paper.
 *
 * @element funnel-share
 * @example `<funnel-share slot="after"></funnel-share>`
 * @fires {FunnelShareEvent} funnel-share - a person has taken the result along; `detail.way` says how, and no figure is told
 * @csspart share - the panel
 */
export class FunnelShare extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, primaryStyles, shareStyles];

  protected readonly topic = 'share';

  /** The module that makes links and tables; null where it couldn't be loaded. */
  @state() private shareModule: ShareModule | null | undefined;
  /** The module that draws the QR code, loaded when it is first opened; null where it couldn't be loaded. */
  @state() private qr: typeof import('../../share/qr.js') | null | undefined;
  @state() private qrOpen = false;
  /** The last action in words, and the group of buttons under which it is shown. */
  @state() private done = '';
  @state() private doneWith: 'link' | 'table' = 'link';
  /** A text that couldn't be copied, for the person to copy by hand. */
  @state() private byHand: string | null = null;

  #stops: readonly (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    defineIfFree({ 'funnel-share-file': FunnelShareFile });
    const { view } = this;
    this.#stops = view ? [planOf(view), valueOf(view)].map((store) => store.subscribe(() => this.onSettled(true))) : [];
    void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  /** Removes the message about earlier numbers, which no longer holds. */
  protected override onSettled(byPerson: boolean): void {
    if (byPerson) [this.done, this.byHand] = ['', null];
    super.onSettled(byPerson);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('byHand' as keyof this) && this.byHand !== null)
      this.renderRoot.querySelector('textarea')?.select();
  }

  async #load(): Promise<void> {
    this.shareModule ??= await import('../../share/index.js').catch(() => null);
    // Loads the report's words before a button is pressed: browsers allow copying only right after it.
    await this.view?.prepare();
  }

  /**
   * null where a page has no address, or the numbers don't fit into a link. A plan that doesn't fit is left out, and so
   * are options of a framed page.
   */
  #link(module: ShareModule): string | null {
    if (!hasAddress()) return null;
    const { state: plan } = planOf(this.view!);
    return (
      this.#linkWith(module, plan) ?? this.#linkWith(module, undefined) ?? this.#linkWith(module, undefined, false)
    );
  }

  #linkWith(
    { linkTo, writeFragment, writeInputs, LONGEST_LINK }: ShareModule,
    plan: PlanState | undefined,
    keepsOptions = true,
  ): string | null {
    const { store, context } = this.view!;
    const link = linkTo(
      location.href,
      writeFragment(
        writeInputs(store.snapshot, store.state, context, this.calculator?.id, plan, valueOf(this.view!).state),
      ),
      keepsOptions ? this.calculator?.linkOptions?.fragment : '',
    );
    return link.length > LONGEST_LINK ? null : link;
  }

  /** What the framed page's address has given alone and the link doesn't bring, in words. */
  #lostOptions(words: ShareTexts, module: ShareModule): string[] {
    const { fragment, lost } = this.calculator?.linkOptions ?? { fragment: '', lost: [] };
    const omitted = fragment !== '' && this.#linkWith(module, undefined) === null;
    return [...lost.map((name) => words[LOST[name] ?? 'textsLost']), ...(omitted ? [words.settingsLost] : [])];
  }

  /**
   * Made when it is needed: since the panel was rendered, the page may have changed its address to one that is too
   * long.
   */
  #currentLink(module: ShareModule): string | null {
    const link = this.#link(module);
    if (link === null) {
      this.requestUpdate();
      this.view!.say(withoutLink(shareWords(this.view!)));
    }
    return link;
  }

  /** Whether the numbers fit into a link but the plan doesn't. */
  #omitsPlan(module: ShareModule): boolean {
    const { state: plan } = planOf(this.view!);
    return holdsPlan(plan) && this.#linkWith(module, plan) === null;
  }

  #finish(way: ShareWay, sentence: string, byHand: string | null = null): void {
    this.done = sentence;
    this.doneWith = way === 'csv' || way === 'table' || way === 'print' ? 'table' : 'link';
    this.byHand = byHand;
    this.view!.say(sentence);
    this.dispatchEvent(new FunnelShareEvent(way));
  }

  async #handleCopy(module: ShareModule): Promise<void> {
    const words = shareWords(this.view!);
    const link = this.#currentLink(module);
    if (link === null) return;
    const copied = await copyText(link);
    this.#finish('copy', copied ? words.linkCopied : words.copyByHand, copied ? null : link);
  }

  async #handleSend(module: ShareModule): Promise<void> {
    const words = shareWords(this.view!);
    const link = this.#currentLink(module);
    if (link === null) return;
    try {
      await navigator.share({ title: words.title, url: link });
      this.#finish('sheet', words.linkSent);
    } catch (error) {
      // A person who closes the sheet has changed their mind. Browsers inside apps reject with any value, or with none.
      if ((error as Error | undefined)?.name !== 'AbortError') this.#finish('sheet', words.copyByHand, link);
    }
  }

  async #handleQr(): Promise<void> {
    this.qrOpen = !this.qrOpen;
    if (!this.qrOpen) return;
    this.dispatchEvent(new FunnelShareEvent('qr'));
    this.qr ??= await import('../../share/qr.js').catch(() => null);
    const words = shareWords(this.view!);
    this.view!.say(this.qr ? `${words.qrName}. ${words.qrHint}` : words.qrMissing);
  }

  #handleTick(event: Event, next: 'none' | 'letters' | 'names'): void {
    keep(event);
    this.view!.panels.peopleInReport = next;
    [this.done, this.byHand] = ['', null];
    this.requestUpdate();
  }

  #table() {
    return tableOf(this.view!, reportOf(this.view!), isoDay(new Date()));
  }

  async #handleTable({ htmlOf, tabbedOf }: ShareModule): Promise<void> {
    const words = shareWords(this.view!);
    const { locale } = this.view!.context;
    const table = this.#table();
    const text = tabbedOf(table, locale);
    const copied = await copyTable(htmlOf(table, locale), text);
    this.#finish('table', copied ? words.tableCopied : words.copyByHand, copied ? null : text);
  }

  #handleCsv({ csvOf, tabbedOf }: ShareModule): void {
    const words = shareWords(this.view!);
    const { locale } = this.view!.context;
    const table = this.#table();
    const file = `funnel-${isoDay(new Date())}.csv`;
    const offered = offerFile(file, csvOf(table, locale), 'text/csv;charset=utf-8');
    this.#finish(
      'csv',
      offered ? fill(words.csvOffered, { file }) : words.saveByHand,
      offered ? null : tabbedOf(table, locale),
    );
  }

  async #handlePrint(): Promise<void> {
    const view = this.view!;
    const words = shareWords(view);
    const { locale } = view.context;
    try {
      const [{ printReport }, { parseOption }] = await Promise.all([
        import('./share-print.js'),
        import('../../options/parse-option.js'),
      ]);
      // Faults of the option were reported when it was set.
      const brand = parseOption('brand', this.calculator?.brand, () => undefined);
      this.dispatchEvent(new FunnelShareEvent('print'));
      await printReport({
        ...reportOf(view),
        words,
        language: textLanguage(locale),
        direction: getComputedStyle(this).direction,
        date: new Intl.DateTimeFormat([locale, 'en'], { dateStyle: 'long' }).format(new Date()),
        brand: brand && view.deferred?.code.brandTemplate(brand),
      });
    } catch {
      [this.done, this.doneWith] = [words.unreachable, 'table'];
      view.say(words.unreachable);
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { view, shareModule: module } = this;
    if (!view) return nothing;
    const words = shareWords(view);
    const { examples, invalid } = view.store.snapshot;
    const wrong = Object.keys(invalid);
    return html`<section class="box" part="share">
      <h2>${words.heading}</h2>
      <p class="small">${words.intro}</p>
      ${examples[0] ? html`<p class="small">${fill(words.examplesLeft, { fields: view.list(examples) })}</p>` : nothing}
      ${wrong[0] ? html`<p class="small">${fill(words.invalidLeft, { fields: view.list(wrong) })}</p>` : nothing}
      ${module ? [this.#links(words, module), this.#tables(words, module)] : module === null ? html`<p>${words.unreachable}</p>` : nothing}
      ${module === undefined ? nothing : html`<funnel-share-file></funnel-share-file>`}
    </section>`;
  }

  /** The result of an action, under its buttons. The empty paragraph keeps the space before there is one. */
  #doneTemplate(words: ShareTexts, group: 'link' | 'table'): unknown {
    if (this.doneWith !== group) return html`<p class="done"></p>`;
    return html`<p class="done">${this.done}</p>
      ${this.byHand === null ? nothing : html`<textarea readonly aria-label=${words.copyField} .value=${this.byHand}></textarea>`}`;
  }

  #links(words: ShareTexts, module: ShareModule): TemplateResult {
    const link = this.#link(module);
    if (link === null) return html`<p>${withoutLink(words)}</p>`;
    const lost = this.#lostOptions(words, module);
    const tables = tablesIn(this.view!.store.snapshot.tables).map((name) => tableTitle(words, name));
    return html`${tables[0] ? html`<p class="small">${fill(words.linkLacksTables, { names: this.view!.list(tables) })}</p>` : nothing}
      ${this.#omitsPlan(module) ? html`<p class="small">${words.planTooLong}</p>` : nothing}
      ${lost[0] ? html`<p class="small">${fill(words.lost, { names: this.view!.list(lost) })}</p>` : nothing}
      <div class="actions">
        <button class="action button primary" @click=${() => this.#handleCopy(module)}>${words.copyLink}</button>
        ${'share' in navigator ? html`<button class="action button" @click=${() => this.#handleSend(module)}>${words.sendLink}</button>` : nothing}
        <button class="action button" aria-expanded=${this.qrOpen} aria-controls="qr" @click=${this.#handleQr}>${words.qr}</button>
      </div>
      ${this.#doneTemplate(words, 'link')}
      <div class="qr" id="qr" ?hidden=${!this.qrOpen}>${this.qrOpen ? this.#code(words, link) : nothing}</div>`;
  }

  #code(words: ShareTexts, link: string): TemplateResult | typeof nothing {
    if (this.qr === undefined) return nothing;
    if (this.qr === null) return html`<p class="small">${words.qrMissing}</p>`;
    const { size, path } = this.qr.qrPicture(link);
    return html`<svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${words.qrName} shape-rendering="crispEdges">${svg`<path d=${path} fill="currentColor"></path>`}</svg>
      <p class="small">${words.qrHint}</p>`;
  }

  /** What people decide of the tables in which people are named. */
  #peopleTicks(words: ShareTexts): TemplateResult | typeof nothing {
    const { store, panels } = this.view!;
    const names = peopleIn(store.snapshot.tables).map((name) => tableTitle(words, name));
    if (!names[0]) return nothing;
    const tick = (text: string, on: boolean, next: typeof panels.peopleInReport): TemplateResult =>
      html`<label class="tick"><input type="checkbox" .checked=${on} @input=${keep} @change=${(event: Event) => this.#handleTick(event, next)} /> ${text}</label>`;
    const now = panels.peopleInReport;
    return html`<div class="ticks">
      ${tick(fill(words.peopleTick, { names: this.view!.list(names) }), now !== 'none', now === 'none' ? 'letters' : 'none')}
      ${now === 'none' ? nothing : tick(words.namesTick, now === 'names', now === 'names' ? 'letters' : 'names')}
    </div>`;
  }

  #tables(words: ShareTexts, module: ShareModule): TemplateResult {
    return html`<h3>${words.tables}</h3>
      ${this.#peopleTicks(words)}
      <div class="actions">
        <button class="action button" @click=${() => this.#handleTable(module)}>${words.copyTable}</button>
        <button class="action button" @click=${() => this.#handleCsv(module)}>${words.saveCsv}</button>
        <button class="action button" @click=${this.#handlePrint}>${words.print}</button>
      </div>
      ${this.#doneTemplate(words, 'table')}
      <p class="small">${words.inApp}</p>`;
  }
}

/** The page hears of the numbers that change, and not of what is taken along. */
const keep = (event: Event): void => event.stopPropagation();

declare global {
  interface HTMLElementTagNameMap {
    'funnel-share': FunnelShare;
  }
}
