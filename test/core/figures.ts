import type { FunnelResult } from '../../src/core/index.js';

/** A decimal as it leaves the core, whatever copy of the class made it. */
export interface Figure {
  toSignificantDigits(digits: number): { toString(): string };
  toString(): string;
}

const STAGE_FIGURES = [
  'cost',
  'rate',
  'totalRate',
  'lost',
  'check',
  'revenue',
  'revenueShare',
  'revenuePerPerson',
  'breakEvenCost',
] as const;

/** All figures of a result under the names by which pages ask for them: `leadsCost`, …, `romi`. */
export function figuresOf(result: FunnelResult): Record<string, Figure | null> {
  const { stages, unavailable: _unavailable, warnings: _warnings, ...totals } = result;
  const named: Record<string, Figure | null> = { ...totals };
  for (const stage of stages) {
    named[stage.id] = stage.count;
    for (const figure of STAGE_FIGURES) {
      named[stage.id + figure.charAt(0).toUpperCase() + figure.slice(1)] = stage[figure];
    }
  }
  return named;
}

/** The first digits of a figure, plainly written; null stays null. */
export const digits = (figure: Figure | null | undefined, count = 30): string | null =>
  figure ? figure.toSignificantDigits(count).toString() : null;

/** Every object within a value, the digits inside of decimals included. */
export function everyObjectIn(value: unknown, found: object[] = []): object[] {
  if (typeof value !== 'object' || value === null || found.includes(value)) return found;
  found.push(value);
  for (const key of Object.keys(value)) everyObjectIn((value as Record<string, unknown>)[key], found);
  return found;
}
