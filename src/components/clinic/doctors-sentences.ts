import { Decimal, type DoctorResult, type Figure } from '../../core/index.js';
import type { DoctorsAnswer } from '../../store/doctors.js';
import { cellOf, type DraftRow } from '../../store/table-draft.js';
import { sentence, type Sentence } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';

const known = (figure: Figure<string> | undefined | null): Decimal | null =>
  figure instanceof Decimal ? figure : null;
const words = (view: CalculatorView) => view.topics!.latest('clinic').doctors;

/** The answer in one sentence, about the table and about nobody. */
export const doctorsHeadline = (view: CalculatorView, { case: found }: DoctorsAnswer): Sentence =>
  sentence(words(view)[found]);

/** What is found out about a row: the numbers, then what to look at first, then how it stands. */
export function doctorSentences(view: CalculatorView, row: DraftRow, result: DoctorResult): Sentence[] {
  const said = words(view);
  const value = known(result.value);
  if (!value || !result.interval) return [sentence(said.not_judged)];
  const [low, high] = result.interval;
  return [
    sentence(high ? said.value : said.valueOpen, {
      value: ['patientValue', view.money(value)],
      low: view.money(low),
      high: high ? view.money(high) : '',
    }),
    ...cautionSentences(view, result),
    ...standing(view, result),
    ...returnSentences(view, row, result),
    ...upliftSentences(view, result),
  ];
}

function cautionSentences(view: CalculatorView, { cautions, valueWithoutLargest }: DoctorResult): Sentence[] {
  const said = words(view);
  const without = known(valueWithoutLargest);
  return cautions.map((caution) => sentence(said[caution], { value: without ? view.money(without) : '' }));
}

/** How the value stands beside the colleagues'. */
function standing(view: CalculatorView, { label, others }: DoctorResult): Sentence[] {
  const said = words(view);
  // Of a doctor alone, the headline says that there is nobody to compare with.
  if (label === 'alone' || label === 'no_data' || label === 'not_judged' || !others) return [];
  return [sentence(said[label === 'alike' ? 'alike_value' : label], { others: view.money(others) })];
}

function returnSentences(view: CalculatorView, row: DraftRow, result: DoctorResult): Sentence[] {
  const rate = known(result.returnRate);
  if (!rate) return [];
  return [
    sentence(words(view)[comparedReturns(result)], {
      returned: view.count(cellOf(row, 'returned').value),
      first: view.count(cellOf(row, 'first').value),
      rate: ['doctorReturnRate', view.percent(rate)],
    }),
  ];
}

/** The key of the sentence; what a caution has said already isn't said twice. */
function comparedReturns({ returnLabel, cautions }: DoctorResult): 'returns' | 'returnsFewer' | 'returnsMore' {
  if (returnLabel?.endsWith('above')) return 'returnsMore';
  return returnLabel?.endsWith('below') && !cautions.includes('few_returns') ? 'returnsFewer' : 'returns';
}

function upliftSentences(view: CalculatorView, { label, uplift }: DoctorResult): Sentence[] {
  if (!label.endsWith('below')) return [];
  const said = words(view);
  const possible = known(uplift);
  if (!possible) return [sentence(said.no_balanced_model)];
  return possible.isZero() ? [] : [sentence(said.uplift, { uplift: ['doctorUplift', view.money(possible)] })];
}
