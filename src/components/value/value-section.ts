import { html, nothing, type TemplateResult } from 'lit';
import type { EntryKind, NumberEntry } from '../../store/number-entry.js';
import { VALUE_KINDS, type ValueField, type ValueState, type ValueStore } from '../../store/value-store.js';
import type { ValueTexts } from '../../texts/en/value.js';
import { FunnelChangeEvent } from '../base/events.js';
import { FunnelPanel } from '../base/panel.js';
import type { PanelEntryEvent } from '../base/funnel-panel-field.js';
import { valueOf } from '../base/value-of.js';

/** A field of a tab: what stands in it, and what is said under it. */
interface ShownField {
  readonly kind: EntryKind;
  readonly entry: NumberEntry;
  readonly hint: string;
  readonly problem: string;
}

/** A tab of the panel: follows the calculator around and what stands in the panel. */
export abstract class FunnelValueSection extends FunnelPanel {
  protected readonly topic = 'value';
  /** Undefined while the element stands in no calculator. */
  protected value: ValueStore | undefined;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.value = this.view && valueOf(this.view);
    this.#unsubscribe = this.value?.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected get words(): ValueTexts {
    return this.view!.topics!.latest('value');
  }

  protected enter({ detail: { name, entry } }: PanelEntryEvent): void {
    this.change({ [name as ValueField]: entry });
  }

  /** A person's change; where it is one of the verdict as well, the page hears of it as of any other. */
  protected change(part: Partial<ValueState>): void {
    const [view, value] = [this.view!, this.value!];
    const { judges } = value.state;
    value.change(part);
    if (!judges && !value.state.judges) return;
    view.changed();
    this.calculator!.dispatchEvent(new FunnelChangeEvent(view.store));
  }

  protected field(name: ValueField, label: string, hint: string, problem: string): TemplateResult {
    return this.fieldOf(name, label, { kind: VALUE_KINDS[name], entry: this.value!.state[name], hint, problem });
  }

  protected fieldOf(name: string, label: string, { kind, entry, hint, problem }: ShownField): TemplateResult {
    return html`<funnel-panel-field
      name=${name}
      .kind=${kind}
      .label=${label}
      .entry=${entry}
      .hint=${hint}
      .range=${this.words.patient.shareRange}
      .problem=${problem}
    ></funnel-panel-field>`;
  }

  /** Whether something stands in one of these fields, so that what is folded away has to be seen. */
  protected holds(...names: readonly ValueField[]): boolean {
    return names.some((name) => this.value!.state[name].text !== '' || this.value!.state[name].value !== '');
  }

  /** That without a margin treatment costs aren't subtracted. */
  protected byRevenue(isTold: boolean): TemplateResult | typeof nothing {
    const view = this.view!;
    return isTold && !view.store.snapshot.values['margin']
      ? html`<p class="small">${view.text('byRevenue')}</p>`
      : nothing;
  }
}
