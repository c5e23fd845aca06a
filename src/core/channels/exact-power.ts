import { Decimal, ExactDecimal } from '../decimal.js';
import { cancelled, NOTHING, WHOLE, type Fraction } from '../fraction.js';
import { powerOf } from '../power.js';

/** Up to these, a power is multiplied out and its root taken in whole numbers; beyond, by logarithms. */
const MAX_POWER = 40n;
const MAX_ROOT = 20n;
/** Digits of a root: so many more than the forty that leave the core that a root which is a short decimal leaves as one. */
const ROOT_DIGITS = 60n;

/**
 * base ^ exponent: exact where the exponent is whole, else to sixty significant digits, and with exponents of many digits
 * (0.73) to forty.
 *
 * @param base - 0 or more
 * @param exponent - above 0
 */
export function powerOfFraction(base: Fraction, exponent: Fraction): Fraction {
  const [over, under] = cancelled(base);
  if (over === 0n) return NOTHING;
  if (over === under) return WHOLE;
  const [power, degree] = cancelled(exponent);
  if (power > MAX_POWER || degree > MAX_ROOT) return byLogarithm([over, under], [power, degree]);
  const [a, b] = [over ** power, under ** power];
  if (degree === 1n) return [a, b];
  // So many places that the root has its digits, however small the power is.
  const places = ROOT_DIGITS + zerosBefore(a, b) / degree;
  return [wholeRoot((a * 10n ** (places * degree)) / b, degree), 10n ** places];
}

/** How many zeros stand behind the point of a ÷ b before its first digit, or a few more. */
function zerosBefore(a: bigint, b: bigint): bigint {
  const missing = lengthOf(b) - lengthOf(a) + 1n;
  return missing > 0n ? missing : 0n;
}

const lengthOf = (value: bigint): bigint => BigInt(String(value).length);

/** The whole part of the root, by Newton's method from above. */
function wholeRoot(value: bigint, degree: bigint): bigint {
  const bits = 4n * BigInt(value.toString(16).length);
  for (let root = 1n << (bits / degree + 1n); ;) {
    const next = ((degree - 1n) * root + value / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}

function byLogarithm([over, under]: Fraction, [power, degree]: Fraction): Fraction {
  const base = new ExactDecimal(String(over)).div(String(under));
  const value = powerOf(base, new Decimal(String(power)), new Decimal(String(degree)));
  const [whole, behind = ''] = String(value).split('.') as [string, string | undefined];
  return [BigInt(whole + behind), 10n ** BigInt(behind.length)];
}
