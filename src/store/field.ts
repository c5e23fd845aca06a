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

/**
 * Asks whether a number of people below one was meant as a share: `0.25` is a quarter of a patient, or 25 %.
 *
 * @returns the reading as it is where nothing has to be asked; a share among the readings ends in `%`
 */
export function askForShare(reading: NumberReading): NumberReading {
  if (!reading.ok || reading.share || !reading.value) return reading;
  const value = new Decimal(reading.value);
  if (value.isZero() || value.gte(1)) return reading;
  return { ok: false, reason: 'ambiguous', readings: [reading.value, percentOf(reading.value)] };
}

/** A share as pages and readings write it: '0.25' is '25%'. */
export const percentOf = (share: string): string => `${String(new Decimal(share).times(100))}%`;

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
