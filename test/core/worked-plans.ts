import { readFileSync } from 'node:fs';

type Values = Readonly<Record<string, string>>;

/** An exact figure: a quotient where it is rational, and thirty digits. */
export interface WorkedNumber {
  readonly frac?: string;
  readonly dec: string;
}

interface WorkedDecomposition {
  readonly id: string;
  readonly before: Values;
  readonly after: Values;
  readonly mode: string;
  readonly expected: { readonly delta: WorkedNumber; readonly shapley: Readonly<Record<string, WorkedNumber>> };
}

interface WorkedGoal {
  readonly id: string;
  readonly inputs: Values;
  readonly target: string;
  readonly expected: Readonly<
    Record<string, (WorkedNumber & { readonly feasible: boolean }) | { readonly value: null; readonly reason: string }>
  >;
}

interface WorkedPlan {
  readonly id: string;
  readonly inputs: Values;
  readonly target: string;
  readonly levers: readonly string[];
  readonly maxMultiplier: Values | null;
  readonly expected: {
    readonly feasible: boolean;
    readonly multiplier: WorkedNumber;
    readonly revenue: WorkedNumber;
    readonly perLever: Readonly<Record<string, WorkedNumber>>;
  };
}

interface WorkedTable {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string | WorkedNumber>>;
  readonly expected: Readonly<Record<string, WorkedNumber | boolean>>;
}

interface WorkedRange {
  readonly id: string;
  readonly inputs: Values;
  readonly checkCv: string;
  readonly expected: {
    readonly mean: WorkedNumber;
    readonly varianceRatesOnly: WorkedNumber;
    readonly varianceNextMonth: WorkedNumber;
    readonly p80: readonly [WorkedNumber, WorkedNumber];
    readonly p95: readonly [WorkedNumber, WorkedNumber];
  };
}

interface WorkedPlans {
  readonly decomposition: readonly WorkedDecomposition[];
  readonly goalSeek: readonly WorkedGoal[];
  readonly equalPlan: readonly WorkedPlan[];
  readonly priceCut: readonly WorkedTable[];
  readonly capacity: readonly WorkedTable[];
  readonly range: readonly WorkedRange[];
}

/** The worked cases of what to do next, with exact answers. */
export const workedPlans = JSON.parse(
  readFileSync(new URL('../examples/worked-examples.json', import.meta.url), 'utf8'),
) as WorkedPlans;

/** The standard example: 180 000 spent, 6 600 000 earned. */
export const SEED = {
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
};
