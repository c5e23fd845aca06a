import type { CalculatorView } from '../base/view.js';

/** What a figure of a month is called: as the funnel calls it. */
export const figureName = (view: CalculatorView, name: string): string =>
  name === 'revenue' ? view.text('revenue') : view.label(name);
