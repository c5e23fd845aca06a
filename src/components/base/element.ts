import { LitElement, type CSSResult, type ReactiveElement } from 'lit';
import { hostOf } from './language.js';
import type { CalculatorView } from './view.js';

/** Where a calculator keeps its view for the elements inside it. */
export const VIEW: unique symbol = Symbol('view');

/** The calculator, as the elements inside it and its deferred services see it. */
export interface Calculator extends ReactiveElement {
  readonly [VIEW]: CalculatorView;
  lang: string;
  currency: string | null;
  /** Panels under the standard layout, by word. */
  panels: string | null;
  /** Keeps what a person types on their device. */
  save: boolean;
  /** Whose calculator it is. */
  readonly brand: unknown;
  /** Statistics programs of the page, by word. */
  readonly analytics: string | null;
  /** Figures that they are told, by name. */
  readonly analyticsFigures: string | null;
}

/** An element that is at home on any page: dressed in every document, and silent to the page while somebody types. */
export abstract class IsolatedElement extends LitElement {
  protected override createRenderRoot(): ShadowRoot {
    // One that came with the page is emptied by this.
    const root = this.attachShadow((this.constructor as typeof IsolatedElement).shadowRootOptions);
    for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keepTyping);
    this.adoptStyles();
    return root;
  }

  adoptedCallback(): void {
    this.adoptStyles();
  }

  /** Puts the styles on; those of one document can't be worn in another, and moving there takes them off. */
  protected adoptStyles(more: readonly CSSResult[] = []): void {
    const { defaultView } = this.ownerDocument;
    if (!this.shadowRoot || !defaultView) return;
    const styles = [...((this.constructor as typeof IsolatedElement).elementStyles as CSSResult[]), ...more];
    this.shadowRoot.adoptedStyleSheets = styles.map(({ styleSheet, cssText }) => {
      if (defaultView === window) return styleSheet!;
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
  }
}

/** Keys that write or edit stay in the field: seen from the page they come from no field and would set off its shortcuts. */
function keepTyping(event: Event): void {
  const { target, key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  if ((target as Element).localName === 'input' && !ctrlKey && !altKey && !metaKey && !/^(Tab|Escape|F\d+)$/.test(key))
    event.stopPropagation();
}

/** An element that belongs to the nearest calculator around it, across shadow roots. */
export abstract class FunnelElement extends IsolatedElement {
  /** The calculator around; undefined while the element stands in none. */
  protected calculator: Calculator | undefined;
  /** The calculator's view. */
  protected view: CalculatorView | undefined;
  #unsubscribe: (() => void) | undefined;
  #waiting: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.calculator = nearestCalculator(this);
    this.view = this.calculator?.[VIEW];
    this.#unsubscribe = this.view?.store.subscribe((byPerson) => this.#onStoreChange(byPerson));
    this.requestUpdate();
  }

  #onStoreChange(byPerson: boolean): void {
    const burst = byPerson && this.view?.updates.burst;
    if (!burst) return this.onSettled(byPerson);
    this.onImmediate?.();
    this.#waiting ??= burst.then(() => {
      this.#waiting = undefined;
      if (this.isConnected) this.onSettled(true);
    });
  }

  /** After a change in the store, by a person or by the page; of a burst of changes by a person, after the last. */
  protected onSettled(_byPerson: boolean): void {
    this.requestUpdate();
  }

  /** What doesn't wait for the end of a burst. */
  protected onImmediate?(): void;

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#waiting;
    return super.getUpdateComplete();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}

function nearestCalculator(start: Element): Calculator | undefined {
  for (let element: Element | undefined = start; element; element = element.parentElement ?? hostOf(element)) {
    if (VIEW in element) return element as Calculator;
  }
  return undefined;
}
