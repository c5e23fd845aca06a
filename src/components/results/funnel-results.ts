import { html, noChange, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from '../base/decorators.js';
import type { StageResult } from '../../core/index.js';
import { FunnelElement } from '../base/element.js';
import { stageFigures, type Figure } from './figures.js';
import { resultsStyles } from './funnel-results.styles.js';
import { theme } from '../base/theme.styles.js';
import { settledWeakSpot } from '../base/weak-spot.js';
import { fillWith } from '../base/words.js';

/**
 * What the funnel earns: the total, every stage in figures, and what the ads return.
 *
 * @element funnel-results
 * @example `<funnel-results></funnel-results>`
 * @slot - what is to stand right under the total
 * @csspart total - the revenue with what it cost
 * @csspart examples - which numbers are still the example's
 * @csspart figures - everything else
 */
export class FunnelResults extends FunnelElement {
  static override styles: CSSResultGroup = [theme, resultsStyles];

  /** Puts the total and the figures into the grid around the element; for the standard layout. */
  @property({ type: Boolean, reflect: true }) spread = false;
  /** The figure whose formula is open. */
  @state() private open: string | null = null;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.prepareNear(this.renderRoot.querySelector('.figures'));
  }

  protected override onImmediate(): void {
    this.requestUpdate();
  }

  #handleToggle(name: string): void {
    this.open = this.open === name ? null : name;
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.open = null;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { result, examples } = view.store.snapshot;
    return html`<section class="box total" part="total">
        <h2 class="small">${view.text('total')} ${view.periodText}</h2>
        <div class="sums">
          <p class="revenue">${this.#value('revenue', result.revenue && view.money(result.revenue), !this.view!.store.isBlank)}</p>
          ${
            result.revenue && result.budget
              ? html`<p class="from">${fillWith(view.text('totalFrom'), { budget: this.#value('budget', view.money(result.budget)) })}</p>`
              : nothing
          }
        </div>
      </section>
      ${view.updates.showsAll || view.updates.showsVerdict ? this.#detailsOrFailure(examples) : nothing}`;
  }

  /** The total follows each key, whatever goes wrong below it. */
  #detailsOrFailure(examples: readonly string[]): TemplateResult {
    try {
      return this.#details(examples);
    } catch (error) {
      console.error(`[funnel-calculator] ${this.localName}`, error);
      return html`<slot></slot><p class="box small">${this.view!.text('partFailed')}</p>`;
    }
  }

  #details(examples: readonly string[]): TemplateResult {
    return html`${examples.length > 0 ? html`<p class="box small" part="examples">${this.#exampleNote(examples)}</p>` : nothing}
      <slot></slot>
      ${this.view!.store.isBlank || !this.view!.updates.showsAll ? nothing : this.#figures()}`;
  }

  /** On a blank page a table of dashes would only be in the way. */
  #figures(): TemplateResult {
    const view = this.view!;
    return html`<section class="box figures ${view.waitsForRest ? 'waits' : ''}" part="figures" @keydown=${this.#handleKey}>
      <h2>${view.text('figures')}</h2>
      ${this.#stages(view.store.snapshot.result.stages)}
      <div class="later">${this.hasUpdated && view.updates.burst ? noChange : this.#returns()}</div>
    </section>`;
  }

  /** What the ads return. It lies below the first screen, so its code and words come with the deferred part. */
  #returns(): unknown {
    const view = this.view!;
    const deferred = view.deferred?.code;
    // Nothing is shown while the deferred part is loading, and a short note where it couldn't be loaded.
    if (!deferred) return view.unreachable ? html`<p class="small">${view.text('explanationMissing')}</p>` : nothing;
    return deferred.returnsTemplate(
      view,
      (figure) =>
        html`<li class=${this.open === figure.name ? 'open' : ''}>${this.#figure(figure)}${this.#about(figure.name)}</li>`,
    );
  }

  /** Says which of the numbers behind the totals are still the example's. */
  #exampleNote(examples: readonly string[]): string {
    const { view } = this;
    const inputs = view!.store.snapshot.definition.fields.length - 1;
    return examples.length === inputs
      ? view!.text('exampleAll')
      : view!.text('exampleTotal', { fields: view!.list(examples) });
  }

  #stages(stages: readonly StageResult[]): TemplateResult {
    const view = this.view!;
    const shares = view.deferred?.code.revenueProportions(view) ?? [];
    const spot = settledWeakSpot(view);
    const all = stages.map((_, index) => stageFigures(view, index, shares[index]));
    // The first figure that waits for a number says for which. All others would only say the same.
    const next = all.flat().find((figure) => figure && figure.value === null);
    const head = [view.text('people'), view.text('rate'), view.text('cpo'), view.text('revenue')];
    return html`<table role="table">
      <caption class="sr">${view.text('figures')}</caption>
      <thead role="rowgroup" class="sr">
        <tr role="row">
          ${head.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${stages.map((stage, index) => {
          const figures = all[index]!;
          const opened = figures.find((figure) => figure?.name === this.open);
          return html`<tr role="row" data-weakest=${index === spot?.stage ? spot.weakness : nothing}>
              <th role="rowheader" scope="row">${view.label(stage.id)} ${this.#value(stage.id, stage.count && view.count(stage.count))}${index === spot?.stage ? html`<small class="tag">${view.text(spot.weakness)}</small>` : nothing}</th>
              ${figures.map((figure) => html`<td role="cell">${figure && this.#figure(figure, figure === next)}</td>`)}
            </tr>
            ${opened ? html`<tr role="row" class="about"><td role="cell" colspan="4" id=${opened.name}>${view.deferred?.code.aboutFigure(view, opened.name)}</td></tr>` : nothing}`;
        })}
      </tbody>
    </table>`;
  }

  #figure({ name, label, value, words, note, alias }: Figure, isNext = false): TemplateResult {
    const open = this.open === name;
    const shown = words
      ? html`<bdi data-figure=${name} hidden .textContent=${value ?? '—'}></bdi>${words}`
      : this.#value(name, value, isNext);
    return html`<button class="figure" aria-expanded=${open} aria-controls=${open ? name : nothing} @click=${() => this.#handleToggle(name)}>
        <span class="name"><span>${label}</span></span> ${alias ? html`<span data-figure=${alias}>${shown}</span>` : shown}</button
      >${note && value !== null ? html`<small class="note">${note}</small>` : nothing}`;
  }

  #about(name: string): TemplateResult | typeof nothing {
    return this.open === name
      ? html`<p class="about" id=${name}>${this.view!.deferred?.code.aboutFigure(this.view!, name)}</p>`
      : nothing;
  }

  /**
   * A figure, or a dash.
   *
   * @param isNext - whether the dash says which number it waits for; what is wrong with a number is said in any case
   */
  #value(name: string, shown: string | null, isNext = false): TemplateResult {
    const view = this.view!;
    const reason =
      shown === null && (isNext || view.store.snapshot.result.unavailable[name]?.reason !== 'missing_input')
        ? html` <small>${view.deferred?.code.reasonFor(view, name, isNext)}</small>`
        : nothing;
    // Set as a property: if a translator has replaced the text node, a new number still replaces the old one.
    return html`<bdi data-figure=${name} translate="no" .textContent=${shown ?? '—'}></bdi>${reason}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-results': FunnelResults;
  }
}
