// Longer than 200 lines: every rule of the page of formulas, once more and apart from the core.

import type { Claim, ConsistencyInput, StatedParts, StatedSplit } from '../../../src/core/index.js';
import { Fraction } from '../fraction.js';

/**
 * A second search for numbers that can't all be true, on fractions and straight from the page of formulas, for the dental
 * funnel: it shares no line with the core.
 */

/** What a text leaves possible: from, to; a `to` of null is open. */
type Range = readonly [from: Fraction, to: Fraction | null];

interface Read {
  readonly point: Fraction;
  readonly written: Range;
  readonly rounded: Range;
  /** The digits in front of a percent sign. */
  readonly percent: Fraction | null;
}

/** A finding with its figures as fractions, under the names that the core has. */
export type SecondFinding = Readonly<Record<string, unknown>>;

const ZERO = new Fraction(0n);
const ONE = new Fraction(1n);
const isBelow = (a: Fraction, b: Fraction): boolean => a.compare(b) < 0;
const isSame = (a: Fraction, b: Fraction): boolean => a.compare(b) === 0;
const COUNTS = ['leads', 'primary', 'secondary', 'existing', 'new'];

function read(text: string, isCount = false, isShare = false): Read {
  const percent = text.endsWith('%') ? text.slice(0, -1).trim() : null;
  const digits = percent ?? text;
  const point = Fraction.of(digits).over(percent === null ? 1 : 100);
  const exact: Read = {
    point,
    written: [point, point],
    rounded: [point, point],
    percent: percent === null ? null : Fraction.of(percent),
  };
  if (isCount || (isShare && percent === null) || text.includes('/') || point.isZero) return exact;
  const behind = digits.split('.')[1]?.length ?? 0;
  const zeros = behind === 0 ? /0*$/.exec(digits)![0].length : 0;
  const near = (last: Fraction): Range => {
    const half = last.over(2).over(percent === null ? 1 : 100);
    return [isBelow(point, half) ? ZERO : point.minus(half), point.plus(half)];
  };
  return {
    ...exact,
    written: near(ONE.over(10 ** behind)),
    rounded: near(Fraction.of(10 ** zeros).over(10 ** behind)),
  };
}

const combined = (a: Read, b: Read, by: (x: Fraction, y: Fraction) => Fraction): Read => {
  const range = (x: Range, y: Range): Range => [by(x[0], y[0]), x[1] && y[1] && by(x[1], y[1])];
  return {
    point: by(a.point, b.point),
    written: range(a.written, b.written),
    rounded: range(a.rounded, b.rounded),
    percent: null,
  };
};
const times = (a: Read, b: Read): Read => combined(a, b, (x, y) => x.times(y));
const plus = (a: Read, b: Read): Read => combined(a, b, (x, y) => x.plus(y));

/** The ends between which nothing lies; null where the ranges meet. */
function between(a: Range, b: Range): readonly [from: Fraction, to: Fraction] | null {
  if (a[1] && isBelow(a[1], b[0])) return [a[1], b[0]];
  return b[1] && isBelow(b[1], a[0]) ? [b[1], a[0]] : null;
}

interface Source {
  readonly name: string;
  readonly number: Read;
  readonly rate?: Read;
}

