import { tellsLittle } from '../../core/index.js';
import { countedForm } from '../base/plural.js';
import type { WeakSpot } from '../base/weak-spot.js';
import { leverFigure, leverName } from '../base/lever-texts.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

/** Further sentences about the weakest stage: how certain it is, and which stage may lose more. */
export function aboutSpot(view: CalculatorView, { lever, stage, weakness }: WeakSpot): string[] {
  const { diagnosis, definition } = view.store.snapshot;
  const { suspect } = diagnosis;
  const beside =
    weakness !== 'suspect' && suspect ? diagnosis.levers.find(({ id }) => id === suspect)?.upliftCapped : null;
  return [
    ...(weakness === 'probably_weak' ? [view.text('unsure')] : []),
    // With a norm of 100 % and counts that have decimals, no sample is ever large enough.
    ...(weakness === 'suspect' && lever.sampleMissing ? [tooFew()] : fewData(view)),
    ...(beside ? [view.text('beside', { lever: leverName(view, suspect!), money: view.money(beside) })] : []),
  ];

  function tooFew(): string {
    const { id, interval, sampleMissing } = lever;
    const [low, high] = interval!;
    const kind = definition.levers.find((candidate) => candidate.id === id)!.kind;
    return view.text('tooFew', {
      low: leverFigure(view, id, low),
      high: high ? leverFigure(view, id, high) : '∞',
      missing: fill(
        kind === 'cost'
          ? `{n} (${view.label('budget')})`
          : countedForm(view, definition.stages[kind === 'check' ? stage : stage - 1]!.id, sampleMissing!),
        { n: kind === 'cost' ? view.money(sampleMissing!) : view.count(sampleMissing!) },
      ),
    });
  }
}

/** Conversions of so few people that they prove nothing. */
function fewData(view: CalculatorView): string[] {
  const { stages } = view.store.snapshot.result;
  return stages.slice(1).flatMap(({ id, count }, index) => {
    const previous = stages[index]!.count;
    const interval = count && previous && tellsLittle(count, previous);
    if (!interval) return [];
    const [low, high] = interval.map((ratio) => view.percent(ratio)) as [string, string];
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

/** Without a weak stage: what each is worth where norms are missing, what can still grow where the seats are full. */
export function withoutSpot(view: CalculatorView): string[] {
  const { verdict, levers, weakestCheck } = view.store.snapshot.diagnosis;
  if (verdict === 'no_norms') {
    const worth = levers.flatMap(({ id, tenth }) =>
      tenth?.gt(0)
        ? [view.text('tenth', { lever: leverName(view, id), money: view.money(tenth), period: view.periodText })]
        : [],
    );
    return [...worth, ...fewData(view)];
  }
  if (verdict !== 'capacity') return fewData(view);
  return weakestCheck ? [view.text('capacityCheck', { lever: leverName(view, weakestCheck) })] : [];
}
