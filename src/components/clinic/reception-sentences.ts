import { Decimal, type Figure, type StaffMember } from '../../core/index.js';
import { isShown, type ReceptionAnswer } from '../../store/reception.js';
import { cellOf, type DraftRow } from '../../store/table-draft.js';
import { sentence, type Sentence } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';

const known = (figure: Figure<string> | undefined | null): Decimal | null =>
  figure instanceof Decimal ? figure : null;
const words = (view: CalculatorView) => view.topics!.latest('clinic').reception;

/** The rate that each row is compared with; null where there is none. */
export const referenceOf = ({ comparison }: ReceptionAnswer): Decimal | null => known(comparison?.referenceRate);

/** The answer in one sentence, about the desk and about nobody. */
export function receptionHeadline(view: CalculatorView, answer: ReceptionAnswer): Sentence {
  const said = words(view);
  const { case: found, comparison, isValued } = answer;
  if (found !== 'told') return sentence(said[found]);
  const loss = known(comparison!.lossShown);
  if (!isValued || !loss) return sentence(said.toldWithoutMoney);
  if (loss.isZero()) return sentence(said.full);
  return sentence(said.told, { loss: ['receptionLoss', view.money(loss)], period: view.periodText });
}

/** Whether each kind of call is compared with the same kind of the others'. */
const isByKind = ({ comparison, case: found }: ReceptionAnswer): boolean =>
  comparison?.reference === 'team_by_type' && found !== 'empty' && found !== 'alone';

/** What the rows are compared with. */
export function referenceSentence(view: CalculatorView, answer: ReceptionAnswer): Sentence | null {
  const said = words(view);
  if (isByKind(answer)) return sentence(said.byKind);
  const reference = referenceOf(answer);
  if (!reference || answer.case === 'alone') return null;
  return sentence(answer.comparison!.reference === 'norm' ? said.byNorm : said.byProven, {
    rate: ['receptionReference', view.percent(reference)],
  });
}

/** What is found out about a row, the numbers first. */
export function memberSentences(
  view: CalculatorView,
  row: DraftRow,
  member: StaffMember | undefined,
  answer: ReceptionAnswer,
): Sentence[] {
  const said = words(view);
  const rate = known(member?.rate);
  if (!member || member.label === 'not_judged') return [sentence(said.not_judged)];
  if (!rate || !member.interval) return [sentence(said.no_data)];
  const counts = sentence(said.counts, {
    booked: view.count(cellOf(row, 'booked').value),
    calls: view.count(cellOf(row, 'calls').value),
    rate: ['bookedRate', view.percent(rate)],
    least: ['bookedProven', view.percent(member.interval[0])],
  });
  if (isByKind(answer)) return [counts, ...kindSentences(view, row, member, answer)];
  const reference = referenceOf(answer);
  if (!reference || answer.case === 'alone') return [counts];
  return [
    counts,
    sentence(said[member.label], { rate: view.percent(reference) }),
    ...(answer.isValued && isShown(member) ? moneySentences(view, row, member) : []),
  ];
}

/** How a row stands beside the others' calls of the same kinds; there is no range for the money then. */
function kindSentences(
  view: CalculatorView,
  row: DraftRow,
  member: StaffMember,
  { isValued }: ReceptionAnswer,
): Sentence[] {
  const said = words(view);
  const { label } = member;
  if (label === 'too_few_data' || label === 'no_data' || label === 'not_judged') return [sentence(said[label])];
  const loss = known(member.lossShown);
  const salary = cellOf(row, 'salary').value;
  const isBeside = salary && !new Decimal(salary).isZero();
  return [
    sentence(said[`${label}_kind` as 'below_kind'] ?? said.not_below_kind),
    ...(isValued && isShown(member) && loss
      ? [
          sentence(isBeside ? said.moneyBesideSalary_kind : said.money_kind, {
            loss: ['staffLoss', view.money(loss)],
            salary: isBeside ? view.money(salary) : '',
          }),
        ]
      : []),
  ];
}

/** Money stands only where a difference is proven or probable, with its range, and beside the salary. */
function moneySentences(view: CalculatorView, row: DraftRow, { lossShown, lossRange }: StaffMember): Sentence[] {
  const said = words(view);
  const [loss, low, high] = [lossShown, ...(lossRange ?? [])].map(known);
  if (!loss || !low || !high) return [];
  const salary = cellOf(row, 'salary').value;
  const parts = {
    loss: ['staffLoss', view.money(loss)] as const,
    low: view.money(low),
    high: view.money(high),
    salary: salary ? view.money(salary) : '',
  };
  return [sentence(salary && !new Decimal(salary).isZero() ? said.moneyBesideSalary : said.money, parts)];
}
