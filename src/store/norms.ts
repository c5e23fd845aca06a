import type { FunnelDefinition, Norm } from '../core/index.js';
import { exampleValues } from './example.js';
import type { InvalidReason } from './field.js';

/** The norm of one lever, and whose it is. */
export interface NormState extends Norm {
  /** Canonical decimal string; '' where there is none. */
  readonly value: string;
  /** As it was typed; absent where it wasn't. */
  readonly text?: string;
  readonly invalid?: InvalidReason;
  readonly readings?: readonly string[];
  /** Only the worked example's. */
  readonly example?: true;
}

/** Norms by lever, as they hold now. */
export type Norms = Readonly<Record<string, NormState>>;

/** The worked example's norms: 35 of 100 enquiries come, 30 of 100 first patients return. */
const EXAMPLE: Readonly<Record<string, string>> = { primaryRate: '0.35', secondaryRate: '0.3' };

/** The norms that come with the example, as long as one of its numbers is left. */
export function exampleNorms(definition: FunnelDefinition, examples: readonly string[]): Norms {
  if (examples.length === 0 || Object.keys(exampleValues(definition, undefined)).length === 0) return {};
  return Object.fromEntries(
    Object.entries(EXAMPLE).map(([lever, value]) => [lever, { value, source: 'example', example: true as const }]),
  );
}
