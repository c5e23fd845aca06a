import { readExactInputs, perPerson, revenueFields, sumProduct, type ExactInputs } from './exact-inputs.js';
import { deepFreeze, ONE, ZERO, type Decimal, type Numeric } from './decimal.js';
import { defineFunnel } from './define-funnel.js';
import type { DefinitionOptions, FunnelDefinition } from './definition.js';
import { FunnelRangeError } from './errors.js';
import { exact, isAtLeast, quotient, scaled, whole, type Ratio } from './ratio.js';
import { readExponent } from './response-curve.js';
import { capacityUsage, type Capacity } from './capacity-usage.js';
import { readValue, type FunnelValues } from './values.js';

/** The change of price that is to be judged. */
export interface PriceCut {
  /** By how much the average check falls, currency; at most the check. */
  readonly cut: Numeric | null | undefined;
  /** How many more people come for it, as a ratio: 0.3 is 30 % more. */
  readonly uplift: Numeric | null | undefined;
  /** The next stage's rate after the cut, if people who come for the price go on less often. Default: as now. */
  readonly nextRate?: Numeric | null | undefined;
}

export interface PriceOptions extends DefinitionOptions {
  /** The paid stage whose price is cut. Default: the first. */
  readonly stage?: string | undefined;
  /** How many places there are for the people who come. */
  readonly capacity?: Capacity | undefined;
  /** How leads follow ad spend: leads ~ budget ^ exponent, 0.1…1. Default 1. */
  readonly exponent?: Numeric | undefined;
}

/** What a lower price does. With a margin, figures are of the margin: the clinic's own cost of a visit doesn't fall with its price. */
export interface PriceCutResult {
  /** What one person of the stage brings at the present price, at this stage and all behind; then at the lower price. */
  readonly valueBefore: Decimal | null;
  readonly valueAfter: Decimal | null;
  /** The uplift at which the cut neither gains nor loses money; null where every uplift loses. */
  readonly breakEvenUplift: Decimal | null;
  /** What the cut gains, new people included, per person who would have come anyway. */
  readonly changePerOldPatient: Decimal | null;
  /** What the lower value of the people who would have come anyway costs, per new person. */
  readonly costPerExtraPatient: Decimal | null;
  /** What one new person costs by the cut, to be compared with `adsCpo`. */
  readonly equivalentCpo: Decimal | null;
  /** What one more person costs by ads: budget ÷ count ÷ exponent. Null where the budget is unknown. */
  readonly adsCpo: Decimal | null;
  readonly cheaperThanAds: boolean | null;
  /** The lowest rate of the next stage at which the cut still gains. */
  readonly smallestNextRate: Decimal | null;
  /** Whether there are places for all people who come then; null where no limit is known. */
  readonly fits: boolean | null;
  /** Why there are no figures, and the fields to look at. */
  readonly unavailable?: {
    readonly reason: 'missing_input' | 'no_data' | 'cut_exceeds_check';
    readonly fields: readonly string[];
  };
}

const UNKNOWN = {
  valueBefore: null,
  valueAfter: null,
  breakEvenUplift: null,
  changePerOldPatient: null,
  costPerExtraPatient: null,
  equivalentCpo: null,
  adsCpo: null,
  cheaperThanAds: null,
  smallestNextRate: null,
  fits: null,
} as const;

/**
 * Calculates whether a lower price that brings more people pays, and whether a person costs less by it than by ads.
 *
 * value V = margin × (check + rate × value of the next stage), V′ with margin × check − cut · breakEvenUplift = V ÷ V′ − 1 ·
 * changePerOldPatient = (1 + u)·V′ − V · costPerExtraPatient = (V − V′) ÷ u · equivalentCpo = (1 + u)·(V − V′) ÷ u ·
 * smallestNextRate = (V ÷ (1 + u) − margin × check + cut) ÷ value of the next stage
 *
 * @param values - as for `calculateFunnel`; the stage and all behind it are needed, for `adsCpo` the budget
 * @param change - `cut` in currency, 0…check; `uplift` u, a ratio of 0 or more; `nextRate`, 0 or more, at most 1 between people
 * @param options - `definition`, `stage`, `capacity`, `exponent`
 * @returns deeply frozen figures; null where there is no answer, as without an uplift; all of them with the reason in `unavailable`
 * @throws RangeError for a value that makes no sense, a stage that isn't paid, or a next rate where no stage follows
 * @source docs/formulas.md, "Price"
 * @example String(comparePriceCut({ primary: '150', primaryCheck: '2000', secondary: '120', secondaryCheck: '5000' }, { cut: '500', uplift: '0.25' }).equivalentCpo) // '2500'
 */
