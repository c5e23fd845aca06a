import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from '../base/decorators.js';
import { FunnelElement } from '../base/element.js';
import { theme } from '../base/theme.styles.js';
import { settledWeakSpot, verdict } from '../base/verdict.js';

/**
 * Where the funnel leaks: the stage that loses the most money against its norm, and how sure that is.
 *
 * @element funnel-diagnosis
 * @example `<funnel-diagnosis></funnel-diagnosis>`
 * @csspart diagnosis
 */
export class FunnelDiagnosis extends FunnelElement {
  static override styles: CSSResultGroup = [
    theme,
    css`
      .box {
        display: grid;
        grid-template-columns: auto 1fr;
        column-gap: 12px;
        padding: var(--_space);
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      .weak {
        border: 2px solid var(--_weak);
      }
      .probably_weak,
      .suspect {
        border-color: var(--_border);
      }
      .suspect {
        border-style: dashed;
      }
      .sign {
        grid-row: 1 / span 3;
        width: 28px;
        height: 28px;
        border: 2px solid var(--_muted);
        border-radius: 50%;
        font-weight: 700;
        line-height: 24px;
        text-align: center;
      }
      .weak .sign {
        border-color: var(--_weak);
        background: var(--_weak);
        color: var(--_surface);
      }
      .no_norms div:first-of-type {
        min-height: 7em;
      }
      h2 {
        font-weight: 650;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        column-gap: 20px;
      }
      .box > * {
        grid-column: 2;
        min-width: 0;
      }
      .box > .sign {
        grid-column: 1;
      }
      .box > .opened {
        grid-column: 1 / -1;
      }
    `,
  ];

  /** What is open below the verdict: the evidence, or the advice. */
  @state() private open: 'how' | 'todo' | null = null;
  /** The code of what opens; null where it or its words couldn't be loaded. */
  @state() private more: typeof import('./evidence.js') | null | undefined;

  async #toggle(part: 'how' | 'todo'): Promise<void> {
    this.open = this.open === part ? null : part;
    if (this.more || !this.view) return;
    this.more = await Promise.all([import('./evidence.js'), this.view.loadWords('evidence')]).then(
      ([code]) => code,
      () => null,
    );
    if (this.more) this.adoptStyles([this.more.evidenceStyles]);
  }

  #opened(lever: string | undefined): unknown {
    const { view, more, open } = this;
    if (!view || !open) return nothing;
    if (!more) return more === null ? view.text('explanationMissing') : nothing;
    if (!view.hasWords('evidence')) {
      // The page has moved the element into another calculator, which has to load the words first.
      void view.bringWords('evidence');
      return nothing;
    }
    return open === 'todo' && lever
      ? more.adviceTemplate(view, lever)
      : more.evidenceTemplate(view, view.store.snapshot.diagnosis);
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { diagnosis, norms } = view.store.snapshot;
    const spot = settledWeakSpot(view);
    const { headline, sentences } = verdict(view);
    const sign = spot
      ? spot.weakness === 'suspect'
        ? '?'
        : '!'
      : diagnosis.verdict === 'all_at_norm'
        ? '✓'
        : diagnosis.verdict === 'capacity'
          ? '='
          : '·';
    return html`<section class="box ${spot?.weakness ?? diagnosis.verdict}" part="diagnosis" data-weakest=${spot?.weakness ?? nothing}>
      <span class="sign" aria-hidden="true">${sign}</span>
      <h2 translate="no" .textContent=${headline}></h2>
      <div>${sentences.map((sentence) => html`<p translate="no" .textContent=${sentence}></p>`)}</div>
      <div class="actions">
        ${spot ? this.#action('todo') : nothing} ${diagnosis.judged > 0 ? this.#action('how') : nothing}
        <button class="action" @click=${() => view.openPanel('norms')}>${view.text('setNorms')}</button>
        ${view.panels.missing.has('norms') ? html`<small class="missing">${view.text('panelMissing')}</small>` : nothing}
      </div>
      <div class="opened" id="opened" ?hidden=${!this.open}>${this.#opened(spot?.lever.id)}</div>
      <div class="example">
        ${
          Object.values(norms).some(({ origin }) => origin === 'example')
            ? html`<small>${view.text('normsOfExample')}</small> <button class="action" @click=${() => view.store.keepNorms()}>${view.text('keepNorms')}</button>`
            : nothing
        }
      </div>
    </section>`;
  }

  #action(part: 'how' | 'todo'): TemplateResult {
    return html`<button class="action" aria-expanded=${this.open === part} aria-controls="opened" @click=${() => this.#toggle(part)}>${this.view!.text(part)}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-diagnosis': FunnelDiagnosis;
  }
}
