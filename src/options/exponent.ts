const SCIENTIFIC = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,2})$/;

/**
 * Writes a number without its exponent. No digit changes.
 *
 * @returns the text unchanged where it has no exponent, or one of three digits, which no quantity of a funnel has
 * @example withoutExponent('1.5e-7') // '0.00000015'
 */
export function withoutExponent(written: string): string {
  const found = SCIENTIFIC.exec(written);
  if (!found) return written;
  const [, sign, whole = '', fraction = '', power = ''] = found;
  const point = whole.length + Math.trunc(+power);
  const digits = point > 0 ? (whole + fraction).padEnd(point, '0') : '0'.repeat(1 - point) + whole + fraction;
  const at = Math.max(point, 1);
  const before = digits.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = digits.slice(at).replace(/0+$/, '');
  return `${sign!}${before}${after && `.${after}`}`;
}
