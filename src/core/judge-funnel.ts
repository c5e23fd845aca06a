import { deepFreeze, ONE, ZERO, type Decimal, type Numeric } from './decimal.js';
import { judgeAds, type Judged, type SurenessOf } from './ads.js';
import { deriveFunnel, type DefinitionOptions, type FunnelDefinition, type Lever } from './definition.js';
import type { IntervalOf, Sample } from './test-statistic.js';
import type { Diagnosis, LeverDiagnosis } from './diagnosis-result.js';
import { classifyLever } from './lever-classification.js';
import { findLeaks } from './leaks.js';
import { readNorms, type FunnelNorms, type ReadNorm } from './norms.js';
import { readExactInputs, stageOfExisting, withoutExisting } from './exact-inputs.js';
import { exact, quotient, settled, whole, type Ratio } from './ratio.js';
import type { Capacity, Places } from './capacity-usage.js';
import { slotsOf } from './slots.js';
import { DEFAULT_LIMITS, type Limits, type Thresholds } from './thresholds.js';
import type { FunnelValues } from './values.js';
import { selectWeakest } from './verdict.js';

export interface DiagnosisOptions extends DefinitionOptions, Thresholds {
  readonly capacity?: Capacity | undefined;
  /** Revenue of one first patient over a horizon, as `measurePatientValue` measures it: whether the ads pay is then judged by it. */
  readonly patientValue?: Numeric | null | undefined;
}

/** Those of `judgeFunnel`, as `diagnoseFunnel` has read them. */
export interface JudgeOptions {
  readonly definition?: FunnelDefinition;
  readonly places?: Places | undefined;
  readonly limits?: Limits;
  readonly paying?: Judged | undefined;
}

/** What chance may do; it takes longer than all the rest of a diagnosis. */
export interface Chance {
  readonly surenessOf: SurenessOf;
  readonly intervalOf: IntervalOf;
}

const NO_NORM: { readonly [part in keyof ReadNorm]: null } = {
  norm: null,
  from: null,
  to: null,
  source: null,
  date: null,
  grade: null,
  what: null,
  url: null,
  origin: null,
};

/**
 * Judges a funnel as `diagnoseFunnel` does. Without `chance` the verdict is the same, and it isn't worked out between which values
 * the true ones lie, and how sure it is that the ads pay: a page that shows the verdict first brings that behind.
 *
 * @param values - as for `diagnoseFunnel`
 * @param norms - as for `diagnoseFunnel`
 * @param options - `definition`, `places`, `limits` and `paying`: what was made of the stages, the capacity, the thresholds and `patientValue`
 * @param chance - what chance may do: `CHANCE`; absent: every `interval` and `ads.sure` are null
 * @returns as `diagnoseFunnel`, deeply frozen
 * @throws RangeError as `diagnoseFunnel`, but for the stages, the thresholds and the words of norms
 * @source docs/norms.md, "How the weakest stage is found"
 * @example judgeFunnel({ leads: '600', primary: '150' }, { primaryRate: '0.35' }).levers[1].label // 'weak'
 */
export function judgeFunnel(
  values: FunnelValues,
  norms: FunnelNorms,
  options: JudgeOptions = {},
  chance?: Chance,
): Diagnosis {
  const { definition = deriveFunnel(), limits = DEFAULT_LIMITS } = options;
  const given = readNorms(definition, norms);
  const inputs = readExactInputs(definition, values);
  const fresh = withoutExisting(definition, inputs);
  // Behind another stage some of those who reach it are patients of before, and bring what all bring on average.
  const { checks, rates } = presentFunnel(definition, (stageOfExisting(definition) ? inputs : fresh).of, given);
  const worth = perPerson(checks, rates);
  const places = perPerson(slotsOf(definition), rates);
  const usage = options.places?.usageOf(definition, inputs.counts) ?? null;

  const levers = definition.levers.map((lever): LeverDiagnosis => {
    const { id, kind, stage } = lever;
    const norm = given.get(id);
    const sample = sampleOf(definition, lever, inputs.of, fresh.of, norm?.norm);
    const paying = kind === 'check';
    const money = paying ? sample && whole(sample.whole) : worth[stage]!;
    // A higher check needs no more places.
    const value = { money, places: places[stage]!, freePlaces: paying ? null : (usage?.room ?? null) };
    return {
      id,
      actual: sample && actualOf(sample),
      ...(norm ?? NO_NORM),
      tenth: sample && money && tenthOf(sample, money),
      ...classifyLever(sample, norm, limits, value, chance?.intervalOf),
    };
  });
  return deepFreeze({
    ads: judgeAds(definition, values, inputs, {
      leads: fresh.counts[0],
      paying: options.paying,
      surenessOf: chance?.surenessOf ?? null,
    }),
    ...findLeaks(definition, inputs, fresh),
    ...selectWeakest(definition, levers, usage?.room.lte(0) ?? false),
    levers,
    capacity: usage && {
      used: settled(usage.used),
      room: settled(usage.room),
      occupancy: usage.occupancy && settled(usage.occupancy),
    },
  });
}

