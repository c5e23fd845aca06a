import { describe, expect, it } from 'vitest';
import { calculateFunnel, type FunnelResult } from '../../src/core/index.js';
import { digits, figuresOf } from './figures.js';
import { Fraction } from './fraction.js';
import { worked } from './worked.js';

const SEED = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};

describe('the worked examples', () => {
  for (const { id, inputs, expected, warnings } of worked.base) {
    describe(id, () => {
      const result = (): FunnelResult => calculateFunnel(inputs);
      const figures = (): ReturnType<typeof figuresOf> => figuresOf(result());
      for (const [name, exact] of Object.entries(expected)) {
        if ('value' in exact) {
          it(`has no ${name}: ${exact.reason}`, () => {
            expect(figures()[name]).toBeNull();
            expect(result().unavailable[name]?.reason).toBe(exact.reason);
          });
        } else {
          it(`${name} agrees to 30 digits as a fraction and as a decimal`, () => {
            expect(digits(figures()[name])).toBe(exact.dec);
            expect(digits(figures()[name])).toBe(Fraction.of(exact.frac ?? '').toSignificant(30));
          });
        }
      }
      it(`warns of ${warnings.join(', ') || 'nothing'}`, () => {
        expect([...new Set(result().warnings.map((warning) => warning.code))]).toEqual(warnings);
      });
      it('gives a reason for every figure that is missing, and for no other', () => {
        const missing = Object.entries(figures()).flatMap(([name, figure]) =>
          figure === null && name !== 'leadsRate' && name !== 'leadsLost' ? [name] : [],
        );
        const unpaid = ['leadsCheck', 'leadsRevenue', 'leadsRevenueShare'];
        expect(Object.keys(result().unavailable).sort()).toEqual(
          missing.filter((name) => !unpaid.includes(name)).sort(),
        );
      });
    });
  }

  for (const { id, inputs, error, field } of worked.invalid) {
    it(`${id} is refused by name`, () => {
      expect(() => calculateFunnel(inputs)).toThrow(
        expect.objectContaining({ name: 'RangeError', rule: error, field }),
      );
    });
  }
});

describe('figures of the seed that the worked examples leave out', () => {
  const figures = (): ReturnType<typeof figuresOf> => figuresOf(calculateFunnel(SEED));
  it('gives counts, checks and the total conversion of every stage', () => {
    expect(digits(figures()['leads'])).toBe('600');
    expect(digits(figures()['secondaryCheck'])).toBe('120000');
    expect(digits(figures()['leadsTotalRate'])).toBe('1');
    expect(digits(figures()['primaryTotalRate'])).toBe('0.25');
    expect(digits(figures()['budget'])).toBe('180000');
  });
  it('has neither conversion nor check where nobody converts or pays', () => {
    for (const name of ['leadsRate', 'leadsLost', 'leadsCheck', 'leadsRevenue', 'leadsRevenueShare'])
      expect(figures()[name]).toBeNull();
  });
});

describe('zero rules', () => {
  it('calls x ÷ 0 a zero denominator and 0 ÷ 0 no data, both naming the zero', () => {
    const { unavailable } = calculateFunnel({ budget: '500', leads: '0', primary: '0' });
    expect(unavailable['leadsCost']).toEqual({ reason: 'zero_denominator', fields: ['leads'] });
    expect(unavailable['primaryRate']).toEqual({ reason: 'no_data', fields: ['leads'] });
  });

  it('gives 0 for 0 ÷ x', () => {
    const { stages, adShare } = calculateFunnel({ ...SEED, budget: '0' });
    expect(String(stages[0]?.cost)).toBe('0');
    expect(String(adShare)).toBe('0');
  });

  it('gives ROMI −100 % and ROAS 0 where money is spent and none is earned', () => {
    const { romi, romiByRevenue, roas, adShare } = calculateFunnel({ ...SEED, primary: '0', secondary: '0' });
    expect([String(romi), String(romiByRevenue), String(roas), adShare]).toEqual(['-1', '-1', '0', null]);
  });
});

