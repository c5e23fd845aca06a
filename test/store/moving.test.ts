import { describe, expect, it } from 'vitest';
import { moveOf, type Move } from '../../src/store/move.js';
import { answerMoving, type NoSplit, type Split } from '../../src/store/moving.js';
import { MovingStore, NO_MOVING, type MovingState } from '../../src/store/moving-store.js';
import { FunnelStore } from '../../src/store/index.js';
import { EMPTY_ENTRY, entryOf, type NumberEntry } from '../../src/store/number-entry.js';
import type { TableRow } from '../../src/store/tables.js';

const VK = { name: 'VK', budget: '100000', leads: '200', primary: '40', revenue: '200000' };
const DIRECT = { name: 'Direct', budget: '100000', leads: '300', primary: '120', revenue: '600000' };
const SEO = { name: 'SEO', kind: 'fee', budget: '50000', leads: '30', primary: '10', revenue: '90000' };
const FRIENDS = { name: 'Friends', kind: 'free', leads: '30', primary: '20', revenue: '300000' };
const BAD: NumberEntry = { text: 'abc', value: '', invalid: 'not_a_number' };

const answer = (rows: readonly TableRow[], part: Partial<MovingState> = {}): Split | NoSplit =>
  answerMoving(rows, '', { ...NO_MOVING, ...part }).split;
const limits = (
  of: Readonly<Record<string, readonly [min: string | null, max: string | null]>>,
): Partial<MovingState> => ({
  limits: new Map(
    Object.entries(of).map(([name, [min, max]]) => [
      name,
      { ...(min !== null && { min: entryOf(min) }), ...(max !== null && { max: entryOf(max) }) },
    ]),
  ),
});
const proposed = (split: Split | NoSplit): unknown =>
  split.case === 'split' ? split.channels.map(({ name, proposed: then }) => [name, String(then)]) : split;
function move(rows: readonly TableRow[], part: Partial<MovingState> = {}, margin = ''): Move | null {
  const split = answer(rows, part);
  return split.case === 'split' ? moveOf(split, { ...NO_MOVING, ...part }, { margin, kappa: null }) : null;
}
const weighed = (found: Move | null): unknown =>
  found && [
    found.from.name,
    found.to.name,
    String(found.amount),
    found.problem ?? found.shift?.verdict,
    ...(found.shift?.gain.map((end) => String(end.toSignificantDigits(8))) ?? []),
  ];

/** Without the figures. */
const brief = (found: Move | null): unknown => (weighed(found) as unknown[]).slice(0, 4);

