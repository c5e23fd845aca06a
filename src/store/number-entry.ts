import { Decimal } from '../core/index.js';
import { readNumber, readTarget, type FormatContext, type NumberReading } from '../format/index.js';
import { askForShare, fieldFrom, type InvalidReason } from './field.js';
import { fits } from './shortened.js';

/**
 * How a panel's number is read. `money` · `count`: people or visits · `stage`: the same, or a share of the stage before ·
 * `share`: a share of people in percent · `visits`: visits per person in percent, which may exceed a hundred · `change`: a
 * change in percent with its sign · `plain`: a number without a unit · `target`: canonical as `readTarget` gives it.
 */
export type EntryKind = 'money' | 'count' | 'stage' | 'share' | 'visits' | 'change' | 'plain' | 'target';

/** A number that a person has typed into a field of a panel. */
export interface NumberEntry {
  /** As it was typed; '' where the value wasn't typed. */
  readonly text: string;
  /** Canonical decimal string, of a share its ratio; '' when empty or when the text is no number. */
  readonly value: string;
  /** Of a stage: the share of the stage before that was typed in place of a count. */
  readonly share?: string;
  readonly invalid?: InvalidReason;
  /** The numbers that an ambiguous text could mean, canonical. */
  readonly readings?: readonly string[];
}

export const EMPTY_ENTRY: NumberEntry = Object.freeze({ text: '', value: '' });

/** An entry from what was chosen among the readings of an ambiguous text; one that ends in `%` is a share of people. */
export const chosenEntry = (reading: string, kind: EntryKind): NumberEntry =>
  kind === 'stage' ? fieldFrom(reading) : entryOf(reading);

/** An entry from a number that wasn't typed: a step, a suggestion. */
export const entryOf = (value: string): NumberEntry => ({ text: '', value });

/** A number from typed text, by the same grammar as the funnel's fields. */
export function readEntry(text: string, kind: EntryKind, context: FormatContext): NumberEntry {
  const reading = readKind(text, kind, context);
  if (!reading.ok)
    return { text, value: '', invalid: reading.reason, ...(reading.readings && { readings: reading.readings }) };
  if (!reading.share) return { text, value: reading.value };
  // A share makes sense in a stage's field alone.
  return kind === 'stage' ? { text, value: '', share: reading.value } : { text, value: '', invalid: 'percent_here' };
}

function readKind(text: string, kind: EntryKind, context: FormatContext): NumberReading {
  if (kind === 'share') return readNumber(text, 'percent', context);
  if (kind === 'change') return readChange(text, context);
  if (kind === 'visits') return perHundred(readNumber(text, 'count', context));
  if (kind === 'target') return readTarget(text, context);
  if (kind === 'plain') return readNumber(text, 'money', { locale: context.locale });
  return kind === 'stage' ? askForShare(readNumber(text, 'count', context)) : readNumber(text, kind, context);
}

/**
 * Reads percentages that may exceed a hundred, which the field of a share refuses: '140' and '140%' are both 1.4.
 *
 * A hundredth has more digits than the number. Where these are too many, the number is refused as the field of a share
 * refuses it.
 */
export function perHundred(reading: NumberReading): NumberReading {
  if (reading.ok) {
    if (reading.share || !reading.value) return { ok: true, value: reading.value };
    const ratio = new Decimal(reading.value).div(100);
    return fits(ratio) ? { ok: true, value: ratio.toString() } : { ok: false, reason: 'too_many_digits' };
  }
  const { readings } = reading;
  return readings ? { ...reading, readings: readings.map((each) => new Decimal(each).div(100).toString()) } : reading;
}

/** Reads "+20" or "−10 %". The sign is part of a change; a fall of more than 100 % is out of range. */
function readChange(text: string, context: FormatContext): NumberReading {
  const [, sign, size = text] = /^\s*([+\-\u2010-\u2014\u2212\uff0b\uff0d])(.*)$/su.exec(text) ?? [];
  const reading = perHundred(readNumber(size, 'count', context));
  // Behind a sign there must be a number without another sign.
  if (sign && reading.ok && !reading.value) return { ok: false, reason: 'not_a_number' };
  if (!sign || /[+\uff0b]/.test(sign)) return reading;
  const negated = (value: string): string => new Decimal(value).times(-1).plus(0).toString();
  if (!reading.ok) return reading.readings ? { ...reading, readings: reading.readings.map(negated) } : reading;
  return new Decimal(reading.value).gt(1)
    ? { ok: false, reason: 'out_of_range' }
    : { ok: true, value: negated(reading.value) };
}
