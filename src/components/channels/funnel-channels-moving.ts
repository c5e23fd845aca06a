import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { kappaOf } from '../../store/kappa.js';
import { moveOf, type Move } from '../../store/move.js';
import { answerMoving, exponentOf, type MovingAnswer } from '../../store/moving.js';
import type { MovingState, MovingStore } from '../../store/moving-store.js';
import { entryOf } from '../../store/number-entry.js';
import type { TableRow } from '../../store/tables.js';
import { state } from '../base/decorators.js';
import { defineIfFree } from '../base/define-if-free.js';
import { definePanelField, type PanelEntryEvent } from '../base/funnel-panel-field.js';
import { FunnelPanel } from '../base/panel.js';
import { primaryStyles } from '../base/primary.styles.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import { movingStyles } from './funnel-channels-moving.styles.js';
import { FunnelMovePicture } from './funnel-move-picture.js';
import { MovePlan } from './move-plan.js';
import { movePicture, unknownTemplate } from './move-details.js';
import { assumptionTemplate } from './moving-assumption.js';
import { limitFields } from './moving-limits.js';
import { movingOf } from './moving-of.js';
import { gainShown, moveAnnounced, moveProblem, movingWords, nameOf, verdictWhy } from './moving-sentences.js';
import { noSplitTemplate } from './no-split.js';
import { splitTemplate } from './moving-table.js';
import { OpenTabEvent, type ChannelsTab } from './open-tab.js';

const NO_ROWS: readonly TableRow[] = [];

/**
 * Moving money: one move that is worth trying, and how all budgets would be split, in steps of a quarter at most.
 *
 * Part of `<funnel-channels>`, not for pages.
 */
