import type { PlanStore } from '../../store/plan-store.js';
import { answerPrice, type PriceAnswer } from '../../store/price.js';
import type { PriceTexts } from '../../texts/en/price.js';
import { finePercent, plainly, sentence, spreadsheetNumber, type Sentence } from './plan-sentence.js';
import type { ReportCell, ReportSection } from '../base/report-section.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

export const priceWords = (view: CalculatorView): PriceTexts => view.topics!.latest('plan').price;

/** Labels of the panel's fields. Fields of the funnel keep their names. */
const labelOf = (view: CalculatorView, field: string): string => {
  const words = priceWords(view);
  return field === 'cut' ? words.cut : field === 'uplift' ? words.uplift : view.label(field);
};

/** What one more patient costs by a lower price, compared with the ads: the number first. */
export function priceHeadline(view: CalculatorView, answer: PriceAnswer): Sentence {
  const words = priceWords(view);
  const { case: found, stage, equivalentCpo, adsCpo, changePerOldPatient, fields } = answer;
  return sentence(words[found], {
    ...(equivalentCpo && { bought: ['equivalentCpo', view.money(equivalentCpo)] }),
    ...(adsCpo && { ads: ['adsCpo', view.money(adsCpo)] }),
    ...(changePerOldPatient && { money: ['changePerOldPatient', view.money(changePerOldPatient.abs())] }),
    ...(stage && { stage: view.label(fields[0] ?? stage) }),
    fields: view.list(
      [],
      fields.map((field) => labelOf(view, field)),
    ),
  });
}

/** What the lower price leaves, when it pays, what happens if fewer come back, and whether there are places. */
export function priceSentences(view: CalculatorView, answer: PriceAnswer): Sentence[] {
  const words = priceWords(view);
  const { case: found, stage, fits, freeVisit, valueBefore, adsCpo, exponent } = answer;
  if (!stage || !valueBefore) return [];
  const isIdle = found === 'no_uplift' || found === 'no_cut';
  return [
    ...(exponent && adsCpo ? [sentence(words.lessAndLess, { exponent: view.editable(exponent, 'money') })] : []),
    ...(freeVisit ? [sentence(words.freeVisit, { price: view.money(freeVisit) })] : []),
    ...(isIdle ? [] : changeSentence(view, answer)),
    ...(found === 'no_cut' ? [] : [breakEvenSentence(view, answer)]),
    ...(isIdle ? [] : returnsSentence(view, answer)),
    ...(fits === null || found === 'no_uplift' ? [] : [sentence(fits ? words.fits : words.doesntFit)]),
  ];
}

/** How the lower price changes the money from each of today's patients. */
function changeSentence(view: CalculatorView, { changePerOldPatient: change }: PriceAnswer): Sentence[] {
  if (!change) return [];
  const words = priceWords(view);
  const text = change.isZero() ? words.even : change.isNegative() ? words.loss : words.gain;
  return [sentence(text, { money: ['changePerOldPatient', view.money(change.abs())] })];
}

/** How many more patients compensate for the lower price. */
function breakEvenSentence(view: CalculatorView, { breakEvenUplift: uplift }: PriceAnswer): Sentence {
  const words = priceWords(view);
  if (uplift === null) return sentence(words.breakEvenNever);
  if (uplift.lte(0)) return sentence(words.breakEvenAtOnce);
  return sentence(words.breakEven, { percent: ['breakEvenUplift', finePercent(view, uplift)] });
}

/** The lowest rate of return at which it pays. */
function returnsSentence(view: CalculatorView, { next, smallestNextRate: smallest }: PriceAnswer): Sentence[] {
  if (!next || !smallest) return [];
  const words = priceWords(view);
  const name = view.label(next.id);
  if (smallest.isZero()) return [sentence(words.smallestNone, { next: name })];
  if (!next.countsVisits && smallest.gt(1)) return [sentence(words.smallestNever, { next: name })];
  const more = next.rate && smallest.gt(next.rate);
  return [
    sentence(more ? words.smallestMore : words.smallest, {
      rate: ['smallestNextRate', finePercent(view, smallest)],
      now: next.rate ? view.percent(next.rate) : '—',
      next: name,
    }),
  ];
}

/** The price's answer on paper and in tables, once the person has asked for one. */
export function priceReport(view: CalculatorView, { state }: PlanStore): ReportSection[] {
  if (state.cut === null && state.uplift === null && !state.cutNextRate.text) return [];
  const words = priceWords(view);
  const answer = answerPrice(view.store.snapshot, state);
  const { stage, cut, equivalentCpo, adsCpo, breakEvenUplift, smallestNextRate, next, freeVisit } = answer;
  if (!stage || !answer.valueBefore) return [];
  const money = view.context.currency ? `, ${view.context.currency}` : '';
  const amount = (label: string, value: typeof adsCpo): ReportCell[][] =>
    value ? [[`${label}${money}`, { shown: view.money(value), number: spreadsheetNumber(value) }]] : [];
  const percent = (label: string, value: typeof adsCpo): ReportCell[][] =>
    value ? [[label, { shown: finePercent(view, value), number: spreadsheetNumber(value.times(100)) }]] : [];
  return [
    {
      title: fill(words.title, { stage: view.label(stage) }),
      head: [words.figure, words.value],
      rows: [
        [
          `${words.cut}${money}`,
          { shown: view.money(freeVisit ?? cut.value), number: spreadsheetNumber(freeVisit) || cut.value },
        ],
        [
          words.upliftPercent,
          { shown: finePercent(view, answer.upliftRatio!), number: spreadsheetNumber(answer.upliftRatio!.times(100)) },
        ],
        ...amount(words.bought, equivalentCpo),
        ...amount(words.ads, adsCpo),
        ...percent(words.breaksEvenAt, breakEvenUplift),
        ...(next ? percent(`${view.label(next.id)}, %`, smallestNextRate) : []),
      ],
      sentences: [priceHeadline(view, answer), ...priceSentences(view, answer)].map(plainly),
    },
  ];
}