describe('margin', () => {
  it('moves romi, net and break-even, never the figures by revenue', () => {
    const { romi, romiByRevenue, netOfAds, roas } = calculateFunnel({ ...SEED, margin: '0.3' });
    expect([String(romi), String(netOfAds)]).toEqual(['10', '1800000']);
    expect(digits(romiByRevenue)).toBe('35.6666666666666666666666666667');
    expect(digits(roas)).toBe('36.6666666666666666666666666667');
  });
  it('counts as 1 where it is empty', () => {
    expect(String(calculateFunnel({ ...SEED, margin: '' }).netOfAds)).toBe('6420000');
  });
  it('may be 0: then the ads are a plain loss', () => {
    const { romi, netOfAds, unavailable } = calculateFunnel({ ...SEED, margin: '0' });
    expect([String(romi), String(netOfAds)]).toEqual(['-1', '-180000']);
    expect(unavailable['payback']).toEqual({
      reason: 'zero_denominator',
      fields: ['margin', 'primary', 'primaryCheck', 'secondary', 'secondaryCheck'],
    });
  });
  it('may be 1 and no more', () => {
    expect(String(calculateFunnel({ ...SEED, margin: '1' }).netOfAds)).toBe('6420000');
    expect(() => calculateFunnel({ margin: '1.0001' })).toThrow(
      expect.objectContaining({ field: 'margin', rule: 'out_of_range' }),
    );
  });
});

describe('repeat visits until a patient is paid back', () => {
  it('are counted from the unpaid rest', () => {
    const values = {
      budget: '40000',
      leads: '50',
      primary: '10',
      secondary: '5',
      primaryCheck: '2000',
      secondaryCheck: '5000',
    };
    expect(String(calculateFunnel(values).repeatVisitsToPayback)).toBe('0.4');
  });
  it('stay exact where next to nothing is left unpaid', () => {
    const { repeatVisitsToPayback } = calculateFunnel({
      budget: '10',
      leads: '3',
      primary: '3',
      secondary: '1',
      primaryCheck: '3.33333333333333',
      secondaryCheck: '1',
    });
    expect(digits(repeatVisitsToPayback, 3)).toBe('0.00000000000000333');
  });
  it('exist only where exactly two stages are paid', () => {
    const definition = [{ id: 'leads' }, { id: 'sale', paid: true }];
    const result = calculateFunnel({ budget: '10', leads: '5', sale: '1', saleCheck: '100' }, { definition });
    expect(result.repeatVisitsToPayback).toBeNull();
    expect(result.unavailable['repeatVisitsToPayback']).toBeUndefined();
  });
});

describe('partial input', () => {
  it('computes what can be computed', () => {
    const figures = figuresOf(calculateFunnel({ budget: '180000', leads: '600' }));
    expect(digits(figures['leadsCost'])).toBe('300');
    expect(figures['primaryRate']).toBeNull();
  });

  it('names exactly the missing fields', () => {
    const { unavailable } = calculateFunnel({ ...SEED, secondary: '', primaryCheck: undefined });
    expect(unavailable['secondaryCost']).toEqual({ reason: 'missing_input', fields: ['secondary'] });
    expect(unavailable['primaryRevenue']).toEqual({ reason: 'missing_input', fields: ['primaryCheck'] });
    expect(new Set(unavailable['revenue']?.fields)).toEqual(new Set(['primaryCheck', 'secondary']));
    expect(unavailable['primaryCost']).toBeUndefined();
  });

  it('treats empty, null, undefined and absent alike', () => {
    const absent = calculateFunnel({ budget: '1' });
    for (const leads of ['', null, undefined]) expect(calculateFunnel({ budget: '1', leads })).toEqual(absent);
  });

  it('answers an empty funnel with reasons alone', () => {
    const result = calculateFunnel({});
    expect(Object.values(figuresOf(result)).every((figure) => figure === null)).toBe(true);
    expect(Object.values(result.unavailable).every(({ reason }) => reason === 'missing_input')).toBe(true);
    expect(result.warnings).toEqual([]);
    expect(Object.keys(result.unavailable).sort()).toEqual([
      'adShare',
      'averageCheck',
      'budget',
      'leads',
      'leadsBreakEvenCost',
      'leadsCost',
      'leadsRevenuePerPerson',
      'leadsTotalRate',
      'netOfAds',
      'payback',
      'primary',
      'primaryBreakEvenCost',
      'primaryCheck',
      'primaryCost',
      'primaryLost',
      'primaryRate',
      'primaryRevenue',
      'primaryRevenuePerPerson',
      'primaryRevenueShare',
      'primaryTotalRate',
      'repeatVisitsToPayback',
      'revenue',
      'roas',
      'romi',
      'romiByRevenue',
      'secondary',
      'secondaryBreakEvenCost',
      'secondaryCheck',
      'secondaryCost',
      'secondaryLost',
      'secondaryRate',
      'secondaryRevenue',
      'secondaryRevenuePerPerson',
      'secondaryRevenueShare',
      'secondaryTotalRate',
    ]);
  });

  it('prefers the missing field to the zero beside it', () => {
    expect(calculateFunnel({ leads: '0' }).unavailable['leadsCost']).toEqual({
      reason: 'missing_input',
      fields: ['budget'],
    });
  });
});

