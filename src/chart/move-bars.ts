import { css, type CSSResult } from 'lit';
import type { Decimal } from '../core/index.js';
import type { Drawing } from './canvas.js';
import type { HorizontalBars } from './horizontal-bars.js';
import { NAMED_BAR, namedBars, namedBarStyles, type BarName } from './named-bars.js';

/** An amount before and after money has moved, as the picture shows it. */
export interface MoveBar extends BarName {
  readonly before: Decimal;
  readonly after: Decimal;
}

/** Styles for the shadow root around the picture, after those that every picture has. */
export const moveBarStyles: readonly CSSResult[] = [
  namedBarStyles,
  css`
    .named-bars {
      border-color: var(--_muted) transparent var(--_good);
    }
  `,
];

/**
 * Amounts before and after a move: what stays is filled, what comes is filled in another colour behind it, and what goes is
 * left as an outline.
 *
 * @param name - of the picture, for those who don't see it: a table says the same
 * @param mirrored - whether 0 is on the right
 */
export const moveBars = (rows: readonly MoveBar[], name: string, mirrored: boolean): Drawing => ({
  words: (recoloured) => namedBars(rows, name, recoloured),
  bars: (style) => barsOf(rows, mirrored, style),
  shows: [mirrored, ...rows.map(({ before, after }) => `${before.toString()} ${after.toString()}`)].join('\n'),
});

/** @param style - of the canvas: its colour is that of what stays, its lower border's of what comes, its upper one's of what goes */
function barsOf(
  rows: readonly MoveBar[],
  mirrored: boolean,
  {
    color,
    borderTopColor,
    borderBottomColor,
  }: Pick<CSSStyleDeclaration, 'color' | 'borderTopColor' | 'borderBottomColor'>,
): HorizontalBars {
  // A canvas measures in floats: only here exact amounts are converted to numbers.
  const bars = rows.map(({ before, after }) => ({ before: before.toNumber(), after: after.toNumber() }));
  const shared = { barThickness: NAMED_BAR, grouped: false };
  return {
    places: rows.length,
    datasets: [
      {
        ...shared,
        data: bars.map(({ before, after }) => [0, Math.min(before, after)] as const),
        backgroundColor: color,
      },
      {
        ...shared,
        data: bars.map(({ before, after }) =>
          before === after ? null : ([Math.min(before, after), Math.max(before, after)] as const),
        ),
        backgroundColor: bars.map(({ before, after }) => (after > before ? borderBottomColor : 'transparent')),
        borderColor: bars.map(({ before, after }) => (after > before ? borderBottomColor : borderTopColor)),
        borderWidth: 2,
        borderSkipped: false,
      },
    ],
    scale: { reverse: mirrored, min: 0, max: Math.max(1e-9, ...bars.flatMap(({ before, after }) => [before, after])) },
    plugin: { id: 'move' },
  };
}
