import { readExactInputs, perPerson, revenueFields, sumProduct, type ExactInputs } from './exact-inputs.js';
import { Decimal, deepFreeze, ONE, ZERO, type Numeric } from './decimal.js';
import { defineFunnel } from './define-funnel.js';
import type { DefinitionOptions, FunnelDefinition } from './definition.js';
import { FunnelRangeError } from './errors.js';
import { exact, quotient, scaled, settled, whole } from './ratio.js';
import { heightAt, type Line } from './lever-bounds.js';
import { rateInterval, Z95 } from './rate-interval.js';
import { squareRoot } from './square-root.js';
import { readValue, type FunnelValues } from './values.js';

export interface SensitivityOptions extends DefinitionOptions {
  /** By lever or first stage: a range that the owner gives in place of the statistical one, in its own unit. With one end empty it counts as none. */
  readonly ranges?: Readonly<Record<string, readonly [low: Numeric, high: Numeric]>> | undefined;
}

/** How strongly revenue depends on one lever. */
export interface Sensitivity {
  /** A lever, or the first stage for the number of its people. */
  readonly id: string;
  /** By how many percent revenue changes when the lever changes by one percent; null without revenue. */
  readonly elasticity: Decimal | null;
  /** The lowest and the highest value of the lever, in its own unit; null where too little is known for a range. */
  readonly range: readonly [low: Decimal, high: Decimal] | null;
  /** Revenue at either end of the range, all other levers as they are, currency. */
  readonly revenue: readonly [low: Decimal, high: Decimal] | null;
}

type Range = readonly [low: Decimal, high: Decimal];

/** Revenue as a function of a lever, the lever's range, and the part of the revenue that is proportional to it. */
interface Subject {
  readonly line: Line | null;
  readonly range: Range | null;
  readonly share: Decimal;
}

const CHECK_RANGE = '0.1';

/**
 * Orders the levers by how much revenue changes within the range in which each lever's true value may lie.
 *
 * people n ± 1.96·√n · rates their 95 % interval · checks ± 10 % · elasticity of a rate: revenue from its stage on ÷ revenue
 *
 * @param values - as for `calculateFunnel`
 * @param options - `definition`, `ranges`
 * @returns the first stage, the rates and the checks, the widest revenue first, those without a range last; deeply frozen
 * @throws RangeError for a value or range that makes no sense, or a range of something else
 * @source docs/formulas.md, "What moves revenue most"
 * @example measureSensitivity({ leads: '600', primary: '150', primaryCheck: '20000', secondary: '30', secondaryCheck: '120000' }).map(({ id }) => id).join() // 'secondaryRate,primaryRate,leads,secondaryCheck,primaryCheck'
 */
export function measureSensitivity(values: FunnelValues, options: SensitivityOptions = {}): readonly Sensitivity[] {
  const definition = defineFunnel(options.definition);
  const inputs = readExactInputs(definition, values);
  const isKnown = inputs.missingOf(revenueFields(definition)).length === 0;
  const revenue = sumProduct(inputs.counts, inputs.checks);
  const first = definition.stages[0]!.id;
  const levers = definition.levers.filter(({ kind }) => kind !== 'cost');
  const given = readRanges(options.ranges ?? {}, [first, ...levers.map(({ id }) => id)]);

  const measure = (id: string, { line, range, share }: Subject): Sensitivity => {
    const tried = given.get(id) ?? range;
    const at = (lever: Decimal): Decimal => quotient(heightAt(line!, whole(exact(lever))))!;
    return {
      id,
      elasticity: isKnown ? quotient([share, revenue]) : null,
      range: tried,
      revenue: isKnown && line && tried ? [at(tried[0]), at(tried[1])] : null,
    };
  };
  const measured = [
    measure(first, ofPeople(inputs, revenue)),
    ...levers.map(({ id, kind, stage }) =>
      measure(id, kind === 'rate' ? ofRate(definition, inputs, stage) : ofCheck(inputs, stage, revenue)),
    ),
  ];
  const width = ({ revenue: ends }: Sensitivity): Decimal => (ends ? ends[1].minus(ends[0]).abs() : ZERO.minus(ONE));
  return deepFreeze(measured.sort((a, b) => width(b).cmp(width(a))));
}

function ofPeople({ counts }: ExactInputs, revenue: Decimal): Subject {
  const people = counts[0];
  if (!people || people.isZero()) return { line: null, range: null, share: revenue };
  const count = settled(people);
  const [low, high] = around(count, squareRoot(count).times(Z95));
  return {
    line: { base: exact(ZERO), slope: [revenue, people] },
    range: [low.isNegative() ? ZERO : low, high],
    share: revenue,
  };
}

function ofRate(definition: FunnelDefinition, inputs: ExactInputs, stage: number): Subject {
  const { counts, checks } = inputs;
  const [person, previous] = [perPerson(counts, checks, stage), counts[stage - 1]];
  return {
    line:
      person && previous ? { base: sumProduct(counts, checks, 0, stage), slope: scaled(person, previous, ONE) } : null,
    range: rateInterval(definition, inputs, stage, new Decimal(Z95)),
    share: sumProduct(counts, checks, stage),
  };
}

function ofCheck({ counts, checks }: ExactInputs, stage: number, revenue: Decimal): Subject {
  const [count, paid] = [counts[stage], checks[stage]];
  const share = sumProduct(counts, checks, stage, stage + 1);
  const amount = paid && settled(paid);
  return {
    line: count ? { base: revenue.minus(share), slope: whole(count) } : null,
    range: amount ? around(amount, amount.times(CHECK_RANGE)) : null,
    share,
  };
}

const around = (middle: Decimal, half: Decimal): Range => [middle.minus(half), middle.plus(half)];

function readRanges(
  given: NonNullable<SensitivityOptions['ranges']>,
  ids: readonly string[],
): ReadonlyMap<string, Range | null> {
  return new Map(
    Object.keys(given).map((id) => {
      if (!ids.includes(id)) throw new FunnelRangeError(id, 'unknown_name', id);
      const [low, high] = given[id]!.map((end) => readValue(id, end)) as [Decimal | null, Decimal | null];
      if (low && high?.lt(low))
        throw new FunnelRangeError(id, 'out_of_range', given[id]![1], 'needs a range from low to high');
      return [id, low && high && [low, high]];
    }),
  );
}
