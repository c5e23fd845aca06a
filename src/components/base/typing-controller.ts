import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Pasted, PasteGround } from './paste-ground.js';
import type { CalculatorView } from './view.js';

/**
 * A field as its element describes it: where the number is kept, and how it is shown. Called each time it is needed.
 */
export interface TypedField {
  view(): CalculatorView | undefined;
  input(): HTMLInputElement | null | undefined;
  /** What is kept now: the text that was typed last, and why it isn't a number. */
  kept(): { readonly text?: string; readonly invalid?: unknown; readonly readings?: unknown } | undefined;
  /** What stands in the field while nobody types. */
  shown(): string;
  /** What announcements call the field. */
  label(): string;
  /** Of several announcements under one name only the last is made. */
  announcedAs(): string;
  /** Keeps a text that was typed. */
  type(text: string): void;
  /** Keeps one of the numbers that an ambiguous text could mean. */
  choose(reading: string): void;
  focusNext(): void;
  /** Where several pasted cells go; absent or undefined where they can go nowhere. */
  ground?(): PasteGround | undefined;
  /** Keeps the next number up or down. Returns whether there is one; undefined where the field can't step. */
  step?(direction: 1 | -1, large: boolean): boolean | undefined;
  /** The field was left with another text, or filled without being entered. */
  onChange?(): void;
  /** A key or a button has set a number, for which the browser dispatches no event. */
  onSet?(): void;
}

/**
 * What a person does in a text field of a number: typing, composing, autofill, steps, leaving it.
 *
 * While somebody types, the text stays as it is and nobody is corrected; the element shows what is wrong with it once
 * `typed` is null again. Whoever owns the number, a calculator's store or a panel, is reached by a `TypedField`.
 */
export class TypingController implements ReactiveController {
  readonly host: ReactiveControllerHost;
  readonly field: TypedField;
  #typed: string | null = null;
  #composing = false;
  #pasted: Pasted | undefined;

  constructor(host: ReactiveControllerHost, field: TypedField) {
    this.host = host;
    this.field = field;
    host.addController(this);
  }

  /**
   * The text that is being typed, until the field is left; null while nobody types.
   *
   * It is null too once a reset or the page has changed the number since.
   */
  get typed(): string | null {
    return this.#typed === this.field.kept()?.text ? this.#typed : null;
  }

  /** The text as it stands in the field. */
  get text(): string {
    return this.typed ?? this.field.shown();
  }

  /** What the last paste of several cells has done here, or asks; undefined once something else was entered. */
  get pasted(): Pasted | undefined {
    return this.#pasted?.holds() ? this.#pasted : undefined;
  }

  set pasted(pasted: Pasted | undefined) {
    this.#pasted = pasted;
  }

  /** Whether there was such a message when the element rendered last. */
  get showsPasted(): boolean {
    return this.#pasted !== undefined;
  }

  hostUpdate(): void {
    this.#typed = this.typed;
    this.#pasted = this.pasted;
  }

  hostUpdated(): void {
    const input = this.field.input();
    // Not bound in the template, and set only if it differs: setting it moves the caret and ends a composition.
    if (input && !this.#composing && input.value !== this.text) input.value = this.text;
  }

  /** Takes a text as typed. */
  type(text: string): void {
    if (text === this.typed) return;
    this.#setTyped(text);
    this.field.type(text);
  }

  /** Takes a person's choice among the numbers that an ambiguous text could mean. */
  readonly choose = (reading: string): void => {
    this.#setTyped(null);
    this.field.choose(reading);
    this.field.input()?.focus();
    this.field.onSet?.();
  };

  /** Handles `input` and `compositionend`. */
  readonly handleInput = ({ target, type, inputType, isComposing }: InputEvent): void => {
    this.#composing = isComposing && type === 'input';
    const { value } = target as HTMLInputElement;
    // A character that is still being composed isn't text yet, and a cancelled one never becomes text.
    if (!this.#composing && (value !== this.text || !/ompos/.test(type + inputType))) this.type(value);
    this.#leaveUnlessEntered(target as HTMLInputElement);
  };

  readonly handleChange = ({ target }: Event): void => {
    // Password managers and drag and drop may dispatch `change` alone.
    const { value } = target as HTMLInputElement;
    if (value !== this.text) this.type(value);
    this.#leaveUnlessEntered(target as HTMLInputElement);
    this.field.onChange?.();
  };

  readonly handleBlur = (): void => {
    const { typed } = this;
    if (typed === null) return;
    this.#setTyped(null);
    this.#composing = false;
    const view = this.field.view();
    if (view && this.text) view.deferred?.code.announceLeft(this, view, typed);
  };

  /**
   * Handles `paste`, `drop` and `beforeinput`: a field of one line would join several cells to one number.
   *
   * A paste that a script of the page has cancelled stays cancelled.
   */
  readonly handlePaste = (event: Event): void => {
    const { clipboardData, dataTransfer, data, inputType } = event as ClipboardEvent & InputEvent;
    const view = this.field.view();
    if (!view || event.defaultPrevented || !event.cancelable) return;
    const text = (clipboardData ?? dataTransfer)?.getData('text/plain') || data || '';
    const code = view.deferred?.code;
    // Before the deferred part has come, only cells are told, and not lists: a list's marks need the language.
    if (!(code ? code.takesPaste(view, text, inputType) : /[\t\r\n]/.test(text.trim()))) return;
    event.preventDefault();
    const spread = (): void =>
      view.deferred ? view.deferred.code.spreadCells(this, view, text) : this.keepCells(text);
    if (code) spread();
    else void view.prepare().then(spread);
  };

  /** Enter moves on from the first frame; what other keys do beside typing is loaded after it. */
  readonly handleKeydown = (event: KeyboardEvent): void => {
    const { key, isComposing, ctrlKey, altKey, metaKey } = event;
    if (key !== 'Enter') return this.field.view()?.deferred?.code.handleKey(this, event);
    if (isComposing || ctrlKey || altKey || metaKey) return;
    this.field.focusNext();
    event.preventDefault();
  };

  /** Shows a number that was set in another way than by typing, also within a burst. */
  showSet(): void {
    this.#typed = null;
    this.host.requestUpdate();
    this.field.onSet?.();
  }

  /** Keeps several cells as one text, which is no number. */
  keepCells(text: string): void {
    this.type(text.trim().replace(/\s*[\t\r\n]+\s*/g, ' | '));
    this.host.requestUpdate();
  }

  /** A field that is filled without having the focus gets no `blur` event later. */
  #leaveUnlessEntered(input: HTMLInputElement): void {
    if ((input.getRootNode() as ShadowRoot).activeElement !== input) this.handleBlur();
  }

  #setTyped(text: string | null): void {
    const changes = (text === null) !== (this.#typed === null);
    this.#typed = text;
    // While typing goes on, the element needn't render for each text.
    if (changes) this.host.requestUpdate();
  }
}
