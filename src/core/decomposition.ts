import { Decimal, deepFreeze, ZERO } from './decimal.js';
import { readExactInputs, revenueFields, sumProduct, type ExactInputs } from './exact-inputs.js';
import { defineFunnel } from './define-funnel.js';
import type { DefinitionOptions, FunnelDefinition } from './definition.js';
import { roundParts } from './rounded-parts.js';
import { sum, between, fractionOf, integral, NOTHING, product, type Fraction, type Polynomial } from './polynomial.js';
import { settled } from './ratio.js';
import type { FunnelValues } from './values.js';

/** Into how many parts a change in revenue can be split. */
export type DecompositionMode = 'full' | 'leads' | 'counts';

export interface Decomposition {
  /** Revenue after − revenue before, currency; null where either is unknown. */
  readonly change: Decimal | null;
  /**
   * `full`: a part for each lever and the budget · `leads`: in one period people came without any budget, so that
   * budget and cost are one part, named like the first stage · `counts`: in one period a stage had people though the
   * stage before it had none, so that the parts are `<stage>` and `<stage>Check` · null where a value is missing.
   */
  readonly mode: DecompositionMode | null;
  /** The change in revenue that each of them caused, currency; the parts add up to `change` exactly. */
  readonly parts: Readonly<Record<string, Decimal>>;
  /** The parts ÷ change; null where revenue changed by 1 % or less: shares of so small a change are huge and say nothing. */
  readonly shares: Readonly<Record<string, Decimal>> | null;
  /** The values that are missing: `before.leads`, `after.budget` … */
  readonly missing: readonly string[];
}

/** The numbers of one period, as fractions. */
interface Period {
  readonly budget: Fraction;
  readonly counts: readonly Fraction[];
  readonly checks: readonly Fraction[];
}

/** A figure in each period; null where it is undefined. */
type Endpoints = readonly [before: Fraction | null, after: Fraction | null];

const MIN_CHANGE_FOR_SHARES = '0.01';

/**
 * Splits the change in revenue between two periods among the levers that changed, independently of their order (Shapley).
 *
 * revenue = Σ budget × leads per unit of budget × rates × check ·
 * part of x = Δx · ∫₀¹ ∂revenue/∂x along the straight line from before to after
 *
 * A rate that is undefined in one period, because nobody reached the stage before, is taken from the other period.
 * So is a check of 0 that nobody paid.
 *
 * @param before - as for `calculateFunnel`; every field but `margin` is needed
 * @param after - the same for the later period
 * @param options - `definition`
 * @returns parts that add up to the change to the last digit, each with at least 32 correct digits, deeply frozen;
 *   no parts where a value is missing, and its name in `missing`
 * @throws RangeError for a value that is no number, negative, too long or of an unknown name
 * @source Ang, Huang, Mu, "Properties and linkages of some index decomposition analysis methods", 2009; docs/formulas.md, "Before and after"
 * @example String(decomposeChange({ budget: '10', leads: '2', primary: '1', primaryCheck: '5', secondary: '0', secondaryCheck: '0' }, { budget: '10', leads: '2', primary: '2', primaryCheck: '5', secondary: '0', secondaryCheck: '0' }).parts.primaryRate) // '5'
 */
export function decomposeChange(
  before: FunnelValues,
  after: FunnelValues,
  options: DefinitionOptions = {},
): Decomposition {
  const definition = defineFunnel(options.definition);
  const inputs = [readExactInputs(definition, before), readExactInputs(definition, after)] as const;
  const revenues = inputs.map((each) =>
    each.missingOf(revenueFields(definition)).length > 0 ? null : sumProduct(each.counts, each.checks),
  );
  const change = revenues[0] && revenues[1] ? settled(revenues[1].minus(revenues[0])) : null;

  const fields = definition.fields.flatMap(({ name, kind }) => (kind === 'margin' ? [] : [name]));
  const missing = ['before', 'after'].flatMap((period, index) =>
    inputs[index]!.missingOf(fields).map((field) => `${period}.${field}`),
  );
  if (!change || missing.length > 0) return deepFreeze({ change, mode: null, parts: {}, shares: null, missing });

  const { mode, shift } = split(definition, periodOf(inputs[0]), periodOf(inputs[1]));
  const closed = roundParts(change, [...shift.values()]);
  const parts = Object.fromEntries([...shift.keys()].map((id, index) => [id, closed[index]!]));
  const telling = change.abs().gt(settled(revenues[0]!).times(MIN_CHANGE_FOR_SHARES));
  const shares = telling
    ? Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, Decimal.div(part, change)]))
    : null;
  return deepFreeze({ change, mode, parts, shares, missing });
}

