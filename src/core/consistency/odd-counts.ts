import type { FunnelDefinition } from '../definition.js';
import { stageOfExisting } from '../exact-inputs.js';
import { isAtLeast, quotient, type Ratio } from '../ratio.js';
import type { OddCount } from './finding.js';
import { minus, NIL, sumOf } from './span.js';
import type { Stated } from './stated-figures.js';

/** Counts and costs that are possible by themselves, but look like another number in the wrong place. */
export function findOddCounts(definition: FunnelDefinition, stated: Stated): OddCount[] {
  return [
    ...existingEqualsRest(definition, stated),
    ...stageExceedsPrevious(definition, stated),
    ...costsAdded(definition, stated),
  ];
}

function existingEqualsRest(definition: FunnelDefinition, stated: Stated): OddCount[] {
  const { stages } = definition;
  const place = stageOfExisting(definition);
  const [leads, came, existing] = [stages[place]?.id, stages[place + 1]?.id, 'existing'].map(
    (name) => stated.get(name ?? '')?.point,
  );
  const isRest = leads && came && existing && !came[0].isZero() && isEqual(leads, sumOf(came, existing));
  return isRest
    ? [{ rule: 'existing_equals_rest', of: 'existing', severity: 'question', value: quotient(existing)! }]
    : [];
}

function stageExceedsPrevious({ stages }: FunnelDefinition, stated: Stated): OddCount[] {
  return stages.slice(1).flatMap(({ id }, index): OddCount[] => {
    const [previous, count] = [stated.get(stages[index]!.id)?.point, stated.get(id)?.point];
    if (!previous || !count || isAtLeast(previous, count)) return [];
    return [{ rule: 'stage_exceeds_previous', of: id, severity: 'question', value: quotient(minus(count, previous))! }];
  });
}

/** Each stage's cost contains the whole spend, so that a total of two or more of them counts it several times. */
function costsAdded({ stages }: FunnelDefinition, stated: Stated): OddCount[] {
  const total = stated.get('totalCost')?.point;
  const costs = stages.map(({ id }) => stated.get(`${id}Cost`)?.point).filter((cost) => cost !== undefined);
  if (!total || !isSumOfSeveral(costs, total)) return [];
  return [{ rule: 'costs_added', of: 'totalCost', severity: 'contradiction', value: quotient(total)! }];
}

/** Whether two or more neighbours make the total. */
function isSumOfSeveral(costs: readonly Ratio[], total: Ratio): boolean {
  return costs.some((_cost, from) =>
    costs.some((_other, to) => to > from && isEqual(costs.slice(from, to + 1).reduce(sumOf, NIL), total)),
  );
}

const isEqual = (a: Ratio, b: Ratio): boolean => a[0].times(b[1]).eq(b[0].times(a[1]));
