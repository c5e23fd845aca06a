import { Decimal, type FigureRole, type ImportedRow, type SurveyedKind } from '../../core/index.js';
import { formatMoney } from '../../format/index.js';
import type { ReadTable } from '../../import-file/read-table.js';
import { currencyIn } from '../../import-file/cabinets.js';
import { costOf } from '../../import-file/taken-rows.js';
import type { ChannelsImportTexts } from '../../texts/en/channels-import.js';
import { formFor } from '../base/plural.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';
import { columnName } from './import-columns.js';
import { NONE, type Decisions, type QuestionId } from './import-session.js';

/** A question with all that can be answered, in the file's own numbers. */
export interface Question {
  readonly id: QuestionId;
  readonly legend: string;
  readonly note: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly answer: string | undefined;
}

/** The rates of value-added tax on Russian ads: until 2025, and from 2026 on. */
const VAT_RATES = ['0.2', '0.22'] as const;

/** What is asked about a file, in the order in which one answer brings the next question. */
export function questionsOf(
  view: CalculatorView,
  words: ChannelsImportTexts,
  table: ReadTable,
  { answers }: Decisions,
): readonly Question[] {
  const asks = new Asks(view, words, table, answers);
  const built = [
    asks.decimalMark(),
    asks.mixedCurrency(),
    ...(table.rows ? [asks.otherCurrency(), asks.mixedResults(), asks.counted(), asks.micros(), asks.vat()] : []),
  ];
  return built.flatMap((question) => (question ? [{ ...question, answer: answers[question.id] }] : []));
}

type Unanswered = Omit<Question, 'answer'>;

/** The money of a file that isn't the calculator's currency; null where they are the same, or nothing tells. */
function otherCurrency(view: CalculatorView, table: ReadTable, answers: Decisions['answers']): string | null {
  const { header, currencies } = table;
  const { budget, revenue } = header?.columns ?? {};
  if (budget === undefined && revenue === undefined) return null;
  const named = currencies.length > 1 ? answers.mixed_currency : currencies[0]?.kind;
  const file = named ?? currencyIn(header?.cells[budget ?? revenue!] ?? '');
  const own = view.context.currency;
  return file && own && file !== own ? file : null;
}

/** Builds each question; null where it isn't one for this file. */
class Asks {
  constructor(
    private readonly view: CalculatorView,
    private readonly words: ChannelsImportTexts,
    private readonly table: ReadTable,
    private readonly answers: Decisions['answers'],
  ) {}

  decimalMark(): Unanswered | null {
    const { words } = this;
    const { ambiguous } = this.table;
    if (!ambiguous) return null;
    const { cell, name, role, readings } = ambiguous;
    const read = (amount: string | null): string => (amount === null ? words.noNumber : this.#number(amount));
    return {
      id: 'decimal_mark',
      legend: fill(words.decimalMark, { cell, column: columnName(this.table, role) }),
      note: fill(words.decimalMarkNote, { name }),
      options: [
        { value: 'point', label: fill(words.pointIsMark, { amount: read(readings.point) }) },
        { value: 'comma', label: fill(words.commaIsMark, { amount: read(readings.comma) }) },
      ],
    };
  }

  mixedCurrency(): Unanswered | null {
    const { words } = this;
    const { currencies } = this.table;
    if (currencies.length < 2) return null;
    const options = currencies.map((kind) => ({ value: kind.kind, label: this.#kind(kind) }));
    return { id: 'mixed_currency', legend: words.mixedCurrency, note: words.mixedCurrencyNote, options };
  }

  otherCurrency(): Unanswered | null {
    const { words, view } = this;
    const file = otherCurrency(view, this.table, this.answers);
    const row = this.#rowWith('budget') ?? this.#rowWith('revenue');
    if (!file || !row) return null;
    return {
      id: 'other_currency',
      legend: fill(words.otherCurrency, { file, own: view.context.currency! }),
      note: words.otherCurrencyNote,
      options: [
        {
          value: 'as-it-is',
          label: fill(words.asItIs, { amount: this.#number(row.budget ?? row.revenue!), name: row.name }),
        },
        { value: 'without', label: words.withoutMoney },
      ],
    };
  }

  mixedResults(): Unanswered | null {
    const { words } = this;
    const { indicators, header } = this.table;
    if (indicators.length < 2 || header?.columns.leads === undefined) return null;
    const options = indicators.map((kind) => ({ value: kind.kind, label: this.#kind(kind) }));
    return {
      id: 'mixed_results',
      legend: words.mixedResults,
      note: words.mixedResultsNote,
      options: [...options, { value: NONE, label: words.withoutLeads }],
    };
  }

  counted(): Unanswered | null {
    const { words } = this;
    const row = this.#rowWith('leads');
    if (!this.table.ask.includes('what_is_counted') || this.answers.mixed_results === NONE || !row) return null;
    return {
      id: 'what_is_counted',
      legend: fill(words.counted, { column: columnName(this.table, 'leads') }),
      note: fill(words.countedNote, { name: row.name, count: this.#number(row.leads!) }),
      options: [
        { value: 'leads', label: words.countedLeads },
        { value: 'else', label: words.countedElse },
      ],
    };
  }

  micros(): Unanswered | null {
    const { words } = this;
    const row = this.#rowWith('budget');
    if (!this.table.ask.includes('micros') || !row) return null;
    const amount = (isMicros: boolean): string => this.#number(costOf(row, { vat: null, isMicros }).budget!);
    return {
      id: 'micros',
      legend: fill(words.micros, { name: row.name }),
      note: words.microsNote,
      options: [
        { value: 'yes', label: amount(true) },
        { value: 'no', label: amount(false) },
      ],
    };
  }

  vat(): Unanswered | null {
    const { words, view } = this;
    const row = this.#rowWith('budget');
    if (!this.table.ask.includes('vat') || !row) return null;
    const amount = (vat: string | null): string =>
      formatMoney(costOf(row, { vat, isMicros: false }).budget!, { locale: view.context.locale }, 2);
    return {
      id: 'vat',
      legend: fill(words.vat, { column: columnName(this.table, 'budget') }),
      note: `${fill(words.vatNote, { name: row.name })}:`,
      options: [
        { value: NONE, label: fill(words.vatIncluded, { amount: amount(null) }) },
        ...VAT_RATES.map((rate) => ({
          value: rate,
          label: fill(words.vatAdded, { amount: amount(rate), rate: view.percent(rate) }),
        })),
      ],
    };
  }

  #rowWith(role: FigureRole): ImportedRow | undefined {
    return this.table.rows?.find((row) => row[role] !== undefined);
  }

  /** Every digit: these are the file's own numbers. */
  #number(amount: string): string {
    return this.view.editable(amount, 'money');
  }

  #kind({ kind, rows, name, cell }: SurveyedKind): string {
    const { view, words } = this;
    return fill(formFor(view, words.kind, new Decimal(rows)), { kind, n: view.count(String(rows)), name, cell });
  }
}
