import { Decimal } from '../../core/index.js';
import type { PatientAnswer, PatientProblem } from '../../store/patient-value.js';
import { known } from '../../store/reactivation.js';
import { formFor } from '../base/plural.js';
import { sentence, type Sentence } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

const words = (view: CalculatorView) => view.topics!.latest('value').patient;

/** A number of months, which need not be whole. */
const monthsText = (view: CalculatorView, months: Decimal): string => view.editable(months.toString(), 'count');

/** The time that is looked at: "over 12 months". It stands beside every value. */
export const horizonText = (view: CalculatorView, months: Decimal | null): string =>
  months
    ? fill(formFor(view, words(view).overMonths, months), { n: monthsText(view, months) })
    : words(view).overEndless;

/** The answer in one sentence. */
export function patientHeadline(view: CalculatorView, answer: PatientAnswer): Sentence {
  const said = words(view);
  if (answer.case === 'refused') return sentence(said[answer.problem!.rule]);
  if (answer.case === 'missing') return sentence(said.missing, { fields: view.list(answer.missing) });
  if (answer.case !== 'told') return sentence(said[answer.case]);
  const { value, grossProfit } = answer.figures!;
  const isMargin = view.store.snapshot.values['margin'] !== '';
  return sentence(isMargin ? said.toldMargin : said.told, {
    value: ['patientValue', view.money(known(value)!)],
    gross: ['patientGrossProfit', view.money(known(grossProfit)!)],
    horizon: horizonText(view, answer.months),
  });
}

/** What the answer means: beside the cost, when it is paid back, how sure it is, what the returns bring. */
export function patientSentences(view: CalculatorView, answer: PatientAnswer): Sentence[] {
  if (answer.case !== 'told') return [];
  const said = words(view);
  const { visitsInHorizon } = answer.figures!;
  return [
    ...costSentences(view, answer),
    ...rangeSentences(view, answer),
    ...(visitsInHorizon?.isZero() && answer.returns ? [sentence(said.noRoom)] : []),
    ...splitSentences(view, answer),
    sentence(said.forecast),
  ];
}

function costSentences(view: CalculatorView, { figures, cost, months }: PatientAnswer): Sentence[] {
  const said = words(view);
  if (!cost) return [sentence(said.noCost)];
  const times = known(figures!.valueToCost);
  if (!times) return [sentence(said.free)];
  const month = known(figures!.paybackMonth);
  const at = month && (['paybackMonth', monthsText(view, month)] as const);
  return [
    sentence(said.times, { times: ['valueToCost', view.multiple(times)], cost: view.money(cost) }),
    !at
      ? sentence(said.paidNever)
      : month.isZero()
        ? sentence(said.paidAtOnce)
        : sentence(figures!.paybackBeyondHorizon ? said.paidLate : said.paidBy, {
            month: at,
            horizon: horizonText(view, months),
          }),
  ];
}

/** The range where the share of those who come again was counted from few. */
function rangeSentences(view: CalculatorView, { figures, againOf }: PatientAnswer): Sentence[] {
  const said = words(view);
  const [low, high] = figures!.valueRange ?? [];
  const least = known(low);
  if (!againOf || !least) return [];
  const most = known(high);
  return [
    sentence(most ? said.range : said.rangeOpen, {
      of: view.count(againOf),
      low: ['patientValueLow', view.money(least)],
      ...(most && { high: ['patientValueHigh', view.money(most)] as const }),
    }),
  ];
}

function splitSentences(view: CalculatorView, { figures, returns }: PatientAnswer): Sentence[] {
  const said = words(view);
  const share = known(figures!.repeatShare);
  if (!returns || !share) return [];
  const needed = known(figures!.repeatRateForTwoThirds);
  return [
    sentence(said.split, {
      first: ['firstShare', view.percent(new Decimal(1).minus(share))],
      returns: ['repeatShare', view.percent(share)],
    }),
    sentence(said.source),
    ...(needed ? [sentence(said.twoThirds, { share: ['repeatRateForTwoThirds', view.percent(needed)] })] : []),
  ];
}

/** What the funnel says of a patient; nothing where it says nothing yet. */
export function fromFunnel(view: CalculatorView, { first, returns }: PatientAnswer): Sentence | null {
  const said = words(view);
  if (!first?.check) return null;
  const parts = { first: view.money(first.check) };
  const rate = first.count && !first.count.isZero() ? returns?.count?.div(first.count) : null;
  if (!returns?.check || !rate) return sentence(said.fromFirst, parts);
  const isOfPeople = rate.lte(1);
  return sentence(isOfPeople ? said.fromFunnel : said.fromVisits, {
    ...parts,
    share: view.percent(rate),
    later: view.money(returns.check),
  });
}

/** What is wrong with the numbers of a field; '' where nothing is. */
export const patientFault = (view: CalculatorView, problem: PatientProblem | null, field: string): string =>
  problem?.field === field ? words(view)[problem.rule] : '';
