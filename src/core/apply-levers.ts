import { readExactInputs, type ExactInputs } from './exact-inputs.js';
import { deepFreeze, ExactDecimal, ONE, ZERO, type Decimal, type Numeric } from './decimal.js';
import { defineFunnel } from './define-funnel.js';
import type { DefinitionOptions, Field, FunnelDefinition } from './definition.js';
import { FunnelRangeError } from './errors.js';
import { calculateFunnel } from './calculate-funnel.js';
import type { FunnelResult } from './funnel.js';
import { powerOf } from './power.js';
import { exact, isAtLeast, quotient, scaled, settled, whole, type Ratio } from './ratio.js';
import { readExponent } from './response-curve.js';
import { capacityUsage, type Capacity } from './capacity-usage.js';
import { slotsOf } from './slots.js';
import { readValue, type FunnelValues } from './values.js';

/** Planned values by lever, `budget` among them. Empty, null and absent all mean that the lever stays as it is. */
export type PlannedLevers = Readonly<Record<string, Numeric | null | undefined>>;

export interface LeverOptions extends DefinitionOptions {
  /** How leads follow ad spend: leads ~ budget ^ exponent, 0.1…1. Default 1. */
  readonly exponent?: Numeric | null | undefined;
  /** How many places there are. Default: as many as are needed. */
  readonly capacity?: Capacity | undefined;
}

/** What the funnel becomes when levers are moved. */
export interface AppliedLevers {
  /** By field, as `calculateFunnel` takes them. Counts are of the people who find a place; null where a value is unknown. */
  readonly values: Readonly<Record<string, Decimal | null>>;
  /** By stage, how many people would come if there were places for all. */
  readonly demand: Readonly<Record<string, Decimal | null>>;
  /** The part of these people who find a place, 0…1; null without a capacity, or where a count is missing. */
  readonly servedShare: Decimal | null;
  readonly result: FunnelResult;
}

/**
 * Calculates the funnel with some of its levers moved, all others as they are.
 *
 * leads = budget′ ÷ cost′, with an exponent: leads × (budget′ ÷ budget)^exponent × cost ÷ cost′ ·
 * stage = stage before × rate′ · served = min(1, places × maxOccupancy ÷ places that all would take)
 *
 * A lever that isn't planned keeps its present value, the quotient of the present numbers. All people who come now keep
 * their places: a funnel that already exceeds its places stays as it is, but doesn't grow. From a planned cost of 0 no
 * number of leads follows, so that the counts are null.
 *
 * @param values - as for `calculateFunnel`
 * @param levers - by id, `budget` or a lever of the funnel: its planned value in its own unit, 0 or more; a rate of people at most 1
 * @param options - `definition`, `exponent`, `capacity`
 * @returns the values that follow, and all figures of them, deeply frozen; without planned levers they are the present ones
 * @throws RangeError for a value, lever, exponent or capacity that makes no sense, or a lever that the funnel doesn't have
 * @source docs/formulas.md, "What if"
 * @example String(applyLevers({ budget: '180000', leads: '600', primary: '150' }, { leadsCost: '250' }).values.primary) // '180'
 */
export function applyLevers(values: FunnelValues, levers: PlannedLevers, options: LeverOptions = {}): AppliedLevers {
  const definition = defineFunnel(options.definition);
  const inputs = readExactInputs(definition, values);
  const exponent = readExponent(options.exponent);
  const planned = readPlan(definition, levers);
  const wanted = countsOf(definition, inputs, planned, exponent);
  const served = servedRatio(definition, inputs, wanted, options.capacity);
  // A lack of places is felt from the first stage on that takes any; the counts of the stages before it stay whole.
  const door = slotsOf(definition).findIndex((slots) => !slots.isZero());
  const counts = wanted.map(
    (count, stage) => count && quotient(served && stage >= door ? scaled(count, served[0], served[1]) : count),
  );
  const numbers: Record<string, Decimal | null> = {};
  for (const field of definition.fields) {
    const number = fieldAfter(field, inputs, planned, counts);
    numbers[field.name] = number && settled(number);
  }
  return deepFreeze({
    values: numbers,
    demand: Object.fromEntries(wanted.map((count, stage) => [definition.stages[stage]!.id, count && quotient(count)])),
    servedShare: served && quotient(served),
    result: calculateFunnel(numbers, { definition }),
  });
}

function readPlan(definition: FunnelDefinition, levers: PlannedLevers): (id: string) => Decimal | null {
  const known = new Map(definition.levers.map((lever) => [lever.id, lever]));
  const plan = new Map<string, Decimal | null>();
  for (const id of Object.keys(levers)) {
    const lever = known.get(id);
    if (!lever && id !== 'budget') throw new FunnelRangeError(id, 'unknown_name', id);
    const value = readValue(id, levers[id]);
    if (lever?.kind === 'rate' && definition.stages[lever.stage]!.counts !== 'visits' && value?.gt(ONE)) {
      throw new FunnelRangeError(id, 'out_of_range', levers[id], 'must be between 0 and 1');
    }
    plan.set(id, value && exact(value));
  }
  return (id) => plan.get(id) ?? null;
}

