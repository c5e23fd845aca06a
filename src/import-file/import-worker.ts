import type { ReadTable } from './read-table.js';
import { ImportRefusal } from './refusal.js';
import type { TableAnswers } from './table-source.js';
import type { WorkerAnswer, WorkerTask } from './worker-messages.js';

/** A worker that hasn't begun by then won't: some browsers say nothing where a policy stops it, ms. */
const PATIENCE_MS = 4000;

/** A worker that reads a table. */
export class ImportWorker {
  readonly #worker: Worker;
  #source: Blob | string | undefined;

  constructor(worker: Worker, source: Blob | string) {
    this.#worker = worker;
    this.#source = source;
  }

  /**
   * @returns null where the worker has failed
   * @throws ImportRefusal where it is no table that can be read
   */
  read(answers: TableAnswers, progress: (share: number) => void): Promise<ReadTable | null> {
    const task: WorkerTask = this.#source === undefined ? { answers } : { source: this.#source, answers };
    this.#source = undefined;
    return new Promise((resolve, reject) => {
      this.#worker.onerror = () => resolve(null);
      this.#worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
        if ('progress' in data) progress(data.progress);
        if ('table' in data) resolve(data.table);
        if ('refusal' in data) reject(new ImportRefusal(data.refusal));
        if ('failure' in data) resolve(null);
      };
      this.#worker.postMessage(task);
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}

/**
 * Starts a worker.
 *
 * @returns null where the page doesn't let it: by its policy, in its frame, or because it has no workers
 */
export async function startWorker(source: Blob | string): Promise<ImportWorker | null> {
  const code = await import('./worker-source.js').then(
    ({ workerSource }) => workerSource,
    () => null,
  );
  if (code === null) return null;
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    const worker = new Worker(url);
    if (await isReady(worker)) return new ImportWorker(worker, source);
    worker.terminate();
    return null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

const isReady = (worker: Worker): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    const settle = (ready: boolean) => (): void => {
      clearTimeout(timer);
      resolve(ready);
    };
    worker.onmessage = settle(true);
    worker.onerror = settle(false);
  });
