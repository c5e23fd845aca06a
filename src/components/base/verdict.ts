import { tellsLittle, upliftRange, type Leak, type LeverDiagnosis } from '../../core/index.js';
import { adsSentences } from './ads-sentences.js';
import { adviceOn, later } from './first-advice.js';
import { judgedSentences } from './judged-sentences.js';
import { joinRange, leverActual, leverBand, leverFigure, leverName } from './lever-texts.js';
import type { CalculatorView, TextKey } from './view.js';
import { weakSpot, type WeakSpot } from './weak-spot.js';

const HEADLINES = {
  weak: 'weakest',
  probably_weak: 'probablyWeakest',
  suspect: 'suspected',
  leak: 'leakage',
} as const;

/** The verdict in sentences, in the order in which they are read: money, place, proof, what to do. */
export interface VerdictTexts {
  /** Do the ads pay? */
  readonly ads: readonly string[];
  readonly headline: string;
  /** The numbers behind the headline. */
  readonly sentences: readonly string[];
  /** Whose figure they are compared with: what was measured, when, how well; '' where there is none. */
  readonly source: string;
  /** What the comparison comes to: in people and money, and how certain it is. */
  readonly worth: readonly string[];
  /** What is to be added about few people, and about a stage that may lose more. */
  readonly further: readonly string[];
  /** The first thing to do; '' where there is none. */
  readonly advice: string;
  /** What was judged, and what wasn't and why. */
  readonly judged: readonly string[];
}

/** The verdict on the present numbers. */
export function verdict(view: CalculatorView): VerdictTexts {
  const { snapshot } = view.store;
  const spot = weakSpot(snapshot);
  // A calculator in which nothing stands yet asks for nothing in particular.
  const isBlank = Object.values(snapshot.values).every((value) => value === '');
  return {
    ads: isBlank ? [] : adsSentences(view),
    advice: firstAdvice(view, spot),
    judged: judgedSentences(view, spot),
    ...(spot ? spotTexts(view, spot) : plainTexts(view, isBlank)),
  };
}

/** Everything that follows the headline, for places that have no layout of their own. */
export const sentencesBelow = (view: CalculatorView, texts: VerdictTexts): string[] =>
  [
    ...texts.sentences,
    texts.source,
    ...texts.worth,
    ...texts.further,
    texts.advice && `${view.text('first')} ${texts.advice}`,
    ...texts.judged,
  ].filter(Boolean);

type PlaceTexts = Omit<VerdictTexts, 'ads' | 'advice' | 'judged'>;

function spotTexts(view: CalculatorView, spot: WeakSpot): PlaceTexts {
  const { lever, weakness } = spot;
  const headline = view.text(HEADLINES[weakness], { lever: leverName(view, lever.id) });
  if (weakness === 'leak') return { headline, ...leakTexts(view, spot) };
  return {
    headline,
    sentences: [comparison(view, lever)],
    source: sourceOf(view, lever),
    worth: [...worthOf(view, lever), ...(weakness === 'weak' ? [view.text('sure')] : [])],
    further: furtherSentences(view, spot),
  };
}

/** "With 72 instead of 61: about 180,000 (50,000–310,000) more per month": people first, then money and its range by chance. */
function worthOf(view: CalculatorView, lever: LeverDiagnosis): string[] {
  const { id, upliftCapped, norm, actual: present } = lever;
  if (!upliftCapped?.gt(0)) return [];
  const { definition, result } = view.store.snapshot;
  const { kind, stage } = definition.levers.find((candidate) => candidate.id === id)!;
  const [previous, { count }] = [result.stages[stage - 1]?.count, result.stages[stage]!];
  const expected = kind === 'rate' ? previous?.times(norm!) : kind === 'cost' ? result.budget?.div(norm!) : null;
  const range = upliftRange(kind, lever);
  const money = view.money(upliftCapped);
  return [
    view.text('worth', {
      what: expected ? view.label(definition.stages[stage]!.id) : leverName(view, id),
      // Nobody comes in parts, so people are whole.
      goal: expected ? view.count(expected.ceil()) : leverFigure(view, id, norm!),
      now: expected ? view.count(count!) : leverFigure(view, id, present!),
      money: range
        ? `${money} (${view.text('byChance', { range: joinRange(view.money(range[0]), view.money(range[1])) })})`
        : money,
      period: view.periodText,
    }),
  ];
}

/** What is to be added about a few people, and where it isn't certain: rare, so it comes with the deferred part. */
function furtherSentences(view: CalculatorView, spot: WeakSpot): string[] {
  const { result, diagnosis } = view.store.snapshot;
  const isPlain =
    (spot.weakness === 'weak' || spot.weakness === 'leak') &&
    !diagnosis.suspect &&
    result.stages.every(
      ({ count }, index) =>
        !index || !count || !result.stages[index - 1]!.count || !tellsLittle(count, result.stages[index - 1]!.count!),
    );
  return isPlain ? [] : (view.rarer?.aboutSpot(view, spot) ?? []);
}

