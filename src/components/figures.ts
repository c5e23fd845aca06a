import { html, nothing } from 'lit';
import type { Decimal, StageResult } from '../core/index.js';
import type { Explanations } from '../texts/index.js';
import type { CalculatorView } from './view.js';
import { fillWith } from './words.js';

/** A figure as it is shown: what it is called, its value in words, how it is made. */
export interface Figure {
  readonly name: string;
  readonly label: string;
  /** null where there is no answer. */
  readonly value: string | null;
  /** The formula and the definition, as keys of the explanations with what goes into them. */
  readonly about: readonly About[];
  /** What stands under the value, smaller. */
  readonly note?: unknown;
}

type About = readonly [key: keyof Explanations, parts?: Readonly<Record<string, string>>];

const DASH = '—';

/** Conversion, cost and revenue of a stage; nothing where a stage can't have one. */
export function stageFigures(view: CalculatorView, index: number, share: string | undefined): (Figure | undefined)[] {
  const { definition, result } = view.store.snapshot;
  const stage = result.stages[index]!;
  const previous = result.stages[index - 1];
  return [
    previous && rateFigure(view, stage, previous, result.stages[0]!),
    {
      name: `${stage.id}Cost`,
      label: view.text(index === 0 ? 'cpl' : 'cpo'),
      value: stage.cost && view.money(stage.cost),
      about: [
        ['aboutCost', { stage: view.label(stage.id), limit: stage.breakEvenCost ? view.money(stage.breakEvenCost) : DASH }],
        ...(index > 0 && result.budget ? ([['aboutCosts', { budget: view.money(result.budget) }]] as const) : []),
      ],
    },
    definition.stages[index]!.paid
      ? {
          name: `${stage.id}Revenue`,
          label: view.text('revenue'),
          value: stage.revenue && view.money(stage.revenue),
          about: [['aboutRevenue', { stage: view.label(stage.id) }]],
          note: share && fillWith(view.text('shareOfRevenue'), { share: bdi(`${stage.id}RevenueShare`, share) }),
        }
      : undefined,
  ];
}

function rateFigure(view: CalculatorView, stage: StageResult, previous: StageResult, first: StageResult): Figure {
  const counted = (of: string, total: Decimal | null): string =>
    view.text('countOf', { of, count: stage.count ? view.count(stage.count) : DASH, total: total ? view.count(total) : DASH });
  const whole =
    previous.id !== first.id && stage.totalRate
      ? html`<br />${bdi(`${stage.id}TotalRate`, view.percent(stage.totalRate))} ${counted(view.of(first.id, true), first.count)}`
      : nothing;
  return {
    name: `${stage.id}Rate`,
    label: view.text('rate'),
    value: stage.rate && view.percent(stage.rate),
    about: [['aboutRate', { stage: view.label(stage.id), previous: view.label(previous.id), lost: stage.lost ? view.count(stage.lost) : DASH }]],
    note: html`${counted(view.of(previous.id), previous.count)}${whole}`,
  };
}

/** What the ads return, each called by what it counts: revenue, or margin where one is given. */
export function returnFigures(view: CalculatorView): Figure[] {
  const { result, values } = view.store.snapshot;
  const byMargin = values['margin'] !== '';
  const first = result.stages[0]!;
  const romi = result.romi && view.percent(result.romi);
  const figures: (Figure | false)[] = [
    figure('netOfAds', result.netOfAds, view.money, byMargin ? 'netOfAds' : 'netOfAdsByRevenue'),
    { ...figure('romi', result.romi, view.percent, byMargin ? 'romi' : 'romiByRevenue'), value: romi && result.romi.gt(10) ? `${romi} (${view.multiple(result.romi)})` : romi },
    byMargin && figure('romiByRevenue', result.romiByRevenue, view.percent),
    figure('roas', result.roas, view.multiple),
    figure('adShare', result.adShare, view.percent),
    figure('payback', result.payback, (share) => view.days(share)),
    figure('averageCheck', result.averageCheck, view.money),
    { ...figure('revenuePerPerson', first.revenuePerPerson, view.money), name: `${first.id}RevenuePerPerson` },
    { ...figure('breakEvenCost', first.breakEvenCost, view.money), name: `${first.id}BreakEvenCost` },
    result.repeatVisitsToPayback !== null && figure('repeatVisitsToPayback', result.repeatVisitsToPayback, view.count),
  ];
  return figures.filter((item) => item !== false);

  function figure(name: ReturnName, value: Decimal | null, format: (value: Decimal) => string, called: ReturnName | ByRevenue = name): Figure {
    return { name, label: view.text(called), value: value && format(value), about: [[`about${capital(called)}`]] };
  }
}

type ReturnName = 'netOfAds' | 'romi' | 'romiByRevenue' | 'roas' | 'adShare' | 'payback' | 'averageCheck' | 'revenuePerPerson' | 'breakEvenCost' | 'repeatVisitsToPayback';
type ByRevenue = 'netOfAdsByRevenue';

const capital = <Name extends string>(name: Name): Capitalize<Name> => (name[0]!.toUpperCase() + name.slice(1)) as Capitalize<Name>;

const bdi = (name: string, shown: string) => html`<bdi data-figure=${name} translate="no" .textContent=${shown}></bdi>`;
