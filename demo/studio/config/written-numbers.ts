import { Decimal } from '../../../src/core/decimal.js';
import type { NumberKind } from '../../../src/format/index.js';
import { isCanonical } from '../../../src/store/read-tables.js';
import type { StudioConfig } from './config.js';
import { funnelOf } from './funnel-of.js';
import { kindAt, leaveUnread } from './typed-number.js';

/** The keys of a norm that are numbers. */
const NUMBERS = ['value', 'from', 'to'] as const;

/**
 * A configuration from outside, in which what stands for a number is one.
 *
 * Somebody who writes a file by hand writes `-5000` or `140%`. It goes into its field as if it had been typed there, so
 * that it is said there what is wrong with it, and nothing that is no number is calculated with.
 */
export function withWrittenNumbers(config: StudioConfig): StudioConfig {
  const { definition } = funnelOf(config.stages);
  const values = Object.entries(config.values).map(([name, text]) => [`values.${name}`, text] as const);
  const norms = Object.entries(config.norms).flatMap(([lever, norm]) =>
    NUMBERS.map((key) => [`norms.${lever}.${key}`, norm[key] ?? ''] as const),
  );
  return [...values, ...norms].reduce((read, [place, text]) => {
    const kind = kindAt(place, definition);
    return text === '' || isNumber(text, kind) ? read : leaveUnread(read, place, asTyped(text, kind));
  }, config);
}

function isNumber(text: string, kind: NumberKind | null): boolean {
  if (isCanonical(text)) return kind !== 'percent' || new Decimal(text).lte(1);
  // A share of the stage before.
  return kind !== 'money' && kind !== 'percent' && text.endsWith('%') && isCanonical(text.slice(0, -1));
}

/** Shares are typed in per cent. */
const asTyped = (text: string, kind: NumberKind | null): string =>
  kind === 'percent' && isCanonical(text) ? `${new Decimal(text).mul(100).toFixed()}%` : text;
