import { Decimal, ONE, type Numeric } from './decimal.js';
import type { FunnelDefinition, Lever } from './definition.js';
import { FunnelRangeError } from './errors.js';
import { readValue } from './values.js';

/** What a lever should reach, and the source of that figure. */
export interface Norm {
  readonly value: Numeric | null | undefined;
  /** The band within which an actual counts as normal; statistics and money use `value`. */
  readonly from?: Numeric | null | undefined;
  readonly to?: Numeric | null | undefined;
  readonly source?: string | null | undefined;
  readonly date?: string | null | undefined;
  /** How well the figure is founded: measured with a stated sample · an average of an agency or vendor · an opinion. */
  readonly grade?: NormGrade | null | undefined;
  /** What was measured, in words. */
  readonly what?: string | null | undefined;
  /** Where the figure is published. */
  readonly url?: string | null | undefined;
  readonly origin?: NormOrigin | null | undefined;
}

export type NormGrade = 'A' | 'B' | 'C';

/** Who gave a norm: the page, the visitor, an earlier period of the same funnel, a publication, or the worked example. */
export type NormOrigin = 'page' | 'visitor' | 'earlier' | 'published' | 'example';

/** Norms by lever; empty, null and absent all mean that there is none. */
export type FunnelNorms = Readonly<Record<string, Numeric | Norm | null | undefined>>;

/** A norm that has been checked, as it is passed on to the result. */
export interface ReadNorm {
  readonly norm: Decimal;
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly source: string | null;
  readonly date: string | null;
  readonly grade: NormGrade | null;
  readonly what: string | null;
  readonly url: string | null;
  readonly origin: NormOrigin | null;
}

/**
 * Reads the norms of a funnel's levers.
 *
 * A norm is above 0; that of a rate between people is at most 1, visits may exceed it. It judges by its value: that of a
 * published band is the band's weak end, so that only what is worse than all of it counts as below.
 *
 * @returns the norms that are given, by lever
 * @throws RangeError naming the lever whose norm makes no sense, or that the funnel doesn't have
 */
export function readNorms(definition: FunnelDefinition, norms: FunnelNorms): ReadonlyMap<string, ReadNorm> {
  const read = new Map<string, ReadNorm>();
  for (const id of Object.keys(norms)) {
    const lever = definition.levers.find((candidate) => candidate.id === id);
    if (!lever) throw new FunnelRangeError(id, 'unknown_name', id);
    const norm = readNorm(definition, lever, norms[id]);
    if (norm) read.set(id, norm);
  }
  return read;
}

function readNorm(
  definition: FunnelDefinition,
  { id, kind, stage }: Lever,
  given: Numeric | Norm | null | undefined,
): ReadNorm | null {
  const {
    value,
    from = null,
    to = null,
    source = null,
    date = null,
    grade = null,
    what = null,
    url = null,
    origin = null,
  }: Norm = typeof given === 'object' && given !== null && !Decimal.isDecimal(given) ? given : { value: given };
  const norm = readValue(id, value);
  if (!norm) return null;
  const refuse = (expectation: string): never => {
    throw new FunnelRangeError(id, 'out_of_range', value, expectation);
  };
  if (norm.isZero()) refuse('needs a norm above 0');
  if (kind === 'rate' && definition.stages[stage]!.counts !== 'visits' && norm.gt(ONE))
    refuse('counts people, so its norm is at most 1');
  const [least, most] = [readValue(id, from), readValue(id, to)];
  if (least?.gt(norm) || most?.lt(norm)) refuse('needs a norm within its own band');
  return { norm, from: least, to: most, source, date, grade, what, url, origin };
}
