import { html, nothing, type TemplateResult } from 'lit';
import { defineIfFree } from './define-if-free.js';
import { FunnelPanel } from './panel.js';
import { Tabs } from './tabs.js';

/** A tab: its word in the texts, and the element that it shows, `funnel-<topic>-<name>`. */
export interface TabSection<Name extends string> {
  readonly name: Name;
  readonly template: TemplateResult;
  readonly load: () => Promise<CustomElementConstructor>;
}

/** A panel of tabs, of which each is loaded when it is first opened; one that couldn't be loaded can be tried again. */
export abstract class TabbedPanel<Name extends string> extends FunnelPanel {
  protected readonly tabs: Tabs;
  readonly #sections: readonly TabSection<Name>[];
  /** The tab that couldn't be loaded when it was opened last. */
  #missing: TabSection<Name> | undefined;
  #loading: Promise<void> | undefined;

  constructor(sections: readonly TabSection<Name>[]) {
    super();
    this.#sections = sections;
    this.tabs = new Tabs(
      this,
      sections.map(({ name }) => name),
    );
  }

  protected override willUpdate(): void {
    const section = this.openSection;
    if (customElements.get(this.#tagOf(section)) || this.#missing === section) return;
    this.#loading = this.#load(section);
  }

  /** For tests, which wait until everything is there. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected get openSection(): TabSection<Name> {
    return this.#sections[this.tabs.open]!;
  }

  /** What the open tab shows. */
  protected openContent(): unknown {
    const section = this.openSection;
    if (customElements.get(this.#tagOf(section))) return section.template;
    const view = this.view!;
    return this.#missing === section
      ? html`<p class="small">${view.text('panelMissing')} <button class="action button" @click=${this.#tryAgain}>${view.text('tryAgain')}</button></p>`
      : nothing;
  }

  #tagOf({ name }: TabSection<Name>): string {
    return `funnel-${this.topic}-${name}`;
  }

  async #load(section: TabSection<Name>): Promise<void> {
    this.#missing = await section.load().then(
      (element) => (defineIfFree({ [this.#tagOf(section)]: element }) ? undefined : section),
      () => section,
    );
    this.requestUpdate();
  }

  #tryAgain(): void {
    this.#missing = undefined;
    this.requestUpdate();
  }
}
