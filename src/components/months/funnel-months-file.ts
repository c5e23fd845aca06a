import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { RefusalReason } from '../../import-file/refusal.js';
import type { MonthsFileTexts } from '../../texts/en/months-file.js';
import { property, state } from '../base/decorators.js';
import { FunnelPanel } from '../base/panel.js';
import { theme } from '../base/theme.styles.js';
import { fill } from '../base/words.js';
import type { FileAnswers, FileReading } from './file-months.js';
import { monthsListStyles } from './months-list.styles.js';
import type { ComingMonth } from './months-paste.js';

/** What was read from a file. */
export interface FileMonths {
  /** Null: the months stand side by side, and are read as pasted ones are. */
  readonly months: readonly ComingMonth[] | null;
  readonly text: string;
  readonly unreadable: number;
  readonly isDoubtful: boolean;
}

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

/**
 * Imports months from a file, and asks what the file can't tell. Nothing waits for the code that reads it.
 *
 * Part of `<funnel-months>`, not for pages.
 */
export class FunnelMonthsFile extends FunnelPanel {
  static override styles: CSSResultGroup = [theme, monthsListStyles];

  protected readonly topic = 'months';

  /** Takes the months over. @returns whether there was any month */
  @property({ attribute: false }) take: (found: FileMonths) => boolean = () => false;

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

  get #words(): MonthsFileTexts {
    return this.view!.topics!.latest('months').file;
  }

  #say(said: keyof MonthsFileTexts | null): void {
    this.said = said;
    if (said) this.view?.announcer?.queueAnnouncement('months file', this.#words[said].replace(/\.$/, ''));
  }

  #close(): void {
    this.#turn += 1;
    this.#text = '';
    this.#answers = {};
    [this.said, this.asking] = [null, null];
  }

  #handleChoice({ target }: Event): void {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void this.#open(file);
    // So that the same file can be chosen once more, after it was mended.
    input.value = '';
  }

  async #open(file: Blob): Promise<void> {
    this.#close();
    this.#say('reading');
    await this.#read(async (reader) => {
      this.#text = await reader.tableText(file, reader.pace());
    });
  }

  #handleAnswer(answer: FileAnswers): void {
    this.#answers = { ...this.#answers, ...answer };
    this.asking = null;
    this.#say('reading');
    void this.#read(() => Promise.resolve());
  }

  /** @param prepare - what comes before the text is there */
  async #read(prepare: (reader: typeof import('./read-file.js')) => Promise<void>): Promise<void> {
    const { view } = this;
    const turn = this.#turn;
    const reader = await import('./read-file.js').catch(() => null);
    if (turn !== this.#turn || !view) return;
    if (!reader) return this.#say('notLoaded');
    try {
      await prepare(reader);
      const found = await reader.readFileMonths(view, this.#text, this.#answers, reader.pace());
      if (turn === this.#turn) this.#follow(found);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#close();
      this.#say(error instanceof reader.ImportRefusal ? REFUSALS[error.reason] : 'failed');
    }
  }

  #follow(found: FileReading): void {
    this.#say(null);
    if (found.kind === 'ask') {
      this.asking = found;
      return;
    }
    const text = this.#text;
    this.#close();
    if (found.kind === 'micros') return this.#say('micros');
    const rest = found.kind === 'months' ? found : { months: null, unreadable: 0, isDoubtful: false };
    if (!this.take({ ...rest, text })) this.#say('noMonths');
  }

  override render(): TemplateResult | typeof nothing {
    const { view, said } = this;
    if (!view) return nothing;
    const words = this.#words;
    return html`<div class="box file">
      <label class="action button choose">${words.choose}<input class="sr" type="file" accept=".csv,.tsv,.tab,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values" @change=${this.#handleChoice} /></label>
      <p class="small">${words.hint}</p>
      ${this.asking ? this.#question(this.asking) : nothing}
      <p class="done">${said && words[said]}</p>
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
