import type { Fraction } from '../fraction.js';

/**
 * Standard errors that count as proof where m rows are compared: Φ⁻¹(1 − 0.025 ÷ m), four decimals, from one row to fifty.
 *
 * With more rows the largest of them stands out by chance, so more is asked of each.
 */
const PROVEN =
  '1.96 2.2414 2.394 2.4977 2.5758 2.6383 2.6901 2.7344 2.7729 2.807 2.8376 2.8653 2.8905 2.9137 2.9352 2.9552 2.9738 2.9913 3.0078 3.0233 3.0381 3.0521 3.0654 3.0781 3.0902 3.1019 3.113 3.1237 3.134 3.144 3.1536 3.1628 3.1718 3.1804 3.1888 3.197 3.2048 3.2125 3.22 3.2272 3.2343 3.2412 3.2479 3.2544 3.2608 3.267 3.2731 3.279 3.2848 3.2905'.split(
    ' ',
  );

/** Standard errors that count as a hint: Φ⁻¹(1 − 0.1 ÷ m). */
const HINT =
  '1.28 1.6449 1.8339 1.96 2.0537 2.128 2.1893 2.2414 2.2865 2.3263 2.3619 2.394 2.4232 2.45 2.4747 2.4977 2.5191 2.5392 2.558 2.5758 2.5927 2.6086 2.6238 2.6383 2.6521 2.6653 2.678 2.6901 2.7018 2.7131 2.7239 2.7344 2.7445 2.7543 2.7637 2.7729 2.7818 2.7905 2.7989 2.807 2.815 2.8227 2.8303 2.8376 2.8448 2.8518 2.8586 2.8653 2.8718 2.8782'.split(
    ' ',
  );

/** The most rows of a table. */
export const MAX_ROWS = PROVEN.length;

/** How many tests a table of so many compared rows makes: two rows make one, their difference. */
export const testsOf = (rows: number): number => (rows > 2 ? rows : 1);

/**
 * Standard errors that count as proof, and to either side of which intervals are drawn, so that picture and label agree.
 *
 * @param tests - m, 1…50
 */
export const zProven = (tests: number): string => PROVEN[tests - 1]!;

/**
 * Standard errors that count as a hint.
 *
 * @param tests - m, 1…50
 */
export const zHint = (tests: number): string => HINT[tests - 1]!;

/** The bars that z² has to reach, exactly; worked out once, as every test of every round asks for it. */
export interface Bar {
  readonly proven: Fraction;
  readonly hint: Fraction;
}

const BARS: Bar[] = [];

/**
 * The squares of both.
 *
 * @param tests - m, 1…50
 */
export const barOf = (tests: number): Bar =>
  (BARS[tests] ??= { proven: squareOf(zProven(tests)), hint: squareOf(zHint(tests)) });

function squareOf(z: string): Fraction {
  const [whole, behind = ''] = z.split('.') as [string, string | undefined];
  return [BigInt(whole + behind.padEnd(4, '0')) ** 2n, 10n ** 8n];
}
