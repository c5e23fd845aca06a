import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { currencyLeads, currencySymbol } from '../../format/index.js';
import type { FieldState } from '../../store/index.js';
import { property, state } from '../base/decorators.js';
import { FunnelElement } from '../base/element.js';
import { formatOf, shownText, type FieldFormat } from '../base/field-format.js';
import type { HostForm } from '../base/host-form.js';
import { readOption } from '../base/read-option.js';
import { fieldStyles } from '../base/field.styles.js';
import { theme } from '../base/theme.styles.js';
import { settledWeakSpot } from '../base/verdict.js';

/**
 * One number of the funnel: a label, a text field with its unit, where to find the number, a message.
 *
 * The five inputs and `<funnel-field>` differ only in the field that they name.
 *
 * @fires input - native, at every keystroke
 * @fires change - when the field is left with another text, and at every step, key or choice that sets a number
 * @csspart field - the row
 * @csspart label
 * @csspart input
 * @csspart hint - the message under the field
 */
export abstract class FunnelInput extends FunnelElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { ...FunnelElement.shadowRootOptions, delegatesFocus: true };

  static override styles: CSSResultGroup = [theme, fieldStyles];

  /** What the field is called, in place of the calculator's word. */
  @property() label = '';
  /** Where to find the number, in place of the calculator's hint. */
  @property() hint = '';
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** In a form of the page: the entry's name. Without one the form isn't touched. */
  @property({ reflect: true }) name: string | null = null;
  /** With a name: the form waits for a number here. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** The field's name in the funnel: `budget`, a stage's id, `<stage>Check`, `margin`. */
  abstract readonly fieldName: string;

  @state() private helpOpen = false;
  /** The text under the person's hands, until the field is left; then the value is shown in the locale's grouping. */
  @state({ hasChanged: (now, before) => (now === null) !== (before === null) })
  private typing: string | null = null;
  #composing = false;
  /** What the store last said of this field. */
  #seen: string | undefined;
  #form: HostForm | undefined;
  /** Set before there was a calculator around to keep it. */
  #early: Partial<Record<'value' | 'text', string>> = {};

  constructor() {
    super();
    for (const name of ['value', 'text'] as const) {
      // Set before the element's code came: an own property that would hide the accessor.
      if (Object.hasOwn(this, name)) this.#early[name] = this[name];
      Reflect.deleteProperty(this, name);
    }
  }

  /** Canonical decimal string; '' when empty or when the text is no number. */
  get value(): string {
    return this.view?.store.snapshot.values[this.fieldName] ?? '';
  }

  set value(value: string) {
    const { fieldName } = this;
    const reads = this.#reads;
    if (reads)
      this.view!.store.setPageValue(fieldName, value && readOption(`${fieldName}.value`, String(value), reads));
    else this.#early = { value };
  }

  /** The text as it stands in the field; setting it is like typing it, without events. */
  get text(): string {
    return this.typing ?? (this.view ? shownText(this.view, this.fieldName) : '');
  }

  set text(text: string) {
    if (this.#reads) this.view!.store.type(this.fieldName, text, false);
    else this.#early = { text };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.view?.inputs.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.view?.inputs.delete(this);
  }

  formDisabledCallback(): void {
    this.requestUpdate();
  }

  formResetCallback(): void {
    if (this.name) this.view?.store.reset(false);
  }

  formStateRestoreCallback(state: FormData): void {
    const { view } = this;
    void view?.prepare().then((later) => later?.code.restoreFields(view, state));
  }

  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
  }

  /** Most keys are typed into another field, and change nothing here. */
  protected override onSettled(byPerson: boolean): void {
    const { fieldName } = this;
    const view = this.view!;
    const spot = settledWeakSpot(view);
    const warnings = view.store.snapshot.result.warnings.filter(({ fields }) => fields.includes(fieldName));
    // Not as JSON: a page may have taught its lists to write themselves in a way of their own.
    const seen = [
      ...Object.entries(this.#field() ?? {}),
      ...warnings.map(({ code }) => code),
      spot?.field === fieldName && spot.weakness,
    ].join('|');
    if (!byPerson || seen !== this.#seen) this.requestUpdate();
    this.#seen = seen;
  }

  protected override onImmediate(): void {
    // A form may be read in the same breath.
    this.#form?.write(this.view!);
  }

  protected override willUpdate(): void {
    const early = this.#early;
    if (this.#reads) {
      this.#early = {};
      Object.assign(this, early);
    }
    // Whoever else has changed the field since, a reset or the page, has the last word.
    if (this.typing !== null && this.typing !== this.#field()?.text) this.typing = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // By hand, and only where it differs: writing into the field moves the caret and ends a composition.
    const input = this.#input;
    if (input && !this.#composing && input.value !== this.text) input.value = this.text;
    const { view } = this;
    if (!view) return;
    if (this.name) {
      if (view.deferred) this.#form ??= new view.deferred.code.HostForm(this);
      else void view.prepare();
    }
    this.#form?.write(view);
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

  get #reads(): FieldFormat | undefined {
    return this.view && formatOf(this.view, this.fieldName);
  }

  #handleInput({ target, type, inputType, isComposing }: InputEvent): void {
    this.#composing = isComposing && type === 'input';
    const { value } = target as HTMLInputElement;
    // Half a composed character is no text yet, and one that was given up never was.
    if (!this.#composing && (value !== this.text || !/ompos/.test(type + inputType))) this.#type(value);
    // Filled or dropped into without being entered: it won't be left either.
    if (this.shadowRoot!.activeElement !== target) this.#handleLeave();
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
    if (this.shadowRoot!.activeElement !== target) this.#handleLeave();
    // The native event ends at the shadow root; input gets through by itself.
    this.#tell('change');
  }

  #tell(...types: readonly string[]): void {
    // MooTools puts another class in the place of Event.
    for (const type of types) this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
  }

  #handleLeave(): void {
    if (this.typing === null) return;
    const typed = this.typing;
    this.typing = null;
    this.#composing = false;
    const { text, view } = this;
    if (!view || !text) return;
    if (this.#field()?.invalid)
      view.announcer?.queueAnnouncement(this.fieldName, view.text('invalid_input', { fields: this.#label }));
    else if (typed !== text) view.announcer?.queueAnnouncement(this.fieldName, `${this.#label}: ${text}`);
  }

  #handleKey(event: KeyboardEvent): void {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (direction) {
      this.typing = null;
      this.view!.deferred?.code.stepField(this.view!.store, this.fieldName, direction, event.shiftKey);
      this.requestUpdate();
      this.#tell('input', 'change');
    } else if (event.key === 'Enter') this.view!.deferred?.code.focusNextField(this.view!.inputs, this);
    else return;
    event.preventDefault();
  }

  #handleHelp(): void {
    this.helpOpen = !this.helpOpen;
  }

  /** The per cent key that phones' number pads lack. */
  #handlePercent(): void {
    this.#type(this.text.includes('%') ? this.text.replace(/\s?%/, '') : `${this.text}%`);
    // It didn't come from the field, which is to show it even in a burst.
    this.requestUpdate();
    this.focus();
    this.#tell('input', 'change');
  }

  readonly #choose = (value: string): void => {
    this.typing = null;
    this.view?.store.choose(this.fieldName, value);
    this.focus();
    this.#tell('input', 'change');
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
    const spot = settledWeakSpot(view);
    const disabled = this.disabled || this.matches(':disabled');
    return html`<div
      class="box row ${invalid ? 'invalid' : field.example ? 'example' : ''}"
      part="field"
      data-weakest=${spot?.field === this.fieldName ? spot.weakness : nothing}
    >
      <span class="name"
        ><label for="input" part="label">${label}${unit && html`<span class="sr">, ${unit}</span>`}</label>${
          this.hint || view.hasHelp(this.fieldName)
            ? html`<button class="help" aria-label="${view.text('help')}: ${label}" aria-expanded=${this.helpOpen} aria-controls="where" @click=${this.#handleHelp}></button>`
            : nothing
        }</span
      >
      <span class="control"
        ><span class="well"
          ><input
            id="input"
            part="input"
            type="text"
            inputmode=${reads === 'count' && !this.#takesShare ? 'numeric' : 'decimal'}
            enterkeyhint="next"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="note where"
            aria-invalid=${invalid ? 'true' : nothing}
            aria-required=${this.required || nothing}
            ?disabled=${disabled}
            @input=${this.#handleInput}
            @compositionend=${this.#handleInput}
            @change=${this.#handleChange}
            @blur=${this.#handleLeave}
            @keydown=${this.#handleKey}
          />${unit && html`<span class="unit ${leads ? 'leads' : ''}" aria-hidden="true">${unit}</span>`}${
            this.#takesShare
              ? html`<button class="percent" aria-label="%: ${label}" ?disabled=${disabled} @click=${this.#handlePercent}>%</button>`
              : nothing
          }</span
        ></span
      >
      <p class="note" id="note" part="hint">
        ${
          this.typing === null || field.share !== undefined
            ? field.example
              ? view.text('example')
              : view.deferred?.code.fieldNote({ view, name: this.fieldName, field, reads, choose: this.#choose })
            : nothing
        }
      </p>
      <p class="where" id="where" ?hidden=${!this.helpOpen}>
        ${this.helpOpen ? this.hint || view.text(`${this.fieldName}Help` as 'budgetHelp') : nothing}
      </p>
    </div>`;
  }

  /** A stage behind another can be given as a share of it. */
  get #takesShare(): boolean {
    return this.view!.store.snapshot.definition.stages.slice(1).some(({ id }) => id === this.fieldName);
  }
}
