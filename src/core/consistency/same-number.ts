import type { FunnelDefinition } from '../definition.js';
import { stageOfExisting } from '../exact-inputs.js';
import { isAtLeast, quotient, type Ratio } from '../ratio.js';
import type { Hint, SameNumberTwice, Severity } from './finding.js';
import { quotientOfGap } from './span.js';
import type { Stated } from './stated-figures.js';
import { statedProduct, statedSum, type StatedNumber } from './stated-number.js';

/** One way to a number. */
interface Source {
  readonly name: string;
  readonly number: StatedNumber;
  /** The rate that it is calculated by. */
  readonly rate?: StatedNumber | undefined;
}

/** A pair of sources that don't agree, and how far they are apart. */
interface Disagreement {
  readonly pair: readonly [Source, Source];
  readonly severity: Severity;
  readonly gap: Ratio;
}

/** Numbers that are stated, or follow from what is stated, in two ways that don't agree: one finding per number. */
export function findSameNumberTwice(definition: FunnelDefinition, stated: Stated): SameNumberTwice[] {
  const previousRate = (of: string): StatedNumber | undefined => {
    const index = definition.stages.findIndex(({ id }) => id === of);
    return index > 1 ? stated.get(`${definition.stages[index - 1]!.id}Rate`) : undefined;
  };
  return sourcesByNumber(definition, stated).flatMap(([of, sources]) => {
    const worst = worstPair(sources);
    if (!worst) return [];
    const { pair, severity } = worst;
    return {
      rule: 'same_number_twice' as const,
      of,
      severity,
      sources: [told(pair[0]), told(pair[1])] as const,
      hints: hintsOf(pair, previousRate(of)),
    };
  });
}

const told = ({ name, number }: Source): SameNumberTwice['sources'][0] => [name, quotient(number.point)!];

function sourcesByNumber(
  definition: FunnelDefinition,
  stated: Stated,
): readonly (readonly [of: string, sources: readonly Source[]])[] {
  const { stages } = definition;
  const own = (name: string): Source[] => {
    const number = stated.get(name);
    return number ? [{ name, number }] : [];
  };
  const times = (a: string, b: string, rate?: string): Source[] => {
    const [first, second] = [stated.get(a), stated.get(b)];
    if (!first || !second) return [];
    return [{ name: `${a}×${b}`, number: statedProduct(first, second), rate: rate ? stated.get(rate) : undefined }];
  };
  const sum = (sources: readonly Source[], count: number): Source[] =>
    sources.length === count && count > 0
      ? [
          {
            name: sources.map(({ name }) => name).join('+'),
            number: sources.map(({ number }) => number).reduce(statedSum),
          },
        ]
      : [];
  const first = stages[0]!.id;
  const mixed = stages[stageOfExisting(definition)]!.id;
  const freshAndBefore = sum([...own('new'), ...own('existing')], 2);
  const paid = stages.filter((stage) => stage.paid).map(({ id }) => id);
  const byCheck = paid.flatMap((id) => times(id, `${id}Check`));
  return [
    ['budget', [...own('budget'), ...stages.flatMap(({ id }) => times(`${id}Cost`, id))]],
    ...stages.slice(1).map(({ id }, index) => {
      const [rate, total] = [`${id}Rate`, `${id}TotalRate`];
      const added = id === mixed ? freshAndBefore : [];
      return [
        id,
        [...own(id), ...times(rate, stages[index]!.id, rate), ...times(total, first, total), ...added],
      ] as const;
    }),
    ...paid.map((id) => [`${id}Revenue`, [...own(`${id}Revenue`), ...times(id, `${id}Check`)]] as const),
    [
      'revenue',
      [
        ...own('revenue'),
        ...sum(byCheck, paid.length),
        ...sum(
          paid.flatMap((id) => own(`${id}Revenue`)),
          paid.length,
        ),
      ],
    ],
    [first, [...own(first), ...(mixed === first ? freshAndBefore : [])]],
  ];
}

/** Of the pairs that don't agree a contradiction before a question, then the one that is furthest apart, then the first. */
function worstPair(sources: readonly Source[]): Disagreement | null {
  let worst: Disagreement | null = null;
  for (const [index, one] of sources.entries()) {
    for (const other of sources.slice(index + 1)) {
      const found = disagreementOf(one, other);
      if (found && (!worst || isWorse(found, worst))) worst = found;
    }
  }
  return worst;
}

function disagreementOf(one: Source, other: Source): Disagreement | null {
  const rounded = quotientOfGap(one.number.rounded, other.number.rounded);
  if (rounded) return { pair: [one, other], severity: 'contradiction', gap: rounded };
  const written = quotientOfGap(one.number.written, other.number.written);
  return written && { pair: [one, other], severity: 'question', gap: written };
}

const isWorse = (a: Disagreement, b: Disagreement): boolean =>
  a.severity === b.severity ? !isAtLeast(b.gap, a.gap) : a.severity === 'contradiction';

/** @param previous - the rate of the stage before */
function hintsOf([one, other]: Disagreement['pair'], previous: StatedNumber | undefined): Hint[] {
  const isCount = ({ rate }: Source, { number: { point } }: Source): boolean =>
    rate?.percent?.times(point[1]).eq(point[0]) ?? false;
  const isRepeated = ({ rate }: Source): boolean =>
    rate !== undefined &&
    previous !== undefined &&
    rate.point[0].times(previous.point[1]).eq(previous.point[0].times(rate.point[1]));
  return [
    ...(isCount(one, other) || isCount(other, one) ? ['percent_is_count' as const] : []),
    ...(isRepeated(one) || isRepeated(other) ? ['figure_repeated' as const] : []),
  ];
}
