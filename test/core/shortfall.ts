import { Fraction } from './fraction.js';

/** A dental funnel in fractions, from the budget to the second check. */
export interface DentalNumbers {
  readonly budget: Fraction;
  readonly leads: Fraction;
  readonly primary: Fraction;
  readonly secondary: Fraction;
  readonly primaryCheck: Fraction;
  readonly secondaryCheck: Fraction;
}

/** Revenue as the owner would multiply it out, from what a ruble of ads sets going. */
function revenue(budget: Fraction, cost: Fraction, c1: Fraction, c2: Fraction, a1: Fraction, a2: Fraction): Fraction {
  const patients = budget.over(cost).times(c1);
  return patients.times(a1).plus(patients.times(c2).times(a2));
}

/**
 * The uplift of a lever the long way round: the whole funnel once with the norm in its place, less the funnel as it is.
 * All counts must be above 0.
 */
export function upliftOf(lever: string, norm: Fraction, n: DentalNumbers): Fraction {
  const actual = {
    leadsCost: n.budget.over(n.leads),
    primaryRate: n.primary.over(n.leads),
    secondaryRate: n.secondary.over(n.primary),
    primaryCheck: n.primaryCheck,
    secondaryCheck: n.secondaryCheck,
  };
  const total = (levers: typeof actual): Fraction =>
    revenue(
      n.budget,
      levers.leadsCost,
      levers.primaryRate,
      levers.secondaryRate,
      levers.primaryCheck,
      levers.secondaryCheck,
    );
  return total({ ...actual, [lever]: norm }).minus(total(actual));
}

/** ((observed − expected) ÷ standard error)², with the standard error at the norm. */
export function squaredZOf(lever: string, norm: Fraction, n: DentalNumbers): Fraction {
  const share = (k: Fraction, of: Fraction): Fraction => {
    const distance = k.over(of).minus(norm);
    return distance.times(distance).over(norm.times(new Fraction(1n).minus(norm)).over(of));
  };
  const events = (k: Fraction, expected: Fraction): Fraction =>
    k.minus(expected).times(k.minus(expected)).over(expected);
  const check = (average: Fraction, payments: Fraction): Fraction => {
    const relative = average.over(norm).minus(1);
    return relative.times(relative).times(payments);
  };
  switch (lever) {
    case 'leadsCost':
      return events(n.leads, n.budget.over(norm));
    case 'primaryRate':
      return share(n.primary, n.leads);
    case 'secondaryRate':
      return norm.compare(1) >= 0 || n.secondary.compare(n.primary) > 0
        ? events(n.secondary, n.primary.times(norm))
        : share(n.secondary, n.primary);
    case 'primaryCheck':
      return check(n.primaryCheck, n.primary);
    default:
      return check(n.secondaryCheck, n.secondary);
  }
}
