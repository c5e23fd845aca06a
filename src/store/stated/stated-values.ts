import { Decimal } from '../../core/index.js';
import { readNumber, type FormatContext } from '../../format/index.js';

/** How a statement's text is read: people · money · a share · a change by a factor. */
export type StatementKind = 'count' | 'money' | 'rate' | 'change';

/** A factor of a change, as the core takes it. */
export interface ChangeFactor {
  readonly value: string;
  readonly divide?: boolean;
  readonly compare?: 'over' | 'almost';
}

/** A statement's number: of a change its factors, else one value as the core takes it; null where the text is none. */
export type StatementValue = { readonly value: string } | { readonly factors: readonly ChangeFactor[] } | null;

/**
 * Reads the text of a statement: `600`, `1,5 млн`, `25 %`, `1/3`; of a change `× 2,5`, `÷ 3`, `+40 %`, `40 % → 98 %`, with `>` for
 * "over" and `<` for "almost" in front.
 */
export function readStatement(text: string, kind: StatementKind, context: FormatContext): StatementValue {
  const typed = text.trim();
  if (kind === 'change') return readChange(typed, context);
  if (kind === 'rate') {
    const value = readShare(typed, context);
    return value ? { value } : null;
  }
  const value = readPlain(typed, context);
  return value ? { value } : null;
}

/** A number with the decimals that are written: `2,50` is more exact than `2,5`. */
function readPlain(text: string, { locale, currency }: FormatContext): string | null {
  // Whatever the currency is called, the number is the same.
  const amount = text.replace(/^[₽€$£]\s?|\s?(?:[₽€$£]|руб\p{L}*\.?|eur(?:o\p{L}*)?)$/giu, '');
  const reading = readNumber(amount, 'money', { locale, ...(currency && { currency }) });
  if (!reading.ok || !reading.value) return null;
  const [, decimals = ''] = /\d[.,](\d{1,2})$/.exec(amount) ?? [];
  return withDecimals(reading.value, decimals.length);
}

/** A canonical number with at least so many decimals. */
function withDecimals(value: string, count: number): string {
  const [whole, decimals = ''] = value.split('.');
  return count > decimals.length ? `${whole}.${decimals.padEnd(count, '0')}` : value;
}

function readShare(text: string, context: FormatContext): string | null {
  const [, over, under] = /^(\d{1,3})\s?[/⁄]\s?(\d{1,3})$/.exec(text) ?? [];
  if (over && under && /[1-9]/.test(under)) return `${over}/${under}`;
  const isPercent = /%$/.test(text);
  const value = readPlain(text.replace(/\s?%$/, ''), context);
  if (!value) return null;
  // A conversion of 25 without its sign can only be a percentage.
  return isPercent || new Decimal(value).gt(1) ? `${value}%` : value;
}

function readChange(text: string, context: FormatContext): StatementValue {
  const [, mark = '', rest = ''] = /^([<>]?)\s*(.*)$/su.exec(text)!;
  const compare = mark === '>' ? 'over' : mark === '<' ? 'almost' : undefined;
  const factor = (value: string, divide = false): ChangeFactor => ({
    value,
    ...(divide && { divide }),
    ...(compare && { compare }),
  });
  const [from, to, ...more] = rest.split(/\s*(?:→|->|=>)\s*/);
  if (to !== undefined) {
    const [before, after] = [
      readPlain(from!.replace(/\s?%$/, ''), context),
      readPlain(to.replace(/\s?%$/, ''), context),
    ];
    if (!before || !after || more.length > 0 || new Decimal(before).isZero()) return null;
    return { factors: [factor(after), { value: before, divide: true }] };
  }
  const [, sign = '', size = ''] = /^([×xх*÷:/+\-−–]?)\s*(.*)$/su.exec(rest)!;
  const isPercent = size.endsWith('%');
  const value = readPlain(size.replace(/\s?%$/, ''), context);
  if (!value) return null;
  const falls = /[÷:/]/.test(sign);
  if (!isPercent) {
    const isFactor = sign === '' || /[×xх*÷:/]/.test(sign);
    return isFactor && !(falls && new Decimal(value).isZero()) ? { factors: [factor(value, falls)] } : null;
  }
  const part = new Decimal(value).div(100);
  const isLess = /[-−–]/.test(sign);
  if (isLess && part.gte(1)) return null;
  const [, decimals = ''] = /\.(\d+)$/.exec(value) ?? [];
  const changed = isLess ? new Decimal(1).minus(part) : part.plus(1);
  return { factors: [factor(withDecimals(changed.toString(), 2 + decimals.length))] };
}
