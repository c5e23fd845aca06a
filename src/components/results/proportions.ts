import { formatShares } from '../../format/index.js';
import type { CalculatorView } from '../base/view.js';

/** The proportion of the revenue by stage, rounded so that the shown percentages add up to 100 %. */
export function revenueProportions(view: CalculatorView): (string | undefined)[] {
  const all = view.store.snapshot.result.stages.map(({ revenueShare }) => revenueShare);
  const shown = formatShares(
    all.filter((share) => share !== null),
    view.context,
  );
  return all.map((share) => (share ? shown.shift() : undefined));
}
