import { couldBeChance, Decimal, decomposeChange, type Decomposition, type Lever } from '../core/index.js';
import { exactValues } from './exact-values.js';
import type { Snapshot } from './snapshot.js';

/** A figure in two periods, and what its move made of revenue. */
export interface ComparedFigure {
  /** `budget`, a lever, or a stage where people are told by their number. */
  readonly id: string;
  readonly kind: 'budget' | 'count' | Lever['kind'];
  /** Position of its stage, −1 where it belongs to none. */
  readonly stage: number;
  /** null where there is nothing to compute it from. */
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  /** after − before, in its own unit; null where either is unknown. */
  readonly change: Decimal | null;
  /** change ÷ before; null where that was nothing. */
  readonly growth: Decimal | null;
  /** What it made of the change in revenue, currency. */
  readonly part: Decimal;
  /** The revenue with the parts before it, and with its own. */
  readonly from: Decimal;
  readonly to: Decimal;
  /** It has moved, and the intervals of both periods overlap. */
  readonly byChance: boolean;
}

/** Two periods of one funnel, held against each other. */
export interface Comparison {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly revenue: Pick<ComparedFigure, 'before' | 'after' | 'change' | 'growth'> & {
    /** after ÷ before; null where that was nothing. */
    readonly times: Decimal | null;
  };
  readonly mode: Decomposition['mode'];
  /** The largest part first; none where a value is missing. Their parts add up to the change in revenue exactly. */
  readonly figures: readonly ComparedFigure[];
  /** Whether both periods hold the same numbers. */
  readonly same: boolean;
  /** Whether revenue changed by so much that shares of the change say something. */
  readonly tellsShares: boolean;
  /** Fields without a number, by period. */
  readonly missing: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** What changed from one period to another of the same funnel, and what that made of revenue. */
export function comparePeriods(before: Snapshot, after: Snapshot): Comparison {
  const { definition } = after;
  const values = [exactValues(before), exactValues(after)] as const;
  const { change, mode, parts, shares, missing } = decomposeChange(...values, { definition });
  const chance = mode === null ? {} : couldBeChance(...values, { definition });
  const revenues = change ? ([before.result.revenue, after.result.revenue] as const) : ([null, null] as const);
  let reached = revenues[0];
  const figures = Object.entries(parts)
    // Sorting is stable: of equal parts the earlier step of the funnel comes first.
    .sort(([, a], [, b]) => b.abs().cmp(a.abs()))
    .map(([id, part]): ComparedFigure => {
      const place = placeOf(after, id);
      const move = moveOf(figureOf(before, place), figureOf(after, place));
      const from = reached!;
      reached = from.plus(part);
      return {
        id,
        ...place,
        ...move,
        part,
        from,
        to: reached,
        byChance: chance[id] === true && move.change?.isZero() === false,
      };
    });
  const move = moveOf(...revenues);
  const missingIn = (period: string): string[] =>
    missing.flatMap((name) => (name.startsWith(`${period}.`) ? [name.slice(period.length + 1)] : []));
  return {
    before,
    after,
    revenue: { ...move, times: move.growth && move.growth.plus(1) },
    mode,
    figures,
    same:
      mode !== null &&
      definition.fields.every(
        ({ name, kind }) => kind === 'margin' || new Decimal(values[0][name]!).eq(values[1][name]!),
      ),
    tellsShares: shares !== null,
    missing: { before: missingIn('before'), after: missingIn('after') },
  };
}

type Place = Pick<ComparedFigure, 'kind' | 'stage'>;

function placeOf({ definition: { levers, stages } }: Snapshot, id: string): Place {
  const lever = levers.find((candidate) => candidate.id === id);
  if (lever) return { kind: lever.kind, stage: lever.stage };
  const stage = stages.findIndex((candidate) => candidate.id === id);
  return { kind: stage < 0 ? 'budget' : 'count', stage };
}

function figureOf({ result }: Snapshot, { kind, stage }: Place): Decimal | null {
  return kind === 'budget' ? result.budget : result.stages[stage]![kind];
}

function moveOf(
  before: Decimal | null,
  after: Decimal | null,
): Pick<ComparedFigure, 'before' | 'after' | 'change' | 'growth'> {
  const change = before && after ? after.minus(before) : null;
  return { before, after, change, growth: change && before && !before.isZero() ? Decimal.div(change, before) : null };
}