describe('warnings', () => {
  const codes = (values: Record<string, string>): unknown => calculateFunnel({ ...SEED, ...values }).warnings;

  it('name both stages where one exceeds the one before', () => {
    expect(codes({ primary: '601' })).toEqual([{ code: 'stage_exceeds_previous', fields: ['primary', 'leads'] }]);
    expect(codes({ secondary: '151' })).toEqual([{ code: 'stage_exceeds_previous', fields: ['secondary', 'primary'] }]);
    expect(codes({ primary: '600', secondary: '600' })).toEqual([]);
  });
  it('tell spend without leads from leads without spend', () => {
    expect(codes({ leads: '0', primary: '0', secondary: '0' })).toEqual([
      { code: 'spend_without_leads', fields: ['budget', 'leads'] },
    ]);
    expect(codes({ budget: '0' })).toEqual([{ code: 'leads_without_spend', fields: ['budget', 'leads'] }]);
    expect(codes({ budget: '0', leads: '' })).toEqual([]);
  });
  it('point at a check of 0 that people came for', () => {
    expect(codes({ secondaryCheck: '0' })).toEqual([{ code: 'zero_check', fields: ['secondaryCheck', 'secondary'] }]);
    expect(codes({ secondaryCheck: '0', secondary: '0' })).toEqual([]);
  });
  it('list all fractions of people together', () => {
    expect(codes({ leads: '600.5', secondary: '30.25' })).toEqual([
      { code: 'non_integer_count', fields: ['leads', 'secondary'] },
    ]);
  });
});

describe('funnels of other lengths', () => {
  it('needs no more than one stage', () => {
    const result = calculateFunnel(
      { budget: '100', sales: '4', salesCheck: '50' },
      { definition: [{ id: 'sales', paid: true }] },
    );
    expect(String(result.revenue)).toBe('200');
    expect(String(result.stages[0]?.cost)).toBe('25');
    expect(String(result.averageCheck)).toBe('50');
  });

  it('follows five stages with one paid', () => {
    const definition = [
      { id: 'views' },
      { id: 'clicks' },
      { id: 'calls' },
      { id: 'visits' },
      { id: 'treated', paid: true },
    ];
    const figures = figuresOf(
      calculateFunnel(
        { budget: '900', views: '9000', clicks: '450', calls: '90', visits: '60', treated: '45', treatedCheck: '400' },
        { definition },
      ),
    );
    expect(digits(figures['callsRate'])).toBe('0.2');
    expect(digits(figures['treatedTotalRate'])).toBe('0.005');
    expect(digits(figures['visitsLost'])).toBe('30');
    expect(digits(figures['viewsRevenuePerPerson'])).toBe('2');
    expect(digits(figures['treatedCost'])).toBe('20');
    expect(digits(figures['romi'])).toBe('19');
  });

  it('earns nothing where no stage is paid', () => {
    const { revenue, averageCheck, romi, unavailable } = calculateFunnel(
      { budget: '10', leads: '5', calls: '2' },
      { definition: [{ id: 'leads' }, { id: 'calls' }] },
    );
    expect([String(revenue), averageCheck, String(romi)]).toEqual(['0', null, '-1']);
    expect(unavailable['averageCheck']?.reason).toBe('no_data');
  });
});
