import type { Decimal, LeverDiagnosis } from '../../core/index.js';
import type { CalculatorView } from './view.js';

/** How surely a stage is called weak; the word of `data-weakest`. */
export type Weakness = 'weak' | 'probably_weak' | 'suspect';

/** The stage that is called weakest. */
export interface WeakSpot {
  readonly lever: LeverDiagnosis;
  /** Position of its stage. */
  readonly stage: number;
  /** The field that holds its number. */
  readonly field: string;
  readonly weakness: Weakness;
}

const HEADLINES = { weak: 'weakest', probably_weak: 'probablyWeakest', suspect: 'suspected' } as const;

const called = new WeakMap<CalculatorView, WeakSpot | null>();

/**
 * The weakest stage, or the one under suspicion where none is proven; null where none is called so.
 *
 * While somebody types fast, it is still the one of before.
 */
export function weakSpot(view: CalculatorView): WeakSpot | null {
  const before = view.pace.burst && called.get(view);
  if (before !== undefined) return before;
  const spot = findSpot(view);
  called.set(view, spot);
  return spot;
}

function findSpot({ store }: CalculatorView): WeakSpot | null {
  const { definition, diagnosis } = store.snapshot;
  const id = diagnosis.weakest ?? (diagnosis.verdict === 'suspect' ? diagnosis.suspect : null);
  const lever = diagnosis.levers.find((candidate) => candidate.id === id);
  const place = definition.levers.find((candidate) => candidate.id === id);
  if (!lever || !place) return null;
  const field = definition.stages[place.stage]!.id + (place.kind === 'check' ? 'Check' : '');
  return { lever, stage: place.stage, field, weakness: diagnosis.weakest ? (lever.label as Weakness) : 'suspect' };
}

/** What a lever is called: "Enquiries → First visits", "Cost per lead (CPL)", the check's name. */
export function leverName(view: CalculatorView, id: string): string {
  const { levers, stages } = view.store.snapshot.definition;
  const { kind, stage } = levers.find((lever) => lever.id === id)!;
  if (kind === 'cost') return view.text('cpl');
  return kind === 'check' ? view.label(id) : `${view.label(stages[stage - 1]!.id)} → ${view.label(stages[stage]!.id)}`;
}

/** A lever's number in its own unit. */
export function leverFigure(view: CalculatorView, id: string, value: Decimal): string {
  const rate = view.store.snapshot.definition.levers.find((lever) => lever.id === id)?.kind === 'rate';
  return rate ? view.percent(value) : view.money(value);
}

/** The verdict: a headline, and the sentences that bear it out. */
export function verdict(view: CalculatorView): { readonly headline: string; readonly sentences: readonly string[] } {
  const { diagnosis } = view.store.snapshot;
  const spot = weakSpot(view);
  const rarer = view.deferred?.code;
  if (spot) {
    const { lever, weakness } = spot;
    const money = lever.upliftCapped?.gt(0) ? view.money(lever.upliftCapped) : null;
    return {
      headline: view.text(HEADLINES[weakness], { lever: leverName(view, lever.id) }),
      sentences: [
        view.text('against', { actual: actual(view, lever), norm: leverFigure(view, lever.id, lever.norm!) }),
        ...(money ? [view.text('worth', { money, period: view.periodText })] : []),
        ...(weakness === 'weak' ? [view.text('sure')] : []),
        ...(rarer?.aboutSpot(view, spot) ?? []),
        ...(diagnosis.judged < diagnosis.levers.length
          ? [
              view.text('judged', {
                n: view.count(String(diagnosis.judged)),
                total: view.count(String(diagnosis.levers.length)),
              }),
            ]
          : []),
      ],
    };
  }
  // One of two people is no proof of a norm reached.
  const unproven =
    diagnosis.verdict === 'all_at_norm' &&
    diagnosis.levers.some(({ label, floorMet }) => label === 'at_norm' && !floorMet);
  const headline = view.text(
    diagnosis.verdict === 'no_data' ? 'verdict_no_data' : unproven ? 'not_below' : diagnosis.verdict,
  );
  return { headline, sentences: rarer?.withoutSpot(view) ?? [] };
}

/** "25 % of enquiries (150 of 600)": a share is never said without what it is of. */
function actual(view: CalculatorView, { id, actual: value }: LeverDiagnosis): string {
  const { definition, result } = view.store.snapshot;
  const { kind, stage } = definition.levers.find((lever) => lever.id === id)!;
  const [previous, present] = [result.stages[stage - 1], result.stages[stage]];
  // No leads for the money: there is no cost per lead, and that is what is wrong.
  const shown = value ? leverFigure(view, id, value) : '—';
  if (kind !== 'rate' || !previous?.count || !present?.count) return shown;
  return `${shown} ${view.text('countOf', { of: view.of(previous.id), count: view.count(present.count), total: view.count(previous.count) })}`;
}
