import { readExactInputs, perPerson, revenueFields, sumProduct } from './exact-inputs.js';
import { deepFreeze, ExactDecimal, ONE, type Decimal, type Numeric } from './decimal.js';
import { defineFunnel, type DefinitionOptions } from './definition.js';
import { FunnelRangeError } from './errors.js';
import { powerOf } from './power.js';
import { boundOf, goalWithin, leverAt, NO_EFFECT, type Bound, type Goal, type Line } from './lever-bounds.js';
import { readExponent, spendFor } from './response-curve.js';
import { exact, quotient, scaled, settled, whole, type Ratio } from './ratio.js';
import { capacityUsage, slotsOf, type Capacity } from './capacity-usage.js';
import { readValue, type FunnelValues } from './values.js';

export interface GoalOptions extends DefinitionOptions {
  /** Room for those who come: a lever that brings more people ends where the places do. */
  readonly capacity?: Capacity | undefined;
  /** How leads follow ad spend: leads ~ budget ^ exponent, 0.1…1. Default 1: each unit brings as many as the last. */
  readonly exponent?: Numeric | undefined;
  /** What the target is: revenue, or what stays of its margin after the ads. Default: revenue. */
  readonly of?: 'revenue' | 'netOfAds' | undefined;
}

const EXACT_ZERO = new ExactDecimal(0);
/** The levers that bring more of everybody, in the same proportions: a line through 0. */
const proportional = (all: Decimal): Line => ({ base: EXACT_ZERO, slope: whole(all) });

/**
 * What each lever alone must become, so that the funnel earns a target T.
 *
 * budget × (T ÷ R)^(1 ÷ exponent) · cost × R ÷ T · leads × T ÷ R · rate × (T − R before the stage) ÷ R from the stage on ·
 * check + (T − R) ÷ count · allChecks T ÷ R
 *
 * With `of: 'netOfAds'` T is (target + budget) ÷ margin; the budget, which moves both sides, is the smallest that leaves the target.
 *
 * @param values - as for `calculateFunnel`
 * @param target - currency per period, 0 or more
 * @param options - `definition`, `capacity`, `exponent`, `of`
 * @returns by lever, with `budget`, the first stage and `allChecks`, deeply frozen: what it must become, whether it can,
 *   and if not why, and what it does reach. The first stage means more people for the same budget
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
  const { budget, margin, counts, checks, missingOf } = readExactInputs(definition, values);
  const wanted = readValue('target', target);
  const exponent = readExponent(options.exponent);
  const isNet = readTargetOf(options.of) === 'netOfAds';
  const usage = capacityUsage(definition, counts, options.capacity);
  const all = usage && usage.used.plus(usage.room);
  const slots = slotsOf(definition);
  const { stages } = definition;
  const first = stages[0]!.id;
  const [revenue, used] = [sumProduct(counts, checks), sumProduct(counts, slots)];

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

  /** More of everybody, in the same proportions: by which factor, and what the lever is then. */
  const crowd = (factor: Ratio, value: Decimal | null): Goal =>
    goalWithin(factor, proportional(revenue), boundOf(proportional(used), all), value);
  const everybody =
    (valueAt: (factor: Ratio) => Decimal | null) =>
    (goal: Ratio): Goal => {
      const factor = counts[0]!.isZero() ? null : leverAt(proportional(revenue), goal);
      const value = factor && valueAt(factor);
      return value ? crowd(factor, value) : NO_EFFECT;
    };
  const cost = ([over, under]: Ratio): Decimal | null =>
    budget!.isZero() ? null : quotient([budget!.times(under), counts[0]!.times(over)]);
  const spent = (multiple: Ratio): Decimal | null => quotient(scaled(multiple, budget!, ONE));
  const spend = ([over, under]: Ratio): Decimal | null => {
    if (budget!.isZero()) return null;
    return exponent.eq(ONE) ? spent([over, under]) : spent(whole(powerOf(quotient([over, under])!, ONE, exponent)));
  };
  /** Ads that pay for themselves out of what they bring. */
  const selfPaying = (): Goal => {
    const earned = margin.times(revenue);
    const left = earned.minus(budget!);
    if (counts[0]!.isZero() || budget!.isZero() || earned.isZero()) return NO_EFFECT;
    if (exponent.eq(ONE)) {
      // Where ads lose money, only spending less than nothing would leave some.
      const factor: Ratio = left.isNegative()
        ? [EXACT_ZERO.minus(wanted!), EXACT_ZERO.minus(left)]
        : [exact(wanted!), left];
      return left.isZero() ? NO_EFFECT : crowd(factor, spent(factor));
    }
    const { multiple, isEnough } = spendFor(exact(wanted!), earned, budget!, exponent);
    const reached = crowd(whole(exact(powerOf(multiple, exponent, ONE))), isEnough ? spent(whole(multiple)) : null);
    if (isEnough || !reached.feasible) return reached;
    return {
      value: null,
      feasible: false,
      reason: 'diminishing_returns',
      bestRevenue: settled(revenue.times(powerOf(multiple, exponent, ONE))),
    };
  };

  const alone = (goal: Ratio, line: Line | null, bounds: readonly Bound[] = []): Goal => {
    const lever = line && leverAt(line, goal);
    return lever ? goalWithin(lever, line, bounds) : NO_EFFECT;
  };
  const rate =
    (stage: number) =>
    (goal: Ratio): Goal => {
      /** What a stage's rate moves: all that comes from it on. */
      const line = (each: readonly (Decimal | null)[]): Line | null => {
        const person = perPerson(counts, each, stage);
        return person && { base: sumProduct(counts, each, 0, stage), slope: scaled(person, counts[stage - 1]!, ONE) };
      };
      const everyone: Bound[] =
        stages[stage]!.counts === 'visits' ? [] : [{ most: whole(exact(ONE)), reason: 'above_one' }];
      return alone(goal, line(checks), [...everyone, ...boundOf(line(slots), all)]);
    };
  const check =
    (stage: number) =>
    (goal: Ratio): Goal =>
      alone(goal, { base: revenue.minus(counts[stage]!.times(checks[stage]!)), slope: whole(counts[stage]!) });

  const others = definition.levers.flatMap(({ id, kind, stage }): [string, Goal][] => {
    if (kind === 'cost') return [];
    return [
      [id, kind === 'rate' ? seek([stages[stage - 1]!.id, stages[stage]!.id], rate(stage)) : seek([], check(stage))],
    ];
  });
  return deepFreeze({
    budget: seek(['budget', first], isNet ? selfPaying : everybody(spend)),
    [`${first}Cost`]: seek(['budget', first], everybody(cost)),
    [first]: seek(
      [first],
      everybody((factor) => quotient(scaled(factor, counts[0]!, ONE))),
    ),
    ...Object.fromEntries(others),
    allChecks: seek([], (goal) => alone(goal, proportional(revenue))),
  });
}

function readTargetOf(of: GoalOptions['of'] = 'revenue'): 'revenue' | 'netOfAds' {
  if (of !== 'revenue' && of !== 'netOfAds')
    throw new FunnelRangeError('of', 'unknown_name', of, "must be 'revenue' or 'netOfAds'");
  return of;
}
