import { deepFreeze, ONE, ZERO, type Decimal } from './decimal.js';
import type { FunnelDefinition } from './definition.js';
import { combine, divide, given, type Quantity, type Reason } from './quantity.js';
import { readValues, type FunnelValues } from './values.js';

/** The figures of one stage. A figure that a stage can't have, such as a check where nothing is paid, is null. */
export interface StageResult {
  readonly id: string;
  /** People, or visits, that reached the stage in the period. */
  readonly count: Decimal | null;
  /** Ad spend per person; CPL at the first stage, CPO at the others. Costs of two stages don't add up. */
  readonly cost: Decimal | null;
  /** Share of the stage before, 0…1 (above 1 where visits are counted). */
  readonly rate: Decimal | null;
  /** Share of the first stage. */
  readonly totalRate: Decimal | null;
  /** People of the stage before who didn't come this far. */
  readonly lost: Decimal | null;
  /** Average check, currency per person. */
  readonly check: Decimal | null;
  readonly revenue: Decimal | null;
  /** Part of all revenue, 0…1. */
  readonly revenueShare: Decimal | null;
  /** Revenue of all stages per person of this one. */
  readonly revenuePerPerson: Decimal | null;
  /** The highest cost at which the ads still pay for themselves. */
  readonly breakEvenCost: Decimal | null;
}

export interface Unavailable {
  readonly reason: Reason;
  /** The inputs to fill in, or those that are 0 and by which can't be divided. */
  readonly fields: readonly string[];
}

export type WarningCode =
  'stage_exceeds_previous' | 'spend_without_leads' | 'leads_without_spend' | 'zero_check' | 'non_integer_count';

export interface Warning {
  readonly code: WarningCode;
  readonly fields: readonly string[];
}

export interface FunnelResult {
  readonly stages: readonly StageResult[];
  readonly budget: Decimal | null;
  readonly revenue: Decimal | null;
  /** Revenue per paying person, over all paid stages. */
  readonly averageCheck: Decimal | null;
  /** Revenue per unit of ad spend. */
  readonly roas: Decimal | null;
  /** Return on marketing investment by margin: 0 is break-even. */
  readonly romi: Decimal | null;
  readonly romiByRevenue: Decimal | null;
  /** Ad spend as a share of revenue (ДРР, ACoS). */
  readonly adShare: Decimal | null;
  /** What is left of the margin after the ads are paid, currency. */
  readonly netOfAds: Decimal | null;
  /** Share of the period after which the ads have paid for themselves, with even inflow. */
  readonly payback: Decimal | null;
  /** Paid returns that one first patient still has to make until the ads are paid. */
  readonly repeatVisitsToPayback: Decimal | null;
  readonly unavailable: Readonly<Record<string, Unavailable>>;
  readonly warnings: readonly Warning[];
}

const times = (a: Decimal, b: Decimal): Decimal => a.times(b);
const minus = (a: Decimal, b: Decimal): Decimal => a.minus(b);
const sum = (...parts: Decimal[]): Decimal => parts.reduce((total, part) => total.plus(part), ZERO);

/**
 * Calculates every figure of a funnel as `calculateFunnel` does, of stages that were checked before.
 *
 * @param values - as for `calculateFunnel`
 * @param definition - what `defineFunnel` or `deriveFunnel` has made of the stages
 * @returns as `calculateFunnel`
 * @throws RangeError as `calculateFunnel`, but for the stages
 * @source docs/formulas.md, "Figures"
 * @example funnelFigures({ budget: '180000', leads: '600' }, deriveFunnel()).stages[0].cost.toString() // '300'
 */
