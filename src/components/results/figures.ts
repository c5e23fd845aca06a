import { html, nothing } from 'lit';
import type { Decimal, StageResult } from '../../core/index.js';
import type { CalculatorView } from '../base/view.js';
import { fillWith } from '../base/words.js';

/** A figure as it is shown: its label, and its formatted value. */
export interface Figure {
  readonly name: string;
  readonly label: string;
  /** null where the figure can't be calculated. */
  readonly value: string | null;
  /** Shown under the value, smaller. */
  readonly note?: unknown;
  /** What is shown in place of the exact value. */
  readonly words?: string | undefined;
  /** Another name of the same sum, which is shown once. */
  readonly alias?: string | undefined;
}

const DASH = '—';

/** Conversion, cost and revenue of a stage; undefined for a figure that the stage can't have. */
export function stageFigures(
  view: CalculatorView,
  index: number,
  proportion: string | undefined,
): (Figure | undefined)[] {
  const { definition, result } = view.store.snapshot;
  const stage = result.stages[index]!;
  const previous = result.stages[index - 1];
  return [
    previous && rateFigure(view, stage, previous, result.stages[0]!),
    {
      name: `${stage.id}Cost`,
      label: view.text(index === 0 ? 'cpl' : 'cpo'),
      value: stage.cost && view.money(stage.cost),
      // Two costs of a patient side by side look as if they were parts of one sum.
      note: index > 1 && result.budget?.gt(0) && view.laterText('aboutCosts', { budget: view.money(result.budget) }),
    },
    definition.stages[index]!.paid
      ? {
          name: `${stage.id}Revenue`,
          label: view.text('revenue'),
          value: stage.revenue && view.money(stage.revenue),
          // Its line is kept from the first frame; the words come a moment later.
          note: proportion
            ? fillWith(view.text('shareOfRevenue'), { share: bdi(`${stage.id}RevenueShare`, proportion) })
            : '\u00a0',
        }
      : undefined,
  ];
}

function rateFigure(view: CalculatorView, stage: StageResult, previous: StageResult, first: StageResult): Figure {
  const counted = (of: string, total: Decimal | null): string =>
    view.text('countOf', {
      of,
      count: stage.count ? view.count(stage.count) : DASH,
      total: total ? view.count(total) : DASH,
    });
  const whole =
    previous.id !== first.id && stage.totalRate
      ? html`<br />${bdi(`${stage.id}TotalRate`, view.percent(stage.totalRate))} ${counted(view.of(first.id, true), first.count)}`
      : nothing;
  return {
    name: `${stage.id}Rate`,
    label: view.text('rate'),
    value: stage.rate && view.percent(stage.rate),
    note: html`${counted(view.of(previous.id), previous.count)}${whole}`,
  };
}

const bdi = (name: string, shown: string) => html`<bdi data-figure=${name} translate="no" .textContent=${shown}></bdi>`;
