import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { answerExisting, stagesBesideExisting } from '../../store/existing.js';
import { EXISTING } from '../../store/index.js';
import { FunnelPanel } from '../base/panel.js';
import { shown } from '../base/sentence.js';
import { theme } from '../base/theme.styles.js';
import { existingFault, existingSentences } from './existing-sentences.js';
import { typeAll } from '../../store/type-all.js';

/**
 * What the new people among the leads cost and how many of them come, beside all.
 *
 * Part of `<funnel-field field="existing">`, not for pages.
 */
export class FunnelExisting extends FunnelPanel {
  static override styles: CSSResultGroup = [
    theme,
    css`
      :host {
        display: block;
        padding-block-end: 8px;
        font-size: 14px;
      }
      p {
        padding-block: 2px;
      }
      .fault {
        border-inline-start: 3px solid var(--_weak);
        padding-inline-start: 8px;
      }
      button {
        min-height: 44px;
        padding-inline: 12px;
        margin-inline-end: 8px;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
      }
    `,
  ];

  protected readonly topic = 'evidence';

  /** The numbers about which the question was answered. */
  #confirmed = '';

  /** The numbers that the question is about. */
  get #numbers(): string {
    const { snapshot } = this.view!.store;
    const { first, second } = stagesBesideExisting(snapshot);
    return [first.id, second?.id ?? '', EXISTING].map((name) => snapshot.values[name]).join('|');
  }

  #handleKeep(): void {
    this.#confirmed = this.#numbers;
    this.requestUpdate();
  }

  #handleEmpty(): void {
    typeAll(this.view!.store, new Map([[EXISTING, '']]));
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view || view.store.snapshot.invalid[EXISTING]) return nothing;
    const answer = answerExisting(view.store.snapshot);
    const fault = existingFault(view, answer);
    return html`${fault ? html`<p class="fault" role="status" data-case=${answer.case}>${shown(fault)}</p>` : nothing}
      ${this.#question(answer)}
      ${existingSentences(view, answer).map((said) => html`<p>${shown(said)}</p>`)}`;
  }

  /** Exactly those who didn't come are said to be patients of before: that may be a mistake, and only the person knows. */
  #question(answer: ReturnType<typeof answerExisting>): unknown {
    if (answer.case !== 'told' || !answer.figures.warnings.includes('existing_equals_rest')) return nothing;
    if (this.#confirmed === this.#numbers) return nothing;
    const view = this.view!;
    const words = view.topics!.latest('evidence').existing;
    const count = view.count(view.store.snapshot.values[EXISTING]!);
    return html`<p data-question="existing_equals_rest">${shown({ text: words.equals, parts: { count } })}</p>
      <p><button @click=${this.#handleKeep}>${words.wereBefore}</button><button @click=${this.#handleEmpty}>${words.didNotCome}</button></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-existing': FunnelExisting;
  }
}
