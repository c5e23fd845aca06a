import { sequence } from '../nearness.js';

/** A row of a random table: strings, as a page gives them. */
export interface RandomRow {
  readonly name: string;
  readonly kind: string;
  readonly budget: string;
  readonly leads: string;
  readonly primary: string;
  readonly revenue: string;
}

/**
 * Random tables, the same in every run: small and large clinics, two to six rows, some free or unattributed, some that
 * brought nothing, some that are much better than the others.
 */
export function randomTables(seed: bigint): () => readonly RandomRow[] {
  const below = sequence(seed);
  const pick = <Value>(...values: readonly Value[]): Value => values[Number(below(BigInt(values.length)))]!;
  return () => {
    const [size, bill, unlike] = [pick(8n, 40n, 300n, 3000n), 1000n + below(60_000n), pick(100n, 100n, 10n)];
    return Array.from({ length: 2 + Number(below(5n)) }, (_, index) => {
      const kind = pick('ads', 'ads', 'ads', 'ads', 'fee', 'free', 'unattributed');
      const primary = below(size) * pick(0n, 1n, 1n, 1n, 3n);
      return {
        name: `Channel ${index}`,
        kind,
        budget:
          kind === 'free' || kind === 'unattributed'
            ? ''
            : `${unlike === 10n ? primary * 900n + 1000n : 1000n + below(200_000n)}${pick('', '.5', '.25')}`,
        leads: String(primary + below(size * 3n)),
        primary: String(primary),
        revenue: `${(primary * bill * (100n - unlike / 2n + below(unlike))) / 100n}`,
      };
    });
  };
}