describe('how the money of channels may be split', () => {
  it('moves a quarter of each budget at most, and only that of ads', () => {
    const split = answer([VK, DIRECT, SEO, FRIENDS]);
    expect(proposed(split)).toEqual([
      ['VK', '75000'],
      ['Direct', '125000'],
    ]);
    expect(split).toMatchObject({ staying: ['SEO', 'Friends'], lacking: [] });
  });

  it('stays within the limits of each channel, those of the table and those that are typed', () => {
    expect(proposed(answer([{ ...VK, min: '90000' }, DIRECT]))).toEqual([
      ['VK', '90000'],
      ['Direct', '110000'],
    ]);
    expect(proposed(answer([{ ...VK, min: '90000' }, DIRECT], limits({ VK: ['95000', null] })))).toEqual([
      ['VK', '95000'],
      ['Direct', '105000'],
    ]);
    // An emptied field takes the table's limit away.
    expect(
      proposed(answer([{ ...VK, min: '90000' }, DIRECT], { limits: new Map([['VK', { min: EMPTY_ENTRY }]]) })),
    ).toEqual([
      ['VK', '75000'],
      ['Direct', '125000'],
    ]);
  });

  it('leaves ads without spend or revenue as they are, and names them', () => {
    expect(
      answer([VK, DIRECT, { name: 'Maps', budget: '30000' }, { name: 'New', revenue: '5', budget: '' }]),
    ).toMatchObject({
      case: 'split',
      staying: ['Maps', 'New'],
      lacking: ['Maps', 'New'],
    });
  });

  it('takes revenue from what patients paid where it isn’t given', () => {
    const { revenue: _revenue, ...bare } = VK;
    const checks = { ...bare, primaryCheck: '4000', secondary: '10', secondaryCheck: '4000' };
    expect(proposed(answer([checks, DIRECT]))).toEqual(proposed(answer([VK, DIRECT])));
  });

  it.each<[string, readonly TableRow[], Partial<MovingState>, object]>([
    ['there are no rows', [], {}, { case: 'no_rows' }],
    ['there is one row', [VK], {}, { case: 'one_row' }],
    ['nothing is paid for', [FRIENDS, { ...FRIENDS, name: 'Other', kind: 'unattributed' }], {}, { case: 'all_free' }],
    ['one of two is a fee', [VK, SEO], {}, { case: 'fewer_than_two', lacking: [] }],
    [
      'one of two lacks its revenue',
      [VK, { ...DIRECT, revenue: '' }],
      {},
      { case: 'fewer_than_two', lacking: ['Direct'] },
    ],
    ['one of two has no spend', [VK, { ...DIRECT, budget: '0' }], {}, { case: 'fewer_than_two', lacking: ['Direct'] }],
    [
      'budgets are too large together',
      ['A', 'B'].map((name) => ({ ...VK, name, budget: '900000000000000' })),
      {},
      { case: 'too_large' },
    ],
    ['a limit is no number', [VK, DIRECT], { limits: new Map([['VK', { max: BAD }]]) }, { case: 'wrong_limit' }],
    ['the exponent is no number', [VK, DIRECT], { exponent: BAD }, { case: 'wrong_exponent' }],
    ['the exponent is 1', [VK, DIRECT], { exponent: entryOf('1') }, { case: 'wrong_exponent' }],
    ['the exponent is below a tenth', [VK, DIRECT], { exponent: entryOf('0.05') }, { case: 'wrong_exponent' }],
    ['least is above most', [VK, DIRECT], limits({ VK: ['110000', '90000'] }), { case: 'bounds_cross', names: ['VK'] }],
    [
      'least is more than a quarter away',
      [VK, DIRECT],
      limits({ VK: ['130000', null] }),
      { case: 'bounds_cross', names: ['VK'] },
    ],
    [
      'most is more than a quarter away',
      [VK, DIRECT],
      limits({ VK: [null, '70000'], Direct: [null, '1'] }),
      { case: 'bounds_cross', names: ['VK', 'Direct'] },
    ],
  ])('is not said where %s', (_why, rows, part, expected) => {
    expect(answer(rows, part)).toEqual(expected);
  });

  it('is not said where the limits together don’t leave the sum, with what they leave', () => {
    const told = (found: Split | NoSplit): unknown =>
      found.case === 'out_of_reach' && [found.least, found.most, found.total].map(String);
    expect(told(answer([VK, DIRECT], limits({ VK: ['110000', null], Direct: ['95000', null] })))).toEqual([
      '205000',
      '250000',
      '200000',
    ]);
    expect(told(answer([VK, DIRECT], limits({ VK: [null, '80000'], Direct: [null, '90000'] })))).toEqual([
      '150000',
      '170000',
      '200000',
    ]);
  });

  it('says of each limit what is wrong with it', () => {
    const found = answerMoving([VK, DIRECT, { ...VK, name: 'Meta' }], '', {
      ...NO_MOVING,
      ...limits({ VK: ['110000', '90000'], Direct: ['130000', null], Meta: [null, '1000'] }),
    });
    expect(found.limits.map(({ problem }) => problem)).toEqual(['crossed', 'min', 'max']);
  });

  it('counts a channel as one where its name is one that objects inherit', () => {
    const rows = [
      { ...VK, name: '__proto__' },
      { ...DIRECT, name: 'constructor' },
    ];
    expect(proposed(answer(rows))).toEqual([
      ['__proto__', '75000'],
      ['constructor', '125000'],
    ]);
  });
});

