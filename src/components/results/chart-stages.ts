import type { PictureStage } from '../../chart/index.js';
import { weakSpot } from '../base/weak-spot.js';
import type { CalculatorView } from '../base/view.js';

/** The stages for the chart: names, counts and conversions as texts. */
export function chartStages(view: CalculatorView): PictureStage[] {
  const { stages } = view.store.snapshot.result;
  const spot = weakSpot(view.store.snapshot);
  return stages.map(({ id, count }, index) => {
    const rate = stages[index + 1]?.rate;
    return {
      label: view.label(id),
      people: count,
      count: count ? view.count(count) : '—',
      through: rate ? `↓ ${view.percent(rate)}` : '',
      weakness: index === spot?.stage ? spot.weakness : undefined,
    };
  });
}
