import { SessionStore } from '../session-store.js';
import type { Statement } from './check-statements.js';
import { newStatement } from './check-text.js';

/** What stands in the tab that checks a text. */
export interface CheckState {
  /** The text as it was pasted or typed. */
  readonly text: string;
  /** The text from which the statements were read; null before that. */
  readonly read: string | null;
  /** Whether that was too long to be read to its end. */
  readonly cut: boolean;
  readonly statements: readonly Statement[];
  /** The questions that were answered with "it is as it stands". */
  readonly answered: readonly string[];
  /** The state before the last step that a person may take back. */
  readonly before: CheckState | null;
}

const NOTHING: CheckState = Object.freeze({
  text: '',
  read: null,
  cut: false,
  statements: [],
  answered: [],
  before: null,
});

/** What stands in the check of one calculator. */
export class CheckStore extends SessionStore<CheckState> {
  constructor() {
    super(NOTHING);
  }

  /** Takes a step that can be taken back. */
  step(part: Partial<CheckState>): void {
    this.change({ ...part, before: this.state });
  }

  undo(): void {
    const { before } = this.state;
    if (before) this.change(before);
  }

  edit(id: number, part: Partial<Statement>): void {
    const { statements } = this.state;
    this.change({ statements: statements.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  }

  remove(id: number): void {
    this.step({ statements: this.state.statements.filter((each) => each.id !== id) });
  }

  add(): void {
    this.change({ statements: [...this.state.statements, newStatement()] });
  }
}
