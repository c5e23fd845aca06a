import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { FILE_ENDING, LONGEST_FILE, writeCalculation } from '../../share/calculation.js';
import { formatMonth } from '../../format/index.js';
import { monthFacts, monthText } from '../../share/month-facts.js';
import { readCalculation, type FileInputs } from '../../share/read-calculation.js';
import { state } from '../base/decorators.js';
import { FunnelPanel } from '../base/panel.js';
import { holdsThisMonth } from '../../store/this-month.js';
import { holdsValue } from '../../store/value-store.js';
import { monthAt } from '../../store/working-days.js';
import { planOf } from '../base/plan-of.js';
import { thisMonthOf } from '../base/this-month-of.js';
import { valueOf } from '../base/value-of.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import { fileProblemText } from './file-problem.js';
import { noticeOf, type FunnelShareNotice } from './funnel-share-notice.js';
import { shareStyles } from './funnel-share.styles.js';
import { restoreInputs } from './restore-inputs.js';
import { copyText, FunnelShareEvent, isoDay, offerFile, type ShareWay } from './share-actions.js';
import { linkChanges } from './share-changes.js';
import { shareWords } from './share-texts.js';
import { noteCurrency } from './money-currency.js';

// Longer than 200 lines: saving and opening are read together, each with its message and its failure.

/** Bytes of the largest file that is read: a character of a name may take four. */
const LARGEST_FILE = LONGEST_FILE * 4;

/**
 * Saves a calculation as a file, and opens one.
 */
