import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { currencyLeads, currencySymbol } from '../format/index.js';
import type { FieldState } from '../store/index.js';
import { property, state } from './decorators.js';
import { FunnelElement } from './element.js';
import { fieldNote, type Reads } from './field-note.js';
import { theme } from './theme.styles.js';

/** How the text of each kind of field is read. */
const READS = { budget: 'money', count: 'count', check: 'money', margin: 'percent' } as const;

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
      .percent {
        display: none;
        flex: none;
        width: 44px;
        height: 44px;
        margin-inline-end: -12px;
        text-align: center;
        color: var(--_muted);
      }
      @media (pointer: coarse) {
        .percent {
          display: block;
        }
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

  @state() private helpOpen = false;
  /** The text under the person's hands, until the field is left; then the value is shown in the locale's grouping. */
  @state() private typing: string | null = null;
  #composing = false;

  /** Canonical decimal string; '' when empty or when the text is no number. */
  get value(): string {
    return this.view?.store.snapshot.values[this.fieldName] ?? '';
  }

  set value(value: string) {
    this.view?.store.give(this.fieldName, value);
  }

  /** The text as it stands in the field; setting it is like typing it, without events. */
  get text(): string {
    return this.typing ?? this.#shown();
  }

  set text(text: string) {
    this.view?.store.type(this.fieldName, text, false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.view?.inputs.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.view?.inputs.delete(this);
  }

  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
  }

  protected override willUpdate(): void {
    // Whoever else has changed the field since, a reset or the page, has the last word.
    if (this.typing !== null && this.typing !== this.#field()?.text) this.typing = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // By hand, and only where it differs: writing into the field moves the caret and ends a composition.
    const input = this.#input;
    if (input && !this.#composing && input.value !== this.text) input.value = this.text;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot?.querySelector('input') ?? null;
  }

  get #label(): string {
    return this.label || this.view!.label(this.fieldName);
  }

  #field(): FieldState | undefined {
    return this.view?.store.snapshot.fields[this.fieldName];
  }

  get #reads(): Reads | undefined {
    const field = this.view?.store.snapshot.definition.fields.find(({ name }) => name === this.fieldName);
    return field && READS[field.kind];
  }

  #shown(): string {
    const field = this.#field();
    const reads = this.#reads;
    if (!field || !reads) return '';
    return field.invalid || (field.text && !field.value) ? field.text : this.view!.editable(field.value, reads);
  }

  #handleInput({ target, type, isComposing }: InputEvent): void {
    this.#composing = isComposing && type === 'input';
    // Half a composed character is no text yet.
    if (!this.#composing) this.#type((target as HTMLInputElement).value);
  }

  #type(text: string): void {
    if (text === this.typing) return;
    this.typing = text;
    this.view?.store.type(this.fieldName, text);
  }

  #handleChange({ target }: Event): void {
    // Password managers and drag and drop may tell of the change alone.
    const { value } = target as HTMLInputElement;
    if (value !== this.text) this.#type(value);
    // The native event ends at the shadow root; input gets through by itself.
    this.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #handleLeave(): void {
    if (this.typing === null) return;
    const typed = this.typing;
    this.typing = null;
    const shown = this.#shown();
    if (typed !== shown && shown && !this.#field()?.invalid) this.view?.announcer?.understood(this.#label, shown);
  }

  #handleKey(event: KeyboardEvent): void {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (direction) {
      this.typing = null;
      this.view?.store.step(this.fieldName, direction, event.shiftKey);
      this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    } else if (event.key === 'Enter') this.view?.inputAfter(this)?.focus();
    else return;
    event.preventDefault();
  }

  #handleHelp(): void {
    this.helpOpen = !this.helpOpen;
  }

  /** The per cent key that phones' number pads lack. */
  #handlePercent(): void {
    this.#type(this.text.includes('%') ? this.text.replace(/\s*%/, '') : `${this.text}%`);
    this.focus();
  }

  readonly #arrived = (): void => this.requestUpdate();

  readonly #choose = (value: string): void => {
    this.typing = null;
    this.view?.store.choose(this.fieldName, value);
    this.focus();
  };

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const field = this.#field();
    const reads = this.#reads;
    if (!view || !field || !reads) return nothing;
    const label = this.#label;
    const unit = reads === 'money' ? currencySymbol(view.context) : reads === 'percent' ? '%' : '';
    const leads = reads === 'money' && currencyLeads(view.context);
    // Nobody is corrected while typing.
    const invalid = field.invalid && this.typing === null;
    return html`<div class="box row ${invalid ? 'invalid' : field.example ? 'example' : ''}" part="field">
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
          inputmode="decimal"
          autocomplete="off"
          aria-describedby="note where"
          aria-invalid=${invalid ? 'true' : nothing}
          ?disabled=${this.disabled}
          @input=${this.#handleInput}
          @compositionend=${this.#handleInput}
          @change=${this.#handleChange}
          @blur=${this.#handleLeave}
          @keydown=${this.#handleKey}
        />${unit && html`<span class="unit ${leads ? 'leads' : ''}" aria-hidden="true">${unit}</span>`}${this.#takesShare
          ? html`<button class="percent" aria-label=${view.text('percentKey')} @click=${this.#handlePercent}>%</button>`
          : nothing}</span
      >
      <p class="note" id="note" part="hint">
        ${this.typing === null || field.share !== undefined
          ? fieldNote({ view, name: this.fieldName, field, reads, arrived: this.#arrived, choose: this.#choose })
          : nothing}
      </p>
      <p class="where" id="where" ?hidden=${!this.helpOpen}>
        ${this.helpOpen ? this.hint || view.explain(`${this.fieldName}Help`, {}, this.#arrived) : nothing}
      </p>
    </div>`;
  }

  /** A stage behind another can be given as a share of it. */
  get #takesShare(): boolean {
    return this.view!.store.snapshot.definition.stages.slice(1).some(({ id }) => id === this.fieldName);
  }
}
