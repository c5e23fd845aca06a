import { tellsLittle, type Decimal, type LeverDiagnosis, type NormOrigin } from '../../core/index.js';
import { countedForm } from '../base/plural.js';
import type { WeakSpot } from '../base/weak-spot.js';
import { leverActual, leverBand, leverFigure, leverName } from '../base/lever-texts.js';
import { comparison, firstAdvice, lostThere, sourceOf, type PlaceTexts } from '../base/verdict.js';
import type { CalculatorView, TextKey } from '../base/view.js';
import { fill } from '../base/words.js';
import { judgedStages } from '../../store/index.js';
import { worthSentences } from './worth-sentences.js';

/** Whether the ads pay, where money or people are 0 or missing. */
export function rareAdsSentences(view: CalculatorView): string[] {
  const { budget, revenue, unavailable } = view.store.snapshot.result;
  const byWorth = worthSentences(view);
  if (byWorth) return byWorth;
  const missing = [...new Set([...(budget ? [] : ['budget']), ...(unavailable['revenue']?.fields ?? [])])];
  if (!budget || !revenue) return missing.length > 0 ? [view.text('adsWait', { fields: view.list(missing) })] : [];
  return [revenue.isZero() ? view.text('adsNone') : view.text('adsFree', { revenue: view.money(revenue) })];
}

const CHANCES = { sure: 'adsSure', probable: 'adsProbable', close: 'adsClose', too_few_data: 'adsFew' } as const;

/** How sure it is that the ads pay, or don't; '' where they can't be judged. */
export function adsChance(view: CalculatorView): string {
  const { ads } = view.store.snapshot.diagnosis;
  if (ads.verdict === 'unknown' || ads.breakEvenMargin?.isZero() || !ads.sure) return '';
  // By revenue alone it isn't known whether they pay, so only a doubt is news.
  const isNews = ads.verdict !== 'pays_by_revenue' || ads.sure === 'close' || ads.sure === 'too_few_data';
  return isNews ? view.text(CHANCES[ads.sure]) : '';
}

/** Whose norm it is, where nobody has published it. */
export function originText(view: CalculatorView, origin: NormOrigin): string {
  return origin === 'earlier' ? view.text('normEarlier') : origin === 'visitor' ? view.text('normVisitor') : '';
}

/** What else is to be said of the highlighted stage: how uncertain it is, how few people it rests on, which may lose more. */
export function aboutSpot(view: CalculatorView, { lever, stage, weakness }: WeakSpot): string[] {
  const { diagnosis, definition } = view.store.snapshot;
  const { suspect } = diagnosis;
  const beside =
    weakness !== 'suspect' && suspect ? diagnosis.levers.find(({ id }) => id === suspect)?.upliftCapped : null;
  return [
    ...(weakness === 'probably_weak' ? [view.text('unsure')] : []),
    // With a norm of 100 % and counts that have decimals, no sample is ever large enough.
    ...(weakness === 'suspect' && lever.sampleMissing ? [tooFew()] : fewData(view)),
    ...(beside ? [view.text('beside', { lever: leverName(view, suspect!), money: view.about(beside) })] : []),
  ];

  function tooFew(): string {
    const { id, interval, sampleMissing } = lever;
    const { kind } = definition.levers.find((candidate) => candidate.id === id)!;
    const [low, high] = interval!.map(
      (end) => end && leverFigure(view, id, kind === 'rate' ? roughly(end) : end.toSignificantDigits(3)),
    );
    return view.text('tooFew', {
      low: low!,
      high: high ?? '∞',
      missing:
        kind === 'cost'
          ? `${view.money(sampleMissing!)} (${view.label('budget')})`
          : counted(view, definition.stages[kind === 'check' ? stage : stage - 1]!.id, sampleMissing!),
    });
  }
}

const counted = (view: CalculatorView, id: string, count: Parameters<typeof countedForm>[2]): string =>
  fill(countedForm(view, id, count), { n: view.count(count) });

/** A ratio in whole per cents, below one in tenths: what is known so little is said with as few digits. */
const roughly = (ratio: Decimal): Decimal => ratio.toDecimalPlaces(ratio.lt('0.01') ? 3 : 2);

/** Conversions of so few people that they prove nothing. */
function fewData(view: CalculatorView): string[] {
  const { snapshot } = view.store;
  return snapshot.result.stages.slice(1).flatMap(({ id, count }, index) => {
    const previous = judgedStages(snapshot, index + 1)[index]!.count;
    const interval = count && previous && tellsLittle(count, previous);
    if (!interval) return [];
    const [low, high] = interval.map((ratio) => view.percent(roughly(ratio))) as [string, string];
    return [
      view.text('fewData', {
        lever: leverName(view, `${id}Rate`),
        count: view.count(count),
        total: view.count(previous),
        low,
        high,
      }),
    ];
  });
}

/** Without a highlighted stage: the seats are full, every judged stage is at its norm, or nothing can be told yet. */
export function withoutSpot(view: CalculatorView): PlaceTexts {
  const { verdict, levers, ranking, leaks, largestLeak } = view.store.snapshot.diagnosis;
  if (verdict !== 'all_at_norm')
    return {
      headline: view.text(verdict === 'capacity' || verdict === 'none_proven' ? verdict : 'verdict_no_data'),
      sentences: whatIsLeft(view),
      source: '',
      worth: [],
      advice: firstAdvice(view, undefined),
    };
  // Too few people don't prove that a norm is reached, e.g. one of two.
  const isUnproven = levers.some(({ label, floorMet }) => label === 'at_norm' && !floorMet);
  const headline: TextKey = isUnproven ? 'not_below' : verdict;
  // What is called at its norm says by whose figure.
  const judged = levers.find(({ id }) => id === ranking[0])!;
  // Where most money leaves all the same: it is named, and not highlighted.
  const leak = leaks.find(({ stage }) => stage === largestLeak);
  const lever = leak && `${leak.stage}Rate`;
  return {
    headline: view.text(headline),
    sentences: [`${leverName(view, judged.id)}: ${comparison(view, judged)}`],
    source: sourceOf(view, judged),
    worth: [
      ...(isUnproven ? fewData(view) : []),
      ...(leak && lever
        ? [`${view.text('leakage', { lever: leverName(view, lever) })}. ${lostThere(view, leak)}`]
        : []),
    ],
    advice: firstAdvice(view, lever),
  };
}

/** What can still grow where the seats are full, or that nothing is lost. */
function whatIsLeft(view: CalculatorView): string[] {
  const { verdict, weakestCheck, leaks } = view.store.snapshot.diagnosis;
  if (verdict === 'capacity')
    return weakestCheck ? [view.text('capacityCheck', { lever: leverName(view, weakestCheck) })] : [];
  return leaks.every(({ tenth }) => tenth?.isZero()) ? [view.text('leakNone')] : [];
}

/** A lever that is worse than what others publish, where that is no more than an opinion. */
export const possiblyLowAt = (view: CalculatorView, lever: LeverDiagnosis): string[] =>
  lever.from && lever.to
    ? [
        view.text('possiblyLowAt', {
          lever: leverName(view, lever.id),
          actual: leverActual(view, lever),
          band: leverBand(view, lever.id, lever.from, lever.to),
        }),
      ]
    : [];
