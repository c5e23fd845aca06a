import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { currencyLeads, currencySymbol } from '../format/index.js';
import type { FieldState } from '../store/index.js';
import { FunnelElement } from './element.js';
import { theme } from './theme.styles.js';

/** What the fields of one kind have in common. */
const FACTS = {
  budget: { reads: 'money', keyboard: 'decimal' },
  count: { reads: 'count', keyboard: 'decimal' },
  check: { reads: 'money', keyboard: 'decimal' },
  margin: { reads: 'percent', keyboard: 'decimal' },
} as const;

/** A number that the message about bad text shows as a model. */
const SAMPLES = { money: '180000.5', count: '600', percent: '0.3' } as const;

/**
 * One number of the funnel: a label, a text field with its unit, where to find the number, a message.
 *
 * The five inputs and `<funnel-field>` differ only in the field that they name.
 *
 * @fires input - native, at every keystroke
 * @fires change - when the field is left with another text
 * @csspart field - the row
 * @csspart label
 * @csspart input
 * @csspart hint - the message under the field
 */
export abstract class FunnelInput extends FunnelElement {
  static override shadowRootOptions: ShadowRootInit = { ...FunnelElement.shadowRootOptions, delegatesFocus: true };

  static override styles: CSSResultGroup = [
    theme,
    css`
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(132px, 42%);
        column-gap: 12px;
        align-items: center;
      }
      .name {
        display: flex;
        align-items: center;
      }
      label {
        font-size: 15px;
        line-height: 1.25;
      }
      .help {
        display: grid;
        place-items: center;
        flex: none;
        width: 32px;
        height: 44px;
        color: var(--_muted);
      }
      .help::before {
        content: '?';
        width: 20px;
        border: 1px solid var(--_border);
        border-radius: 50%;
        font-size: 12px;
        line-height: 18px;
        text-align: center;
      }
      .control {
        display: flex;
        align-items: center;
        height: 44px;
        padding-inline: 12px;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
      .control:focus-within {
        outline: 2px solid var(--_accent);
        outline-offset: 1px;
      }
      input {
        all: unset;
        flex: 1;
        min-width: 0;
        height: 100%;
        text-align: end;
        scroll-margin-block: 120px 24px;
      }
      input:focus-visible {
        outline: none;
      }
      .unit {
        padding-inline-start: 6px;
        color: var(--_muted);
      }
      .leads {
        order: -1;
        padding-inline: 0 6px;
      }
      .example input {
        color: var(--_muted);
      }
      .invalid .control {
        border-color: var(--_weak);
        box-shadow: inset 0 0 0 1px var(--_weak);
      }
      .note {
        grid-column: 1 / -1;
        min-height: 22px;
        padding-block: 2px;
        font-size: 13px;
        line-height: 18px;
        text-align: end;
        color: var(--_muted);
      }
      .invalid .note {
        color: var(--_text);
      }
      .where {
        grid-column: 1 / -1;
        padding-block-end: 6px;
        font-size: 14px;
      }
      .reading {
        min-height: 44px;
        padding-inline: 10px;
        margin-inline-start: 6px;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        color: var(--_text);
        font-size: 14px;
        line-height: 42px;
      }
    `,
  ];

  /** What the field is called, in place of the calculator's word. */
  @property() label = '';
  /** Where to find the number, in place of the calculator's hint. */
  @property() hint = '';
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** The field's name in the funnel: `budget`, a stage's id, `<stage>Check`, `margin`. */
  protected abstract readonly fieldName: string;

  @query('input') private input!: HTMLInputElement;
  @state() private helpOpen = false;
  /** The text under the person's hands, until the field is left; then the value is shown in the locale's grouping. */
  #typing: string | null = null;

  /** Canonical decimal string; '' when empty or when the text is no number. */
  get value(): string {
    return this.view?.store.snapshot.values[this.fieldName] ?? '';
  }

  set value(value: string) {
    this.view?.store.give(this.fieldName, value);
  }

  /** The text as it stands in the field; setting it is like typing it, without events. */
  get text(): string {
    return this.#typing ?? this.#shown();
  }

  set text(text: string) {
    this.view?.store.type(this.fieldName, text, false);
  }

  override focus(options?: FocusOptions): void {
    this.input.focus(options);
  }

  protected override willUpdate(): void {
    // Whoever else has changed the field since, a reset or the page, has the last word.
    if (this.#typing !== null && this.#typing !== this.#field()?.text) this.#typing = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // By hand, and only where it differs: writing into the field would move the caret.
    const input = this.renderRoot.querySelector('input');
    if (input && input.value !== this.text) input.value = this.text;
  }

  #field(): FieldState | undefined {
    return this.view?.store.snapshot.fields[this.fieldName];
  }

