import type { Decimal } from '../../core/index.js';
import type { Cell, Table } from '../../share/index.js';
import { formatOf, shownText } from '../base/field-format.js';
import { shareWords } from './share-texts.js';
import { reportSections } from '../base/report-sections.js';
import { type ReportSection } from '../base/report-section.js';
import { verdict } from '../base/verdict.js';
import { leverFigure, leverName } from '../base/lever-texts.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/** A number by its name: as it is read on paper, and as a spreadsheet takes it. */
export interface ReportFigure {
  readonly label: string;
  readonly shown: string;
  /** Canonical; '' where there is none. */
  readonly number: string;
  readonly unit: string;
  readonly note: string;
}

/** Everything that a person may want to show of a result, in the calculator's language. */
export interface Report {
  readonly title: string;
  readonly period: string;
  /** Which numbers are nobody's own yet; '' where all are. */
  readonly examples: string;
  readonly numbers: readonly ReportFigure[];
  /** What the columns of the stages are called. */
  readonly heads: readonly string[];
  readonly stages: readonly {
    readonly label: string;
    readonly people: Decimal | null;
    readonly figures: readonly ReportFigure[];
  }[];
  readonly totals: readonly ReportFigure[];
  /** Of the other panels on the page. */
  readonly sections: readonly ReportSection[];
  readonly verdict: { readonly headline: string; readonly sentences: readonly string[] };
  readonly norms: readonly ReportFigure[];
  /** What each figure is called, and how it is made. */
  readonly definitions: readonly (readonly [name: string, text: string])[];
}

type Unit = 'money' | 'percent' | 'count' | 'multiple' | 'days';

/** Of the totals, what each is counted in. */
const UNITS: Readonly<Record<string, Unit>> = {
  netOfAds: 'money',
  romi: 'percent',
  romiByRevenue: 'percent',
  roas: 'multiple',
  adShare: 'percent',
  payback: 'days',
  averageCheck: 'money',
  repeatVisitsToPayback: 'count',
};

/** Digits that a spreadsheet keeps. */
const DIGITS = 15;

/** @param view - with the words that come later */
export function reportOf(view: CalculatorView): Report {
  const words = shareWords(view);
  const { definition, result, diagnosis, fields, examples, norms, shares } = view.store.snapshot;
  const units: Readonly<Record<Unit, string>> = {
    money: view.context.currency ?? '',
    percent: '%',
    multiple: '×',
    count: '',
    days: words.days,
  };
  const figure = (
    label: string,
    value: Decimal | string | null,
    unit: Unit,
    shown: string | null,
    note = '',
  ): ReportFigure => {
    const scaled =
      typeof value !== 'object' || !value
        ? value
        : unit === 'percent'
          ? value.times(100)
          : unit === 'days'
            ? value.times(view.period.days)
            : value;
    const number = typeof scaled === 'object' ? scaled?.toSignificantDigits(DIGITS).toString() : scaled;
    return { label, shown: shown ?? '—', number: number ?? '', unit: units[unit], note };
  };
  const money = (label: string, value: Decimal | null): ReportFigure =>
    figure(label, value, 'money', value && view.money(value));

  const first = result.stages[0]!;
  const totals = view.deferred?.code.returnFigures(view) ?? [];
  const valueOf = (name: string): Decimal | null =>
    name === `${first.id}RevenuePerPerson`
      ? first.revenuePerPerson
      : name === `${first.id}BreakEvenCost`
        ? first.breakEvenCost
        : result[name as 'romi'];

  return {
    title: words.title,
    period: view.periodText,
    examples: examples[0] ? fill(words.exampleReport, { fields: view.list(examples) }) : '',
    numbers: definition.fields.flatMap(({ name, kind, stage }) => {
      const { value, example } = fields[name]!;
      if (kind === 'margin' && !value) return [];
      const share = shares[name];
      const note = example
        ? view.text('example')
        : share === undefined
          ? ''
          : fill(words.shareOf, { share: view.percent(share), of: view.of(definition.stages[stage - 1]!.id) });
      // As it is typed into a spreadsheet's own field of percents: 0.3.
      const unit = kind === 'margin' ? 'count' : formatOf(view, name)!;
      // As a field shows it, money besides with its sign: paper has no field around it.
      const shown =
        kind === 'margin'
          ? view.percent(value)
          : unit === 'money' && value
            ? view.money(value)
            : share !== undefined && value
              ? view.count(value)
              : shownText(view, name);
      return [figure(view.label(name), value, unit, value ? shown : null, note)];
    }),
    heads: [
      words.stage,
      view.text('people'),
      view.text('rate'),
      `${view.text('cpl')} / ${view.text('cpo')}`,
      view.text('revenue'),
    ],
    stages: result.stages.map(({ id, count, rate, cost, revenue }) => ({
      label: view.label(id),
      people: count,
      figures: [
        figure('', count, 'count', count && view.count(count)),
        figure('', rate, 'percent', rate && view.percent(rate)),
        money('', cost),
        money('', revenue),
      ],
    })),
    totals: [
      money(view.text('total'), result.revenue),
      ...totals.map(({ name, label, value }) => figure(label, valueOf(name), UNITS[name] ?? 'money', value)),
    ],
    sections: reportSections(view),
    verdict: verdict(view),
    norms: diagnosis.levers.flatMap(({ id: lever, norm }) => {
      if (!norm) return [];
      const rate = definition.levers.find(({ id }) => id === lever)!.kind === 'rate';
      const { example, source, date } = norms[lever]!;
      const note = example ? view.text('example') : [source, date].filter(Boolean).join(', ');
      return [figure(leverName(view, lever), norm, rate ? 'percent' : 'money', leverFigure(view, lever, norm), note)];
    }),
    definitions: definitionsOf(view, totals),
  };
}

