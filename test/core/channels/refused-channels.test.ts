import { describe, expect, it } from 'vitest';
import {
  Decimal,
  rankChannels,
  reallocateBudget,
  splitMix,
  weighShift,
  type RankingInputs,
} from '../../../src/core/index.js';

/** A result as JSON has it: figures as plain strings. */
const plain = (result: unknown): unknown => JSON.parse(JSON.stringify(result));

/** The field and the rule of what is refused. */
function refusal(calculation: () => unknown): string {
  try {
    calculation();
  } catch (error) {
    const { name, field, rule, message } = error as RangeError & { field: string; rule: string };
    expect(message).toContain(field);
    return `${name} ${field} ${rule}`;
  }
  throw new Error('Nothing was refused');
}

const rank = (inputs: unknown) => (): unknown => rankChannels(inputs as RankingInputs);
const row = { name: 'A', budget: '100', leads: '10', primary: '5', revenue: '1000' };
const rows = (count: number): unknown => ({
  rows: Array.from({ length: count }, (_, index) => ({ ...row, name: `A${index}` })),
});

describe('a table of channels is refused in the field that is broken', () => {
  it.each<[string, unknown, string]>([
    ['a negative budget', { rows: [row, { ...row, name: 'B', budget: '-1' }] }, 'rows.1.budget negative'],
    ['text in place of people', { rows: [{ ...row, leads: 'ten' }] }, 'rows.0.leads not_a_number'],
    ['a number of the language', { rows: [{ ...row, leads: 10 }] }, 'rows.0.leads not_a_number'],
    ['sixteen digits', { rows: [{ ...row, revenue: '1234567890123456' }] }, 'rows.0.revenue too_many_digits'],
    ['an infinite revenue', { rows: [{ ...row, revenue: new Decimal(Infinity) }] }, 'rows.0.revenue not_finite'],
    [
      'a number that would fill the memory',
      { rows: [{ ...row, leads: new Decimal('1e9000') }] },
      'rows.0.leads too_many_digits',
    ],
    ['a part that would', { rows: [{ ...row, leads: new Decimal('1e-9000') }] }, 'rows.0.leads too_many_digits'],
    ['two equal names', { rows: [row, row] }, 'rows.1.name duplicate_name'],
    ['no name', { rows: [{ budget: '1' }] }, 'rows.0.name missing_name'],
    ['a name of spaces', { rows: [{ name: '  ' }] }, 'rows.0.name missing_name'],
    ['an unknown kind', { rows: [{ ...row, kind: 'tv' }] }, 'rows.0.kind unknown_name'],
    ['an unknown key', { rows: [{ ...row, clicks: '5' }] }, 'rows.0.clicks unknown_name'],
    ['an unknown input', { rows: [row], exponents: '0.5' }, 'exponents unknown_name'],
    ['fifty-one rows', rows(51), 'rows too_many_rows'],
    ['rows that are no list', { rows: 'A' }, 'rows not_a_table'],
    ['a row that is none', { rows: [null] }, 'rows.0 not_a_table'],
    ['a margin above 1', { rows: [row], margin: '1.1' }, 'margin out_of_range'],
    ['a negative margin', { rows: [row], margin: '-0.1' }, 'margin negative'],
    ['a κ below 1', { rows: [row], kappa: '0.9' }, 'kappa out_of_range'],
    ['nothing at all', undefined, 'inputs not_a_table'],
  ])('%s', (_, inputs, expected) => {
    expect(refusal(rank(inputs))).toBe(`RangeError ${expected}`);
  });

  it.each<[string, () => unknown, string]>([
    ['an exponent of 0', () => reallocateBudget({ rows: [row], exponent: '0' }), 'exponent out_of_range'],
    ['an exponent of 1', () => reallocateBudget({ rows: [row], exponent: '1' }), 'exponent out_of_range'],
    ['an own one of 1', () => reallocateBudget({ rows: [{ ...row, exponent: '1' }] }), 'rows.0.exponent out_of_range'],
    ['a negative limit', () => reallocateBudget({ rows: [{ ...row, min: '-1' }] }), 'rows.0.min negative'],
    ['a total that is text', () => reallocateBudget({ rows: [row], total: 'all' }), 'total not_a_number'],
    ['another ratio', () => splitMix({ before: [], after: [], of: 'romi' as 'leadsCost' }), 'of unknown_name'],
    ['an inherited one', () => splitMix({ before: [], after: [], of: 'toString' as 'leadsCost' }), 'of unknown_name'],
    [
      'a row of the later period',
      () => splitMix({ before: [], after: [{ name: 'A', leads: '-1' }], of: 'leadsCost' }),
      'after.0.leads negative',
    ],
    ['a move from nowhere', () => weighShift({ amount: '1' } as never), 'from not_a_table'],
    [
      'a negative amount',
      () =>
        weighShift({ from: { budget: '1', grossProfit: '1' }, to: { budget: '1', grossProfit: '1' }, amount: '-1' }),
      'amount negative',
    ],
    [
      'an unknown label',
      () =>
        weighShift({
          from: { budget: '1', grossProfit: '1' },
          to: { budget: '1', grossProfit: '1' },
          amount: '0',
          labels: ['weak' as 'below', null],
        }),
      'labels.0 unknown_name',
    ],
  ])('%s', (_, calculation, expected) => {
    expect(refusal(calculation)).toBe(`RangeError ${expected}`);
  });
});

