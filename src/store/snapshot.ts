import {
  Decimal,
  type Capacity,
  type Chance,
  type Diagnosis,
  type FunnelDefinition,
  type FunnelResult,
  type FunnelValues,
  type Judged,
  type Places,
} from '../core/index.js';
import { calculateAccepted, diagnose } from './accepted.js';
import type { FieldState, InvalidReason } from './field.js';
import { EXISTING, fieldsOf } from './fields.js';
import { exampleNorms, type Norms } from './norms.js';
import type { Tables } from './tables.js';
import { publishedNorms, type LeadsAre, type Published, type PublishedInputs } from './published.js';

/** The core's result, where a figure may also be missing because typed text is no number. */
export interface CalculatorResult extends Omit<FunnelResult, 'unavailable'> {
  readonly unavailable: Readonly<
    Record<string, { readonly reason: UnavailableReason; readonly fields: readonly string[] }>
  >;
}
export type UnavailableReason = FunnelResult['unavailable'][string]['reason'] | 'invalid_input';

/** The whole state of one calculator at a moment, with all results; frozen. */
export interface Snapshot {
  readonly definition: FunnelDefinition;
  readonly fields: Readonly<Record<string, FieldState>>;
  /** Canonical value by field name, '' where there is none. */
  readonly values: Readonly<Record<string, string>>;
  readonly shares: Readonly<Record<string, string>>;
  readonly invalid: Readonly<Record<string, InvalidReason>>;
  /** Fields that still hold the worked example's numbers. */
  readonly examples: readonly string[];
  /** By lever, those that judge, each with its origin; `value` is '' where a person has taken a norm out. */
  readonly norms: Norms;
  /** By lever, whether its published figure applies, and if not, why: see `Published`. */
  readonly published: Readonly<Record<string, Published>>;
  readonly leadsAre: LeadsAre;
  /** How many places there are, if the page says so. */
  readonly capacity: Capacity | undefined;
  /** The tables of the panels; no figure here is derived from them. */
  readonly tables: Tables;
  readonly result: CalculatorResult;
  readonly diagnosis: Diagnosis;
}

/** The inputs that a snapshot is derived from. */
export interface SnapshotInputs extends PublishedInputs {
  readonly definition: FunnelDefinition;
  readonly fields: Readonly<Record<string, FieldState>>;
  /** The page's norms; null: while the example's numbers are shown, its own norms are used. */
  readonly pageNorms: Norms | null;
  /** Levers whose norm the page gives, also where it makes no sense. */
  readonly pageLevers: readonly string[];
  readonly ownNorms: ReadonlyMap<string, Norms[string]>;
  readonly places: Places | undefined;
  readonly tables: Tables;
  /** What chance may do; absent: it isn't told. */
  readonly chance: Chance | undefined;
  /** Tells by what the ads are to be judged in place of the revenue: what a patient is worth. */
  readonly worth: ((snapshot: Snapshot, values: FunnelValues) => Judged | undefined) | undefined;
}

/** Derives everything from the fields: counts from shares, figures from values, the verdict from both and the norms. */
export function takeSnapshot(inputs: SnapshotInputs): Snapshot {
  const { definition, fields: given, worth } = inputs;
  const fields: Record<string, FieldState> = {};
  const values: Record<string, string> = {};
  const exact: Record<string, Decimal | string> = {};
  const shares: Record<string, string> = {};
  const invalid: Record<string, InvalidReason> = {};
  const examples: string[] = [];

  for (const { name, kind, stage } of fieldsOf(definition)) {
    const field = given[name]!;
    let { value } = field;
    if (kind === 'count' && field.share !== undefined) {
      // A count that is calculated from a share may have more digits than the core takes from a text: it stays a Decimal.
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

  // Where patients of before are told apart, the others are new.
  const isSeparate = inputs.leadsAre === 'mixed' && values[EXISTING];
  const { norms, published } = normsOf(isSeparate ? { ...inputs, leadsAre: 'ad-leads' } : inputs, examples);
  const { result, refused } = calculateAccepted(exact, definition);
  for (const field of refused) {
    invalid[field] = 'out_of_range';
    exact[field] = values[field] = '';
    fields[field] = Object.freeze({ ...fields[field]!, value: '' });
  }
  let diagnosis: Diagnosis | undefined;
  const snapshot: Snapshot = Object.freeze({
    definition,
    fields: Object.freeze(fields),
    values: Object.freeze(values),
    shares: Object.freeze(shares),
    invalid: Object.freeze(invalid),
    examples: Object.freeze(examples),
    norms,
    published,
    leadsAre: inputs.leadsAre,
    capacity: inputs.places?.capacity,
    tables: inputs.tables,
    result: markInvalidInputs(result, invalid),
    /** Calculated when it is first read: a page that shows only the total never reads it. */
    get diagnosis() {
      return (diagnosis ??= diagnose(exact, norms, inputs, worth?.(snapshot, exact)));
    },
  });
  return snapshot;
}

/** The norm of each lever: the visitor's own, else the page's, else the published one or, with the example, its own. */
function normsOf(inputs: SnapshotInputs, examples: readonly string[]): Pick<Snapshot, 'norms' | 'published'> {
  const { definition, pageNorms, pageLevers, ownNorms } = inputs;
  const ofExample = pageNorms ? {} : exampleNorms(definition, examples);
  const { norms, published } = publishedNorms(
    inputs,
    definition,
    pageNorms && pageLevers,
    Object.keys(ofExample).length > 0,
    ownNorms,
  );
  const own = [...ownNorms].map(([lever, norm]) => [lever, { origin: 'visitor', ...norm }] as const);
  const all: Norms = { ...norms, ...ofExample, ...pageNorms, ...Object.fromEntries(own) };
  const levers = new Set(definition.levers.map(({ id }) => id));
  return {
    norms: Object.freeze(Object.fromEntries(Object.entries(all).filter(([lever]) => levers.has(lever)))),
    published: Object.freeze(published),
  };
}

/** Replaces the reason `missing_input` by `invalid_input` where an input is missing because its text is no number. */
function markInvalidInputs(result: FunnelResult, invalid: Readonly<Record<string, InvalidReason>>): CalculatorResult {
  if (Object.keys(invalid).length === 0) return result;
  const unavailable = Object.entries(result.unavailable).map(([figure, { reason, fields }]) => {
    const culprits = reason === 'missing_input' ? fields.filter((field) => Object.hasOwn(invalid, field)) : [];
    return [
      figure,
      Object.freeze(
        culprits.length > 0
          ? { reason: 'invalid_input' as const, fields: Object.freeze(culprits) }
          : { reason, fields },
      ),
    ] as const;
  });
  return Object.freeze({ ...result, unavailable: Object.freeze(Object.fromEntries(unavailable)) });
}