const periodOf = ({ budget, counts, checks }: ExactInputs): Period => ({
  budget: fractionOf(budget!),
  counts: counts.map((count) => fractionOf(count!)),
  checks: checks.map((check) => fractionOf(check!)),
});

function split(
  definition: FunnelDefinition,
  before: Period,
  after: Period,
): { readonly mode: DecompositionMode; readonly shift: ReadonlyMap<string, Fraction> } {
  const periods = [before, after] as const;
  const pair = (figure: (period: Period) => Fraction | null): Endpoints => [figure(before), figure(after)];
  const { stages } = definition;
  const lastPaid = stages.findLastIndex(({ paid }) => paid);
  const checks = stages.map((_, stage) =>
    pathBetween(
      pair(({ checks: all, counts }) => (isZero(counts[stage]!) && isZero(all[stage]!) ? null : all[stage]!)),
    ),
  );

  const cameFromNobody = (stage: number): boolean =>
    periods.some(({ counts }) => isZero(counts[stage - 1]!) && !isZero(counts[stage]!));
  if (stages.some((_, stage) => stage > 0 && stage <= lastPaid && cameFromNobody(stage))) {
    const shift = new Map<string, Fraction>();
    stages.forEach(({ id, paid }, stage) => {
      if (!paid) return;
      const count = pathBetween(pair(({ counts }) => counts[stage]!));
      shift.set(id, contribution(count, checks[stage]!));
      shift.set(`${id}Check`, contribution(checks[stage]!, count));
    });
    return { mode: 'counts', shift };
  }

  const forFree = periods.some(({ budget, counts }) => isZero(budget) && !isZero(counts[0]!));
  const first = stages[0]!.id;
  const entries: [id: string, factor: Polynomial][] = forFree
    ? [[first, pathBetween(pair(({ counts }) => counts[0]!))]]
    : [
        ['budget', pathBetween(pair(({ budget }) => budget))],
        [`${first}Cost`, pathBetween(pair(({ budget, counts }) => over(counts[0]!, budget)))],
      ];
  const rates = stages
    .slice(1)
    .map(({ id }, index): [string, Polynomial] => [
      `${id}Rate`,
      pathBetween(pair(({ counts }) => over(counts[index + 1]!, counts[index]!))),
    ]);
  return { mode: forFree ? 'leads' : 'full', shift: shiftsOf(definition, entries, rates, checks) };
}

/** Each factor's part: its own change times the integral of all factors before and behind it, along the straight line. */
function shiftsOf(
  { stages }: FunnelDefinition,
  entries: readonly [string, Polynomial][],
  rates: readonly [string, Polynomial][],
  checks: readonly Polynomial[],
): ReadonlyMap<string, Fraction> {
  const shift = new Map<string, Fraction>();
  // The revenue of one person of each stage, at that stage and all behind it.
  const worth: Polynomial[] = [];
  for (let stage = stages.length - 1, behind = NOTHING; stage >= 0; stage--) {
    worth[stage] = behind = sum(checks[stage]!, behind);
    if (stage > 0) behind = product(rates[stage - 1]![1], behind);
  }
  for (const [id, factor] of entries) {
    const others = entries.flatMap(([other, its]) => (other === id ? [] : [its]));
    shift.set(id, contribution(factor, others.reduce(product, worth[0]!)));
  }
  // The people of each stage.
  const people = [entries.map(([, factor]) => factor).reduce(product)];
  rates.forEach(([id, rate], before) => {
    shift.set(id, contribution(rate, product(people[before]!, worth[before + 1]!)));
    people.push(product(people[before]!, rate));
  });
  stages.forEach(({ id, paid }, stage) => {
    if (paid) shift.set(`${id}Check`, contribution(checks[stage]!, people[stage]!));
  });
  return shift;
}

/** Δfactor · ∫₀¹ rest. */
function contribution(factor: Polynomial, rest: Polynomial): Fraction {
  const whole = integral(rest);
  return { over: factor.over[1]! * whole.over, under: factor.under * whole.under };
}

const isZero = ({ over: value }: Fraction): boolean => value === 0n;

const over = (a: Fraction, b: Fraction): Fraction | null =>
  isZero(b) ? null : { over: a.over * b.under, under: a.under * b.over };

const NONE: Fraction = fractionOf(ZERO);

/** Takes an undefined figure from the other period, so that it contributes nothing. */
const pathBetween = ([before, after]: Endpoints): Polynomial =>
  between(before ?? after ?? NONE, after ?? before ?? NONE);
