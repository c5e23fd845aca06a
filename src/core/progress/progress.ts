import { Decimal, deepFreeze, ONE, ZERO } from '../decimal.js';
import { FunnelRangeError } from '../errors.js';
import { figure, product, type FigureRange } from '../exact-figure.js';
import { noFigure, type Figure, type NoFigure } from '../figure.js';
import { readKappa } from '../kappa.js';
import { exact, quotient, settled, whole, type Ratio } from '../ratio.js';
import { readAmount, readDivisor, readObject, type Given } from '../read-input.js';
import { refuse } from '../refusal.js';
import { chanceOf, labelOf, squaredZ, type OpenPlan, type ProgressLabel } from './open-plan.js';
import { squareRoot } from '../square-root.js';

export interface ProgressInput {
  /** Working days that are over, today's once it is over; weights of days are possible. */
  readonly elapsed?: Given;
  /** All working days of the month, above 0, or the sum of their weights. */
  readonly days?: Given;
  /** What has come so far: people, or currency. */
  readonly fact?: Given;
  /** What should have come when the month is over, in the same unit. */
  readonly plan?: Given;
  /** Absent: `count`. */
  readonly kind?: 'count' | 'money' | 'spend' | null | undefined;
  /** Of `money`: how many people it came from. */
  readonly patients?: Given;
  /** Of `money`: κ = E X² ÷ (E X)² of one person's money, 1 or more; absent: 4. */
  readonly kappa?: Given;
}

export interface Progress {
  /** elapsed ÷ days. */
  readonly share: Figure;
  /** fact ÷ share. */
  readonly forecast: Figure;
  /** Of `count` and `money`: where the month ends in four of five, if nothing but chance changes the pace. */
  readonly range80?: FigureRange | NoFigure;
  /** Of whole people up to 1,000, while the plan is open: the chance to reach it, 0…1. */
  readonly chance?: Decimal;
  /** Of `count` and `money`: what becomes of the plan if the rest of the month is like what is over. */
  readonly label?: ProgressLabel;
  /** While the plan is open: how far the fact is from the plan's share, in standard errors, squared. */
  readonly z2?: Figure;
  /** With a plan, while the month runs: (plan − fact) ÷ days left, never below 0. */
  readonly neededPerDay?: Figure;
  /** With a plan, while the month runs: fact ÷ elapsed. */
  readonly currentPerDay?: Figure;
  /** Of `spend`: fact ÷ (plan × share); above 1 more is spent than planned. */
  readonly pace?: Figure;
}

/** Standard errors to either side that cover 80 %. */
const Z80 = '1.28';

/**
 * Projects where a month ends at the pace so far, and whether the plan will be reached.
 *
 * s = elapsed ÷ days · forecast = fact ÷ s · range = [X + z²(1−s)/2 ± z·√((1−s)·(X + z²(1−s)/4))] ÷ s, z = 1.28 ·
 * z² = (X − sT)² ÷ (T·s·(1−s)) · chance = P(Bin(T, s) ≤ X). Money is counted in people of κ·(X ÷ patients) each.
 *
 * @param inputs - `ProgressInput`
 * @returns frozen figures; in the place of one without an answer `{ value: null, reason }`
 * @throws RangeError for a broken number, a month without days, more elapsed than that, or κ below 1
 * @source docs/formulas.md, "This month"
 * @example projectProgress({ elapsed: '11', days: '22', fact: '65', plan: '150' }).label // 'probably_not'
 */
export function projectProgress(inputs: ProgressInput): Progress {
  const given = readObject('', inputs, ['elapsed', 'days', 'fact', 'plan', 'kind', 'patients', 'kappa']);
  const { kind = 'count' } = given;
  if (kind !== 'count' && kind !== 'money' && kind !== 'spend' && kind !== null)
    throw new FunnelRangeError('kind', 'unknown_name', kind, "must be 'count', 'money' or 'spend'");
  const days = readDivisor('days', given.days);
  const elapsed = readAmount('elapsed', given.elapsed);
  if (elapsed && days?.lt(elapsed)) refuse('elapsed', 'exceeds_days', given.elapsed);
  const fact = readAmount('fact', given.fact);
  const plan = readAmount('plan', given.plan);
  const kappa = readKappa(given.kappa);
  const patients = readAmount('patients', given.patients);

  const projected = { share: figure(elapsed, days), forecast: figure(product(fact, days), elapsed) };
  if (kind === 'spend') return deepFreeze({ ...projected, pace: figure(product(fact, days), product(plan, elapsed)) });

  const isMoney = kind === 'money';
  // What one person counts: 1, or money that swings as much as that of one person.
  const unit = isMoney ? unitOf(fact, patients, kappa) : whole(exact(ONE));
  const isKnown = days && elapsed && fact && !elapsed.isZero();
  return deepFreeze({
    ...projected,
    range80: isKnown
      ? rangeOf(fact, elapsed, days, unit)
      : noFigure(days && elapsed && fact ? 'no_data' : 'missing_input'),
    ...(plan && days && elapsed && elapsed.lt(days) && perDay(days, elapsed, fact, plan)),
    ...(isKnown ? outcome({ days, elapsed, fact, plan, unit, isMoney }) : { label: 'no_data' as const }),
  });
}

function perDay(
  days: Decimal,
  elapsed: Decimal,
  fact: Decimal | null,
  plan: Decimal,
): Required<Pick<Progress, 'neededPerDay' | 'currentPerDay'>> {
  const missing = fact && plan.minus(fact);
  return {
    neededPerDay: figure(missing?.isNegative() ? ZERO : missing, days.minus(elapsed)),
    currentPerDay: figure(fact, elapsed),
  };
}

/** κ × money ÷ people; null where the people aren't known, or nothing has come. */
function unitOf(fact: Decimal | null, patients: Decimal | null, kappa: Ratio): Ratio | null {
  if (!fact || !patients || fact.isZero() || patients.isZero()) return null;
  return [kappa[0].times(fact), kappa[1].times(patients)];
}

function outcome(
  month: Omit<OpenPlan, 'plan' | 'unit'> & { readonly plan: Decimal | null; readonly unit: Ratio | null },
): Pick<Progress, 'label' | 'z2' | 'chance'> {
  const { days, elapsed, fact, plan, unit, isMoney } = month;
  if (!plan) return { label: 'no_plan' };
  if (fact.gte(plan)) return { label: 'reached' };
  if (elapsed.eq(days)) return { label: 'missed' };
  if (!unit) return { label: 'too_few_data', z2: noFigure(fact.isZero() ? 'no_data' : 'missing_input') };
  const open = { days, elapsed, fact, plan, unit, isMoney };
  const chance = chanceOf(open);
  return { label: labelOf(open), z2: quotient(squaredZ(open))!, ...(chance && { chance }) };
}

/** The score interval of what comes in the rest of the month, added to what has come. */
function rangeOf(fact: Decimal, elapsed: Decimal, days: Decimal, unit: Ratio | null): FigureRange | NoFigure {
  if (!unit) return noFigure(fact.isZero() ? 'no_data' : 'missing_input');
  const z = new Decimal(Z80);
  const rest = quotient([unit[0].times(days.minus(elapsed)), unit[1].times(days)])!;
  const spread = z.times(z).times(rest);
  const come = settled(fact);
  const half = z.times(squareRoot(rest.times(come).plus(spread.times(rest).div(4))));
  const middle = come.plus(spread.div(2));
  const [low, high] = [middle.minus(half), middle.plus(half)].map((end) => settled(end.times(days).div(elapsed)));
  return [low!.lt(come) ? come : low!, high!];
}
