import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from '../base/decorators.js';
import { defineIfFree } from '../base/define-if-free.js';
import { FunnelPanel } from '../base/panel.js';
import { awaitVisits } from '../base/panel-visits.js';
import { panelFrameStyles } from '../base/panel-frame.styles.js';
import { Tabs } from '../base/tabs.js';
import { tabsStyles } from '../base/tabs.styles.js';
import { theme } from '../base/theme.styles.js';
import { FunnelChannelsRows } from './funnel-channels-rows.js';
import type { ChannelsTab, OpenTabEvent } from './open-tab.js';

/** A tab: its word in the texts, and the element that it shows, which is loaded when the tab is first opened. */
interface Section {
  readonly name: ChannelsTab;
  readonly template: TemplateResult;
  readonly load: () => CustomElementConstructor | Promise<CustomElementConstructor>;
}

/** In the order in which they are needed first. */
const SECTIONS: readonly Section[] = [
  { name: 'rows', template: html`<funnel-channels-rows></funnel-channels-rows>`, load: () => FunnelChannelsRows },
  {
    name: 'moving',
    template: html`<funnel-channels-moving></funnel-channels-moving>`,
    load: async () => (await import('./funnel-channels-moving.js')).FunnelChannelsMoving,
  },
  {
    name: 'import',
    template: html`<funnel-channels-import></funnel-channels-import>`,
    load: async () => (await import('./funnel-channels-import.js')).FunnelChannelsImport,
  },
];

/** The id of the part of the page that a tab opens. */
const panelOf = (name: string): string => `panel-${name}`;

/**
 * Channels of advertising: what each costs and brings, how sure that is, and where the next money may go.
 *
 * @element funnel-channels
 * @example `<funnel-channels slot="after"></funnel-channels>`
 * @csspart channels - the panel
 */
export class FunnelChannels extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, tabsStyles, panelFrameStyles];

  protected readonly topic = 'channels';

  /** The tab that couldn't be loaded. */
  @state() private missing: ChannelsTab | undefined;

  readonly #tabs = new Tabs(
    this,
    SECTIONS.map(({ name }) => name),
    panelOf,
  );
  /** Tabs that were open once: they stay, so that nothing that was begun in them is lost. */
  readonly #visited = new Set<string>();
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { view } = this;
    if (view) this.#leave = awaitVisits(view, 'channels', () => void this.#focusHeading());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  protected override willUpdate(): void {
    const { name, load } = SECTIONS[this.#tabs.open]!;
    if (this.#visited.has(name)) return;
    this.#visited.add(name);
    void this.#define(name, load);
  }

  async #define(name: ChannelsTab, load: Section['load']): Promise<void> {
    try {
      defineIfFree({ [`funnel-channels-${name}`]: await load() });
    } catch {
      console.warn(`[funnel-calculator] the tab "${name}" could not be loaded`);
      this.missing = name;
    }
  }

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  }

  async #handleOpenTab({ detail }: OpenTabEvent): Promise<void> {
    const position = SECTIONS.findIndex(({ name }) => name === detail);
    if (position < 0) return;
    this.#tabs.open = position;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${detail}`)?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const { tabs } = view.topics!.latest('channels');
    // A single tab needs no row of tabs.
    const many = SECTIONS.length > 1;
    const open = SECTIONS[this.#tabs.open];
    return html`<section class="box" part="channels">
      <h2 tabindex="-1">${tabs.heading}</h2>
      ${many ? this.#tabs.render(tabs.heading, (name) => tabs[name as ChannelsTab]) : nothing}
      ${SECTIONS.map(
        (section) => html`<div
          id=${panelOf(section.name)}
          role=${many ? 'tabpanel' : nothing}
          aria-labelledby=${many ? section.name : nothing}
          ?hidden=${section !== open}
          @funnel-open-tab=${this.#handleOpenTab}
        >${section.name === this.missing ? html`<p>${view.text('panelMissing')}</p>` : this.#visited.has(section.name) ? section.template : nothing}</div>`,
      )}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-channels': FunnelChannels;
  }
}
