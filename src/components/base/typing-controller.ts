import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CalculatorView } from './view.js';

/** One field as its element knows it: where the number is kept, and how it is shown. Asked anew each time. */
export interface TypedField {
  view(): CalculatorView | undefined;
  input(): HTMLInputElement | null | undefined;
  /** What is kept now: the text that was typed last, and why it is no number. */
  kept(): { readonly text?: string; readonly invalid?: unknown } | undefined;
  /** What stands in the field while nobody types. */
  shown(): string;
  /** What announcements call the field. */
  label(): string;
  /** Of several announcements of one name the last is made. */
  announcedAs(): string;
  /** Keeps a text that was typed. */
  type(text: string): void;
  /** Keeps one of the numbers that an ambiguous text could mean. */
  choose(reading: string): void;
  focusNext(): void;
  /** Keeps the next number up or down; returns whether there is one, undefined where the field can't step. */
  step?(direction: 1 | -1, large: boolean): boolean | undefined;
  /** The field was left with another text, or filled without being entered. */
  onChange?(): void;
  /** A number was set by a key or a button, of which the browser tells nobody. */
  onSet?(): void;
}

/**
 * What a person does in a text field of a number: typing, composing, autofill, steps, leaving it.
 *
 * While somebody types, the text stays as it is and nobody is corrected; the element shows what is wrong with it once
 * `typed` is null again. Whoever owns the number, a calculator's store or a panel, is reached by a `TypedField`.
 */
export class TypingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #field: TypedField;
  #typed: string | null = null;
  #composing = false;

  constructor(host: ReactiveControllerHost, field: TypedField) {
    this.#host = host;
    this.#field = field;
    host.addController(this);
  }

  /**
   * The text under the person's hands, until the field is left; null where nobody types.
   *
   * Whoever else has changed the number since, a reset or the page, has the last word.
   */
  get typed(): string | null {
    return this.#typed === this.#field.kept()?.text ? this.#typed : null;
  }

  /** The text as it stands in the field. */
  get text(): string {
    return this.typed ?? this.#field.shown();
  }

  hostUpdate(): void {
    this.#typed = this.typed;
  }

  hostUpdated(): void {
    const input = this.#field.input();
    // By hand, and only where it differs: writing into the field moves the caret and ends a composition.
    if (input && !this.#composing && input.value !== this.text) input.value = this.text;
  }

  /** Takes a text as typed. */
  type(text: string): void {
    if (text === this.typed) return;
    this.#setTyped(text);
    this.#field.type(text);
  }

  /** Takes a person's choice among the numbers that an ambiguous text could mean. */
  readonly choose = (reading: string): void => {
    this.#setTyped(null);
    this.#field.choose(reading);
    this.#field.input()?.focus();
    this.#field.onSet?.();
  };

  /** Of `input` and `compositionend`. */
  readonly handleInput = ({ target, type, inputType, isComposing }: InputEvent): void => {
    this.#composing = isComposing && type === 'input';
    const { value } = target as HTMLInputElement;
    // Half a composed character is no text yet, and one that was given up never was.
    if (!this.#composing && (value !== this.text || !/ompos/.test(type + inputType))) this.type(value);
    this.#leaveUnlessEntered(target as HTMLInputElement);
  };

  readonly handleChange = ({ target }: Event): void => {
    // Password managers and drag and drop may tell of the change alone.
    const { value } = target as HTMLInputElement;
    if (value !== this.text) this.type(value);
    this.#leaveUnlessEntered(target as HTMLInputElement);
    this.#field.onChange?.();
  };

  readonly handleBlur = (): void => {
    const { typed } = this;
    if (typed === null) return;
    this.#setTyped(null);
    this.#composing = false;
    const view = this.#field.view();
    const { text } = this;
    if (!view || !text) return;
    const label = this.#field.label();
    const announcement = this.#field.kept()?.invalid
      ? view.text('invalid_input', { fields: label })
      : typed !== text && `${label}: ${text}`;
    if (announcement) view.announcer?.queueAnnouncement(this.#field.announcedAs(), announcement);
  };

  readonly handleKeydown = (event: KeyboardEvent): void => {
    const { key, shiftKey, isComposing, ctrlKey, altKey, metaKey } = event;
    if (isComposing || ctrlKey || altKey || metaKey) return;
    const direction = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
    if (key === 'Enter') this.#field.focusNext();
    else if (!direction || this.#step(direction, shiftKey) === undefined) return;
    event.preventDefault();
  };

  /** A field that is filled or dropped into without being entered won't be left either. */
  #leaveUnlessEntered(input: HTMLInputElement): void {
    if ((input.getRootNode() as ShadowRoot).activeElement !== input) this.handleBlur();
  }

  #step(direction: 1 | -1, large: boolean): boolean | undefined {
    const stepped = this.#field.step?.(direction, large);
    if (stepped) {
      this.#typed = null;
      // It didn't come from the field, which is to show it even in a burst.
      this.#host.requestUpdate();
      this.#field.onSet?.();
    }
    return stepped;
  }

  #setTyped(text: string | null): void {
    const changes = (text === null) !== (this.#typed === null);
    this.#typed = text;
    // From one text to the next the element shows nothing else.
    if (changes) this.#host.requestUpdate();
  }
}
