import {
  funnelFigures,
  judgeFunnel,
  type Chance,
  type Decimal,
  type Diagnosis,
  type FunnelDefinition,
  type FunnelResult,
  type Judged,
  type Places,
} from '../core/index.js';
import type { Norms } from './norms.js';

/** Beside values and norms, what a verdict depends on. */
interface JudgedWith {
  readonly definition: FunnelDefinition;
  readonly places: Places | undefined;
  readonly chance: Chance | undefined;
}

/** What a calculation gives; null where the core refuses its inputs. */
function attempt<Result>(calculation: () => Result): Result | null {
  try {
    return calculation();
  } catch {
    return null;
  }
}

/**
 * The figures. Values are checked where they are entered; where that was forgotten, one field must not keep all figures
 * from following: it is left out.
 */
export function calculateAccepted(
  values: Readonly<Record<string, Decimal | string>>,
  definition: FunnelDefinition,
): { readonly result: FunnelResult; readonly refused: readonly string[] } {
  const calculate = (given: typeof values): FunnelResult | null => attempt(() => funnelFigures(given, definition));
  const all = calculate(values);
  if (all) return { result: all, refused: [] };
  const refused = Object.keys(values).filter((field) => !calculate({ [field]: values[field]! }));
  const accepted = Object.entries(values).filter(([field]) => !refused.includes(field));
  return { result: funnelFigures(Object.fromEntries(accepted), definition), refused };
}

/**
 * The verdict. Norms and places are checked where they are entered; one that the core refuses all the same, because the
 * stages have changed since, is left out, so that the other levers are judged.
 */
export function diagnose(
  values: Readonly<Record<string, Decimal | string>>,
  norms: Norms,
  { definition, places, chance }: JudgedWith,
  paying: Judged | undefined,
): Diagnosis {
  const judge = (accepted: Norms, within?: Places): Diagnosis =>
    judgeFunnel(values, accepted, { definition, places: within, paying }, chance);
  const verdict = attempt(() => judge(norms, places));
  if (verdict) return verdict;
  const accepted = Object.fromEntries(
    Object.entries(norms).filter(([lever, norm]) => attempt(() => judgeFunnel({}, { [lever]: norm }, { definition }))),
  );
  return attempt(() => judge(accepted, places)) ?? judge(accepted);
}
