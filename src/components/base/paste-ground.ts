/** A field that a pasted cell may go to. */
export interface PasteField {
  readonly name: string;
  /** What it is called in messages. */
  readonly label: string;
  /** Whether its reader finds a number in a text, or two that it would ask about. */
  readonly reads: (text: string) => boolean;
}

/** The fields over which several pasted cells are spread, and how that is done and taken back. */
export interface PasteGround {
  /** All fields that can be filled, in the order in which they stand. */
  readonly fields: readonly PasteField[];
  /** The place among them of the field into which was pasted. */
  readonly start: number;
  /** The period that the fields are of, where the other one can be filled by the same paste. */
  readonly period?: 'before' | 'after';
  /** Whether a cell that is no number, or that fits nowhere, is asked about before anything is filled. */
  readonly asks: boolean;
  /** Enters texts by field as one step; where the ground has a period, also those of the other one. */
  enter(here: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): void;
  /** Takes the last step back. */
  undo(): void;
  /** @returns a function that tells whether everything is still as it is now */
  watch(): () => boolean;
  /** Has a sentence read by screen readers. */
  announce(sentence: string): void;
}

/** The field into which was pasted. */
export interface PasteAsker {
  /** Has the message under the field drawn anew. */
  requestUpdate(): void;
  focus(): void;
}

/** What a paste of several cells has done, or asks. */
export interface Pasted {
  /** Whether it still stands: nothing has been entered since. */
  holds(): boolean;
  /** The message under the field into which was pasted. */
  note(): unknown;
  /** Takes the paste back. Returns whether there was anything to take back. */
  undo(): boolean;
}
