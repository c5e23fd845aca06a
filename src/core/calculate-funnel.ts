import { defineFunnel } from './define-funnel.js';
import type { DefinitionOptions } from './definition.js';
import { funnelFigures, type FunnelResult } from './funnel.js';
import type { FunnelValues } from './values.js';

/**
 * Calculates every figure of a funnel from what is known.
 *
 * cost = budget ÷ count · rate = count ÷ previous count · revenue = Σ count × check ·
 * ROMI = (margin × revenue − budget) ÷ budget
 *
 * @param values - `budget`, `<stage>`, `<stage>Check` (0 or more) and `margin` (0…1, absent: 1)
 * @param options - `definition`: the funnel's stages
 * @returns unrounded figures, deeply frozen; null with a reason in `unavailable` where there is no answer
 * @throws RangeError for a value that is no number, negative, too long or of an unknown name
 * @source docs/formulas.md, "Figures"
 * @example calculateFunnel({ budget: '180000', leads: '600' }).stages[0].cost.toString() // '300'
 */
export const calculateFunnel = (values: FunnelValues, options: DefinitionOptions = {}): FunnelResult =>
  funnelFigures(values, defineFunnel(options.definition));