describe('the move that is worth trying', () => {
  it('is the published case where the amount is 20 000: between 20 877 and 85 877, sure', () => {
    expect(weighed(move([VK, DIRECT], { amount: entryOf('20000') }))).toEqual([
      'VK',
      'Direct',
      '20000',
      'sure',
      '20877.498',
      '85877.23',
    ]);
  });

  it('is as much as the split moves between the two, rounded down to what people say', () => {
    expect(brief(move([{ ...VK, budget: '123456' }, DIRECT]))).toEqual(['VK', 'Direct', '25000', 'sure']);
    expect(brief(move([VK, { ...DIRECT, budget: '87654' }]))).toEqual(['VK', 'Direct', '21000', 'sure']);
  });

  it('is to be tried where nothing is proven', () => {
    const few = [VK, DIRECT].map((row) => ({ ...row, primary: '4' }));
    const found = move(few);
    expect(brief(found)).toEqual(['VK', 'Direct', '25000', 'try']);
    expect([found!.labels, String(found!.patients)]).toEqual([['too_few_data', 'too_few_data'], '8']);
  });

  it('takes cheaper enquiries for no proof of money', () => {
    const unknown = [VK, DIRECT].map((row) => ({ ...row, primary: '' }));
    expect(brief(move(unknown))).toEqual(['VK', 'Direct', '25000', 'try']);
    expect(move(unknown)!.labels).toBe(null);
  });

  it('is to be left where it is chosen against the figures', () => {
    expect(brief(move([VK, DIRECT], { from: 'Direct', to: 'VK' }))).toEqual(['Direct', 'VK', '25000', 'leave']);
  });

  it('is none where money brings the same everywhere, or no limit leaves any', () => {
    expect(move([VK, { ...VK, name: 'Meta' }])).toBe(null);
    expect(move([VK, DIRECT], limits({ VK: ['100000', '100000'] }))).toBe(null);
  });

  it('is not weighed beyond a quarter of the smaller budget, beyond a limit, with nothing, or with a text', () => {
    const told = (part: Partial<MovingState>): unknown => {
      const found = move([VK, DIRECT], part)!;
      return [found.problem, String(found.most), found.shift];
    };
    expect(told({ amount: entryOf('25000.01') })).toEqual(['too_much', '25000', null]);
    expect(told({ amount: entryOf('20000'), ...limits({ VK: ['90000', null] }) })).toEqual(['too_much', '10000', null]);
    expect(told({ amount: entryOf('20000'), ...limits({ Direct: [null, '104000'] }) })).toEqual([
      'too_much',
      '4000',
      null,
    ]);
    expect(told({ amount: entryOf('0') })).toEqual(['nothing', '25000', null]);
    expect(told({ amount: BAD })).toEqual(['unread', '25000', null]);
    expect(brief(move([VK, DIRECT], { amount: entryOf('25000') }))).toEqual(['VK', 'Direct', '25000', 'sure']);
  });

  it('counts what the margin leaves', () => {
    const split = answerMoving([VK, DIRECT], '0.5', NO_MOVING).split as Split;
    const [half, whole] = [move([VK, DIRECT])!, moveOf(split, NO_MOVING, { margin: '0.5', kappa: null })!];
    expect(String(whole.shift!.gain[0].times(2).toSignificantDigits(20))).toBe(
      String(half.shift!.gain[0].toSignificantDigits(20)),
    );
  });

  it('is the proposed one again where a chosen channel is gone', () => {
    expect(brief(move([VK, DIRECT], { from: 'Meta', to: 'VK' }))).toEqual(['VK', 'Direct', '25000', 'sure']);
    expect(brief(move([VK, DIRECT], { from: 'VK', to: 'VK' }))).toEqual(['VK', 'Direct', '25000', 'sure']);
  });

  it('is found among fifty channels', () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({
      ...VK,
      name: `C${index}`,
      revenue: String(200000 + index * 10000),
    }));
    expect(brief(move(rows))).toEqual(['C0', 'C49', '25000', 'sure']);
  });
});

describe('what is said of moving money', () => {
  it('belongs to the numbers of the calculator: a reset forgets it, and undoing brings it back', () => {
    const store = new FunnelStore();
    const moving = new MovingStore();
    moving.followStarts(store);
    store.type('budget', '5000');
    moving.limit('VK', 'min', entryOf('70000'));
    moving.limit('VK', 'max', entryOf('90000'));
    moving.change({ exponent: entryOf('0.6') });
    store.reset();
    expect(moving.state).toEqual(NO_MOVING);
    store.undo();
    expect([moving.state.limits.get('VK'), moving.state.exponent]).toEqual([
      { min: entryOf('70000'), max: entryOf('90000') },
      entryOf('0.6'),
    ]);
  });
});
