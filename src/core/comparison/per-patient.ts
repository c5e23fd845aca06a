import { compared, type Fraction } from '../fraction.js';
import type { Evidence } from './evidence.js';

/** Patients, in units of 1 ÷ unit, and what they have paid. */
interface Paid {
  readonly patients: bigint;
  readonly revenue: bigint;
}

/** The patients on either side whose average is trusted are 5κ: the more unlike the bills, the more patients. */
const MIN_PATIENTS = 5n;

/**
 * Money per patient, V = R ÷ n.
 *
 * z² = (V₁ − V₂)² ÷ ((κ − 1)·V̄²·(1/n₁ + 1/n₂)), V̄ = R ÷ n of both
 *
 * @param row - patients above 0
 * @param others - patients above 0
 * @param unit - what 1 patient is in the unit of the patients
 * @param kappa - κ = E X² ÷ (E X)² of one patient's money, above 1
 */
export function moneyPerPatient(row: Paid, others: Paid, unit: bigint, kappa: Fraction): Evidence {
  const [patients, revenue] = [row.patients + others.patients, row.revenue + others.revenue];
  const spread: Fraction = [kappa[0] - kappa[1], kappa[1]];
  const gap = row.revenue * others.patients - others.revenue * row.patients;
  const under = spread[0] * revenue * revenue * row.patients * others.patients * unit;
  const smaller = row.patients < others.patients ? row.patients : others.patients;
  return {
    counted: revenue > 0n,
    figures: [
      [row.revenue, row.patients],
      [others.revenue, others.patients],
    ],
    squaredZ: under > 0n ? [gap * gap * patients * spread[1], under] : null,
    floorMet: compared([smaller, unit * MIN_PATIENTS], kappa) >= 0n,
    tail: () => null,
    effective: [row.patients * others.patients, patients * unit],
    spread,
  };
}
