import { readFileSync } from 'node:fs';

/** An exact figure of the worked examples, or why there is none. */
export type WorkedFigure =
  { readonly frac?: string; readonly dec: string } | { readonly value: null; readonly reason: string };

export interface WorkedBase {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly expected: Readonly<Record<string, WorkedFigure>>;
  readonly warnings: readonly string[];
}

export interface WorkedInvalid {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly error: string;
  readonly field: string;
}

export interface WorkedWeakest {
  readonly id: string;
  readonly title: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly norms: Readonly<Record<string, string>>;
  readonly capacity: { readonly slots: string; readonly maxOccupancy: string } | null;
  readonly expected: {
    readonly weakest: string | null;
    readonly suspect: string | null;
    readonly verdict: string;
    readonly stages: Readonly<
      Record<string, { readonly label: string } & Readonly<Record<string, WorkedFigure | string>>>
    >;
  };
}

export interface WorkedWilson {
  readonly k: string;
  readonly n: string;
  readonly z: string;
  readonly low: { readonly dec: string };
  readonly high: { readonly dec: string };
}

interface WorkedExamples {
  readonly base: readonly WorkedBase[];
  readonly invalid: readonly WorkedInvalid[];
  readonly weakest: readonly WorkedWeakest[];
  readonly wilson: readonly WorkedWilson[];
}

/** The worked cases with exact answers. */
export const worked = JSON.parse(
  readFileSync(new URL('../examples/worked-examples.json', import.meta.url), 'utf8'),
) as WorkedExamples;
