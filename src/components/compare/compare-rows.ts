import type { Decimal } from '../../core/index.js';
import { formatChange, formatMoneyParts, formatPoints, formatShares, UNITS } from '../../format/index.js';
import type { ComparedFigure, Comparison } from '../../store/comparison.js';
import type { Snapshot } from '../../store/index.js';
import type { CompareTexts } from '../../texts/en/compare.js';
import { formFor } from '../base/plural.js';
import { leverName } from '../base/lever-texts.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/** A figure of one period as text. */
export interface ShownFigure {
  readonly text: string;
  /** "of enquiries (150 of 600)": a proportion is always shown with what it is a proportion of; '' for others. */
  readonly of: string;
}

/** A compared figure as text. */
export interface ComparedRow {
  readonly figure: ComparedFigure;
  readonly name: string;
  readonly before: ShownFigure;
  readonly after: ShownFigure;
  /** The change as it is said in a sentence; '' where there is none. */
  readonly change: string;
  /** The change as it fits into a column. */
  readonly shortChange: string;
  /** Rounded so that the parts add up to the shown change. */
  readonly part: string;
  /** Proportion of the change of revenue; '' where proportions would mislead. */
  readonly proportion: string;
}

const DASH = '—';

/** The compared figures as text, the largest part first. */
export function rowsOf(
  view: CalculatorView,
  words: CompareTexts,
  { figures, revenue, tellsShares, before, after }: Comparison,
): ComparedRow[] {
  const exact = figures.map(({ part }) => part);
  const parts = revenue.change ? formatMoneyParts(exact, revenue.change, view.context) : [];
  const shares = tellsShares ? formatShares(exact, view.context) : [];
  return figures.map((figure, index) => ({
    figure,
    name: nameOf(view, figure),
    before: shownIn(view, before, figure, figure.before),
    after: shownIn(view, after, figure, figure.after),
    change: changeOf(view, figure, (points) => pointsOf(view, words, points)),
    shortChange: changeOf(view, figure, (points) => fill(words.pointsShort, { n: formatPoints(points, view.context) })),
    part: parts[index]!,
    // The same minus sign as in the numbers beside it, which not every locale uses.
    proportion: (shares[index] ?? '').replace('-', '−'),
  }));
}

const nameOf = (view: CalculatorView, { id, kind }: ComparedFigure): string =>
  kind === 'budget' || kind === 'count' ? view.label(id) : leverName(view, id);

function shownIn(
  view: CalculatorView,
  { result: { stages } }: Snapshot,
  { kind, stage }: ComparedFigure,
  value: Decimal | null,
): ShownFigure {
  if (!value) return { text: DASH, of: '' };
  const text = view[UNITS[kind]](value);
  if (kind !== 'rate') return { text, of: '' };
  const [previous, present] = [stages[stage - 1]!, stages[stage]!];
  return {
    text,
    of: view.text('countOf', {
      of: view.of(previous.id),
      count: view.count(present.count!),
      total: view.count(previous.count!),
    }),
  };
}

/** The change of a rate in percentage points, of everything else in percent. */
function changeOf(
  view: CalculatorView,
  { kind, change, growth }: ComparedFigure,
  points: (size: Decimal) => string,
): string {
  if (UNITS[kind] === 'percent') return change ? formatChange(change, points) : '';
  return growth ? formatChange(growth, view.percent) : '';
}

/** Percentage points in words. */
export function pointsOf(view: CalculatorView, { points }: CompareTexts, size: Decimal): string {
  const shown = size.times(100).toDecimalPlaces(1);
  return fill(formFor(view, points, shown), { n: formatPoints(size, view.context) });
}