export class FunnelChannelsMoving extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, primaryStyles, movingStyles];

  protected readonly topic = 'channels';

  /** Whether the limits were opened once: up to a hundred fields aren't drawn before. */
  @state() private showsLimits = false;
  #moving: MovingStore | undefined;
  #answer: MovingAnswer | undefined;
  #move: Move | null = null;
  readonly #plan = new MovePlan(this);
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    definePanelField();
    defineIfFree({ 'funnel-move-picture': FunnelMovePicture });
    this.#moving = this.view && movingOf(this.view);
    this.#unsubscribe = this.#moving?.subscribe(() => this.requestUpdate());
    this.#plan.connect(this.view, this.#moving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#plan.disconnect();
  }

  get #rows(): readonly TableRow[] {
    return this.view?.store.snapshot.tables.channels ?? NO_ROWS;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { view } = this;
    if (!view || !this.#moving) return;
    this.#calculate();
    const problem = this.#answer!.split.case;
    if (problem === 'bounds_cross' || problem === 'out_of_reach' || problem === 'wrong_limit') this.showsLimits = true;
  }

  #calculate(): void {
    const { snapshot } = this.view!.store;
    const { state: said } = this.#moving!;
    const margin = snapshot.values['margin'] ?? '';
    // The example's checks say nothing of these channels' patients.
    const kappa = snapshot.examples.length === 0 ? kappaOf(snapshot) : null;
    this.#answer = answerMoving(this.#rows, margin, said);
    const { split } = this.#answer;
    this.#move = split.case === 'split' ? moveOf(split, said, { margin, kappa }) : null;
  }

  /** Changes what is said of moving money, and announces what follows. */
  #change(part: Partial<MovingState>): void {
    this.#moving!.change(part);
    this.#announce();
  }

  #announce(): void {
    this.#calculate();
    if (this.#move?.shift) this.view!.announcer?.queueAnnouncement('moving', moveAnnounced(this.view!, this.#move));
  }

  readonly #handleEntry = ({ detail: { name, entry } }: PanelEntryEvent): void => {
    const [end, place] = name.split(' ');
    if (name === 'amount') return this.#choose({ amount: entry });
    if (name === 'exponent') return this.#change({ exponent: entry });
    const channel = this.#answer!.limits.find((_limits, index) => String(index) === place)!;
    this.#moving!.limit(channel.name, end === 'min' ? 'min' : 'max', entry);
    this.#announce();
  };

  /** A part of the move is chosen: the others stay what they were when it was. */
  #choose(part: Partial<MovingState>): void {
    const { from, to } = this.#move!;
    this.#change({ from: from.name, to: to.name, ...part });
  }

  readonly #handleSide = ({ target }: Event): void => {
    const { name, value } = target as HTMLSelectElement;
    const { from, to } = this.#move!;
    // What is chosen on one side leaves the other one.
    const other = name === 'from' ? to.name : from.name;
    const freed = name === 'from' ? from.name : to.name;
    const kept = other === value ? freed : other;
    this.#change(name === 'from' ? { from: value, to: kept } : { from: kept, to: value });
  };

  readonly #handleProposed = (): void => this.#change({ from: null, to: null, amount: null });

  readonly #handleTab = (tab: ChannelsTab): void => void this.dispatchEvent(new OpenTabEvent(tab));

  readonly #handleToggle = ({ target }: Event): void => {
    if ((target as HTMLDetailsElement).open) this.showsLimits = true;
  };

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const answer = this.#answer;
    if (!view || !this.#moving || !answer) return nothing;
    const { split } = answer;
    return html`<div class="box" @funnel-entry=${this.#handleEntry}>
      ${split.case === 'split' ? [this.#moveTemplate(), splitTemplate(view, split)] : noSplitTemplate(view, split, this.#handleTab)}
      ${answer.limits.length > 1 ? [this.#limits(answer), assumptionTemplate(view, this.#moving.state)] : nothing}
    </div>`;
  }

  #moveTemplate(): TemplateResult {
    const view = this.view!;
    const words = movingWords(view);
    const move = this.#move;
    if (!move) return html`<p class="problem">${words.noMove}</p>`;
    const { shift } = move;
    const byMargin = view.store.snapshot.values['margin'] !== '';
    return html`<h3>${words.move}</h3>
      ${
        shift
          ? html`<p class="lead" data-move>${gainShown(view, move)}</p>
            <p class="verdict" data-verdict=${shift.verdict}><b>${words[shift.verdict]}</b> ${verdictWhy(view, move)}</p>
            <p class="small">${byMargin ? words.byMargin : words.byRevenue}</p>`
          : nothing
      }
      <div class="work"><div>${this.#choice(move)}</div>${shift ? movePicture(view, move) : nothing}</div>
      ${shift ? html`${this.#plan.render(move, exponentOf(this.#moving!.state))} ${unknownTemplate(view, move)}` : nothing}`;
  }

  /** From where, to where and how much. */
  #choice(move: Move): TemplateResult {
    const view = this.view!;
    const words = movingWords(view);
    const { from, to, amount } = this.#moving!.state;
    const side = (name: 'from' | 'to'): TemplateResult =>
      html`<label>${words[name]}
        <select name=${name} @change=${this.#handleSide}>
          ${this.#answer!.limits.map(({ name: channel }) => html`<option value=${channel} .selected=${channel === move[name].name}>${nameOf({ name: channel })}</option>`)}
        </select>
      </label>`;
    return html`<div class="choice">
        ${side('from')} ${side('to')}
        <funnel-panel-field
          name="amount"
          .label=${words.amount}
          .entry=${amount ?? entryOf(move.amount?.toString() ?? '')}
          .hint=${fill(words.amountHint, { most: view.money(move.most) })}
          .problem=${moveProblem(view, move)}
        ></funnel-panel-field>
      </div>
      ${(from ?? to ?? amount) ? html`<div class="actions"><button class="action" @click=${this.#handleProposed}>${words.proposed}</button></div>` : nothing}`;
  }

  #limits({ limits }: MovingAnswer): TemplateResult {
    const view = this.view!;
    return html`<details ?open=${this.showsLimits} @toggle=${this.#handleToggle}>
      <summary>${movingWords(view).limits}</summary>
      ${this.showsLimits ? limitFields(view, limits, this.#rows) : nothing}
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-channels-moving': FunnelChannelsMoving;
  }
}
