import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { StoreState } from '../../store/index.js';
import { state } from '../base/decorators.js';
import { defineIfFree } from '../base/define-if-free.js';
import { FunnelPanel } from '../base/panel.js';
import { shareWords } from './share-texts.js';
import { primaryStyles } from '../base/primary.styles.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';

/** What the notice says of a link that was opened, or of a draft that was put back. */
export type Notice =
  | { readonly kind: 'damaged' | 'newer' | 'otherFunnel' }
  | {
      readonly kind: 'ask';
      readonly changes: readonly string[];
      readonly leftOut: readonly string[];
      readonly take: () => void;
      readonly keep: () => void;
    }
  | {
      readonly kind: 'shown';
      readonly leftOut: readonly string[];
      readonly undo: () => void;
      readonly state: StoreState;
    }
  | { readonly kind: 'draft'; readonly undo: () => void };

/**
 * Says where the numbers came from, or asks before they are replaced; stands above the calculator.
 *
 * @element funnel-share-notice
 * @csspart notice
 */
export class FunnelShareNotice extends FunnelPanel {
  static override styles: CSSResultGroup = [
    theme,
    primaryStyles,
    css`
      .box {
        padding: 12px var(--_space);
        border: 2px solid var(--_accent);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      h2 {
        font-weight: 650;
      }
      ul {
        margin: 4px 0;
        padding-inline-start: 20px;
        font-size: 14px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        padding-block-start: 8px;
      }
      @media print {
        .box {
          display: none;
        }
      }
    `,
  ];

  protected readonly topic = 'share';

  @state() private notice: Notice | null = null;

  /** Shows a notice in place of the one before, and has it read out; null for none. */
  show(notice: Notice | null): void {
    this.notice = notice;
    if (notice) void this.#say(notice);
  }

  async #say(notice: Notice): Promise<void> {
    await this.view?.bringWords(this.topic);
    if (notice === this.notice && this.view?.hasWords(this.topic))
      this.view.say([this.#title(notice), ...this.#sentences(notice)].join('. '));
  }

  protected override willUpdate(): void {
    if (this.notice?.kind === 'draft' && this.view?.store.state.entries.size === 0) this.notice = null;
  }

  #title({ kind }: Notice): string {
    const words = shareWords(this.view!);
    if (kind === 'ask') return words.linkAsks;
    return kind === 'shown' ? words.linkShown : kind === 'draft' ? words.draftShown : words[kind];
  }

  #sentences(notice: Notice): string[] {
    const view = this.view!;
    const words = shareWords(view);
    const { examples } = view.store.snapshot;
    return [
      ...(notice.kind === 'shown' && examples[0] ? [fill(words.linkExamples, { fields: view.list(examples) })] : []),
      ...('leftOut' in notice && notice.leftOut[0]
        ? [fill(words.leftOut, { names: notice.leftOut.slice(0, 9).join(', ') })]
        : []),
    ];
  }

  #act(act: () => void): void {
    this.notice = null;
    act();
  }

  override render(): TemplateResult | typeof nothing {
    const { view, notice } = this;
    if (!view || !notice) return nothing;
    const words = shareWords(view);
    const action = (text: string, act: () => void, look = ''): TemplateResult =>
      html`<button class="action button ${look}" @click=${() => this.#act(act)}>${text}</button>`;
    return html`<section class="box" part="notice" aria-labelledby="title">
      <h2 id="title">${this.#title(notice)}</h2>
      ${this.#sentences(notice).map((sentence) => html`<p class="small">${sentence}</p>`)}
      ${notice.kind === 'ask' ? html`<p>${words.wouldChange}</p><ul>${notice.changes.map((change) => html`<li translate="no">${change}</li>`)}</ul>` : nothing}
      <div class="actions">
        ${notice.kind === 'ask' ? action(words.take, notice.take, 'primary') : nothing}
        ${notice.kind === 'draft' || (notice.kind === 'shown' && notice.state === view.store.state) ? action(notice.kind === 'draft' ? words.forget : words.back, notice.undo) : nothing}
        ${notice.kind === 'ask' ? action(words.keep, notice.keep) : action(words.close, () => undefined)}
      </div>
    </section>`;
  }
}

/** A calculator's notice, made when there is something to say. */
export function noticeOf({ renderRoot }: { readonly renderRoot: ParentNode }): FunnelShareNotice {
  defineIfFree({ 'funnel-share-notice': FunnelShareNotice });
  const present = renderRoot.querySelector('funnel-share-notice');
  if (present) return present;
  const notice = document.createElement('funnel-share-notice');
  // In front of the nodes that lit renders for the calculator: lit never touches what stands before them.
  renderRoot.prepend(notice);
  return notice;
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-share-notice': FunnelShareNotice;
  }
}
