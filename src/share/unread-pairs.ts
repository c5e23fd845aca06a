/**
 * The pairs of a link while it is read: which nobody has read yet, and which hold a value that this funnel can't take.
 */
export class UnreadPairs {
  readonly #unread: Map<string, string>;
  readonly #rejected: string[] = [];

  constructor(pairs: ReadonlyMap<string, string>) {
    this.#unread = new Map(pairs);
  }

  /** Reads a pair's value; undefined where there is no such pair. */
  take(name: string): string | undefined {
    const value = this.#unread.get(name);
    this.#unread.delete(name);
    return value;
  }

  /**
   * Reads a pair's value if it fits, and else rejects the pair.
   *
   * @param rejectedAs - the name under which a value that doesn't fit is listed
   */
  takeIf(name: string, fits: (value: string) => boolean, rejectedAs: string = name): string | undefined {
    const value = this.take(name);
    if (value === undefined || fits(value)) return value;
    this.reject(rejectedAs);
    return undefined;
  }

  /** Notes that a value can't be used. */
  reject(name: string): void {
    this.#rejected.push(name);
  }

  /** Names of the pairs that were rejected, and of those that nobody has read. */
  get leftOut(): string[] {
    return [...this.#rejected, ...this.#unread.keys()];
  }
}
