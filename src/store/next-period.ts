import { forecastRange, type Decimal, type Forecast } from '../core/index.js';
import { planBaseline } from './plan-inputs.js';
import type { PlanState } from './plan-store.js';
import type { Snapshot } from './snapshot.js';

/**
 * What can be said of the next period. `range`: a forecast · `too_wide`: a range too wide to be a forecast · `unread`,
 * `missing_input`: fields whose text is no number, or that are empty · `no_paid_stage` · `nobody`: nobody reached a stage ·
 * `exceeds`: a stage has more people than the one before · `no_revenue`.
 */
export type NextCase =
  'range' | 'too_wide' | 'unread' | 'missing_input' | 'no_paid_stage' | 'nobody' | 'exceeds' | 'no_revenue';

export interface NextAnswer {
  readonly case: NextCase;
  /** Revenue of the present period. */
  readonly present: Decimal | null;
  readonly forecast: Forecast | null;
  /** The fields or stages because of which there is no forecast. */
  readonly fields: readonly string[];
  /** The paid stage with the fewest people: it makes the range wider than any other. */
  readonly fewest: { readonly id: string; readonly count: Decimal } | null;
}

/** The answer to "what may come next, if nothing changes?". */
export function answerNext(snapshot: Snapshot, plan: PlanState): NextAnswer {
  const { definition, result } = snapshot;
  const { stages } = definition;
  const forecast = forecastRange(planBaseline(snapshot, plan).values, { definition });
  const paid = stages.flatMap((stage, index) => (stage.paid ? [result.stages[index]!] : []));
  const fewest = paid.reduce<NextAnswer['fewest']>(
    (least, { id, count }) => (count && !least?.count.lte(count) ? { id, count } : least),
    null,
  );
  const found = forecast ? { case: rangeCase(forecast), fields: [] } : obstacleOf(snapshot);
  return { ...found, present: result.revenue, forecast, fewest };
}

const rangeCase = ({ isTooWide }: Forecast): NextCase => (isTooWide ? 'too_wide' : 'range');

/** Why there is no forecast, and the fields or the stages to look at. */
function obstacleOf({
  definition: { stages },
  result,
  invalid,
  values,
}: Snapshot): Pick<NextAnswer, 'case' | 'fields'> {
  const last = stages.findLastIndex((stage) => stage.paid);
  if (last < 0) return { case: 'no_paid_stage', fields: [] };
  const needed = stages
    .slice(0, last + 1)
    .flatMap((stage) => (stage.paid ? [stage.id, `${stage.id}Check`] : [stage.id]));
  const wrong = needed.filter((field) => Object.hasOwn(invalid, field));
  if (wrong.length > 0) return { case: 'unread', fields: wrong };
  const missing = needed.filter((field) => values[field] === '');
  if (missing.length > 0) return { case: 'missing_input', fields: missing };
  const counts = result.stages.slice(0, last + 1);
  const empty = counts.slice(0, last).find(({ count }) => count!.isZero());
  if (empty || counts[0]!.count!.isZero()) return { case: 'nobody', fields: [(empty ?? counts[0]!).id] };
  const excess = counts.findIndex(
    ({ count }, index) => index > 0 && stages[index]!.counts !== 'visits' && count!.gt(counts[index - 1]!.count!),
  );
  return excess > 0
    ? { case: 'exceeds', fields: [counts[excess]!.id, counts[excess - 1]!.id] }
    : { case: 'no_revenue', fields: [] };
}
