import { calculateFunnel, Decimal, type FunnelDefinition, type FunnelResult } from '../core/index.js';
import type { FieldState, InvalidReason } from './field.js';

/** The core's result, where a figure may also be missing because typed text is no number. */
export interface CalculatorResult extends Omit<FunnelResult, 'unavailable'> {
  readonly unavailable: Readonly<Record<string, { readonly reason: UnavailableReason; readonly fields: readonly string[] }>>;
}
export type UnavailableReason = FunnelResult['unavailable'][string]['reason'] | 'invalid_input';

/** Everything that one calculator knows at a moment; frozen. */
export interface Snapshot {
  readonly definition: FunnelDefinition;
  readonly fields: Readonly<Record<string, FieldState>>;
  /** Canonical value by field name, '' where there is none. */
  readonly values: Readonly<Record<string, string>>;
  readonly shares: Readonly<Record<string, string>>;
  readonly invalid: Readonly<Record<string, InvalidReason>>;
  /** Fields that still hold the worked example's numbers. */
  readonly examples: readonly string[];
  readonly result: CalculatorResult;
}

/** Derives everything from the fields: counts from shares, figures from values. */
export function takeSnapshot(definition: FunnelDefinition, given: Readonly<Record<string, FieldState>>): Snapshot {
  const fields: Record<string, FieldState> = {};
  const values: Record<string, string> = {};
  const exact: Record<string, Decimal | string> = {};
  const shares: Record<string, string> = {};
  const invalid: Record<string, InvalidReason> = {};
  const examples: string[] = [];

  for (const { name, kind, stage } of definition.fields) {
    const field = given[name]!;
    let { value } = field;
    if (kind === 'count' && field.share !== undefined) {
      // A count that follows from a share may be longer than anybody could type: it stays a Decimal.
      const previous = stage > 0 ? exact[definition.stages[stage - 1]!.id] : undefined;
      const count = previous && new Decimal(previous).times(field.share);
      value = count ? count.toString() : '';
      exact[name] = count ? count : '';
      shares[name] = field.share;
    } else {
      exact[name] = value;
    }
    values[name] = value;
    fields[name] = Object.freeze({ ...field, value });
    if (field.invalid) invalid[name] = field.invalid;
    if (field.example) examples.push(name);
  }

  const result = calculateFunnel(exact, { definition });
  return Object.freeze({
    definition,
    fields: Object.freeze(fields),
    values: Object.freeze(values),
    shares: Object.freeze(shares),
    invalid: Object.freeze(invalid),
    examples: Object.freeze(examples),
    result: blame(result, invalid),
  });
}

/** A figure that lacks an input lacks it because of the text in that field, where it is no number. */
function blame(result: FunnelResult, invalid: Readonly<Record<string, InvalidReason>>): CalculatorResult {
  if (Object.keys(invalid).length === 0) return result;
  const unavailable = Object.entries(result.unavailable).map(([figure, { reason, fields }]) => {
    const culprits = reason === 'missing_input' ? fields.filter((field) => Object.hasOwn(invalid, field)) : [];
    return [figure, Object.freeze(culprits.length > 0 ? { reason: 'invalid_input' as const, fields: culprits } : { reason, fields })] as const;
  });
  return Object.freeze({ ...result, unavailable: Object.freeze(Object.fromEntries(unavailable)) });
}
