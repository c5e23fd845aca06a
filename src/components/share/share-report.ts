import type { Decimal, Field } from '../../core/index.js';
import { UNITS, type NumberKind } from '../../format/index.js';
import type { Cell, Table } from '../../share/index.js';
import { formatOf, shownText } from '../base/field-format.js';
import { tableSections } from './share-tables.js';
import { shareWords } from './share-texts.js';
import { reportSections } from '../base/report-sections.js';
import { type ReportSection } from '../base/report-section.js';
import { verdict } from '../base/verdict.js';
import { sentencesBelow } from '../base/verdict-rest.js';
import { leverFigure, leverName } from '../base/lever-texts.js';
import { leadsAreMatters, leadsAreText } from '../base/leads-are.js';
import { normFacts } from '../base/norm-facts.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { EXISTING, fieldsOf } from '../../store/index.js';

// Longer than 200 lines: one table of what a report says, in the order of the page.

/** A number with its name, as it is shown on paper and as a spreadsheet reads it. */
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
  /** Says which numbers are still the example's; '' where none is. */
  readonly examples: string;
  readonly numbers: readonly ReportFigure[];
  /** What the leads are; '' where no figure depends on it. */
  readonly leadsAre: string;
  /** Headings of the columns of the stages. */
  readonly heads: readonly string[];
  readonly stages: readonly {
    readonly label: string;
    readonly people: Decimal | null;
    readonly figures: readonly ReportFigure[];
  }[];
  readonly totals: readonly ReportFigure[];
  /** Sections of the other panels on the page, and the tables. */
  readonly sections: readonly ReportSection[];
  readonly verdict: {
    readonly ads: readonly string[];
    readonly headline: string;
    readonly sentences: readonly string[];
  };
  readonly norms: readonly ReportFigure[];
  /** The name of each entered number, and what counts as one. */
  readonly counted: readonly (readonly [name: string, text: string])[];
  /** The name of each figure, and how it is calculated. */
  readonly definitions: readonly (readonly [name: string, text: string])[];
}

type Unit = NumberKind | 'multiple' | 'days';

/** Digits that a spreadsheet keeps. */
const DIGITS = 15;

/** What the figures of a report are made from. */
interface Source {
  readonly view: CalculatorView;
  readonly words: ReturnType<typeof shareWords>;
}

/** @param view - its deferred part has to be loaded */
export function reportOf(view: CalculatorView): Report {
  const words = shareWords(view);
  const source = { view, words };
  const { result, examples } = view.store.snapshot;
  const totals = view.deferred?.code.returnFigures(view) ?? [];
  return {
    title: words.title,
    period: view.periodText,
    examples: examples[0] ? fill(words.exampleReport, { fields: view.list(examples) }) : '',
    numbers: enteredNumbers(source),
    leadsAre: leadsAreMatters(view) ? `${view.text('leadsAre')}: ${leadsAreText(view)}` : '',
    heads: [
      words.stage,
      view.text('people'),
      view.text('rate'),
      `${view.text('cpl')} / ${view.text('cpo')}`,
      view.text('revenue'),
    ],
    stages: stageRows(source),
    totals: [
      moneyFigure(source, view.text('total'), result.revenue),
      ...totals.map(({ label, value, exact, unit, words: shown }) =>
        reportFigure(source, label, exact, unit, shown ?? value),
      ),
    ],
    sections: [...reportSections(view), ...tableSections(view, words)],
    verdict: verdictOf(view),
    norms: normFigures(source),
    counted: countedOf(view),
    definitions: definitionsOf(view, totals),
  };
}

/** The verdict as the screen has it, with how sure it is that the ads pay. */
function verdictOf(view: CalculatorView): Report['verdict'] {
  const texts = verdict(view);
  const chance = texts.ads.length > 0 ? view.deferred?.code.adsChance(view) : '';
  return {
    ads: chance ? [...texts.ads, chance] : texts.ads,
    headline: texts.headline,
    sentences: sentencesBelow(view, texts),
  };
}

