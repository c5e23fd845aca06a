import type { ReadTable } from './read-table.js';
import { startWorker, type ImportWorker } from './import-worker.js';
import { Pace } from './pace.js';
import { ImportRefusal } from './refusal.js';
import { TableSource, type TableAnswers } from './table-source.js';
import { unpacked } from './table-text.js';

/** From so many letters or bytes on a worker is worth its start. */
const WORTH_A_WORKER = 256 * 1024;

/**
 * One pasted or chosen table while a person decides about it: read in a worker where one can be started, else in slices on
 * the page. It forgets the text when it ends.
 */
export class ImportJob {
  readonly #source: Blob | string;
  readonly #progress: (share: number) => void;
  readonly #startWorker: typeof startWorker;
  #text: Promise<Blob | string> | undefined;
  #worker: Promise<ImportWorker | null> | undefined;
  #onPage: TableSource | undefined;
  readonly #pace: Pace;
  #isEnded = false;
  #stop!: (refusal: ImportRefusal) => void;
  /** A worker that was ended says nothing more. */
  readonly #stopped = new Promise<never>((_, reject) => {
    this.#stop = reject;
  });

  /**
   * @param source - a text, or a file
   * @param progress - told now and then which share is done, 0 to 1
   */
  constructor(source: Blob | string, progress: (share: number) => void, start = startWorker) {
    this.#source = source;
    // A worker's message may still be on its way when the job is ended.
    this.#progress = (share) => {
      if (!this.#isEnded) progress(share);
    };
    this.#startWorker = start;
    this.#pace = new Pace(this.#progress, true);
    // Also where nobody waits for it.
    this.#stopped.catch(() => undefined);
  }

  /**
   * Reads the table by what has been answered so far.
   *
   * @throws ImportRefusal where it is no table that can be read, and where the job was ended meanwhile
   */
  read(answers: TableAnswers): Promise<ReadTable> {
    return Promise.race([this.#table(answers), this.#stopped]);
  }

  /** Stops what is going on, and forgets the table. */
  end(): void {
    this.#isEnded = true;
    this.#stop(new ImportRefusal('stopped'));
    this.#pace.stop();
    this.#onPage = undefined;
    void this.#worker?.then((worker) => worker?.end());
  }

  async #table(answers: TableAnswers): Promise<ReadTable> {
    const source = await (this.#text ??= unpacked(this.#source, this.#pace));
    const size = typeof source === 'string' ? source.length : source.size;
    if (!this.#onPage && size >= WORTH_A_WORKER) {
      const worker = await (this.#worker ??= this.#startWorker(source));
      const table = this.#isEnded ? null : await worker?.read(answers, this.#progress);
      if (table) return table;
      worker?.end();
    }
    this.#onPage ??= new TableSource(source);
    return this.#onPage.read(answers, this.#pace);
  }
}
