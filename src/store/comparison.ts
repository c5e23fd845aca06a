import { couldBeChance, Decimal, decomposeChange, type Decomposition, type Lever } from '../core/index.js';
import { exactValues } from './exact-values.js';
import { EXISTING } from './fields.js';
import { compareNewPeople, type NewPeople } from './new-people.js';
import type { Snapshot } from './snapshot.js';

/** A figure in two periods, and how its change affected revenue. */
export interface ComparedFigure {
  /** `budget`, a lever, or a stage where the number of its people is compared. */
  readonly id: string;
  readonly kind: 'budget' | 'count' | Lever['kind'];
  /** Position of its stage, −1 where it belongs to none. */
  readonly stage: number;
  /** null where a value that it is calculated from is missing. */
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  /** after − before, in its own unit; null where either is unknown. */
  readonly change: Decimal | null;
  /** change ÷ before; null where `before` is 0 or unknown. */
  readonly growth: Decimal | null;
  /** Its part of the change in revenue, currency. */
  readonly part: Decimal;
  /** The revenue of the earlier period with all parts before this one, and with this one. */
  readonly from: Decimal;
  readonly to: Decimal;
  /** Whether it has changed, but the intervals of both periods overlap. */
  readonly byChance: boolean;
}

/** The comparison of two periods of one funnel. */
export interface Comparison {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly revenue: Pick<ComparedFigure, 'before' | 'after' | 'change' | 'growth'> & {
    /** after ÷ before; null where `before` is 0 or unknown. */
    readonly times: Decimal | null;
  };
  readonly mode: Decomposition['mode'];
  /** The largest part first; none where a value is missing. Their parts add up to the change in revenue exactly. */
  readonly figures: readonly ComparedFigure[];
  /** The new people of both periods; revenue and its parts don't depend on them. Null where nobody has counted the others. */
  readonly newPeople: NewPeople | null;
  /** Whether both periods hold the same numbers. */
  readonly same: boolean;
  /** Whether revenue changed enough for shares of the change to mean something. */
  readonly tellsShares: boolean;
  /** Fields without a number, by period. */
  readonly missing: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** Compares two periods of the same funnel: what changed, and how that affected revenue. */
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
    newPeople: compareNewPeople(before, after),
    same:
      mode !== null &&
      values[0][EXISTING]!.toString() === values[1][EXISTING]!.toString() &&
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
