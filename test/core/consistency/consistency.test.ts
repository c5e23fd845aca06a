import { describe, expect, it } from 'vitest';
import { checkConsistency, type ConsistencyInput, type Finding, type StatedFigures } from '../../../src/core/index.js';
import { disagreements, written } from '../agreement.js';
import { everyObjectIn } from '../figures.js';
import { refusalOf } from '../refused.js';
import { casesOf } from '../worked-2.js';

const find = (given: ConsistencyInput): readonly Finding[] => checkConsistency(given).findings;
/** Each finding in a line. */
const told = (stated: StatedFigures): string[] =>
  find({ stated }).map((finding) => {
    const { rule, of, severity } = finding;
    if (finding.rule === 'same_number_twice') {
      const sources = finding.sources.map(([name, value]) => `${name} ${String(value)}`).join(', ');
      return [severity, of, sources, ...finding.hints].join(' · ');
    }
    return [severity, of, rule, ...('value' in finding ? [String(finding.value)] : [])].join(' · ');
  });

describe('stated numbers that can’t all be true', () => {
  it.each(casesOf('consistency'))('$id $title', ({ inputs, expected }) => {
    expect(disagreements(checkConsistency(inputs), expected)).toEqual([]);
  });

  it.each<[string, StatedFigures, string[]]>([
    [
      'the second article’s costs of a call and of a patient',
      { leads: '5', leadsCost: '15000', primary: '2', primaryCost: '30000' },
      ['contradiction · budget · leadsCost×leads 75000, primaryCost×primary 60000'],
    ],
    [
      'the worst pair of three sources, and only that',
      { budget: '75000', leads: '5', leadsCost: '15000', primary: '2', primaryCost: '30000' },
      ['contradiction · budget · budget 75000, primaryCost×primary 60000'],
    ],
    [
      'the first article’s second table: the rate of first visits stands beside the returns, too',
      {
        leads: '600',
        primary: '150',
        primaryRate: '25%',
        secondary: '30',
        secondaryRate: '25%',
        secondaryTotalRate: '5%',
      },
      ['contradiction · secondary · secondary 30, secondaryRate×primary 37.5 · figure_repeated'],
    ],
    [
      'a percentage that has the digits of the count',
      { primary: '150', secondary: '30', secondaryRate: '30 %' },
      ['contradiction · secondary · secondary 30, secondaryRate×primary 45 · percent_is_count'],
    ],
    [
      'a typed share, which is exact',
      { leads: '600', primary: '150', primaryRate: '0.251' },
      ['contradiction · primary · primary 150, primaryRate×leads 150.6'],
    ],
    ['a typed fraction that agrees', { leads: '600', primary: '200', primaryRate: '1/3' }, []],
    ['a percentage within half of its last digit', { leads: '600', primary: '153', primaryRate: '25%' }, []],
    [
      'a percentage beyond it',
      { leads: '600', primary: '154', primaryRate: '25%' },
      ['contradiction · primary · primary 154, primaryRate×leads 150'],
    ],
    [
      'a percentage that may be rounded to tens',
      { leads: '600', primary: '150', primaryRate: '30%' },
      ['question · primary · primary 150, primaryRate×leads 180'],
    ],
    [
      'a revenue as it is rounded',
      { primary: '150', primaryCheck: '20000', secondary: '30', secondaryCheck: '120000', revenue: '7000000' },
      ['question · revenue · revenue 7000000, primary×primaryCheck+secondary×secondaryCheck 6600000'],
    ],
    [
      'a revenue beyond that',
      { primary: '150', primaryCheck: '20000', secondary: '30', secondaryCheck: '120000', revenue: '9000000' },
      ['contradiction · revenue · revenue 9000000, primary×primaryCheck+secondary×secondaryCheck 6600000'],
    ],
    [
      'a stage’s revenue',
      { primary: '151', primaryCheck: '20123', primaryRevenue: '3000000' },
      ['question · primaryRevenue · primaryRevenue 3000000, primary×primaryCheck 3038573'],
    ],
    ['money as exact as it is written', { leads: '7', leadsCost: '33.33', budget: '233.31' }, []],
    [
      'kopecks that don’t fit, where no zero says that something was rounded',
      { leads: '7', leadsCost: '33.33', budget: '233.41' },
      ['contradiction · budget · budget 233.41, leadsCost×leads 233.31'],
    ],
    [
      'new and existing patients',
      { leads: '600', new: '150', existing: '440' },
      ['contradiction · leads · leads 600, new+existing 590'],
    ],
    [
      'existing patients who are exactly those who didn’t come',
      { leads: '600', primary: '150', existing: '450' },
      ['question · existing · existing_equals_rest · 450'],
    ],
    ['nobody came at all', { leads: '600', primary: '0', existing: '600' }, []],
    [
      'more patients than leads',
      { leads: '100', primary: '130' },
      ['question · primary · stage_exceeds_previous · 30'],
    ],
    ['as many patients as leads', { leads: '100', primary: '100' }, []],
    [
      'costs of stages added up',
      { leadsCost: '300', primaryCost: '1200', totalCost: '1500' },
      ['contradiction · totalCost · costs_added · 1500'],
    ],
    ['a total that is one stage’s cost', { leadsCost: '300', primaryCost: '1200', totalCost: '1200' }, []],
    ['nothing stated', {}, []],
    ['empty cells and names that nobody checks', { leads: '', primary: null, romi: '300%', weather: 'fine' }, []],
    ['nothing spent', { budget: '0', leads: '5', leadsCost: '0' }, []],
  ])('are found, or not: %s', (_case, stated, findings) => {
    expect(told(stated)).toEqual(findings);
  });

  it('are found in any funnel', () => {
    const definition = [{ id: 'calls' }, { id: 'visits', paid: true }] as const;
    expect(find({ definition, stated: { calls: '100', visits: '40', visitsRate: '50%' } })).toMatchObject([
      { of: 'visits', severity: 'contradiction' },
    ]);
    expect(find({ definition, stated: { leads: '100', primary: '40', primaryRate: '50%' } })).toEqual([]);
  });

  it('take patients of before for some of the leads, also where all calls stand in front of them', () => {
    const definition = [{ id: 'calls' }, { id: 'leads' }, { id: 'primary', paid: true }] as const;
    const found = find({
      definition,
      stated: { calls: '800', leads: '600', primary: '150', new: '150', existing: '450' },
    });
    expect(found.map(({ rule, of }) => [rule, of])).toEqual([['existing_equals_rest', 'existing']]);
    expect(find({ definition, stated: { leads: '600', new: '150', existing: '440' } })).toMatchObject([
      { rule: 'same_number_twice', of: 'leads' },
    ]);
  });

  it.each<[string, readonly string[], string, 'about' | null, boolean]>([
    ['exactly', ['150', '450'], '600', null, false],
    ['exactly, and miss by one', ['150', '449'], '600', null, true],
    ['exactly, in percent', ['33%', '33%', '33%'], '100%', null, true],
    ['about', ['33%', '33%', '33%'], '99.5%', 'about', false],
    ['about, and miss it all the same', ['33%', '33%', '31%'], '99.5%', 'about', true],
    ['about, rounded to thousands', ['15000', '27000'], '43000', 'about', false],
    ['about, and miss by more', ['15000', '27000'], '44000', 'about', true],
    ['exactly to nothing', [], '0', null, false],
    ['a part that isn’t known', ['', '1'], '600', null, false],
  ])('parts that should make a total %s', (_how, parts, total, compare, differs) => {
    const found = find({ parts: [{ id: 'requests', parts, total, compare }] });
    expect(found.map(({ rule, of, severity }) => [rule, of, severity])).toEqual(
      differs ? [['parts_differ', 'requests', 'contradiction']] : [],
    );
  });

  it('parts are told with what they come to', () => {
    const [found] = find({ parts: [{ id: 'requests', parts: ['150', '449'], total: '600' }] });
    expect(
      disagreements(found, {
        rule: 'parts_differ',
        of: 'requests',
        severity: 'contradiction',
        sum: { frac: '599/1', dec: '599' },
        total: { frac: '600/1', dec: '600' },
      }),
    ).toEqual([]);
  });

  it.each<
    [
      string,
      readonly [string, ('over' | 'almost' | undefined)?, boolean?][],
      [string, ('over' | 'almost')?],
      string | null,
    ]
  >([
    ['×2 and +35 % make more than ×3', [['2'], ['1.35']], ['3', 'over'], 'question'],
    ['×2.00 and ×1.35 make more than ×3', [['2.00'], ['1.35']], ['3', 'over'], 'contradiction'],
    ['×2 and ×1.4 make ×2.8', [['2'], ['1.4']], ['2.8'], null],
    ['one per cent beside it', [['2.828']], ['2.8'], null],
    ['a little more than one per cent', [['2.8281']], ['2.8'], 'question'],
    ['over ×2 makes ×3', [['2', 'over']], ['3'], null],
    ['over ×4 makes ×3', [['4', 'over']], ['3'], 'contradiction'],
    ['over ×3.3 makes ×3', [['3.3', 'over']], ['3'], 'question'],
    ['over ×4 makes almost ×3', [['4', 'over']], ['3', 'almost'], 'contradiction'],
    ['almost ×4 makes over ×3', [['4', 'almost']], ['3', 'over'], null],
    ['divided by over ×2 makes ×0.4', [['1'], ['2', 'over', true]], ['0.4'], null],
    ['divided by over ×2 makes ×0.6', [['1.00'], ['2', 'over', true]], ['0.60'], 'contradiction'],
    ['from 98 % to 40 % of it', [['40%'], ['98%', undefined, true]], ['0.41'], null],
    ['nothing makes something', [['0']], ['3'], 'contradiction'],
  ])('claims that should multiply: %s', (_case, factors, [value, compare], severity) => {
    const found = find({
      claims: [
        {
          id: 'calls',
          factors: factors.map(([factor, how, divide]) => ({ value: factor, compare: how, divide })),
          result: { value, compare },
        },
      ],
    });
    expect(found.map((finding) => finding.severity)).toEqual(severity ? [severity] : []);
  });

  it('claims name the factor that is still needed, and none where nothing can be multiplied', () => {
    const needed = (value: string): unknown => {
      const [found] = find({ claims: [{ id: 'calls', factors: [{ value }], result: { value: '3' } }] });
      return found && 'factorStillNeeded' in found ? found.factorStillNeeded : found;
    };
    expect(written(needed('2'))).toBe('1.5');
    expect(needed('0')).toEqual({ value: null, reason: 'zero_denominator' });
  });

  it.each([
    ['1/3', '3300000', '10000000', false],
    ['1/3', '3370000', '10000000', true],
    ['33%', '3350000', '10000000', false],
    ['33%', '3390000', '10000000', true],
    ['0.5', '505', '1000', false],
    ['0.5', '506', '1000', true],
    ['45%', '3000000', '6600000', false],
    ['', '1', '2', false],
  ])('a split stated as %s of %s ÷ %s', (stated, part, whole, differs) => {
    expect(find({ splits: [{ id: 'first visits', stated, part, whole }] })).toHaveLength(differs ? 1 : 0);
  });

  it.each<[string, string, ConsistencyInput]>([
    ['stated.leads', 'not_a_number', { stated: { leads: '60%' } }],
    ['stated.primaryRate', 'not_a_number', { stated: { primaryRate: '25%%' } }],
    ['stated.budget', 'negative', { stated: { budget: '-5' } }],
    ['stated.primaryRate', 'zero_denominator', { stated: { primaryRate: '1/0' } }],
    ['stated', 'not_a_table', { stated: 'all' as never }],
    ['parts', 'not_a_table', { parts: {} as never }],
    ['parts.0.total', 'not_a_number', { parts: [{ id: 'x', parts: ['1'], total: 'x' }] }],
    ['parts.0.parts.1', 'negative', { parts: [{ id: 'x', parts: ['1', '-1'], total: '0' }] }],
    ['parts.0.compare', 'unknown_name', { parts: [{ id: 'x', parts: ['1'], total: '0', compare: 'over' as never }] }],
    ['parts.0.id', 'not_a_text', { parts: [{ parts: ['1'], total: '0' } as never] }],
    [
      'claims.0.factors.0.value',
      'not_a_number',
      { claims: [{ id: 'x', factors: [{ value: '' }], result: { value: '1' } }] },
    ],
    [
      'claims.0.factors.0.value',
      'zero_denominator',
      { claims: [{ id: 'x', factors: [{ value: '0', divide: true }], result: { value: '1' } }] },
    ],
    ['claims.0.result', 'not_a_table', { claims: [{ id: 'x', factors: [], result: '3' as never }] }],
    [
      'claims.0.result.compare',
      'unknown_name',
      { claims: [{ id: 'x', factors: [], result: { value: '3', compare: 'about' as never } }] },
    ],
    [
      'claims.0.weight',
      'unknown_name',
      { claims: [{ id: 'x', factors: [], result: { value: '3' }, weight: 1 } as never] },
    ],
    ['splits.0.whole', 'zero_denominator', { splits: [{ id: 'x', stated: '1/3', part: '1', whole: '0' }] }],
    [
      'splits',
      'too_many_rows',
      { splits: Array.from({ length: 51 }, () => ({ id: 'x', stated: '', part: '', whole: '' })) },
    ],
    ['text', 'unknown_name', { text: '600 leads' } as never],
  ])('refuse %s: %s', (field, rule, given) => {
    expect(refusalOf(() => checkConsistency(given))).toEqual([field, rule]);
  });

  it('a name that objects inherit is no stated number', () => {
    expect(find({ stated: Object.create({ leads: 'x' }) as StatedFigures })).toEqual([]);
  });

  it('leave the core frozen', () => {
    const found = casesOf('consistency').map(({ inputs }) => checkConsistency(inputs));
    expect(everyObjectIn(found).filter((value) => value !== found && !Object.isFrozen(value))).toEqual([]);
  });
});
