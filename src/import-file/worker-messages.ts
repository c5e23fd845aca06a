import type { ReadTable } from './read-table.js';
import type { RefusalReason } from './refusal.js';
import type { TableAnswers } from './table-source.js';

/** What the page tells the worker; the source comes with the first task. */
export interface WorkerTask {
  readonly source?: Blob | string;
  readonly answers: TableAnswers;
}

/** What the worker tells the page. */
export type WorkerAnswer =
  | { readonly isReady: true }
  | { readonly progress: number }
  | { readonly table: ReadTable }
  | { readonly refusal: RefusalReason }
  | { readonly failure: string };