export class FunnelShareFile extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, shareStyles];

  protected readonly topic = 'share';

  /** The last action in words. */
  @state() private done = '';
  /** A calculation that couldn't be saved or copied, for the person to copy by hand. */
  @state() private byHand: string | null = null;

  /** Removes the message about an earlier calculation, which no longer holds. */
  protected override onSettled(byPerson: boolean): void {
    if (byPerson) [this.done, this.byHand] = ['', null];
    super.onSettled(byPerson);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('byHand' as keyof this) && this.byHand !== null)
      this.renderRoot.querySelector<HTMLTextAreaElement>('textarea[readonly]')?.select();
  }

  get #text(): string {
    const view = this.view!;
    const { store, context } = view;
    return writeCalculation(
      store.snapshot,
      store.state,
      context,
      planOf(view).state,
      valueOf(view).state,
      monthFacts(thisMonthOf(view).state, monthAt(new Date())),
    );
  }

  /** Under the buttons that open a file, and not above the calculator, which may be far away. */
  get #notice(): FunnelShareNotice {
    return noticeOf({ renderRoot: this.renderRoot.querySelector('.asks')! });
  }

  #say(sentence: string, byHand: string | null = null): void {
    [this.done, this.byHand] = [sentence, byHand];
    this.view!.say(sentence);
  }

  #tell(way: ShareWay): void {
    this.dispatchEvent(new FunnelShareEvent(way));
  }

  #handleSave(): void {
    const words = shareWords(this.view!);
    const file = `funnel-${isoDay(new Date())}${FILE_ENDING}`;
    const offered = offerFile(file, this.#text, 'application/json');
    this.#say(offered ? fill(words.fileOffered, { file }) : words.fileByHand, offered ? null : this.#text);
    this.#tell('file');
  }

  async #handleCopy(): Promise<void> {
    const words = shareWords(this.view!);
    const text = this.#text;
    const copied = await copyText(text);
    this.#say(copied ? words.fileCopied : words.copyByHand, copied ? null : text);
    this.#tell('file');
  }

  async #handleChoice(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const words = shareWords(this.view!);
    try {
      // A file of a gigabyte isn't read to find that it is none of ours.
      const text = file.size > LARGEST_FILE ? null : await file.text();
      if (text === null) this.#say(fileProblemText(this.view!, { rule: 'too_large', place: '' }));
      else this.#open(text);
    } catch {
      this.#say(words.fileUnread);
    }
    // So that the same file can be chosen again after it was corrected.
    input.value = '';
  }

  #handlePaste(): void {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#pasted')!;
    if (field.value.trim()) this.#open(field.value);
    else this.#say(shareWords(this.view!).fileEmpty);
  }

  /** Opens the text of a file, and asks before it replaces what a person has entered. */
  #open(text: string): void {
    const view = this.view!;
    const words = shareWords(view);
    const reading = readCalculation(text, view.store);
    if (!reading.ok) return this.#say(fileProblemText(view, reading.problem));
    const inputs = this.#ofThisMonth(reading.inputs);
    const changes = linkChanges(view, { ...inputs, locale: view.context.locale });
    if (!changes[0]) return this.#say(words.fileSame);
    this.#say('');
    const { leftOut } = inputs;
    const take = (): void => void this.#take(inputs);
    if (!this.#holdsInput) return take();
    this.#notice.show({ kind: 'ask', from: 'file', changes, leftOut, take, keep: () => undefined });
  }

  /** What had come in another month isn't what has come in this one. */
  #ofThisMonth(inputs: FileInputs): FileInputs {
    const { thisMonth, leftOut } = inputs;
    if (!thisMonth || thisMonth.month === monthText(monthAt(new Date()))) return inputs;
    const view = this.view!;
    const of = formatMonth(thisMonth.month, view.context);
    return { ...inputs, thisMonth: null, leftOut: [...leftOut, fill(shareWords(view).otherMonth, { month: of })] };
  }

  /** Whether there is anything of a person's own that a file would replace. */
  get #holdsInput(): boolean {
    const { entries, norms, leadsAre, tables } = this.view!.store.state;
    const isNumbers = entries.size > 0 || norms.size > 0 || leadsAre !== undefined || tables !== undefined;
    return isNumbers || holdsValue(valueOf(this.view!).state) || holdsThisMonth(thisMonthOf(this.view!).state);
  }

  async #take(inputs: FileInputs): Promise<void> {
    const { calculator } = this;
    const { context } = this.view!;
    const { state: opened, currency, leftOut } = inputs;
    const notice = this.#notice;
    noteCurrency(Object.values(opened.tables ?? {}), currency);
    // Where the currency is the one that is there already, the page goes on deciding about it.
    const money = currency === context.currency ? calculator!.currency : (currency ?? null);
    const undo = restoreInputs(calculator!, inputs, { currency: money }, true, () => notice.show(null));
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#pasted');
    if (field) field.value = '';
    await calculator!.updateComplete;
    notice.show({ kind: 'shown', from: 'file', leftOut, undo, state: opened });
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (!view) return nothing;
    const words = shareWords(view);
    return html`<h3 id="title">${words.fileHeading}</h3>
      <p class="small">${words.fileIntro}</p>
      <div class="actions" role="group" aria-labelledby="title">
        <button class="action button" @click=${this.#handleSave}>${words.fileSave}</button>
        <button class="action button" @click=${this.#handleBrowse}>${words.fileOpen}</button>
        <button class="action button" @click=${this.#handleCopy}>${words.fileCopy}</button>
        <input type="file" accept=".json,application/json" hidden tabindex="-1" aria-label=${words.fileOpen} @input=${keep} @change=${this.#handleFile} />
      </div>
      <p class="done">${this.done}</p>
      <div class="asks"></div>
      ${this.byHand === null ? nothing : html`<textarea readonly aria-label=${words.copyField} .value=${this.byHand}></textarea>`}
      <details>
        <summary>${words.filePaste}</summary>
        <textarea id="pasted" aria-label=${words.filePasteField} spellcheck="false" @input=${keep} @change=${keep} @keydown=${keepKey} @keypress=${keepKey} @keyup=${keepKey}></textarea>
        <div class="actions"><button class="action button" @click=${this.#handlePaste}>${words.filePasteOpen}</button></div>
      </details>`;
  }

  #handleBrowse(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input')!.click();
  }

  #handleFile(event: Event): void {
    keep(event);
    void this.#handleChoice(event);
  }
}

/** The page hears of the numbers that change, and not of the field that a file is chosen in. */
const keep = (event: Event): void => event.stopPropagation();

/** A letter that is typed is no shortcut of the page's. */
const keepKey = (event: KeyboardEvent): void => {
  if (!/^(?:Tab|Escape|F\d+)$/.test(event.key)) keep(event);
};

declare global {
  interface HTMLElementTagNameMap {
    'funnel-share-file': FunnelShareFile;
  }
}
