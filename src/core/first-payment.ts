import type { Judged } from './ads.js';
import type { Decimal } from './decimal.js';
import { deriveFunnel, type FunnelDefinition } from './definition.js';
import type { FunnelValues } from './values.js';

/**
 * The funnel up to the first payment, which brings all that a patient is worth: by it the ads are judged.
 *
 * @param definition - whose stages and fields
 * @param values - as for `calculateFunnel`
 * @param worth - of one first patient over a horizon, money in currency
 * @returns undefined where nothing is paid
 * @source docs/formulas.md, "What a patient brings"
 * @example firstPayment(defineFunnel(), { leads: '600', primary: '150' }, new Decimal(44000)).values.primaryCheck.toString() // '44000'
 */
export function firstPayment({ stages }: FunnelDefinition, values: FunnelValues, worth: Decimal): Judged | undefined {
  const first = stages.findIndex(({ paid }) => paid);
  if (first < 0) return undefined;
  const upTo = stages.slice(0, first + 1);
  return {
    definition: deriveFunnel(upTo),
    values: {
      ...Object.fromEntries(upTo.map(({ id }) => [id, values[id]] as const)),
      [`${upTo[first]!.id}Check`]: worth,
    },
  };
}
