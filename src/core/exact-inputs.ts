import { ExactDecimal, ONE, ZERO, type Decimal } from './decimal.js';
import type { FunnelDefinition } from './definition.js';
import { exact, whole, type Ratio } from './ratio.js';
import { readValues, type FunnelValues } from './values.js';

/** An amount for each stage; null where it isn't typed. */
type StageAmounts = readonly (Decimal | null)[];

/** The owner's numbers as exact decimals, so that nothing is rounded before the last division. */
export interface ExactInputs {
  readonly budget: Decimal | null;
  readonly margin: Decimal;
  readonly counts: StageAmounts;
  /** Average checks; 0 where nothing is paid. */
  readonly checks: StageAmounts;
  /** A value by its field's name; null where it isn't typed. */
  readonly of: (field: string) => Decimal | null;
  /** Which of the given fields have no value. */
  readonly missingOf: (fields: readonly string[]) => readonly string[];
}

/** @throws RangeError for an unknown name, a broken number, or a margin outside 0…1 */
export function readExactInputs(definition: FunnelDefinition, values: FunnelValues): ExactInputs {
  const typed = readValues(definition, values);
  const read = (field: string): Decimal | null => {
    const value = typed(field);
    return value && exact(value);
  };
  return {
    budget: read('budget'),
    margin: read('margin') ?? exact(ONE),
    counts: definition.stages.map(({ id }) => read(id)),
    checks: definition.stages.map(({ id, paid }) => (paid ? read(`${id}Check`) : exact(ZERO))),
    of: read,
    missingOf: (fields) => [...new Set(fields)].filter((field) => typed(field) === null),
  };
}

/**
 * Tells among which stage's people patients of before are: the leads, wherever they stand, else the first.
 *
 * @param definition - the stages, in their order
 * @returns the stage's position, from 0
 * @source docs/clinic.md, "Existing patients among the leads"
 * @example stageOfExisting({ stages: [{ id: 'calls' }, { id: 'leads' }, { id: 'primary' }] }) // 1
 */
export const stageOfExisting = ({ stages }: { readonly stages: readonly { readonly id: string }[] }): number =>
  Math.max(
    0,
    stages.findIndex(({ id }) => id === 'leads'),
  );

/** The same inputs with the new people of the leads alone, where patients of before are told apart; unknown where these are more than all. */
export function withoutExisting(definition: FunnelDefinition, inputs: ExactInputs): ExactInputs {
  const place = stageOfExisting(definition);
  const [existing, all] = [inputs.of('existing'), inputs.counts[place]];
  if (!existing || !all) return inputs;
  const fresh = all.lt(existing) ? null : all.minus(existing);
  return {
    ...inputs,
    counts: inputs.counts.map((count, index) => (index === place ? fresh : count)),
    of: (field) => (field === definition.stages[place]!.id ? fresh : inputs.of(field)),
  };
}

/** The fields that revenue is calculated from. */
export const revenueFields = ({ stages }: Pick<FunnelDefinition, 'stages'>): readonly string[] =>
  stages.flatMap(({ id, paid }) => (paid ? [id, `${id}Check`] : []));

/** Σ count × amount over the stages from `from` up to, but not including, `upTo`. With checks it is revenue, with slots places. */
export function sumProduct(counts: StageAmounts, each: StageAmounts, from = 0, upTo = counts.length): Decimal {
  let all: Decimal = new ExactDecimal(0);
  for (let stage = from; stage < upTo; stage++) {
    const [count, amount] = [counts[stage], each[stage]];
    if (count && amount) all = all.plus(count.times(amount));
  }
  return all;
}

/** The revenue (or the places) of one person of a stage, there and at all stages behind. Null where nobody reached the stage, as the rates behind it are unknown then; of the last stage, where its amount is. */
export function perPerson(counts: StageAmounts, each: StageAmounts, stage: number): Ratio | null {
  const count = counts[stage];
  if (!count) return null;
  if (!count.isZero()) return [sumProduct(counts, each, stage), count];
  const amount = stage === counts.length - 1 && each[stage];
  return amount ? whole(amount) : null;
}
