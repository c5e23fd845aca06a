import { Decimal, type Figure } from '../../core/index.js';
import { formatPeople } from '../../format/index.js';
import type { CallsAnswer, CallsProblem } from '../../store/lost-calls.js';
import { sentence, type Sentence } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/** Places after the point to which a share is rounded, as a ratio: tenths of a per cent. */
const SHARE_PLACES = 3;

const words = (view: CalculatorView) => view.topics!.latest('clinic').calls;
const known = (figure: Figure | undefined): Decimal | null => (figure instanceof Decimal ? figure : null);
const people = (view: CalculatorView, count: Decimal): string => formatPeople(count, view.context);

/** The answer in one sentence: never the upper end alone. */
export function callsHeadline(view: CalculatorView, { case: found, figures, problem }: CallsAnswer): Sentence {
  const said = words(view);
  if (found === 'refused') return sentence(said[problem!.rule]);
  if (found !== 'told') return sentence(said[found]);
  const most = known(figures!.atMost);
  if (!most) return sentence(moneyMissing(view));
  return sentence(said.range, {
    least: ['lostCallsAtLeast', view.money(figures!.atLeast)],
    most: ['lostCallsAtMost', view.money(most)],
    period: view.periodText,
  });
}

/** Which of the funnel's numbers the money waits for. */
function moneyMissing(view: CalculatorView): string {
  const { unavailable } = view.store.snapshot.result;
  const { fields = [] } = unavailable['revenue'] ?? {};
  return fields.length > 0 ? fill(words(view).needs, { fields: view.list(fields) }) : words(view).noMoney;
}

/** What the answer means: what was lost, what it depends on, what a cost has to bring. */
export function callsSentences(view: CalculatorView, answer: CallsAnswer, cost: string): Sentence[] {
  const { figures, calls, perHundred } = answer;
  if (!figures || !calls) return [];
  const said = words(view);
  const lost = known(figures.lost)!;
  const shareOfAll = known(figures.shareOfAll);
  const estimate = known(figures.estimate);
  const value = known(figures.valuePerAnswered);
  const isMoney = known(figures.atMost) !== null && answer.case === 'told';
  return [
    ...(isMoney && estimate
      ? [sentence(said.estimate, { estimate: ['lostCallsEstimate', view.money(estimate)] })]
      : []),
    ...(shareOfAll
      ? [
          sentence(said.counts, {
            lost: ['lostCalls', people(view, lost)],
            calls: people(view, calls),
            share: ['lostShareOfAll', view.percent(shareOfAll)],
            per: perHundred ? people(view, perHundred) : '',
          }),
        ]
      : []),
    ...(isMoney ? [sentence(estimate ? said.meansCalledBack : said.means)] : []),
    ...(isMoney && value ? [sentence(said.each, { value: ['valuePerAnswered', view.money(value)] })] : []),
    ...(isMoney && cost ? [costSentence(view, answer, cost)] : []),
    ...(answer.isFull ? [sentence(said.full)] : []),
  ];
}

function costSentence(view: CalculatorView, { figures, saved }: CallsAnswer, cost: string): Sentence {
  const said = words(view);
  const money = view.money(cost);
  const share = known(figures!.shareThatPaysCost);
  if (!saved || !share) return sentence(said.paysNever, { cost: money });
  return sentence(said.pays, {
    cost: money,
    n: ['callsThatPayCost', view.count(saved)],
    lost: people(view, known(figures!.lost)!),
    // Rounded up, because below this share it doesn't pay.
    share: ['shareThatPaysCost', view.percent(share.toDecimalPlaces(SHARE_PLACES, Decimal.ROUND_UP))],
  });
}

/** What is wrong with the numbers of a field; '' where nothing is. */
export const callsFault = (view: CalculatorView, problem: CallsProblem | null, field: string): string =>
  problem?.field === field ? words(view)[problem.rule] : '';
