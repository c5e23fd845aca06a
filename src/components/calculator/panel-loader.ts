import type { LitElement } from 'lit';
import { VIEW, type Calculator } from '../base/element.js';
import { PANELS, type PanelName } from './panel-registry.js';

/** A panel that was opened since the page came. */
export interface OpenedPanel {
  readonly name: string;
  /** Nobody has asked for it by hand: the page isn't told, and the focus stays. */
  readonly quietly: boolean;
}

/** Panels whose code is on its way or there, for all calculators of the page. */
const loading = new Map<string, Promise<void>>();

/** Loads the panels of one calculator, tells the page of those that a person opens, and takes the person to them. */
export class PanelLoader {
  readonly #calculator: Calculator;
  /** Panels that the page was told of, or that are no news to it. */
  readonly #reported = new Set<string>();
  /** How many openings were dealt with. */
  #handled = 0;

  constructor(calculator: Calculator) {
    this.#calculator = calculator;
  }

  /** Loads the panels that are wanted, or that stand in the page's markup, where they aren't there yet. */
  load(opened: readonly OpenedPanel[]): void {
    const byPage = (this.#calculator.panels ?? '').split(/\s+/);
    for (const panel of opened) this.#report(panel, byPage);
    const wanted = [...byPage, ...opened.map(({ name }) => name)];
    for (const name of Object.keys(PANELS) as PanelName[])
      if (wanted.includes(name) || this.#isInMarkup(name)) this.#define(name);
    const last = opened.slice(this.#handled).at(-1);
    this.#handled = opened.length;
    if (last && !last.quietly) void this.#focusHeading(last.name);
  }

  /** Tells the page of each panel that a person has opened, once; those that the page itself shows are none. */
  #report({ name, quietly }: OpenedPanel, byPage: readonly string[]): void {
    if (byPage.includes(name) || this.#reported.has(name)) return;
    this.#reported.add(name);
    if (quietly) return;
    const detail = Object.freeze({ panel: name });
    this.#calculator.dispatchEvent(new CustomEvent('funnel-panel', { bubbles: true, composed: true, detail }));
  }

  #isInMarkup(name: string): boolean {
    return this.#calculator.querySelector(`funnel-${name}`) !== null;
  }

  #define(name: PanelName): void {
    const tag = `funnel-${name}`;
    if (customElements.get(tag)) return;
    const calculator = this.#calculator;
    const loaded = Promise.all([PANELS[name].load(), calculator[VIEW].loadWords(name)]).then(
      ([element]) => {
        if (!customElements.get(tag)) customElements.define(tag, element);
        for (const panel of [...calculator.querySelectorAll(tag), ...calculator.shadowRoot!.querySelectorAll(tag)])
          if (!(panel instanceof element)) upgrade(panel);
      },
      () => console.warn(`[funnel-calculator] the panel "${name}" could not be loaded`),
    );
    loading.set(name, loaded);
  }

  /** Whoever has opened a panel is taken to its heading, also where its code had still to come. */
  async #focusHeading(name: string): Promise<void> {
    await loading.get(name);
    await this.#calculator.updateComplete;
    const panel = this.#calculator.shadowRoot?.querySelector<LitElement>(`funnel-${name}`);
    await panel?.updateComplete;
    const heading = panel?.shadowRoot?.querySelector('h2');
    // It may have led further in by itself.
    if (!heading || panel!.matches(':focus-within')) return;
    heading.tabIndex = -1;
    heading.focus();
  }
}

/** Moved into a frame's document before its code came, an element is overlooked: only its first document knows the name. */
function upgrade(panel: Element): void {
  const place = document.createComment('');
  panel.replaceWith(place);
  customElements.upgrade(document.adoptNode(panel));
  place.replaceWith(panel);
}
