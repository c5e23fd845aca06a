import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { formatChange, formatTarget, nameTarget } from '../../format/index.js';
import {
  chosenEntry,
  EMPTY_ENTRY,
  entryOf,
  readEntry,
  type EntryKind,
  type NumberEntry,
} from '../../store/number-entry.js';
import { percentOf } from '../../store/field.js';
import { stepChange, stepShare, stepValue } from '../../store/step.js';
import { stepTarget } from '../../store/target-entry.js';
import { property } from './decorators.js';
import { defineIfFree } from './define-if-free.js';
import { FunnelElement } from './element.js';
import { fieldControl } from './field-control.js';
import { unitOf, type Unit } from './field-format.js';
import { problem, problemNote, readingText } from './field-message.js';
import { fieldStyles } from './field.styles.js';
import type { PasteGround } from './paste-ground.js';
import { focusNextField } from './focus-next-field.js';
import { theme } from './theme.styles.js';
import { TypingController } from './typing-controller.js';

// Longer than 200 lines: the one field of all panels; what differs between kinds of numbers is a table in it.

/** A person has entered a number in a panel's field. The event doesn't leave the panel. */
export class PanelEntryEvent extends CustomEvent<{ readonly name: string; readonly entry: NumberEntry }> {
  constructor(name: string, entry: NumberEntry) {
    super('funnel-entry', { bubbles: true, detail: Object.freeze({ name, entry }) });
  }
}

/** Texts up to this length fit beside a label on a phone. */
const SHORT_TEXT_LENGTH = 11;

/**
 * Of each kind: how a value is written back and what its unit is, a number that the message about bad text shows as a
 * model, how far an arrow key goes, and the keyboard that a phone shows. What may be negative takes a whole keyboard: pads
 * of digits have no minus.
 */
