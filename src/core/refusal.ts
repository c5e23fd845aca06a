import { FunnelRangeError, type TableRule } from './errors.js';

/** How the numbers of one input have to belong together. */
type Relation = Exclude<TableRule, 'not_a_table' | 'not_a_text' | 'too_many_rows' | 'missing_name' | 'duplicate_name'>;

const EXPECTATIONS: Record<Relation, string> = {
  zero_denominator: 'must be above 0',
  exceeds_calls: 'must not exceed the calls',
  exceeds_leads: 'must not exceed the leads',
  exceeds_first: 'must not exceed the first visits',
  exceeds_asked: 'must not exceed those who were asked',
  exceeds_revenue: 'must not exceed the revenue',
  exceeds_days: 'must not exceed the days',
  exceeds_trials: 'must not exceed what it is a share of',
  contradicts: 'contradicts the other two numbers',
  counted_twice: 'counts returns a second time, as secondaryRate above 1 counts visits already',
  no_limit: 'leaves no limit: with returns without end, their chance must be below 1',
};

/** Refuses an input that breaks a rule. @throws RangeError always */
export function refuse(field: string, rule: Relation, value: unknown): never {
  throw new FunnelRangeError(field, rule, value, EXPECTATIONS[rule]);
}

/** Refuses a number outside of its range. @throws RangeError always */
export function refuseRange(field: string, value: unknown, expectation: string): never {
  throw new FunnelRangeError(field, 'out_of_range', value, expectation);
}