/** Each formula once: those of a second stage are the same. */
function definitionsOf(
  view: CalculatorView,
  totals: readonly { readonly name: string; readonly label: string }[],
): [string, string][] {
  const { stages } = view.store.snapshot.definition;
  const [first, second] = stages;
  const paid = stages.find((stage) => stage.paid);
  const of = (stage: string, label: string): string => `${label}: ${view.label(stage)}`;
  const named: [name: string, label: string][] = [
    [`${first!.id}Cost`, view.text('cpl')],
    ...(second
      ? [
          [`${second.id}Rate`, of(second.id, view.text('rate'))] as [string, string],
          [`${second.id}Cost`, of(second.id, view.text('cpo'))] as [string, string],
        ]
      : []),
    ...(paid ? [[`${paid.id}Revenue`, of(paid.id, view.text('revenue'))] as [string, string]] : []),
    ...totals.map(({ name, label }): [string, string] => [name, label]),
  ];
  return named.map(([name, label]) => [label, view.deferred?.code.aboutFigure(view, name) ?? '']);
}

/** The report as rows of cells: one block under another, as one would type them into a sheet. */
export function tableOf(view: CalculatorView, report: Report, date: string): Table {
  const words = shareWords(view);
  const cell = ({ number }: ReportFigure): Cell => (number ? { number } : '');
  const block = (head: readonly string[], rows: readonly (readonly Cell[])[]): Table =>
    rows[0] ? [[], head, ...rows] : [];
  const rows = (figures: readonly ReportFigure[]): Table =>
    figures.map((figure) => [figure.label, cell(figure), figure.unit, figure.note]);
  const head = (title: string): string[] => [title, words.value, words.unit, words.note];
  const money = view.context.currency ? `, ${view.context.currency}` : '';
  const [stage, people, rate, cost, revenue] = report.heads as [string, string, string, string, string];
  return [
    [report.title],
    [words.period, report.period],
    [words.made, date],
    ...(report.examples ? [[report.examples]] : []),
    ...block(head(words.numbers), rows(report.numbers)),
    ...block(
      [stage, people, `${rate}, %`, `${cost}${money}`, `${revenue}${money}`],
      report.stages.map(({ label, figures }) => [label, ...figures.map(cell)]),
    ),
    ...block(head(words.totals), rows(report.totals)),
    ...report.sections.flatMap(({ title, head: heads, rows: cells, sentences = [] }) => [
      [],
      [title],
      heads,
      ...cells,
      ...sentences.map((sentence) => [sentence]),
    ]),
    ...block(head(words.norms), rows(report.norms)),
    ...block(
      [words.verdict],
      [report.verdict.headline, ...report.verdict.sentences].map((sentence) => [sentence]),
    ),
  ];
}
