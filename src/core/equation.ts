import { exact, isAtLeast, quotient, whole, type Ratio } from './ratio.js';
import { ExactDecimal, ONE, type Decimal } from './decimal.js';

/** A lever that is free to move. */
export interface Mover {
  readonly id: string;
  /** Whether the revenue of a stage is multiplied by it. */
  readonly moves: (stage: number) => boolean;
  /** How far it can go; null: without end. */
  readonly cap: Ratio | null;
}

/** Σ coefficient · hᵖ = goal, both sides in `unit`s; no coefficient is below 0. */
interface Equation {
  readonly coefficients: readonly Decimal[];
  readonly goal: Decimal;
  readonly unit: Decimal;
  /** Those that end at their cap before the goal is reached. */
  readonly held: ReadonlySet<Mover>;
}

/** What the common multiplier has to solve once every lever that ends at its cap stands there. */
export function equate(revenues: readonly Decimal[], movers: readonly Mover[], goal: Decimal): Equation {
  for (let held: ReadonlySet<Mover> = new Set(); ;) {
    const equation = withHeld(revenues, movers, goal, held);
    // Whoever is at his cap before the goal now is so too once others stop on the way.
    const ended = movers.filter((mover) => mover.cap && !held.has(mover) && !reaches(equation, mover.cap));
    if (ended.length === 0) return equation;
    held = new Set([...held, ...ended]);
  }
}

/** Caps may be quotients: everything is multiplied by what they are divided by. */
function withHeld(
  revenues: readonly Decimal[],
  movers: readonly Mover[],
  goal: Decimal,
  held: ReadonlySet<Mover>,
): Equation {
  const coefficients: Decimal[] = [...movers, null].map(() => new ExactDecimal(0));
  revenues.forEach((revenue, stage) => {
    let power = 0;
    let amount = revenue;
    for (const mover of movers) {
      const moves = mover.moves(stage);
      if (held.has(mover)) amount = amount.times(mover.cap![moves ? 0 : 1]);
      else if (moves) power += 1;
    }
    coefficients[power] = coefficients[power]!.plus(amount);
  });
  const unit = [...held].reduce((all, mover) => all.times(mover.cap![1]), exact(ONE));
  return { coefficients, goal: goal.times(unit), unit, held };
}

/** Whether the left side has got to the goal at h, compared without dividing. */
function reaches({ coefficients, goal }: Equation, [over, under]: Ratio): boolean {
  let [value, scale] = [exact(goal).times(0), exact(ONE)];
  for (const coefficient of [...coefficients].reverse()) {
    value = value.times(over).plus(coefficient.times(scale));
    scale = scale.times(under);
  }
  return isAtLeast([value.times(under), scale], whole(goal));
}

/**
 * The h above 0 for which Σ coefficient · hᵖ is the goal.
 *
 * The left side grows ever faster, so that Newton's method from above comes down to h and stops only at the last digit.
 *
 * @param coefficients - 0 or more, one of those behind the first above 0
 * @param goal - above the first of them
 */
export function solveUpwards(coefficients: readonly Decimal[], goal: Decimal): Decimal {
  const [still, ...moving] = coefficients;
  // Above 1, h itself grows slower than any of its powers; below 1, one is above h.
  const straight = quotient([goal.minus(still!), moving.reduce((all, coefficient) => all.plus(coefficient))])!;
  for (let guess = straight.gt(ONE) ? straight : ONE; ;) {
    const at = exact(guess);
    let [value, slope] = [at.times(0), at.times(0)];
    for (const coefficient of [...coefficients].reverse()) {
      slope = slope.times(at).plus(value);
      value = value.times(at).plus(coefficient);
    }
    const next = quotient([at.times(slope).minus(value).plus(goal), slope])!;
    if (next.gte(guess)) return next;
    guess = next;
  }
}