function sameNumberTwice(stated: Readonly<Record<string, string>>): SecondFinding[] {
  const known = (name: string): Read | null =>
    stated[name] === undefined ? null : read(stated[name], COUNTS.includes(name), name.endsWith('Rate'));
  const own = (name: string): Source[] => {
    const number = known(name);
    return number ? [{ name, number }] : [];
  };
  const product = (a: string, b: string, rate = false): Source[] => {
    const [x, y] = [known(a), known(b)];
    return x && y ? [{ name: `${a}×${b}`, number: times(x, y), ...(rate && { rate: x }) }] : [];
  };
  const both = (a: Source[], b: Source[]): Source[] =>
    a[0] && b[0] ? [{ name: `${a[0].name}+${b[0].name}`, number: plus(a[0].number, b[0].number) }] : [];
  const money = ['primary', 'secondary'].map((stage) => product(stage, `${stage}Check`)) as [Source[], Source[]];
  const sources: readonly (readonly [string, Source[], string?])[] = [
    ['budget', [...own('budget'), ...['leads', 'primary', 'secondary'].flatMap((of) => product(`${of}Cost`, of))]],
    [
      'primary',
      [...own('primary'), ...product('primaryRate', 'leads', true), ...product('primaryTotalRate', 'leads', true)],
    ],
    [
      'secondary',
      [
        ...own('secondary'),
        ...product('secondaryRate', 'primary', true),
        ...product('secondaryTotalRate', 'leads', true),
      ],
      'primaryRate',
    ],
    ['primaryRevenue', [...own('primaryRevenue'), ...money[0]]],
    ['secondaryRevenue', [...own('secondaryRevenue'), ...money[1]]],
    ['revenue', [...own('revenue'), ...both(...money), ...both(own('primaryRevenue'), own('secondaryRevenue'))]],
    ['leads', [...own('leads'), ...both(own('new'), own('existing'))]],
  ];
  return sources.flatMap(([of, ways, before]) => {
    const pairs = ways.flatMap((a, index) => ways.slice(index + 1).map((b) => [a, b] as const));
    const apart = (kind: 'rounded' | 'written') =>
      pairs.flatMap(([a, b]) => {
        const gap = between(a.number[kind], b.number[kind]);
        return gap ? [{ pair: [a, b] as const, factor: gap[0].isZero ? null : gap[1].over(gap[0]) }] : [];
      });
    const [contradictions, questions] = [apart('rounded'), apart('written')];
    const found = contradictions.length > 0 ? contradictions : questions;
    // A factor of null is endless; of equals the first stays.
    const worst = found.reduce<(typeof found)[number] | null>((most, one) => {
      if (!most || (most.factor && !one.factor)) return one;
      return most.factor && one.factor && isBelow(most.factor, one.factor) ? one : most;
    }, null);
    if (!worst) return [];
    const [a, b] = worst.pair;
    const previous = before ? known(before) : null;
    const hasDigitsOf = (x: Source, y: Source): boolean =>
      Boolean(x.rate?.percent && isSame(x.rate.percent, y.number.point));
    const repeats = ({ rate }: Source): boolean => Boolean(rate && previous && isSame(rate.point, previous.point));
    return [
      {
        rule: 'same_number_twice',
        of,
        severity: contradictions.length > 0 ? 'contradiction' : 'question',
        sources: [a, b].map(({ name, number }) => [name, number.point]),
        hints: [
          ...(hasDigitsOf(a, b) || hasDigitsOf(b, a) ? ['percent_is_count'] : []),
          ...(repeats(a) || repeats(b) ? ['figure_repeated'] : []),
        ],
      },
    ];
  });
}

function wrongSum({ id, parts, total, compare }: StatedParts): SecondFinding[] {
  if (!total || parts.some((part) => !part)) return [];
  const sum = parts.map((part) => read(String(part))).reduce(plus, read('0'));
  const whole = read(String(total));
  const differs = compare === 'about' ? between(sum.rounded, whole.rounded) : !isSame(sum.point, whole.point);
  return differs
    ? [{ rule: 'parts_differ', of: id, severity: 'contradiction', sum: sum.point, total: whole.point }]
    : [];
}

