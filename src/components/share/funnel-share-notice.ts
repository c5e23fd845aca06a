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
      readonly from: 'link' | 'file';
      readonly changes: readonly string[];
      readonly leftOut: readonly string[];
      readonly take: () => void;
      readonly keep: () => void;
    }
  | {
      readonly kind: 'shown';
      readonly from: 'link' | 'file';
      readonly leftOut: readonly string[];
      readonly undo: () => void;
      readonly state: StoreState;
    }
  | { readonly kind: 'draft'; readonly undo: () => void }
  | {
      /** Money in tables and panels was entered in another currency than the calculator's. */
      readonly kind: 'currency';
      readonly from: string;
      readonly to: string;
      readonly keep: () => void;
      readonly takeOut: () => void;
    };

/**
 * Says where the numbers came from, or asks before they are replaced; stands above the calculator.
 *
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
    await this.view?.topics?.bring(this.topic);
    if (notice === this.notice && this.view?.topics?.has(this.topic))
      this.view.say([this.#title(notice), ...this.#sentences(notice)].join('. '));
  }

  protected override willUpdate(): void {
    const { entries, tables } = this.view?.store.state ?? {};
    if (this.notice?.kind === 'draft' && !entries?.size && !tables) this.notice = null;
  }

  #title(notice: Notice): string {
    const words = shareWords(this.view!);
    const { kind } = notice;
    if (kind === 'currency') {
      const { from, to } = notice;
      return fill(words.moneyCurrency, { from: from || words.noCurrency, to: to || words.noCurrency });
    }
    if (kind === 'ask') return words[`${notice.from}Asks`];
    return kind === 'shown' ? words[`${notice.from}Shown`] : kind === 'draft' ? words.draftShown : words[kind];
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
      ...(notice.kind === 'currency' ? [words.amountsStand] : []),
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
    return html`<section class="box" part="notice" aria-labelledby="title">
      <h2 id="title">${this.#title(notice)}</h2>
      ${this.#sentences(notice).map((sentence) => html`<p class="small">${sentence}</p>`)}
      ${notice.kind === 'ask' ? html`<p>${words.wouldChange}</p><ul>${notice.changes.map((change) => html`<li translate="no">${change}</li>`)}</ul>` : nothing}
      <div class="actions">${this.#actions(notice)}</div>
    </section>`;
  }

  #actions(notice: Notice): TemplateResult[] {
    const words = shareWords(this.view!);
    const action = (text: string, act: () => void, look = ''): TemplateResult =>
      html`<button class="action button ${look}" @click=${() => this.#act(act)}>${text}</button>`;
    const close = action(words.close, () => undefined);
    switch (notice.kind) {
      case 'ask':
        return [
          action(words[notice.from === 'file' ? 'fileTake' : 'take'], notice.take, 'primary'),
          action(words.keep, notice.keep),
        ];
      case 'draft':
        return [action(words.forget, notice.undo), close];
      case 'shown':
        return notice.state === this.view!.store.state ? [action(words.back, notice.undo), close] : [close];
      case 'currency':
        return [action(words.keepAmounts, notice.keep), action(words.takeAmountsOut, notice.takeOut)];
      default:
        return [close];
    }
  }
}

/**
 * A calculator's notice, made when there is something to say.
 *
 * @param about - another one beside it, for what has nothing to do with links and drafts
 */
export function noticeOf(
  { renderRoot }: { readonly renderRoot: ParentNode },
  about: '' | 'currency' = '',
): FunnelShareNotice {
  defineIfFree({ 'funnel-share-notice': FunnelShareNotice });
  const present = [...renderRoot.querySelectorAll('funnel-share-notice')].find(
    ({ dataset }) => dataset['about'] === about,
  );
  if (present) return present;
  const notice = document.createElement('funnel-share-notice');
  notice.dataset['about'] = about;
  // In front of the nodes that lit renders for the calculator: lit never touches what stands before them.
  renderRoot.prepend(notice);
  return notice;
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-share-notice': FunnelShareNotice;
  }
}
