/** The rules that a caller of the core can break. */
export type Rule = FunnelRule | TableRule;

/** Those of tables and of what is measured with them; whoever finds one broken says in which words. */
export type TableRule =
  | 'not_a_table'
  | 'too_many_rows'
  | 'missing_name'
  | 'duplicate_name'
  | 'not_a_text'
  | 'exceeds_revenue'
  | 'exceeds_calls'
  | 'exceeds_leads'
  | 'exceeds_first'
  | 'exceeds_asked'
  | 'exceeds_days'
  | 'exceeds_trials'
  | 'contradicts'
  | 'counted_twice'
  | 'no_limit'
  | 'zero_denominator';

type FunnelRule =
  | 'not_a_number'
  | 'not_finite'
  | 'negative'
  | 'too_many_digits'
  | 'out_of_range'
  | 'unknown_name'
  | 'invalid_definition';

const EXPECTATIONS: Record<FunnelRule, string> = {
  not_a_number: "must be a plain decimal string such as '180000.5', '' or a Decimal",
  not_finite: 'must be finite',
  negative: 'must be 0 or more',
  too_many_digits: 'must have at most 15 significant digits',
  out_of_range: 'is outside its range',
  unknown_name: 'is not a name of this funnel',
  invalid_definition: 'does not define a funnel',
};

/** Thrown where a caller breaks the contract; names the field, the rule and the value that broke it. */
export class FunnelRangeError extends RangeError {
  constructor(
    readonly field: string,
    readonly rule: Rule,
    readonly value: unknown,
    expectation = EXPECTATIONS[rule as FunnelRule],
  ) {
    super(`[funnel-calculator] ${field} ${expectation}, got ${describe(value)} (${rule})`);
    this.name = 'RangeError';
  }
}

function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  try {
    return String(value);
  } catch {
    return typeof value;
  }
}