describe('what is odd, but no broken contract, is answered', () => {
  const reason = (value: string): unknown => ({ value: null, reason: value });

  it('no rows: nothing is judged, nothing is known', () => {
    const { judgedBy, ranking, best, totals } = rankChannels({ rows: [] });
    expect([judgedBy, ranking, best, totals.leadsCost]).toEqual([null, [], null, reason('no_data')]);
  });

  it('one row stands alone', () => {
    const { rows: ranked, best, worst, ranking } = rankChannels({ rows: [row] });
    expect(ranked['A']).toMatchObject({ label: 'alone', round: null, z2: null, tail: null, robust: null });
    expect([ranking, best, worst]).toEqual([['A'], null, null]);
  });

  it('all free: they have figures and no label', () => {
    const {
      judgedBy,
      rows: ranked,
      free,
    } = rankChannels({ rows: [{ name: 'A', kind: 'free', leads: '10', primary: '4' }] });
    expect([judgedBy, free, ranked['A']!.label, plain(ranked['A']!.leadsCost)]).toEqual([null, ['A'], undefined, '0']);
  });

  it('more patients than enquiries: a rate above 1 without an interval', () => {
    const { rows: ranked } = rankChannels({ rows: [{ ...row, primary: '12' }] });
    expect(plain(ranked['A']!.primaryRate)).toBe('1.2');
    expect(ranked['A']!.primaryRateInterval).toBeUndefined();
  });

  it('enquiries without spend in ads: no return, and not judged', () => {
    const { rows: ranked, ranking } = rankChannels({
      rows: [row, { ...row, name: 'B' }, { ...row, name: 'C', budget: '0' }],
    });
    expect(ranked['C']).toMatchObject({ label: 'not_judged', return: reason('zero_denominator') });
    expect(ranking).toEqual(['A', 'B']);
  });

  it('spend without enquiries: no cost, and judged by what came', () => {
    const { rows: ranked } = rankChannels({
      rows: [row, { name: 'B', budget: '50', leads: '0', primary: '0', revenue: '0' }],
    });
    expect(ranked['B']).toMatchObject({ leadsCost: reason('zero_denominator'), primaryRate: reason('no_data') });
  });

  it('a missing budget: nobody can be compared, all other figures stay', () => {
    const { judgedBy, rows: ranked } = rankChannels({ rows: [row, { name: 'B', leads: '5', primary: '1' }] });
    expect([judgedBy, ranked['A']!.label, ranked['B']!.label]).toEqual([null, 'not_judged', 'not_judged']);
    expect([plain(ranked['A']!.leadsCost), ranked['B']!.leadsCost]).toEqual(['10', reason('missing_input')]);
  });

  it('without revenue the cost of a patient judges, without patients that of an enquiry', () => {
    const by = (...keys: readonly string[]): unknown =>
      rankChannels({
        rows: ['A', 'B'].map((name) => ({ name, ...Object.fromEntries(keys.map((key) => [key, '20'])) })),
      }).judgedBy;
    expect(by('budget', 'leads', 'primary')).toBe('primaryCost');
    expect(by('budget', 'leads')).toBe('leadsCost');
    expect(by('budget', 'leads', 'revenue')).toBe('leadsCost');
    expect(by('budget')).toBeNull();
  });

  it('revenue from first visits, returns and their checks', () => {
    const checks = { primary: '5', primaryCheck: '100', secondary: '2', secondaryCheck: '250' };
    const { totals } = rankChannels({ rows: [{ name: 'A', budget: '100', ...checks }] });
    expect(plain(totals.revenue)).toBe('1000');
  });

  it('sums beyond fifteen digits stay exact', () => {
    const largest = '999999999999999';
    const { totals } = rankChannels({
      rows: ['A', 'B', 'C'].map((name) => ({ name, budget: largest, revenue: largest })),
    });
    expect([plain(totals.budget), plain(totals.netOfAds)]).toEqual(['2999999999999997', '0']);
  });

  it('a channel may have any name', () => {
    const { rows: ranked, ranking } = rankChannels({
      rows: [
        { ...row, name: '__proto__' },
        { ...row, name: 'constructor' },
      ],
    });
    expect(Object.keys(ranked)).toEqual(['__proto__', 'constructor']);
    expect([Object.getPrototypeOf(ranked), ranking]).toEqual([null, ['__proto__', 'constructor']]);
  });

  it('unattributed results that aren’t known leave it open whether a label is robust, and nobody is named', () => {
    const two = [
      { ...row, budget: '100000', primary: '120', revenue: '4800000' },
      { ...row, name: 'B', budget: '100000', primary: '45', revenue: '1350000' },
    ];
    expect(rankChannels({ rows: two })).toMatchObject({ best: 'A', worst: 'B' });
    const open = rankChannels({ rows: [...two, { name: 'C', kind: 'unattributed', primary: '1' }] });
    expect(open).toMatchObject({ best: null, worst: null, rows: { A: { label: 'above', robust: null } } });
  });

  it('a period without enquiries: the change has a reason and no parts', () => {
    const empty = splitMix({ before: [{ name: 'A', leads: '0', primary: '0' }], after: [row], of: 'primaryRate' });
    expect(empty).toEqual({ before: reason('no_data'), after: new Decimal('0.5'), change: reason('no_data') });
    const missing = splitMix({ before: [{ name: 'A' }], after: [row], of: 'primaryRate' });
    expect(missing.change).toEqual(reason('missing_input'));
  });

  it('spend without enquiries in one period is the channel’s own change', () => {
    const of = 'leadsCost' as const;
    const before = [row];
    const split = splitMix({ before, after: [row, { name: 'Radio', budget: '50', leads: '0' }], of });
    expect([split.after, split.change, split.rate, split.mix].map(String)).toEqual(['15', '5', '5', '0']);
    expect(String(split.parts!['Radio']!.rate)).toBe('5');
  });
});

