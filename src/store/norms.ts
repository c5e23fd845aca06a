import type { FunnelDefinition, Norm } from '../core/index.js';
import { exampleValues } from './example.js';
import type { InvalidReason } from './field.js';

/** The norm of one lever, and where it comes from. */
export interface NormState extends Norm {
  /** Canonical decimal string; '' where there is none. */
  readonly value: string;
  /** As it was typed; absent where it wasn't typed. */
  readonly text?: string;
  readonly invalid?: InvalidReason;
  readonly readings?: readonly string[];
}

/** Norms by lever, as they hold now. */
export type Norms = Readonly<Record<string, NormState>>;

/** The worked example's norms: 35 of 100 enquiries come, 30 of 100 first patients return. */
const EXAMPLE: Readonly<Record<string, string>> = { primaryRate: '0.35', secondaryRate: '0.3' };

/** The norms of the worked example; none once no field holds its numbers any more. */
export function exampleNorms(definition: FunnelDefinition, examples: readonly string[]): Norms {
  if (examples.length === 0 || Object.keys(exampleValues(definition, undefined)).length === 0) return {};
  return Object.fromEntries(
    Object.entries(EXAMPLE).map(([lever, value]) => [lever, { value, source: 'example', origin: 'example' as const }]),
  );
}
