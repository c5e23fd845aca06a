import type { PlanStore } from '../../store/plan-store.js';
import { FunnelPanel } from '../base/panel.js';
import type { PasteGround } from '../base/paste-ground.js';
import { planOf } from '../base/plan-of.js';
import { planGround } from './plan-paste.js';

/** A part of the plan's panel: follows the calculator around and its plan. */
export abstract class FunnelPlanSection extends FunnelPanel {
  protected readonly topic = 'plan';
  /** Undefined while the element stands in no calculator. */
  protected plan: PlanStore | undefined;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.plan = this.view && planOf(this.view);
    this.#unsubscribe = this.plan?.subscribe(() => this.followPlan());
  }

  /** Where cells go that are pasted into the field of a name. */
  protected readonly ground = (name: string): PasteGround => planGround(this.view!, this.plan!, this.renderRoot, name);

  /** Called after a change of the plan. */
  protected followPlan(): void {
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
