import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { Move } from '../../store/move.js';
import { scenarioOf } from '../../store/move-scenario.js';
import type { MovingStore } from '../../store/moving-store.js';
import type { PlanStore } from '../../store/plan-store.js';
import { duplicateScenario, holdsPlan, planLevers, renameScenario, type Scenarios } from '../../store/scenarios.js';
import { planOf } from '../base/plan-of.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { movingWords, nameOf } from './moving-sentences.js';

/** Takes a move into the plan, as a scenario of its own that follows it, and takes it out again. */
export class MovePlan {
  readonly #host: ReactiveElement;
  #view: CalculatorView | undefined;
  #moving: MovingStore | undefined;
  #plan: PlanStore | undefined;
  #unsubscribe: (() => void) | undefined;
  /** What was done last, or why it couldn't be, and with which move. */
  #said = { move: '', sentence: '' };

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  connect(view: CalculatorView | undefined, moving: MovingStore | undefined): void {
    this.#view = view;
    this.#moving = moving;
    this.#plan = view && planOf(view);
    this.#unsubscribe = this.#plan?.subscribe(() => this.#host.requestUpdate());
  }

  disconnect(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Whether the plan is as a move has left it. */
  get #canUndo(): boolean {
    return this.#moving!.state.taken?.plan === this.#plan!.state;
  }

  #say(move: Move, sentence: string): void {
    this.#said = { move: keyOf(move), sentence };
    this.#view!.say(sentence);
    this.#host.requestUpdate();
    // The button that was pressed may be gone. The focus stays beside it for those who use the keyboard.
    void this.#host.updateComplete.then(() => {
      const { shadowRoot } = this.#host;
      if (!shadowRoot!.activeElement) shadowRoot!.querySelector<HTMLElement>('.plan button')?.focus();
    });
  }

  #take(move: Move, exponent: string): void {
    const [view, plan, words] = [this.#view!, this.#plan!, movingWords(this.#view!)];
    const scenario = scenarioOf(view.store.snapshot, move, exponent);
    if ('missing' in scenario)
      return this.#say(
        move,
        scenario.missing === 'funnel'
          ? words.noFunnel
          : fill(words.noLeads, { from: nameOf(move.from), to: nameOf(move.to) }),
      );
    const place: Scenarios = holdsPlan(plan.state) ? duplicateScenario(plan.state) : plan.state;
    if (holdsPlan(plan.state) && place === plan.state) return this.#say(move, words.full);
    plan.replace(renameScenario(planLevers(place, scenario.levers), `${move.from.name} → ${move.to.name}`));
    this.#moving!.change({ taken: { move: keyOf(move), plan: plan.state } });
    this.#say(move, fill(words.taken, { letter: plan.state.current }));
  }

  #undo(move: Move): void {
    this.#plan!.undo();
    this.#moving!.change({ taken: null });
    this.#say(move, movingWords(this.#view!).undone);
  }

  #open(): void {
    const view = this.#view!;
    this.#plan!.requestFocus('whatIf');
    if (!view.panels.planPanels) view.openPanel('plan');
  }

  render(move: Move, exponent: string): TemplateResult {
    const view = this.#view!;
    const words = movingWords(view);
    const canUndo = this.#canUndo;
    const isTaken = canUndo && this.#moving!.state.taken?.move === keyOf(move);
    return html`<div class="actions plan">
        ${
          isTaken
            ? html`<button class="action button" @click=${() => this.#open()}>${words.openPlan}</button>`
            : html`<button class="action button primary" @click=${() => this.#take(move, exponent)}>${words.take}</button>`
        }
        ${canUndo ? html`<button class="action button" @click=${() => this.#undo(move)}>${view.text('undo')}</button>` : nothing}
      </div>
      ${this.#said.move === keyOf(move) ? html`<p class="done">${this.#said.sentence}</p>` : nothing}`;
  }
}

/** By this a move is told from another one. */
const keyOf = ({ from, to, amount }: Move): string => JSON.stringify([from.name, to.name, String(amount)]);
