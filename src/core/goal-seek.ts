import { readExactInputs, perPerson, revenueFields, sumProduct, type ExactInputs } from './exact-inputs.js';
import { deepFreeze, ExactDecimal, ONE, type Decimal, type Numeric } from './decimal.js';
import { defineFunnel } from './define-funnel.js';
import type { DefinitionOptions, FunnelDefinition } from './definition.js';
import { FunnelRangeError } from './errors.js';
import { powerOf } from './power.js';
import { boundOf, goalWithin, leverAt, NO_EFFECT, type Bound, type Goal, type Line } from './lever-bounds.js';
import { readExponent, spendFor } from './response-curve.js';
import { exact, quotient, scaled, settled, whole, type Ratio } from './ratio.js';
import { capacityUsage, type Capacity } from './capacity-usage.js';
import { slotsOf } from './slots.js';
import { readValue, type FunnelValues } from './values.js';

export interface GoalOptions extends DefinitionOptions {
  /** How many places there are: a lever that brings more people can't fill more of them. */
  readonly capacity?: Capacity | undefined;
  /** How leads follow ad spend: leads ~ budget ^ exponent, 0.1…1. Default 1: each unit brings as many as the last. */
  readonly exponent?: Numeric | undefined;
  /** What the target is of: revenue, or what is left of the margin after the ads. Default: revenue. */
  readonly of?: 'revenue' | 'netOfAds' | undefined;
}

const EXACT_ZERO = new ExactDecimal(0);
/** Revenue or places where more people come to every stage in the same proportions: a line through 0. */
const proportional = (all: Decimal): Line => ({ base: EXACT_ZERO, slope: whole(all) });

/**
 * Calculates what each lever alone must become, so that the funnel earns a target T.
 *
 * budget × (T ÷ R)^(1 ÷ exponent) · cost × R ÷ T · leads × T ÷ R · rate × (T − R before the stage) ÷ R from the stage on ·
 * check + (T − R) ÷ count · allChecks T ÷ R
 *
 * With `of: 'netOfAds'` T is (target + budget) ÷ margin. The budget changes both sides of that equation; it is the smallest that leaves the target.
 *
 * @param values - as for `calculateFunnel`
 * @param target - currency per period, 0 or more
 * @param options - `definition`, `capacity`, `exponent`, `of`
 * @returns by lever, and for `budget`, the first stage and `allChecks`, deeply frozen: what it must become and whether it
 *   can; where it can't, why, and the nearest revenue. The first stage means more people for the same budget
 * @throws RangeError for a value, target, capacity or exponent that makes no sense
 * @source docs/formulas.md, "Target"
 * @example String(seekGoal({ leads: '10', primary: '5', primaryCheck: '100', secondary: '0', secondaryCheck: '0' }, '800').primaryRate.value) // '0.8'
 */
export function seekGoal(
  values: FunnelValues,
  target: Numeric,
  options: GoalOptions = {},
): Readonly<Record<string, Goal>> {
  const definition = defineFunnel(options.definition);
  const inputs = readExactInputs(definition, values);
  const { budget, margin, counts, checks, missingOf } = inputs;
  const wanted = readValue('target', target);
  const exponent = readExponent(options.exponent);
  const isNet = readTargetOf(options.of) === 'netOfAds';
  const usage = capacityUsage(definition, counts, options.capacity);
  const slots = slotsOf(definition);
  const { stages } = definition;
  const first = stages[0]!.id;
  const present: PresentFunnel = {
    ...inputs,
    slots,
    exponent,
    revenue: sumProduct(counts, checks),
    used: sumProduct(counts, slots),
    places: usage && usage.used.plus(usage.room),
  };

  const seek = (fields: readonly string[], find: (goal: Ratio) => Goal): Goal => {
    const missing = [
      ...missingOf([...revenueFields(definition), ...fields, ...(isNet ? ['budget'] : [])]),
      ...(wanted ? [] : ['target']),
    ];
    if (!wanted || missing.length > 0)
      return { value: null, feasible: false, reason: 'missing_input', fields: missing };
    const goal: Ratio = isNet ? [exact(wanted).plus(budget!), margin] : whole(exact(wanted));
    return goal[1].isZero() ? NO_EFFECT : find(goal);
  };
  const others = definition.levers
    .filter(({ kind }) => kind !== 'cost')
    .map(({ id, kind, stage }): [string, Goal] => [
      id,
      kind === 'rate'
        ? seek([stages[stage - 1]!.id, stages[stage]!.id], (goal) => rateGoal(definition, present, stage, goal))
        : seek([], (goal) => checkGoal(present, stage, goal)),
    ]);
  return deepFreeze({
    budget: seek(['budget', first], (goal) =>
      isNet ? netBudgetGoal(present, exact(wanted!)) : volumeGoal(present, goal, budgetAt),
    ),
    [`${first}Cost`]: seek(['budget', first], (goal) => volumeGoal(present, goal, costAt)),
    [first]: seek([first], (goal) => volumeGoal(present, goal, leadsAt)),
    ...Object.fromEntries(others),
    allChecks: seek([], (goal) => goalOf(proportional(present.revenue), goal)),
  });
}