/** Where most money leaves. Whether that is much takes something to compare with. */
function leakTexts(view: CalculatorView, spot: WeakSpot): Omit<PlaceTexts, 'headline'> {
  const { lever, stage } = spot;
  const leak = view.store.snapshot.diagnosis.leaks[stage - 1]!;
  const isProven = lever.norm && lever.label !== 'possibly_low';
  return {
    sentences: [lostThere(view, leak), ...(lever.norm ? [comparison(view, lever)] : [])],
    source: sourceOf(view, lever),
    worth: [view.text(isProven ? 'none_proven' : lever.norm ? 'possiblyLow' : 'noFigure')],
    further: furtherSentences(view, spot),
  };
}

/** Without a highlighted stage. */
function plainTexts(view: CalculatorView, isBlank: boolean): PlaceTexts {
  const { verdict: found, levers, ranking } = view.store.snapshot.diagnosis;
  // Too few people don't prove that a norm is reached, e.g. one of two.
  const isUnproven = found === 'all_at_norm' && levers.some(({ label, floorMet }) => label === 'at_norm' && !floorMet);
  const key: TextKey = isUnproven
    ? 'not_below'
    : found === 'all_at_norm' || found === 'capacity' || found === 'none_proven'
      ? found
      : 'verdict_no_data';
  const leak = leakAtNorm(view);
  // What is called at its norm says by whose figure.
  const judged = found === 'all_at_norm' ? levers.find(({ id }) => id === ranking[0]) : undefined;
  return {
    headline: view.text(isBlank ? 'blank' : key),
    sentences: judged
      ? [`${leverName(view, judged.id)}: ${comparison(view, judged)}`]
      : isBlank
        ? []
        : (view.rarer?.withoutSpot(view) ?? []),
    source: judged ? sourceOf(view, judged) : '',
    worth: leak
      ? [`${view.text('leakage', { lever: leverName(view, `${leak.stage}Rate`) })}. ${lostThere(view, leak)}`]
      : [],
    further: isUnproven ? (view.rarer?.withoutSpot(view) ?? []) : [],
  };
}

/** Where most money leaves though every judged stage is at its norm: it is named, and not highlighted. */
function leakAtNorm(view: CalculatorView): Leak | undefined {
  const { verdict: found, leaks, largestLeak } = view.store.snapshot.diagnosis;
  return found === 'all_at_norm' ? leaks.find(({ stage }) => stage === largestLeak) : undefined;
}

/** How many didn't get as far as a stage, and what a tenth of them would bring; of a few people one, and no part of one. */
function lostThere(view: CalculatorView, { stage, lost, tenth, worth }: Leak): string {
  const { stages } = view.store.snapshot.result;
  const isFew = lost!.lt(10);
  return view.text(isFew ? 'lostFew' : 'lostThere', {
    lost: view.count(lost!),
    previous: view.count(stages[stages.findIndex(({ id }) => id === stage) - 1]!.count!),
    money: view.money(isFew ? worth! : tenth!),
    period: view.periodText,
  });
}

/** "25 % of enquiries (150 of 600); elsewhere 30–55 %." */
const comparison = (view: CalculatorView, lever: LeverDiagnosis): string =>
  isPublished(lever)
    ? view.text('elsewhere', {
        actual: leverActual(view, lever),
        band: leverBand(view, lever.id, lever.from!, lever.to!),
      })
    : view.text('against', { actual: leverActual(view, lever), norm: leverFigure(view, lever.id, lever.norm!) });

const isPublished = ({ origin, from, to }: LeverDiagnosis): boolean => origin === 'published' && !!from && !!to;

/** What was measured, by whom where the page says so, when, and how well. The publisher of our own figures is one tap away. */
function sourceOf(view: CalculatorView, { origin, what, source, date, grade }: LeverDiagnosis): string {
  if (origin === 'example' || origin === 'visitor' || origin === 'earlier')
    return origin === 'example' ? '' : (view.rarer?.originText(view, origin) ?? '');
  const named = origin === 'published' ? null : source;
  const proof = [what && named, date, grade && view.text(`grade${grade}` as TextKey)].filter(Boolean).join(', ');
  const subject = what ?? named ?? '';
  return subject && proof ? `${subject} (${proof})` : subject || proof;
}

/** The first line of the advice about the highlighted stage: the page's own, else ours. */
function firstAdvice(view: CalculatorView, spot: WeakSpot | null): string {
  const isProven = spot?.weakness === 'weak' || spot?.weakness === 'probably_weak';
  if (!isProven && view.store.snapshot.diagnosis.ads.verdict === 'loses') return later(view, 'adviceLoses');
  const leak = leakAtNorm(view);
  return spot ? adviceOn(view, spot.lever.id) : leak ? adviceOn(view, `${leak.stage}Rate`) : '';
}
