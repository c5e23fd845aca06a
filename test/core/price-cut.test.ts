import { describe, expect, it } from 'vitest';
import { comparePriceCut, Decimal, type PriceCutResult } from '../../src/core/index.js';
import { digits, everyObjectIn } from './figures.js';
import { Fraction } from './fraction.js';
import { apart, sequence } from './nearness.js';
import { workedPlans } from './worked-plans.js';

/** 100 first patients for 120 000, 80 of whom return: an ads' cost of 1 200 each. */
const CLINIC = {
  budget: '120000',
  leads: '200',
  primary: '100',
  secondary: '80',
  primaryCheck: '2000',
  secondaryCheck: '5000',
};
const CUT = { cut: '500', uplift: '0.3' };
const told = (result: PriceCutResult): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(result).map(([name, figure]) => [name, figure instanceof Decimal ? digits(figure, 12) : figure]),
  );

describe('the worked examples', () => {
  /** What the table calls by the dental funnel's names. */
  const NAMES: Readonly<Record<string, keyof PriceCutResult>> = { smallestSecondaryRate: 'smallestNextRate' };
  for (const { id, inputs, expected } of workedPlans.priceCut) {
    it(`${id} agrees to 30 digits`, () => {
      const of = (name: string): string => (inputs[name] as { dec: string }).dec;
      expect([of('cpo'), of('primaryCheck'), of('secondaryCheck'), of('secondaryRate')]).toEqual([
        '1200',
        '2000',
        '5000',
        '0.8',
      ]);
      const result = comparePriceCut(CLINIC, {
        cut: of('cut'),
        uplift: of('callsUplift'),
        nextRate: of('secondaryRateAfter'),
      });
      expect(String(result.adsCpo)).toBe('1200');
      for (const [name, exact] of Object.entries(expected)) {
        const figure = result[NAMES[name] ?? (name as keyof PriceCutResult)];
        if (typeof exact === 'boolean') expect([name, figure]).toEqual([name, exact]);
        else
          expect([name, digits(figure as Decimal), apart(figure as Decimal, exact.frac ?? '')]).toEqual([
            name,
            exact.dec,
            '',
          ]);
      }
    });
  }

  it('an agency whose patients cost 30 000 buys them far cheaper by the price', () => {
    expect(told(comparePriceCut({ ...CLINIC, budget: '3000000' }, CUT))).toMatchObject({
      equivalentCpo: '2166.66666667',
      adsCpo: '30000',
      cheaperThanAds: true,
    });
  });

  it('the first visit alone loses 50 for each old patient', () => {
    // Nobody returns: a third more would be needed.
    expect(told(comparePriceCut({ ...CLINIC, secondary: '0' }, CUT))).toMatchObject({
      breakEvenUplift: '0.333333333333',
      changePerOldPatient: '-50',
    });
  });
});

describe('without a next rate', () => {
  it('as many return as now', () => {
    expect(told(comparePriceCut(CLINIC, CUT))).toEqual(told(comparePriceCut(CLINIC, { ...CUT, nextRate: '0.8' })));
  });

  it('the cut costs its own amount for each old patient and each new one', () => {
    // 500 × 1.3 ÷ 0.3, the same whatever a patient is worth.
    expect(told(comparePriceCut({ ...CLINIC, secondaryCheck: '7' }, CUT))['equivalentCpo']).toBe('2166.66666667');
  });
});

describe('zeros', () => {
  it('no more calls buy nobody', () => {
    expect(told(comparePriceCut(CLINIC, { cut: '500', uplift: '0' }))).toMatchObject({
      changePerOldPatient: '-500',
      costPerExtraPatient: null,
      equivalentCpo: null,
      cheaperThanAds: null,
      breakEvenUplift: '0.0909090909091',
      smallestNextRate: '0.9',
    });
  });

  it('no cut has paid for itself at once', () => {
    expect(told(comparePriceCut(CLINIC, { cut: '0', uplift: '0.1' }))).toMatchObject({
      breakEvenUplift: '0',
      equivalentCpo: '0',
      cheaperThanAds: true,
      changePerOldPatient: '600',
    });
  });

  it('a visit given away that nobody returns from never pays', () => {
    expect(told(comparePriceCut({ ...CLINIC, secondary: '0' }, { cut: '2000', uplift: '9' }))).toMatchObject({
      valueAfter: '0',
      breakEvenUplift: null,
    });
  });

  it('free ads are never dearer, and an unknown spend isn’t compared', () => {
    expect(told(comparePriceCut({ ...CLINIC, budget: '0' }, CUT))).toMatchObject({
      adsCpo: '0',
      cheaperThanAds: false,
    });
    expect(told(comparePriceCut({ ...CLINIC, budget: '' }, CUT))).toMatchObject({
      adsCpo: null,
      cheaperThanAds: null,
      equivalentCpo: '2166.66666667',
    });
  });

  it('the returns may stop altogether where enough more people come', () => {
    expect(told(comparePriceCut(CLINIC, { cut: '500', uplift: '9' }))['smallestNextRate']).toBe('0');
  });

  it('a price that equals the ads’ is not below it', () => {
    // 500 × 1.5 ÷ 0.5 = 1 500
    expect(told(comparePriceCut({ ...CLINIC, budget: '150000' }, { cut: '500', uplift: '0.5' }))).toMatchObject({
      equivalentCpo: '1500',
      adsCpo: '1500',
      cheaperThanAds: false,
    });
    expect(comparePriceCut({ ...CLINIC, budget: '150000.01' }, { cut: '500', uplift: '0.5' }).cheaperThanAds).toBe(
      true,
    );
  });
});