export function comparePriceCut(values: FunnelValues, change: PriceCut, options: PriceOptions = {}): PriceCutResult {
  const definition = defineFunnel(options.definition);
  const inputs = readExactInputs(definition, values);
  const exponent = readExponent(options.exponent);
  const stage = paidStageOf(definition, options.stage);
  const [cut, uplift, nextRate] = [
    readExact('cut', change.cut),
    readExact('uplift', change.uplift),
    readNextRate(definition, stage, change.nextRate),
  ];

  const { stages } = definition;
  const [id, next] = [stages[stage]!.id, stages[stage + 1]];
  const { counts, checks } = inputs;
  const unavailable = (
    reason: NonNullable<PriceCutResult['unavailable']>['reason'],
    fields: readonly string[],
  ): PriceCutResult => deepFreeze({ ...UNKNOWN, unavailable: { reason, fields } });
  const missing = [
    ...inputs.missingOf([...revenueFields({ stages: stages.slice(stage) }), ...(nextRate ? [next!.id] : [])]),
    ...(cut ? [] : ['cut']),
    ...(uplift ? [] : ['uplift']),
  ];
  if (!cut || !uplift || missing.length > 0) return unavailable('missing_input', missing);
  if (counts[stage]!.isZero()) return unavailable('no_data', [id]);
  if (cut.gt(checks[stage]!)) return unavailable('cut_exceeds_check', ['cut', `${id}Check`]);
  const person = next ? perPerson(counts, checks, stage + 1) : null;
  if (nextRate && !person) return unavailable('no_data', [next!.id]);
  const usage = capacityUsage(definition, counts, options.capacity);
  return deepFreeze({
    ...cutFigures(inputs, stage, { cut, uplift, nextRate }, person, exponent),
    fits: usage && usage.used.times(uplift).lte(usage.room),
  });
}

/**
 * The figures of a cut whose inputs are all known.
 *
 * @param person - what one person of the next stage brings; null where no stage follows, or nobody came to it so far
 */
function cutFigures(
  { budget, margin, counts, checks }: ExactInputs,
  stage: number,
  { cut, uplift, nextRate }: { readonly cut: Decimal; readonly uplift: Decimal; readonly nextRate: Decimal | null },
  person: Ratio | null,
  exponent: Decimal,
): Omit<PriceCutResult, 'fits' | 'unavailable'> {
  const count = counts[stage]!;
  const visit = checks[stage]!.times(margin).minus(cut);
  const before: Ratio = [sumProduct(counts, checks, stage).times(margin), count];
  const returns: Ratio =
    nextRate && person
      ? scaled(person, nextRate.times(margin), ONE)
      : [sumProduct(counts, checks, stage + 1).times(margin), count];
  const after: Ratio = [returns[0].plus(visit.times(returns[1])), returns[1]];
  const less = difference(before, after);
  const grown = uplift.plus(1);
  const bought: Ratio = scaled(less, grown, uplift);
  const ads: Ratio | null = budget && [budget, count.times(exponent)];
  const needed = difference(scaled(before, exact(ONE), grown), whole(visit));
  return {
    valueBefore: quotient(before),
    valueAfter: quotient(after),
    breakEvenUplift: after[0].gt(0) ? quotient([less[0].times(after[1]), less[1].times(after[0])]) : null,
    changePerOldPatient: quotient(difference(scaled(after, grown, ONE), before)),
    costPerExtraPatient: quotient(scaled(less, ONE, uplift)),
    equivalentCpo: quotient(bought),
    adsCpo: ads && quotient(ads),
    cheaperThanAds: ads && !uplift.isZero() ? !isAtLeast(bought, ads) : null,
    smallestNextRate:
      person &&
      (needed[0].isNegative()
        ? ZERO
        : quotient([needed[0].times(person[1]), needed[1].times(person[0]).times(margin)])),
  };
}

/** The position of a paid stage by its id; of the first one where none is named. */
function paidStageOf({ stages }: FunnelDefinition, given: string | undefined): number {
  const stage = stages.findIndex(({ id, paid }) => paid && id === (given ?? id));
  if (stage < 0) throw new FunnelRangeError('stage', 'unknown_name', given, 'must be a paid stage of this funnel');
  return stage;
}

function readNextRate({ stages }: FunnelDefinition, stage: number, given: PriceCut['nextRate']): Decimal | null {
  const rate = readExact('nextRate', given);
  const next = stages[stage + 1];
  if (rate && !next)
    throw new FunnelRangeError('nextRate', 'unknown_name', given, `has no stage after ${stages[stage]!.id}`);
  if (rate?.gt(ONE) && next?.counts !== 'visits')
    throw new FunnelRangeError('nextRate', 'out_of_range', given, 'counts people, so it is at most 1');
  return rate;
}

const readExact = (field: string, given: Numeric | null | undefined): Decimal | null => {
  const value = readValue(field, given);
  return value && exact(value);
};

const difference = (a: Ratio, b: Ratio): Ratio => [a[0].times(b[1]).minus(b[0].times(a[1])), a[1].times(b[1])];