const KINDS = {
  money: { writes: 'money', unit: 'money', sample: '20000.5', step: '1', inputmode: 'decimal' },
  count: { writes: 'count', unit: 'count', sample: '600', step: '1', inputmode: 'numeric' },
  stage: { writes: 'count', unit: 'count', sample: '600', step: '1', inputmode: 'decimal' },
  share: { writes: 'percent', unit: 'percent', sample: '0.3', step: '0.01', inputmode: 'decimal' },
  visits: { writes: 'percent', unit: 'percent', sample: '1.4', step: '0.01', inputmode: 'decimal' },
  change: { writes: 'percent', unit: 'percent', sample: '0.2', step: '0.01', inputmode: 'text' },
  plain: { writes: 'money', unit: 'count', sample: '0.7', step: '0.1', inputmode: 'decimal' },
  target: { writes: 'money', unit: 'count', sample: '1500000', step: '1', inputmode: 'text' },
} as const satisfies Record<EntryKind, object>;

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
      :host {
        container-type: inline-size;
      }
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

  /** The panel's name for the field. */
  @property() name = '';
  @property() label = '';
  /** How the text is parsed. */
  @property() kind: EntryKind = 'money';
  /** Shown behind the number in place of the kind's own unit. */
  @property() unit: string | null = null;
  // Every move of a slider makes new entries. Fields whose entry has the same content needn't render.
  @property({ attribute: false, hasChanged: (now: NumberEntry, before?: NumberEntry) => !isSame(now, before) })
  entry: NumberEntry = EMPTY_ENTRY;
  /** Shown under the field as long as the text is a number. */
  @property() hint = '';
  /** What is wrong with a number that could be parsed. Shown in place of the hint. */
  @property() problem = '';
  /** The message for a percentage outside of 0 to 100 %. */
  @property() range = '';
  @property({ type: Boolean }) disabled = false;
  /** Where several cells go that are pasted into the field of a name. */
  @property({ attribute: false }) ground: ((name: string) => PasteGround) | undefined;

  readonly #typing = new TypingController(this, {
    view: () => this.view,
    input: () => this.#input,
    kept: () => this.entry,
    shown: () => this.#shown(),
    label: () => this.label,
    announcedAs: () => this.name,
    type: (text) => this.enterText(text),
    choose: (reading) => this.#enter(chosenEntry(reading, this.kind)),
    focusNext: () => focusNextField(this.#open, this),
    ground: () => this.ground?.(this.name),
    step: (direction, large) => this.#step(direction, large),
  });
  #isLong = false;

  /** The text as it stands in the field. */
  get text(): string {
    return this.#typing.text;
  }

  /** Whether a number is found in a text, be it one that is asked about or out of range. */
  reads(text: string): boolean {
    const { invalid, readings } = readEntry(text, this.kind, this.view!.context);
    return !invalid || invalid === 'out_of_range' || readings !== undefined;
  }

  /** Enters a text as if it had been typed and left. */
  enterText(text: string): void {
    this.#enter(readEntry(text, this.kind, this.view!.context));
  }

  override focus(options?: FocusOptions): void {
    this.#input?.focus(options);
  }

  protected override willUpdate(): void {
    // The layout of the field doesn't change while somebody types in it.
    if (this.#typing.typed === null) this.#isLong = this.text.length > SHORT_TEXT_LENGTH;
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  get #unit(): Unit {
    return this.unit === null ? unitOf(this.view!, KINDS[this.kind].unit) : { sign: this.unit, leads: false };
  }

  /** The text while nobody types. */
  #shown(): string {
    const { text, value, share, invalid } = this.entry;
    // A share of a stage that is still empty has no count yet.
    if (share !== undefined && !value && !invalid) return text || readingText(this.view!, percentOf(share), 'count');
    return invalid ? text : this.#written(value);
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

  /** The panel's fields that can be focused: not those that are disabled or hidden. */
  get #open(): FunnelPanelField[] {
    const all = (this.getRootNode() as ShadowRoot).querySelectorAll<FunnelPanelField>(this.localName);
    return [...all].filter((field) => field === this || (!field.disabled && field.checkVisibility()));
  }

  #step(direction: 1 | -1, large: boolean): boolean {
    const { kind } = this;
    const { invalid, value } = this.entry;
    if (invalid) return false;
    const next =
      kind === 'target'
        ? stepTarget(value, direction, large)
        : kind === 'change'
          ? stepChange(value, direction, large)
          : kind === 'share'
            ? stepShare(value, direction, large)
            : stepValue(value, direction, large, KINDS[kind].step);
    if (next === null || next === value) return false;
    this.#enter(entryOf(next));
    return true;
  }

  override render(): TemplateResult | typeof nothing {
    const { view, label, kind, entry } = this;
    if (!view) return nothing;
    // Nobody is corrected while typing.
    const wrong = this.#typing.typed === null && (entry.invalid !== undefined || this.problem !== '');
    const unit = this.#unit;
    return html`<div class="box row ${wrong ? 'invalid' : ''} ${this.#isLong ? 'long' : ''}" part="field">
      <span class="name"><label for="input" part="label">${label}${unit.sign && html`<span class="sr">, ${unit.sign}</span>`}</label></span>
      ${fieldControl(this.#typing, {
        unit,
        id: 'input',
        inputmode: KINDS[kind].inputmode,
        ...(kind === 'target' && { dir: 'ltr' }),
        describedBy: 'note',
        invalid: wrong,
        disabled: this.disabled,
      })}
      <p class="note" id="note" part="hint">${this.#note(wrong)}</p>
    </div>`;
  }

  #note(wrong: boolean): unknown {
    const { pasted } = this.#typing;
    if (pasted) return [pasted.note(), wrong ? [' ', this.#fault(wrong)] : nothing];
    return this.#fault(wrong);
  }

  /** What is wrong with the text, else the hint. */
  #fault(wrong: boolean): unknown {
    const view = this.view!;
    const { kind } = this;
    const { writes, sample } = KINDS[kind];
    const { invalid, readings } = this.entry;
    if (!wrong) return this.hint;
    if (!invalid) return this.problem;
    const words = invalid === 'out_of_range' ? this.range : problem(view, invalid, view.editable(sample, writes));
    const write = (reading: string): string =>
      kind === 'target'
        ? nameTarget(reading, view.context)
        : kind === 'stage'
          ? readingText(view, reading, 'count')
          : this.#written(reading);
    return problemNote(words, readings, write, this.#typing.choose);
  }
}

/** Defines the element. Panels that have such fields call it when they are connected. */
export function definePanelField(): void {
  defineIfFree({ 'funnel-panel-field': FunnelPanelField });
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-panel-field': FunnelPanelField;
  }
}
