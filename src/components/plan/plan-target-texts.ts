import type { Decimal } from '../../core/index.js';
import { formatChange, formatFactor, formatTarget, UNITS } from '../../format/index.js';
import type { LeverGoal, TargetAnswer } from '../../store/target.js';
import type { PlannedLever, EqualPlanAnswer } from '../../store/target-together.js';
import type { TargetTexts } from '../../texts/en/target.js';
import { finePercent, sentence, signedPercent, signedPoints, type Sentence } from './plan-sentence.js';
import { leverName } from '../base/lever-texts.js';
import { reasonFor } from '../base/reason.js';
import type { CalculatorView } from '../base/view.js';
import { fill } from '../base/words.js';

export const targetWords = (view: CalculatorView): TargetTexts => view.topics!.latest('plan').target;

/** How a target may be written, in the locale's own digits. */
export const targetModels = ({ context }: CalculatorView): { readonly times: string; readonly more: string } => ({
  times: formatTarget('×2.5', context),
  more: formatTarget('+30%', context),
});

/** What the target means: the number first. */
export function headline(view: CalculatorView, answer: TargetAnswer): Sentence {
  const { case: found, target, change, growth } = answer;
  if (found === 'unknown' || !target || !change) return withoutTarget(view, answer);
  if (found === 'too_low' || found === 'zero') return withoutTarget(view, answer);
  const words = targetWords(view);
  const parts = {
    target: ['target', view.money(target)] as const,
    change: ['targetChange', view.money(change.abs())] as const,
    period: view.periodText,
  };
  return growth
    ? sentence(words[found], { ...parts, growth: ['targetGrowth', signedPercent(view, growth)] })
    : sentence(found === 'up' ? words.upFromNothing : words[found], parts);
}

/** Why there is no target to reach, with what is earned now. */
function withoutTarget(view: CalculatorView, { case: found, of, present }: TargetAnswer): Sentence {
  const words = targetWords(view);
  const reason = reasonFor(view, of);
  if (!present) return sentence(found === 'untyped' || found === 'unread' ? words.unknown : words[found], { reason });
  const parts = { present: ['targetPresent', view.money(present)] as const, period: view.periodText };
  return sentence(words[found], { ...parts, loss: present.isNegative() ? view.money(present.abs()) : '' });
}

/** What the places allow. Shown first; empty where no limit is known. */
export function ceilingSentences(view: CalculatorView, { ceiling }: TargetAnswer): Sentence[] {
  if (!ceiling) return [];
  const words = targetWords(view);
  const { case: found, maxVolumeFactor: factor, maxRevenue, budgetAtCap, checkFactorStillNeeded: check } = ceiling;
  if (!factor || !maxRevenue) return [sentence(words.unused)];
  const parts = {
    factor: ['maxVolumeFactor', formatFactor(factor, view.context)] as const,
    share: ['maxVolumeFactor', finePercent(view, factor)] as const,
    revenue: ['maxRevenue', view.money(maxRevenue)] as const,
  };
  return [
    sentence(words[found], parts),
    ...(check?.gt(1)
      ? [sentence(words.rest, { check: ['checkFactorStillNeeded', signedPercent(view, check.minus(1))] })]
      : []),
    ...(budgetAtCap?.gt(0) ? [sentence(words.budgetAtCap, { budget: ['budgetAtCap', view.money(budgetAtCap)] })] : []),
  ];
}

/** The revenue that is needed for a target of money after ads. */
export function neededSentence(view: CalculatorView, { of, revenue, case: found }: TargetAnswer): Sentence[] {
  if (of === 'revenue' || (found !== 'up' && found !== 'down')) return [];
  const words = targetWords(view);
  return [
    revenue ? sentence(words.needed, { revenue: ['targetRevenue', view.money(revenue)] }) : sentence(words.neededNever),
  ];
}

/** The name of a lever, also of one that the diagnosis doesn't have. */
export function nameOf(
  view: CalculatorView,
  { id, kind }: { readonly id: string; readonly kind: LeverGoal['kind'] },
): string {
  const words = targetWords(view);
  if (kind === 'budget') return view.label(id);
  if (kind === 'count') return fill(words.sameSpend, { stage: view.label(id) });
  return kind === 'allChecks' ? words.allChecks : leverName(view, id);
}