function wrongClaim({ id, factors, result }: Claim): SecondFinding[] {
  const claimed = (value: string, compare: string | null | undefined): Read => {
    const plain = read(value);
    const worded: Range | null =
      compare === 'over' ? [plain.point, null] : compare === 'almost' ? [plain.point.times('0.9'), plain.point] : null;
    return worded
      ? { ...plain, written: worded, rounded: worded }
      : { ...plain, written: [plain.point, plain.point], rounded: plain.rounded };
  };
  const product = factors.reduce<Read>(
    (all, { value, compare, divide }) => {
      const factor = claimed(String(value), compare);
      if (!divide) return times(all, factor);
      const upside = ([from, to]: Range): Range => [to ? ONE.over(to) : ZERO, from.isZero ? null : ONE.over(from)];
      return times(all, {
        ...factor,
        point: ONE.over(factor.point),
        written: upside(factor.written),
        rounded: upside(factor.rounded),
      });
    },
    { ...read('0'), point: ONE, written: [ONE, ONE], rounded: [ONE, ONE] },
  );
  const claim = claimed(String(result.value), result.compare);
  const gap = between(product.written, claim.written);
  if (!gap || !isBelow(claim.point.over(100), gap[1].minus(gap[0]))) return [];
  return [
    {
      rule: 'claims_do_not_multiply',
      of: id,
      severity: between(product.rounded, claim.rounded) ? 'contradiction' : 'question',
      product: product.point,
      claimed: claim.point,
      factorStillNeeded: product.point.isZero
        ? { value: null, reason: claim.point.isZero ? 'no_data' : 'zero_denominator' }
        : claim.point.over(product.point),
    },
  ];
}

function wrongSplit({ id, stated, part, whole }: StatedSplit): SecondFinding[] {
  if (!stated || !part || !whole) return [];
  const share = read(String(stated), false, true);
  const actual = Fraction.of(String(part)).over(String(whole));
  const gap = between(share.written, [actual, actual]);
  return gap && isBelow(share.point.over(100), gap[1].minus(gap[0]))
    ? [{ rule: 'split_differs', of: id, severity: 'question', stated: share.point, actual }]
    : [];
}

function oddCounts(stated: Readonly<Record<string, string>>): SecondFinding[] {
  const [leads, primary, secondary, existing] = ['leads', 'primary', 'secondary', 'existing'].map((name) =>
    stated[name] === undefined ? null : Fraction.of(stated[name]),
  );
  const costs = ['leadsCost', 'primaryCost', 'secondaryCost'].flatMap((name) =>
    stated[name] === undefined ? [] : [Fraction.of(stated[name])],
  );
  const total = stated['totalCost'] === undefined ? null : Fraction.of(stated['totalCost']);
  const neighbours = costs.flatMap((_cost, from) =>
    costs.slice(from + 1).map((_other, more) => costs.slice(from, from + more + 2)),
  );
  const isAdded =
    total &&
    neighbours.some((some) =>
      isSame(
        some.reduce((all, cost) => all.plus(cost)),
        total,
      ),
    );
  const exceeds = (of: string, count?: Fraction | null, before?: Fraction | null): SecondFinding[] =>
    count && before && isBelow(before, count)
      ? [{ rule: 'stage_exceeds_previous', of, severity: 'question', value: count.minus(before) }]
      : [];
  return [
    ...(leads && primary && existing && !primary.isZero && isSame(leads.minus(primary), existing)
      ? [{ rule: 'existing_equals_rest', of: 'existing', severity: 'question', value: existing }]
      : []),
    ...exceeds('primary', primary, leads),
    ...exceeds('secondary', secondary, primary),
    ...(isAdded ? [{ rule: 'costs_added', of: 'totalCost', severity: 'contradiction', value: total }] : []),
  ];
}

/** All findings, in the core's order. */
export function findingsOf({ stated, parts, claims, splits }: ConsistencyInput): readonly SecondFinding[] {
  const figures = stated as Readonly<Record<string, string>>;
  return [
    ...sameNumberTwice(figures),
    ...(parts ?? []).flatMap(wrongSum),
    ...(claims ?? []).flatMap(wrongClaim),
    ...(splits ?? []).flatMap(wrongSplit),
    ...oddCounts(figures),
  ];
}
