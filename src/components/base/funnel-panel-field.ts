import { css, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { currencyLeads, currencySymbol, formatChange, formatTarget, nameTarget } from '../../format/index.js';
import { EMPTY_ENTRY, entryOf, readEntry, type EntryKind, type NumberEntry } from '../../store/number-entry.js';
import { stepChange, stepValue } from '../../store/step.js';
import { stepTarget } from '../../store/target-entry.js';
import { property, state } from './decorators.js';
import { FunnelElement } from './element.js';
import { fieldStyles } from './field.styles.js';
import { theme } from './theme.styles.js';

/** A person has entered a number in a panel's field; ends at the panel. */
export class PanelEntryEvent extends CustomEvent<{ readonly name: string; readonly entry: NumberEntry }> {
  constructor(name: string, entry: NumberEntry) {
    super('funnel-entry', { bubbles: true, detail: Object.freeze({ name, entry }) });
  }
}

/** Characters that have room beside a label on a phone. */
const ROOMY = 11;

/** Of each kind: how a value is written back, and a number that the message about bad text shows as a model. */
const KINDS = {
  money: { writes: 'money', sample: '20000.5', step: '1' },
  count: { writes: 'count', sample: '600', step: '1' },
  stage: { writes: 'count', sample: '600', step: '1' },
  share: { writes: 'percent', sample: '0.3', step: '0.01' },
  visits: { writes: 'percent', sample: '1.4', step: '0.01' },
  change: { writes: 'percent', sample: '0.2', step: '0.01' },
  plain: { writes: 'money', sample: '0.7', step: '0.1' },
  target: { writes: 'money', sample: '1500000', step: '1' },
} as const;

const isSame = (now: NumberEntry, before: NumberEntry | undefined): boolean =>
  now.value === before?.value && now.text === before.text && now.invalid === before.invalid;

/**
 * A number that stands in a panel, beside the funnel's own: it owns the typing, the panel owns the entry.
 *
 * Part of the panels, not for pages: they have `<funnel-field>`.
 */
export class FunnelPanelField extends FunnelElement {
  static override shadowRootOptions: ShadowRootInit = { ...FunnelElement.shadowRootOptions, delegatesFocus: true };

  static override styles: CSSResultGroup = [
    theme,
    fieldStyles,
    css`
      @container (width <= 290px) {
        .row {
          padding-block-start: 8px;
        }
        label {
          padding-block-end: 4px;
        }
      }
      @container (width <= 400px) {
        .long {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** By which the panel knows it. */
  @property() name = '';
  @property() label = '';
  /** How text is read. */
  @property() kind: EntryKind = 'money';
  /** Behind the number, in place of the kind's own unit. */
  @property() unit: string | null = null;
  // Made anew at every move of a slider: the fields of all other levers needn't follow.
  @property({ attribute: false, hasChanged: (now: NumberEntry, before?: NumberEntry) => !isSame(now, before) })
  entry: NumberEntry = EMPTY_ENTRY;
  /** Under the field, as long as the text is a number. */
  @property() hint = '';
  /** What is wrong with a number that could be read: says so in place of the hint. */
  @property() problem = '';
  /** What to say of a share that lies outside of 0 to 100 %. */
  @property() range = '';
  @property({ type: Boolean }) disabled = false;

  /** The text under the person's hands, until the field is left. */
  @state() private typing: string | null = null;
  #composing = false;
  #isLong = false;

  /** The text as it stands in the field. */
  get text(): string {
    const { text, value, share, invalid } = this.entry;
    // A share that waits for the stage before has no count yet.
    const asTyped = invalid || (share !== undefined && !value);
    return this.typing ?? (asTyped ? text : this.#written(value));
  }

  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
  }

  protected override willUpdate(): void {
    // Whoever else has changed the entry since has the last word.
    if (this.typing !== null && this.typing !== this.entry.text) this.typing = null;
    // A field that is typed into stays where it is.
    if (this.typing === null) this.#isLong = this.text.length > ROOMY;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const input = this.#input;
    // By hand, and only where it differs: writing into the field moves the caret and ends a composition.
    if (input && !this.#composing && input.value !== this.text) input.value = this.text;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #unit(): string {
    if (this.unit !== null) return this.unit;
    return this.kind === 'money'
      ? currencySymbol(this.view!.context)
      : KINDS[this.kind].writes === 'percent'
        ? '%'
        : '';
  }

  /** A value as the field shows it. */
  #written(value: string): string {
    const { view, kind } = this;
    if (!view) return '';
    if (kind === 'change' && value) return formatChange(value, (size) => view.editable(size.toString(), 'percent'));
    return kind === 'target' ? formatTarget(value, view.context) : view.editable(value, KINDS[kind].writes);
  }

  #enter(entry: NumberEntry): void {
    this.entry = entry;
    this.dispatchEvent(new PanelEntryEvent(this.name, entry));
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
    this.#enter(readEntry(text, this.kind, this.view!.context));
  }

  #handleChange({ target }: Event): void {
    // Drag and drop may tell of the change alone.
    const { value } = target as HTMLInputElement;
    if (value !== this.text) this.#type(value);
    if (this.shadowRoot!.activeElement !== target) this.#handleLeave();
  }

  #handleLeave(): void {
    if (this.typing === null) return;
    const typed = this.typing;
    this.typing = null;
    this.#composing = false;
    const { view, text, label } = this;
    if (!view || !text) return;
    if (this.entry.invalid) view.announcer?.queueAnnouncement(this.name, view.text('invalid_input', { fields: label }));
    else if (typed !== text) view.announcer?.queueAnnouncement(this.name, `${label}: ${text}`);
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (direction) this.#step(direction, event.shiftKey);
    else if (event.key === 'Enter') this.view!.deferred?.code.focusNextField(this.#open, this);
    else return;
    event.preventDefault();
  }

  /** The panel's fields that can be entered: not those behind something closed. */
  get #open(): FunnelPanelField[] {
    const all = (this.getRootNode() as ShadowRoot).querySelectorAll<FunnelPanelField>(this.localName);
    return [...all].filter((field) => field === this || (!field.disabled && field.checkVisibility()));
  }

  #step(direction: 1 | -1, large: boolean): void {
    const { invalid, value } = this.entry;
    if (invalid) return;
    this.typing = null;
    const next =
      this.kind === 'target'
        ? stepTarget(value, direction, large)
        : this.kind === 'change'
          ? stepChange(value, direction, large)
          : stepValue(value, direction, large, KINDS[this.kind].step);
    // A share ends at 1: a longer text that doesn't begin with 0 is more.
    if (this.kind !== 'share' || next.length < 2 || next.startsWith('0')) this.#enter(entryOf(next));
  }

  #choose(reading: string): void {
    this.typing = null;
    this.#enter(entryOf(reading));
    this.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { view, label, kind, entry } = this;
    if (!view) return nothing;
    // Nobody is corrected while typing.
    const wrong = this.typing === null && (entry.invalid !== undefined || this.problem !== '');
    const unit = this.#unit;
    const leads = kind === 'money' && this.unit === null && currencyLeads(view.context);
    // What may be negative takes a whole keyboard: the pads of digits that phones show have no minus.
    return html`<div class="box row ${wrong ? 'invalid' : ''} ${this.#isLong ? 'long' : ''}" part="field">
      <span class="name"><label for="input" part="label">${label}${unit && html`<span class="sr">, ${unit}</span>`}</label></span>
      <span class="control"
        ><span class="well"
          ><input
            id="input"
            part="input"
            type="text"
            inputmode=${kind === 'target' || kind === 'change' ? 'text' : kind === 'count' ? 'numeric' : 'decimal'}
            enterkeyhint="next"
            autocomplete="off"
            spellcheck="false"
            dir=${kind === 'target' ? 'ltr' : nothing}
            aria-describedby="note"
            aria-invalid=${wrong ? 'true' : nothing}
            ?disabled=${this.disabled}
            @input=${this.#handleInput}
            @compositionend=${this.#handleInput}
            @change=${this.#handleChange}
            @blur=${this.#handleLeave}
            @keydown=${this.#handleKey}
          />${unit && html`<span class="unit ${leads ? 'leads' : ''}" aria-hidden="true">${unit}</span>`}</span
        ></span
      >
      <p class="note" id="note" part="hint">${this.#note(wrong)}</p>
    </div>`;
  }

  #note(wrong: boolean): unknown {
    const view = this.view!;
    const { kind } = this;
    const { writes, sample } = KINDS[kind];
    const { invalid, readings } = this.entry;
    if (!wrong) return this.hint;
    if (!invalid) return this.problem;
    const message =
      invalid === 'out_of_range'
        ? this.range
        : view.text(invalid, { sample: view.editable(sample, writes), currency: currencySymbol(view.context) });
    if (invalid !== 'ambiguous') return message;
    return [
      message,
      readings?.map(
        (reading) =>
          html`<button class="reading" @click=${() => this.#choose(reading)}>${kind === 'target' ? nameTarget(reading, view.context) : this.#written(reading)}</button>`,
      ),
    ];
  }
}

/** Panels that have such fields define the element with themselves. */
export function definePanelField(): void {
  if (!customElements.get('funnel-panel-field')) customElements.define('funnel-panel-field', FunnelPanelField);
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-panel-field': FunnelPanelField;
  }
}