/** A lever's number in its own unit. */
export function valueOf(view: CalculatorView, { kind }: { readonly kind: LeverGoal['kind'] }, value: Decimal): string {
  return kind === 'allChecks' ? formatFactor(value, view.context) : view[UNITS[kind]](value);
}

/** Whole people: "909.09 → 910 enquiries"; nothing is calculated from the rounded number. */
export function wholePeople(view: CalculatorView, id: string, people: Decimal): string {
  const rounded = people.ceil();
  const counted = fill(view.deferred?.code.countedForm(view, id, rounded) ?? '{n}', { n: view.count(rounded) });
  return rounded.eq(people) ? counted : fill(targetWords(view).rounded, { exact: view.count(people), people: counted });
}

/**
 * "of enquiries (375 of 600)": a proportion is always shown with what it is a proportion of.
 *
 * @param people - as shown
 */
export function ofPeople(view: CalculatorView, stage: number, people: Decimal): string {
  const before = view.store.snapshot.result.stages[stage - 1]!;
  return view.text('countOf', {
    of: view.of(before.id),
    count: view.count(people),
    total: before.count ? view.count(before.count) : '—',
  });
}

/** What changes, in the lever's own unit and in per cent. */
export function changeOf(
  view: CalculatorView,
  { kind, now, growth }: Pick<LeverGoal, 'kind' | 'now' | 'growth'>,
  value: Decimal | null,
): string {
  if (!value || !now) return '—';
  const percent = growth && signedPercent(view, growth);
  if (kind === 'allChecks') return percent ?? '—';
  const difference = value.minus(now);
  const amount =
    UNITS[kind] === 'percent'
      ? fill(targetWords(view).points, { points: signedPoints(view, difference) })
      : formatChange(difference, view[UNITS[kind]]);
  return percent ? `${amount} (${percent})` : amount;
}

/** Whether one lever alone reaches the target; if not, why, and what it does reach. */
export function verdictOf(view: CalculatorView, { feasible, reason, bestRevenue, fields = [] }: LeverGoal): Sentence {
  const words = targetWords(view);
  if (feasible) return sentence(words.yes);
  if (reason === 'missing_input')
    return sentence(words.needs, { reason: view.text('missing_input', { fields: view.list(fields) }) });
  const key = reason === 'capacity' ? 'full_before' : (reason ?? 'no_effect');
  return sentence(words[key], bestRevenue ? { best: view.money(bestRevenue) } : {});
}

/** The equal plan in a sentence, or why there is none and what can be reached. */
export function togetherSentence(
  view: CalculatorView,
  { multiplier, reason, revenue, fields = [], levers }: EqualPlanAnswer,
): Sentence {
  const words = targetWords(view);
  if (!reason && multiplier) {
    const percent = ['planPercent', finePercent(view, multiplier.minus(1).abs())] as const;
    return sentence(
      multiplier.lt(1) ? words.worsen : levers.some(({ ends }) => ends) ? words.improveOthers : words.improve,
      { percent },
    );
  }
  if (reason === 'missing_input')
    return sentence(words.needs, { reason: view.text('missing_input', { fields: view.list(fields) }) });
  const key = reason === 'capped' || reason === 'below_reach' || reason === 'all_locked' ? reason : 'plan_no_effect';
  return sentence(words[key], revenue ? { best: ['planRevenue', view.money(revenue)] } : {});
}

/** Remarks on the equal plan: whether its people fit, how costs improve, and that more ads bring less per amount. */
export function togetherNotes(
  view: CalculatorView,
  { multiplier, places, levers, feasible }: EqualPlanAnswer,
  exponent: boolean,
): Sentence[] {
  if (!feasible || !multiplier) return [];
  const words = targetWords(view);
  const moving = (kind: PlannedLever['kind']): PlannedLever | undefined =>
    levers.find((lever) => lever.kind === kind && !lever.locked && !lever.fixed);
  const fall = moving('cost')?.growth;
  return [
    ...(places
      ? [
          sentence(places.fit ? words.fits : words.doesntFit, {
            needed: ['planPlaces', formatFactor(places.needed, view.context)],
            free: ['maxVolumeFactor', formatFactor(places.free, view.context)],
          }),
        ]
      : []),
    ...(fall?.isNegative()
      ? [sentence(words.dividedCost, { change: ['planCostChange', signedPercent(view, fall)] })]
      : []),
    ...(exponent && moving('budget') && multiplier.gt(1) ? [sentence(words.moreSpend)] : []),
  ];
}
