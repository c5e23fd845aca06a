import { readExactInputs, type ExactInputs } from './exact-inputs.js';
import { Decimal, deepFreeze, ONE, type Numeric } from './decimal.js';
import { defineFunnel } from './define-funnel.js';
import type { DefinitionOptions, FunnelDefinition, Lever } from './definition.js';
import { checkInterval, costInterval, type Interval } from './interval.js';
import { settled } from './ratio.js';
import { rateInterval, Z95 } from './rate-interval.js';
import { readValue, type FunnelValues } from './values.js';

export interface ChanceOptions extends DefinitionOptions {
  /** Standard deviation of single checks ÷ their average, 0 or more. Default 1: nobody types every check. */
  readonly checkVariation?: Numeric | undefined;
}

/**
 * Says of each lever whether its change between two periods could be chance: whether its two 95 % intervals overlap.
 *
 * @param before - as for `calculateFunnel`
 * @param after - the same for the later period
 * @param options - `definition`, `checkVariation`
 * @returns by lever, frozen; null where a period has no data for an interval
 * @throws RangeError for a value that is no number, negative, too long or of an unknown name
 * @source docs/formulas.md, "Before and after"
 * @example couldBeChance({ leads: '600', primary: '150' }, { leads: '600', primary: '210' }).primaryRate // false
 */
export function couldBeChance(
  before: FunnelValues,
  after: FunnelValues,
  options: ChanceOptions = {},
): Readonly<Record<string, boolean | null>> {
  const definition = defineFunnel(options.definition);
  const variation = readValue('checkVariation', options.checkVariation) ?? ONE;
  const [then, now] = [readExactInputs(definition, before), readExactInputs(definition, after)];
  return deepFreeze(
    Object.fromEntries(
      definition.levers.map((lever) => {
        const [a, b] = [intervalOf(definition, then, lever, variation), intervalOf(definition, now, lever, variation)];
        return [lever.id, a && b && startsWithin(a, b) && startsWithin(b, a)];
      }),
    ),
  );
}

function intervalOf(
  definition: FunnelDefinition,
  inputs: ExactInputs,
  { kind, stage }: Lever,
  variation: Decimal,
): Interval | null {
  const z = new Decimal(Z95);
  if (kind === 'rate') return rateInterval(definition, inputs, stage, z);
  const [count, check] = [inputs.counts[stage], inputs.checks[stage]];
  const { budget } = inputs;
  if (kind === 'cost')
    return budget && count && !budget.isZero() ? costInterval(settled(budget), settled(count), z) : null;
  return count && check && !count.isZero() ? checkInterval(settled(check), settled(count), variation, z) : null;
}

const startsWithin = ([low]: Interval, [, high]: Interval): boolean => high === null || low.lte(high);
