import { Decimal, leadsFactor } from '../core/index.js';
import { entryOf, type NumberEntry } from './number-entry.js';
import type { Move } from './move.js';
import { revenueOf } from './moving.js';
import { shortened } from './shortened.js';
import type { Snapshot } from './snapshot.js';

/** Digits of a lever that wasn't typed. */
const TIDY_DIGITS = 6;

/** The levers of a scenario that follows a move, by id; or the numbers without which there is none. */
export type MoveScenario =
  { readonly levers: ReadonlyMap<string, NumberEntry> } | { readonly missing: 'leads' | 'funnel' };

/**
 * What a move would make of the funnel, if what comes back follows the money with this exponent: enquiries, the share of them
 * who come, and what a patient pays, so that the scenario's revenue is that of today and what the move brings.
 *
 * @param exponent - 0.1 or more, below 1
 */
export function scenarioOf({ definition, result, examples }: Snapshot, move: Move, exponent: string): MoveScenario {
  const change = changeBy(move, exponent);
  const [leads, came] = result.stages;
  const { budget, revenue } = result;
  // The example's clinic isn't the one whose channels these are.
  if (
    examples.length > 0 ||
    !budget ||
    budget.isZero() ||
    !leads?.count ||
    leads.count.isZero() ||
    !revenue ||
    revenue.isZero()
  )
    return { missing: 'funnel' };
  const moreLeads = change('leads');
  if (!moreLeads) return { missing: 'leads' };
  const people = leads.count.plus(moreLeads);
  if (people.lte(0)) return { missing: 'leads' };
  const grown = people.div(leads.count);
  const morePatients = change('primary');
  const count = came?.count && !came.count.isZero() && morePatients ? came.count.plus(morePatients) : null;
  const grownPatients = count?.gt(0) && came ? count.div(came.count!) : grown;

  const levers = new Map<string, NumberEntry>();
  const set = (kind: 'cost' | 'rate' | 'check', stage: number, value: Decimal): void => {
    const lever = definition.levers.find((each) => each.kind === kind && each.stage === stage);
    if (lever) levers.set(lever.id, entryOf(shortened(value, TIDY_DIGITS)));
  };
  set('cost', 0, budget.div(people));
  if (count && came?.rate && !grownPatients.eq(grown)) set('rate', 1, came.rate.times(grownPatients).div(grown));
  // What remains between the people and the money are the bills.
  const followed = result.stages.reduce(
    (all, stage, index) => all.plus((stage.revenue ?? new Decimal(0)).times(index === 0 ? grown : grownPatients)),
    new Decimal(0),
  );
  const bills = revenue.plus(change('revenue')!).div(followed);
  result.stages.forEach(({ check }, stage) => {
    if (check) set('check', stage, check.times(bills));
  });
  return { levers };
}

/** How much more, or less, both channels bring of something; null where that isn't known of both. */
function changeBy(
  { from, to, amount }: Move,
  exponent: string,
): (of: 'leads' | 'primary' | 'revenue') => Decimal | null {
  const factor = (after: Decimal, before: Decimal): Decimal => leadsFactor(after.div(before), exponent)!.minus(1);
  const [gets, gives] = [factor(to.budget.plus(amount!), to.budget), factor(from.budget.minus(amount!), from.budget)];
  return (of) => {
    const [there, here] = [to, from].map(({ row }) =>
      of === 'revenue' ? revenueOf(row) : row[of] ? new Decimal(row[of]) : null,
    );
    return there && here ? there.times(gets).plus(here.times(gives)) : null;
  };
}
