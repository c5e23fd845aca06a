import { Decimal } from '../../core/index.js';
import { UNITS } from '../../format/index.js';
import type { Inputs } from '../../share/index.js';
import type { Pair } from '../../share/pairs.js';
import { monthFacts } from '../../share/month-facts.js';
import type { FileInputs } from '../../share/read-calculation.js';
import { valueNumbers } from '../../share/valued.js';
import { NO_THIS_MONTH } from '../../store/this-month.js';
import { NO_VALUE } from '../../store/value-store.js';
import { monthAt } from '../../store/working-days.js';
import { fieldsOf, type FieldState, type TableName, type Tables } from '../../store/index.js';
import { TABLE_NAMES } from '../../store/read-tables.js';
import type { Scenario } from '../../store/scenarios.js';
import { shareWords, tableTitle } from './share-texts.js';
import { leverName, leverFigure, type LeverView } from '../base/lever-texts.js';
import { leadsAreText } from '../base/leads-are.js';
import { planOf } from '../base/plan-of.js';
import { thisMonthOf } from '../base/this-month-of.js';
import { valueOf } from '../base/value-of.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { openedFunnel } from './opened-funnel.js';

/** What a link or a file would change, one line each: "Ad spend: 100,000 → 180,000". */
export function linkChanges(
  view: CalculatorView,
  { state, locale, currency, plan, patientValue, thisMonth }: Inputs & Partial<FileInputs>,
): string[] {
  const words = shareWords(view);
  const { store, context } = view;
  const { fields, norms } = store.snapshot;
  const there = openedFunnel(view, state);
  // With calls it has one field more.
  const larger = state.stages ? there : view;
  const norm = (lever: string, value: string | undefined): string =>
    value ? leverFigure(there, lever, new Decimal(value)) : words.empty;
  const lines: (readonly [name: string, from: string, to: string])[] = [
    [words.language, languageName(context.locale, context.locale), languageName(locale, context.locale)],
    [words.currency, context.currency ?? words.empty, currency ?? words.empty],
    ...(state.leadsAre
      ? [[view.text('leadsAre'), leadsAreText(view), leadsAreText(view, state.leadsAre)] as const]
      : []),
    ...(there === view ? [] : [[words.funnel, start(view), start(there)] as const]),
    ...fieldsOf(larger.store.snapshot.definition).map(({ name, kind }) => {
      const shown = (given: FieldState | undefined): string =>
        given?.share !== undefined
          ? view.percent(given.share)
          : (given?.value && view.editable(given.value, UNITS[kind])) || given?.text || words.empty;
      return [larger.label(name), shown(fields[name]), shown(state.entries.get(name))] as const;
    }),
    ...[...state.norms].map(
      ([lever, { value }]) =>
        [`${words.norms}: ${leverName(there, lever)}`, norm(lever, norms[lever]?.value), norm(lever, value)] as const,
    ),
    ...plannedLines(view, there, plan?.scenarios ?? []),
    ...numbersLines(view, words.patientValue, [valueOf(view).state, patientValue ?? NO_VALUE].map(valueNumbers)),
    ...numbersLines(
      view,
      words.thisMonth,
      [thisMonthOf(view).state, thisMonth?.state ?? NO_THIS_MONTH].map((entered) =>
        monthFacts(entered, monthAt(new Date())).slice(1),
      ),
    ),
    ...tableLines(view, state.tables),
  ];
  return lines.filter(([, from, to]) => from !== to).map(([name, from, to]) => fill(words.change, { name, from, to }));

  /** The stages up to the leads; behind them both funnels are the same. */
  function start(named: LeverView): string {
    const { stages } = named.store.snapshot.definition;
    const names = stages.slice(0, stages.findIndex(({ id }) => id === 'leads') + 1).map(({ id }) => named.label(id));
    return view.list([], names);
  }
}

/** The levers of each scenario in the link, compared with the scenario of the same letter here. */
function plannedLines(
  view: CalculatorView,
  there: LeverView,
  scenarios: readonly Scenario[],
): (readonly [string, string, string])[] {
  const words = shareWords(view);
  const present = planOf(view).state.scenarios;
  const shown = (id: string, value: string | undefined): string =>
    value ? leverFigure(there, id, new Decimal(value)) : words.empty;
  return scenarios.flatMap(({ letter, levers }) => {
    const here = present.find((scenario) => scenario.letter === letter)?.levers;
    return [...levers].map(
      ([id, { value }]) =>
        [
          fill(words.plan, { letter, lever: leverName(there, id) }),
          shown(id, here?.get(id)?.value),
          shown(id, value),
        ] as const,
    );
  });
}

/** What is entered in a panel, here and there, by how many numbers it is. */
function numbersLines(
  view: CalculatorView,
  name: string,
  [here = [], there = []]: readonly (readonly Pair[])[],
): (readonly [string, string, string])[] {
  const words = shareWords(view);
  if (String(here) === String(there)) return [];
  const [from, to] = [here, there].map(({ length }) => (length ? view.count(new Decimal(length)) : words.empty)) as [
    string,
    string,
  ];
  return [[name, from, from === to ? fill(words.otherRows, { n: to }) : to]];
}

/** The tables that would be others, by the number of their rows. */
function tableLines(
  view: CalculatorView,
  tables: Tables = view.store.snapshot.tables,
): (readonly [string, string, string])[] {
  const words = shareWords(view);
  const here = view.store.snapshot.tables;
  const rows = (table: Tables[TableName]): string => (table?.[0] ? view.count(new Decimal(table.length)) : words.empty);
  return TABLE_NAMES.flatMap((name) => {
    if (JSON.stringify(tables[name]) === JSON.stringify(here[name])) return [];
    const [from, to] = [rows(here[name]), rows(tables[name])];
    const table = fill(words.rowsOf, { table: tableTitle(words, name) });
    return [[table, from, from === to ? fill(words.otherRows, { n: to }) : to] as const];
  });
}

const languageName = (locale: string, shown: string): string =>
  new Intl.DisplayNames([shown, 'en'], { type: 'language' }).of(locale) ?? locale;
