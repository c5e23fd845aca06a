import { comparePriceCut, Decimal, type PriceCutResult } from '../core/index.js';
import { entryOf, type NumberEntry } from './number-entry.js';
import { planBaseline } from './plan-inputs.js';
import type { PlanState } from './plan-store.js';
import type { Snapshot } from './snapshot.js';

/**
 * What can be said of a lower price. `dearer`, `cheaper`, `same`: how a person that it brings compares with one that the
 * ads bring · `alone`: the cost of a person by ads isn't known · `no_uplift`: no more people come · `no_cut`: the price
 * isn't lowered · `unread`: a text is no number · the others say why there is no answer.
 */
export type PriceCase =
  | 'dearer'
  | 'cheaper'
  | 'same'
  | 'alone'
  | 'no_uplift'
  | 'no_cut'
  | 'unread'
  | 'no_paid_stage'
  | 'missing_input'
  | 'no_data';

export interface PriceAnswer extends Omit<PriceCutResult, 'unavailable'> {
  readonly case: PriceCase;
  /** The stage whose price is cut, and the one behind it. */
  readonly stage: string | null;
  readonly next: { readonly id: string; readonly countsVisits: boolean; readonly rate: Decimal | null } | null;
  /** The funnel's paid stages. */
  readonly stages: readonly string[];
  readonly cut: NumberEntry;
  readonly uplift: NumberEntry;
  /** The uplift as a ratio; null where it is none. */
  readonly upliftRatio: Decimal | null;
  /** The exponent with which leads follow ad spend, where one below 1 is assumed for the cost of one more person. */
  readonly exponent: string | null;
  /** Where the typed cut exceeds the price: the price itself, which is calculated with; the visit is free then. */
  readonly freeVisit: Decimal | null;
  /** The fields to look at. */
  readonly fields: readonly string[];
}

/** The suggestion: the price falls by a tenth, and 30 % more people come. */
const SUGGESTED_CUT = '0.1';
const SUGGESTED_UPLIFT: NumberEntry = Object.freeze(entryOf('0.3'));

const UNKNOWN = {
  valueBefore: null,
  valueAfter: null,
  breakEvenUplift: null,
  changePerOldPatient: null,
  costPerExtraPatient: null,
  equivalentCpo: null,
  adsCpo: null,
  cheaperThanAds: null,
  smallestNextRate: null,
  fits: null,
} as const;

/** The answer to "what if a visit cost less, and more people came for it?". */
export function answerPrice(snapshot: Snapshot, plan: PlanState): PriceAnswer {
  const none = questionOf(snapshot, plan);
  const { stage, next, cut, uplift } = none;
  const nextRate = plan.cutNextRate;
  if (stage === null) return none;
  if ([cut, uplift, nextRate].some(({ invalid }) => invalid)) return { ...none, case: 'unread' };

  const { definition } = snapshot;
  const { values, capacity, exponent } = planBaseline(snapshot, plan);
  const freeVisit = freeVisitOf(checkOf(snapshot, stage), cut);
  const { unavailable, ...figures } = comparePriceCut(
    values,
    { cut: freeVisit ?? cut.value, uplift: uplift.value, nextRate: next && rateOf(next, nextRate.value) },
    { definition, stage, capacity, exponent },
  );
  if (unavailable)
    return {
      ...none,
      case: unavailable.reason === 'no_data' ? 'no_data' : 'missing_input',
      fields: unavailable.fields,
    };
  const answered = {
    ...none,
    ...figures,
    freeVisit,
    exponent: exponent === undefined || new Decimal(exponent).eq(1) ? null : exponent,
  };
  if (none.upliftRatio?.isZero()) return { ...answered, case: 'no_uplift' };
  if (new Decimal(cut.value).isZero() && !nextRate.value) return { ...answered, case: 'no_cut' };
  return { ...answered, case: comparisonOf(figures) };
}

/** What is asked: the stage, the cut and the uplift that are planned, else the suggested ones; without figures. */
function questionOf(snapshot: Snapshot, plan: PlanState): PriceAnswer {
  const { definition, result } = snapshot;
  const stages = definition.stages.filter(({ paid }) => paid).map(({ id }) => id);
  const stage = stages.find((id) => id === plan.cutStage) ?? stages[0] ?? null;
  const position = definition.stages.findIndex(({ id }) => id === stage);
  const check = checkOf(snapshot, stage);
  const behind = stage === null ? undefined : definition.stages[position + 1];
  const next = behind
    ? { id: behind.id, countsVisits: behind.counts === 'visits', rate: result.stages[position + 1]!.rate }
    : null;
  // Two digits: a suggestion such as 1 234.567 would look odd.
  const cut = plan.cut ?? entryOf(check ? check.times(SUGGESTED_CUT).toSignificantDigits(2).toString() : '');
  const uplift = plan.uplift ?? SUGGESTED_UPLIFT;
  return {
    ...UNKNOWN,
    case: 'no_paid_stage',
    stage,
    next,
    stages,
    cut,
    uplift,
    upliftRatio: uplift.value ? new Decimal(uplift.value) : null,
    exponent: null,
    freeVisit: null,
    fields: [],
  };
}

/** The present price of a stage. */
const checkOf = ({ result }: Snapshot, stage: string | null): Decimal | null =>
  result.stages.find(({ id }) => id === stage)?.check ?? null;

/** The price, where a larger cut was typed: more than all of it can't be given away. */
const freeVisitOf = (check: Decimal | null, cut: NumberEntry): Decimal | null =>
  check && cut.value && new Decimal(cut.value).gt(check) ? check : null;

/** How a person that the cut brings compares with one that the ads bring. */
function comparisonOf({
  equivalentCpo,
  adsCpo,
  cheaperThanAds,
}: Pick<PriceCutResult, 'equivalentCpo' | 'adsCpo' | 'cheaperThanAds'>): PriceCase {
  if (!equivalentCpo || !adsCpo) return 'alone';
  if (equivalentCpo.eq(adsCpo)) return 'same';
  return cheaperThanAds ? 'cheaper' : 'dearer';
}

/** The typed rate of the next stage. Above 100 %, which only visits can have, it counts as 100 % at a stage of people. */
const rateOf = ({ countsVisits }: { readonly countsVisits: boolean }, rate: string): string =>
  !countsVisits && rate && new Decimal(rate).gt(1) ? '1' : rate;
