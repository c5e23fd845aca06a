/** Why nothing could be read. */
export type RefusalReason =
  | 'too_large'
  | 'too_many_rows'
  | 'empty'
  | 'pdf'
  | 'old_workbook'
  | 'broken_workbook'
  | 'markup'
  | 'binary'
  /** The browser couldn't get at the file: it was moved or deleted, or may not be read. */
  | 'out_of_reach'
  /** The part of the calculator that reads workbooks couldn't be loaded. */
  | 'not_loaded'
  /** The person has stopped it. */
  | 'stopped';

/** Thrown where a source can't be read as a table. Nothing of it has been taken then. */
export class ImportRefusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason);
  }
}
