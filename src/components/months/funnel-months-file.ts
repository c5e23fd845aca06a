import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { Pace } from '../../import-file/pace.js';
import { ImportRefusal, type RefusalReason } from '../../import-file/refusal.js';
import { tableText } from '../../import-file/table-text.js';
import type { MonthsFileTexts } from '../../texts/en/months-file.js';
import { property, state } from '../base/decorators.js';
import { FunnelPanel } from '../base/panel.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import { readFileMonths, type FileAnswers, type FileReading } from './file-months.js';
import { monthsListStyles } from './months-list.styles.js';
import { monthsOf } from './months-of.js';
import { mergeMonths, pasteMonths, type PastedMonths } from './months-paste.js';

const REFUSALS = {
  too_large: 'tooLarge',
  too_many_rows: 'tooManyRows',
  empty: 'empty',
  pdf: 'pdf',
  old_workbook: 'oldWorkbook',
  broken_workbook: 'brokenWorkbook',
  markup: 'markup',
  binary: 'binary',
  out_of_reach: 'outOfReach',
  not_loaded: 'notLoaded',
  stopped: 'failed',
} as const satisfies Record<RefusalReason, keyof MonthsFileTexts>;

type Asking = Extract<FileReading, { readonly kind: 'ask' }>;
type Found = Exclude<FileReading, Asking>;

/** The page lives on while a file is read. */
const pace = (): Pace => new Pace(() => undefined, true);

/**
 * Reads months from a file that was chosen, and asks what the file can't tell.
 *
 * Part of `<funnel-months>`, not for pages.
 */
export class FunnelMonthsFile extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, monthsListStyles];

  protected readonly topic = 'months-file';

  @property({ attribute: false }) file: Blob | null = null;
  /** Takes the months over, and says so. */
  @property({ attribute: false }) take: (found: PastedMonths, said: string, remarks: readonly string[]) => void = () =>
    undefined;

  /** The last thing to say, by its key among the words. */
  @state() private said: keyof MonthsFileTexts | null = null;
  @state() private asking: Asking | null = null;
  #text = '';
  #answers: FileAnswers = {};
  /** A file that was chosen before another one isn't taken any more. */
  #turn = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file') && this.file) void this.#open(this.file);
  }

  get #words(): MonthsFileTexts {
    return this.view!.topics!.latest('months-file');
  }

  #say(said: keyof MonthsFileTexts | null): void {
    this.said = said;
    if (said) this.view?.announcer?.queueAnnouncement('months file', this.#words[said]);
  }

  #close(): void {
    this.#turn += 1;
    this.#text = '';
    this.#answers = {};
    [this.said, this.asking] = [null, null];
  }

  async #open(file: Blob): Promise<void> {
    this.#close();
    await this.#read(async () => {
      this.#text = await tableText(file, pace());
    });
  }

  #handleAnswer(answer: FileAnswers): void {
    this.#answers = { ...this.#answers, ...answer };
    this.asking = null;
    void this.#read(() => Promise.resolve());
  }

  /** @param prepare - what comes before the text is there */
  async #read(prepare: () => Promise<void>): Promise<void> {
    const view = this.view!;
    const turn = this.#turn;
    this.#say('reading');
    try {
      await prepare();
      const found = await readFileMonths(view, this.#text, this.#answers, pace());
      if (turn === this.#turn) this.#follow(found);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#close();
      this.#say(error instanceof ImportRefusal ? REFUSALS[error.reason] : 'failed');
    }
  }

  #follow(found: FileReading): void {
    if (found.kind === 'ask') {
      this.said = null;
      this.asking = found;
      return;
    }
    const text = this.#text;
    this.#close();
    this.#takeIn(found, text);
  }

  #takeIn(found: Found, text: string): void {
    if (found.kind === 'micros') return this.#say('micros');
    const view = this.view!;
    const words = this.#words;
    const { draft } = monthsOf(view);
    const { months, unreadable, isDoubtful } =
      found.kind === 'months' ? found : { months: null, unreadable: 0, isDoubtful: false };
    const taken = months
      ? mergeMonths(
          view,
          draft,
          months.map(({ name, cells }) => ({ name: draft.written(name), cells })),
        )
      : pasteMonths(view, text, draft);
    if (!taken) return this.#say('noMonths');
    this.take(taken, words.taken, [
      ...(unreadable > 0 ? [fill(words.unreadable, { n: view.count(String(unreadable)) })] : []),
      ...(isDoubtful ? [words.asTheyStand] : []),
    ]);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.view) return nothing;
    return html`<div class="box file">
      ${this.asking ? this.#question(this.asking) : nothing}
      <p class="done">${this.said && this.#words[this.said]}</p>
    </div>`;
  }

  #question({ ambiguous, currencies }: Asking): TemplateResult {
    const view = this.view!;
    const words = this.#words;
    const button = (label: string, act: () => void): TemplateResult =>
      html`<button class="action button" @click=${act}>${label}</button>`;
    const options = ambiguous
      ? (['comma', 'point'] as const).flatMap((mark) => {
          const reading = ambiguous.readings[mark];
          return reading === null
            ? []
            : [button(view.editable(reading, 'count'), () => this.#handleAnswer({ decimalMark: mark }))];
        })
      : currencies.map((currency) => button(currency, () => this.#handleAnswer({ currency })));
    const asked = ambiguous ? fill(words.decimalMark, { cell: ambiguous.cell, name: ambiguous.name }) : words.currency;
    return html`<div role="group" aria-labelledby="asked">
      <p id="asked">${asked}</p>
      <div class="actions">${options}${button(words.cancel, () => this.#close())}</div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-months-file': FunnelMonthsFile;
  }
}
