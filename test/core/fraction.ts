/**
 * Exact rational arithmetic on BigInt: the oracle of the core's tests.
 *
 * It shares nothing with decimal.js, so an agreement of the two is evidence and no echo.
 */
export class Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator = 1n) {
    if (denominator === 0n) throw new Error('a fraction needs a denominator');
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign) || 1n;
    this.numerator = (numerator * sign) / divisor;
    this.denominator = (denominator * sign) / divisor;
  }

  /** Reads `'180000.5'`, `'-3'` or `'5/11'`. */
  static of(text: string | number | Fraction): Fraction {
    if (text instanceof Fraction) return text;
    const [over, under] = String(text).split('/') as [string, string | undefined];
    if (under !== undefined) return new Fraction(BigInt(over), BigInt(under));
    const [whole, digits = ''] = over.split('.') as [string, string | undefined];
    return new Fraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
  }

  plus(other: Fraction | string | number): Fraction {
    const { numerator, denominator } = Fraction.of(other);
    return new Fraction(this.numerator * denominator + numerator * this.denominator, this.denominator * denominator);
  }

  minus(other: Fraction | string | number): Fraction {
    return this.plus(Fraction.of(other).times(-1));
  }

  times(other: Fraction | string | number): Fraction {
    const { numerator, denominator } = Fraction.of(other);
    return new Fraction(this.numerator * numerator, this.denominator * denominator);
  }

  over(other: Fraction | string | number): Fraction {
    const { numerator, denominator } = Fraction.of(other);
    return new Fraction(this.numerator * denominator, this.denominator * numerator);
  }

  power(exponent: number): Fraction {
    return new Fraction(this.numerator ** BigInt(exponent), this.denominator ** BigInt(exponent));
  }

  /** −1, 0 or 1, as a comparison has it. */
  compare(other: Fraction | string | number): number {
    const { numerator } = this.minus(other);
    return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  /** Plain decimal notation, rounded half away from zero, without trailing zeros. */
  toSignificant(digits: number): string {
    if (this.isZero) return '0';
    const sign = this.numerator < 0n ? '-' : '';
    const magnitude = this.numerator < 0n ? -this.numerator : this.numerator;
    // Enough places that at least `digits` of them are significant, whatever the size.
    let places = digits - (String(magnitude).length - String(this.denominator).length);
    let rounded = roundAt(magnitude, this.denominator, places);
    while (String(rounded).length > digits) rounded = roundAt(magnitude, this.denominator, --places);
    return sign + plain(rounded, places);
  }
}

function roundAt(magnitude: bigint, denominator: bigint, places: number): bigint {
  const over = places > 0 ? magnitude * 10n ** BigInt(places) : magnitude;
  const under = places < 0 ? denominator * 10n ** BigInt(-places) : denominator;
  return (over * 2n + under) / (under * 2n);
}

function plain(rounded: bigint, places: number): string {
  if (places <= 0) return String(rounded * 10n ** BigInt(-places));
  const padded = String(rounded).padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`.replace(/\.?0+$/, '');
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
