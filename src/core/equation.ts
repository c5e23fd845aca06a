import { exact, isAtLeast, quotient, whole, type Ratio } from './ratio.js';
import { ExactDecimal, ONE, type Decimal } from './decimal.js';

/** A lever that is free to move. */
export interface Mover {
  readonly id: string;
  /** Whether the revenue of a stage is multiplied by it. */
  readonly moves: (stage: number) => boolean;
  /** The largest factor that it can be multiplied by; null: any. */
  readonly cap: Ratio | null;
}

/** Σ coefficient · hᵖ = goal, both sides multiplied by `unit`; no coefficient is below 0. */
interface Equation {
  readonly coefficients: readonly Decimal[];
  readonly goal: Decimal;
  readonly unit: Decimal;
  /** The levers that stand at their caps, because they reach them before the goal is reached. */
  readonly held: ReadonlySet<Mover>;
}

/** The equation of the common multiplier, in which every lever that reaches its cap first is held there. */
export function equate(revenues: readonly Decimal[], movers: readonly Mover[], goal: Decimal): Equation {
  for (let held: ReadonlySet<Mover> = new Set(); ;) {
    const equation = withHeld(revenues, movers, goal, held);
    // A lever that reaches its cap before the goal does so too when further levers are held: the others must go further then.
    const ended = movers.filter((mover) => mover.cap && !held.has(mover) && !reaches(equation, mover.cap));
    if (ended.length === 0) return equation;
    held = new Set([...held, ...ended]);
  }
}

/** Caps may be quotients. To stay exact, both sides of the equation are multiplied by their divisors. */
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

/** Whether the left side is at least the goal at h = over ÷ under, compared without dividing. */
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
  // Newton's method has to start above h. Above 1, h is at most what it would be if all powers were 1; below 1, 1 is above h.
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