/** A figure as it is shown, and as a spreadsheet reads it. */
function reportFigure(
  { view, words }: Source,
  label: string,
  value: Decimal | string | null,
  unit: Unit,
  shown: string | null,
  note = '',
): ReportFigure {
  const units: Readonly<Record<Unit, string>> = {
    money: view.context.currency ?? '',
    percent: '%',
    multiple: '×',
    count: '',
    days: words.days,
  };
  const number = typeof value === 'object' && value ? scaled(view, value, unit) : value;
  return { label, shown: shown ?? '—', number: number ?? '', unit: units[unit], note };
}

/** Converts a number into the unit that the report names beside it: a ratio into per cent, periods into days. */
function scaled(view: CalculatorView, value: Decimal, unit: Unit): string {
  const factor = unit === 'percent' ? 100 : unit === 'days' ? view.period.days : 1;
  return value.times(factor).toSignificantDigits(DIGITS).toString();
}

const moneyFigure = (source: Source, label: string, value: Decimal | null): ReportFigure =>
  reportFigure(source, label, value, 'money', value && source.view.money(value));

/** The fields as they were filled in. */
function enteredNumbers(source: Source): ReportFigure[] {
  const { view, words } = source;
  const { definition, fields, shares } = view.store.snapshot;
  return enteredFields(view).map(({ name, kind, stage }) => {
    const { value, example } = fields[name]!;
    const proportion = shares[name];
    const typedAs = (): string =>
      proportion === undefined
        ? ''
        : fill(words.shareOf, { share: view.percent(proportion), of: view.of(definition.stages[stage - 1]!.id) });
    const note = example ? view.text('example') : typedAs();
    // A margin is written as a ratio (0.3), as spreadsheets keep percentages.
    const unit = kind === 'margin' ? 'count' : formatOf(view, name)!;
    return reportFigure(source, view.label(name), value, unit, value ? enteredText(view, name) : null, note);
  });
}

/** The fields without those that most people leave empty, if they are. */
function enteredFields(view: CalculatorView): readonly Field[] {
  const { definition, fields } = view.store.snapshot;
  return fieldsOf(definition).filter(
    ({ name, kind }) => fields[name]!.value || (kind !== 'margin' && name !== EXISTING),
  );
}

/** A value as its field shows it. Money has its sign too, because on paper there is no field with a unit. */
function enteredText(view: CalculatorView, name: string): string {
  const { fields, shares } = view.store.snapshot;
  const { value } = fields[name]!;
  const format = formatOf(view, name)!;
  if (format === 'percent') return view.percent(value);
  if (format === 'money') return view.money(value);
  return shares[name] === undefined ? shownText(view, name) : view.count(value);
}

function stageRows(source: Source): Report['stages'] {
  const { view } = source;
  return view.store.snapshot.result.stages.map(({ id, count, rate, cost, revenue }) => ({
    label: view.label(id),
    people: count,
    figures: [
      reportFigure(source, '', count, 'count', count && view.count(count)),
      reportFigure(source, '', rate, 'percent', rate && view.percent(rate)),
      moneyFigure(source, '', cost),
      moneyFigure(source, '', revenue),
    ],
  }));
}

/** The norms that the levers were compared with, and their source. */
function normFigures(source: Source): ReportFigure[] {
  const { view } = source;
  const { definition, diagnosis } = view.store.snapshot;
  return diagnosis.levers.flatMap((lever) => {
    const { id, norm, url } = lever;
    if (!norm) return [];
    const unit = UNITS[definition.levers.find((candidate) => candidate.id === id)!.kind];
    const note = [normFacts(view, lever).flat().join(''), url].filter(Boolean).join(' ');
    return [reportFigure(source, leverName(view, id), norm, unit, leverFigure(view, id, norm), note)];
  });
}

/** What counts as each number that was entered, where the funnel's own words don't give it another meaning. */
const countedOf = (view: CalculatorView): [string, string][] =>
  enteredFields(view).flatMap(({ name }) =>
    view.hasHelp(name) && view.deferred ? [[view.label(name), view.deferred.code.whatCounts(view, name)]] : [],
  );

/** Each formula once, because the formulas of further stages are the same. */
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

/** The report as rows of cells, one block under another, as in a spreadsheet. */
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
    ...(report.leadsAre ? [[report.leadsAre]] : []),
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
      [...report.verdict.ads, report.verdict.headline, ...report.verdict.sentences].map((sentence) => [sentence]),
    ),
  ];
}
