import { LitElement } from 'lit';
import type { CalculatorView } from './view.js';

/** Where a calculator keeps its view for the elements inside it. */
export const VIEW: unique symbol = Symbol('view');

export interface Calculator extends Element {
  readonly [VIEW]: CalculatorView;
}

/** An element that belongs to the nearest calculator around it, across shadow roots. */
export abstract class FunnelElement extends LitElement {
  /** The calculator's view; undefined while the element stands in none. */
  protected view: CalculatorView | undefined;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.view = nearestCalculator(this)?.[VIEW];
    this.#unsubscribe = this.view?.store.subscribe(() => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}

function nearestCalculator(start: Node): Calculator | null {
  for (let node: Node | null = start; node; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) {
    if (VIEW in node) return node as unknown as Calculator;
  }
  return null;
}
