import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { withoutDirections } from '../../format/index.js';
import type { FieldState } from '../../store/index.js';
import { FLAG, property, state } from '../base/decorators.js';
import { FunnelElement } from '../base/element.js';
import { fieldControl } from '../base/field-control.js';
import { focusNextField } from '../base/focus-next-field.js';
import { formatOf, shownText, unitOf, type FieldFormat } from '../base/field-format.js';
import { fieldStyles } from '../base/field.styles.js';
import type { HostForm } from '../base/host-form.js';
import { hyphenated } from '../base/hyphenated.js';
import { readOption } from '../base/read-option.js';
import { theme } from '../base/theme.styles.js';
import { TypingController } from '../base/typing-controller.js';
import { settledWeakSpot } from '../base/weak-spot.js';
import type { CalculatorView } from '../base/view.js';

// Longer than 200 lines: the one field that the five inputs share, with its part in forms and its message.

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
  @property({ type: Boolean, converter: FLAG, reflect: true }) disabled = false;
  /** In a form of the page: the entry's name. Without one the form isn't touched. */
  @property({ reflect: true }) name: string | null = null;
  /** With a name: the form waits for a number here. */
  @property({ type: Boolean, converter: FLAG, reflect: true }) required = false;

  /** The field's name in the funnel: `budget`, a stage's id, `<stage>Check`, `margin`. */
  abstract readonly fieldName: string;

  @state() private helpOpen = false;
  readonly #typing = new TypingController(this, {
    view: () => this.view,
    input: () => this.#input,
    kept: () => this.#field(),
    shown: () => (this.view ? shownText(this.view, this.fieldName) : ''),
    label: () => this.#label,
    announcedAs: () => this.fieldName,
    type: (text) => this.view?.store.type(this.fieldName, text),
    choose: (reading) => this.view?.store.choose(this.fieldName, reading),
    focusNext: () => focusNextField(this.view!.inputs, this),
    ground: () => this.view!.deferred?.code.fieldsGround(this.view!, this),
    step: (direction, large) => this.view!.deferred?.code.stepField(this.view!.store, this.fieldName, direction, large),
    // The native `change` event ends at the shadow root. `input` leaves it by itself.
    onChange: () => this.#dispatch('change'),
    onSet: () => this.#dispatch('input', 'change'),
  });
  /** The state of the store that this field shows, written as one text. */
  #shownState: string | undefined;
  #form: HostForm | undefined;
  /** Values that were set before the element stood in a calculator that could keep them. */
  #early: Partial<Record<'value' | 'text', string>> = {};

  constructor() {
    super();
    for (const name of ['value', 'text'] as const) {
      // The page may have set it before the element was defined. Such an own property would hide the accessor.
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
    const format = this.#format;
    if (format)
      this.view!.store.setPageValue(fieldName, value && readOption(`${fieldName}.value`, String(value), format));
    else this.#early = { value };
  }

  /** The text as it stands in the field; setting it is like typing it, without events. */
  get text(): string {
    return this.#typing.text;
  }

  set text(text: string) {
    if (this.#format) this.view!.store.type(this.fieldName, text, false);
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

  formResetCallback(): void {
    if (this.name) this.view?.store.reset(false);
  }

  formStateRestoreCallback(state: FormData): void {
    const { view } = this;
    void view?.prepare().then((deferred) => deferred?.code.restoreFields(view, state));
  }

  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
  }

  /** Renders only if something of this field has changed: most keys are typed into another one. */
  protected override onSettled(byPerson: boolean): void {
    const { fieldName } = this;
    const view = this.view!;
    const spot = settledWeakSpot(view);
    const warnings = view.store.snapshot.result.warnings.filter(({ fields }) => fields.includes(fieldName));
    // Joined by hand and not by JSON.stringify, because a page may have added its own `toJSON` to lists.
    const shownState = [
      ...Object.entries(this.#field() ?? {}),
      ...warnings.map(({ code }) => code),
      spot?.field === fieldName && spot.weakness,
    ].join('|');
    if (!byPerson || shownState !== this.#shownState || this.#typing.showsPasted) this.requestUpdate();
    this.#shownState = shownState;
  }

  protected override onImmediate(): void {
    // A script of the page may submit the form in the same task.
    this.#form?.write(this.view!);
  }

  protected override willUpdate(): void {
    const early = this.#early;
    if (this.#format) {
      this.#early = {};
      Object.assign(this, early);
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
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
    return withoutDirections(this.label) || this.view!.label(this.fieldName);
  }

  #field(): FieldState | undefined {
    return this.view?.store.snapshot.fields[this.fieldName];
  }

  get #format(): FieldFormat | undefined {
    return this.view && formatOf(this.view, this.fieldName);
  }

  /** A stage behind another takes a share of it in place of a count. */
  get #takesShare(): boolean {
    return this.view!.store.snapshot.definition.stages.slice(1).some(({ id }) => id === this.fieldName);
  }

  #dispatch(...types: readonly string[]): void {
    // MooTools replaces the global `Event` by a class of its own.
    for (const type of types) this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true }));
  }

  #handleHelp(): void {
    this.helpOpen = !this.helpOpen;
  }

  /** The per cent key that phones' number pads lack. */
  #handlePercent(): void {
    this.#typing.type(this.text.includes('%') ? this.text.replace(/\s?%/, '') : `${this.text}%`);
    // The text didn't come from the field, so the field has to show it even within a burst of changes.
    this.requestUpdate();
    this.focus();
    this.#dispatch('input', 'change');
  }

  #helpButton(view: CalculatorView, label: string): unknown {
    return this.hint || view.hasHelp(this.fieldName)
      ? html`<button class="help" aria-label="${view.laterText('help')}: ${label}" aria-expanded=${this.helpOpen} aria-controls="where" @click=${this.#handleHelp}></button>`
      : nothing;
  }

  #help(view: CalculatorView): unknown {
    if (!this.helpOpen) return nothing;
    const { fieldName } = this;
    return (
      withoutDirections(this.hint) ||
      (view.rarer?.helpOf(view, fieldName) ?? view.text(`${fieldName}Help` as 'leadsHelp'))
    );
  }

  /** The message under the field. While somebody types, only the count that a share comes to is shown. */
  #note(view: CalculatorView, field: FieldState): unknown {
    const { pasted } = this.#typing;
    if (pasted) return pasted.note();
    if (this.#typing.typed !== null && field.share === undefined) return nothing;
    if (field.example) return view.text('example');
    return view.deferred?.code.fieldNote(view, this.fieldName, this.#typing.choose);
  }

  override render(): unknown {
    const { view } = this;
    const field = this.#field();
    const format = this.#format;
    if (!view || !field || !format) return nothing;
    const label = this.#label;
    const unit = unitOf(view, format);
    // Nobody is corrected while typing.
    const invalid = field.invalid !== undefined && this.#typing.typed === null;
    const spot = settledWeakSpot(view);
    const disabled = this.disabled || this.matches(':disabled');
    return html`<div class="cell"><div
      class="box row ${invalid ? 'invalid' : field.example ? 'example' : ''}"
      part="field"
      data-weakest=${spot?.field === this.fieldName ? spot.weakness : nothing}
    >
      <span class="name"
        ><label for="input" part="label">${hyphenated(label)}${unit.sign && html`<span class="sr">, ${unit.sign}</span>`}</label>${this.#helpButton(view, label)}</span
      >
      ${fieldControl(this.#typing, {
        unit,
        id: 'input',
        inputmode: format === 'count' && !this.#takesShare ? 'numeric' : 'decimal',
        describedBy: 'note where',
        invalid,
        required: this.required,
        disabled,
        button: this.#takesShare
          ? html`<button class="percent" aria-label="%: ${label}" ?disabled=${disabled} @click=${this.#handlePercent}>%</button>`
          : nothing,
      })}
      <p class="note" id="note" part="hint">${this.#note(view, field)}</p>
      <p class="where" id="where" ?hidden=${!this.helpOpen}>
        ${this.#help(view)}
      </p>
    </div></div>`;
  }
}
