import type { Leak, LeverDiagnosis } from '../../core/index.js';
import { adsSentences } from './ads-sentences.js';
import { adviceOn, later } from './first-advice.js';
import { leverActual, leverBand, leverFigure, leverName } from './lever-texts.js';
import type { CalculatorView, TextKey } from './view.js';
import { weakSpot, type WeakSpot } from './weak-spot.js';
import { judgedStages } from '../../store/index.js';

const HEADLINES = {
  weak: 'weakest',
  probably_weak: 'probablyWeakest',
  suspect: 'suspected',
  leak: 'leakage',
} as const;

/** The verdict in sentences, in the order in which they are read: money, place, whose figure, what to do. */
export interface VerdictTexts extends PlaceTexts {
  /** Do the ads pay? */
  readonly ads: readonly string[];
}

/** What is said of a stage, or of all of them. */
export interface PlaceTexts {
  readonly headline: string;
  /** The numbers behind the headline. */
  readonly sentences: readonly string[];
  /** Whose figure they are compared with: what was measured, when, how well; '' where there is none. */
  readonly source: string;
  /** What the comparison comes to, in people and money. */
  readonly worth: readonly string[];
  /** The first thing to do; '' where there is none. */
  readonly advice: string;
}

/** The verdict on the present numbers, as the first frame shows it. How sure it is, and what it is about, follows: `verdictRest`. */
export function verdict(view: CalculatorView): VerdictTexts {
  const { snapshot } = view.store;
  const spot = weakSpot(snapshot);
  if (spot) return { ads: adsSentences(view), ...spotTexts(view, spot) };
  // A calculator in which nothing stands yet asks for nothing in particular.
  if (view.store.isBlank) return { ads: [], ...headlineAlone(view.text('blank')) };
  return {
    ads: adsSentences(view),
    ...(view.rarer?.withoutSpot(view) ?? headlineAlone(view.text('verdict_no_data'))),
  };
}

const headlineAlone = (headline: string): PlaceTexts => ({
  headline,
  sentences: [],
  source: '',
  worth: [],
  advice: '',
});

function spotTexts(view: CalculatorView, spot: WeakSpot): PlaceTexts {
  const { lever, weakness, stage } = spot;
  const leak = weakness === 'leak' && view.store.snapshot.diagnosis.leaks[stage - 1];
  return {
    headline: view.text(HEADLINES[weakness], { lever: leverName(view, lever.id) }),
    sentences: [...(leak ? [lostThere(view, leak)] : []), ...(!leak || lever.norm ? [comparison(view, lever)] : [])],
    source: sourceOf(view, lever),
    worth: leak ? [view.text(whetherMuch(lever))] : worthOf(view, lever),
    advice: firstAdvice(view, lever.id, weakness === 'weak' || weakness === 'probably_weak'),
  };
}

/** Whether that many are too many takes something to compare with. */
const whetherMuch = ({ norm, label }: LeverDiagnosis): TextKey =>
  !norm ? 'noFigure' : label === 'possibly_low' ? 'possiblyLow' : 'none_proven';

/** "With 72 instead of 61: about 180,000 more per month": people first, then money. */
function worthOf(view: CalculatorView, lever: LeverDiagnosis): string[] {
  const { id, upliftCapped, norm, actual: present } = lever;
  if (!upliftCapped?.gt(0)) return [];
  const { definition, result } = view.store.snapshot;
  const { kind, stage } = definition.levers.find((candidate) => candidate.id === id)!;
  const stages = judgedStages(view.store.snapshot, stage);
  const [previous, { count }] = [stages[stage - 1]?.count, stages[stage]!];
  const expected = kind === 'rate' ? previous?.times(norm!) : kind === 'cost' ? result.budget?.div(norm!) : null;
  return [
    view.text('worth', {
      what: expected ? view.label(definition.stages[stage]!.id) : leverName(view, id),
      // Nobody comes in parts, so people are whole.
      goal: expected ? view.count(expected.ceil()) : leverFigure(view, id, norm!),
      now: expected ? view.count(count!) : leverFigure(view, id, present!),
      money: view.about(upliftCapped),
      period: view.periodText,
    }),
  ];
}

/** How many didn't get as far as a stage, and what a tenth of them would bring; of a few people one, and no part of one. */
export function lostThere(view: CalculatorView, { stage, lost, tenth, worth }: Leak): string {
  const at = view.store.snapshot.result.stages.findIndex(({ id }) => id === stage);
  const isFew = lost!.lt(10);
  return view.text(isFew ? 'lostFew' : 'lostThere', {
    lost: view.count(lost!),
    previous: view.count(judgedStages(view.store.snapshot, at)[at - 1]!.count!),
    money: view.about(isFew ? worth! : tenth!),
    period: view.periodText,
  });
}

/** "25 % of enquiries (150 of 600); elsewhere 30–55 %." */
export const comparison = (view: CalculatorView, lever: LeverDiagnosis): string =>
  isPublished(lever)
    ? view.text('elsewhere', {
        actual: leverActual(view, lever),
        band: leverBand(view, lever.id, lever.from!, lever.to!),
      })
    : view.text('against', { actual: leverActual(view, lever), norm: leverFigure(view, lever.id, lever.norm!) });

const isPublished = ({ origin, from, to }: LeverDiagnosis): boolean => origin === 'published' && !!from && !!to;

/** What was measured, by whom where the page says so, when, and how well. The publisher of our own figures is one tap away. */
export function sourceOf(view: CalculatorView, { origin, what, source, date, grade }: LeverDiagnosis): string {
  if (origin === 'example' || origin === 'visitor' || origin === 'earlier')
    return origin === 'example' ? '' : (view.rarer?.originText(view, origin) ?? '');
  const named = origin === 'published' ? null : source;
  const proof = [what && named, date, grade && view.text(`grade${grade}` as TextKey)].filter(Boolean).join(', ');
  const subject = what ?? named ?? '';
  return subject && proof ? `${subject} (${proof})` : subject || proof;
}

/** The first line of the advice about a stage: the page's own, else ours. Ads that lose come first where nothing is proved. */
export function firstAdvice(view: CalculatorView, lever: string | undefined, isProven = false): string {
  if (!isProven && view.store.snapshot.diagnosis.ads.verdict === 'loses') return later(view, 'adviceLoses');
  return lever === undefined ? '' : adviceOn(view, lever);
}
