import { sideOf, type ComparisonLabel } from '../comparison/evidence.js';
import { testsOf } from '../comparison/confidence.js';
import { byName } from '../comparison/table.js';
import { deepFreeze, ZERO, type Decimal, type Numeric } from '../decimal.js';
import { figure } from '../exact-figure.js';
import { noFigure, type Figure } from '../figure.js';
import { fractionOf } from '../fraction.js';
import type { Interval } from '../interval.js';
import { readKappa } from '../kappa.js';
import type { Reason } from '../quantity.js';
import { exact, quotient, settled } from '../ratio.js';
import { readObject } from '../read-input.js';
import { readDoctors, type Doctor, type DoctorRow } from './doctor-row.js';
import { comparePatientWorth, effectiveNeeded, worthInterval, type PatientWorth } from './patient-worth.js';
import { shareLabels } from './share-labels.js';

export interface DoctorsInput {
  /** Up to 50, each with a name of its own. */
  readonly rows: readonly DoctorRow[];
  /** κ = E X² ÷ (E X)² of one patient's money, a number or a fraction, 1 or more; absent: 4. */
  readonly kappa?: Numeric | null | undefined;
}

/**
 * What to look at before a high value is praised · `satisfaction_unknown`: nobody was asked · `satisfaction_low`,
 * `few_returns`: shown, or probable, beside the colleagues · `one_patient`: without the dearest patient nothing stands out.
 */
export type Caution = 'satisfaction_unknown' | 'satisfaction_low' | 'few_returns' | 'one_patient';

export interface DoctorResult {
  /** revenue ÷ first visits, currency. */
  readonly value: Figure;
  /** Where the true value lies; an upper end of null is open. Absent where nothing is judged. */
  readonly interval?: Interval;
  readonly label: ComparisonLabel;
  /** In which round the label was given; null of a doctor alone. */
  readonly round?: number | null;
  readonly z2?: Decimal | null;
  /** The value of the others who were left in that round, currency. */
  readonly others?: Decimal | null;
  /** The patients of both groups, as one of this size, that show a difference of a quarter. */
  readonly effectiveNeeded?: Decimal;
  /** Where the dearest patient is given: the value without this one. */
  readonly valueWithoutLargest?: Figure;
  /** Where the dearest patient is given: whether the doctor stands out above by this one alone. */
  readonly hingesOnOne?: boolean;
  /** Where returns are given: returned ÷ first visits. */
  readonly returnRate?: Figure;
  readonly returnLabel?: ComparisonLabel;
  readonly cautions: readonly Caution[];
  /** Of those below: the revenue that their patients would bring in addition at the value of colleagues without cautions; else 0. */
  readonly uplift: Figure<Reason | 'no_balanced_model'>;
}

export type DoctorComparison =
  | {
      /** How many tests the table makes. */
      readonly tests: number;
      readonly kappa: Decimal;
      /** The names as given. */
      readonly order: readonly string[];
      readonly rows: Readonly<Record<string, DoctorResult>>;
    }
  /** Patients followed for unequal times aren't compared. */
  | { readonly rows: null; readonly reason: 'unequal_horizon' };

/**
 * Compares what the patients of doctors bring whose first visit they held. It ranks nobody: a high value needs a look at
 * the treatment plans and at the patients.
 *
 * value = revenue ÷ first visits · interval: value ÷ (1 ± z·√((κ − 1) ÷ first visits)) ·
 * uplift = first visits × the value of colleagues without cautions who aren't below − revenue
 *
 * @param inputs - `DoctorsInput`; counts and currency, 0 or more
 * @returns frozen rows by name; in the place of a figure without an answer `{ value: null, reason }`
 * @throws RangeError naming a broken number, more returned than first visits, more satisfied than asked, a dearest patient above
 *   the revenue, κ below 1, a row without a name of its own, or more than 50 rows
 * @source docs/formulas.md, "Inside the clinic"
 * @example compareDoctors({ rows: [{ name: 'A', first: '400', revenue: '32000000' }, { name: 'B', first: '400', revenue: '16000000' }] }).rows.B.label // 'below'
 */
