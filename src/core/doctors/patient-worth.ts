import { testsOf, zProven } from '../comparison/confidence.js';
import { judge, sideOf, type ComparisonLabel } from '../comparison/evidence.js';
import { moneyPerPatient } from '../comparison/per-patient.js';
import { stepDown } from '../comparison/step-down.js';
import { inWholeUnits } from '../comparison/table.js';
import { Decimal, ONE, ZERO } from '../decimal.js';
import { decimalOf, type Fraction } from '../fraction.js';
import type { Interval } from '../interval.js';
import { quotient, type Ratio } from '../ratio.js';
import { inPeople, type Doctor } from './doctor-row.js';
import { squareRoot } from '../square-root.js';

/** What a doctor's patients bring beside those of the others. */
export interface PatientWorth {
  readonly label: ComparisonLabel;
  readonly round: number | null;
  readonly z2: Decimal | null;
  /** Revenue per patient of the others who were left in that round, currency. */
  readonly others: Decimal | null;
  /** Revenue per patient without the dearest one; null where there is no other, or the dearest isn't known. */
  readonly withoutLargest: Decimal | null;
  /** Whether the doctor stands out above by the dearest patient alone. */
  readonly hingesOnOne: boolean;
}

/**
 * Compares what a patient brings, doctor by doctor with the others.
 *
 * @param doctors - with first visits above 0 and a revenue
 * @param kappa - κ of one patient's money, 1 or more
 */
export function comparePatientWorth(doctors: readonly Doctor[], kappa: Fraction): readonly PatientWorth[] {
  const [patients, unit] = inPeople(doctors.map(({ first }) => first));
  const [money, currency] = inWholeUnits(
    doctors.flatMap(({ revenue, largest }) => [['rows', revenue ?? ZERO] as const, ['rows', largest ?? ZERO] as const]),
  );
  const sums = doctors.map((_doctor, index) => [patients[index]!, money[index * 2]!] as const);
  const tests = testsOf(doctors.length);
  const evidence = (row: readonly bigint[], others: readonly bigint[]): ReturnType<typeof moneyPerPatient> =>
    moneyPerPatient(
      { patients: row[0]!, revenue: row[1]! },
      { patients: others[0]!, revenue: others[1]! },
      unit,
      kappa,
    );
  return stepDown(sums, evidence, tests).map(({ label, round, squaredZ, others }, index) => {
    const [people, revenue] = sums[index]!;
    const rest = [people - unit, revenue - money[index * 2 + 1]!] as const;
    const isKnown = doctors[index]!.largest !== null;
    const isOthers = rest[0] > 0n;
    // Without a second patient there is nothing that could still be above.
    const stays = isOthers && others !== null && sideOf(judge(evidence(rest, others), tests).label) === 'above';
    return {
      label,
      round,
      z2: squaredZ && decimalOf(squaredZ),
      others: others && decimalOf([others[1]! * unit, others[0]! * currency]),
      withoutLargest: isKnown && isOthers ? decimalOf([rest[1] * unit, rest[0] * currency]) : null,
      hingesOnOne: isKnown && sideOf(label) === 'above' && !stays,
    };
  });
}

/** Revenue per patient ÷ (1 ± z·√((κ − 1) ÷ patients)); open above where the divisor isn't above 0. */
export function worthInterval({ first, revenue }: Doctor, kappa: Ratio, tests: number): Interval {
  const spread = quotient([kappa[0].minus(kappa[1]), kappa[1].times(first!)])!;
  const error = squareRoot(spread).times(zProven(tests));
  const [low, high] = [ONE.plus(error), ONE.minus(error)];
  const at = (divisor: Decimal): Decimal => quotient([revenue!, first!.times(divisor)])!;
  return [at(low), high.gt(0) ? at(high) : null];
}

/** The first visits, his and the others' as one group of this size, that show a difference of a quarter: ⌈16·z²·(κ − 1)⌉. */
export function effectiveNeeded(kappa: Ratio, tests: number): Decimal {
  const z = new Decimal(zProven(tests));
  return quotient([kappa[0].minus(kappa[1]).times(z).times(z).times(16), kappa[1]])!.ceil();
}