/** The value of a field once the levers are moved; null where it isn't known. */
function fieldAfter(
  { name, kind, stage }: Field,
  inputs: ExactInputs,
  planned: (id: string) => Decimal | null,
  counts: readonly (Decimal | null)[],
): Decimal | null {
  if (kind === 'count') return counts[stage]!;
  if (kind === 'budget') return planned(name) ?? inputs.budget;
  if (kind === 'check') return planned(name) ?? inputs.checks[stage]!;
  return inputs.missingOf([name]).length > 0 ? null : inputs.margin;
}

/** How many people would come to each stage; null where that doesn't follow from what is known. */
function countsOf(
  definition: FunnelDefinition,
  inputs: ExactInputs,
  planned: (id: string) => Decimal | null,
  exponent: Decimal,
): (Ratio | null)[] {
  const { counts } = inputs;
  const [first, ...others] = definition.stages;
  let before = leadsOf(definition, inputs, planned, exponent);
  const wanted = [before];
  // The factor by which people become more, carried from stage to stage, so that what isn't planned stays exactly as it is.
  let growth = planned('budget') || planned(`${first!.id}Cost`) ? growthOf(before, counts[0]!) : whole(exact(ONE));
  for (const [index, { id }] of others.entries()) {
    const [previous, present] = [counts[index]!, counts[index + 1]!];
    const rate = planned(`${id}Rate`);
    if (rate) {
      before = before && scaled(before, rate, ONE);
      growth = growthOf(before, present);
    } else if (growth) {
      before = present && scaled(growth, present, ONE);
      // Where nobody came so far, the rate of the next stage is unknown, and so is what more people would bring there.
      if (present?.isZero() && !growth[0].eq(growth[1])) growth = null;
    } else {
      before = before && staysEmpty(before, previous, present) ? whole(exact(ZERO)) : null;
    }
    wanted.push(before);
  }
  return wanted;
}

/** Whether nobody comes to a stage because nobody comes to the one before it, unless today somebody does nevertheless. */
const staysEmpty = (before: Ratio, previousNow: Decimal | null, now: Decimal | null): boolean =>
  before[0].isZero() && !(previousNow?.isZero() && now?.gt(ZERO));

/** How many times the present count; null where that has no answer. */
function growthOf(count: Ratio | null, present: Decimal | null): Ratio | null {
  if (!count || !present) return null;
  if (!present.isZero()) return scaled(count, ONE, present);
  return count[0].isZero() ? whole(exact(ONE)) : null;
}

/** How many leads the planned ad spend and cost bring; null where that doesn't follow. */
function leadsOf(
  definition: FunnelDefinition,
  { budget, counts }: ExactInputs,
  planned: (id: string) => Decimal | null,
  exponent: Decimal,
): Ratio | null {
  const leads = counts[0]!;
  const spend = planned('budget');
  const cost = planned(`${definition.stages[0]!.id}Cost`);
  if (!spend && !cost) return leads && whole(leads);
  const then = spend ?? budget;
  if (!then || cost?.isZero()) return null;
  const effective = whole(effectiveSpend(then, budget, exponent));
  if (cost) return scaled(effective, ONE, cost);
  if (!leads || !budget) return null;
  if (!budget.isZero()) return scaled(effective, leads, budget);
  return then.isZero() ? whole(leads) : null;
}

/** The spend that would bring as many leads if each unit of it brought as many as now. */
function effectiveSpend(spend: Decimal, present: Decimal | null, exponent: Decimal): Decimal {
  // Without a present spend there is no curve to follow: each unit brings as many leads as the last.
  if (!present || present.isZero() || exponent.eq(ONE)) return spend;
  return present.times(exact(powerOf(quotient([spend, present])!, exponent, ONE)));
}

/** The part of the people who find a place, as a ratio; null where there is no limit, or a count that takes places is unknown. */
function servedRatio(
  definition: FunnelDefinition,
  { counts }: ExactInputs,
  wanted: readonly (Ratio | null)[],
  capacity: Capacity | undefined,
): Ratio | null {
  const usage = capacity && capacityUsage(definition, counts, capacity);
  if (!usage) return null;
  const slots = slotsOf(definition);
  let taken: Ratio = whole(new ExactDecimal(0));
  for (const [stage, count] of wanted.entries()) {
    if (slots[stage]!.isZero()) continue;
    if (!count) return null;
    taken = [taken[0].times(count[1]).plus(slots[stage]!.times(count[0]).times(taken[1])), taken[1].times(count[1])];
  }
  const all = usage.room.isNegative() ? usage.used : usage.used.plus(usage.room);
  return isAtLeast(whole(all), taken) ? whole(exact(ONE)) : [all.times(taken[1]), taken[0]];
}
