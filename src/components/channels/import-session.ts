import type { ColumnRole, DecimalMark } from '../../core/index.js';
import { ImportJob } from '../../import-file/import-job.js';
import type { ReadTable } from '../../import-file/read-table.js';
import { ImportRefusal, type RefusalReason } from '../../import-file/refusal.js';
import type { TableAnswers } from '../../import-file/table-source.js';

/** A question about a file, by the core's name for it. */
export type QuestionId =
  'decimal_mark' | 'mixed_currency' | 'other_currency' | 'mixed_results' | 'micros' | 'vat' | 'what_is_counted';

/** The answer to `mixed_results` that none of them is one. */
export const NONE = '';

/** What a person has said of a file. */
export interface Decisions {
  readonly answers: Readonly<Partial<Record<QuestionId, string>>>;
  readonly columns?: Readonly<Partial<Record<ColumnRole, number>>>;
  /** Whether all campaigns become one channel; absent: as the file's kind suggests. */
  readonly isTogether?: boolean;
  /** What the one channel is called; absent: as the file suggests. */
  readonly channel?: string;
  readonly target?: 'add' | 'replace' | 'before';
}

/** A table from its opening until it is taken over or put away: what was read, what is asked, what was answered. */
export class ImportSession {
  /** What was read, by the answers that were given before. */
  table: ReadTable | null = null;
  /** The share that is read, while something is. */
  progress: number | null = null;
  /** Why nothing was read. */
  refusal: RefusalReason | 'no_table' | 'failed' | null = null;
  decisions: Decisions = { answers: {} };
  /** What the file is called. */
  title = '';
  #job: ImportJob | undefined;
  readonly #changed: () => void;

  /** @param changed - called after every change */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Begins to read a table; what was read before is put away. */
  open(source: Blob | string, title: string): Promise<void> {
    this.close();
    this.title = title;
    this.refusal = null;
    this.#job = new ImportJob(source, (share) => {
      this.progress = share;
      this.#changed();
    });
    return this.#read();
  }

  /** Takes in what a person says, and reads the table again where that makes another one. */
  decide(decisions: Partial<Decisions>): void {
    const before = JSON.stringify(this.#answers);
    this.decisions = { ...this.decisions, ...decisions };
    if (JSON.stringify(this.#answers) !== before) void this.#read();
    this.#changed();
  }

  answer(question: QuestionId, answer: string): void {
    this.decide({ answers: { ...this.decisions.answers, [question]: answer } });
  }

  /** Stops what is going on, and forgets the table. */
  close(): void {
    this.#job?.end();
    this.#job = undefined;
    this.table = null;
    this.progress = null;
    this.decisions = { answers: {} };
  }

  /** What the file is read by. */
  get #answers(): TableAnswers {
    const { answers, columns } = this.decisions;
    return {
      decimalMark: (answers.decimal_mark ?? null) as DecimalMark | null,
      currency: answers.mixed_currency ?? null,
      indicator: answers.mixed_results ?? null,
      ...(columns && { columns }),
    };
  }

  async #read(): Promise<void> {
    const job = this.#job;
    this.progress = 0;
    this.#changed();
    try {
      const table = await job?.read(this.#answers);
      // Meanwhile another one may have been opened.
      if (!table || job !== this.#job) return;
      if (table.lacksHeader && !table.header) {
        this.close();
        this.refusal = 'no_table';
      } else this.table = table;
    } catch (error) {
      if (job !== this.#job) return;
      this.close();
      this.refusal = error instanceof ImportRefusal ? error.reason : 'failed';
    }
    this.progress = null;
    this.#changed();
  }
}
