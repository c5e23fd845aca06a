import type { ConsistencyInput, FunnelDefinition } from '../../core/index.js';
import type { ChangeFactor } from './stated-values.js';

type Claim = NonNullable<ConsistencyInput['claims']>[number];

/** Changes that should multiply to another one, of which a text speaks. */
export interface StatedClaim {
  readonly claim: Claim;
  /** The changes that are multiplied, by name. */
  readonly factors: readonly string[];
  /** Whether it is told how many times less there is. */
  readonly falls: boolean;
}

/** A quantity is the product of others; `-` in front of one divides. Of alternatives the first that is stated counts. */
interface Relation {
  readonly of: string;
  readonly factors: readonly (readonly string[])[];
  /** Others that take part where they are stated. */
  readonly perhaps?: readonly string[];
}

function relationsOf({ stages }: FunnelDefinition): readonly Relation[] {
  const [first, second] = stages;
  const steps = stages.slice(1).map(({ id }, index): Relation => {
    const desk = index === 0 ? ['deskRateChange', 'conversionChange'] : [];
    return { of: `${id}Change`, factors: [[`${stages[index]!.id}Change`], [`${id}RateChange`, ...desk]] };
  });
  const costs = stages.slice(1).map(({ id }, index): Relation => {
    const desk = index === 0 ? ['-deskRateChange', '-conversionChange'] : [];
    return { of: `${id}CostChange`, factors: [[`${stages[index]!.id}CostChange`], [`-${id}RateChange`, ...desk]] };
  });
  return [
    { of: `${first!.id}Change`, factors: [['trafficChange'], ['conversionChange']] },
    ...steps,
    ...costs,
    { of: `${first!.id}CostChange`, factors: [['budgetChange'], [`-${first!.id}Change`]] },
    { of: 'revenueChange', factors: [['loadChange']], perhaps: ['checkChange'] },
    { of: 'revenueChange', factors: [[`${second?.id ?? ''}Change`], ['checkChange']] },
    // At given costs profit grows more than turnover does, or as much where there are none.
    { of: 'profitChange', factors: [['revenueChange']] },
  ];
}

/** The claims that the stated changes make together, one per quantity. */
export function claimsOf(
  definition: FunnelDefinition,
  changes: ReadonlyMap<string, readonly ChangeFactor[]>,
): readonly StatedClaim[] {
  const claims: StatedClaim[] = [];
  for (const { of, factors, perhaps = [] } of relationsOf(definition)) {
    const result = changes.get(of);
    const isStated = (name: string): boolean => changes.has(name.replace('-', ''));
    const found = factors.map((alternatives) => alternatives.find(isStated));
    // What has changed from one number to another is two factors, and stands on the side of the product.
    if (!result || found.some((name) => name === undefined) || claims.some(({ claim }) => claim.id === of)) continue;
    const names = [...(found as string[]), ...perhaps.filter(isStated)];
    const [told, ...divisors] = result;
    // A fall is turned around, so that "a third" is told as "3 times less".
    const falls = told!.divide ?? false;
    const multiplied = names.flatMap((name) =>
      changes.get(name.replace('-', ''))!.map((factor) => turned(factor, name.startsWith('-') !== falls)),
    );
    claims.push({
      claim: {
        id: of,
        factors: [...multiplied, ...divisors.map((factor) => turned(factor, !falls))],
        result: { value: told!.value, ...(told!.compare && { compare: told!.compare }) },
      },
      factors: names.map((name) => name.replace('-', '')),
      falls,
    });
  }
  return claims;
}

const turned = ({ divide = false, ...factor }: ChangeFactor, isTurned: boolean): ChangeFactor => ({
  ...factor,
  ...(divide !== isTurned && { divide: true }),
});
