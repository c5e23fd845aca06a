import { readExactInputs, revenueFields, type ExactInputs } from './exact-inputs.js';
import { deepFreeze, ExactDecimal, ONE, ZERO, type Decimal, type Numeric } from './decimal.js';
import { defineFunnel } from './define-funnel.js';
import type { DefinitionOptions, FunnelDefinition } from './definition.js';
import { FunnelRangeError } from './errors.js';
import { equate, solveUpwards, type Mover } from './equation.js';
import { exact, isAtLeast, quotient, whole, type Ratio } from './ratio.js';
import { readValue, type FunnelValues } from './values.js';

export interface EqualPlan {
  readonly feasible: boolean;
  /** The factor by which each lever improves: 1.29 is “by 29 %”; null where no factor reaches the target. */
  readonly multiplier: Decimal | null;
  /** The target; where it can't be reached, the revenue nearest to it; null where a value is missing. */
  readonly revenue: Decimal | null;
  /** By lever: the multiplier, or its cap; 1 where the lever changes nothing. A cost is divided by it. */
  readonly levers: Readonly<Record<string, Decimal>>;
  /** `capped`: all levers at their caps earn less · `below_reach`: stages that the levers don't change earn more already · `no_effect`: the levers change no revenue. */
  readonly reason?: 'capped' | 'below_reach' | 'no_effect' | 'missing_input';
  /** The fields to fill in. */
  readonly fields?: readonly string[];
}

/**
 * Calculates the factor by which all given levers must improve alike, so that revenue reaches a target.
 *
 * Σ revenue of a stage × Π min(h, cap) over the levers that multiply it = target, solved for h
 *
 * @param values - as for `calculateFunnel`; those that the revenue and the levers are calculated from are needed
 * @param target - revenue to reach, currency; below the present one, h is between 0 and 1
 * @param levers - those that may move: `budget` or levers of the funnel; the others stay as they are
 * @param caps - by lever, the largest factor by which it can improve, 1 or more. A rate between people never exceeds 1 anyway
 * @param options - `definition`
 * @returns the plan, deeply frozen; where it isn't feasible, why, and what can be reached
 * @throws RangeError for a value, target or cap that makes no sense, or a lever that the funnel doesn't have
 * @source docs/formulas.md, "Target"
 * @example String(planEqualImprovement({ primary: '10', primaryCheck: '100', secondary: '0', secondaryCheck: '0' }, '1500', ['primaryCheck']).multiplier) // '1.5'
 */
export function planEqualImprovement(
  values: FunnelValues,
  target: Numeric,
  levers: readonly string[],
  caps: Readonly<Record<string, Numeric | null | undefined>> = {},
  options: DefinitionOptions = {},
): EqualPlan {
  const definition = defineFunnel(options.definition);
  const inputs = readExactInputs(definition, values);
  const wanted = readValue('target', target);
  const limits = new Map(Object.keys(caps).map((id) => [id, readCap(definition, id, caps[id])]));
  const ids = [...new Set(levers)];
  const fields = [
    ...inputs.missingOf([...revenueFields(definition), ...ids.flatMap((id) => fieldsOf(definition, id))]),
    ...(wanted ? [] : ['target']),
  ];
  if (!wanted || fields.length > 0)
    return deepFreeze({
      feasible: false,
      multiplier: null,
      revenue: null,
      levers: {},
      reason: 'missing_input' as const,
      fields,
    });

  const revenues = inputs.counts.map((count, stage) => count?.times(inputs.checks[stage]!) ?? new ExactDecimal(0));
  const movers = ids
    .flatMap((id) => moverOf(definition, inputs, id, limits.get(id) ?? null) ?? [])
    .filter(({ moves }) => revenues.some((revenue, stage) => moves(stage) && !revenue.isZero()));
  const { coefficients, goal, unit, held } = equate(revenues, movers, exact(wanted));
  const answer = (
    multiplier: Decimal | null,
    revenue: Ratio,
    others: Decimal,
    reason?: EqualPlan['reason'],
  ): EqualPlan =>
    deepFreeze({
      feasible: !reason,
      multiplier,
      revenue: quotient(revenue),
      levers: leversReached(ids, movers, held, others),
      ...(reason && { reason }),
    });
  const [still, ...moving] = coefficients;
  if (moving.some((coefficient) => !coefficient.isZero())) {
    if (still!.gte(goal)) return answer(null, [still!, unit], ZERO, 'below_reach');
    const multiplier = solveUpwards(coefficients, goal);
    return answer(multiplier, whole(wanted), multiplier);
  }
  if (still!.eq(goal)) return answer(ONE, whole(wanted), ONE);
  return answer(null, [still!, unit], ONE, held.size > 0 ? 'capped' : 'no_effect');
}

/** By lever, how many times better it becomes: those that are held stand at their caps, those that can't be moved at 1. */
function leversReached(
  ids: readonly string[],
  movers: readonly Mover[],
  held: ReadonlySet<Mover>,
  others: Decimal,
): EqualPlan['levers'] {
  return Object.fromEntries(
    ids.map((id) => {
      const mover = movers.find((each) => each.id === id);
      if (!mover) return [id, ONE];
      return [id, held.has(mover) ? quotient(mover.cap!)! : others];
    }),
  );
}

/** What kind of lever an id names, and at which stage. */
function partOf(
  definition: FunnelDefinition,
  id: string,
): { readonly kind: 'budget' | 'cost' | 'rate' | 'check'; readonly stage: number } {
  const lever =
    id === 'budget' ? ({ kind: 'budget', stage: 0 } as const) : definition.levers.find((each) => each.id === id);
  if (!lever) throw new FunnelRangeError(id, 'unknown_name', id);
  return lever;
}

function readCap(definition: FunnelDefinition, id: string, given: Numeric | null | undefined): Ratio | null {
  partOf(definition, id);
  const cap = readValue(id, given);
  if (cap?.lt(ONE)) throw new FunnelRangeError(id, 'out_of_range', given, 'needs a cap of 1 or more');
  return cap && whole(exact(cap));
}

function fieldsOf(definition: FunnelDefinition, id: string): readonly string[] {
  const { kind, stage } = partOf(definition, id);
  const { stages } = definition;
  if (kind === 'check') return [];
  return kind === 'rate' ? [stages[stage - 1]!.id, stages[stage]!.id] : ['budget', stages[0]!.id];
}

/** Which revenue a lever multiplies, and up to which factor; null where it can't be moved: a rate of nobody, a cost without spend. */
function moverOf(
  definition: FunnelDefinition,
  { budget, counts }: ExactInputs,
  id: string,
  cap: Ratio | null,
): Mover | null {
  const { kind, stage } = partOf(definition, id);
  if (kind === 'check') return { id, moves: (term) => term === stage, cap };
  if (kind !== 'rate') return budget!.isZero() || counts[0]!.isZero() ? null : { id, moves: () => true, cap };
  const [count, previous] = [counts[stage]!, counts[stage - 1]!];
  if (count.isZero() || previous.isZero()) return null;
  return {
    id,
    moves: (term) => term >= stage,
    cap: definition.stages[stage]!.counts === 'visits' ? cap : tighter(cap, [previous, count]),
  };
}

/** The smaller of a cap and the factor at which everybody goes on, where a rate between people ends. */
function tighter(cap: Ratio | null, everybody: Ratio): Ratio {
  const end = isAtLeast(everybody, whole(ONE)) ? everybody : whole(exact(ONE));
  return cap && isAtLeast(end, cap) ? cap : end;
}