  get #facts(): (typeof FACTS)[keyof typeof FACTS] | undefined {
    const field = this.view?.store.snapshot.definition.fields.find(({ name }) => name === this.fieldName);
    return field && FACTS[field.kind];
  }

  #shown(): string {
    const field = this.#field();
    const facts = this.#facts;
    if (!field || !facts || !this.view) return '';
    if (field.invalid || (field.text && !field.value)) return field.text;
    return this.view.editable(field.value, facts.reads);
  }

  #handleInput(event: InputEvent): void {
    if (event.isComposing) return;
    this.#typing = this.input.value;
    this.view?.store.type(this.fieldName, this.input.value);
  }

  #handleChange(): void {
    this.#typing = null;
    this.requestUpdate();
    // The native event ends at the shadow root; input gets through by itself.
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #handleHelp(): void {
    this.helpOpen = !this.helpOpen;
  }

  #choose(value: string): void {
    this.#typing = null;
    this.view?.store.choose(this.fieldName, value);
    this.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const field = this.#field();
    const facts = this.#facts;
    if (!view || !field || !facts) return nothing;
    const label = this.label || view.label(this.fieldName);
    const unit = facts.reads === 'money' ? currencySymbol(view.context) : facts.reads === 'percent' ? '%' : '';
    const leads = facts.reads === 'money' && currencyLeads(view.context);
    return html`<div class="box row ${field.invalid ? 'invalid' : field.example ? 'example' : ''}" part="field">
      <span class="name"
        ><label for="input" part="label">${label}${unit && html`<span class="sr">, ${unit}</span>`}</label>${this.hint || view.hasHelp(this.fieldName)
          ? html`<button class="help" aria-label="${view.text('help')}: ${label}" aria-expanded=${this.helpOpen} aria-controls="where" @click=${this.#handleHelp}></button>`
          : nothing}</span
      >
      <span class="control"
        ><input
          id="input"
          part="input"
          type="text"
          inputmode=${facts.keyboard}
          autocomplete="off"
          aria-describedby="note where"
          aria-invalid=${field.invalid ? 'true' : nothing}
          ?disabled=${this.disabled}
          @input=${this.#handleInput}
          @compositionend=${this.#handleInput}
          @change=${this.#handleChange}
        />${unit && html`<span class="unit ${leads ? 'leads' : ''}" aria-hidden="true">${unit}</span>`}</span
      >
      <p class="note" id="note" part="hint">${this.#note(field, facts.reads)}</p>
      <p class="where" id="where" ?hidden=${!this.helpOpen}>${this.helpOpen ? this.#where() : nothing}</p>
    </div>`;
  }

  /** Where the number is to be found. */
  #where(): string {
    return this.hint || this.view!.explain(`${this.fieldName}Help`, {}, () => this.requestUpdate());
  }

  /** One message, the most urgent. */
  #note(field: FieldState, reads: keyof typeof SAMPLES): unknown {
    const view = this.view!;
    const { snapshot } = view.store;
    if (field.invalid === 'ambiguous') {
      return html`${view.text('ambiguous')}
      ${field.readings?.map((reading) => html`<button class="reading" @click=${() => this.#choose(reading)}>${view.editable(reading, reads)}</button>`)}`;
    }
    if (field.invalid) {
      return view.text(field.invalid, { sample: view.editable(SAMPLES[reads], reads), currency: currencySymbol(view.context) });
    }
    const stage = snapshot.definition.stages.findIndex(({ id }) => id === this.fieldName);
    const previous = snapshot.definition.stages[stage - 1]?.id;
    if (field.share !== undefined && previous) {
      const share = view.percent(field.share);
      return field.value ? view.text('shareOf', { share, of: view.of(previous) }) : view.text('shareWaits', { share, field: view.label(previous) });
    }
    const warning = snapshot.result.warnings.find(({ code, fields }) => fields[0] === this.fieldName || (code === 'non_integer_count' && fields.includes(this.fieldName)));
    if (warning?.code === 'stage_exceeds_previous') {
      return snapshot.definition.stages[stage]!.counts === 'visits'
        ? view.text('exceedsVisits')
        : view.text('exceeds', { previous: view.label(previous!) });
    }
    if (warning) return view.text(warning.code);
    return field.example ? view.text('example') : nothing;
  }

}
