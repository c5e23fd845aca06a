import { describe, expect, it } from 'vitest';
import {
  applyCapacity,
  applyLevers,
  calculateFunnel,
  comparePriceCut,
  couldBeChance,
  decomposeChange,
  diagnoseFunnel,
  forecastRange,
  FunnelRangeError,
  measureSensitivity,
  planEqualImprovement,
  seekGoal,
} from '../../src/core/index.js';

type Values = Readonly<Record<string, string>>;

const FIELDS = ['leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck'] as const;
const AMOUNTS = ['', '0', '1', '7', '999999999999999'] as const;
const NORMS = {
  leadsCost: '300',
  primaryRate: '0.35',
  secondaryRate: '0.3',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};
const LEVERS = ['budget', 'leadsCost', 'primaryRate', 'secondaryRate', 'primaryCheck', 'secondaryCheck'];
const ORDINARY: Values = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};

/** Each combination of amounts for the fields. */
function* combinations(fields: readonly string[]): Generator<Values> {
  const [field, ...rest] = fields;
  if (field === undefined) {
    yield {};
    return;
  }
  for (const others of combinations(rest)) for (const amount of AMOUNTS) yield { [field]: amount, ...others };
}

/** What a call throws that isn't documented, as a text; null where it returns or throws what it may. */
function surprise(name: string, values: Values, call: () => unknown): string | null {
  try {
    if (call() === undefined) return `${name} ${JSON.stringify(values)}: undefined`;
  } catch (error) {
    if (!(error instanceof FunnelRangeError)) return `${name} ${JSON.stringify(values)}: ${String(error)}`;
  }
  return null;
}

const FUNCTIONS: Readonly<Record<string, (values: Values) => unknown>> = {
  calculateFunnel: (values) => calculateFunnel(values),
  diagnoseFunnel: (values) => diagnoseFunnel(values, NORMS),
  'diagnoseFunnel with places': (values) => diagnoseFunnel(values, NORMS, { capacity: { slots: '7' } }),
  decomposeChange: (values) => decomposeChange(ORDINARY, values),
  'decomposeChange back': (values) => decomposeChange(values, ORDINARY),
  couldBeChance: (values) => couldBeChance(ORDINARY, values),
  seekGoal: (values) => seekGoal(values, '1000', { capacity: { slots: '7' } }),
  'seekGoal with an exponent': (values) => seekGoal(values, '1000', { exponent: '0.7', of: 'netOfAds' }),
  planEqualImprovement: (values) => planEqualImprovement(values, '999999999999999', LEVERS, { primaryRate: '1.2' }),
  forecastRange: (values) => forecastRange(values),
  measureSensitivity: (values) => measureSensitivity(values),
  'applyCapacity with places': (values) => applyCapacity(values, { slots: '7' }, { target: '1000' }),
  'applyCapacity with a load': (values) => applyCapacity(values, { occupancy: '0.5' }, { target: '1000' }),
  applyLevers: (values) => applyLevers(values, { primaryRate: '0.5', budget: '7' }, { exponent: '0.7' }),
  comparePriceCut: (values) => comparePriceCut(values, { cut: '1', uplift: '0.3', nextRate: '0.2' }),
};

describe('whatever is missing, zero or huge', () => {
  for (const [name, call] of Object.entries(FUNCTIONS)) {
    it(`${name} gives a result, or the documented RangeError`, () => {
      // The spend is divided by people and subtracted from revenue, as any other would be: each combination has one of the five.
      const all = [...combinations(FIELDS)].map((values, index) => ({ ...values, budget: AMOUNTS[(index >> 2) % 5]! }));
      const surprises = all.flatMap((values) => surprise(name, values, () => call(values)) ?? []);
      expect(all).toHaveLength(5 ** FIELDS.length);
      expect(surprises.slice(0, 5)).toEqual([]);
    });
  }
});
