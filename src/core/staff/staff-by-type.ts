import { sideOf } from '../comparison/evidence.js';
import { testsOf } from '../comparison/confidence.js';
import { shareByType } from '../comparison/share.js';
import { stepDown, type Outcome } from '../comparison/step-down.js';
import { inWholeUnits } from '../comparison/table.js';
import { ExactDecimal, type Decimal } from '../decimal.js';
import { compared, decimalOf, type Fraction } from '../fraction.js';
import type { StaffLabel } from './staff-label.js';
import type { Receptionist } from './staff-row.js';

/** What types say of one receptionist. */
export interface StaffByType {
  readonly label: StaffLabel;
  readonly round: number | null;
  readonly z2: Decimal | null;
  /** Bookings that the others would have had of these calls, less those that there are; never below 0. */
  readonly missing: Decimal;
}

/**
 * Compares receptionists with the others of the team, kind of call by kind of call.
 *
 * @param counted - all of them with types
 */
export function compareByType(counted: readonly Receptionist[]): {
  readonly tests: number;
  readonly outcomes: readonly StaffByType[];
} {
  const names = [...new Set(counted.flatMap(({ types }) => [...types!.keys()]))];
  const cells = counted.flatMap(({ types }, row) =>
    names.flatMap((name) => {
      const type = types!.get(name);
      const field = `rows.${row}.types.${name}`;
      return [[field, type?.calls ?? nil] as const, [field, type?.booked ?? nil] as const];
    }),
  );
  const [amounts, unit] = inWholeUnits(cells);
  const width = names.length * 2;
  const sums = counted.map((_row, index) => amounts.slice(index * width, (index + 1) * width));
  const tests = testsOf(counted.length);
  const outcomes = stepDown(sums, (row, others) => shareByType(row, others, unit), tests);
  return {
    tests,
    outcomes: outcomes.map((outcome, index) => {
      const expected = outcome.others && shareByType(sums[index]!, outcome.others, unit).figures;
      const isBelow = expected && compared(expected[1], expected[0]) > 0n;
      return {
        label: labelOf(outcome, Boolean(isBelow)),
        round: outcome.round,
        z2: outcome.squaredZ && decimalOf(outcome.squaredZ),
        missing: isBelow ? missingOf(expected, unit) : nil,
      };
    }),
  };
}

const nil: Decimal = new ExactDecimal(0);

/** Nobody is called better than the others, so that nobody is ranked as best. */
function labelOf({ label }: Outcome, isBelow: boolean): StaffLabel {
  if (label === 'alone' || label === 'no_data') return label;
  if (sideOf(label) === 'below') return label as 'below' | 'probably_below';
  return isBelow && (label === 'within_noise' || label === 'too_few_data') ? label : 'not_below';
}

function missingOf([row, others]: readonly [Fraction, Fraction], unit: bigint): Decimal {
  const over = others[0] * row[1] - row[0] * others[1];
  return new ExactDecimal(String(over)).div(String(others[1] * row[1] * unit));
}
