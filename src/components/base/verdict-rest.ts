import { upliftRange } from '../../core/index.js';
import { judgedLevers, type JudgedLevers } from './judged-levers.js';
import { verdict, type VerdictTexts } from './verdict.js';
import { weakSpot, type WeakSpot } from './weak-spot.js';
import type { CalculatorView } from './view.js';

/** What follows the first frame of the verdict: it is read last, and nothing below it is shown before it has come. */
export interface VerdictRest {
  /** How sure the place is, in which range the sum lies, what few people it rests on. */
  readonly proof: readonly string[];
  readonly judged: JudgedLevers;
}

/** How sure the verdict is, and what it is about; with the deferred part alone. */
export function verdictRest(view: CalculatorView): VerdictRest {
  const spot = weakSpot(view.store.snapshot);
  return {
    proof: spot ? [...proofOf(view, spot), ...(view.deferred?.code.aboutSpot(view, spot) ?? [])] : [],
    judged: judgedLevers(view, spot),
  };
}

function proofOf(view: CalculatorView, { lever, weakness }: WeakSpot): string[] {
  if (weakness === 'leak') return [];
  const { kind } = view.store.snapshot.definition.levers.find(({ id }) => id === lever.id)!;
  const range = upliftRange(kind, lever);
  return [
    ...(weakness === 'weak' ? [view.text('sure')] : []),
    ...(range ? [view.text('byChance', { low: view.about(range[0]), high: view.about(range[1]) })] : []),
  ];
}

/** Everything that follows the headline, for places that have no layout of their own; with the deferred part alone. */
export function sentencesBelow(view: CalculatorView, texts: VerdictTexts = verdict(view)): string[] {
  const { proof, judged } = verdictRest(view);
  return [
    ...texts.sentences,
    texts.source,
    ...texts.worth,
    ...proof,
    texts.advice && `${view.text('first')} ${texts.advice}`,
    ...judged.low,
    judged.judged.length > 0 ? view.text('judged', { levers: view.list([], judged.judged) }) : '',
    ...judged.others.map(({ reason, levers }) =>
      view.text('notJudged', { levers: view.list([], levers), reason: view.text(reason) }),
    ),
  ].filter(Boolean);
}