export function compareDoctors(inputs: DoctorsInput): DoctorComparison {
  const given = readObject('', inputs, ['rows', 'kappa']);
  const kappa = readKappa(given.kappa);
  const doctors = readDoctors(given.rows);
  if (haveUnequalHorizons(doctors)) return deepFreeze({ rows: null, reason: 'unequal_horizon' });

  const judged = doctors.filter(({ first, revenue }) => first && revenue && !first.isZero());
  const tests = testsOf(judged.length);
  const whole = fractionOf('kappa', settled(kappa[0]));
  const divisor = fractionOf('kappa', settled(kappa[1]));
  const worths = comparePatientWorth(judged, [whole[0] * divisor[1], whole[1] * divisor[0]]);
  const worthOf = new Map(judged.map((doctor, index) => [doctor, worths[index]!]));
  const returns = shareLabels(doctors, 'returned', 'first');
  const satisfaction = shareLabels(doctors, 'satisfied', 'asked');
  const cautionsOf = new Map(doctors.map((doctor) => [doctor, cautions(doctor)]));

  return deepFreeze({
    tests,
    kappa: quotient(kappa)!,
    order: doctors.map(({ name }) => name),
    rows: byName(doctors.map((doctor) => [doctor.name, resultOf(doctor)])),
  });

  function cautions(doctor: Doctor): readonly Caution[] {
    const worth = worthOf.get(doctor);
    if (!worth || sideOf(worth.label) !== 'above') return [];
    const satisfied = satisfaction.get(doctor);
    const isLow = (label: ComparisonLabel | undefined): boolean => label !== undefined && sideOf(label) === 'below';
    return [
      ...(satisfied === undefined ? ['satisfaction_unknown' as const] : []),
      ...(isLow(satisfied) ? ['satisfaction_low' as const] : []),
      ...(isLow(returns.get(doctor)) ? ['few_returns' as const] : []),
      ...(worth.hingesOnOne ? ['one_patient' as const] : []),
    ];
  }

  function resultOf(doctor: Doctor): DoctorResult {
    const { first, revenue, returned } = doctor;
    const worth = worthOf.get(doctor);
    return {
      value: figure(revenue && exact(revenue), first && exact(first)),
      ...(worth ? judgedWorth(doctor, worth) : { label: 'not_judged' as const }),
      ...(returned && {
        returnRate: figure(exact(returned), first && exact(first)),
        returnLabel: returns.get(doctor) ?? ('not_judged' as const),
      }),
      cautions: cautionsOf.get(doctor)!,
      uplift: upliftOf(doctor, worth),
    };
  }

  function judgedWorth(doctor: Doctor, worth: PatientWorth): Omit<DoctorResult, 'value' | 'cautions' | 'uplift'> {
    const { label, round, z2, others, withoutLargest, hingesOnOne } = worth;
    return {
      interval: worthInterval(doctor, kappa, tests),
      label,
      round,
      z2,
      others,
      effectiveNeeded: effectiveNeeded(kappa, tests),
      ...(doctor.largest && { valueWithoutLargest: withoutLargest ?? noFigure('no_data'), hingesOnOne }),
    };
  }

  /** What colleagues without cautions show as possible. */
  function upliftOf(doctor: Doctor, worth: PatientWorth | undefined): DoctorResult['uplift'] {
    if (!worth || sideOf(worth.label) !== 'below') return ZERO;
    const models = judged.filter(
      (other) => cautionsOf.get(other)!.length === 0 && sideOf(worthOf.get(other)!.label) !== 'below',
    );
    if (models.length === 0) return noFigure('no_balanced_model');
    const total = (key: 'first' | 'revenue'): Decimal =>
      models.reduce((all, model) => all.plus(model[key]!), exact(ZERO));
    // first × ΣR − revenue × Σfirst, over Σfirst
    const gain = total('revenue').times(doctor.first!).minus(total('first').times(doctor.revenue!));
    return gain.isNegative() ? ZERO : figure(gain, total('first'));
  }
}

/** Whether patients are followed for different times, as far as these are given. */
const haveUnequalHorizons = (doctors: readonly Doctor[]): boolean => {
  const months = doctors.flatMap((doctor) => doctor.months ?? []);
  return months.some((time) => !time.eq(months[0]!));
};
