import { comparePeriods, type Comparison } from './comparison.js';
import { percentOf, type FieldState } from './field.js';
import { EXISTING } from './fields.js';
import type { NumberEntry } from './number-entry.js';
import { callAll } from './listeners.js';
import { memoizeByObject } from './memoize.js';
import { FunnelStore } from './store.js';
import { typeAll } from './type-all.js';

const comparisonOf = memoizeByObject(comparePeriods);

/**
 * A second period beside a calculator's own: the same funnel with other numbers, by the same rules.
 *
 * The calculator's own numbers are the later period until the two are swapped.
 */
export class CompareStore {
  /** The other period; what is typed into it is read as in the calculator's own fields. */
  readonly other: FunnelStore = new FunnelStore();
  #own: FunnelStore;
  #ownIsLater = true;
  #listeners = new Set<() => void>();

  constructor(own: FunnelStore) {
    this.#own = own;
    this.other.startBlank(true);
    this.follow();
  }

  /** Whether the calculator's own numbers are the later period. */
  get ownIsLater(): boolean {
    return this.#ownIsLater;
  }

  /** Whether nothing is entered for the other period. */
  get isEmpty(): boolean {
    return this.fields.every(([, { text, value, share }]) => !text && !value && share === undefined);
  }

  /**
   * The other period's fields. The margin isn't among them: revenue doesn't depend on it. Existing patients are, last, once
   * a period has them.
   */
  get fields(): readonly (readonly [name: string, field: FieldState])[] {
    const { definition, fields } = this.other.snapshot;
    const names = definition.fields.flatMap(({ name, kind }) => (kind === 'margin' ? [] : [name]));
    const isCounted = [this.#own, this.other].some(({ snapshot }) => {
      const { text, value } = snapshot.fields[EXISTING]!;
      return text || value;
    });
    return [...names, ...(isCounted ? [EXISTING] : [])].map((name) => [name, fields[name]!] as const);
  }

  /** The comparison of both periods; the same object until a number changes. */
  get comparison(): Comparison {
    const [before, after] = this.#ownIsLater
      ? [this.other.snapshot, this.#own.snapshot]
      : [this.#own.snapshot, this.other.snapshot];
    return comparisonOf(before, after);
  }

  /** Takes over the calculator's funnel, language and currency where they have changed. */
  follow(): void {
    const { context, snapshot } = this.#own;
    const changed = this.other.snapshot.definition !== snapshot.definition || this.other.context !== context;
    if (!changed) return;
    this.other.define(snapshot.definition);
    this.other.context = context;
    this.#notify();
  }

  /** What a person has entered into a field of the other period. */
  enter(name: string, { text, value, share }: NumberEntry): void {
    if (text) this.other.type(name, text);
    else this.other.choose(name, share === undefined ? value : percentOf(share));
    this.#notify();
  }

  /**
   * Enters the texts of a spreadsheet's row or column into a field and those behind it; a blank text leaves its field as it is.
   *
   * @returns how many texts were entered
   */
  enterAll(from: string, texts: readonly string[]): number {
    const names = this.fields.map(([name]) => name);
    const cells = names
      .slice(names.indexOf(from))
      .flatMap((name, index) => (texts[index] ? [[name, texts[index]] as const] : []));
    // All texts are one step, which can be undone as a whole.
    typeAll(this.other, new Map(cells));
    this.#notify();
    return cells.length;
  }

  /** Copies the calculator's own numbers into the other period; can be undone. */
  copyOwn(): void {
    const { fields } = this.#own.snapshot;
    this.other.restore({ ...this.other.state, entries: new Map(this.fields.map(([name]) => [name, fields[name]!])) });
    this.#notify();
  }

  /** Empties the other period; can be undone. */
  clear(): void {
    this.other.clear();
    this.#notify();
  }

  /** Undoes the last copying, pasting or clearing. */
  undo(): void {
    this.other.undo();
    this.#notify();
  }

  /** Exchanges the earlier and the later period. */
  swap(): void {
    this.#ownIsLater = !this.#ownIsLater;
    this.#notify();
  }

  /** @returns the way to unsubscribe */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #notify(): void {
    callAll(this.#listeners);
  }
}
