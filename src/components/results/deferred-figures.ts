import { html, nothing, type TemplateResult } from 'lit';
import type { Decimal, StageResult } from '../../core/index.js';
import { formatDays, formatMoney } from '../../format/index.js';
import { formFor } from '../base/plural.js';
import type { Figure } from './figures.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

type ReturnName =
  | 'netOfAds'
  | 'romi'
  | 'romiByRevenue'
  | 'roas'
  | 'adShare'
  | 'payback'
  | 'averageCheck'
  | 'revenuePerPerson'
  | 'breakEvenCost'
  | 'repeatVisitsToPayback';
/** What a figure is written in; tables that are exported name it too. */
type ReturnUnit = 'money' | 'percent' | 'multiple' | 'count' | 'days';
interface ReturnFigure extends Figure {
  /** Unrounded, as it was calculated. */
  readonly exact: Decimal | null;
  readonly unit: ReturnUnit;
}
type Called = ReturnName | 'netOfAdsByRevenue' | 'paybackByRevenue';

const DASH = '—';

/** What the ads return. The labels say whether a figure is calculated by revenue, or by margin where there is one. */
export function returnFigures(view: CalculatorView): ReturnFigure[] {
  const { result } = view.store.snapshot;
  const byMargin = countsMargin(view);
  const first = result.stages[0]!;
  const figures: (ReturnFigure | false)[] = [
    figure('netOfAds', result.netOfAds, 'money'),
    figure('romi', result.romi, 'percent', romi),
    byMargin && figure('romiByRevenue', result.romiByRevenue, 'percent'),
    figure('roas', result.roas, 'multiple'),
    figure('adShare', result.adShare, 'percent'),
    result.netOfAds?.isNegative()
      ? { ...figure('payback', result.payback, 'days'), words: view.text('paybackNever') }
      : figure('payback', result.payback, 'days'),
    figure('averageCheck', result.averageCheck, 'money'),
    { ...figure('revenuePerPerson', first.revenuePerPerson, 'money'), name: `${first.id}RevenuePerPerson` },
    { ...figure('breakEvenCost', first.breakEvenCost, 'money'), name: `${first.id}BreakEvenCost` },
    result.repeatVisitsToPayback !== null && visits(result.repeatVisitsToPayback),
  ];
  return figures.filter((item) => item !== false);

  function figure(
    name: ReturnName,
    value: Decimal | null,
    unit: ReturnUnit,
    write: (value: Decimal) => string = unit === 'days' ? days : view[unit],
  ): ReturnFigure {
    // Revenue is said per unit of the currency: "per €1 of ads".
    const label = view.text(calledBy(view, name), {
      unit: unit === 'multiple' ? formatMoney('1', view.context, 0) : '',
    });
    return { name, label, value: value && write(value), exact: value, unit };
  }

  /** Thousands of per cent are easier to understand as a multiple. */
  function romi(ratio: Decimal): string {
    return ratio.gt(10) ? `${view.percent(ratio)} (${view.multiple(ratio)})` : view.percent(ratio);
  }

  /** Nobody comes a part of a time. */
  function visits(exact: Decimal): ReturnFigure {
    const words = exact.isZero() ? view.text('paidByFirstVisit') : view.count(exact.ceil());
    return { ...figure('repeatVisitsToPayback', exact, 'count'), words };
  }

  function days(periods: Decimal): string {
    const all = periods.times(view.period.days);
    return fill(formFor(view, view.deferred!.texts.days, all.toDecimalPlaces(1)), { n: formatDays(all, view.context) });
  }
}

/** The few that tell whether the ads are worth it; all others are folded. */
const MAIN: readonly string[] = ['netOfAds', 'romi', 'payback'] satisfies ReturnName[];

/**
 * What the ads return, as the page shows it.
 *
 * @param shown - shows a figure with what it is made of
 */
export function returnsTemplate(view: CalculatorView, shown: (figure: Figure) => TemplateResult): TemplateResult {
  const { result } = view.store.snapshot;
  const { id, revenuePerPerson, breakEvenCost } = result.stages[0]!;
  const limit = `${id}BreakEvenCost`;
  const isMain = ({ name }: Figure): boolean => name === limit || MAIN.includes(name);
  const list = (some: readonly Figure[]) => html`<ul class="returns">
    ${some.map(shown)}
  </ul>`;
  let all = returnFigures(view);
  // Without a margin both are the same sum, so it is said once.
  if (isSame(revenuePerPerson, breakEvenCost)) {
    const alias = `${id}RevenuePerPerson`;
    const { label } = all.find(({ name }) => name === alias)!;
    all = all
      .filter(({ name }) => name !== alias)
      .map((each) => (each.name === limit ? { ...each, alias, note: `= ${label}` } : each));
  }
  return html`<h2>${view.text('returns')}</h2>
    ${list(all.filter(isMain))}
    ${result.revenue && !countsMargin(view) ? html`<p class="small">${view.text('byRevenue')}</p>` : nothing}
    <details class="rest">
      <summary>${view.text('moreFigures')}</summary>
      ${list(all.filter((each) => !isMain(each)))}
    </details>`;
}

/** How a figure is calculated, and what it means. */
export function aboutFigure(view: CalculatorView, name: string): string {
  const { stages } = view.store.snapshot.result;
  let previous: StageResult | undefined;
  for (const stage of stages) {
    if (name === `${stage.id}Cost`) return aboutCost(view, stage);
    if (name === `${stage.id}Revenue`) return view.text('aboutRevenue', { stage: view.label(stage.id) });
    if (name === `${stage.id}Rate`) {
      const rate = view.text('aboutRate', { stage: view.label(stage.id), previous: view.label(previous!.id) });
      // A stage that counts visits may be larger than the stage before. Then nobody is lost.
      return stage.lost?.gte(0) && view.deferred
        ? `${rate} ${fill(formFor(view, view.deferred.texts.lost, stage.lost), { n: view.count(stage.lost) })}`
        : rate;
    }
    previous = stage;
  }
  const called = calledBy(view, name.replace(stages[0]!.id + 'R', 'r').replace(stages[0]!.id + 'B', 'b') as ReturnName);
  return view.text(`about${(called[0]!.toUpperCase() + called.slice(1)) as Capitalize<Called>}`);
}

function aboutCost(view: CalculatorView, stage: StageResult): string {
  const limit = stage.breakEvenCost ? view.money(stage.breakEvenCost) : DASH;
  return view.text('aboutCost', { stage: view.label(stage.id), limit });
}

const isSame = (one: Decimal | null, other: Decimal | null): boolean => (one && other ? one.eq(other) : one === other);

const countsMargin = (view: CalculatorView): boolean => view.store.snapshot.values['margin'] !== '';

/** Without a margin the returns say that they are by revenue. */
function calledBy(view: CalculatorView, name: ReturnName): Called {
  if (countsMargin(view)) return name;
  return name === 'netOfAds' || name === 'payback' || name === 'romi' ? `${name}ByRevenue` : name;
}
