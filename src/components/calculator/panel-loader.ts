import type { LitElement } from 'lit';
import { VIEW, type Calculator } from '../base/element.js';
import { defineIfFree } from '../base/define-if-free.js';
import { panelWords } from '../base/panel-words.js';
import { panelNamed, PANELS, type PanelName } from './panel-registry.js';

/** A panel that was opened since the page was loaded. */
export interface OpenedPanel {
  readonly name: string;
  /** A link or a draft has opened it, not a person: no event is dispatched, and the focus stays. */
  readonly quietly: boolean;
}

/** Panels that are loading or loaded, for all calculators of the page. */
const loading = new Map<string, Promise<void>>();
/** Panels whose elements are defined. */
const defined = new Set<string>();

/**
 * Loads the panels of one calculator, dispatches an event for those that a person opens, and moves the focus to them.
 */
export class PanelLoader {
  readonly #calculator: Calculator;
  /** Panels that were opened before, for which no further event is dispatched. */
  readonly #reported = new Set<string>();
  /** How many of the opened panels were handled. */
  #handled = 0;

  constructor(calculator: Calculator) {
    this.#calculator = calculator;
  }

  /** Loads the panels that were opened or stand in the page's markup, if they aren't loaded yet. */
  load(opened: readonly OpenedPanel[]): void {
    const byPage = panelWords(this.#calculator.panels).map(panelNamed);
    for (const panel of opened) this.#report(panel, byPage);
    const wanted = [...byPage, ...opened.map(({ name }) => name)];
    for (const name of Object.keys(PANELS) as PanelName[])
      if (wanted.includes(name) || this.#isInMarkup(name)) this.#define(name);
      else this.#calculator[VIEW].panels.missing.delete(name);
    const last = opened.slice(this.#handled).at(-1);
    this.#handled = opened.length;
    if (last && !last.quietly) void this.#focusHeading(last.name);
  }

  /** Dispatches one event for each panel that a person has opened, and none for panels that the page itself shows. */
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
    const calculator = this.#calculator;
    const view = calculator[VIEW];
    const { missing } = view.panels;
    if (defined.has(name) && !missing.has(name)) return;
    const fail = (): void => {
      missing.add(name);
      view.store.notify();
    };
    const loaded = Promise.all([PANELS[name].load(), view.topics!.load(name)]).then(
      ([element]) => {
        if (!defineIfFree({ [tag]: element })) return fail();
        defined.add(name);
        if (missing.delete(name)) view.store.notify();
        for (const panel of [...calculator.querySelectorAll(tag), ...calculator.shadowRoot!.querySelectorAll(tag)])
          if (!(panel instanceof element)) upgrade(panel);
      },
      (error: unknown) => {
        console.warn(`[funnel-calculator] the panel "${name}" could not be loaded`);
        // The light file never has it, so visitors needn't try.
        if ((error as Error).message !== 'left out') fail();
      },
    );
    loading.set(name, loaded);
  }

  /** Moves the focus to the heading of the panel that was opened, once it is loaded. */
  async #focusHeading(name: string): Promise<void> {
    await loading.get(name);
    await this.#calculator.updateComplete;
    const view = this.#calculator[VIEW];
    if (view.panels.missing.has(name)) return view.say(view.text('panelMissing'));
    const panel = this.#calculator.shadowRoot?.querySelector<LitElement>(`funnel-${name}`);
    await panel?.updateComplete;
    const heading = panel?.shadowRoot?.querySelector('h2');
    // The panel may have moved the focus to one of its parts already.
    if (!heading || panel!.matches(':focus-within')) return;
    heading.tabIndex = -1;
    heading.focus();
  }
}

/**
 * An element that was moved into a frame's document before it was defined isn't upgraded by the browser: the name is
 * defined only in its first document.
 */
function upgrade(panel: Element): void {
  const place = document.createComment('');
  panel.replaceWith(place);
  customElements.upgrade(document.adoptNode(panel));
  place.replaceWith(panel);
}
