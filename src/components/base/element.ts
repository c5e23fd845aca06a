import { LitElement, nothing, render, type CSSResult, type ReactiveElement } from 'lit';
import { version } from '../../version.js';
import { VERSION_KEY } from './version-key.js';
import { hostOf } from './language.js';
import { hasLaterStyles, sheetsFor, withLaterStyles } from './adopted-styles.js';
import { withLitGlobals } from './lit-globals.js';
import type { ReplacedTexts } from './replaced-texts.js';
import { onNearViewport } from './viewport.js';
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
  /** Keeps the months that a person enters on their device. */
  history: boolean;
  /** Leaves a link that was opened in the page's address. */
  readonly keepLink: boolean;
  /** Set by the framed page: options of its address that a link has to keep, and the names of those that it can't. */
  readonly linkOptions?: { readonly fragment: string; readonly lost: readonly string[] };
  /** The page's brand. */
  readonly brand: unknown;
  /** Statistics programs of the page, by word. */
  readonly analytics: string | null;
  /** Figures that are sent to them, by name. */
  readonly analyticsFigures: string | null;
}

let keeper: typeof ReplacedTexts | undefined;

/** Lets page translators replace texts from now on. It comes with the deferred part: nobody translates an empty page. */
export function keepTranslations(code: typeof ReplacedTexts): void {
  keeper = code;
}

/**
 * An element that a page can't disturb: it adopts its styles in every document, and typed keys don't reach the page's
 * shortcuts.
 */
export abstract class IsolatedElement extends LitElement {
  /** By this another copy of the script tells our elements from foreign ones. */
  static readonly [VERSION_KEY] = version;

  #texts: ReplacedTexts | undefined;
  #failure: HTMLElement | undefined;
  /** What was adopted beside the styles of its class. */
  readonly #adopted: CSSResult[] = [];
  #hasLaterStyles = false;

  protected static override finalize(): void {
    withLitGlobals(() => super.finalize());
  }

  protected override createRenderRoot(): ShadowRoot {
    // If the page has a declarative shadow root, this call empties it.
    const root = this.attachShadow((this.constructor as typeof IsolatedElement).shadowRootOptions);
    for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keepTyping);
    this.adoptStyles();
    return root;
  }

  /** Of the elements that take part in forms. */
  formDisabledCallback(): void {
    this.requestUpdate();
  }

  adoptedCallback(): void {
    this.adoptStyles();
  }

  /** Here and not in `update`, because some elements render the words of a chart after it. */
  protected override performUpdate(): void {
    // For the browser every `disabled` is on, whatever it says.
    if (this.getAttribute('disabled') === 'false') this.removeAttribute('disabled');
    if (!this.#hasLaterStyles && hasLaterStyles()) this.adoptStyles();
    const update = (): void => {
      this.#failure?.remove();
      try {
        super.performUpdate();
      } catch (error) {
        console.error(`[funnel-calculator] ${this.localName}`, error);
        this.onFailure();
      }
    };
    this.#texts ??= keeper && new keeper(this.renderRoot);
    if (this.#texts) this.#texts.around(update);
    else update();
  }

  /** Called where rendering has thrown. The other elements go on, and the next update of this one tries again. */
  protected onFailure(): void {
    // Its content stays as it is.
  }

  /** Shows a sentence above the content until the next update. */
  protected say(sentence: string): void {
    this.#failure = this.ownerDocument.createElement('p');
    Object.assign(this.#failure, { className: 'box small', textContent: sentence });
    this.renderRoot.prepend(this.#failure);
  }

  /** Adopts the styles. A constructed style sheet belongs to one document, so another document needs new ones. */
  protected adoptStyles(more: readonly CSSResult[] = []): void {
    const { defaultView } = this.ownerDocument;
    this.#adopted.push(...more.filter((style) => !this.#adopted.includes(style)));
    if (!this.shadowRoot || !defaultView) return;
    this.#hasLaterStyles = hasLaterStyles();
    const styles = withLaterStyles((this.constructor as typeof IsolatedElement).elementStyles as CSSResult[]);
    this.shadowRoot.adoptedStyleSheets = sheetsFor(defaultView, [...styles, ...this.#adopted]);
  }
}

/**
 * Keeps typed keys inside the shadow root. Outside they don't seem to come from a field, so the page's shortcuts would
 * react.
 */
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
  /** Stops waiting for it to come near the viewport. */
  #stopNear: (() => void) | undefined;

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

  /** Called after each change in the store. Within a burst of changes by a person it is called once, after the last. */
  protected onSettled(_byPerson: boolean): void {
    this.requestUpdate();
  }

  /** Called at each change within a burst, for what must not wait for its end. */
  protected onImmediate?(): void;

  /** Older figures must not stand as if they were the present ones; a field stays, with what was typed into it. */
  protected override onFailure(): void {
    const { view } = this;
    if (!view) return;
    if (!this.renderRoot.querySelector('input')) render(nothing, this.renderRoot, this.renderOptions);
    this.say(view.text('partFailed'));
  }

  /** Loads the deferred part when a place that needs it comes near the viewport. */
  protected prepareNear(place: Element | null): void {
    if (place && this.isConnected) this.#stopNear ??= onNearViewport(place, 1000, () => void this.view?.prepare());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#waiting;
    return super.getUpdateComplete();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#stopNear?.();
    this.#stopNear = undefined;
  }
}

function nearestCalculator(start: Element): Calculator | undefined {
  for (let element: Element | undefined = start; element; element = element.parentElement ?? hostOf(element)) {
    if (VIEW in element) return element as Calculator;
  }
  return undefined;
}