describe('moving money where there is little to move', () => {
  const two = [row, { ...row, name: 'B', revenue: '500' }];

  it('says why it can’t', () => {
    expect(reallocateBudget({ rows: [row] })).toEqual({ feasible: false, reason: 'fewer_than_two' });
    expect(reallocateBudget({ rows: [{ ...row, min: '200' }, two[1]!] })).toEqual({
      feasible: false,
      reason: 'bounds_cross',
    });
    const beyond = reallocateBudget({ rows: two, total: '1000' });
    expect(plain(beyond)).toEqual({
      feasible: false,
      reason: 'out_of_reach',
      least: '150',
      most: '250',
    });
  });

  it('at the border of its reach it takes the border', () => {
    const most = reallocateBudget({ rows: two, total: '250' });
    const least = reallocateBudget({ rows: two, total: '150' });
    const budgets = [most, least].map(
      (answer) => answer.feasible && plain(Object.values(answer.rows).map(({ budget }) => budget)),
    );
    expect(budgets).toEqual([
      ['125', '125'],
      ['75', '75'],
    ]);
  });

  it('what brings nothing gives first, and gets last', () => {
    const rows = [row, { ...row, name: 'B', revenue: '0' }, { ...row, name: 'C', revenue: '0' }];
    const budgets = (total?: string): unknown => {
      const answer = reallocateBudget({ rows, ...(total && { total }) });
      return answer.feasible && plain(Object.values(answer.rows).map(({ budget }) => budget));
    };
    expect(budgets()).toEqual(['125', '87.5', '87.5']);
    expect(budgets('260')).toEqual(['110', '75', '75']);
  });

  it('ads without a known revenue or without a budget stay as they are', () => {
    const rows = [...two, { name: 'C', budget: '40' }, { ...row, name: 'D', budget: '0' }];
    const answer = reallocateBudget({ rows });
    expect(plain(answer)).toMatchObject({
      total: '200',
      rows: {
        C: { budget: '40', change: '0', marginalReturnNow: { value: null, reason: 'missing_input' } },
        D: { budget: '0', change: '0', marginalReturnNow: { value: null, reason: 'zero_denominator' } },
      },
    });
  });

  it('a move of nothing brings nothing, and one with a missing number isn’t weighed', () => {
    const side = { budget: '100', grossProfit: '300' };
    expect(plain(weighShift({ from: side, to: side, amount: '0' }))).toEqual({
      allowed: true,
      gain: ['0', '0'],
      gainAlike: '0',
      verdict: 'leave',
    });
    const missing = { value: null, reason: 'missing_input' };
    expect(weighShift({ from: side, to: { budget: '', grossProfit: '1' }, amount: '5' })).toEqual({
      allowed: null,
      gain: missing,
      gainAlike: missing,
      verdict: null,
    });
  });

  it('a move is sure only where it is proven and gains in the worst case, and tried where it gains in between', () => {
    const move = (to: string, label: 'above' | 'probably_above'): unknown => {
      const answer = weighShift({
        from: { budget: '100', grossProfit: '200' },
        to: { budget: '100', grossProfit: to },
        amount: '20',
        labels: [null, label],
      });
      return answer.allowed && answer.verdict;
    };
    expect([move('600', 'above'), move('600', 'probably_above'), move('300', 'above'), move('200', 'above')]).toEqual([
      'sure',
      'try',
      'try',
      'leave',
    ]);
  });
});