/** The present numbers with what all levers are held against; only called where the values that a lever needs are known. */
interface PresentFunnel extends ExactInputs {
  /** Places that one person of each stage takes. */
  readonly slots: readonly Decimal[];
  readonly exponent: Decimal;
  readonly revenue: Decimal;
  /** Places that are taken. */
  readonly used: Decimal;
  /** Places that can be taken; null where that isn't known. */
  readonly places: Decimal | null;
}

/** The goal of a lever that moves revenue along a line. */
function goalOf(line: Line | null, goal: Ratio, bounds: readonly Bound[] = []): Goal {
  const lever = line && leverAt(line, goal);
  return lever ? goalWithin(lever, line, bounds) : NO_EFFECT;
}

/** So many times as many people at every stage, held against the places; `value` is what the lever becomes then. */
const scaledVolume = ({ revenue, used, places }: PresentFunnel, factor: Ratio, value: Decimal | null): Goal =>
  goalWithin(factor, proportional(revenue), boundOf(proportional(used), places), value);

/**
 * The goal of a lever that brings more people to every stage in the same proportions.
 *
 * @param valueAt - what the lever becomes where so many times as many people are to come
 */
function volumeGoal(
  present: PresentFunnel,
  goal: Ratio,
  valueAt: (present: PresentFunnel, factor: Ratio) => Decimal | null,
): Goal {
  const factor = present.counts[0]!.isZero() ? null : leverAt(proportional(present.revenue), goal);
  const value = factor && valueAt(present, factor);
  return value ? scaledVolume(present, factor, value) : NO_EFFECT;
}

const leadsAt = ({ counts }: PresentFunnel, factor: Ratio): Decimal | null => quotient(scaled(factor, counts[0]!, ONE));

const costAt = ({ budget, counts }: PresentFunnel, [over, under]: Ratio): Decimal | null =>
  budget!.isZero() ? null : quotient([budget!.times(under), counts[0]!.times(over)]);

function budgetAt({ budget, exponent }: PresentFunnel, factor: Ratio): Decimal | null {
  if (budget!.isZero()) return null;
  return timesBudget(budget!, exponent.eq(ONE) ? factor : whole(powerOf(quotient(factor)!, ONE, exponent)));
}

const timesBudget = (budget: Decimal, multiple: Ratio): Decimal | null => quotient(scaled(multiple, budget, ONE));

/**
 * The smallest budget after which a target is left over: more ads bring more, and cost more.
 *
 * @param target - what is to be left of the margin after the ads
 */
function netBudgetGoal(present: PresentFunnel, target: Decimal): Goal {
  const { counts, margin, revenue, exponent } = present;
  const budget = present.budget!;
  const earned = margin.times(revenue);
  const left = earned.minus(budget);
  if (counts[0]!.isZero() || budget.isZero() || earned.isZero()) return NO_EFFECT;
  if (exponent.eq(ONE)) {
    // Where ads lose money, only spending less than nothing would leave some.
    const factor: Ratio = left.isNegative() ? [EXACT_ZERO.minus(target), EXACT_ZERO.minus(left)] : [target, left];
    return left.isZero() ? NO_EFFECT : scaledVolume(present, factor, timesBudget(budget, factor));
  }
  const { multiple, isEnough } = spendFor(target, earned, budget, exponent);
  const people = powerOf(multiple, exponent, ONE);
  const reached = scaledVolume(present, whole(exact(people)), isEnough ? timesBudget(budget, whole(multiple)) : null);
  if (isEnough || !reached.feasible) return reached;
  return {
    value: null,
    feasible: false,
    reason: 'diminishing_returns',
    bestRevenue: settled(revenue.times(people)),
  };
}

function rateGoal({ stages }: FunnelDefinition, present: PresentFunnel, stage: number, goal: Ratio): Goal {
  const { counts, checks, slots, places } = present;
  /** What the rate moves, revenue or places: all that comes from its stage on. */
  const line = (each: readonly (Decimal | null)[]): Line | null => {
    const person = perPerson(counts, each, stage);
    return person && { base: sumProduct(counts, each, 0, stage), slope: scaled(person, counts[stage - 1]!, ONE) };
  };
  const everybody: Bound[] =
    stages[stage]!.counts === 'visits' ? [] : [{ most: whole(exact(ONE)), reason: 'above_one' }];
  return goalOf(line(checks), goal, [...everybody, ...boundOf(line(slots), places)]);
}

function checkGoal({ counts, checks, revenue }: PresentFunnel, stage: number, goal: Ratio): Goal {
  const [count, check] = [counts[stage]!, checks[stage]!];
  return goalOf({ base: revenue.minus(count.times(check)), slope: whole(count) }, goal);
}

function readTargetOf(of: GoalOptions['of'] = 'revenue'): 'revenue' | 'netOfAds' {
  if (of !== 'revenue' && of !== 'netOfAds')
    throw new FunnelRangeError('of', 'unknown_name', of, "must be 'revenue' or 'netOfAds'");
  return of;
}