export function funnelFigures(values: FunnelValues, definition: FunnelDefinition): FunnelResult {
  const read = readValues(definition, values);
  const input = (name: string): Quantity => given(name, read(name));
  const unavailable: Record<string, Unavailable> = {};
  const settle = (figure: string, quantity: Quantity): Decimal | null => {
    if (quantity.value === null) unavailable[figure] = { reason: quantity.reason, fields: quantity.fields };
    return quantity.value;
  };

  const budget = input('budget');
  const margin: Quantity = { value: read('margin') ?? ONE, fields: ['margin'] };
  const counts = definition.stages.map((stage) => input(stage.id));
  const checks = definition.stages.map((stage) => (stage.paid ? input(`${stage.id}Check`) : null));
  const revenues = checks.map((check, index) => check && combine(times, counts[index]!, check));
  const paid = revenues.flatMap((stageRevenue, index) => (stageRevenue ? [index] : []));

  const revenue = combine(sum, ...paid.map((index) => revenues[index]!));
  const earned = combine(times, margin, revenue);
  const payers = combine(sum, ...paid.map((index) => counts[index]!));

  const stages = definition.stages.map(({ id }, index): StageResult => {
    const count = counts[index]!;
    const previous = counts[index - 1];
    const check = checks[index];
    const stageRevenue = revenues[index];
    return {
      id,
      count: settle(id, count),
      cost: settle(`${id}Cost`, divide(budget, count)),
      rate: previous ? settle(`${id}Rate`, divide(count, previous)) : null,
      totalRate: settle(`${id}TotalRate`, divide(count, counts[0]!)),
      lost: previous ? settle(`${id}Lost`, combine(minus, previous, count)) : null,
      check: check ? settle(`${id}Check`, check) : null,
      revenue: stageRevenue ? settle(`${id}Revenue`, stageRevenue) : null,
      revenueShare: stageRevenue ? settle(`${id}RevenueShare`, divide(stageRevenue, revenue)) : null,
      revenuePerPerson: settle(`${id}RevenuePerPerson`, divide(revenue, count)),
      breakEvenCost: settle(`${id}BreakEvenCost`, divide(earned, count)),
    };
  });

  return deepFreeze({
    stages,
    budget: settle('budget', budget),
    revenue: settle('revenue', revenue),
    averageCheck: settle('averageCheck', divide(revenue, payers)),
    roas: settle('roas', divide(revenue, budget)),
    romi: settle('romi', divide(combine(minus, earned, budget), budget)),
    romiByRevenue: settle('romiByRevenue', divide(combine(minus, revenue, budget), budget)),
    adShare: settle('adShare', divide(budget, revenue)),
    netOfAds: settle('netOfAds', combine(minus, earned, budget)),
    payback: settle('payback', divide(budget, earned)),
    repeatVisitsToPayback: paid.length === 2 ? settle('repeatVisitsToPayback', repeatVisits()) : null,
    unavailable,
    warnings: warn(definition, read),
  });

  /** (budget − margin × first revenue) ÷ (first patients × margin × second check), 0 where already paid back. */
  function repeatVisits(): Quantity {
    const [first, second] = paid as [number, number];
    const unpaid = combine(minus, budget, combine(times, margin, revenues[first]!));
    const perRound = combine(
      (people, ratio, check) => people.times(ratio).times(check),
      counts[first]!,
      margin,
      checks[second]!,
    );
    // The sign is taken from the numerator itself: a rounded quotient could have another one.
    return unpaid.value?.isNegative() && perRound.value
      ? { value: ZERO, fields: unpaid.fields }
      : divide(unpaid, perRound);
  }
}

function warn(definition: FunnelDefinition, read: (field: string) => Decimal | null): Warning[] {
  const warnings: Warning[] = [];
  const budget = read('budget');
  const first = definition.stages[0]!.id;
  const leads = read(first);
  if (budget?.gt(0) && leads?.isZero()) warnings.push({ code: 'spend_without_leads', fields: ['budget', first] });
  if (budget?.isZero() && leads?.gt(0)) warnings.push({ code: 'leads_without_spend', fields: ['budget', first] });
  definition.stages.forEach(({ id, paid }, index) => {
    const count = read(id);
    const previous = index > 0 ? read(definition.stages[index - 1]!.id) : null;
    if (count && previous && count.gt(previous)) {
      warnings.push({ code: 'stage_exceeds_previous', fields: [id, definition.stages[index - 1]!.id] });
    }
    if (paid && count?.gt(0) && read(`${id}Check`)?.isZero())
      warnings.push({ code: 'zero_check', fields: [`${id}Check`, id] });
  });
  const fractions = definition.stages.map(({ id }) => id).filter((id) => read(id)?.isInteger() === false);
  if (fractions.length > 0) warnings.push({ code: 'non_integer_count', fields: fractions });
  return warnings;
}
