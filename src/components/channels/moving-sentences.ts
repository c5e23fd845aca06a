import type { Decimal } from '../../core/index.js';
import { formatPeople, formatRoughMoney, withoutDirections } from '../../format/index.js';
import type { Move } from '../../store/move.js';
import type { NoSplit } from '../../store/moving.js';
import type { ChannelsMovingTexts } from '../../texts/en/channels-moving.js';
import { figure } from '../base/figure-template.js';
import type { CalculatorView } from '../base/view.js';
import { fill, fillWith } from '../base/words.js';

/** A channel's name without what would turn the sentence around it. */
export const nameOf = ({ name }: { readonly name: string }): string => withoutDirections(name);

export const listed = (view: CalculatorView, names: readonly string[]): string =>
  view.list([], names.map(withoutDirections));

export const movingWords = (view: CalculatorView): ChannelsMovingTexts => view.topics!.latest('channels').moving;

/** What a move is expected to bring, in the same words for the eye and for the ear. */
interface Said {
  readonly text: string;
  readonly parts: Readonly<Record<string, string>>;
}

function gainOf(view: CalculatorView, { from, to, amount, shift }: Move): Said {
  const words = movingWords(view);
  const [low, high] = shift!.gain;
  const text = low.gte(0) ? words.gain : high.gt(0) ? words.gainMixed : words.gainLess;
  const size = (gain: Decimal): string => formatRoughMoney(gain.abs(), view.context);
  return {
    text,
    parts: {
      amount: view.money(amount!),
      from: nameOf(from),
      to: nameOf(to),
      low: size(low),
      high: size(high),
      period: view.periodText,
    },
  };
}

const FIGURES = ['amount', 'low', 'high'];

/** "30 000 from VK to Direct: between 20 900 and 85 900 more per month", with each figure by its name. */
export function gainShown(view: CalculatorView, move: Move): unknown {
  const { text, parts } = gainOf(view, move);
  return fillWith<unknown>(
    text,
    Object.fromEntries(
      Object.entries(parts).map(([place, part]) => [
        place,
        FIGURES.includes(place) ? figure(`move.${place}`, part) : part,
      ]),
    ),
  );
}

/** The same with the verdict, to be announced. */
export function moveAnnounced(view: CalculatorView, move: Move): string {
  const { text, parts } = gainOf(view, move);
  return `${fill(text, parts)}. ${movingWords(view)[move.shift!.verdict]}`;
}

/** Why a move has its verdict, and what to do. */
export function verdictWhy(view: CalculatorView, { from, to, shift, labels }: Move): string {
  const words = movingWords(view);
  const { verdict } = shift!;
  const isProven = labels?.[0] === 'below' || labels?.[1] === 'above';
  const why = { sure: words.sureWhy, try: isProven ? words.tryRisk : words.tryWhy, leave: words.leaveWhy }[verdict];
  return fill(why, { from: nameOf(from), to: nameOf(to) });
}

/** Why the chosen amount can't be moved; '' where it can. */
export function moveProblem(view: CalculatorView, { problem, most }: Move): string {
  if (!problem) return '';
  const words = movingWords(view);
  return most.isZero() ? words.noRoom : fill(words[problem], { most: view.money(most) });
}

/** Why there is no split. */
export function noSplitSentences(view: CalculatorView, split: NoSplit): string[] {
  const words = movingWords(view);
  switch (split.case) {
    case 'fewer_than_two':
      return [words.fewer_than_two, ...lackingSentence(view, split.lacking)];
    case 'bounds_cross':
      return [fill(words.bounds_cross, { names: listed(view, split.names) })];
    case 'out_of_reach': {
      const [least, most, total] = [split.least, split.most, split.total].map((sum) => view.money(sum)) as [
        string,
        string,
        string,
      ];
      return [fill(split.least.gt(split.total) ? words.tooMuch : words.tooLittle, { least, most, total })];
    }
    default:
      return [words[split.case]];
  }
}

export const lackingSentence = (view: CalculatorView, names: readonly string[]): string[] =>
  names[0] === undefined ? [] : [fill(movingWords(view).lacking, { names: listed(view, names) })];

/** What nobody can know before the move. */
export function unknownSentences(view: CalculatorView, { from, to, labels, patients }: Move): string[] {
  const words = movingWords(view);
  const names = { from: nameOf(from), to: nameOf(to) };
  const isProven = labels?.[0] === 'below' || labels?.[1] === 'above';
  const isFew = labels?.every((label) => label === 'too_few_data') && patients !== null;
  const isFull = view.store.snapshot.diagnosis.verdict === 'capacity';
  return [
    words.unknownAnswer,
    ...(isProven
      ? []
      : [
          isFew
            ? fill(words.unknownFew, { ...names, n: formatPeople(patients, view.context) })
            : fill(words.unknownProof, names),
        ]),
    isFull ? words.unknownFull : words.unknownRoom,
  ];
}