/** The present numbers by stage. Where nobody has come so far, the norms say what a rate or a check would be. */
function presentFunnel(
  { stages }: FunnelDefinition,
  read: (field: string) => Decimal | null,
  norms: ReadonlyMap<string, ReadNorm>,
): {
  readonly checks: readonly (Decimal | null)[];
  readonly rates: readonly (Ratio | null)[];
} {
  const counts = stages.map(({ id }) => read(id));
  const checks = stages.map(({ id, paid }, index) => {
    const check = paid ? read(`${id}Check`) : exact(ZERO);
    // A check of 0 that nobody paid says nothing about what they would pay.
    return check?.isZero() && counts[index]?.isZero() ? exact(norms.get(`${id}Check`)?.norm ?? ZERO) : check;
  });
  const rates = stages.map(({ id }, index): Ratio | null => {
    const [count, previous] = [counts[index], counts[index - 1]];
    const norm = norms.get(`${id}Rate`)?.norm;
    if (previous?.isZero()) return norm ? whole(norm) : null;
    return count && previous ? [count, previous] : null;
  });
  return { checks, rates };
}

/** The revenue, or the places, of one person of each stage and all stages behind: its own + next rate × those of the next. */
function perPerson(own: readonly (Decimal | null)[], rates: readonly (Ratio | null)[]): (Ratio | null)[] {
  let next: Ratio | null = whole(exact(ZERO));
  return own
    .map((amount, index) => ({ amount, rate: index + 1 < own.length ? rates[index + 1]! : whole(ZERO) }))
    .reduceRight((each: (Ratio | null)[], { amount, rate }) => {
      next = amount &&
        rate &&
        next && [amount.times(rate[1]).times(next[1]).plus(next[0].times(rate[0])), next[1].times(rate[1])];
      return [next, ...each];
    }, []);
}

/** The numbers that a lever is calculated from; null where one isn't typed yet. A rate is of new people, whoever reaches its stage. */
function sampleOf(
  { stages }: FunnelDefinition,
  { kind, stage }: Lever,
  all: (field: string) => Decimal | null,
  fresh: (field: string) => Decimal | null,
  norm: Decimal | undefined,
): Sample | null {
  const { id, counts } = stages[stage]!;
  const part = kind === 'rate' ? all(id) : fresh(kind === 'check' ? `${id}Check` : id);
  const of = fresh(kind === 'cost' ? 'budget' : kind === 'check' ? id : stages[stage - 1]!.id);
  if (!part || !of) return null;
  const model = kind !== 'rate' ? kind : counts === 'visits' && (part.gt(of) || norm?.gte(ONE)) ? 'visits' : 'share';
  return { model, part, whole: of };
}

/** The revenue that a tenth of the people brings, or of the check. A tenth off the cost is a ninth more leads. */
const tenthOf = ({ model, part }: Sample, [over, under]: Ratio): Decimal | null =>
  quotient([part.times(over), under.times(model === 'cost' ? 9 : 10)]);

function actualOf({ model, part, whole: of }: Sample): Decimal | null {
  if (model === 'check') return settled(part);
  return quotient(model === 'cost' ? [of, part] : [part, of]);
}
