import { deepFreeze, type Decimal } from './decimal.js';
import { readExactInputs, revenueFields, sumProduct, type ExactInputs } from './exact-inputs.js';
import type { FunnelDefinition } from './definition.js';
import { quotient, settled } from './ratio.js';
import type { FunnelValues } from './values.js';

export type Sureness = 'sure' | 'probable' | 'close' | 'too_few_data';

/** Whether the ads of a period pay, and how sure that is. */
export interface AdsDiagnosis {
  /** What is taken for revenue: that of the period, or first patients × `patientValue`, which comes over a longer time. */
  readonly by: 'revenue' | 'patientValue';
  /**
   * `pays`, `loses`: by what the margin leaves of the revenue · `pays_by_revenue`: without a margin, as if nothing were
   * spent on treatment · `unknown`: a value is missing, or neither spent nor earned anything.
   */
  readonly verdict: 'pays' | 'loses' | 'pays_by_revenue' | 'unknown';
  /** margin × revenue − ad spend, currency; without a margin revenue − ad spend. */
  readonly net: Decimal | null;
  /** margin × revenue ÷ people of the first stage, currency: the highest cost of a lead at which the ads pay. */
  readonly breakEvenCost: Decimal | null;
  /** ad spend ÷ revenue, a ratio: the margin from which on the ads pay; above 1 where no margin is enough. */
  readonly breakEvenMargin: Decimal | null;
  /**
   * `sure`, `probable`: next period's revenue would lie on the same side of the break-even in nineteen periods of twenty,
   * or in four of five · `close`: it may lie on either side · `too_few_data`: the range can't be told, or is too wide to say ·
   * null: nobody has asked for chance, as in the first moments of a page.
   */
  readonly sure: Sureness | null;
}

/** How the ads are judged beside the values. */
interface AdsOptions {
  /** The people whom the ads have brought; null where they aren't known. */
  readonly leads: Decimal | null | undefined;
  /** The funnel up to the first payment, where that brings all that a patient is worth; absent: the whole funnel. */
  readonly paying: Judged | undefined;
  /** Tells how sure it is; null where that isn't asked. */
  readonly surenessOf: SurenessOf | null;
}

/** A funnel with its values. */
export interface Judged {
  readonly definition: FunnelDefinition;
  readonly values: FunnelValues;
}

/** How sure it is that the revenue stays on its side of the one at which the ads break even. */
export type SurenessOf = (
  judged: Judged,
  loses: boolean,
  breakEven: { readonly budget: Decimal; readonly margin: Decimal },
) => Sureness;

/** @param values - as for `calculateFunnel` @param inputs - the same, as they are read */
export function judgeAds(
  definition: FunnelDefinition,
  values: FunnelValues,
  inputs: ExactInputs,
  { leads, paying, surenessOf }: AdsOptions,
): AdsDiagnosis {
  const judged = paying ?? { definition, values };
  const { counts, checks, missingOf } = paying ? readExactInputs(paying.definition, paying.values) : inputs;
  const { budget, margin } = inputs;
  const isEarned = missingOf(revenueFields(judged.definition)).length === 0;
  const revenue = isEarned ? sumProduct(counts, checks) : null;
  const earned = revenue && revenue.times(margin);
  const by = paying ? 'patientValue' : 'revenue';
  const figures = deepFreeze({
    net: earned && budget && settled(earned.minus(budget)),
    breakEvenCost: earned && leads ? quotient([earned, leads]) : null,
    breakEvenMargin: revenue && budget && quotient([budget, revenue]),
  });
  if (!earned || !budget || (budget.isZero() && revenue.isZero()))
    return Object.freeze({ verdict: 'unknown', by, ...figures, sure: 'too_few_data' });
  const loses = earned.lt(budget);
  const pays = inputs.missingOf(['margin']).length > 0 ? 'pays_by_revenue' : 'pays';
  let sure: Sureness | undefined;
  return Object.freeze({
    verdict: loses ? ('loses' as const) : pays,
    by,
    ...figures,
    /** Calculated when it is first read: the range of chance takes four times as long as the rest of the diagnosis. */
    get sure() {
      return surenessOf && (sure ??= surenessOf(judged, loses, { budget, margin }));
    },
  });
}
