import { Decimal } from '../core/index.js';
import type { NumberReading } from '../format/index.js';

/** Why typed text can't be used as a number. */
export type InvalidReason = Extract<NumberReading, { ok: false }>['reason'];

/** What one field holds. */
export interface FieldState {
  /** As it was typed; '' where the value came from the page, the example or a choice. */
  readonly text: string;
  /** Canonical decimal string; '' when empty or when the text is no number. */
  readonly value: string;
  /** The share of the stage before that was given in place of a count: '0.25'. */
  readonly share?: string;
  readonly invalid?: InvalidReason;
  /** The numbers that an ambiguous text could mean, canonical. */
  readonly readings?: readonly string[];
  /** Still the worked example's number. */
  readonly example?: true;
}

export const EMPTY_FIELD: FieldState = Object.freeze({ text: '', value: '' });

const SHARE = /^(\d+(?:\.\d+)?)\s*%$/;

/** A canonical value, or a share such as '25%', from the page or the example. */
export function fieldFrom(given: string): FieldState {
  const percent = SHARE.exec(given)?.[1];
  if (percent === undefined) return { text: '', value: given };
  return { text: '', value: '', share: new Decimal(percent).div(100).toString() };
}

/** The state of a field from the reading of its typed text. */
export function fieldFromReading(text: string, reading: NumberReading): FieldState {
  if (!reading.ok)
    return { text, value: '', invalid: reading.reason, ...(reading.readings && { readings: reading.readings }) };
  return reading.share ? { text, value: '', share: reading.value } : { text, value: reading.value };
}
