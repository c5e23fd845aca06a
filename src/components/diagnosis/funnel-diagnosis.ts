import { html, isServer, noChange, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { state } from '../base/decorators.js';
import { FunnelElement } from '../base/element.js';
import { theme } from '../base/theme.styles.js';
import { CHART_DELAY_MS } from '../base/update-scheduler.js';
import { verdict } from '../base/verdict.js';
import { diagnosisStyles } from './funnel-diagnosis.styles.js';
import { settledWeakSpot } from '../base/weak-spot.js';
import type { Part } from './opened-part.js';

/** How sure it is that the ads pay, and the snapshot that this is about. */
interface Chance {
  readonly about: unknown;
  readonly text: string;
}

/** The mark of each kind of verdict; it isn't that of an input error. */
const SIGNS: Readonly<Record<string, string>> = {
  weak: '◣',
  probably_weak: '◣',
  suspect: '?',
  leak: '◇',
  all_at_norm: '✓',
  capacity: '=',
};

/**
 * The verdict: do the ads pay, where is the weakest stage, whose figure says so, and what to do first.
 *
 * @element funnel-diagnosis
 * @example `<funnel-diagnosis></funnel-diagnosis>`
 * @csspart diagnosis
 */
export class FunnelDiagnosis extends FunnelElement {
  static override styles: CSSResultGroup = [theme, diagnosisStyles];

  /** What is open below the verdict. */
  @state() private open: Part | null = null;
  /** The code of what opens; null where it or its words couldn't be loaded. */
  @state() private more: typeof import('./evidence.js') | null | undefined;
  /** How sure it is that the ads pay, and the numbers that this is about: it takes longer than all the rest. */
  #chance: Chance | undefined;
  #delay: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#delay);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    clearTimeout(this.#delay);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { view } = this;
    this.prepareNear(this.renderRoot.querySelector('.rest'));
    // An undone answer has to be taken out of a list in which a person has chosen.
    const select = this.renderRoot.querySelector('select');
    if (view && select) select.value = view.store.snapshot.leadsAre;
    if (!view?.deferred || this.#chance?.about === view.store.snapshot || !this.isConnected) return;
    this.#delay = setTimeout(() => {
      this.#chance = this.#tellChance();
      this.requestUpdate();
    }, CHART_DELAY_MS);
  }

  #tellChance(): Chance | undefined {
    const { deferred, store } = this.view!;
    return deferred && { about: store.snapshot, text: deferred.code.adsChance(this.view!) };
  }

  async #toggle(part: Part): Promise<void> {
    const { view } = this;
    this.open = this.open === part ? null : part;
    if (this.more || !view) return;
    this.more = (await (await view.prepare(true))?.code.loadEvidence(view)) ?? null;
    if (this.more) this.adoptStyles([this.more.evidenceStyles]);
  }

  #opened(lever: string | undefined): unknown {
    const { view, more, open } = this;
    if (!open) return nothing;
    if (more === null) return view!.text('explanationMissing');
    return more && view!.deferred?.code.openedTemplate(view!, more, open, lever);
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { diagnosis } = view.store.snapshot;
    const spot = settledWeakSpot(view);
    const { ads, headline, sentences, source, worth, advice } = verdict(view);
    const kind = spot?.weakness ?? diagnosis.verdict;
    const loses = diagnosis.ads.verdict === 'loses';
    // A tick never stands over a loss.
    const sign = loses && kind === 'all_at_norm' ? '' : (SIGNS[kind] ?? '');
    return html`<section class="box ${kind}" part="diagnosis" data-weakest=${spot?.weakness ?? nothing}>
      ${ads.length > 0 ? this.#ads(ads, loses) : nothing}
      <h2 translate="no"><span class="sign" aria-hidden="true">${sign}</span> <span .textContent=${headline}></span></h2>
      ${sentences.map(paragraph)}
      ${source ? html`<p class="small source"><span translate="no" .textContent=${source}></span> ${this.#action('source')}</p>` : nothing}
      ${worth.map(paragraph)}
      ${advice ? html`<p class="first"><b>${view.text('first')}</b> <span translate="no" .textContent=${advice}></span> ${spot ? this.#action('more') : nothing}</p>` : nothing}
      <div class="rest ${view.waitsForRest ? 'waits' : ''}">${this.#rest()}</div>
      <div class="opened" id="opened" ?hidden=${!this.open}>${this.#opened(spot?.lever.id)}</div>
    </section>`;
  }

  /** What is read last: how sure the verdict is, and what was judged. In another language it stays until its words have come. */
  #rest(): unknown {
    const view = this.view!;
    if (view.deferred) return view.deferred.code.restTemplate(view, this.#actions());
    if (this.hasUpdated && !view.waitsForRest && !view.unreachable) return noChange;
    return html`<div class="actions">${this.#actions()}</div>`;
  }

  #actions(): unknown {
    const view = this.view!;
    return html`${view.deferred && view.store.snapshot.diagnosis.levers.some(({ actual }) => actual) ? this.#action('how') : nothing}
      <button class="action" @click=${() => view.openPanel('norms')}>${view.text('setNorms')}</button>
      ${view.panels.missing.has('norms') ? html`<small class="missing">${view.text('panelMissing')}</small>` : nothing}`;
  }

  /** Do the ads pay, and how sure is that? A loss has a sign of its own. */
  #ads([first, ...others]: readonly string[], loses: boolean): TemplateResult {
    const view = this.view!;
    const { diagnosis, values } = view.store.snapshot;
    // The first time it is told at once; later it waits until nobody types.
    const chance = (this.#chance ??= this.#tellChance());
    const isStale = chance?.about !== view.store.snapshot;
    const hasMarginField = isServer || !view.updates.showsAll || this.#marginField;
    const asksMargin = values['margin'] === '' && diagnosis.ads.net && hasMarginField;
    return html`<div class="ads">
      <p class=${loses ? 'loses' : ''} translate="no" .textContent=${(loses ? '▼ ' : '') + first!}></p>
      ${others.map((sentence) => html`<p class="margin"><span translate="no" .textContent=${sentence}></span> ${asksMargin ? html`<button class="action" @click=${this.#enterMargin}>${view.text('addMargin')}</button>` : nothing}</p>`)}
      <p class="small chance ${isStale ? 'stale' : ''}" translate="no" .textContent=${chance?.text ?? ''}></p>
    </div>`;
  }

  #action(part: Part): TemplateResult {
    return html`<button class="action" aria-expanded=${this.open === part} aria-controls="opened" @click=${() => this.#toggle(part)}>${this.view!.text(part)}</button>`;
  }

  /** The field of the margin, which the standard layout has folded away and a page's own may not have. */
  get #marginField(): HTMLElement | null {
    const around = (this.closest('funnel-calculator') ?? this.getRootNode()) as ParentNode;
    return around.querySelector('funnel-field[field="margin"]');
  }

  #enterMargin(): void {
    const field = this.#marginField;
    const details = field?.closest('details');
    if (details) details.open = true;
    field?.focus();
  }
}

const paragraph = (sentence: string): TemplateResult => html`<p translate="no" .textContent=${sentence}></p>`;

declare global {
  interface HTMLElementTagNameMap {
    'funnel-diagnosis': FunnelDiagnosis;
  }
}
