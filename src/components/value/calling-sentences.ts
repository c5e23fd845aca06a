import type { Decimal } from '../../core/index.js';
import { formatPeople } from '../../format/index.js';
import { known, type CallingAnswer, type CallingProblem } from '../../store/reactivation.js';
import { sentence, type Sentence } from '../base/sentence.js';
import type { CalculatorView } from '../base/view.js';

const words = (view: CalculatorView) => view.topics!.latest('value').calling;
const people = (view: CalculatorView, count: Decimal): string => formatPeople(count, view.context);

/** The answer in one sentence: "at most" while nobody knows who would have come anyway. */
export function callingHeadline(view: CalculatorView, { case: found, figures, problem }: CallingAnswer): Sentence {
  const said = words(view);
  if (found === 'refused') return sentence(said[problem!.rule]);
  if (found !== 'told') return sentence(said[found]);
  const { patients, isUpperBound } = figures!;
  const range = rangeOf(patients, (count) => people(view, count))!;
  if (known(patients[1])!.isZero()) return sentence(said.nobodyMore);
  const text = isUpperBound ? [said.atMostOne, said.atMost] : [said.becauseOne, said.because];
  return rangeSentence(text as [string, string], range, ['calledPatientsLow', 'calledPatientsHigh']);
}

/** A range as it is shown: two ends, or one where both are written alike. */
interface ShownRange {
  readonly low: string | null;
  readonly high: string;
}

function rangeOf([low, high]: readonly [unknown, unknown], write: (figure: Decimal) => string): ShownRange | null {
  const [least, most] = [known(low), known(high)];
  if (!most) return null;
  const [from, to] = [least && write(least), write(most)];
  return { low: from === to ? null : from, high: to };
}

const rangeSentence = (
  [one, both]: readonly [one: string, both: string],
  { low, high }: ShownRange,
  [lowName, highName]: readonly [string, string],
  more: Sentence['parts'] = {},
): Sentence =>
  sentence(low === null ? one : both, {
    ...(low !== null && { low: [lowName, low] as const }),
    high: [highName, high],
    ...more,
  });

/** What the answer means: who is reached, what one costs beside the ads, what they bring, when the calls pay. */
export function callingSentences(view: CalculatorView, answer: CallingAnswer): Sentence[] {
  if (answer.case !== 'told') return [];
  const said = words(view);
  return [
    ...reachedSentences(view, answer),
    ...costSentences(view, answer),
    ...moneySentences(view, answer),
    ...(answer.isFull ? [sentence(said.full)] : []),
    ...(answer.figures!.isUpperBound ? [sentence(said.anywayUnknown)] : []),
  ];
}

function reachedSentences(view: CalculatorView, { figures, reached, measured }: CallingAnswer): Sentence[] {
  const said = words(view);
  const shown = ['reachedPatients', people(view, reached!)] as const;
  if (measured) {
    const { share, of } = measured;
    return [
      sentence(of ? said.measuredOf : said.measured, {
        reached: shown,
        share: view.percent(share),
        ...(of && { of: view.count(of) }),
      }),
    ];
  }
  const [low, high] = figures!.inAWeek.map((count) => people(view, known(count)!)) as [string, string];
  return [
    sentence(said.week, { reached: shown, low: ['calledInAWeekLow', low], high: ['calledInAWeekHigh', high] }),
    sentence(said.oneClinic),
  ];
}

function costSentences(view: CalculatorView, { figures, adsCost }: CallingAnswer): Sentence[] {
  const said = words(view);
  const [low, high] = figures!.costPerPatient ?? [null, null];
  const least = known(low);
  if (!least) return [];
  const ads = adsCost && { ads: view.money(adsCost) };
  const names = ['costPerCalledPatientLow', 'costPerCalledPatientHigh'] as const;
  // With nobody at the low end of the range, one who comes may cost anything.
  const isOpen = !known(high);
  return [
    isOpen
      ? sentence(ads ? said.costFrom : said.costFromAlone, { low: [names[0], view.money(least)], ...ads })
      : rangeSentence(
          ads ? [said.costOne, said.cost] : [said.costAloneOne, said.costAlone],
          rangeOf([low, high], view.money)!,
          names,
          ads ?? {},
        ),
    ...(figures!.isUpperBound ? [sentence(said.costUpper)] : []),
  ];
}

function moneySentences(view: CalculatorView, { figures, reached, needed, worth }: CallingAnswer): Sentence[] {
  const said = words(view);
  // Calls that cost nothing have nothing to pay for.
  const costs = figures!.breakEvenShare && !known(figures!.breakEvenShare)?.isZero();
  const range = rangeOf(figures!.grossProfit, view.money);
  const isMargin = view.store.snapshot.values['margin'] !== '';
  const text = isMargin ? ([said.grossOne, said.gross] as const) : ([said.moneyOne, said.money] as const);
  return [
    ...(range ? [rangeSentence(text, range, ['calledMoneyLow', 'calledMoneyHigh'])] : []),
    ...(costs && worth
      ? [
          needed
            ? sentence(said.pays, { n: ['callsToPay', view.count(needed)], reached: people(view, reached!) })
            : sentence(said.paysNever),
        ]
      : []),
  ];
}

/** What is wrong with the numbers of a field; '' where nothing is. */
export const callingFault = (view: CalculatorView, problem: CallingProblem | null, field: string): string =>
  problem?.field === field ? words(view)[problem.rule] : '';
