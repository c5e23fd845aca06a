import { factorText } from './factor.js';
import { Decimal } from '../core/index.js';
import { simplify } from './characters.js';
import type { FormatContext } from './context.js';
import { formatEditable, formatMoney } from './figures.js';
import { write } from './formatters.js';
import { readNumber, type NumberReading } from './read-number.js';

/** What is to be reached: an amount, an addition to the present amount, a multiple of it, or a percentage more or less. */
export interface Target {
  readonly kind: 'amount' | 'added' | 'times' | 'percent';
  /** With its sign for an addition and a percentage; 30 % is 30. */
  readonly value: Decimal;
}

/** A number with a multiplication sign, the Cyrillic letter included, or with a word for "times" behind it. */
const TIMES = /^(?:[x×хχ*]\s*(.*)|(.*?)\s*(?:[x×х*]|times|раза?|kord(?:a|ne)?))$/iu;
/** A number with a percent sign or word; some languages write the sign in front. */
const PERCENT = /^(?:%\s*(.*)|(.*?)\s*(?:%|per ?cent|процент(?:а|ов)?|protsenti?)\.?)$/iu;
const SIGNED = /^([+-])\s*(.*)$/u;
/** Only digits and their separators. */
const BARE = /^[\d.,\u066b\u066c' ]+$/u;

const MAX_TEXT_LENGTH = 999;

/** A number without a currency up to this one may be a factor: as a target amount it would be very small. */
const MIN_AMOUNT = new Decimal(100);
/** An addition without a currency up to this one may be a percentage. */
const MAX_PERCENT = new Decimal(1000);

/**
 * Reads a target as people write it: "16 500 000", "×2.5", "x2,5", "+30 %", "+500 000 ₽".
 *
 * Strictly, as all numbers: a text that could mean two targets is ambiguous. "30 %" may be 30 % more or 30 % of the
 * present amount, "+30" a percentage or money, "2.5" a factor or money.
 *
 * @param text - as typed or pasted
 * @param context - the field's locale and currency
 * @returns canonical: '16500000' · '+500000' · '×2.5' · '+30%', `''` for blank text; or the reason why there is none
 * @example readTarget('x2,5', { locale: 'ru' }) // { ok: true, value: '×2.5' }
 */
export function readTarget(text: string, context: FormatContext): NumberReading {
  // A longer text is refused without being read: no number with its words is so long.
  if (text.trim().length > MAX_TEXT_LENGTH) return { ok: false, reason: 'not_a_number' };
  const typed = simplify(text.trim()).replace(/^[вВ] (?=.*раз)/u, '');
  const factor = captured(TIMES, typed);
  if (factor !== undefined) return readFactor(factor, context);
  const [, sign = '', unsigned = typed] = SIGNED.exec(typed) ?? [];
  const percent = captured(PERCENT, unsigned);
  return percent === undefined ? readMoney(sign, unsigned, context) : readPercent(sign, percent, context);
}

/** What the sign or the words of a pattern stand beside, before it or behind it; undefined where they don't occur. */
function captured(pattern: RegExp, text: string): string | undefined {
  const [, behind, before] = pattern.exec(text) ?? [];
  return behind ?? before;
}

/** "×2.5": so many times what is earned now. */
const readFactor = (factor: string, { locale }: FormatContext): NumberReading =>
  BARE.test(factor) ? targetsOf(readNumber(factor, 'money', { locale }), (value) => [`×${value}`]) : refused(factor);

/** "+30 %", or "30 %", which may be 30 % more or 30 % of now. */
function readPercent(sign: string, percent: string, { locale }: FormatContext): NumberReading {
  if (!BARE.test(percent)) return refused(percent);
  const reading = targetsOf(readNumber(percent, 'money', { locale }), (value) =>
    sign ? [`${sign}${value}%`] : [`+${value}%`, `×${String(new Decimal(value).div(100))}`],
  );
  // Nothing loses more than all of itself.
  return sign === '-' && reading.ok && new Decimal(reading.value.slice(1, -1)).gt(100)
    ? { ok: false, reason: 'negative' }
    : reading;
}

/** "16 500 000" or "+500 000 ₽"; a small number without a currency may be a factor, or per cent behind a sign. */
function readMoney(sign: string, unsigned: string, context: FormatContext): NumberReading {
  const bare = BARE.test(unsigned);
  const reading = readNumber(unsigned, 'money', context);
  if (!sign)
    return targetsOf(reading, (value) =>
      bare && new Decimal(value).gt(0) && MIN_AMOUNT.gte(value) ? [`×${value}`, value] : [value],
    );
  if (reading.ok && !reading.value) return refused(unsigned);
  return targetsOf(reading, (value) =>
    bare && MAX_PERCENT.gte(value) ? [`${sign}${value}%`, `${sign}${value}`] : [`${sign}${value}`],
  );
}

const refused = (body: string): NumberReading => ({
  ok: false,
  reason: SIGNED.test(body) ? 'negative' : 'not_a_number',
});

/** The targets that a number's text may mean. */
function targetsOf(reading: NumberReading, mean: (value: string) => readonly string[]): NumberReading {
  if (reading.ok && reading.value === '') return reading;
  if (!reading.ok && !reading.readings) return reading;
  const readings = (reading.ok ? [reading.value] : reading.readings!).flatMap(mean);
  return readings.length === 1 ? { ok: true, value: readings[0]! } : { ok: false, reason: 'ambiguous', readings };
}

/** Takes a canonical target apart; null for ''. */
export function parseTarget(canonical: string): Target | null {
  if (canonical === '') return null;
  if (canonical.startsWith('×')) return { kind: 'times', value: new Decimal(canonical.slice(1)) };
  if (canonical.endsWith('%')) return { kind: 'percent', value: new Decimal(canonical.slice(0, -1)) };
  return { kind: /^[+-]/.test(canonical) ? 'added' : 'amount', value: new Decimal(canonical) };
}

/** The canonical form of what `parseTarget` gave. */
export function canonicalTarget({ kind, value }: Target): string {
  const signed = `${value.isNegative() ? '' : '+'}${String(value)}`;
  return kind === 'times'
    ? `×${String(value)}`
    : kind === 'percent'
      ? `${signed}%`
      : kind === 'added'
        ? signed
        : String(value);
}

/**
 * A target as its field shows it, so that `readTarget` gives it back.
 *
 * @param canonical - as `readTarget` gives it
 * @example formatTarget('+30%', { locale: 'ru' }) // '+30 %'
 */
export function formatTarget(canonical: string, context: FormatContext): string {
  const target = parseTarget(canonical);
  if (!target) return '';
  const { kind, value } = target;
  const sign = value.isNegative() ? '−' : '+';
  const size = value.abs();
  if (kind === 'percent') return sign + write(size.div(100), context.locale, '%', size.decimalPlaces());
  const digits = formatEditable(size, 'money', context);
  return kind === 'times' ? factorText(digits, context.locale) : kind === 'added' ? sign + digits : digits;
}

/**
 * A target as it is named in a sentence: money with its currency.
 *
 * @param canonical - as `readTarget` gives it
 * @example nameTarget('+30', { locale: 'en', currency: 'USD' }) // '+$30'
 */
export function nameTarget(canonical: string, context: FormatContext): string {
  const target = parseTarget(canonical);
  if (!target || target.kind === 'times' || target.kind === 'percent') return formatTarget(canonical, context);
  const money = formatMoney(target.value.abs(), context);
  return target.kind === 'amount' ? money : `${target.value.isNegative() ? '−' : '+'}${money}`;
}
