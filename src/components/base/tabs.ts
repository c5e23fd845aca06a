import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** The element whose tabs these are. */
type Host = HTMLElement & ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Which of a panel's tabs is open, and the row of buttons that open them, by the WAI-ARIA pattern: one of them is in the
 * order of Tab, arrow keys go to the next and open it.
 */
export class Tabs {
  readonly #host: Host;
  /** The words of the tabs, which are also their ids. */
  readonly #names: readonly string[];
  /** The id of what a tab opens. */
  readonly #controls: (name: string) => string;
  #open = 0;

  constructor(host: Host, names: readonly string[], controls: (name: string) => string = () => 'panel') {
    this.#host = host;
    this.#names = names;
    this.#controls = controls;
  }

  /** The position of the tab that is open. */
  get open(): number {
    return this.#open;
  }

  set open(position: number) {
    if (position === this.#open) return;
    this.#open = position;
    this.#host.requestUpdate();
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const last = this.#names.length - 1;
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const next = {
      [forward]: this.#open < last ? this.#open + 1 : 0,
      [backward]: this.#open > 0 ? this.#open - 1 : last,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.open = next;
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
    );
  };

  /**
   * @param label - of the row of tabs
   * @param titleOf - what a tab is called
   */
  render(label: string, titleOf: (name: string) => string): TemplateResult {
    return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${this.#handleKey}>
      ${this.#names.map(
        (name, index) => html`<button
          class="tab"
          role="tab"
          id=${name}
          aria-selected=${index === this.#open}
          aria-controls=${this.#controls(name)}
          tabindex=${index === this.#open ? 0 : -1}
          @click=${() => (this.open = index)}
        >
          ${titleOf(name)}
        </button>`,
      )}
    </div>`;
  }
}