describe('a margin', () => {
  it('leaves the cost of a visit as it is, however cheap the visit becomes', () => {
    // Half of 6 000 stays: 3 000 before, and 500 less after.
    expect(told(comparePriceCut({ ...CLINIC, margin: '0.5' }, CUT))).toMatchObject({
      valueBefore: '3000',
      valueAfter: '2500',
      breakEvenUplift: '0.2',
      changePerOldPatient: '250',
      equivalentCpo: '2166.66666667',
    });
    // 3 000 ÷ 1.3 − 500, of the 2 500 that a return brings.
    expect(told(comparePriceCut({ ...CLINIC, margin: '0.5' }, CUT))['smallestNextRate']).toBe('0.723076923077');
  });

  it('can make a visit cost more than it brings', () => {
    expect(told(comparePriceCut({ ...CLINIC, margin: '0.1', secondary: '0' }, CUT))).toMatchObject({
      valueBefore: '200',
      valueAfter: '-300',
      breakEvenUplift: null,
    });
  });
});

describe('one more person by ads', () => {
  it('costs the average ÷ exponent', () => {
    expect(told(comparePriceCut(CLINIC, CUT, { exponent: '0.5' }))).toMatchObject({
      adsCpo: '2400',
      cheaperThanAds: true,
    });
  });
});

describe('room', () => {
  const fits = (slots: string): boolean | null => comparePriceCut(CLINIC, CUT, { capacity: { slots } }).fits;

  it('must be there for three tenths more of all 180 places', () => {
    expect([fits('234'), fits('233.99'), fits('100')]).toEqual([true, false, false]);
  });

  it('isn’t judged where nobody counts it', () => {
    expect(comparePriceCut(CLINIC, CUT).fits).toBeNull();
  });
});

describe('another funnel', () => {
  const definition = [{ id: 'a' }, { id: 'b', paid: true }, { id: 'c' }, { id: 'd', paid: true }] as const;
  const values = { budget: '100', a: '50', b: '20', bCheck: '10', c: '10', d: '5', dCheck: '40' };

  it('cuts the price of its first paid stage, or of the one that is named', () => {
    // 10 + 5 × 40 ÷ 20, and 40.
    expect(told(comparePriceCut(values, { cut: '5', uplift: '1' }, { definition }))).toMatchObject({
      valueBefore: '20',
      valueAfter: '15',
      adsCpo: '5',
    });
    expect(told(comparePriceCut(values, { cut: '5', uplift: '1' }, { definition, stage: 'd' }))).toMatchObject({
      valueBefore: '40',
      valueAfter: '35',
      adsCpo: '20',
      smallestNextRate: null,
    });
  });

  it('values a person of an unpaid next stage by what comes behind it', () => {
    // One of c brings 20: 5 + 0.25 × 20.
    expect(told(comparePriceCut(values, { cut: '5', uplift: '1', nextRate: '0.25' }, { definition }))).toMatchObject({
      valueAfter: '10',
      smallestNextRate: '0.25',
    });
    expect(told(comparePriceCut({ ...values, c: '' }, { cut: '5', uplift: '1' }, { definition }))).toMatchObject({
      valueAfter: '15',
      smallestNextRate: null,
    });
    expect(
      comparePriceCut({ ...values, c: '' }, { cut: '5', uplift: '1', nextRate: '0.25' }, { definition }).unavailable,
    ).toEqual({ reason: 'missing_input', fields: ['c'] });
  });

  it('knows no value of a next stage that nobody reached', () => {
    const empty = { ...values, c: '0', d: '0' };
    expect(told(comparePriceCut(empty, { cut: '5', uplift: '1' }, { definition }))).toMatchObject({
      valueAfter: '5',
      smallestNextRate: null,
    });
    expect(comparePriceCut(empty, { cut: '5', uplift: '1', nextRate: '0.25' }, { definition }).unavailable).toEqual({
      reason: 'no_data',
      fields: ['c'],
    });
  });

  it('at the equivalent cost ads would leave as much as the cut, in 200 random cases', () => {
    const random = sequence(17n);
    for (let run = 0; run < 200; run++) {
      const [check, next, count, returns] = [
        random(5000n) + 1n,
        random(9000n) + 1n,
        random(400n) + 1n,
        random(300n) + 1n,
      ].map(String) as [string, string, string, string];
      const [cut, uplift] = [String(random(BigInt(check)) + 1n), `0.${String(random(99n) + 1n).padStart(2, '0')}`];
      const result = comparePriceCut(
        { primary: count, primaryCheck: check, secondary: returns, secondaryCheck: next },
        { cut, uplift },
      );
      const before = Fraction.of(check).plus(Fraction.of(returns).times(next).over(count));
      // (1 + u) patients at V′ leave as much as one at V and u bought at the equivalent cost.
      const grown = before.minus(cut).times(Fraction.of(uplift).plus(1));
      const bought = before
        .times(Fraction.of(uplift).plus(1))
        .minus(Fraction.of(String(result.equivalentCpo)).times(uplift));
      expect(apart(bought.toSignificant(60), grown, 30)).toBe('');
      expect(apart(result.changePerOldPatient, grown.minus(before))).toBe('');
    }
  });
});

