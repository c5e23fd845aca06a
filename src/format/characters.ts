/** The value of a decimal digit of any script. Unicode keeps the ten digits of a script in order, without gaps. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0)!;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value % 10);
}

/**
 * Replaces characters that mean the same by one of them: digits of any script, spaces, apostrophes, minus signs.
 *
 * Tabs and line breaks stay as they are: they separate cells and lines, not the groups of one number.
 */
export const simplify = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    // Wide forms, from East Asian keyboards. Normalizing more characters than these would turn 5² into 52.
    .replace(/[\uff01-\uffe6]/g, (wide) => wide.normalize('NFKC'))
    .replace(/(?!\d)\p{Nd}/gu, digitValue)
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/[\u2018\u2019\u02bc\u2032`\u00b4]/g, "'")
    .replace(/[\u2010-\u2014\u2212]/g, '-')
    .replace(/\u060c/g, ',')
    .replace(/\u066a/g, '%');

/**
 * A name without the marks and controls that set a direction of writing: inside a sentence they would mirror the figures
 * beside it.
 */
export const withoutDirections = (name: string): string =>
  name.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