describe('what can’t be compared says why', () => {
  const unavailable = (values: Record<string, string>, change: Parameters<typeof comparePriceCut>[1]): unknown => {
    const { unavailable: why, ...figures } = comparePriceCut(values, change);
    expect(new Set(Object.values(figures))).toEqual(new Set([null]));
    return why;
  };

  it('missing values, the stage’s and those behind it, and what is to be tried', () => {
    expect(unavailable({ primary: '1' }, { cut: '', uplift: null })).toEqual({
      reason: 'missing_input',
      fields: ['primaryCheck', 'secondary', 'secondaryCheck', 'cut', 'uplift'],
    });
  });

  it('nobody at the stage', () => {
    expect(unavailable({ ...CLINIC, primary: '0' }, CUT)).toEqual({ reason: 'no_data', fields: ['primary'] });
  });

  it('a cut above the price, not one of all of it', () => {
    expect(unavailable(CLINIC, { cut: '2000.01', uplift: '0.3' })).toEqual({
      reason: 'cut_exceeds_check',
      fields: ['cut', 'primaryCheck'],
    });
    expect(comparePriceCut(CLINIC, { cut: '2000', uplift: '0.3' }).unavailable).toBeUndefined();
  });
});

it('comes frozen, as plain decimals of the core', () => {
  const result = comparePriceCut(CLINIC, { ...CUT, uplift: '9' });
  expect(everyObjectIn(result).every((object) => Object.isFrozen(object))).toBe(true);
  expect(
    Object.values(result).every(
      (figure) => figure instanceof Decimal || typeof figure === 'boolean' || figure === null,
    ),
  ).toBe(true);
});

describe('refuses, and names it,', () => {
  it('a stage that isn’t paid, or isn’t there', () => {
    expect(() => comparePriceCut(CLINIC, CUT, { stage: 'leads' })).toThrow(
      'stage must be a paid stage of this funnel, got "leads" (unknown_name)',
    );
    expect(() => comparePriceCut({}, CUT, { definition: [{ id: 'a' }] })).toThrow('stage must be a paid stage');
  });

  it('a next rate where no stage follows, or beyond everybody where people are counted', () => {
    expect(() => comparePriceCut(CLINIC, { ...CUT, nextRate: '0.1' }, { stage: 'secondary' })).toThrow(
      'nextRate has no stage after secondary',
    );
    const definition = [
      { id: 'a', paid: true },
      { id: 'b', paid: true },
    ];
    const values = { a: '2', aCheck: '9', b: '1', bCheck: '9' };
    expect(() => comparePriceCut(values, { cut: '1', uplift: '1', nextRate: '1.01' }, { definition })).toThrow(
      'nextRate counts people, so it is at most 1, got "1.01" (out_of_range)',
    );
    expect(comparePriceCut(values, { cut: '1', uplift: '1', nextRate: '1' }, { definition }).valueAfter).not.toBeNull();
    expect(comparePriceCut(CLINIC, { ...CUT, nextRate: '1.01' }).valueAfter).not.toBeNull();
  });

  it('numbers that make no sense', () => {
    for (const name of ['cut', 'uplift', 'nextRate'])
      expect(() => comparePriceCut(CLINIC, { ...CUT, [name]: '-1' })).toThrow(`${name} must be 0 or more`);
    expect(() => comparePriceCut(CLINIC, CUT, { exponent: '0' })).toThrow('exponent must be between 0.1 and 1');
  });
});
